/** Questions for nothing but a number, which the text around it does not tell: what an update does state is quoted from it. */

import { isQuestionWord } from '../language/asking/question-words.ts';
import { asksNumber, asksNumberOf } from '../language/asking/questions-of-number.ts';
import { isSaidOfOnes } from '../language/asking/singled-out.ts';
import { isWhetherDone } from '../language/asking/yes-or-no.ts';
import { isOfCounts, isRelativeWord } from '../language/clauses/counted-clauses.ts';
import { AUXILIARIES, isPast, isPlural } from '../language/grammar.ts';
import { asksMoney } from '../language/numbers/money.ts';
import { asks, tells } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import type { Intent, Need, Question } from '../question/question.ts';
import type { Context } from './answer.ts';

const NUMBERS = new Set<Intent>(['share', 'average', 'sum']);
const NARRATES = ['updates', 'actions', 'summary', 'list', 'who', 'where', 'when', 'which', 'operations-word'];

/** So few words say no more than of which the number is asked. */
const SHORT = 5;

/** Also a phrase without a verb that is headed by something counted ("knife crime offences q3"). */
export function asksNumberOnly(q: Question, { knowledge, focus }: Context): boolean {
  const words = wordsOf(q.text);
  if (
    q.wanted === 'number' ||
    q.cues.has('breakdown') ||
    (q.cues.has('out-of') && asksNumber(q.text)) ||
    NUMBERS.has(q.intent)
  )
    return true;
  // "And £?"
  if (q.needs.origin !== 'stated' && asksMoney(q.text)) return true;
  if (asksNumberOf(q.text) && !(q.cues.has('actions') && isWhetherDone(q.text))) return true;
  if (
    ['who', 'where', 'when'].includes(q.wanted ?? '') ||
    NARRATES.some((cue) => q.cues.has(cue)) ||
    words.some(isQuestionWord)
  )
    return q.number.measure === 'percent' && !q.cues.has('actions');
  if (q.number.measure === 'percent') return true;
  // "Street pastors at weekends, give us a headcount"
  if (q.needs.value.some(({ words }) => isOfCounts(words))) return true;
  // "And WILDCAT alone?" after the arrests of two.
  const saysNoMore = q.needs.origin !== 'stated' || q.needs.value.length === 0;
  if (q.leaning && saysNoMore && q.cues.has('only') && (focus?.shown.length ?? 0) > 0) return true;
  // "And open ones" after how many there are.
  const isOfOnes = words.some((_, at) => isSaidOfOnes(words, at)) && q.areas.value.length === 0;
  if (q.leaning && isOfOnes && words.length <= SHORT && (focus?.shown.length ?? 0) > 0) return true;
  const isCounted = ({ topic, terms }: Need): boolean =>
    topic === null && terms[0]?.length === 1 && knowledge.lexicon.metrics.isCounted(terms[0][0]!);
  if (beginsWith(isCounted, q)) return q.cues.has('only') || !isPlaced(q, knowledge.areas.force.id);
  // "ESP companies signed up, small ones?": a measure's own noun, with more that tells which, and no verb that asks anything else.
  const isMeasure = q.metrics.origin === 'stated' && q.metrics.value.length > 0 && q.areas.value.length === 0;
  if (
    isMeasure &&
    !words.some((word) => AUXILIARIES.has(word)) &&
    q.needs.value.some((need) => isCounted(need) && isPlural(need.words))
  )
    return true;
  if (asks(q.text)) return false;
  const needs = q.needs.value;
  const areas = q.areas.value.filter((id) => id !== knowledge.areas.force.id);
  return needs.some((need, at) => {
    if (!isCounted(need) || need.words.split(' ').some(isPast)) return false;
    // "Ashby's new watch group": of one thing in a place an update may tell.
    if (!isPlural(need.words) && areas.length > 0 && q.operations.value.length === 0) return false;
    // Where a verb follows ("dv arrests q3, need it for panel"), what the message begins with is the phrase.
    return !tells(q.text) || (at > 0 && q.text.startsWith(`${needs[at - 1]!.words} ${need.words}`));
  });
}

/**
 * "Arrests out of it only?", "calls that we failed to pick up": nothing but things that are counted, with what tells
 * which; a question mark behind them asks no more than that.
 */
function beginsWith(isCounted: (need: Need) => boolean, { text, needs, metrics }: Question): boolean {
  const [first] = needs.value;
  if (!first || !isCounted(first) || !text.startsWith(first.words) || !isPlural(first.words)) return false;
  const words = wordsOf(text);
  const clause = metrics.value.length > 0 ? words.findIndex(isRelativeWord) : -1;
  return !words.slice(0, clause < 0 ? words.length : clause).some((word) => AUXILIARIES.has(word));
}

/** An operation or a place is named of which an update may tell what was done there. */
const isPlaced = ({ operations, areas }: Question, force: string): boolean =>
  operations.value.length > 0 || (areas.origin === 'stated' && areas.value.some((id) => id !== force));
