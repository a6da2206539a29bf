import { expect } from 'chai';
import { describe, it } from 'mocha';
import { passedOver } from '../../../src/language/reports/passed-over.ts';

/** The text without what is passed over; its numbers are those of more than two digits. */
function left(text: string): string {
  const numbers = [...text.matchAll(/\d{2,}/g)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  return passedOver(text, numbers, numbers)
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
    .replace(/ +/g, ' ')
    .trim();
}

describe('what is said in passing', () => {
  const PASSED: Readonly<Record<string, string>> = {
    'Boats, long a subject of debate, numbered 90.': 'Boats numbered 90.',
    'Boats – a new measure – numbered 90.': 'Boats numbered 90.',
    'Boats (see the annex) numbered 90.': 'Boats numbered 90.',
    'Boats, as the Harbour Board has heard, numbered 90.': 'Boats numbered 90.',
    'Boats, on which members asked for more, numbered 90.': 'Boats numbered 90.',
    'Boats, whatever their colour, numbered 90.': 'Boats numbered 90.',
    'Owing to the gales, boats numbered 90.': 'boats numbered 90.',
    'The tide helps to explain why boats numbered 90.': 'boats numbered 90.',
    'Boats numbered 90 as a consequence of the gales.': 'Boats numbered 90 .',
    'We saw 90 boats because the race season went ahead.': 'We saw 90 boats .',
    '90 boats is a new record for us.': '90 boats is for us.',
  };
  for (const [text, rest] of Object.entries(PASSED)) it(text, () => expect(left(text)).to.equal(rest));

  const KEPT = [
    'Boats, with a sail, numbered 90.',
    'Boats, about 10 of them red, numbered 90.',
    'Boats, a share of them red, numbered 90.',
    'Boats, an estimate, numbered 90.',
    'Boats, a fleet of Harwich, numbered 90.',
    'Boats (red ones) numbered 90.',
    'Boats, painted in a rush, numbered 90.',
    'Boats, a year ago, numbered 90.',
    'Harwich explains why boats numbered 90.',
    'Boats because of the gales numbered 90.',
    'There were 90 boats because of the gales.',
    'Boats numbered 90 because of the holiday week.',
    'Boats fell to a low of 90.',
  ];
  for (const text of KEPT) it(`keeps: ${text}`, () => expect(left(text)).to.equal(text));
});
