/** Every number of a text, in digits or in words, with its value and its place. */

/** date: a police year or a date in digits, which has no one value. */
export type NumberForm = 'plain' | 'money' | 'percent' | 'ordinal' | 'date';

export interface NumberInText {
  /** As written: "£4million", "24th", "twenty-one". */
  readonly written: string;
  /** Pounds where it is money; 60.5 for 60.5%; 50 for "half"; not a number for a date. */
  readonly value: number;
  readonly form: NumberForm;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const UNITS = names(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i) => [word, (i + 2) * 10]),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['m', 1_000_000],
  ['bn', 1_000_000_000],
  ['k', 1_000],
]);
const ORDINALS = new Map([
  ...names(
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  ...[...TENS].map(([word, value]) => [word.replace(/y$/, 'ieth'), value] as const),
  ['hundredth', 100] as const,
]);
/** Words that say a number without naming it. */
const OTHERS = new Map([
  ['once', 1],
  ['single', 1],
  ['both', 2],
  ['twice', 2],
  ['pair', 2],
  ['couple', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['treble', 3],
  ['triple', 3],
  ['tripled', 3],
  ['dozen', 12],
]);
const FRACTIONS = new Map([
  ['half', 50],
  ['a third of', 100 / 3],
  ['two thirds', 200 / 3],
  ['a quarter of', 25],
  ['three quarters of', 75],
]);

function names(words: string): Map<string, number> {
  return new Map(words.split(' ').map((word, value) => [word, value]));
}

const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const CARDINAL = `(?:${oneOf([...UNITS.keys(), ...TENS.keys()])})`;
const WORD_SCALE = '(?:hundred|thousand|million|billion)';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** In this order, because a longer form holds a shorter one. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Pick<NumberInText, 'value' | 'form'>])[] = [
  // 2019/20, 2019-20, 31/12/2020, 2020-12-31, 31.12.2020
  [
    /(?:19|20)\d\d[/-]\d\d(?:-\d\d)?(?![\d,])|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)/y,
    () => ({ value: Number.NaN, form: 'date' }),
  ],
  [/\d+(?:st|nd|rd|th)\b/iy, ([text]) => ({ value: Number.parseInt(text, 10), form: 'ordinal' })],
  [
    new RegExp(`(£\\s?)?(${DIGITS})(?:\\s?(%|per ?cent\\b)|[\\s-]?(${WORD_SCALE})\\b|(m|bn|k)\\b)?`, 'iy'),
    ([, pound, digits = '', percent, word, letter]) => {
      const value = Number(digits.replaceAll(',', '')) * (SCALES.get((word ?? letter ?? '').toLowerCase()) ?? 1);
      const form = pound ? 'money' : percent ? 'percent' : 'plain';
      return { value: Number(value.toPrecision(12)), form };
    },
  ],
  [
    new RegExp(`\\b(?:${oneOf(FRACTIONS.keys())})\\b`, 'iy'),
    ([text]) => ({ value: FRACTIONS.get(text.toLowerCase())!, form: 'percent' }),
  ],
  [
    new RegExp(`\\b(?:(?:${oneOf(TENS.keys())})-)?(?:${oneOf(ORDINALS.keys())})\\b`, 'iy'),
    ([text]) => ({
      value: text
        .toLowerCase()
        .split('-')
        .reduce((sum, word) => sum + (TENS.get(word) ?? ORDINALS.get(word) ?? 0), 0),
      form: 'ordinal',
    }),
  ],
  [
    new RegExp(
      `\\b(?:a\\s(?=${WORD_SCALE}))?(?:${CARDINAL}|${WORD_SCALE})(?:(?:[\\s-]|\\s+and\\s+(?<=(?:${WORD_SCALE})\\s+and\\s+))(?:${CARDINAL}|${WORD_SCALE}))*(\\s?per ?cent)?\\b`,
      'iy',
    ),
    ([text, percent]) => ({ value: sumOf(text), form: percent ? 'percent' : 'plain' }),
  ],
  [
    new RegExp(`\\b(?:${oneOf(OTHERS.keys())})\\b`, 'iy'),
    ([text]) => ({ value: OTHERS.get(text.toLowerCase())!, form: 'plain' }),
  ],
];

/** Every form begins with a digit, the sign of the pound or a word. */
const BEGINS = /[\d£]|\b[a-z]/gi;

export function numbersIn(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  BEGINS.lastIndex = 0;
  for (let begin = BEGINS.exec(text); begin !== null; begin = BEGINS.exec(text)) {
    const number = numberAt(text, begin.index);
    if (number) found.push(number);
    BEGINS.lastIndex = number?.end ?? begin.index + 1;
  }
  return found;
}

function numberAt(text: string, at: number): NumberInText | undefined {
  for (const [form, read] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match) return { written: match[0], ...read(match), start: at, end: at + match[0].length };
  }
  return undefined;
}

/** "two hundred and five" is 205, "a million" 1,000,000; two words that make no one number ("one two") are their sum. */
function sumOf(text: string): number {
  let total = 0;
  let group = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else group += UNITS.get(word) ?? TENS.get(word) ?? 0;
  }
  return total + group;
}
