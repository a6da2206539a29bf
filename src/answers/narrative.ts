/** Finds the updates a question means: by area, operation and priority first, then by what they must say. */

import type { Update } from '../figures/model.ts';
import { asksForParty, deedOfWhom, namesBodies, namesDoers, namesParty } from '../language/asking/parties.ts';
import { asksLeader, asksName, asksPersonsName, tellsLeader } from '../language/asking/people.ts';
import { kindAsked, thingAsked } from '../language/asking/question-words.ts';
import { asksOfAnyone, isWhether, isWhetherOngoing } from '../language/asking/yes-or-no.ts';
import { deedOfThings, doingAsked } from '../language/clauses/fragments.ts';
import { asksDeed, deedsAsked, mainClause, withoutAgain } from '../language/clauses/predicates.ts';
import { endsPhrase, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { pointsToCause, pointsToPerson, pointsToThing } from '../language/referents.ts';
import {
  isConditional,
  isNumberOrWord,
  isOfSentenceBefore,
  saysAim,
  saysExtreme,
  saysItMoved,
} from '../language/reports/sentences.ts';
import { tells } from '../language/reports/told.ts';
import { asks } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { isEveryday } from '../language/words/speller.ts';
import type { Need, Question } from '../question/question.ts';
import { type Close, keyOf } from '../store/search/search.ts';
import type { Context, Shown } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { leavesKindOpen } from './kind-told.ts';
import { codename, excerptFor, sentences } from './say.ts';

/** Of several needs, what meets this share of what the best meets. */
const NEARLY = 0.92;

/** So few updates of a place or an operation may be meant without a word of them. */
const FEW_THERE = 2;

export interface Narrative {
  readonly updates: readonly Update[];
  /** Needs that the best update does not meet. */
  readonly unmet: readonly Need[];
}

/** Updates within the question's area, operation and priority; null when it names none of them. */
export async function filtered(question: Question, { store, knowledge }: Context): Promise<readonly Update[] | null> {
  const force = knowledge.areas.force.id;
  const areas = question.areas.value.filter((id) => id !== force);
  const { operations, priorities } = question;
  if (areas.length + operations.value.length + priorities.value.length === 0) return null;
  const within = [...new Set(areas.flatMap((id) => knowledge.areas.within(id)))];
  const reports = reportsAsked(question, knowledge.reports);
  return store.updates({
    ...(reports ? { reports } : { newest: true }),
    ...(areas.length ? (question.headingsOnly ? { headings: within } : { areas: within }) : {}),
    ...(operations.value.length ? { operations: operations.value } : {}),
    ...(priorities.value.length ? { priorities: priorities.value } : {}),
  });
}

/** The reports of the period that is asked for; null where none is, and the latest that has any is meant. */
function reportsAsked(question: Question, reports: Context['knowledge']['reports']): readonly string[] | null {
  const asked = question.periods.value.find((p) => p.period && p.relation !== 'latest')?.period;
  if (!asked) return null;
  const within = reports.filter((r) => r.period.from <= asked.to && asked.from <= r.period.to).map((r) => r.id);
  return within.length === 0 && isAhead(question, reports) ? null : within;
}

/** "The plan for 2021": of a time after the reports, of which an update may tell by its name. */
const isAhead = ({ periods }: Question, [latest]: Context['knowledge']['reports']): boolean =>
  periods.value.some((p) => p.period && latest !== undefined && p.period.from > latest.period.to);

const tellsAhead = ({ text }: Update, question: Question, reports: Context['knowledge']['reports']): boolean =>
  !isAhead(question, reports) || question.periods.value.every((p) => text.toLowerCase().includes(p.words));

/**
 * The needs that say what is looked for. Where an operation, area or priority is named, an everyday word that no update has
 * ("mention", "job") only words the question; so does any one word beside an operation in a message of nothing else
 * ("sitrep").
 */
export function saying(question: Question, { knowledge: { areas, index } }: Context): readonly Need[] {
  const { operations, wanted, text } = question;
  const all = question.needs.value;
  // "Any action on gangs": on gangs.
  const doing = doingAsked(text);
  const subject = all.filter(({ words, topic }) => topic !== null || words !== doing || !isEveryday(words));
  const needs = subject.length > 0 ? subject : all;
  const area = question.areas.value.some((id) => id !== areas.force.id);
  if (!area && operations.value.length + question.priorities.value.length === 0) return needs;
  const alone = operations.value.length > 0 && needs.length === 1 && wanted === null && !asks(text);
  const idle = ({ words, topic }: Need): boolean =>
    topic === null && (isEveryday(words) || (alone && /^[a-z]+$/.test(words)));
  return needs.filter((need) => !idle(need) || index.count(need) > 0);
}

export async function search(
  question: Question,
  context: Context,
  among: readonly Update[] | null,
): Promise<Narrative> {
  const { knowledge, store } = context;
  const needs = saying(question, context);
  if (needs.length === 0) return { updates: among ?? [], unmet: [] };
  // "Any hate crime or ASB": each topic is an answer.
  const topicsOnly = needs.every((need) => need.topic !== null) && /\w (?:or|and) \w/.test(question.text);
  const within = among ? new Map(among.map((u) => [keyOf(u), u])) : null;
  const found = knowledge.index.close(needs, {
    // As good as the best: for one need all that meet it, for several those that meet nearly as much.
    share: topicsOnly || needs.length === 1 ? 0 : NEARLY,
    within: within ? new Set(within.keys()) : null,
    reports: reportsAsked(question, knowledge.reports),
  });
  // A place or an operation has so few updates that any may be what is meant.
  const isFew =
    question.operations.value.length > 0 ||
    question.areas.value.some((id) => knowledge.areas.get(id)?.kind === 'place');
  if (!found) return { updates: isFew && among && among.length <= FEW_THERE ? among : [], unmet: needs };
  const { best, hits } = within ? found : (onSubject(needs, found, question, context) ?? found);
  const unmet = needs.filter((_, i) => !best.met.has(i));
  const keys = new Map(hits.map((hit, rank) => [hit.key, rank]));
  const updates = within
    ? [...within.values()].filter((u) => keys.has(keyOf(u)))
    : await updatesByKey(store, new Set(keys.keys()));
  const ranked =
    best.met.size === 1
      ? byPriority(updates)
      : [...updates].sort((a, b) => keys.get(keyOf(a))! - keys.get(keyOf(b))! || order(a, b));
  return { updates: togetherFirst(ranked, needs, context), unmet };
}

/** Those first of which one sentence says most of what is asked; what is tagged with it may only touch on it. */
function togetherFirst(updates: readonly Update[], needs: readonly Need[], context: Context): readonly Update[] {
  if (needs.length < 2 || updates.length < 2 || updates.length > MOST_READ) return updates;
  const near = new Map(updates.map((update) => [update, needsNear({ updates: [update], unmet: [] }, needs, context)]));
  return updates.toSorted((a, b) => near.get(b)! - near.get(a)!);
}
const MOST_READ = 20;

/**
 * "What is done to support domestic abuse victims and their families": where what meets most does not speak of the subject
 * that a phrase names, those that do are meant, if they meet about as much.
 */
function onSubject(
  needs: readonly Need[],
  found: Close,
  question: Question,
  { knowledge: { index, reports } }: Context,
): Close | null {
  const subject = needs.filter(({ topic, words }) => topic !== null && words.includes(' '));
  if (subject.length === 0 || subject.every((need) => found.best.met.has(needs.indexOf(need)))) return null;
  const asked = reportsAsked(question, reports);
  let own: ReadonlySet<string> | null = null;
  for (const keys of index.meetingAll(subject)) {
    if (asked !== null && !asked.includes([...keys][0]!.split('#')[0]!)) continue;
    own = keys;
    break;
  }
  const close = own ? index.close(needs, { share: NEARLY, within: own, reports: asked }) : null;
  return close && close.best.met.size >= found.best.met.size - 1 ? close : null;
}

/** Of one thing asked about: first the priority that says most of it, each in report order. */
function byPriority(updates: readonly Update[]): Update[] {
  const says = (priority: number): number => updates.filter((u) => u.priority === priority).length;
  return [...updates].sort((a, b) => says(b.priority) - says(a.priority) || a.priority - b.priority || order(a, b));
}

const order = (a: Update, b: Update): number => a.source.page - b.source.page;

/**
 * Whether a need is so particular that meeting it places a question in the report: a topic, a term of the glossary or a
 * phrase. An everyday word ("address", "pending"), topic or not, may be said of anything.
 */
export function isTelling(
  { words, topic, terms }: Need,
  { acronyms }: Question,
  { lexicon }: Context['knowledge'],
): boolean {
  const isTerm = (term: string): boolean =>
    terms.some((list) => list.join(' ') === lexicon.terms.termsOf(term).join(' '));
  if (acronyms.some(isTerm)) return true;
  const rare = words.split(' ').some((word) => !isEveryday(word) && /^[a-z]/.test(word));
  return rare && (topic !== null || words.includes(' '));
}

/**
 * "Was he found guilty", "has anybody been charged?": said of what was just shown, and of nothing else of which it may be
 * told.
 */
export function asksOfShown(question: Question, { focus, knowledge }: Context): boolean {
  const needs = question.needs.value;
  if (!focus?.answered || focus.bullets.length === 0 || question.needs.origin !== 'stated') return false;
  const things = needs.filter(({ words }) => !words.split(' ').some(isPast));
  if (things.length > 0)
    return (
      things.length === 1 &&
      (pointsToPerson(question.text) || pointsToCause(question.text)) &&
      !isTelling(things[0]!, question, knowledge)
    );
  if (pointsToThing(question.text)) return true;
  return question.leaning && focus.bullets.length <= FEW_THERE && needs.length > 0;
}

/** "Arrested", "convictions" */
export const isOfDoing = ({ words }: Need): boolean => words.split(' ').some((word) => isPast(word) || isPlural(word));

/** "Did it lead to convictions": whether it did is told of others, and not here. */
export function isToldOfOthers({ unmet, updates }: Narrative, question: Question, context: Context): boolean {
  if (isWhetherOngoing(question.text) || asksOfAnyone(question.text)) return false;
  const isMissed = (word: string): boolean => unmet.some(({ words }) => words.split(' ').includes(word));
  const isAgain = (word: string): boolean => {
    const [term] = context.knowledge.lexicon.terms.termsOf(withoutAgain(word));
    return updates.some(({ text }) => context.knowledge.lexicon.terms.read(wordsOf(text)).some((t) => t.term === term));
  };
  const clauses = question.text.split(/\s(?<=[:;,.?!]\s)|\s-\s/);
  const deeds = clauses
    .filter((clause) => isWhether(clause) || asksDeed(clause))
    .flatMap((c) => deedsAsked(wordsOf(mainClause(c))));
  // "Was the scheme extended to Newby": where it is told of there, that tells it.
  const words = wordsOf(question.text);
  const isOfPlace = (word: string): boolean =>
    question.operations.value.length > 0 &&
    question.areas.value.length > 0 &&
    /^(?:to|into|across)$/.test(words[words.indexOf(word) + 1] ?? '');
  if (deeds.some((word) => isMissed(word) && !isAgain(word) && !isOfPlace(word))) return true;
  if (!isWhether(question.text)) return false;
  const own = saying(question, context).filter(
    (need) => !question.told?.needs.includes(need) && !need.words.split(' ').some(isOfPlace),
  );
  return (
    own.length > 0 &&
    own.every((need) => unmet.includes(need)) &&
    own.some((need) => isOfDoing(need) && context.knowledge.index.count(need) > 0)
  );
}

/** A number counts the noun that follows within so many words ("three closure orders"). */
const REACH = 4;

export function holdsWanted(update: Update, question: Question, { knowledge }: Context): boolean {
  if (leavesKindOpen(update, question, knowledge) || !tellsAhead(update, question, knowledge.reports)) return false;
  // "Which road had most": an update must say that it had.
  if (asksForExtreme(question) && !saysExtreme(update.text)) return false;
  if (question.wanted === null && !tellsDeed(update, question, knowledge.lexicon)) return false;
  if (question.wanted === 'number') return statesNumberOf(update, question, knowledge.lexicon);
  if (asksParty(question)) return namesParty(update.text) && tellsDoneByThem(update, question, knowledge.lexicon);
  // "Which officer led it" asks for a name too.
  if (question.wanted === null && isPerson(thingAsked(question.text) ?? '') && !isPlural(thingAsked(question.text)!))
    return false;
  if (asksLeader(question.text)) return sentences(update.text).some(tellsLeader);
  if ((question.wanted === 'who' && asksName(question.text)) || asksPersonsName(question.text)) return false;
  if (question.wanted === 'when' && !tellsWhenDone(update, question, knowledge.lexicon)) return false;
  if (question.wanted === 'when' && isConditional(update.text)) return true;
  if (question.wanted === 'where' && isPlacedUpdate(update)) return true;
  if (question.wanted === 'who' && namesParty(update.text)) return true;
  return question.wanted === null || tells(update.text, question.wanted);
}

/** "Knives found at the stations": a sentence must tell that they were found. */
function tellsDeed(
  update: Update,
  { text: asked, needs }: Question,
  { terms }: Context['knowledge']['lexicon'],
): boolean {
  const words = wordsOf(asked);
  const deed = deedOfThings(words);
  const thing = deed && needs.value.find((need) => need.words.split(' ').includes(words[words.indexOf(deed) - 1]!));
  if (!thing) return true;
  return sentencesTold(update, terms).some(({ holds }) => {
    const isMet = (list: readonly string[]): boolean => list.every((term) => holds.has(term));
    return isMet(terms.termsOf(deed)) && thing.terms.some(isMet);
  });
}

/** "Who funds it": that they work with others does not tell who pays, where reports have a word for that. */
function tellsDoneByThem(
  { text, topics }: Update,
  question: Question,
  { terms }: Context['knowledge']['lexicon'],
): boolean {
  const deed = deedOfWhom(question.text);
  const need = question.needs.value.find(({ words, topic }) => topic !== null && words.split(' ')[0] === deed);
  if (!need) return true;
  const holds = new Set(terms.read(wordsOf(text)).map(({ term }) => term));
  return topics.includes(need.topic!) || isMet(need, holds);
}

const asksForExtreme = ({ cues, text }: Question): boolean =>
  (cues.has('most') || cues.has('least')) && kindAsked(text) !== null;

/** "When were they sentenced": where the update tells that they were, a sentence that tells it must tell the time. */
function tellsWhenDone(
  { text }: Update,
  { text: asked }: Question,
  { terms }: Context['knowledge']['lexicon'],
): boolean {
  const words = wordsOf(asked);
  // "The attempted robbery" was not attempted then.
  const stands = (at: number): boolean => at + 1 >= words.length || endsPhrase(words[at + 1]!) || words[at + 1] === '';
  return deedsAsked(words).every((deed) => {
    if (!stands(words.indexOf(deed))) return true;
    const own = terms.termsOf(deed);
    const said = sentences(text).filter((sentence) => {
      const words = wordsOf(sentence);
      return terms.read(words).some(({ term, from }) => own.includes(term) && isPast(words[from]!));
    });
    return said.length === 0 || said.some((sentence) => tells(sentence, 'when') || isConditional(sentence));
  });
}

const isPlacedUpdate = ({ headings, places }: Update): boolean => headings.length + places.length > 0;

/** "Who runs it", "who joined them in the parks": who does it with whom is asked, and no person. */
export const asksParty = ({ wanted, text, operations }: Question): boolean =>
  wanted === 'who' &&
  ((operations.value.length > 0 && namesDoers(text)) || (asksForParty(text) && (!asksName(text) || namesBodies(text))));

/** An everyday word, which an update may say otherwise. */
export const isOpen = ({ words, topic }: Need): boolean => topic === null && isEveryday(words);

/** Kinds of thing that a word of doing or being may ask for that the text puts otherwise: "who helped", "where is it live". */
const TYPED: readonly Question['wanted'][] = ['when', 'where', 'how-often'];
export const isTyped = (question: Question): boolean => TYPED.includes(question.wanted) || asksParty(question);

/** Asked for what an update must state in so many words: without it none is an answer. */
export const isStrict = (question: Question): boolean =>
  question.wanted !== null && !['where', 'when', 'how-often'].includes(question.wanted) && !asksParty(question);

/** Whether a sentence of the update says how the thing asked about moved. */
export function saysHowItMoved(update: Update, question: Question, { knowledge }: Context): boolean {
  const { terms } = knowledge.lexicon;
  const isMet = ({ terms: lists }: Need, holds: ReadonlySet<string>): boolean =>
    lists.some((list) => list.every((term) => holds.has(term)));
  return sentencesTold(update, terms).some(({ sentence, holds }) => {
    if (!saysItMoved(sentence) || saysAim(sentence)) return false;
    const needs = question.needs.value;
    // "Where has violence dropped because of it": what moved is said there, and what it came of may be said around it.
    return question.wanted === 'where' ? isMet(needs[0]!, holds) : needs.every((need) => isMet(need, holds));
  });
}

/** Whether the update counts what was asked: a number with the first thing asked for right behind it. */
function statesNumberOf(update: Update, question: Question, { terms }: Context['knowledge']['lexicon']): boolean {
  const [first] = question.needs.value;
  if (!first) return false;
  const wanted = new Set(question.head ? [question.head] : first.terms.flat());
  // The sentence that counts must be about all that was asked; a topic may be named elsewhere in the update.
  const inAll = new Set(terms.read(wordsOf(update.text)).map((t) => t.term));
  return sentencesTold(update, terms).some(({ sentence, holds }) => {
    const about = question.needs.value.every((need) =>
      need.terms.some((list) => list.every((term) => (need.topic === null ? holds : inAll).has(term))),
    );
    if (!about) return false;
    // A number counts nothing beyond a comma or colon ("three services: Police, Fire").
    return sentence.split(/[,;:()]\s/).some((clause) => {
      const words = wordsOf(clause);
      const read = terms.read(words);
      return words.some(
        (word, i) =>
          isNumberOrWord(word) &&
          !/^(?:19|20)\d\d$/.test(word) &&
          words[i - 1] !== 'covid' &&
          read.some((t) => t.from > i && t.from <= i + REACH && wanted.has(t.term)),
      );
    });
  });
}

/** The updates as shown: of a bullet that names several operations, the sentences about the one asked for. */
export function shown(updates: readonly Update[], question: Question, { knowledge }: Context): Shown[] {
  const [wanted] = question.operations.value;
  return updates.map((update) => {
    if (!wanted || question.operations.value.length > 1 || !update.operations.includes(wanted))
      return { update, text: update.text, excerpt: false };
    const names = update.operations.map((id) => codename(knowledge.operation(id).name));
    return { update, ...excerptFor(update, names, codename(knowledge.operation(wanted).name)) };
  });
}

interface Told {
  readonly sentence: string;
  readonly holds: ReadonlySet<string>;
}
const told = new WeakMap<Update, readonly Told[]>();

/** The update's sentences with their terms, read once for as long as it is at hand: each kind of evidence looks at them. */
function sentencesTold(update: Update, terms: Context['knowledge']['lexicon']['terms']): readonly Told[] {
  let read = told.get(update);
  if (!read) {
    read = sentences(update.text).map((sentence) => ({
      sentence,
      holds: new Set(terms.read(wordsOf(sentence)).map((t) => t.term)),
    }));
    told.set(update, read);
  }
  return read;
}

/** The update's sentences of which each meets every need, or goes on with what the one before tells of. */
export function sentencesMeeting(needs: readonly Need[], update: Update, { knowledge }: Context): readonly string[] {
  return sentencesTold(update, knowledge.lexicon.terms)
    .filter(({ holds, sentence }, at, all) => {
      const of = isOfSentenceBefore(sentence) ? all[at - 1]?.holds : undefined;
      const met = needs.filter((need) => isMet(need, holds));
      return (met.length > 0 || !of) && needs.every((need) => met.includes(need) || (of && isMet(need, of)));
    })
    .map(({ sentence }) => sentence);
}

/** How many of the needs one sentence of the first update meets. */
export function needsNear({ updates }: Narrative, needs: readonly Need[], { knowledge }: Context): number {
  const [first] = updates;
  if (!first || needs.length === 0) return 0;
  const met = sentencesTold(first, knowledge.lexicon.terms).map(
    ({ holds }) => needs.filter((need) => isMet(need, holds)).length,
  );
  return Math.max(0, ...met);
}

const isMet = ({ terms }: Need, holds: ReadonlySet<string>): boolean =>
  terms.some((list) => list.every((term) => holds.has(term)));
