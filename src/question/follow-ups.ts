/**
 * Completes a message that leans on what the conversation was about ("and last year?", "oldport?", "as a percentage").
 * What the message says itself always wins; what is taken over is marked carried.
 */

import type { Period } from '../figures/model.ts';
import { saysPerDay } from '../language/averages.ts';
import { beginsWithAlso, goesOnWithPreposition } from '../language/follow-ups.ts';
import { asksOfAll } from '../language/fragments.ts';
import { asksByHowMuch } from '../language/movements.ts';
import { asksHowManyNot, asksOfTheRest } from '../language/parts-and-wholes.ts';
import { isThisYear, saysBackThen, saysOtherTime, saysSoFar } from '../language/period-words.ts';
import { asksOutcome } from '../language/questions-of-doings.ts';
import { namesFigures } from '../language/questions-of-number.ts';
import { pointsToPriority, saysOther, speaksOfBefore, withoutExistence } from '../language/referents.ts';
import { asksAllTold, asksTheSame, isSame, saysBesideThat, saysIncluding } from '../language/same-again.ts';
import { pointsToPlace } from '../language/segments.ts';
import { isYesOrNo } from '../language/yes-or-no.ts';
import type { Focus, Question, Slot } from './question.ts';

const carried = <T>(value: T): Slot<T> => ({ value, origin: 'carried' });
const isEmpty = (slot: Slot<readonly unknown[]>): boolean => slot.value.length === 0;

/** So short a message names a metric and leaves the question to the one before. */
const FEW_WORDS = 3;
const isLatest = ({ question: { periods } }: Focus): boolean => periods.value.every((p) => p.relation === 'latest');
const SAYS_SOMETHING = /[a-z]{2}|^%/;

export function followOn(said: Question, focus: Focus, bareNumber: number | null): Question {
  const before = focus.question;
  // "Same total for Q2" after a sum of several is not the total of its first.
  const isOfSum =
    said.metrics.origin === 'carried' &&
    before.intent === 'sum' &&
    before.metrics.value.length > 1 &&
    said.metrics.value.every((id) => before.metrics.value.includes(id));
  const question = isOfSum ? { ...said, metrics: carried([]) } : said;
  const all = ofAllAgain(question, focus);
  if (all) return all;
  if (['safety', 'refuse', 'guide'].includes(question.intent) || question.silent) return question;
  // "and 3" after a list of priority 2
  if (bareNumber !== null && bareNumber <= 9 && before.priorities.value.length > 0)
    return {
      ...blank(question),
      intent: before.intent,
      cues: before.cues,
      priorities: { value: [bareNumber], origin: 'stated' },
      operations: carried([]),
      areas: carried(before.areas.value),
      topics: carried([]),
      needs: carried([]),
      leaning: true,
    };

  if (asksHowManyNot(question.text) || asksOfTheRest(question.text))
    return withNothing({ ...question, needs: carried([]), topics: carried([]), leaning: true }, focus);

  // "Q3 2019/20 equivalent": the same again.
  if (
    isEmpty(question.metrics) &&
    question.needs.value.length > 0 &&
    question.needs.value.every((n) => isSame(n.words))
  )
    return followOn({ ...question, needs: carried([]), unread: [], leaning: true }, focus, bareNumber);

  // "Same calculation for 999": the question before, of another thing.
  if (asksTheSame(question.text) && isEmpty(question.metrics) && !isEmpty(question.periods))
    return withPeriod(
      { ...question, needs: carried([]), topics: carried([]), unread: [], leaning: true, intent: before.intent },
      focus,
    );
  if (asksTheSame(question.text) && !isEmpty(question.metrics) && question.unread.length === 0)
    return {
      ...question,
      intent: before.intent,
      wanted: before.wanted,
      cues: before.cues,
      periods: isEmpty(question.periods) ? carried(before.periods.value) : question.periods,
    };
  // "RC investigations received, ditto": of the same kind as before.
  if (
    !isEmpty(question.metrics) &&
    question.unread.some((word) => isSame(word)) &&
    (before.intent !== 'figure' || !isEmpty(before.periods) || question.unread.every((word) => isSame(word)))
  )
    return followOn(
      {
        ...question,
        unread: question.unread.filter((word) => !isSame(word)),
        // The mean of one thing, then of another that has none of its own held: it is worked out.
        cues: saysPerDay(before.text) ? new Set([...question.cues, 'average', 'average-each']) : question.cues,
        leaning: true,
      },
      focus,
      bareNumber,
    );

  const saysMetric = !isEmpty(question.metrics) || question.equal.length > 0;
  const saysSubject =
    saysMetric || !isEmpty(question.operations) || !isEmpty(question.topics) || !isEmpty(question.needs);
  const saysPlace = !isEmpty(question.areas) || !isEmpty(question.priorities);
  // "Are they meeting at the moment" does not move the period.
  const saysPeriod =
    !isEmpty(question.periods) &&
    !(isYesOrNo(question.text) && question.periods.value.every((p) => p.relation === 'latest'));

  // "What was the Q2 count" names nothing but a time.
  const asksOfTime = saysPeriod && !saysSubject && !saysPlace && question.cues.has('count');
  if (question.standsAlone && !saysMetric && !asksOfTime) return question;
  if (saysMetric) return withMetric(question, focus);
  if (saysSubject && !question.leaning) return question;
  if (saysSubject) return withPronoun(question, focus);
  if (!saysSubject && saysPlace) return withPlace(question, focus);
  if (!saysSubject && saysPeriod) return withPeriod(question, focus);
  if (!saysSubject) return withNothing(question, focus);
  return question;
}

