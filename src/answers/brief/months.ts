/** How a quarter went month by month: the figures that are held of single months, beside the whole. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Figure } from '../../figures/model.ts';
import { covers, describe } from '../../figures/period.ts';
import type { Context, Draft } from '../answer.ts';
import { capital, figureSentence } from '../say.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, isCounted, measuresOf, reportOf } from './measures.ts';
import { measureSaid, placeOf } from './say-measure.ts';

/** Null where nothing is told of a single month. */
export async function months(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  const main = report?.id ?? null;
  const wholes = (await measuresOf(scope, context)).filter(isCounted);
  const wholeOf = ({ metric }: Figure) => wholes.find((one) => one.figure.metric === metric);
  // Of what is counted of the quarter too, or says which month had most; a number told twice is told once.
  const isOfQuarter = (figure: Figure): boolean =>
    wholeOf(figure) !== undefined || knowledge.metric(figure.metric).busiestMonthOf !== null;
  const figures = (await store.figures({ since: scope.period.from, until: scope.period.to }))
    .filter(({ period, priority }) => {
      const isWithin = period.kind === 'month' && covers(scope.period, period);
      return isWithin && (scope.priority === null || priority === scope.priority);
    })
    .filter(isOfQuarter)
    .toSorted((a, b) => Number(wholeOf(b) !== undefined) - Number(wholeOf(a) !== undefined))
    .filter(
      ({ value, source }, at, all) =>
        all.findIndex((one) => one.value === value && one.source.bullet === source.bullet) === at,
    );
  if (figures.length === 0) return null;
  const lines = figures.map((figure) => {
    const whole = wholeOf(figure);
    const of = whole ? ` ${capital(measureSaid(whole, [], context))} ${sayBrief(rule, 'inAll')}.` : '';
    return `- ${figureSentence(figure, knowledge.metric(figure.metric), knowledge.areas.name(figure.area)).replace(/\.$/, '')} (${placeOf(figure.source, main, context)}).${of}`;
  });
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      sayBrief(rule, 'months', { report: titled(report, scope.period) }),
      ...lines,
      sayBrief(rule, 'noOtherMonths', { period: describe(scope.period) }),
    ],
    figures,
    about: titleFor(report, scope.period),
    cited: true,
  };
}
