/** Where a text names what is measured. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { measuresSaid } from '../../../src/question/metrics/measures-said.ts';
import { read } from '../../../src/question/read.ts';
import { lexicon } from '../../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const reader = { lexicon, context: { latest, focus: null }, results: [] };
const text = `cadets ${'and then so on '.repeat(5)}active citizens`;

describe('the measures that a text names', () => {
  it('are told by where their names stand', () => {
    expect(measuresSaid(text, reader).map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      'cadets',
      'active citizens',
    ]);
  });

  it('are those alone that stand near the places that are asked about', () => {
    const at = text.indexOf('active');
    const near = measuresSaid(text, reader, [{ start: at, end: at + 6 }]);
    expect(near.map(({ start }) => start)).to.deep.equal([at]);
    expect(measuresSaid(text, reader, [])).to.deep.equal([]);
  });

  it('are held against a number in a message of ordinary length, and not in one that is very long', () => {
    const told = (message: string): unknown => read(message, lexicon, { latest, focus: null }).stated;
    expect(told('are there more than 40 cadets')).to.include({ value: 40 });
    expect(told(`are there more than 40 cadets ${'zob '.repeat(300)}`)).to.equal(undefined);
  });
});
