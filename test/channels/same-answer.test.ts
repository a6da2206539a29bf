import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { renderAll, render as slackMessage } from '../../src/channels/slack/blocks/index.ts';
import { loadWords } from '../../src/channels/slack/words.ts';
import { buildMessage } from '../../src/channels/teams/message.ts';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { transcriptReplies } from '../support/transcripts.ts';

// Its ES modules lack the file extensions that Node asks for; its bundle does not.
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');
const words = loadWords(join(import.meta.dirname, '../../dialogs'));
const LARGEST_CARD = 25 * 1024;

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

  it('is a valid card of at most 25 KB in Teams', () => {
    const wrong: string[] = [];
    for (const reply of replies) {
      const card = teams(reply).attachments?.[0]?.content;
      if (!card) continue;
      if (Buffer.byteLength(JSON.stringify(card)) > LARGEST_CARD) wrong.push(`"${reply.question}": too large`);
      const context = new SerializationContext();
      // The package's check of `lang` uses a pattern that remembers its place, so every second right one fails it.
      const { lang, ...rest } = card;
      expect(lang).to.match(/^[a-z]{2}$/);
      new AdaptiveCard().parse(rest, context);
      for (let n = 0; n < context.eventCount; n++) {
        const { message } = context.getEventAt(n);
        // Charts are Teams' own; they carry a fallback for what does not know them.
        if (!/Chart\./.test(message)) wrong.push(`"${reply.question}": ${message}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });
});
