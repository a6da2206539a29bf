import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { packagedBot, type TestBot } from '../../support/bot.ts';

describe('what was promised, beside what is told of it', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string) => bot.conversation.takeTurn({ text, conversation: text });

  for (const text of [
    'what was promised and what was delivered',
    'promises against delivery',
    'what are the commitments',
    'are we keeping our promises',
    'set the commitments beside what was done',
  ])
    it(`is each commitment with its figure or its update: ${text}`, async () => {
      const { parts, updates, figures } = await ask(text);
      const { priorities } = await bot.store.catalogue();
      const own = priorities.flatMap(({ number, commitments }) =>
        commitments.map((one) => `- Priority ${number}: ${one.text}.`),
      );
      const lines = parts.answer.slice(1);
      expect(lines).to.have.length(own.length);
      // Each names its page: nothing is said of a commitment that does not stand in the report.
      for (const [at, line] of lines.entries()) {
        expect(line.startsWith(own[at]!), line).to.equal(true);
        expect(line).to.match(/\(page \d+\)\.$/);
      }
      expect(updates.length + figures.length).to.equal(own.length);
    });

  it('is of the priority that is named', async () => {
    const { parts } = await ask('what was promised under priority 7 and what was done');
    expect(parts.answer.slice(1).every((line) => line.startsWith('- Priority 7: '))).to.equal(true);
  });

  it('is what is still to come, of those yet to be kept', async () =>
    expect((await ask('which promises have yet to be kept')).parts.answer[0]).to.include('still to come'));

  for (const text of ['how many promises were kept', 'I promise not to repeat it', 'which commitment is it under'])
    it(`is not asked: ${text}`, async () => expect((await ask(text)).kind).to.not.equal('summary'));
});
