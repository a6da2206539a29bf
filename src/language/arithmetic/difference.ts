/** How far two are apart: "the gap between 999 and 101", "how many more cadets than units", "by how much do they exceed". */

import { pattern } from '../pattern.ts';
import { singleSpaced } from '../text.ts';
import { type ArithmeticPhrase, plainAsking, setsApart, splits, trimmed, withoutAsOne } from './phrase.ts';

const BETWEEN = pattern(
  /\b(?:differences?|gap|margin|lead|spread|distance|discrepancy) (?:in \w+ )?between (?<a>.+?) (?:and|&|v|vs|versus) (?<b>.+)$/,
);
const OF_BOTH = pattern(
  /^(?<a>.+?) (?:v|vs|versus|and|against|to|compared (?:with|to)|over) (?<b>.+?)[,:;-]* ?(?:\ba |\bthe |\bwhat is the |\band the )?(?:difference|gap|margin|lead|surplus|excess)$/,
);
/** "The diff, 999 against 101", "how big the gap is from calls to chats", "by how much do they and those differ". */
const NAMED_FIRST = pattern(
  /^(?:the |how (?:big|large|wide|great) (?:is )?the )?(?:diff|difference|gap|delta|margin)(?: (?:is|was))?(?:,|:)? (?:from |between )?(?<a>(?!(?:between|in|of|from|is|was)\b).+?) (?:v|vs|versus|and|to|against|&) (?<b>.+)$/,
);
const DIFFER = pattern(
  /^(?:by )?(?:how (?:much|many|far)) (?:do|did|does|are|were) (?<a>.+?) (?:and|&) (?<b>.+?) (?:differ|diverge|apart|different)$/,
);
const OVER = pattern(/\b(?:excess|lead|surplus|margin|advantage) of (?<a>.+?) over (?<b>.+)$/);
const MORE_THAN = pattern(
  /^(?<lead>.*?)\bhow (?:many|much) (?:more|fewer|less|bigger|larger|higher|greater|lower|smaller)\b(?<rest>.+)$/,
);
const EXCEEDS = pattern(
  /^(?:(?:and|so) )*(?:by how (?:much|many|far)|how (?:much|far)|did|do|does|is it that)?(?: (?:do|does|did))? ?(?<a>.+?) (?:exceeds?|exceeded|outnumbers?|outnumbered|outstrips?|outstripped|beats?|surpass(?:es|ed)?|tops?|overtakes?|overtook|lead|leads|led) (?<b>.+)$/,
);
const BY_HOW_MUCH = pattern(
  /[,;]? ?(?:and )?(?:by (?:how (?:much|many|far)|what(?: margin)?)|if so by how (?:many|much))[\s?]*$/,
);
const IN_NUMBERS = /\bis|are|was|were|do|does|did\b/;

export function readDifference(text: string): ArithmeticPhrase[] {
  const found: ArithmeticPhrase[] = [];
  const add = (a: string, b: string): void => {
    found.push({ op: 'difference', a: trimmed(a), b: trimmed(b) });
  };
  for (const pattern of [BETWEEN, OF_BOTH, OVER, NAMED_FIRST, DIFFER]) {
    const match = pattern.exec(text);
    if (match) add(match.groups!.a!, match.groups!.b!);
  }
  const more = MORE_THAN.exec(text);
  if (more)
    for (const { before, after } of splits(more.groups!.rest!, /\bthan\b/))
      add(`${more.groups!.lead} ${before}`, after);
  const plain = text.replace(BY_HOW_MUCH, '');
  const exceeds = EXCEEDS.exec(plain);
  if (exceeds && /^(?:by how|how (?:much|far))/.test(text)) add(exceeds.groups!.a!, exceeds.groups!.b!);
  if (plain !== text && IN_NUMBERS.test(plain))
    for (const { before, after } of splits(
      plain,
      /\b(?:more|fewer|less|bigger|larger|higher|greater|lower|smaller)(?: \w+)? than\b/,
    ))
      add(before, after);
  const asOne = setsApart(text) ? withoutAsOne(text) : text;
  if (asOne !== text)
    found.push({ op: 'apart', of: trimmed(singleSpaced(asOne.replace(SETS_APART, ' and '))), net: false });
  // Two are named and how far apart they are is asked for, in whatever order.
  const apart = text.replace(MARKS, ' , ').replace(COMPARES, ' , ');
  if (text.search(MARKS) >= 0)
    found.push({ op: 'apart', of: trimmed(apart.replace(/(?: *,)+ */g, ', ')), net: /\bnet\b/.test(text) });
  return found;
}
/** What sets the one against the other. */
const SETS_APART =
  /\b(?:how (?:do|does|did)|compar(?:e|es|ed|ing)(?: (?:to|with|against))?|contrast(?:s|ed|ing)?|(?:set|put|weigh)(?: up)?|the|difference|gap|margin|between|vs?|versus|against|with|to)\b/g;
/** Words that ask how far two are apart. */
const MARKS = pattern(
  /\b(?:(?:what (?:is|was) )?(?:the |a |their )?(?:gap|difference|margin|lead|surplus|excess)(?: between)?|(?:and )?by how (?:many|much|far)(?: (?:calls|people|reports|hours|volunteers))?|how far (?:ahead|apart|in front)(?: of)?|(?:how many |how much )?(?:more|fewer)(?= .* than\b)|how (?:many|much) (?:more|fewer|less)$|separates?|separated|outnumber(?:s|ed)?|exceed(?:s|ed)?|outstrip(?:s|ped)?|beats?|net(?: (?:change|effect|movement|gain|loss|figure))?)\b/g,
);
const COMPARES =
  /\b(?:vs?|versus|against|than|compared (?:with|to)|and|or|are there|is|are|was|were|compare|how|between them|between the two|them|busier|quieter|bigger|larger|higher|greater|smaller|lower|how many calls|did|do|does|more|fewer|were there)\b/g;

/** Nothing but how far apart what was told is: "by how much", "ahead by how many calls", "and the gap". */
export const asksHowFarApart = (text: string): boolean => APART.test(plainAsking(text));
const APART =
  /^(?:(?:so|and|is it|ahead|behind|in front|up|more|larger|bigger|higher|leading|that is) )*(?:by (?:how (?:much|many|far)|what(?: margin)?)|how (?:much|many) (?:more|fewer|less|bigger|larger|higher|ahead))(?: \w+)?$|^(?:(?:so|and) )*how far (?:apart|off|away)(?: (?:are|were|is|was) (?:they|those|these|the two|both|the one from the other))?(?: from (?:each|one an)other)?$|^(?:(?:so|what|is|was|and|the|its|their) )*(?:gap|difference|lead|margin|gap between (?:them|the two|those)|difference between (?:them|the two|those))(?: (?:then|in numbers|please))?$/;
/** "So the net change": the first less the other. */
export const asksNet = (text: string): boolean => NET.test(plainAsking(text));
const NET =
  /^(?:(?:so|and|the|what|is|was|a|that is|our|their) )*net(?: (?:change|effect|movement|gain|loss|figure|result|position|growth))?(?: (?:is|was|then))?$/;
