/** Seeded reports of any size: the packaged vocabulary, more metrics, and updates of plausible words. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { Catalogue, Figure, Period, Update } from '../../src/figures/model.ts';
import { monthOf } from '../../src/figures/period.ts';
import type { ReportBundle, Store } from '../../src/store/store.ts';

const PER_REPORT = 250;
const FIGURES_AN_UPDATE = 0.75;
/** Ten years of months. */
const [FIRST_YEAR, MONTHS] = [2010, 120];

/** Numbers from 0 up to, not including, 1: the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy of data/ with so many metrics; remove it with `done`. */
export function folderOfMetrics(count: number): { folder: string; done(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'force-figures-bench-'));
  cpSync(fileURLToPath(new URL('../../data', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'metrics.yaml');
  const metrics = parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
  const nouns = [
    'seizures',
    'referrals',
    'visits',
    'checks',
    'patrols',
    'searches',
    'letters',
    'courses',
    'surveys',
    'recoveries',
  ];
  const subjects = [
    'quad bike',
    'tractor',
    'scaffolding',
    'drone',
    'heritage',
    'allotment',
    'canal',
    'market',
    'museum',
    'ferry',
  ];
  for (let n = metrics.length; n < count; n++) {
    const label = `${subjects[n % 10]} ${nouns[Math.floor(n / 10) % 10]} of kind ${n}`;
    metrics.push({
      id: `made-${n}`,
      label,
      unit: 'cases',
      kind: 'count',
      direction: 'neither',
      definition: `Made for measuring: ${label}.`,
      priority: 1,
      commitment: 'p1-contact',
      frames: [{ counts: 'cases?', by: label }],
      also: 'total',
    });
  }
  writeFileSync(file, stringify(metrics));
  return { folder, done: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Texts that are alike to real ones in length and in how often words come. */
export async function fill(store: Store, updates: number, seed = 11): Promise<readonly string[]> {
  const catalogue = await store.catalogue();
  const real = await store.updates({});
  const words = real.flatMap((u) => u.text.split(/\s+/));
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const texts: string[] = [];
  for (let done = 0, n = 0; done < updates; n++) {
    const size = Math.min(PER_REPORT, updates - done);
    const bundle = made(
      n,
      size,
      catalogue,
      () => {
        const text = `${Array.from({ length: 45 }, () => pick(words)).join(' ')}.`;
        texts.push(text);
        return text;
      },
      pick,
    );
    await store.saveReport(bundle, { publish: true, origin: 'imported' });
    done += size;
  }
  return [...real.map((u) => u.text), ...texts];
}

function made(
  n: number,
  size: number,
  { areas, topics, metrics }: Catalogue,
  text: () => string,
  pick: <T>(list: readonly T[]) => T,
): ReportBundle {
  // Before the packaged reports, so that "last quarter" stays theirs; of more months than there are, several reports each.
  const month = n % MONTHS;
  const period: Period = { ...monthOf(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1) };
  const id = `made-${n}`;
  const districts = areas.filter((a) => a.kind === 'district');
  const source = (bullet: string) => ({ report: id, page: 1, printedPage: null, commitment: 'p1-contact', bullet });
  const updates: Update[] = Array.from({ length: size }, (_, i) => ({
    id: `1.${i + 1}`,
    report: id,
    priority: 1,
    headings: [pick(districts).id],
    places: [],
    operations: [],
    topics: [pick(topics).id],
    text: text(),
    source: source(`1.${i + 1}`),
  }));
  const figure = (metric: string, area: string, value: number, bullet: string): Figure => ({
    metric,
    value,
    precision: 'exact',
    period,
    area,
    basis: 'reported',
    working: null,
    note: null,
    stated: [],
    priority: 1,
    source: source(bullet),
    superseded: [],
  });
  // Of the force one, of the districts as many as real reports have beside their updates.
  const pairs = new Map<string, Figure>();
  for (let at = 1; at <= size * FIGURES_AN_UPDATE; at++) {
    const [metric, area] = [pick(metrics).id, pick(districts).id];
    pairs.set(`${metric} ${area}`, figure(metric, area, 10 + ((n * 31 + at * 7) % 900), `1.${1 + (at % size)}`));
  }
  const figures = [figure('calls-101', 'essex', 1000 + n, '1.1'), ...pairs.values()];
  return {
    report: {
      id,
      force: 'Essex',
      title: `Made report ${n}`,
      period,
      published: null,
      asAt: period.to,
      marking: null,
      version: 1,
    },
    figures,
    updates,
    vocabulary: {},
  };
}
