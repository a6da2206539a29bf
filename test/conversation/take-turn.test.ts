/** What a conversation carries over, when it forgets, and what it never does. */
import { expect } from 'chai';
import { readConfig } from '../../src/config.ts';
import { buildBot } from '../../src/main.ts';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { bundle } from '../support/report-bundle.ts';

describe('conversation', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await packagedBot();
  });
  afterEach(() => bot.close());
  const say = (text: string, conversation = 'a'): Promise<Reply> => bot.conversation.takeTurn({ text, conversation });
  const first = (reply: Reply): number | undefined => reply.figures[0]?.value;

  it('moves the period, then the metric, and keeps what was said', async () => {
    expect(first(await say('how many 101 calls last quarter'))).to.equal(70_753);
    expect(first(await say('and last year?'))).to.equal(68_218);
    expect(first(await say('999?'))).to.equal(90_503);
    expect((await say('source for that?')).reports[0]?.id).to.equal('essex-2020-21-q3');
  });
  it('carries the area, the period and the operation over', async () => {
    await say("what's going on in Harlow");
    expect((await say('what about Southend?')).updates.map((u) => u.area)).to.include('Southend');
    await say('KSI last year');
    expect((await say('and 101 calls?')).figures[0]?.period.label).to.equal('Q3 2019/20');
    await say('Operation OXYGEN', 'oxygen');
    expect((await say('where is it from', 'oxygen')).reports[0]?.id).to.equal('essex-2020-21-q3');
  });
  it('the same quarter last year is the latest quarter’s, whatever was spoken of', async () => {
    expect(first(await say('101 calls in Q2'))).to.equal(78_753);
    expect(first(await say('and the same quarter last year?'))).to.equal(68_218);
  });
  it('what comes after is counted from what was spoken of', async () => {
    await say('101 calls in Q3 2019/20');
    expect(first(await say('and the year after that?'))).to.equal(70_753);
    await say('101 calls in Q2', 'b');
    expect(first(await say('and after that?', 'b'))).to.equal(70_753);
  });
  it('a month is counted from the month spoken of', async () => {
    expect(first(await say('101 calls in October'))).to.equal(28_503);
    expect(first(await say('how many that month'))).to.equal(28_503);
    expect((await say('and the same month last year?')).outcome).to.equal('not-held');
    await say('101 calls', 'b');
    expect((await say('how many that month', 'b')).figures).to.deep.equal([]);
  });
  it('a correction is about what was meant', async () => {
    await say('101 calls last year');
    expect(first(await say('sorry, 999 I meant'))).to.equal(90_503);
  });
  it('a turn that comes again is answered as it was, and the conversation goes on from where it is', async () => {
    const turn = (text: string, id: string) => bot.conversation.takeTurn({ text, conversation: 'a', turn: id });
    await turn('how many 101 calls last quarter', '1');
    const reply = await turn('and the quarter before?', '2');
    expect(first(reply)).to.equal(78_753);
    await turn('999?', '3');
    expect(await turn('and the quarter before?', '2')).to.deep.equal(reply);
    expect(await turn('and the quarter before?', '2')).to.deep.equal(reply);
    expect((await say('what is that per day')).reading).to.include('999');
  });
  it('forgets after half an hour', async () => {
    await say('how many 101 calls last quarter');
    bot.wait(29);
    expect(first(await say('and last year?'))).to.equal(68_218);
    bot.wait(31);
    expect((await say('and last year?')).outcome).to.not.equal('answered');
  });
  it('never sees another’s', async () => {
    await say('how many 101 calls last quarter', 'a');
    expect((await say('and last year?', 'b')).figures).to.deep.equal([]);
  });
  it('never sees another’s choices', async () => {
    await say('hours?', 'a');
    expect((await say('2', 'b')).figures).to.deep.equal([]);
  });
  it('is forgotten when it is told to', async () => {
    await say('101 calls');
    await bot.conversation.forget('a');
    expect((await say('and last year?')).figures).to.deep.equal([]);
  });
  it('a number that is no choice is none', async () => {
    await say('hours?');
    for (const pick of ['7', '0', '999']) {
      await say('hours?', pick);
      const reply = await say(pick, pick);
      expect(
        reply.figures.map((f) => f.unit),
        pick,
      ).to.not.include('hours');
    }
  });
  it('a number beyond the last choice shows the choices again, and one of them can be taken then', async () => {
    const { choices } = await say('hours?');
    for (const pick of ['99', 'number 12', 'the seventh']) {
      const reply = await say(pick);
      expect([reply.outcome, reply.choices, reply.question]).to.deep.equal(['choose', choices, pick]);
      expect(reply.text).to.include(`the last one is ${choices.length}`);
    }
    expect((await say('2')).figures[0]?.label).to.equal(choices[1]!.label);
  });
  it('the question is told as it was typed, though a choice was taken', async () => {
    const reply = await say('hours?');
    expect((await say('1')).question).to.equal('1');
    expect(reply.question).to.equal('hours?');
  });
  it('takes a choice by number, by place and by its words', async () => {
    const reply = await say('hours?');
    expect(reply.outcome).to.equal('choose');
    const label = reply.choices[1]!.label;
    for (const pick of ['2', 'the second one', label]) {
      await say('hours?', pick);
      expect((await say(pick, pick)).figures[0]?.label, pick).to.equal(label);
    }
  });
  it('asks by itself what is offered in place of what is not held, and goes on from the question where several may be meant', async () => {
    await say('999 calls');
    const { outcome, choices } = await say('monthly 101 for November');
    expect(outcome).to.equal('not-held');
    expect(first(await say(choices[0]!.ask))).to.equal(70_753);
    expect(first(await say('add those two together'))).to.equal(144_640);
    await say('how many calls last year', 'b');
    expect(first(await say(choices[0]!.ask, 'b'))).to.equal(68_218);
  });
  it('offers a figure of the time that was asked about, where one is held', async () => {
    const { choices } = await say('101 waiting time in Q2');
    expect(choices[0]!.label).to.equal('101 non-emergency calls, Q2 2020/21');
    expect(first(await say('1'))).to.equal(78_753);
  });
  it('tells all updates on a subject that are asked for, whatever was told of it before', async () => {
    const all = await say('all updates on Drugs', 'alone');
    for (const [at, before] of ['summary of drugs', 'value of drugs seized', 'CSE'].entries()) {
      await say(before, `${at}`);
      expect((await say('all updates on Drugs', `${at}`)).updates, before).to.have.length(all.updates.length);
    }
  });
  it('answers a whole question as if nothing had been said before', async () => {
    await say('Southend ASB operations');
    const reply = await say("what's going on in Harlow");
    expect(reply.updates.map((u) => u.area)).to.include('Harlow');
  });
  it('thanks change nothing', async () => {
    await say('101 calls');
    expect((await say('thanks')).outcome).to.equal('guide');
    expect(first(await say('and 999?'))).to.equal(73_887);
  });
  it('two answers are added up', async () => {
    await say('value of cannabis seized in Tendring');
    await say('and in Harwich');
    const reply = await say('add those two together');
    expect(first(reply)).to.equal(5_000_000);
    expect(reply.figures[0]?.working).to.equal('£4m + £1m');
  });
  it('what is computed shows its working and its parts', async () => {
    const reply = await say('what percentage of KSI casualties were fatal');
    expect(reply.figures[0]).to.include({
      metric: null,
      unit: '%',
      basis: 'derived',
      working: '11 ÷ 167 × 100',
      priority: 7,
    });
    expect(reply.figures.slice(1).map((f) => f.value)).to.deep.equal([11, 167]);
  });
  it('what is not held carries no figure and no update', async () => {
    for (const text of [
      '101 waiting time',
      '999 calls from Basildon',
      'burglary arrests',
      '101 calls in 2015',
      '101 calls by month',
      'calls to 100',
      '99 calls',
    ]) {
      const reply = await say(text, text);
      expect(reply.outcome, text).to.equal('not-held');
      expect([...reply.figures, ...reply.updates], text).to.deep.equal([]);
    }
  });
});

