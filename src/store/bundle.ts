/** What every store does alike with a whole report: check it, tell whether its content is new, and add its vocabulary. */
import { createHash } from 'node:crypto';
import type { Catalogue, Figure, Update } from '../figures/model.ts';
import type { Names, ReportBundle } from './store.ts';

/** The same for the same content, whatever its version number and the order of its members. */
export function bundleHash(bundle: ReportBundle): string {
  const { report, figures, updates, vocabulary } = bundle;
  const hash = createHash('sha256');
  // One JSON text, its members in the order of their names, written piece by piece: of a large report it would be long.
  hash.update('{"figures":[');
  for (const [at, figure] of figures.entries())
    hash.update((at > 0 ? ',' : '') + json({ ...figure, superseded: null }));
  hash.update(`],"report":${json({ ...report, version: null })},"updates":[`);
  for (const [at, update] of updates.entries()) hash.update((at > 0 ? ',' : '') + json(update));
  hash.update(`],"vocabulary":${json(vocabulary)}}`);
  return hash.digest('hex');
}

const json = (value: unknown): string => JSON.stringify(value, withSortedKeys);

const withSortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Throws when a report contradicts itself, so that no store keeps two answers to one question. */
export function checkBundle({ report, figures, updates }: ReportBundle): void {
  const elsewhere = ({ source }: Figure | Update): boolean => source.report !== report.id;
  const faults = [
    ...repeated(figures, ({ metric, area, period }) => `${metric}, ${period.from} to ${period.to}, ${area}`).map(
      (key) => `two figures for ${key}`,
    ),
    ...repeated(updates, ({ id }) => id).map((id) => `two updates named ${id}`),
    ...[...figures.filter(elsewhere), ...updates.filter(elsewhere)].map(
      ({ source }) => `a source in another report: ${source.report}`,
    ),
  ];
  if (faults.length > 0) throw new Error(`Report ${report.id} cannot be saved: ${faults.join('; ')}`);
}

function repeated<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly string[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const value of values) {
    const key = keyOf(value);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return [...twice];
}

/** What data/ has and what published reports bring, as one. An entry already there wins over one of the same id or term. */
export function wholeCatalogue({ packaged, brought }: Names): Catalogue {
  const vocabularies = brought.map(({ vocabulary }) => vocabulary);
  const id = (entry: { readonly id: string }) => entry.id;
  const term = (entry: { readonly term: string }) => entry.term.toLowerCase();
  return {
    ...packaged,
    operations: merged(
      packaged.operations,
      vocabularies.flatMap(({ operations = [] }) => operations),
      id,
    ),
    areas: merged(
      packaged.areas,
      vocabularies.flatMap(({ areas = [] }) => areas),
      id,
    ),
    glossary: merged(
      packaged.glossary,
      vocabularies.flatMap(({ glossary = [] }) => glossary),
      term,
    ),
  };
}

function merged<Entry>(first: readonly Entry[], more: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  const entries = new Map<string, Entry>();
  for (const entry of [...first, ...more]) if (!entries.has(key(entry))) entries.set(key(entry), entry);
  return [...entries.values()];
}
