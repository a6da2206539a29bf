/** Reads a message: text, catalogue and what the conversation was about in, a Question out. Pure. */

import { metricsOf } from '../figures/expression.ts';
import type { Metric } from '../figures/model.ts';
import { saysArithmetic } from '../language/arithmetic/index.ts';
import { addendsIn } from '../language/arithmetic/sum.ts';

import { saysJoined, saysTheRest } from '../language/counted-clauses.ts';
import { AUXILIARIES, isDeterminer, isMeasure, isPast, isPerson, isPlural, isTime } from '../language/grammar.ts';
import { asksWhatItIsWorth, isWorthOf } from '../language/money.ts';
import { asksWhatItWasBefore, saysItFell, saysItRose } from '../language/movements.ts';
import type { NameKind, NameMatch } from '../language/names.ts';
import { figureTyped } from '../language/numbers.ts';
import {
  allOfWhat,
  asksPartOfNamed,
  breaksDown,
  endsInEach,
  isRemainder,
  saysOrWorse,
  sharesAmongEach,
} from '../language/parts-and-wholes.ts';
import {
  asFestivalDate,
  isAYear,
  isCurrent,
  isDeniedTime,
  isFrom,
  isNow,
  isToCome,
  isUpToNow,
  namesLength,
} from '../language/period-words.ts';
import { asksHowItGoes, asksNameOfThing, asksWhatItDoes, asksWhatItIsAbout } from '../language/questions-of-doings.ts';
import {
  asksMeasure,
  asksNumberOf,
  asksRate,
  asksWhatTheyDid,
  namesCountedThing,
} from '../language/questions-of-number.ts';
import {
  countsAllOfThem,
  isAboutThose,
  isOfThose,
  pointsElsewhere,
  pointsToCause,
  pointsToOne,
  pointsToPerson,
} from '../language/referents.ts';
import { asks, isOwnDoing } from '../language/segments.ts';
import { isSaidOfOnes } from '../language/singled-out.ts';
import { isEveryday } from '../language/speller.ts';
import {
  asksWhereFrom,
  goesOnAsDocument,
  goesOnAsFigure,
  goesOnAsStanding,
  isStating,
  ordersWorking,
} from '../language/standing.ts';
import { targetOf } from '../language/target-asked.ts';
import { wordsOf } from '../language/terms.ts';
import { normalise } from '../language/text.ts';
import { asksDate } from '../language/told.ts';
import { isWhether } from '../language/yes-or-no.ts';
import { askingsOf } from './asking.ts';
import { briefIn } from './brief-in.ts';
import { operandsIn } from './calculation/operands.ts';
import { calculationAsked } from './calculation.ts';
import type { CueMatch } from './cues.ts';
import { followOn } from './follow-ups.ts';
import { intentOf, type Signals, wantedOf } from './intents.ts';
import type { Lexicon } from './lexicon.ts';
import { type MetricReading, MONEY_HEAD } from './metrics.ts';
import { asksOfThings, type NamedMetrics, namedMetrics } from './named-metrics.ts';
import { needsOf } from './needs.ts';
import { numberAsked } from './number-asked.ts';
import { asksOfOneAlone } from './one-alone.ts';
import { otherNouns } from './other-nouns.ts';
import { isSilent, leans, standsAlone } from './pointing.ts';
import { bareNumber } from './priorities.ts';
import type { Focus, PeriodReading, Question, Slot, Told, Wanted } from './question.ts';
import { readEach, readWhole } from './ratio.ts';
import { reportsCrime } from './safety.ts';
import { type ReadContext, range, type Scan, scan } from './scan.ts';
import { likeliest, spellings } from './spellings.ts';
import { onlyNames, termAsked } from './terms-asked.ts';
import { asksOtherThing } from './thing-asked.ts';

