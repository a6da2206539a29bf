/** So many for each: "how many hours did each special give", "cadets to a unit", "divide the hours by the headcount". */

import { pattern } from '../pattern.ts';
import { singleSpaced } from '../text.ts';
import { type ArithmeticPhrase, splits, stretches, trimmed } from './phrase.ts';

/** Times, of which an average is taken otherwise. */
const NO_TIME =
  '(?! (?:other|of (?:them|those|these)|and every|day|days|week|month|quarter|year|hour|annum|cent|time)s?\\b)';
const EACH = new RegExp(
  `\\b(?:for |by |of |from |to |in |among |amongst )?(?:(?:each|(?<!\\b(?:list|name|give|show|tell|send|me|us) )every|any one)(?: one| individual)?(?: of)?${NO_TIME}|per${NO_TIME}|(?:for|to) (?:every|each)(?: one)?${NO_TIME}|one(?= \\w+ (?:brings?|yields?|gets?|gives?|does|do|takes?|covers?|has|makes?|handles?|did|gave|looks? after|serves?|supervises?)\\b))(?=\\s)`,
);
/** "For each death, how many were hurt": whom they are shared among ends where the asking begins. */
const FOR_EACH_FIRST = pattern(
  new RegExp(
    `^(?<lead>(?:.*[,;:] )?)(?:for|to|per) (?:every|each|any)(?: one| single)?${NO_TIME} (?<bottom>[^,;:]+?)[,;:]? (?<top>(?:how (?:many|much)|what (?:number|amount))\\b.*)$`,
  ),
);
const SHARED =
  /\b(?:divided by|(?:averaged|average)(?: out)? (?:over|across|among) (?:the|all|our)(?! (?:quarter|period|year|three|last|past))|shared (?:out )?(?:among|amongst|between|by)|spread (?:over|across|among)(?! how many)|split (?:between|among|amongst|over))\b|÷/;
/** "Average hours (total hours over headcount)": only beside a word of averages is it a division. */
const OVER = /\bover(?! (?:how|what|which|the (?:quarter|period|year|three|last|past))\b)|\//;
const DIVIDE =
  /^(?:divide|dividing|split|spread|share|if (?:you|we|one) (?:divide|split|spread|share)|spreading|sharing)(?: up| out)? (?<top>.+?)(?: up| out)?(?: evenly| equally)? (?:by|over|across|between|among|amongst) (?<bottom>[^.;?,]+)(?:[.;?,].*)?$/;
const TO_A = /\bto (?:a|an|one|each|every)\b/;
/** "Members to the unit" divides only beside a word of averages: "came to the force from" does not. */
const TO_THE = /\bto (?:a|an|the|one|each|every)\b/;
/** "Per head", "apiece": among the people they are of. */
const A_HEAD =
  /\b(?:per head|a head|per person|per capita|apiece|per individual|each)(?=[\s,.?!]*(?:$|,|(?:is|are|was)[\s?]*$|for\b|of\b|on average\b|in\b|among\b))/;

/** How it is shared out, which says nothing of what. */
const EVENLY =
  /\b(?:(?:shared|spread|split|divided)(?: out)? (?:evenly|equally)|evenly|equally|bring(?:s|ing)? in|brought in|yields?|works? out at)\b/g;

/** "If the cadets were shared evenly between units", "the ratio of members to coordinators". */
const WERE_SHARED =
  /^(?:if|with|were|suppose) (?<top>.+?) (?:were |are |was |is )?(?:shared|split|spread|divided)(?: out| up)?(?: evenly| equally)? (?:by|over|across|between|among|amongst) (?<bottom>[^.;?,]+?)(?:[,;.]| how\b).*$/;
const RATIO_OF = /\bratio of (?<top>.+?) (?:to|and|per) (?<bottom>.+)$/;

/** Said of the number, not of what is counted. */
const AVERAGE =
  /\b(?:on (?:average|avg)|as an average|on the average|averagely|an? average(?: number)?(?: of)?|the average(?: number)?(?: of)?|average number(?: of)?|mean number(?: of)?|the mean(?: number)?(?: of)?|averages?|averaged|averaging|avg|mean|typical|typically|would you expect|roughly|about)\b/g;

