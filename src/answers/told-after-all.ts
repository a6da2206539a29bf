/**
 * What was denied is looked at once more where the form of the question asks to be told something and no number: of updates
 * alone, whatever figure its words may name or kind of answer they may have seemed to ask for.
 */
import type { Update } from '../figures/model.ts';
import { namesBodies } from '../language/asking/parties.ts';
import { asksName, asksPersonsName } from '../language/asking/people.ts';
import { asksToBeTold, beginsByTelling, kindAsked, oneAsked } from '../language/asking/question-words.ts';
import { targetOf } from '../language/asking/target-asked.ts';
import { isWhether } from '../language/asking/yes-or-no.ts';
import { isOfCounts } from '../language/clauses/counted-clauses.ts';
import { headOfPhrase } from '../language/clauses/predicates.ts';
import { isMeasure, isPast, isPerson, isPlural, isTime } from '../language/grammar.ts';
import { asksMoney, isMoney } from '../language/numbers/money.ts';
import { namesTime } from '../language/periods/period-words.ts';
import { asks } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import type { Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Context, Draft } from './answer.ts';
import type { Meant } from './evidence.ts';
import { meant } from './meant.ts';
import { holdsWanted, shown } from './narrative.ts';
import { asksHowItMoved, updatesDraft } from './updates.ts';

/** So likely must they be, and so likely where an operation or a spot is named of which so few are told. */
const LIKELY = 0.6;
const LIKELY_OF_NAMED = 0.05;
const FEW = 2;

/** The answer, and the question as it was answered. */
export async function toldAfterAll(
  denied: Question,
  context: Context,
): Promise<{ readonly question: Question; readonly draft: Draft } | null> {
  const isSurely = !isToBeTold(denied, context);
  if (isSurely && !isOfText(denied)) return null;
  // "The pilot that began in January": a time that no report is of tells which, where the update names it.
  const [time] = denied.periods.value.filter(isStatedTime);
  const question = {
    ...ofUpdates(denied, context),
    ...(time && { periods: { value: [], origin: 'stated' as const } }),
  };
  const holds = (update: Update): boolean =>
    (!time || namesTime(update.text, time.period!, time.assumed === null)) && holdsWanted(update, question, context);
  // Whether something was done must be told by more than the name of what is asked about.
  const isNamed =
    !isWhether(denied.text) &&
    (question.operations.value.length > 0 ||
      question.areas.value.some((id) => context.knowledge.areas.get(id)?.kind === 'place'));
  const best = await meant(question, context, holds, isNamed ? LIKELY_OF_NAMED : LIKELY);
  if (!best || (best.likelihood < LIKELY && best.updates.length > FEW)) return null;
  if (isSurely && !isSure(best, denied, context)) return null;
  // "What was the sentence in the trial", "what car do they drive": the one thing that is asked for must be told of.
  const alone = thingAlone(denied.text);
  const thing = question.wanted === null ? (kindAsked(denied.text) ?? oneAsked(denied.text) ?? alone) : null;
  const named = question.needs.value.filter(({ words }) => thing !== null && words.split(' ').includes(thing));
  if (alone !== null && named.length === 0) return null;
  if (named.length > 0 && context.knowledge.index.find(named, new Set(best.updates.map(keyOf))).length === 0)
    return null;
  const draft = updatesDraft(shown(best.updates, best.question, context), best.question, context);
  return { question: { ...denied, periods: question.periods, ...(isSurely && { metrics: question.metrics }) }, draft };
}

/** Whatever kind of answer it seemed to ask for: one update that all but surely is meant, and tells of every other place and body that is named. */
function isSure({ likelihood, updates }: Meant, { unread }: Question, { knowledge: { lexicon } }: Context): boolean {
  const [only, ...more] = updates;
  if (!only || more.length > 0 || likelihood < SURELY) return false;
  const said = new Set(wordsOf(only.text));
  return unread.every((word) => !lexicon.elsewhere.has(word) || said.has(word));
}
const SURELY = 0.95;

