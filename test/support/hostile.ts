/** Messages that are meant to keep the bot busy: twenty kinds of material in ten forms each. */
import type { Random } from './random.ts';

type Make = (random: Random) => string;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const word = (random: Random, least: number, most: number): string =>
  Array.from({ length: least + random.below(most - least + 1) }, () => random.pick(LETTERS)).join('');
const of =
  (words: readonly string[]): Make =>
  (random) =>
    random.pick(words);

/** Material: each makes one piece. */
const PIECES: Readonly<Record<string, Make>> = {
  'unknown words': (random) => word(random, 4, 12),
  'long unknown words': (random) => word(random, 13, 24),
  'words nearly known': (random) => {
    const known = random.pick([
      'burglary',
      'offences',
      'specials',
      'Southend',
      'operation',
      'domestic',
      'violence',
      'casualties',
    ]);
    const at = random.below(known.length);
    return known.slice(0, at) + random.pick(LETTERS) + known.slice(at + random.below(2));
  },
  'names of figures': of([
    '101 calls',
    '999 calls',
    'knife crime',
    'KSI',
    'specials',
    'burglary',
    'hate crime',
    'domestic abuse',
  ]),
  places: of(['Southend', 'Basildon', 'Colchester', 'Harlow', 'Tendring', 'Braintree and Uttlesford', 'Canvey Island']),
  periods: of([
    'Q3 2019/20',
    'last year',
    'since April',
    'October to December',
    'the quarter before',
    '2018-2020',
    'to date',
  ]),
  months: of(['January', 'February', 'to', 'and', 'until', 'from', 'May', 'before', '2019']),
  numbers: (random) => String(random.below(10 ** (1 + random.below(9)))),
  'numbers in words': of(['one', 'hundred', 'and', 'thousand', 'twenty', 'three', 'million', 'half']),
  'words of questions': of([
    'how many',
    'what',
    'why',
    'which',
    'compare',
    'per',
    'as a share of',
    'not',
    'without',
    'most',
  ]),
  referents: of(['it', 'them', 'those two', 'that quarter', 'there', 'the other one', 'both', 'the same']),
  operations: of(['Operation OXYGEN', 'Operation SCEPTRE', 'Project Servator', 'Operation', 'Op METEOR']),
  brackets: of(['(', ')', '[', ']', '{', '<', '>', '"']),
  tags: of(['<at>', '</at>', '<at>x', '<@U123', '<b>', '<a href=', '&lt;', '<p', '</']),
  marks: of(['*', '**', '_', '`', '~', '*a*', '_b_', '***']),
  'dashes and slashes': (random) =>
    `${word(random, 1, 4)}${random.pick(['-', '/', '--', '–', "'"])}${word(random, 1, 4)}`,
  punctuation: of([',', '.', ';', ':', '?', '!', '...', '?!']),
  spaces: of([' ', '\t', '\n', '\u00a0', '\u3000', '  \n']),
  'other scripts': of(['статистика', '统计', 'إحصاءات', '👮‍♀️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'ﬀ', 'Ａ', 'a\u0301\u0301\u0301']),
  'invisible characters': of(['\u200b', '\u202e', '\u2066', '\u00ad', '\ufeff', 'x\u200dy']),
};

/** Forms: each makes a message of pieces. */
const joined = (between: string, length: number) => (piece: () => string) => {
  let text = '';
  while (text.length < length) text += piece() + between;
  return text.slice(0, length);
};
const FORMS: readonly ((piece: () => string) => string)[] = [
  joined(' ', 2_000),
  joined(' ', 500),
  joined('', 2_000),
  joined(', ', 2_000),
  joined(' and ', 2_000),
  joined('? ', 2_000),
  joined('\n', 2_000),
  joined(' ', 250_000),
  (piece) => `how many 101 calls ${joined(' ', 1_900)(piece)}`,
  (piece) => `${joined(' ', 1_900)(piece)} and last year?`,
];

export interface Hostile {
  readonly shape: string;
  readonly text: string;
}

/** Each shape as often as the others. */
export function* hostile(count: number, random: Random): Generator<Hostile> {
  const shapes = Object.entries(PIECES).flatMap(([name, make]) =>
    FORMS.map((form, index) => ({ shape: `${name}, form ${index}`, make, form })),
  );
  for (let number = 0; number < count; number += 1) {
    const { shape, make, form } = shapes[number % shapes.length]!;
    yield { shape, text: form(() => make(random)) };
  }
}
