/** Updates: by area, operation, topic, priority and words, in any combination, grouped by area. */
import type { Update } from '../figures/model.ts';
import { asks, tells } from '../language/segments.ts';
import { isEveryday } from '../language/speller.ts';
import type { Intent, Question } from '../question/question.ts';
import type { Choice } from '../reply.ts';
import type { Answer, Context, Draft, Shown } from './answer.ts';
import { titleOf } from './compose.ts';
import { withoutLabel } from './label.ts';
import {
  enough,
  filtered,
  holdsWanted,
  isStrict,
  isTelling,
  saysHowItMoved,
  search,
  shown,
  WHETHER_DONE,
} from './narrative.ts';
import { areaChoices, distinct } from './not-held.ts';
import { listed } from './say.ts';
import { ofShown } from './shown.ts';

export const updates: Answer = {
  name: 'updates',
  // A figure asked for in a breakdown that is not held is not answered by the text around it.
  suits: (q, context) =>
    !['safety', 'guide', 'refuse'].includes(q.intent) &&
    !(q.metrics.value.length > 0 && (q.unread.includes('breakdown') || q.unread.includes('not'))) &&
    // Nor is what was to be worked out from figures and could not be.
    !(q.metrics.value.length > 0 && q.metrics.origin === 'stated' && COMPUTES.has(q.intent)) &&
    // What the speaker says of himself is not told by an update.
    !(q.unread.includes('my') && q.operations.value.length + q.areas.value.length + q.priorities.value.length === 0) &&
    !asksNumber(q, context) &&
    // "Which officer is the most useless": ranked by what no update speaks of.
    !(
      q.intent === 'ranking' &&
      q.needs.value.length > 0 &&
      q.needs.value.every((need) => context.knowledge.index.count(need) === 0)
    ) &&
    // "Road deaths in Kent": a figure of another force is not told by an update that names it.
    !(q.metrics.value.length > 0 && q.unread.some((word) => context.knowledge.lexicon.elsewhere.has(word))) &&
    !(asksHowItMoved(q) && !isPlaced(q, context)),
  answer: async (question, context) => {
    const told = await answered(question, context);
    // "And the review of Stalking Protection Orders" after an operation: not told of that, but of something that it names.
    if (told || !namesItsOwn(question, context)) return told;
    const own = await answered(withoutCarried(question), { ...context, focus: null });
    return own && { ...own, about: listed(question.needs.value.map((need) => need.words)) };
  },
};

const namesItsOwn = (question: Question, { knowledge }: Context): boolean =>
  question.operations.origin === 'carried' &&
  question.operations.value.length > 0 &&
  question.needs.origin === 'stated' &&
  question.needs.value.some((need) => isTelling(need, question, knowledge));

const withoutCarried = (question: Question): Question => ({
  ...question,
  operations: { value: [], origin: 'stated' },
  spokenOf: [],
  leaning: false,
});

async function answered(question: Question, context: Context): Promise<Draft | null> {
  const fromFocus = await ofShown(question, context, true);
  if (fromFocus) return draftOf(fromFocus, question, context);
  const spoken = await ofSpoken(question, context);
  if (spoken) return spoken;
  // "Who was he" of an update that was shown: it would have said so.
  if (isStrict(question) && question.needs.value.length === 0) return null;
  if (
    question.needs.value.length === 0 &&
    question.areas.value.length + question.priorities.value.length + question.operations.value.length === 0
  ) {
    const pointedTo = await ofShown(question, context, false);
    return pointedTo && draftOf(pointedTo, question, context);
  }
  // "Are they open": an everyday word is asked of what was shown, before it is looked for anywhere.
  if (
    question.needs.origin === 'stated' &&
    question.needs.value.length > 0 &&
    question.needs.value.every((need) => isEveryday(need.words))
  ) {
    const ofThem = await ofShown(question, context, false);
    if (ofThem) return draftOf(ofThem, question, context);
  }
  const among = await filtered(question, context);
  if (among === null && question.needs.value.every((need) => /^\d+$/.test(need.words))) return null;
  if (among !== null && among.length === 0) return nothingThere(question, context);
  const found = await search(question, context, among);
  // What is said of "it" in no update at all is still about what was shown.
  const loosely = found.unmet.length > 0 || found.updates.length === 0 ? await ofShown(question, context, false) : null;
  if (loosely) return draftOf(loosely, question, context);
  if (!enough(found, question, context)) {
    // What was asked of another place is not held here: the place's own updates are.
    if (
      among &&
      question.needs.origin === 'carried' &&
      question.areas.origin === 'stated' &&
      question.areas.value.some((id) => context.knowledge.areas.get(id)?.kind === 'place')
    )
      return updatesDraft(shown(among, question, context), question, context);
    if (among !== null && among.length > 0 && question.areas.value.length > 0) return nothingThere(question, context);
    return null;
  }
  const holding = found.updates.filter((u) =>
    asksHowItMoved(question) ? saysHowItMoved(u, question, context) : holdsWanted(u, question, context),
  );
  if (holding.length === 0) return asksHowItMoved(question) ? nothingThere(question, context) : null;
  return updatesDraft(shown(holding, question, context), question, context);
}

