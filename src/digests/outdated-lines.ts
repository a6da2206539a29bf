/** Which lines of an edition no longer say what the store holds: a figure corrected, an update changed, a report withdrawn. */
import type { Figure } from '../figures/model.ts';
import { keyOf } from '../store/search/search.ts';
import type { Store } from '../store/store.ts';
import type { Ground, Line } from './model.ts';
import type { DigestWording } from './wording.ts';

export async function fallen(
  lines: readonly Line[],
  store: Pick<Store, 'figures' | 'updates' | 'reports'>,
): Promise<readonly Line[]> {
  const grounds = lines.flatMap((line) => line.grounds);
  const told = grounds.filter((ground) => ground.kind === 'figure');
  const keys = [...new Set(grounds.flatMap((ground) => (ground.kind === 'update' ? [keyOf(ground)] : [])))];
  const [figures, updates, reports] = [
    await figuresOf(told, store),
    keys.length > 0 ? await store.updates({ keys }) : [],
    await store.reports(),
  ];
  const held = new Set([
    ...figures.map(({ metric, area, period, value }) => `${metric} ${area} ${period.from} ${period.to} ${value}`),
    ...updates.map(({ report, id, text }) => `${report} ${id} ${text}`),
    ...reports.map(({ id, version }) => `${id} ${version}`),
  ]);
  return lines.filter((line) => !line.grounds.every((ground) => held.has(nameOf(ground))));
}

/** Of the periods that are told of alone: a handful, out of all years. */
async function figuresOf(
  told: readonly Extract<Ground, { kind: 'figure' }>[],
  store: Pick<Store, 'figures'>,
): Promise<readonly Figure[]> {
  const periods = [...Map.groupBy(told, ({ from, to }) => `${from} ${to}`).values()];
  const found = periods.map((own) => {
    const [{ from, to }] = own as [(typeof own)[number]];
    const metrics = [...new Set(own.map(({ metric }) => metric))];
    return store.figures({ metrics, areas: [...new Set(own.map(({ area }) => area))], from, to });
  });
  return (await Promise.all(found)).flat();
}

function nameOf(ground: Ground): string {
  switch (ground.kind) {
    case 'figure':
      return `${ground.metric} ${ground.area} ${ground.from} ${ground.to} ${ground.value}`;
    case 'update':
      return `${ground.report} ${ground.id} ${ground.text}`;
    case 'report':
      return `${ground.report} ${ground.version}`;
  }
}

/** What is said otherwise, no more and in addition; none where both say the same. */
export function changesBetween(was: readonly Line[], now: readonly Line[], wording: DigestWording): readonly string[] {
  const textsOf = (lines: readonly Line[]) => new Map(lines.map(({ key, text }) => [key, text]));
  const [before, after] = [textsOf(was), textsOf(now)];
  return [
    ...[...before].flatMap(([key, text]) => {
      const stands = after.get(key);
      if (stands === undefined) return [wording.say('lineTakenOut', { was: text })];
      return stands === text ? [] : [wording.say('lineChanged', { was: text, now: stands })];
    }),
    ...[...after].flatMap(([key, now]) => (before.has(key) ? [] : [wording.say('lineAdded', { now })])),
  ];
}

/** Numbers of the commentary that stand in no line: nobody has told where they come from. */
export function strayNumbers(commentary: string, lines: readonly Line[]): readonly string[] {
  const numbers = (text: string): string[] =>
    text.match(/\d[\d,]*(?:\.\d+)?/g)?.map((n) => n.replaceAll(',', '')) ?? [];
  const told = new Set(lines.flatMap(({ text, cite }) => numbers(`${text} ${cite ?? ''}`)));
  return [...new Set(numbers(commentary))].filter((n) => !told.has(n));
}
