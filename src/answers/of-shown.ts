/**
 * What a follow-up asks of the update that was just shown: who, when, where, why, what was done, whether it was. The sentence
 * that tells it is quoted; where the report uses the word elsewhere and not there, that it is not told.
 */

import {
  asksForParty,
  asksWhoWith,
  deedOfWhom,
  isGeneralDeed,
  isOfBody,
  namesParty,
} from '../language/asking/parties.ts';
import { asksLeader, asksName, asksPersonsName, isOfLeading, tellsLeader } from '../language/asking/people.ts';
import { asksWhat, asksWhatOrAny } from '../language/asking/question-words.ts';
import { isWhether } from '../language/asking/yes-or-no.ts';
import { endsInReferent } from '../language/referents.ts';
import { leansOnBefore } from '../language/reports/excerpts.ts';
import { givesPurpose, givesReason } from '../language/reports/reasons.ts';
import { isConditional } from '../language/reports/sentences.ts';
import { saysItCame, tells } from '../language/reports/told.ts';
import { wordsOf } from '../language/terms.ts';
import { isWholeClause } from '../question/pointing.ts';
import type { Need, Question } from '../question/question.ts';
import type { Answer, Context, Draft, Shown } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { figure } from './figure.ts';
import { isTelling, shown } from './narrative.ts';
import { untold } from './not-held.ts';
import { sentences } from './say.ts';
import { updatesDraft } from './updates.ts';

/** So few updates shown may be asked about without a word of theirs. */
const FEW = 2;

const INTENTS = new Set<Question['intent']>(['updates', 'why', 'figure', 'list']);
const TYPED = new Set<Question['wanted']>(['who', 'when', 'where']);
/** By which more is asked than what one sentence tells. */
const ASKS_ELSE = [
  'count',
  'total',
  'summary',
  'updates',
  'change',
  'compare',
  'most',
  'least',
  'share',
  'average',
  'not',
  'only',
];

export const ofShown: Answer = {
  name: 'of-shown',
  suits: (q, { focus, knowledge }) =>
    focus !== null &&
    focus.bullets.length > 0 &&
    focus.bullets.length <= FEW &&
    focus.metrics.length <= 1 &&
    q.leaning &&
    q.brief === null &&
    (focus.answered || isOfNothingElse(focus.question)) &&
    INTENTS.has(q.intent) &&
    !ASKS_ELSE.some((cue) => q.cues.has(cue) && !(cue === 'count' && q.intent === 'why')) &&
    (!q.number.cued || q.intent === 'why' || TYPED.has(q.wanted)) &&
    q.numbers.length === 0 &&
    [q.operations, q.areas, q.priorities, q.periods].every(isCarried) &&
    ownNeeds(q).every((need) => isOfIt(need, q) || (need.topic === null && !isTelling(need, q, knowledge))) &&
    typeOf(q) !== null,
  answer: async (question, context) => {
    const { focus, store } = context;
    const named = { ...question, operations: { value: focus!.operations.slice(0, 1), origin: 'carried' as const } };
    const texts = shown(await updatesByKey(store, new Set(focus!.bullets)), named, context);
    const needs = ownNeeds(question).filter(({ words }) => !isOfAsking(words, question));
    const told = tellingsOf(texts, needs, question, context);
    const own = told.filter(({ said }) => said.length > 0);
    const best = own.length > 0 ? own : ofTypeAlone(texts, needs, question, context);
    if (best.length === 0) return isUntold(told, needs, question, context) ? untold(question, context) : null;
    // Who took part, and where, is told by all that is said of it.
    const isOfAll = needs.length === 0 && (question.wanted === 'who' || question.wanted === 'where');
    const quotes = best.map(({ text, said }) => (isOfAll ? text : excerptOf(text, said)));
    return (await countedThere(quotes, question, context)) ?? updatesDraft(quotes, question, context);
  },
};

/** "Starting when" of what is told to begin: the one time or place that is told there. */
function ofTypeAlone(
  texts: readonly Shown[],
  needs: readonly Need[],
  question: Question,
  context: Context,
): readonly Telling[] {
  if (!TYPED.has(question.wanted) || question.wanted === 'who' || !needs.every((need) => saysItCame(need.words)))
    return [];
  const told = tellingsOf(texts, [], question, context).filter(({ said }) => said.length > 0);
  return told.length === 1 && told[0]!.said.length === 1 ? told : [];
}

/** The word that is asked for stands in other updates and not in these; or nothing is said but what kind of thing is asked for. */
function isUntold(
  told: readonly Telling[],
  needs: readonly Need[],
  question: Question,
  { focus, knowledge }: Context,
): boolean {
  const { wanted, metrics, intent, text } = question;
  if (told.some(({ isMet }) => isMet && needs.length > 0)) return false;
  if (asksThing(question) && (metrics.value.length > 0 || asksWhat(text))) return false;
  if (needs.length === 0)
    return (wanted === 'when' || asksLeader(text)) && intent !== 'why' && focus!.shown.length === 0;
  return needs.every((need) => knowledge.index.count(need) > 0);
}

