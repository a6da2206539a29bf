/** The brief before a message with what the message says put in its place: its kind, its part, what is left out or kept, its place. */

import { keepsOfIt, placeInList, turns } from '../../language/asking/brief-turns.ts';
import { exceptionIn } from '../../language/clauses/leaving-out.ts';
import { wordsOf } from '../../language/terms.ts';
import { isFunctionWord } from '../../language/words/passing-words.ts';
import { polarityOf } from '../../language/words/polarity.ts';
import { isEveryday } from '../../language/words/speller.ts';
import { marksOf } from '../kinds/kind-marks.ts';
import { KINDS, kindChances, type RequestKind } from '../kinds/kind-model.ts';
import type { Lexicon } from '../lexicon.ts';
import type { BriefAsked, Question } from '../question.ts';
import type { Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { isNamed, subjectsIn } from '../subjects.ts';
import { formAsked } from './asked.ts';
import { BY_SENTENCES, OF_DOINGS, wantsOfKind } from './by-kind.ts';
import { asksForNumber } from './rivals.ts';

/** So likely is a kind that a turn names, where so little else is said. */
const LIKELY = 0.6;

/** What is told of a part is told of another in the same way. */
const KEPT: ReadonlySet<string> = new Set(['movements', ...BY_SENTENCES]);

/** `isLast`: no other answer is held. Null where nothing of the brief before is named, or something else is asked. */
export function turned(
  request: Request,
  { metrics, unread, operations }: Question,
  lexicon: Lexicon,
  context: ReadContext,
  isLast = false,
): BriefAsked | null {
  const before = context.focus?.question.brief ?? null;
  const { text } = request;
  if (!before || (!isLast && !turns(text))) return null;
  const isOfMetric = metrics.origin === 'stated' && metrics.value.length > 0 && unread.length === 0;
  if (isOfMetric || operations.value.length > 0 || asksForNumber(text)) return null;
  const place = placeInList(text);
  if (place !== null) return { ...before, place };
  const left = leavingOut(text, before, lexicon, context);
  if (!left) return null;
  const { rest } = left;
  const form = formAsked(rest, lexicon, context);
  if (!form) return null;
  const said = {
    ...(form.words === null ? {} : { words: form.words }),
    ...(form.length === 'minute' ? {} : { length: form.length }),
  };
  // "Just the seizures": of what was told, no subject.
  const named = subjectsIn(rest, lexicon, keepsOfIt(rest));
  if (!named) return null;
  const edit: BriefAsked = { ...left.asked, ...said };
  const kind = kindOf(rest, lexicon, context);
  if (kind) {
    const whole = {
      ...edit,
      ...(isNamed(named) ? scopeOf(named) : {}),
      ...wantsOfKind(kind, { ...form, ...said }, rest),
    };
    return OF_DOINGS.has(kind) ? { ...whole, form: null } : whole;
  }
  if (isNamed(named)) {
    const { priorities, topics, areas } = named;
    const isOfSubject = priorities.length + topics.length > 0;
    return {
      ...edit,
      ...(isOfSubject ? { priorities, topics } : {}),
      ...(areas.length > 0 ? { areas } : {}),
      ...(KEPT.has(before.wants) ? {} : { wants: 'brief' as const }),
      listed: undefined,
      theme: undefined,
    };
  }
  if (left.isAny) return edit;
  // "Only what was seized": of what was told, that.
  const keeps = keepsOfIt(rest)
    ? wordsOf(rest).filter((word) => !isFunctionWord(word) && !isEveryday(word) && !saysForm(word, lexicon))
    : [];
  return keeps.length > 0 && keeps.length <= MOST_KEPT ? { ...edit, wants: 'brief', form: null, keeps } : null;
}
const MOST_KEPT = 3;

const scopeOf = ({ priorities, topics, areas }: Pick<BriefAsked, 'priorities' | 'topics' | 'areas'>) => ({
  priorities,
  topics,
  areas,
});

const saysForm = (word: string, { brief, chatter }: Lexicon): boolean =>
  chatter.has(word) || brief.longestAt([word], 0) !== null;

/** The kind of brief that is named, if any other than the plain one is. */
function kindOf(text: string, lexicon: Lexicon, context: ReadContext): RequestKind | null {
  const chances = kindChances(marksOf(text, lexicon, context));
  const [best] = KINDS.toSorted((a, b) => chances[b] - chances[a]);
  return best && !PLAIN.has(best) && chances[best] >= LIKELY ? best : null;
}
/** Those of good and bad news are read by their own words. */
const PLAIN: ReadonlySet<RequestKind> = new Set([
  'both',
  'good',
  'bad',
  'brief',
  'theme',
  'none',
  'numbers',
  'table',
  'places',
  'money',
  'series',
]);

/** "Skip anything good, and skip priority 1": null where what is to be left out is nothing that can be. */
function leavingOut(
  text: string,
  before: BriefAsked,
  lexicon: Lexicon,
  context: ReadContext,
): { readonly asked: BriefAsked; readonly rest: string; readonly isAny: boolean } | null {
  const priorities = new Set(before.without?.priorities);
  const topics = new Set(before.without?.topics);
  let ahead = before.without?.ahead ?? false;
  let asked = before;
  let rest = text;
  for (let found = exceptionIn(rest); found !== null && found.rest !== rest; found = exceptionIn(rest)) {
    const named = subjectsIn(found.words, lexicon);
    const tone = wordsOf(found.words)
      .map(polarityOf)
      .find((one) => one !== null);
    if (named && isNamed(named) && named.areas.length === 0) {
      for (const priority of named.priorities) priorities.add(priority);
      for (const topic of named.topics) topics.add(topic);
    } else if (tone === 'good') asked = { ...asked, wants: 'trouble', balance: 'worse', ofVerdict: false };
    else if (tone === 'bad') asked = { ...asked, wants: 'movements', balance: 'better', ofVerdict: false };
    else if (kindOf(found.words, lexicon, context) === 'ahead') ahead = true;
    else return null;
    rest = found.rest;
  }
  if (rest === text) return { asked: before, rest, isAny: false };
  const without = { priorities: [...priorities], topics: [...topics], ...(ahead ? { ahead } : {}) };
  return { asked: { ...asked, without }, rest, isAny: true };
}
