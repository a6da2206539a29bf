/** A message that asks for a number and for what is done, in whatever way the two are joined. Pure. */

import { endsPhrase } from '../grammar.ts';
import { finds } from '../pattern.ts';
import { wordsOf } from '../terms.ts';
import { matchesIn } from '../text.ts';

const JOINS = '(?:and|plus|also|then|as well as|along with|alongside|together with|besides|in addition(?: to)?)';
/** Marks, numerals of a list, and words that join: between the two, or before the first. */
const JOINT = new RegExp(
  String.raw`(?:[,;.?!:]?\s+(?:(?:${JOINS}|\+|&|\(?[1-3ab]\)|[1-3ab]\.)\s*)+(?:(?:also|then|secondly|second|lastly)\s+)?|[,;.?!]\s+|\s(?=(?:i'd|i would|i want|i need|(?:tell|give|let) (?:me|us)|(?:could|can) you|please)\b))`,
  'g',
);
/** What only says that two are asked for, or in which order. */
const LEAD = new RegExp(
  String.raw`^(?:[\s,.;:]|\(?[1-3ab][).](?=\s)|(?:need|want|asking for|for|i want|i need|i've been asked for|just|here are|i have) (?=(?:two|2|both|a couple)\b)|(?:two|2|a couple of|both)(?: (?:things?|questions?|asks?|bits|parts|points))?(?: please)?[:,.]?(?=\s)|(?:firstly|first|secondly|lastly|${JOINS})\b)+`,
);
const TAIL =
  /[\s,;:.]+(?:(?:can|could|would) you (?:supply|give|send|provide|get|find)(?: me)? (?:them|both|these|that)|both|please|thanks|thank you)[\s?.!]*$/;
/** More are not tried. */
const MOST = 6;

/** Words by which it is asked what is done of something, and none that asks for its number. */
export const asksDoings = finds(
  /\b(?:works?|working|actions?|responses?|responding|efforts?|steps?|done|doing|do(?= (?:to|about|on|for)\b)|tackl\w+|deal(?:ing|t)?|happen\w*|going on|updates?|news|anything|measures|progress|address\w*|combat\w*|prevent\w*|summary)\b/,
);

const LEADS_TO_DOINGS =
  /^(?:(?:please|i'd|i would|i|we|like|want|need|can|could|would|you|to|also|then|just) )*(?:(?:tell|let|give|show|send|hear|know|see|say|explain|describe)(?: (?:me|us))?(?: (?:about|of))? )+/;
/** How the second may be put by itself: "tell me how it is tackled", and of efforts the thing that they are about. */
export function doingsAsked(part: string, subjects: readonly string[]): readonly string[] {
  const plain = part.replace(LEADS_TO_DOINGS, '').trim();
  const rest = subjects.reduce((text, subject) => text.replace(subject, ' '), plain);
  const isPlain = subjects.length > 0 && wordsOf(rest).every((word) => endsPhrase(word) || asksDoings(word));
  return [plain, ...(isPlain ? [`what is being done about ${subjects.join(' ')}`] : [])];
}

/** The ways to part it in two. */
export function partsJoined(text: string): readonly (readonly [string, string])[] {
  const plain = text.replace(TAIL, '').replace(LEAD, '').trim();
  return matchesIn(plain, JOINT)
    .filter(({ index }) => index > 0)
    .slice(0, MOST)
    .map(({ index, 0: { length } }): readonly [string, string] => [
      plain.slice(0, index).trim(),
      plain
        .slice(index + length)
        .replace(LEAD, '')
        .trim(),
    ])
    .filter((parts) => parts.every((part) => /\p{L}{3}/u.test(part)));
}
