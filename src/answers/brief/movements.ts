/** What went better and what went worse, what changed and what moved most: by each measure's direction, against one base. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Figure, Period } from '../../figures/model.ts';
import { describe, previous, yearBefore } from '../../figures/period.ts';
import type { BriefAsked } from '../../question/question.ts';
import type { ReplyChange } from '../../reply.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context, Draft } from '../answer.ts';
import { updatesByKey } from '../by-key.ts';
import { changeBetween, meets } from '../lookup.ts';
import { capital, listed } from '../say.ts';
import { isAnyTargetHeld } from '../targets-held.ts';
import { brief } from './brief.ts';
import { prioritiesSaid, titled } from './head.ts';
import {
  type Base,
  type BriefScope,
  isCounted,
  type Measure,
  measuresOf,
  ofPlan,
  reportOf,
  totalNotHeld,
  verdictOf,
} from './measures.ts';
import { measureSaid, noteSaid, placeOf } from './say-measure.ts';

export interface MovementsAsked {
  /** `all`: those that are neither better nor worse stand in a list of their own. */
  readonly balance: BriefAsked['balance'];
  /** Null: on the year before where that is held, else on the period before. */
  readonly against: Base | Period | null;
  /** So many, those that moved most in per cent first; null: all, in the plan's order. */
  readonly top: number | null;
  /** Asked for a verdict ("is it doing a good job"): the reply first says that none is given. */
  readonly verdict: boolean;
  /** Asked which priority does best or worst. */
  readonly ofPriorities?: boolean;
  /** In one sentence. */
  readonly inOne?: boolean;
}

interface Moved {
  readonly measure: Measure;
  readonly change: ReplyChange;
}

/** Never null: a list with nothing in it says so. */
export async function movements(scope: BriefScope, asked: MovementsAsked, context: Context): Promise<Draft> {
  const { knowledge, wording } = context;
  const rule = wording.brief;
  const isDirection = asked.balance === 'up' || asked.balance === 'down';
  const measures = (await measuresOf(scope, context, asked.against, isDirection || asked.against !== null)).filter(
    isCounted,
  );
  if (asked.balance === 'up' || asked.balance === 'down')
    return inDirection(measures, asked.balance, scope, asked, context);
  const all = measures.flatMap((measure): Moved[] => {
    const change = changeOf(measure, asked.against, context);
    return change === null ? [] : [{ measure, change }];
  });
  const aims = isAnyTargetHeld(knowledge);
  // A priority of which nothing is better or worse is told by its brief: that heads it.
  const isDecided = all.some(({ measure, change }) => ['better', 'worse'].includes(verdictOf(measure, change)));
  if (scope.priority !== null && !isDecided && (asked.against === null || all.length === 0)) {
    const whole = await brief(scope, 'minute', context);
    if (whole) {
      const [head = '', ...told] = whole.lines ?? [];
      return {
        ...whole,
        lines: [
          ...(asked.verdict ? [sayBrief(rule, aims ? 'noVerdictAimsShort' : 'noVerdictShort')] : []),
          head.replace(sayBrief(rule, 'balanceNone'), sayBrief(rule, 'noneCompared')),
          ...told,
        ],
      };
    }
  }
  const of = (...verdicts: string[]): Moved[] =>
    all.filter(({ measure, change }) => verdicts.includes(verdictOf(measure, change)));
  const main = reportOf(scope.period, knowledge.reports)?.id ?? null;
  const said = ({ measure, change }: Moved): string =>
    `${measureSaid(measure, [change], context)} (${placeOf(measure.figure.source, main, context)})`;
  const line = (move: Moved): string => `- ${capital(said(move))}.${noteSaid(move.measure)}`;
  const shown: Moved[] = [];
  const list = (label: string, moves: readonly Moved[]): string[] => {
    shown.push(...moves);
    if (moves.length > 0 && asked.inOne) return [`${label}: ${moves.map(said).join('; ')}.`];
    return [`${label}: ${moves.length === 0 ? `${sayBrief(rule, 'none')}.` : ''}`.trim(), ...moves.map(line)];
  };
  const { better, worse } = rule.say as Readonly<Record<'better' | 'worse', string>>;
  const biggest = all
    .filter(({ change }) => isTelling(change))
    .toSorted((a, b) => Math.abs(b.change.percent!) - Math.abs(a.change.percent!));
  const ofPeriod = `${titled(reportOf(scope.period, knowledge.reports), scope.period)}:`;
  // Of few no percentage tells, and they come last.
  const most = (moves: readonly Moved[]): readonly Moved[] =>
    asked.top === null
      ? moves
      : [...biggest, ...all.filter((move) => !biggest.includes(move))]
          .filter((move) => moves.includes(move))
          .slice(0, asked.top);
  const lines =
    asked.top !== null && asked.balance === 'all'
      ? [ofPeriod, ...list(sayBrief(rule, 'moved'), biggest.slice(0, asked.top))]
      : [
          ofPeriod,
          ...(asked.balance === 'worse' ? [] : list(better, most(of('better')))),
          ...(asked.balance === 'better' ? [] : list(worse, most(of('worse')))),
          ...(asked.balance === 'all' ? neitherLines(of('neither', 'unchanged'), shown, line, context) : []),
          ...(asked.against === null ? [] : [withoutBase(scope, asked.against, all, context)]),
          ...(asked.ofPriorities ? [notRanked(measures, context)] : []),
        ];
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [...(asked.verdict ? [sayBrief(rule, aims ? 'noVerdictAims' : 'noVerdict')] : []), ...lines].filter(Boolean),
    figures: shown.map(({ measure }) => measure.figure),
    change: shown.map(({ change }) => change),
    about: describe(scope.period),
    cited: true,
    followUps: [
      { label: 'Going well', ask: 'what is going well' },
      { label: 'Going badly', ask: 'what is going badly' },
      { label: 'Biggest movers', ask: 'biggest movers' },
    ],
  };
}

