/**
 * Ties the numbers of one bullet to metrics: those that the metrics' patterns find, the numbers they are compared with, and
 * how much they moved. What cannot be tied for certain is left open with the reason; nothing is guessed.
 */
import type { Metric, Period, StatedChange } from '../../figures/model.ts';
import { atDate, covers, daysIn, previous, samePeriod, toDate } from '../../figures/period.ts';
import { isSpan } from '../language.ts';
import { type Around, comparesInPassing, isComparedWith, periodAround } from './around.ts';
import { type Bullet, BulletText } from './bullet-text.ts';
import { Facts } from './facts.ts';
import { comparable, fits, forKind, usualComparisons } from './fits.ts';
import { type Frame, Frames } from './frames.ts';
import { HeldValues } from './held.ts';
import type { NamedPlaces } from './marks.ts';
import { monthOf } from './months.ts';
import { type Movement, movementsIn } from './movements.ts';
import { isNone } from './none.ts';
import { isWhole, markQuantities, type PatternMatch, type Patterns } from './patterns.ts';
import { type Cue, cuesIn, monthNamed } from './period-cues.ts';
import type { Quantity } from './quantities.ts';
import { restatementOf } from './restatements.ts';
import type { Sentence } from './sentences.ts';
import { seriesIn } from './series.ts';
import { type Statement, Statements } from './statement.ts';
import { isRange, movedFrom } from './surroundings.ts';
import { countsRates, countsTheSame, isRate, nounAfter, nounOfWhatItMovedFrom } from './things.ts';

export interface Tie {
  readonly metric: Metric;
  readonly quantity: number;
  readonly value: number;
  readonly period: Period;
  /** Where the words of its clause stand. */
  readonly spans: Statement['spans'];
  readonly leadSpans: Statement['spans'];
  /** Of what is said in passing, which tells nothing of it. */
  readonly idleSpans: Statement['spans'];
  readonly scope: Statement['scope'];
  /** The report's words on how it moved. */
  readonly stated: StatedChange[];
}

export interface OpenNumber {
  readonly quantity: number;
  readonly why: string;
  /** What a person may find it to be; null where nothing names a metric. */
  readonly suggested: { readonly metric: Metric; readonly period: Period } | null;
}

/** A number that is named as the target of a metric, and is no figure. */
export interface Aim {
  readonly quantity: number;
  readonly metric: Metric;
  /** Null where its clause names none. */
  readonly period: Period | null;
}

export interface Ties {
  readonly ties: readonly Tie[];
  readonly aims: readonly Aim[];
  readonly open: readonly OpenNumber[];
}

/** A sentence that begins with what its number is compared with. */
const COMPARES_FIRST = /^(?:compared|against|from|up|down|after)\b/i;
/** A sentence that goes on about what the one before spoke of. */
const GOES_ON =
  /^(?:this|these|that|it|by comparison|in comparison|compared|comparatively|in the same|there (?:was|were)|the same|during the same|last year|against|compared|than|the (?:figure|total|number|year)|its?|they|there|by month|(?:the )?(?:Q[1-4]|previous quarter)|\p{L}+ (?:was|recorded|saw|had))\b/iu;
/** "across the 13 units", "live for seven months": a circumstance, not what a comparison is about. */
const ASIDE = /\b(?:across|for|over|within|among|amongst)\s+(?:the\s+|all\s+|our\s+)?$/i;

