/** Sets an imported report beside the packaged one, figure by figure, a page offset apart. */
import type { Figure } from '../figures/model.ts';
import type { ReportBundle } from '../store/store.ts';

export interface Comparison {
  readonly same: number;
  /** One line each: what is missing, what is more, what is different. */
  readonly differences: readonly string[];
  /** Pages of the import less pages of the packaged report; null where figures do not agree on one. */
  readonly pageOffset: number | null;
}

export function compareReports(packaged: ReportBundle, imported: ReportBundle): Comparison {
  const [expected, found] = [byKey(packaged.figures), byKey(imported.figures)];
  const differences: string[] = [];
  const offsets = new Set<number>();
  let same = 0;
  for (const [key, figure] of expected) {
    const other = found.get(key);
    if (!other) {
      differences.push(`missing: ${key}, ${figure.value}`);
      continue;
    }
    offsets.add(other.source.page - figure.source.page);
    const parts = FACETS.filter(([, facet]) => facet(figure) !== facet(other));
    if (parts.length === 0) same += 1;
    for (const [name, facet] of parts)
      differences.push(`${key}: ${name} is ${facet(other)} in the import, ${facet(figure)} in data/`);
  }
  for (const [key, figure] of found) if (!expected.has(key)) differences.push(`more: ${key}, ${figure.value}`);
  if (offsets.size > 1) differences.push(`pages are not one offset apart: ${[...offsets].join(', ')}`);
  const [pageOffset = null] = offsets.size === 1 ? offsets : [];
  return { same, differences, pageOffset };
}

/** Notes are an analyst's own words, so they are not compared. */
const FACETS: readonly (readonly [string, (figure: Figure) => string])[] = [
  ['the value', ({ value }) => String(value)],
  ['the precision', ({ precision }) => precision],
  ['the basis', ({ basis }) => basis],
  ['the working', ({ working }) => working ?? 'none'],
  ['the priority', ({ priority }) => String(priority)],
  ['the commitment', ({ source }) => source.commitment],
  ['the bullet', ({ source }) => source.bullet.replace(/^.*\./, '')],
  [
    'the stated movement',
    ({ stated }) =>
      stated
        .map(({ against, difference, percent }) => `${against.from} ${difference} ${percent}`)
        .sort()
        .join('; ') || 'none',
  ],
];

const byKey = (figures: readonly Figure[]): Map<string, Figure> =>
  new Map(figures.map((figure) => [`${figure.metric}, ${figure.period.label}, ${figure.area}`, figure]));