/** "Everybody then" after a part that is not held ("motorcyclists alone?"): what was counted before it, whole. */
function ofAllAgain(question: Question, focus: Focus): Question | null {
  const whole = focus.question.metrics.value[0] ?? focus.recent[0]?.metric;
  const names = question.metrics.value.length > 0 || !isEmpty(question.topics) || !isEmpty(question.operations);
  if (!whole || names || focus.answered || !asksOfAll(question.message.toLowerCase())) return null;
  const before = { ...focus.question, metrics: carried([whole]), unread: [], needs: carried([]) };
  const spoken = { ...focus, question: before, metrics: [whole], answered: true };
  const plain = {
    ...question,
    intent: 'figure' as const,
    needs: carried([]),
    unread: [],
    silent: false,
    leaning: true,
  };
  return isEmpty(question.periods) ? withNothing(plain, spoken) : withPeriod(plain, spoken);
}

/** The message without what the reading of its few words brought along. */
function blank(question: Question): Question {
  return { ...question, metrics: carried([]), equal: [], partial: [], near: [], unread: [], numbers: [], acronyms: [] };
}

/** "999?", "now non-emergency, same comparison": another metric, the same question about it. */
function withMetric(question: Question, focus: Focus): Question {
  const before = focus.question;
  if (!question.leaning) return question;
  if (asksOfOperation(question, focus))
    return { ...blank(question), subject: before.subject, operations: carried(operationOf(focus)) };
  const keepsPeriod = isEmpty(question.periods) && before.metrics.value.length > 0;
  // "investigations?" after a movement asks how they moved; "how many" asks for the figure.
  const keepsIntent =
    question.intent === 'figure' &&
    question.wanted === null &&
    !question.cues.has('average') &&
    isEmpty(question.areas) &&
    question.text.split(' ').length <= FEW_WORDS &&
    (['change', 'compare'].includes(before.intent) || (before.intent === 'share' && focus.periods.length > 1));
  // "FTE alongside that": the figure of the same period, set against nothing.
  if (saysBesideThat(question.text) && isEmpty(question.periods) && ['change', 'compare'].includes(question.intent))
    return { ...question, intent: 'figure', periods: carried(before.periods.value.filter((p) => !p.comparing)) };
  const asksChange = ['change', 'compare'].includes(question.intent) && isEmpty(question.periods);
  return {
    ...question,
    intent:
      keepsIntent || (asksChange && ['change', 'compare'].includes(before.intent)) ? before.intent : question.intent,
    // "vs Q2" set against something is no period of the next figure.
    periods: keepsPeriod ? carried(before.periods.value.filter((p) => keepsIntent || !p.comparing)) : question.periods,
    // "101 abandonment rate" was not held; "and for 999" asks for the same of it.
    unread: [
      ...question.unread,
      ...(!focus.answered && before.metrics.value.length > 0 && beginsWithAlso(question.text) ? before.unread : []),
    ],
  };
}

