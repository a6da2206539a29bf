/** Numbers in words: "three", "twenty-one", "two hundred and fifty", "a dozen". */

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map<string, number>([
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

const SMALL = `(?:${[...ONES, ...TENS].join('|')})`;
const SCALE = `(?:${[...SCALES.keys()].join('|')})`;
/** Source of a regular expression that finds a number in words; to be used with the flags i and u. */
export const NUMBER_WORDS = `(?:a\\s+(?:dozen|hundred|thousand|million)|${SMALL}(?:[\\s-]${SMALL})?(?:\\s+${SCALE})*(?:\\s+and\\s+${SMALL}(?:[\\s-]${SMALL})?(?=\\s|\\b))?)`;

/** Null for what is no number: "one and two" are two of them. */
export function wordsToNumber(text: string): number | null {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue;
    if (word === 'a') {
      group = 1;
      continue;
    }
    if (word === 'dozen') return 12;
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      last = scale;
      continue;
    }
    const value = VALUES.get(word);
    if (value === undefined || value >= last || (last < 20 && last > 0 && last !== Number.POSITIVE_INFINITY))
      return null;
    group += value;
    last = value;
  }
  return total + group;
}
