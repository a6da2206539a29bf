/** Lists: the priorities, the operations or districts of a place, priority or topic, the figures held. */

import type { Figure, Metric, Period, Update } from '../figures/model.ts';
import { covers, describe } from '../figures/period.ts';
import { kindNamed } from '../language/asking/kind-asked.ts';
import { asksForOperations } from '../language/asking/question-words.ts';
import { namesFigures } from '../language/asking/questions-of-number.ts';
import { asksWhetherThereIs, isWhether } from '../language/asking/yes-or-no.ts';
import { asksWhichOfThose } from '../language/follow-ups.ts';
import { isOfThoseShown } from '../language/referents.ts';
import { isNumberOrWord } from '../language/reports/sentences.ts';
import { namesDistricts, namesPolicingAreas } from '../language/words/names-in-place.ts';
import type { Question } from '../question/question.ts';
import { placeOf, placesSaid } from '../reply.ts';
import { quantitiesIn } from '../reports/figures/quantities.ts';
import { keyOf } from '../store/search/search.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { titleOf } from './compose.ts';
import { mainSeries } from './lookup.ts';
import { enough } from './meant.ts';
import { filtered, saying, search, shown } from './narrative.ts';
import { figuresOf, ofOperation, summaryOf } from './offers.ts';
import { capital, hedged, inPeriod, listed } from './say.ts';
import { nothingThere, updatesDraft } from './updates.ts';

export const list: Answer = {
  name: 'list',
  suits: (q) =>
    (q.wanted !== 'number' || q.intent === 'list') &&
    // "Who commands that district", "when was it divided into areas": no list of them.
    !(['who', 'when', 'age'].includes(q.wanted ?? '') && !q.cues.has('list') && !q.cues.has('operations-word')) &&
    // Nor is whether something was done told by one.
    !(isWhether(q.text) && !asksWhetherThereIs(q.text)) &&
    (q.intent === 'list' ||
      (q.metrics.value.length === 0 &&
        (q.cues.has('reports-held') || q.cues.has('operations-word') || q.cues.has('districts-word')) &&
        ['summary', 'updates', 'ranking', 'which-priority'].includes(q.intent))),
  answer: async (question, context) => {
    const { cues } = question;
    if (question.metrics.value.length > 0 && question.metrics.origin === 'stated' && question.unread.length === 0)
      return null;
    if (ofWhatWasShown(question, context)) {
      const draft = await amongShown(question, context);
      if (draft) return draft;
    }
    if (
      cues.has('priorities-word') &&
      question.needs.value.every(({ words }) => isNumberOrWord(words)) &&
      question.operations.value.length + question.priorities.value.length === 0
    )
      return prioritiesList(context);
    if (cues.has('reports-held')) return reportsList(context);
    if (cues.has('operations-word')) return operationsList(question, context);
    // "Which figures are not of the quarter": those that are not so are not all.
    if (cues.has('metrics-held') || namesFigures(question.text))
      return cues.has('not') ? null : figuresList(question, context);
    if (cues.has('districts-word') || (cues.has('where') && cues.has('which')))
      return isOfNothing(question) || kindNamed(question.text)?.strict ? null : districtsList(question, context);
    return null;
  },
};

/** "What place are you from", "the best place to mine": names nothing, and asks for no district of the report. */
const isOfNothing = ({ needs, areas, operations, priorities, leaning, text }: Question): boolean =>
  [needs, areas, operations, priorities].every(({ value }) => value.length === 0) &&
  !(leaning && asksWhichOfThose(text)) &&
  !namesDistricts(text);

const ofWhatWasShown = (question: Question, { focus }: Context): boolean =>
  focus !== null && focus.bullets.length > 0 && isOfThoseShown(question.text);

/** "Which of them was piloted in Marsham": those of the updates just shown that say so. */
async function amongShown(question: Question, context: Context): Promise<Draft | null> {
  const { focus, store, knowledge } = context;
  const keys = new Set(focus!.bullets);
  const within = new Set(
    question.areas.origin === 'stated' ? question.areas.value.flatMap((id) => knowledge.areas.within(id)) : [],
  );
  const there = (await updatesByKey(store, keys)).filter(
    (u) => within.size === 0 || [...u.headings, ...u.places].some((id) => within.has(id)),
  );
  const needs = question.needs.origin === 'stated' ? question.needs.value : [];
  const hits = needs.length
    ? knowledge.index.find(needs, new Set(there.map(keyOf))).filter((h) => h.met.size === needs.length)
    : there.map((u) => ({ key: keyOf(u) }));
  const found = there.filter((u) => hits.some((h) => h.key === keyOf(u)));
  return found.length ? updatesDraft(shown(found, question, context), question, context) : null;
}

function prioritiesList({ knowledge }: Context): Draft {
  const { priorities, plan } = knowledge.catalogue;
  return {
    kind: 'list',
    outcome: 'answered',
    lines: [`${plan.title}:`, ...priorities.map((p) => `${p.number}. ${p.title}`)],
    priorities: priorities.map((p) => p.number),
    about: 'the priorities',
    cited: true,
    followUps: priorities.slice(0, 3).map(({ number }) => summaryOf(number)),
  };
}

