import { expect } from 'chai';
import { describe, it } from 'mocha';
import { withoutBidi } from '../../src/channels/bidi.ts';

describe('characters that turn the direction of text', () => {
  it('are in no text of a value, however deep', () => {
    const value = { text: 'a\u202Eb', blocks: [{ type: 'section', text: { text: '\u2066c\u2069' } }, null, 7, true] };
    const clean = { text: 'ab', blocks: [{ type: 'section', text: { text: 'c' } }, null, 7, true] };
    expect(withoutBidi(value)).to.deep.equal(clean);
  });
  it('leave everything else as it is', () => {
    const value = { text: 'é 👮‍♀️ שלום £5', at: new Date(0) };
    expect(withoutBidi(value)).to.deep.equal(value);
  });
});
