/**
 * The updates that a question means: looked for everywhere, among those just shown, and with what is told beside the
 * asking or was asked about before.
 */
import type { Update } from '../figures/model.ts';
import { asksForOthers } from '../language/asking/others.ts';
import { isQuestionWord } from '../language/asking/question-words.ts';
import { isWhether } from '../language/asking/yes-or-no.ts';
import { headOfPhrase } from '../language/clauses/predicates.ts';
import { beginsLikeFollowUp } from '../language/follow-ups.ts';
import { isAgent, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { isLabelOfWorth } from '../language/numbers/money.ts';
import { withoutDummy } from '../language/referents.ts';
import { asks, pointsBack } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { isEnglish } from '../language/words/speller.ts';
import { isWholeClause } from '../question/pointing.ts';
import type { Need, Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Context } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import type { Among, Meant } from './evidence.ts';
import { evidenceOf, LIKELY, likelihood } from './likelihood.ts';
import {
  asksOfShown,
  asksParty,
  filtered,
  holdsWanted,
  isOfDoing,
  isOpen,
  isStrict,
  isTelling,
  isToldOfOthers,
  isTyped,
  type Narrative,
  search,
} from './narrative.ts';

/** So likely are those that clearly are meant. */
const CLEARLY = 0.8;

/** So few updates shown may be meant without a word of theirs. */
const FEW = 2;

/** A list, or the priority that it stands under, shows less of what it was made of than an update does. */
const LIKELY_OF_LIST = 0.4;

/** Whether the updates found for the question are what it asks for. */
export const enough = (found: Narrative, question: Question, context: Context): boolean =>
  found.updates.length > 0 &&
  !missesNumber(found, question) &&
  !missesHead(found, question, context) &&
  !missesKind(found, question, context) &&
  !isToldOfOthers(found, question, context) &&
  likelihood(evidenceOf(found, question, context)) > LIKELY_OF_LIST;

/** Of all the places to look in, the likeliest; null where none is likely. `holds`: what an update must tell. */
export async function meant(
  question: Question,
  context: Context,
  holds: (update: Update) => boolean = (update) => holdsWanted(update, question, context),
  least = LIKELY,
): Promise<Meant | null> {
  if (isStrict(question) && question.needs.value.length === 0) return null;
  const found = [
    await everywhere(question, context, holds),
    await amongShown(question, context, holds),
    await withTold(question, context, holds),
    await withSpokenOf(question, context, holds),
  ].filter((one) => one !== null);
  for (const one of found) context.considered?.(one);
  const told = found.filter((one) => one.likelihood > least).sort((a, b) => b.likelihood - a.likelihood);
  // What goes on with an update that was shown is asked of that one first, unless others clearly are what is meant.
  const isOfShown = ({ among }: Meant): boolean => among === 'shown' && question.leaning && !question.standsAlone;
  const [best = null] = told;
  return best && best.likelihood < CLEARLY ? (told.find(isOfShown) ?? best) : best;
}

type Holds = (update: Update) => boolean;

async function everywhere(question: Question, context: Context, holds: Holds): Promise<Meant | null> {
  const { needs, areas, operations, priorities } = question;
  if (needs.value.length + areas.value.length + operations.value.length + priorities.value.length === 0) return null;
  // "How long were they held" after how many there were: of those that were told of, and of no others.
  if (
    question.wanted !== null &&
    question.metrics.origin === 'carried' &&
    context.focus?.answered &&
    isOfFigure(question)
  )
    return null;
  const among = await filtered(question, context);
  const found = await search(question, context, among);
  // A bare number that stands somewhere in an update is no subject.
  const isMet = needs.value.some((need) => !/^\d+$/.test(need.words) && !found.unmet.includes(need));
  if (among === null && (!isMet || isUnplaced(found, question, context) || asksOfShown(question, context))) return null;
  return weighed(found, question, 'all', holds, context);
}

const isOfFigure = ({ metrics, needs }: Question): boolean => metrics.value.length > 0 && needs.origin === 'carried';

/** "Who was arrested", "launch date?": told of many, and nothing says of which it is asked. */
function isUnplaced({ unmet, updates }: Narrative, question: Question, { knowledge }: Context): boolean {
  const isPerson = question.wanted === 'who' && !asksParty(question);
  const isOfMany = question.wanted === 'when' && question.leaning && updates.length > FEW;
  if (!isPerson && !isOfMany) return false;
  const met = question.needs.value.filter((need) => !unmet.includes(need));
  return met.length < 2 && !met.some((need) => isTelling(need, question, knowledge));
}

async function amongShown(question: Question, context: Context, holds: Holds): Promise<Meant | null> {
  const there = await shownBefore(question, context);
  if (there.length === 0) return null;
  const own = question.needs.origin === 'stated' ? question.needs.value : [];
  const asked: Question = { ...question, needs: { value: own, origin: 'stated' } };
  const found = await search(asked, context, there);
  // A word of doing ("who helped") may stand in one of them, and who it was in another. A question of its own points to none.
  if ((found.updates.length === 0 || own.length === 0 || found.unmet.length > 0) && isWhole(asked, context))
    return null;
  const isAny =
    found.updates.length === 0
      ? there.length <= FEW && !own.some((need) => /\d/.test(need.words))
      : isTyped(question) && own.every(isOpen) && !found.updates.some(holds);
  return weighed(isAny ? { ...found, updates: there } : found, asked, 'shown', holds, context);
}

/** "Is it safe to cycle in Newby", "where do we keep the paper": it says of what it asks, and points to nothing that was said. */
function isWhole(question: Question, { focus }: Context): boolean {
  const { text, needs, cues } = question;
  const isOfUpdates = focus?.shown.length === 0;
  return (
    asks(text) &&
    !pointsBack(text) &&
    !beginsLikeFollowUp(withoutDummy(text)) &&
    // "Who lends a hand" is of what was told, in whatever words.
    !(asksParty(question) && isOfUpdates) &&
    (needs.value.length > 1 ||
      (needs.value.length === 1 && !isOfUpdates) ||
      (isWholeClause(text) && (needs.value.length === 0 ? cues.size === 0 : !needs.value.some(isOfDoing))))
  );
}

async function withTold(question: Question, context: Context, holds: Holds): Promise<Meant | null> {
  const { told, needs, areas, operations } = question;
  if (told === null) return null;
  const asked: Question = {
    ...question,
    needs: { value: [...needs.value, ...told.needs], origin: 'stated' },
    areas: areas.value.length > 0 ? areas : { value: told.areas, origin: 'stated' },
    operations: operations.value.length > 0 ? operations : { value: told.operations, origin: 'stated' },
  };
  return weighed(await search(asked, context, await filtered(asked, context)), asked, 'told', holds, context);
}

/** "Are they open in Ashby" after a question on reporting centres: what was asked about before is what they are. */
async function withSpokenOf(question: Question, context: Context, holds: Holds): Promise<Meant | null> {
  // "And MOSOVO" is another name in place of the one before.
  if (question.spokenOf.length === 0 || question.bare) return null;
  const told = { needs: question.spokenOf, areas: [], operations: [] };
  const found = await withTold({ ...question, told }, context, holds);
  if (found === null) return null;
  // Whether he was sentenced is not told by what was spoken of before, if it says nothing of it; nor by another's sentence.
  const isMissed =
    isWhether(question.text) && found.evidence.noneMet && question.needs.value.some((need) => isOfDoing(need));
  const shown = new Set(context.focus?.bullets);
  const isOfAnother = asksOfShown(question, context) && !found.updates.some((u) => shown.has(keyOf(u)));
  return isMissed || isOfAnother ? null : { ...found, among: 'spoken' };
}

function weighed(found: Narrative, question: Question, among: Among, holds: Holds, context: Context): Meant | null {
  if (
    missesNumber(found, question) ||
    missesHead(found, question, context) ||
    missesKind(found, question, context) ||
    isToldOfOthers(found, question, context)
  )
    return null;
  const updates = found.updates.filter(holds);
  if (updates.length === 0) return null;
  const evidence = evidenceOf(found, question, context, among);
  return { among, question, updates, likelihood: likelihood(evidence), evidence };
}

/** A number, a span of time or an age must be told of just what is asked, and who somebody is of the one who is named. */
const missesNumber = ({ unmet }: Narrative, question: Question): boolean =>
  unmet.length > 0 &&
  (['number', 'how-long', 'age'].includes(question.wanted ?? '') ||
    (question.wanted === 'who' && !asksParty(question) && unmet.some(isOfOne)));

/** "Vacancies in the control room": of the control room is told, of what heads the phrase nothing. */
const missesHead = ({ unmet }: Narrative, { text, wanted, needs }: Question, { knowledge }: Context): boolean => {
  const head = wanted === null ? headOfPhrase(wordsOf(text)) : null;
  if (head === null || !(isPlural(head) || isLabelOfWorth(head))) return false;
  const isOf = ({ words }: Need): boolean => words.split(' ').includes(head);
  return unmet.some(isOf) || needs.value.some((need) => isOf(need) && knowledge.index.count(need) === 0);
};

/** "Missing children", "the Ilford stabbing": of the one thing that is met, the kind that is asked for is told by no update. */
const missesKind = ({ unmet }: Narrative, question: Question, { knowledge }: Context): boolean => {
  const met = question.needs.value.filter((need) => !unmet.includes(need));
  const words = wordsOf(question.text);
  const kindOf = ({ words: said }: Need): string => words[words.indexOf(wordsOf(said)[0]!) - 1] ?? '';
  const names = question.message.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu) ?? [];
  return unmet.some((need) => {
    if (need.words.includes(' ') || knowledge.index.count(need) > 0) return false;
    const isKindOf = met.some((one) => kindOf(one) === need.words);
    if (!isKindOf || isPast(need.words)) return false;
    if (!isEnglish(need.words) && names.some((name) => name.toLowerCase() === need.words)) return true;
    return met.length === 1 && met[0]!.topic !== null;
  });
};

