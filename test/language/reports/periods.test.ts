/** Periods in the sentences of reports: the span first, the phrasings beneath. The report's own quarter is Q4 2020/21. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { quarterOf } from '../../../src/figures/period.ts';
import { periodsTold } from '../../../src/language/reports/periods.ts';

const latest = quarterOf(2020, 4);
const spans = (text: string): string[] => periodsTold(text, latest).map(({ period: { from, to } }) => `${from}..${to}`);

const TOLD: Readonly<Record<string, readonly string[]>> = {
  '2021-01-01..2021-03-31': [
    'In the quarter 3,655 chats were held.',
    'It was another busy quarter for Live Chat.',
    'In January, February and March nine people died.',
    'The period under review generated 4,118 chats.',
    'In the latest quarter it had 5,015.',
    'The closing quarter of 2020/21 was busy.',
    'In the period from 1 January to 31 March 2021 it was quiet.',
    'From 1st January up to and including 31st March 2021 it was quiet.',
    'Between 1 January and 31 March 2021 inclusive it was quiet.',
  ],
  '2020-10-01..2020-12-31': [
    'There were 3,535 in the previous one.',
    'In the quarter before, it had taken 70,753.',
    'Compared with the 3,535 taken between October and December',
  ],
  '2020-01-01..2020-03-31': [
    'There were 90 in the same quarter last year.',
    'There were 90 in the equivalent quarter twelve months earlier.',
    'Three months to March 2020',
  ],
  '2020-04-01..2021-03-31': [
    'In the year to March 2021 there were 602.',
    'R12M to Mar-21: 602',
    '2020/21 YTD',
    'Over the 12 months (R12M) to March 2021, 602 were.',
  ],
  '2021-02-01..2021-02-28': ['In February calls fell.', 'The February figure was 21,450.', 'Feb-21'],
  '2021-03-31..2021-03-31': ['At the close of the quarter there were 12.', '(31 March 2021: 507)'],
};
const NONE = [
  'They may march on to the next quarter.',
  'Staff are now at present where they were.',
  'In an average quarter 70,000 come.',
  'It was lower than at any time since it began.',
  'Demand will rise in 2022/23.',
];

describe('the periods that reports tell', () => {
  for (const [span, texts] of Object.entries(TOLD))
    for (const text of texts) it(`${span}: ${text}`, () => expect(spans(text)).to.deep.equal([span]));
  for (const text of NONE) it(`none: ${text}`, () => expect(spans(text)).to.deep.equal([]));

  it('a month by its name alone is one only where it is asked for', () => {
    const text = 'January brought 24,020 calls.';
    expect(spans(text)).to.deep.equal([]);
    const [told] = periodsTold(text, latest, { bareMonths: true });
    expect(told).to.include({ start: 0, end: 7, bare: true });
  });

  it('"last quarter" is the one before where it is compared with', () => {
    const [told] = periodsTold('Up on last quarter', latest);
    expect([told?.period, told?.compared]).to.deep.equal([latest, quarterOf(2020, 3)]);
  });

  it('the same months of another year are those that were told before', () => {
    expect(spans('Between July and September 2020 and the same months of 2019')).to.deep.equal([
      '2020-07-01..2020-09-30',
      '2019-07-01..2019-09-30',
    ]);
  });
});