/** "do they train anybody", "is there one there": the words said, of what was spoken of and where. */
function withPronoun(question: Question, focus: Focus): Question {
  const { question: before } = focus;
  const there = isEmpty(question.areas) && pointsToPlace(withoutExistence(question.text));
  const own = !isEmpty(question.operations);
  const speaksOf = speaksOfBefore(question.text);
  return {
    ...question,
    areas:
      (there || question.cues.has('only')) && isEmpty(question.areas) ? carried(before.areas.value) : question.areas,
    // "Who has been trained for it" after an operation: within what is said of it.
    operations:
      speaksOf && !own && before.operations.value.length === 1 && isEmpty(question.areas)
        ? carried(before.operations.value)
        : question.operations,
    spokenOf: speaksOf && !own ? before.needs.value : [],
    // "And for using a mobile phone at the wheel" after a number that is not held asks for that number too.
    wanted: question.wanted ?? (isFragment(question) && !focus.answered ? before.wanted : null),
  };
}

/** Of what else the question before is asked: "and for ...", "and in ...". */
const isFragment = ({ text }: Question): boolean => goesOnWithPreposition(text);

/** "oldport?", "just p4", "fenwick only": the same question for another place or priority. */
function withPlace(question: Question, focus: Focus): Question {
  const before = focus.question;
  if (!question.leaning || question.intent === 'which-priority') return question;
  if (question.intent === 'summary') return question;
  const keepsAreas = isEmpty(question.areas);
  return {
    ...question,
    intent:
      // "Figures of priority 5" after its summary is another question about it.
      ['updates', 'list', 'figure'].includes(question.intent) &&
      !question.cues.has('updates') &&
      !(question.intent === 'list' && namesFigures(question.text))
        ? before.intent
        : question.intent,
    wanted: question.wanted ?? before.wanted,
    cues: new Set([...before.cues, ...question.cues]),
    // After a summary or updates the place is what changes, not one of the figures among them.
    metrics: carried(
      before.metrics.value.length > 0 || !['updates', 'summary', 'list'].includes(before.intent)
        ? before.metrics.value.length
          ? before.metrics.value
          : focus.metrics
        : [],
    ),
    subject: before.subject,
    // What narrowed the place asked before goes with it.
    unread: question.cues.has('whole-force') ? question.unread : stillUnread(question, focus),
    areas: keepsAreas ? carried(before.areas.value) : question.areas,
    headingsOnly: question.headingsOnly || before.headingsOnly,
    operations: carried(before.operations.value.length && isEmpty(question.priorities) ? before.operations.value : []),
    topics: carried(isEmpty(question.priorities) ? before.topics.value : []),
    needs: carried(isEmpty(question.priorities) ? before.needs.value : []),
    priorities: isEmpty(question.priorities)
      ? carried(pointsToPriority(question.text) ? focus.priorities.slice(0, 1) : before.priorities.value)
      : question.priorities,
    periods: isEmpty(question.periods) ? carried(before.periods.value) : question.periods,
  };
}

