/** A label names one metric, and choices are few and unlike. */
import { expect } from 'chai';
import type { Reply } from '../../src/reply.ts';
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

describe('labels', () => {
  let bot: TestBot;
  const metricOf = new Map<string, string>();
  before(async () => {
    bot = await packagedBot();
    for (const { label, id } of (await bot.store.catalogue()).metrics) metricOf.set(label, id);
  });
  after(() => bot.close());
  let count = 0;
  const ask = (text: string): Promise<Reply> => bot.conversation.takeTurn({ text, conversation: `c${count++}` });
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

  it('two to six choices, each with another label', async () => {
    for (const text of QUESTIONS) {
      const reply = await ask(text);
      if (reply.outcome === 'choose') expect(reply.choices.length, text).to.be.within(2, 6);
      expect(new Set(reply.choices.map((c) => c.label)).size, text).to.equal(reply.choices.length);
    }
  });
});
