/** What a cell says: its text, a value of a metric with its hedge and mark, that none is given, or an error. */
import type { Metric, Precision } from '../../figures/model.ts';
import { exactness } from '../figures/quantities.ts';
import { durationAs, timeUnit } from '../language.ts';
import { numberMark, saidOfMark, withoutFootnote } from '../number-marks.ts';
import type { Cell } from './sheet.ts';

/** What says that a value is not given: suppressed, not available, not applicable, low. */
export const NO_VALUE = /^(?:\[(?:c|x|z|low|u|w)\]|\.{1,3}|:|-|–|—|n\/?a|not (?:available|applicable))$/i;

/** "#N/A", "#DIV/0!", "#REF!" */
export const isError = (cell: string): boolean => /^#(?:N\/A|[A-Z]+(?:\/\d)?[!?])/i.test(cell);

export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  // A date cell is the day itself; a level is read on it.
  return cell instanceof Date ? `at ${cell.toISOString().slice(0, 10)}` : String(cell).trim();
}

const HEDGES: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:approximately|approx\.?|about|around|c\.|~)\s*/i, 'approximate'],
  [/^(?:over|more than|>)\s*/i, 'over'],
  [/^(?:at least|≥)\s*/i, 'at least'],
  [/^(?:nearly|almost)\s*/i, 'nearly'],
];

export interface Amount {
  readonly value: number;
  readonly precision: Precision;
  /** What its mark says: "Provisional."; empty without one. */
  readonly mark: string;
}

/** "70,753", "£5.7m", "60.5%", "about 105,000", "75,112p", "4m 30s", in so many; null for what is no number of the metric's unit. */
export function readValue(written: string, metric: Metric | null, of: number): Amount | null {
  const bareOfNotes = withoutFootnote(written);
  const marked = /^(.*\d%?)\s?\[?([pr])\]?$/i.exec(bareOfNotes);
  const mark = numberMark(marked?.[2]);
  const whole = marked ? marked[1]! : bareOfNotes;
  const hedge = HEDGES.find(([pattern]) => pattern.test(whole));
  const bare = hedge ? whole.replace(hedge[0], '') : whole;
  const unit = timeUnit(metric?.unit ?? '');
  const time = unit && of === 1 ? durationAs(bare, unit) : null;
  if (time !== null) return { value: time, precision: hedge?.[1] ?? exactness(time), mark: '' };
  const match =
    /^(£\s?)?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?\s?(%)?$/i.exec(bare);
  if (!match) return null;
  const [, pound, digits, scale, percent] = match;
  if (metric && ((pound && metric.kind !== 'money') || (percent && metric.kind !== 'share'))) return null;
  const times = scale ? { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }[scale[0]!.toLowerCase()]! : 1;
  const value = Math.round(Number(digits!.replaceAll(',', '')) * times * of * 1e6) / 1e6;
  if (metric && (metric.kind === 'count' || metric.kind === 'stock') && !Number.isInteger(value)) return null;
  return { value, precision: hedge?.[1] ?? 'exact', mark: mark === null ? '' : saidOfMark(mark) };
}