export function read(message: string, lexicon: Lexicon, context: ReadContext): Question {
  const text = normalise(message);
  const spelled = spellings(text, lexicon);
  const readings = spelled.map((one) => readAsking(message, one, lexicon, context));
  // Where two spellings would be about different things, the message is left as typed rather than guessed.
  const question =
    readings.length === 1 ? readings[0]! : (likeliest(readings) ?? readAsking(message, text, lexicon, context));
  const asked = spelled.length === 1 ? spelled[0]! : text;
  const brief = briefIn(asked, question, lexicon, context);
  // A call for a verdict on the whole is answered by what is held.
  const isSummary = brief !== null && (question.intent === 'refuse' || brief.inOtherWords === true);
  const intent = isSummary ? 'summary' : question.intent;
  const told = toldBeside(message, spelled[0]!, question, lexicon, context);
  const targetOf = targetAsked(message, asked, lexicon, context);
  const silent = question.silent && brief === null;
  const read = { ...question, brief, intent, told, silent, ...(targetOf && { targetOf }) };
  if (NOT_WORKED_OUT.has(intent)) return read;
  const worked = withCalculation(read, spelled[0]!, lexicon, context);
  // "Calls: mean per day" asks for no meaning, "accounts for what share" for no reason, "from other sources" for no source.
  const only = intent === 'definition' ? ['mean', 'ratio'] : intent === 'why' || intent === 'source' ? ['share'] : null;
  return only !== null && !only.includes(worked.calculation?.op ?? '') ? read : worked;
}

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
  const all = readText(message, text, lexicon, { ...context, focus: null });
  const own = new Set(asked.needs.value.map(({ words }) => words));
  const needs = all.needs.value.filter(
    ({ words, topic }) => !own.has(words) && (topic !== null || !isEveryday(words)) && !/^\d+$/.test(words),
  );
  const areas = all.areas.value.filter((id) => !asked.areas.value.includes(id) && id !== forceOf(lexicon));
  const operations = all.operations.value.filter((id) => !asked.operations.value.includes(id));
  return needs.length + areas.length + operations.length > 0 ? { needs, areas, operations } : null;
}

