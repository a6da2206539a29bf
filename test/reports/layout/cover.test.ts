import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readCover, spokenPeriod, statedPeriod } from '../../../src/reports/layout/cover.ts';

describe('cover', () => {
  for (const [text, label] of [
    ['Quarter 2 – 2020/21', 'Q2 2020/21'],
    ['Q4 2019-20', 'Q4 2019/20'],
    ['2018/19 Quarter 4', 'Q4 2018/19'],
    ['Data to September 2020', 'Q2 2020/21'],
    ['January - March 2021', 'Q4 2020/21'],
    ['essex-police-q3-2020-21', 'Q3 2020/21'],
    ['Performance pack Q4 20/21', 'Q4 2020/21'],
    ['For the quarter ending 31 March 2021', 'Q4 2020/21'],
    ['Report of the Chief Constable: three months to 31/12/2020', 'Q3 2020/21'],
    ['October to December 2020', 'Q3 2020/21'],
  ])
    it(`tells ${label} from "${text}"`, () => expect(statedPeriod(text!)?.label).to.equal(label));

  for (const text of ['Quarter 2', 'Data to August 2020', 'Q3 2020/25', 'Quarter 5 - 2020/21'])
    it(`tells no quarter from "${text}"`, () => expect(statedPeriod(text)).to.equal(null));

  for (const [text, label] of [
    ['During Q3, two people. Fewer than in the same period in 2019/20.', 'Q3 2020/21'],
    ['509 at the end of December. Since 1st October 2020 there were 4.', 'Q3 2020/21'],
  ])
    it(`hears ${label} in the bullets`, () => expect(spokenPeriod(text!)?.label).to.equal(label));

  for (const text of [
    'At the end of December there were 3.',
    'In October 2020 there were 4.',
    'During Q3 and in Q2 of the same period in 2019/20',
  ])
    it(`does not guess from "${text}"`, () => expect(spokenPeriod(text)).to.equal(null));

  for (const [line, marking] of [
    ['[Official]', 'OFFICIAL'],
    ['OFFICIAL', 'OFFICIAL'],
    ['OFFICIAL - SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['Classification: Official Sensitive', 'OFFICIAL-SENSITIVE'],
    ['Secret', 'SECRET'],
    ['[Official-Sensitive]', 'OFFICIAL-SENSITIVE'],
    ['Sensitivity: Official-Sensitive', 'OFFICIAL-SENSITIVE'],
    ['Official (Sensitive)', 'OFFICIAL-SENSITIVE'],
    ['Marked as OFFICIAL: SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['Official-Sensitive | Page 3 of 9', 'OFFICIAL-SENSITIVE'],
    [
      `${'Police and Crime Panel, Performance of the Constabulary. '.repeat(3)}OFFICIAL-SENSITIVE`,
      'OFFICIAL-SENSITIVE',
    ],
    ['The vetting unit handles official-sensitive documents', null],
    ['restricted access to the park was agreed', null],
    ['Official opening of the desk', null],
  ] as const)
    it(`reads ${marking} from "${line}"`, () => expect(readCover([line], []).marking).to.equal(marking));

  it('takes the highest marking of any page', () => {
    const pages = [{ number: 2, printed: null, lines: ['OFFICIAL-SENSITIVE', '• One.'] }];
    expect(readCover(['OFFICIAL'], pages).marking).to.equal('OFFICIAL-SENSITIVE');
  });
});
