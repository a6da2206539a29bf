/** Reads a message: text, catalogue and what the conversation was about in, a Question out. Pure. */

import type { Metric } from '../figures/model.ts';
import { saysArithmetic } from '../language/arithmetic/index.ts';
import { isSignOfSum } from '../language/arithmetic/sum.ts';
import { isCountedAs } from '../language/asking/brief-words.ts';
import { asksAllFigures } from '../language/asking/figures-asked.ts';
import { formSaid } from '../language/asking/form-asked.ts';
import { asksWhichBodies, asksWhoWith, namesDoers } from '../language/asking/parties.ts';
import { asksWhichHasLess, asksWhichHasMore, asksWhichTime, saysPosition } from '../language/asking/question-words.ts';
import {
  asksHowItGoes,
  asksNameOfThing,
  asksReason,
  asksWhatItDoes,
  asksWhatItIsAbout,
} from '../language/asking/questions-of-doings.ts';
import {
  asksMeasure,
  asksNumberOf,
  asksRate,
  measuredOf,
  namesCountedThing,
  namesMeasure,
  namesThingsDone,
} from '../language/asking/questions-of-number.ts';
import { asksOfBot } from '../language/asking/questions-of-the-bot.ts';
import { targetOf } from '../language/asking/target-asked.ts';
import { asksWhereFrom } from '../language/asking/where-stated.ts';
import { asksWhetherGood, asWhetherShown, isWhether, isYesOrNo, oppositesOf } from '../language/asking/yes-or-no.ts';
import { asOfAll, exceptionIn } from '../language/clauses/leaving-out.ts';
import { asAskedOfClaim, asksOfClaim, claimDoubted } from '../language/clauses/reported-speech.ts';
import { doneToPeople } from '../language/clauses/sentence-roles.ts';
import { asOrdered } from '../language/clauses/word-order.ts';
import { AUXILIARIES, countsPeople, isDeterminer, isOfReporting } from '../language/grammar.ts';
import { inOneMessage } from '../language/message-memo.ts';
import { asksMoreOrLess, asksWhatItWasBefore, saysItFell, saysItRose } from '../language/movements.ts';
import type { NameKind, NameMatch } from '../language/names.ts';
import { figureTyped } from '../language/numbers/numbers.ts';
import { withoutNearness } from '../language/numbers/rounding.ts';
import {
  allOfWhat,
  breaksDown,
  countsInAsWell,
  saysEither,
  saysOrWorse,
  saysOutOfThat,
  saysTheTotal,
} from '../language/parts-and-wholes.ts';
import { asExtremeInTime } from '../language/periods/highest-in-time.ts';
import { asFestivalDate, isNow, isTimeOfDay, isToCome } from '../language/periods/period-words.ts';
import { mayAskTime, timeAsked } from '../language/periods/time-asked.ts';
import { asksWhichOne, isPronoun, pointsElsewhere } from '../language/referents.ts';
import { asksDate } from '../language/reports/told.ts';
import { asks, isOwnDoing } from '../language/segments.ts';
import { stem, type Term, wordsOf } from '../language/terms.ts';
import { normalise, typedAsNames } from '../language/text.ts';
import { isVerbOfRank } from '../language/words/names-in-place.ts';
import { isFunctionWord } from '../language/words/passing-words.ts';
import { isEveryday } from '../language/words/speller.ts';
import { askingOf } from './asking.ts';
import { askingsIn } from './askings.ts';
import { briefIn, LONGEST, ofVerdict, requestOf } from './brief/in.ts';
import type { CueMatch } from './cues.ts';
import { withTheirNames, withWhatWasAsked } from './described.ts';
import { elliptic } from './ellipsis.ts';
import { followOn } from './follow-ups.ts';
import { intentOf, type Signals, wantedOf } from './intents.ts';
import { isNamed } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { isStock, tellsHowLong, tellsHowOften, unitOf, wholesOf } from './metrics/metric-facts.ts';
import { asksOfThings, type NamedMetrics, namedMetrics } from './metrics/named-metrics.ts';
import { needsOf } from './needs.ts';
import { numberAsked } from './number-asked.ts';
import { periodsAsked } from './periods-asked.ts';
import { isSilent, leans, standsAlone } from './pointing.ts';
import { bareNumber, readPriorities } from './priorities.ts';
import type { BriefAsked, Focus, Need, PeriodReading, Question, Slot, Told, Wanted } from './question.ts';
import { readWhole } from './ratio.ts';
import { reportsCrime } from './safety.ts';
import { heard, type ReadContext, range, type Scan, scan } from './scan.ts';
import { lettersTold, likeliest, spellings } from './spellings.ts';
import { isOfStated, statedIn } from './stated.ts';
import { withoutTakenBack } from './taken-back.ts';
import { onlyNames, termAsked } from './terms-asked.ts';
import { distinctPeriods, unreadWords } from './unread.ts';
import { NOT_WORKED_OUT, withCalculation } from './worked-out.ts';

export const read = (message: string, lexicon: Lexicon, context: ReadContext): Question =>
  inOneMessage(() =>
    readMessage(
      withWhatWasAsked(withTheirNames(message, lexicon, context.focus), lexicon, context.focus),
      lexicon,
      context,
    ),
  );

