/** How the tests of periods say what is expected: relation, label, "*" where the words ask for a change. */
import { expect } from 'chai';
import type { Period } from '../../../src/figures/model.ts';
import { parsePeriod, quarterOf } from '../../../src/figures/period.ts';
import { readPeriods } from '../../../src/language/periods.ts';

export const latest = quarterOf(2020, 3);

/** "previous Q2 2020/21 *" for each period of the text, joined by "; ". */
export function reads(text: string, focus: Period | null = null): string {
  return readPeriods(text, { latest, focus })
    .map(({ relation, period, comparing }) => `${relation} ${period?.label ?? '-'}${comparing ? ' *' : ''}`)
    .join('; ');
}

/** Expected first, phrasings beneath; "phrasing @ Q2 2020/21" gives what the conversation was about. */
export function table(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [expected, phrasings] of Object.entries(cases)) {
    describe(expected === '' ? 'nothing' : expected, () => {
      for (const phrasing of phrasings) {
        const [text = '', about] = phrasing.split(' @ ');
        const focus = about === undefined ? null : parsePeriod(about);
        it(phrasing, () => expect(reads(text, focus)).to.equal(expected));
      }
    });
  }
}
