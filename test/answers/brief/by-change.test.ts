/** Second turns that put an answer into an order or another form, questions to ask, and what is new. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot } from '../../support/bot.ts';

describe('a brief that is put otherwise', () => {
  let bot: TestBot;
  let asked = 0;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = async (...texts: readonly string[]): Promise<Reply> => {
    const conversation = `by-change-${++asked}`;
    const replies: Reply[] = [];
    for (const text of texts) replies.push(await bot.conversation.takeTurn({ text, conversation }));
    return replies.at(-1)!;
  };

  it('tells what moved by how much, against the quarter that was compared with', async () => {
    const { change } = await ask(
      'Contact numbers against the quarter before',
      'order those by size, largest drop first',
    );
    const sizes = change.map(({ percent }) => percent!);
    expect(sizes).to.have.length.above(3);
    expect(sizes).to.deep.equal(sizes.toSorted((a, b) => a - b));
    expect(new Set(change.map(({ against }) => against.label))).to.deep.equal(new Set(['Q2 2020/21']));
  });

  it('tells what an answer showed that was no brief, in the form that is asked for', async () => {
    const { text, outcome } = await ask('What are police and the ambulance service doing together?', 'in one sentence');
    expect(outcome).to.equal('answered');
    expect(text).to.include('Tri Service');
    expect(text.split('\n').filter((line) => line.includes('Tri Service'))).to.have.length(1);
  });

  it('gives as many questions as are asked for, each on a figure or where none is', async () => {
    const { parts } = await ask('I may put two questions to the Chief Constable. Which?');
    const lines = parts.answer.filter((line) => line.startsWith('- '));
    expect(lines).to.have.length(2);
    for (const line of lines) expect(line).to.include('To ask:').and.match(/\?$/);
  });

  it('calls nothing new that came before the quarter', async () => {
    const { text } = await ask('What is brand new?');
    expect(text).not.to.include('24 May');
  });

  it('tells of one body what is done with it', async () => {
    const { text } = await ask('Where do police and fire work together?');
    expect(text).to.include('Fire Cadets').and.include('Tri Service').and.include('Buckles Lane');
    expect(text).not.to.include('camp fire').and.not.include('Commissioner');
  });
});
