/** Many updates in few words: of each the sentences that tell most, as many as the words allow. */

import type { BriefRule } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import { leansOnBefore, tellsNumber } from '../../language/excerpts.ts';
import { givesReason } from '../../language/reasons.ts';
import type { Shown } from '../answer.ts';
import { sentences } from '../say.ts';
import { countWords, valuesIn } from './excerpts.ts';

/** Some of an update's sentences, in its order. */
interface Telling {
  readonly text: string;
  readonly words: number;
  readonly worth: number;
  readonly excerpt: boolean;
  /** It speaks of what was asked about. */
  readonly isOn: boolean;
}

export interface PointsWanted {
  /** The highest ranked first. */
  readonly updates: readonly Update[];
  readonly words: number;
  /** Whether a sentence is on what was asked about. */
  readonly isOn: (sentence: string, update: Update) => boolean;
  /** Of an update that has sentences on it these are all that is told, with what they lean on. */
  readonly isOnly?: boolean;
  /** Told in the order that they are given in. */
  readonly isRanked?: boolean;
  /** At most so many words of one update, where one of its tellings takes no more. */
  readonly most?: number;
  /** Told before others where the words allow. */
  readonly pinned: readonly string[];
  /** Values that have been told already: a sentence with no others counts as one without. */
  readonly told: ReadonlySet<number>;
  /** Words that each takes beside its own: its place. */
  readonly beside: number;
}

/** The tellings that are worth most together within the words, one an update at most; in report order. */
export function points(wanted: PointsWanted, rule: BriefRule): Shown[] {
  const most = Math.max(0, Math.floor(wanted.words));
  // What is best for the first updates within so many words, and by which telling of the last of them.
  const rows: { readonly worth: number; readonly told: Telling | null }[][] = [];
  const all = wanted.updates.map((update, at) => tellingsOf(update, weightOf(at), wanted, rule));
  for (const [at, tellings] of all.entries())
    rows.push(
      Array.from({ length: most + 1 }, (_, words) => {
        const before = (left: number): number => rows[at - 1]?.[left]?.worth ?? 0;
        return tellings.reduce<{ worth: number; told: Telling | null }>(
          (top, told) => {
            const left = words - told.words - wanted.beside;
            const worth = left < 0 ? -1 : before(left) + told.worth;
            return worth > top.worth ? { worth, told } : top;
          },
          { worth: before(words), told: null },
        );
      }),
    );
  const picked: Shown[] = [];
  for (let at = wanted.updates.length - 1, left = most; at >= 0; at -= 1) {
    const told = rows[at]![left]!.told;
    if (!told) continue;
    left -= told.words + wanted.beside;
    picked.push({ update: wanted.updates[at]!, text: told.text, excerpt: told.excerpt });
  }
  return picked.toSorted((a, b) => placeIn(a.update) - placeIn(b.update));
}

/** The updates of each priority in turn, each in the telling that is worth most beyond its words, while the words last; in report order. */
export function eachInTurn(wanted: PointsWanted, rule: BriefRule): Shown[] {
  const tellings = new Map(wanted.updates.map((update) => [update, tellingsOf(update, 1, wanted, rule)]));
  // What speaks of it comes before what only belongs to it.
  const isOnIt = (update: Update): number => Number(tellings.get(update)!.some(({ isOn }) => isOn));
  let left = wanted.words;
  const picked: Shown[] = [];
  // Of what is on it the telling that says most comes first; what is dated or pinned keeps its place.
  const most = (update: Update): number =>
    wanted.isRanked
      ? 0
      : Math.max(0, ...tellings.get(update)!.map((one) => net(one) + (update.operations.length > 0 ? 1 : 0)));
  const inOrder = wanted.updates.toSorted((a, b) => isOnIt(b) - isOnIt(a) || most(b) - most(a));
  for (const update of inTurn(inOrder)) {
    const [best] = tellings
      .get(update)!
      .filter(({ words }) => words + wanted.beside <= left)
      .toSorted((a, b) => net(b) - net(a));
    if (!best) continue;
    left -= best.words + wanted.beside;
    picked.push({ update, text: best.text, excerpt: best.excerpt });
  }
  return picked.toSorted((a, b) => placeIn(a.update) - placeIn(b.update));
}

