/** Which metrics a number may be of: proposed by patterns or named by its words, and accounting for all that is said of it. */
import type { Metric, Period } from '../../../figures/model.ts';
import { samePeriod } from '../../../figures/period.ts';
import { isSpan, monthNamed, stem } from '../../language.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits, forKind } from '../fits.ts';
import type { Frame, Frames } from '../frames.ts';
import type { Movement } from '../movements.ts';
import { isNone } from '../none.ts';
import type { PatternMatch } from '../patterns.ts';
import { restatementOf } from '../restatements.ts';
import type { Statement, Statements } from '../statement.ts';
import { isRange } from '../surroundings.ts';
import { countsRates, isBareWhole, isRate, isRatio } from '../things.ts';
import type { BulletContext } from './bullet-context.ts';
import type { MatchedNumbers } from './pattern-matches.ts';
import { type OpenNumber, UNNAMED } from './tie.ts';
import type { ToldPeriods } from './told-periods.ts';

/** The metrics that a number is of, or why it is none's although something names one. */
interface Candidates {
  readonly matches: readonly PatternMatch[];
  readonly why: string | null;
}

/** Between a share and the number that it comes to: " of emergency calls, ", "(92%, or ". */
const SHARE_IN_NUMBERS = /^(?:\s+of\s[^.;:,()]*)?(?:,\s+(?:or\s+)?|\s+or\s+|\s*\(\s*)(?:some\s+)?$/i;

/** "Three quarters of the calls, ", "most of them, " */
const FRACTION_IN_NUMBERS =
  /\b(?:hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|tenths?|most|majority|minority|proportion|share|many|few|part)\s+of\s+[^.;:,()]*(?:,\s+(?:or\s+)?|\s*\(|\s+or\s+|\s+[–—-]\s+)$/i;

/** "10 below the target", "12 short of last year" */
export const APART =
  /^\s*(?:\p{L}+\s+)?(?:below|above|short\s+of|ahead\s+of|behind|adrift\s+of|shy\s+of|(?:under|over)\s+(?:the\s+|its\s+|our\s+)?(?:targets?|plan|goal))\b/iu;

const OF_THOSE = /^\W*(?:out\s+)?of\s+(?:th[eo]se|them)\b/i;

const OF_ALL = /^\s+of\s+(?:the|all|our|\d[\d,]*)\b/i;
const OF_THEM = /^\s+of\s+(?:those|these|them|the|all|our|\d[\d,]*)\b/i;
const OUT_OF = /^(?:\s+\p{L}+){0,3},?\s+out\s+of\s+(?:\p{L}+\s+){0,3}\d/iu;

/** How far the busiest month is above the others is told by its pattern: the month's own number is named alike. */
const isLead = ({ busiestMonthOf, partOf }: Metric): boolean => busiestMonthOf !== null && partOf === null;

export class MetricCandidates {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #frames: Frames;
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #series: BulletContext['series'];
  readonly #matches: MatchedNumbers['matches'];
  readonly #periods: ToldPeriods;
  readonly #found = new Map<number, Candidates>();

  constructor(
    { bullet, quarter, statements, frames, movements, series, matched: { matches } }: BulletContext,
    periods: ToldPeriods,
  ) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#frames = frames;
    this.#movements = movements;
    this.#series = series;
    this.#matches = matches;
    this.#periods = periods;
  }

  /** A pattern only proposes: every word of the clause must be one that the metric accounts for. */
  find(at: number): Candidates {
    const held = this.#found.get(at);
    if (held) return held;
    const found = this.#look(at);
    this.#found.set(at, found);
    return found;
  }

  #look(at: number): Candidates {
    const fitting = this.#fitting(at);
    const statement = this.#statements.of(at);
    if (statement === null) return { matches: fitting, why: null };
    if (statement.countsNothing) return { matches: [], why: statement.countsNothing };
    const quantity = this.#bullet.quantities[at]!;
    // "47,210 hours this quarter, 44,090 last quarter": what says nothing of its own is of what the series is.
    const [leader] = this.#series.get(at)?.members ?? [];
    if (leader !== undefined && leader !== at && statement.head.size === 0 && fitting.length === 0)
      if (this.find(leader).matches.length > 0) return { matches: [], why: null };
    if (isBareWhole(this.#bullet, at) && this.find(at - 1).matches.some(({ metric }) => metric.partOf !== null))
      return { matches: [], why: null };
    // "No change in calls": there was none of something else.
    if (isNone(quantity) && statement.head.size === 0) return { matches: [], why: null };
    const beside = this.#beside(statement);
    const following = this.#following(at, statement);
    const inMonth = this.#periods.monthOf(at) !== null;
    const whyNot = ({ metric, month, behind }: PatternMatch): string | null =>
      (month === null && this.#statements.countsAnother(at, this.#frames.of(metric), statement, behind)
        ? 'it counts another thing'
        : null) ??
      this.#statements.unexplained(at, statement, this.#frames.of(metric), {
        ...{ beside, following, months: month !== null || inMonth },
      });
    const kept = fitting.filter((match) => whyNot(match) === null);
    const isFree =
      !this.#movements.has(at) &&
      restatementOf(this.#bullet, at) !== 'old' &&
      (!this.#periods.periodAround(at).compares || this.#statements.setsForcesApart(at));
    const ofRates = isFree && !inMonth && this.#saysRate(at);
    const told = isFree
      ? this.#statements.metrics(
          at,
          statement,
          (metric) => fits(metric, quantity) && ofRates === countsRates(metric) && !isLead(metric),
          {
            beside,
            following,
            months: inMonth,
          },
        )
      : [];
    const named = told.filter((metric) => metric.partOf !== told[0]!.id || !this.#isToldBefore(metric, at));
    const only = this.#oneOf(kept, named);
    if (only.length > 0) {
      const why = this.cannotBe(only, at);
      return { matches: why === null ? only : [], why };
    }
    if (kept.length > 1)
      return { matches: [], why: `it may be of ${kept.map(({ metric }) => metric.id).join(' or of ')}` };
    const [metric, another] = named;
    if (metric && another) return { matches: [], why: `it may be of ${named.map(({ id }) => id).join(' or of ')}` };
    if (metric) {
      const match = { metric, quantity: at, month: null, reads: null, statesIt: false, behind: '' };
      const why = this.cannotBe([match], at);
      return why === null ? { matches: [match], why } : { matches: [], why };
    }
    const [refused] = fitting;
    return { matches: [], why: refused ? `${whyNot(refused)} (${refused.metric.id}?)` : null };
  }

  /** The metric that a pattern proposes or the words name, whatever else they say; the period that stands beside it. */
  suggest(at: number): OpenNumber['suggested'] {
    const [quantity, statement] = [this.#bullet.quantities[at]!, this.#statements.of(at)];
    const [proposed] = this.#matches.get(at)?.filter((match) => fits(match.metric, quantity)) ?? [];
    const named =
      statement && this.#statements.metrics(at, statement, (metric) => fits(metric, quantity), { accounted: false });
    const metric = proposed?.metric ?? named?.[0];
    if (!metric) return null;
    const period = this.#periods.monthOf(at) ?? this.#periods.periodAround(at).period ?? this.#quarter;
    return { metric, period: forKind(metric, period) };
  }

  /** What keeps a number that no metric was found for from the one that its words come nearest to. */
  whyNot(at: number, suggested: OpenNumber['suggested']): string {
    const unread = suggested && this.unread(suggested.metric, at, this.#periods.monthOf(at) !== null);
    return unread ? `${unread} (${suggested.metric.id}?)` : UNNAMED;
  }

  /** Why the number is not the metric's, by a word that nothing accounts for; null when all of them are. */
  unread(metric: Metric, at: number, months = false): string | null {
    const statement = this.#statements.of(at);
    if (statement === null) return null;
    const beside = this.#beside(statement);
    return this.#statements.unexplained(at, statement, this.#frames.of(metric), { beside, months });
  }

  /** "Road deaths: 12; KSI casualties: 149": the part that was spoken of has its number. */
  #isToldBefore(metric: Metric, at: number): boolean {
    return this.#bullet.quantities.some(
      (_, other) => other < at && this.find(other).matches.some((match) => match.metric === metric),
    );
  }

  /** "805 a day", "a daily 805". */
  #saysRate(at: number): boolean {
    return isRate(this.#bullet, at) || /\b(?:daily|weekly|monthly|hourly)\b/i.test(this.#bullet.clauseBefore(at));
  }

  /** The metrics of the number before, by which what the two share is accounted for. */
  #beside({ previous }: Statement): readonly Frame[] {
    if (previous === null) return [];
    const [{ matches }, before] = [this.find(previous), this.#statements.of(previous)];
    return [...matches.map(({ metric }) => this.#frames.of(metric)), ...(before ? this.#beside(before) : [])];
  }

  /** The metrics of the number behind it, by which what completes that one's noun is accounted for. */
  #following(at: number, { tail }: Statement): readonly Frame[] {
    const [next, statement] = [this.#bullet.quantities[at + 1], tail.size > 0 ? this.#statements.of(at + 1) : null];
    if (!next || !statement) return [];
    return this.#statements
      .metrics(at + 1, statement, (metric) => fits(metric, next))
      .map((metric) => this.#frames.of(metric));
  }

  /** Of several metrics that patterns propose, the one that the words name; those of one busiest month go together. */
  #oneOf(kept: readonly PatternMatch[], named: readonly Metric[]): readonly PatternMatch[] {
    const metrics = new Set(kept.map(({ metric }) => metric));
    const base = (metric: Metric): string => metric.busiestMonthOf ?? metric.id;
    if (new Set([...metrics].map(base)).size <= 1) return kept;
    const alike = kept.filter(({ metric }) => named.includes(metric));
    return new Set(alike.map(({ metric }) => metric)).size === 1 ? alike : [];
  }

  /** Why no metric can have the number as it is written. */
  cannotBe(matches: readonly PatternMatch[], at: number): string | null {
    const { text, quantities } = this.#bullet;
    const { value, precision } = quantities[at]!;
    if (value === 1 && precision === 'at least') return 'it tells that there was any, and not how many';
    if (this.#goesOnElsewhere(matches, at)) return 'it goes on about another force or place';
    if (matches.some(({ metric }) => metric.kind !== 'stock') && this.#isPartOfAnotherTime(at))
      return 'it is a part of what was told for another time';
    // "Cadets across the 13 units": those that are there, wherever they are spoken of.
    const { circumstance = null, previous = null } = this.#statements.of(at) ?? {};
    const isOfStock = circumstance?.tells !== 'by whom' || previous === null;
    // "Across 19 patrols": in all that there were. "Within 36 hours": of a metric that is asked for by "within" it is what is told.
    const isToldSo = (metric: Metric): boolean =>
      (metric.kind === 'stock' && isOfStock) ||
      /^(?:across|throughout)$/.test(circumstance!.by) ||
      this.#frames.of(metric).required.has(stem(circumstance!.by));
    if (circumstance && !matches.every(({ metric }) => isToldSo(metric)))
      return `it only tells ${circumstance.tells} something else came about`;
    if (matches.some(({ metric }) => (metric.kind === 'count' || metric.kind === 'stock') && !Number.isInteger(value)))
      return 'it has decimals, and the metric counts whole ones';
    const behind = this.#bullet.text.slice(this.#bullet.quantities[at]!.end);
    // "Ninety cadets, out of 412"; a month's are a part only of the time.
    // "They shape our work. 900 of these": of those that are told of before without a number all may be meant.
    const isOfSpoken = at === 0 && this.#bullet.sentenceOf(at) !== this.#bullet.sentences[0];
    const isOutOf = OUT_OF.test(behind) && this.#periods.monthOf(at) === null;
    if (
      (isOutOf || (isOfSpoken ? OF_ALL : OF_THEM).test(behind)) &&
      matches.every(({ metric }) => metric.partOf === null && (metric.kind === 'count' || metric.kind === 'stock'))
    )
      return 'it is of a part of them';
    if (isRatio(this.#bullet, at) || /^\s+(?:per|for\s+every)\b/i.test(behind)) return 'it is an average or a rate';
    if (matches.every(({ metric }) => metric.partOf === null) && this.#saysOfPart(at)) return 'it is of a part of them';
    if (this.#isOfShorterTime(at)) return 'it is told for a time of its own';
    if (APART.test(this.#bullet.behind(at))) return 'it tells how far it is from another number';
    return !this.#movements.has(at - 1) && restatementOf(this.#bullet, at) !== 'new' && isRange(text, quantities, at)
      ? 'it is one end of a range'
      : null;
  }

  /** "The forces of England involve 8,014. In 2021 there were 8,272": of the same, where no force or place is named anew. */
  #goesOnElsewhere(matches: readonly PatternMatch[], at: number): boolean {
    const { start } = this.#bullet.sentenceOf(at);
    if (this.#statements.of(at)?.isOwn !== false) return false;
    const before = this.#bullet.quantities.findLastIndex(
      (quantity, other) =>
        quantity.start < start && matches.some(({ metric }) => this.suggest(other)?.metric === metric),
    );
    return before >= 0 && this.#statements.of(before)!.isElsewhere;
  }

  /** "In March 21,300 calls came. Of those, 9,100 were to 999." */
  #isPartOfAnotherTime(at: number): boolean {
    const { start } = this.#bullet.sentenceOf(at);
    if (!OF_THOSE.test(this.#bullet.text.slice(start)) || this.#statements.of(at)?.cues.length !== 0) return false;
    const whole = this.#bullet.quantities.findLastIndex((quantity) => quantity.start < start);
    const cues = whole < 0 ? [] : (this.#statements.of(whole)?.cues ?? []);
    return cues.some(({ period }) => !samePeriod(period, this.#quarter));
  }

  /** "90% of the calls, 65,880 in all, were ...", "65,880 calls (90%) were ...", "58 of those killed were under 25". */
  #saysOfPart(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const [was, here, next] = [quantities[at - 1], quantities[at]!, quantities[at + 1]];
    const { start, end } = this.#bullet.sentenceOf(at);
    const isPart = (one: number): boolean => quantities[one]!.type === 'percent' || isRatio(this.#bullet, one);
    if (FRACTION_IN_NUMBERS.test(text.slice(start, here.start))) return true;
    if (was && was.start >= start && here.type !== 'percent') {
      const gap = text.slice(was.end, here.start);
      if (isPart(at - 1) && SHARE_IN_NUMBERS.test(gap) && !this.#movements.has(at - 1)) return true;
      const isBare = (this.#statements.of(at)?.head.size ?? 1) === 0;
      if (isBare && /^\s+of\s+(?:those|these|them|the|all|our)\b[^.;:,(]*$/i.test(gap)) return true;
    }
    if (!next || next.start >= end || next.type !== 'percent' || this.#movements.has(at + 1)) return false;
    const [gap, behind] = [text.slice(here.end, next.start), text.slice(next.end)];
    return /^[^.;:,()]*\($/.test(gap) ? /^\)/.test(behind) : /^[^.;:()]*,?\s+or\s+$/.test(gap);
  }

  /** "5,600 calls in just one week", "answered in under two minutes": no time of a quarter's length. */
  #isOfShorterTime(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const [here, next] = [quantities[at]!, quantities[at + 1]];
    // A share may be of those that took so long.
    if (!next || here.type === 'percent' || next.start >= this.#bullet.sentenceOf(at).end) return false;
    const gap = text.slice(here.end, next.start);
    const [value, unit] = [next.value, /^\s+(\p{L}+)/u.exec(text.slice(next.end))?.[1]?.toLowerCase() ?? ''];
    const isQuarter = (value === 3 && unit === 'months') || (value === 13 && unit === 'weeks');
    const hedged = text.slice(next.start, next.time?.start ?? next.end - next.written.length);
    return !/[.;:,]/.test(gap) && !isQuarter && isSpan(gap + hedged, text.slice(next.end));
  }

  #fitting(at: number): PatternMatch[] {
    const [quantity, movement] = [this.#bullet.quantities[at]!, this.#movements.get(at)];
    const matches = this.#matches.get(at) ?? [];
    if (matches.length === 0) return [];
    const ofRates = isRate(this.#bullet, at);
    return restatementOf(this.#bullet, at) === 'old'
      ? []
      : matches.filter(
          (match) =>
            fits(match.metric, quantity) &&
            (!movement || match.statesIt) &&
            (!ofRates || countsRates(match.metric)) &&
            (match.month === null || this.#isOfMonth(match.month, at)),
        );
  }

  /** "March was the busiest: January 24, February 20": a pattern that reaches past another month's name is mistaken. */
  #isOfMonth(month: string, at: number): boolean {
    const nearest = this.#periods.monthOf(at);
    return nearest === null || samePeriod(nearest, monthNamed(month, this.#quarter));
  }
}
