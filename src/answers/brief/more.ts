/** What a brief left out, when more is asked for: the updates of the same scope as fully as a page takes them. */
import { sayBrief } from '../../conversation/brief-rule.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context, Draft } from '../answer.ts';
import { spelledOutOnce } from './acronyms.ts';
import { titled } from './head.ts';
import { type BriefScope, reportOf } from './measures.ts';
import { points } from './points.ts';
import { candidatesOf, shownSaid } from './pool.ts';
import { isOf } from './topical.ts';

/** Its place and its priority. */
const BESIDE = 5;

/** More than a few minutes take. */
const MOST = 900;

/** Null where nothing more is held. */
export async function more(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, store, wording, focus } = context;
  const report = reportOf(scope.period, knowledge.reports);
  if (!report) return null;
  const all = (await store.updates({ report: report.id })).filter(isOf(scope, context));
  // Of the whole plan what was told is left out; of a part of it, all is told again in full.
  const isWhole = scope.priority === null && scope.areas.length + scope.topics.length === 0;
  const told = new Set(isWhole ? focus?.bullets : []);
  const updates = all.filter((one) => !told.has(keyOf(one)));
  if (updates.length === 0) return null;
  const shown = points(
    {
      updates: candidatesOf(updates, report),
      // All of a part is told.
      words: isWhole ? wording.brief.words.page : MOST,
      isOn: () => false,
      told: new Set(),
      pinned: report.brief?.pin ?? [],
      beside: BESIDE,
    },
    wording.brief,
  );
  const left = updates.length - shown.length;
  const line = (one: (typeof shown)[number]): string =>
    `- ${scope.priority === null ? `Priority ${one.update.priority}: ` : ''}${shownSaid(one, report.id, context)}`;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      ...spelledOutOnce([`${titled(report, scope.period)}:`, ...shown.map(line)], knowledge.catalogue.glossary),
      ...(left > 0 ? [sayBrief(wording.brief, left === 1 ? 'oneMore' : 'moreHeld', { count: left })] : []),
    ],
    updates: shown,
    priorities: scope.priority === null ? [] : [scope.priority],
    about: scope.priority === null ? report.title : `Priority ${scope.priority}, ${scope.period.label}`,
    cited: true,
  };
}
