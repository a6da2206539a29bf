/** Asks back when a message fits several metrics: two to six choices, each of which can be sent as it stands. */

import { asksWhatBefell } from '../language/asking/questions-of-doings.ts';
import { namesFigures } from '../language/asking/questions-of-number.ts';
import { isPlural } from '../language/grammar.ts';
import { asksMoney } from '../language/numbers/money.ts';
import { endsInReferent, pointsToSome } from '../language/referents.ts';
import type { Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { comparison } from './comparison.ts';
import type { Meant } from './evidence.ts';
import { figure, worthOfThat } from './figure.ts';
import { find } from './lookup.ts';
import { meant } from './meant.ts';
import { asksOfShown } from './narrative.ts';
import { ofMetric } from './offers.ts';
import { capital } from './say.ts';
import { updates } from './updates.ts';
import { asksWhatIsDone } from './what-is-done.ts';

const MOST = 6;
/** Updates shown, of which one may be meant. */
const FEW = 2;

export const choose: Answer = {
  name: 'choose',
  suits: (q) =>
    q.metrics.value.length === 0 &&
    q.wanted !== 'who' &&
    q.wanted !== 'when' &&
    q.wanted !== 'how-long' &&
    q.wanted !== 'how-often' &&
    q.wanted !== 'age' &&
    !asksWhatIsDone(q) &&
    !['safety', 'guide', 'refuse', 'list', 'summary', 'definition', 'which-priority', 'source', 'why'].includes(
      q.intent,
    ),
  answer: async (question, context) => {
    const { knowledge } = context;
    // "How many have joined that one" of what no figure speaks of.
    if (question.unread.includes('them')) return null;
    // "Updates on drugs" are told, where they are held.
    if (question.cues.has('updates') && question.standsAlone && (await told(question, context))) return null;
    // An operation by name is told, not one of its figures.
    if (question.operations.value.length > 0 && !question.cues.has('count')) return null;
    const asksChange = ['change', 'compare', 'trend'].includes(question.intent);
    const candidates = question.equal.length > 1 ? question.equal : question.partial;
    if (candidates.length === 0 && question.leaning && asksMoney(question.text)) {
      const worth = await worthOfThat(question, context);
      if (worth) return worth;
    }
    if (candidates.length === 0) {
      const headline = question.needs.value.every((n) => n.topic !== null) ? headlinesOf(question, context) : [];
      if (asksChange && headline.length > 0) return null;
      // A comparison of nothing: "and compared with last year?"
      const silent =
        question.needs.value.length +
          question.operations.value.length +
          question.areas.value.length +
          question.acronyms.length ===
        0;
      if (!(asksChange || question.wanted === 'number') || !silent || question.numbers.length > 0) return null;
      // What was spoken of is not held, and neither is its comparison.
      if (context.focus && !context.focus.answered) return null;
      const main = knowledge.catalogue.priorities.flatMap((p) => p.headlines);
      return chooseFrom([...new Set(main)], question, context, context.wording.say('chooseSubject'));
    }
    const near = (await inFocus(candidates, question, context)).filter(
      (id) => question.head === null || knowledge.lexicon.metrics.countsNoun(id, question.head),
    );
    if (near.length === 1)
      return figure.answer({ ...question, metrics: { value: near, origin: 'carried' }, unread: [] }, context);
    if (near.length > 1) return chooseFrom(near, question, context);
    // "Anything seized" after an operation is asked of it, when its update speaks of that.
    if (toldOfFocus(question, context)) return null;
    if (isOfOperation(question, context)) return null;
    if (!question.cues.has('count') && asksOfShown(question, context)) return null;
    const each = asksEach(question) ? await latestOfThem(candidates, question, context) : [];
    if (each.length > 1 && each.length <= MOST)
      return figure.answer({ ...question, metrics: { value: each, origin: 'stated' }, unread: [] }, context);
    const counting = question.cues.has('count') || question.cues.has('total') || asksChange || asksMoney(question.text);
    // "How many of them were arrested" is asked of what was spoken of, and of nothing else.
    if (context.focus && question.leaning && (counting || pointsToSome(question.text)) && question.equal.length === 0)
      return null;
    // "Wickton drugs" asks for what is told of the place; "drugs?" alone may mean any of its figures.
    const draft = await chooseFrom(candidates, question, context);
    if (!counting && (!question.bare || isPlaced(question, context)) && question.equal.length === 0) {
      const isMore = question.needs.value.length > 1 || question.told !== null || isPlaced(question, context);
      const asksWhatItDoes = question.cues.has('actions') && question.needs.value.length > 0;
      const best = isMore || asksWhatItDoes || question.leaning ? await told(question, context) : null;
      // The one figure of the place is as good, unless its updates clearly are what is asked for.
      if (best && (draft?.outcome !== 'answered' || best.likelihood > CLEARLY)) return null;
    }
    return draft;
  },
};

/** The updates that are meant, where updates may tell. */
const told = async (question: Question, context: Context): Promise<Meant | null> =>
  updates.suits(question, context) ? meant(question, context) : null;

/** A place is named that is not the whole force. */
const isPlaced = ({ areas }: Question, { knowledge }: Context): boolean =>
  areas.origin === 'stated' && areas.value.some((id) => id !== knowledge.areas.force.id);

function headlinesOf(question: Question, { knowledge }: Context): string[] {
  return question.topics.value.flatMap((id) => knowledge.catalogue.topics.find((t) => t.id === id)?.headlines ?? []);
}

/** Of the candidates, those that stand in the update just spoken of. */
async function inFocus(candidates: readonly string[], question: Question, context: Context): Promise<string[]> {
  const { focus } = context;
  if (!focus || !question.leaning) return [];
  // A figure of one among many updates on a topic is not the topic's.
  const { areas, operations, priorities } = focus.question;
  const ofTopic = areas.value.length + operations.value.length + priorities.value.length === 0;
  if (ofTopic && focus.shown.length === 0 && focus.bullets.length > FEW) return [];
  const keys = new Set(focus.bullets);
  const near: string[] = [];
  for (const id of candidates) {
    const found = await find(id, null, question, context);
    if (found.held && found.figures.some((f) => keys.has(keyOf({ report: f.source.report, id: f.source.bullet }))))
      near.push(id);
  }
  return near;
}

/** "Charges?" after an operation that tells of none: a common noun alone is asked of it, and of nothing else. */
const isOfOperation = ({ leaning, needs, equal, areas }: Question, { focus, knowledge }: Context): boolean =>
  leaning &&
  equal.length === 0 &&
  areas.value.length === 0 &&
  needs.origin === 'stated' &&
  needs.value.every(({ topic }) => topic === null) &&
  focus !== null &&
  (focus.question.operations.value.length + focus.operations.length > 0 ||
    focus.metrics.some((id) =>
      knowledge.catalogue.operations.some(({ name }) => knowledge.metric(id).label.includes(name)),
    ));

/** So likely are updates that clearly are what is asked for. */
const CLEARLY = 0.8;

function toldOfFocus({ leaning, cues, needs, metrics, text }: Question, { focus, knowledge }: Context): boolean {
  if (!focus || focus.bullets.length === 0 || !leaning || cues.has('count') || metrics.value.length > 0) return false;
  if (needs.origin !== 'stated' || needs.value.length === 0) return false;
  if (focus.shown.length > 0 && !asksWhatBefell(text)) return false;
  const [best] = knowledge.index.find(needs.value, new Set(focus.bullets));
  if (best?.met.size === needs.value.length) return true;
  // "What was the trouble there" after an update: what it says by other words, and none of the figures that go by that one.
  return (
    focus.answered &&
    focus.metrics.length === 0 &&
    needs.value.length === 1 &&
    asksWhatBefell(text) &&
    endsInReferent(text)
  );
}

async function chooseFrom(
  ids: readonly string[],
  question: Question,
  context: Context,
  line?: string,
): Promise<Draft | null> {
  const { knowledge, wording } = context;
  const tail = tailOf(question);
  const held = await heldOf(byProminence(ids, question, context), question, tail !== '', context);
  const [only] = held;
  if (
    only &&
    held.length === 1 &&
    !question.openArithmetic &&
    !countsOther(question, only, context) &&
    isPlaced(question, context)
  )
    return figure.answer({ ...question, metrics: { value: [only], origin: 'stated' }, unread: [] }, context);
  if (held.length < 2) return null;
  const words = question.needs.value.map((n) => n.words).join(' ');
  return {
    kind: 'choose',
    outcome: 'choose',
    lines: [
      line ??
        (asksAll(question)
          ? wording.say('chooseOfSome', { subject: words })
          : wording.say('choose', { subject: capital(words || 'That') })),
    ],
    choices: held.slice(0, MOST).map((id) => ofMetric(knowledge.metric(id), tail)),
    about: words,
  };
}

/** What is asked of each that may be meant, in words. */
const tailOf = ({ intent, periods }: Question): string =>
  ['change', 'compare'].includes(intent) && periods.value[0]
    ? ` ${periods.value[0].words}`
    : intent === 'change'
      ? ' change'
      : '';

/** Those of which a figure is held of the time and place that are asked for, and where its movement is asked for, that too. */
async function heldOf(ids: readonly string[], question: Question, moved: boolean, context: Context): Promise<string[]> {
  const stated = question.periods.value.find((p) => p.relation !== 'latest' && !p.comparing) ?? null;
  const held: string[] = [];
  for (const id of ids) {
    const of: Question = { ...question, metrics: { value: [id], origin: 'stated' }, unread: [] };
    const isHeld = moved
      ? (await comparison.answer(of, context))?.outcome === 'answered'
      : (await find(id, stated, question, context)).held;
    if (isHeld) held.push(id);
  }
  return held;
}

/** "Rescue figures", where each of several is one of them, and none is more likely to be meant. */
const asksEach = ({ text, intent, equal, needs }: Question): boolean =>
  namesFigures(text) && equal.length === 0 && needs.value.length === 1 && ['figure', 'updates'].includes(intent);

/** Of the candidates those that count what is named, as the latest report gives them. */
async function latestOfThem(ids: readonly string[], question: Question, context: Context): Promise<string[]> {
  const { knowledge } = context;
  const named = question.needs.value.flatMap(({ terms }) => terms.flat());
  const latest: string[] = [];
  for (const id of ids) {
    const found = named.some((term) => knowledge.lexicon.metrics.counted(id).has(term))
      ? await find(id, question.periods.value[0] ?? null, question, context)
      : null;
    if (found?.held && found.figures.every(({ source }) => source.report === knowledge.reports[0]?.id)) latest.push(id);
  }
  return latest;
}

/** "How many officers have we": each of the figures is of some of them, so the whole is held by none. */
const asksAll = ({ cues, equal, needs }: Question): boolean =>
  cues.has('count') && equal.length === 0 && needs.value.length === 1 && isPlural(needs.value[0]!.words);

/** "Music events in the west, how many": a count of what the one figure of them does not count. */
function countsOther({ cues, number }: Question, id: string, { knowledge }: Context): boolean {
  if (!cues.has('count') || number.measure !== 'count') return false;
  const counted = knowledge.lexicon.metrics.counted(id);
  const nouns = number.noun.length > 0 ? number.noun.slice(-1) : number.nouns;
  return nouns.length > 0 && !nouns.some(({ terms }) => terms.some((list) => list.some((term) => counted.has(term))));
}

/** The metrics that head a topic or a priority come first: of many they are most often meant. */
function byProminence(ids: readonly string[], question: Question, { knowledge }: Context): string[] {
  const topics = knowledge.catalogue.topics
    .filter((t) => question.topics.value.includes(t.id))
    .flatMap((t) => t.headlines);
  const prominent = [...topics, ...knowledge.catalogue.priorities.flatMap((p) => p.headlines)];
  const place = (id: string): number => (prominent.includes(id) ? prominent.indexOf(id) : prominent.length);
  return [...ids].sort((a, b) => place(a) - place(b));
}
