import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { type BudgetLimits, Budgets } from '../../src/conversation/budgets.ts';

const LIMITS: BudgetLimits = { free: 10, bucket: 100, refill: 5, dearest: 50, waiting: 3, hint: 10, cold: 0 };

describe('budgets', () => {
  let time = 0;
  let budgets: Budgets;
  beforeEach(() => {
    time = 0;
    budgets = new Budgets(() => time, LIMITS);
  });
  const say = (person: string, spent: number) => {
    const refusal = budgets.admit(person);
    if (refusal) return refusal;
    budgets.charge(person, spent);
    budgets.left(person);
    return null;
  };

  it('takes any number of ordinary questions', () => {
    for (let n = 0; n < 10_000; n += 1) expect(say('a', LIMITS.free)).to.equal(null);
  });

  it('is used up by dear messages, of one person alone, and fills again by the clock', () => {
    for (let n = 0; n < 2; n += 1) expect(say('a', 400)).to.equal(null);
    expect(say('a', 400)).to.deep.equal({ seconds: 1, say: true });
    expect(say('b', 400)).to.equal(null);
    time += 1_000;
    expect(say('a', 30)).to.equal(null);
    expect(say('a', 30)).to.deep.equal({ seconds: 4, say: false });
    time += 100_000;
    for (let n = 0; n < 2; n += 1) expect(say('a', 400)).to.equal(null);
  });

  it('charges nobody for what a new process is slow at', () => {
    budgets = new Budgets(() => time, { ...LIMITS, cold: 20 });
    for (let n = 0; n < 20; n += 1) expect(say('a', 400)).to.equal(null);
    for (let n = 0; n < 2; n += 1) expect(say('a', 400)).to.equal(null);
    expect(say('a', 400)).to.not.equal(null);
  });

  it('hints once in a while, not at every message', () => {
    for (let n = 0; n < 2; n += 1) say('a', 400);
    const hints = Array.from({ length: 95 }, () => {
      budgets.charge('a', 400);
      time += 100;
      return budgets.admit('a')!.say;
    });
    expect(hints.filter(Boolean)).to.have.length(1);
  });

  it('lets so many wait at once, and more when one is answered', () => {
    for (let n = 0; n < 3; n += 1) expect(budgets.admit('a')).to.equal(null);
    expect(budgets.admit('a')).to.not.equal(null);
    expect(budgets.admit('b')).to.equal(null);
    budgets.left('a');
    expect(budgets.admit('a')).to.equal(null);
  });

  it("takes a person's turns one after the other, also after one that failed, and others' between", async () => {
    const order: string[] = [];
    const turn = (person: string, name: string, fails = false) =>
      budgets.inTurn(person, async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([turn('a', '1', true), turn('a', '2'), turn('b', '3')]);
    expect(order.slice(0, 2)).to.deep.equal(['1 begins', '3 begins']);
    expect(order.filter((line) => !line.startsWith('3'))).to.deep.equal(['1 begins', '1 ends', '2 begins', '2 ends']);
  });
});