/** "and last year?", "sorry i meant 2019/20": the same metric in another period. */
function withPeriod(question: Question, focus: Focus): Question {
  const before = focus.question;
  const metrics = before.metrics.value.length ? before.metrics.value : focus.metrics;
  const [shown] = focus.periods;
  const [other, ...more] = question.periods.value;
  const isWithin = (of: Period): boolean => shown!.from >= of.from && shown!.to <= of.to;
  // "As % of the quarter" after a month of it.
  const isShare = question.intent === 'share' && shown?.kind === 'month' && (!other?.period || isWithin(other.period));
  if ((saysIncluding(question.text) || isShare) && metrics.length === 1 && shown && other && more.length === 0)
    return {
      ...question,
      intent: isShare ? 'share' : 'sum',
      metrics: { value: metrics, origin: 'stated' },
      subject: before.subject,
      unread: stillUnread(question, focus),
      areas: isEmpty(question.areas) ? carried(before.areas.value) : question.areas,
      periods: {
        value: [
          { relation: 'stated', period: shown, assumed: null, comparing: false, words: shown.label },
          ...question.periods.value,
        ],
        origin: 'stated',
      },
    };
  const plain = ['updates', 'figure', 'list'].includes(question.intent);
  // A computed answer stays one in another period; a movement becomes that period's figure.
  const asBefore = metrics.length === 0 || ['sum', 'share', 'average'].includes(before.intent);
  const intent = plain ? (asBefore ? before.intent : 'figure') : sumMoves(question, focus) ? 'sum' : question.intent;
  return {
    ...question,
    intent,
    cues: new Set([...question.cues, ...[...before.cues].filter((cue) => COUNTS.has(cue))]),
    metrics: carried(metrics),
    equal: metrics.length ? [] : before.equal,
    partial: metrics.length ? [] : before.partial,
    subject: before.subject,
    unread: stillUnread(question, focus),
    periods: thisYearAfterLast(question, focus) ?? question.periods,
    areas: isEmpty(question.areas) ? carried(before.areas.value) : question.areas,
    operations: carried(metrics.length ? [] : before.operations.value),
    topics: carried(metrics.length ? [] : before.topics.value),
    priorities: carried(metrics.length ? [] : before.priorities.value),
    needs: carried(metrics.length ? [] : before.needs.value),
  };
}

/** What is counted stays counted in another period. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'total']);

/** "as a percentage", "source for that?", "why?": only what is wanted was said. */
function withNothing(question: Question, focus: Focus): Question {
  const before = focus.question;
  if (!SAYS_SOMETHING.test(question.text) || (!question.leaning && question.cues.size === 0)) return question;
  if (question.intent === 'summary' && question.cues.has('whole-report')) return question;
  // "The other ones" are not those just given.
  if (saysOther(question.text) && !asksOfTheRest(question.text)) return question;
  if (question.intent === 'list' && question.cues.has('priorities-word')) return question;
  // "By how many" after one was set against the other: how far the one leads.
  if (asksByHowMuch(question.text) && before.intent === 'compare' && before.metrics.value.length === 2)
    return {
      ...question,
      intent: 'change',
      cues: new Set([...before.cues, 'compare', 'lead']),
      metrics: carried(before.metrics.value),
      subject: before.subject,
      areas: carried(before.areas.value),
      periods: carried(before.periods.value),
      needs: carried(before.needs.value),
    };
  const [, earlier] = focus.periods;
  if (earlier && focus.periods.length === 2 && focus.answered && saysBackThen(question.text))
    return {
      ...question,
      intent: 'figure',
      metrics: carried(focus.metrics.slice(0, 1)),
      subject: before.subject,
      unread: stillUnread(question, focus),
      areas: carried(before.areas.value),
      periods: {
        value: [{ relation: 'stated', period: earlier, assumed: null, comparing: false, words: earlier.label }],
        origin: 'stated',
      },
    };
  return {
    ...question,
    ...(sumMoves(question, focus) || addsUp(question, focus) ? { intent: 'sum' } : {}),
    metrics: carried(before.metrics.value.length && !toldOfAnother(focus) ? before.metrics.value : focus.metrics),
    subject: before.subject,
    // "How many were not" after "how many were charged": what is left of the whole, or nothing.
    // "What was it then" of no time that was spoken of.
    unread:
      (saysBackThen(question.text) && focus.periods.length === 1 && isLatest(focus)) || isOfOtherTime(question)
        ? ['then']
        : asksHowManyNot(question.text) || asksOfTheRest(question.text)
          ? ['not']
          : stillUnread(question, focus),
    areas: carried(before.areas.value),
    operations: carried(before.operations.value.length ? before.operations.value : []),
    topics: carried(before.topics.value),
    priorities: carried(before.priorities.value),
    needs: carried(focus.answered ? before.needs.value : []),
    periods: carried(before.periods.value),
  };
}

