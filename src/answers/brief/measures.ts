/** What a report's period measures: each figure of it with what it is compared with, and whether that is better or worse. */
import type { Direction, Figure, Metric, Period, Report } from '../../figures/model.ts';
import { previous, samePeriod, yearBefore } from '../../figures/period.ts';
import { wordsOf } from '../../language/terms.ts';
import type { Without } from '../../question/question.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context } from '../answer.ts';
import { before, changeBetween, meets, yearEarlier } from '../lookup.ts';
import { sentences } from '../say.ts';
import { tellsAhead, valuesIn } from './excerpts.ts';

/** No priority, area or topic: the whole plan. */
export interface BriefScope {
  readonly priority: number | null;
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  readonly period: Period;
  /** At most so many, where somebody asked for a number; else as the rule has it. */
  readonly words: number | null;
  /** One of several that are told together: the report is named above them. */
  readonly isPart?: boolean;
  /** What no topic is: the measures and the updates that speak of it. */
  readonly theme?: {
    readonly words: readonly string[];
    /** Other words that it is told in. */
    readonly reads: readonly string[];
    readonly isMoney: boolean;
    readonly metrics: ReadonlySet<string>;
    readonly updates: ReadonlySet<string>;
  };
  /** Those that are named, and no other. */
  readonly metrics?: readonly string[];
  /** Updates that another part of the brief has told. */
  readonly told?: ReadonlySet<string>;
  /** What is to be left out. */
  readonly without?: Without;
}

export const ofPlan = (period: Period): BriefScope => ({ priority: null, areas: [], topics: [], period, words: null });

export type Verdict = 'better' | 'worse' | 'unchanged' | 'neither' | 'alone';
export type Base = 'year' | 'previous';

export interface Measure {
  readonly metric: Metric;
  readonly figure: Figure;
  readonly all: readonly Figure[];
  readonly year: ReplyChange | null;
  readonly previous: ReplyChange | null;
  /** The change that decides: on the year before where that is held, else on the period before. */
  readonly main: ReplyChange | null;
}

/**
 * The figures of the scope's period, in the plan's order; those that a report leaves out of briefs are not among them.
 * `against`: what they are to be compared with, where that is said. `isMoving`: what moved is asked for.
 */
export async function measuresOf(
  scope: BriefScope,
  context: Context,
  against: Base | Period | null = null,
  isMoving = false,
): Promise<readonly Measure[]> {
  const { knowledge } = context;
  const { areas, catalogue, latest, reports } = knowledge;
  const { then, ownOf } = await figuresAt(scope.period, against, context);
  const leftOut = new Set(
    reports.flatMap(({ brief }) => [...(brief?.leaveOut ?? []), ...(isMoving ? [] : (brief?.onlyMoved ?? []))]),
  );
  const headlinesOf = (topics: readonly string[]): string[] =>
    catalogue.topics.filter(({ id }) => topics.includes(id)).flatMap((topic) => topic.headlines);
  const headlines = headlinesOf(scope.topics);
  const excluded = await excludedBy(scope, [...new Set(then.map(({ source }) => source.report))], context);
  // A headline of the priority may stand under another in the report.
  const ofPriority = catalogue.priorities.find(({ number }) => number === scope.priority)?.headlines ?? [];
  return catalogue.metrics.flatMap((metric) => {
    if (
      (leftOut.has(metric.id) && !scope.theme?.isMoney && !scope.metrics) ||
      (scope.theme && !scope.theme.metrics.has(metric.id)) ||
      (scope.metrics && !scope.metrics.includes(metric.id)) ||
      headlinesOf(scope.without?.topics ?? []).includes(metric.id) ||
      (scope.topics.length > 0 && !headlines.includes(metric.id))
    )
      return [];
    const own = ownOf.get(metric.id) ?? [];
    const force = own.filter((figure) => figure.area === areas.force.id);
    return (force.length > 0 ? force : own)
      .filter((figure) => isOf(figure, scope.period, latest))
      .filter(
        ({ priority }) => scope.priority === null || priority === scope.priority || ofPriority.includes(metric.id),
      )
      .filter((figure) => !excluded(figure.source.report, figure.source.bullet, figure.priority, figure.value))
      .map((figure) => {
        const series = own.filter((other) => other.area === figure.area);
        const changeOn = (other: Figure | null) =>
          other && changeBetween(figure, other, metric, areas.name(figure.area));
        const [year, earlier] = [changeOn(yearEarlier(figure, series)), changeOn(before(figure, series))];
        return { metric, figure, all: series, year, previous: earlier, main: year ?? earlier };
      });
  });
}

