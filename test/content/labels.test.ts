/** What the bot offers can be sent back as it stands: labels, choices and follow-ups. */
import { expect } from 'chai';
import type { Choice, Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

const QUESTIONS = [
  'hours?',
  'specials?',
  'weapons',
  'arrests?',
  'how many arrests',
  'online reports',
  '101 waiting time',
  '101 calls',
  '101 and 999 calls',
  '999 v 101',
  '101 trend',
  '101 calls in 2015',
  'fatals last year',
  'ksi compared with last year',
  'what percentage of KSI were fatal',
  'cannabis seized',
  'biggest fall',
  'figures for priority 4',
  'summary of priority 5',
  'what is Operation ARK',
  'what is KSI',
  'burglary figures',
  'KSI in Q2 2020/21',
  'source for 101 calls',
  "what's going on in Harlow",
  'hello',
  'braintree asb',
];

describe('what is offered', () => {
  let bot: TestBot;
  const metricOf = new Map<string, string>();
  before(async () => {
    bot = await packagedBot();
    for (const { label, id } of (await bot.store.catalogue()).metrics) metricOf.set(label, id);
  });
  after(() => bot.close());
  let count = 0;
  const ask = (text: string, conversation = `c${count++}`): Promise<Reply> =>
    bot.conversation.takeTurn({ text, conversation });
  const said = ({ outcome, kind, figures }: Reply): string => `${outcome} ${kind} ${figures[0]?.metric ?? ''}`.trim();

  it('no two metrics have the same label', async () =>
    expect(metricOf.size).to.equal((await bot.store.catalogue()).metrics.length));
  it('every label of a metric that has a figure is read as that metric, first of all', async () => {
    const wrong: string[] = [];
    const held = new Set((await bot.store.figures({})).map(({ metric }) => metric));
    for (const [label, id] of metricOf) {
      if (!held.has(id)) continue;
      const reply = await ask(label);
      if (reply.figures[0]?.metric !== id) wrong.push(`${label} (${id}): ${said(reply)}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  /** Where a choice is a metric's label, the answer is about that metric; a follow-up keeps to what was spoken of. */
  const isAnswered = (asked: Reply, { label }: Choice, reply: Reply): boolean => {
    const metric = metricOf.get(label);
    if (reply.outcome !== 'answered') return false;
    return metric === undefined || reply.figures[0]?.metric === metric || !asked.choices.some((c) => c.label === label);
  };
  it('choices and follow-ups are answered, by themselves and in their own conversation', async () => {
    const wrong: string[] = [];
    for (const [n, text] of QUESTIONS.entries()) {
      const asked = await ask(text);
      for (const [m, choice] of [...asked.choices, ...asked.followUps].entries()) {
        const alone = await ask(choice.ask);
        if (!isAnswered(asked, choice, alone)) wrong.push(`${text} -> ${choice.label}: ${choice.ask}: ${said(alone)}`);
        await ask(text, `same ${n} ${m}`);
        const inside = await ask(choice.ask, `same ${n} ${m}`);
        if (said(inside) !== said(alone))
          wrong.push(`${text} -> ${choice.ask}: ${said(inside)}, but ${said(alone)} when asked alone`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });
  it('follow-ups of one figure are about that figure’s metric', async () => {
    const wrong: string[] = [];
    for (const label of metricOf.keys()) {
      const asked = await ask(label);
      const [metric] = asked.figures.map((f) => f.metric);
      for (const { ask: next } of asked.followUps) {
        const reply = await ask(next);
        const about = [...reply.figures.map((f) => f.metric), ...reply.change.map((c) => c.metric)];
        if (reply.outcome !== 'answered' || (about.length > 0 && !about.includes(metric!)))
          wrong.push(`${label} -> ${next}: ${said(reply)}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });
  it('two to six choices, each with another label', async () => {
    for (const text of QUESTIONS) {
      const reply = await ask(text);
      if (reply.outcome === 'choose') expect(reply.choices.length, text).to.be.within(2, 6);
      expect(new Set(reply.choices.map((c) => c.label)).size, text).to.equal(reply.choices.length);
    }
  });
});