/** What rose, or what fell, whichever way that counts: on the year before and on the period before. */
function inDirection(
  measures: readonly Measure[],
  way: 'up' | 'down',
  scope: BriefScope,
  { against, top }: MovementsAsked,
  context: Context,
): Draft {
  const { knowledge, wording } = context;
  const report = reportOf(scope.period, knowledge.reports);
  const moved = measures.flatMap((measure) => {
    const all = against === null ? [measure.previous, measure.year] : [changeOf(measure, against, context)];
    const changes = [...new Set(all)].filter(
      (one) => one !== null && one.difference !== 0 && one.difference > 0 === (way === 'up'),
    );
    return changes.length > 0 ? [{ measure, changes: changes as ReplyChange[] }] : [];
  });
  const percentOf = ({ changes }: (typeof moved)[number]): number =>
    Math.max(0, ...changes.filter(isTelling).map(({ percent }) => Math.abs(percent!)));
  const shown = top === null ? moved : moved.toSorted((a, b) => percentOf(b) - percentOf(a)).slice(0, top);
  const label = sayBrief(wording.brief, way);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      `${titled(report, scope.period)}:`,
      shown.length === 0 ? `${label}: ${sayBrief(wording.brief, 'none')}.` : `${label}:`,
      ...shown.map(
        ({ measure, changes }) =>
          `- ${capital(measureSaid(measure, changes, context))} (${placeOf(measure.figure.source, report?.id ?? null, context)}).${noteSaid(measure)}`,
      ),
    ],
    figures: shown.map(({ measure }) => measure.figure),
    change: shown.flatMap(({ changes }) => changes),
    about: describe(scope.period),
    cited: true,
  };
}

/** Of which priorities anything can be compared, and which have no figures. */
function notRanked(measures: readonly Measure[], { knowledge, wording }: Context): string {
  const of = (own: readonly Measure[]): number[] => [...new Set(own.map(({ figure }) => figure.priority))];
  const all = knowledge.catalogue.priorities.map(({ number }) => number);
  const [compared, none] = [
    of(measures.filter(({ main }) => main !== null)),
    all.filter((n) => !of(measures).includes(n)),
  ];
  return sayBrief(wording.brief, 'noRanking', { compared: prioritiesSaid(compared), none: prioritiesSaid(none) });
}

/** What moved of a subject: its headline measures, and what its updates count that is better or worse. */
export async function movedLines(
  scope: BriefScope,
  against: MovementsAsked['against'],
  context: Context,
): Promise<{
  readonly moves: readonly {
    readonly line: string;
    readonly verdict: string;
    readonly figure: Figure;
    readonly change: ReplyChange;
  }[];
  /** Those with no earlier figure. */
  readonly alone: readonly string[];
}> {
  const { knowledge, store } = context;
  const main = reportOf(scope.period, knowledge.reports)?.id ?? null;
  const own = await measuresOf(scope, context, against, against !== null);
  // Where what heads the subject counts neither way, all that moved is told.
  const isOfNeither = own.every(({ metric }) => metric.direction === 'neither');
  const others = (scope.topics.length > 0 ? await measuresOf({ ...scope, topics: [] }, context, against) : []).filter(
    (one) => (isOfNeither || one.metric.direction !== 'neither') && !own.some(({ figure }) => figure === one.figure),
  );
  const bulletOf = ({ figure: { source } }: Measure): string => keyOf({ report: source.report, id: source.bullet });
  const updates = others.length > 0 ? await updatesByKey(store, new Set(others.map(bulletOf))) : [];
  const bullets = new Set(
    updates.filter(({ topics }) => topics.some((id) => scope.topics.includes(id))).map((update) => keyOf(update)),
  );
  const beside = others.filter((one) => bullets.has(bulletOf(one)));
  const moves = [...own, ...beside].filter(isCounted).flatMap((measure) => {
    const change = changeOf(measure, against, context);
    if (change === null) return [];
    const said = `${measureSaid(measure, [change], context)} (${placeOf(measure.figure.source, main, context)}).${noteSaid(measure)}`;
    return [{ line: said, verdict: verdictOf(measure, change), figure: measure.figure, change }];
  });
  const alone = own
    .filter((measure) => isCounted(measure) && changeOf(measure, against, context) === null)
    .map(
      (measure) =>
        `- ${capital(measureSaid(measure, [], context))} (${placeOf(measure.figure.source, main, context)}).`,
    );
  return { moves, alone };
}

