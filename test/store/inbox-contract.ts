/** What an inbox has to do, whichever store it is in. */
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Lease } from '../../src/store/inbox.ts';
import type { Store } from '../../src/store/store.ts';

const at = (second: number): string => new Date(Date.UTC(2099, 0, 15, 12, 0, second)).toISOString();
const lease = (owner: string, from: number, seconds = 10): Lease => ({
  owner,
  now: at(from),
  until: at(from + seconds),
});
const entry = { id: 'e1', channel: 'slack', body: { text: 'how many' } };

export function inboxContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the contract of an inbox`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('takes an entry in once', async () => {
      expect(await store.inbox.accept(entry, lease('a', 0))).to.equal(true);
      expect(await store.inbox.accept(entry, lease('b', 20))).to.equal(false);
      await store.inbox.done('e1', 'a', at(1));
      expect(await store.inbox.accept(entry, lease('b', 30))).to.equal(false);
    });

    it('gives an entry to another only when its lease is over, with how often it was taken up', async () => {
      await store.inbox.accept(entry, lease('a', 0));
      expect(await store.inbox.take('slack', lease('b', 9), 10)).to.deep.equal([]);
      expect(await store.inbox.take('other', lease('b', 11), 10)).to.deep.equal([]);
      expect(await store.inbox.take('slack', lease('b', 11), 10)).to.deep.equal([{ ...entry, attempts: 2 }]);
      expect(await store.inbox.take('slack', lease('c', 12), 10)).to.deep.equal([]);
    });

    it('lengthens the lease of who holds it, and of nobody else', async () => {
      await store.inbox.accept(entry, lease('a', 0));
      expect(await store.inbox.renew(['e1', 'e2'], lease('a', 8))).to.deep.equal(['e1']);
      expect(await store.inbox.take('slack', lease('b', 11), 10)).to.deep.equal([]);
      await store.inbox.take('slack', lease('b', 20), 10);
      expect(await store.inbox.renew(['e1'], lease('a', 21))).to.deep.equal([]);
    });

    it('is done by who holds it, and free at once when it is given back', async () => {
      await store.inbox.accept(entry, lease('a', 0));
      await store.inbox.done('e1', 'b', at(1));
      await store.inbox.release('e1', 'a', at(2));
      expect(await store.inbox.take('slack', lease('b', 2), 10)).to.have.length(1);
      await store.inbox.done('e1', 'b', at(3));
      expect(await store.inbox.take('slack', lease('c', 50), 10)).to.deep.equal([]);
    });

    it('lets one of many claim an id, another when its lease is over or it was given back, and nobody when it is done', async () => {
      const claims = await Promise.all(['a', 'b', 'c'].map((owner) => store.inbox.claim('c1', lease(owner, 0))));
      expect(claims.toSorted()).to.deep.equal(['held', 'held', 'ours']);
      const owner = ['a', 'b', 'c'][claims.indexOf('ours')]!;
      expect(await store.inbox.claim('c1', lease('d', 9))).to.equal('held');
      await store.inbox.release('c1', owner, at(9));
      expect(await store.inbox.claim('c1', lease('d', 9))).to.equal('ours');
      expect(await store.inbox.claim('c1', lease('e', 19))).to.equal('ours');
      // Nothing of it is there to be taken up, and d has it no longer.
      expect(await store.inbox.take('claims', lease('f', 19), 10)).to.deep.equal([]);
      await store.inbox.done('c1', 'd', at(20));
      expect(await store.inbox.claim('c1', lease('f', 20))).to.equal('held');
      await store.inbox.done('c1', 'e', at(20));
      expect(await store.inbox.claim('c1', lease('f', 99))).to.equal('done');
    });

    it('gives a handful, oldest first', async () => {
      for (const second of [3, 1, 2]) await store.inbox.accept({ ...entry, id: `e${second}` }, lease('a', second, 1));
      expect((await store.inbox.take('slack', lease('b', 9), 2)).map(({ id }) => id)).to.deep.equal(['e1', 'e2']);
    });

    it('keeps installations until they are removed', async () => {
      await store.installations.save({ id: 'T1', body: { token: 1 } });
      await store.installations.save({ id: 'T1', body: { token: 2 } });
      expect(await store.installations.find('T1')).to.deep.equal({ id: 'T1', body: { token: 2 } });
      await store.installations.remove('T1');
      expect(await store.installations.find('T1')).to.equal(null);
    });

    it('lists what a sender asked, latest first and each once, and keeps feedback', async () => {
      const asked = { channel: 'slack', kind: 'figure', outcome: 'answered', feedback: null };
      const ask = (id: string, sender: string, question: string, second: number) =>
        store.recordExchange({ ...asked, id, sender, question, at: at(second) });
      await ask('1', 's', 'one', 1);
      await ask('2', 's', 'two', 2);
      await ask('3', 's', 'one', 3);
      await ask('4', 't', 'three', 4);
      expect(await store.questionsOf('s', 5)).to.deep.equal(['one', 'two']);
      expect(await store.questionsOf('s', 1)).to.deep.equal(['one']);
      expect(await store.giveFeedback('1', 'like')).to.equal(true);
      expect(await store.giveFeedback('9', 'like')).to.equal(false);
    });
  });
}
