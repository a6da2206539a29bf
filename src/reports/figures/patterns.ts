/**
 * The metrics' patterns (data/metrics.yaml) as regular expressions over a text whose quantities are marked.
 *
 * N is the number looked for, # any other number ("14 of them"), M a month's name (the number is that month's); "..." is a few words without
 * a number, ">>" anything later in the bullet, IS what leads from a thing to its number ("stood at", "fell to", "numbered"). Case makes no difference. A group named at or to_date, "(?<to_date>)", says
 * that the number is a level at, or a total up to, the period's last day. A pattern that begins with "=" is a sum over
 * metrics of the same period and area, "= ksi - road-deaths", and not looked for in the text.
 */
import type { Metric } from '../../figures/model.ts';
import { MONTH_NAME, matchesIn } from '../language.ts';
import type { Quantity } from './quantities.ts';

export interface PatternMatch {
  readonly metric: Metric;
  /** Its place in the list of quantities. */
  readonly quantity: number;
  readonly month: string | null;
  readonly reads: 'at' | 'to-date' | null;
  /** The pattern itself speaks of more or fewer, or of "from N": its number is no movement and not compared with. */
  readonly statesIt: boolean;
  /** What of the text behind the number the pattern itself takes in; empty where none proposed it. */
  readonly behind: string;
}

export interface Sum {
  readonly metric: Metric;
  readonly plus: string;
  readonly minus: string;
}

interface Compiled {
  readonly metric: Metric;
  readonly expression: RegExp;
  readonly statesIt: boolean;
}

/** What parts two numbers of which the second is the whole, and what follows when it names nothing of its own. */
const WHOLE = /^\s+(?:out\s+)?of\s+(?:the|(?<told>these|those)|all(?:\s+the)?|its|our|their)\s+$/i;

const WHOLE_ENDS = /^\s*(?:$|[.,;)]|(?:are|did|had|has|have|is|that|was|were|which|who|will)\b)/i;

/** "nine of the 142 were": the second number is the whole; "nine of the 142 reports" counts reports as well. */
export function isWhole(text: string, part: Quantity, whole: Quantity): boolean {
  const between = WHOLE.exec(text.slice(part.end, whole.start));
  return between !== null && (between.groups?.told !== undefined || WHOLE_ENDS.test(text.slice(whole.end)));
}

/** Private characters around a quantity's place, so that no text can hold them by chance. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const IS = [
  '(?:(?:now|currently|also|still|again|only|just|already|each|together|all told) )*(?:totall?ed|totals?|total of|number(?:ed|s)?|reached|came to|comes to|amounted to',
  '(?:stood|stands?|was|were|is|are|remains?|remained) (?:now |currently |still )*(?:at )?',
  '(?:came?|changed|climbed|crept|decreased?|dipped|dropped|eased|edged|fallen|fell|gone|grew|grown|increased?|jumped|moved|recovered|reduced|risen|rose|sank|shrank|slipped|went)' +
    '(?: in number| again| further| slightly| sharply| up| down| back| out)*(?: from #[^#.;]{0,60}?| by #[^.;]{0,70}?)?,? (?:to|at)',
  '(?:restated|revised|corrected|amended)(?: upwards| downwards)? (?:as|to|at)',
  '\\((?:there (?:are|were))?(?: now| currently)*',
  ':',
  'of)',
].join('|');
const MOVEMENT = /\b(?:more|fewer|less|increase|decrease|rise|fall|higher|lower|from N)\b/;

/** The text with a mark in the place of every quantity, hedges gone: "there were [3] calls". */
export function markQuantities(text: string, quantities: readonly Quantity[]): string {
  let marked = '';
  let from = 0;
  quantities.forEach((quantity, at) => {
    const between = text.slice(from, quantity.start);
    // "nine of the 142" counts nine: the whole is left out.
    marked += at > 0 && isWhole(text, quantities[at - 1]!, quantity) ? '' : between + OPEN + at + CLOSE;
    from = quantity.end;
  });
  return (marked + text.slice(from)).replace(/[‐-―]/g, '-').replace(/[’‘]/g, "'");
}

export class Patterns {
  readonly #compiled: readonly Compiled[];
  readonly metrics: readonly Metric[];
  readonly sums: readonly Sum[];

  /** Throws when a pattern is no regular expression, naming the metric. */
  constructor(metrics: readonly Metric[]) {
    this.metrics = metrics;
    const pairs = metrics.flatMap((metric) => metric.patterns.map((pattern) => ({ metric, pattern })));
    this.#compiled = pairs
      .filter(({ pattern }) => !pattern.startsWith('='))
      .map(({ metric, pattern }) => ({ metric, expression: compile(pattern), statesIt: MOVEMENT.test(pattern) }));
    this.sums = pairs.flatMap(({ metric, pattern }) => {
      const sum = /^=\s*([a-z0-9-]+)\s+-\s+([a-z0-9-]+)$/.exec(pattern);
      return sum ? [{ metric, plus: sum[1]!, minus: sum[2]! }] : [];
    });
  }

  /** A metric and a quantity are matched once, by the first of the metric's patterns that fits. */
  find(marked: string): PatternMatch[] {
    const found = new Map<string, PatternMatch>();
    for (const { metric, expression, statesIt } of this.#compiled)
      for (const { 0: matched, groups = {} } of matchesIn(marked, expression)) {
        if (groups.n === undefined) continue;
        const quantity = Number(groups.n);
        const key = `${metric.id} ${quantity}`;
        if (found.has(key)) continue;
        const reads = groups.to_date !== undefined ? 'to-date' : groups.at !== undefined ? 'at' : null;
        found.set(key, {
          metric,
          quantity,
          month: groups.month ?? null,
          reads,
          statesIt,
          behind: matched.split(`${OPEN}${groups.n}${CLOSE}`)[1] ?? '',
        });
      }
    return [...found.values()].sort((a, b) => a.quantity - b.quantity);
  }
}

export function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/(?<![\p{L}\\])N(?![\p{L}])/gu, `${OPEN}(?<n>\\d+)${CLOSE}`)
    .replace(/(?<![\p{L}\\])M(?![\p{L}])/gu, `(?<month>${MONTH_NAME})`)
    .replace(/(?<![\p{L}\\])IS (?=N)/gu, `${IS}\\s?`)
    .replace(/(?<![\p{L}\\])IS(?![\p{L}])/gu, IS)
    .replace(/#/g, `${OPEN}\\d+${CLOSE}(?: of (?:them|these|those|which|whom))?`)
    .replace(/\s*>>\s*/g, '[^]*?(?<!\\p{L})')
    .replace(/\s*\.\.\.\s*/g, `[^${OPEN}${CLOSE}.;]{0,70}?(?<!\\p{L})`);
  return new RegExp(`(?<!\\p{L})${source}`, 'giu');
}