/** "Commander", "witness" */
const isOfOne = ({ words }: Need): boolean =>
  words.split(' ').some((word) => (isAgent(word) || isPerson(word)) && !isPlural(word));

/** The updates shown, those of the place that the message names; none where it names something of its own. */
async function shownBefore(question: Question, { focus, store, knowledge }: Context): Promise<readonly Update[]> {
  if (!focus || focus.bullets.length === 0 || question.bare || asksForOthers(question.text)) return [];
  if (isOwn(question.operations) || isOwn(question.priorities) || isOwn(question.metrics)) return [];
  // "Updates on drugs" after some of them: all that there are.
  const isOfTopic = isOwn(question.needs) && question.needs.value.every(({ topic }) => topic !== null);
  if (isOfTopic && question.cues.has('updates') && question.standsAlone) return [];
  // "December by itself?" of what is told of a quarter; "every report, not the online ones" of these.
  if (question.periods.origin === 'stated' && question.periods.value.length > 0 && question.needs.origin !== 'stated')
    return [];
  if (focus.shown.length > 0 && question.cues.has('not')) return [];
  // "Lorry drivers only" after a figure narrows the figure.
  if (
    focus.shown.length > 0 &&
    question.wanted === null &&
    !asks(question.text) &&
    !asksOfText(question) &&
    question.numbers.length === 0
  )
    return [];
  const all = await updatesByKey(store, new Set(focus.bullets));
  if (!isOwn(question.areas)) return all;
  const ids = new Set(question.areas.value.flatMap((id) => knowledge.areas.within(id)));
  return all.filter((u) => [...u.headings, ...u.places].some((id) => ids.has(id)));
}

/** It asks for more than a number, if only by a word. */
const asksOfText = ({ cues, text }: Question): boolean =>
  ['updates', 'actions', 'which', 'why', 'list'].some((cue) => cues.has(cue)) || wordsOf(text).some(isQuestionWord);

const isOwn = ({ value, origin }: { readonly value: readonly unknown[]; readonly origin: string }): boolean =>
  value.length > 0 && origin === 'stated';