/**
 * A number, a breakdown or a share is not told by the text around it: what an update does state is quoted from it. A
 * phrase without a verb that is headed by something counted asks for one too ("knife crime offences q3").
 */
function asksNumber(q: Question, { knowledge }: Context): boolean {
  // "Is there less violence in Saltby" asks how it moved, which an update may say.
  if (q.wanted === 'number' && !(asksHowItMoved(q) && WHETHER_DONE.test(q.text))) return true;
  if (q.cues.has('breakdown') || NUMBERS.has(q.intent)) return true;
  if (NUMBER_OF.test(q.text) && !(q.cues.has('actions') && WHETHER_DONE.test(q.text))) return true;
  if (asks(q.text) || NARRATES.some((cue) => q.cues.has(cue))) return false;
  const { metrics } = knowledge.catalogue;
  const counted = new Set(metrics.flatMap(({ id }) => [...knowledge.lexicon.metrics.counted(id)]));
  const needs = q.needs.value;
  return needs.some(({ words, topic, terms }, at) => {
    if (topic !== null || terms[0]?.length !== 1 || !counted.has(terms[0][0]!)) return false;
    // Where a verb follows ("dv arrests q3, need it for panel"), what the message begins with is the phrase.
    return !tells(q.text) || (at > 0 && q.text.startsWith(`${needs[at - 1]!.words} ${words}`));
  });
}
const NUMBER_OF = /\bnumbers? of\b/;
const NUMBERS = new Set<Intent>(['share', 'average', 'sum']);
const NARRATES = ['updates', 'actions', 'summary', 'list', 'who', 'where', 'when', 'which', 'operations-word'];

/** A place is named that is not the whole force: an update on it may say how things moved there. */
const isPlaced = ({ areas }: Question, { knowledge }: Context): boolean =>
  areas.origin === 'stated' && areas.value.some((id) => id !== knowledge.areas.force.id);

const COMPUTES = new Set<Intent>(['change', 'compare', 'trend', 'ranking', 'share', 'sum', 'average']);

/** "Is knife crime up": a movement of something that has no figure is not told by updates on it. */
const asksHowItMoved = (q: Question): boolean =>
  (['change', 'compare', 'trend'].includes(q.intent) || (q.intent === 'why' && q.cues.has('change'))) &&
  !q.cues.has('updates') &&
  q.operations.value.length === 0 &&
  q.needs.value.length > 0 &&
  q.needs.value.every((need) => need.topic !== null);

/** Updates just shown, told of the operation that they were shown for. */
function draftOf(updates: readonly Update[], question: Question, context: Context): Draft {
  const asked = question.operations.value.length
    ? question
    : {
        ...question,
        operations: { value: context.focus?.operations.slice(0, 1) ?? [], origin: 'carried' as const },
      };
  return updatesDraft(shown(updates, asked, context), asked, context);
}

