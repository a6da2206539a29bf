/**
 * What was denied is looked at once more where the form of the question asks to be told something and no number: of updates
 * alone, whatever figure its words may name. An operation or a spot must be named, or one update say nearly all of it.
 */
import { asksMoney } from '../language/money.ts';
import { asksName, asksPersonsName } from '../language/people.ts';
import { asksToBeTold, kindAsked, oneAsked } from '../language/question-words.ts';
import { wordsOf } from '../language/terms.ts';
import { isWhether } from '../language/yes-or-no.ts';
import type { Need, Question } from '../question/question.ts';
import type { Context, Draft } from './answer.ts';
import { filtered, holdsWanted, isTelling, isToldOfOthers, saying, search, shown } from './narrative.ts';
import { updatesDraft } from './updates.ts';

/** So few updates of a spot or an operation may be meant. */
const FEW = 2;
/** So much of what is asked must be said by the one update, where nothing else tells which is meant. */
const NEARLY_ALL = 0.75;

export async function toldAfterAll(denied: Question, context: Context): Promise<Draft | null> {
  if (!isToBeTold(denied, context)) return null;
  const question = ofUpdates(denied, context);
  const among = await filtered(question, context);
  const needs = saying(question, context);
  const found = await search({ ...question, needs: { value: needs, origin: 'stated' } }, context, among);
  const isNamed = question.operations.value.length > 0;
  const updates = found.updates.length > 0 || !isNamed ? found.updates : (among ?? []);
  const telling = updates.filter((update) => holdsWanted(update, question, context));
  if (telling.length === 0 || isToldOfOthers(found, question, context)) return null;
  const met = needs.filter((need) => !found.unmet.includes(need));
  // "What car do they drive", "did he get bail": the thing that is asked for must be told of.
  const thing = kindAsked(question.text) ?? oneAsked(question.text);
  if (found.unmet.some(({ words }) => thing !== null && words.split(' ').includes(thing))) return null;
  if (
    isWhether(question.text)
      ? found.unmet.length > 0
      : needs.length > 0 && met.length === 0 && question.wanted !== 'who'
  )
    return null;
  const weightOf = (list: readonly Need[]): number =>
    list.reduce((sum, need) => sum + context.knowledge.index.weight(need), 0);
  const isSpot = question.areas.value.some((id) => context.knowledge.areas.get(id)?.kind === 'place');
  const isMeant =
    isNamed || isSpot
      ? telling.length <= FEW
      : telling.length === 1 &&
        met.length > 1 &&
        met.some((need) => isTelling(need, question, context.knowledge)) &&
        weightOf(met) > NEARLY_ALL * weightOf(needs);
  return isMeant ? updatesDraft(shown(telling, question, context), question, context) : null;
}

const INTENTS = new Set<Question['intent']>(['updates', 'list', 'figure', 'why', 'summary']);
const WANTED = new Set<Question['wanted']>([null, 'who', 'when', 'where']);

function isToBeTold(question: Question, { focus, knowledge: { lexicon } }: Context): boolean {
  const { intent, wanted, text, message, number, periods, unread, cues } = question;
  return (
    (focus === null || question.standsAlone) &&
    INTENTS.has(intent) &&
    WANTED.has(wanted) &&
    !number.cued &&
    !cues.has('not') &&
    !cues.has('only') &&
    !asksMoney(text) &&
    !asksName(text) &&
    !asksPersonsName(message.toLowerCase()) &&
    !periods.value.some((p) => p.period && p.relation !== 'latest') &&
    !unread.some((word) => lexicon.elsewhere.has(word)) &&
    asksToBeTold(text)
  );
}

/** The question without figures, and with the operations that their names may have taken. */
function ofUpdates(question: Question, { knowledge: { lexicon } }: Context): Question {
  const named = lexicon.names.find(wordsOf(question.text)).filter(({ kind }) => kind === 'operation');
  const operations =
    question.operations.value.length > 0 ? question.operations.value : [...new Set(named.map(({ id }) => id))];
  return {
    ...question,
    intent: 'updates',
    metrics: { value: [], origin: 'stated' },
    operations: { value: operations, origin: 'stated' },
  };
}
