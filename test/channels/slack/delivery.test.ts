import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Exchanges } from '../../../src/conversation/exchanges.ts';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverForm, deliverInteraction, deliverJson } from '../../support/slack/deliver.ts';
import {
  appMention,
  assistantOpened,
  buttonPress,
  channelMessage,
  directMessage,
  homeOpened,
  messageShortcut,
  reactionAdded,
  slashCommand,
} from '../../support/slack/events.ts';
import { BOT_USER } from '../../support/slack/web-api.ts';

const CALLS = 'how many 101 calls last quarter';

describe('Slack: what is delivered', () => {
  let running: Running;
  beforeEach(async () => {
    running = await runSlackBot({ tuning: { lease: 300 } });
  });
  afterEach(() => running.stop());
  const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

  it('is refused when it is signed badly, late or not at all', async () => {
    const { url, slack } = running;
    const event = appMention(CALLS);
    expect((await deliverJson(url, event, { secret: 'another' })).status).to.equal(401);
    expect((await deliverJson(url, event, { at: Math.floor(Date.now() / 1000) - 600 })).status).to.equal(401);
    const bare = await fetch(url, { method: 'POST', body: JSON.stringify(event) });
    expect(bare.status).to.equal(401);
    await settled();
    expect(slack.messages).to.have.length(0);
  });

  it('is answered once, however often it is delivered', async () => {
    const { url, slack } = running;
    const event = appMention(CALLS);
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    const all = await Promise.all(Array.from({ length: 10 }, () => deliverJson(url, event, { headers })));
    expect(all.map((response) => response.status)).to.deep.equal(Array(10).fill(200));
    await until(() => slack.messages.length > 0);
    await settled();
    expect(slack.messages).to.have.length(1);
  });

  it('is answered once when one message comes as a mention and as a message', async () => {
    const { url, slack } = running;
    const first = appMention(CALLS);
    await deliverJson(url, first);
    await until(() => slack.messages.length === 1);
    const thread_ts = (first.event as { ts: string }).ts;
    const reply = { ts: '1600000100.000001', thread_ts, text: 'and a year before?' };
    await Promise.all([
      deliverJson(url, channelMessage('', reply)),
      deliverJson(url, appMention('', reply)),
      deliverJson(url, channelMessage('', reply)),
    ]);
    await until(() => slack.messages.length === 2);
    await settled();
    expect(slack.messages).to.have.length(2);
    expect(slack.messages[1]!.text).to.include('68,218');
    const named = { ts: '1600000200.000001', text: `<@${BOT_USER}> how many 999 calls`, files: [{ id: 'F0FILE' }] };
    await Promise.all([
      deliverJson(url, channelMessage('', { ...named, subtype: 'file_share' })),
      deliverJson(url, appMention('', named)),
    ]);
    await until(() => slack.messages.length === 3);
    await settled();
    expect(slack.messages).to.have.length(3);
  });

  it('is not acknowledged when it cannot be written down', async () => {
    const { url, bot, slack } = running;
    const accept = bot.store.inbox.accept;
    bot.store.inbox.accept = () => Promise.reject(new Error('the disk is full'));
    const event = appMention(CALLS);
    expect((await deliverJson(url, event)).status).to.equal(500);
    bot.store.inbox.accept = accept;
    expect((await deliverJson(url, event)).status).to.equal(200);
    await until(() => slack.messages.length === 1);
  });

  it('is acknowledged only after a slow store has it, and within 3 seconds', async () => {
    const { url, bot, slack } = running;
    const accept = bot.store.inbox.accept.bind(bot.store.inbox);
    let isWritten = false;
    bot.store.inbox.accept = async (entry, lease) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      const accepted = await accept(entry, lease);
      isWritten = true;
      return accepted;
    };
    const began = performance.now();
    const { status } = await deliverJson(url, appMention(CALLS));
    expect(isWritten).to.equal(true);
    expect(status).to.equal(200);
    expect(performance.now() - began).to.be.below(3_000);
    await until(() => slack.messages.length === 1);
  });

  it('is shown whole in its thread when "show all" is pressed', async () => {
    const { url, slack, bot } = running;
    await deliverJson(url, appMention('everything in the North LPA'));
    await until(() => slack.messages.length === 1);
    const [cut] = slack.messages;
    const row = cut!.blocks.find((block: { type: string }) => block.type === 'actions');
    const all = row.elements.find((element: { action_id: string }) => element.action_id === 'show-all');
    await deliverInteraction(url, buttonPress(all));
    await until(() => slack.messages.length > 1);
    await settled();
    const [, ...whole] = slack.messages;
    expect(whole[0]).to.include({ thread_ts: '1600000000.000001' });
    const { parts } = await bot.conversation.takeTurn({ text: 'everything in the North LPA', conversation: 'another' });
    const [text, before] = [JSON.stringify(whole.flatMap(({ blocks }) => blocks)), JSON.stringify(cut!.blocks)];
    const beginnings = parts.answer.map((line) => line.replace(/^- /, '').slice(0, 40).split('"')[0]!);
    expect(beginnings.filter((beginning) => !text.includes(beginning))).to.deep.equal([]);
    expect(beginnings.filter((beginning) => !before.includes(beginning))).to.not.deep.equal([]);
  });

  it('waits as long as Slack says when there is too much, and is answered then', async () => {
    const { url, slack } = running;
    let refusals = 0;
    slack.trouble = ({ method }) =>
      method === 'chat.postMessage' && refusals++ === 0
        ? { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } }
        : undefined;
    const before = Date.now();
    await deliverJson(url, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    expect(Date.now() - before).to.be.at.least(900);
    await settled();
    expect(slack.messages).to.have.length(1);
  });

  it('is posted again without its chart where charts are not known', async () => {
    const { url, slack } = running;
    slack.trouble = ({ args }) =>
      JSON.stringify(args).includes('data_visualization')
        ? { body: { ok: false, error: 'invalid_blocks' } }
        : undefined;
    await deliverJson(url, appMention('999 calls trend'));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include('90,503');
    expect(JSON.stringify(slack.messages[0]!.blocks)).to.include('90,503').and.not.include('data_visualization');
  });

  it('follows on in direct messages, and in a thread that was answered in, but nowhere else', async () => {
    const { url, slack } = running;
    await deliverJson(url, directMessage(CALLS));
    await until(() => slack.messages.length === 1);
    await deliverJson(url, directMessage('and a year before?'));
    await until(() => slack.messages.length === 2);
    expect(slack.messages[1]!.text).to.include('68,218');

    const mentioned = appMention(CALLS);
    await deliverJson(url, mentioned);
    await until(() => slack.messages.length === 3);
    const thread_ts = (mentioned.event as { ts: string }).ts;
    await deliverJson(url, channelMessage('and a year before?', { thread_ts }));
    await until(() => slack.messages.length === 4);
    expect(slack.messages[3]).to.include({ thread_ts });
    expect(slack.messages[3]!.text).to.include('68,218');
    for (const said of [
      channelMessage(CALLS),
      channelMessage(CALLS, { thread_ts: '1500000000.000001' }),
      channelMessage(`<@U0OTHER> ${CALLS}`, { thread_ts }),
      channelMessage('thanks', { thread_ts }),
      directMessage(CALLS, { bot_id: 'B1' }),
      directMessage(CALLS, { subtype: 'message_changed' }),
    ])
      expect((await deliverJson(url, said)).status).to.equal(200);
    await settled();
    expect(slack.messages).to.have.length(4);
  });

  it('is answered aside for a command, and shared when that is wanted', async () => {
    const { url, slack } = running;
    await deliverForm(url, slashCommand(CALLS, slack.responseUrl('one')));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]).to.include({ response_type: 'ephemeral' });
    const buttons = slack.messages[0]!.blocks.find((block: { type: string }) => block.type === 'actions').elements;
    const share = buttons.find((element: { action_id: string }) => element.action_id === 'share');
    const aside = { container: { type: 'message', is_ephemeral: true, channel_id: 'C0CHANNEL', message_ts: '1.1' } };
    const response_url = slack.responseUrl('two');
    await deliverInteraction(url, buttonPress(share, { ...aside, message: undefined, response_url }));
    await until(() => slack.messages.length === 2);
    expect(slack.messages[1]).to.include({ response_type: 'in_channel' });
    expect(slack.messages[1]!.text).to.include('70,753');
    expect(JSON.stringify(slack.messages[1]!.blocks)).to.include('<@U0ANALYST>');
  });

  it('is answered for a message shortcut, a pressed question and feedback', async () => {
    const { url, slack, bot } = running;
    await deliverInteraction(url, messageShortcut(`Do we know ${CALLS}`, slack.responseUrl('one')));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include('70,753');
    await deliverInteraction(url, buttonPress({ action_id: 'ask-0', value: CALLS }));
    await until(() => slack.messages.length === 2);
    expect(slack.messages[1]).to.include({ thread_ts: '1600000000.000001' });
    const [, rated] = slack.messages;
    const given = rated!.blocks.at(-1).elements[0].negative_button.value;
    const response_url = slack.responseUrl('two');
    await deliverInteraction(
      url,
      buttonPress({ type: 'feedback_buttons', action_id: 'feedback', value: given }, { response_url }),
    );
    await until(() => slack.messages.length === 3);
    expect(slack.messages[2]!.text).to.include('noted');
    expect(await new Exchanges(bot.store).feedback('slack', given.replace('dislike:', ''), 'like')).to.equal(true);
  });

  it('keeps what is typed of an answer with it, as a press of its button is', async () => {
    const { url, slack, bot } = running;
    await deliverJson(url, directMessage(CALLS));
    await until(() => slack.messages.length === 1);
    await deliverJson(url, directMessage('not useful', { ts: '1600000010.000002', event_ts: '1600000010.000002' }));
    await until(() => slack.messages.length === 2);
    expect(slack.messages[1]!.text).to.include('noted with your last answer');
    const asked = (await bot.store.exchanges({})).find(({ question }) => question === CALLS);
    expect(asked?.feedback).to.equal('dislike');
  });

  it('draws the Home tab and offers prompts in the assistant pane, whose status it sets', async () => {
    const { url, slack } = running;
    await deliverJson(url, directMessage(CALLS, { thread_ts: '1600000009.000001' }));
    await until(() => slack.messages.length === 1);
    expect(slack.of('assistant.threads.setStatus')[0]!.args.status).to.not.equal('');
    await deliverJson(url, homeOpened());
    await until(() => slack.of('views.publish').length === 1);
    const home = JSON.stringify(slack.of('views.publish')[0]!.args.view);
    expect(home).to.include('Essex Police Q3 2020/21').and.include(CALLS);
    await deliverJson(url, assistantOpened());
    await until(() => slack.of('assistant.threads.setSuggestedPrompts').length === 1);
    expect(slack.of('assistant.threads.setSuggestedPrompts')[0]!.args.prompts).to.have.length(4);
  });

  it('is deleted when who asked wants it, and not for anybody else', async () => {
    const { url, slack, log, bot } = running;
    await deliverJson(url, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    await until(() => log.some(({ message }) => message === 'answered'));
    const { ts } = slack.posted[0]!;
    await deliverJson(url, reactionAdded('thumbsup', ts));
    await deliverJson(url, reactionAdded('wastebasket', ts, 'U0SOMEBODY'));
    await deliverJson(url, reactionAdded('wastebasket', '1700000000.999999'));
    await settled();
    expect(slack.of('chat.delete')).to.deep.equal([]);
    await deliverJson(url, reactionAdded('wastebasket', ts));
    await until(() => slack.of('chat.delete').length === 1);
    expect(slack.of('chat.delete')[0]!.args).to.include({ channel: 'C0CHANNEL', ts });
    await settled();
    expect(log.filter(({ message }) => /was deleted/.test(message))).to.have.length(1);
    expect(await bot.store.exchanges({})).to.have.length(1);
  });

  it('is counted and logged once, however often it had to be tried for', async () => {
    const { url, slack, log } = running;
    let refusals = 0;
    slack.trouble = ({ method }) =>
      method === 'chat.postMessage' && refusals++ < 3 ? { body: { ok: false, error: 'internal_error' } } : undefined;
    await deliverJson(url, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    await until(() => log.some(({ message }) => message === 'answered'));
    await settled();
    expect(log.filter(({ message }) => message === 'answered')).to.have.length(1);
    expect(log.filter(({ message }) => /is tried again/.test(message))).to.have.length(3);
    expect(log.filter(({ level }) => level === 'error')).to.have.length(3);
    const { text: counted } = await running.metrics.read();
    expect(counted).to.match(/_count\{channel="slack"\} 1$/m);
    expect(counted).to.match(/errors_total\{channel="slack"\} 3$/m);
  });

  it('gets no apology where an answer may stand that was tried for before', async () => {
    const { url, slack } = running;
    // Slack's client tries twice by itself.
    const troubles = [{ status: 503 }, { status: 503 }, { body: { ok: false, error: 'msg_blocks_too_long' } }];
    slack.trouble = ({ method }) => (method === 'chat.postMessage' ? troubles.shift() : undefined);
    await deliverJson(url, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.match(/^If no answer to your question of .+ stands above/);
  });

  it('gets an apology with a reference when it cannot be answered', async () => {
    const { url, slack, bot, log } = running;
    bot.conversation.takeTurn = () => Promise.reject(new Error('a fault'));
    await deliverJson(url, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    const { reference } = log.find((line) => line.level === 'error')!.fields;
    expect(slack.messages[0]!.text).to.include(reference).and.not.include('a fault');
  });
});
