import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { before, describe, it } from 'mocha';
import Papa from 'papaparse';
import { readConfig } from '../../src/config.ts';
import { noEdits } from '../../src/digests/model.ts';
import { digestParts } from '../../src/digests/parts.ts';
import { Rounds } from '../../src/digests/rounds.ts';
import { postId } from '../../src/digests/sending.ts';
import { openStore } from '../../src/main.ts';
import { CHANNEL, done, weekly } from '../support/digests.ts';
import { TEAM as SLACK_TEAM, SlackServer, TOKEN } from '../support/slack/web-api.ts';
import { tempFolder } from '../support/temp-folder.ts';

const COMMAND = join(import.meta.dirname, '../../src/digests/command.ts');
const KATE = ['--by', 'terminal:Kate'];

describe('npm run digest', function () {
  this.timeout(120_000);
  const folder = tempFolder();
  const environment = {
    ...process.env,
    STORE_FILE: join(folder, 'figures.db'),
    DIGEST_ANALYSTS: 'terminal:Kate terminal:Lena',
    DIGEST_APPROVERS: 'terminal:Omar',
  };
  const run = (...args: string[]) => execute(environment, ...args);
  const execute = (env: NodeJS.ProcessEnv, ...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) =>
      execFile(process.execPath, [COMMAND, ...args], { env, cwd: folder }, (fault, out, err) =>
        resolve({ code: fault ? Number(fault.code) : 0, out, err }),
      ),
    );
  let id = '';

  before(async () => {
    const made = await run(
      'new',
      '--title',
      'The week',
      '--to',
      'slack/T1/C1',
      '--on',
      'monday',
      '--at',
      '09:00',
      ...KATE,
    );
    expect(made.err).to.equal('');
    [id] = made.out.split(' ') as [string];
  });

  it('writes a digest and lists it with its next three dates and the time zone', async () => {
    const { out } = await run('list');
    expect(out).to.include(id).and.to.include('to: slack/T1/C1');
    expect(out.match(/next: Monday .* 09:00 \(Europe\/London, (GMT|BST)\)/g)).to.have.length(3);
  });

  it('refuses a place that it knows to be none, and says where it could not look', async () => {
    const wanted = ['--title', 'The week', '--on', 'monday', ...KATE];
    const unknown = await run('new', ...wanted, '--to', 'slack/T1/C1,teams/19:nowhere@thread.tacv2');
    expect(unknown).to.include({ code: 1, out: '' });
    expect(unknown.err).to.match(/^Nothing is saved\. 19:nowhere@thread\.tacv2 cannot .* Add the bot to that team/);
    const slack = new SlackServer();
    await slack.start();
    const set = { ...environment, SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: 'secret', SLACK_API_URL: slack.apiUrl };
    slack.refuses = () => 'not_in_channel';
    const left = await execute(set, 'new', ...wanted, '--to', `slack/${SLACK_TEAM}/C1`);
    expect(left).to.include({ code: 1, out: '' });
    expect(left.err).to.include('#c1 cannot be posted to: the bot is not in that channel.');
    const other = await execute(set, 'new', ...wanted, '--to', 'slack/T0OTHER/C1');
    expect(other.err).to.include('not installed in that workspace');
    await slack.stop();
    const folder2 = { ...set, STORE_FILE: join(folder, 'away.db') };
    const away = await execute(folder2, 'new', ...wanted, '--to', `slack/${SLACK_TEAM}/C1`);
    expect(away).to.include({ code: 0, err: '' });
    expect(away.out).to.include(`Whether it can be posted to ${SLACK_TEAM}/C1 could not be checked now`);
  });

  it('previews it with figures, their places and the analyst’s words, and warns of numbers that stand nowhere', async () => {
    expect(
      (await run('change', id, '--priorities', '7', '--commentary', 'There were 4711 more.', ...KATE)).code,
    ).to.equal(0);
    const { out } = await run('preview', id);
    expect(out)
      .to.match(/^The week, Monday /)
      .and.to.include('(Priority 7, ')
      .and.to.include('There were 4711 more.');
    expect(out).to.include('In the commentary and in no line: 4711.');
    expect(out).not.to.include('(Priority 1, ');
  });

  it('shows the card and the blocks that would be posted', async () => {
    const card = JSON.parse((await run('preview', id, '--as', 'teams')).out);
    const { blocks } = JSON.parse((await run('preview', id, '--as', 'slack')).out);
    expect(card).to.include({ type: 'AdaptiveCard' });
    expect(blocks[0].text.text).to.equal('The week');
    for (const shown of [card, blocks]) expect(JSON.stringify(shown)).to.include('There were 4711 more.');
  });

  it('says in a line what cannot be done', async () => {
    const wrong = [
      ['new', '--title', 'X', '--to', 'slack/T1/C1', '--on', 'monday', '--by', 'terminal:Omar'],
      ['new', '--title', 'X', '--on', 'monday', ...KATE],
      ['pause', id, '--by', 'terminal:Lena'],
      ['preview', 'nothing'],
      ['juggle'],
      ['list', '--unheard'],
    ];
    for (const args of wrong) {
      const { code, err } = await run(...args);
      expect(code, args.join(' ')).to.equal(1);
      expect(err.trim().split('\n'), args.join(' ')).to.have.length(1);
    }
  });

  it('tells the time of an approval by the digest’s clock, and in the list that a posting failed', async () => {
    const other = { ...environment, STORE_FILE: join(folder, 'other.db') };
    const store = await openStore(readConfig(other));
    const due = '2099-01-05T09:00:00.000Z';
    const edition = `weekly@${due}`;
    try {
      const { actions } = digestParts(readConfig(other), store, () => new Date('2099-01-04T12:00:00Z'));
      const digest = done(await actions.create('terminal:Kate', weekly, 'weekly'));
      const drawn = await actions.draw(digest, due, noEdits);
      await actions.book.saveEdition({ ...drawn, state: 'submitted', submittedBy: 'terminal:Kate' }, 0);
      const approve = await execute(other, 'approve', edition, '--by', 'terminal:Omar');
      expect(approve.out.trim()).to.match(/ posted on Monday 5 January 2099, 09:00 \(Europe\/London, GMT\)\.$/);
      const held = (await actions.book.edition(edition))!;
      await actions.book.saveEdition({ ...held.it, state: 'delivered' }, held.version);
      const body = { do: 'post', place: CHANNEL };
      const post = { id: postId(edition, CHANNEL), channel: 'slack', of: edition, body, from: due, until: null };
      const hold = { owner: 'test', now: due, until: '2099-01-05T09:01:00.000Z' };
      await store.digests.add([post]);
      await store.digests.take(['slack'], hold, 1);
      await store.digests.begin(post.id, hold);
      await store.digests.end(post.id, 'test', { state: 'failed', at: due, reason: 'archived' });
      const missed = { ...held.it, id: 'weekly@2098-12-29T09:00:00.000Z', due: '2098-12-29T09:00:00.000Z' };
      const why = { at: due, who: 'bot', what: 'missed: not approved', detail: null } as const;
      await actions.book.saveEdition({ ...missed, state: 'missed', history: [...missed.history, why] }, 0);
    } finally {
      await store.close();
    }
    const { out } = await execute(other, 'list');
    expect(out).to.include(
      `09:00 (Europe/London, GMT): failed (0 of 2 places have it; 1 failed). See: npm run digest -- deliveries ${edition}`,
    );
    expect(out).to.match(/29 December 2098, .*: missed: not approved$/m);
    expect((await execute(other, 'deliveries', edition)).out).to.match(/^failed .*09:00 \(Europe\/London, GMT\)/);
  });

  it('tells who composes at the terminal what has happened since their last command, once', async () => {
    const other = { ...environment, STORE_FILE: join(folder, 'told.db') };
    const store = await openStore(readConfig(other));
    const edition = 'weekly@2025-03-31T08:00:00.000Z';
    const at = (who: string, ...args: string[]) => execute(other, ...args, '--by', `terminal:${who}`);
    try {
      const { actions } = digestParts(readConfig(other), store, () => new Date('2025-03-30T12:00:00Z'));
      done(await actions.create('terminal:Kate', weekly, 'weekly'));
      await new Rounds({ actions, leadHours: 24 }).make();
      // Whom it does not name is told in the list that Kate has not read it, and she still gets it.
      expect((await execute(other, 'list')).out).to.match(/not read yet by terminal:Kate: The draft of /);
      const drafted = (await at('Kate', 'submit', edition)).out;
      expect(drafted).to.match(/^Sunday 30 March 2025, 13:00 .*The draft of .* is ready/);
      expect(drafted).to.include(`npm run digest -- preview ${edition} --by terminal:Kate`);
      expect((await at('Omar', 'send-back', edition, '--remark', 'Say why.')).out)
        .to.match(/waits for approval/)
        .and.to.include(`npm run digest -- approve ${edition} --by terminal:Omar`);
      expect((await at('Kate', 'list')).out).to.match(/^.*was sent back: Say why\./);
      expect((await execute(other, 'list')).out).not.to.include('not read yet');
    } finally {
      await store.close();
    }
  });

  it('exports everything that was done', async () => {
    await run('pause', id, ...KATE);
    await run('resume', id, ...KATE);
    const { data } = Papa.parse<Record<string, string>>((await run('audit')).out, { header: true });
    expect(data.map(({ who, what }) => `${who} ${what}`)).to.deep.equal([
      'terminal:Kate created',
      'terminal:Kate changed',
      'terminal:Kate paused',
      'terminal:Kate resumed',
    ]);
  });

  it('takes so many minutes in place of a day and a time, on the wall of any zone', async () => {
    const soon = ['new', '--title', 'Soon', '--to', 'slack/T1/C1', '--in', '5', ...KATE];
    const { out, err } = await run(...soon, '--zone', 'America/New_York');
    expect(err).to.equal('');
    const [, time] = /next: .*, (\d\d:\d\d) \(America\/New_York/.exec(out)!;
    const due = DateTime.now().setZone('America/New_York').plus({ minutes: 6 });
    expect([due, due.minus({ minutes: 1 })].map((at) => at.toFormat('HH:mm'))).to.include(time);
    expect((await run('delete', out.split(' ')[0]!, ...KATE)).code).to.equal(0);
    for (const more of [
      ['--on', 'monday'],
      ['--at', '09:00'],
      ['--in', 'soon'],
    ])
      expect((await run(...soon, ...more)).err).to.include('--in is a number of minutes');
  });

  it('shows a test to who is at the terminal, as it would be posted', async () => {
    const { out } = await run('send-to-me', id, ...KATE);
    const preview = (await run('preview', id)).out.split('\n\nIn the commentary')[0]!;
    expect(out).to.include('Test, sent to you alone').and.to.include(preview.trim());
  });

  it('takes back that a run is left out', async () => {
    const { out } = await run('skip', id, ...KATE);
    const [, date] = /left out: (.*), 09:00/.exec(out)!;
    const on = DateTime.fromFormat(date!, 'cccc d MMMM yyyy', { locale: 'en-GB' }).toISODate()!;
    expect((await run('unskip', id, '--on', '2020-01-06', ...KATE)).code).to.equal(1);
    const back = await run('unskip', id, '--on', on, ...KATE);
    expect(back.out).not.to.include('left out:');
    expect(back.out).to.include(`next: ${date}`);
  });
});
