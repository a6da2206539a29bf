/** Says what is not held, and offers the nearest things that are. Carries no figure. */

import { sayBrief } from '../conversation/brief-rule.ts';
import { asksFalls, asksRises } from '../language/movements.ts';
import { wordsOf } from '../language/terms.ts';
import { isEveryday } from '../language/words/speller.ts';
import type { Question } from '../question/question.ts';
import type { Choice } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { type Found, find } from './lookup.ts';
import { inAreas, isTold, ofMetric, ofMovement, ofOperation, ofPeriod, updatesOn } from './offers.ts';
import { capital, inPeriod, listed } from './say.ts';

const MOST_CHOICES = 5;

export const notHeld: Answer = {
  name: 'not-held',
  suits: () => true,
  answer: async (question, context) => {
    const { wording, knowledge } = context;
    const words = foundIn(question, context);
    const total = totalAsked(question, words, context);
    const line =
      total !== null
        ? sayBrief(wording.brief, 'noTotalMoved', { total })
        : question.operations.value.length +
              question.metrics.value.length +
              question.topics.value.length +
              words.length ===
            0
          ? wording.say('nothingLike')
          : question.wanted === 'number' || question.metrics.value.length
            ? wording.say('notHeld')
            : wording.say('nothingLike');
    const near = await nearestChoices(question, context);
    const nearest = total === null ? near : [MOVERS, ...near].slice(0, MOST_CHOICES);
    const area = question.areas.value.map((id) => knowledge.areas.name(id));
    return {
      kind: 'not-held',
      outcome: 'not-held',
      lines: [line, ...(nearest.length ? [nearestLine(question, context)] : [])],
      choices: nearest,
      about: listed([...question.metrics.value.map((id) => knowledge.metric(id).label), ...area]),
    };
  },
};

/** What is held of rises and falls. */
const MOVERS: Choice = { label: 'What moved most', ask: 'biggest movers' };

/** "Is crime up or down": of what a total would have to be held; null where no rise or fall of one thing alone is asked for. */
function totalAsked(question: Question, words: readonly string[], { knowledge }: Context): string | null {
  const { text, metrics, areas, operations, topics, unread } = question;
  const { catalogue, areas: tree, lexicon } = knowledge;
  if (!asksFalls(text) && !asksRises(text)) return null;
  if (metrics.value.length + operations.value.length > 0 || areas.value.some((id) => id !== tree.force.id)) return null;
  const [word, ...others] = words;
  const isOfWord = (one: string): boolean => word!.split(' ').includes(one) || isEveryday(one);
  if (word === undefined || others.length > 0 || !unread.every(isOfWord)) return null;
  const own = catalogue.topics.find(({ id }) => topics.value.includes(id))?.total;
  // What totals are of: "crime" of "hate crimes".
  const [term] = lexicon.terms.termsOf(word);
  const isCounted = catalogue.topics.some(({ total }) => total && lexicon.terms.termsOf(total).includes(term!));
  return own ?? (isCounted ? word : null);
}

/** Where one figure is named and narrowed by what is not held, it is said that the figure itself is: nothing held is denied. */
function nearestLine({ metrics, unread, areas, head, text }: Question, { knowledge }: Context): string {
  const [id, ...more] = metrics.value;
  // What is somebody else's or another part is told by no word of the message: of that it is not said that it is held.
  const said = wordsOf(text);
  const isNarrowed =
    id &&
    more.length === 0 &&
    unread.length > 0 &&
    unread.every((word) => said.includes(word)) &&
    areas.value.length === 0;
  // "How many hare coursing incidents" has a word of a metric, and counts nothing that it counts.
  const isOfIt = isNarrowed && (head === null || knowledge.lexicon.metrics.countsNoun(id, head));
  const held = isOfIt ? `${capital(knowledge.metric(id).label)}: held, but not as narrowed here. ` : '';
  return `${held}The nearest things held are offered below.`;
}

/** Words of the question that the reports do use: those alone may be said back. */
function foundIn(question: Question, { knowledge }: Context): string[] {
  return question.needs.value.filter((need) => knowledge.index.count(need) > 0).map((need) => need.words);
}

/** No figure in the period or area asked for: says so, and offers those that are held. */
export async function notHeldFigure(
  metric: string,
  found: Extract<Found, { held: false }>,
  question: Question,
  context: Context,
): Promise<Draft> {
  const { knowledge, wording } = context;
  const label = knowledge.metric(metric).label;
  const reading = question.periods.value.find((p) => p.period);
  const areas = listed(question.areas.value.map((id) => knowledge.areas.name(id)));
  const line =
    found.missing === 'area'
      ? wording.say('notHeldArea', { area: areas })
      : reading?.period
        ? wording.say('notHeldPeriod', { metric: label, period: inPeriod(reading.period) })
        : wording.say('notHeld');
  const held: Choice[] = [];
  if (found.missing === 'area') {
    held.push(...(await areaChoices(question, context)));
    held.push({
      label: `${label}, ${knowledge.areas.name(found.all[0]!.area)}`,
      ask: `${label} ${knowledge.areas.name(found.all[0]!.area)}`,
    });
  } else {
    for (const figure of found.all)
      held.push(
        ofPeriod(
          knowledge.metric(metric),
          figure.period,
          question.areas.value.length > 0 ? inAreas([figure], knowledge) : '',
        ),
      );
  }
  return {
    kind: 'not-held',
    outcome: 'not-held',
    lines: [line, ...(held.length ? ['What is held is offered below.'] : [])],
    choices: distinct(held).slice(0, MOST_CHOICES),
    about: label,
  };
}

