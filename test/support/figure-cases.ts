/** Talks, each with the figure that its last answer begins with. */
import { expect } from 'chai';
import { it } from 'mocha';
import type { TestBot } from './bot.ts';

/** Turns, and the first figure of the last answer; null where nothing is held. */
export type FigureCase = readonly [turns: readonly string[], value: number | null];

/** A test for each talk; `bot` is made before they run. */
export function figureCases(cases: readonly FigureCase[], bot: () => TestBot): void {
  for (const [turns, value] of cases)
    it(turns.join(' / '), async () => {
      const replies = [];
      for (const text of turns)
        replies.push(await bot().conversation.takeTurn({ text, conversation: turns.join('/') }));
      const last = replies.at(-1)!;
      expect(last.figures[0]?.value ?? null, last.text).to.equal(value);
    });
}
