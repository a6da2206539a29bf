/** What of a brief is wanted, by what the words of the asking come down to; whether one is wanted at all is weighed elsewhere. */

import {
  asksAnything,
  asksWhat,
  asksWhatToAsk,
  asksWhatWillBe,
  asksWhether,
  asksWhichMoved,
  compares,
  pointsAsked,
  saysNotBefore,
  saysSince,
  saysToCome,
  saysUncounted,
  saysUntold,
  withoutContrast,
} from '../language/gist-words.ts';
import { asksAllTheWay, wayAsked } from '../language/movements.ts';
import type { Form } from './brief-form.ts';
import type { GistField } from './dialogs.ts';
import type { Gist } from './gist-model.ts';
import type { BriefAsked } from './question.ts';

type Wants = Pick<BriefAsked, 'wants'> & Partial<BriefAsked>;

/** `scope`: what is named, in the asking or beside it; null for the whole. */
export function wantsOf(
  text: string,
  { fields, unread, cannotJudge, saysTitle }: Gist,
  scope: Gist | null,
  form: Form,
  ofPriorities: boolean,
): Wants {
  const has = (...wanted: GistField[]): boolean => wanted.some((field) => fields.has(field));
  const subjects = scope ? scope.priorities.length + scope.topics.length : 0;
  const isYesOrNo = asksWhether(text);
  const top = pointsAsked(text);
  const points = { top: top?.count ?? null, ...(top?.isNumbers ? { length: 'numbers' as const } : {}) };
  if (!isYesOrNo && saysNotBefore(text) && asksWhat(text)) return { wants: 'started' };
  if (!isYesOrNo && saysToCome(text) && asksWhat(text)) return { wants: 'ahead' };
  const isUntold = saysUncounted(text) || saysUntold(text);
  // "Where is the evidence flimsiest"
  const isWeakest = has('judge') && !has('good') && unread.some((word) => /est$/.test(word));
  // "You've missed out the roads" asks for them.
  if (has('missing') && scope && text.split(' ').some((word) => word.startsWith('you'))) return { wants: 'brief' };
  if (!isYesOrNo && (has('missing') || isWeakest || (scope === null && (isUntold || cannotJudge))))
    return { wants: 'absent' };
  if ((has('grill') || asksWhatToAsk(text)) && !scope)
    return { wants: 'movements', balance: 'both', ofVerdict: true, toAsk: true, top: null };
  if (has('promised') && !has('ahead') && !asksWhatWillBe(text)) return { wants: 'targets' };
  if (subjects > 1 && asksWhichMoved(text)) return { wants: 'movements', balance: 'all' };
  if (!scope && top && form.against === null && !has('good', 'bad')) return { wants: 'brief', ...points };
  if (scope && top?.isNumbers) return { wants: 'brief', ...points };
  const way = wayAsked(withoutContrast(text));
  if (!scope && way && asksWhat(text) && !has('good', 'bad', 'started', 'ahead'))
    return { wants: 'movements', balance: way };
  const isCompared = form.against !== null;
  if ((has('ahead', 'promised') || asksWhatWillBe(text)) && asksWhatWillBe(text) && asksWhat(text))
    return { wants: 'ahead' };
  if (!scope && has('good', 'bad')) {
    const isBoth = has('good') === has('bad');
    if (isYesOrNo && !isCompared && !ofPriorities) return { wants: 'verdict', balance: 'both' };
    return {
      wants: 'movements',
      ...(top ? { top: top.count } : {}),
      balance: isBoth ? 'both' : has('good') ? 'better' : 'worse',
    };
  }
  if (scope && subjects > 0 && asksAllTheWay(text)) return { wants: 'series' };
  // "Are we reversing the trend in violence"
  const isTrend = subjects > 0 && saysTitle && unread.length === 0;
  if ((has('cope') || isTrend) && isYesOrNo) return { wants: 'verdict', ...(scope ? {} : { balance: 'both' }) };
  if ((has('ahead') || asksWhatWillBe(text)) && asksWhat(text)) return { wants: 'ahead' };
  if (has('started') && (!isCompared || saysSince(text)) && asksWhat(text)) return { wants: 'started' };
  if (has('done') && asksWhat(text)) return { wants: 'done' };
  if (!scope && isCompared && (compares(text) || form.balance === 'all')) return { wants: 'movements', balance: 'all' };
  // A thing in it that is told by what one thinks of it, in words of which it is not known whether they praise.
  if (!scope && unread.length > 0 && asksAnything(text)) return { wants: 'verdict', balance: 'both' };
  if (!scope && isYesOrNo) return { wants: 'verdict', balance: 'both' };
  return { wants: 'brief' };
}
