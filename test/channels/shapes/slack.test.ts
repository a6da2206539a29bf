import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverForm, deliverInteraction, deliverJson } from '../../support/slack/deliver.ts';
import {
  appMention,
  channelMessage,
  directMessage,
  messageShortcut,
  slashCommand,
} from '../../support/slack/events.ts';
import { BOT_USER } from '../../support/slack/web-api.ts';

interface Rows {
  readonly plain: string;
  readonly direct?: readonly string[];
  readonly mention?: readonly string[];
  readonly command?: readonly string[];
  /** Members of a direct message, of a mention, and of a message in a channel that comes as no mention. */
  readonly directs?: readonly object[];
  readonly mentions?: readonly object[];
  readonly files?: readonly object[];
  readonly shortcut?: readonly object[];
}

/** Milliseconds after which a message counts as not answered. */
const PATIENCE = 3_000;

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
    const end = performance.now() + PATIENCE;
    await until(() => slack.messages.length > before || performance.now() > end);
    return slack.messages.length > before ? String(slack.messages.at(-1)!.text) : 'not answered';
  }
  const ofBot = (event: object): object =>
    JSON.parse(
      JSON.stringify(event)
        .replaceAll('U0BOT', BOT_USER)
        .replace(/\bBOT\b/g, `<@${BOT_USER}>`),
    );
  const direct = (event: object) =>
    answerTo(() =>
      deliverJson(
        running.url,
        directMessage('', { channel: `D0SHAPE${++places}`, user: `U0SHAPE${places}`, ...event }),
      ),
    );
  const mention = (event: object) =>
    answerTo(() => deliverJson(running.url, appMention('', { user: `U0SHAPE${++places}`, ...ofBot(event) })));
  const file = (event: object) =>
    answerTo(() =>
      deliverJson(
        running.url,
        channelMessage('', { subtype: 'file_share', user: `U0SHAPE${++places}`, ...ofBot(event) }),
      ),
    );
  const command = (text: string) =>
    answerTo((url) =>
      deliverForm(
        running.url,
        slashCommand(text, url, { channel_id: `C0SHAPE${++places}`, user_id: `U0SHAPE${places}` }),
      ),
    );
  const shortcut = (message: object) =>
    answerTo((url) => {
      const { message: told, channel, ...rest } = messageShortcut('', url);
      const elsewhere = { ...channel, id: `C0SHAPE${++places}` };
      return deliverInteraction(running.url, {
        ...rest,
        user: { ...rest.user, id: `U0SHAPE${places}` },
        channel: elsewhere,
        message: { ...told, ...message },
      });
    });

  for (const rows of table)
    it(`"${rows.plain}"`, async () => {
      const plain = await direct({ text: rows.plain });
      const apart: string[] = [];
      const check = async (shape: string, answer: string) => {
        if (answer !== plain) apart.push(`${shape}: ${answer.split('\n')[0]?.slice(0, 120)}`);
      };
      for (const text of rows.direct ?? []) await check(text, await direct({ text }));
      for (const text of rows.mention ?? []) await check(text, await mention({ text }));
      for (const event of rows.directs ?? []) await check(JSON.stringify(event), await direct(event));
      for (const event of rows.mentions ?? []) await check(JSON.stringify(event), await mention(event));
      for (const event of rows.files ?? []) await check(JSON.stringify(event), await file(event));
      for (const text of rows.command ?? []) await check(text, await command(text));
      for (const message of rows.shortcut ?? []) await check(JSON.stringify(message), await shortcut(message));
      expect(apart, apart.join('\n')).to.deep.equal([]);
    });

  it('in many shapes', () => {
    const shapes = table.flatMap(({ plain: _, ...kinds }) => Object.values(kinds).flat());
    expect(shapes.length).to.be.at.least(200);
  });
});
