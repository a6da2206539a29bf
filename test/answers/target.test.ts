/** A target that a report names is kept apart from the figures, and told with its place when it is asked for. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { publishText } from '../support/publish-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `Essex Police Q4 2020/21

Priority 1 – More Local, Visible and Accessible Policing

We will: act.

• There were 402 cadets against a target of 450.
• The number of cadet units was 2 below the target.
• There were 3,000 Live Chats. The target for Live Chats in the quarter was 3,500.

Measure Target Q4 2020/21 RAG
101 non-emergency calls 65,000 66,905 Amber

Priority 7 – Improve Safety on our Roads

We will: act.

• There were 140 KSI casualties. The target for KSI casualties is 120 by 2022.
• Last year's target for road deaths was 30.
`;

describe('a target', () => {
  const folder = tempFolder();
  let [bot, none]: TestBot[] = [];
  let asked = 0;
  const ask = (text: string, of = bot!) => of.conversation.takeTurn({ text, conversation: `target ${asked++}` });

  before(async () => {
    [bot, none] = [await packagedBot(), await packagedBot()];
    await publishText(bot.store, 'Essex', REPORT, folder);
  });
  after(() => Promise.all([bot!.close(), none!.close()]));

  it('is kept with the report, by metric, and never among its figures', async () => {
    const [report] = await bot!.store.reports();
    expect(report!.targets!.map(({ metric, value }) => [metric, value])).to.deep.equal([
      ['cadets', 450],
      ['live-chats', 3_500],
      ['calls-101', 65_000],
      ['ksi', 120],
    ]);
    const values = (await bot!.store.figures({ report: report!.id })).map(({ value }) => value);
    expect(values).to.include.members([402, 66_905, 140]);
    for (const value of [450, 3_500, 65_000, 120, 2, 30]) expect(values).not.to.include(value);
  });

  it('of the quarter is of the report’s quarter', async () => {
    expect((await ask('what is the target for live chats')).text).to.include('Q4 2020/21 (January to March 2021)');
  });

  for (const [question, value, page, reached] of [
    ['what is the target for 101 calls', '65,000', 'page 1', [66_905]],
    ["what's our cadets target", '450', 'page 1', [402]],
    // Its target is of another time: nothing is set against it.
    ['KSI target?', '120', 'page 1', []],
    ['how are we doing against target on KSI casualties', '120', 'page 1', []],
  ] as const)
    it(`is told, with its place: ${question}`, async () => {
      const { outcome, text, figures, reports } = await ask(question);
      expect(outcome).to.equal('answered');
      expect(text)
        .to.match(/^Target for /)
        .and.include(`: ${value}. The report says:`)
        .and.include(page);
      expect(figures.map((figure) => figure.value)).to.deep.equal(reached);
      expect(reports.map(({ id }) => id)).to.deep.equal(['essex-2020-21-q4']);
    });

  it('leaves the figure what was reported', async () => {
    expect((await ask('how many cadets')).figures[0]?.value).to.equal(402);
  });

  for (const question of ['target for 999 calls', 'cadets target in Q3 2020/21', 'cadets target in Basildon'])
    it(`is not held where the report names none: ${question}`, async () => {
      const { outcome, text } = await ask(question);
      expect(outcome).to.equal('not-held');
      expect(text).to.match(/^No target is held for /);
    });

  it('is none of what is narrowed by another word', async () => {
    expect((await ask('what is the target for answering 101 calls')).text).not.to.match(/Target for/);
  });

  it('is listed with the others where none is named', async () => {
    const { text } = await ask('what are the targets');
    expect(text)
      .to.include('450')
      .and.include('65,000')
      .and.include('120')
      .and.not.match(/No target is held/);
  });

  for (const question of ['Target for KSIs', 'Is there a target for Live Chat volumes'])
    it(`is not held for a named metric where no report names any, and no figure is told: ${question}`, async () => {
      const { outcome, text, figures } = await ask(question, none!);
      expect(outcome).to.equal('not-held');
      expect(text).to.match(/^No target is held for /);
      expect(figures).to.deep.equal([]);
    });

  it('is denied only while no report names any', async () => {
    expect((await ask('what are the targets', none!)).text).to.match(/No target is held/);
    expect((await ask('is 402 cadets good')).text).not.to.match(/no target is held/i);
  });
});
