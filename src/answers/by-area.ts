/** One figure of each area that it is held for, the largest first; which areas are not held is told. */
import { partsOf } from '../figures/area-tree.ts';
import type { Figure, Period } from '../figures/model.ts';
import { namesPolicingAreas } from '../language/words/names-in-place.ts';
import { isOfEachArea, ranks } from '../question/of-each-area.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';

import { periodAsked } from './figure.ts';
import { find, findOfEach, isBefore, lackingSaid, notesOfEach } from './lookup.ts';
import { capital, figureSentence, hedged, inPeriod, number } from './say.ts';

/** Words of ours that stand for what is asked of the areas; any other narrows the figure. */
const OF_AREAS: ReadonlySet<string> = new Set(['breakdown', 'thing']);

export const byArea: Answer = {
  name: 'by-area',
  suits: (q) =>
    isOfEachArea(q) &&
    q.unread.every((word) => OF_AREAS.has(word)) &&
    !OTHERWISE.some((cue) => q.cues.has(cue)) &&
    q.periods.value.length < 2 &&
    q.periods.value.every(({ comparing }) => !comparing),
  answer: ofEach,
};

/** How it moved, or what is made of it, is another question. */
const OTHERWISE = [
  'change',
  'compare',
  'by-percent',
  'share',
  'average',
  'trend',
  'why',
  'who',
  'when',
  'source',
  'not',
];

async function ofEach(asked: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  // "And by district?" after one of them is of all.
  const question = asked.areas.origin === 'carried' ? { ...asked, areas: { ...asked.areas, value: [] } } : asked;
  const [id] = question.metrics.value;
  const metric = knowledge.metric(id!);
  const isWide = namesPolicingAreas(question.text);
  const isOf = (area: string): boolean => (knowledge.areas.get(area)?.kind === 'lpa') === isWide;
  const reading = periodAsked(question);
  const held = await findOfEach(id!, reading, question, isOf, context);
  const isRanked = ranks(question.cues);
  if (held.length < (isRanked ? 2 : 1)) return null;
  const upwards = question.cues.has('least');
  const figures = [...held].sort((a, b) => (upwards ? a.value - b.value : b.value - a.value));
  const name = ({ area }: Figure): string => knowledge.areas.name(area);
  const { period } = figures[0]!;
  const whole = await wholeOf(id!, period, question, context);
  const { latest } = knowledge;
  return {
    kind: isRanked ? 'ranking' : 'figure',
    outcome: 'answered',
    lines: [
      ...(isRanked ? [figureSentence(figures[0]!, metric, name(figures[0]!))] : [capital(`${metric.label}, by area:`)]),
      ...figures.map(
        (figure, at) => `${at + 1}. ${name(figure)}: ${hedged(figure, metric.unit)} ${inPeriod(figure.period)}`,
      ),
      ...whole.map((figure) => `${name(figure)} in all: ${hedged(figure, metric.unit)}.`),
      ...lackingSaid({ lacks: reading === null && isBefore(period, latest) ? latest : null }),
    ],
    figures: [...figures, ...whole],
    notes: [...unheld(figures, isWide, question, context), ...notesOfEach(figures, metric, held, number)],
    assumed: ['ranked by the number'],
  };
}

/** The force's own of the same time, where all of it is asked about and it is held. */
async function wholeOf(id: string, period: Period, question: Question, context: Context): Promise<readonly Figure[]> {
  const force = context.knowledge.areas.force.id;
  if (question.areas.value.some((area) => area !== force)) return [];
  const time = { relation: 'stated', period, assumed: null, comparing: false, words: period.label } as const;
  const found = await find(id, time, question, context);
  return found.held ? found.figures.filter(({ area }) => area === force) : [];
}

/** Of so many districts nothing is held: the largest of the others may not be the largest of all. */
function unheld(
  figures: readonly Figure[],
  isWide: boolean,
  { areas }: Question,
  { knowledge }: Context,
): readonly string[] {
  const scope = areas.value.length > 0 ? areas.value : [knowledge.areas.force.id];
  const all = new Set(scope.flatMap((id) => knowledge.areas.within(id)));
  const meant = [...all].filter((id) => knowledge.areas.get(id)?.kind === (isWide ? 'lpa' : 'district'));
  const without = meant.filter((id) => !figures.some(({ area }) => partsOf(area).includes(id)));
  const noun = isWide ? 'local policing areas' : 'districts';
  return without.length > 0 ? [`Of ${without.length} of the ${meant.length} ${noun} no figure is held.`] : [];
}