/** "What is the target for cadets": cadets, where nothing else is said that narrows them. */
function targetAsked(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question['targetOf'] {
  const named = targetOf(text);
  if (named === null) return undefined;
  const { metrics, areas, periods, unread, calculation } = readAsking(message, named, lexicon, context);
  if (metrics.origin !== 'stated' || metrics.value.length === 0 || unread.length > 0 || calculation) return undefined;
  return {
    metrics: metrics.value,
    areas: areas.value,
    periods: periods.value.flatMap(({ period, relation }) => (period && relation !== 'latest' ? [period] : [])),
  };
}

/** Kinds of question that no arithmetic answers. */
const NOT_WORKED_OUT = new Set<Question['intent']>(['safety', 'refuse', 'guide', 'which-priority']);

/** Where arithmetic is asked for, what it is made of is what the question names. */
function withCalculation(question: Question, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const askings = askingsOf(text, lexicon);
  const calculation = calculationAsked([text, askings.named, askings.whole], lexicon, context);
  if (calculation?.op === 'ratio' && (question.ratio || isItselfOfEach(question, lexicon))) return question;
  if (calculation?.op === 'share' && isItselfShare(question, lexicon)) return question;
  if (calculation?.op === 'mean' && isItselfAMean(question, metricsOf(calculation), lexicon)) return question;
  if (calculation?.op === 'less' && isItselfTheRest(question, metricsOf(calculation), lexicon)) return question;
  if (!calculation) {
    const isNamedBeside = (): boolean => {
      const of = addendsIn(text).flatMap(
        (one) => operandsIn(one, [], { lexicon, context, results: [] })[0]?.metrics ?? [],
      );
      return new Set(of).size > 1 && of.some((id) => !question.metrics.value.includes(id));
    };
    // Of things added up the one that the whole was taken for is no answer.
    return {
      ...question,
      openArithmetic: saysArithmetic(askings.whole) || isNamedBeside(),
    };
  }
  const metrics = metricsOf(calculation);
  return {
    ...question,
    calculation,
    intent: INTENT_OF[calculation.op] ?? 'figure',
    wanted: 'number',
    metrics: { value: metrics, origin: 'stated' },
    subject: metrics.flatMap((id) => lexicon.metrics.subject(id)),
    equal: [],
    partial: [],
    unread: [],
    ratio: null,
    needs: { value: [], origin: 'assumed' },
    silent: false,
    brief: null,
  };
}
/** "The size of each class": what the metric named tells of each by itself. */
const isItselfOfEach = ({ metrics, unread }: Question, lexicon: Lexicon): boolean =>
  unread.length === 0 &&
  metrics.value.some((id) => ['each', 'per'].some((word) => lexicon.metrics.subject(id).includes(word)));

/** A percentage that the report prints, by its own name. */
const isItselfShare = ({ metrics, unread }: Question, { catalogue }: Lexicon): boolean =>
  metrics.origin === 'stated' &&
  metrics.value.length === 1 &&
  unread.length === 0 &&
  catalogue.metrics.find((m) => m.id === metrics.value[0])?.kind === 'share';

/** "999 calls a day", which a report tells by itself: of the metric that the mean would be taken of. */
const isItselfAMean = (
  { metrics, unread }: Question,
  [of, ...more]: readonly string[],
  { catalogue }: Lexicon,
): boolean => {
  if (metrics.origin !== 'stated') return false;
  const own = catalogue.metrics.find((m) => m.id === metrics.value[0]);
  const base = catalogue.metrics.find((m) => m.id === of);
  return (
    more.length === 0 &&
    unread.length === 0 &&
    own !== base &&
    base !== undefined &&
    own?.label.startsWith(`${base.label} `) === true
  );
};

/** "Serious injuries excluding deaths": what is left is held by its own name. */
function isItselfTheRest(
  { metrics, unread }: Question,
  [whole, part]: readonly string[],
  { catalogue }: Lexicon,
): boolean {
  const [id] = metrics.value;
  const own = catalogue.metrics.find((m) => m.id === id);
  return metrics.value.length === 1 && unread.length === 0 && id !== part && own?.partOf === whole;
}

const INTENT_OF: Partial<Record<NonNullable<Question['calculation']>['op'], Question['intent']>> = {
  sum: 'sum',
  share: 'share',
  mean: 'average',
  change: 'change',
  difference: 'compare',
  'moved-most': 'ranking',
};

/** What was told beside the question completes it where it names nothing by itself: "I am in the Watch. What is the membership?" */
function readAsking(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const askings = askingsOf(text, lexicon);
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
  const named = readOf(askings.named);
  if (isWhole(named)) return named;
  const plain = readOf(askings.whole);
  if (plain.metrics.value.length > 0 || (!plain.leaning && plain.operations.value.length > 0)) return plain;
  const lent = readOf(askings.lent);
  return isWhole(lent) ? lent : plain;
}

function readText(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const { focus } = context;
  const scanned = scan(text, lexicon, context);
  const { words, names, content, terms } = scanned;
  const leaning = leans(text, words, content.size);
  const { reading, carries, head, without } =
    allOf(scanned, focus, lexicon) ?? namedMetrics(scanned, leaning, lexicon, focus);
  // "List the operations under gangs and organised crime" asks for none of their figures.
  const spoken = new Set(scanned.cues.map((c) => c.cue));
  const listing = spoken.has('list') && spoken.has('operations-word') && !spoken.has('count');
  const metrics = listing
    ? []
    : orWorse(text, ofWholeNamed(text, reading.metrics, lexicon, spoken.has('only')), lexicon).map((m) => m.id);
  const equal = listing ? [] : reading.equal.map((m) => m.id);
  // A name or a cue that a metric's own words account for is part of the metric, not something beside it.
  const accounted = (n: { from: number; to: number }, by: ReadonlySet<number>): boolean =>
    metrics.length + equal.length > 0 && range(n).every((i) => by.has(i));
  // A word of the metric's own name asks for nothing else: "each class", "kept hold of how many".
  const cues = cuesBeside(scanned, (c) =>
    PARTS.has(c.cue) ? range(c).some((i) => reading.required.has(i)) : accounted(c, reading.covered),
  );
  const ids = (kind: NameKind, all = false): string[] =>
    unique(names.filter((n) => n.kind === kind && (all || !accounted(n, reading.covered))).map((n) => n.id));
  // "Which was the bigger" is asked of two.
  if (metrics.length > 1 || ids('area', true).length > 1) {
    if (cues.has('more-of-two')) cues.add('most');
    if (cues.has('less-of-two')) cues.add('least');
  }
  // "Headcount + cadets": things that count differently are told one by one; a plus sign asks for no more.
  const beside = [...metrics, ...(metrics.length > 0 ? (focus?.metrics ?? []) : [])];
  if (cues.has('sum') && new Set(beside.map((id) => unitOf(id, lexicon))).size > 1 && onlySigns(scanned))
    cues.delete('sum');
  // "Crimes in Devon by people on bail here?? What's that all about" counts nothing.
  if (asksWhatItIsAbout(normalise(message))) cues.add('actions');
  if (asksWhatItWasBefore(text)) {
    cues.add('was-before');
    if (saysItFell(text)) cues.add('fell');
    if (saysItRose(text)) cues.add('rose');
  }
  const areas = cues.has('whole-force') ? [forceOf(lexicon)] : ids('area', true);
  // Where the metric is not all that is asked, the operation in its name is one that updates may tell of.
  // Nor where something else than its number is asked ("when were the RIVET offences").
  const askedFor = wantedIn(text, cues);
  const isOfNumber = askedFor === null || askedFor === 'number';
  const operations = ids('operation', reading.unread.length > 0 || !isOfNumber);
  const [topics, acronyms] = [ids('topic'), ids('glossary', true)];
  // "What road was it on" asks for one of them.
  const isKind = (n: NameMatch): boolean =>
    n.to - n.from === 1 && /^(?:what|which)$/.test(words[n.from - 1] ?? '') && AUXILIARIES.has(words[n.to] ?? '');
  const byName = names.filter((n) => n.kind === 'priority' && !isKind(n) && !accounted(n, reading.covered));
  const priorities = scanned.priorities.length ? unique(scanned.priorities) : wholeName(byName, content);
  const numbers = figuresTyped(scanned);
  // "What would it cost in a year" of what is counted by the year names no period.
  // "Derive the Q2 volume from the Q3 text": the report's quarter is not the one asked about.
  const namesReport = (p: { end: number }): boolean => goesOnAsDocument(text.slice(p.end));
  // "From the Q3 figure and the stated fall": what another period's is to be worked out from.
  const isBasis = (p: { end: number; words: string }): boolean =>
    isFrom(p.words) && goesOnAsFigure(text.slice(p.end)) && ordersWorking(text);
  const isOfReport = (p: (typeof scanned.periods)[number]): boolean =>
    (namesReport(p) && !scanned.periods.every(namesReport)) || (isBasis(p) && scanned.periods.length > 1);
  // "Since 1 October, arrests to date": one running total.
  const running = scanned.periods.filter((p) => p.relation === 'since' || p.relation === 'to-date');
  const isSaidTwice = (p: (typeof scanned.periods)[number]): boolean =>
    running.length > 1 && p === running.at(-1) && isUpToNow(p.words);
  // "The current figure for March 2019": as it stands now, of that time.
  const isOfStanding = (p: (typeof scanned.periods)[number]): boolean =>
    isCurrent(p.words) &&
    goesOnAsStanding(text.slice(p.end)) &&
    scanned.periods.some((other) => other !== p && other.period !== null && other.relation !== 'latest');
  const isYearly = (words: string): boolean =>
    isAYear(words) && metrics.some((id) => /\byearly\b/.test(labelOf(id, lexicon)));
  const periods: PeriodReading[] = scanned.periods
    .filter((p) => !(isDeniedTime(text.slice(0, p.start)) && scanned.periods.length > 1))
    .filter((p) => !isYearly(p.words) && !isOfReport(p) && !isSaidTwice(p) && !isOfStanding(p))
    .map(({ relation, period, assumed, comparing, words: said }) => ({
      relation,
      period,
      assumed,
      comparing,
      words: said,
    }));
  const filters = names.filter((n) => n.kind === 'operation' || (n.kind === 'priority' && priorities.length > 0));
  const skip = new Set([...scanned.inPriority, ...filters.flatMap(range)]);
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
    figuresOfTopic: lexicon.catalogue.topics.filter((t) => topics.includes(t.id)).flatMap((t) => t.headlines).length,
    priorities: priorities.length,
    numbered: scanned.priorities.length,
    acronyms: acronyms.length,
    numbers: numbers.length,
    comparing: periods.some((p) => p.comparing) || (cues.has('compare') && periods.length > 0),
    twoPeriods: distinctPeriods(periods) > 1,
    // "Goodbye now" names no period.
    periods: periods.filter((p) => !isNow(p.words)).length,
    open: periods.some((p) => p.relation === 'since'),
    future: periods.some((p) => p.relation === 'unheld' && isToCome(p.words)),
    // Also in what was taken for an aside ("I was attacked and want to know").
    reportsCrime:
      (reportsCrime(text, lexicon.safety) || reportsCrime(normalise(message), lexicon.safety)) &&
      !asksOfMetric(message, text, metrics, words, reading.unread),
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
  const isHowMany = askedFor === 'how-often' && metrics.length > 0 && metrics.every((id) => tellsHowOften(id, lexicon));
  const wanted = isHowMany ? 'number' : askedFor;
  // Of the speaker's own: where nothing but a word names a metric, and no place.
  const namesLittle =
    areas.length === 0 &&
    [...reading.required].filter((i) => content.has(i)).length <= 1 &&
    !words.some((w) => /^\d{3}$/.test(w));
  const isDeedAlone =
    [...reading.required].some((i) => isPast(words[i]!)) && ![...reading.required].some((i) => isPlural(words[i]!));
  const deniesSibling = !without && siblingDenied(scanned, reading, lexicon);
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
    ratio: readEach(text, metrics, countedLast(focus, lexicon)),
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
    needs: stated(needsOf({ words, terms, content, names, lexicon, skip })),
    spokenOf: [],
    unread: [
      ...reading.unread.map((i) => words[i]!).filter((word) => !(cues.has('source') && isStating(word))),
      ...(isOwnDoing(text) && namesLittle ? ['my'] : []),
      ...otherNouns(scanned, reading, lexicon),
      // "The ones about anything else": what is left when these are taken away.
      ...(saysTheRest(text) && metrics.length > 0 && !carries ? ['else'] : []),
      ...(!carries && asksOtherThing(scanned, metrics, reading.required, lexicon) ? ['thing'] : []),
      ...ofSome(scanned, head, metrics, lexicon),
      ...(asksOfOneAlone(scanned, metrics, lexicon) ? ['alone'] : []),
      ...(head === MONEY_HEAD && metrics.some((id) => isMeasure(unitOf(id, lexicon))) ? ['worth'] : []),
      // What is there on a day is not what came in a time.
      ...(saysJoined(text) && periods.some(isSpan) && metrics.some((id) => isStock(id, lexicon)) ? ['joined'] : []),
      ...(isOfThem(text, metrics, focus, lexicon, isDeedAlone) && !isAboutThose(text) ? [] : ['them']),
      ...(asksWorth(scanned) && !metrics.some((id) => unitOf(id, lexicon) === 'GBP') && !carries ? ['worth'] : []),
      ...(wanted === 'age' || (wanted === 'how-often' && !metrics.every((id) => tellsHowOften(id, lexicon)))
        ? [wanted]
        : []),
      ...(wanted === 'how-long' && !metrics.every((id) => isTime(unitOf(id, lexicon))) ? ['how-long'] : []),
      ...(asksWhatTheyDid(text) &&
      metrics.some((id) => isPerson(unitOf(id, lexicon).toLowerCase()) || countsPeople(id, lexicon))
        ? ['done']
        : []),
      ...(deniesSibling ? [] : without || scanned.negations.some((i) => !reading.covered.has(i)) ? ['not'] : []),
      ...(deniesSibling || without || negatesPart(scanned, reading, lexicon) ? [] : ['negated']),
      ...(cues.has('average') && sharesAmongEach(text) && !countedLast(focus, lexicon) ? ['each'] : []),
      ...(cues.has('breakdown') && !isOfEach(text, metrics, periods) && !metrics.some((id) => isByTime(id, lexicon))
        ? ['breakdown']
        : []),
    ].map((word) => (leavesRest(word, metrics, lexicon) ? 'not' : word)),
    numbers,
    leaning,
    standsAlone: standsAlone(text, words, cues),
    silent: isSilent(text, words, named, content, cues),
    bare: onlyNames(scanned),
    brief: null,
    told: null,
  };
  const complete = focus ? followOn(question, focus, bareNumber(words)) : question;
  // "How many in there" after what it was worth counts no pounds.
  const ofMoney =
    complete.metrics.value.length > 0 && complete.metrics.value.every((id) => unitOf(id, lexicon) === 'GBP');
  return complete.metrics.origin === 'carried' && ofMoney && asksOfThings(scanned)
    ? { ...complete, unread: [...complete.unread, 'many'] }
    : complete;
}