/** So much a word has to be worth where there are others to tell of. */
const net = ({ worth, words }: Telling): number => worth - words * WORTH.word;

/** The telling of an update that says most for its words within so many of them; null where none of it is new or short enough. */
export function bestTelling(update: Update, wanted: PointsWanted, rule: BriefRule, isOne: boolean): Shown | null {
  const all = tellingsOf(update, 1, wanted, rule);
  // Where a sentence speaks of what was asked, one that does not tells nothing of it.
  const own = wanted.isOnly && all.some(({ isOn }) => isOn) ? all.filter(({ isOn }) => isOn) : all;
  const fits = ({ words }: Telling): boolean => words <= wanted.words;
  const fitting = own.some(fits) ? own.filter(fits) : all.filter(fits);
  const single = fitting.filter(({ text }) => sentences(text).length === 1 && !text.includes(rule.say.mark!.trim()));
  const [best] = (isOne && single.length > 0 ? single : fitting).toSorted((a, b) => b.worth - a.worth);
  return best ? { update, text: best.text, excerpt: best.excerpt } : null;
}

/** The first of each priority, then the second of each: none has all the words. */
function inTurn(updates: readonly Update[]): Update[] {
  const turns = updates.map((update, at) => ({
    update,
    turn: updates.slice(0, at).filter(({ priority }) => priority === update.priority).length,
  }));
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ update }) => update);
}

/** The first in rank is worth more than the last. */
const weightOf = (rank: number): number => WORTH.first - (WORTH.first - WORTH.last) * Math.min(rank / LAST_RANK, 1);
const LAST_RANK = 10;

/** "5.3" after "5.2" and before "10.1". */
function placeIn({ id }: Update): number {
  const [page = 0, bullet = 0] = id.split('.').map(Number);
  return page * PAGE + bullet;
}
const PAGE = 1000;

/** Every run of sentences that begins with one that stands by itself, and the first with a later one that leans on it. */
function tellingsOf(update: Update, weight: number, wanted: PointsWanted, rule: BriefRule): Telling[] {
  const all = sentences(update.text);
  const about = all.map((sentence) => sentenceRead(sentence, update, wanted, rule));
  const leans = all.map(leansOnBefore);
  const lengths = all.map(countWords);
  const isPinned = wanted.pinned.includes(update.id);
  const starts = all.flatMap((_, at) => (at === 0 || !leans[at] ? [at] : []));
  const runs = starts.flatMap((from) => all.slice(from).map((_, more) => range(from, from + more)));
  const apart = all.flatMap((_, at) => (at > 1 && leans[at] ? [[0, at]] : []));
  // Of what was asked about each sentence that tells of it, each with what it leans on.
  const on = all.flatMap((_, at) => (about[at]!.isOn ? [withAntecedents(at, leans)] : []));
  const together = wanted.isOnly ? togetherOf(on) : [];
  // What stands behind the first sentence is told by itself only where it says something of its own.
  const tells = (run: readonly number[]): boolean =>
    run[0] === 0 ||
    about[0]!.isTold ||
    run.some((at) => about[at]!.isOn || about[at]!.hasNumber || about[at]!.hasOutcome);
  // On it from the first sentence to the last, or what it counts.
  const isOfIt = (run: readonly number[]): boolean =>
    (wanted.most === undefined && run.length === 1 && run[0] === 0 && about[0]!.hasNumber) ||
    (about[run.at(-1)!]!.isOn && (about[run[0]!]!.isOn || leans[run.at(-1)!]!));
  const told = [...runs, ...apart, ...together]
    .filter(tells)
    .filter((run) => !run.every((at) => about[at]!.isTold))
    .filter((run) => !wanted.isOnly || !about.some(({ isOn }) => isOn) || isOfIt(run) || together.includes(run))
    .map((run): Telling => {
      const isNext = (i: number): boolean => i === 0 || run[i - 1] === run[i]! - 1;
      const text = run.map((at, i) => `${isNext(i) ? '' : `${rule.say.mark!.trim()} `}${all[at]}`).join(' ');
      const own = run.map((at) => about[at]!);
      const count = (of: keyof SentenceRead): number => own.filter((one) => one[of]).length;
      // What was asked about is told, where the update tells of it.
      const isBeside = count('isOn') === 0 && about.some((one) => one.isOn);
      const worth =
        WORTH.update +
        (run[0] === 0 && !about[0]!.isTold ? WORTH.lead : 0) +
        WORTH.sentence * run.length +
        (count('isOn') > 0 ? WORTH.on : 0) +
        (wanted.isOnly ? WORTH.alsoOn * Math.max(0, count('isOn') - 1) : 0) +
        WORTH.number * count('hasNumber') +
        WORTH.outcome * count('hasOutcome') +
        // What is put forward for a figure that has been told.
        (about[0]!.isTold && run.some((at) => givesReason(all[at]!)) ? WORTH.reason : 0);
      return {
        text,
        // The mark of what is left out is no word.
        words: run.reduce((sum, at) => sum + lengths[at]!, 0),
        worth: worth * weight * (isBeside ? WORTH.beside : 1) + (isPinned ? WORTH.pinned : 0),
        excerpt: run.length < all.length,
        isOn: count('isOn') > 0,
      };
    });
  // Of many, each in few words.
  const within = (most: number): Telling[] => told.filter(({ words }) => words <= most);
  const [shortest = told] = [wanted.most ?? rule.words.telling, rule.words.telling]
    .map(within)
    .filter((some) => some.length > 0);
  return wanted.isOnly ? shortest : told;
}