/** What a rate may lie from its total over its days, as a share of it: reports round. */
const ROUNDED = 0.01;
/** What leads from a target to its number. */
const AIMED =
  /\b(?:target|goal)s?\b(?!\s+(?:was|were|is|are)\s+(?:not\b|missed|exceeded|beaten|met\b))(?:\s+(?!\b(?:by|than|from|with|above|below|over|under|short|missed|beyond|exceed\w*|met|beat\w*|miss\w*)\b)[\p{L}\d/'’-]+){0,8}\s*:?\s*$/iu;
/** "10 below the target", "12 short of last year" */
const APART =
  /^\s*(?:\p{L}+\s+)?(?:below|above|short\s+of|ahead\s+of|behind|adrift\s+of|shy\s+of|(?:under|over)\s+(?:the\s+|its\s+|our\s+)?(?:targets?|plan|goal))\b/iu;
/** A target may be for a time that is still to come. */
const LATEST = '2098-12-31';
const UNNAMED = 'no metric has a pattern that finds it';

/** What a clause is held against. */
export interface Account {
  readonly frames: Frames;
  readonly places?: NamedPlaces;
}

export function tieNumbers(
  bullet: Bullet,
  patterns: Patterns,
  quarter: Period,
  held: HeldValues = new HeldValues(),
  facts: Facts = new Facts(quarter),
  account: Account = { frames: new Frames(patterns.metrics) },
): Ties {
  if (bullet.quantities.length === 0) return { ties: [], aims: [], open: [] };
  return new Tying(bullet, patterns, quarter, held, facts, account).run();
}

/** The metrics that a number is of, or why it is none's although something names one. */
interface Found {
  readonly matches: readonly PatternMatch[];
  readonly why: string | null;
}

class Tying {
  readonly #bullet: BulletText;
  readonly #patterns: Patterns;
  readonly #held: HeldValues;
  readonly #facts: Facts;
  readonly #quarter: Period;
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #matches = new Map<number, PatternMatch[]>();
  readonly #found = new Map<number, Found>();
  readonly #ties: Tie[] = [];
  readonly #open: OpenNumber[] = [];
  readonly #aims: Aim[] = [];
  /** "from 474 to 516": the place of the first, by that of the second, and the other way round. */
  readonly #fromTo = new Map<number, number>();
  /** Numbers that another moved through on its way. */
  readonly #passed = new Set<number>();
  /** By quantity: the periods compared with, latest last; a bracket behind a comparison means the same period. */
  readonly #against = new Map<number, Period>();

  /** Numbers that stand in a series, with the period and the other members of it. */
  readonly #series: ReadonlyMap<number, { readonly period: Period; readonly members: readonly number[] }>;

  readonly #frames: Frames;
  readonly #statements: Statements;

  constructor(
    bullet: Bullet,
    patterns: Patterns,
    quarter: Period,
    held: HeldValues,
    facts: Facts,
    { frames, places }: Account,
  ) {
    this.#facts = facts;
    this.#frames = frames;
    this.#statements = new Statements(bullet.text, bullet.quantities, frames, quarter, places);
    this.#patterns = patterns;
    this.#held = held;
    this.#bullet = new BulletText(bullet);
    this.#quarter = quarter;
    this.#movements = movementsIn(bullet.text, bullet.quantities);
    this.#series = new Map(
      this.#bullet.sentences.flatMap((sentence) =>
        seriesIn(this.#bullet, sentence, this.#movements, quarter).flatMap((series) =>
          series.map(({ quantity, period }) => [quantity, { period, members: series.map((one) => one.quantity) }]),
        ),
      ),
    );
    for (const match of patterns.find(markQuantities(bullet.text, bullet.quantities)))
      this.#matches.set(match.quantity, [...(this.#matches.get(match.quantity) ?? []), match]);
    this.#moveFromTo();
  }

  run(): Ties {
    const { quantities } = this.#bullet;
    // Of "from 474 to 516" the second is tied first: it is what the first is compared with.
    const order = quantities.map((_, at) => this.#fromTo.get(at) ?? at).filter((at) => !this.#isWhole(at));
    const open = (at: number, why: string | null | undefined): void => {
      if (!why) return;
      const aim = this.#aimAt(at);
      if (aim) {
        this.#aims.push(aim);
        return;
      }
      const suggested = this.#suggest(at);
      this.#open.push({ quantity: at, why: why === UNNAMED ? this.#whyNot(at, suggested) : why, suggested });
    };
    const found = order.map((at) => this.#find(at));
    const doubts = order.map((at, place) =>
      this.#facts.whyNot(
        this.#bullet,
        at,
        found[place]!.matches.some(({ metric }) => countsRates(metric)),
      ),
    );
    // What is named is tied before the rest: "Compared with the previous quarter (90), calls fell to 80".
    for (const [place, at] of order.entries()) {
      const { matches, why } = found[place]!;
      if (quantities[at]!.doubt) open(at, quantities[at]!.doubt);
      else if (this.#passed.has(at)) open(at, 'it is one of several that another number moved through');
      else if (matches.length > 0 && doubts[place]) open(at, doubts[place]);
      else if (matches.length > 0)
        open(
          at,
          matches.map((match) => this.#tie(match, at)).find((reason) => reason !== null),
        );
      else open(at, why);
    }
    for (const [place, at] of order.entries()) {
      const { matches, why } = found[place]!;
      if (!quantities[at]!.doubt && !this.#passed.has(at) && matches.length === 0 && why === null)
        open(at, this.#tieToAnother(at));
    }
    return { ties: this.#ties, aims: this.#aims, open: this.#open.toSorted((a, b) => a.quantity - b.quantity) };
  }

  /** The metric that a pattern proposes or the words name, whatever else they say; the period that stands beside it. */
  #suggest(at: number): OpenNumber['suggested'] {
    const [quantity, statement] = [this.#bullet.quantities[at]!, this.#statements.of(at)];
    const [proposed] = this.#matches.get(at)?.filter((match) => fits(match.metric, quantity)) ?? [];
    const named =
      statement && this.#statements.metrics(at, statement, (metric) => fits(metric, quantity), { accounted: false });
    const metric = proposed?.metric ?? named?.[0];
    if (!metric) return null;
    const period = this.#monthOf(at) ?? this.#periodAround(at).period ?? this.#quarter;
    return { metric, period: forKind(metric, period) };
  }

  /** "Against a target of 450 cadets", "the target for 999 calls is 75,000": where nothing else is said of it. */
  #aimAt(at: number): Aim | null {
    const [quantity, statement] = [this.#bullet.quantities[at]!, this.#statements.of(at)];
    const lead = this.#bullet
      .clauseBefore(at)
      .split(/[;(]|,\s/)
      .at(-1)!;
    const isLimit = /^\s*or\s+(?:fewer|less|more|higher|lower|better)\b/i.test(this.#bullet.behind(at));
    if (statement === null || quantity.doubt || (this.#movements.has(at) && !isLimit)) return null;
    if (
      !AIMED.test(lead) ||
      /^\s*(?:below|above|short|ahead|behind|under|over|fewer|less|more)\b/i.test(this.#bullet.behind(at))
    )
      return null;
    const named = this.#statements.metrics(at, statement, (metric) => fits(metric, quantity), { aims: true });
    const subject = named.length === 0 && statement.head.size === 0 ? this.#subject(at) : null;
    const [metric, another] = named.length > 0 ? named : subject ? [subject.metric] : [];
    if (!metric || another || !fits(metric, quantity)) return null;
    const { own, lead: shared } = statement;
    if (
      subject &&
      this.#statements.unexplained(
        at,
        { ...statement, own: new Set([...own].filter((i) => !shared.has(i))) },
        this.#frames.of(metric),
        { aims: true },
      ) !== null
    )
      return null;
    // "75,000 or fewer" is one number.
    const why = isLimit
      ? null
      : this.#cannotBe([{ metric, quantity: at, month: null, reads: null, statesIt: false, behind: '' }], at);
    if (why !== null) return null;
    // Its own period stands between the word and the number, or right behind: "a target for 2021/22 of 450".
    const place = lead.search(/\b(?:target|goal)s?\b/i);
    if (
      /\b(?:last|previous|prior|former|old|earlier|original)\b/i.test(
        lead
          .slice(0, place)
          .split(/\band\b/i)
          .at(-1)!,
      )
    )
      return null;
    const behind = this.#bullet.untilNext(at).split(/[;(,]/)[0]!;
    const told = [lead.slice(place), behind].flatMap((words) => cuesIn(words, { ...this.#quarter, to: LATEST }));
    return { quantity: at, metric, period: told[0]?.period ?? null };
  }

  /** What keeps a number that no metric was found for from the one that its words come nearest to. */
  #whyNot(at: number, suggested: OpenNumber['suggested']): string {
    const unread = suggested && this.#unread(suggested.metric, at, this.#monthOf(at) !== null);
    return unread ? `${unread} (${suggested.metric.id}?)` : UNNAMED;
  }

  /** A pattern only proposes: every word of the clause must be one that the metric accounts for. */
  #find(at: number): Found {
    const held = this.#found.get(at);
    if (held) return held;
    const found = this.#look(at);
    this.#found.set(at, found);
    return found;
  }

  #look(at: number): Found {
    const fitting = this.#fitting(at);
    const statement = this.#statements.of(at);
    if (statement === null) return { matches: fitting, why: null };
    const quantity = this.#bullet.quantities[at]!;
    // "47,210 hours this quarter, 44,090 last quarter": what says nothing of its own is of what the series is.
    const [leader] = this.#series.get(at)?.members ?? [];
    if (leader !== undefined && leader !== at && statement.head.size === 0 && fitting.length === 0)
      if (this.#find(leader).matches.length > 0) return { matches: [], why: null };
    // "No change in calls": there was none of something else.
    if (isNone(quantity) && statement.head.size === 0) return { matches: [], why: null };
    const beside = this.#beside(statement);
    const inMonth = this.#monthOf(at) !== null;
    const whyNot = ({ metric, month, behind }: PatternMatch): string | null =>
      (month === null && this.#statements.countsAnother(at, this.#frames.of(metric), statement, behind)
        ? 'it counts another thing'
        : null) ??
      this.#statements.unexplained(at, statement, this.#frames.of(metric), {
        ...{ beside, months: month !== null || inMonth },
      });
    const kept = fitting.filter((match) => whyNot(match) === null);
    const isFree =
      !this.#movements.has(at) &&
      restatementOf(this.#bullet, at) !== 'old' &&
      (!this.#periodAround(at).compares || this.#setsForcesApart(at));
    const ofRates = isFree && !inMonth && this.#saysRate(at);
    const named = isFree
      ? this.#statements.metrics(at, statement, (metric) => fits(metric, quantity) && ofRates === countsRates(metric), {
          beside,
          months: inMonth,
        })
      : [];
    const only = this.#oneOf(kept, named);
    if (only.length > 0) {
      const why = this.#cannotBe(only, at);
      return { matches: why === null ? only : [], why };
    }
    if (kept.length > 1)
      return { matches: [], why: `it may be of ${kept.map(({ metric }) => metric.id).join(' or of ')}` };
    const [metric, another] = named;
    if (metric && another) return { matches: [], why: `it may be of ${named.map(({ id }) => id).join(' or of ')}` };
    if (metric) {
      const match = { metric, quantity: at, month: null, reads: null, statesIt: false, behind: '' };
      const why = this.#cannotBe([match], at);
      return why === null ? { matches: [match], why } : { matches: [], why };
    }
    const [refused] = fitting;
    return { matches: [], why: refused ? `${whyNot(refused)} (${refused.metric.id}?)` : null };
  }

  /** "2,140 chats of theirs, compared with 5,480 held by us": forces are compared, and not times. */
  #setsForcesApart(at: number): boolean {
    return at > 0 && this.#statements.of(at)?.isOwn === true && this.#statements.of(at - 1)?.isElsewhere === true;
  }

  /** "805 a day", "a daily 805". */
  #saysRate(at: number): boolean {
    return isRate(this.#bullet, at) || /\b(?:daily|weekly|monthly|hourly)\b/i.test(this.#bullet.clauseBefore(at));
  }

  /** The metrics of the number before, by which what the two share is accounted for. */
  #beside({ previous }: Statement): readonly Frame[] {
    if (previous === null) return [];
    const [{ matches }, before] = [this.#find(previous), this.#statements.of(previous)];
    return [...matches.map(({ metric }) => this.#frames.of(metric)), ...(before ? this.#beside(before) : [])];
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
  #cannotBe(matches: readonly PatternMatch[], at: number): string | null {
    const { text, quantities } = this.#bullet;
    const { value } = quantities[at]!;
    if (matches.some(({ metric }) => (metric.kind === 'count' || metric.kind === 'stock') && !Number.isInteger(value)))
      return 'it has decimals, and the metric counts whole ones';
    if (
      /^\s+of\s+(?:those|these|them|the|all|our)\b/i.test(this.#bullet.behind(at)) &&
      matches.every(({ metric }) => metric.partOf === null && metric.kind === 'count')
    )
      return 'it is of a part of them';
    if (this.#isOfShorterTime(at)) return 'it is told for a time of its own';
    if (APART.test(this.#bullet.behind(at))) return 'it tells how far it is from another number';
    return !this.#movements.has(at - 1) && restatementOf(this.#bullet, at) !== 'new' && isRange(text, quantities, at)
      ? 'it is one end of a range'
      : null;
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
    const hedged = text.slice(next.start, next.end - next.written.length);
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

  /** A number that no pattern found: one month's part, a figure restated, a movement, or what another is compared with. */
  #tieToAnother(at: number): string | null {
    const restated = restatementOf(this.#bullet, at);
    if (restated === 'old') return null;
    const movement = this.#movements.get(at);
    if (movement) return this.#move(at, movement);
    if (this.#oneOfSeries(at)) return null;
    const month = this.#monthOf(at);
    if (month && restated === null) return this.#partOf(at, month);
    if (this.#total(at) || this.#forceTotal(at)) return null;
    const why = this.#compare(at, restated === 'new');
    return why === UNNAMED && this.#goesOn(at) ? null : why;
  }

  /** "Last year 74,200 calls came; this quarter it was 70,100": of what the one number before is, at another time. */
  #goesOn(at: number): boolean {
    const statement = this.#statements.of(at);
    if (statement === null || statement.head.size > 0 || this.#periodAround(at).compares) return false;
    if (/^\s*(?:fewer|less|more|higher|lower|greater)\b/i.test(this.#bullet.behind(at))) return false;
    const quantity = this.#bullet.quantities[at]!;
    const sentence = this.#bullet.sentenceOf(at);
    const before = this.#bullet.sentences.filter(({ start }) => start < sentence.start).at(-1);
    const isOf = (of: Sentence | undefined) => (tie: Tie) => {
      const { start } = this.#bullet.quantities[tie.quantity]!;
      return of !== undefined && tie.quantity < at && start >= of.start && start < of.end;
    };
    const here = this.#ties.filter(isOf(sentence));
    const ties = here.length > 0 ? here : this.#ties.filter(isOf(before));
    const metric = ties[0]?.metric ?? this.#ofAnotherForce(at);
    if (!metric || ties.some((tie) => tie.metric !== metric) || !fits(metric, quantity)) return false;
    if (this.#unread(metric, at) !== null) return false;
    const around = this.#periodAround(at).period;
    const named = around ?? this.#ownPeriod(at, metric);
    if (named === 'several') return false;
    const period = forKind(metric, named ?? this.#quarter);
    // "In Harlow two orders were granted, in Essex as a whole eight"
    const isWhole =
      statement.scope === 'force' && ties.every(({ scope, value }) => scope === null && value < quantity.value);
    const isAlike = (tie: Tie): boolean => samePeriod(tie.period, period) && !isWhole;
    if (ties.some(isAlike)) return false;
    this.#add(metric, at, period);
    return true;
  }

  /** "Kent recorded 201 casualties; our own total was 151": what the number just before counts, of another force. */
  #ofAnotherForce(at: number): Metric | null {
    const before = this.#bullet.quantities[at - 1];
    const statement = before ? this.#statements.of(at - 1) : null;
    if (!before || !statement?.isElsewhere || !this.#statements.of(at)?.isOwn) return null;
    const [metric, another] = this.#statements.metrics(at - 1, statement, (one) => fits(one, before), {
      elsewhere: true,
    });
    return metric && !another ? metric : null;
  }

  /** The month that is told of it; none in a series of other periods. */
  #monthOf(at: number): Period | null {
    const period = this.#series.get(at)?.period;
    if (period !== undefined) return period.kind === 'month' ? period : null;
    return monthOf(this.#bullet, at, this.#quarter);
  }

  /** "March was the busiest: January 24, February 20": a pattern that reaches past another month's name is mistaken. */
  #isOfMonth(month: string, at: number): boolean {
    const nearest = this.#monthOf(at);
    return nearest === null || samePeriod(nearest, monthNamed(month, undefined, this.#quarter));
  }

  /** "nine of the 142": the second is the whole, which is told elsewhere. */
  #isWhole(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const [part, whole] = [quantities[at - 1], quantities[at]!];
    return part !== undefined && isWhole(text, part, whole);
  }

  /** "Road deaths: 8 this quarter, 11 last quarter": the second is of what the first is, where nothing else is said of it. */
  #oneOfSeries(at: number): boolean {
    const series = this.#series.get(at);
    if (!series) return false;
    const quantity = this.#bullet.quantities[at]!;
    const metrics = new Set(
      this.#ties.filter((tie) => series.members.includes(tie.quantity)).map(({ metric }) => metric),
    );
    const [metric, ...others] = metrics;
    if (!metric || others.length > 0 || !fits(metric, quantity)) return false;
    const tied = this.#ties.find((tie) => series.members.includes(tie.quantity))!;
    if (!countsTheSame(this.#bullet, at, metric, tied.quantity)) return false;
    if (this.#unread(metric, at, series.period.kind === 'month') !== null) return false;
    this.#addCompared(metric, at, forKind(metric, series.period));
    return true;
  }

  /** A month's part of the one number of the quarter that it can be a part of. */
  #partOf(at: number, month: Period): string | null {
    const quantity = this.#bullet.quantities[at]!;
    const wholes = this.#ties.filter(
      (tie) =>
        samePeriod(tie.period, this.#quarter) &&
        (tie.metric.kind === 'count' || tie.metric.kind === 'hours') &&
        tie.quantity < at &&
        tie.value > quantity.value &&
        fits(tie.metric, quantity),
    );
    const [whole, ...others] = wholes.length > 0 ? wholes : this.#monthsBefore(at, month);
    if (!whole || others.some(({ metric }) => metric !== whole.metric)) return UNNAMED;
    const unread = this.#unread(whole.metric, at, true);
    if (unread !== null) return unread;
    this.#add(whole.metric, at, month);
    return null;
  }

  /** "March had 51 casualties. There had been 44 in January": what the sentence or the one before tells of other months. */
  #monthsBefore(at: number, month: Period): readonly Tie[] {
    if ((this.#statements.of(at)?.head.size ?? 1) > 0) return [];
    const sentence = this.#bullet.sentenceOf(at);
    const from = this.#bullet.sentences.filter(({ start }) => start < sentence.start).at(-1)?.start ?? sentence.start;
    const ties = this.#ties.filter((tie) => {
      const { start } = this.#bullet.quantities[tie.quantity]!;
      return tie.quantity < at && start >= from && fits(tie.metric, this.#bullet.quantities[at]!);
    });
    const ofMonths = ties.filter(({ metric }) => metric.busiestMonthOf === undefined || metric.busiestMonthOf === null);
    return ofMonths.every(({ period }) => period.kind === 'month' && !samePeriod(period, month)) ? ofMonths : [];
  }

  /** "The year to date total is 281", "and 90 since it opened": of the number before, over a longer time. */
  #total(at: number): boolean {
    const { period } = this.#periodAround(at);
    if (period === null || period.to !== this.#quarter.to || samePeriod(period, this.#quarter)) return false;
    const subject = this.#subject(at);
    const quantity = this.#bullet.quantities[at]!;
    if (!subject || subject.metric.kind === 'stock' || !fits(subject.metric, quantity)) return false;
    if (
      quantity.value < subject.value ||
      !samePeriod(subject.period, this.#quarter) ||
      !countsTheSame(this.#bullet, at, subject.metric, subject.quantity)
    )
      return false;
    this.#add(subject.metric, at, period);
    return true;
  }

  /** "Northmere had 14 and Barton 19; the force total was 150": of the same, for the whole force. */
  #forceTotal(at: number): boolean {
    if (this.#ties.length === 0) return false;
    const statement = this.#statements.of(at);
    if (statement?.scope !== 'force' || !['total', 'figur', 'number'].some((term) => statement.terms.has(term)))
      return false;
    const { start } = this.#bullet.sentenceOf(at);
    const parts = this.#ties.filter(
      ({ quantity }) => quantity < at && this.#bullet.quantities[quantity]!.start >= start,
    );
    const [part, ...others] = parts;
    const { value } = this.#bullet.quantities[at]!;
    if (!part || others.some(({ metric }) => metric !== part.metric) || parts.some((one) => one.value >= value))
      return false;
    if (!samePeriod(part.period, forKind(part.metric, this.#quarter)) || this.#unread(part.metric, at) !== null)
      return false;
    this.#add(part.metric, at, part.period);
    return true;
  }

  /** "increased from 474 to 516": a pattern that found the first means the second; the first is what it is compared with. */
  #moveFromTo(): void {
    const { text, quantities } = this.#bullet;
    quantities.forEach((_, at) => {
      // "From 201 to 167 to 148": which times the first two are of is not said.
      const goesOn = (one: number): boolean =>
        quantities[one + 1] !== undefined &&
        /^\s+(?:and\s+then\s+)?to\s+$/i.test(text.slice(quantities[one]!.end, quantities[one + 1]!.start));
      if (movedFrom(text, quantities, at) !== null && goesOn(at)) this.#passed.add(at - 1).add(at);
      if (movedFrom(text, quantities, at) !== null && !this.#matches.has(at - 1))
        this.#fromTo.set(at - 1, at).set(at, at - 1);
    });
    for (const [at, matches] of [...this.#matches]) {
      const [here, next] = [quantities[at]!, quantities[at + 1]];
      if (!next || !/\bfrom\s+$/i.test(text.slice(0, here.start))) continue;
      if (!/^[^.;,]{0,90}\bto\s+$/i.test(text.slice(here.end, next.start))) continue;
      const asWritten = matches.filter((match) =>
        this.#matches.get(at + 1)?.some((other) => other.metric !== match.metric),
      );
      if (asWritten.length > 0) continue;
      this.#matches.delete(at);
      this.#fromTo.set(at, at + 1).set(at + 1, at);
      const moved = matches.map((match) => ({ ...match, quantity: at + 1 }));
      if (!this.#matches.has(at + 1)) this.#matches.set(at + 1, moved);
    }
  }

  #tie({ metric, month, reads, statesIt }: PatternMatch, at: number): string | null {
    const quantity = this.#bullet.quantities[at]!;
    if (month !== null) {
      const period = monthNamed(month, undefined, this.#quarter);
      this.#add(metric, at, period);
      // What the busiest month had is that month's figure as well.
      const base =
        metric.partOf === metric.busiestMonthOf
          ? this.#patterns.metrics.find(({ id }) => id === metric.partOf)
          : undefined;
      if (base && !this.#matches.get(at)?.some((match) => match.metric === base)) this.#add(base, at, period);
      return null;
    }
    const inSeries = this.#series.get(at)?.period;
    if (inSeries && reads === null) {
      this.#addCompared(metric, at, forKind(metric, inSeries));
      return null;
    }
    const inMonth = this.#movements.has(at) ? null : this.#monthOf(at);
    if (inMonth && metric.kind !== 'stock') {
      this.#add(metric, at, inMonth);
      return null;
    }
    if (/\b(?:a|per)\s+day\b/i.test(metric.unit) && !this.#totalOf(at))
      return `it is a rate, and no number beside it is of the same in all (${metric.id}?)`;
    const { to } = this.#quarter;
    if (reads !== null) {
      this.#add(metric, at, reads === 'at' ? atDate(to) : toDate(to));
      return null;
    }
    const around = this.#periodAround(at);
    // A date is when something happened; only a level is counted on it.
    const stated = around.period?.kind === 'at' && metric.kind !== 'stock' ? null : around.period;
    // "One intake began on 19 December" tells of an event; "on 12 March 1,011 calls came" of a day's number.
    const onDay = metric.kind === 'stock' || quantity.inWords ? null : this.#dayOf(at);
    if (onDay !== null) return `it is of ${onDay.label} (${metric.id}?)`;
    const compared = stated === null && around.compares && !statesIt && !this.#setsForcesApart(at);
    const known = compared ? this.#heldPeriod(metric, at) : null;
    if (compared && known === null)
      return `it is compared with, and no words say of which period it is (${metric.id}?)`;
    if (stated === null && /^[^.;,)]*\bpreviously\b(?!\s+known)/i.test(this.#bullet.behind(at)))
      return `it is of a time before, and no words say of which (${metric.id}?)`;
    const named = stated ?? known ?? this.#ownPeriod(at, metric);
    if (named === 'several') return `more than one period stands beside it (${metric.id}?)`;
    const period = forKind(metric, named ?? this.#lasting(quantity, metric) ?? this.#quarter);
    if (period.to !== this.#quarter.to) this.#against.set(at, period);
    const now = this.#ties.find((tie) => tie.metric === metric && tie.period.to === to);
    if (now && usualComparisons(this.#quarter).some((usual) => usual.to === period.to)) this.#state(now, period, {});
    this.#add(metric, at, period);
    return null;
  }

  /** With a word on the movement that it tells of the figure of the report's own time. */
  #addCompared(metric: Metric, at: number, period: Period): void {
    if (period.to !== this.#quarter.to) this.#against.set(at, period);
    const now = this.#ties.find((tie) => tie.metric === metric && tie.period.to === this.#quarter.to);
    if (now && usualComparisons(this.#quarter).some((usual) => usual.to === period.to)) this.#state(now, period, {});
    this.#add(metric, at, period);
  }

  /** "75,112 calls, 835 a day": the number before it that so many in each of its days make. */
  #totalOf(at: number): boolean {
    const { value } = this.#bullet.quantities[at]!;
    return this.#ties.some(
      (tie) =>
        tie.quantity !== at &&
        tie.metric.kind === 'count' &&
        Math.abs(tie.value / daysIn(tie.period) - value) <= Math.max(1, value * ROUNDED),
    );
  }

  #add(metric: Metric, at: number, period: Period): void {
    const { value } = this.#bullet.quantities[at]!;
    const nowhere = { spans: [], leadSpans: [], idleSpans: [], scope: null };
    const { spans, leadSpans, idleSpans, scope } = this.#statements.of(at) ?? nowhere;
    this.#ties.push({ metric, quantity: at, value, period, spans, leadSpans, idleSpans, scope, stated: [] });
  }

  /** A number that no pattern found may be what an earlier one is compared with. */
  #compare(at: number, restated: boolean): string | null {
    const around = this.#periodAround(at);
    const inPassing =
      around.period !== null &&
      around.period.to !== this.#quarter.to &&
      comparesInPassing(this.#bullet, at, [...this.#against.keys()]);
    const compares = around.compares || restated || inPassing;
    if (!compares) return UNNAMED;
    const subject = this.#subject(at);
    if (!subject && restated && this.#restate(at)) return null;
    if (subject === null) return 'it is compared with, and more than one number before it could be meant';
    if (subject === undefined || !fits(subject.metric, this.#bullet.quantities[at]!)) return UNNAMED;
    if (!countsTheSame(this.#bullet, at, subject.metric, subject.quantity)) return UNNAMED;
    const unread = this.#unread(subject.metric, at);
    if (unread !== null) return unread;
    const period =
      comparable(subject.metric, subject.period, around.period, this.#quarter) ??
      (around.period ? null : this.#heldPeriod(subject.metric, at));
    if (period === null) return `it is compared with ${subject.metric.id}, and no words say of which period it is`;
    const kept = forKind(subject.metric, period);
    if (kept.from === subject.period.from && kept.to === subject.period.to)
      return `a second number for ${subject.metric.id} in ${kept.label}`;
    this.#against.set(at, kept);
    this.#add(subject.metric, at, kept);
    this.#state(subject, kept, {});
    return null;
  }

  #unread(metric: Metric, at: number, months = false): string | null {
    const statement = this.#statements.of(at);
    if (statement === null) return null;
    const beside = this.#beside(statement);
    return this.#statements.unexplained(at, statement, this.#frames.of(metric), { beside, months });
  }

  /** A number without words of when, that is what is held for the quarter before or the year before. */
  #heldPeriod(metric: Metric, at: number): Period | null {
    const periods = usualComparisons(this.#quarter).map((period) => forKind(metric, period));
    return this.#held.periodOf(metric, this.#bullet.quantities[at]!.value, periods);
  }

  /** "The total for Q3 is now 171 rather than 167": of the metric that is held with the old value. */
  #restate(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const old = quantities.findIndex((_, other) => restatementOf(this.#bullet, other) === 'old');
    if (old < 0) return false;
    const told = cuesIn(text.slice(0, quantities[at]!.end), this.#quarter, true);
    const period = told.findLast((cue) => cue.period.to < this.#quarter.to)?.period ?? previous(this.#quarter);
    const metric =
      this.#held.metricOf(quantities[old]!.value, period, this.#patterns.metrics) ?? this.#namedBy(old, at);
    if (!metric || !fits(metric, quantities[at]!)) return false;
    this.#add(metric, at, forKind(metric, period));
    return true;
  }

  /** The one metric that the words of another number name, where this one's own say nothing else. */
  #namedBy(other: number, at: number): Metric | null {
    const statement = this.#statements.of(other);
    const quantity = this.#bullet.quantities[other]!;
    const named = statement ? this.#statements.metrics(other, statement, (metric) => fits(metric, quantity)) : [];
    const [metric, another] = named;
    return metric && !another && this.#unread(metric, at) === null ? metric : null;
  }

  #move(at: number, { sign, sameAs }: Movement): string | null {
    const quantity = this.#bullet.quantities[at]!;
    const subject = this.#subject(at);
    if (!subject) return 'a movement, and it is not certain of which number';
    const against = this.#againstWhat(at, sameAs);
    if (against === null) return `a movement of ${subject.metric.id}, and no words say since when`;
    this.#against.set(at, against);
    const amount = sign * quantity.value;
    const isPercent = quantity.type === 'percent' && subject.metric.kind !== 'share';
    if (quantity.type === 'percent' || fits(subject.metric, quantity))
      this.#state(subject, forKind(subject.metric, against), isPercent ? { percent: amount } : { difference: amount });
    else return `a movement of another unit than ${subject.metric.id}`;
    return null;
  }

  #state(tie: Tie, against: Period, moved: { difference?: number; percent?: number }): void {
    const held = tie.stated.findIndex(
      (change) => change.against.from === against.from && change.against.to === against.to,
    );
    const before = held < 0 ? { against, difference: null, percent: null } : tie.stated[held]!;
    const change = {
      ...before,
      difference: before.difference ?? moved.difference ?? null,
      percent: before.percent ?? moved.percent ?? null,
    };
    if (held < 0) tie.stated.push(change);
    else tie.stated[held] = change;
  }

  #againstWhat(at: number, sameAs: number | null): Period | null {
    const { text, quantities } = this.#bullet;
    const quantity = quantities[at]!;
    const inBracket = /\(\s*$/.test(text.slice(0, quantity.start));
    if (sameAs !== null && this.#against.has(sameAs)) return this.#against.get(sameAs)!;
    if (inBracket && this.#against.has(at - 1)) return this.#against.get(at - 1)!;
    // "a decrease of 18% from 1,137 hours in the same period last year": the period behind the number compared with.
    const sentence = this.#bullet.sentenceOf(at);
    const rest = this.#bullet.rest(at);
    const gap = this.#bullet.untilNext(at);
    const reaches = /^[^.;,]*\b(?:from|on|against|compared\s+(?:to|with))\s+$/i.test(gap) ? rest : gap;
    const after = cuesIn(reaches, this.#quarter, true)[0];
    if (after) return after.period;
    const before = cuesIn(this.#bullet.clauseBefore(at), this.#quarter, true).at(-1);
    if (before && before.period.to !== this.#quarter.to) return before.period;
    for (let earlier = at - 1; earlier >= 0; earlier -= 1) {
      if (quantities[earlier]!.start < sentence.start) break;
      const period = this.#against.get(earlier);
      if (period) return period;
    }
    const leading = cuesIn(this.#bullet.lead(at), this.#quarter, true).find(
      (cue) => cue.period.to !== this.#quarter.to,
    );
    return leading?.period ?? null;
  }

  #periodAround(at: number): Around {
    const arrived = (this.#fromTo.get(at) ?? at) < at;
    return periodAround(this.#bullet, at, this.#quarter, { arrived, movedSince: this.#against.get(at - 1) });
  }

  /** The day within the quarter that its clause names: "on 12 March", and not the quarter's last. */
  #dayOf(at: number): Period | null {
    const cues = this.#statements.of(at)?.cues ?? [];
    const day = cues.find(
      ({ period }) => period.kind === 'at' && covers(this.#quarter, period) && period.to !== this.#quarter.to,
    );
    return day?.period ?? null;
  }

  /** The one period that the words of its clause name; null where they name none. */
  #ownPeriod(at: number, metric: Metric): Period | null | 'several' {
    if ((this.#fromTo.get(at) ?? at) < at) return null;
    const { start } = this.#bullet.sentenceOf(at);
    const cues = (this.#statements.of(at)?.cues ?? []).filter((cue) => {
      const before =
        this.#bullet.text
          .slice(start, cue.start)
          .split(/[;:]|,\s/)
          .at(-1) ?? '';
      return !isComparedWith({ ...cue, start: before.length }, before, this.#quarter);
    });
    const periods = cues.map(({ period }) => period).filter(({ kind }) => kind !== 'at' || metric.kind === 'stock');
    const [first, ...others] = periods;
    if (!first) return null;
    return others.every((period) => samePeriod(period, first)) ? first : 'several';
  }

  /** "Since 1 October ..." and "To date ..." hold on for the sentences that follow. */
  #lasting(quantity: Quantity, metric: Metric): Period | null {
    if (metric.kind === 'stock' || metric.kind === 'share') return null;
    const cues: Cue[] = cuesIn(this.#bullet.text.slice(0, quantity.start), this.#quarter).filter((cue) => cue.lasting);
    return cues.at(-1)?.period ?? null;
  }

  /** The number that a comparison or movement is about: undefined when there is none, null when it is not certain. */
  #subject(at: number): Tie | undefined | null {
    const { text, quantities } = this.#bullet;
    const to = this.#fromTo.get(at);
    if (to !== undefined && to > at) return this.#ties.find((tie) => tie.quantity === to);
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
    if (candidates.length === 0 && /\b(?:than|below|above|against)\s+(?:the\s+)?$/i.test(this.#bullet.before(at))) {
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
    return this.#ties.filter((tie) => {
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
