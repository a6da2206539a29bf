/** A brief in the form that was asked for: so many of each, of the facts that tell most, each with its place. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot, talk } from '../../support/bot.ts';

describe('a brief in a form', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (...texts: readonly string[]): Promise<Reply> => talk(bot, ...texts);
  const bullets = ({ parts }: Reply): string[] => parts.answer.filter((line) => line.startsWith('- '));
  /** Full stops that end a sentence, outside brackets. */
  const ends = ({ text }: Reply): number => text.replace(/\([^)]*\)/g, '').match(/\.(?=\s|$)/g)?.length ?? 0;

  it('has as many bullets as are asked for, each with its page', async () => {
    for (const [count, text] of [
      [2, 'two bullets on hate crime'],
      [3, 'Southend in three bullet points'],
      [4, 'priority 5 in four bullets'],
    ] as const) {
      const reply = await ask(text);
      expect(bullets(reply), text).to.have.length(count);
      for (const line of bullets(reply)) expect(line).to.match(/\(page \d+\)/);
    }
  });

  it('is one sentence where one is asked for, of a place, a subject and the plan', async () => {
    for (const text of ['Harlow in one sentence', 'drugs in a single sentence', 'the whole report in a sentence'])
      expect(ends(await ask(text)), text).to.equal(1);
    expect(ends(await ask('two sentences on road safety'))).to.equal(2);
  });

  it('begins with the figures that the plan puts first', async () => {
    const { figures } = await ask('the report in three lines');
    expect(figures[0]?.metric).to.equal('ksi');
    expect((await ask('sum up the report in fifty words')).figures[0]?.metric).to.equal('ksi');
  });

  it('leaves no priority out of a line for each, and says which has no figures', async () => {
    const { parts } = await ask('one line per priority');
    const lines = parts.answer.filter((line) => /^\d\. /.test(line));
    expect(lines.map((line) => line[0])).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    expect(lines[2])
      .to.include('No figures are reported')
      .and.match(/\(page 6\)\.$/);
  });

  it('tells numbers alone, and no update', async () => {
    const reply = await ask('just the numbers on volunteers');
    expect(reply.figures.length).to.be.greaterThan(2);
    expect(reply.updates).to.deep.equal([]);
  });

  it('tells a measure with the whole that it is part of', async () => {
    const { figures } = await ask('A press line on road deaths');
    expect(figures.map(({ metric }) => metric)).to.deep.equal(['road-deaths', 'ksi']);
  });

  it('never tells a running total of another start with those of the quarter', async () => {
    const { text } = await ask('gangs and organised crime, just the numbers');
    for (const line of text.split('\n').filter((one) => one.includes('£1m')))
      expect(line).to.include('Since 1 January 2020').and.not.include('£4m');
  });

  it('explains the terms of the glossary to whoever knows none', async () => {
    const plain = await ask('headlines', "same again, but for somebody who's never heard any jargon");
    expect(plain.text).to.match(/What the words mean: .*Special Constable: a volunteer/);
  });

  it('keeps what it is of when only the form is changed, and the form when only that is', async () => {
    const shorter = await ask('summary of hate crime', 'make it two bullets');
    expect(bullets(shorter)).to.have.length(2);
    expect(shorter.text).to.match(/^Hate crime/);
    expect(bullets(await ask('Harlow round up, two bullets', 'and Southend'))).to.have.length(2);
  });

  it('keeps of what was told those that are asked to be kept', async () => {
    const { change } = await ask('overview of the plan', 'leave only what has a figure from last year');
    expect(change.length).to.be.greaterThan(3);
    for (const { against } of change) expect(against.to).to.equal('2019-12-31');
    const { change: rises } = await ask('headlines for priority 1', 'just the ones that went up');
    for (const { difference } of rises) expect(difference).to.be.greaterThan(0);
  });

  it('tells one of each, and the biggest with what is told beside it', async () => {
    const one = await ask('a plus point and a minus point');
    expect(bullets(one)).to.have.length(2);
    const biggest = await ask('the biggest fall, and the reason');
    expect(biggest.figures.map(({ metric }) => metric)).to.deep.equal(['live-chats']);
    expect(biggest.text).to.include('COVID-19');
  });

  it('gives what to ask about: what got worse with what was promised, and what has no figures', async () => {
    const { text } = await ask('what should I challenge them on at scrutiny');
    expect(text).to.include('double the Special Constabulary').and.include('Domestic Abuse: No figures are reported');
    expect(text).to.include('higher vehicle speeds').and.not.include('101');
  });

  it('is of what the occasion is of', async () => {
    expect((await ask("something for the volunteers' dinner, sixty seconds' worth")).text).to.match(/^Volunteers/);
  });
});
