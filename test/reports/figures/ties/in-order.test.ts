/** As many numbers in a row as metrics in a row. */
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../../../src/content/files.ts';
import { loadContent } from '../../../../src/content/load.ts';
import { parsePeriod } from '../../../../src/figures/period.ts';
import { Decisions } from '../../../../src/reports/decisions.ts';
import { splitPages } from '../../../../src/reports/layout/pages.ts';
import { readReport } from '../../../../src/reports/read-report.ts';

const { catalogue } = loadContent(readContentFiles(fileURLToPath(new URL('../../../../data', import.meta.url))));
const title = catalogue.priorities.find(({ number }) => number === 1)!.title;

const read = (text: string): string[] => {
  const lines = ['Essex Police Q4 2020/21', '', `Priority 1 – ${title}`, '', 'We will: act.', '', `• ${text}`];
  const { bundle } = readReport(splitPages(lines.join('\n')), {
    ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
    ...{ decisions: new Decisions(), elsewhere: ['kent'] },
  });
  const reported = bundle.figures.filter(({ basis }) => basis === 'reported');
  return reported.map(({ metric, value, period }) => `${metric} ${value} ${period.label}`);
};

const Q4 = 'Q4 2020/21';
const BOTH = [`calls-101 71402 ${Q4}`, `live-chats 3107 ${Q4}`];
const SAID: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['Totals of 71,402 and 3,107 respectively were logged for 101 calls and Live Chat contacts.', BOTH],
  ['101 calls together with Live Chat contacts stood at 71,402 and 3,107 in that order.', BOTH],
  [
    'Taking 101 calls and Live Chat contacts in turn, the counts in Q3 were 71,402 and 3,107.',
    BOTH.map((one) => one.replace('Q4', 'Q3')),
  ],
  [
    '101 calls, 999 calls and Live Chat contacts came to 71,402, 70,118 and 3,107 respectively.',
    [...BOTH, `calls-999 70118 ${Q4}`],
  ],
  // As many names as numbers, all of them accounted for, of now and of ours.
  ['Totals of 71,402 and 3,107 respectively were logged for 101 calls.', []],
  ['Totals of 71,402 and 3,107 respectively were logged for 101 calls and complaints.', []],
  ['Targets of 71,402 and 3,107 respectively were set for 101 calls and Live Chat contacts.', []],
  ['In Kent 101 calls and Live Chat contacts came to 71,402 and 3,107 respectively.', []],
  ['Totals of 71,402 and 3,107 respectively were logged for 101 calls about noise and Live Chat contacts.', []],
];

describe('numbers in the order of their names', () => {
  for (const [text, figures] of SAID) it(text, () => expect(read(text)).to.have.members([...figures]));
});
