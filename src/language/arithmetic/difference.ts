/** How far two are apart: "the gap between 999 and 101", "how many more cadets than units", "by how much do they exceed". */
import { type ArithmeticPhrase, splits, trimmed } from './phrase.ts';

const BETWEEN =
  /\b(?:differences?|gap|margin|lead|spread|distance|discrepancy) (?:in \w+ )?between (?<a>.+?) (?:and|&|v|vs|versus) (?<b>.+)$/;
const OF_BOTH =
  /^(?<a>.+?) (?:v|vs|versus|and|against|to|compared (?:with|to)|over) (?<b>.+?)[,:;-]* ?(?:\ba |\bthe |\bwhat is the |\band the )?(?:difference|gap|margin|lead|surplus|excess)$/;
const MORE_THAN =
  /^(?<lead>.*?)\bhow (?:many|much) (?:more|fewer|less|bigger|larger|higher|greater|lower|smaller)\b(?<rest>.+)$/;
const EXCEEDS =
  /^(?:(?:and|so) )*(?:by how (?:much|many|far)|how (?:much|far)|did|do|does|is it that)?(?: (?:do|does|did))? ?(?<a>.+?) (?:exceeds?|exceeded|outnumbers?|outnumbered|outstrips?|outstripped|beats?|surpass(?:es|ed)?|tops?|overtakes?|overtook|lead|leads|led) (?<b>.+)$/;
const BY_HOW_MUCH =
  /[,;]? ?(?:and )?(?:by (?:how (?:much|many|far)|what(?: margin)?)|if so by how (?:many|much))[\s?]*$/;
const IN_NUMBERS = /\bis|are|was|were|do|does|did\b/;

export function readDifference(text: string): ArithmeticPhrase[] {
  const found: ArithmeticPhrase[] = [];
  const add = (a: string, b: string): void => {
    found.push({ op: 'difference', a: trimmed(a), b: trimmed(b) });
  };
  for (const pattern of [BETWEEN, OF_BOTH]) {
    const match = pattern.exec(text);
    if (match) add(match.groups!.a!, match.groups!.b!);
  }
  const more = MORE_THAN.exec(text);
  if (more)
    for (const { before, after } of splits(more.groups!.rest!, /\bthan\b/))
      add(`${more.groups!.lead} ${before}`, after);
  const plain = text.replace(BY_HOW_MUCH, '');
  const exceeds = EXCEEDS.exec(plain);
  if (exceeds && (plain !== text || /^(?:by how|how (?:much|far))/.test(text)))
    add(exceeds.groups!.a!, exceeds.groups!.b!);
  if (plain !== text && IN_NUMBERS.test(plain))
    for (const { before, after } of splits(
      plain,
      /\b(?:more|fewer|less|bigger|larger|higher|greater|lower|smaller)(?: \w+)? than\b/,
    ))
      add(before, after);
  return found;
}
