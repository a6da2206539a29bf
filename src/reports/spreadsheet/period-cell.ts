/** A cell that says a period: as content writes it, or as reports do ("Mar-21", "12 months to March 2021", "31/03/2021"). */
import type { Period } from '../../figures/model.ts';
import { parsePeriod, quarterOf } from '../../figures/period.ts';
import { periodOfLabel } from '../figures/period-cues.ts';

/** A cell is read by itself: one that leaves its year to the report is none. */
const ANY_TIME = quarterOf(2098, 4);

export function readPeriod(written: string): Period | null {
  const forms = [
    written,
    written.replace(
      /^(q[1-4])\D+(\d{4})\D+(?:20)?(\d{2})$/i,
      (_, q: string, y: string, e: string) => `${q.toUpperCase()} ${y}/${e}`,
    ),
  ];
  for (const form of forms) {
    try {
      return parsePeriod(form);
    } catch {
      // The next form may fit.
    }
  }
  const period = /\d{2}/.test(written) ? periodOfLabel(written, ANY_TIME) : null;
  return period && period.from < '2090' ? period : null;
}
