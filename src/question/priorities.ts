/** Priorities by number: "priority 4", "p4", "priorities 2 and 3", "the fifth priority", and a bare "and 3" that follows on. */

import { isPlural } from '../language/grammar.ts';
import {
  isBeing,
  isFollowOnWord,
  isOrdinal,
  isPriorityWord,
  joinsNumbers,
  smallNumber,
} from '../language/numbers/small-numbers.ts';

export interface PriorityMatch {
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
}

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
    if (!isPriorityWord(word)) {
      // "fourth priority"
      const ordinal = isOrdinal(word) ? smallNumber(word) : null;
      if (ordinal !== null && words[at + 1] === 'priority') {
        found.push({ numbers: [ordinal], from: at, to: at + 2 });
        at++;
      }
      continue;
    }
    const numbers: number[] = [];
    let to = at + 1;
    for (let i = at + 1; i < words.length && i < at + 12; i++) {
      const number = smallNumber(words[i]);
      // "The figures of priority 5 one by one"
      if (number !== null && i === to && numbers.length > 0 && !isPlural(word) && !/\d/.test(words[i]!)) break;
      if (number !== null) {
        numbers.push(number);
        to = i + 1;
        // "Which priority is 6"
      } else if (!joinsNumbers(words[i]!) && !(i === at + 1 && isBeing(words[i]!))) break;
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
  const rest = words.filter((word) => !isFollowOnWord(word));
  return rest.length === 1 ? smallNumber(rest[0]) : null;
}
