/** What is asked of the brief before it: another form, another part, without a part, which of it is against which period, or why. */

import { asksForAnyFigures, isFragment, speaksOfUs } from '../../language/asking/brief-words.ts';
import { orderAsked } from '../../language/asking/ordering.ts';
import { asksReason } from '../../language/asking/questions-of-doings.ts';
import { asksExtent, formParts, saysOnlyForm } from '../../language/asking/request.ts';
import { exceptionIn } from '../../language/clauses/leaving-out.ts';
import { beginsWithAlso, keepsOnly } from '../../language/follow-ups.ts';
import { wayAsked } from '../../language/movements.ts';
import { asks, clausesOf, isOfSpeaker, pointsBack, tells } from '../../language/segments.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { isOfAsking } from '../kinds/kind-model.ts';
import type { Lexicon } from '../lexicon.ts';
import { bareNumber } from '../priorities.ts';
import type { BriefAsked, Question } from '../question.ts';
import type { Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { isNamed, subjectsIn } from '../subjects.ts';
import { formAsked } from './asked.ts';

export function editOf(
  { text, form: said }: Request,
  { periods, metrics, intent, unread }: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const before = context.focus?.question.brief ?? null;
  if (!before) return ofShown(text, lexicon, context);
  const order = orderAsked(text);
  if (order && MOVED.has(before.wants))
    return {
      ...before,
      wants: 'movements',
      balance: MOVED_ONE_WAY.has(before.balance) ? before.balance : 'all',
      order,
    };
  if (asksExtent(text)) return before.wants === 'movements' ? before : null;
  const { core } = formParts(text);
  const form = formAsked(text, lexicon, context);
  const isOfForm = form !== null && (form.length !== 'minute' || form.words !== null || core !== text || said !== null);
  if (form && isOfForm && isOrderOfForm(core, lexicon))
    return { ...before, length: form.length, words: form.words, inOtherWords: true };
  const way = keepsOnly(text) ? wayAsked(text) : null;
  if (way) return { ...before, wants: 'movements', balance: way };
  const [base] = periods.value.flatMap(({ relation }) =>
    relation === 'year-before' ? ['year' as const] : relation === 'previous' ? ['previous' as const] : [],
  );
  if (base && keepsOnly(text)) return { ...before, wants: 'movements', balance: 'all', against: base };
  // "Now the same for 3"
  const other = bareNumber(wordsOf(core).filter((word) => !saysOnlyForm(word)));
  if (
    other !== null &&
    before.priorities.length > 0 &&
    lexicon.catalogue.priorities.some(({ number }) => number === other)
  )
    return { ...before, priorities: [other], topics: [] };
  const bases = new Set(periods.value.map(({ relation }) => relation));
  if (bases.has('year-before') && (bases.has('previous') || bases.has('latest')) && pointsBack(text))
    return { ...before, wants: 'bases' };
  const named = subjectsIn(text, lexicon);
  // "Make that a minute's speech for the Rotary"
  if (form && said !== null && pointsBack(text) && named && !isNamed(named) && !asks(text))
    return { ...before, length: form.length, words: form.words };
  // "Any reasons given": of a place updates are told, which say why themselves.
  if (intent === 'why' && named && !isNamed(named) && metrics.origin !== 'stated' && unread.every(asksReason))
    return before.areas.length === 0 && REASONED.has(before.wants) ? { ...before, wants: 'reasons' } : null;
  const isOfIt = pointsBack(text) && (metrics.value.length === 0 || metrics.origin === 'carried');
  return (isOfIt || beginsWithAlso(text)) && asksForAnyFigures(core)
    ? { ...before, wants: 'brief', length: 'numbers' }
    : null;
}
/** "Shorter, and say which page it is from", "without the jargon, I don't know half of it": why and where narrows nothing. */
function isOrderOfForm(core: string, lexicon: Lexicon): boolean {
  const parts = clausesOf(core).flatMap(({ text }) => text.split(/\band (?=\w+ )/));
  const own = parts.filter((part) => !isOfPlace(part, lexicon) && !(isOfSpeaker(part) && tells(part)));
  return saysOnlyForm(core) || (own.length > 0 && own.every((part) => isFormAlone(part, lexicon)));
}
/** "Now word it", "boil that down": whatever verb orders it. */
const isFormAlone = (part: string, { brief }: Lexicon): boolean =>
  isFragment(part.trim()) &&
  wordsOf(part).every(
    (word) => saysOnlyForm(word) || brief.longestAt([word], 0) !== null || (pointsBack(part) && isOfAsking(stem(word))),
  );
const isOfPlace = (part: string, { cues }: Lexicon): boolean => {
  const words = wordsOf(part);
  return words.some((_, at) => cues.longestAt(words, at)?.values.includes('source') ?? false);
};

const MOVED: ReadonlySet<BriefAsked['wants']> = new Set(['movements', 'verdict', 'brief', 'news', 'bases', 'trouble']);
const MOVED_ONE_WAY: ReadonlySet<BriefAsked['balance']> = new Set(['better', 'worse']);

/** "In one line" behind an answer that was no brief: what it showed, in that form. */
function ofShown(text: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { focus } = context;
  const { core, form: said } = formParts(text);
  if (!focus?.answered || focus.bullets.length === 0 || !isOrderOfForm(core, lexicon)) return null;
  const form = formAsked(text, lexicon, context);
  if (!form || (said === '' && form.length === 'minute')) return null;
  const { topics, areas, operations } = focus.question;
  const [period] = focus.periods;
  return {
    ...form,
    ...(period?.kind === 'quarter' && { period }),
    priorities: [],
    topics: [],
    areas: [],
    wants: 'brief',
    ofMetric: false,
    inOtherWords: true,
    unread: [],
    shown: {
      updates: focus.bullets,
      metrics: focus.metrics,
      names: { topics: topics.value, areas: areas.value, operations: operations.value },
    },
  };
}

const REASONED: ReadonlySet<BriefAsked['wants']> = new Set(['movements', 'verdict', 'brief', 'bases']);

/** "Leave the phones out", "everything except roads": a brief, `asked` for in what else is said or before it, without them. */
export function withoutPart(
  { text }: Request,
  lexicon: Lexicon,
  context: ReadContext,
  asked: (rest: string) => BriefAsked | null,
): BriefAsked | null {
  const without = { priorities: new Set<number>(), topics: new Set<string>() };
  let rest = text;
  for (let found = exceptionIn(rest); found !== null && found.rest !== rest; found = exceptionIn(rest)) {
    const named = subjectsIn(found.words, lexicon);
    if (!named || named.priorities.length + named.topics.length === 0 || named.areas.length > 0) return null;
    for (const priority of named.priorities) without.priorities.add(priority);
    for (const topic of named.topics) without.topics.add(topic);
    rest = found.rest;
  }
  if (rest === text) return null;
  const before = context.focus?.question.brief ?? null;
  // "Leave priority 1 out, we did that last week" tells why.
  const isWhy = before !== null && speaksOfUs(rest) && tells(rest.replace(/^[\s,.;]+/, ''));
  const found = (isWhy ? null : asked(rest)) ?? before;
  return found && { ...found, without: { priorities: [...without.priorities], topics: [...without.topics] } };
}
