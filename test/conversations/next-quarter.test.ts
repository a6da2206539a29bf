/** A bot that was given the next quarter's report: "last quarter" is that one, and the quarter before is the packaged one. */
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { importReport } from '../../src/reports/import-report.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { publishText } from '../support/publish-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const fixture = join(import.meta.dirname, '../fixtures/essex-2020-21-q4.txt');

describe('the next quarter', () => {
  const folder = tempFolder();
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
    await importReport(bot.store, {
      file: fixture,
      force: 'Essex',
      period: null,
      publish: true,
      decisions: null,
      decisionsFile: (id) => join(folder, `${id}.yaml`),
      allowMarking: false,
      say: () => {},
    });
  });
  after(() => bot.close());

  let asked = 0;
  const ask = async (...turns: string[]) => {
    const conversation = `next ${asked++}`;
    let reply = await bot.conversation.takeTurn({ text: turns[0]!, conversation });
    for (const text of turns.slice(1)) reply = await bot.conversation.takeTurn({ text, conversation });
    return reply;
  };

  for (const [turns, ...values] of [
    [['how many 999 calls last quarter'], 75_112],
    [['999 calls', 'and the quarter before'], 73_887],
    [['999 calls in 2020/21'], 318_400],
    [['999 calls over the last two quarters'], 148_999, 73_887, 75_112],
    [['999 calls in february'], 23_100],
    [['which month was busiest for 999'], 26_412, 25_600, 23_100],
    [['quietest month for 999'], 23_100, 25_600, 26_412],
    [['which month was busiest for 999', 'and the quietest'], 23_100, 25_600, 26_412],
    [['101 calls in Q3'], 70_812],
    [['busiest month for 101'], 24_016],
    [['busiest month for 101 in Q3'], 28_503],
    [['trend in 999 calls from Q2 to Q4'], 75_112, 73_887, 91_425],
    [['999 calls, difference to Q3'], 75_112, 73_887],
    [['closure orders in chelmsford and maldon'], 3],
    [['cadets'], 398],
    [['999 calls in Q4', 'and Q3', 'altogether'], 148_999, 75_112, 73_887],
    [['how many arrested for drugs', 'how many were charged', 'how many were not'], 14, 31, 17],
    [['KSI without the fatalities in Q3', 'and last year'], 203, 215, 12],
    [['which month of Q3 was the worst for 999', 'by how much roughly'], 5_000],
  ] as const)
    it(`answers: ${turns.join(' / ')}`, async () => {
      const { outcome, figures } = await ask(...turns);
      expect(outcome).to.equal('answered');
      expect(figures.map(({ value }) => value)).to.deep.equal(values);
    });

  for (const [text, ...values] of [
    ['how many KSIs last quarter', 167, 215],
    ['KSIs compared with last year', 167, 215],
    ['trend in KSIs', 167, 215],
    ['101 calls v KSIs', 66_480, 167],
    ['cadets and KSIs', 398, 167],
  ] as const)
    it(`says that the latest report holds none: ${text}`, async () => {
      const reply = await ask(text);
      expect(reply.figures[0]!.value).to.equal(values[0]);
      expect(reply.text).to.match(/^For Q4 2020\/21, the latest reported, no figure is held\b/m);
      expect(reply.assumed.join()).not.to.include('latest reported');
    });

  for (const text of ['how many 999 calls last quarter', 'KSIs in Q3 2020/21', '101 calls in Q3', 'trend in cadets'])
    it(`holds one for the latest quarter, or was asked for another: ${text}`, async () => {
      expect((await ask(text)).text).not.to.include('no figure is held');
    });

  for (const turns of [
    ['quietest month for 101'],
    ['busiest month for live chat'],
    ['busiest month of the year for 101'],
    ['busiest month for 101 this year'],
    ['999 calls in 2019/20'],
    ['101 calls over the last four quarters'],
    ['how many investigations did the RC pass on'],
    ['how many new Hate Incident Reporting Centres are there'],
  ])
    it(`does not hold: ${turns.join(' / ')}`, async () => {
      const { outcome, figures } = await ask(...turns);
      expect(outcome).to.equal('not-held');
      expect(figures).to.deep.equal([]);
    });

  it("gives no force's figure for what came of an operation", async () => {
    const { figures, kind } = await ask('operation tombstone', 'how many charged');
    expect(figures).to.deep.equal([]);
    expect(kind).to.be.oneOf(['choose', 'not-held']);
  });
  it('says that a figure was restated', async () =>
    expect((await ask('101 calls in Q3')).text).to.match(/revised to 70,812; an earlier report gave 70,753/));
  it('gives one number for two districts to neither of them', async () =>
    expect((await ask('closure orders in chelmsford and maldon')).figures[0]?.area).to.equal('Chelmsford and Maldon'));
  it('knows places that the report brings', async () => {
    expect((await ask('newbridge')).text).to.match(/scooters/);
    expect((await ask('quarry bank road')).updates.map(({ area }) => area)).to.deep.equal(['Newbridge']);
  });
});

describe('a next quarter that tells of one priority alone', () => {
  const folder = tempFolder();
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
    const text = [
      'Essex Police',
      'Quarter 4 2020/21',
      '',
      'Priority 1 - More Local, Visible and Accessible Policing',
      'We will make it easier to contact the police',
      '• Between January and March 2021 the control room answered 72,846 emergency calls.',
    ].join('\n');
    await publishText(bot.store, 'Essex', text, folder);
  });
  after(() => bot.close());
  const ask = (text: string) => bot.conversation.takeTurn({ text, conversation: text });

  for (const asked of ['summary of priority 5', 'how are we doing on priority 5', 'priority 5 in three bullets'])
    it(`says that the others are of the report before: "${asked}"`, async () => {
      const { text, reports, updates } = await ask(asked);
      expect(text).to.match(/^Essex Police Q4 2020\/21 has nothing on Priority 5\./);
      expect(text).to.include('Priority 5, Tackle Gangs and Organised Crime: Essex Police Q3 2020/21');
      expect(reports.map(({ period }) => period)).to.deep.equal(['Q3 2020/21']);
      expect(updates).to.not.have.length(0);
    });

  it('tells of that one by the new report', async () => {
    const { text } = await ask('summary of priority 1');
    expect(text).to.match(/^Priority 1, .*: Essex Police Q4 2020\/21/);
    expect(text).to.include('72,846');
  });
});

describe('the next quarter, with numbers of a place', () => {
  const folder = tempFolder();
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
    const bullet = '• Eleven warrants in Harlow led to £131,000 in cash being seized.';
    const text = `Essex Police\nQ4 2020/21\n\nPriority 5 – Tackle Gangs and Organised Crime\n\n${bullet}\n`;
    await publishText(bot.store, 'Essex', text, folder);
  });
  after(() => bot.close());
  const figures = async (text: string) =>
    (await bot.conversation.takeTurn({ text, conversation: text })).figures.map(
      ({ value, area }) => `${value} ${area}`,
    );

  it('takes none of them for the force’s, nor warrants for those of drugs', async () => {
    expect(await figures('how much cash was seized')).to.deep.equal(['126000 Essex']);
    expect(await figures('how many drugs warrants in Harlow')).to.deep.equal([]);
  });
});
