/**
 * The brief that a message asks for by the kind of request that it is: what is wanted is told by the model of kinds, of what by the
 * names in it and by the words that ask for nothing themselves.
 */

import { isOfAsked, speaksOfOneself, isThing as standsAsThing } from '../language/gist-words.ts';
import { isOfReporting } from '../language/grammar.ts';
import { isPronoun } from '../language/referents.ts';
import { isCommon, isEveryday } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { isNounKind, kindsOf } from '../language/word-kinds.ts';
import { formAsked } from './brief-asked.ts';
import type { Form } from './brief-form.ts';
import type { BriefCue } from './dialogs.ts';
import { type Mark, marksOf } from './kind-marks.ts';
import { isOfAsking, KINDS, kindChances, type RequestKind } from './kind-model.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { BriefAsked } from './question.ts';
import type { Request } from './request.ts';
import type { ReadContext } from './scan.ts';

/** Below it another reading may be as likely. */
const SURE = 0.6;
/** Where nothing that is reported on is spoken of. */
const SURE_ALONE = 0.75;
const SURELY = 0.9;
const BEYOND_DOUBT = 0.98;
const MOST_THEMED = 6;

/** Movers, where nobody says how many. */
const MOVERS = 5;

type Wants = Pick<BriefAsked, 'wants'> & Partial<BriefAsked>;

const WANTS: Readonly<Record<Exclude<RequestKind, 'none' | 'places'>, (form: Form) => Wants>> = {
  brief: () => ({ wants: 'brief' }),
  theme: () => ({ wants: 'brief', gathers: 'each' }),
  good: () => ({ wants: 'movements', balance: 'better' }),
  bad: () => ({ wants: 'movements', balance: 'worse' }),
  both: () => ({ wants: 'movements', balance: 'both' }),
  movers: ({ top }) => ({ wants: 'movements', balance: 'all', top: top ?? MOVERS }),
  rose: () => ({ wants: 'movements', balance: 'up' }),
  fell: () => ({ wants: 'movements', balance: 'down' }),
  changed: ({ against }) => ({ wants: 'movements', balance: 'all', against: against ?? 'previous', top: null }),
  verdict: () => ({ wants: 'verdict', balance: 'both' }),
  ask: () => ({ wants: 'movements', balance: 'both', ofVerdict: true, toAsk: true, top: null }),
  absent: () => ({ wants: 'absent' }),
  nobase: () => ({ wants: 'alone' }),
  bases: () => ({ wants: 'bases' }),
  doubts: () => ({ wants: 'doubts' }),
  reasons: () => ({ wants: 'reasons', balance: 'all' }),
  targets: () => ({ wants: 'targets' }),
  others: () => ({ wants: 'others' }),
  started: () => ({ wants: 'started' }),
  ahead: () => ({ wants: 'ahead' }),
  done: () => ({ wants: 'done' }),
  going: () => ({ wants: 'going' }),
  partners: () => ({ wants: 'partners' }),
  months: () => ({ wants: 'months' }),
  series: () => ({ wants: 'series' }),
  numbers: () => ({ wants: 'brief', length: 'numbers' }),
  money: () => ({ wants: 'brief', theme: ['money'] }),
};

/** What is asked for, and how sure that is. */
export interface KindAsked {
  readonly asked: BriefAsked;
  readonly kind: RequestKind;
  readonly chance: number;
}

