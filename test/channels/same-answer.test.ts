import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { renderAll, render as slackMessage } from '../../src/channels/slack/blocks/index.ts';
import { loadWords } from '../../src/channels/slack/words.ts';
import { buildMessage } from '../../src/channels/teams/message.ts';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { transcriptReplies } from '../support/transcripts.ts';

const words = loadWords(join(import.meta.dirname, '../../dialogs'));

/** Everything that a person may read of it, in one string. */
function strings(thing: unknown): string {
  if (typeof thing === 'string') return `${thing}\n`;
  if (Array.isArray(thing)) return thing.map(strings).join('');
  if (thing && typeof thing === 'object') return Object.values(thing).map(strings).join('');
  return typeof thing === 'number' ? `${thing.toLocaleString('en-GB')}\n` : '';
}

/** A number as a person reads it: "70,753", "-8.4%"; not those of a place in the report. */
const numbers = (line: string): string[] => line.replace(/\[\d\]/g, '').match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [];

describe('a reply, whatever the channel', () => {
  let bot: TestBot;
  let replies: readonly Reply[];
  before(async () => {
    bot = await packagedBot();
    replies = await transcriptReplies(bot);
  });
  after(() => bot.close());

  const teams = (reply: Reply) => buildMessage(reply, { key: 'k' }).activity;
  const both = (reply: Reply): [string, string][] => [
    ['teams', strings(teams(reply))],
    ['slack', strings([slackMessage(reply, { words, key: 'k', aside: false }), ...renderAll(reply, { words })])],
  ];

  it('leads with the same numbers', () => {
    const apart: string[] = [];
    for (const reply of replies) {
      const lead = reply.figures.length ? numbers(reply.text.split('\n')[0]!) : [];
      for (const [channel, text] of both(reply))
        for (const number of lead) if (!text.includes(number)) apart.push(`${channel}, "${reply.question}": ${number}`);
    }
    expect(apart).to.deep.equal([]);
  });

  it('cites the same first priority', () => {
    const apart: string[] = [];
    for (const reply of replies) {
      const [first] = reply.priorities;
      const cites = new RegExp(`Priority ${first?.number}(?!\\d)`);
      if (!cites.test(reply.text)) continue;
      for (const [channel, text] of both(reply)) if (!cites.test(text)) apart.push(`${channel}, "${reply.question}"`);
    }
    expect(apart).to.deep.equal([]);
  });
});