/** The areas asked about and those around them, where updates are held: a choice must lead to an answer. */
export async function areaChoices(question: Question, { knowledge, store }: Context): Promise<Choice[]> {
  const areas = question.areas.value.flatMap((id) =>
    [knowledge.areas.get(id) ?? [], ...knowledge.areas.around(id)].flat(),
  );
  const choices: Choice[] = [];
  for (const { id, name, kind } of areas) {
    if (kind === 'force' || (await store.updates({ areas: knowledge.areas.within(id), newest: true })).length === 0)
      continue;
    choices.push({ label: `Updates for ${name}`, ask: `updates for ${name}` });
  }
  return choices;
}

/**
 * The question without what narrows it, where one figure is named and how it moved is asked for: a figure of the earlier time alone
 * would be another question.
 */
async function withoutNarrowing(question: Question, context: Context): Promise<Choice[]> {
  const { metrics, periods, intent } = question;
  const [id, ...more] = metrics.value;
  if (!id || more.length > 0 || (intent !== 'change' && intent !== 'compare')) return [];
  const times = periods.value.filter(({ relation, period }) => period !== null && relation !== 'latest');
  const anywhere = { ...question, areas: { value: [], origin: 'assumed' as const } };
  const found = await Promise.all([null, ...times].map((time) => find(id, time, anywhere, context)));
  if (!found.every(({ held }) => held)) return [];
  return [
    ofMovement(
      context.knowledge.metric(id),
      times.slice(0, 2).map(({ period }) => period!),
    ),
  ];
}

/** Metrics that share words with the question, then updates that do. */
export async function nearestChoices(question: Question, context: Context): Promise<Choice[]> {
  const { knowledge } = context;
  const choices: Choice[] = [...(await withoutNarrowing(question, context))];
  const reading = question.periods.value.find(({ relation }) => relation !== 'latest');
  const metrics = [...question.metrics.value, ...question.equal, ...question.partial, ...question.near];
  choices.push(...(await namedChoices(question, context)));
  for (const id of [...new Set(metrics)].slice(0, 3)) {
    const metric = knowledge.metric(id);
    const anywhere = { ...question, areas: { value: [], origin: 'assumed' as const } };
    const then = reading?.period ? await find(id, reading, anywhere, context) : null;
    const period = then?.held ? then.figures[0]!.period : null;
    if (period && period.to !== knowledge.latest?.to) choices.push(ofPeriod(metric, period));
    else if (period || (await find(id, null, anywhere, context)).held) choices.push(ofMetric(metric));
    // It may have no figure where a text speaks of it.
    else if (await isTold(updatesOn(metric.label).ask, context)) choices.push(updatesOn(metric.label));
  }
  const hits = knowledge.index.top(question.needs.value, 3);
  if (hits.length) {
    const keys = new Set(hits.map((h) => h.key));
    const updates = await updatesByKey(context.store, keys);
    for (const update of updates)
      for (const op of update.operations) choices.push(ofOperation(knowledge.operation(op)));
    // A word of every day that an update happens to have says nothing of what it is about.
    const met = question.needs.value
      .filter(({ words, topic }, i) => hits[0]!.met.has(i) && (topic !== null || !isEveryday(words)))
      .map(({ words }) => words);
    const { ask } = updatesOn(met.join(' '));
    if (met.length > 0 && (await isTold(ask, context))) choices.push({ label: `What is held on ${listed(met)}`, ask });
  }
  choices.push(...(await areaChoices(question, context)));
  return distinct(choices).slice(0, MOST_CHOICES);
}

/** The operations and topics that are named, of which some report tells: the vocabulary may name more. */
export async function namedChoices({ operations, topics }: Question, context: Context): Promise<Choice[]> {
  const { catalogue } = context.knowledge;
  const named = [
    ...operations.value.map((id) => ofOperation(context.knowledge.operation(id))),
    ...topics.value.map((id) => updatesOn(catalogue.topics.find((t) => t.id === id)!.name)),
  ];
  const told: Choice[] = [];
  for (const choice of named) if (await isTold(choice.ask, context)) told.push(choice);
  return told;
}

/** What is told elsewhere is no answer here: it is offered. */
export async function untold(question: Question, context: Context): Promise<Draft> {
  const choices = await nearestChoices(question, context);
  return {
    kind: 'not-held',
    outcome: 'not-held',
    lines: [
      context.wording.say('untoldThere'),
      ...(choices.length ? ['The nearest things held are offered below.'] : []),
    ],
    choices,
  };
}

export function distinct(choices: readonly Choice[]): Choice[] {
  const first = new Map<string, Choice>();
  for (const choice of choices) {
    const ask = choice.ask.toLowerCase();
    if (!first.has(ask)) first.set(ask, choice);
  }
  return [...first.values()];
}
