/** Sums of money, then where money is spoken of without one, and that none is held as spent. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { isOfSpending, speaksOfFunds } from '../../language/numbers/money.ts';
import type { Question } from '../../question/question.ts';
import type { Context, Draft, Shown } from '../answer.ts';
import { sentences } from '../say.ts';
import { spelledOutOnce } from './acronyms.ts';
import { type BriefScope, reportOf } from './measures.ts';
import { type BriefLength, shownSaid } from './pool.ts';
import { topical } from './topical.ts';

/** Null where no sum is held. */
export async function money(
  scope: BriefScope,
  length: BriefLength,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const sums = await topical(scope, length, question, context);
  const report = reportOf(scope.period, knowledge.reports);
  if (!sums || !report) return sums;
  const updates = (await store.updates({ report: report.id })).filter(
    ({ priority }) => (scope.priority ?? priority) === priority,
  );
  const without = updates.flatMap((update): Shown[] => {
    const text = sentences(update.text).find(speaksOfFunds);
    return text === undefined ? [] : [{ update, text, excerpt: text.length < update.text.length }];
  });
  const isSpent = knowledge.catalogue.metrics.some(({ kind, label }) => kind === 'money' && isOfSpending(label));
  return {
    ...sums,
    lines: spelledOutOnce(
      [
        ...sums.lines,
        ...(without.length > 0 ? [sayBrief(wording.brief, 'noSum')] : []),
        ...without.map((one) => `- ${shownSaid(one, report.id, context)}`),
        ...(isSpent ? [] : [sayBrief(wording.brief, 'noSpending')]),
      ],
      knowledge.catalogue.glossary,
    ),
    updates: [...(sums.updates ?? []), ...without],
    priorities: [...new Set([...(sums.priorities ?? []), ...without.map(({ update }) => update.priority)])],
  };
}
