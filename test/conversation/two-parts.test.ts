/** Two things asked in one message: each is told, and what of one is not held denies nothing of the other. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('two things asked at once', () => {
  let bot: TestBot;
  let asked = 0;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string): Promise<Reply> => bot.conversation.takeTurn({ text, conversation: `two-${++asked}` });

  it('tells what is held of the first, and that the second is not told', async () => {
    const { text, outcome } = await ask('How busy were the phones, and are they picking up any faster?');
    expect(outcome).to.equal('answered');
    expect(text)
      .to.include('73,887')
      .and.include('70,753')
      .and.match(/not told by the report\.$/);
    expect(text).to.not.match(/speed|vehicle/);
  });

  it('tells both where both are held', async () => {
    const { text } = await ask('What is happening in Southend, and what is Operation SULPHUR?');
    expect(text).to.include('Old Leigh').and.include('Great Dunmow').and.not.include('not told by the report');
  });

  it('is one question where the first part only tells something', async () => {
    const { text } = await ask('People were killed in crashes with stolen cars. What are the police doing about that?');
    expect(text).to.include('Road Crime Team').and.not.include('not told by the report');
  });
});
