/** Makes figures and metrics that differ from the usual in what a test is about. */
import type { Figure, Metric } from '../../src/figures/model.ts';
import { quarterOf } from '../../src/figures/period.ts';

export const aMetric = (more: Partial<Metric> = {}): Metric => ({
  id: 'calls-101',
  label: '101 calls',
  said: 'calls to 101',
  unit: 'calls',
  kind: 'count',
  direction: 'neither',
  definition: '',
  priority: 1,
  commitment: 'p1-contact',
  frames: [],
  also: [],
  usual: false,
  partOf: null,
  busiestMonthOf: null,
  before: null,
  group: null,
  patterns: [],
  ...more,
});

export const aFigure = (more: Partial<Figure> = {}): Figure => ({
  metric: 'calls-101',
  value: 70_753,
  precision: 'exact',
  period: quarterOf(2020, 3),
  area: 'essex',
  basis: 'reported',
  working: null,
  note: null,
  stated: [],
  priority: 1,
  source: { report: 'q3', page: 3, printedPage: null, commitment: 'p1-contact', bullet: '1.1' },
  superseded: [],
  ...more,
});