/** Words that only ask who it was. */
const isOfAsking = (words: string, { text, wanted }: Question): boolean =>
  isOfBody(words) || (wanted === 'who' && (isGeneralDeed(words) || (asksLeader(text) && isOfLeading(words))));

/** "Any arrests": a figure of the update, with the sentence that states it. */
async function countedThere([quote]: readonly Shown[], question: Question, context: Context): Promise<Draft | null> {
  const [id, ...more] = question.metrics.value;
  if (
    !id ||
    more.length > 0 ||
    question.wanted !== null ||
    question.unread.length > 0 ||
    ownNeeds(question).length === 0
  )
    return null;
  if (!context.focus!.neighbours.includes(id) || question.intent === 'why') return null;
  const draft = await figure.answer(question, context);
  return draft?.outcome === 'answered'
    ? { ...draft, lines: [...draft.lines, `The report says: “${quote!.text}”`] }
    : null;
}

/** "Who funds them": what is done to them, by whatever word. */
const isOfIt = ({ words }: Need, { text }: Question): boolean =>
  endsInReferent(text) && words.split(' ')[0] === deedOfWhom(text);

/** What was denied before named nothing but what is asked of the update. */
const isOfNothingElse = (q: Question): boolean =>
  q.leaning && [q.operations, q.areas, q.priorities, q.topics, q.metrics].every(isCarried);
const isCarried = ({ origin, value }: { readonly origin: string; readonly value: readonly unknown[] }): boolean =>
  origin !== 'stated' || value.length === 0;

const ownNeeds = ({ needs }: Question): readonly Need[] => (needs.origin === 'stated' ? needs.value : []);

/** "Any convictions" asks whether there were as much as how many. */
const asksThing = ({ wanted, text }: Pick<Question, 'wanted' | 'text'>): boolean =>
  wanted === null || (wanted === 'number' && asksWhatOrAny(text));

/** What kind of thing a sentence must tell; null where the message asks for none. */
function typeOf({ wanted, intent, text, needs, cues, unread }: Question): ((sentence: string) => boolean) | null {
  if (intent === 'why') return (sentence) => givesReason(sentence) || givesPurpose(sentence);
  if (asksLeader(text)) return tellsLeader;
  if (wanted === 'who')
    return asksName(text) || asksPersonsName(text) || !(asksForParty(text) || asksWhoWith(text)) ? null : namesParty;
  if (wanted === 'when') return (sentence) => tells(sentence, 'when') || isConditional(sentence);
  const isNamed = needs.origin === 'stated' && needs.value.length > 0;
  if (wanted === 'how-often' || wanted === 'where') return (sentence) => tells(sentence, wanted);
  if (!asksThing({ wanted, text })) return null;
  // "What did they do there"
  if (!isNamed)
    return asksWhat(text) &&
      !isWholeClause(text) &&
      unread.length === 0 &&
      [...cues].every((cue) => cue === 'what-is' || cue === 'actions')
      ? () => true
      : null;
  return isWhether(text) || asksWhatOrAny(text) ? () => true : null;
}

interface Telling {
  readonly text: Shown;
  /** The sentences that tell it. */
  readonly said: readonly number[];
  /** Whether the update speaks of it at all. */
  readonly isMet: boolean;
}

function tellingsOf(
  texts: readonly Shown[],
  needs: readonly Need[],
  question: Question,
  { knowledge }: Context,
): readonly Telling[] {
  const { terms } = knowledge.lexicon;
  const isType = typeOf(question)!;
  return texts.map((text) => {
    const all = sentences(text.text).map((sentence) => {
      const held = terms.read(wordsOf(sentence)).map(({ term }) => term);
      return {
        isType: isType(sentence),
        met: needs.every((need) => isMet(need, held) || text.update.topics.includes(need.topic ?? '')),
      };
    });
    return {
      text,
      said: all.flatMap(({ isType, met }, at) => (isType && met ? [at] : [])),
      isMet: all.some(({ met }) => met),
    };
  });
}

const isMet = ({ terms }: Need, held: readonly string[]): boolean =>
  terms.some((list) => list.every((term) => held.includes(term)));

/** The sentences, each with the one before where it goes on from that. */
function excerptOf({ update, text: whole, excerpt }: Shown, said: readonly number[]): Shown {
  const all = sentences(whole);
  const kept = new Set(said);
  for (let at = all.length - 1; at > 0; at -= 1) if (kept.has(at) && leansOnBefore(all[at]!)) kept.add(at - 1);
  const text = all.filter((_, at) => kept.has(at)).join(' ');
  return { update, text, excerpt: excerpt || kept.size < all.length };
}
