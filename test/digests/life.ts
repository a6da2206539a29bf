/** The life of a digest, from its writing to its recall, on whichever store. */
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Actions } from '../../src/digests/actions.ts';
import { collect } from '../../src/digests/letterbox.ts';
import { listed } from '../../src/digests/listing.ts';
import { linesToPost } from '../../src/digests/model.ts';
import { outcomeOf } from '../../src/digests/outcome.ts';
import { textOf } from '../../src/digests/post.ts';
import { rolesOf } from '../../src/digests/roles.ts';
import { CarrierFault, postId } from '../../src/digests/sending.ts';
import type { Store } from '../../src/store/store.ts';
import {
  CHANNEL,
  type Clockwork,
  clockwork,
  done,
  KATE,
  LENA,
  NOBODY,
  OMAR,
  TEAM,
  TESS,
  UGO,
  weekly,
} from '../support/digests.ts';
import { bundle, figure, q2, q3, q4, update } from '../support/report-bundle.ts';

const START = '2026-03-26T12:00:00Z';
/** The Monday after the clocks went forward. */
const DUE = '2026-03-30T08:00:00.000Z';
const IMPORT = { publish: true, origin: 'imported' } as const;

export function digestLife(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the life of a digest`, () => {
    let store: Store;
    let bot: Clockwork;
    beforeEach(async () => {
      store = await open();
      const calls = [figure(), figure({ value: 78753, period: q2 })];
      await store.saveReport(bundle({}, { figures: calls, updates: [update()] }), IMPORT);
      bot = clockwork(store, START);
    });
    afterEach(() => store.close());

    const create = async (more: Partial<typeof weekly> = {}) =>
      done(await bot.actions.create(KATE, { ...weekly, ...more }));
    const edition = async (id: string) => (await bot.actions.book.edition(id))!;
    const became = async (id: string) => outcomeOf((await edition(id)).it, await store.digests.outgoing(id));
    const approve = async (id: string) => {
      done(await bot.actions.submit(KATE, id));
      done(await bot.actions.approve(OMAR, id, (await edition(id)).version));
    };
    const approved = async (more: Partial<typeof weekly> = {}) => {
      const { id } = await create(more);
      await bot.at('2026-03-29T12:00:00Z');
      await approve(`${id}@${DUE}`);
      return `${id}@${DUE}`;
    };

    it('is drawn up a day before, approved by a second person, and posted once to each place at its time', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T07:59:00Z');
      expect(await bot.actions.book.editions(id)).to.deep.equal([]);
      await bot.at('2026-03-29T08:00:00Z');
      expect(bot.slack.told(KATE)).to.have.length(1);
      await approve(`${id}@${DUE}`);
      await bot.at('2026-03-30T07:59:59Z');
      expect(bot.slack.told(OMAR)[0]).to.include('waits for approval');
      expect(bot.slack.posts).to.have.length(0);
      const other = bot.another();
      await Promise.all([bot.at(DUE), other.at(DUE)]);
      await bot.at('2026-03-30T08:01:00Z');
      await bot.at('2026-03-30T08:02:00Z');
      expect(bot.slack.posts).to.have.length(1);
      expect(bot.teams.posts).to.have.length(1);
      expect(bot.slack.posts[0]!.at).to.equal(DUE);
      const { it: posted } = await edition(`${id}@${DUE}`);
      expect(posted.state).to.equal('delivered');
      expect(posted.history.map(({ who, what }) => `${who} ${what}`)).to.deep.equal([
        'bot drawn up',
        `${KATE} submitted`,
        `${OMAR} approved`,
        'bot released',
        'bot delivered',
      ]);
    });

    it('posts exactly what was previewed', async () => {
      const id = await approved();
      const { it: shown } = await edition(id);
      const digest = (await bot.actions.book.digest(shown.digest))!.it;
      const preview = bot.actions.post(shown, digest);
      await bot.at(DUE);
      for (const { sending } of [...bot.slack.posts, ...bot.teams.posts])
        expect(sending.do === 'post' && sending.post).to.deep.equal(preview);
      expect(textOf(preview)).to.include('70,753').and.to.include('Midshire Q3 2020/21, page 1');
    });

    it('is told to every approver, once, also when it was handed in where nobody can say who is in a group', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      const none = { analyst: [KATE], approver: ['slack:T1/S1'], officer: [], board: [] };
      const terminal = new Actions({ ...bot.actions.parts, roles: rolesOf(none) });
      done(await terminal.submit(KATE, `${id}@${DUE}`));
      expect(bot.slack.told(OMAR)).to.have.length(0);
      await bot.at('2026-03-29T12:01:00Z');
      await bot.at('2026-03-29T12:02:00Z');
      await bot.another().at('2026-03-29T12:03:00Z');
      expect(bot.slack.told(OMAR)).to.have.length(1);
    });

    it('is never approved by its author, by who changed it, or by who is no approver', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      const run = `${id}@${DUE}`;
      done(await bot.actions.submit(KATE, run));
      const { version } = await edition(run);
      // Kate may approve other people's.
      expect(await bot.actions.approve(KATE, run, version)).to.deep.equal({ refused: 'own digest' });
      expect(await bot.actions.approve(LENA, run, version)).to.deep.equal({ refused: 'not an approver' });
      expect(await bot.actions.approve(OMAR, run, version - 1)).to.deep.equal({ refused: 'changed meanwhile' });
      expect(await bot.actions.create(NOBODY, weekly)).to.deep.equal({ refused: 'not an analyst' });
      expect(await bot.actions.submit(LENA, run)).to.deep.equal({ refused: 'not the author' });
      // Nor after it was handed over.
      done(await bot.actions.handOver(KATE, id, LENA));
      await bot.at('2026-03-29T12:01:00Z');
      done(await bot.actions.submit(LENA, run));
      const handed = await edition(run);
      expect(handed.it.author).to.equal(LENA);
      expect(await bot.actions.approve(LENA, run, handed.version)).to.deep.equal({ refused: 'not an approver' });
    });

    it('goes back with a remark, and is not approved as it was after a change', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      const run = `${id}@${DUE}`;
      done(await bot.actions.submit(KATE, run));
      expect(await bot.actions.sendBack(OMAR, run, (await edition(run)).version, ' ')).to.deep.equal({
        refused: 'no remark',
      });
      done(await bot.actions.sendBack(OMAR, run, (await edition(run)).version, 'Say why calls fell.'));
      await bot.at('2026-03-29T12:01:00Z');
      expect(bot.slack.told(KATE).join('\n')).to.include('Say why calls fell.');
      await approve(run);
      done(await bot.actions.edit(KATE, run, { commentary: 'Another word.' }));
      await bot.at(DUE);
      expect(bot.slack.posts).to.have.length(0);
      expect((await edition(run)).it.state).to.equal('missed');
      expect(bot.slack.told(KATE).join('\n')).to.include('not approved in time');
    });

    it('leaves lines out, puts them in order and remarks on them, and keeps that when it is drawn up anew', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      const run = `${id}@${DUE}`;
      const [first, second] = linesToPost((await edition(run)).it);
      done(await bot.actions.edit(KATE, run, { dropped: [first!.key], remarks: { [second!.key]: 'As expected.' } }));
      done(await bot.actions.change(KATE, id, { title: 'Figures of the week' }));
      await bot.at('2026-03-29T12:05:00Z');
      const { it: again } = await edition(run);
      expect(again.title).to.equal('Figures of the week');
      expect(linesToPost(again).map(({ key }) => key))
        .to.include(second!.key)
        .and.not.to.include(first!.key);
      await approve(run);
      await bot.at(DUE);
      const { sending } = bot.slack.posts[0]!;
      expect(JSON.stringify(sending)).to.include('As expected.').and.not.to.include(first!.text);
    });

    it('is not posted when it was not approved, and its author is told', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      await bot.at(DUE);
      expect(bot.slack.posts).to.have.length(0);
      expect((await edition(`${id}@${DUE}`)).it.state).to.equal('missed');
      expect(bot.slack.told(KATE).join('\n')).to.include('not approved in time');
    });

    it('is not posted when nothing was running until its grace time was over, and this is told', async () => {
      const run = await approved();
      await bot.at('2026-03-30T09:00:01Z');
      expect(bot.slack.posts).to.have.length(0);
      expect((await edition(run)).it.state).to.equal('missed');
      expect(bot.slack.told(KATE).join('\n')).to.include('too late now');
    });

    const correct = () =>
      store.correctFigure({
        report: 'midshire-q3',
        metric: 'calls-101',
        area: 'midshire',
        from: q3.from,
        to: q3.to,
        value: 70812,
        reason: 'Late calls.',
        author: 'An analyst',
      });

    it('is approved anew when a figure in it was corrected after its approval, and posted with what stands', async () => {
      const run = await approved();
      await correct();
      await bot.at('2026-03-29T13:00:00Z');
      expect((await edition(run)).it).to.include({ state: 'submitted', approver: null });
      await bot.at('2026-03-29T13:01:00Z');
      for (const person of [KATE, OMAR]) {
        const told = bot.slack.told(person).filter((text) => text.includes('anew'));
        expect(told, person).to.have.length(1);
        expect(told[0]).to.match(/It said: .*70,753.* It is: .*70,812/s);
      }
      done(await bot.actions.approve(OMAR, run, (await edition(run)).version));
      await bot.at(DUE);
      const { sending } = bot.slack.posts[0]!;
      expect(sending.do === 'post' && textOf(sending.post))
        .to.include('Calls to 101: 70,812')
        .and.not.to.include('Calls to 101: 70,753');
    });

    it('is approved anew when a report was published after its approval, though all that it says is held still', async () => {
      const run = await approved({ contents: { ...weekly.contents, commentary: 'There were 70,753 calls.' } });
      const calls = figure({ value: 66480, period: q4 });
      const report = { id: 'midshire-q4', title: 'Midshire Q4 2020/21', period: q4 };
      await store.saveReport(bundle(report, { figures: [calls], updates: [] }), IMPORT);
      // Nobody has looked before it is due.
      await bot.at(DUE);
      await bot.at(DUE);
      expect(bot.slack.posts).to.have.length(0);
      expect(bot.slack.told(OMAR).at(-1)).to.match(
        /anew.*It said: .*70,753.* It is: .*66,480.*Added: Midshire Q4.*in no line: 70753/s,
      );
      done(await bot.actions.approve(OMAR, run, (await edition(run)).version));
      await bot.at('2026-03-30T08:30:00Z');
      const { sending } = bot.slack.posts[0]!;
      expect(sending.do === 'post' && textOf(sending.post)).to.include('Calls to 101: 66,480');
      expect((await edition(run)).it.state).to.equal('delivered');
    });

    it('is not posted when nobody approves it anew within its grace time', async () => {
      const run = await approved();
      await correct();
      await bot.at(DUE);
      await bot.at('2026-03-30T09:00:01Z');
      expect(bot.slack.posts).to.have.length(0);
      expect((await edition(run)).it.state).to.equal('missed');
      expect(bot.slack.told(KATE).join('\n')).to.include('not approved in time');
    });

    it('stays approved when what was published changes nothing that it says', async () => {
      const { id } = await create({ contents: { ...weekly.contents, priorities: [1] } });
      await bot.at('2026-03-29T12:00:00Z');
      const run = `${id}@${DUE}`;
      await approve(run);
      const other = {
        id: 'midshire-q1',
        title: 'Midshire Q1 2019/20',
        period: { label: 'Q1 2019/20', from: '2019-04-01', to: '2019-06-30', kind: 'quarter' as const },
      };
      await store.saveReport(bundle(other, { figures: [], updates: [] }), IMPORT);
      await bot.at(DUE);
      expect(bot.slack.posts).to.have.length(1);
    });

    it('says in the next week that a figure was corrected, or that nothing is new', async () => {
      const run = await approved();
      await bot.at(DUE);
      await bot.at('2026-04-05T12:00:00Z');
      const [next] = await bot.actions.book.editions(run.split('@')[0]);
      expect(next!.it.quiet).to.equal(true);
      expect(next!.it.lines.map(({ key }) => key)).to.deep.equal(['quiet']);
      await correct();
      await bot.at('2026-04-05T13:00:00Z');
      const { it: redrawn } = await edition(next!.it.id);
      expect(redrawn.quiet).to.equal(false);
      expect(redrawn.lines[0]!.text).to.match(/Q3 2020\/21, .* corrected to 70,812\. Late calls\./);
    });

    it('is left out in a week with nothing new, where the analyst wants it so', async () => {
      const run = await approved({ contents: { ...weekly.contents, quietWeek: 'skip' } });
      await bot.at(DUE);
      expect(bot.slack.posts).to.have.length(1);
      await bot.at('2026-04-05T12:00:00Z');
      await bot.at('2026-04-06T08:00:00Z');
      const [next] = await bot.actions.book.editions(run.split('@')[0]);
      expect(next!.it.state).to.equal('skipped');
      expect(bot.slack.posts).to.have.length(1);
      expect(bot.slack.told(KATE).join('\n')).to.include('nothing is new');
    });

    it('pauses, resumes, leaves one run out, is deleted and brought back', async () => {
      const { id } = await create();
      done(await bot.actions.skip(KATE, id));
      await bot.at('2026-03-29T12:00:00Z');
      expect(await bot.actions.book.editions(id)).to.deep.equal([]);
      expect(bot.actions.nextRuns((await bot.actions.book.digest(id))!.it, 3)).to.deep.equal([
        '2026-04-06T08:00:00.000Z',
        '2026-04-13T08:00:00.000Z',
        '2026-04-20T08:00:00.000Z',
      ]);
      await bot.at('2026-04-05T12:00:00Z');
      const next = `${id}@2026-04-06T08:00:00.000Z`;
      await approve(next);
      done(await bot.actions.pause(KATE, id));
      await bot.at('2026-04-06T08:00:00Z');
      expect(bot.slack.posts).to.have.length(0);
      done(await bot.actions.resume(KATE, id));
      done(await bot.actions.remove(KATE, id));
      expect(await bot.actions.pause(KATE, id)).to.deep.equal({ refused: 'no such digest' });
      await bot.at('2026-04-12T12:00:00Z');
      expect(await bot.actions.book.editions(id)).to.have.length(1);
      done(await bot.actions.undelete(KATE, id));
      await bot.at('2026-04-12T12:01:00Z');
      expect(await bot.actions.book.editions(id)).to.have.length(2);
    });

    it('reaches the other places when one is gone, and tells author and approver', async () => {
      const run = await approved();
      bot.slack.trouble = (id) => {
        if (id === postId(run, CHANNEL)) throw new CarrierFault('refused', 'is_archived', { reason: 'archived' });
      };
      await bot.at(DUE);
      expect(bot.teams.posts).to.have.length(1);
      for (const person of [KATE, OMAR])
        expect(bot.slack.told(person).join('\n')).to.include('the channel is archived');
      expect((await edition(run)).it.state).to.equal('delivered');
      expect(await became(run)).to.include({ outcome: 'partly delivered', reached: 1, places: 2 });
      expect((await edition(run)).it.history.at(-1)!.what).to.equal('partly delivered');
    });

    it('has failed when no place has it, and is said to be delivered only where every place has it', async () => {
      const run = await approved();
      const refuse = (id: string) => {
        if (id.startsWith(`${run}/post/`)) throw new CarrierFault('refused', 'is_archived', { reason: 'archived' });
      };
      bot.slack.trouble = refuse;
      bot.teams.trouble = refuse;
      await bot.at(DUE);
      expect(await became(run)).to.include({ outcome: 'failed', reached: 0, ends: '2 failed' });
      expect((await edition(run)).it.history.at(-1)!.what).to.equal('failed');
    });

    it('is told to have been delivered when every place has it', async () => {
      const run = await approved();
      await bot.at(DUE);
      expect(await became(run)).to.include({ outcome: 'delivered', reached: 2, ends: '2 sent' });
    });

    it('is looked for in Slack when its sending broke off, and posted again only where it is not', async () => {
      const run = await approved();
      let breaks = 1;
      bot.slack.trouble = (id, arrive) => {
        if (id !== postId(run, CHANNEL) || breaks-- <= 0) return;
        arrive();
        throw new CarrierFault('unknown', 'the connection ended', { reason: 'crash' });
      };
      await bot.at(DUE);
      await bot.until('2026-03-30T08:05:00Z', 30);
      expect(bot.slack.posts).to.have.length(1);
      expect((await edition(run)).it.state).to.equal('delivered');
    });

    it('is uncertain in Teams when its sending broke off, and a person decides', async () => {
      const run = await approved();
      bot.teams.trouble = (_id, arrive) => {
        arrive();
        throw new CarrierFault('unknown', 'the connection ended', { reason: 'crash' });
      };
      await bot.at(DUE);
      await bot.until('2026-03-30T08:10:00Z', 60);
      expect(bot.teams.posts).to.have.length(1);
      expect(bot.slack.told(KATE).join('\n')).to.include('may or may not');
      expect(await became(run)).to.include({ outcome: 'partly delivered', ends: '1 sent, 1 uncertain' });
      bot.teams.trouble = () => {};
      expect(await bot.actions.resolve(LENA, postId(run, TEAM), 'again')).to.deep.equal({ refused: 'not the author' });
      done(await bot.actions.resolve(OMAR, postId(run, TEAM), 'again'));
      await bot.at('2026-03-30T08:11:00Z');
      expect(bot.teams.posts).to.have.length(2);
      expect(await bot.actions.resolve(OMAR, postId(run, TEAM), 'again')).to.deep.equal({
        refused: 'nothing to decide',
      });
    });

    it('is tried again with growing pauses while a platform is away, and no longer than its grace time', async () => {
      const run = await approved();
      let tries = 0;
      bot.teams.trouble = () => {
        tries += 1;
        throw new CarrierFault('unsent', 'connection refused', { reason: 'refused' });
      };
      await bot.at(DUE);
      await bot.until('2026-03-30T09:05:00Z', 60);
      expect(bot.teams.posts).to.have.length(0);
      expect(tries).to.be.within(5, 25);
      expect(bot.slack.posts).to.have.length(1);
      expect((await store.digests.outgoingMessage(postId(run, TEAM)))?.state).to.equal('late');
      expect(bot.slack.told(OMAR).join('\n')).to.include('within the time');
    });

    it('is not submitted for a place that may not see its marking', async () => {
      bot = clockwork(store, START, ({ channel }) => (channel === 'teams' ? null : 'OFFICIAL'));
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      expect(await bot.actions.submit(KATE, `${id}@${DUE}`)).to.deep.equal({ refused: 'marked above the place' });
    });

    it('is not submitted when it is too long for one message, or nothing of it is left', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      const run = `${id}@${DUE}`;
      done(await bot.actions.edit(KATE, run, { commentary: 'word '.repeat(2_500) }));
      expect(await bot.actions.submit(KATE, run)).to.deep.equal({ refused: 'too long' });
      const dropped = (await edition(run)).it.lines.map(({ key }) => key);
      done(await bot.actions.edit(KATE, run, { commentary: '', dropped }));
      expect(await bot.actions.submit(KATE, run)).to.deep.equal({ refused: 'nothing to post' });
    });

    it('is taken away everywhere it was posted, and not posted where it was not yet', async () => {
      const run = await approved();
      bot.teams.trouble = () => {
        throw new CarrierFault('unsent', 'connection refused');
      };
      await bot.at(DUE);
      bot.teams.trouble = () => {};
      expect(await bot.actions.recall(LENA, run, 'Wrong week.')).to.deep.equal({ refused: 'not the author' });
      done(await bot.actions.recall(KATE, run, 'Wrong week.'));
      await bot.until('2026-03-30T08:05:00Z', 60);
      expect(bot.teams.posts).to.have.length(0);
      const [removed] = bot.slack.carried.filter(({ sending }) => sending.do === 'remove');
      expect(removed!.of).to.deep.equal({ number: bot.slack.carried.indexOf(bot.slack.posts[0]!) });
      expect(removed!.sending).to.deep.include({ text: 'This digest was withdrawn: Wrong week.' });
      // Whoever has read it is told: a message that is changed calls nobody.
      const [note] = bot.slack.carried.filter(({ sending }) => sending.do === 'note');
      expect(note!.sending).to.deep.include({ text: 'This digest was withdrawn: Wrong week.' });
    });

    it('is marked as corrected everywhere, with what stands now, and a note in each thread', async () => {
      const run = await approved();
      await bot.at(DUE);
      await correct();
      done(await bot.actions.correct(KATE, run, '101 calls were 70,812.'));
      await bot.at('2026-03-30T08:30:00Z');
      for (const carrier of [bot.slack, bot.teams]) {
        const changes = carrier.carried.filter(({ of }) => of !== null).map(({ sending }) => sending);
        expect(changes.map((sending) => sending.do)).to.have.members(['replace', 'note']);
        const replaced = changes.find((sending) => sending.do === 'replace')!;
        expect(textOf(replaced.post)).to.include('70,812').and.to.include('Corrected: 101 calls were 70,812.');
        expect(textOf(replaced.post)).not.to.include('- 70,753');
        // That the report came out is told still.
        expect(textOf(replaced.post)).to.include('Midshire Q3 2020/21 is published');
        const note = changes.find((sending) => sending.do === 'note')!;
        expect(note.text).to.match(/^Corrected: 101 calls were 70,812\.\nIt said: .*70,753.* It is: .*70,812/m);
        expect(note.text).not.to.include('Taken out');
      }
    });

    it('does not come back by a correction that is tried again after it was withdrawn', async () => {
      const run = await approved();
      await bot.at(DUE);
      bot.slack.trouble = (id) => {
        if (!id.includes('/post/')) throw new CarrierFault('unknown', 'timeout');
      };
      done(await bot.actions.correct(KATE, run, 'First.'));
      await bot.at('2026-03-30T08:00:01Z');
      done(await bot.actions.correct(KATE, run, 'Second.'));
      await bot.at('2026-03-30T08:00:02Z');
      done(await bot.actions.recall(KATE, run, 'Wrong week.'));
      bot.slack.trouble = () => {};
      await bot.until('2026-03-30T08:05:00Z', 30);
      const changes = bot.slack.carried.filter(({ of }) => of !== null).map(({ sending }) => sending);
      expect(changes.map((sending) => ('text' in sending ? sending.text : ''))).to.deep.equal(
        Array(2).fill('This digest was withdrawn: Wrong week.'),
      );
    });

    it('is refused where a place cannot be posted to, with what to do, and kept where nobody can tell', async () => {
      bot.seen.set('slack/T1/C1', 'left').set('teams/19:one@thread.tacv2', 'unknown');
      const refused = await bot.actions.create(KATE, weekly);
      const why = bot.actions.parts.wording.refusal(refused as never);
      expect(why).to.match(
        /^Nothing is saved\. T1\/C1 cannot be posted to: the bot is not in that channel\. Invite it/,
      );
      expect(why).to.include('19:one@thread.tacv2 cannot be posted to: the bot does not know it. Add the bot');
      expect(await bot.actions.book.digests()).to.deep.equal([]);
      bot.seen.set('slack/T1/C1', 'unchecked').set('teams/19:one@thread.tacv2', 'there');
      const made = await bot.actions.create(KATE, weekly);
      expect(made).to.include({
        note: 'Whether it can be posted to T1/C1 could not be checked now; it is tried when it is due.',
      });
      const { id } = done(made);
      // A place that it has had is not in the way of a change; a new one is looked at.
      bot.seen.set('slack/T1/C1', 'archived').set('slack/T1/C2', 'gone');
      expect(done(await bot.actions.change(KATE, id, { title: 'Figures' })).title).to.equal('Figures');
      const more = { places: [...weekly.places, { channel: 'slack', id: 'T1/C2' } as const] };
      expect(await bot.actions.change(KATE, id, more)).to.include({ refused: 'no place to post to' });
    });

    it('reads the same before and after its approval, and never says that it was approved before it was', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      const { it: draft } = await edition(`${id}@${DUE}`);
      const foot = async () => bot.actions.post((await edition(draft.id)).it, weekly).foot;
      const before = await foot();
      expect(before).to.equal(
        'Written by an analyst; posted only once approved by a second person. No language model wrote it.',
      );
      await approve(draft.id);
      expect(await foot()).to.equal(before);
    });

    it('runs once by a schedule of one date, and is then done', async () => {
      const { id } = await create({
        schedule: { repeats: 'once', date: '2026-03-30', time: '09:00', zone: 'Europe/London' },
      });
      await bot.at('2026-03-29T12:00:00Z');
      expect((await bot.actions.book.digest(id))!.it.state).to.equal('active');
      await approve(`${id}@${DUE}`);
      await bot.at(DUE);
      await bot.at('2026-04-06T08:00:00Z');
      expect(bot.slack.posts).to.have.length(1);
      expect((await bot.actions.book.digest(id))!.it.state).to.equal('done');
    });

    it('is sent to one person alone on request, as it would be posted', async () => {
      const { id } = await create();
      await bot.at('2026-03-29T12:00:00Z');
      done(await bot.actions.sendToMe(KATE, `${id}@${DUE}`));
      await bot.at('2026-03-29T12:01:00Z');
      const [test] = bot.slack.carried.filter(({ id: row }) => row.includes('/tell/test '));
      expect(test!.sending.do === 'tell' && test!.sending.post).to.deep.equal(
        bot.actions.post((await edition(`${id}@${DUE}`)).it, (await bot.actions.book.digest(id))!.it),
      );
      expect(bot.slack.posts).to.have.length(0);
    });

    it('tells an author at the terminal, once, what a second person did and what was not delivered', async () => {
      const told = async (person: string) => {
        const texts: string[] = [];
        const now = () => new Date(bot.clock.time);
        const show = (text: string) => texts.push(text);
        await collect(store.digests, person, { now, zone: 'Europe/London', show });
        return texts.join('\n');
      };
      const { id } = done(await bot.actions.create(TESS, weekly));
      const run = `${id}@${DUE}`;
      await bot.at('2026-03-29T12:00:00Z');
      expect(await told(TESS)).to.match(/^Sunday 29 March 2026, 13:00 .*The draft of .* is ready/);
      done(await bot.actions.submit(TESS, run));
      done(await bot.actions.sendBack(UGO, run, (await edition(run)).version, 'Say why.'));
      // It was decided before he looked.
      expect(await told(UGO)).to.equal('');
      expect(await told(TESS)).to.include('was sent back: Say why.');
      expect(await told(TESS)).to.equal('');
      done(await bot.actions.submit(TESS, run));
      expect(await told(UGO))
        .to.include('waits for approval')
        .and.to.include(`npm run digest -- approve ${run}`);
      done(await bot.actions.approve(UGO, run, (await edition(run)).version));
      expect(await told(TESS)).to.include('is approved');
      bot.slack.trouble = (row) => {
        if (row === postId(run, CHANNEL)) throw new CarrierFault('refused', 'is_archived', { reason: 'archived' });
      };
      await bot.at(DUE);
      expect(await listed((await bot.actions.book.digest(id))!.it, bot.actions, 'GB-ENG')).to.match(
        /not read yet by terminal:Tess: .*the channel is archived/,
      );
      for (const person of [TESS, UGO]) expect(await told(person)).to.include('the channel is archived');
      expect(await listed((await bot.actions.book.digest(id))!.it, bot.actions, 'GB-ENG')).not.to.include('not read');
      // Erased, nothing waits under the name any more.
      done(await bot.actions.sendToMe(TESS, run));
      await store.digests.forgetPerson(TESS, 'terminal:erased-1', new Date(bot.clock.time).toISOString());
      expect(JSON.stringify(await store.digests.outgoing(run))).not.to.include(TESS);
      expect(await told(TESS)).to.equal('');
    });

    it('says in the list whom a message did not reach', async () => {
      const { id } = await create();
      bot.slack.trouble = () => {
        throw new CarrierFault('refused', 'user_not_found', { reason: 'refused' });
      };
      await bot.at('2026-03-29T12:00:00Z');
      expect(await listed((await bot.actions.book.digest(id))!.it, bot.actions, 'GB-ENG')).to.match(
        new RegExp(`did not reach ${KATE} .*: The draft of `),
      );
    });
  });
}
