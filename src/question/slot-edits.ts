/** What becomes of the last question's slots when a message names one of them: one table, and the pass that applies it. */

import type { Focus, Question, Slot } from './question.ts';

/** What a message names of the question that it goes on with; `kind`: only what kind of answer is wanted. */
export type Named = 'metric' | 'added' | 'subject' | 'area' | 'force' | 'priority' | 'period' | 'kind';

/** Where a slot is taken from: what is said, the last question, that where nothing is said, or nothing: it narrowed what is replaced. */
type Source = 'said' | 'kept' | 'else kept' | 'dropped';

interface Edit {
  readonly metrics: Source;
  readonly areas: Source;
  readonly priorities: Source;
  readonly periods: Source;
  /** Operations, topics and needs: what an update must tell of. A figure asked for needs none of them. */
  readonly told: Source;
  /** What narrowed the question before and was not met. */
  readonly narrowing: Source;
}

// biome-ignore format: a table is read by its columns
const EDITS: Readonly<Record<Named, Edit>> = {
  // "999?": the same question about another thing, which has its own place and narrowing.
  metric:   { metrics: 'said',    areas: 'said',      priorities: 'said', periods: 'else kept', told: 'said',    narrowing: 'said' },
  // "And for 999" after what was not held of 101: of that, neither.
  added:    { metrics: 'said',    areas: 'else kept', priorities: 'said', periods: 'else kept', told: 'said',    narrowing: 'kept' },
  // "Do they train anybody": other words about what was spoken of.
  subject:  { metrics: 'said',    areas: 'said',      priorities: 'said', periods: 'said',      told: 'said',    narrowing: 'said' },
  // "Oldport?", "fenwick only": the same question about another place.
  area:     { metrics: 'kept',    areas: 'said',      priorities: 'kept', periods: 'else kept', told: 'kept',    narrowing: 'kept' },
  // "Force total, then": the place and what narrowed it are gone.
  force:    { metrics: 'kept',    areas: 'said',      priorities: 'kept', periods: 'else kept', told: 'kept',    narrowing: 'said' },
  // "And 3": what narrowed the priority before goes with it.
  priority: { metrics: 'kept',    areas: 'else kept', priorities: 'said', periods: 'else kept', told: 'dropped', narrowing: 'kept' },
  // "And last year?"
  period:   { metrics: 'kept',    areas: 'else kept', priorities: 'kept', periods: 'said',      told: 'kept',    narrowing: 'kept' },
  // "As a percentage", "source for that?", "why?"
  kind:     { metrics: 'kept',    areas: 'kept',      priorities: 'kept', periods: 'kept',      told: 'kept',    narrowing: 'kept' },
};

/** The question with its slots filled; intent, wanted and cues are as said. */
export function edited(question: Question, focus: Focus, named: Named): Question {
  const before = focus.question;
  const edit = EDITS[named];
  const filled = <T>(from: Source, said: Slot<readonly T[]>, kept: readonly T[]): Slot<readonly T[]> =>
    from === 'said' || (from === 'else kept' && said.value.length > 0) ? said : carried(from === 'dropped' ? [] : kept);
  // "What have they been up to instead" after an update: of what it tells, not the figure that its words name.
  const isTold = question.intent === 'updates' && question.wanted !== 'number' && named === 'kind';
  const isOfUpdate = isTold && focus.answered && focus.metrics.length === 0;
  const metrics = filled(edit.metrics, question.metrics, isOfUpdate ? [] : metricsOf(focus));
  const isOfFigure = edit.metrics === 'kept' && metrics.value.length > 0;
  const told = <T>(said: Slot<readonly T[]>, kept: readonly T[]): Slot<readonly T[]> =>
    filled(edit.told, said, isOfFigure && named === 'period' ? [] : kept);
  return {
    ...question,
    metrics,
    ...(isOfFigure && { equal: [], partial: [] }),
    subject: edit.metrics === 'said' ? question.subject : before.subject,
    areas: filled(edit.areas, question.areas, before.areas.value),
    priorities: filled(
      edit.priorities,
      question.priorities,
      isOfFigure && named === 'period' ? [] : before.priorities.value,
    ),
    periods: filled(edit.periods, againstTold(question.periods, focus), periodsTold(focus)),
    operations: told(question.operations, before.operations.value),
    topics: told(question.topics, before.topics.value),
    needs: told(question.needs, named === 'kind' && !focus.answered ? [] : before.needs.value),
    unread: edit.narrowing === 'kept' ? narrowed(question, focus) : question.unread,
  };
}

/** "Vs the end of December" is set against what was told, where that was of a time of its own. */
function againstTold(
  said: Question['periods'],
  { question: before, periods: [shown, ...more], answered }: Focus,
): Question['periods'] {
  const isOwn = before.periods.value.length === 1 && before.periods.value[0]!.relation === 'stated';
  if (!answered || !shown || more.length > 0 || !isOwn || said.value.length !== 1) return said;
  const [other] = said.value;
  const isSame = shown.from === other!.period?.from && shown.to === other!.period?.to;
  return other!.comparing && other!.period && !isSame
    ? { ...said, value: [{ ...before.periods.value[0]!, period: shown, comparing: false }, other!] }
    : said;
}

/** The times that were asked about; of a level the day that was told. */
const periodsTold = ({ question, periods, answered }: Focus): Question['periods']['value'] =>
  question.periods.value.map((one) => {
    const day = periods.find(({ kind, to }) => kind === 'at' && to === one.period?.to);
    return answered && day && one.period?.kind === 'month' ? { ...one, period: day } : one;
  });

export const isEmpty = ({ value }: { readonly value: readonly unknown[] }): boolean => value.length === 0;

export const carried = <T>(value: T): Slot<T> => ({ value, origin: 'carried' });

/** What the last question was a figure of: what it names, or what the reply showed where that is another one ("which month was worst for 999") or where it names none. */
function metricsOf({ question, metrics, answered }: Focus): readonly string[] {
  const named = question.metrics.value;
  const isOther = answered && metrics.length === 1 && !named.includes(metrics[0]!);
  // What is not counted of an operation is asked of what is told of it.
  if (!answered && question.operations.value.length > 0) return [];
  if (named.length > 0 && !isOther) return named;
  return named.length > 0 || !NARRATIVE.has(question.intent) ? metrics : [];
}
/** After these the place or time is what changes, not one of the figures among them. */
const NARRATIVE: ReadonlySet<string> = new Set(['updates', 'summary', 'list']);

/** What narrowed a question that found no answer narrows its follow-up too; so does a part that was taken from its whole. */
function narrowed({ unread }: Question, { question: before, answered, metrics }: Focus): readonly string[] {
  const isRemainder = before.unread.join() === 'not' && before.metrics.value.length === 1 && metrics.length === 2;
  const stays = answered ? isRemainder : before.metrics.value.length > 0;
  return stays ? [...new Set([...unread, ...before.unread])] : unread;
}
