/** "The Board asked about 999 calls. They numbered 70,010": the one metric that the sentence before names, where this one only points to it. */
import type { Metric, Period } from '../../../figures/model.ts';
import { samePeriod } from '../../../figures/period.ts';
import { AUXILIARIES, isAgent, isPerson, isTally, isVerb, LINKS, POINTERS, reasonOf, stem } from '../../language.ts';
import { besideName } from '../beside-name.ts';
import { fits } from '../fits.ts';
import type { Frame, Frames } from '../frames.ts';
import type { Marks } from '../marks.ts';
import type { Quantity } from '../quantities.ts';
import type { Statements } from '../statement.ts';

/** Null where none or more than one may be meant. */
export function spokenOf(
  {
    statements,
    frames,
    quarter,
  }: { readonly statements: Statements; readonly frames: Frames; readonly quarter: Period },
  quantity: Quantity,
): Metric | null {
  const { sentences } = statements;
  const at = sentences.findIndex(
    ({ passage: { sentence } }) => sentence.start <= quantity.start && quantity.start < sentence.end,
  );
  const [before, here] = [sentences[at - 1], sentences[at]];
  if (!before || !here) return null;
  const isOther = before.kinds.some(
    (kind) => kind === 'number' || kind === 'area' || kind === 'elsewhere' || kind === 'date',
  );
  const { start, end } = before.passage.sentence;
  const told = before.cues.filter((cue) => cue.start < end && start < cue.end);
  if (isOther || told.some(({ period }) => !samePeriod(period, quarter))) return null;
  if (before.passage.tokens.some(({ word }) => reasonOf(word) !== null)) return null;
  const [metric, another] = statements.namedIn(before, (one) => fits(one, quantity));
  if (!metric || another) return null;
  const frame = frames.of(metric);
  const others = besideName(before, frame);
  const pointer = others && pointerIn(here, frame);
  if (!others || !pointer) return null;
  // "Handled by a team. They number 38"
  const isDoer = (word: string, i: number): boolean =>
    (isAgent(word) || isPerson(word)) &&
    before.passage.tokens.slice(Math.max(0, i - 3), i).some((one) => one.word === 'by');
  const isDone = pointer === 'pronoun' && before.passage.tokens.some(({ word }, i) => isDoer(word, i));
  // "Officers attended 999 calls. They numbered 120": either; no "figure" is of officers.
  const isMeant = others.every((word) => pointer === 'measure' && (isPerson(word) || isAgent(word)));
  return isMeant && !isDone ? metric : null;
}

/** By a pronoun, by a noun of number, or by one that tells of things and not of people; null where another thing is named, or nothing points back. */
function pointerIn({ passage: { tokens }, kinds }: Marks, frame: Frame): 'pronoun' | 'number' | 'measure' | null {
  const words = tokens.map(({ word }, i) => (kinds[i] === 'word' ? word : ''));
  const isTold = (i: number): boolean => isTally(words[i] ?? '') || frame.required.has(stem(words[i] ?? ''));
  const first = kinds.indexOf('number');
  for (const [i, word] of words.entries())
    if (isTally(word) && /^(?:of|for)$/.test(words[i + 1] ?? '') && kinds[i + 2] === 'word' && !isTold(i + 2))
      return null;
    else if (/^(?:the|an?|our|its|their|this|that|these|those|such)$/.test(word) && kinds[i + 1] === 'word') {
      const next = words[i + 1]!;
      if (!isTold(i + 1) && !isTold(i + 2) && !isVerb(next) && !POINTERS.has(next) && !LINKS.has(next)) return null;
    }
  if (words.some((word, i) => word === 'they' || (/^(?:these|those)$/.test(word) && !isTold(i + 1)))) return 'pronoun';
  const tally = words.slice(0, first).find(isTally);
  if (tally !== undefined) return /^(?:number|total|sum)/.test(tally) ? 'number' : 'measure';
  if (words.includes('them')) return 'pronoun';
  const [last = '', lead = ''] = [words[first - 1], words[first - 2]];
  const isFirst = first === 0 && AUXILIARIES.has(words[1] ?? '');
  return isFirst || (lead === 'there' && AUXILIARIES.has(last)) || (lead === 'we' && isVerb(last)) ? 'number' : null;
}
