/**
 * A report with one figure put right: the note says what it was and why, and what was worked out from it follows; a movement that
 * is stated of it falls, and with it what was worked out by that.
 */
import { comesTo, workOut } from '../content/working.ts';
import { correctionNote } from '../figures/corrected.ts';
import type { Figure } from '../figures/model.ts';
import { samePeriod } from '../figures/period.ts';
import type { Correction, ReportBundle } from './store.ts';

/** The word says why nothing is changed. */
export function corrected(
  bundle: ReportBundle,
  correction: Correction,
  now: Date,
): ReportBundle | 'no figure' | 'unchanged' {
  const { metric, area, from, to, value, reason } = correction;
  const wrong = bundle.figures.find(
    (figure) =>
      figure.metric === metric && figure.area === area && figure.period.from === from && figure.period.to === to,
  );
  if (!wrong) return 'no figure';
  if (wrong.value === value) return 'unchanged';
  const date = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const note = correctionNote(date, number(wrong.value), reason);
  const right: Figure = { ...wrong, value, basis: 'reported', working: null, note, stated: [], precision: 'exact' };
  const figures = bundle.figures
    .filter((figure) => !isByMovement(figure, wrong))
    .map((figure) => (figure === wrong ? right : following(figure, wrong, value)));
  return { ...bundle, figures };
}

/** Worked out from the wrong one and a movement that is stated of it: which of the two was wrong nobody knows. */
const isByMovement = (figure: Figure, wrong: Figure): boolean =>
  figure.working !== null &&
  figure.basis === 'derived' &&
  figure.metric === wrong.metric &&
  figure.area === wrong.area &&
  wrong.stated.some(
    ({ against, difference }) =>
      difference !== null &&
      samePeriod(against, figure.period) &&
      figure.working!.includes(number(Math.abs(difference))),
  );

/** A figure worked out from the wrong one is worked out again; the working shows it. */
function following(figure: Figure, wrong: Figure, value: number): Figure {
  if (figure.working === null || figure.source.bullet !== wrong.source.bullet) return figure;
  const old = new RegExp(`(?<![\\d,.])${number(wrong.value)}(?![\\d,]|\\.\\d)`);
  if (!old.test(figure.working)) return figure;
  const working = figure.working.replace(old, number(value));
  const result = workOut(working);
  if (result === undefined || comesTo(figure.value, result, false)) return figure;
  return { ...figure, working, value: Math.round(result * 1e9) / 1e9 };
}

const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
