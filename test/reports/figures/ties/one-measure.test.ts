/** The numbers of a sentence that names one metric: which is of now and which of another time, and which is no figure. */
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

/** As "period value" and the numbers that are left open. */
function read(text: string): { figures: string[]; open: string[] } {
  const lines = ['Essex Police Q4 2020/21', '', `Priority 1 – ${title}`, '', 'We will: act.', '', `• ${text}`];
  const { bundle, open } = readReport(splitPages(lines.join('\n')), {
    ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
    ...{ decisions: new Decisions(), elsewhere: ['kent', 'suffolk', 'norfolk'] },
  });
  return {
    figures: bundle.figures
      .filter(({ basis }) => basis === 'reported')
      .map((one) => `${one.period.label} ${one.value}`),
    open: open.map(({ number }) => number),
  };
}

const NOW = 'Q4 2020/21 71402';
const BEFORE = 'Q3 2020/21 69118';
const YEAR = 'Q4 2019/20 69118';
const SAID: Readonly<Record<string, readonly (readonly [text: string, figures: string[], open: string[]])[]>> = {
  'each is of the time that its own words tell, the other of now': [
    ['101 calls stood at 71,402, the third quarter having yielded 69,118.', [NOW, BEFORE], []],
    ['101 calls stood at 71,402, Q3 having yielded 69,118.', [NOW, BEFORE], []],
    ['A year ago there were 69,118 101 calls; the latest count is 71,402.', [YEAR, NOW], []],
    ['In Q3 we logged 69,118 101 calls and in Q4 71,402.', [BEFORE, NOW], []],
    ['101 calls have grown to 71,402 since our last update, which gave 69,118.', [NOW, BEFORE], []],
    ['101 calls numbered 71,402, the corresponding count a year ago being 69,118.', [NOW, YEAR], []],
  ],
  'what all is compared with dates the one that is compared': [
    ['Quarter on quarter, 101 calls were 71,402 versus 69,118.', [NOW, BEFORE], []],
    ['Set against Q4 2019/20, 101 calls widened from 69,118 to 71,402.', [YEAR, NOW], []],
    ['101 calls widened from 69,118 to 71,402.', [NOW], ['69,118']],
  ],
  "what is another body's, a target or an average is none and keeps no other open": [
    ['Against a regional count of 69,118, our 101 calls numbered 71,402.', [NOW], ['69,118']],
    ['The ceiling agreed for 101 calls is 69,118 and the outturn came to 71,402.', [NOW], ['69,118']],
    ['101 calls came to 71,402 beside a mean of 69,118.', [NOW], ['69,118']],
    ['Kent logged 69,118 101 calls against 68,204 a year ago.', [], ['69,118', '68,204']],
  ],
  'of a number put right the right one stands': [
    ['101 calls for Q3 were given as 69,118 in error and should read 69,181.', ['Q3 2020/21 69181'], []],
    ['The 69,118 101 calls shown for Q3 have been restated as 69,181.', ['Q3 2020/21 69181'], ['69,118']],
    [
      'Members were told of 69,118 101 calls for Q3; on re-examining, the corrected count is 69,181.',
      ['Q3 2020/21 69181'],
      ['69,118'],
    ],
    ['The 69,118 101 calls shown for Q3 may have to be restated as 69,181.', [], ['69,118', '69,181']],
  ],
  'a word that nothing accounts for, or another noun, leaves them as they were': [
    ['101 calls about noise stood at 71,402, Q3 having yielded 69,118.', [], ['71,402', '69,118']],
    ['101 calls stood at 71,402, six forces having yielded 69,118.', [NOW], ['six', '69,118']],
  ],
};

describe('the numbers of one measure', () => {
  for (const [kind, cases] of Object.entries(SAID))
    describe(kind, () => {
      for (const [text, figures, open] of cases)
        it(text, () => {
          const found = read(text);
          expect(found.figures).to.have.members(figures);
          expect(found.open).to.have.members(open);
        });
    });
});
