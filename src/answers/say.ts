/** Numbers, movements and places as a reply says them. */
import type { Figure, Metric, Precision, Update } from '../figures/model.ts';
import { describe } from '../figures/period.ts';
import { pointsToTwo } from '../language/referents.ts';
import type { ReplyChange } from '../reply.ts';

/** Below this base a percentage says more than the figures do: it stays out of the text. */
const SMALLEST_BASE = 30;
const MILLION = 1_000_000;

/** By the most decimals: to make one takes far longer than to use it. */
const FORMATS = [0, 1, 2].map((decimals) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }));
const plain = (value: number, decimals: 0 | 1 | 2): string => FORMATS[decimals]!.format(value);

/** "70,753", "60.5%", "£5.7m", "£126,000"; one decimal at most. */
export function number(value: number, unit: string): string {
  if (unit === 'GBP') {
    const size = Math.abs(value);
    const pounds = size >= MILLION ? `${plain(size / MILLION, 2)}m` : plain(size, 2);
    return `${value < 0 ? '-' : ''}£${pounds}`;
  }
  return `${plain(value, 1)}${unit === '%' ? '%' : ''}`;
}

/** "To the nearest 1,000: 70,753 rounded is 71,000." */
export const rounded = (value: number, grain: number, unit: string): string =>
  `To the nearest ${number(grain, unit)}: ${number(value, unit)} rounded is ${number(Math.round(value / grain) * grain, unit)}.`;

const HEDGES: Readonly<Record<Precision, string>> = {
  exact: '',
  approximate: 'about ',
  'at least': 'at least ',
  over: 'over ',
  nearly: 'nearly ',
};

/** With its hedge: "over 3,000". */
export function hedged(figure: { value: number; precision: Precision }, unit: string): string {
  return HEDGES[figure.precision] + number(figure.value, unit);
}

/** "in Q3 2020/21 (October to December 2020)", "at 31 December 2020". */
export function inPeriod(period: Figure['period']): string {
  const said = describe(period);
  return ['at', 'to-date', 'since'].includes(period.kind) ? said : `in ${said}`;
}

/** As it stands behind a preposition: "Q3 2020/21", "31 December 2020", "the time since 1 October 2020". */
export const asNoun = ({ label }: { readonly label: string }): string =>
  label.replace(/^since /, 'the time since ').replace(/^to date, at /, 'the time to ');

/** "70,753 calls to 101 in Q3 2020/21 (October to December 2020), Midshire." */
export function figureSentence(figure: Figure, metric: Metric, areaName: string): string {
  const value = hedged(figure, metric.unit);
  // What is said behind a number names its unit; behind a label nothing would say minutes.
  const unit = metric.kind === 'average' && metric.unit !== '%' && !metric.said ? ` ${metric.unit}` : '';
  const subject = metric.said ? `${value} ${metric.said}` : `${metric.label}: ${value}${unit}`;
  return capital(`${subject} ${inPeriod(figure.period)}, ${areaName}.`);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What somebody typed, as a sentence of its own. */
export const asSentence = (text: string): string => capital(text.trim().replace(/(?<![.!?])$/, '.'));

export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** How far two values are apart: of percentages in points. */
export function gap(size: number, unit: string): string {
  if (unit !== '%') return number(size, unit);
  const points = plain(size, 1);
  return `${points} percentage ${points === '1' ? 'point' : 'points'}`;
}

/** "Down 8,000 (10.2%) on Q2 2020/21." Points for a metric that is itself a percentage. */
export function movement(change: ReplyChange, unit: string, hedge: Precision = 'exact'): string {
  if (change.difference === 0) return `Unchanged on ${asNoun(change.against)}.`;
  const size = Math.abs(change.difference);
  const by = gap(size, unit);
  const percent =
    change.percent !== null && Math.abs(change.was) >= SMALLEST_BASE ? ` (${plain(Math.abs(change.percent), 1)}%)` : '';
  return `${change.difference < 0 ? 'Down' : 'Up'} ${HEDGES[hedge === 'exact' ? 'exact' : 'approximate']}${by}${percent} on ${asNoun(change.against)}.`;
}

/** The name of an operation as its codename: "Operation KESTREL" is OXYGEN. */
export function codename(name: string): string {
  return name.replace(/^(?:Operation|Project)\s+/, '').replace(/\s+project$/i, '');
}

/** Sentences of an update's text; an abbreviation's full stop does not end one. */
/** Where the way that is asked for is one that none of them went: against what they are held. */
export function noneMoved(way: 'up' | 'down', changes: readonly ReplyChange[]): string {
  const bases = [...new Set(changes.map(({ against }) => asNoun(against)))];
  return `No ${way === 'up' ? 'rise' : 'fall'} on ${listed(bases, 'or')} is held.`;
}

export function sentences(text: string): string[] {
  return (
    text
      .match(/[^.!?]+(?:[.!?](?!\s+[A-Z"“'‘(]|\s*$)[^.!?]*)*[.!?]?["”'’)]*\s*/g)
      ?.map((s) => s.trim())
      .filter(Boolean) ?? [text]
  );
}

/** The part of a bullet that is about one operation, when it names several: its sentences and those that follow on. */
export function excerptFor(
  update: Update,
  codenames: readonly string[],
  wanted: string,
): { text: string; excerpt: boolean } {
  const others = codenames.filter((name) => name !== wanted);
  if (others.length === 0) return { text: update.text, excerpt: false };
  const names = (sentence: string, name: string): boolean => sentence.toLowerCase().includes(name.toLowerCase());
  let about = false;
  const all = sentences(update.text);
  const kept = all.filter((sentence, at) => {
    if (names(sentence, wanted)) about = true;
    else if (others.some((other) => names(sentence, other))) about = false;
    // "In it the two work together": who they are is said in the sentence before.
    const next = all[at + 1];
    return about || (next !== undefined && names(next, wanted) && pointsToTwo(next));
  });
  const text = kept.join(' ');
  return kept.length === 0 || text === update.text ? { text: update.text, excerpt: false } : { text, excerpt: true };
}

/** "a, b and c" */
export function listed(items: readonly string[], joint = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** What is added up, by its names: it may stand in any sentence. */
export function together(labels: readonly string[]): string {
  const names = [...new Set(labels)];
  return `${listed(names)}${names.length > 1 ? ' together' : ', added up'}`;
}

/** A line of blocks for a series of three values or more: ▁▅█. */
export function sparkline(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const blocks = '▁▂▃▄▅▆▇█';
  return values
    .map((v) => blocks[high === low ? 3 : Math.round(((v - low) / (high - low)) * (blocks.length - 1))])
    .join('');
}
