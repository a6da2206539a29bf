/** A number that no metric holds, out of the one update that states it: the number, and the sentence that says it. */

import type { Update } from '../figures/model.ts';
import { isOfAsking } from '../language/asking/question-words.ts';
import { isWideTerm, saysElse } from '../language/clauses/counted-clauses.ts';
import { AUXILIARIES, endsPhrase, isPast } from '../language/grammar.ts';
import { isUpToNow } from '../language/periods/period-words.ts';
import { wordsOf } from '../language/terms.ts';
import { leadsToPlace } from '../language/words/names-in-place.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { choose } from './choose.ts';
import { filtered } from './narrative.ts';
import { counts, marksAsked, numbersThatFit } from './number-fits.ts';
import { placeOf } from './number-place.ts';
import { isOfAllNamed, isOfArea, isOfPeriod } from './number-setting.ts';
import { type Quote, quoteDraft } from './quote-draft.ts';

/** Cues by which more is asked than one number. */
export const ASKS_MORE = [
  'change',
  'compare',
  'trend',
  'most',
  'least',
  'rank',
  'sum',
  'average',
  'average-each',
  'not',
  'breakdown',
  'out-of',
  'list',
  'which',
  'summary',
  'definition',
  'by-number',
  'by-percent',
  'actions',
  'source',
];
/** The updates of a longer list were not all read. */
const FEW_SHOWN = 6;

/** "Burglaries in Kent": what a report tells of another force is no number of ours. */
function isOfElsewhere({ text }: Question, { knowledge: { lexicon } }: Context): boolean {
  const words = wordsOf(text);
  return words.some((word, at) => lexicon.elsewhere.has(word) && leadsToPlace(words[at - 1] ?? ''));
}

export const quoted: Answer = {
  name: 'quoted',
  suits: (q) =>
    (['figure', 'updates'].includes(q.intent) || asksShare(q)) &&
    [null, 'number', 'how-long'].includes(q.wanted) &&
    q.numbers.length === 0 &&
    !ASKS_MORE.some((cue) => q.cues.has(cue)) &&
    // "Work" asks for updates, but not behind "how many".
    (!q.cues.has('updates') || q.wanted !== null) &&
    (q.wanted !== 'how-long' || q.number.measure === 'duration') &&
    (q.number.cued || isNounAlone(q)) &&
    !q.unread.includes('alone') &&
    !saysElse(q.text),
  answer: async (question, context) => {
    if (isOfElsewhere(question, context)) return null;
    const near = await ofShown(question, context);
    const quote = near ?? (await ofAll(question, context));
    if (!quote || (await isHeld(quote, context))) return null;
    // A metric that answers wins; a choice between several does where nothing was spoken of or named.
    const today = choose.suits(question, context) ? await choose.answer(question, context) : null;
    const isNamed = near !== null || question.operations.value.length + question.areas.value.length > 0;
    if (today && (today.outcome !== 'choose' || !isNamed)) return null;
    return quoteDraft(quote, question, context);
  },
};

/** A number that a metric holds is given where all that its question says is understood, and there alone. */
async function isHeld({ update, counted }: Quote, { store }: Context): Promise<boolean> {
  if (counted.measure === 'money') return false;
  const figures = await store.figures({ value: counted.quantity.value });
  return figures.some(({ source }) => source.report === update.report && source.bullet === update.id);
}

const asksShare = (q: Question): boolean => q.intent === 'share' && q.number.measure === 'percent';

/** "Turnpike - vehicles seized?": nothing but a noun and what is said of it; a sentence asks for more than its number. */
const isNounAlone = ({ text, number }: Question): boolean =>
  (number.said.length > 0 || number.nouns.some(({ words }) => endsNoun(wordsOf(text), words.split(' ')))) &&
  wordsOf(text).length <= LONGEST_NOUN &&
  !wordsOf(text).some((word) => AUXILIARIES.has(word) || isOfAsking(word) || word === 'and');
/** "The police cadets recovery plan" is a plan. */
function endsNoun(words: readonly string[], noun: readonly string[]): boolean {
  const at = words.findIndex((_, i) => noun.every((word, n) => words[i + n] === word));
  const next = words[at + noun.length];
  return at < 0 || next === undefined || endsPhrase(next) || isPast(next) || /\d/.test(next);
}
const LONGEST_NOUN = 8;