/** "Of the people arrested, how many were sentenced", "hours, the visible ones only": the part is asked for, its whole tells of what. */
const ofWholeNamed = (
  text: string,
  metrics: readonly Metric[],
  { catalogue }: Lexicon,
  only: boolean,
): readonly Metric[] => {
  const [whole, part] = metrics;
  if (metrics.length !== 2 || !(asksPartOfNamed(text) || only)) return metrics;
  return wholesOf(part!.id, catalogue).includes(whole!.id) ? [part!] : metrics;
};

/** "All hours", "every call" after those of some: the whole of what was told, by the noun that it counts. */
function allOf({ text, terms }: Scan, focus: Focus | null, lexicon: Lexicon): NamedMetrics | null {
  const noun = allOfWhat(text);
  const [told, ...more] = focus?.answered ? focus.metrics : [];
  if (noun === null || !told || more.length > 0) return null;
  const whole = wholesOf(told, lexicon.catalogue).findLast((id) => unitOf(id, lexicon) === unitOf(told, lexicon));
  const isOwn = (term: string): boolean => lexicon.metrics.speaksOf(told, term);
  return whole && terms.every(({ term }) => isOwn(term) || isDeterminer(term) || term === 'every')
    ? { reading: lexicon.metrics.only(whole), carries: true, head: null }
    : null;
}

