/** The metric that a row's label names, as questions name it, and the unit that the label gives its numbers. */
import type { Metric } from '../../figures/model.ts';
import type { Frame, Frames } from '../figures/frames.ts';
import { bare, isNeutral, isTimeWord, stem, tokenise } from '../language.ts';
import { UNCERTAIN_LABEL } from './cells.ts';

export interface Named {
  readonly metric: Metric | null;
  /** What its numbers are to be multiplied by: 1,000 for "(£000)". */
  readonly times: number;
  readonly money: boolean;
  readonly percent: boolean;
  /** Metrics that are like the name, where it names none. */
  readonly near: readonly Metric[];
  /** It is not certain where the label ends. */
  readonly isUncertain?: boolean;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\(?(?:£\s?['’]?0{3}s?|£k|['’]?0{3}s|in thousands|thousands)\)?/i, 1e3],
  [/\(?(?:£\s?m(?:illion)?\b|in millions|millions)\)?/i, 1e6],
];

export function metricNamed(label: string, frames: Frames): Named {
  if (label.endsWith(UNCERTAIN_LABEL)) return { ...unitOf(label), metric: null, near: [], isUncertain: true };
  const scale = SCALES.find(([pattern]) => pattern.test(label));
  const bareLabel = (scale ? label.replace(scale[0], ' ') : label)
    .replace(/\(\s*(?:%|£|number|no\.?|count|hours)\s*\)|[%£¹²³⁴⁵*†]/gi, ' ')
    .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+(?=\p{Lu})/u, '')
    .trim();
  const unit = unitOf(label);
  const plain = bareLabel.toLowerCase().replace(/\s+/g, ' ');
  const exact = frames.all.find(({ metric }) =>
    [metric.id, metric.label, metric.said].some((name) => name?.toLowerCase() === plain),
  );
  if (exact) return { ...unit, metric: exact.metric, near: [] };
  const words = tokenise(plain.replace(/[‘’]/g, "'").replace(/[-/()]/g, ' ')).map(({ word }) => bare(word));
  const terms = frames.reader.read(words);
  const said = new Set([...terms.map(({ term }) => term), ...words.map(stem)]);
  const scored = frames.all
    .map((frame) => ({ frame, own: bestAsk(frame, said) }))
    .filter(({ own }) => own > 0)
    .filter(({ frame }) => accounts(frame, words, terms))
    .toSorted((a, b) => b.own - a.own || Number(b.frame.metric.usual) - Number(a.frame.metric.usual));
  const [best, next] = scored;
  const isClear =
    best !== undefined &&
    (next === undefined || next.own < best.own || (best.frame.metric.usual && !next.frame.metric.usual));
  return {
    ...unit,
    metric: isClear ? best.frame.metric : null,
    near: (scored.length > 0 ? scored.map(({ frame }) => frame) : likest(frames, said))
      .slice(0, MOST_LIKE)
      .map(({ metric }) => metric),
  };
}
/** So many are offered. */
const MOST_LIKE = 3;

/** Those that share the most with what was said, where none is named by it. */
function likest(frames: Frames, said: ReadonlySet<string>): Frame[] {
  const shared = ({ required }: Frame): number => [...said].filter((term) => required.has(term)).length;
  return frames
    .requiringAnyOf(said)
    .toSorted((a, b) => shared(b) - shared(a) || Number(b.metric.usual) - Number(a.metric.usual));
}

/** The unit that a label or a cell gives: "(£000)", "%". */
export const unitOf = (label: string): Pick<Named, 'times' | 'money' | 'percent'> => ({
  times: SCALES.find(([pattern]) => pattern.test(label))?.[1] ?? 1,
  money: /£/.test(label),
  percent: /%|\bper\s?cent/i.test(label),
});

/** How many groups of the metric's best way to be named the words meet; 0 for none. */
function bestAsk({ asks }: Frame, said: ReadonlySet<string>): number {
  let best = 0;
  for (const ask of asks)
    if (ask.every((part) => part.some((term) => said.has(term)))) best = Math.max(best, ask.length);
  return best;
}

/** Whether every word of the label is one that the metric accounts for. */
function accounts(
  frame: Frame,
  words: readonly string[],
  terms: readonly { term: string; from: number; to: number }[],
): boolean {
  return words.every((word, at) => {
    const term = terms.find(({ from, to }) => from <= at && at < to)?.term ?? '';
    if (frame.explains.has(term) || frame.explains.has(stem(word))) return true;
    return !isTimeWord(word) && isNeutral(word);
  });
}