/** Nothing but words for what there is much of ("how many arrests", "how many vehicles were seized"). */
const isWide = ({ needs, number }: Question): boolean =>
  number.measure === 'count' &&
  needs.value.length > 0 &&
  needs.value.every((need) => need.terms.some((list) => list.every((term) => isWideTerm(term))));

/** The number in the updates just spoken of, where the message names no other place. */
async function ofShown(question: Question, { focus, store, knowledge }: Context): Promise<Quote | null> {
  if (!focus || focus.bullets.length === 0 || focus.bullets.length > FEW_SHOWN) return null;
  if (
    [question.operations, question.areas, question.priorities].some(
      ({ value, origin }) => value.length > 0 && origin === 'stated',
    )
  )
    return null;
  // "How many arrests last quarter" is asked anew.
  if (
    isWide(question) &&
    question.periods.origin === 'stated' &&
    question.periods.value.some((p) => !isUpToNow(p.words))
  )
    return null;
  if (question.needs.origin !== 'stated' && !question.number.worth) return null;
  const updates = await updatesByKey(store, new Set(focus.bullets));
  if (isWide(question) && updates.length > 1) return null;
  const quotes = updates.flatMap((update) => quotesOf(update, question, knowledge, true));
  return quotes.length === 1 ? quotes[0]! : null;
}

/** The number in the one update of all that states it. */
async function ofAll(question: Question, context: Context): Promise<Quote | null> {
  const { knowledge, store } = context;
  const { needs, number, operations, areas } = question;
  if (needs.origin !== 'stated' || needs.value.length === 0) return null;
  // "How many arrests in Fenwick" is not what one update of it tells.
  if (operations.value.length === 0 && isWide(question)) return null;
  const among = await filtered(question, context);
  const force = knowledge.areas.force.id;
  const placed = operations.value.length > 0 || areas.value.some((id) => id !== force);
  const quotesIn = (updates: readonly Update[]): Quote[] =>
    updates.flatMap((update) => quotesOf(update, question, knowledge, placed));
  let own: Quote[] = [];
  if (among) {
    const quotes = quotesIn(among);
    const latest = knowledge.reports.find((r) => quotes.some((q) => q.update.report === r.id));
    own = quotes.filter((q) => q.update.report === latest?.id);
  }
  // The latest report that states it.
  else
    for (const keys of knowledge.index.meetingAll(needs.value, marksAsked(number))) {
      own = quotesIn(await updatesByKey(store, keys));
      if (own.length > 0) break;
    }
  const [only] = own;
  if (!only || own.length > 1 || (!placed && (await isCountedLater(only, question, context)))) return null;
  // A total for the force is not what one place counts.
  const narrowing = number.around.length + number.purpose.length;
  const words = needs.value.flatMap((need) => need.words.split(' '));
  const asksAll = areas.value.includes(force);
  if (!placed && asksAll && placeOf(only.counted, only.update, knowledge) !== force) return null;
  const isNarrowed = narrowing > 0 && words.length > 1 && !asksAll;
  if (!placed && !isNarrowed && words.length < 2) return null;
  return only;
}

/** A later report counts such things too, though not in all the question's words: what an earlier one states is no answer. */
async function isCountedLater(
  { update }: Quote,
  { number }: Question,
  { knowledge, store }: Context,
): Promise<boolean> {
  const at = knowledge.reports.findIndex((r) => r.id === update.report);
  const later = new Set(knowledge.reports.slice(0, at).map((r) => r.id));
  if (later.size === 0) return false;
  const isCounted = (u: Update): boolean => knowledge.counted(u).some((one) => counts(number, one, false));
  for (const keys of knowledge.index.counting(marksAsked(number))) {
    const [report = ''] = [...keys][0]!.split('#');
    if (!later.has(report)) break;
    if ((await updatesByKey(store, keys)).some(isCounted)) return true;
  }
  return false;
}

function quotesOf(update: Update, question: Question, knowledge: Context['knowledge'], within: boolean): Quote[] {
  return numbersThatFit(question.number, knowledge.counted(update), update, within)
    .filter(
      (counted) =>
        isOfPeriod(counted, update, question, knowledge) &&
        isOfArea(counted, update, question, knowledge) &&
        isOfAllNamed(update, question),
    )
    .map((counted) => ({ update, counted }));
}
