/** Which number tied before a comparison or a movement is about. */
import type { Period } from '../../../figures/model.ts';
import { isLedByComparison } from '../around.ts';
import type { BulletText } from '../bullet-text.ts';
import type { Sentence } from '../sentences.ts';
import { isRate, nounAfter, nounOfWhatItMovedFrom } from '../things.ts';
import type { BulletContext } from './bullet-context.ts';
import type { MatchedNumbers } from './pattern-matches.ts';
import type { Tie } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';

/** A sentence that begins with what its number is compared with. */
const COMPARES_FIRST = /^(?:compared|in contrast|against|from|up|down|after|\p{L}{3,}ing)\b/iu;
/** A sentence that goes on about what the one before spoke of. */
const GOES_ON =
  /^(?:this|these|that|it|by comparison|in comparison|compared|comparatively|in the same|there (?:was|were)|the same|during the same|last year|against|compared|than|the (?:figure|total|number|year)|its?|they|there|by month|(?:the )?(?:Q[1-4]|previous quarter)|\p{L}+ (?:was|recorded|saw|had))\b/iu;
/** "across the 13 units", "live for seven months": a circumstance, not what a comparison is about. */
const ASIDE = /\b(?:across|for|over|within|among|amongst)\s+(?:the\s+|all\s+|our\s+)?$/i;

export class Antecedents {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #fromTo: MatchedNumbers['fromTo'];
  readonly #tied: TiedNumbers;

  constructor({ bullet, quarter, matched: { fromTo } }: BulletContext, tied: TiedNumbers) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#fromTo = fromTo;
    this.#tied = tied;
  }

  /** The number that a comparison or movement is about: undefined when there is none, null when it is not certain. */
  subject(at: number): Tie | undefined | null {
    const { text, quantities } = this.#bullet;
    const to = this.#fromTo.get(at);
    if (to !== undefined && to > at) return this.#tied.ties.find((tie) => tie.quantity === to);
    const sentence = this.#bullet.sentenceOf(at);
    const here = this.#candidates(sentence, at);
    const sentenceText = text.slice(sentence.start, sentence.end);
    let candidates = here;
    if (candidates.length === 0 && GOES_ON.test(sentenceText)) {
      for (const earlier of [...this.#bullet.sentences].reverse()) {
        if (earlier.start >= sentence.start) continue;
        candidates = this.#candidates(earlier, at);
        if (candidates.length > 0) break;
      }
    }
    if (candidates.length === 0 && COMPARES_FIRST.test(sentenceText)) {
      const later = this.#candidates(sentence, Number.POSITIVE_INFINITY);
      candidates = later.filter((tie) => tie.quantity === later[0]!.quantity);
    }
    // "Lower than the 74,200 of last year, at 70,100": what it is compared with comes first.
    const isFirst = this.#bullet.isFirstOfSentence(at);
    if (candidates.length === 0 && isFirst && isLedByComparison(this.#bullet.before(at))) {
      const later = this.#candidates(sentence, Number.POSITIVE_INFINITY);
      candidates = new Set(later.map((tie) => tie.metric)).size === 1 ? later.slice(0, 1) : [];
    }
    // "KSI casualties (140) were lower than in Q3 (167)": in a bracket stands the very number.
    if (candidates.length === 0) {
      const asides = this.#candidates(sentence, at, true);
      candidates = new Set(asides.map((tie) => tie.quantity)).size === 1 ? asides : [];
    }
    if (candidates.length === 0) return undefined;
    // In brackets right behind a number: compared with that one.
    const last = candidates.filter((tie) => tie.quantity === at - 1);
    if (last.length > 0 && /\(\s*(?:there\s+were\s+)?$/.test(text.slice(0, quantities[at]!.start))) return last.at(-1)!;
    const noun = nounAfter(this.#bullet, at) ?? nounOfWhatItMovedFrom(this.#bullet, at);
    const alike = noun ? candidates.filter((tie) => nounAfter(this.#bullet, tie.quantity) === noun) : [];
    if (alike.length > 0) return alike.at(-1)!;
    const nearest = this.#movedFrom(at, candidates);
    if (nearest) return nearest;
    const main = candidates.filter(({ quantity }) => {
      const { start } = quantities[quantity]!;
      return !ASIDE.test(text.slice(0, start)) && !isRate(this.#bullet, quantity);
    });
    const meant = main.length > 0 ? main : candidates;
    return new Set(meant.map((tie) => tie.quantity)).size > 1 ? null : meant.at(-1)!;
  }

  /** "1,040 people and 64 centres, up from 60": of the nearest number, where it has moved that way. */
  #movedFrom(at: number, candidates: readonly Tie[]): Tie | null {
    const { text, quantities } = this.#bullet;
    const { start, value } = quantities[at]!;
    const way = /\b(up|down)\s+from\s+(?:the\s+)?$/i.exec(text.slice(0, start))?.[1]?.toLowerCase();
    const nearest = candidates.toSorted((a, b) => b.quantity - a.quantity)[0];
    if (!way || !nearest) return null;
    const between = text.slice(quantities[nearest.quantity]!.end, start);
    return (way === 'up' ? nearest.value > value : nearest.value < value) && !/;|\b(?:and|while)\b/i.test(between)
      ? nearest
      : null;
  }

  /** Numbers of the report's own period in the sentence, apart from asides in brackets: "(412 compared to 411)" is none. */
  #candidates(sentence: Sentence, before: number, asides = false): Tie[] {
    const { text, quantities } = this.#bullet;
    return this.#tied.ties.filter((tie) => {
      const { start } = quantities[tie.quantity]!;
      if (tie.quantity >= before || start < sentence.start || start >= sentence.end) return false;
      const { end } = quantities[tie.quantity]!;
      const isAside =
        /\(\s*$/.test(text.slice(0, start)) &&
        (before >= quantities.length || text.slice(end, quantities[before]!.start).includes(')'));
      return tie.period.to === this.#quarter.to && tie.period.kind !== 'month' && (asides || !isAside);
    });
  }
}