describe('conversation on an empty store', () => {
  it('says that a draft is held, where one is, until it is published', async () => {
    const bot = await buildBot(readConfig({ STORE_FILE: ':memory:', SEED: 'none' }), () => new Date(0));
    const asked = async () => (await bot.conversation.takeTurn({ text: '101 calls', conversation: 'a' })).text;
    expect(await asked()).to.match(/npm run import/);
    const { report } = bundle();
    await bot.store.saveReport(bundle({}, { figures: [], updates: [] }), { publish: false, origin: 'imported' });
    expect(await asked()).to.equal('A draft is held, not published: npm run reports -- list');
    await bot.store.publishReport(report.id, 'A. Analyst');
    expect(await asked()).not.to.match(/draft/);
    await bot.close();
  });

  it('says how to import a report, whatever is asked', async () => {
    const bot = await buildBot(readConfig({ STORE_FILE: ':memory:', SEED: 'none' }), () => new Date(0));
    for (const text of ['101 calls', 'hello there, 101 calls last quarter?', 'Operation OXYGEN', '2']) {
      const reply = await bot.conversation.takeTurn({ text, conversation: 'a' });
      expect(reply.outcome, text).to.equal('not-held');
      expect(reply.text, text).to.match(/npm run import/);
      expect([...reply.figures, ...reply.updates, ...reply.reports], text).to.deep.equal([]);
      expect(reply.question).to.equal(text);
    }
    await bot.close();
  });
});
