/** A message that names nothing and asks something of the figure just told: of it and of the one it was set against. */

import type { Expression, FigureAsked } from '../figures/expression.ts';
import { isCountedAlike, type Period } from '../figures/model.ts';
import { samePeriod } from '../figures/period.ts';
import { asksForNews } from '../language/asking/brief-words.ts';
import { asksReason, asksWhatItIsAgain } from '../language/asking/questions-of-doings.ts';
import {
  asksFurther,
  asksPlace,
  asksWhichOfTwo,
  type Elliptic,
  ellipticIn,
  isElliptic,
  isInAll,
  setsBeside,
} from '../language/clauses/ellipsis.ts';
import { countsPeople } from '../language/grammar.ts';
import { asksWhatItWasBefore } from '../language/movements.ts';
import { pointsSince } from '../language/periods/period-words.ts';
import { narrowsThose } from '../language/referents.ts';
import { suggestsCause } from '../language/reports/reasons.ts';
import { normalise } from '../language/text.ts';
import type { CueMatch } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import { namedMetrics } from './metrics/named-metrics.ts';
import type { Focus, Intent, PeriodReading, Question } from './question.ts';
import { heard, type ReadContext, scan } from './scan.ts';
import { carried } from './slot-edits.ts';

/** Two times of the figure just told, the later first. */
type Pair = readonly [PeriodReading, PeriodReading];

/** The question that such a message asks; null where it is none, or not of what was told. */
export function elliptic(message: string, lexicon: Lexicon, context: ReadContext): Question | null {
  const { focus } = context;
  if (!focus) return null;
  const text = normalise(message);
  const { open, periods: all, spoken } = heard(text, lexicon, context);
  // "And the change since then": up to now.
  const isSinceThen = all.some(({ words }) => pointsSince(words)) && focus.answered && !isLatest(focus, context);
  const periods = isSinceThen
    ? all.map((one) => (pointsSince(one.words) ? { ...one, ...stated(context.latest) } : one))
    : all;
  if (periods.length > 1 || periods.some(({ period }) => period === null)) return null;
  if (asksWhatItIsAgain(text) || asksForNews(text)) return null;
  const metric = metricOf(focus);
  // "Is that down to the lockdown" asks for the reason that is told.
  if (metric && focus.answered && suggestsCause(text))
    return { ...asking(message, 'why', metric, [], focus), wanted: null, cues: new Set(['why', 'change']) };
  // "Shorter" is how it is to be told.
  if (open.some((word) => lexicon.brief.longestAt([word], 0)?.values.includes('short'))) return null;
  // "Without the explanation" asks for none.
  if (asksReason(text) || spoken.some(({ cue }) => OF_OTHERS.has(cue) && !open.includes('without'))) return null;
  const two = periods.length === 0 ? twoMeant(text, open, lexicon, context) : null;
  if (two) return ofTwo(message, two, focus);
  const isAside = (at: number): boolean => spoken.some(({ cue, from, to }) => cue === 'only' && from <= at && at < to);
  const words = open.filter((word, at) => word !== '' && !isAside(at));
  if (!metric) return periods.length === 0 ? ofUpdates(message, words, focus, lexicon) : null;
  const roles = ellipticIn(words);
  if (!roles || roles.has('place') || (!roles.has('source') && spoken.some(({ cue }) => cue === 'where'))) return null;
  const [time] = periods;
  const [told] = focus.answered ? focus.periods : [];
  const pair = time ? told && pairOf(told, time.period!) : pairTold(focus);
  const ask = (intent: Intent, times: readonly PeriodReading[]): Question =>
    asking(message, intent, metric, times, focus);
  // "Tell me more": the update that the figure stands in.
  if (roles.has('further') || roles.has('whole'))
    return asksFurther(roles) && !time && focus.answered
      ? { ...ask('updates', []), metrics: carried([]), wanted: null, cues: new Set(['actions']) }
      : null;
  // Neither how many are wanted nor what may come is told by what was.
  if (roles.has('need')) return { ...ask('figure', []), unread: ['need'] };
  if (roles.has('prospect') && roles.has('change')) return { ...ask('refuse', []), cues: new Set(['forecast']) };
  // "What was it before it dropped": of two that were told; else it has an answer of its own.
  if (asksWhatItWasBefore(text) && !time) return pair ? ask('figure', pair.slice(1)) : null;
  switch (askedBy(roles, time !== undefined, focus)) {
    case 'change':
      return pair
        ? ask('change', pair)
        : time || (open.includes('which') && asksWhichOfTwo(open)) || !isLatest(focus, context)
          ? null
          : ask('change', []);
    case 'both':
      return pair && !isOfAnother(focus) ? ask('compare', pair) : null;
    case 'earlier':
      return pair && !time ? ask('figure', pair.slice(1)) : null;
    case 'later':
      return time ? null : ask('figure', pair ? pair.slice(0, 1) : []);
    case 'again':
      return focus.answered ? { ...focus.question, message } : null;
    case 'value':
      // "The number of those back at work": of some of them.
      return focus.answered && !narrowsThose(text)
        ? { ...ask('figure', []), periods: carried(focus.question.periods.value) }
        : null;
    case 'source':
      return focus.answered && !time ? { ...ask('source', []), periods: carried(focus.question.periods.value) } : null;
    case 'priority':
      return focus.answered && !time ? ask('which-priority', []) : null;
    case 'at a time':
      return time!.comparing
        ? pair
          ? ask('change', pair)
          : null
        : isOfFigure(focus) || isAlone(spoken)
          ? ask('figure', [time!])
          : null;
    default:
      return null;
  }
}