export function changeOf(
  measure: Measure,
  against: MovementsAsked['against'],
  { knowledge }: Context,
): ReplyChange | null {
  if (against === null) return measure.main;
  if (against === 'year' || against === 'previous') return measure[against];
  const { figure, metric, all } = measure;
  const other = all.find((one) => one !== figure && meets(one.period, against, knowledge.latest));
  return other ? changeBetween(figure, other, metric, knowledge.areas.name(figure.area)) : null;
}

/** Of fewer than thirty a percentage says more than the figures do. */
const SMALLEST_BASE = 30;
export const isTelling = ({ percent, was }: ReplyChange): boolean => percent !== null && Math.abs(was) >= SMALLEST_BASE;

function neitherLines(
  moves: readonly Moved[],
  shown: Moved[],
  line: (move: Moved) => string,
  { wording }: Context,
): string[] {
  if (moves.length === 0) return [];
  shown.push(...moves);
  return [`${sayBrief(wording.brief, 'neitherList')}:`, ...moves.map(line)];
}

/** "No comparison with Q2 2020/21 is held for priorities 2 to 7." */
function withoutBase(
  { period, priority }: BriefScope,
  base: Base | Period,
  all: readonly Moved[],
  context: Context,
): string {
  const told = new Set(all.map(({ measure }) => measure.figure.priority));
  const absent = context.knowledge.catalogue.priorities.map(({ number }) => number).filter((n) => !told.has(n));
  if (priority !== null || absent.length === 0) return '';
  const { label } = base === 'year' ? yearBefore(period) : base === 'previous' ? previous(period) : base;
  return sayBrief(context.wording.brief, 'noCompared', { period: label, priorities: prioritiesSaid(absent) });
}

/** So many figures of a priority without comparisons are named. */
const NAMED = 2;
/** Of more than so many none is named. */
const FEW = 6;
const rankIn = (headlines: readonly string[], { metric }: Measure): number => {
  const at = headlines.indexOf(metric.id);
  return at < 0 ? headlines.length : at;
};

/** What is counted nowhere, though the report speaks of it: "violent offences". */
function totalsNotHeld(context: Context): string[] {
  const { catalogue } = context.knowledge;
  const totals = catalogue.topics.flatMap(({ id, priority }) => {
    const total = totalNotHeld(
      { ...ofPlan(context.knowledge.latest!), priority: priority ?? null, topics: [id] },
      context,
    );
    return total ? [total] : [];
  });
  return totals.length > 0 ? [sayBrief(context.wording.brief, 'totals', { totals: listed([...new Set(totals)]) })] : [];
}

/** Which priorities have no figures at all, and which have figures with nothing to compare them with. */
export async function withoutFigures(scope: BriefScope, context: Context): Promise<Draft> {
  const { knowledge, wording } = context;
  const measures = (await measuresOf({ ...scope, priority: null }, context)).filter(isCounted);
  const lines = knowledge.catalogue.priorities.map(({ number, title, headlines }) => {
    const own = measures.filter(({ figure }) => figure.priority === number);
    const compared = own.filter(({ main }) => main !== null).length;
    const named = own
      .toSorted((a, b) => rankIn(headlines, a) - rankIn(headlines, b))
      .slice(0, NAMED)
      .map((one) => measureSaid(one, [], context, 'short'));
    const said =
      own.length === 0
        ? wording.brief.say.noFigures!
        : compared === 0
          ? sayBrief(
              wording.brief,
              own.length > FEW ? 'figuresAlone' : own.length > NAMED ? 'figuresAmong' : 'figuresOnly',
              {
                count: own.length,
                figures: listed(named),
              },
            )
          : sayBrief(wording.brief, 'figuresCompared', { count: own.length, compared });
    return { number, own: own.length, compared, line: `- Priority ${number}, ${title}: ${said}` };
  });
  const none = lines.filter(({ own }) => own === 0).map(({ number }) => number);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      none.length > 0
        ? sayBrief(wording.brief, 'noFigureOf', { priorities: prioritiesSaid(none) })
        : sayBrief(wording.brief, 'figuresOfAll'),
      ...lines
        .toSorted((a, b) => a.compared - b.compared || a.own - b.own || a.number - b.number)
        .map(({ line }) => line),
      ...totalsNotHeld(context),
      sayBrief(wording.brief, isAnyTargetHeld(knowledge) ? 'notHeldAtAllAims' : 'notHeldAtAll'),
    ],
    priorities: [...none, ...lines.map(({ number }) => number).filter((n) => !none.includes(n))],
    about: describe(scope.period),
  };
}
