/** Numbers in words: "three", "twenty-one", "two hundred and fifty", "two dozen", "half a million", "one and a half thousand". */

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map<string, number>([
  ...[...ONES, ...TEENS].map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const SCALES = new Map([
  ['dozen', 12],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const PARTS = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['three quarters', 0.75],
]);

const any = (words: Iterable<string>): string => `(?:${[...words].join('|')})`;
/** What parts two words of one number. */
const GAP = String.raw`(?:\s+|-)`;
const SCALE = any(SCALES.keys());
const TO_99 = `(?:${any(TENS)}(?:${GAP}${any(ONES)})?|${any(TEENS)}|${any(ONES)})`;
const TO_999 = `(?:(?:a|${TO_99})${GAP}hundred(?:\\s+and\\s+${TO_99})?|${TO_99})`;
/** "A dozen", "one and a half million": what is so many of them. */
const SCALED = `(?:a|${TO_999}(?:\\s+and\\s+a\\s+(?:half|quarter))?)${GAP}${SCALE}`;
const PART = `(?:half\\s+an?|(?:a|three)${GAP}quarters?\\s+of\\s+an?)\\s+${SCALE}`;
/** Source of a regular expression that finds a number in words; to be used with the flags i and u. */
export const NUMBER_WORDS = `(?:${PART}|${SCALED}(?:,?\\s+(?:and\\s+)?${SCALED})*(?:,?\\s+(?:and\\s+)?${TO_999})?|${TO_999})`;
const WHOLE = new RegExp(`^${NUMBER_WORDS}$`, 'iu');

/** Null for what is no number: "one and two" are two of them. */
export function wordsToNumber(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
  if (!WHOLE.test(plain)) return null;
  const ofOne = /^(half|three quarters|(?:a )?quarter)(?: of)? an? (\w+)$/.exec(plain);
  if (ofOne) return PARTS.get(ofOne[1]!.replace(/^a /, ''))! * SCALES.get(ofOne[2]!)!;
  let [total, group] = [0, 0];
  for (const word of plain.replace(/and a (?=half|quarter)/g, '').split(/[\s,]+/)) {
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      total += group * scale;
      group = 0;
    } else if (word === 'hundred') group *= 100;
    else if (word === 'a') group = 1;
    else if (word !== 'and') group += VALUES.get(word) ?? PARTS.get(word)!;
  }
  return total + group;
}

/** For a pattern, before a number: behind these words it tells which, not how many. */
export const NOT_WHICH = '(?<!\\b(?:priority|page|section|commitment|number) )';
