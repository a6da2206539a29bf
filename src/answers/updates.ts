/** Updates: by area, operation, topic, priority and words, in any combination, grouped by area. */

import type { Update } from '../figures/model.ts';
import { isWhetherDone } from '../language/asking/yes-or-no.ts';
import type { Intent, Question } from '../question/question.ts';
import type { Answer, Context, Draft, Shown } from './answer.ts';
import { titleOf } from './compose.ts';
import type { Meant } from './evidence.ts';
import { withoutLabel } from './label.ts';
import { meant } from './meant.ts';
import { filtered, holdsWanted, isTelling, saysHowItMoved, shown } from './narrative.ts';
import { areaChoices, distinct, namedChoices } from './not-held.ts';
import { asksNumberOnly } from './number-only.ts';
import { ofOperation, summaryOf } from './offers.ts';
import { listed } from './say.ts';

export const updates: Answer = {
  name: 'updates',
  // A figure asked for in a breakdown that is not held is not answered by the text around it.
  suits: (q, context) =>
    !['safety', 'guide', 'refuse', 'which-priority'].includes(q.intent) &&
    !(q.metrics.value.length > 0 && (q.unread.includes('breakdown') || q.unread.includes('not'))) &&
    // Nor is what was to be worked out from figures and could not be.
    !(q.wanted !== 'where' && q.metrics.value.length > 0 && q.metrics.origin === 'stated' && COMPUTES.has(q.intent)) &&
    !(asksNumberOnly(q, context) && !(q.wanted === 'number' && asksHowItMoved(q) && isWhetherDone(q.text))) &&
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
    const { operations, needs } = question;
    // "And the review of Stalking Protection Orders" after an operation: not told of that, but of something that it names.
    if (told || operations.origin !== 'carried' || operations.value.length === 0 || needs.origin !== 'stated')
      return told;
    if (!needs.value.some((need) => isTelling(need, question, context.knowledge))) return null;
    const own: Question = { ...question, operations: { value: [], origin: 'stated' }, spokenOf: [], leaning: false };
    return answered(own, { ...context, focus: null });
  },
};

async function answered(question: Question, context: Context): Promise<Draft | null> {
  const moved = asksHowItMoved(question);
  const best = await meant(question, context, (update) =>
    moved ? saysHowItMoved(update, question, context) : holdsWanted(update, question, context),
  );
  if (best) return draftOf(best, question, context);
  const among = await filtered(question, context);
  if (among === null) return null;
  if (among.length === 0) return nothingThere(question, context);
  // What was asked of another place is not held here: the place's own updates are.
  if (
    question.needs.origin === 'carried' &&
    question.areas.origin === 'stated' &&
    question.areas.value.some((id) => context.knowledge.areas.get(id)?.kind === 'place')
  )
    return updatesDraft(shown(among, question, context), question, context);
  return question.areas.value.length > 0 || moved ? nothingThere(question, context) : null;
}

/** A place is named that is not the whole force: an update on it may say how things moved there. */
const isPlaced = ({ areas }: Question, { knowledge }: Context): boolean =>
  areas.origin === 'stated' && areas.value.some((id) => id !== knowledge.areas.force.id);

const COMPUTES = new Set<Intent>(['change', 'compare', 'trend', 'ranking', 'share', 'sum', 'average']);

/** "Is knife crime up": a movement of something that has no figure is not told by updates on it. */
export const asksHowItMoved = (q: Question): boolean =>
  (['change', 'compare', 'trend'].includes(q.intent) || (q.intent === 'why' && q.cues.has('change'))) &&
  !['who', 'where', 'when'].includes(q.wanted ?? '') &&
  !q.cues.has('updates') &&
  q.operations.value.length === 0 &&
  q.needs.value.length > 0 &&
  q.needs.value.every((need) => need.topic !== null);

/** Updates just shown are told of the operation that they were shown for. */
function draftOf({ updates: list, question: asked, among }: Meant, question: Question, context: Context): Draft {
  const carried = context.focus?.operations.slice(0, 1) ?? [];
  const named: Question =
    among === 'shown' && question.operations.value.length === 0
      ? { ...question, operations: { value: carried, origin: 'carried' } }
      : asked;
  return updatesDraft(shown(list, named, context), named, context);
}

/** Updates elsewhere are never given as the area's own: they are offered. */
export async function nothingThere(question: Question, context: Context): Promise<Draft> {
  const { knowledge, wording } = context;
  const areas = listed(question.areas.value.map((id) => knowledge.areas.name(id)));
  const choices = [...(await namedChoices(question, context)), ...(await areaChoices(question, context))];
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
        .map((id) => ofOperation(knowledge.operation(id))),
      ...(list.length === 1 ? [summaryOf(list[0]!.update.priority)] : []),
    ],
  };
}

export function headingOf(update: Update, { knowledge }: Context): string {
  const areas = update.headings.length ? update.headings : [knowledge.areas.force.id];
  return listed(areas.map((id) => knowledge.areas.name(id)));
}
