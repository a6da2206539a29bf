/** The brief of several subjects that are named one after another, in whatever words it is asked what there is of them. */

import { isOfOwn, isOfUs } from '../../language/asking/brief-words.ts';
import { isOfReporting } from '../../language/grammar.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { normalise } from '../../language/text.ts';
import { isEveryday } from '../../language/words/speller.ts';
import { isNounKind, kindsOf } from '../../language/words/word-kinds.ts';
import { marksOf } from '../kinds/kind-marks.ts';
import { isOfAsking, kindChances } from '../kinds/kind-model.ts';
import type { Lexicon } from '../lexicon.ts';
import { listedSubjects } from '../listed-subjects.ts';
import type { BriefAsked, Question } from '../question.ts';
import type { Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { subjectsIn } from '../subjects.ts';
import { formAsked } from './asked.ts';
import { CLEARLY, isOfTrade } from './by-kind.ts';
import { asksForNumber, isOtherPhrase } from './rivals.ts';

/** What is worked out of several things, or is a name's. */
const OTHERS: ReadonlySet<string> = new Set([
  'compare',
  'ranking',
  'share',
  'sum',
  'average',
  'change',
  'trend',
  'definition',
  'source',
  'operation',
  'refuse',
  'which-priority',
  'safety',
]);

/** `isLast`: no other answer is held. Null where no two subjects are listed, or something of them is asked that is narrower. */
export function briefListed(
  request: Request,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
  isLast = false,
): BriefAsked | null {
  const { text } = request;
  const { metrics, operations, acronyms, intent, unread, cues } = question;
  const isOfMetric = metrics.origin === 'stated' && metrics.value.length > 0 && unread.length === 0;
  if (isOfMetric || operations.value.length + acronyms.length > 0 || OTHERS.has(intent)) return null;
  if (isOfOwn(text) || isOfUs(text) || cues.has('joke') || cues.has('guess') || cues.has('opinion')) return null;
  const { listed, rest } = listedSubjects(text, lexicon);
  if (listed.length < 2 || !listed.some(({ priorities, topics }) => priorities.length + topics.length > 0)) return null;
  const { brief, theme } = kindChances(marksOf(normalise(question.message), lexicon, context));
  // "The cadets and the dog": what is told of the one and the other together, where it is.
  const own = listed.filter(({ theme: words }) => words.length === 0).length;
  const isOpen = brief + theme >= CLEARLY && (listed.length > 2 || own === listed.length);
  // Who, where or how many of one thing is asked of one thing.
  const isOfOne = question.wanted !== null || asksForNumber(text) || isOtherPhrase(request, question);
  if (!isOpen && (!isLast || isOfOne)) return null;
  // "The licensing committee wants a page on pubs, clubs": what is said beside them is of them.
  const isThing = (word: string): boolean => isNounKind(kindsOf(word)[0]);
  const things = wordsOf(rest).filter(isThing);
  const beside = subjectsIn(things.join(' '), lexicon);
  const isOfThem = beside?.topics.every((topic) => listed.some(({ topics }) => topics.includes(topic)));
  if (!beside || !isOfThem || beside.priorities.length + beside.areas.length > 0) return null;
  const narrows = (word: string): boolean =>
    !beside.told.has(word) &&
    !isEveryday(word) &&
    !isOfReporting(word) &&
    !isOfAsking(stem(word)) &&
    lexicon.occasions.longestAt([word], 0) === null;
  if (things.some((word) => narrows(word) && (isLast || own < 2 || isOfTrade(word, lexicon)))) return null;
  const form = formAsked(text, lexicon, context) ?? formAsked('', lexicon, context)!;
  return {
    ...form,
    priorities: [...new Set(listed.flatMap(({ priorities }) => priorities))],
    areas: [],
    topics: [...new Set(listed.flatMap(({ topics }) => topics))],
    listed,
    wants: 'brief',
    ofMetric: false,
    inOtherWords: true,
    unread: [],
  };
}
