/** What has come into being, is still to come, came of it or is under way, and with whom: the sentences that tell it, of every priority. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import { isJoint, isWith, namesPartner } from '../../language/asking/parties.ts';
import { namesOnlyTimeBefore, namesTimeAfter } from '../../language/periods/period-words.ts';
import { claimsResult } from '../../language/reports/claims.ts';
import { tellsNumber } from '../../language/reports/excerpts.ts';
import { isHalted } from '../../language/reports/halted.ts';
import { tellsTrouble } from '../../language/reports/troubles.ts';
import { isUnderWay, isUnfinished } from '../../language/reports/under-way.ts';
import { likeness } from '../../language/words/word-vectors.ts';
import type { Context, Draft } from '../answer.ts';
import { capital, sentences } from '../say.ts';
import { spelledOutOnce } from './acronyms.ts';
import { asThen } from './brief.ts';
import { countWords, tellsAhead } from './excerpts.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, excludedBy, reportOf, totalNotHeld } from './measures.ts';
import { points } from './points.ts';
import { candidatesOf, shownSaid } from './pool.ts';
import { isOf, nameOf } from './topical.ts';

export type Pick =
  | 'started'
  | 'ahead'
  | 'done'
  | 'going'
  | 'stopped'
  | 'partners'
  | 'trouble'
  | 'gains'
  | 'proof'
  | 'words';

/** Its place, and the words that say which priority it is of. */
const BESIDE = 5;

/** "Seizures" and "seized" say the same of what was told; so do words that are used very much alike. */
const isAlike = (one: string, other: string): boolean =>
  likeness(one, other) >= ALIKE || (other.length > ROOT && one.slice(0, ROOT) === other.slice(0, ROOT));
const ALIKE = 0.8;
const ROOT = 4;

/** So many words before what came about say that it is still to come: "will then be launched". */
const BEFORE = 4;

const FEW_CLAIMS = 4;

const FIRST: Partial<Record<Pick, (sentence: string) => boolean>> = { going: isUnfinished, partners: namesPartner };

/** Null where no update of the scope tells it. */
export async function picked(
  scope: BriefScope,
  pick: Pick | { readonly keeps: readonly string[] },
  asked: Context,
  /** The body that is named, with which something is done. */
  party: string | null = null,
): Promise<Draft | null> {
  const context = asThen(scope, asked);
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  if (!report) return null;
  const excluded = await excludedBy(scope, [report.id], context);
  const isOfScope = isOf(scope, context);
  const updates = await store.updates({ report: report.id });
  const all = updates.filter((one) => isOfScope(one) && !excluded(one.report, one.id, one.priority));
  // Where little is claimed of a part, what came of it is told too.
  const claimed = all.filter(({ text }) => sentences(text).some(claimsResult));
  const isOfFew = claimed.length < FEW_CLAIMS && all.length < updates.length;
  const isDated = (sentence: string): boolean => namesTimeAfter(sentence, scope.period.to);
  const isTold = (sentence: string): boolean => {
    const words: readonly string[] = sentence.toLowerCase().match(/[a-z]+/g) ?? [];
    if (pick === 'ahead') return tellsAhead(sentence, scope.period, rule);
    const isToCome = (among: readonly string[]): boolean => rule.coming.some((word) => among.includes(word));
    if (pick === 'going') return isUnderWay(sentence);
    if (pick === 'stopped') return isHalted(sentence);
    if (pick === 'partners') return party === null ? isJoint(sentence) : isWith(sentence, party);
    if (pick === 'words') return !tellsNumber(sentence);
    if (pick === 'trouble') return tellsTrouble(sentence);
    if (pick === 'gains' && claimsResult(sentence)) return true;
    if (typeof pick === 'object') return words.some((word) => pick.keeps.some((one) => isAlike(one, word)));
    // "Live for seven months" is not new; what was begun has not come to its end.
    if (pick === 'started' && namesOnlyTimeBefore(sentence, scope.period)) return false;
    const told = pick === 'started' ? rule.started : rule.outcomes.filter((word) => !rule.started.includes(word));
    if (pick === 'proof' && (!isOfFew || claimsResult(sentence))) return claimsResult(sentence);
    return words.some((word, at) => told.includes(word) && !isToCome(words.slice(Math.max(0, at - BEFORE), at)));
  };
  const telling = all.filter(({ text }) => sentences(text).some(isTold));
  if (telling.length === 0) return null;
  const of = titled(report, scope.period);
  const name = nameOf(scope, context);
  const head =
    typeof pick === 'object'
      ? `${name === '' ? '' : `${capital(name)}: `}${sayBrief(rule, 'kept', { report: of })}`
      : sayBrief(rule, pick, { report: of });
  // What has a date can be written down; what is begun and not done comes before what only goes on, a name before "partners".
  const isFirst = FIRST[pick as Pick] ?? (pick === 'ahead' ? isDated : () => false);
  const hasFirst = ({ text }: Update): boolean => sentences(text).some((one) => isTold(one) && isFirst(one));
  // A sentence may need the one before it, which tells a figure.
  const isShown = ({ text }: { readonly text: string }): boolean => pick !== 'words' || !tellsNumber(text);
  const shown = points(
    {
      updates: candidatesOf(telling, report),
      isFirst: hasFirst,
      ...(typeof pick === 'object' || pick === 'proof' || party !== null ? {} : { most: rule.words.excerpt }),
      words: (scope.words ?? rule.words.whole) - countWords(head),
      isOn: (sentence, update) => isTold(sentence) && (isFirst(sentence) || !hasFirst(update)),
      // Of what is done with a body that is named the whole update tells.
      isOnly: party === null,
      told: new Set(),
      pinned: [],
      beside: BESIDE,
    },
    rule,
  ).filter(isShown);
  const proofSaid = ({ text }: { readonly text: string }): string =>
    pick === 'proof' && !tellsNumber(text) ? ` ${sayBrief(rule, 'noProof')}` : '';
  const left = telling.length - shown.length;
  const total = totalNotHeld(scope, context);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      ...spelledOutOnce(
        [
          head,
          ...shown.map(
            (one) =>
              `- ${scope.priority === null ? `Priority ${one.update.priority}: ` : ''}${shownSaid(one, report.id, context)}${proofSaid(one)}`,
          ),
        ],
        knowledge.catalogue.glossary,
      ),
      ...(left > 0 ? [sayBrief(rule, left === 1 ? 'oneMore' : 'moreHeld', { count: left })] : []),
      ...(total ? [sayBrief(rule, 'noTotal', { total })] : []),
    ],
    updates: shown,
    priorities: [...new Set(shown.map(({ update }) => update.priority))],
    about: titleFor(report, scope.period),
    cited: true,
  };
}
