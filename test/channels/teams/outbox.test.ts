import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Outbox } from '../../../src/channels/teams/outbox.ts';
import { ConnectorFault, type OutgoingActivity, type Place } from '../../../src/channels/teams/transport.ts';
import { createLog } from '../../../src/log.ts';
import { packagedBot, type TestBot } from '../../support/bot.ts';
import { until } from '../../support/slack/bot.ts';

const MINUTE = 60_000;

describe('Teams: what it has not taken', () => {
  let bot: TestBot;
  let outbox: Outbox;
  let time = 0;
  let isAway = true;
  const sent: { to: string; text: string }[] = [];
  const place = (conversation: string): Place => ({
    serviceUrl: 'http://127.0.0.1/',
    conversation,
    kind: 'personal',
    tenant: null,
    team: null,
    bot: { id: 'bot' },
  });
  const message = (text: string): OutgoingActivity => ({ type: 'message', text });
  const send = async (to: Place, { text = '' }: OutgoingActivity) => {
    if (isAway) throw new ConnectorFault('away', { statusCode: 503, code: null, retryAfter: null });
    sent.push({ to: to.conversation, text });
    return 'id';
  };

  beforeEach(async () => {
    bot = await packagedBot();
    time = Date.parse('2021-03-01T12:00:00Z');
    isAway = true;
    sent.length = 0;
    const log = createLog('silent');
    const now = () => new Date(time);
    outbox = new Outbox({ inbox: bot.store.inbox, transport: { send }, log, now, patience: 60 * MINUTE, every: 10 });
    outbox.start();
  });
  afterEach(async () => {
    await outbox.stop();
    await bot.close();
  });
  const passing = async (ready: () => boolean) => {
    const ticks = setInterval(() => {
      time += 1_000;
    }, 5);
    await until(ready).finally(() => clearInterval(ticks));
  };

  it('is sent when it is there again, in order, and says when it was asked', async () => {
    for (const text of ['first', 'second', 'third']) {
      await outbox.keep(place('a'), message(text), null);
      time += 10;
    }
    time += 10 * MINUTE;
    await new Promise((resolve) => setTimeout(resolve, 50));
    isAway = false;
    await passing(() => sent.length === 3);
    expect(sent.map(({ text }) => text)).to.deep.equal(
      ['first', 'second', 'third'].map((text) => `Asked at 12:00 UTC. ${text}`),
    );
  });

  it('is said to be possibly unanswered when its time is over', async () => {
    await outbox.keep(place('a'), message('an answer'), null);
    time += 3 * 60 * MINUTE;
    isAway = false;
    await passing(() => sent.length === 1);
    expect(sent[0]!.text).to.include('12:00 UTC').and.include('If no answer');
  });

  it('is taken up by another process', async () => {
    await outbox.keep(place('a'), message('an answer'), null);
    await outbox.stop();
    const log = createLog('silent');
    const now = () => new Date(time);
    const other = new Outbox({
      inbox: bot.store.inbox,
      transport: { send },
      log,
      now,
      patience: 60 * MINUTE,
      every: 10,
    });
    other.start();
    isAway = false;
    await passing(() => sent.length === 1);
    await other.stop();
    expect(sent[0]!.text).to.equal('an answer');
  });
});