/** The metric's whole, and the whole of that. */
function wholesOf(id: string, catalogue: Lexicon['catalogue']): string[] {
  const whole = catalogue.metrics.find((m) => m.id === id)?.partOf ?? null;
  return whole ? [whole, ...wholesOf(whole, catalogue)] : [];
}

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
/** "Crimestoppers reports that were not used": what is denied is not what makes them a part of all reports. */
function negatesPart(
  { negations, terms }: Scan,
  { metrics, required }: MetricReading,
  { metrics: table }: Lexicon,
): boolean {
  const [part] = metrics;
  const open = negations.filter((i) => !required.has(i));
  if (open.length === 0 || metrics.length !== 1 || !part?.partOf) return true;
  return open.some((at) => terms.some((t) => t.from > at && table.partsFrom(part.id, part.partOf!, t.term)));
}

const onlySigns = ({ cues, words }: Scan): boolean =>
  cues.filter((c) => c.cue === 'sum').every((c) => /^[+&]$|^plus$/.test(words.slice(c.from, c.to).join(' ')));

/** "So there are sixty hate incident reporting centres?": asks, and names nothing but what is counted. */
const asksOfMetric = (
  message: string,
  text: string,
  metrics: readonly string[],
  words: readonly string[],
  unread: readonly number[],
): boolean =>
  metrics.length > 0 &&
  unread.every((i) => figureTyped(words[i]!) !== null) &&
  asks(text) &&
  !isOwnDoing(normalise(message));