/** `request`: what is asked, parted from those whom it is for. Null where no kind is likely, or what it is of is not said. */
export function briefByKind(
  { text, beside }: Request,
  message: string,
  lexicon: Lexicon,
  context: ReadContext,
): KindAsked | null {
  const chances = kindChances(marksOf(message, lexicon, context));
  const [kind] = KINDS.toSorted((a, b) => chances[b] - chances[a]);
  if (!kind || kind === 'none' || kind === 'places' || chances[kind] < SURE) return null;
  // A month of the quarter is no report's, but this one may tell of it.
  const form =
    formAsked(text, lexicon, context) ??
    (kind === 'months' || kind === 'ahead' ? formAsked('', lexicon, context) : null);
  const asked = scopeOf(text, lexicon);
  // "I've taken over the south. What do I inherit": of what is told beside it.
  const isOpen = asked !== null && asked.priorities.length + asked.areas.length + asked.topics.length === 0;
  const scope = isOpen && kind === 'brief' ? scopeOf(message, lexicon) : asked;
  if (!form || !scope) return null;
  const isNamed = scope.priorities.length + scope.areas.length + scope.topics.length > 0;
  const isOfReport = isNamed || saysOfReport(text, lexicon);
  // "Anything for shopkeepers": those whom a theme is for are what it is of, and so is all that nobody here reports on.
  const isWhole = kind === 'theme' || !isOfReport;
  const others = new Set(isWhole ? [] : beside.flatMap(wordsOf));
  const said = marksOf(isWhole ? message : text, lexicon, context).filter(
    (mark) => !others.has(mark.word) && !asksOnly(mark, lexicon),
  );
  const isThing = ({ word }: Mark): boolean => {
    const [of] = kindsOf(word);
    return of === undefined ? !isCommon(word) : of === 'thing' || of === 'event';
  };
  const isNoun = ({ word }: Mark): boolean => isNounKind(kindsOf(word)[0]);
  // Another trade asks for its own things in the same words.
  if (!isOfReport && (chances[kind] < SURE_ALONE || speaksOfOneself(message) || isOfAsked(message))) return null;
  // Everyday words beside a request that is no other are its setting.
  const isSetting = ({ word }: Mark): boolean =>
    (isOfReport || chances[kind] >= BEYOND_DOUBT) &&
    !OF_THINGS.has(kind) &&
    chances[kind] >= (kind === 'brief' ? SURE : SURELY) &&
    isEveryday(word) &&
    kindsOf(word)[0] !== 'thing';
  // "Stick out" is no stick: an everyday word is a thing where one stands.
  const words = wordsOf(isWhole ? message : text);
  const isOther = ({ word }: Mark): boolean => isEveryday(word) && !standsAsThing(words, words.indexOf(word));
  const left = said
    .filter((mark) => !isSetting(mark) && !(!OF_THINGS.has(kind) && chances[kind] >= SURELY && isOther(mark)))
    .filter(isOfReport && kind !== 'theme' ? isThing : isNoun)
    .map(({ word }) => word);
  // So many things are no theme: the work for a message stays bounded.
  if (left.length > MOST_THEMED) return null;
  // What is named is what it is of; a thing that is said beside it narrows it.
  if (
    isNamed
      ? left.length > 0 && kind !== 'theme'
      : kind === 'theme'
        ? left.length === 0
        : NEVER_THEMED.has(kind) && left.length > 0
  )
    return null;
  // The updates of a place or a subject are told by themselves; of several subjects all is gathered.
  const isOne = scope.priorities.length + scope.areas.length > 0 || scope.topics.length === 1;
  if (kind === 'theme' && isOne) return null;
  // One who serves is not judged; figures of a subject that heads none are not held.
  if (kind === 'verdict' && saysCue(text, 'person', lexicon)) return null;
  const headed = ({ id, headlines }: { id: string; headlines: readonly string[] }): boolean =>
    !scope.topics.includes(id) || headlines.length > 0;
  if (OF_FIGURES.has(kind) && !lexicon.catalogue.topics.every(headed)) return null;
  return {
    asked: {
      ...scope,
      ofMetric: false,
      inOtherWords: true,
      unread: [],
      ...form,
      ...(isNamed || left.length === 0 ? {} : { theme: left }),
      ...WANTS[kind](form),
      ...(kind === 'theme' && isOfReport ? { gathers: 'any' as const } : {}),
    },
    kind,
    chance: chances[kind],
  };
}

/** The report, its time, its numbers or those who report are spoken of. */
const saysOfReport = (text: string, lexicon: Lexicon): boolean =>
  wordsOf(text).some((word) => isOfReporting(word) && !isPronoun(word)) || saysCue(text, 'whole', lexicon);

const saysCue = (text: string, cue: BriefCue, { brief }: Lexicon): boolean => {
  const words = wordsOf(text);
  return words.some((_, at) => brief.longestAt(words, at)?.values.includes(cue) ?? false);
};

/** Of the whole, or of what is named. */
const NEVER_THEMED: ReadonlySet<RequestKind> = new Set(['brief', 'money', 'verdict']);

/** Told by figures alone. */
export const OF_FIGURES: ReadonlySet<RequestKind> = new Set(['numbers', 'rose', 'fell', 'changed', 'series', 'months']);

/** Of what it is asked is a thing that is counted, or a subject. */
const OF_THINGS: ReadonlySet<RequestKind> = new Set([
  'theme',
  'series',
  'bases',
  'numbers',
  'rose',
  'fell',
  'changed',
  'reasons',
  'others',
]);

/** It asks for something, says whom that is for or nothing, whatever it stands beside. */
const asksOnly = ({ mark, word }: Mark, lexicon: Lexicon): boolean =>
  word.length < 3 ||
  isOfAsking(mark) ||
  lexicon.occasions.longestAt([word], 0) !== null ||
  lexicon.chatter.has(word) ||
  lexicon.fillers.has(word);

/** What is named; null where something is that no brief is of. */
function scopeOf(
  text: string,
  { names, catalogue, elsewhere }: Lexicon,
): Pick<BriefAsked, 'priorities' | 'areas' | 'topics'> | null {
  const words = wordsOf(text);
  if (words.some((word) => elsewhere.has(word))) return null;
  const found = names.find(words);
  const isAlone = ({ from, kind }: (typeof found)[number]): boolean =>
    (kind === 'operation' || kind === 'glossary') &&
    found.every((one) => one.from !== from || one.kind === 'operation' || one.kind === 'glossary');
  if (found.some(isAlone)) return null;
  const force = catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const whole = (id: string): number | null => catalogue.topics.find((topic) => topic.id === id)?.priority ?? null;
  const topics = found.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));
  return {
    priorities: [
      ...new Set([
        ...readPriorities(words).flatMap(({ numbers }) => numbers),
        ...found.flatMap(({ kind, id }) => (kind === 'priority' ? [Number(id)] : [])),
        ...topics.flatMap((id) => whole(id) ?? []),
      ]),
    ],
    areas: [...new Set(found.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: [...new Set(topics.filter((id) => whole(id) === null))],
  };
}