/** Stands for the people whose number it is. */
export const HEADS = '#heads';

const SLASH = /(?<=[a-z]) ?\/ ?(?=[a-z]+(?<!s)(?:$| (?:for|of|in|on|under|at)\b))/;
/** "How many cadets does the average unit have". */
const AVERAGE_ONE = /\b(?:the|an|a|your|our) (?:average|typical)(?=\s)/;
/** "That makes an average unit of what size", "how big is the typical unit": of what was just told. */
const SIZE_OF =
  /^(?:that (?:makes|gives|means) )?(?:(?:how (?:big|large)|what size) (?:is|are|was|would be|does that make) )?(?:the|an?|each|your|our) (?:average|typical|mean) (?<of>[a-z]+)(?: (?:is |being )?(?:of )?(?:what size|how (?:big|large)|how many))?$/;
/** "Average cadets in a unit": only beside an average is it one. */
const IN_A =
  /\b(?:in|for|by|from|at) (?:a|an|one|each|every|any)\b|\bby(?! (?:the|how|what|day|week|month|quarter|year|\w+s)\b)/;

/** One of these is in all that asks for so many of each. */
const SAYS_EACH =
  /[/÷(]|averag|avg|mean|ratio|rate|typical|divid|split|spread|shar|\b(?:each|every|any one|per|one|apiece|a head)\b|\bto an?\b/;

export function readEach(asking: string): ArithmeticPhrase[] {
  if (!SAYS_EACH.test(asking)) return [];
  const text = singleSpaced(asking.replace(/\((?:the )?(?:mean|average|avg|on average)\)/g, ' on average ')).trim();
  const found: ArithmeticPhrase[] = [];
  const plain = (words: string): string => trimmed(singleSpaced(words.replace(AVERAGE, ' ').replace(EVENLY, ' ')));
  const add = (top: string, bottom: string): void => {
    found.push({ op: 'ratio', top: plain(top), bottom: plain(bottom) });
  };
  const first = stretches(FOR_EACH_FIRST, text);
  if (first) {
    const [top, bottom] = [plain(`${first.top} ${first.lead}`), plain(first.bottom ?? '')];
    return [{ op: 'ratio', top, bottom, isPlain: true }];
  }
  const divided = DIVIDE.exec(text);
  if (divided) add(divided.groups!.top!, divided.groups!.bottom!);
  for (const pattern of [WERE_SHARED, RATIO_OF]) {
    const match = stretches(pattern, text);
    if (match) add(match.top ?? '', match.bottom ?? '');
  }
  for (const { before, after } of splits(text, SHARED)) if (after) add(before, after);
  if (/\b(?:average|averages|avg|mean|ratio|rate)\b/.test(text))
    for (const { before, after } of splits(text, OVER)) if (after) add(before, after);
  const size = /\b(?:size|big|large|how many)\b/.test(text) ? stretches(SIZE_OF, text) : null;
  if (size) add('', size.of ?? '');
  const singled = [
    // "Hours/special"
    ...splits(text, SLASH),
    ...splits(text, EACH),
    ...(/\bhow (?:many|much)\b|\bwhat (?:do|does|did|has|have|had|would)\b/.test(text)
      ? splits(text, AVERAGE_ONE)
      : []),
    ...(/\b(?:average|avg|mean|typically|typical)\b/.test(text) ? splits(text, IN_A) : []),
  ];
  for (const { before, after } of singled) {
    // The shortest name of whom it is shared among comes last: "each ESP special give" is tried before "each ESP".
    const words = after.split(' ');
    for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length -= 1)
      add(`${before} ${words.slice(length).join(' ')}`, words.slice(0, length).join(' '));
  }
  if (/\b(?:average|avg|mean|roughly|about|how many|ratio)\b/.test(text) || text.split(' ').length <= SHORT)
    for (const { before, after } of splits(text, /\b(?:average|avg|mean|ratio)\b/.test(text) ? TO_THE : TO_A))
      if (before && after) add(before, after);
  for (const { before, after } of splits(text, A_HEAD)) add(`${before} ${after}`, HEADS);
  return found;
}

const LONGEST_NAME = 8;
const SHORT = 6;
