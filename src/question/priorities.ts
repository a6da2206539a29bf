/** Priorities by number: "priority 4", "p4", "priorities 2 and 3", "the fifth priority", and a bare "and 3" that follows on. */

export interface PriorityMatch {
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((word, i) => [word, i + 1]),
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((word, i) => [word, i + 1]),
  ...['1st', '2nd', '3rd', '4th', '5th', '6th', '7th'].map((word, i) => [word, i + 1]),
]);

const small = (word: string | undefined): number | null =>
  word === undefined ? null : /^\d{1,2}$/.test(word) ? Number(word) : (NUMBERS[word] ?? null);

const HEADS = new Set(['priority', 'priorities', 'prio', 'pri', 'p', 'pillar']);
const BETWEEN = new Set(['and', 'or', 'to', '&', 'no', 'number', 'v', 'vs', 'versus', 'plus', '+']);

/** Every mention; a number that the plan does not have (priority 9) is given too, so that it can be refused. */
export function readPriorities(words: readonly string[]): PriorityMatch[] {
  const found: PriorityMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const short = /^p(\d{1,2})$/.exec(word);
    if (short) {
      found.push({ numbers: [Number(short[1])], from: at, to: at + 1 });
      continue;
    }
    if (!HEADS.has(word)) {
      // "fourth priority"
      const ordinal = /^(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh)$/.test(word)
        ? small(word)
        : null;
      if (ordinal !== null && words[at + 1] === 'priority') {
        found.push({ numbers: [ordinal], from: at, to: at + 2 });
        at++;
      }
      continue;
    }
    const numbers: number[] = [];
    let to = at + 1;
    for (let i = at + 1; i < words.length && i < at + 12; i++) {
      const number = small(words[i]);
      if (number !== null) {
        numbers.push(number);
        to = i + 1;
      } else if (!BETWEEN.has(words[i]!)) break;
    }
    if (numbers.length) {
      found.push({ numbers, from: at, to });
      at = to - 1;
    }
  }
  return found;
}

/** A number alone, as after "ops under priority 2?": "and 3", "5?". */
export function bareNumber(words: readonly string[]): number | null {
  const rest = words.filter(
    (word) => !['and', 'what', 'about', 'how', 'now', 'for', 'number', 'same', 'then', 'just'].includes(word),
  );
  return rest.length === 1 ? small(rest[0]) : null;
}
