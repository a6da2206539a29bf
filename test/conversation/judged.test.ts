import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Exchanges } from '../../src/conversation/exchanges.ts';
import { Turns } from '../../src/conversation/turns.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

const CALLS = 'how many 101 calls last quarter';
const silent = { info: () => {}, warn: () => {}, error: () => {} };

describe('a message that only judges the answer before', () => {
  let bot: TestBot;
  let turns: Turns;
  let exchanges: Exchanges;
  let delivered = 0;
  beforeEach(async () => {
    bot = await packagedBot();
    exchanges = new Exchanges(bot.store, () => new Date('2026-03-02T09:00:00Z'));
    turns = new Turns({ conversation: bot.conversation, exchanges, metrics: createMetrics(), log: silent });
  });
  afterEach(() => bot.close());

  async function say(text: string, { channel = 'teams', person = 'pat' } = {}): Promise<Reply> {
    let said: Reply | null = null;
    const message = { text, channel, person, conversation: `${channel} ${person}` };
    await turns.take(message, async (reply) => {
      said = reply;
      delivered += 1;
      return `id-${delivered}`;
    });
    return said!;
  }
  const kept = async () =>
    Object.fromEntries(
      (await exchanges.list()).map(({ question, channel, feedback }) => [`${channel}: ${question}`, feedback]),
    );

  for (const channel of ['teams', 'slack', 'web'])
    it(`is kept with that answer: ${channel}`, async () => {
      await say(CALLS, { channel });
      const reply = await say('not useful', { channel });
      expect(reply).to.include({ outcome: 'guide', question: 'not useful' });
      expect(reply.text).to.include('noted with your last answer that it was not useful');
      expect((await kept())[`${channel}: ${CALLS}`]).to.equal('dislike');
    });

  it('the last one counts, and what was talked about goes on', async () => {
    await say(CALLS);
    await say('Not helpful at all');
    await say('that was useful, thanks');
    expect((await kept())[`teams: ${CALLS}`]).to.equal('like');
    expect((await say('and the year before')).figures[0]!.value).to.equal(68_218);
  });

  it('is kept with nobody else’s answer, and with none that answered nothing', async () => {
    await say(CALLS, { person: 'sam' });
    await say('hello');
    const reply = await say('useless');
    expect(reply.text).to.include('no answer kept here');
    expect(Object.values(await kept())).to.deep.equal([null, null, null]);
  });

  it('is no question where no answers are kept', async () => {
    const reply = await bot.conversation.takeTurn({ text: 'not useful', conversation: 'terminal' });
    expect(reply).to.include({ outcome: 'guide' });
    expect(reply.choices).to.deep.equal([]);
  });
});