/** The reports that answers are given from, latest first. */
function reportsList({ knowledge }: Context): Draft {
  const { reports } = knowledge;
  return {
    kind: 'list',
    outcome: 'answered',
    lines: reports.map(
      (r, i) => `${i === 0 ? 'Latest: ' : '- '}${r.title}, ${describe(r.period)}${r.marking ? `, ${r.marking}` : ''}.`,
    ),
    priorities: knowledge.catalogue.priorities.slice(0, 1).map((p) => p.number),
    about: 'reports held',
    cited: true,
    followUps: [{ label: 'Summary of the latest report', ask: 'summary of the report' }],
  };
}

/** Nothing of its own is named, and a single thing was spoken of: an operation's or a topic's few updates. */
const leansOnShown = ({ leaning, priorities, operations, cues }: Question, { focus }: Context): boolean =>
  leaning &&
  focus?.answered === true &&
  focus.bullets.length > 0 &&
  !cues.has('whole-report') &&
  !cues.has('list') &&
  [priorities, operations].every(({ value, origin }) => value.length === 0 || origin !== 'stated');

/** The updates a list is made of: where the asking names nothing, of what is told beside it ("They steal converters here. Which operation is on it?"). */
async function candidates(asked: Question, context: Context): Promise<readonly Update[]> {
  const isOfTold = asked.told !== null && asked.told.needs.length > 0 && saying(asked, context).length === 0;
  const question: Question = isOfTold ? { ...asked, needs: { value: asked.told!.needs, origin: 'stated' } } : asked;
  const among = await filtered(question, context);
  if (saying(question, context).length === 0) {
    // "Which district", of what was shown.
    const own = question.areas.origin === 'stated' && question.areas.value.length > 0;
    if (leansOnShown(question, context) && !own) return updatesByKey(context.store, new Set(context.focus!.bullets));
    if (among) return among;
    const latest = context.knowledge.reports[0]?.id;
    return latest ? context.store.updates({ report: latest }) : [];
  }
  const found = await search(question, context, among);
  return enough(found, question, context) ? found.updates : [];
}

async function operationsList(question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  // "What slavery ops do we run with partners": all on the subject, which are more than those that say most of it.
  const topical = question.needs.value.filter(({ topic }) => topic !== null);
  const ofSubject = asksForOperations(question.text) && topical.length > 0;
  const asked = ofSubject ? { ...question, needs: { ...question.needs, value: topical } } : question;
  const all = await candidates(asked, context);
  const updates = all.filter((u) => u.operations.length > 0).sort(inReportOrder);
  if (updates.length === 0) {
    // Much is done under no name: it is what an officer who asks for operations wants to know.
    if (all.length > 0 && question.needs.value.length + question.priorities.value.length > 0)
      return withoutName(all, question, context);
    return question.areas.value.length ? nothingThere(question, context) : null;
  }
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const update of updates)
    for (const id of update.operations) {
      if (seen.has(id)) continue;
      seen.add(id);
      const areas = (update.headings.length ? update.headings : [knowledge.areas.force.id]).map((area) =>
        knowledge.areas.name(area),
      );
      lines.push(
        `- ${knowledge.operation(id).name}: ${listed(areas)} (Priority ${update.priority}, page ${update.source.printedPage ?? update.source.page})`,
      );
    }
  const sources = [...new Set(updates.map((u) => titleOf(u.report, context)))];
  return {
    kind: 'list',
    outcome: 'answered',
    lines: [...lines, `${sources.join('; ')}.`],
    updates: shown(updates, question, context),
    cited: true,
    followUps: [...seen].slice(0, 4).map((id) => ofOperation(knowledge.operation(id))),
  };
}

function withoutName(updates: readonly Update[], question: Question, context: Context): Draft {
  const draft = updatesDraft(shown(updates, question, context), question, context);
  return { ...draft, lines: ['No named operation is held on that; the updates on it are:', ...draft.lines] };
}

const inReportOrder = (a: Update, b: Update): number =>
  a.source.page - b.source.page || a.id.localeCompare(b.id, 'en', { numeric: true });

async function districtsList(asked: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const { needs } = asked;
  const isWide = namesPolicingAreas(asked.text);
  // "Which local policing area is that" looks for no such words.
  const question = {
    ...asked,
    needs: { ...needs, value: needs.value.filter((need) => !namesPolicingAreas(need.words)) },
  };
  const updates = [...(await candidates(question, context))].sort(inReportOrder);
  const districts = new Map<string, Set<number>>();
  for (const update of updates)
    for (const area of [...update.headings, ...update.places]) {
      const own = [knowledge.areas.get(area) ?? [], ...knowledge.areas.around(area)].flat();
      const policing = own.find(({ kind }) => kind === 'lpa');
      const name = (isWide ? policing : (knowledge.areas.district(area) ?? policing))?.name;
      if (!name) continue;
      const pages = districts.get(name) ?? new Set();
      pages.add(update.source.printedPage ?? update.source.page);
      districts.set(name, pages);
    }
  const number = kindNamed(question.text)?.number ?? null;
  if (districts.size === 0 || (number !== null && quantitiesIn(number)[0]?.value !== districts.size)) return null;
  const placed = updates.filter((u) => u.headings.length + u.places.length > 0);
  const priorities = [...new Set(placed.map((u) => u.priority))];
  return {
    kind: 'list',
    outcome: 'answered',
    lines: [
      ...[...districts].map(([name, pages]) => `- ${name} (page ${listed([...pages].map(String))})`),
      `Priority ${listed(priorities.map(String))}. ${[...new Set(placed.map((u) => titleOf(u.report, context)))].join('; ')}.`,
    ],
    updates: shown(placed, question, context),
    cited: true,
  };
}

