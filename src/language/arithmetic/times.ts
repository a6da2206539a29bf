/** One as so many times the other: "how many times as many 999 calls as chats", "X is how many times Y". Pure. */

import { AUXILIARIES, isPast } from '../grammar.ts';
import { pattern } from '../pattern.ts';
import { type ArithmeticPhrase, splits, stretches, trimmed } from './phrase.ts';

const VERB = `(?:${[...AUXILIARIES].filter((word) => /^[a-z]+$/.test(word)).join('|')}|comes? to|came to|makes?|made|exceeds?|exceeded)`;
/** "How many times as large", "how many times more", "how many times the number of". */
const TIMES = pattern(
  /^(?<lead>.*?)\bhow many times (?:(?:as|so) (?<much>[a-z]+)\b|(?<more>more|less|fewer|(?!(?:other|over|under|after|ever|per)\b)[a-z]+er)\b)?(?<rest>.*)$/,
);
/** Behind the thing, that it was one: "Q2 calls were", and that the other was: "they were before". */
const WAS = new RegExp(`^${VERB}(?: (?:there|worth))?\\b|\\b(?:${VERB} (?:there|in)|${VERB})$`, 'g');
const WERE_THERE = new RegExp(`^(.+?) ${VERB} there (.+)$`);
const SAME = new RegExp(`^(?:it|they|there|that|those)(?: (?:of|${VERB}))?\\b`);
const THIS_ONE = /^(?:(?:in|of|for) )?this(?: one)?$/;
const INVERTS = /^(?:less|fewer|smaller|lower|lesser)$/;

export function readTimes(text: string): ArithmeticPhrase[] {
  const { lead = '', much = null, more = null, rest = '' } = stretches(TIMES, text) ?? {};
  if (!rest) return [];
  const plain = (words: string): string =>
    trimmed(trimmed(words).replace(SAME, '').replace(WAS, '')).replace(THIS_ONE, 'this quarter');
  const own = (a: string, b: string): ArithmeticPhrase => {
    const [top, bottom] = [plain(a), plain(b)];
    return more && INVERTS.test(more) ? { op: 'times', top: bottom, bottom: top } : { op: 'times', top, bottom };
  };
  if (much || more)
    // "As large" asks of its size.
    return splits(rest, much ? /\bas\b/ : /\bthan\b/).map(({ before, after }) => {
      // "As many boats as this year were there last year"
      const [, than = after, when = ''] = WERE_THERE.exec(after) ?? [];
      return own(`${much && !/^(?:many|much)$/.test(much) ? `how ${much}` : ''} ${before} ${lead} ${when}`, than);
    });
  const isLed = new RegExp(`\\b${VERB}$|\\bworth$`).test(lead.trim());
  if (isLed) return [own(lead, rest)];
  // "How many times the cash is the cannabis"; "how many times was it done" counts occasions.
  if (!/^ ?(?:the|that|those|our|their|(?:this|last) [a-z]+'s) /.test(rest)) return [];
  return splits(rest, new RegExp(`\\b${VERB}\\b`))
    .filter(({ after }) => !isPast(/^\S*/.exec(after)![0]))
    .map(({ before, after }) => own(`${after} ${lead}`, before));
}

/** A number of times is asked for that one thing is of another, and no number of occasions. */
export const saysTimes = (text: string): boolean =>
  readTimes(text).some(({ op, ...of }) => op === 'times' && 'top' in of && of.top !== '' && of.bottom !== '');
