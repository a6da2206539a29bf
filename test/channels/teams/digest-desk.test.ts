import { expect } from 'chai';
import { after, afterEach, before, beforeEach, it } from 'mocha';
import { digestCard } from '../../../src/channels/teams/digest/message.ts';
import { Rounds } from '../../../src/digests/rounds.ts';
import { TEAM } from '../../support/digests.ts';
import { cardValidator, textsIn } from '../../support/schemas.ts';
import { carry, type SignedBot, startSignedBot } from '../../support/teams-app.ts';
import { describeOverBoth, NOW, TENANT, type TeamsBot } from '../../support/teams-bot.ts';
import { TokenIssuer } from '../../support/token-issuer.ts';

describeOverBoth('Teams: writing a digest', (sdk) => {
  const KATE = { id: '29:kate', name: 'Kate', aadObjectId: 'aad-kate' };
  const OMAR = { id: '29:omar', name: 'Omar', aadObjectId: 'aad-omar' };
  const LENA = { id: '29:lena', name: 'Lena', aadObjectId: 'aad-lena' };
  const FIRST_RUN = '2021-03-08T09:00:00.000Z';
  let issuer: TokenIssuer;
  let bot: TeamsBot;
  let post: SignedBot['post'];
  before(async () => {
    issuer = await TokenIssuer.start();
  });
  after(() => issuer.stop());
  beforeEach(async () => {
    ({ bot, post } = await startSignedBot(issuer, sdk, {
      DIGEST_ANALYSTS: 'teams:aad-kate teams:aad-lena',
      DIGEST_APPROVERS: 'teams:aad-omar',
    }));
    bot.connector.memberOf = (_conversation, id) => ({
      id,
      name: { 'aad-lena': 'Lena Field', 'aad-omar': 'Omar Reed' }[id] ?? 'Kate Marsh',
      userRole: 'user',
      tenantId: TENANT,
    });
    for (const from of [KATE, OMAR, LENA]) await post({ text: 'help', from, ...chatOf(from) });
    await post({
      text: 'help',
      from: KATE,
      conversation: { id: `${TEAM.id};messageid=1`, conversationType: 'channel', tenantId: TENANT },
      channelData: {
        tenant: { id: TENANT },
        team: { id: '19:t', name: 'Performance' },
        channel: { id: TEAM.id, name: 'Figures' },
      },
    });
    bot.connector.clear();
  });
  afterEach(() => bot.stop());

  const chatOf = ({ id }: { id: string }) => ({
    conversation: { id: `chat-${id}`, conversationType: 'personal', tenantId: TENANT },
  });
  interface Button {
    readonly title: string;
    readonly data?: { readonly digest: string; readonly value: string };
    readonly card?: { readonly body: readonly Field[]; readonly actions: readonly Button[] };
  }
  interface Field {
    readonly type: string;
    readonly id?: string;
    readonly value?: string;
    readonly choices?: readonly { readonly title: string; readonly value: string }[];
    readonly items?: readonly Field[];
    readonly actions?: readonly Button[];
  }
  interface Card {
    readonly body: readonly Field[];
    readonly actions?: readonly Button[];
  }
  /** The message that came last, whose card Teams takes. */
  const last = (): { text: string; card: Card | null } => {
    const { text, attachments } = bot.connector.messages.at(-1) as unknown as {
      text: string;
      attachments?: readonly { content: Card }[];
    };
    const card = attachments?.[0]?.content ?? null;
    if (card) expect(cardValidator()(card), JSON.stringify(cardValidator().errors?.slice(0, 3))).to.equal(true);
    // Teams takes 28 KB.
    expect(JSON.stringify(bot.connector.messages.at(-1)).length).to.be.below(26_000);
    return { text, card };
  };
  const press = async (digest: string, value: string, { from = KATE, ...fields }: Record<string, unknown> = {}) => {
    await post({ value: { digest, value, ...fields }, text: undefined, from, ...chatOf(from as typeof KATE) });
    return last();
  };
  const list = async (from = KATE) => {
    await post({ text: 'digests', from, ...chatOf(from) });
    return last();
  };
  const titles = ({ card }: { card: Card | null }) => (card?.actions ?? []).map(({ title }) => title);
  const buttonOf = ({ card }: { card: Card | null }, title: string): Button => {
    const inBlocks = (card?.body ?? []).flatMap(({ items = [] }) => items.flatMap(({ actions = [] }) => actions));
    const found = [...(card?.actions ?? []), ...inBlocks].find((one) => one.title === title);
    return found ?? expect.fail(`no button "${title}"`);
  };
  /** What a client sends of a form as it is shown. */
  const heldIn = (body: readonly Field[]): Record<string, string> =>
    Object.fromEntries(
      body.flatMap(({ type, id, value, items = [] }) => [
        ...Object.entries(heldIn(items)),
        ...(id && type.startsWith('Input.') ? [[id, value ?? ''] as const] : []),
      ]),
    );
  const field = ({ card }: { card: Card | null }, id: string): Field =>
    card?.body.find((one) => one.id === id) ?? expect.fail(`no field "${id}"`);
  const rounds = async (at = NOW) => {
    await new Rounds({ actions: bot.actions, leadHours: 168 }).make();
    await carry(bot, at);
  };
  const compose = async (fields: Record<string, string> = {}) => {
    const form = await press('new', '');
    const { value } = buttonOf(form, 'Save').data!;
    const filled = {
      ...heldIn(form.card!.body),
      title: 'The week',
      priorities: '1,7',
      places: `teams/${TEAM.id}`,
      commentary: 'There were 4711 more.',
      ...fields,
    };
    return { id: value, form, filled, saved: await press('form', value, filled) };
  };

  it('on a form that names the places it knows, and says when it is next and what number stands nowhere', async () => {
    const empty = await list();
    expect(empty.text).to.equal('There is no digest yet.');
    expect(titles(empty)).to.deep.equal(['New digest']);
    const { id, form, saved } = await compose();
    expect(field(form, 'places').choices).to.deep.equal([
      { title: 'Performance / Figures', value: `teams/${TEAM.id}` },
    ]);
    expect(field(form, 'priorities').choices).to.have.length.greaterThan(5);
    expect(saved.text.match(/Monday \d+ \w+ \d+, 09:00 \(Europe\/London/g)).to.have.length(3);
    expect(saved.text).to.include('4711');
    expect((await bot.actions.book.digest(id))!.it).to.deep.include({
      title: 'The week',
      author: 'teams:aad-kate',
      places: [TEAM],
      schedule: { repeats: 'weekly', weekday: 1, time: '09:00', zone: 'Europe/London' },
    });
    expect((await bot.actions.book.digest(id))!.it.contents).to.deep.include({
      priorities: [1, 7],
      length: 'standard',
    });
    const shown = await list();
    expect(textsIn(shown.card)).to.include('The week (active)').and.to.include('Next: Monday 8 March 2021');
    expect(titles(await list(OMAR))).to.deep.equal([]);
    const preview = await press('preview', id);
    expect(textsIn(preview.card)).to.include('There were 4711 more.');
    expect(await bot.actions.book.editions(id, 5)).to.deep.equal([]);
  });

  it('gives the form back with what was typed and what is wrong with it; sent twice, it makes one digest', async () => {
    const { id, filled, saved } = await compose({ others: 'slack/T1/C9, figures' });
    expect(saved.text).to.include('A place is written as slack/T0123/C0456');
    expect(field(saved, 'title').value).to.equal('The week');
    expect(field(saved, 'others').value).to.equal('slack/T1/C9, figures');
    expect(field(saved, 'priorities').value).to.equal('1,7');
    const good = { ...filled, others: '' };
    expect((await press('form', id, { ...good, zone: 'Europe/Londres' })).text).to.include('no such time zone');
    expect((await press('form', id, { ...good, places: '' })).text).to.include('needs a place');
    expect(await bot.actions.book.digests()).to.deep.equal([]);
    expect((await press('form', id, good)).text).to.include('is saved');
    expect((await press('form', id, { ...good, title: 'The week in figures' })).text).to.include('is saved');
    expect((await bot.actions.book.digests()).map(({ it }) => it.title)).to.deep.equal(['The week in figures']);
    expect((await press('form', id, { ...good, from: LENA })).text).to.include('Only its author');
    expect((await press('new', '', { from: OMAR })).text).to.include('Only analysts');
    const nobody = { id: '29:x', name: 'X', aadObjectId: 'aad-x' };
    for (const act of ['new', 'preview', 'manage', 'change', 'lines', 'open'])
      expect((await press(act, id, { from: nobody })).text, act).to.include('Only analysts');
  });

  it('refuses a channel that Teams says the bot is not in any more, and saves it where Teams does not say', async () => {
    const { id, filled } = await compose({ title: '' });
    bot.connector.rosterStatus = 403;
    expect((await press('form', id, { ...filled, title: 'The week' })).text).to.include(
      'Performance / Figures cannot be posted to: the bot is not in that channel',
    );
    bot.connector.rosterStatus = 503;
    expect((await press('form', id, { ...filled, title: 'The week' })).text)
      .to.include('is saved')
      .and.to.include('Whether it can be posted to Performance / Figures could not be checked now');
  });

  it('from its draft, its lines chosen, ordered and remarked upon, to approval by a second person', async () => {
    const { id } = await compose({ length: 'full', priorities: '' });
    await rounds();
    expect(last().text).to.include('is ready');
    const edition = `${id}@${FIRST_RUN}`;
    const opened = await press('open', edition);
    expect(titles(opened)).to.deep.equal(['Choose lines', 'Hand in for approval', 'Send to me only']);
    expect(opened.text).to.include('4711');
    const lines = await press('lines', edition);
    const kept = field(lines, 'keep').value!.split(',');
    const { value } = buttonOf(lines, 'Save').data!;
    const all = (await bot.actions.book.edition(edition))!.it.lines;
    const section = all[Number(kept[0]) - 1]!.section;
    const same = kept.filter((number) => all[Number(number) - 1]!.section === section);
    const chosen = {
      keep: kept.slice(0, -1).join(','),
      order: same.at(-1) === kept.at(-1) ? same[0]! : same.at(-1)!,
      remarks: `${kept[0]}: as expected`,
      commentary: 'In short: quiet.',
    };
    const after = await press('lines-form', value, chosen);
    expect(textsIn(after.card)).to.include('as expected').and.to.include('In short: quiet.');
    const { it } = (await bot.actions.book.edition(edition))!;
    expect(it.edits.dropped).to.deep.equal([all[Number(kept.at(-1)) - 1]!.key]);
    expect(it.edits.order[0]).to.equal(all[Number(chosen.order) - 1]!.key);
    expect((await press('lines-form', value, chosen)).text).to.include('changed meanwhile');
    expect((await press('submit', edition, { from: LENA })).text).to.include('Only its author');
    expect((await press('submit', edition)).text).to.include('second person');
    await rounds();
    const waits = last();
    expect(waits.text).to.include('waits for approval').and.to.include('Performance / Figures');
    expect((await press('approve', buttonOf(waits, 'Approve').data!.value)).text).to.include('Only approvers');
    await press('approve', buttonOf(waits, 'Approve').data!.value, { from: OMAR });
    expect(last().text).to.match(/^Approved/);
    expect((await bot.actions.book.edition(edition))!.it).to.include({
      state: 'approved',
      approver: 'teams:aad-omar',
    });
    // What is posted is what was shown before, to the letter.
    const { it: approved } = (await bot.actions.book.edition(edition))!;
    const { it: digest } = (await bot.actions.book.digest(id))!;
    expect(digestCard(bot.actions.post(approved, digest)).body).to.deep.equal(after.card!.body);
  });

  it('is sent to its author alone as it would be posted', async () => {
    const { id } = await compose();
    const preview = await press('preview', id);
    expect((await press('me', id)).text).to.include('Send to me only');
    bot.connector.clear();
    await rounds();
    const test = bot.connector.sent.find(({ activity }) =>
      String(activity.text).startsWith('Test, sent to you alone'),
    )!;
    expect(decodeURIComponent(test.path)).to.include('chat-29:kate');
    const [{ content }] = test.activity.attachments as unknown as [{ content: Card }];
    expect(content.body).to.deep.equal(preview.card!.body);
  });

  it('is changed, paused, left out once and posted after all, handed over, deleted and brought back', async () => {
    const { id } = await compose();
    const managed = await press('manage', id);
    expect(titles(managed)).to.deep.equal([
      'Preview',
      'Send to me only',
      'Change',
      'Pause',
      'Leave out the next',
      'Hand over',
      'Delete',
    ]);
    const change = await press('change', id);
    expect(field(change, 'title').value).to.equal('The week');
    expect(field(change, 'places').value).to.equal(`teams/${TEAM.id}`);
    const once = { ...heldIn(change.card!.body), repeats: 'once', date: '2021-03-05', time: '10:30' };
    expect((await press('form', id, once)).text).to.include('Friday 5 March 2021, 10:30 (Europe/London, GMT)');
    await press('form', id, { ...once, repeats: '1', time: '09:00' });
    expect(titles(await press('pause', id)))
      .to.include('Resume')
      .and.not.to.include('Pause');
    await press('resume', id);
    const skipped = await press('skip', id);
    expect(textsIn(skipped.card)).to.include('Left out: Monday 8 March 2021');
    const back = buttonOf(skipped, 'Post after all: Monday 8 March 2021');
    const after = await press('unskip', back.data!.value);
    expect(textsIn(after.card)).to.include('Next: Monday 8 March 2021').and.not.to.include('Left out');
    expect((await press('unskip', back.data!.value)).text).to.include('changed meanwhile');
    expect(titles(await press('delete', id))).to.deep.equal(['Preview', 'Send to me only', 'Bring back']);
    await press('undelete', id);
    const handOver = buttonOf(await press('manage', id), 'Hand over').card!;
    expect(handOver.body[0]!.choices).to.deep.equal([{ title: 'Lena Field', value: 'teams:aad-lena' }]);
    await press('hand-over', handOver.actions[0]!.data!.value, { person: 'teams:aad-lena' });
    expect((await bot.actions.book.digest(id))!.it.author).to.equal('teams:aad-lena');
    expect(titles(await press('manage', id))).to.deep.equal(['Preview', 'Send to me only']);
    await rounds();
    const told = bot.connector.sent.filter(({ path }) => decodeURIComponent(path).includes('chat-29:lena'));
    expect(JSON.stringify(told)).to.include('is now yours');
  });
});