/** What is asked of the updates just told: where it is that they tell of, more of them, or their whole text. */
function ofUpdates(message: string, words: readonly string[], focus: Focus, lexicon: Lexicon): Question | null {
  const { question, operations, answered } = focus;
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const names = lexicon.names.find(words).filter(({ kind, id }) => kind === 'area' && id === force);
  const roles = ellipticIn(words.filter((_, at) => !names.some(({ from, to }) => from <= at && at < to)));
  if (!roles) return null;
  if (asksPlace(roles, words))
    return answered && operations.length === 1
      ? {
          ...question,
          message,
          text: '',
          intent: 'list',
          wanted: null,
          cues: new Set(['which', 'districts-word']),
          operations: carried(operations),
          leaning: true,
        }
      : null;
  return furtherOf(message, roles, focus);
}

/** "Anything else?", "show me the full text" after updates: of the same subject and place. */
function furtherOf(
  message: string,
  roles: ReadonlySet<Elliptic>,
  { answered, bullets, question }: Focus,
): Question | null {
  const further = asksFurther(roles);
  const { brief } = question;
  // Of a summary more is told by a longer one.
  const isOfUpdates = brief === null || brief.wants === 'news';
  if (!further || !answered || bullets.length === 0 || !isOfUpdates) return null;
  const named = brief && {
    areas: carried(brief.areas),
    priorities: carried(brief.priorities),
    topics: carried(brief.topics),
  };
  return { ...question, ...named, message, text: '', brief: null, leaning: true, further };
}
/** Cues of what no figure tells. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'why',
  'who',
  'when',
  'how-long',
  'how-often',
  'age',
  'forecast',
  'guess',
  'opinion',
]);

interface Two {
  readonly metrics: readonly [string, string];
  readonly asks: 'difference' | 'sum' | 'which';
  /** They count the same sort of thing. */
  readonly isAlike: boolean;
}

/** "Is that more than X", "and the gap to X": what was told and one more that is named; "which is higher": the two that were told. */
function twoMeant(text: string, open: readonly string[], lexicon: Lexicon, context: ReadContext): Two | null {
  const focus = context.focus!;
  const told = focus.answered ? [...new Set(focus.shown.map(({ metric }) => metric))] : [];
  const [first, second, ...more] = told;
  const words = open.filter((word) => word !== '');
  const op = focus.results?.[0]?.op;
  if (!first || more.length > 0 || (op !== 'figure' && op !== 'each')) return null;
  if (second) return asTwo([first, second], words, lexicon);
  if (!words.some(isElliptic)) return null;
  const scanned = scan(text, lexicon, context);
  const { reading, carries } = namedMetrics(scanned, true, lexicon, null);
  const [named, ...others] = reading.metrics;
  if (carries || !named || others.length > 0 || named.id === first) return null;
  const isNamed = (at: number): boolean => reading.covered.has(at) || reading.required.has(at);
  const rest = open.filter((word, at) => word !== '' && !isNamed(at));
  const two = asTwo([first, named.id], rest, lexicon);
  // "Is X falling" is of X alone.
  return two?.asks === 'difference' && !setsBeside(open, isNamed) ? null : two;
}

/** What is asked of two; null where it is nothing of both. */
function asTwo(metrics: Two['metrics'], words: readonly string[], lexicon: Lexicon): Two | null {
  const roles = ellipticIn(words.filter((word) => !isInAll(word)));
  const [one, other] = metrics.map((id) => lexicon.catalogue.metrics.find((metric) => metric.id === id)!);
  const isAlike = isCountedAlike(one!, other!) || (countsPeople(one!.unit) && countsPeople(other!.unit));
  // A share of both, or of one of them, is read by its own words.
  if (!roles || roles.has('percent')) return null;
  // "Add those up"
  if (roles.has('sum') || words.some(isInAll)) return { metrics, isAlike, asks: 'sum' };
  if (asksWhichOfTwo(words)) return isAlike ? { metrics, isAlike, asks: 'which' } : null;
  return roles.has('change') ? { metrics, isAlike, asks: 'difference' } : null;
}

