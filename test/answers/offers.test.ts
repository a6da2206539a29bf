/** What is offered in place of what is not held is looked up once for a version of what is held. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Context } from '../../src/answers/answer.ts';
import { isTold } from '../../src/answers/offers.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('an offer', () => {
  let bot: TestBot;
  let context: Context;
  before(async () => {
    bot = await packagedBot();
    context = await bot.conversation.context();
  });
  after(() => bot.close());

  /** The same with every look into the store counted. */
  const watched = (of: Context): { readonly context: Context; looks(): number } => {
    let looks = 0;
    const store = new Proxy(of.store, {
      get: (target, name) => {
        looks += 1;
        const member = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    return { context: { ...of, store }, looks: () => looks };
  };

  it('is looked for once', async () => {
    expect(await isTold('updates on knife crime', context)).to.equal(true);
    const again = watched(context);
    expect(await isTold('updates on knife crime', again.context)).to.equal(true);
    expect(again.looks()).to.equal(0);
  });

  it('is looked for anew at another version', async () => {
    await isTold('updates on knife crime', context);
    const anew = watched({ ...context, knowledge: { ...context.knowledge } });
    expect(await isTold('updates on knife crime', anew.context)).to.equal(true);
    expect(anew.looks()).to.be.greaterThan(0);
  });

  it('that nothing tells of stays so', async () => {
    for (let times = 0; times < 2; times += 1) expect(await isTold('updates on goats', context)).to.equal(false);
  });
});
