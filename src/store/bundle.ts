/** What every store does alike with a whole report: check it, tell whether its content is new, and add its vocabulary. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '../figures/model.ts';
import type { Names, ReportBundle } from './store.ts';

/** The same for the same content, whatever its version number and the order of its members. */
export function bundleHash(bundle: ReportBundle): string {
  const { report, figures, updates, vocabulary } = bundle;
  const content = {
    report: { ...report, version: null },
    figures: figures.map((figure) => ({ ...figure, superseded: null })),
    updates,
    vocabulary,
  };
  return createHash('sha256').update(JSON.stringify(content, withSortedKeys)).digest('hex');
}

const withSortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Throws when a report contradicts itself, so that no store keeps two answers to one question. */
export function checkBundle({ report, figures, updates }: ReportBundle): void {
  const figureKeys = figures.map(({ metric, area, period }) => `${metric}, ${period.from} to ${period.to}, ${area}`);
  const faults = [
    ...repeated(figureKeys).map((key) => `two figures for ${key}`),
    ...repeated(updates.map((update) => update.id)).map((id) => `two updates named ${id}`),
    ...[...figures, ...updates]
      .filter(({ source }) => source.report !== report.id)
      .map(({ source }) => `a source in another report: ${source.report}`),
  ];
  if (faults.length > 0) throw new Error(`Report ${report.id} cannot be saved: ${faults.join('; ')}`);
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.size === seen.add(key).size))];
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
