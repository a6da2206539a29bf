import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverForm, deliverInteraction, deliverJson } from '../../support/slack/deliver.ts';
import { appMention, directMessage, messageShortcut, slashCommand } from '../../support/slack/events.ts';
import { BOT_USER } from '../../support/slack/web-api.ts';

interface Rows {
  readonly plain: string;
  readonly direct?: readonly string[];
  readonly mention?: readonly string[];
  readonly command?: readonly string[];
  readonly shortcut?: readonly object[];
}

const table = parse(readFileSync(join(import.meta.dirname, 'slack.yaml'), 'utf8')) as readonly Rows[];

describe('Slack: what people send reads as the same question typed plainly', function () {
  this.timeout(120_000);
  let running: Running;
  let places = 0;
  before(async () => {
    running = await runSlackBot();
  });
  after(() => running.stop());

  /** Text and blocks of the one answer, without the keys of its buttons. */
  async function answerTo(deliver: (responseUrl: string) => Promise<Response>): Promise<string> {
    const { slack } = running;
    const before = slack.messages.length;
    expect((await deliver(slack.responseUrl(`shape-${++places}`))).status).to.equal(200);
    await until(() => slack.messages.length > before);
    return String(slack.messages.at(-1)!.text);
  }
  const direct = (text: string) =>
    answerTo(() => deliverJson(running.url, directMessage(text, { channel: `D0SHAPE${++places}` })));
  const mention = (text: string) =>
    answerTo(() => deliverJson(running.url, appMention('', { text: text.replaceAll('BOT', `<@${BOT_USER}>`) })));
  const command = (text: string) =>
    answerTo((url) => deliverForm(running.url, slashCommand(text, url, { channel_id: `C0SHAPE${++places}` })));
  const shortcut = (message: object) =>
    answerTo((url) => {
      const { message: told, channel, ...rest } = messageShortcut('', url);
      const elsewhere = { ...channel, id: `C0SHAPE${++places}` };
      return deliverInteraction(running.url, { ...rest, channel: elsewhere, message: { ...told, ...message } });
    });

  for (const rows of table)
    it(`"${rows.plain}"`, async () => {
      const plain = await direct(rows.plain);
      const apart: string[] = [];
      const check = async (shape: string, answer: string) => {
        if (answer !== plain) apart.push(`${shape}: ${answer.split('\n')[0]}`);
      };
      for (const text of rows.direct ?? []) await check(text, await direct(text));
      for (const text of rows.mention ?? []) await check(text, await mention(text));
      for (const text of rows.command ?? []) await check(text, await command(text));
      for (const message of rows.shortcut ?? []) await check(JSON.stringify(message), await shortcut(message));
      expect(apart, apart.join('\n')).to.deep.equal([]);
    });

  it('in many shapes', () => {
    const shapes = table.flatMap(({ plain: _, ...kinds }) => Object.values(kinds).flat());
    expect(shapes.length).to.be.at.least(70);
  });
});
