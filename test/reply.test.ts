/** Where what a reply cites stands: pages by number, a workbook's sheets by name. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { placeOf, placesSaid } from '../src/reply.ts';

describe('the place that a reply cites', () => {
  it('is the page as it is printed, else as it is counted, and of a workbook the sheet', () => {
    const source = { report: 'r', page: 3 };
    expect(placeOf({ ...source, printedPage: null })).to.equal(3);
    expect(placeOf({ ...source, printedPage: 5 })).to.equal(5);
    expect(placeOf({ ...source, printedPage: null, sheet: 'Calls' })).to.equal('Calls');
  });

  for (const [places, said] of [
    [[3], 'page 3'],
    [[14, 3, 3], 'pages 3 and 14'],
    [[5, 3, 1], 'pages 1, 3 and 5'],
    [['Calls'], 'sheet "Calls"'],
    [['Calls', 'Roads', 2], 'page 2 and sheets "Calls" and "Roads"'],
  ] as const)
    it(said, () => expect(placesSaid(places)).to.equal(said));
});