/** "Figures of priority 7": the latest of each metric, in report order. */
async function figuresList(question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  if (question.needs.value.some((need) => need.topic === null)) return null;
  const topical = new Set(
    question.topics.value.flatMap((id) => knowledge.catalogue.topics.find((t) => t.id === id)?.headlines ?? []),
  );
  const metrics = knowledge.catalogue.metrics.filter(
    (m) =>
      (question.priorities.value.length === 0 || question.priorities.value.includes(m.priority)) &&
      (topical.size === 0 || topical.has(m.id)),
  );
  if (question.priorities.value.length === 0 && topical.size === 0) return allMetrics(context);
  const asked = question.periods.value.find(({ period, relation }) => period && relation !== 'latest')?.period ?? null;
  const figures = asked
    ? await figuresWithin(asked, metrics, context)
    : latestOf(metrics, await figuresSinceLatest(context), context);
  figures.sort((a, b) => a.source.page - b.source.page);
  if (figures.length === 0) return noFigures(question, asked, context);
  return {
    kind: 'list',
    outcome: 'answered',
    lines: [
      ...figures.map(
        (f) =>
          `- ${capital(knowledge.metric(f.metric).label)}: ${hedged(f, knowledge.metric(f.metric).unit)}, ${describe(f.period)}, ${knowledge.areas.name(f.area)} (${placesSaid([placeOf(f.source)])})`,
      ),
      `${[...new Set(figures.map((f) => f.priority))].map((n) => `Priority ${n}, ${knowledge.priority(n, figures[0]!.source.report)?.title}`).join('; ')}. ${titleOf(figures[0]!.source.report, context)}.`,
    ],
    figures,
    cited: true,
  };
}

/** Those of another time, in it. */
async function figuresWithin(asked: Period, metrics: readonly Metric[], { store }: Context): Promise<Figure[]> {
  const held = await store.figures({ metrics: metrics.map(({ id }) => id), since: asked.from, until: asked.to });
  return held.filter(({ period }) => covers(asked, period));
}

/** None is held for a priority, or for the time that is asked about. */
function noFigures(
  { priorities: { value } }: Question,
  asked: Period | null,
  { knowledge, wording }: Context,
): Draft | null {
  const period = asked ?? knowledge.latest;
  if (value.length === 0 || !period) return null;
  return {
    kind: 'not-held',
    outcome: 'not-held',
    lines: [
      wording.say('notHeldPeriod', { metric: `priority ${listed(value.map(String))}`, period: inPeriod(period) }),
      'What is held is offered below.',
    ],
    choices: value.map(summaryOf),
  };
}

/** What the latest report gives, and what is of a later time than that. */
async function figuresSinceLatest({ knowledge, store }: Context): Promise<readonly Figure[]> {
  const own = await store.figures({ report: knowledge.reports[0]!.id });
  const [since] = own.map(({ period }) => period.to).sort();
  return since === undefined ? [] : store.figures({ metrics: [...new Set(own.map(({ metric }) => metric))], since });
}

/** Of each metric and area the latest figure, where the latest report gives it. */
function latestOf(metrics: readonly Metric[], figures: readonly Figure[], { knowledge }: Context): Figure[] {
  const held = Map.groupBy(figures, ({ metric }) => metric);
  return metrics.flatMap(({ id }) =>
    [...Map.groupBy(held.get(id) ?? [], ({ area }) => area).values()].flatMap((all) => {
      const [latest] = mainSeries(all);
      return latest?.source.report === knowledge.reports[0]?.id ? [latest!] : [];
    }),
  );
}

/** Without a priority the names alone, by priority: the values would be too many to read. */
function allMetrics({ knowledge }: Context): Draft {
  const { priorities, metrics } = knowledge.catalogue;
  return {
    kind: 'list',
    outcome: 'answered',
    lines: priorities.map(
      (p) =>
        `Priority ${p.number}, ${p.title}: ${listed(metrics.filter((m) => m.priority === p.number).map((m) => m.label)) || 'no figures'}.`,
    ),
    priorities: priorities.map((p) => p.number),
    about: capital('figures held'),
    cited: true,
    followUps: priorities.flatMap(({ number }) => figuresOf(number, { knowledge })).slice(0, 3),
  };
}
