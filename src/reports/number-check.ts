/** Ties every number of a report's text to the figure that holds it, or to the reason why it is none. */
import type { NotFigure } from '../content/schema.ts';
import type { Catalogue, Figure, Metric, Precision } from '../figures/model.ts';
import { describe } from '../figures/period.ts';
import type { ReportBundle } from '../store/store.ts';
import { frameWords } from './language.ts';
import { reasonForNoFigure } from './no-figure.ts';
import { type NumberInText, numbersIn } from './numbers-in-text.ts';
import { type Block, blocksOf } from './text-pages.ts';

export type Verdict = 'held' | 'no figure' | 'open';

export interface CheckedNumber {
  readonly page: number;
  readonly bullet: string | null;
  readonly written: string;
  /** The number with the words around it. */
  readonly words: string;
  readonly verdict: Verdict;
  /** The figure that holds it, why it is none, or what is known about an open one. */
  readonly because: string;
}

export interface NumberCheck {
  readonly numbers: readonly CheckedNumber[];
  /** Reported figures that no number of the text holds: a wrong bullet or value, or a quantity that is not written as a number. */
  readonly unmet: readonly string[];
  /** Special cases that are found nowhere on their page. */
  readonly stale: readonly NotFigure[];
}

export interface Packaged {
  readonly catalogue: Catalogue;
  readonly bundle: ReportBundle;
  readonly notFigures: readonly NotFigure[];
}

/** The bullet counts, not the value alone: a number is held only by a figure, movement or working of its own bullet. */
export function checkNumbers(text: string, { catalogue, bundle, notFigures }: Packaged): NumberCheck {
  const areas = new Set(catalogue.areas.flatMap(({ name, aliases }) => [name, ...aliases]).map(plain));
  const blocks = blocksOf(text, (heading) => areas.has(plain(heading)));
  const metrics = new Map(catalogue.metrics.map((metric) => [metric.id, metric]));
  const met = new Set<Figure>();
  const found = new Set<NotFigure>();
  const numbers = blocks.flatMap((block) => {
    const special = spansOf(block, notFigures, found);
    const figures = bundle.figures.filter(({ source }) => source.bullet === block.bullet);
    return checkBlock(block, { figures, metrics, special, elsewhere: bundle.figures }, met);
  });
  return {
    numbers,
    unmet: bundle.figures
      .filter((f) => f.basis === 'reported' && !met.has(f))
      .map((f) => `${f.source.bullet}: ${figureSaid(f)}`),
    stale: notFigures.filter((entry) => !found.has(entry)),
  };
}

interface Held {
  readonly figures: readonly Figure[];
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly special: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
  readonly elsewhere: readonly Figure[];
}

/** A place that can hold one number of the bullet. */
interface Slot {
  readonly figure: Figure;
  readonly form: 'plain' | 'money' | 'percent';
  readonly value: number;
  readonly said: string;
  /** A figure's own value, a movement that it states, or a number of its working. */
  readonly kind: 'own' | 'stated' | 'working';
}

function checkBlock(block: Block, held: Held, met: Set<Figure>): CheckedNumber[] {
  const numbers = numbersIn(block.text);
  const verdicts = new Map<NumberInText, Pick<CheckedNumber, 'verdict' | 'because'>>();
  for (const number of numbers) {
    const reason =
      reasonForNoFigure(number, block) ??
      held.special.find(({ start, end }) => start <= number.start && number.end <= end)?.reason;
    if (reason !== undefined) verdicts.set(number, { verdict: 'no figure', because: reason });
  }
  const slots = held.figures.flatMap((figure) => slotsOf(figure, held.metrics.get(figure.metric)));
  for (const { number, slot } of pairs(
    numbers.filter((n) => !verdicts.has(n)),
    slots,
    block,
    held.metrics,
  )) {
    for (const { figure, kind } of slots) if (kind === 'own' && figure.value === number.value) met.add(figure);
    const hedge = hedgeBefore(block.text, number);
    const fits = slot.kind !== 'own' || slot.figure.precision === hedge;
    verdicts.set(number, {
      verdict: fits ? 'held' : 'open',
      because: fits ? slot.said : `the report's words say ${hedge}, the figure ${slot.figure.precision}: ${slot.said}`,
    });
  }
  return numbers.map((number) => ({
    page: block.page,
    bullet: block.bullet,
    written: number.written,
    words: wordsAround(block.text, number),
    ...(verdicts.get(number) ?? {
      verdict: 'open',
      because: whyOpen(number, slots, held),
    }),
  }));
}

/** Each number with a slot of its own, so that two quantities of one value need two figures. The likeliest pairs first. */
function pairs(
  numbers: readonly NumberInText[],
  slots: readonly Slot[],
  block: Block,
  metrics: ReadonlyMap<string, Metric>,
): { number: NumberInText; slot: Slot }[] {
  const possible = numbers.flatMap((number) =>
    slots
      .filter((slot) => fitsSlot(number, slot) && (slot.kind !== 'working' || isMovement(block.text, number)))
      .map((slot) => ({
        number,
        slot,
        likely:
          (slot.kind === 'own' ? 1 : 0) + likeness(wordsAround(block.text, number), metrics.get(slot.figure.metric)),
      })),
  );
  const taken = new Set<NumberInText | Slot>();
  return possible
    .toSorted((a, b) => b.likely - a.likely)
    .filter(({ number, slot }) => {
      if (taken.has(number) || taken.has(slot)) return false;
      taken.add(number).add(slot);
      return true;
    });
}