/** "Badly injured or worse": a degree and all above it are what the part belongs to. */
const orWorse = (text: string, metrics: readonly Metric[], { catalogue }: Lexicon): readonly Metric[] => {
  const [part] = metrics;
  if (metrics.length !== 1 || !part?.partOf || !saysOrWorse(text)) return metrics;
  return catalogue.metrics.filter((m) => m.id === part.partOf);
};

/** "How many of them died": the metric must be a part of what was spoken of, or stand beside it in the report. */
function isOfThem(
  text: string,
  metrics: readonly string[],
  focus: Focus | null,
  lexicon: Lexicon,
  isDeedAlone: boolean,
): boolean {
  const { catalogue, metrics: table } = lexicon;
  // "How many have joined that one": the metric must speak of all that was asked about.
  if (focus && focus.metrics.length === 0 && pointsToOne(text))
    return (
      metrics.length > 0 &&
      metrics.every((id) =>
        focus.question.needs.value.every(({ terms }) =>
          terms.some((list) => list.every((term) => table.speaksOf(id, term))),
        ),
      )
    );
  const isOnes =
    focus !== null && focus.metrics.length > 0 && wordsOf(text).some((_, at, words) => isSaidOfOnes(words, at));
  // "Anyone locked up for it yet"
  const isForIt = isDeedAlone && focus?.answered === true && pointsToCause(text);
  if (!focus || !(isOfThose(text) || pointsToPerson(text) || isOnes || isForIt) || countsAllOfThem(text)) return true;
  return metrics.every(
    (id) =>
      focus.neighbours.includes(id) ||
      // "The ESP ones" after hours are hours, too.
      (isOnes && focus.metrics.some((own) => unitOf(own, lexicon) === unitOf(id, lexicon))) ||
      [id, ...wholesOf(id, catalogue)].some((own) => focus.metrics.includes(own)),
  );
}

