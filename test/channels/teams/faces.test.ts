import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { shortLabel } from '../../../src/channels/course.ts';
import { buildMessage } from '../../../src/channels/teams/message.ts';
import { packagedBot, type TestBot } from '../../support/bot.ts';

interface Part {
  readonly type?: string;
  readonly text?: string;
  readonly [member: string]: unknown;
}

/** Everything of a card that has this member, in order, wherever it stands. */
function having(thing: unknown, member: string): Part[] {
  if (Array.isArray(thing)) return thing.flatMap((part) => having(part, member));
  if (typeof thing !== 'object' || thing === null) return [];
  const part = thing as Part;
  return [...(member in part ? [part] : []), ...Object.values(part).flatMap((inner) => having(inner, member))];
}

describe('Teams: what a card of each kind shows', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  const ask = async (text: string) => {
    const { activity } = buildMessage(await bot.conversation.takeTurn({ text, conversation: text }), { key: 'k' });
    const card = activity.attachments?.[0]?.content;
    const texts = having(card?.body, 'text').map(({ text }) => text!);
    return { message: activity.text!, card, texts };
  };

  it('ranked times: each place by its time', async () => {
    const said = JSON.stringify(await ask('which quarter had most 999 calls'));
    for (const place of ['2. Q3 2019/20', '3. Q3 2020/21']) expect(said).to.include(place);
  });

  it('ranked movements: each metric once, with how it moved', async () => {
    const { texts } = await ask('biggest drop in contact demand since Q2');
    expect(texts.slice(0, 2)).to.deep.equal(['3,535', 'Live Chat interactions']);
    expect(texts.filter((text) => /^\d\. /.test(text))).to.deep.equal([
      '2. Online anti-social behaviour (ASB) reports',
      '3. 999 emergency calls',
      '4. 101 non-emergency calls',
    ]);
    expect(texts.filter((text) => /^Down /.test(text))).to.have.length(4);
    expect(texts).to.not.include('4,999');
    expect(texts.join('\n')).to.include('Worked out: 3,535 + 1,464 (Live Chat interactions, Q2 2020/21).');
  });

  it('two things set against each other: both in the message, and each movement by name', async () => {
    const { message, texts } = await ask('101 v 999');
    expect(message).to.match(
      /^101 non-emergency calls: [\d,]+; 999 emergency calls: [\d,]+ \(Q\d \d{4}\/\d\d, [^)]+\)\./,
    );
    expect(texts.filter((text) => /^(?:Down|Up) /.test(text))).to.deep.equal([]);
    expect(texts.filter((text) => /^(?:down|up) /.test(text))).to.have.length(4);
    expect(texts.find((text) => text.startsWith('Read as: '))).to.not.include('Difference');
  });

  for (const [asked, said] of [
    ['have 101 calls passed the 70,000 mark', 'Yes: that is 753 above 70,000'],
    ['confirm 101 calls 71,900 yes or no', 'No: that is 1,147 below 71,900'],
    ['how many 999 calls, rounded to the nearest thousand', 'To the nearest 1,000: 73,887 rounded is 74,000.'],
  ] as const)
    it(`a figure held against a number, under its headline and in the message: ${asked}`, async () => {
      const { message, texts } = await ask(asked);
      expect(texts.findIndex((text) => text.startsWith(said))).to.equal(3);
      expect(message).to.include(said);
    });

  it('the same measure of several places: beside each of the others its own', async () => {
    const { texts } = await ask('value of cannabis seized');
    expect(texts.find((text) => text.includes('since 1 January 2020'))).to.include('· Harwich');
  });

  it('a brief of a theme that one update is all of: that update', async () => {
    const { texts } = await ask('What are we doing for rural communities?');
    expect(texts.join('\n')).to.include('"Captive and Controlled"');
  });

  it('what the name of a measure says already is not said again beside it', async () => {
    await bot.conversation.takeTurn({ text: 'trend in 999 calls', conversation: 'again' });
    const { reading } = await bot.conversation.takeTurn({ text: 'which calls', conversation: 'again' });
    expect(reading).to.equal('999 emergency calls');
  });

  it('a list of operations: their names and places, and how many there are', async () => {
    const { message, texts } = await ask('list all operations');
    expect(message).to.match(/^20 operations and projects\. \[1\]/);
    expect(texts.filter((text) => /^(?:Operation|Project) [A-Z]\S+$/.test(text))).to.have.length(20);
    expect(texts.join('\n')).to.include(': Basildon (Priority 2, page 5)');
  });

  it('a list that is words alone: all of its lines', async () => {
    const priorities = await ask('what are the seven priorities');
    expect(priorities.texts.filter((text) => /^[1-7]\. /.test(text))).to.have.length(7);
    const held = await ask('figures held');
    expect(held.message).to.equal('Figures held.');
    const names = held.texts.filter((text) => /^Priority [1-7], /.test(text));
    expect(names).to.have.length(7);
    expect(held.texts.join('\n')).to.match(/ and \d+ more\./);
  });

  it('a summary of the report: every priority under its heading, with what moved or that it has no figures', async () => {
    const { texts } = await ask('summary of the report');
    const headings = texts.filter((text) => /^Priority \d · [^·]+$/.test(text));
    expect(headings.map((text) => text.slice(0, 10))).to.include.members(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `Priority ${number}`),
    );
    expect(new Set(headings).size).to.equal(headings.length);
    const below = (number: number): string =>
      texts[texts.findIndex((text) => text.startsWith(`Priority ${number} ·`)) + 1]!;
    expect(below(7)).to.match(/^167 .+ down 48 \(22\.3%\) from 215 in Q3 2019\/20/);
    expect(below(3)).to.match(/^No figures, only updates\./);
  });

  it('what went better and worse: each list under its name', async () => {
    const { message, texts } = await ask('improved and got worse, two lists');
    expect(message).to.match(/^Essex Police Q3 2020\/21/);
    const [better, worse] = ['Better', 'Worse'].map((name) => texts.indexOf(name));
    expect(better).to.be.at.least(0).and.below(worse!);
    expect(texts.slice(better! + 1, worse).every((text) => /, down /.test(text))).to.equal(true);
  });

  it('choices whose words are long: boxes in which text wraps, each of which asks', async () => {
    const { card } = await ask('specials?');
    const boxes = having(card!.body, 'selectAction');
    expect(boxes).to.have.length(6);
    const asks = boxes.map(({ selectAction }) => (selectAction as { data: { ask: string } }).data.ask);
    expect(new Set(asks).size).to.equal(6);
    expect(card!.actions ?? []).to.deep.equal([]);
  });

  it('choices whose words are short: buttons', async () => {
    const { card } = await ask('burglary figures');
    expect((card!.actions as Part[]).map(({ title }) => title)).to.include('Operation METEOR');
  });

  it('a brief: a button for each priority that its report tells of, six in a row at most', async () => {
    const { card } = await ask('summary of the report');
    const rows = [...having(card!.body, 'actions').map(({ actions }) => actions as Part[]), card!.actions as Part[]];
    expect(rows.map(({ length }) => length).every((length) => length <= 6)).to.equal(true);
    const titles = rows.flat().map(({ title }) => title);
    expect(titles.filter((title) => /^Priority/.test(String(title)))).to.deep.equal(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `Priority ${number}`),
    );
    const earlier = await ask('summary of the report for Q2 2020/21');
    expect(having([earlier.card!.body, earlier.card!.actions], 'title').map(({ title }) => title))
      .to.include('Priority 1')
      .and.not.include('Priority 3');
  });

  it('a course: its numbers in the order of its bars, and what is not held between them', async () => {
    const { texts } = await ask('999 calls trend');
    const periods = texts.filter((text) => /^Q\d \d{4}\/\d\d$/.test(text));
    expect(periods).to.deep.equal(['Q3 2019/20', 'Q2 2020/21', 'Q3 2020/21']);
    expect(texts).to.include('Not held between them: Q4 2019/20 to Q1 2020/21.');
  });

  it('what one priority has in several reports: the priority once, and each report with its own pages', async () => {
    const { card, texts } = await ask("trend in specials' hours");
    expect(texts.filter((text) => /^Priority \d/.test(text))).to.deep.equal([
      'Priority 1 · More Local, Visible and Accessible Policing',
    ]);
    const reports = texts.filter((text) => text.includes('data as at'));
    expect(reports).to.have.length.above(1);
    for (const report of reports) expect(report).to.match(/ · pages? \d/);
    expect(having(card?.body, 'title').map(({ title }) => title)).to.deep.equal([
      'Hours given by Special Constables, Essex',
    ]);
  });

  it('a chart: short labels, the latest last, and a line of text where charts are not known', async () => {
    const { card } = await ask('999 calls trend');
    const [chart] = having(card!.body, 'fallback') as [Part];
    expect(chart.type).to.equal('Chart.VerticalBar');
    expect(having(chart.data, 'x').map(({ x }) => x)).to.deep.equal(['Q3 19/20', 'Q2 20/21', 'Q3 20/21']);
    expect(having(chart.data, 'y').map(({ y }) => y)).to.deep.equal([90_503, 91_425, 73_887]);
    expect(having(chart.fallback, 'text')[0]!.text).to.include('Q3 2019/20 to Q3 2020/21');
    for (const [label, short] of [
      ['31 December 2020', 'Dec 2020'],
      ['October 2020', 'Oct 2020'],
      ['May 2020', 'May 2020'],
      ['2020/21', '20/21'],
      ['2020', '2020'],
      ['September to November 2020', 'Sep to Nov 2020'],
      ['1 October to 15 December 2020', '1 Oct to 15 Dec 2020'],
    ] as const)
      expect(shortLabel(label)).to.equal(short);
  });
});
