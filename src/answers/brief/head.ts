/** How a brief begins: of which report it is, and how many of its measures went better and how many worse. */

import { type BriefRule, sayBrief } from '../../conversation/brief-rule.ts';
import type { Period, Report, Update } from '../../figures/model.ts';
import { describe } from '../../figures/period.ts';
import type { Context } from '../answer.ts';
import { listed } from '../say.ts';
import {
  type Balance,
  type BriefScope,
  balanceOf,
  isCounted,
  type Measure,
  totalNotHeld,
  verdictOf,
} from './measures.ts';

export const titleFor = (report: Report | undefined, period: Period): string => report?.title ?? describe(period);

export function headOf(
  scope: BriefScope,
  report: Report | undefined,
  weighed: readonly Measure[] | null,
  measures: readonly Measure[],
  updates: readonly Update[],
  context: Context,
): string[] {
  const {
    knowledge,
    wording: { brief: rule },
  } = context;
  const period = describe(scope.period);
  const total = scope.priority === null ? null : totalNotHeld(scope, context);
  const priority = scope.priority === null ? undefined : knowledge.priority(scope.priority);
  const name = titled(report, scope.period);
  const told = new Set([...measures.map(({ figure }) => figure.priority), ...updates.map((update) => update.priority)]);
  const isPart =
    scope.priority === null && !scope.without && knowledge.catalogue.priorities.some(({ number }) => !told.has(number));
  return [
    [
      priority
        ? sayBrief(rule, scope.isPart ? 'headPart' : 'headPriority', {
            number: priority.number,
            title: priority.title,
            report: name,
          })
        : sayBrief(rule, 'head', { report: name }),
      ...(total ? [sayBrief(rule, 'noTotal', { total })] : []),
      ...(report === undefined ? [sayBrief(rule, 'notAReport', { period })] : []),
      ...(report && isPart ? [sayBrief(rule, 'partOnly', { priorities: prioritiesSaid([...told]) })] : []),
      // Of a subject with no total, that one measure counts neither way, or that none has an earlier figure, says little.
      ...(weighed && !(total && (isOneOfNeither(weighed) || isAlone(weighed)))
        ? balanceSaid(balanceOf(weighed), weighed.length, isDivided(scope, weighed), rule)
        : []),
    ].join(' '),
  ];
}

const isAlone = (weighed: readonly Measure[]): boolean =>
  weighed.length > 0 && weighed.every(({ main }) => main === null);

const isOneOfNeither = (weighed: readonly Measure[]): boolean => {
  const compared = weighed.filter((one) => isCounted(one) && one.main !== null);
  return compared.length === 1 && verdictOf(compared[0]!) === 'neither';
};

/** Of a priority both changes are told: where one is better and the other worse, it is said which of them counts. */
const isDivided = ({ priority }: BriefScope, measures: readonly Measure[]): boolean =>
  priority !== null &&
  measures.some((one) => one.year && one.previous && verdictOf(one, one.year) !== verdictOf(one, one.previous));

/** "Of 11 measures with an earlier figure, 2 improved and 3 got worse; 6 count neither way." */
function balanceSaid(
  { better, worse, unchanged, neither }: Balance,
  measures: number,
  isDivided: boolean,
  rule: BriefRule,
): string[] {
  const compared = better + worse + unchanged + neither;
  if (measures === 0) return [sayBrief(rule, 'noFigures')];
  if (compared === 0) return [sayBrief(rule, 'balanceNone')];
  if (compared === 1 && neither === 1) return [sayBrief(rule, 'balanceOneNeither')];
  const parts = [
    ...(better + worse + unchanged === 0
      ? []
      : [
          sayBrief(rule, 'improved', { count: better || 'none' }),
          sayBrief(rule, 'worsened', { count: worse || 'none' }),
        ]),
    ...(unchanged > 0 ? [sayBrief(rule, 'unchanged', { count: unchanged })] : []),
    ...(neither > 0 ? [sayBrief(rule, 'neither', { count: neither })] : []),
  ];
  return [
    sayBrief(rule, compared === 1 ? 'balanceOne' : isDivided ? 'balanceBase' : 'balance', {
      compared,
      parts: listed(parts),
    }),
  ];
}

/** "Midshire Police Q3 2020/21 (October to December 2020)": what a title says already is not said twice. */
export function titled(report: Report | undefined, period: Period): string {
  const said = describe(period);
  if (!report) return said;
  return report.title.includes(period.label) ? report.title.replace(period.label, said) : `${report.title}, ${said}`;
}

export const prioritiesSaid = (numbers: readonly number[]): string =>
  `${numbers.length > 1 ? 'priorities' : 'priority'} ${listed([...numbers].sort((a, b) => a - b).map(String))}`;
