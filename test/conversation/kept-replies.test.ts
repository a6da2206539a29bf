import { expect } from 'chai';
import { KeptReplies } from '../../src/conversation/kept-replies.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('replies that are kept', () => {
  const from = { channel: 'slack', person: 'T1/U1' };
  let bot: TestBot;
  let kept: KeptReplies;
  const now = () => new Date('2026-03-02T09:00:00Z');
  beforeEach(async () => {
    bot = await packagedBot();
    kept = new KeptReplies(bot.store, now);
  });
  afterEach(() => bot.close());

  async function keep(id: string, text: string) {
    const reply = await bot.conversation.takeTurn({ text, conversation: id });
    await kept.keep(id, reply, 30, from);
    return reply;
  }
  /** Of the first figure told. */
  async function correct(text: string): Promise<void> {
    const [figure] = (await bot.conversation.takeTurn({ text, conversation: 'corrected' })).figures;
    const [held] = await bot.store.figures({
      metrics: [figure!.metric!],
      from: figure!.period.from,
      to: figure!.period.to,
    });
    const { metric, area, period, value } = held!;
    const correction = {
      metric,
      area,
      from: period.from,
      to: period.to,
      value: value + 1,
      reason: 'a slip',
      author: 'a',
    };
    expect(await bot.store.correctFigure({ report: held!.source.report, ...correction })).to.include({
      outcome: 'done',
    });
  }

  it('stand while nothing is published, and are gone when their time is over', async () => {
    const reply = await keep('a', 'how many 101 calls last quarter');
    expect(await kept.find('a')).to.deep.equal({ reply, stands: true });
    expect(await kept.find('b')).to.equal(null);
    const later = new KeptReplies(bot.store, () => new Date(now().getTime() + 31 * 60_000));
    expect(await later.find('a')).to.equal(null);
  });

  it('stand no more when one of their figures is corrected; others do', async () => {
    await keep('corrected one', 'how many 101 calls last quarter');
    await keep('another', 'specials headcount');
    await correct('how many 101 calls last quarter');
    expect((await kept.find('corrected one'))?.stands).to.equal(false);
    expect((await kept.find('another'))?.stands).to.equal(true);
  });

  it('stand no more when their report is withdrawn', async () => {
    const { reports } = await keep('figures', 'how many 101 calls last quarter');
    await keep('updates', 'anything on schools');
    expect(await bot.store.withdrawReport(reports[0]!.id)).to.include({ outcome: 'done' });
    for (const id of ['figures', 'updates']) expect((await kept.find(id))?.stands, id).to.equal(false);
  });

  it('that were worked out are not given again once anything was published', async () => {
    await keep('share', 'what % of KSIs were fatal');
    expect((await kept.find('share'))?.stands).to.equal(true);
    await correct('how many 101 calls last quarter');
    expect((await kept.find('share'))?.stands).to.equal(false);
  });

  it('are erased with whoever asked', async () => {
    await keep('a', 'how many 101 calls last quarter');
    const person = (await bot.store.identity()).person(from.channel, from.person);
    expect((await bot.store.erasePerson(person)).conversations).to.equal(1);
    expect(await kept.find('a')).to.equal(null);
  });
});