/** "Do they train anybody" after an update on a team: the updates that speak of that team and of training. */
async function ofSpoken(question: Question, context: Context): Promise<Draft | null> {
  // "And MOSOVO" is another name in place of the one before.
  if (question.spokenOf.length === 0 || question.bare) return null;
  const both = {
    ...question,
    needs: { value: [...question.spokenOf, ...question.needs.value], origin: 'stated' as const },
  };
  const found = await search(both, context, await filtered(question, context));
  const missed = question.needs.value.filter((need) => found.unmet.includes(need));
  if (question.spokenOf.every((need) => found.unmet.includes(need))) return null;
  if (found.updates.length === 0 || found.coverage < 0.5 || (missed.length > 0 && question.areas.value.length === 0))
    return null;
  const holding = found.updates.filter((u) => holdsWanted(u, question, context));
  return question.wanted === 'number' || holding.length === 0
    ? null
    : updatesDraft(shown(holding, question, context), question, context);
}

/** Updates elsewhere are never given as the area's own: they are offered. */
export async function nothingThere(question: Question, context: Context): Promise<Draft> {
  const { knowledge, wording } = context;
  const areas = listed(question.areas.value.map((id) => knowledge.areas.name(id)));
  const choices: Choice[] = [];
  for (const id of question.topics.value) {
    const topic = knowledge.catalogue.topics.find((t) => t.id === id);
    if (topic) choices.push({ label: `Updates on ${topic.name}`, ask: `updates on ${topic.name}` });
  }
  for (const id of question.operations.value)
    choices.push({ label: knowledge.operation(id).name, ask: `what is ${knowledge.operation(id).name}` });
  choices.push(...(await areaChoices(question, context)));
  return {
    kind: 'not-held',
    outcome: 'not-held',
    lines: [
      areas ? wording.say('notHeldArea', { area: areas }) : wording.say('nothingLike'),
      ...(choices.length ? ['The nearest things held are offered below.'] : []),
    ],
    choices: distinct(choices).slice(0, 5),
    about: areas,
  };
}

/** So few updates are told under their citation; more carry each its own place. */
const FEW = 2;

export function updatesDraft(list: readonly Shown[], question: Question, context: Context): Draft {
  const { knowledge } = context;
  const lines: string[] = [];
  const few = list.length <= FEW;
  const force = knowledge.areas.name(knowledge.areas.force.id);
  const groups = new Map<string, Shown[]>();
  for (const one of list) {
    const area = headingOf(one.update, context);
    groups.set(area, [...(groups.get(area) ?? []), one]);
  }
  for (const [area, group] of groups) {
    if (!few && (groups.size > 1 || area !== force)) lines.push(`${area === force ? 'Across the force' : area}:`);
    for (const { update, text } of group) {
      const place = few
        ? ''
        : ` (Priority ${update.priority}, page ${update.source.printedPage ?? update.source.page})`;
      const under = few && area !== force ? `${area}: ` : few ? '' : '- ';
      lines.push(`${under}${withoutLabel(text, update, context)}${place}`);
    }
  }
  const ordered = [...groups.values()].flat();
  const reports = [...new Set(list.map(({ update }) => update.report))];
  if (!few) lines.push(`${reports.map((r) => titleOf(r, context)).join('; ')}.`);
  const operationsNamed = [...new Set(list.flatMap(({ update }) => update.operations))];
  return {
    kind: question.operations.value.length === 1 && question.operations.origin === 'stated' ? 'operation' : 'updates',
    outcome: 'answered',
    lines,
    updates: ordered,
    cited: !few,
    followUps: [
      ...operationsNamed
        .filter((id) => !question.operations.value.includes(id))
        .slice(0, 2)
        .map((id) => ({ label: knowledge.operation(id).name, ask: `what is ${knowledge.operation(id).name}` })),
      ...(list.length === 1
        ? [
            {
              label: `Summary of Priority ${list[0]!.update.priority}`,
              ask: `summary of priority ${list[0]!.update.priority}`,
            },
          ]
        : []),
    ],
  };
}

export function headingOf(update: Update, { knowledge }: Context): string {
  const areas = update.headings.length ? update.headings : [knowledge.areas.force.id];
  return listed(areas.map((id) => knowledge.areas.name(id)));
}
