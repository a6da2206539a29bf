/** Second turns that put an answer into an order or another form, questions to ask, and what is new. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot, talk } from '../../support/bot.ts';

describe('a brief that is put otherwise', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (...texts: readonly string[]): Promise<Reply> => talk(bot, ...texts);

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
    const { parts, figures } = await ask('I may put two questions to the Chief Constable. Which?');
    // What is not told is no source either.
    expect(figures).to.have.length.at.most(2);
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

  it('tells of sums of money, of money without a sum, and that none was spent', async () => {
    const { text } = await ask('Does money come into this report anywhere?');
    expect(text).to.include('£126,000').and.include('Home Office funding').and.include('Spoken of without a sum');
    expect(text).to.match(/No budget, and no money spent, is held/);
    expect(text).not.to.include('17,489');
  });

  it('gives no sums where one thing is asked for', async () => {
    expect((await ask('overtime spend')).outcome).to.equal('not-held');
  });

  it('names months to somebody who knows no police year', async () => {
    const { text } = await ask('Road casualties in one sentence, no jargon please');
    expect(text)
      .to.include('October to December 2019')
      .and.not.match(/Q\d \d{4}/);
  });

  it('takes a sentence that is ordered for the form, and for no court', async () => {
    const { text } = await ask('How are the police dealing with organised crime?', 'Boil that down to a sentence');
    expect(text).to.match(/^Priority 5, Tackle Gangs and Organised Crime/);
  });

  it('says that no total is held where it is asked whether that rose', async () => {
    for (const message of ['Is crime rising?', 'Has knife crime fallen?']) {
      const { outcome, text } = await ask(message);
      expect(outcome).to.equal('not-held');
      expect(text).to.match(/^No total of .*crime.* is held, so whether it rose or fell is not told/);
    }
  });

  it('tells few updates on a subject whole', async () => {
    const { text } = await ask('Anything on stolen cars?');
    expect(text).to.include('Road Crime Team').and.not.include('[…]');
  });
});
