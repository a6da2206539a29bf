import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Published } from '../../src/conversation/published.ts';

/** A store that gives as many updates as the query has ids, and counts what it is asked. */
function counting() {
  const asked: string[] = [];
  let failing = false;
  const updates = async ({ ids = [] }: { ids?: readonly string[] }) => {
    asked.push(ids.join());
    if (failing) throw new Error('out of order');
    return ids.map((id) => ({ id })) as never;
  };
  const fail = (value: boolean): void => {
    failing = value;
  };
  return { store: { updates, figures: async () => [] }, asked, fail };
}

describe('what is published', () => {
  it('is asked of the store once a query', async () => {
    const { store, asked } = counting();
    const published = new Published(store);
    const first = await published.updates({ ids: ['a'] });
    expect(await published.updates({ ids: ['a'] })).to.equal(first);
    expect(await published.updates({ ids: ['b'] })).to.deep.equal([{ id: 'b' }]);
    expect(asked).to.deep.equal(['a', 'b']);
  });

  it('keeps within its bound, and forgets what was asked longest ago', async () => {
    const { store, asked } = counting();
    const published = new Published(store, 5);
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await published.updates({ ids: [id] });
    expect(asked).to.deep.equal(['a', 'b', 'c', 'b']);
  });

  it('is asked again after a fault', async () => {
    const { store, asked, fail } = counting();
    const published = new Published(store);
    fail(true);
    expect(await published.updates({ ids: ['a'] }).catch((fault: Error) => fault.message)).to.equal('out of order');
    fail(false);
    expect(await published.updates({ ids: ['a'] })).to.have.length(1);
    expect(asked).to.have.length(2);
  });
});
