import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Warming } from '../../../src/channels/web/warming.ts';

describe('the page: warming', () => {
  it('asks a question once, after the last file, in a conversation that is forgotten', async () => {
    const [asked, forgotten]: [string[], string[]] = [[], []];
    const conversation = {
      takeTurn: async ({ text, conversation: id }: { text: string; conversation: string }) => {
        asked.push(`${id} ${text}`);
        throw new Error('not there');
      },
      forget: async (id: string) => void forgotten.push(id),
    };
    const warming = new Warming(conversation, 'summary of the report');
    for (let n = 0; n < 3; n += 1) warming.soon();
    expect(asked).to.deep.equal([]);
    while (forgotten.length === 0) await pause(5);
    warming.soon();
    await pause(60);
    expect(asked).to.deep.equal([`${forgotten[0]} summary of the report`]);
  });

  it('is needless once somebody asks, also while it is about to begin', async () => {
    const asked: string[] = [];
    const conversation = {
      takeTurn: async ({ text }: { text: string }) => void asked.push(text) as never,
      forget: async () => {},
    };
    const warming = new Warming(conversation, 'summary of the report');
    warming.soon();
    // Heard when the time has come, before the bot's own question.
    setTimeout(() => setImmediate(() => warming.needless()), 15);
    await pause(60);
    warming.soon();
    await pause(60);
    expect(asked).to.deep.equal([]);
  });
});
