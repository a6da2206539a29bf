import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Conversation } from '../../src/conversation/take-turn.ts';
import { askingFaults } from '../../src/evaluation/asking.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('whether what content says can be asked can be', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  it('tells a suggestion that is not answered, and one that is', async () => {
    const faults = await askingFaults(bot.conversation, [
      { label: 'Unicorns', ask: 'how many unicorns' },
      { label: '101 calls', ask: 'how many 101 calls last quarter' },
    ]);
    expect(faults).to.deep.equal(['"Unicorns": "how many unicorns" is not answered']);
  });

  it('before the first report tells of metrics alone', async () => {
    const knowledge = { ...(await bot.conversation.knowledge()), latest: null };
    const made = Object.create(bot.conversation, { knowledge: { value: async () => knowledge } }) as Conversation;
    expect(await askingFaults(made, [{ label: 'Unicorns', ask: 'how many unicorns' }])).to.deep.equal([]);
    const { catalogue } = knowledge;
    const share = { ...knowledge.metric('calls-101'), id: 'share', label: 'callers pleased', unit: '%', kind: 'share' };
    const metrics = [{ ...share, frames: [{ counts: null, of: 'caller', by: 'pleased' }] }];
    const other = Object.create(bot.conversation, {
      knowledge: { value: async () => ({ ...knowledge, catalogue: { ...catalogue, metrics } }) },
    }) as Conversation;
    expect((await askingFaults(other, [])).join()).to.include('"callers pleased" is not read as it');
  });

  it('tells a metric whose line another takes, a line of two metrics, and a button that offers itself', async () => {
    const knowledge = await bot.conversation.knowledge();
    const calls = knowledge.metric('calls-101');
    const stray = {
      ...calls,
      id: 'stray',
      label: 'Stray',
      usual: false,
      frames: [{ counts: 'call', of: '999', by: null }],
    };
    const twin = { ...stray, id: 'twin' };
    const catalogue = {
      ...knowledge.catalogue,
      metrics: [stray, twin],
      areas: [],
      operations: [],
      topics: [],
      glossary: [],
    };
    const made = Object.create(bot.conversation, {
      knowledge: { value: async () => ({ ...knowledge, catalogue: { ...catalogue, priorities: [] } }) },
      forget: { value: async () => {} },
      takeTurn: {
        value: async ({ text }: { text: string }) => ({
          ...(await bot.conversation.takeTurn({ text, conversation: text })),
          choices: [{ label: 'Again', ask: 'once more' }],
        }),
      },
    }) as Conversation;
    const faults = await askingFaults(made, []);
    expect(faults.join('\n'))
      .to.include('stray: its own label "Stray" is not read as it')
      .and.include('stray: its frame "999 call" is read as another')
      .and.include('stray and twin: both are asked for by "999 call", and one is told alone')
      .and.include('"Again" offers itself again');
  });
});
