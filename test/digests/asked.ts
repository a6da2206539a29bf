/** What is answered about digests that were posted, on whichever store. */
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { askedOfDigests } from '../../src/digests/asked.ts';
import { digestQuestion } from '../../src/digests/question.ts';
import type { Names } from '../../src/digests/sight.ts';
import type { Store } from '../../src/store/store.ts';
import { type Clockwork, clockwork, done, KATE, OMAR, weekly, wording } from '../support/digests.ts';
import { bundle, figure, q2, q3, update } from '../support/report-bundle.ts';

const DUE = '2026-03-30T08:00:00.000Z';
const NEXT = '2026-04-06T08:00:00.000Z';

interface Ask {
  readonly now?: string;
  readonly names?: readonly string[];
  readonly metrics?: readonly string[];
  readonly told?: string;
  readonly limit?: string | null;
  /** What people and places are called. */
  readonly called?: Names;
}

export function askedAboutDigests(name: string, open: () => Promise<Store>): void {
  describe(`${name}: asked about digests`, () => {
    let store: Store;
    let bot: Clockwork;
    let digest: string;
    let id: string;
    beforeEach(async () => {
      store = await open();
      const figures = [figure(), figure({ value: 78753, period: q2 })];
      const text = 'Operation OXYGEN went on. OXYGENATED water is something else.';
      const updates = [update({ operations: ['oxygen'], text })];
      await store.saveReport(bundle({}, { figures, updates }), { publish: true, origin: 'imported' });
      bot = clockwork(store, '2026-03-26T12:00:00Z');
      digest = done(await bot.actions.create(KATE, weekly)).id;
      id = `${digest}@${DUE}`;
      await bot.at('2026-03-29T12:00:00Z');
    });
    afterEach(() => store.close());

    const posted = async (due = DUE) => {
      const run = `${digest}@${due}`;
      done(await bot.actions.submit(KATE, run));
      done(await bot.actions.approve(OMAR, run, (await bot.actions.book.edition(run))!.version));
      await bot.at(due);
    };
    /** A second one, a week later, in which nothing is new. */
    const next = async () => {
      await bot.at('2026-04-05T12:00:00Z');
      await posted(NEXT);
    };
    const ask = async (text: string, { now = '2026-04-07T10:00:00Z', names, metrics, called, ...more }: Ask = {}) => {
      const question = digestQuestion(text, new Date(now), more.told !== undefined)!;
      const words = names ? [] : question.subject;
      const subject = { names: names ?? [], metrics: metrics ?? [], words, label: names?.[0] ?? null };
      return askedOfDigests(question, { store, wording, subject, names: called, ...more });
    };
    const answer = async (text: string, more: Ask = {}) => (await ask(text, more))!.reply;

    it('tells what was in the one of last week, each line with its place', async () => {
      await posted();
      const reply = await answer("what was in last week's digest");
      expect(reply).to.include({ kind: 'summary', outcome: 'answered' });
      expect(reply.text).to.match(/^Weekly figures, posted on 30 March 2026\./);
      expect(reply.text).to.include('70,753').and.to.include('(Priority 1, Midshire Q3 2020/21, page 1)');
      expect(reply.reports.map((held) => held.marking)).to.deep.equal(['OFFICIAL']);
      expect((await answer('what went out on Monday', { now: '2026-04-01T10:00:00Z' })).text).to.equal(reply.text);
      const none = await answer("what was in last week's digest", { now: '2026-04-21T10:00:00Z' });
      expect(none).to.include({ outcome: 'not-held' });
      expect(none.choices.map((choice) => choice.ask)).to.deep.equal(['what was in the digest of 30 March 2026']);
      expect((await answer(none.choices[0]!.ask)).text).to.equal(reply.text);
    });

    it('finds which of them told of something however long they are', async () => {
      // What comes first is the commentary: the lines stand behind all that a message may hold.
      done(await bot.actions.edit(KATE, id, { commentary: 'It was a quiet week. '.repeat(120) }));
      await posted();
      await next();
      expect((await answer('which digest mentioned Operation OXYGEN', { names: ['Operation OXYGEN'] })).text)
        .to.include('30 March 2026')
        .and.not.include('6 April 2026');
    });

    it('gives nothing of one that was not posted, or is marked above what the asker may see', async () => {
      expect(await answer('what was in the last digest')).to.include({ outcome: 'not-held' });
      // What "we" told is asked of digests only where there are some.
      expect(await ask('what went out on Monday')).to.equal(null);
      await posted();
      expect(await answer('what was in the last digest')).to.include({ outcome: 'answered' });
      for (const text of ['what was in the last digest', 'which digest mentioned 101', 'who approved the last digest'])
        expect(await answer(text, { limit: null }), text).to.include({ outcome: 'not-held' });
      expect((await answer('how many digests were posted', { limit: null })).text).to.include(': 0.');
    });

    it('says of one digest whether it tells of something, with its lines, and of others that do', async () => {
      await posted();
      const yes = await answer('was 101 in the last digest');
      expect(yes.text).to.match(
        /^Yes\. Weekly figures of 30 March 2026 tells of it:\n- Calls to 101: 70,753 .*page 1\)/,
      );
      const byMetric = await answer('did the last digest have non-urgent calls in it', { metrics: ['calls-101'] });
      expect(byMetric.text).to.match(/^Yes\..*\n- Calls to 101: 70,753/);
      expect((await answer('was Operation OXYGEN in it', { told: id, names: ['Operation OXYGEN'] })).text).to.match(
        /^Yes\. Weekly figures of 30 March 2026 tells of Operation OXYGEN:\n- .*OXYGEN went on/,
      );
      await next();
      const no = await answer('what did the last digest say on OXYGEN', { names: ['OXYGEN'] });
      expect(no.text).to.equal(
        'No. Weekly figures of 6 April 2026 tells nothing of OXYGEN.\nIt stands in 1 of the digests that were posted.',
      );
      expect(no.choices.map((choice) => choice.ask)).to.deep.equal(['what was in the digest of 30 March 2026']);
      // Of the one that was spoken of, whichever was last.
      expect((await answer('was OXYGEN in it', { told: id, names: ['OXYGEN'] })).text).to.match(/^Yes/);
    });

    it('finds the digests that mention a name, and not words that only begin like it', async () => {
      await posted();
      await next();
      const text = 'which digest mentioned Operation OXYGEN';
      expect((await answer(text, { names: ['Operation OXYGEN'] })).text)
        .to.include('stands in 1 of')
        .and.to.include('30 March 2026');
      expect((await answer('did we tell people about oxygen', { names: ['oxygen'] })).outcome).to.equal('answered');
      for (const none of ['OXYGENA', 'Operation METEOR'])
        expect(await answer(text, { names: [none] }), none).to.include({ outcome: 'not-held' });
      expect((await answer('have we said anything on burglary'))!.text).to.equal(
        'No digest that was posted mentions it.',
      );
      // That may be asked of the report.
      expect(await ask('what did we say about burglary')).to.equal(null);
    });

    it('finds what has no name by its words, all of them in one line or remark, and says none of them again', async () => {
      const [line] = (await bot.actions.book.edition(id))!.it.lines.slice(-1);
      done(await bot.actions.edit(KATE, id, { remarks: { [line!.key]: 'The new rota.' } }));
      await posted();
      expect((await answer('which digest told of 101 calls')).text)
        .to.match(/^It stands in 1 of/)
        .and.to.include('70,753');
      expect(await answer('which digest mentioned the rota')).to.include({ outcome: 'answered' });
      const none = await answer('which digest mentioned oxygen calls');
      expect(none).to.include({ outcome: 'not-held' });
      expect(none.text).not.to.match(/oxygen/i);
      expect((await answer('what was in the last digest')).text).to.include('  Analyst: The new rota.');
    });

    it('tells who did what with it, when, and where it is', async () => {
      await posted();
      await bot.at('2026-03-30T08:01:00Z');
      const { told } = (await ask('what was in the last digest'))!;
      expect(told).to.equal(id);
      const texts = {
        'who approved it': `Weekly figures of 30 March 2026 was approved on Sunday 29 March 2026, 13:00 (Europe/London, BST) by ${OMAR}.`,
        'who wrote it': `Weekly figures of 30 March 2026 was written by ${KATE}.`,
        'when did it go out':
          'Weekly figures was posted on Monday 30 March 2026, 09:00 (Europe/London, BST); 2 of 2 places have it.',
        'was it withdrawn': 'Weekly figures of 30 March 2026 was not withdrawn.',
      };
      for (const [text, said] of Object.entries(texts))
        expect((await answer(text, { told: told! })).text).to.equal(said);
      const called: Names = { nameOf: async ({ id: place }) => `#${place}`, personName: async () => 'Omar Reed' };
      expect((await answer('who approved it', { told: told!, called })).text).to.match(/ by Omar Reed\.$/);
      expect((await answer('where was the last digest posted', { called })).text).to.include('is in #T1/C1, #19:one');
      expect((await answer('where was the last digest posted')).text).to.include(
        'is in slack/T1/C1, teams/19:one@thread.tacv2.',
      );
      await next();
      expect((await answer('how many digests have gone out')).text).to.equal('Digests that were posted: 2.');
      expect((await answer('which digests went out in April')).text).to.match(/- Weekly figures, 6 April 2026$/);
      expect((await answer('which digests were withdrawn')).text).to.equal('No digest that was posted was withdrawn.');
      done(await bot.actions.recall(KATE, id, 'Wrong week.'));
      expect((await answer('why was it withdrawn', { told: told! })).text).to.include('The reason given: Wrong week.');
      expect((await answer('which digests were withdrawn')).text).to.include('- Weekly figures, 30 March 2026');
      expect(await answer('which digest mentioned 101')).to.include({ outcome: 'not-held' });
    });

    it('says what has changed since it was posted, and that one was withdrawn', async () => {
      await posted();
      const correction = { report: 'midshire-q3', metric: 'calls-101', area: 'midshire', from: q3.from, to: q3.to };
      await store.correctFigure({ ...correction, value: 70812, reason: 'Late calls.', author: 'An analyst' });
      for (const text of ['what was in the last digest', 'was 101 in the last digest'])
        expect((await answer(text)).parts.notes.join(), text).to.match(/^No longer as it was posted: .*70,753/);
      done(await bot.actions.recall(KATE, id, 'Wrong week.'));
      const { text } = await answer('what was in the last digest');
      expect(text).to.include('was withdrawn: Wrong week.').and.not.to.include('70,753');
      const about = await answer('was 101 in the last digest');
      expect(about.text).to.match(/^Weekly figures of 30 March 2026 was withdrawn: Wrong week\./);
      const when = await answer('when was the last digest posted');
      expect(when.text).to.include('was posted on Monday 30 March').and.to.include('was withdrawn: Wrong week.');
      expect(when.text).not.to.include('have it');
    });

    it('reads no more of them than it needs', async () => {
      await posted();
      const { it: model, version } = (await bot.actions.book.edition(id))!;
      expect(version).to.be.greaterThan(0);
      for (let week = 1; week <= 60; week += 1) {
        const due = new Date(Date.parse(DUE) - week * 7 * 86_400_000).toISOString();
        const lines = model.lines.filter(({ text }) => week === 50 || !text.includes('OXYGEN'));
        await bot.actions.book.saveEdition({ ...model, id: `${digest}@${due}`, due, lines }, 0);
      }
      let read = 0;
      const { digests } = store;
      const counted = new Proxy(digests, {
        get: (target, member) => {
          const own = Reflect.get(target, member);
          if (typeof own !== 'function') return own;
          return async (...given: unknown[]) => {
            const found = await own.apply(target, given);
            if (member === 'posted' || member === 'list') read += found.length;
            return found;
          };
        },
      });
      const reading = async (text: string, names?: readonly string[]) => {
        read = 0;
        const question = digestQuestion(text, new Date('2026-04-07T10:00:00Z'))!;
        const subject = { names: names ?? [], metrics: [], words: names ? [] : question.subject, label: null };
        const watched = { digests: counted, figures: store.figures, updates: store.updates, reports: store.reports };
        const bound = Object.fromEntries(
          Object.entries(watched).map(([key, own]) => [key, typeof own === 'function' ? own.bind(store) : own]),
        ) as unknown as Store;
        return (await askedOfDigests(question, { store: bound, wording, subject }))!.reply.text;
      };
      expect(await reading('what was in the last digest')).to.include('30 March 2026');
      expect(read).to.be.at.most(10);
      expect(await reading('which digest mentioned OXYGEN', ['OXYGEN'])).to.include('stands in 2 of');
      expect(read).to.equal(2);
      expect(await reading('what was in the digest of 2 March')).to.include('2 March 2026');
      expect(read).to.equal(1);
    });
  });
}
