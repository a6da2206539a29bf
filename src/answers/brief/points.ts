/** Many updates in few words: of each the sentences that tell most, as many as the words allow. */

import type { BriefRule } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import { isNaming, leansOnBefore, mainOf, tellsNumber } from '../../language/reports/excerpts.ts';
import { givesReason } from '../../language/reports/reasons.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { isEveryday } from '../../language/words/speller.ts';
import type { Shown } from '../answer.ts';
import { sentences } from '../say.ts';
import { countWords, valuesIn } from './excerpts.ts';

/** Some of an update's sentences, in its order. */
interface Telling {
  readonly text: string;
  readonly words: number;
  readonly worth: number;
  readonly excerpt: boolean;
  /** Of the words that say something. */
  readonly stems: readonly string[];
}

export interface PointsWanted {
  readonly updates: readonly Update[];
  readonly words: number;
  /** Whether a sentence is on what was asked about. */
  readonly isOn: (sentence: string, update: Update) => boolean;
  /** Of an update that has sentences on it these are all that is told, with what they lean on. */
  readonly isOnly?: boolean;
  /** Those of which something is told already. */
  readonly covered?: readonly Update[];
  /** Told before the others. */
  readonly isFirst?: (update: Update) => boolean;
  /** At most so many. */
  readonly count?: number;
  /** Of each one sentence. */
  readonly isOne?: boolean;
  /** At most so many words of one update, where one of its tellings takes no more. */
  readonly most?: number;
  /** Told before others where the words allow. */
  readonly pinned: readonly string[];
  /** Values that have been told already: a sentence with no others counts as one without. */
  readonly told: ReadonlySet<number>;
  /** Words that each takes beside its own: its place. */
  readonly beside: number;
}

/** The updates that together tell most within the words, each in the telling that says most for its words; in report order. */
export const points = (wanted: PointsWanted, rule: BriefRule): Shown[] =>
  inTurn(wanted, rule).toSorted((a, b) => placeIn(a.update) - placeIn(b.update));

interface Picked {
  readonly update: Update;
  readonly telling: Telling;
}

/**
 * The same, the most telling first: each adds what no other has told (a priority, a promise, a place, an operation, a subject),
 * and what is told in the same words as one before it is worth less. Words that are left over tell more of those picked.
 */
export function inTurn(wanted: PointsWanted, rule: BriefRule): Shown[] {
  // Of each first what says most beyond its words.
  const net = ({ worth, words }: Telling): number => worth - words * WORTH.word;
  const concise = (all: readonly Telling[]): Telling[] => all.toSorted((a, b) => net(b) - net(a));
  const open = new Map(wanted.updates.map((update) => [update, concise(tellingsOf(update, wanted, rule))]));
  let picked: Picked[] = [];
  const covered = new Set(wanted.covered?.flatMap((update) => aspectsOf(update, rule).map(({ aspect }) => aspect)));
  let left = wanted.words;
  while (picked.length < (wanted.count ?? Number.POSITIVE_INFINITY)) {
    let best = bestOf(open, left, covered, wanted, rule);
    if (!best) {
      // One more is worth more than the rest of those picked.
      const short = picked.map(
        (one): Picked => ({ ...one, telling: shortest(one, tellingsOf(one.update, wanted, rule)) }),
      );
      const room = left + picked.reduce((sum, { telling }, at) => sum + telling.words - short[at]!.telling.words, 0);
      best = room > left ? bestOf(open, room, covered, wanted, rule) : null;
      if (!best) break;
      picked = short;
      left = room;
    }
    picked.push(best);
    left -= best.telling.words + wanted.beside;
    open.delete(best.update);
    for (const { aspect } of aspectsOf(best.update, rule)) covered.add(aspect);
    for (const one of best.telling.stems) covered.add(one);
  }
  return picked.map(({ update, telling }) => {
    const [fuller = telling] = tellingsOf(update, wanted, rule)
      .filter(({ words, worth }) => words <= telling.words + left && worth > telling.worth)
      .toSorted((a, b) => b.worth - a.worth || a.words - b.words);
    left -= fuller.words - telling.words;
    return { update, text: fuller.text, excerpt: fuller.excerpt };
  });
}

/** The shortest that tells at least half as much. */
const shortest = ({ telling }: Picked, all: readonly Telling[]): Telling =>
  all
    .filter(({ words, worth }) => words < telling.words && worth >= telling.worth / 2)
    .reduce((least, one) => (one.words < least.words ? one : least), telling);