function ofTwo(message: string, { metrics, asks, isAlike }: Two, focus: Focus): Question {
  const [told] = focus.periods;
  const isEarlier = focus.question.periods.value.some(({ relation }) => relation !== 'latest');
  const figures = metrics.map(
    (metric): FigureAsked => ({
      op: 'figure',
      metric,
      areas: [],
      period: isEarlier && told ? told : null,
    }),
  );
  const calculation: Expression =
    asks === 'sum' ? { op: 'sum', parts: figures } : { op: 'difference', of: [figures[0]!, figures[1]!] };
  const times = isEarlier && told ? [stated(told)] : [];
  const base = asking(message, asks === 'which' ? 'compare' : 'figure', metrics[0], times, focus);
  const worked = isAlike ? { calculation } : { openArithmetic: true };
  return { ...base, metrics: carried(metrics), ...(asks !== 'which' && worked) };
}

/** Of what one figure the last question was: told, or not held of the time that it asked about. */
function metricOf({ answered, metrics, shown, question }: Focus): string | null {
  const [metric, ...more] = answered && metrics.length > 0 ? metrics : question.metrics.value;
  const isOfOne = more.length === 0 && (shown.length > 0 || question.unread.length === 0);
  return metric && isOfOne && !question.calculation ? metric : null;
}

/** "October alone", after several times were taken together. */
const isAlone = (cues: readonly CueMatch[]): boolean => cues.some(({ cue }) => cue === 'only');

const isMovement = (intent: Intent): boolean => intent === 'change' || intent === 'compare';

/** A figure or how it moved was asked for, and nothing made of it. */
const isOfFigure = ({ question: { intent } }: Focus): boolean => intent === 'figure' || isMovement(intent);

/**
 * What is asked where several are said: "the difference between the two" is how far apart they are, "in percent" how it moved
 * where that was told.
 */
function askedBy(
  roles: ReadonlySet<Elliptic>,
  isOfTime: boolean,
  { question: { intent } }: Focus,
): Elliptic | 'at a time' | null {
  if (roles.has('sum')) return null;
  if (roles.has('source')) return 'source';
  if (roles.has('priority')) return roles.size === 1 ? 'priority' : null;
  if (roles.has('change')) return 'change';
  const isOfOne = roles.has('earlier') !== roles.has('later');
  if (!isOfOne && (roles.has('both') || roles.has('earlier'))) return 'both';
  if (roles.has('percent')) return isMovement(intent) ? 'change' : null;
  if (isOfOne && !isOfTime) return roles.has('earlier') ? 'earlier' : 'later';
  if (isOfTime) return 'at a time';
  if (roles.has('again')) return 'again';
  // "In numbers" after how it moved is not the figure.
  return roles.has('value') && !isMovement(intent) ? 'value' : null;
}

/** The two that the last answer, or the last two, told of one figure. */
function pairTold({ periods: [first, second, ...more], results = [] }: Focus): Pair | null {
  if (first && second) return more.length > 0 ? null : pairOf(first, second);
  const [last, before] = results;
  const isOfOne =
    last?.op === 'figure' &&
    before?.op === 'figure' &&
    last.metric === before.metric &&
    last.areas.join() === before.areas.join();
  return isOfOne && last.period && before.period ? pairOf(last.period, before.period) : null;
}

/** The one before it was of another thing, and no time was asked for since: of two that were told it is the other. */
const isOfAnother = ({ question: { metrics, periods }, recent: [last, before] }: Focus): boolean =>
  metrics.origin === 'stated' && periods.origin !== 'stated' && before !== undefined && last?.metric !== before.metric;

/** What was told is of the time that is reported last. */
const isLatest = ({ periods: [told] }: Focus, { latest }: ReadContext): boolean => told?.to === latest.to;

const pairOf = (one: Period, other: Period): Pair | null =>
  samePeriod(one, other) ? null : one.to > other.to ? [stated(one), stated(other)] : [stated(other), stated(one)];

const stated = (period: Period): PeriodReading => ({
  relation: 'stated',
  period,
  assumed: null,
  comparing: false,
  words: period.label,
});

function asking(
  message: string,
  intent: Intent,
  metric: string,
  times: readonly PeriodReading[],
  focus: Focus,
): Question {
  return {
    ...focus.question,
    message,
    text: '',
    intent,
    wanted: 'number',
    cues: new Set(intent === 'figure' ? [] : [intent]),
    metrics: carried([metric]),
    areas: carried(focus.question.areas.value),
    periods: { value: times, origin: times.length > 0 ? 'stated' : 'assumed' },
    needs: carried([]),
    topics: carried([]),
    operations: carried([]),
    priorities: carried([]),
    equal: [],
    partial: [],
    unread: [],
    numbers: [],
    brief: null,
    calculation: null,
    openArithmetic: false,
    leaning: true,
  };
}
