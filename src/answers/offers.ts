/** What can be asked next, in the words that are read as it. */
import type { Metric, Operation, Period, PeriodKind } from '../figures/model.ts';
import { read } from '../question/read.ts';
import type { Choice } from '../reply.ts';
import type { Context } from './answer.ts';
import { meant } from './meant.ts';
import { listed } from './say.ts';

/** `asked`: what is asked of it, in words that follow its name. */
export const ofMetric = ({ label }: Metric, asked = ''): Choice => ({ label, ask: `${label}${asked}` });

export const ofPeriod = ({ label }: Metric, period: Period, where = ''): Choice => ({
  label: `${label}${where}, ${period.label}`,
  ask: `${label}${where}${asAsked(period)}`,
});

/** The areas of figures as they stand behind what is asked of them; of the force's own nothing. */
export function inAreas(of: readonly { readonly area: string }[], { areas }: Context['knowledge']): string {
  const ids = new Set(of.map(({ area }) => area).filter((area) => area !== areas.force.id));
  return ids.size > 0 ? ` in ${listed([...ids].map((id) => areas.name(id)))}` : '';
}

/** How it moved; with two times between them, with one since then, with none on what is held before it. */
export function ofMovement({ label }: Metric, [one, other]: readonly Period[]): Choice {
  if (!one) return { label: `${label}, change`, ask: `${label} change` };
  const against = `${label}${other ? asAsked(one) : ''} compared with ${(other ?? one).label}`;
  return { label: against, ask: against };
}

const BEFORE_PERIOD: Readonly<Partial<Record<PeriodKind, string>>> = { at: ' at ', since: ' ', 'to-date': ' ' };

/** A period as it stands behind what is asked of it; a running total is asked for by its name alone. */
export const asAsked = ({ kind, label }: Period): string => `${BEFORE_PERIOD[kind] ?? ' in '}${label}`;

export const ofOperation = ({ name }: Operation): Choice => ({ label: name, ask: `what is ${name}` });

export const updatesOn = (subject: string): Choice => ({
  label: `Updates on ${subject}`,
  ask: `updates on ${subject}`,
});

export const summaryOf = (priority: number): Choice => ({
  label: `Summary of Priority ${priority}`,
  ask: `summary of priority ${priority}`,
});

/** Whether updates are told when it is asked by itself: what is put together from words of the question is read anew. */
export async function isTold(ask: string, context: Context): Promise<boolean> {
  const { lexicon, latest } = context.knowledge;
  const known = context.considered ? new Map<string, boolean>() : (told.get(context.knowledge) ?? new Map());
  if (!context.considered) told.set(context.knowledge, known);
  const alone = { latest: latest!, focus: null };
  const isThere = known.get(ask) ?? (await meant(read(ask, lexicon, alone), { ...context, focus: null })) !== null;
  if (known.size >= MOST) known.clear();
  known.set(ask, isThere);
  return isThere;
}
/** The same is offered in place of much that is not held; of one version of what is held it is told or not, whoever asks. */
const told = new WeakMap<Context['knowledge'], Map<string, boolean>>();
const MOST = 500;

/** None where the priority has no metric. */
export function figuresOf(priority: number, { knowledge }: Pick<Context, 'knowledge'>): Choice[] {
  const has = knowledge.catalogue.metrics.some((metric) => metric.priority === priority);
  return has ? [{ label: `Figures of Priority ${priority}`, ask: `figures of priority ${priority}` }] : [];
}
