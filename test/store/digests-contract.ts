/** What a store has to do for digests, whichever store it is. */
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Hold, NewOutgoing } from '../../src/store/digests.ts';
import type { Store } from '../../src/store/store.ts';

const at = (second: number): string => new Date(Date.UTC(2099, 0, 15, 12, 0, second)).toISOString();
const hold = (owner: string, from: number, seconds = 10): Hold => ({ owner, now: at(from), until: at(from + seconds) });
const message = (more: Partial<NewOutgoing> = {}): NewOutgoing => ({
  id: 'm1',
  channel: 'slack',
  of: 'weekly@1',
  body: { text: 'What is new' },
  from: at(0),
  until: at(100),
  ...more,
});

export function digestsContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the contract of digests`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const weekly = { kind: 'digest', id: 'weekly', of: null, open: true, body: { title: 'Weekly' } } as const;
    const edition = (id: string, isOpen = true) =>
      ({ kind: 'edition', id, of: 'weekly', open: isOpen, body: { id } }) as const;

    it('forgets a person: a pseudonym stands for them, nothing is sent to them, and of others nothing changes', async () => {
      const [person, by, other] = ['slack:T1/U1', 'slack:erased-1', 'slack:T1/U12'];
      const body = { author: person, history: [{ who: other }, { who: person, detail: `paused by ${person}` }] };
      await store.digests.save({ ...weekly, body }, 0);
      await store.digests.save({ ...edition('weekly@1'), body: { author: other } }, 0);
      const to = (whom: string) => message({ id: `weekly@1/tell/draft/${whom}`, body: { do: 'tell', person: whom } });
      await store.digests.add([to(person), to(other), message({ id: 'weekly@1/post/slack/C1', body: { by: person } })]);
      await store.digests.savePlace({ id: 'a:1', channel: 'teams', body: { name: 'chat T1/U1' } });
      await store.digests.savePlace({ id: 'a:2', channel: 'teams', body: { name: 'chat T1/U12' } });
      expect(await store.digests.forgetPerson(person, by, at(5))).to.equal(4);
      const held = await store.digests.find('digest', 'weekly');
      const history = [{ who: other }, { who: by, detail: `paused by ${by}` }];
      expect(held).to.deep.include({ body: { author: by, history }, version: 2 });
      expect((await store.digests.find('edition', 'weekly@1'))!.version).to.equal(1);
      const rows = await store.digests.outgoing('weekly@1');
      expect(rows.map(({ id, state, reason }) => [id, state, reason])).to.have.deep.members([
        ['weekly@1/post/slack/C1', 'waiting', null],
        [`weekly@1/tell/draft/${other}`, 'waiting', null],
        [`weekly@1/tell/draft/${by}`, 'cancelled', 'erased'],
      ]);
      expect(rows.map(({ body: said }) => said)).to.have.deep.members([
        { by },
        { do: 'tell', person: other },
        { do: 'tell', person: by },
      ]);
      expect((await store.digests.places()).map(({ id }) => id)).to.deep.equal(['a:2']);
      expect(await store.digests.forgetPerson(person, by, at(6))).to.equal(0);
    });

    it('finds what was posted by its days and by what it tells, latest first', async () => {
      const posting = (second: number, ...terms: string[]) => ({ at: at(second), terms });
      const save = (id: string, told: ReturnType<typeof posting> | null, version = 0) =>
        store.digests.save({ ...edition(id), posting: told }, version);
      await save('weekly@1', posting(1, 'knife', 'crime', 'metric:a'));
      await save('weekly@2', posting(2, 'knife', 'fraud'));
      await store.digests.save({ ...edition('other@3'), of: 'other', posting: posting(3, 'crime') }, 0);
      await save('weekly@4', null);
      const ids = async (query: object) => (await store.digests.posted({ limit: 9, ...query })).map(({ id }) => id);
      expect(await ids({})).to.deep.equal(['other@3', 'weekly@2', 'weekly@1']);
      expect(await ids({ limit: 1, skip: 1 })).to.deep.equal(['weekly@2']);
      expect(await ids({ of: 'weekly' })).to.deep.equal(['weekly@2', 'weekly@1']);
      expect(await ids({ from: at(2), until: at(3) })).to.deep.equal(['weekly@2']);
      expect(await ids({ telling: [['knife', 'crime']] })).to.deep.equal(['weekly@1']);
      expect(await ids({ telling: [['fraud'], ['metric:a']] })).to.deep.equal(['weekly@2', 'weekly@1']);
      expect(await store.digests.postedCount({ telling: [['crime']] })).to.equal(2);
      // What it told before is forgotten.
      expect(await save('weekly@1', posting(1, 'crime'), 1)).to.equal(true);
      expect(await save('weekly@1', posting(1, 'knife'), 1)).to.equal(false);
      expect(await ids({ telling: [['knife', 'crime']] })).to.deep.equal([]);
      expect(await ids({ telling: [['knife']] })).to.deep.equal(['weekly@2']);
      expect((await store.digests.posted({ limit: 1 }))[0]).to.deep.equal({
        ...edition('other@3'),
        of: 'other',
        version: 1,
      });
    });

    it('saves a document for whoever has read what stands', async () => {
      expect(await store.digests.save(weekly, 0)).to.equal(true);
      expect(await store.digests.save(weekly, 0)).to.equal(false);
      const [one, two] = await Promise.all([
        store.digests.save({ ...weekly, body: { title: 'One' } }, 1),
        store.digests.save({ ...weekly, body: { title: 'Two' } }, 1),
      ]);
      expect([one, two].filter(Boolean)).to.have.length(1);
      const held = await store.digests.find('digest', 'weekly');
      expect(held).to.deep.equal({ ...weekly, body: { title: one ? 'One' : 'Two' }, version: 2 });
      expect(await store.digests.save(weekly, 1)).to.equal(false);
      expect(await store.digests.find('edition', 'weekly')).to.equal(null);
    });

    it('lists by kind, digest and whether they are open, latest first', async () => {
      await store.digests.save(weekly, 0);
      await store.digests.save(edition('weekly@1', false), 0);
      await store.digests.save(edition('weekly@2'), 0);
      await store.digests.save({ ...edition('other@1'), of: 'other' }, 0);
      const ids = async (query: object) =>
        (await store.digests.list({ kind: 'edition', ...query })).map(({ id }) => id);
      expect(await ids({})).to.deep.equal(['weekly@2', 'weekly@1', 'other@1']);
      expect(await ids({ of: 'weekly' })).to.deep.equal(['weekly@2', 'weekly@1']);
      expect(await ids({ of: 'weekly', limit: 1 })).to.deep.equal(['weekly@2']);
      expect(await ids({ open: true })).to.deep.equal(['weekly@2', 'other@1']);
      expect(await ids({ of: 'weekly', open: false })).to.deep.equal(['weekly@1']);
    });

    it('writes a message down once', async () => {
      expect(await store.digests.add([message(), message({ id: 'm2' })])).to.equal(2);
      expect(await store.digests.add([message({ body: 'another' }), message({ id: 'm3' })])).to.equal(1);
      expect((await store.digests.outgoing('weekly@1')).map(({ id }) => id)).to.deep.equal(['m1', 'm2', 'm3']);
      expect(await store.digests.outgoingMessage('m1')).to.deep.equal({
        ...message(),
        state: 'waiting',
        attempts: 0,
        begun: null,
        receipt: null,
        reason: null,
        ended: null,
      });
      expect(await store.digests.outgoingMessage('m9')).to.equal(null);
    });

    it('tells where messages stand, how many nobody has taken up, and ends what nobody sent in time', async () => {
      const ids = ['m1', 'm2', 'm3'];
      await store.digests.add([
        ...ids.map((id) => message({ id })),
        message({ id: 'm4', channel: 'teams', until: null }),
      ]);
      await store.digests.take(['slack'], hold('a', 1), 1);
      await store.digests.begin('m1', hold('a', 1));
      expect(await store.digests.untaken('slack', 9)).to.equal(2);
      expect(await store.digests.untaken('slack', 1)).to.equal(1);
      expect(await store.digests.untaken('teams', 9)).to.equal(1);
      expect(await store.digests.expire('weekly@1', at(99))).to.equal(0);
      expect(await store.digests.expire('other@1', at(101))).to.equal(0);
      expect(await store.digests.expire('weekly@1', at(101))).to.equal(2);
      expect(await store.digests.standing('weekly@1')).to.deep.equal([
        { id: 'm1', of: 'weekly@1', state: 'sending', ended: null },
        { id: 'm2', of: 'weekly@1', state: 'late', ended: at(101) },
        { id: 'm3', of: 'weekly@1', state: 'late', ended: at(101) },
        { id: 'm4', of: 'weekly@1', state: 'waiting', ended: null },
      ]);
      expect(await store.digests.untaken('slack', 9)).to.equal(0);
    });

    it('gives a message that is due to one, and to another only when its hold is over', async () => {
      await store.digests.add([message({ from: at(5) })]);
      expect(await store.digests.take(['slack'], hold('a', 4), 9)).to.deep.equal([]);
      expect(await store.digests.take(['teams'], hold('a', 5), 9)).to.deep.equal([]);
      expect((await store.digests.take(['slack', 'teams'], hold('a', 5), 9)).map(({ id }) => id)).to.deep.equal(['m1']);
      expect(await store.digests.take(['slack'], hold('b', 14), 9)).to.deep.equal([]);
      const [again] = await store.digests.take(['slack'], hold('b', 15), 9);
      expect(again).to.include({ id: 'm1', state: 'waiting', attempts: 2, begun: null });
    });

    it('takes at most so many, those due first first', async () => {
      await store.digests.add([3, 1, 2].map((second) => message({ id: `m${second}`, from: at(second) })));
      expect((await store.digests.take(['slack'], hold('a', 9), 2)).map(({ id }) => id)).to.deep.equal(['m1', 'm2']);
    });

    it('gives each message to one of several that take at once', async () => {
      await store.digests.add([...Array(12).keys()].map((number) => message({ id: `m${number}` })));
      const taken = await Promise.all(
        ['a', 'b', 'c'].map((owner) => store.digests.take(['slack'], hold(owner, 1), 12)),
      );
      const ids = taken.flat().map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('is begun only by who holds it, and says so to the next', async () => {
      await store.digests.add([message()]);
      await store.digests.take(['slack'], hold('a', 0), 1);
      expect(await store.digests.begin('m1', hold('b', 1))).to.equal(false);
      expect(await store.digests.begin('m1', hold('a', 11))).to.equal(false);
      expect(await store.digests.begin('m1', hold('a', 2))).to.equal(true);
      const [next] = await store.digests.take(['slack'], hold('b', 12), 1);
      expect(next).to.include({ state: 'sending', begun: at(2) });
      expect(await store.digests.begin('m1', hold('a', 13))).to.equal(false);
      expect(await store.digests.begin('m1', hold('b', 13))).to.equal(true);
      expect((await store.digests.outgoingMessage('m1'))?.begun).to.equal(at(2));
    });

    it('ends for who holds it, once', async () => {
      await store.digests.add([message()]);
      await store.digests.take(['slack'], hold('a', 0), 1);
      const sent = { state: 'sent', at: at(3), receipt: { ts: '1.2' } } as const;
      expect(await store.digests.end('m1', 'b', sent)).to.equal(false);
      expect(await store.digests.end('m1', 'a', sent)).to.equal(true);
      expect(await store.digests.end('m1', 'a', { state: 'failed', at: at(4) })).to.equal(false);
      expect(await store.digests.outgoingMessage('m1')).to.deep.include({
        state: 'sent',
        receipt: { ts: '1.2' },
        ended: at(3),
      });
      expect(await store.digests.take(['slack'], hold('c', 90), 9)).to.deep.equal([]);
    });

    it('is given back for later, as unsent or as perhaps sent', async () => {
      await store.digests.add([message(), message({ id: 'm2' })]);
      await store.digests.take(['slack'], hold('a', 0), 2);
      for (const id of ['m1', 'm2']) await store.digests.begin(id, hold('a', 1));
      await store.digests.release('m1', 'a', { from: at(30), reason: 'refused', unsent: true });
      await store.digests.release('m2', 'a', { from: at(30), reason: 'broke off', unsent: false });
      expect(await store.digests.take(['slack'], hold('b', 29), 9)).to.deep.equal([]);
      const back = await store.digests.take(['slack'], hold('b', 30), 9);
      expect(back.map(({ id, state, reason }) => [id, state, reason])).to.deep.equal([
        ['m1', 'waiting', 'refused'],
        ['m2', 'sending', 'broke off'],
      ]);
    });

    it('lets a person say what became of an uncertain one, and of no other', async () => {
      await store.digests.add([message(), message({ id: 'm2' }), message({ id: 'm3' })]);
      await store.digests.take(['slack'], hold('a', 0), 9);
      for (const id of ['m1', 'm2']) await store.digests.end(id, 'a', { state: 'uncertain', at: at(1), reason: 'cut' });
      await store.digests.end('m3', 'a', { state: 'sent', at: at(1) });
      expect(await store.digests.resolve('m1', 'sent', at(20), null)).to.equal(true);
      expect(await store.digests.resolve('m2', 'again', at(20), at(60))).to.equal(true);
      expect(await store.digests.resolve('m3', 'again', at(20), at(60))).to.equal(false);
      expect((await store.digests.outgoingMessage('m1'))?.state).to.equal('sent');
      const again = await store.digests.take(['slack'], hold('b', 20), 9);
      expect(again.map(({ id, state, until }) => [id, state, until])).to.deep.equal([['m2', 'waiting', at(60)]]);
    });

    it('cancels what nobody has begun to send', async () => {
      await store.digests.add([message(), message({ id: 'm2' }), message({ id: 'm3', of: 'other@1' })]);
      await store.digests.take(['slack'], hold('a', 0), 2);
      await store.digests.begin('m1', hold('a', 1));
      expect(await store.digests.cancel('weekly@1', at(2), 'recalled')).to.equal(1);
      expect(await store.digests.begin('m2', hold('a', 3))).to.equal(false);
      expect(await store.digests.end('m1', 'a', { state: 'sent', at: at(3) })).to.equal(true);
      expect((await store.digests.outgoingMessage('m3'))?.state).to.equal('waiting');
    });

    it('keeps places until they are removed', async () => {
      await store.digests.savePlace({ id: 'p1', channel: 'teams', body: { name: 'One' } });
      await store.digests.savePlace({ id: 'p1', channel: 'teams', body: { name: 'Two' } });
      await store.digests.savePlace({ id: 'p2', channel: 'slack', body: {} });
      expect(await store.digests.places('teams')).to.deep.equal([
        { id: 'p1', channel: 'teams', body: { name: 'Two' } },
      ]);
      expect(await store.digests.places()).to.have.length(2);
      await store.digests.removePlace('p1');
      expect(await store.digests.places('teams')).to.deep.equal([]);
    });
  });
}