/** The whole message where it is understood, else the widest question in it that is. */
function readMessage(message: string, lexicon: Lexicon, context: ReadContext): Question {
  const ofTold =
    ofTimeAsked(message, lexicon, context) ??
    ofFiguresAsked(message, lexicon, context) ??
    elliptic(message, lexicon, context);
  if (ofTold) return ofTold;
  const said = asAskedOfClaim(normalise(message));
  const put = asOfAll(asExtremeInTime(asOrdered(tellsOfOne(context.focus) ? asWhetherShown(said) : said)));
  const meant = withoutTakenBack(lettersTold(put, lexicon), lexicon, context);
  const { text, grain } = withoutNearness(meant, (words) => isNamed(words, lexicon));
  const question = readStated(message, text, lexicon, context) ?? readPlain(message, text, lexicon, context);
  return grain === null ? question : { ...question, grain };
}

/** "Were there more than 10": the figure is asked for, to hold the number against it. */
function readStated(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question | null {
  const stated = text.length > LONGEST ? null : statedIn(text, lexicon, context);
  if (!stated) return null;
  const [first] = stated.asked;
  for (const ask of [
    ...stated.asked.map((one) => () => readAsOne(message, one, lexicon, context)),
    () => readPlain(message, first!, lexicon, context),
  ]) {
    const one = ask();
    if (isOfStated(one, stated, lexicon)) return { ...one, stated: stated.told };
  }
  return null;
}

function readPlain(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const whole = readAsOne(message, text, lexicon, context);
  // What cannot be worked out is not answered by one of the numbers that it would be made of.
  if (isUnderstood(whole) || whole.openArithmetic || NOT_WORKED_OUT.has(whole.intent)) return whole;
  let toChoose: Question | null = null;
  for (const asking of askingsIn(text, lexicon)) {
    const one = readAsOne(message, asking, lexicon, context);
    const isOfNumber = one.wanted === 'number' || one.intent === 'change';
    // What is typed as a number may be known by its being stored.
    if (isOfNumber && isUnderstood({ ...one, unread: one.unread.filter((word) => figureTyped(word) === null) }))
      return one;
    if (isOfNumber && one.metrics.value.length === 0 && one.partial.length > 1 && text.includes(asking))
      toChoose ??= one;
  }
  return toChoose ?? whole;
}

/** What was spoken of last is one thing, to which "it" may point. */
const tellsOfOne = (focus: Focus | null): boolean =>
  focus !== null &&
  !focus.question.brief &&
  [focus.question.operations, focus.question.topics, focus.question.needs].some(({ value }) => value.length > 0);

/** A figure is named, and every word of the asking is accounted for. */
const isUnderstood = ({ metrics, unread, brief, openArithmetic }: Question): boolean =>
  brief === null && metrics.value.length > 0 && unread.length === 0 && !openArithmetic;

function readAsOne(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const spelled = spellings(text, lexicon);
  const readings = spelled.map((one) => readAsking(message, one, lexicon, context));
  // Where two spellings would be about different things, the message is left as typed rather than guessed.
  const plain =
    readings.length === 1 ? readings[0]! : (likeliest(readings) ?? readAsking(message, text, lexicon, context));
  const asked = spelled.length === 1 ? spelled[0]! : text;
  const asking =
    claimIn(message, asked, lexicon, context) ??
    (namesFigureAlone(plain, asked, context) ? null : briefAskedIn(message, asked, plain, lexicon, context));
  const { brief, question } = asking ?? { brief: null, question: plain };
  // A call for a verdict on the whole is answered by what is held.
  const isSummary =
    brief !== null && (question.intent === 'refuse' || (brief.inOtherWords === true && brief.theme === undefined));
  const intent = isSummary ? 'summary' : question.intent;
  const told = toldBeside(message, spelled[0]!, question, lexicon, context);
  const targetOf = targetAsked(message, asked, lexicon, context);
  const silent = question.silent && brief === null;
  // What is asked next is of the same, and not narrowed by the word for a target.
  const ofTarget = targetOf?.isGroup === false && {
    metrics: { value: targetOf.metrics, origin: question.metrics.origin },
    needs: { value: [], origin: 'assumed' as const },
    unread: [],
  };
  const read: Question = { ...question, brief, intent, told, silent, ...(targetOf && { targetOf }), ...ofTarget };
  if (NOT_WORKED_OUT.has(intent)) return read;
  const worked = withCalculation(read, spelled[0]!, lexicon, context);
  // "Calls: mean per day" asks for no meaning, "accounts for what share" for no reason, "from other sources" for no source.
  const only =
    intent === 'definition'
      ? ['mean', 'ratio']
      : intent === 'why'
        ? ['share']
        : intent === 'source'
          ? ['share', 'less']
          : null;
  return only !== null && !only.includes(worked.calculation?.op ?? '') ? read : worked;
}

const asSeries = (question: Question): Question => ({
  ...question,
  brief: null,
  intent: 'trend',
  unread: [],
  periods: { value: [], origin: 'assumed' },
});

/** "For which quarters do you have 999 calls": their course; "999 calls, and as of when": the figure, of which its time is told. */
function ofTimeAsked(message: string, lexicon: Lexicon, context: ReadContext): Question | null {
  const text = lettersTold(normalise(message), lexicon);
  // "The month that came last on calls" asks for one of them.
  if (text.length > LONGEST || !mayAskTime(text) || asExtremeInTime(text) !== text) return null;
  for (const said of new Set([text, askingOf(text, lexicon, 'named')])) {
    const time = timeAsked(said);
    if (!time || (time.asks === 'own' && time.of === '')) continue;
    const read = readAsking(message, time.of || 'that', lexicon, context);
    const { metrics, operations, periods, unread, intent } = read;
    const isPlain =
      metrics.value.length === 1 &&
      metrics.origin === (time.of === '' ? 'carried' : 'stated') &&
      unread.length + operations.value.length === 0 &&
      OF_TIME.has(intent);
    if (isPlain && time.asks === 'own') return { ...read, intent: 'figure', wanted: 'number' };
    if (isPlain && periods.value.every(({ relation }) => relation === 'latest')) return asSeries(read);
  }
  return null;
}
const OF_TIME = new Set<Question['intent']>(['figure', 'trend', 'updates']);

/** "Which numbers does the report quote under priority 7": a list of them, in whatever words of asking. */
function ofFiguresAsked(message: string, lexicon: Lexicon, context: ReadContext): Question | null {
  const text = lettersTold(normalise(message), lexicon);
  if (text.length > LONGEST) return null;
  const { open, periods } = heard(text, lexicon, context);
  const named = readPriorities(open);
  const isNamed = (at: number): boolean => named.some(({ from, to }) => from <= at && at < to);
  const words = open.filter((word, at) => word !== '' && !isNamed(at));
  if (named.length === 0 || periods.length > 1 || !asksAllFigures(words)) return null;
  const read = readAsking(message, text, lexicon, context);
  const needs = { value: [], origin: 'assumed' as const };
  return { ...read, intent: 'list', wanted: null, cues: new Set(['metrics-held']), needs, unread: [] };
}

/** A figure is asked for, and nothing else: no form of text, nothing left out and no brief before it that it could edit. */
const namesFigureAlone = (
  { metrics, unread, intent, wanted, cues }: Question,
  text: string,
  { focus }: ReadContext,
): boolean =>
  metrics.origin === 'stated' &&
  metrics.value.length > 0 &&
  unread.length === 0 &&
  (intent === 'figure' || (wanted === 'number' && intent !== 'why') || isOfSeveral(intent, metrics.value)) &&
  // "List what was seized, and where" asks for several.
  !cues.has('list') &&
  !focus?.question.brief &&
  (formSaid(text) === null || isOfSeveral(intent, metrics.value)) &&
  exceptionIn(text) === null;

/** "A neighbour reckons nobody rings 101 now. Is that right?": what is held of the measure that a claim is about. */
function claimIn(
  message: string,
  text: string,
  lexicon: Lexicon,
  context: ReadContext,
): ReturnType<typeof briefAskedIn> {
  const claim = claimDoubted(
    text,
    (word) => isFunctionWord(word) || isPronoun(word) || isOfReporting(word) || isEveryday(word),
  );
  const question = claim === null ? null : readAsking(message, claim, lexicon, context);
  if (question?.metrics.origin !== 'stated' || question.metrics.value.length === 0) return null;
  if (question.unread.length > MOST_VAGUE || !question.unread.every(isEveryday)) return null;
  return { brief: ofVerdict(lexicon, context), question: { ...question, unread: [], numbers: [], intent: 'summary' } };
}
/** "Given up on", "uses": so many words may say how it is claimed to go. */
const MOST_VAGUE = 2;
/** Which of several that are named is the most of all: put in a row or in a line, they are no brief. */
const isOfSeveral = (intent: Question['intent'], metrics: readonly string[]): boolean =>
  intent === 'ranking' && metrics.length > 1;

/** The brief that is asked for, and what is asked otherwise; null where it is none. `plain`: how the whole is read. */
function briefAskedIn(
  message: string,
  text: string,
  plain: Question,
  lexicon: Lexicon,
  context: ReadContext,
): { readonly brief: BriefAsked; readonly question: Question } | null {
  // Whom a brief is for and how long it is to be asks for nobody, no time and no number.
  const request = requestOf(text, lexicon, context);
  const isShort = text.length <= LONGEST;
  const question = request.core === text || !isShort ? plain : readAsking(message, request.core, lexicon, context);
  const brief = briefIn(request, question, lexicon, context);
  return brief === null || leavesTopicOut(brief, question, lexicon) || countsOther(brief, question)
    ? null
    : { brief, question };
}

/** So many words that it does not account for may a request for the brief of a named theme have. */
const MOST_UNREAD = 1;

/** "Domestic abuse in rural areas": the brief of one is none of the two together, nor of what else is said of it. */
function leavesTopicOut(
  { wants, priorities, topics, inOtherWords, unread }: BriefAsked,
  question: Question,
  { catalogue }: Lexicon,
): boolean {
  if ((wants !== 'news' && !inOtherWords) || priorities.length + topics.length !== 1) return false;
  const isOf = (id: string): boolean => {
    const own = catalogue.topics.find((t) => t.id === id)?.priority;
    return topics.includes(id) || (own != null && priorities.includes(own));
  };
  const named = question.topics.value;
  return named.length > 1
    ? named.some((id) => !isOf(id))
    : named.some((id) => topics.includes(id)) && (unread?.length ?? 0) > MOST_UNREAD;
}

/** "Sickness figures?": the number of a thing that nobody tells of is no summary of all figures. */
const countsOther = (
  { inOtherWords, wants, priorities, topics, areas, theme, unread }: BriefAsked,
  { text, cues, metrics, ...question }: Question,
): boolean =>
  inOtherWords === true &&
  (wants === 'brief' || wants === 'movements') &&
  theme === undefined &&
  priorities.length + topics.length + areas.length + metrics.value.length === 0 &&
  cues.has('count') &&
  [...unread, ...question.unread].some((word) => isCountedAs(text, word));

/** A longer message is read but once: its work stays bounded. */
const LONGEST_TOLD = 700;

/** What the message says that its asking does not; everyday words of a telling say nothing of it. */
function toldBeside(
  message: string,
  text: string,
  asked: Question,
  lexicon: Lexicon,
  context: ReadContext,
): Told | null {
  if (
    text.length > LONGEST_TOLD ||
    asked.text === text ||
    (asked.metrics.value.length > 0 && asked.unread.length === 0)
  )
    return null;
  const scanned = scan(text, lexicon, { ...context, focus: null, typedAsNames: typedAsNames(message) });
  const { names, priorities, content } = scanned;
  const named = (kind: NameKind): string[] => unique(names.filter((n) => n.kind === kind).map((n) => n.id));
  const own = new Set(asked.needs.value.map(({ words }) => words));
  const isOfPriority =
    priorities.length > 0 ||
    wholeName(
      names.filter((n) => n.kind === 'priority'),
      content,
    ).length > 0;
  const needs = needsIn(scanned, filtersIn(scanned, isOfPriority), scanned.periods, lexicon).filter(
    ({ words, topic }) => !own.has(words) && (topic !== null || !isEveryday(words)) && !/^\d+$/.test(words),
  );
  const areas = named('area').filter((id) => !asked.areas.value.includes(id) && id !== forceOf(lexicon));
  const operations = named('operation').filter((id) => !asked.operations.value.includes(id));
  return needs.length + areas.length + operations.length > 0 ? { needs, areas, operations } : null;
}

/** Tokens that name an operation or a priority that is asked about: filters, not words to look for. */
const filtersIn = ({ names, inPriority }: Scan, isOfPriority: boolean): ReadonlySet<number> =>
  new Set([
    ...inPriority,
    ...names.filter((n) => n.kind === 'operation' || (n.kind === 'priority' && isOfPriority)).flatMap(range),
  ]);

const needsIn = (
  { words, terms, content, names, text }: Scan,
  skip: ReadonlySet<number>,
  periods: readonly Pick<PeriodReading, 'relation' | 'words'>[],
  lexicon: Lexicon,
): readonly Need[] => [
  ...orOpposite(needsOf({ words, terms, content, names, lexicon, skip }), text, lexicon),
  ...timesOfDay(periods, lexicon),
];

/** "What is the target for cadets": cadets, where nothing else is said that narrows them; "is that on target": what was told. */
function targetAsked(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question['targetOf'] {
  const named = targetOf(text);
  if (named === null) return undefined;
  const read = readAsking(message, named || 'that', lexicon, context);
  const { metrics, areas, periods, unread, calculation } = read;
  const names = [read.needs, read.operations, read.topics, read.priorities].some(
    ({ origin, value }) => origin === 'stated' && value.length > 0,
  );
  const isOfTold = metrics.origin === 'carried' && !names;
  const isGroup = metrics.value.length === 0 && read.needs.value.length === 1 && unread.length === 1;
  const isPlain = metrics.origin === 'stated' || isOfTold;
  if (!isGroup && (!isPlain || metrics.value.length === 0 || unread.length > 0 || calculation)) return undefined;
  return {
    metrics: isGroup ? read.partial : metrics.value,
    isGroup,
    areas: areas.value,
    periods: periods.value.flatMap(({ period, relation }) => (period && relation !== 'latest' ? [period] : [])),
  };
}

/** What was told beside the question completes it where it names nothing by itself: "I am in the Watch. What is the membership?" */
function readAsking(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const readings = new Map<string, Question>();
  // "How many members at Christmas": of those who are there on a day, not of what came in a time.
  const onFestival = (reading: Question): Question => {
    const dated = asFestivalDate(reading.text);
    const isOfDay = dated !== reading.text && reading.metrics.value.length > 0 && reading.unread.length > 0;
    return isOfDay && reading.metrics.value.every((id) => isStock(id, lexicon))
      ? readText(message, dated, lexicon, context)
      : reading;
  };
  const readOf = (asking: string): Question => {
    const reading = readings.get(asking) ?? onFestival(readText(message, asking, lexicon, context));
    readings.set(asking, reading);
    return reading;
  };
  const isWhole = ({ metrics, unread }: Question): boolean =>
    metrics.value.length > 0 && metrics.origin === 'stated' && unread.length === 0;
  const named = readOf(askingOf(text, lexicon, 'named'));
  if (isWhole(named)) return named;
  const plain = readOf(askingOf(text, lexicon, 'whole'));
  if (plain.metrics.value.length > 0 || (!plain.leaning && plain.operations.value.length > 0)) return plain;
  const lent = readOf(askingOf(text, lexicon, 'lent'));
  return isWhole(lent) ? lent : plain;
}

function readText(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const { focus } = context;
  const typed = typedAsNames(message);
  const scanned = scan(text, lexicon, typed.size > 0 ? { ...context, typedAsNames: typed } : context);
  const { words, names, content, terms } = scanned;
  const leaning = leans(text, words, content.size);
  const naming = allOf(scanned, focus, lexicon) ?? namedMetrics(scanned, leaning, lexicon, focus);
  const { reading, carries, head } = naming;
  // "List the operations under gangs and organised crime" asks for none of their figures.
  const spoken = new Set(scanned.cues.map((c) => c.cue));
  const listing = spoken.has('list') && spoken.has('operations-word') && !spoken.has('count');
  // "Which is higher?" after two were told: of those.
  const isOfTold =
    content.size === 0 && reading.metrics.length === 0 && (spoken.has('more-of-two') || spoken.has('less-of-two'));
  const told = isOfTold ? unique((focus?.recent ?? []).slice(0, 2).map(({ metric }) => metric)) : [];
  // Of one alone neither is more; and which of those that are counted had most is no number of them.
  const isUnbound =
    (isOfTold && spoken.has('which') && focus !== null && focus.recent.length < 2 && focus.periods.length < 2) ||
    ((spoken.has('most') || spoken.has('least')) && asksWhichOne(text));
  const metrics =
    listing || told.length > 1
      ? told
      : withTold(
          text,
          orWorse(text, ofWholeNamed(reading.metrics, lexicon, spoken.has('only')), lexicon),
          focus,
          lexicon,
        ).map((m) => m.id);
  const equal = listing ? [] : reading.equal.map((m) => m.id);
  // A name or a cue that a metric's own words account for is part of the metric, not something beside it.
  const accounted = (n: { from: number; to: number }, by: ReadonlySet<number>): boolean =>
    metrics.length + equal.length > 0 && range(n).every((i) => by.has(i));
  // A word of the metric's own name asks for nothing else: "each class", "kept hold of how many".
  const cues = cuesBeside(scanned, (c) =>
    isVerbOfRank(words, c.from) || (c.cue === 'change' && isWhether(text) && hasBefore(metrics, lexicon))
      ? false
      : // "Plus cash?" goes on from what was told.
        // "Kestrel plus Merlin", of one metric, are added up in it.
        c.cue === 'sum' &&
          ((c.to === 1 && isSignOfSum(words[0]!)) || (metrics.length === 1 && isWithin(c, reading.required)))
        ? true
        : PARTS.has(c.cue)
          ? range(c).some((i) => reading.required.has(i))
          : accounted(c, reading.covered),
  );
  const ids = (kind: NameKind, all = false): string[] =>
    unique(names.filter((n) => n.kind === kind && (all || !accounted(n, reading.covered))).map((n) => n.id));
  if (told.length === 1) cues.delete('which');
  const periods = periodsAsked(scanned, metrics, lexicon);
  // "Which was the bigger" is asked of two: of two things or places, or of one thing at two times.
  const isOfTimes = metrics.length === 1 && distinctPeriods(periods) === 2 && asksWhichTime(text);
  if (metrics.length > 1 || ids('area', true).length > 1 || isOfTimes) {
    if (cues.has('more-of-two') || asksWhichHasMore(text)) cues.add('most');
    if (cues.has('less-of-two') || asksWhichHasLess(text)) cues.add('least');
    // "Which is higher, this or that" asks for no movement; "higher than last year" does.
    const ofTwo = scanned.cues.filter((c) => c.cue === 'more-of-two' || c.cue === 'less-of-two');
    const isOfTwo = (c: CueMatch): boolean =>
      c.cue !== 'change' ||
      ofTwo.some(({ from, to }) => from <= c.from && c.to <= to) ||
      (metrics.length > 1 && saysPosition(words.slice(c.from, c.to).join(' ')));
    const isOfSome = ofTwo.length > 0 || cues.has('most') || cues.has('least');
    if (isOfTimes || (isOfSome && scanned.cues.every(isOfTwo) && !scanned.periods.some((p) => p.comparing)))
      cues.delete('change');
  }
  // "Crimes in Devon by people on bail here?? What's that all about" counts nothing.
  if (asksWhatItIsAbout(normalise(message))) cues.add('actions');
  if (asksMoreOrLess(text)) cues.add('change');
  if (asksWhatItWasBefore(text)) {
    cues.add('was-before');
    if (saysItFell(text)) cues.add('fell');
    if (saysItRose(text)) cues.add('rose');
  }
  const places = ids('area', true);
  // By its name, or by "countywide".
  if (places.length === 1 && places[0] === forceOf(lexicon)) cues.add('whole-force');
  const areas = cues.has('whole-force') ? [forceOf(lexicon)] : places;
  // Where the metric is not all that is asked, the operation in its name is one that updates may tell of.
  // Nor where something else than its number is asked ("when were the RIVET offences").
  const askedFor = wantedIn(text, cues, periods.length > 0);
  const isOfNumber = askedFor === null || askedFor === 'number';
  const operations = ids('operation', reading.unread.length > 0 || !isOfNumber);
  const [topics, acronyms] = [ids('topic'), ids('glossary', true)];
  // "What road was it on" asks for one of them.
  const isKind = (n: NameMatch): boolean =>
    n.to - n.from === 1 && /^(?:what|which)$/.test(words[n.from - 1] ?? '') && AUXILIARIES.has(words[n.to] ?? '');
  const byName = names.filter((n) => n.kind === 'priority' && !isKind(n) && !accounted(n, reading.covered));
  const priorities = scanned.priorities.length ? unique(scanned.priorities) : wholeName(byName, content);
  const numbers = figuresTyped(scanned);
  const skip = filtersIn(scanned, priorities.length > 0);
  const asked = termAsked(scanned, lexicon);
  const isGroup = reading.partial.length > 1 && words.every((word) => word.endsWith('s'));

  const signals: Signals = {
    cues,
    text,
    asks: asks(text),
    content: content.size,
    metrics: metrics.length + (equal.length ? 1 : 0),
    named: carries ? 0 : metrics.length + equal.length,
    operations: operations.length,
    areas: areas.filter((id) => id !== forceOf(lexicon)).length,
    topics: topics.length,
    figuresOfTopic: topics.flatMap((id) => lexicon.catalogue.topics.find((t) => t.id === id)!.headlines).length,
    priorities: priorities.length,
    numbered: scanned.priorities.length,
    acronyms: acronyms.length,
    numbers: numbers.length,
    comparing: !isOfTimes && (periods.some((p) => p.comparing) || (cues.has('compare') && periods.length > 0)),
    twoPeriods: distinctPeriods(periods) > 1,
    ofTimes: isOfTimes,
    // "Goodbye now" names no period.
    periods: periods.filter((p) => !isNow(p.words)).length,
    open: periods.some((p) => p.relation === 'since'),
    future: periods.some((p) => p.relation === 'unheld' && isToCome(p.words)),
    // Also in what was taken for an aside ("I was attacked and want to know").
    reportsCrime:
      (reportsCrime(text, lexicon.safety) || reportsCrime(normalise(message), lexicon.safety)) &&
      !asksOfClaim(normalise(message)) &&
      !asksOfMetric(message, text, metrics, words, reading.unread, cues),
    ...asked,
    // "SCs?" stands for a group that is counted in several ways.
    bareAcronym: asked.bareAcronym && !isGroup,
    partBeside: metrics.some((id) => wholesOf(id, lexicon.catalogue).some((whole) => metrics.includes(whole))),
    previous: focus?.question.intent ?? null,
  };
  const subject = [...metrics, ...equal].flatMap((id) => lexicon.metrics.subject(id));
  const said = terms.filter((t) => content.has(t.from)).map((t) => t.term);
  const named = names.length + periods.length + priorities.length + metrics.length + equal.length;
  // "How often have they been run": how many times.
  // "How long has it been open": how many months.
  const tellsIt = askedFor === 'how-often' ? tellsHowOften : askedFor === 'how-long' ? tellsHowLong : null;
  const isHowMany = tellsIt !== null && metrics.length > 0 && metrics.every((id) => tellsIt(id, lexicon));
  const isOfDoers = askedFor === null && operations.length > 0 && namesDoers(text);
  const wanted = isHowMany ? 'number' : isOfDoers ? 'who' : askedFor;
  const question: Question = {
    message,
    text,
    intent: intentOf(signals),
    wanted,
    cues,
    metrics: { value: metrics, origin: carries ? 'carried' : 'stated' },
    equal,
    partial: reading.partial.map((m) => m.id),
    near: reading.near.map((m) => m.id),
    whole: readWhole(text, words, terms, content, lexicon.metrics),
    head,
    number: numberAsked(scanned, lexicon, skip),
    subject: unique(metrics.length ? subject : [...subject, ...said]),
    // "How many people were arrested" after the warrants of a place: there.
    areas:
      carries && areas.length === 0 && focus && !pointsElsewhere(text)
        ? { value: areasOf(focus, lexicon), origin: 'carried' }
        : stated(areas),
    headingsOnly: cues.has('heading') && areas.length > 0,
    operations: stated(operations),
    topics: stated(topics),
    priorities: stated(priorities),
    acronyms,
    periods: stated(periods),
    needs: stated(needsIn(scanned, skip, periods, lexicon)),
    spokenOf: [],
    unread: [
      ...unreadWords({ message, scanned, named: naming, metrics, areas, periods, cues, wanted }, lexicon, focus),
      ...(isUnbound ? ['which'] : []),
      ...(countsNoPeople(text, metrics, lexicon) ? ['people'] : []),
    ],
    numbers,
    leaning,
    // "So what is the gap", "what's the change on a year ago" are of what was told.
    standsAlone:
      standsAlone(text, words, cues) &&
      !(content.size === 0 && (cues.has('change') || cues.has('compare')) && cues.has('what-is')),
    silent: isSilent(text, words, named, content, cues),
    bare: onlyNames(scanned),
    brief: null,
    told: null,
  };
  const complete = focus ? wholeOfTold(followOn(question, focus, bareNumber(words)), scanned, lexicon) : question;
  // "How many in there" after what it was worth counts no pounds.
  const ofMoney =
    complete.metrics.value.length > 0 && complete.metrics.value.every((id) => unitOf(id, lexicon) === 'GBP');
  return complete.metrics.origin === 'carried' && ofMoney && asksOfThings(scanned)
    ? { ...complete, unread: [...complete.unread, 'many'] }
    : complete;
}

/** "Hours, the visible ones only": the part is asked for, its whole tells of what. */
const ofWholeNamed = (metrics: readonly Metric[], { catalogue }: Lexicon, only: boolean): readonly Metric[] => {
  const [whole, part] = metrics;
  if (metrics.length !== 2 || !only) return metrics;
  return wholesOf(part!.id, catalogue).includes(whole!.id) ? [part!] : metrics;
};

/** "All hours", "every call" after those of some: the whole of what was told, by the noun that it counts. */
function allOf({ text, terms, content }: Scan, focus: Focus | null, lexicon: Lexicon): NamedMetrics | null {
  const noun = allOfWhat(text);
  const [told, ...more] = focus?.answered ? focus.metrics : [];
  if (noun === null || !told || more.length > 0) return null;
  const whole = wholesOf(told, lexicon.catalogue).findLast((id) => unitOf(id, lexicon) === unitOf(told, lexicon));
  const isOwn = (term: string): boolean => lexicon.metrics.speaksOf(told, term);
  const isSaid = ({ term, from }: Term): boolean => content.has(from) && !isDeterminer(term) && term !== 'every';
  return whole && terms.filter(isSaid).every(({ term }) => isOwn(term))
    ? { reading: lexicon.metrics.only(whole), carries: true, head: null }
    : null;
}

/** "Out of how many", "and the total": the whole of the part just given, where nothing else is named or denied. */
function wholeOfTold(question: Question, { content, negations, text }: Scan, { catalogue }: Lexicon): Question {
  const { metrics, cues } = question;
  const [part, ...more] = metrics.origin === 'carried' ? metrics.value : [];
  const asksOfAll = (cues.has('out-of') && !saysOutOfThat(text)) || saysTheTotal(text);
  if (!part || more.length > 0 || !asksOfAll || content.size + negations.length > 0) return question;
  return {
    ...question,
    metrics: { ...metrics, value: wholesOf(part, catalogue).slice(0, 1).concat(part).slice(0, 1) },
  };
}

/** Between two words of what is named. */
const isWithin = ({ from, to }: CueMatch, named: ReadonlySet<number>): boolean => named.has(from - 1) && named.has(to);

/** "How many people were charged" where the charges are counted: of the one person there may be several. "Arrested" are as many as the arrests. */
function countsNoPeople(text: string, metrics: readonly string[], lexicon: Lexicon): boolean {
  const done = metrics.length > 0 ? doneToPeople(text) : null;
  const units = metrics.map((id) => lexicon.catalogue.metrics.find((m) => m.id === id)!.unit);
  return (
    done !== null &&
    !units.some((unit) => countsPeople(unit) || wordsOf(unit).some((word) => stem(word) === stem(done)))
  );
}

/** What it was before is held by a name of its own. */
const hasBefore = ([id, ...more]: readonly string[], { catalogue }: Lexicon): boolean =>
  more.length === 0 && catalogue.metrics.some((m) => m.id === id && m.before);

/** Cues that ask for parts. */
const PARTS = new Set(['breakdown', 'out-of']);

/** Cues that a metric's words may share and that still say what is wanted. */
const KEPT_CUES = new Set([
  'count',
  'total',
  'compare',
  'not',
  'source',
  'which-priority',
  'why',
  'instruction',
  'opinion',
  'guess',
  'forecast',
]);

/** "So there are sixty hate incident reporting centres?": asks, and names nothing but what is counted. */
const asksOfMetric = (
  message: string,
  text: string,
  metrics: readonly string[],
  words: readonly string[],
  unread: readonly number[],
  cues: ReadonlySet<string>,
): boolean =>
  metrics.length > 0 &&
  (saysArithmetic(text) ||
    (unread.every((i) => figureTyped(words[i]!) !== null) && (asks(text) || cues.has('not') || cues.has('share')))) &&
  !isOwnDoing(normalise(message));

/** "Badly injured or worse", "badly hurt or killed": a degree and all above it are what the part belongs to. */
const orWorse = (text: string, metrics: readonly Metric[], { catalogue }: Lexicon): readonly Metric[] => {
  const [part, other] = metrics;
  const whole = metrics.find((m) => metrics.some((one) => one.partOf === m.id));
  if (metrics.length === 2 && other && whole && saysEither(text)) return [whole];
  if (metrics.length !== 1 || !part?.partOf || !saysOrWorse(text)) return metrics;
  return catalogue.metrics.filter((m) => m.id === part.partOf);
};

/** "If you count the badly hurt as well" after those who died: the whole that both are parts of. */
function withTold(
  text: string,
  metrics: readonly Metric[],
  focus: Focus | null,
  { catalogue }: Lexicon,
): readonly Metric[] {
  const [part, ...others] = metrics;
  const [told, ...more] = focus?.answered ? focus.metrics : [];
  if (!part?.partOf || others.length > 0 || !told || more.length > 0 || !countsInAsWell(text)) return metrics;
  const isOfOne = told !== part.id && wholesOf(told, catalogue).includes(part.partOf);
  return isOfOne ? catalogue.metrics.filter(({ id }) => id === part.partOf) : metrics;
}

/** Where the last answer was: the places that were asked about, or that of the figure shown. */
function areasOf(focus: Focus, lexicon: Lexicon): readonly string[] {
  if (focus.question.areas.value.length > 0) return focus.question.areas.value;
  const shown = lexicon.catalogue.areas.find((a) => a.name === focus.area);
  return shown && shown.kind !== 'force' ? [shown.id] : [];
}

const namesNumber = (text: string, isOfTime: boolean): boolean =>
  namesCountedThing(text) || namesMeasure(text) || (isOfTime && namesThingsDone(text));

/** "At night": no time that is reported on, and yet something that an update may tell. */
const timesOfDay = (
  periods: readonly Pick<PeriodReading, 'relation' | 'words'>[],
  { terms }: Lexicon,
): readonly Need[] =>
  periods
    .filter((p) => p.relation === 'unheld' && isTimeOfDay(p.words))
    .map(({ words }) => wordsOf(words).at(-1)!)
    .map((words) => ({ words, terms: [terms.termsOf(words)], topic: null }));

/** "Are they open": that they are closed tells it too. */
const orOpposite = (needs: readonly Need[], text: string, { terms }: Lexicon): readonly Need[] =>
  isWhether(text) || asksReason(text)
    ? needs.map((need) => ({
        ...need,
        terms: [...need.terms, ...oppositesOf(need.words).map((w) => terms.termsOf(w))],
      }))
    : needs;

function wantedIn(text: string, cues: ReadonlySet<string>, isOfTime: boolean): Wanted {
  // "The number of times" asks for a number.
  const wanted = cues.has('count') && /\bnumber of\b/.test(text) ? 'number' : wantedOf(cues);
  if (wanted === 'who' && asksNameOfThing(text)) return null;
  // "How are they dealing with it overall" counts nothing.
  if (wanted === 'number' && !cues.has('count') && asksHowItGoes(text)) return null;
  // "Is something being done to raise the number of referrals"
  if (wanted === 'number' && cues.has('actions') && isWhether(text) && asksNumberOf(text)) return null;
  // "Can her evidence be recorded": whether it can.
  const isOfNumber = !cues.has('actions') && !cues.has('updates') && !isYesOrNo(text);
  if (wanted === null && isOfNumber && namesNumber(text, isOfTime)) return 'number';
  if (wanted === null && asksDate(text)) return 'when';
  if (wanted === null && (asksWhichBodies(text) || asksWhoWith(text))) return 'who';
  return wanted ?? (asksRate(text) || asksMeasure(text) || measuredOf(text) ? 'number' : null);
}

function cuesBeside({ text, cues }: Scan, accounted: (cue: CueMatch) => boolean): Set<string> {
  const kept = cues.filter((c) => KEPT_CUES.has(c.cue) || !accounted(c)).map((c) => c.cue);
  return new Set([
    ...kept,
    ...(asksWhereFrom(text) ? ['source'] : []),
    ...(asksWhatItDoes(text) ? ['actions'] : []),
    ...(breaksDown(text) ? ['breakdown'] : []),
    ...(asksOfBot(text) ? ['help'] : []),
    ...(asksWhetherGood(text) ? ['opinion'] : []),
  ]);
}

function figuresTyped({ tokens, inPeriod, inPriority }: Scan): number[] {
  return tokens
    .filter((_, i) => !inPeriod.has(i) && !inPriority.has(i))
    .map((t) => figureTyped(t.word))
    .filter((n) => n !== null);
}

const forceOf = ({ catalogue }: Lexicon): string => catalogue.areas.find((a) => a.kind === 'force')!.id;

/** A priority's own name counts as the priority when nothing else is said beside it ("road safety in Northmere"). */
function wholeName(matches: readonly NameMatch[], content: ReadonlySet<number>): number[] {
  const rest = [...content].filter((i) => !matches.some((m) => i >= m.from && i < m.to));
  return rest.length === 0 ? matches.map((m) => Number(m.id)) : [];
}

const stated = <T>(value: T): Slot<T> => ({ value, origin: 'stated' });

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
