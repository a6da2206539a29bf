/** Briefs on the packaged reports, whose lengths, balance and citations are the subject here. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot } from '../../support/bot.ts';

/** Acronyms behind their words go where they do not come again. */
const plain = (text: string): string => text.replace(/ \([A-Z]{2,}s?\)/g, '');

describe('the brief', () => {
  let bot: TestBot;
  let asked = 0;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string): Promise<Reply> => bot.conversation.takeTurn({ text, conversation: `brief-${++asked}` });
  const words = ({ text }: Reply): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

  it('tells the whole plan in a minute, every priority once and each line with its page', async () => {
    const reply = await ask('headlines');
    expect(words(reply)).to.be.within(150, 220);
    const lines = reply.parts.answer.filter((line) => line.startsWith('- '));
    expect(lines.map((line) => /^- (\d)\./.exec(line)?.[1])).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    for (const line of lines) expect(line).to.match(/\(pages? [\d and,]+\)|No figures are reported/);
  });

  for (const number of [1, 2, 3, 4, 5, 6, 7])
    it(`tells priority ${number} in less than a minute`, async () => {
      const reply = await ask(`summary of priority ${number}`);
      expect(words(reply)).to.be.within(90, 150);
      expect(reply.priorities[0]?.number).to.equal(number);
    });

  it('marks every excerpt, and takes it word for word from its update', async () => {
    const { updates, text } = await ask('summary of priority 2');
    expect(updates.length).to.be.greaterThan(1);
    for (const update of updates.filter(({ excerpt }) => excerpt))
      expect(plain(text)).to.include(`${plain(update.text)} […]`);
  });

  it('lists better and worse by direction, never call volumes, each with what it is compared with', async () => {
    const better = await ask('what is going well');
    const worse = await ask('what is going badly');
    expect(better.change.every(({ metric }) => !metric.startsWith('calls'))).to.equal(true);
    expect(better.figures.map(({ metric }) => metric))
      .to.include('ksi')
      .and.not.include('specials-headcount');
    expect(worse.figures.map(({ metric }) => metric))
      .to.include.members(['specials-headcount', 'esp-hours'])
      .and.not.include('ksi');
    for (const { change, parts } of [better, worse])
      for (const { against } of change) expect(parts.answer.join(' ')).to.include(against.label);
  });

  it('answers for an earlier quarter alone, each figure with the report that holds it', async () => {
    const reply = await ask('summarise Q2 2020/21');
    expect(reply.figures.length).to.be.greaterThan(3);
    for (const { period } of reply.figures) expect(period.to).to.equal('2020-09-30');
    for (const { title } of reply.reports) expect(reply.text).to.include(title);
  });

  it('says which priority has no figures', async () => {
    expect((await ask('which priorities come without any figures')).text).to.match(
      /^No figures are reported for priority 3\./,
    );
  });

  it('gives two lists when both are asked for, and no fall for a rise', async () => {
    const { parts } = await ask('Improved and got worse, two lists please');
    expect(parts.answer.filter((line) => /^(?:Better|Worse):/.test(line))).to.have.length(2);
    expect((await ask('what went up')).text).to.not.match(/\bdown\b/);
  });

  it('gives no verdict', async () => {
    expect((await ask('is the force doing a good job')).text).to.match(/^No verdict is given/);
  });

  it('says one paragraph in one, and fewer words when told to', async () => {
    expect((await ask('the whole plan in one paragraph')).parts.answer).to.have.length(1);
    const short = await ask('exec summary, 150 words tops');
    expect(words(short)).to.be.at.most(150);
    for (const told of ['73,887', '70,753', '509', '519', '31 people', '167', '215'])
      expect(short.text).to.include(told);
  });
});
