/** Whether a text names a time that was asked for. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { namesTime } from '../../src/language/periods/period-words.ts';

const january = { from: '2020-01-01', to: '2020-01-31' };
const year = { from: '2020-01-01', to: '2020-12-31' };

describe('a time named by a text', () => {
  const cases: readonly [text: string, time: typeof year, isSaid: boolean, names: boolean][] = [
    ['Launched in January 2020.', january, true, true],
    ['Launched in January 2021.', january, true, false],
    ['First meets in January 2021.', january, false, true],
    ['Reviewed in February 2020.', january, true, false],
    ['Issued in 2020.', year, true, true],
    ['Issued in 12020 cases.', year, true, false],
  ];
  for (const [text, time, isSaid, names] of cases)
    it(`${text} ${time.to}${isSaid ? '' : ', its year assumed'}`, () =>
      expect(namesTime(text, time, isSaid)).to.equal(names));
});