/** "Altogether?" after one thing in two periods or places. */
function addsUp({ text }: Question, { recent: [last, before] }: Focus): boolean {
  if (!asksAllTold(text) || !last || !before || last.metric !== before.metric) return false;
  return last.from !== before.from || last.area !== before.area;
}

/** "Change?" after a total of several figures is the total's. */
const sumMoves = (question: Question, { question: before, answered, metrics }: Focus): boolean =>
  answered && before.intent === 'sum' && metrics.length > 1 && ['change', 'compare'].includes(question.intent);

/** "And this year's" after the same quarter of an earlier year: the latest quarter, not the sum of the year so far. */
function thisYearAfterLast({ periods, text }: Question, focus: Focus): Question['periods'] | null {
  const [only, ...others] = periods.value;
  const [before] = focus.periods;
  if (others.length > 0 || only?.relation !== 'to-date' || !isThisYear(only.words)) return null;
  const isSameQuarter =
    before && only.period && before.to < only.period.to && before.to.slice(4) === only.period.to.slice(4);
  if (!isSameQuarter || !['quarter', 'at'].includes(before.kind) || saysSoFar(text)) return null;
  return { value: [{ ...only, relation: 'latest', period: null }], origin: 'stated' };
}

/** A few words of some other time that no period was read from ("year-ago equivalent"). */
const isOfOtherTime = ({ text, periods, cues }: Question): boolean =>
  periods.value.length === 0 && !cues.has('was-before') && text.split(' ').length <= 4 && saysOtherTime(text);

/** What narrowed a question that found no answer narrows its follow-up too: "and last year?" after the calls that were abandoned. */
function stillUnread(question: Question, { question: before, answered, metrics }: Focus): Question['unread'] {
  // "KSI excluding fatalities", "and last year?": what was left out then is left out again.
  if (answered && leftOut(before, metrics)) return [...new Set([...question.unread, ...before.unread])];
  return answered || before.metrics.value.length === 0
    ? question.unread
    : [...new Set([...question.unread, ...before.unread.filter((word) => word !== 'breakdown')])];
}

/** A part was named and taken from its whole: the answer was made of both. */
const leftOut = ({ metrics, unread }: Question, told: readonly string[]): boolean =>
  unread.length === 1 && unread[0] === 'not' && metrics.value.length === 1 && told.length === 2;

/** "Which month was worst for 999" is answered by the figure of that month. */
const toldOfAnother = ({ question, metrics, answered }: Focus): boolean =>
  answered && metrics.length === 1 && !question.metrics.value.includes(metrics[0]!);

/** "How many charged" after an operation asks of the operation, not of the force's figure that goes by that word. */
function asksOfOperation(question: Question, focus: Focus): boolean {
  return (
    operationOf(focus).length === 1 &&
    isEmpty(question.operations) &&
    isEmpty(question.areas) &&
    asksOutcome(question.text) &&
    !question.metrics.value.some((id) => focus.neighbours.includes(id))
  );
}

/** The one that was asked about, or that the updates just shown are on. */
const operationOf = ({ question: { operations, metrics }, operations: shown }: Focus): readonly string[] =>
  operations.value.length > 0 || metrics.value.length > 0 ? operations.value : shown;
