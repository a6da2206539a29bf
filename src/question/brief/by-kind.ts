/**
 * The brief that a message asks for by the kind of request that it is: what is wanted is told by the model of kinds, of what by the
 * names in it and by the words that ask for nothing themselves.
 */

import {
  asksHowMany,
  isAskedOf,
  isOfAsked,
  isSetBeside,
  pointsAsked,
  speaksOfOneself,
  isThing as standsAsThing,
} from '../../language/asking/brief-words.ts';
import { partyNamed } from '../../language/asking/parties.ts';
import { asksPromises, targetOf } from '../../language/asking/target-asked.ts';
import { isOfReporting } from '../../language/grammar.ts';
import { saysMost, wayAsked } from '../../language/movements.ts';
import { isOfMoney } from '../../language/numbers/money.ts';
import { isPronoun } from '../../language/referents.ts';
import { asks, asksDirectly, clausesOf, isOfSpeaker, pointsBack, sentencesOf, tells } from '../../language/segments.ts';
import { wordsOf } from '../../language/terms.ts';
import { isFunctionWord } from '../../language/words/passing-words.ts';
import { polarityOf } from '../../language/words/polarity.ts';
import { isCommon, isEveryday } from '../../language/words/speller.ts';
import { isNounKind, kindsOf } from '../../language/words/word-kinds.ts';
import type { BriefCue } from '../dialogs.ts';
import { type Mark, marksOf } from '../kinds/kind-marks.ts';
import { isOfAsking, KINDS, kindChances, type RequestKind } from '../kinds/kind-model.ts';
import type { Lexicon } from '../lexicon.ts';
import type { BriefAsked } from '../question.ts';
import type { Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { isNamed, MOST_KINDS, subjectsIn } from '../subjects.ts';
import { toneAlone } from '../worth-asked.ts';
import { formAsked } from './asked.ts';
import type { Form } from './form.ts';

/** So likely is a kind that it is meant, whoever speaks of himself. */
export const CLEARLY = 0.7;
export const SURELY = 0.85;
export const BEYOND_DOUBT = 0.95;
const MOST_THEMED = 6;

/** Movers, where nobody says how many. */
const MOVERS = 5;

type Wants = Pick<BriefAsked, 'wants'> & Partial<BriefAsked>;

const WANTS: Readonly<
  Record<Exclude<RequestKind, 'none' | 'places'>, (form: Form, top: number | null, text: string) => Wants>
> = {
  brief: (_, top) => ({ wants: 'brief', top }),
  theme: () => ({ wants: 'brief', gathers: 'each' }),
  good: (_, top) => ({ wants: 'movements', balance: 'better', top }),
  bad: (_, top) => ({ wants: 'movements', balance: 'worse', top }),
  both: (_, top) => ({ wants: 'movements', balance: 'both', top }),
  movers: (_, top, text) => ({ wants: 'movements', balance: wayAsked(text) ?? 'all', top: top ?? MOVERS }),
  rose: () => ({ wants: 'movements', balance: 'up' }),
  fell: () => ({ wants: 'movements', balance: 'down' }),
  changed: ({ against }) => ({ wants: 'movements', balance: 'all', against: against ?? 'previous', top: null }),
  verdict: () => ({ wants: 'verdict', balance: 'both' }),
  ask: () => ({ wants: 'movements', balance: 'both', ofVerdict: true, toAsk: true, top: null }),
  absent: () => ({ wants: 'absent' }),
  nobase: () => ({ wants: 'alone' }),
  bases: () => ({ wants: 'bases' }),
  doubts: () => ({ wants: 'doubts' }),
  reasons: (_, top, text) => ({
    wants: 'reasons',
    balance: wayAsked(text) ?? 'all',
    top: top ?? (saysMost(text) ? 1 : null),
  }),
  targets: () => ({ wants: 'targets' }),
  others: () => ({ wants: 'others' }),
  started: () => ({ wants: 'started' }),
  ahead: () => ({ wants: 'ahead' }),
  done: () => ({ wants: 'done' }),
  going: () => ({ wants: 'going' }),
  stopped: () => ({ wants: 'stopped' }),
  table: () => ({ wants: 'brief', length: 'numbers' }),
  partners: (_, __, text) => ({ wants: 'partners', party: partyNamed(text) }),
  months: () => ({ wants: 'months' }),
  // Since a time that is named: how it moved from there.
  series: ({ against }) =>
    typeof against === 'object' && against !== null ? { wants: 'movements', balance: 'all' } : { wants: 'series' },
  numbers: (_, top) => ({ wants: 'brief', length: 'numbers', top }),
  // "Not purely October to December": of the latest, whatever time is named.
  beyond: () => ({ wants: 'beyond', period: null, against: null }),
  proof: () => ({ wants: 'proof' }),
  trouble: () => ({ wants: 'trouble' }),
  money: () => ({ wants: 'brief', theme: ['money'] }),
};

export const wantsOfKind = (kind: RequestKind, form: Form, text: string): Partial<BriefAsked> =>
  kind === 'none' || kind === 'places' ? {} : WANTS[kind](form, form.top, text);

/** What is asked for, and how sure that is. */
export interface KindAsked {
  readonly asked: BriefAsked;
  readonly kind: RequestKind;
  readonly chance: number;
  /** The words that say of what it is. */
  readonly told: ReadonlySet<string>;
}

/** How likely a kind has to be. */
const LIKELY = 0.6;
/** So much less for what is named and only has to be told of, so much more where something is asked of it. */
const TELLING = 0.1;
/** Where nothing that is reported here is spoken of. */
const ALONE = 0.8;

/** `request`: what is asked, parted from those whom it is for; `isLast`: no other answer is held. Null where no kind is likely, or what it is of is not said. */
export function briefByKind(
  { text, beside }: Request,
  message: string,
  lexicon: Lexicon,
  context: ReadContext,
  isLast = false,
): KindAsked | null {
  // "The whole report, please, I'm on a train": where the speaker is says nothing of what he asks for.
  const { own: alone, aside } = asidesIn(text);
  const likely = kindOf(message, aside === '' ? null : alone, lexicon, context);
  // "Anything that should please us": its words have one tone and say nothing else.
  const tone = OF_WORTH.has(likely.best) ? null : toneAlone(text, likely.chances);
  const { chances } = likely;
  const isDoing = likely.best !== 'done' && OF_DOINGS.has(likely.best);
  const isOfPlan =
    asksPromises(text) && !isDoing && !pointsBack(text) && !asksHowMany(text) && isOfWhole(subjectsIn(alone, lexicon));
  const points = pointsAsked(text)?.count ?? null;
  // "The five most important points for the Panel" are told, and are no questions to ask.
  const isOfPoints = likely.best === 'ask' && points !== null && saysMost(text);
  const best = isOfPlan ? 'targets' : isOfPoints ? 'brief' : (tone ?? likely.best);
  if (best === 'none' || best === 'places') return null;
  const isWhole = saysCue(alone, 'whole', lexicon);
  // A brief of what nobody here reports on is one of a theme.
  const isTelling = best === 'brief' || best === 'theme';
  const party = best === 'partners' ? partyNamed(text) : null;
  // "I look after volunteering. What is coming up": what is told beside the asking is of a subject by its name alone.
  const asked = isTelling
    ? subjectsIn(isWhole ? alone : text, lexicon)
    : withNamed(subjectsIn(withoutParty(alone, party), lexicon), isWhole ? null : subjectsIn(aside, lexicon, true));
  if (!asked) return null;
  const chance =
    isOfPlan || isOfPoints || tone !== null ? 1 : isTelling ? chances.brief + chances.theme : chances[best];
  if (chance < LIKELY - (!isNamed(asked) ? 0 : !isTelling ? -TELLING : asked.areas.length === 0 ? TELLING : 0))
    return null;
  // "I've taken over the south. What do I inherit": of what is told beside it.
  const isBeside = isTelling && !isNamed(asked);
  const scope = isBeside || best === 'theme' ? subjectsIn(isBeside ? message : text, lexicon, best === 'theme') : asked;
  if (!scope) return null;
  const kind = best === 'theme' && isNamed(scope) ? 'brief' : best;
  // A month of the quarter, or a year to come, is no report's, but this one may tell of it.
  const form =
    formAsked(text, lexicon, context) ??
    (OF_ANY_TIME.has(kind) ? formAsked('', lexicon, context) : formAsked(alone, lexicon, context));
  if (!form) return null;
  const isOfReport =
    isNamed(scope) || points !== null || saysOfReport(message, lexicon) || (saysMost(text) && wayAsked(text) !== null);
  // Another trade asks for its own things in the same words.
  const isOfSelf = speaksOfOneself(message) || isOfAsked(message);
  if (
    !isOfReport &&
    chance < (!isOfSelf ? ALONE : isLast && best !== 'ask' && OF_WORTH.has(best) ? SURELY : BEYOND_DOUBT)
  )
    return null;
  // "Anything for shopkeepers": those whom a theme is for are what it is of, and so is all that nobody here reports on.
  const isOfMessage = kind === 'theme' || !isOfReport;
  const others = new Set(isOfMessage ? [] : beside.flatMap(wordsOf));
  const isToldApart = kind === 'brief' && !isNamed(scope) && chance >= BEYOND_DOUBT;
  const all = isOfMessage && !isToldApart ? message : alone;
  const words = wordsOf(all);
  // Everyday words beside a request that is no other are its setting, but for a thing where one stands ("stick out" is no stick).
  const isSetting = (word: string): boolean =>
    !OF_THINGS.has(kind) &&
    !(OF_DOINGS.has(kind) && isNamed(scope)) &&
    !(scope.areas.length > 0 && scope.topics.length + scope.priorities.length > 0) &&
    chance >= (isOfReport ? SURELY : BEYOND_DOUBT) &&
    ((isEveryday(word) && (kindsOf(word)[0] !== 'thing' || !standsAsThing(words, words.indexOf(word)))) ||
      (chance >= BEYOND_DOUBT &&
        !isOfTrade(word, lexicon) &&
        ((isNamed(scope) && scope.areas.length === 0 && isCommon(word)) || isSetBeside(words, words.indexOf(word)))));
  const left = marksOf(all, lexicon, context)
    .filter(
      (mark) =>
        !(party?.split(' ').includes(mark.word) ?? false) &&
        !others.has(mark.word) &&
        !asksOnly(mark, kind, lexicon) &&
        !scope.told.has(mark.word),
    )
    .map(({ word }) => word)
    .filter(
      (word) =>
        isAskedOf(words, words.indexOf(word)) ||
        (!isFunctionWord(word) &&
          !isSetting(word) &&
          !(OF_WORTH.has(kind) && (polarityOf(word) !== null || kindsOf(word)[0] === 'person')) &&
          (isOfReport && kind !== 'theme' ? isThing(word) : isNounKind(kindsOf(word)[0]))),
    );
  // So many things are no theme: the work for a message stays bounded.
  if (left.length > MOST_THEMED) return null;
  // What is named is what it is of; a thing that is said beside it narrows it.
  if (kind === 'theme' ? left.length === 0 : left.length > 0 && (isNamed(scope) || NEVER_THEMED.has(kind))) return null;
  // "Anything on Newby": the updates of a place are told one by one.
  const isOfPlace = scope.areas.length > 0 && !isLast;
  const isOfBoth = isOfPlace && scope.topics.length + scope.priorities.length > 0 && chance < SURELY;
  if (isOfBoth || (best === 'theme' && isOfPlace)) return null;
  // One who serves is not judged; figures of a subject that heads none are not held.
  if (kind === 'money' && isNamed(scope) && chance < SURELY) return null;
  // "Spend against budget": no budget is held, and what is worth money is none of it.
  if ((kind === 'money' || words.some(isOfMoney)) && targetOf(text) !== null) return null;
  // "Overtime spend": of one thing.
  if (kind === 'money' && words.length <= FEW_WORDS && !words.every((word) => isOfAll(word) || isOfMoney(word)))
    return null;
  if (kind === 'verdict' && saysCue(text, 'person', lexicon)) return null;
  const isHeaded = ({ id, headlines }: { id: string; headlines: readonly string[] }): boolean =>
    !scope.topics.includes(id) || headlines.length > 0;
  if (OF_FIGURES.has(kind) && kind !== 'numbers' && scope.areas.length > 0) return null;
  if (OF_FIGURES.has(kind) && !lexicon.catalogue.topics.every(isHeaded)) return null;
  const { priorities, areas, topics } = scope;
  return {
    asked: {
      priorities,
      areas,
      topics,
      ofMetric: false,
      inOtherWords: true,
      unread: [],
      ...form,
      ...(isNamed(scope) || left.length === 0 ? {} : { theme: left }),
      ...WANTS[kind](form, points ?? form.top, text),
      ...(kind === 'theme' && isOfReport ? { gathers: 'any' as const } : {}),
    },
    kind,
    chance,
    told: scope.told,
  };
}

/** With whom it is done is no part of what it is of. */
const withoutParty = (text: string, party: string | null): string =>
  party === null ? text : text.replace(` ${party}`, ' ');

/** So few words name what they are of. */
const FEW_WORDS = 3;
const isOfAll = (word: string): boolean => isFunctionWord(word) || isOfReporting(word) || isEveryday(word);

const isThing = (word: string): boolean => {
  const [of] = kindsOf(word);
  return of === undefined ? !isCommon(word) : of === 'thing' || of === 'event';
};

/** The likeliest kind; where what is told beside the asking leaves it open, by the asking itself. */
function kindOf(message: string, alone: string | null, lexicon: Lexicon, context: ReadContext) {
  const read = (text: string) => {
    const chances = kindChances(marksOf(text, lexicon, context));
    const best = KINDS.reduce((top, kind) => (chances[kind] > chances[top] ? kind : top));
    return { best, chances, isLikely: best !== 'none' && chances[best] >= LIKELY };
  };
  const whole = read(message);
  if (whole.isLikely || alone === null) return whole;
  const own = read(alone);
  return own.chances[own.best] >= SURELY && saysOfReport(message, lexicon) ? own : whole;
}

/** "I'm addressing a charity lunch", "we don't sit till spring": beside what is asked. */
function asidesIn(text: string): { readonly own: string; readonly aside: string } {
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  const isAsked = sentences.some(asks);
  const parts = sentences.flatMap((sentence) =>
    isAsked && !asks(sentence) ? [{ said: sentence, isAside: true }] : clausesOf(sentence).map(clauseRead),
  );
  const all = (isAside: boolean): string =>
    parts.flatMap((part) => (part.isAside === isAside ? [part.said] : [])).join(' ');
  return all(false) === '' ? { own: text, aside: '' } : { own: all(false), aside: all(true) };
}
const clauseRead = ({ text: said }: { readonly text: string }) => ({
  said,
  isAside: isOfSpeaker(said) && tells(said) && !asksDirectly(said),
});

type Named = NonNullable<ReturnType<typeof subjectsIn>>;

/** Of the plan or of a priority, whose commitments are held. */
const isOfWhole = (named: Named | null): boolean => named !== null && named.areas.length + named.topics.length === 0;

const withNamed = (asked: Named | null, beside: Named | null): Named | null =>
  asked && beside
    ? {
        priorities: [...new Set([...asked.priorities, ...beside.priorities])],
        areas: [...new Set([...asked.areas, ...beside.areas])],
        topics: [...new Set([...asked.topics, ...beside.topics])],
        told: new Set([...asked.told, ...beside.told]),
      }
    : asked;

/** What is reported on is told in it; a word of many subjects tells of none. */
export const isOfTrade = (word: string, { terms, topicsOf, metrics }: Lexicon): boolean =>
  terms.termsOf(word).some((term) => {
    const subjects = topicsOf.get(term)?.length ?? 0;
    return subjects <= MOST_KINDS && (subjects > 0 || metrics.leads(term));
  });

/** The report, its time, its numbers or those who report are spoken of. */
const saysOfReport = (text: string, lexicon: Lexicon): boolean =>
  wordsOf(text).some((word) => isOfReporting(word) && !isPronoun(word)) || saysCue(text, 'whole', lexicon);

const saysCue = (text: string, cue: BriefCue, { brief }: Lexicon): boolean => {
  const words = wordsOf(text);
  return words.some((_, at) => brief.longestAt(words, at)?.values.includes(cue) ?? false);
};

/** Of the whole, or of what is named. */
const NEVER_THEMED: ReadonlySet<RequestKind> = new Set(['brief', 'money', 'verdict', 'beyond', 'proof', 'trouble']);

const OF_ANY_TIME: ReadonlySet<RequestKind> = new Set(['months', 'ahead', 'series', 'beyond']);

/** Told by figures alone. */
export const OF_FIGURES: ReadonlySet<RequestKind> = new Set([
  'numbers',
  'rose',
  'fell',
  'changed',
  'series',
  'months',
  'reasons',
]);

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

/** Asked for in words that praise or blame. */
export const OF_WORTH: ReadonlySet<RequestKind> = new Set(['good', 'bad', 'both', 'ask']);

/** Told by what the updates tell of it. */
export const OF_DOINGS: ReadonlySet<RequestKind> = new Set([
  'partners',
  'going',
  'stopped',
  'done',
  'ahead',
  'started',
]);

/** Told by the sentences that say it. */
export const BY_SENTENCES: ReadonlySet<string> = new Set<string>([...OF_DOINGS, 'trouble', 'proof']);

/** It asks for something, says whom that is for or nothing, whatever it stands beside; "all the arrests" are what is gathered. */
const asksOnly = ({ mark, word }: Mark, kind: RequestKind, lexicon: Lexicon): boolean =>
  word.length < 3 ||
  (isOfAsking(mark) && !(kind === 'theme' && isOfTrade(word, lexicon))) ||
  lexicon.occasions.longestAt([word], 0) !== null ||
  lexicon.chatter.has(word) ||
  lexicon.fillers.has(word);
