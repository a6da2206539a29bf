import { expect } from 'chai';
import { decode } from '../../src/reports/encoding.ts';
import { ReportProblem } from '../../src/reports/problem.ts';

describe('the encoding of a report', () => {
  const bytes = (...parts: (string | readonly number[])[]): Buffer =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

  it('UTF-8 as it stands', () => {
    expect(decode(bytes('£5.7m – “well”'), 'f')).to.deep.equal({ text: '£5.7m – “well”', remarks: [] });
  });

  it('the Windows alphabet, which older exports have', () => {
    expect(decode(bytes([0xa3], '5.7m ', [0x96], ' ', [0x93], 'well', [0x94]), 'f')).to.deep.equal({
      text: '£5.7m – “well”',
      remarks: [],
    });
  });

  it('a Windows paragraph pasted into UTF-8: both are read, nothing is lost, and it is told', () => {
    const { text, remarks } = decode(bytes('one £1\ntwo ', [0xa3], '2 ', [0x96], ' there\nthree £3\n'), 'f');
    expect(text).to.equal('one £1\ntwo £2 – there\nthree £3\n');
    expect(remarks).to.have.length(1);
    expect(remarks[0]).to.match(/two alphabets.*line 2$/);
  });

  it('both in one line, and at its very end', () => {
    expect(decode(bytes('é', [0xe9], '£', [0xa3], [0xe2, 0x80]), 'f').text).to.equal('éé££â€');
  });

  it('letters that were lost before are told', () => {
    expect(decode(bytes(`${'plain words '.repeat(100)}\ncaf\ufffd`), 'f').remarks[0]).to.match(/lost.*line 2$/);
  });

  it('UTF-16 by its mark', () => {
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('£5', 'utf16le')]), 'f').text).to.equal('£5');
  });

  it('bytes that are no text are refused', () => {
    expect(() => decode(Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 73) % 256)), 'f')).to.throw(
      ReportProblem,
    );
  });
});