const fitsSlot = ({ value, form }: NumberInText, slot: Slot): boolean =>
  form === slot.form && Math.abs(value - slot.value) < (Number.isInteger(value) ? 1e-9 : 0.05);

/** Its value, its stated movements, and the numbers of its working that are not its value. */
function slotsOf(figure: Figure, metric: Metric | undefined): Slot[] {
  const form = metric?.unit === 'GBP' ? 'money' : metric?.unit === '%' ? 'percent' : 'plain';
  const said = figureSaid(figure);
  const own: Slot = { figure, form, value: figure.value, said, kind: 'own' };
  const movements = figure.stated.flatMap(({ against, difference, percent }): Slot[] => {
    const movement = (of: Slot['form'], value: number): Slot => {
      const sign = value > 0 ? '+' : '';
      const amount = `${sign}${value.toLocaleString('en-GB')}${of === 'percent' ? '%' : ''}`;
      return {
        figure,
        form: of,
        value: Math.abs(value),
        said: `${said}, stated as ${amount} on ${describe(against)}`,
        kind: 'stated',
      };
    };
    return [
      ...(difference === null ? [] : [movement(form, difference)]),
      ...(percent === null ? [] : [movement('percent', percent)]),
    ];
  });
  const parts = numbersIn(figure.working ?? '').map(
    ({ value, form: of }): Slot => ({
      figure,
      form: of === 'percent' ? of : form,
      value,
      said: `${said}, worked out as ${figure.working}`,
      kind: 'working',
    }),
  );
  return [own, ...movements, ...parts];
}

function figureSaid({ metric, period, area, value, precision }: Figure): string {
  const hedge = precision === 'exact' ? '' : `${precision} `;
  return `${metric}, ${describe(period)}, ${area}: ${hedge}${value.toLocaleString('en-GB')}`;
}

function whyOpen(number: NumberInText, slots: readonly Slot[], { elsewhere }: Held): string {
  const possible = slots.filter(({ kind }) => kind !== 'working');
  const same = possible.find((slot) => fitsSlot(number, slot));
  if (same) return `the figure of that value holds another number of the bullet: ${same.said}`;
  const other = possible.find((slot) => slot.value === number.value);
  if (other) return `the figure of that value has another unit: ${other.said}`;
  const far = elsewhere.filter((figure) => figure.value === number.value).map((figure) => figure.source.bullet);
  return far.length > 0
    ? `no figure of this bullet holds it; bullet ${far.join(', ')} has its value`
    : 'no figure holds it';
}

/** A working holds a number only as a movement ("a decrease of 177"): a quantity needs a figure of its own. */
function isMovement(text: string, { start, end }: NumberInText): boolean {
  const before = text.slice(0, start);
  return (
    /\b(?:decrease|increase|fall|fell|rise|rose|drop|dropped|reduction|growth|change|down|up)(?:\s+(?:of|by))?\s+\(?$/i.test(
      before,
    ) || /^\s+(?:less|fewer|more|lower|higher)\b/i.test(text.slice(end))
  );
}

/** How the report hedges the number, in the words that stand right before it. */
function hedgeBefore(text: string, { start, end }: NumberInText): Precision {
  const before = text.slice(0, start);
  if (/\b(?:approximately|approx\.?|about|around|roughly|circa|some)\s+$/i.test(before)) return 'approximate';
  if (/\bat least\s+$/i.test(before)) return 'at least';
  if (/\b(?:nearly|almost|just under|close to)\s+$/i.test(before)) return 'nearly';
  const spell = /^\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i.test(text.slice(end));
  if (/\b(?:more than|in excess of)\s+$/i.test(before) || (!spell && /\bover\s+$/i.test(before))) return 'over';
  return 'exact';
}

/** How many of the words around a number are words of the metric. */
function likeness(words: string, metric: Metric | undefined): number {
  if (!metric) return 0;
  const stems = (text: string) =>
    new Set(
      plain(text)
        .split(' ')
        .filter((word) => word.length > 2)
        .map((word) => word.slice(0, 5)),
    );
  const own = stems([metric.label, metric.unit, ...frameWords(metric)].join(' '));
  return [...stems(words)].filter((stem) => own.has(stem)).length;
}

/** The entries whose words stand in the block; marks them as found. */
function spansOf(block: Block, entries: readonly NotFigure[], found: Set<NotFigure>) {
  return entries.flatMap((entry) => {
    const start = entry.page === block.page ? block.text.toLowerCase().indexOf(entry.words.toLowerCase()) : -1;
    if (start < 0) return [];
    found.add(entry);
    return [{ start, end: start + entry.words.length, reason: entry.reason }];
  });
}

const WORDS_EACH_SIDE = 5;

function wordsAround(text: string, { start, end }: NumberInText): string {
  const before = text
    .slice(0, start)
    .split(' ')
    .slice(-WORDS_EACH_SIDE - 1)
    .join(' ');
  const after = text
    .slice(end)
    .split(' ')
    .slice(0, WORDS_EACH_SIDE + 1)
    .join(' ');
  return `${before}${text.slice(start, end)}${after}`.trim();
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