const countsPeople = (id: string, { catalogue }: Lexicon): boolean => {
  const { kind, unit } = catalogue.metrics.find((m) => m.id === id)!;
  return kind === 'stock' && unit !== 'GBP';
};

/** "How many of the companies are local": what is said of them must be what tells the metric. */
function ofSome(
  { words, cues }: Scan,
  head: string | null,
  metrics: readonly string[],
  { metrics: table }: Lexicon,
): string[] {
  const isOfSome = cues.some((c) => c.cue === 'count' && words[c.to - 1] === 'many' && words[c.to] === 'of');
  const isTold = (id: string): boolean =>
    head === null || table.subject(id).includes(head) || table.counted(id).has(head);
  return isOfSome && head !== null && metrics.length > 0 && !metrics.some(isTold) ? [head] : [];
}

/** Counted by the month or the day already: "afternoons a month". */
const isByTime = (id: string, { catalogue }: Lexicon): boolean =>
  / an? \w+$/.test(catalogue.metrics.find((m) => m.id === id)!.unit);

const isStock = (id: string, { catalogue }: Lexicon): boolean =>
  catalogue.metrics.find((m) => m.id === id)!.kind === 'stock';
const isSpan = ({ relation, period, words }: PeriodReading): boolean =>
  period !== null && period.kind !== 'at' && (relation === 'stated' || (relation === 'latest' && namesLength(words)));

/** "How often have they been run": how many times, or what is counted by the day. */
const tellsHowOften = (id: string, lexicon: Lexicon): boolean => {
  const { unit, kind } = lexicon.catalogue.metrics.find((m) => m.id === id)!;
  return / an? \w+$/.test(unit) || (kind === 'count' && !isTime(unit) && lexicon.metrics.speaksOf(id, 'time'));
};

/** "Into high visibility and the remainder": what is left of the part's whole. */
const leavesRest = (word: string, metrics: readonly string[], { catalogue }: Lexicon): boolean =>
  isRemainder(word) && metrics.length === 1 && catalogue.metrics.find((m) => m.id === metrics[0])!.partOf !== null;

