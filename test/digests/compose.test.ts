import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { compose } from '../../src/digests/compose.ts';
import { onHolidays } from '../../src/digests/holidays.ts';
import { type Contents, highest, isAbove } from '../../src/digests/model.ts';
import { fallen, strayNumbers } from '../../src/digests/outdated-lines.ts';
import { previous, yearBefore } from '../../src/figures/period.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { writeContent } from '../support/content-folder.ts';
import { wording } from '../support/digests.ts';
import { bundle, figure, q2, q3, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

const whole: Contents = { priorities: [], areas: [], topics: [], length: 'full', quietWeek: 'skip', commentary: '' };
const IMPORT = { publish: true, origin: 'imported' } as const;

describe('digests: composing', () => {
  const folder = tempFolder();
  let store: Store;
  beforeEach(async () => {
    store = await openEmbeddedStore({ file: ':memory:', dataDir: writeContent(join(folder, 'data')), seed: 'none' });
  });
  afterEach(() => store.close());
  const draft = (
    more: Partial<Contents> = {},
    seen: readonly string[] | null = null,
    due = '2021-02-01T09:00:00.000Z',
  ) => compose(store, { contents: { ...whole, ...more }, seen, due, wording });
  const texts = async (section: string, more: Partial<Contents> = {}) =>
    (await draft(more)).lines.filter((line) => line.section === section).map(({ text }) => text);

  it('says that nothing is published yet', async () => {
    const { lines, quiet } = await draft();
    expect(lines.map(({ section }) => section)).to.deep.equal(['new']);
    expect(quiet).to.equal(true);
  });

  it('tells worse and better by the direction of each metric, each with its place', async () => {
    const deaths = (value: number, period = q3) => figure({ metric: 'road-deaths', value, period, priority: 7 });
    await store.saveReport(bundle({}, { figures: [deaths(12), deaths(9, q2), figure()] }), IMPORT);
    expect(await texts('worsened')).to.have.length(1);
    expect(await texts('improved')).to.deep.equal([]);
    await store.saveReport(bundle({}, { figures: [deaths(7), deaths(9, q2), figure()] }), IMPORT);
    const [line] = (await draft()).lines.filter(({ section }) => section === 'improved');
    expect(line!.text).to.include('Down 2 on Q2 2020/21');
    expect(line!.cite).to.equal('Priority 7, Midshire Q3 2020/21, page 1');
  });

  it('narrows to priorities, and to areas', async () => {
    const figures = [figure(), figure({ metric: 'road-deaths', value: 9, priority: 7 })];
    const updates = [update(), update({ id: '2.1', priority: 7, headings: ['northmere'] })];
    await store.saveReport(bundle({}, { figures, updates }), IMPORT);
    for (const { cite } of (await draft({ priorities: [7] })).lines) if (cite) expect(cite).to.include('Priority 7');
    expect(await texts('updates', { priorities: [7] })).to.have.length(1);
    expect(await texts('updates')).to.have.length(2);
  });

  it('awaits the quarter that has ended and is not reported, and no other', async () => {
    await store.saveReport(bundle({}, { figures: [figure()] }), IMPORT);
    const awaited = async (due: string) =>
      (await draft({}, null, due)).lines.filter(({ section }) => section === 'awaited').map(({ text }) => text);
    expect(await awaited('2021-03-31T09:00:00.000Z')).to.deep.equal([]);
    expect(await awaited('2021-04-01T09:00:00.000Z')).to.deep.equal(['The report for Q4 2020/21.']);
  });

  it('tells what is new against what the last one was made of', async () => {
    await store.saveReport(bundle({}, { figures: [figure()], updates: [update()] }), IMPORT);
    const { seen } = await draft();
    expect((await draft({}, seen)).quiet).to.equal(true);
    await store.saveReport(bundle({ id: 'other', title: 'Other' }, { updates: [update()] }), IMPORT);
    await store.withdrawReport('midshire-q3');
    const { lines, quiet } = await draft({}, seen);
    expect(quiet).to.equal(false);
    expect(lines.filter(({ section }) => section === 'new').map(({ text }) => text)).to.deep.equal([
      'Other is published (figures: 0, updates: 1).',
      'Midshire Q3 2020/21 is withdrawn; its figures are no longer given.',
    ]);
  });

  it('names every report of a store that was filled anew, in a few lines', async () => {
    const titles = [...Array(30).keys()].map((number) => `Report ${number}`);
    for (const [number, title] of titles.entries())
      await store.saveReport(bundle({ id: `r${number}`, title }, { updates: [update()] }), IMPORT);
    for (const seen of [null, []]) {
      const news = (await draft({}, seen)).lines.filter(({ section }) => section === 'new');
      const said = news.map(({ text }) => text).join('\n');
      for (const title of titles) expect(said).to.match(new RegExp(`${title}(?! ?\\d)`));
      expect(news).to.have.length(9);
    }
  });

  it('names the reports of the latest quarter alone for its first readers, and tells their updates', async () => {
    const old = bundle({ id: 'old', title: 'Midshire Q2 2020/21', period: q2 }, { updates: [update()] });
    await store.saveReport(old, IMPORT);
    await store.saveReport(bundle({}, { updates: [update({ id: '1.1' }), update({ id: '1.2' })] }), IMPORT);
    const { lines } = await draft();
    expect(lines.filter(({ section }) => section === 'new').map(({ text }) => text)).to.deep.equal([
      'Midshire Q3 2020/21 is published (figures: 0, updates: 2).',
    ]);
    expect(lines.filter(({ section }) => section === 'updates').map(({ key }) => key)).to.deep.equal([
      'update:midshire-q3:1.1',
      'update:midshire-q3:1.2',
    ]);
  });

  it('tells of a new version what is new in it: updates, figures, corrections, each by name', async () => {
    const calls = (value: number) => [figure({ value }), figure({ value: 78753, period: q2 })];
    await store.saveReport(bundle({}, { figures: calls(70753), updates: [update(), update({ id: '1.2' })] }), IMPORT);
    const { seen } = await draft();
    const updates = [update(), update({ id: '1.2', text: 'Another thing.' }), update({ id: '1.3' })];
    await store.saveReport(bundle({}, { figures: calls(70800), updates }), IMPORT);
    await store.correctFigure({
      report: 'midshire-q3',
      metric: 'calls-101',
      area: 'midshire',
      from: q2.from,
      to: q2.to,
      value: 78750,
      reason: 'Three were counted twice.',
      author: 'An analyst',
    });
    const { lines } = await draft({}, seen);
    const news = lines.filter(({ section }) => section === 'new').map(({ text }) => text);
    expect(news[0]).to.equal(
      'Midshire Q3 2020/21 is published anew (version 3). Not as it was: figures: 2 and updates: 2.',
    );
    expect(news.slice(1).join('\n'))
      .to.match(/Q3 2020\/21, .*is now 70,800.*; it was 70,753/)
      .and.to.match(/Q2 2020\/21, .*corrected to 78,750.*Three were counted twice\./);
    expect(news).to.have.length(3);
    expect(lines.filter(({ section }) => section === 'updates').map(({ key }) => key)).to.deep.equal([
      'update:midshire-q3:1.2',
      'update:midshire-q3:1.3',
    ]);
  });

  it('tells the updates of several new reports in turn, and how many more there are', async () => {
    const updates = ['1.1', '1.2', '1.3'].map((bullet) => update({ id: bullet }));
    for (const id of ['one', 'two']) await store.saveReport(bundle({ id, title: id }, { updates }), IMPORT);
    const { lines } = await draft({ length: 'short' }, []);
    const told = lines.filter(({ section }) => section === 'updates');
    expect(told.map(({ key }) => key.split(':')[1])).to.deep.equal(['one', 'two', 'one', 'updates']);
    expect(told.at(-1)!.text).to.match(/^Updates beyond these: 3\./);
  });

  it('reads no more years of figures than it compares, and says the same as if it had read them all', async () => {
    const years = [q3];
    while (years.length < 8) years.push(yearBefore(years.at(-1)!));
    const figures = [
      ...years.flatMap((period, back) => [
        figure({ value: 70_000 + back, period }),
        figure({ value: 60_000 + back, period: previous(period) }),
      ]),
      // Told last two years ago, and in the two years before that.
      ...years.slice(2, 5).map((period, back) => figure({ metric: 'road-deaths', value: 9 + back, period })),
    ];
    await store.saveReport(bundle({}, { figures }), IMPORT);
    let read = 0;
    const counting = (narrow: boolean): Parameters<typeof compose>[0] => ({
      catalogue: () => store.catalogue(),
      reports: () => store.reports(),
      versions: () => store.versions(),
      corrections: () => store.corrections(),
      heldReport: (id, version) => store.heldReport(id, version),
      updates: (query) => store.updates(query),
      figures: async (query) => {
        const { since, until, ...wide } = query;
        const found = await store.figures(narrow ? query : wide);
        read += found.length;
        return found.filter(({ period }) => (!since || period.to >= since) && (!until || period.to <= until));
      },
    });
    const options = { contents: whole, seen: null, due: '2021-02-01T09:00:00.000Z', wording };
    const narrow = await compose(counting(true), options);
    // The two latest quarters and the one a year before; of the other metric, what is further back.
    expect(read).to.equal(3 + 3);
    expect(narrow).to.deep.equal(await compose(counting(false), options));
    read = 0;
    expect(await fallen(narrow.lines, counting(true))).to.deep.equal([]);
    expect(read).to.be.at.most(6);
  });

  it('carries the highest marking of what it draws on, and takes one that is not known for the highest', async () => {
    await store.saveReport(bundle({ marking: 'OFFICIAL-SENSITIVE' }, { updates: [update()] }), IMPORT);
    expect((await draft()).marking).to.equal('OFFICIAL-SENSITIVE');
    expect(highest([null, 'OFFICIAL', null])).to.equal('OFFICIAL');
    for (const marking of ['OFFICIAL-SENSITIVE', 'Official (Sensitive)', 'OFFICIAL: SENSITIVE', 'SECRET', 'UMBRA'])
      expect(isAbove(marking, 'OFFICIAL'), marking).to.equal(true);
    expect(isAbove(null, null)).to.equal(false);
    expect(isAbove('OFFICIAL', null)).to.equal(true);
  });

  it('knows which lines stand no more', async () => {
    await store.saveReport(
      bundle({}, { figures: [figure(), figure({ value: 78753, period: q2 })], updates: [update()] }),
      IMPORT,
    );
    const { lines } = await draft();
    expect(await fallen(lines, store)).to.deep.equal([]);
    await store.withdrawReport('midshire-q3');
    expect((await fallen(lines, store)).length).to.equal(lines.length);
  });

  it('finds the numbers of a commentary that no line holds', () => {
    const line = { key: 'k', section: 'headlines', text: '70,753 calls, up 3.7%', cite: null, grounds: [] } as const;
    expect(strayNumbers('70753 calls, 3.7% more; 4,711 of them at night', [line])).to.deep.equal(['4711']);
  });

  it('names the bank holidays among its runs', async () => {
    const runs = [
      '2026-04-06T08:00:00.000Z',
      '2026-04-13T08:00:00.000Z',
      '2026-05-04T08:00:00.000Z',
      '2027-12-27T09:00:00.000Z',
    ];
    const found = await onHolidays(runs, 'Europe/London', 'GB-ENG');
    expect(found.map(({ run }) => run)).to.deep.equal([runs[0], runs[2], runs[3]]);
  });
});
