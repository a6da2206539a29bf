import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('whose question it is, where several people speak', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await packagedBot();
  });
  afterEach(() => bot.close());

  const say = (person: string, text: string, turn?: string): Promise<Reply> =>
    bot.conversation.takeTurn({
      text,
      conversation: 'group',
      shared: true,
      from: { channel: 'teams', person },
      ...(turn ? { turn } : {}),
    });
  const alone = (text: string): Promise<Reply> => bot.conversation.takeTurn({ text, conversation: `alone ${text}` });
  const CONTINUES = /continues a question that somebody else asked here/;

  for (const text of [
    'how many specials',
    'and how many 999 calls',
    'KSI casualties',
    'what is going on in Harlow',
    'help',
  ])
    it(`"${text}" takes nothing of what somebody else asked`, async () => {
      await say('a', '101 calls in Q3 2019/20');
      await say('a', 'and a year before that?');
      const [reply, expected] = [await say('b', text), await alone(text)];
      expect(reply.text).to.equal(expected.text);
    });

  it('goes on with their own question, whatever others asked in between', async () => {
    await say('a', 'how many 101 calls last quarter');
    await say('b', 'how many 999 calls last quarter');
    const reply = await say('a', 'and a year before?');
    expect(reply.figures[0]?.metric).to.equal('calls-101');
    expect(reply.text).to.not.match(CONTINUES);
  });

  it('goes on with the last answer there when they asked nothing themselves, and says whose it was', async () => {
    await say('a', 'how many 101 calls last quarter');
    const reply = await say('b', 'and a year before?');
    expect(reply.figures[0]?.value).to.equal(68_218);
    expect(reply.text).to.match(CONTINUES).and.include('101');
    expect(reply.parts.notes.join(' ')).to.match(CONTINUES);
  });

  it('takes nothing of it where what was offered in place of what is not held is pressed by another', async () => {
    const { choices } = await say('a', 'monthly 101 for November');
    const reply = await say('b', choices[0]!.ask);
    expect(reply.figures[0]?.value).to.equal(70_753);
    expect(reply.text).to.not.match(CONTINUES);
  });

  it('says the same again when the turn comes again', async () => {
    await say('a', 'how many 101 calls last quarter');
    const once = await say('b', 'and a year before?', 'turn 1');
    await say('a', 'how many 999 calls');
    expect((await say('b', 'and a year before?', 'turn 1')).text).to.equal(once.text);
  });

  it('takes a choice that somebody else was given', async () => {
    const choose = await say('a', 'specials?');
    expect(choose.outcome).to.equal('choose');
    const reply = await say('b', '1');
    expect(reply.outcome).to.equal('answered');
    expect(reply.text).to.match(CONTINUES);
  });

  it('is nobody else’s where one person speaks alone', async () => {
    await say('a', 'how many 101 calls last quarter');
    const reply = await bot.conversation.takeTurn({ text: 'and a year before?', conversation: 'elsewhere' });
    expect(reply.figures).to.deep.equal([]);
  });
});