const isStatedTime = ({ period, relation }: Question['periods']['value'][number]): boolean =>
  period !== null && relation !== 'latest';

/** By which a number or a verdict is asked for, that the text around it does not tell, or where something stands. */
const OTHERS = ['count', 'total', 'average', 'rank', 'guess', 'opinion', 'forecast', 'not', 'only', 'which-priority'];

/** What it may have seemed to ask for. */
const INTENTS = new Set<Question['intent']>([
  'updates',
  'list',
  'figure',
  'why',
  'summary',
  'change',
  'share',
  'ranking',
]);

/** What an update may tell: no number, time span, sum, target or name, and nothing worked out. */
const isOfText = ({ wanted, text, message, number, cues, metrics }: Question): boolean =>
  [null, 'who', 'where'].includes(wanted) &&
  !number.cued &&
  metrics.origin !== 'carried' &&
  !OF_NUMBER.some((cue) => cues.has(cue)) &&
  !asksMoney(text) &&
  targetOf(text) === null &&
  !asksName(text) &&
  !asksPersonsName(message.toLowerCase()) &&
  asksToBeTold(text);
const OF_NUMBER = [
  'count',
  'total',
  'average',
  'rank',
  'guess',
  'forecast',
  'change',
  'share',
  'most',
  'least',
  'not',
  'only',
];

function isToBeTold(question: Question, { focus, knowledge: { lexicon } }: Context): boolean {
  const { intent, wanted, text, message, number, periods, unread, cues, metrics } = question;
  return (
    (focus === null || question.standsAlone) &&
    // "What is the change in retained cases", "its share of those"
    !(intent === 'change' && oneAsked(text) !== null) &&
    !(intent === 'share' && metrics.value.length > 0) &&
    INTENTS.has(intent) &&
    !asksHowItMoved(question) &&
    !['how-long', 'how-often', 'age'].includes(wanted ?? '') &&
    !(wanted === 'number' && !beginsByTelling(text)) &&
    !number.cued &&
    !OTHERS.some((cue) => cues.has(cue)) &&
    !asksMoney(text) &&
    targetOf(text) === null &&
    !(asksName(text) && !namesBodies(text)) &&
    !asksPersonsName(message.toLowerCase()) &&
    periods.value.filter(isStatedTime).length <= 1 &&
    !unread.some((word) => lexicon.elsewhere.has(word)) &&
    (asksToBeTold(text) || (cues.size === 0 && thingAlone(text) !== null))
  );
}

/** "The newsletter of the watch": the one thing that is named, of which no number is asked; null where the message is anything else. */
function thingAlone(text: string): string | null {
  const words = wordsOf(text);
  // A mark alone makes no question: "watch newsletter?"
  const head = asks(text.replace(/[\s?]+$/, '')) || words.some(isPast) ? null : headOfPhrase(words);
  const isCount = (word: string): boolean => [isMeasure, isTime, isOfCounts, isMoney].some((is) => is(word));
  return head !== null && !isPlural(head) && !isPerson(head) && !isCount(head) ? head : null;
}

/** The question with the operations that their names may have taken, and for no number where none is counted. */
function ofUpdates(question: Question, { knowledge: { lexicon } }: Context): Question {
  const named = lexicon.names.find(wordsOf(question.text)).filter(({ kind }) => kind === 'operation');
  const operations =
    question.operations.value.length > 0 ? question.operations.value : [...new Set(named.map(({ id }) => id))];
  return {
    ...question,
    intent: 'updates',
    // "Servator, who has got it now": whatever is told of what is named.
    wanted:
      question.wanted === 'number' || (question.wanted === 'who' && operations.length > 0) ? null : question.wanted,
    metrics: { value: [], origin: 'stated' },
    operations: { value: operations, origin: 'stated' },
  };
}