/** What was counted last, unless it was money or time: what each of them is one of. */
const countedLast = (focus: Focus | null, lexicon: Lexicon): string | null => {
  const [id] = focus?.metrics ?? [];
  return id && !['GBP', '%'].includes(unitOf(id, lexicon)) && !isTime(unitOf(id, lexicon)) ? id : null;
};

/** "Q3 and Q2 for each" of several things named is no breakdown. */
const isOfEach = (text: string, metrics: readonly string[], periods: readonly PeriodReading[]): boolean =>
  (metrics.length > 1 || distinctPeriods(periods) > 1) && endsInEach(text);

/** "What was the stuff worth" asks for money. */
const asksWorth = ({ words, heads, text }: Scan): boolean =>
  heads.size === 0 && (asksWhatItIsWorth(text) || words.some((_, i) => isWorthOf(words, i)));

/** Where the last answer was: the places that were asked about, or that of the figure shown. */
function areasOf(focus: Focus, lexicon: Lexicon): readonly string[] {
  if (focus.question.areas.value.length > 0) return focus.question.areas.value;
  const shown = lexicon.catalogue.areas.find((a) => a.name === focus.area);
  return shown && shown.kind !== 'force' ? [shown.id] : [];
}

const labelOf = (id: string, { catalogue }: Lexicon): string => catalogue.metrics.find((m) => m.id === id)!.label;

const unitOf = (id: string, { catalogue }: Lexicon): string =>
  catalogue.metrics.find((m) => m.id === id)!.unit.split(' ')[0]!;

/** "Badly hurt but didn't die": what is denied is another part of the same whole, and takes nothing away. */
function siblingDenied(
  { negations, terms, content }: Scan,
  { metrics }: MetricReading,
  { metrics: table }: Lexicon,
): boolean {
  const [part] = metrics;
  const [from] = negations;
  if (metrics.length !== 1 || negations.length !== 1 || !part?.partOf) return false;
  const denied = table.read({
    terms: terms.filter((t) => t.from > from!),
    content: new Set([...content].filter((i) => i > from!)),
    counting: true,
  }).metrics;
  return denied.length > 0 && denied.every((m) => m.id !== part.id && m.partOf === part.partOf);
}

function wantedIn(text: string, cues: ReadonlySet<string>): Wanted {
  // "The number of times" asks for a number.
  const wanted = cues.has('count') && /\bnumber of\b/.test(text) ? 'number' : wantedOf(cues);
  if (wanted === 'who' && asksNameOfThing(text)) return null;
  // "How are they dealing with it overall" counts nothing.
  if (wanted === 'number' && !cues.has('count') && asksHowItGoes(text)) return null;
  // "Is something being done to raise the number of referrals"
  if (wanted === 'number' && cues.has('actions') && isWhether(text) && asksNumberOf(text)) return null;
  if (wanted === null && !cues.has('actions') && !cues.has('updates') && namesCountedThing(text)) return 'number';
  if (wanted === null && asksDate(text)) return 'when';
  return wanted ?? (asksRate(text) || asksMeasure(text) ? 'number' : null);
}

function cuesBeside({ text, cues }: Scan, accounted: (cue: CueMatch) => boolean): Set<string> {
  const kept = cues.filter((c) => KEPT_CUES.has(c.cue) || !accounted(c)).map((c) => c.cue);
  return new Set([
    ...kept,
    ...(asksWhereFrom(text) ? ['source'] : []),
    ...(asksWhatItDoes(text) ? ['actions'] : []),
    ...(breaksDown(text) ? ['breakdown'] : []),
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

const distinctPeriods = (periods: readonly PeriodReading[]): number =>
  new Set(periods.filter((p) => p.period).map((p) => `${p.period!.from}/${p.period!.to}`)).size;

const stated = <T>(value: T): Slot<T> => ({ value, origin: 'stated' });
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
