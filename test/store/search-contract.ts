/** What every store's search must find, and in which order: held against reading every text, over reports that come and go. */
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Update } from '../../src/figures/model.ts';
import { stem } from '../../src/language/terms.ts';
import { isEveryday } from '../../src/language/words/speller.ts';
import type { Need } from '../../src/question/question.ts';
import { type Hit, keyOf, UpdateSearch } from '../../src/store/search/search.ts';
import type { ReportBundle, Store } from '../../src/store/store.ts';
import { seeded } from '../bench/made-content.ts';
import { writeContent } from '../support/content-folder.ts';
import { bundle, december, q2, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';
import type { OpenStore } from './contract.ts';

const IMPORT = { publish: true, origin: 'imported' } as const;
const DRAFT = { publish: false, origin: 'imported' } as const;
const WORDS =
  'burglary burglaries police policing patrol patrols skip quarry lane café £5.7m 1,137 50% hare coursing speeding'.split(
    ' ',
  );
const need = (words: string, topic: string | null = null): Need => ({
  words,
  terms: [words.split(' ').map(stem)],
  topic,
});
const NEEDS = [
  need('burglary'),
  need('police'),
  need('patrol skip'),
  need('1,137'),
  need('café'),
  need('speeding', 'speeding'),
  need('quarry speeding', 'speeding'),
  { words: 'hare', terms: [[stem('hare'), stem('coursing')], [stem('lane')]], topic: null },
  need('kestrel'),
  need('unheard'),
];

export function searchContract(name: string, open: OpenStore): void {
  describe(`${name}: the search of what is published`, () => {
    const folder = tempFolder();
    const dataDir = writeContent(join(folder, 'data'));
    let store: Store;
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.3);

    beforeEach(async () => {
      store = await open({ dataDir, seed: 'none' });
    });
    afterEach(() => store.close());

    const madeUpdates = (count: number): Update[] =>
      Array.from({ length: count }, (_, n) =>
        update({
          id: `${n + 1}.${n % 3}`,
          text: `${Array.from({ length: 6 }, () => pick(WORDS)).join(' ')}.`,
          topics: some(['drugs', 'speeding']),
          operations: some(['kestrel', 'heron']),
          headings: [pick(['lpa-east', 'barton', 'midshire'])],
          places: some(['mill-lane']),
          priority: pick([1, 2]),
        }),
      );
    const made = (id: string, count: number, head: Parameters<typeof bundle>[0] = {}): ReportBundle =>
      bundle({ id, ...head }, { updates: madeUpdates(count) });
    const search = async (): Promise<UpdateSearch> => new UpdateSearch(await store.postings(), await store.catalogue());
    const everything = async (needs: readonly Need[]): Promise<readonly Hit[]> => {
      const keys = new Set((await store.updates({})).map(keyOf));
      return (await search()).find(needs, keys);
    };

    /** Reads every text for what the needs say; the order is that of the scores, then of the tagged, then of the reports. */
    async function expected(needs: readonly Need[]): Promise<string[]> {
      const updates = await store.updates({});
      const { operations } = await store.catalogue();
      const texts = updates.map((one) => {
        const names = operations.filter(({ id }) => one.operations.includes(id));
        const said = [one.text, ...names.flatMap(({ name: called, aliases }) => [called, ...aliases])].join(' ');
        return said
          .toLowerCase()
          .replace(/\.(?=\s|$)/g, '')
          .split(/\s+/)
          .map(stem);
      });
      const says = (terms: readonly string[], list: readonly string[]): boolean =>
        list.every((term) => terms.some((held) => held === term || (term.length >= 5 && held.startsWith(term))));
      const meetings = needs.map(({ terms, topic, words }) => {
        const told = texts.map((text) => terms.some((list) => says(text, list)));
        // "Quarry speeding" says more than the topic's name.
        const isTagged = topic !== null && !(told.includes(true) && words.includes(' '));
        const tagged = updates.map(({ topics }) => isTagged && topics.includes(topic!));
        return { tagged, all: told.map((is, at) => is || tagged[at]!) };
      });
      // A word that every text is made of weighs two fifths of a rarer one.
      const weights = meetings.map(({ all }, n) => {
        const plain = needs[n]!.topic === null && isEveryday(needs[n]!.words) ? 0.4 : 1;
        return plain * Math.log(1 + (updates.length + 1) / (all.filter(Boolean).length + 0.5));
      });
      return updates
        .map((one, at) => {
          const first = meetings.findIndex(({ all }) => all[at]);
          const score = meetings.reduce((sum, { all }, n) => (all[at] ? sum + weights[n]! : sum), 0);
          return { key: keyOf(one), first, score, tagged: first >= 0 && meetings[first]!.tagged[at]! };
        })
        .filter(({ first }) => first >= 0)
        .sort((a, b) => b.score - a.score || a.first - b.first || Number(b.tagged) - Number(a.tagged))
        .map(({ key }) => key);
    }
    const asExpected = async (): Promise<void> => {
      for (const needs of [...NEEDS.map((one) => [one]), ...NEEDS.map((one) => [pick(NEEDS), one, pick(NEEDS)])]) {
        const all = await expected(needs);
        expect((await everything(needs)).map(({ key }) => key)).to.deep.equal(all);
        for (const most of [1, 3, 40])
          expect((await search()).top(needs, most).map(({ key }) => key)).to.deep.equal(all.slice(0, most));
      }
    };

    it('finds nothing where nothing is held', async () => {
      expect(await everything([NEEDS[0]!])).to.deep.equal([]);
      expect((await search()).count(NEEDS[0]!)).to.equal(0);
    });

    it('finds in every text what is asked, in one order', async () => {
      await store.saveReport(made('midshire-q2', 12, { period: q2 }), IMPORT);
      await store.saveReport(made('midshire-q3', 30), IMPORT);
      await store.saveReport(made('a-december', 5, { period: december }), IMPORT);
      await asExpected();
      expect((await search()).count(need('kestrel'))).to.be.greaterThan(0);
    });

    it('follows what is drafted, published, replaced, corrected and withdrawn', async () => {
      await store.saveReport(made('midshire-q2', 8, { period: q2 }), IMPORT);
      await store.saveReport(made('midshire-q3', 8), IMPORT);
      await store.saveReport(made('midshire-q3', 6), DRAFT);
      await asExpected();
      await store.publishReport('midshire-q3');
      await asExpected();
      await store.withdrawReport('midshire-q2');
      await asExpected();
      await store.publishReport('midshire-q2');
      await store.saveReport(made('midshire-q2', 3, { period: q2 }), IMPORT);
      await asExpected();
      await store.withdrawReport('midshire-q2');
      await store.withdrawReport('midshire-q3');
      expect([...(await search()).words]).to.deep.equal([]);
    });

    it('knows the words of published texts', async () => {
      const text = 'Burglaries fell, at the café and on e-scooters.';
      await store.saveReport(bundle({}, { updates: [update({ text, also: ['robberies'] })] }), IMPORT);
      expect([...(await search()).words]).to.have.members(['burglaries', 'fell', 'scooters', 'robberies']);
    });

    it('tells the same of updates by their tags as by their members', async () => {
      await store.saveReport(made('midshire-q2', 9, { period: q2 }), IMPORT);
      await store.saveReport(made('midshire-q3', 9), IMPORT);
      const all = await store.updates({});
      const ids = async (query: Parameters<Store['updates']>[0]) => (await store.updates(query)).map(keyOf);
      const those = (is: (one: Update) => boolean) => all.filter(is).map(keyOf);
      expect(await ids({ areas: ['barton', 'mill-lane'] })).to.deep.equal(
        those((u) => u.headings.includes('barton') || u.places.includes('mill-lane')),
      );
      expect(await ids({ operations: ['heron'], priorities: [2] })).to.deep.equal(
        those((u) => u.operations.includes('heron') && u.priority === 2),
      );
      expect(await ids({ topics: ['drugs'], report: 'midshire-q2' })).to.deep.equal(
        those((u) => u.topics.includes('drugs') && u.report === 'midshire-q2'),
      );
    });

    it('gives updates by their keys, of some reports, and of the latest report that has any', async () => {
      const [first, second] = [update({ id: '1.1' }), update({ id: '1.2', headings: ['barton'] })];
      await store.saveReport(bundle({ id: 'midshire-q2', period: q2 }, { updates: [first, second] }), IMPORT);
      await store.saveReport(bundle({ id: 'midshire-q3' }, { updates: [first] }), IMPORT);
      const keys = async (query: Parameters<Store['updates']>[0]) => (await store.updates(query)).map(keyOf);
      expect(await keys({ keys: ['midshire-q2#1.2', 'midshire-q3#1.1', 'midshire-q3#1.2', 'none#1'] })).to.deep.equal([
        'midshire-q3#1.1',
        'midshire-q2#1.2',
      ]);
      expect(await keys({ keys: [] })).to.deep.equal([]);
      expect(await keys({ reports: ['midshire-q2'] })).to.deep.equal(['midshire-q2#1.1', 'midshire-q2#1.2']);
      expect(await keys({ reports: [] })).to.deep.equal([]);
      expect(await keys({ newest: true })).to.deep.equal(['midshire-q3#1.1']);
      expect(await keys({ newest: true, areas: ['barton'] })).to.deep.equal(['midshire-q2#1.2']);
      expect(await keys({ newest: true, areas: ['lpa-east'] })).to.deep.equal([]);
    });
  });
}
