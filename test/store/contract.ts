/** What every store must do; each implementation's test calls this with its own way to open an empty one. */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Store } from '../../src/store/store.ts';
import { changed, contentFiles, writeContent } from '../support/content-folder.ts';
import { bundle, december, figure, q2, q3, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Opens a new, empty store on every call, with its content taken from the folder; the same again where the `place` is the same. */
export type OpenStore = (options: {
  readonly dataDir: string;
  readonly seed: 'packaged' | 'none';
  readonly place?: string;
}) => Promise<Store>;

const IMPORT = { publish: true, origin: 'imported' } as const;
const DRAFT = { publish: false, origin: 'imported' } as const;
const PACKAGED = { publish: true, origin: 'packaged' } as const;

export function storeContract(name: string, open: OpenStore): void {
  describe(`${name}: the contract of a store`, () => {
    const folder = tempFolder();
    const dataDir = writeContent(join(folder, 'data'));
    let store: Store;

    beforeEach(async () => {
      store = await open({ dataDir, seed: 'none' });
    });
    afterEach(() => store.close());

    describe('content', () => {
      it('holds the vocabulary and no report when nothing is seeded', async () => {
        const catalogue = await store.catalogue();
        expect(catalogue.metrics.map((metric) => metric.id)).to.deep.equal(['calls-101', 'road-deaths']);
        expect(catalogue.plan.force).to.equal('Midshire');
        expect(await store.reports()).to.deep.equal([]);
        expect(await store.figures({})).to.deep.equal([]);
        expect(await store.updates({})).to.deep.equal([]);
      });

      it('holds the packaged reports when they are seeded', async () => {
        const seeded = await open({ dataDir, seed: 'packaged' });
        expect((await seeded.reports()).map((report) => [report.id, report.version])).to.deep.equal([
          ['midshire-q3', 1],
        ]);
        expect((await seeded.figures({ metrics: ['calls-101'] })).map((held) => held.value)).to.deep.equal([
          70753, 78753,
        ]);
        expect((await seeded.updates({})).map((held) => held.id)).to.deep.equal(['1.1', '2.1']);
        await seeded.close();
      });
    });

    describe('content of another force', () => {
      const ofForce = (name: string, earlier = '') =>
        writeContent(join(folder, `of-${name}${earlier && '-renamed'}`), {
          'priorities.yaml': contentFiles['priorities.yaml']!.replaceAll('Midshire', name) + earlier,
          'areas.yaml': contentFiles['areas.yaml']!.replaceAll('name: Midshire', `name: ${name}`),
          'reports/midshire-q3.report.yaml': null,
          'reports/midshire-q3.figures.yaml': null,
          'reports/midshire-q3.updates.yaml': null,
        });
      const refusal =
        /holds reports of Midshire, and .* is of Northmere.*STORE_FILE=\.data\/northmere\.db.*CONTENT_DIR/;
      const refused = async (dataDir: string, place: string, seed: 'packaged' | 'none' = 'packaged') => {
        const opened = await open({ dataDir, seed, place }).catch((fault: Error) => fault);
        if (opened instanceof Error) return opened.message;
        await opened.close();
        return null;
      };

      for (const seed of ['packaged', 'none'] as const)
        it(`is refused in one line that says what to do, and nothing is withdrawn (${seed})`, async () => {
          const place = randomUUID();
          await (await open({ dataDir, seed: 'packaged', place })).close();
          const said = await refused(ofForce('Northmere'), place, seed);
          expect(said).to.match(refusal);
          expect(said!.split('\n')).to.have.length(1);
          const again = await open({ dataDir, seed: 'packaged', place });
          expect((await again.versions()).map(({ status }) => status)).to.deep.equal(['published']);
          await again.close();
        });

      it('is taken where nothing but withdrawn reports is held, and where the force had the former name', async () => {
        const [emptied, renamed] = [randomUUID(), randomUUID()];
        const first = await open({ dataDir, seed: 'packaged', place: emptied });
        await first.withdrawReport('midshire-q3');
        await first.close();
        expect(await refused(ofForce('Northmere'), emptied)).to.equal(null);
        await (await open({ dataDir, seed: 'packaged', place: renamed })).close();
        const former = `earlier:
  - plan: { title: Plan before, force: Midshire, from: "2016-04-01", to: "2020-03-31" }
    priorities:
      - { number: 1, title: Be Near, commitments: [{ id: old-near, text: be near }] }
`;
        expect(await refused(ofForce('Northmere', former), renamed)).to.equal(null);
      });
    });

    describe('saveReport', () => {
      it('gives a report back as it was saved', async () => {
        const saved = bundle({}, { figures: [figure({ note: 'a note', value: 0.1 })], updates: [update()] });
        expect(await store.saveReport(saved, IMPORT)).to.deep.equal({ version: 1, changed: true });
        expect(await store.reports()).to.deep.equal([saved.report]);
        expect(await store.figures({})).to.deep.equal(saved.figures);
        expect(await store.updates({})).to.deep.equal(saved.updates);
      });

      it('changes nothing for the same content, whatever the version it says and the order of its members', async () => {
        const saved = bundle({}, { figures: [figure()] });
        await store.saveReport(saved, IMPORT);
        const version = await store.version();
        const reordered = Object.fromEntries(Object.entries(saved.report).reverse()) as unknown as typeof saved.report;
        const again = { ...saved, report: { ...reordered, version: 7 } };
        expect(await store.saveReport(again, IMPORT)).to.deep.equal({ version: 1, changed: false });
        expect(await store.version()).to.equal(version);
      });

      it('replaces what is published by a new version', async () => {
        await store.saveReport(bundle({}, { figures: [figure({ value: 1 })], updates: [update()] }), IMPORT);
        const second = bundle({ title: 'Revised' }, { figures: [figure({ value: 2 })] });
        expect(await store.saveReport(second, IMPORT)).to.deep.equal({ version: 2, changed: true });
        expect(await store.reports()).to.deep.equal([{ ...second.report, version: 2 }]);
        expect((await store.figures({})).map((held) => [held.value, held.superseded])).to.deep.equal([[2, []]]);
        expect(await store.updates({})).to.deep.equal([]);
      });

      it('takes an earlier content again as a new version', async () => {
        const [first, second] = [bundle({ title: 'First' }), bundle({ title: 'Second' })];
        for (const saved of [first, second]) await store.saveReport(saved, IMPORT);
        expect(await store.saveReport(first, IMPORT)).to.deep.equal({ version: 3, changed: true });
        expect((await store.reports())[0]?.title).to.equal('First');
      });

      it('keeps a draft out of every answer until it is published', async () => {
        const vocabulary = { operations: [{ id: 'merlin', name: 'Operation MERLIN', aliases: [] }] };
        const draft = bundle({}, { figures: [figure()], updates: [update()], vocabulary });
        expect(await store.saveReport(draft, DRAFT)).to.deep.equal({ version: 1, changed: true });
        expect(await store.reports()).to.deep.equal([]);
        expect(await store.figures({})).to.deep.equal([]);
        expect(await store.updates({})).to.deep.equal([]);
        expect((await store.catalogue()).operations).to.have.length(2);
        expect(await store.saveReport(draft, DRAFT)).to.deep.equal({ version: 1, changed: false });

        expect(await store.saveReport(draft, IMPORT)).to.deep.equal({ version: 1, changed: true });
        expect(await store.reports()).to.have.length(1);
        expect((await store.catalogue()).operations).to.have.length(3);
      });

      it('leaves the published version in place while a draft of the next waits', async () => {
        await store.saveReport(bundle({ title: 'Published' }), IMPORT);
        expect(await store.saveReport(bundle({ title: 'Draft' }), DRAFT)).to.deep.equal({ version: 2, changed: true });
        expect((await store.reports()).map((held) => [held.title, held.version])).to.deep.equal([['Published', 1]]);
        await store.saveReport(bundle({ title: 'Draft' }), IMPORT);
        expect((await store.reports()).map((held) => [held.title, held.version])).to.deep.equal([['Draft', 2]]);
      });

      it('never replaces an imported report by a packaged one', async () => {
        await store.saveReport(bundle({ title: 'Imported' }), IMPORT);
        expect(await store.saveReport(bundle({ title: 'Packaged' }), PACKAGED)).to.deep.equal({
          version: 1,
          changed: false,
        });
        expect((await store.reports())[0]?.title).to.equal('Imported');
      });

      it('replaces a packaged report by an imported one, for good', async () => {
        await store.saveReport(bundle({ title: 'Packaged' }), PACKAGED);
        await store.saveReport(bundle({ title: 'Imported' }), IMPORT);
        await store.saveReport(bundle({ title: 'Packaged anew' }), PACKAGED);
        expect((await store.reports()).map((held) => [held.title, held.version])).to.deep.equal([['Imported', 2]]);
      });

      it('keeps a packaged report that an analyst imported unchanged from being replaced', async () => {
        await store.saveReport(bundle({ title: 'Same' }), PACKAGED);
        await store.saveReport(bundle({ title: 'Same' }), IMPORT);
        await store.saveReport(bundle({ title: 'Packaged anew' }), PACKAGED);
        expect((await store.reports()).map((held) => [held.title, held.version])).to.deep.equal([['Same', 1]]);
      });

      const contradictory = [
        {
          what: 'two figures for one thing',
          figures: [figure({ value: 1 }), figure({ value: 2, bullet: '1.2' })],
          updates: [],
        },
        { what: 'two updates of one name', figures: [], updates: [update(), update({ text: 'Other words.' })] },
      ];
      for (const { what, ...content } of contradictory)
        it(`takes in nothing of a report with ${what}`, async () => {
          await store.saveReport(bundle({ title: 'Before' }, { figures: [figure()] }), IMPORT);
          const version = await store.version();
          const refused = await store.saveReport(bundle({ title: 'After' }, content), IMPORT).catch((fault) => fault);
          expect(refused).to.be.an('error').with.property('message').that.includes('midshire-q3');
          expect((await store.reports()).map((held) => held.title)).to.deep.equal(['Before']);
          expect(await store.figures({})).to.have.length(1);
          expect(await store.version()).to.equal(version);
        });

      it('takes in nothing of a report whose figures name another as their source', async () => {
        const stray = { ...bundle(), figures: [{ ...figure(), source: { ...figure().source, report: 'other' } }] };
        expect(await store.saveReport(stray, IMPORT).catch((fault) => fault)).to.be.an('error');
        expect(await store.reports()).to.deep.equal([]);
      });
    });

    describe('what a person decides', () => {
      it('publishes or discards a draft, and withdraws for good', async () => {
        await store.saveReport(bundle({ title: 'First' }), DRAFT);
        expect(await store.publishReport('midshire-q3')).to.deep.equal({ outcome: 'done', version: 1 });
        expect(await store.publishReport('midshire-q3')).to.deep.equal({ outcome: 'no draft' });
        await store.saveReport(bundle({ title: 'Second' }), DRAFT);
        expect(await store.discardDraft('midshire-q3')).to.deep.equal({ outcome: 'done', version: 2 });
        expect((await store.versions()).map(({ status }) => status)).to.deep.equal(['published']);
        expect(await store.withdrawReport('midshire-q3')).to.deep.equal({ outcome: 'done', version: 1 });
        expect(await store.reports()).to.deep.equal([]);
        await store.saveReport(bundle({ title: 'Packaged' }), PACKAGED);
        expect(await store.reports()).to.deep.equal([]);
        expect(await store.publishReport('nothing')).to.deep.equal({ outcome: 'no report' });
      });

      it('keeps who imported, published, withdrew and corrected', async () => {
        await store.saveReport(bundle({}, { figures: [figure()] }), { ...DRAFT, by: 'Ann' });
        await store.publishReport('midshire-q3', 'Bob');
        const what = { report: 'midshire-q3', metric: 'calls-101', area: 'midshire', from: q3.from, to: q3.to };
        await store.correctFigure({ ...what, value: 70755, reason: 'counted late', author: 'Cas' });
        await store.withdrawReport('midshire-q3', 'Dee');
        await store.publishReport('midshire-q3', 'Eve');
        const said = (await store.versions('midshire-q3')).map(({ acts }) =>
          acts.map(({ did, by }) => `${did} by ${by}`),
        );
        expect(said).to.deep.equal([
          ['corrected by Cas', 'withdrawn by Dee', 'published by Eve'],
          ['imported by Ann', 'published by Bob'],
        ]);
      });

      it('corrects a figure as a new version, keeps the old, and knows the uncorrected report again', async () => {
        const saved = bundle({}, { figures: [figure()] });
        await store.saveReport(saved, IMPORT);
        const what = { report: 'midshire-q3', metric: 'calls-101', area: 'midshire', from: q3.from, to: q3.to };
        const correction = { ...what, value: 70755, reason: 'counted late', author: 'A' };
        expect(await store.correctFigure(correction)).to.deep.equal({ outcome: 'done', version: 2 });
        const [held] = await store.figures({});
        expect(held?.value).to.equal(70755);
        expect(held?.note).to.match(/^Corrected on .* from 70,753: counted late\.$/);
        expect((await store.heldReport('midshire-q3', 1))?.figures[0]?.value).to.equal(70753);
        expect(await store.saveReport(saved, IMPORT)).to.deep.equal({ version: 2, changed: false });
        expect(await store.correctFigure(correction)).to.deep.equal({ outcome: 'unchanged' });
        expect(await store.corrections()).to.deep.equal(
          (await store.versions()).flatMap((held) => held.correction ?? []),
        );
        expect(await store.corrections()).to.have.length(1);
        expect(await store.correctFigure({ ...correction, metric: 'none' })).to.deep.equal({ outcome: 'no figure' });
      });
      it('tells no more what was worked out from a corrected figure by a movement stated of it, and works out its sums again', async () => {
        const against = { against: q2, difference: -8000, percent: null };
        const whole = figure({ value: 70753, stated: [against] });
        const before = figure({ value: 78753, period: q2, basis: 'derived', working: '70,753 + 8,000' });
        const part = figure({ metric: 'calls-999', value: 70253, basis: 'derived', working: '70,753 - 500' });
        await store.saveReport(bundle({}, { figures: [whole, before, part] }), IMPORT);
        const what = { report: 'midshire-q3', metric: 'calls-101', area: 'midshire', from: q3.from, to: q3.to };
        await store.correctFigure({ ...what, value: 70853, reason: 'counted late', author: 'A' });
        expect(
          (await store.figures({})).map(({ metric, period, value }) => [metric, period.to, value]),
        ).to.have.deep.members([
          ['calls-101', q3.to, 70853],
          ['calls-999', q3.to, 70353],
        ]);
      });
    });

    describe('version', () => {
      it('changes with a report, not with conversations and exchanges', async () => {
        const empty = await store.version();
        await store.saveConversation({ id: 'c', state: {}, expires: '2099-01-01T00:00:00.000Z' });
        await store.recordExchange(exchange);
        expect(await store.version()).to.equal(empty);
        await store.saveReport(bundle(), IMPORT);
        const one = await store.version();
        expect(one).not.to.equal(empty);
        await store.saveReport(bundle({ title: 'Revised' }), IMPORT);
        expect([empty, one]).not.to.include(await store.version());
      });
    });

    describe('reports', () => {
      it('come latest period first, then the one that covers more, then the later published', async () => {
        await store.saveReport(bundle({ id: 'b-q2', period: q2, published: '2021-05-01' }), IMPORT);
        await store.saveReport(bundle({ id: 'a-december', period: december, published: '2021-05-01' }), IMPORT);
        await store.saveReport(bundle({ id: 'a-undated', published: null }), IMPORT);
        await store.saveReport(bundle({ id: 'c-early', published: '2021-01-10' }), IMPORT);
        await store.saveReport(bundle({ id: 'd-late', published: '2021-01-30' }), IMPORT);
        const ids = (await store.reports()).map((held) => held.id);
        expect(ids).to.deep.equal(['d-late', 'c-early', 'a-undated', 'a-december', 'b-q2']);
      });
    });

    describe('figures', () => {
      const values = async (query: Parameters<Store['figures']>[0]) =>
        (await store.figures(query)).map((held) => held.value);

      beforeEach(async () => {
        const figures = [
          figure({ value: 12, metric: 'road-deaths', bullet: '2.1', area: 'barton' }),
          figure({ value: 20, period: q2, bullet: '1.2' }),
          figure({ value: 10, stated: [{ against: q2, difference: -10, percent: -50.5 }] }),
          figure({ value: 4, period: december, bullet: '1.2' }),
        ];
        await store.saveReport(bundle({}, { figures }), IMPORT);
      });

      it('come latest period first, then in the order of the report', async () => {
        expect(await values({})).to.deep.equal([12, 10, 4, 20]);
      });

      it('are found by each member of the query', async () => {
        expect(await values({ metrics: ['calls-101'] })).to.deep.equal([10, 4, 20]);
        expect(await values({ metrics: ['calls-101', 'road-deaths'] })).to.deep.equal([12, 10, 4, 20]);
        expect(await values({ areas: ['barton', 'mill-lane'] })).to.deep.equal([12]);
        expect(await values({ from: '2020-10-01' })).to.deep.equal([12, 10]);
        expect(await values({ to: '2020-12-31' })).to.deep.equal([12, 10, 4]);
        expect(await values({ since: '2020-09-30' })).to.deep.equal([12, 10, 4, 20]);
        expect(await values({ since: '2020-10-01', metrics: ['calls-101'] })).to.deep.equal([10, 4]);
        expect(await values({ since: '2021-01-01' })).to.deep.equal([]);
        expect(await values({ until: '2020-09-30' })).to.deep.equal([20]);
        expect(await values({ since: '2020-10-01', until: '2020-12-30' })).to.deep.equal([]);
        expect(await values({ report: 'midshire-q3' })).to.deep.equal([12, 10, 4, 20]);
        expect(await values({ report: 'other' })).to.deep.equal([]);
        expect(await values({ bullet: '1.2' })).to.deep.equal([4, 20]);
      });

      it('are found by their value or a movement they state, up or down', async () => {
        expect(await values({ value: 20 })).to.deep.equal([20]);
        expect(await values({ value: 10 })).to.deep.equal([10]);
        expect(await values({ value: 50.5 })).to.deep.equal([10]);
        expect(await values({ value: 50 })).to.deep.equal([]);
      });

      it('meet every member given, and none for an empty list', async () => {
        expect(await values({ metrics: ['calls-101'], from: '2020-12-01', to: '2020-12-31' })).to.deep.equal([4]);
        expect(await values({ metrics: ['calls-101'], areas: ['barton'] })).to.deep.equal([]);
        expect(await values({ metrics: [] })).to.deep.equal([]);
      });
    });

    describe('restated figures', () => {
      const q2Report = (value: number) =>
        bundle({ id: 'midshire-q2', period: q2 }, { figures: [figure({ value, period: q2 })] });
      const q3Report = (value: number) => bundle({}, { figures: [figure({ value, period: q2 })] });

      for (const order of ['the earlier report first', 'the later report first'])
        it(`are those of the report of the later period, saved ${order}`, async () => {
          const saved = [q2Report(516), q3Report(514)];
          for (const each of order.includes('earlier') ? saved : saved.reverse()) await store.saveReport(each, IMPORT);
          const [held, ...more] = await store.figures({ metrics: ['calls-101'] });
          expect(more).to.deep.equal([]);
          expect(held).to.deep.include({ value: 514, superseded: [{ value: 516, report: 'midshire-q2' }] });
          expect(held?.source.report).to.equal('midshire-q3');
        });

      describe('worked out from what another report says', () => {
        const reported = bundle({ id: 'midshire-q2', period: q2 }, { figures: [figure({ value: 516, period: q2 })] });
        const workedOut = (working: string, value: number) =>
          bundle({}, { figures: [figure({ value, period: q2, basis: 'derived', working })] });

        for (const order of ['before', 'after'])
          it(`do not stand before a reported one that was published ${order}`, async () => {
            const saved = [reported, workedOut('500 + 20', 520)];
            for (const each of order === 'before' ? saved : saved.toReversed()) await store.saveReport(each, IMPORT);
            const [held, ...more] = await store.figures({});
            expect(more).to.deep.equal([]);
            expect(held).to.deep.include({ value: 516, basis: 'reported' });
            expect(held?.superseded).to.deep.equal([{ value: 520, report: 'midshire-q3', working: '500 + 20' }]);
          });

        it('stand where none is reported, and do so no longer than that', async () => {
          await store.saveReport(workedOut('500 + 20', 520), IMPORT);
          expect((await store.figures({}))[0]).to.deep.include({ value: 520, basis: 'derived' });
          await store.saveReport(reported, IMPORT);
          expect((await store.figures({}))[0]).to.deep.include({ value: 516, basis: 'reported' });
          await store.withdrawReport('midshire-q2');
          expect((await store.figures({}))[0]).to.deep.include({ value: 520, superseded: [] });
        });
      });

      describe('of two files for one report', () => {
        const sheet = (value: number) =>
          bundle({ id: 'midshire-q3-figures', published: null }, { figures: [figure({ value })] });
        const text = (value: number) => bundle({}, { figures: [figure({ value })] });
        const held = async () => {
          const [current] = await store.figures({});
          return [current?.value, ...(current?.superseded ?? []).map(({ value }) => value)];
        };
        /** A clock of milliseconds has gone on. */
        const later = () => pause(5);

        it('are those of the file that was published last, whichever it is', async () => {
          await store.saveReport(sheet(1), IMPORT);
          await later();
          await store.saveReport(text(2), IMPORT);
          expect(await held()).to.deep.equal([2, 1]);
          await later();
          await store.saveReport(sheet(3), IMPORT);
          expect(await held()).to.deep.equal([3, 2]);
        });

        it('count from the publishing and not from the import', async () => {
          await store.saveReport(sheet(1), DRAFT);
          await later();
          await store.saveReport(text(2), IMPORT);
          expect(await held()).to.deep.equal([2]);
          await later();
          await store.publishReport('midshire-q3-figures');
          expect(await held()).to.deep.equal([1, 2]);
        });

        it('stay where they were when one figure is corrected, and the reports come in the order they had', async () => {
          const two = [figure({ value: 2 }), figure({ metric: 'road-deaths', value: 7 })];
          await store.saveReport(bundle({}, { figures: two }), IMPORT);
          await later();
          await store.saveReport(sheet(1), IMPORT);
          await later();
          const what = { report: 'midshire-q3', metric: 'road-deaths', area: 'midshire', from: q3.from, to: q3.to };
          await store.correctFigure({ ...what, value: 8, reason: 'counted late', author: 'A' });
          const values = (await store.figures({})).map(({ metric, value }) => `${metric} ${value}`);
          expect(values).to.have.members(['calls-101 1', 'road-deaths 8']);
          expect((await store.reports()).map(({ id }) => id)).to.deep.equal(['midshire-q3', 'midshire-q3-figures']);
        });

        it('stay where they were when a release of the packaged reports changes one of them', async () => {
          await store.saveReport(text(2), PACKAGED);
          await later();
          await store.saveReport(sheet(1), IMPORT);
          await later();
          await store.saveReport(text(3), PACKAGED);
          expect(await held()).to.deep.equal([1, 3]);
        });
      });

      it('supersede nothing when the value is the same', async () => {
        await store.saveReport(q2Report(516), IMPORT);
        await store.saveReport(q3Report(516), IMPORT);
        expect(await store.figures({})).to.have.length(1);
        expect((await store.figures({}))[0]).to.deep.include({ value: 516, superseded: [] });
      });

      it('take no citation from the report that gave the value first, unless another one stood between', async () => {
        const cited = async () => (await store.figures({}))[0]?.source.report;
        await store.saveReport(q2Report(516), IMPORT);
        await store.saveReport(q3Report(516), IMPORT);
        expect(await cited()).to.equal('midshire-q2');
        const between = { id: 'midshire-november', period: { ...december, from: '2020-11-01', to: '2020-11-30' } };
        await store.saveReport(bundle(between, { figures: [figure({ value: 514, period: q2 })] }), IMPORT);
        expect(await cited()).to.equal('midshire-q3');
      });

      it('are no longer found in the earlier report, nor by the earlier value', async () => {
        await store.saveReport(q2Report(516), IMPORT);
        await store.saveReport(q3Report(514), IMPORT);
        expect(await store.figures({ report: 'midshire-q2' })).to.deep.equal([]);
        expect(await store.figures({ value: 516 })).to.deep.equal([]);
        expect(await store.figures({ report: 'midshire-q3' })).to.have.length(1);
      });

      it('are told apart by period and by area', async () => {
        await store.saveReport(q2Report(516), IMPORT);
        const figures = [figure({ value: 1, period: q3 }), figure({ value: 2, period: q2, area: 'barton' })];
        await store.saveReport(bundle({}, { figures }), IMPORT);
        expect((await store.figures({})).map((held) => held.value)).to.deep.equal([1, 2, 516]);
      });

      it('are undone by a version of the later report without them', async () => {
        await store.saveReport(q2Report(516), IMPORT);
        await store.saveReport(q3Report(514), IMPORT);
        await store.saveReport(bundle(), IMPORT);
        expect((await store.figures({}))[0]).to.deep.include({ value: 516, superseded: [] });
      });
    });

    describe('plans', () => {
      const EARLIER = `earlier:
  - plan: { title: Plan before, force: Midshire, from: "2016-04-01", to: "2018-03-31" }
    priorities:
      - number: 1
        title: Catch Burglars
        commitments: [{ id: old-p1-burglars, text: catch burglars }]
`;
      const written = bundle(
        {
          id: 'midshire-old',
          asAt: '2017-12-31',
          period: { ...q3, from: '2017-10-01', to: '2017-12-31', label: 'Q3 2017/18' },
        },
        { figures: [figure()].map((one) => ({ ...one, source: { ...one.source, commitment: 'old-p1-burglars' } })) },
      );

      it('before the current one are held with their priorities, and their reports are whole', async () => {
        const content = join(folder, 'two-plans');
        const data = writeContent(content);
        appendFileSync(join(data, 'priorities.yaml'), EARLIER);
        const two = await open({ dataDir: data, seed: 'none' });
        try {
          await two.saveReport(written, IMPORT);
          const { earlier = [] } = await two.catalogue();
          expect(earlier.map(({ plan, priorities }) => [plan.title, priorities[0]?.title])).to.deep.equal([
            ['Plan before', 'Catch Burglars'],
          ]);
          expect(await two.check()).to.deep.equal([]);
        } finally {
          await two.close();
        }
      });

      it('that are no longer there are told by a check, and so is a report of another force', async () => {
        await store.saveReport(written, IMPORT);
        expect(await store.check()).to.deep.equal([
          'midshire-old is published, and its plan is no longer there: the plan of 2017-12-31 in data/priorities.yaml lacks the commitment old-p1-burglars. Put its plan back under "earlier", or withdraw the report.',
        ]);
        await store.withdrawReport('midshire-old');
        expect(await store.check()).to.deep.equal([]);
        await store.saveReport(bundle({ force: 'Oldshire' }), IMPORT);
        expect((await store.check())[0]).to.match(/^midshire-q3 is published, a report of Oldshire/);
      });
    });

    describe('updates', () => {
      const ids = async (query: Parameters<Store['updates']>[0]) => (await store.updates(query)).map((held) => held.id);

      beforeEach(async () => {
        const updates = [
          update({ id: '1.1', topics: ['speeding', 'drugs'] }),
          update({ id: '1.10', headings: ['lpa-east', 'barton'], operations: ['kestrel', 'heron'] }),
          update({ id: '1.2', headings: ['lpa-east'], places: ['mill-lane'], operations: ['heron'], priority: 2 }),
        ];
        await store.saveReport(bundle({}, { updates }), IMPORT);
        await store.saveReport(bundle({ id: 'midshire-q2', period: q2 }, { updates: [update({ id: '9.1' })] }), IMPORT);
      });

      it('come latest report first, then in the order of the report', async () => {
        expect(await ids({})).to.deep.equal(['1.1', '1.10', '1.2', '9.1']);
      });

      it('are found by each member of the query', async () => {
        expect(await ids({ areas: ['mill-lane'] })).to.deep.equal(['1.2']);
        expect(await ids({ areas: ['barton', 'mill-lane'] })).to.deep.equal(['1.10', '1.2']);
        expect(await ids({ headings: ['mill-lane'] })).to.deep.equal([]);
        expect(await ids({ headings: ['lpa-east'] })).to.deep.equal(['1.10', '1.2']);
        expect(await ids({ operations: ['kestrel'] })).to.deep.equal(['1.10']);
        expect(await ids({ operations: ['kestrel', 'heron'] })).to.deep.equal(['1.10', '1.2']);
        expect(await ids({ topics: ['drugs'] })).to.deep.equal(['1.1']);
        expect(await ids({ priorities: [2] })).to.deep.equal(['1.2']);
        expect(await ids({ report: 'midshire-q2' })).to.deep.equal(['9.1']);
        expect(await ids({ ids: ['1.2', '9.1'] })).to.deep.equal(['1.2', '9.1']);
      });

      it('meet every member given, and none for an empty list', async () => {
        expect(await ids({ headings: ['lpa-east'], operations: ['kestrel'] })).to.deep.equal(['1.10']);
        expect(await ids({ areas: ['lpa-east'], report: 'midshire-q2' })).to.deep.equal([]);
        expect(await ids({ topics: [] })).to.deep.equal([]);
      });
    });

    describe('the vocabulary that a report brings', () => {
      it('is added to the catalogue; packaged entries win', async () => {
        const vocabulary = {
          operations: [
            { id: 'kestrel', name: 'Something else', aliases: [] },
            { id: 'merlin', name: 'Operation MERLIN', aliases: [] },
          ],
          areas: [{ id: 'orchard', name: 'Orchard', kind: 'place', parent: 'barton', aliases: [] }] as const,
          glossary: [
            { term: 'fcr', meaning: 'Something else', note: null, priority: 1, page: null, aliases: [] },
            { term: 'PSV', meaning: 'Police Support Volunteer', note: null, priority: 1, page: null, aliases: [] },
          ],
        };
        const before = await store.catalogue();
        await store.saveReport(bundle({}, { vocabulary }), IMPORT);
        const { operations, areas, glossary } = await store.catalogue();
        expect(operations).to.deep.equal([...before.operations, vocabulary.operations[1]]);
        expect(areas).to.deep.equal([...before.areas, vocabulary.areas[0]]);
        expect(glossary).to.deep.equal([...before.glossary, vocabulary.glossary[1]]);
      });

      it('is told apart from that of data/, by the report that brings it', async () => {
        const merlin = { id: 'merlin', name: 'Operation MERLIN', aliases: [] };
        const packaged = await store.catalogue();
        await store.saveReport(bundle({}, { vocabulary: { operations: [merlin] } }), IMPORT);
        const { report } = bundle({});
        const names = await store.names();
        expect(names.packaged).to.deep.equal(packaged);
        expect(names.brought.filter(({ vocabulary }) => Object.keys(vocabulary).length > 0)).to.deep.equal([
          { report: report.id, vocabulary: { operations: [merlin] } },
        ]);
      });

      it('is that of the latest report where two bring the same', async () => {
        const naming = (name: string) => ({ vocabulary: { operations: [{ id: 'merlin', name, aliases: [] }] } });
        await store.saveReport(bundle({}, naming('Later')), IMPORT);
        await store.saveReport(bundle({ id: 'midshire-q2', period: q2 }, naming('Earlier')), IMPORT);
        expect((await store.catalogue()).operations.map((operation) => operation.name))
          .to.include('Later')
          .but.not.include('Earlier');
      });
    });

    describe('conversations', () => {
      const state = { about: { metrics: ['calls-101'] }, turn: 2 };
      const expires = '2099-01-15T12:30:00.000Z';

      it('are kept until they expire', async () => {
        await store.saveConversation({ id: 'c', state, expires });
        expect(await store.conversation('c', '2099-01-15T12:29:59.999Z')).to.deep.equal({ id: 'c', state, expires });
        expect(await store.conversation('c', expires)).to.equal(null);
        expect(await store.conversation('other', '2099-01-15T12:00:00.000Z')).to.equal(null);
      });

      it('expire at the instant, however it is written', async () => {
        await store.saveConversation({ id: 'c', state, expires: '2099-01-15T13:30:00+01:00' });
        expect(await store.conversation('c', '2099-01-15T12:29:00Z')).to.not.equal(null);
        expect(await store.conversation('c', '2099-01-15T12:31:00Z')).to.equal(null);
      });

      it('are replaced and forgotten one by one', async () => {
        await store.saveConversation({ id: 'a', state: 1, expires });
        await store.saveConversation({ id: 'b', state: 2, expires });
        await store.saveConversation({ id: 'a', state: 3, expires });
        await store.forgetConversation('b');
        expect((await store.conversation('a', '2099-01-01T00:00:00Z'))?.state).to.equal(3);
        expect(await store.conversation('b', '2099-01-01T00:00:00Z')).to.equal(null);
        await store.forgetConversation('b');
      });
    });

    describe('exchanges', () => {
      it('are recorded, and recorded again with their feedback', async () => {
        await store.recordExchange(exchange);
        await store.recordExchange({ ...exchange, feedback: 'like' });
        expect(await store.exchanges({})).to.deep.equal([{ ...exchange, feedback: 'like' }]);
      });

      it('take feedback, and say when they are not held', async () => {
        await store.recordExchange(exchange);
        expect(await store.giveFeedback('x1', 'dislike')).to.equal(true);
        expect(await store.giveFeedback('x2', 'like')).to.equal(false);
        expect(await store.exchanges({})).to.deep.equal([{ ...exchange, feedback: 'dislike' }]);
      });

      it('are listed latest first, by sender and by outcome', async () => {
        const later = { ...exchange, id: 'x2', at: '2099-01-16T12:00:00.000Z', sender: 'other' };
        const last = { ...exchange, id: 'x3', at: '2099-01-17T12:00:00.000Z', outcome: 'not-held' };
        for (const asked of [later, last, exchange]) await store.recordExchange(asked);
        expect(await store.exchanges({})).to.deep.equal([last, later, exchange]);
        expect(await store.exchanges({ sender: 'hash' })).to.deep.equal([last, exchange]);
        expect(await store.exchanges({ sender: 'hash', outcome: 'answered' })).to.deep.equal([exchange]);
      });
    });

    describe('people', () => {
      const lease = { owner: 'a', now: '2099-01-15T12:00:00.000Z', until: '2099-01-15T12:01:00.000Z' };
      const expires = '2099-01-15T12:30:00.000Z';
      const keep = async (person: string, name: string) => {
        await store.recordExchange({ ...exchange, id: `x-${name}`, sender: person, question: `asked by ${name}` });
        await store.saveConversation({
          id: `c-${name}`,
          state: { about: `told by ${name}` },
          expires,
          people: [person],
        });
        await store.inbox.accept(
          { id: `i-${name}`, channel: 'slack', body: { text: `sent by ${name}` }, person },
          lease,
        );
      };

      it('are erased with all their words, and nobody else is', async () => {
        await keep('one', 'Jo Bloggs');
        await keep('two', 'Sam Smith');
        await store.saveConversation({ id: 'both', state: 'said in a group', expires, people: ['two', 'one'] });
        const erased = await store.erasePerson('one');
        expect(erased).to.include({ questions: 1, conversations: 2, inbox: 1 });
        expect(erased.phrases).to.include.members([
          ...['asked by Jo Bloggs', 'told by Jo Bloggs', 'sent by Jo Bloggs', 'said in a group'],
        ]);
        expect(await store.traces('one', erased.phrases)).to.deep.equal([]);
        expect((await store.exchanges({})).map(({ sender }) => sender)).to.deep.equal(['two']);
        expect(await store.conversation('c-Jo Bloggs', lease.now)).to.equal(null);
        expect((await store.conversation('c-Sam Smith', lease.now))?.people).to.deep.equal(['two']);
        const later = { ...lease, now: lease.until, until: expires };
        expect((await store.inbox.take('slack', later, 9)).map(({ id }) => id)).to.deep.equal(['i-Sam Smith']);
        expect(await store.erasePerson('one')).to.deep.equal({ questions: 0, conversations: 0, inbox: 0, phrases: [] });
      });

      it('who are erased are looked for, and found when they ask again', async () => {
        await keep('one', 'Jo Bloggs');
        expect(await store.traces('one', [])).to.not.deep.equal([]);
      });

      it('have hashes that stay the same and are no two stores the same', async () => {
        const identity = await store.identity();
        expect(identity.person('teams', 'jo')).to.match(/^[0-9a-f]{64}$/);
        expect((await store.identity()).person('teams', 'jo')).to.equal(identity.person('teams', 'jo'));
        expect(identity.person('slack', 'jo')).to.not.equal(identity.person('teams', 'jo'));
        const another = await open({ dataDir, seed: 'none' });
        expect((await another.identity()).person('teams', 'jo')).to.not.equal(identity.person('teams', 'jo'));
        await another.close();
      });

      it('whose days are over are forgotten when the store is tidied', async () => {
        await store.recordExchange({ ...exchange, id: 'old', at: '2001-01-15T12:00:00.000Z' });
        await store.saveConversation({
          id: 'old',
          state: 'old words',
          expires: '2001-01-15T12:00:00.000Z',
          people: ['hash'],
        });
        await store.tidy();
        expect(await store.traces('hash', [])).to.deep.equal([]);
      });
    });

    describe('a check before answering', () => {
      it('is well with what was saved', async () => {
        await store.saveReport(bundle({}, { figures: [figure()], updates: [update()] }), IMPORT);
        await store.reachable();
        await store.verify();
      });
    });

    describe('content with mistakes', () => {
      it('is refused with its place, and the store does not open', async () => {
        const bad = writeContent(join(folder, 'bad'), changed('metrics.yaml', 'kind: count', 'kind: amount'));
        const refused = await open({ dataDir: bad, seed: 'none' }).catch((fault) => fault);
        expect(refused).to.be.an('error').with.property('message').that.includes('metrics.yaml:4:9 metrics[0].kind');
      });
    });
  });
}

const exchange = {
  id: 'x1',
  at: '2099-01-15T12:00:00.000Z',
  channel: 'terminal',
  sender: 'hash',
  question: 'how many calls',
  kind: 'figure',
  outcome: 'answered',
  feedback: null,
} as const;
