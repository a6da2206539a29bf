/** Clauses that name nothing and only ask what is left or what it comes to: "and I'm left with", "who is left, numerically". Pure. */
import { AUXILIARIES, isAdverb, isDeterminer, isLink, isTime, JOINTS, POINTERS } from '../grammar.ts';
import { oncePerMessage } from '../message-memo.ts';

/** Marks that part clauses, and the joints before what is asked of the outcome. */
const PARTS =
  /\s*(?:[,;:?!]+|\.+)(?=\s|$)\s*|\s+-{1,2}\s+|\s+(?=(?:and|then|so) (?:i|you|we|that|it|this|what|how|who|which|there|leaves?|leaving)\b)/;
export const clausesIn = oncePerMessage((text: string): readonly string[] =>
  text.split(PARTS).filter((part) => /[\p{L}\p{N}%]/u.test(part)),
);

/** Nouns and verbs of an outcome, whatever it is of. */
const OUTCOME =
  /^(?:left|over|remain(?:s|ing|der)?|leav(?:e|es|ing)|rest|balance|end|ends|get|gets|got|give|gives|make|makes|made|come|comes|came|answer|result|number|numbers|numbered|figure|total|sum|many|much|then|other|others|ones?|two|three|equals?|combined|together)$/;
const saysNothing = (word: string): boolean =>
  OUTCOME.test(word) ||
  AUXILIARIES.has(word) ||
  JOINTS.has(word) ||
  POINTERS.has(word) ||
  isDeterminer(word) ||
  isLink(word) ||
  isTime(word) ||
  isAdverb(word);

const wordsIn = (clause: string): string[] =>
  clause.replace(/'(?:m|s|re|ve|d|ll)\b/g, '').match(/[\p{L}\p{N}%£]+/gu) ?? [];

/** "What remains as the injured": what the outcome is called is no operand. */
const asksOutcome = (clause: string): boolean => wordsIn(clause.replace(/(?<=\w) as .+$/, '')).every(saysNothing);

/** The text without such clauses, where something is named in others. */
export function withoutOutcome(text: string): string {
  const clauses = clausesIn(text);
  if (clauses.length < 2) return text;
  const naming = clauses.filter((clause) => !asksOutcome(clause));
  return naming.length > 0 && naming.length < clauses.length ? naming.join(', ') : text;
}

/** Names nothing by any word: "the total they put in" stands for what the part belongs to, "that made" for what was told. */
export const isClosed = (text: string): boolean => wordsIn(text).every(saysNothing);