/** Null where nothing more fits. */
function bestOf(
  open: ReadonlyMap<Update, readonly Telling[]>,
  left: number,
  covered: ReadonlySet<string>,
  { beside, pinned, isFirst, words }: PointsWanted,
  rule: BriefRule,
): Picked | null {
  let best: Picked | null = null;
  let most = 0;
  for (const [update, tellings] of open) {
    const added = aspectsOf(update, rule)
      .filter(({ aspect }) => !covered.has(aspect))
      .reduce((sum, { worth }) => sum + worth, 0);
    const first = (pinned.includes(update.id) ? WORTH.pinned : 0) + (isFirst?.(update) ? WORTH.first : 0);
    const telling = tellings.find((one) => one.words + beside <= left);
    if (!telling) continue;
    const worth = (telling.worth + added) * (1 - WORTH.same * shareTold(telling, covered));
    // The fewer words there are, the more it counts to need few.
    const value = first + (Number.isFinite(words) ? worth / (telling.words + beside + WORTH.words) : worth);
    if (value <= most) continue;
    best = { update, telling };
    most = value;
  }
  return best;
}

/** What an update adds to others, and how much that is worth where none of them has it. */
function aspectsOf(
  { priority, source, operations, headings, places, topics }: Update,
  { score }: BriefRule,
): { readonly aspect: string; readonly worth: number }[] {
  const each = (of: keyof BriefRule['score'], ids: readonly (string | number)[]) =>
    ids.map((id) => ({ aspect: `${of} ${id}`, worth: score[of] / (of === 'topic' ? ids.length : 1) }));
  return [
    ...each('priority', [priority]),
    ...each('commitment', [source.commitment]),
    ...each('operation', operations),
    ...each('area', [...headings, ...places]),
    ...each('topic', topics),
  ];
}

/** The share of its words that has been told: from 0 to 1. */
const shareTold = ({ stems }: Telling, told: ReadonlySet<string>): number =>
  stems.length === 0 ? 0 : stems.filter((one) => told.has(one)).length / stems.length;

/** "5.3" after "5.2" and before "10.1". */
function placeIn({ id }: Update): number {
  const [page = 0, bullet = 0] = id.split('.').map(Number);
  return page * PAGE + bullet;
}
const PAGE = 1000;

/** Every run of sentences that begins with one that stands by itself, and the first with a later one that leans on it. */
function tellingsOf(update: Update, wanted: PointsWanted, rule: BriefRule): Telling[] {
  const all = sentences(update.text);
  const about = all.map((sentence) => sentenceRead(sentence, update, wanted, rule));
  const leans = all.map(leansOnBefore);
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
    .filter((run) => !wanted.isOne || run.length === 1)
    .flatMap((run): Telling[] => {
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
        rule.score.number * count('hasNumber') +
        rule.score.outcome * count('hasOutcome') +
        // What is put forward for a figure that has been told.
        (about[0]!.isTold && run.some((at) => givesReason(all[at]!)) ? WORTH.reason : 0);
      const whole: Telling = {
        text,
        // The mark of what is left out is no word.
        words: countWords(text),
        worth: worth * (isBeside ? WORTH.beside : 1),
        excerpt: run.length < all.length,
        stems: stemsOf(text),
      };
      const last = all[run.at(-1)!]!;
      const main = mainOf(last);
      // A clause at its end that says no more of what is asked, counts nothing and tells of nothing that came about.
      const isIdle = (tail: string): boolean =>
        !isNaming(tail) && !losesBy(about[run.at(-1)!]!, sentenceRead(main!, update, wanted, rule));
      if (main === null || about[run.at(-1)!]!.isTold || !isIdle(last.slice(main.length))) return [whole];
      const short = text.slice(0, text.length - last.length + main.length);
      return [
        whole,
        {
          ...whole,
          text: short,
          words: countWords(short),
          worth: whole.worth - WORTH.clause,
          excerpt: true,
          stems: stemsOf(short),
        },
      ];
    });
  // Of many, each in few words.
  const within = (most: number): Telling[] => told.filter(({ words }) => words <= most);
  const limits = [wanted.most, wanted.isOnly ? rule.words.telling : undefined].filter((most) => most !== undefined);
  return limits.map(within).find((some) => some.length > 0) ?? told;
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

const stemsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .filter((word) => !isEveryday(word))
      .map(stem),
  ),
];

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

const losesBy = (whole: SentenceRead, main: SentenceRead): boolean =>
  (whole.isOn && !main.isOn) || (whole.hasNumber && !main.hasNumber) || (whole.hasOutcome && !main.hasOutcome);

/** Set by reading the briefs of the packaged report's priorities, districts and topics. */
const WORTH = {
  update: 1,
  lead: 2.5,
  sentence: 0.3,
  clause: 0.4,
  /** So much a word has to be worth where there are others to tell of. */
  word: 0.12,
  on: 3,
  alsoOn: 1.5,
  reason: 3,
  beside: 0.3,
  pinned: 20,
  first: 10,
  same: 0.6,
  /** So many a telling costs beside its own, or none but the shortest would be told. */
  words: 20,
};
