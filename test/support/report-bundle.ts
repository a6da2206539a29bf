/** Reports, figures and updates made in code: each helper fills in what a test does not care about. */
import type { Figure, Period, Report, Update } from '../../src/figures/model.ts';
import type { ReportBundle } from '../../src/store/store.ts';

export const q2: Period = { label: 'Q2 2020/21', from: '2020-07-01', to: '2020-09-30', kind: 'quarter' };
export const q3: Period = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' };
export const q4: Period = { label: 'Q4 2020/21', from: '2021-01-01', to: '2021-03-31', kind: 'quarter' };
export const december: Period = { label: 'December 2020', from: '2020-12-01', to: '2020-12-31', kind: 'month' };

type Changes<Whole> = { readonly [Member in keyof Whole]?: Whole[Member] };

export const report = (changes: Changes<Report> = {}): Report => ({
  id: 'midshire-q3',
  force: 'Midshire',
  title: 'Midshire Q3 2020/21',
  period: q3,
  published: '2021-01-20',
  asAt: '2020-12-31',
  marking: 'OFFICIAL',
  version: 1,
  ...changes,
});

const source = (bullet: string) => ({
  report: 'midshire-q3',
  page: Number(bullet.split('.')[0]),
  printedPage: null,
  commitment: 'p1-contact',
  bullet,
});

export const figure = (changes: Changes<Figure> & { readonly bullet?: string } = {}): Figure => {
  const { bullet = '1.1', ...members } = changes;
  return {
    metric: 'calls-101',
    value: 70753,
    precision: 'exact',
    period: q3,
    area: 'midshire',
    basis: 'reported',
    working: null,
    note: null,
    stated: [],
    priority: 1,
    source: source(bullet),
    superseded: [],
    ...members,
  };
};

export const update = (changes: Changes<Update> = {}): Update => {
  const id = changes.id ?? '1.1';
  return {
    id,
    report: 'midshire-q3',
    priority: 1,
    headings: ['midshire'],
    places: [],
    operations: [],
    topics: [],
    text: `What bullet ${id} says.`,
    source: source(id),
    ...changes,
  };
};

/** A whole report; its figures and updates are made to name it as their source. */
export function bundle(
  head: Changes<Report> = {},
  { figures = [], updates = [], vocabulary = {} }: Changes<Omit<ReportBundle, 'report'>> = {},
): ReportBundle {
  const whole = report(head);
  const here = <Placed extends Figure | Update>(placed: Placed) => ({
    ...placed,
    source: { ...placed.source, report: whole.id },
  });
  return {
    report: whole,
    figures: figures.map(here),
    updates: updates.map((placed) => ({ ...here(placed), report: whole.id })),
    vocabulary,
  };
}
