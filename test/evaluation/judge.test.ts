import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { judge } from '../../src/evaluation/judge.ts';
import type { Turn } from '../../src/evaluation/questions.ts';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('what is wrong with an answer', () => {
  let bot: TestBot;
  let calls: Reply;
  let nothing: Reply;
  before(async () => {
    bot = await packagedBot();
    const ask = (text: string) => bot.conversation.takeTurn({ text, conversation: text });
    calls = await ask('how many 101 calls last quarter');
    nothing = await ask('how many unicorns');
  });
  after(() => bot.close());

  const of = (reply: Reply, expected: Omit<Turn, 'question'>) => judge({ question: 'any', ...expected }, reply);
  const first = () => calls.figures[0]!;

  it('is nothing, when what is expected is there', () => {
    const { value, priority } = first();
    const { difference, percent } = calls.change[0]!;
    const right: Omit<Turn, 'question'>[] = [
      {},
      { outcome: 'answered' },
      { figure: value, priority },
      { figures: [value, calls.change[0]!.was] },
      { words: ['NON-EMERGENCY'], without: ['unicorn'] },
      { change: { difference, percent: percent! } },
    ];
    for (const expected of right)
      expect(of(calls, expected), JSON.stringify(expected)).to.deep.equal({
        faults: [],
        isWrongFigure: false,
        isDenied: false,
      });
    expect(of(nothing, { outcome: 'not-held' }).faults).to.deep.equal([]);
  });

  it('is each thing that is missing, or too much', () => {
    const { value, priority } = first();
    const wrong: readonly (readonly [Omit<Turn, 'question'>, RegExp])[] = [
      [{ figure: value + 1 }, /the figure is 70,753, not 70754/],
      [{ figures: [value, 5] }, /^5 is not told$/],
      [{ words: ['unicorn'] }, /"unicorn" is not said/],
      [{ without: ['non-emergency'] }, /"non-emergency" is said/],
      [{ priority: priority + 1 }, /priority 1 is cited, not 2/],
      [{ change: { difference: 1 } }, /the change .* is not told/],
      [{ offers: ['Unicorns'] }, /"Unicorns" is not offered/],
      [{ outcome: 'choose' }, /^answered, not choose$/],
    ];
    for (const [expected, said] of wrong) expect(of(calls, expected).faults.join('; ')).to.match(said);
  });

  it('is met by what rounds to it only as far as decimals were written', () => {
    const worked = { ...calls, figures: [{ ...first(), value: 60.4873 }] };
    expect(of(worked, { figure: 60.5 }).faults).to.deep.equal([]);
    expect(of(worked, { figure: 60 }).faults).to.deep.equal([]);
    expect(of(worked, { figure: 60.4 }).faults).to.not.deep.equal([]);
    expect(of(worked, { figure: 61 }).faults).to.not.deep.equal([]);
    expect(of({ ...calls, figures: [{ ...first(), value: 61 }] }, { figure: 60 }).faults).to.not.deep.equal([]);
  });

  it('is worst when it is another figure, or one where none is held; and bad when what is told is denied', () => {
    expect(of(calls, { figure: 12 }).isWrongFigure).to.equal(true);
    expect(of(calls, { outcome: 'not-held' }).isWrongFigure).to.equal(true);
    expect(of(calls, { words: ['unicorn'] }).isWrongFigure).to.equal(false);
    expect(of(nothing, { figure: 12 })).to.include({ isWrongFigure: false, isDenied: true });
    expect(of(nothing, { outcome: 'choose' }).isDenied).to.equal(false);
  });
});
