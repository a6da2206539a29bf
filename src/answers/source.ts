/** Where a figure or update stands: report, page, priority, commitment, and the working of what is derived. */

import type { Figure, Update } from '../figures/model.ts';
import { describe } from '../figures/period.ts';
import type { Question } from '../question/question.ts';
import { placeOf, placesSaid } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { commitmentText, titleOf } from './compose.ts';
import { periodAsked } from './figure.ts';
import { find, notesOf } from './lookup.ts';
import { enough } from './meant.ts';
import { filtered, search } from './narrative.ts';
import { asNoun, capital, codename, hedged, listed, number } from './say.ts';

const MOST_SHOWN = 6;

export const source: Answer = {
  name: 'source',
  suits: (q) => q.intent === 'source',
  answer: async (question, context) => {
    const { store, knowledge, focus } = context;
    const typed = await typedFigures(question, context);
    if (typed.length > 0) return ofFigures(typed, context, question.numbers);
    const metrics = question.metrics.value.filter(() => question.unread.length === 0);
    if (question.metrics.origin === 'stated' && metrics.length > 0) {
      const figures: Figure[] = [];
      for (const id of metrics) {
        const found = await find(id, periodAsked(question), question, context);
        if (found.held) figures.push(...found.figures);
      }
      return figures.length ? ofFigures(figures, context, []) : null;
    }
    const stated = (slot: { value: readonly unknown[]; origin: string }): boolean =>
      slot.value.length > 0 && slot.origin === 'stated';
    if (
      stated(question.operations) ||
      stated(question.needs) ||
      stated(question.areas) ||
      stated(question.priorities)
    ) {
      const among = await filtered(question, context);
      const found = await search(question, context, among);
      if (enough(found, question, context)) return ofUpdates(found.updates, context);
      // "Came from the same household": more is said than the topic, so its figures are not what is meant.
      const isTopicAlone = question.needs.value.every(({ topic }) => topic !== null);
      const headlines = (isTopicAlone ? question.topics.value : []).flatMap(
        (id) => knowledge.catalogue.topics.find((t) => t.id === id)?.headlines ?? [],
      );
      if (headlines.length) {
        const figures: Figure[] = [];
        for (const id of headlines) {
          const held = await find(id, null, question, context);
          if (held.held) figures.push(...held.figures);
        }
        if (figures.length) return ofFigures(figures, context, []);
      }
      if (!question.leaning || question.numbers.length > 0) return null;
      if (stated(question.operations)) return null;
    }
    if (question.numbers.length > 0 && !focus) return null;
    if (focus?.answered) {
      const figures: Figure[] = [];
      for (const period of focus.periods)
        for (const id of focus.metrics)
          figures.push(
            ...(await store.figures({ metrics: [id], from: period.from, to: period.to })).filter(
              (f) => !focus.area || knowledge.areas.name(f.area) === focus.area || f.area === focus.area,
            ),
          );
      const distinct = [
        ...new Map(figures.map((f) => [`${f.metric} ${f.area} ${f.period.from} ${f.period.to}`, f])).values(),
      ];
      if (distinct.length) return ofFigures(distinct, context, []);
      const keys = new Set(focus.bullets);
      const updates = await updatesByKey(store, keys);
      if (updates.length) return ofUpdates(updates, context);
    }
    return null;
  },
};

/** So many of the metrics that share words with the question may be the one meant. */
const NEAREST = 4;
/** Smaller numbers stand in a report many times: alone they name no figure. */
const SMALLEST_TELLING = 30;

/** The figures typed; none when one of the numbers is not held, for then the question is about something else. */
async function typedFigures(question: Question, { store }: Context): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const ids =
    question.metrics.value.length > 0 && question.unread.length === 0 ? question.metrics.value : question.partial;
  const named = ids.length > 0 ? ids : null;
  for (const value of question.numbers) {
    // A number that names a metric (101, 999) is not a figure asked about.
    if (question.metrics.value.length > 0 && (value === 101 || value === 999)) continue;
    const all = await store.figures({ value });
    const near = all.filter((f) => named?.includes(f.metric) || question.near.slice(0, NEAREST).includes(f.metric));
    const telling = value >= SMALLEST_TELLING || !Number.isInteger(value);
    const found = near.length > 0 ? near : telling && named === null ? all : [];
    if (found.length === 0) return [];
    figures.push(...found);
  }
  return figures;
}

function ofFigures(figures: readonly Figure[], context: Context, typed: readonly number[]): Draft {
  const { knowledge } = context;
  const shown = figures.slice(0, MOST_SHOWN);
  const lines = shown.map((f) => {
    const metric = knowledge.metric(f.metric);
    const stands = `${titleOf(f.source.report, context)}, ${placesSaid([placeOf(f.source)])}`;
    // What was put right is not as reported: its note says what it was.
    const how = f.basis === 'derived' ? ` (worked out: ${f.working})` : f.note ? '' : ' (as reported)';
    const movements = f.stated
      .filter((s) =>
        typed.some((t) => Math.abs(s.difference ?? Number.NaN) === t || Math.abs(s.percent ?? Number.NaN) === t),
      )
      .map(
        (s) =>
          ` Stated as a change on ${asNoun(s.against)}: ${listed([...(s.difference === null ? [] : [number(s.difference, metric.unit)]), ...(s.percent === null ? [] : [number(s.percent, '%')])])}.`,
      );
    return capital(
      `${hedged(f, metric.unit)}: ${metric.label}, ${describe(f.period)}, ${knowledge.areas.name(f.area)}${how}. ${stands}.${movements.join('')}`,
    );
  });
  return {
    kind: 'source',
    outcome: 'answered',
    lines,
    figures: shown,
    notes: shown.flatMap((f) => notesOf(f, knowledge.metric(f.metric), figures, number)),
  };
}

function ofUpdates(updates: readonly Update[], context: Context): Draft {
  const { knowledge } = context;
  const shown = updates.slice(0, MOST_SHOWN);
  return {
    kind: 'source',
    outcome: 'answered',
    lines: shown.map((u) => {
      const what = u.operations.length
        ? listed(u.operations.map((id) => codename(knowledge.operation(id).name)))
        : listed((u.headings.length ? u.headings : [knowledge.areas.force.id]).map((id) => knowledge.areas.name(id)));
      const place = `${titleOf(u.report, context)}, page ${u.source.printedPage ?? u.source.page}, bullet ${u.id}`;
      return `${what}: ${place}, under ${[`Priority ${u.priority}`, commitmentText(u.source.commitment, knowledge)].filter(Boolean).join(', ')}.`;
    }),
    updates: shown.map((update) => ({ update, text: update.text, excerpt: false })),
  };
}
