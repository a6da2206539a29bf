import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Lately } from '../../src/conversation/lately.ts';
import { packagedBot } from '../support/bot.ts';

describe('what was answered lately', () => {
  const [before, after] = [{}, {}];
  const worked: string[] = [];
  const asks = (lately: Lately<object, string>) => (of: object, message: string, key: string) =>
    lately.answer(
      of,
      message,
      () => key,
      async () => `${message} ${worked.push(`${message} ${key}`)}`,
    );

  it('is worked out once for the same message under the same key, and anew of another version', async () => {
    const ask = asks(new Lately());
    worked.length = 0;
    const first = await ask(before, 'a', '1');
    expect(await ask(before, 'a', '1')).to.equal(first);
    for (const [of, message, key] of [
      [before, 'a', '2'],
      [before, 'b', '1'],
      [after, 'a', '1'],
      [before, 'a', '1'],
    ] as const)
      expect(await ask(of, message, key)).to.not.equal(first);
    expect(worked).to.deep.equal(['a 1', 'a 2', 'b 1', 'a 1', 'a 1']);
  });

  it('is not kept when another version began meanwhile', async () => {
    const lately = new Lately<object, string>();
    const ask = asks(lately);
    const late = Promise.withResolvers<string>();
    const slow = lately.answer(
      before,
      'a',
      () => '1',
      () => late.promise,
    );
    await ask(after, 'a', '1');
    late.resolve('of before');
    expect(await slow).to.equal('of before');
    expect(await ask(after, 'a', '1')).to.not.equal('of before');
  });

  it('is bounded: the oldest are forgotten, and nothing long is kept', async () => {
    const ask = asks(new Lately());
    worked.length = 0;
    for (let i = 0; i < 1_000; i++) await ask(before, `${i}`, '');
    for (const message of ['999', '0', 'x'.repeat(201), 'x'.repeat(201)]) await ask(before, message, '');
    expect(worked.length).to.equal(1_003);
  });

  it('is asked again when there was none', async () => {
    const lately = new Lately<object, string>();
    const fails = () => Promise.reject(new Error('away'));
    const failed = await lately.answer(before, 'a', () => '', fails).catch((fault: Error) => fault.message);
    expect(failed).to.equal('away');
    expect(await asks(lately)(before, 'a', '')).to.match(/^a /);
  });
});

describe('the same question again', () => {
  const asked = 'how many 101 calls last quarter';

  it('tells nothing that was corrected or withdrawn since', async () => {
    const bot = await packagedBot();
    let conversation = 0;
    const value = async () =>
      (await bot.conversation.takeTurn({ text: asked, conversation: `${conversation++}` })).figures[0]?.value;
    expect([await value(), await value()]).to.deep.equal([70_753, 70_753]);
    const [held] = await bot.store.figures({ metrics: ['calls-101'], from: '2020-10-01', to: '2020-12-31' });
    await bot.store.withdrawReport(held!.source.report);
    expect([await value(), await value()]).to.not.include(70_753);
    await bot.close();
  });

  it('is answered after what was spoken of since', async () => {
    const bot = await packagedBot();
    const say = async (text: string, conversation: string) =>
      (await bot.conversation.takeTurn({ text, conversation })).figures[0]?.value;
    for (const conversation of ['a', 'b']) {
      await say(asked, conversation);
      expect(await say('and last year?', conversation)).to.equal(68_218);
    }
    await say('999 calls last quarter', 'c');
    expect(await say('and last year?', 'c')).to.equal(90_503);
    await bot.close();
  });
});
