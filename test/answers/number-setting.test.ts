/** Whether a number of an update is of the places that are asked about. */
import { expect } from 'chai';
import { isOfAllNamed } from '../../src/answers/number-setting.ts';
import type { Update } from '../../src/figures/model.ts';
import type { Question } from '../../src/question/question.ts';

const told = (text: string, asked: string): boolean => isOfAllNamed({ text } as Update, { text: asked } as Question);

describe('a number of two places', () => {
  const roads = 'Patrols went along the A90 and A91. In three weeks 190 drivers were stopped.';
  const towns = 'Harwood: Bins were put at Selby Mill and at Orrin, and 93 blades were left in them.';
  it('is told of both, or of neither by name', () => {
    expect(told(roads, 'drivers stopped on the a90 and a91')).to.equal(true);
    expect(told(roads, 'how many drivers were stopped')).to.equal(true);
    expect(told(towns, 'blades at selby mill and orrin')).to.equal(true);
  });
  it('is not told of one', () => {
    expect(told(roads, 'drivers stopped on the a90')).to.equal(false);
    expect(told(roads, 'drivers stopped on the a91')).to.equal(false);
    expect(told(towns, 'blades handed in at orrin')).to.equal(false);
  });
  it('may stand under a label of two', () =>
    expect(told('Barton and Orrin: Nine bikes were seized in Barton.', 'bikes seized in barton')).to.equal(true));
});
