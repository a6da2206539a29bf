/** Words of a clause that narrow nothing by the part that they play in it, whatever the words are. */
import { isAdverb, isPast, isPlural, isVerb, LEADS_TO_EXTENT, LINKS, POINTERS } from '../language.ts';
import type { Marks } from './marks.ts';

/** Where the clause's number stands in its sentence. */
export interface Place {
  /** The number's own token, the one behind it, and the one behind the noun that it counts. */
  readonly first: number;
  readonly next: number;
  readonly nounEnd: number;
  readonly hasNoun: boolean;
}

/** Of the clause's tokens those that say how the number moved, who is spoken of in passing, or what the thing counted did. */
export function playingNoPart(marks: Marks, own: ReadonlySet<number>, place: Place): ReadonlySet<number> {
  return new Set([...movement(marks, own, place), ...inPassing(marks, place), ...whatItDid(marks, own, place)]);
}

/** "Calls sank to 64,320", "held firm at 412", "shrank by a tenth, with 2,610": a verb whose extent is told, and what it is said of. */
function movement({ passage: { tokens, text, isNumber } }: Marks, own: ReadonlySet<number>, place: Place): number[] {
  const found: number[] = [];
  const isBehindComma = (i: number): boolean =>
    i < place.first && text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes(',');
  for (let i = 1; i < place.first; i += 1) {
    if (!own.has(i) || !isPast(tokens[i]!.word)) continue;
    const to = [i + 1, i + 2].find((j) => LEADS_TO_EXTENT.has(tokens[j]?.word ?? '') || isBehindComma(j));
    if (to === undefined || isNumber(i + 1)) continue;
    const extent = [tokens[to + 1]?.word ?? '', tokens[to + 2]?.word ?? ''];
    const isFraction = /^(?:an?|one|over|nearly|almost)$/.test(extent[0]!) && FRACTION.test(extent[1]!);
    // "Traffic on the line thinned out, with 64,810 calls taken"
    const isAlone = isBehindComma(to) && tokens[to]!.word === 'with';
    if (!isAlone && !isNumber(to + 1) && !isNumber(to + 2) && !isFraction) continue;
    for (let j = i; j < to; j += 1) found.push(j);
    if (isFraction) found.push(to + 2);
    // "Intake at the centre shrank by a tenth, with 2,610 cases": where the number names what it counts, what moved is that.
    const subject = /^(?:the|our|its)$/.test(tokens[0]!.word) ? 1 : 0;
    if (place.hasNoun && !isPlural(tokens[subject]!.word) && LINKS.has(tokens[subject + 1]?.word ?? ''))
      found.push(subject);
  }
  return found;
}
const FRACTION = /^(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** "The Command, which is based in Chelmsford, took 68,410 calls": between commas before the verb it says only who that is. */
function inPassing({ passage: { tokens, text, isNumber } }: Marks, { first }: Place): number[] {
  const isComma = (i: number): boolean => /^\s*,\s*$/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start));
  for (let from = 1; from < first; from += 1) {
    if (!isComma(from - 1) || !/^(?:which|who|whose|the|an?|our|part)$/.test(tokens[from]!.word)) continue;
    let to = from;
    while (to < first && !isComma(to) && !isNumber(to)) to += 1;
    const isSubject = !tokens.slice(0, from).some(({ word }) => isVerb(word));
    if (to >= first - 1 || isNumber(to) || !isSubject || !isVerb(tokens[to + 1]!.word)) continue;
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  return [];
}

/** "The 66,240 calls of the quarter stretched the control room": of a definite number what it did says nothing of which they are. */
function whatItDid(marks: Marks, own: ReadonlySet<number>, { first, nounEnd, hasNoun }: Place): number[] {
  const { tokens, text } = marks.passage;
  if (!hasNoun || !isDefinite(marks, first)) return [];
  if ([...own].some((i) => i < first && marks.kinds[i] === 'word' && isVerb(tokens[i]!.word))) return [];
  for (let i = nounEnd; i < tokens.length - 1; i += 1) {
    const { word } = tokens[i]!;
    if (/[,;:.]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start)) || marks.kinds[i] === 'number') return [];
    if (/^(?:that|which|who|whose|where)$/.test(word)) return [];
    if (marks.kinds[i] !== 'word' || !isPast(word) || !hasObject(marks, i)) continue;
    const last = Math.max(...own);
    return Array.from({ length: Math.max(0, last - i + 1) }, (_, j) => i + j);
  }
  return [];
}

function isDefinite({ passage: { tokens, text } }: Marks, first: number): boolean {
  const before = tokens[first - 1];
  if (!before) return false;
  return /^(?:the|these|those|our|its|all)$/.test(before.word) || /['’]s?$/.test(text.slice(before.start, before.end));
}

/** A verb without "were" before it, and behind it what it is done to: a participle has no object. */
function hasObject({ passage: { tokens }, kinds }: Marks, verb: number): boolean {
  const [behind, second] = [tokens[verb + 1]!.word, tokens[verb + 2]?.word ?? ''];
  if (kinds[verb + 1] !== 'word' || /^(?:this|that|each|every|all|there)$/.test(behind)) return false;
  if (POINTERS.has(behind) || isPlural(behind)) return true;
  const isOther = LINKS.has(behind) || isVerb(behind) || isAdverb(behind) || /^(?:and|or|but|not)$|ing$/.test(behind);
  return !isOther && /^(?:to|for|under|on|into)$/.test(second);
}
