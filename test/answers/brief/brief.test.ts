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
    for (const line of lines) expect(line).to.match(/\(pages? [\d and,]+\)|No figures, only updates/);
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

  it('tells each of two subjects in its own part of one paragraph, and no report twice', async () => {
    const reply = await ask('Write me one paragraph covering domestic abuse and serious violence');
    const [line = '', ...others] = reply.parts.answer;
    expect(others).to.deep.equal([]);
    expect(line.match(/Priority [34], /g)).to.deep.equal(['Priority 3, ', 'Priority 4, ']);
    expect(line.match(/Q3 2020\/21 \(/g)).to.have.length(1);
    expect(line)
      .to.include('No figures are reported')
      .and.include('ENCOMPASS')
      .and.match(/over 200 offenders/i);
    expect(words(reply)).to.be.at.most(220);
  });

  it('says of each of several subjects which way it moved, those that count neither way apart', async () => {
    const { parts, change } = await ask(
      'Roads, volunteers, calls: which got better since a year ago, and which worse?',
    );
    const text = parts.answer.join('\n');
    const [, better = '', worse = '', neither = ''] = text.split(/Better:|Worse:|Neither better nor worse/);
    expect(better).to.include('167 ').and.not.include('Special Constables');
    expect(worse).to.include('509 ').and.include('916 ').and.not.include('calls to');
    expect(neither).to.include('73,887 ').and.include('70,753 ');
    for (const { against } of change) expect(against.to).to.equal('2019-12-31');
  });

  it('gives so many numbers as are asked for, each named and compared', async () => {
    const { parts, figures } = await ask('If I can take only three figures into the meeting, which three?');
    expect(figures.map(({ metric }) => metric)).to.have.members(['calls-999', 'specials-headcount', 'ksi']);
    expect(parts.answer.filter((line) => line.startsWith('- '))).to.have.length(3);
  });

  it('tells what is new of every priority that has something, and nothing that is still to come', async () => {
    const { text, updates } = await ask("What is brand new? Things they've set up or brought in");
    expect(new Set(updates.map(({ priority }) => priority)).size).to.be.at.least(5);
    expect(text).to.include('Disruption Letter').and.include('Tri Service').and.not.include('Papillion');
  });

  it('leaves out what is named, in figures and in updates', async () => {
    const conversation = `brief-${++asked}`;
    await bot.conversation.takeTurn({ text: 'Sum up the quarter for me.', conversation });
    const { text } = await bot.conversation.takeTurn({ text: 'Leave the phones out please.', conversation });
    expect(text)
      .to.include('167 ')
      .and.include('509 ')
      .and.not.match(/999|\b101\b|Live Chat/);
  });

  it('tells a place that is named alone in a minute, and opens the rest', async () => {
    const reply = await ask('North LPA');
    expect(words(reply)).to.be.within(150, 310);
    expect(reply.priorities.map(({ number }) => number)).to.include.members([1, 2, 4, 5, 6]);
    expect(reply.text).to.match(/more updates are held\.$/);
    expect(reply.followUps.map(({ ask: wanted }) => wanted)).to.include('all updates for North Local Policing Area');
  });

  it('tells what rose whichever way that counts, and what the report gives as a reason', async () => {
    const { text } = await ask('Never mind what fell, what went up?');
    expect(text)
      .to.match(/\nUp:\n/)
      .and.include('up 2,535 (3.7%)')
      .and.not.include(', down ');
    expect((await ask('Why did so many fewer people dial 999?')).text).to.match(/down 17,538 .* gives no reason\./);
  });

  it('tells a subject as far back as it is held, or since a time', async () => {
    const { figures } = await ask('Specials. Take me back as far as you can');
    expect(figures.map(({ value }) => value)).to.deep.equal([474, 514, 516, 519, 507, 506, 509]);
    const { text } = await ask('Where were we on specials at the end of March 2020 and where have we got to since?');
    expect(text).to.include('up 2 (0.4%) from 507 at 31 March 2020');
  });

  it('tells of what was done where just that is asked', async () => {
    const { updates, text } = await ask('Has anybody been convicted of anything at all in this report?');
    expect(text)
      .to.include('what the updates tell of outcomes')
      .and.include('successful conviction for over twenty offences');
    expect(updates.map(({ text: told }) => told).join(' ')).to.not.include('licence revoked');
  });

  it('tells single months, figures with nothing earlier, and what to read with care', async () => {
    const months = await ask('Did one month of the quarter stick out from the others?');
    expect(months.figures.map(({ value }) => value)).to.include(28_503);
    const alone = await ask('Which figures in the report have nothing from before to hold them against?');
    expect(alone.figures.map(({ value }) => value))
      .to.include.members([410, 105_000, 60])
      .and.not.include(73_887);
    const doubts = await ask('Where do the sums in the report not add up, or rest on a guess?');
    expect(doubts.text)
      .to.include('18%; 1,137 to 916 is a fall of 19.4%')
      .and.include('No figures are reported for priority 3.');
  });

  it('gathers every sum of money, and no theme of which nothing is told', async () => {
    const { figures } = await ask('Pull out every sum of money in there');
    expect(figures.map(({ value }) => value)).to.include.members([5_700_000, 126_000, 4_000_000, 1_000_000, 50_000]);
    expect((await ask('Everything about football in this report, please')).outcome).to.equal('not-held');
  });

  it('says which total is not held, and what the report gives as a reason', async () => {
    const { text } = await ask('Would you say they are on top of antisocial behaviour?');
    expect(text)
      .to.match(/^No verdict is given/)
      .and.include('No total of anti-social behaviour incidents is held');
    expect(text).to.include('733 reports').and.include('possible reason');
  });
});
