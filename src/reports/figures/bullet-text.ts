/** A bullet's text with its numbers, and the words around each of them. Numbers are named by their place in the list. */
import type { Period } from '../../figures/model.ts';
import { passedOver, periodsTold, type ToldPeriod } from '../language.ts';
import { type Cue, cuesOf, namesThisQuarter } from './period-cues.ts';
import type { Quantity } from './quantities.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface Bullet {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

export class BulletText {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly sentences: readonly Sentence[];
  /** The periods that it tells; many bullets tell none. */
  readonly #told: readonly ToldPeriod[];
  readonly #namesThisQuarter: boolean;

  constructor({ text: written, quantities }: Bullet, quarter: Period) {
    const text = written.replace(SQUARE, '($1)').replace(/\bwhilst\b/g, 'while ');
    this.quantities = quantities;
    this.sentences = sentencesOf(text);
    this.#told = periodsTold(bracketsApart(withoutCounts(text, quantities), quantities), quarter, { bareMonths: true });
    this.#namesThisQuarter = this.#told.length > 0 && namesThisQuarter(text, quarter);
    this.text = passedOver(text, [...quantities, ...this.#told], quantities).reduce(
      (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      text,
    );
  }

  get hasMonth(): boolean {
    return this.#told.some(({ period }) => period.kind === 'month');
  }

  /** Between two places, counted from the first; `comparing`: what stands before is a comparison; `bare`: with months by their name alone. */
  cues(from: number, to: number, { comparing = false, bare = false } = {}): Cue[] {
    const told = this.#told.filter((one) => one.start >= from && one.end <= to && (bare || !one.bare));
    const cues = cuesOf(told, this.text.slice(0, to), from, comparing, this.#namesThisQuarter);
    return cues.map((cue, at) => (this.#isJoint(told[at]!) ? { ...cue, joint: true } : cue));
  }

  #isJoint(told: ToldPeriod): boolean {
    const at = this.#told.indexOf(told);
    return [at - 1, at].some((first) => {
      const [one, other] = [this.#told[first], this.#told[first + 1]];
      if (one === undefined || other === undefined || one.period.kind !== other.period.kind) return false;
      return JOINS_PERIODS.test(this.text.slice(one.end, other.start));
    });
  }

  sentenceOf(at: number): Sentence {
    const { start } = this.quantities[at]!;
    const found = this.sentences.find((sentence) => start >= sentence.start && start < sentence.end);
    return found ?? { start: 0, end: this.text.length };
  }

  isFirstOfSentence(at: number): boolean {
    const before = this.quantities[at - 1];
    return !before || before.end <= this.sentenceOf(at).start;
  }

  /** From the sentence's beginning to the number. */
  lead(at: number): string {
    return this.text.slice(this.sentenceOf(at).start, this.quantities[at]!.start);
  }

  /** Back to the number before, or to the sentence's beginning. */
  before(at: number): string {
    const from = Math.max(this.sentenceOf(at).start, this.quantities[at - 1]?.end ?? 0);
    return this.text.slice(from, this.quantities[at]!.start);
  }

  /** As `before`, and no further than the clause's beginning. */
  clauseBefore(at: number): string {
    const words = outOfBracket(this.before(at));
    const parts = words.split(/;|\bof\s+(?:which|whom)\b|,\s+(?=(?:a|an|up|down|with|of|and|at|reaching|standing)\s)/i);
    return parts.at(-1) ?? words;
  }

  /** To the sentence's end. */
  rest(at: number): string {
    return this.text.slice(this.quantities[at]!.end, this.sentenceOf(at).end);
  }

  /** To the next number; one in brackets, "1,225 (1.7%) on the previous quarter", is passed over. */
  untilNext(at: number): string {
    const { end } = this.sentenceOf(at);
    const [next, second] = [this.quantities[at + 1], this.quantities[at + 2]];
    const limit = (quantity: Quantity | undefined) => Math.min(quantity?.start ?? end, end);
    const words = this.text.slice(this.quantities[at]!.end, limit(next));
    if (!next || !/^\s*\($/.test(words)) return words;
    const behind = this.text.slice(next.end, limit(second));
    const close = behind.indexOf(')');
    return close < 0 ? words : behind.slice(close + 1);
  }

  /** Where that begins. */
  untilNextFrom(at: number): number {
    const [{ end }, next] = [this.quantities[at]!, this.quantities[at + 1]];
    const words = this.untilNext(at);
    return next && !this.text.startsWith(words, end) ? this.text.indexOf(')', next.end) + 1 : end;
  }

  /** All that stands behind the number. */
  behind(at: number): string {
    return this.text.slice(this.quantities[at]!.end);
  }
}

const JOINS_PERIODS = /^,?\s+(?:and|or)\s+(?:(?:in|for|during)\s+)?(?:the\s+)?$/i;

/** "[Q3: 159]" says what "(Q3: 159)" does; a footnote's mark is no bracket. */
const SQUARE = /\[((?!notes?\b|\w{1,2}\])[^[\]]+)\]/giu;

/** "Between October and December 165 people": no number that counts belongs to the time before it. */
function withoutCounts(text: string, quantities: readonly Quantity[]): string {
  return quantities.reduce((plain, { start, end, inWords, value }) => {
    const counts = !inWords && value >= LEAST_COUNT && /\p{L}\s$/u.test(plain.slice(0, start));
    return counts ? plain.slice(0, start) + '_'.repeat(end - start) + plain.slice(end) : plain;
  }, text);
}
/** Lower numbers may tell how long a time is. */
const LEAST_COUNT = 100;

/** "Took 900 in Q4 (same period last year: 800)": a bracket with a number of its own tells of a time of its own. */
const bracketsApart = (text: string, quantities: readonly Quantity[]): string =>
  text.replace(/\([^()]*\)/g, (bracket, from: number) =>
    quantities.some(({ start }) => start > from && start < from + bracket.length) ? `;${bracket.slice(1)}` : bracket,
  );

/** What stands behind a bracket that closes in the words: " in December) and twelve" is " and twelve". */
function outOfBracket(words: string): string {
  const close = words.indexOf(')');
  return close >= 0 && !words.slice(0, close).includes('(') ? words.slice(close + 1) : words;
}
