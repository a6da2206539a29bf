/** A message that asks for a target: what it is the target of, in the message's other words. */

import { finds } from '../pattern.ts';

const AIM = '(?:targets?|goals?)';
/** What a number is held against; by itself "the plan" is the document. */
const PLAN = String.raw`(?:plan(?:ned level)?|(?:what (?:was|is|had been) )?(?:planned|budgeted)|budget|trajectory|quota)(?=[\s?.!,;]*$|,|\s+(?:in|for|this|last)\b)`;
const AGAINST = String.raw`\b(?:compared?\s+(?:with|to)|against|versus|vs?\.?|towards?|according\s+to|as\s+per|off|behind|ahead\s+of|under|over|within|inside|on)\s+(?:the|its|their|our)?\s*`;
/** The words around it that only ask for it, longest first; what is left names what is counted. */
const ASKINGS: readonly RegExp[] = [
  // "Has a target been set for calls", "does the plan give any goal on calls"
  new RegExp(
    String.raw`\b(?:(?:has|have|had|is|was|are|were|did|does|do)\s+)(?:(?:the\s+(?:report|plan|force|police|paper)|they|we|it|anybody|anyone|there)\s+)?(?:set|have|has|give|gives|name|put|agree|got|hold|mention|state|contain)?\s*(?:the|an?|any)?\s*${AIM}\s+(?:been\s+)?(?:set|given|agreed|named|held|published|there|mentioned|stated)?\s*(?:for|of|on|against)\b`,
    'i',
  ),
  new RegExp(`${AGAINST}${PLAN}`, 'i'),
  new RegExp(
    String.raw`\b(?:compare[sd]?\s+(?:with|to)|against|versus|vs\.?|towards?|to|on|meet(?:ing)?|met|hit(?:ting)?|miss(?:ed|ing)?|beat(?:ing)?|beaten|exceed(?:ed|ing)?|reach(?:ed|ing)?|above|below|off|behind|short\s+of|from|near)\s+(?:the|its|their|our|any|a)?\s*${AIM}(?:\s+(?:for|of|on|set\s+for))?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:the|our|its|their|any|a)?\s*${AIM}\s+(?:that\s+)?(?:do\s+we\s+have|is|was|are|were|has\s+been)?\s*(?:set\s+)?(?:for|of|on)\b`,
    'i',
  ),
  new RegExp(String.raw`\b${AIM}(?:\s+(?:level|figure|number|value)s?)?\b`, 'i'),
];
const ASKS = new RegExp(String.raw`\b${AIM}\b|${AGAINST}${PLAN}`, 'i');
/** "Officers target criminals", "targeted enforcement": a doing, and no target. */
const DOES = /\b(?:officers?|police|teams?|units?|we|they|to)\s+targets?\s+(?!for\b|of\b|on\b)\p{L}+/iu;
const LEADS =
  /^\s*(?:(?:so|and|please|can\s+you\s+tell\s+me|tell\s+me|what(?:'s|\s+is|\s+was|\s+are)?|which|is\s+there|do\s+we\s+have|have\s+we|are\s+we|did\s+we|were\s+we|how\s+(?:are|do|did)\s+we|the|our|a|any|is|are|was|were|did|do|does|should|be|how\s+far)\b\s*)+/i;

/** Null where no target is asked for. */
export function targetOf(text: string): string | null {
  if (!ASKS.test(text) || DOES.test(text)) return null;
  const asking = ASKINGS.find((pattern) => pattern.test(text))!;
  return text.replace(asking, ' ').replace(LEADS, '').replace(/\s+/g, ' ').trim();
}

/** What the plan promises, and nobody of his own ("I promise not to repeat it"). */
export const asksPromises = finds(/(?<!\b(?:i|i've|i'd) )\b(?:promise[sd]?|pledge[sd]?|commitments?)\b/);