/** A sentence, and those before it without which nobody knows who is meant. */
function withAntecedents(at: number, leans: readonly boolean[]): number[] {
  let from = at;
  while (from > 0 && leans[from]) from -= 1;
  return range(from, at);
}

/** The work for an update stays bounded. */
const MOST_STRETCHES = 5;

/** Any of the stretches and all of them, each sentence once. */
function togetherOf(stretches: readonly (readonly number[])[]): number[][] {
  const sets: number[][] = [];
  for (const one of stretches.slice(0, MOST_STRETCHES))
    sets.push([...one], ...sets.map((before) => [...new Set([...before, ...one])]));
  return sets.map((set) => set.toSorted((a, b) => a - b));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

interface SentenceRead {
  /** All its numbers have been told. */
  readonly isTold: boolean;
  readonly isOn: boolean;
  /** One that has not been told. */
  readonly hasNumber: boolean;
  /** One that has come, not one that is to come. */
  readonly hasOutcome: boolean;
}

function sentenceRead(
  sentence: string,
  update: Update,
  { isOn, told }: PointsWanted,
  { outcomes, ahead }: BriefRule,
): SentenceRead {
  const values = valuesIn(sentence);
  const words: readonly string[] = sentence.toLowerCase().match(/[a-z]+/g) ?? [];
  // "Fewer than in the previous one"
  const own = [...values].filter((value) => value !== 1);
  const isTold = own.length > 0 && own.every((value) => told.has(value));
  return {
    isTold,
    isOn: isOn(sentence, update),
    hasNumber: tellsNumber(sentence) && !isTold,
    hasOutcome: !ahead.some((word) => words.includes(word)) && outcomes.some((word) => words.includes(word)),
  };
}

/** Set by reading the briefs of the packaged report's priorities, districts and topics. */
const WORTH = {
  update: 1,
  lead: 2.5,
  sentence: 0.3,
  word: 0.09,
  on: 3,
  alsoOn: 1.5,
  number: 1.5,
  outcome: 2,
  reason: 3,
  first: 2.4,
  last: 0.7,
  beside: 0.3,
  pinned: 20,
};
