import { join } from 'node:path';
import { expect } from 'chai';
import type { Figure } from '../../src/figures/model.ts';
import { correct } from '../../src/reports/management.ts';
import { whichStands } from '../../src/reports/which-stands.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { writeContent } from '../support/content-folder.ts';
import { bundle, figure, q2, q3 } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

const IMPORT = { publish: true, origin: 'imported' } as const;

describe('figures of several reports', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  let store: Store;
  let clock = Date.parse('2021-05-01T09:00:00Z');
  beforeEach(async () => {
    store = await openEmbeddedStore({
      file: ':memory:',
      dataDir,
      seed: 'none',
      now: () => {
        clock += 60_000;
        return new Date(clock);
      },
    });
  });
  afterEach(() => store.close());
  const save = (id: string, period: Figure['period'], figures: Figure[]) =>
    store.saveReport(bundle({ id, period }, { figures }), IMPORT);

  it('the later report, the file published last and what is reported are told when one is published', async () => {
    await save('midshire-q2', q2, [figure({ value: 73_887, period: q2 })]);
    await save('midshire-q3', q3, [
      figure({ value: 73_977, period: q2, basis: 'derived', working: '70,000 + 3,977' }),
      figure({ value: 70_000 }),
    ]);
    expect(await whichStands(store, 'midshire-q3')).to.deep.equal([
      'calls to 101, Q2 2020/21, midshire: 73,887 in midshire-q2 is answered, not 73,977 (70,000 + 3,977) in midshire-q3: what is reported stands before what is worked out',
    ]);
    await save('midshire-q3-figures', q3, [figure({ value: 70_001 }), figure({ value: 73_900, period: q2 })]);
    expect(await whichStands(store, 'midshire-q3-figures')).to.deep.equal([
      'calls to 101, Q3 2020/21, midshire: 70,001 in midshire-q3-figures is answered, not 70,000 in midshire-q3: of two files for one report the one that was published last stands',
      'calls to 101, Q2 2020/21, midshire: 73,900 in midshire-q3-figures is answered, not 73,977 (70,000 + 3,977) in midshire-q3: what is reported stands before what is worked out',
      'calls to 101, Q2 2020/21, midshire: 73,900 in midshire-q3-figures is answered, not 73,887 in midshire-q2: the later report stands',
    ]);
    expect(await whichStands(store, 'midshire-q2')).to.deep.equal([
      'calls to 101, Q2 2020/21, midshire: 73,900 in midshire-q3-figures is answered, not 73,887 in midshire-q2: the later report stands',
    ]);
  });

  it('a correction lists the figures and changes that depend on the figure', async () => {
    await save('midshire-q2', q2, [figure({ value: 73_887, period: q2 })]);
    await save('midshire-q3', q3, [
      figure({ value: 91_425, stated: [{ against: q2, difference: 17_538, percent: null }] }),
      figure({ value: 73_887, period: q2, basis: 'derived', working: '91,425 - 17,538' }),
      figure({ metric: 'road-deaths', value: 5, bullet: '2.1', basis: 'derived', working: '91,425 - 91,420' }),
    ]);
    const said = await correct(store, {
      ...{ id: 'midshire-q3', metric: 'calls-101', value: '91,515', period: 'Q3 2020/21' },
      ...{ reason: 'counted late', author: 'A' },
    });
    expect(said.split('\n')).to.deep.equal([
      'calls-101, Q3 2020/21, midshire is now 91,515: midshire-q3, version 2.',
      'What depends on it:',
      '  - calls-101, Q2 2020/21, midshire: 73,887 (91,425 - 17,538) was worked out by a change that is no longer told, and is not held any more',
      '  - road-deaths, Q3 2020/21, midshire: 5 (91,425 - 91,420) may be worked out from it; it was left as it is',
      '  - the change on Q2 2020/21 that its report states (17,538) is no longer told',
      '  - the change in calls-101 from Q2 2020/21 to Q3 2020/21: 17,628, was 17,538',
    ]);
    const [held] = await store.figures({ metrics: ['calls-101'], from: q2.from, to: q2.to });
    expect(held).to.deep.include({ value: 73_887, basis: 'reported' });
    expect(held?.superseded).to.deep.equal([]);
  });

  it('a correction of what another report measures against tells that too', async () => {
    await save('midshire-q2', q2, [figure({ value: 100, period: q2 })]);
    await save('midshire-q3', q3, [figure({ value: 90, stated: [{ against: q2, difference: -10, percent: -10 }] })]);
    const said = await correct(store, {
      ...{ id: 'midshire-q2', metric: 'calls-101', value: '110', period: 'Q2 2020/21' },
      ...{ reason: 'counted late', author: 'A' },
    });
    expect(said).to.include(
      'calls-101, Q3 2020/21, midshire: midshire-q3 states a change of -10, -10% on it; the figures now make it -20',
    );
    expect(said).to.include('the change in calls-101 from Q2 2020/21 to Q3 2020/21: -20, was -10');
  });

  it('a correction takes names as people write them, and says the ids where nothing is called so', async () => {
    await save('midshire-q2', q2, [figure({ value: 100, period: q2 })]);
    const wanted = { id: 'midshire-q2', value: '110', period: 'Q2 2020/21', reason: 'counted late', author: 'A' };
    const refusal = (more: { metric: string; area?: string }) =>
      correct(store, { ...wanted, ...more }).catch((fault: Error) => fault.message);
    expect(await refusal({ metric: 'bananas' })).to.match(/^No metric is called "bananas"\./);
    expect(await refusal({ metric: 'calls-101', area: 'Atlantis' })).to.match(
      /^No area is called "Atlantis"\. There are .*midshire/,
    );
    expect(await correct(store, { ...wanted, metric: '101 calls', area: 'Midshire' })).to.match(
      /^calls-101, Q2 2020\/21, midshire is now 110/,
    );
  });
});
