/** Which metrics a message names, and the words that no metric accounts for. */
import { expect } from 'chai';
import type { Metric, MetricFrame, Synonym } from '../../../src/figures/model.ts';
import { TermReader, wordsOf } from '../../../src/language/terms.ts';
import type { MetricQuery } from '../../../src/question/metrics/metric-match.ts';
import { MetricTable } from '../../../src/question/metrics/metrics.ts';
import { lexicon, wordsIn } from '../../support/lexicon.ts';

const metric = (id: string, more: Partial<Metric>): Metric => ({
  id,
  label: id,
  said: null,
  unit: 'calls',
  kind: 'count',
  direction: 'neither',
  definition: '',
  priority: 1,
  commitment: '',
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
const frame = (counts: string | null, of: string | null, by: string | null = null): MetricFrame => ({ counts, of, by });
const synonyms: readonly Synonym[] = [{ term: 'special', words: ['special constables', 'scs'] }];
const reader = new TermReader(synonyms);
const table = new MetricTable(
  [
    metric('calls-101', { label: '101 calls', frames: [frame('call?', '101')], also: ['phone'] }),
    metric('calls-999', { label: '999 calls', frames: [frame('call?', '999')], also: ['phone'] }),
    metric('calls-999-daily', { label: '999 calls a day', frames: [frame('daily|day', '999 call?')] }),
    metric('specials', {
      label: 'special constables',
      kind: 'stock',
      unit: 'people',
      frames: [frame('special', null, '#count|headcount')],
    }),
    metric('special-hours', {
      label: 'special hours',
      kind: 'hours',
      unit: 'hours',
      frames: [frame(null, 'special')],
      also: ['duty'],
    }),
    metric('cadet-hours', { label: 'cadet hours', kind: 'hours', unit: 'hours', frames: [frame(null, 'cadet')] }),
  ],
  reader,
);

function read(text: string, more: Partial<MetricQuery> = {}, fillers: readonly string[] = ['the', 'of', 'and']) {
  const words = wordsOf(text);
  const content = new Set(words.map((_, i) => i).filter((i) => !fillers.includes(words[i]!)));
  const breaks = words.flatMap((word, i) => (word === 'and' ? [{ at: i + 1, strong: true }] : []));
  const reading = table.read({ terms: reader.read(words), content, counting: false, breaks, ...more });
  return {
    metrics: reading.metrics.map((m) => m.id),
    equal: reading.equal.map((m) => m.id),
    partial: reading.partial.map((m) => m.id),
    unread: reading.unread.map((i) => words[i]!),
  };
}

describe('metrics named', () => {
  const named: readonly [string, readonly string[], readonly string[]][] = [
    ['101 calls', ['calls-101'], []],
    ['phone calls 999', ['calls-999'], []],
    // The more telling wins.
    ['999 calls daily', ['calls-999-daily'], []],
    ['hours of the specials', ['special-hours'], []],
    ['scs headcount', ['specials'], []],
    ['101 and 999 calls', ['calls-101', 'calls-999'], []],
    ['999 and 101 calls', ['calls-999', 'calls-101'], []],
    // What narrows beside it is left over, so that it is not answered as the metric.
    ['101 waiting time', ['calls-101'], ['waiting', 'time']],
    ['101 calls daily', ['calls-101'], ['daily']],
    ['special hours paid', ['special-hours'], ['paid']],
    // Near misses name nothing.
    ['99 calls', [], ['99', 'calls']],
    ['100 calls', [], ['100', 'calls']],
    ['1010 calls', [], ['1010', 'calls']],
    ['9999', [], ['9999']],
    ['hours', [], ['hours']],
    ['', [], []],
  ];
  for (const [text, metrics, unread] of named)
    it(text || 'nothing', () => {
      const reading = read(text);
      expect(reading.metrics).to.deep.equal(metrics);
      expect(reading.unread).to.deep.equal(unread);
    });

  it('counted only when something is counted', () => {
    expect(read('specials').metrics).to.deep.equal([]);
    expect(read('specials', { counting: true }).metrics).to.deep.equal(['specials']);
  });
  it('no word meets two parts of a frame', () => {
    const own = new MetricTable([metric('worth', { frames: [frame('cost|worth', 'special', 'cost|hour')] })], reader);
    const named = (text: string) => {
      const terms = reader.read(wordsOf(text));
      return own.read({ terms, content: new Set(terms.map((t) => t.from)), counting: false }).metrics.length;
    };
    expect(named('special cost')).to.equal(0);
    expect(named('special hour cost')).to.equal(1);
    expect(named('special cost worth')).to.equal(1);
  });
  it('words that several metrics hold name none, and all are near', () =>
    expect(read('hours').partial).to.deep.equal(['special-hours', 'cadet-hours']));
  it('the conversation completes it', () =>
    expect(read('hours', { context: new Set(['special']) }).metrics).to.deep.equal(['special-hours']));
  it('but not with what is said not to be meant', () =>
    expect(read('hours', { context: new Set(['cadet']), excluded: new Set(['special']) }).metrics).to.deep.equal([
      'cadet-hours',
    ]));
  it('looks only where it is told to', () =>
    expect(read('101 and 999', { only: new Set(['calls-999']) }).metrics).to.deep.equal(['calls-999']));
  it('what is counted decides what is near', () =>
    expect(read('special', { head: 'hour', counting: false }).partial).to.deep.equal(['special-hours']));
  it('the terms of a metric, for a follow-up', () => {
    expect(table.subject('specials')).to.deep.equal(['special', 'headcount']);
    expect(table.subject('nothing')).to.deep.equal([]);
  });
});

describe('metrics of the packaged content', () => {
  const namedIn = (text: string): string[] => {
    const words = wordsIn(text);
    const content = new Set(words.map((_, i) => i).filter((i) => !lexicon.fillers.has(words[i]!)));
    return lexicon.metrics.read({ terms: lexicon.terms.read(words), content, counting: true }).metrics.map((m) => m.id);
  };
  const named: Readonly<Record<string, readonly string[]>> = {
    'calls-101': ['101 calls', '101s', 'non-emergency calls'],
    'calls-999': ['999 calls', '999s', 'emergency calls'],
    'calls-999-daily': ['daily 999 calls', '999 calls per day'],
    'specials-headcount': ['special constables in post'],
    'specials-hours': ['specials hours'],
    'road-deaths': ['people killed on the roads', 'fatals'],
    ksi: ['KSI', 'KSIs', 'killed or seriously injured'],
    'road-serious-injuries': ['seriously injured on the roads'],
    'cadet-units': ['cadet units'],
    cadets: ['cadets'],
  };
  for (const [id, phrasings] of Object.entries(named))
    describe(id, () => {
      for (const text of phrasings) it(text, () => expect(namedIn(text)).to.deep.equal([id]));
    });
  describe('none', () => {
    for (const text of [
      '99 calls',
      '100 calls',
      '1010 calls',
      '9999',
      '112 calls',
      '911',
      'burglary arrests',
      'weather',
    ])
      it(text, () => expect(namedIn(text)).to.deep.equal([]));
  });
});