/** Figures that end with the period, as what is of it does, and by metric these with those that they are compared with. */
async function figuresAt(
  { to }: Period,
  against: Base | Period | null,
  { store }: Context,
): Promise<{ readonly then: readonly Figure[]; readonly ownOf: ReadonlyMap<string, readonly Figure[]> }> {
  const then = await store.figures({ to });
  const ends = new Set(
    then.flatMap(({ period, stated }) => [
      previous(period).to,
      yearBefore(period).to,
      ...stated.map((change) => change.against.to),
    ]),
  );
  if (against !== null && typeof against === 'object') ends.add(against.to);
  ends.delete(to);
  const earlier = await Promise.all([...ends].map((end) => store.figures({ to: end })));
  return { then, ownOf: Map.groupBy([then, ...earlier].flat(), ({ metric }) => metric) };
}

/** What a total of the subject would count, where no measure does: "violent offences". */
export function totalNotHeld({ priority, topics }: BriefScope, { knowledge }: Context): string | null {
  const { catalogue, lexicon } = knowledge;
  const own = catalogue.topics.filter((topic) =>
    priority === null ? topics.length === 1 && topics.includes(topic.id) : topic.priority === priority,
  );
  const [total] = own.flatMap((topic) => topic.total ?? []);
  if (!total) return null;
  const said = lexicon.terms.termsOf(total);
  const isCounted = catalogue.metrics.some(
    ({ id }) =>
      lexicon.metrics.counted(id).has(said.at(-1) ?? '') && said.every((term) => lexicon.metrics.speaksOf(id, term)),
  );
  return isCounted ? null : total;
}

/**
 * Whether a bullet of one of the reports is of what the scope leaves out; a value of it is only where its own sentence speaks of that:
 * "because of the pandemic" behind it tells of another thing.
 */
export async function excludedBy(
  { without, period }: BriefScope,
  reports: readonly string[],
  { store, knowledge, wording }: Context,
): Promise<(report: string, bullet: string | null, priority: number, value?: number) => boolean> {
  if (!without || (without.priorities.length + without.topics.length === 0 && !without.ahead)) return () => false;
  const updates = without.topics.length > 0 || without.ahead ? await store.updates({ reports }) : [];
  const isAhead = (sentence: string): boolean => tellsAhead(sentence, period, wording.brief);
  const left = new Map(
    updates
      .filter(
        ({ topics, text }) =>
          topics.some((id) => without.topics.includes(id)) || (without.ahead && sentences(text).some(isAhead)),
      )
      .map((update) => [`${update.report}#${update.id}`, update]),
  );
  const { terms } = knowledge.lexicon;
  const own = new Set(
    knowledge.catalogue.topics
      .filter(({ id }) => without.topics.includes(id))
      .flatMap(({ name, aliases, reads }) => [name, ...aliases, ...reads].map((phrase) => terms.termsOf(phrase)))
      .flatMap((said) => (said.length === 1 ? said : [])),
  );
  const speaks = (text: string, value: number): boolean => {
    const telling = sentences(text).filter((sentence) => valuesIn(sentence).has(value));
    return telling.length === 0 || telling.some((one) => terms.read(wordsOf(one)).some(({ term }) => own.has(term)));
  };
  return (report, bullet, priority, value) => {
    const update = left.get(`${report}#${bullet}`);
    return (
      without.priorities.includes(priority) ||
      (update !== undefined && (value === undefined || speaks(update.text, value)))
    );
  };
}

/** Of the period itself, at its end, or so far up to its end; a month of it is not the period. */
const isOf = (figure: Figure, period: Period, latest: Period | null): boolean =>
  meets(figure.period, period, latest) || (figure.period.kind === 'at' && figure.period.to === period.to);

/** By the metric's direction alone; a change within a metric that has none is no verdict. */
export function verdictOf({ metric, main }: Measure, change: ReplyChange | null = main): Verdict {
  if (change === null) return 'alone';
  if (metric.direction === 'neither') return 'neither';
  if (change.difference === 0) return 'unchanged';
  return isBetter(metric.direction, change.difference) ? 'better' : 'worse';
}

const isBetter = (direction: Direction, difference: number): boolean =>
  direction === 'more is better' ? difference > 0 : difference < 0;

/** What is left of a reported whole is worked out from what is told already, and is not counted beside it. */
export const isCounted = ({ figure, metric }: Measure): boolean =>
  figure.basis === 'reported' || metric.partOf === null;

export type Balance = Readonly<Record<Verdict, number>>;

export function balanceOf(measures: readonly Measure[]): Balance {
  const balance = { better: 0, worse: 0, unchanged: 0, neither: 0, alone: 0 };
  for (const measure of measures.filter(isCounted)) balance[verdictOf(measure)]++;
  return balance;
}

/** The report of the period; undefined when there is none, though other reports may give figures of it. */
export const reportOf = (period: Period, reports: readonly Report[]): Report | undefined =>
  reports.find((report) => samePeriod(report.period, period));
