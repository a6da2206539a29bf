/**
 * Ties the numbers of one bullet to metrics: those that the metrics' patterns find, the numbers they are compared with, and
 * how much they moved. What cannot be tied for certain is left open with the reason; nothing is guessed.
 */
import type { Metric, Period, StatedChange } from '../../figures/model.ts';
import { atDate, covers, daysIn, previous, samePeriod, toDate, yearBefore } from '../../figures/period.ts';
import { HeldValues } from './held.ts';
import { type Movement, movementsIn } from './movements.ts';
import { isWhole, markQuantities, type PatternMatch, type Patterns } from './patterns.ts';
import { type Cue, cuesIn, MONTH_NAMES, monthNamed } from './period-cues.ts';
import type { Quantity } from './quantities.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface Tie {
  readonly metric: Metric;
  readonly quantity: number;
  readonly value: number;
  readonly period: Period;
  /** The report's words on how it moved. */
  readonly stated: StatedChange[];
}

export interface OpenNumber {
  readonly quantity: number;
  readonly why: string;
}

export interface Ties {
  readonly ties: readonly Tie[];
  readonly open: readonly OpenNumber[];
}

export interface Bullet {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

const COMPARES =
  /\b(?:compar\p{L}+(?:\s+(?:to|with))?|against|versus|vs\.?|from|than|previously(?!\s+known))\b[^.;]*$/iu;
/** Words that compare only with another period: "when 90 calls were taken" beside "while five were sentenced". */
const MAY_COMPARE = /\b(?:when|whereas|while|where)\b[^.;]*$/iu;
const COMPARES_NEXT =
  /\b(?:compared\s+(?:to|with)|against|versus|vs\.?|(?:up|down)\s+from|from|than|below|above|short\s+of|double|half)\s*(?:the\s+)?$/i;
/** A sentence that begins with what its number is compared with. */
const COMPARES_FIRST = /^(?:compared|against|from|up|down|after)\b/i;
/** How far back a restatement is still spoken of, in characters. */
const TOLD = 420;
const RESTATES = /\b(?:restated|revised|corrected|amended|adjusted)\b/i;
const RESTATED_TO =
  /\b(?:(?:restated|revised|corrected|amended|adjusted)(?:\s+(?:figure|total|upwards?|downwards?|up|down|slightly))*(?:\s+(?:as|to|at|of|is|from\s+\S+\s+to))|now(?:\s+(?:stands?\s+at|is|as))?)\s+$/i;
const RESTATED_FROM =
  /\b(?:from|previously(?:\s+\p{L}+)?(?:\s+(?:as|at))?|originally(?:\s+\p{L}+)?(?:\s+(?:as|at))?|figures?\s+of|instead\s+of|rather\s+than|not|(?:published|reported|given)\s+(?:as|at))\s+(?:the\s+)?$/iu;
const MONTH = `(?<month>${MONTH_NAMES.join('|')})`;
const MOST = '(?:busiest|heaviest|highest|most|largest|peak\\p{L}*|quietest|lowest|fewest|least)';
const MONTH_BEFORE = new RegExp(
  `(?<!\\b(?:since|from|by|until|till|to|on|of|before|after)\\s+)(?<!\\d(?:st|nd|rd|th)?\\s+)\\b${MONTH}(?:,?\\s+(?:had|saw|with|was|at|alone))?[\\s:,(–-]*$`,
  'iu',
);
const MONTH_HAD_MOST = new RegExp(`\\b${MONTH}\\b[^.;]*\\b${MOST}\\b[^.;]*$`, 'iu');
const MOST_IN_MONTH = new RegExp(`\\b${MOST}\\b[^.;]*\\b(?:was|were|in|being|of)\\s+${MONTH}\\b[^.;]*$`, 'iu');
const MONTH_BEHIND = new RegExp(`^\\s+(?:(?:of\\s+(?:them|these)\\s+|calls\\s+|were\\s+)*in\\s+)${MONTH}\\b`, 'iu');
const PEOPLE =
  /^(?:people|persons?|offenders?|officers?|constables?|specials?|special constables|casualt\p{L}+|fatalit\p{L}+|deaths?|victims?|volunteers?|members?|cadets?)$/iu;
/** A sentence that goes on about what the one before spoke of. */
const GOES_ON =
  /^(?:this|these|that|it|by comparison|in comparison|compared|comparatively|in the same|there (?:was|were)|the same|during the same|last year|against|compared|than|the (?:figure|total|number|year)|its?|they|there|by month|(?:the )?(?:Q[1-4]|previous quarter)|\p{L}+ (?:was|recorded|saw|had))\b/iu;
const CLAUSE_END =
  /[;:]|,?\s+of\s+(?:which|whom)\b|,\s+(?=(?:compared|down|up|a\s+(?:\S+\s+)?(?:de|in)crease|an?\s+(?:fall|rise|drop|reduction)|which|while|whereas|against|this|with|and)\b)/i;

export function tieNumbers(
  bullet: Bullet,
  patterns: Patterns,
  quarter: Period,
  held: HeldValues = new HeldValues(),
): Ties {
  return new Tying(bullet, patterns, quarter, held).run();
}

class Tying {
  readonly #bullet: Bullet;
  readonly #patterns: Patterns;
  readonly #held: HeldValues;
  readonly #quarter: Period;
  readonly #sentences: readonly Sentence[];
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #matches = new Map<number, PatternMatch[]>();
  readonly #ties: Tie[] = [];
  readonly #open: OpenNumber[] = [];
  /** "from 474 to 516": the place of the first, by that of the second, and the other way round. */
  readonly #fromTo = new Map<number, number>();
  /** By quantity: the periods compared with, latest last; a bracket behind a comparison means the same period. */
  readonly #against = new Map<number, Period>();

  constructor(bullet: Bullet, patterns: Patterns, quarter: Period, held: HeldValues) {
    this.#patterns = patterns;
    this.#held = held;
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#sentences = sentencesOf(bullet.text);
    this.#movements = movementsIn(bullet.text, bullet.quantities);
    for (const match of patterns.find(markQuantities(bullet.text, bullet.quantities)))
      this.#matches.set(match.quantity, [...(this.#matches.get(match.quantity) ?? []), match]);
    this.#moveFromTo();
  }

  run(): Ties {
    const { quantities } = this.#bullet;
    // Of "from 474 to 516" the second is tied first: it is what the first is compared with.
    const order = quantities.map((_, at) => this.#fromTo.get(at) ?? at).filter((at) => !this.#isWhole(at));
    const open = (at: number, why: string | null | undefined): void => {
      if (why) this.#open.push({ quantity: at, why });
    };
    const fitting = order.map((at) => this.#fitting(at));
    // What patterns find is tied before the rest: "Compared with the previous quarter (90), calls fell to 80".
    for (const [place, at] of order.entries())
      if (quantities[at]!.doubt) open(at, quantities[at]!.doubt);
      else if (fitting[place]!.length > 0)
        open(
          at,
          fitting[place]!.map((match) => this.#tie(match, at)).find((reason) => reason !== null),
        );
    for (const [place, at] of order.entries())
      if (!quantities[at]!.doubt && fitting[place]!.length === 0) open(at, this.#tieToAnother(at));
    return { ties: this.#ties, open: this.#open.toSorted((a, b) => a.quantity - b.quantity) };
  }

  #fitting(at: number): PatternMatch[] {
    const [quantity, movement] = [this.#bullet.quantities[at]!, this.#movements.get(at)];
    return this.#restatement(at) === 'old'
      ? []
      : (this.#matches.get(at) ?? []).filter(
          (match) =>
            fits(match.metric, quantity) &&
            (!movement || match.statesIt) &&
            (!this.#isRate(at) || isRate(match.metric)) &&
            (match.month === null || this.#isOfMonth(match.month, at)),
        );
  }

  /** A number that no pattern found: one month's part, a figure restated, a movement, or what another is compared with. */
  #tieToAnother(at: number): string | null {
    const restated = this.#restatement(at);
    if (restated === 'old') return null;
    const movement = this.#movements.get(at);
    if (movement) return this.#move(at, movement);
    const month = this.#monthOf(at);
    if (month && restated === null) return this.#partOf(at, month);
    return this.#total(at) ? null : this.#compare(at, restated === 'new');
  }

  /** "March was the busiest: January 24, February 20": a pattern that reaches past another month's name is mistaken. */
  #isOfMonth(month: string, at: number): boolean {
    const nearest = this.#monthOf(at);
    return nearest === null || samePeriod(nearest, monthNamed(month, undefined, this.#quarter));
  }

  #isRate(at: number): boolean {
    const { end } = this.#bullet.quantities[at]!;
    return RATE.test(this.#bullet.text.slice(end, end + 30));
  }

  /** "nine of the 142": the second is the whole, which is told elsewhere. */
  #isWhole(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const [part, whole] = [quantities[at - 1], quantities[at]!];
    return part !== undefined && isWhole(text, part, whole);
  }

  /** Of a sentence that restates a figure: its new value, or the old one that no longer stands. */
  #restatement(at: number): 'old' | 'new' | null {
    const { text, quantities } = this.#bullet;
    const { start, end } = quantities[at]!;
    const sentence = this.#sentenceOf(start);
    // The sentence itself, or one that goes on about it.
    const told = text.slice(0, sentence.end).slice(-TOLD);
    if (!RESTATES.test(told)) return null;
    const before = text.slice(sentence.start, start);
    const after = text.slice(end, sentence.end);
    return RESTATED_TO.test(before) || /^\s+(?:rather\s+than|instead\s+of|not)\b/i.test(after)
      ? 'new'
      : RESTATED_FROM.test(before)
        ? 'old'
        : null;
  }

  /** The month that a number is said to be of: "January 24,402", "March was the busiest with 26,118". */
  #monthOf(at: number): Period | null {
    const { text, quantities } = this.#bullet;
    const { start, end } = quantities[at]!;
    const sentence = this.#sentenceOf(start);
    const from = Math.max(sentence.start, quantities[at - 1]?.end ?? 0);
    const before = text.slice(from, start);
    // "Between January and March 142 people" names no month of its own.
    const inRange = cuesIn(text.slice(sentence.start, start), this.#quarter).some(
      (cue) => cue.period.kind !== 'month' && sentence.start + cue.end >= start - 2,
    );
    const named =
      (inRange ? null : MONTH_BEFORE.exec(before)) ?? MOST_IN_MONTH.exec(before) ?? MONTH_HAD_MOST.exec(before);
    const behind = MONTH_BEHIND.exec(
      text.slice(end, Math.min(sentence.end, quantities[at + 1]?.start ?? sentence.end)),
    );
    const month = named?.groups?.month ?? behind?.groups?.month;
    const period = month === undefined ? null : monthNamed(month, undefined, this.#quarter);
    return period && covers(this.#quarter, period) ? period : null;
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
    const [whole, ...others] = wholes;
    if (!whole || others.some(({ metric }) => metric !== whole.metric)) return 'no metric has a pattern that finds it';
    this.#add(whole.metric, at, month);
    return null;
  }

  /** "The year to date total is 281", "and 90 since it opened": of the number before, over a longer time. */
  #total(at: number): boolean {
    const { period } = this.#periodAround(at);
    if (period === null || period.to !== this.#quarter.to || samePeriod(period, this.#quarter)) return false;
    const subject = this.#subject(at);
    const quantity = this.#bullet.quantities[at]!;
    if (!subject || subject.metric.kind === 'stock' || !fits(subject.metric, quantity)) return false;
    if (quantity.value < subject.value || !samePeriod(subject.period, this.#quarter) || !this.#canBeOf(subject, at))
      return false;
    this.#add(subject.metric, at, period);
    return true;
  }

  /** "increased from 474 to 516": a pattern that found the first means the second; the first is what it is compared with. */
  #moveFromTo(): void {
    const { text, quantities } = this.#bullet;
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
    const inMonth = this.#movements.has(at) ? null : this.#monthOf(at);
    if (inMonth && metric.kind !== 'stock') {
      this.#add(metric, at, inMonth);
      return null;
    }
    const { to } = this.#quarter;
    if (reads !== null) {
      this.#add(metric, at, reads === 'at' ? atDate(to) : toDate(to));
      return null;
    }
    const around = this.#periodAround(at);
    // A date is when something happened; only a level is counted on it.
    const stated = around.period?.kind === 'at' && metric.kind !== 'stock' ? null : around.period;
    const compared = stated === null && around.compares && !statesIt;
    const known = compared ? this.#heldPeriod(metric, at) : null;
    if (compared && known === null)
      return `it is compared with, and no words say of which period it is (${metric.id}?)`;
    if (stated === null && /^[^.;,)]*\bpreviously\b(?!\s+known)/i.test(this.#bullet.text.slice(quantity.end)))
      return `it is of a time before, and no words say of which (${metric.id}?)`;
    const period = forKind(metric, stated ?? known ?? this.#lasting(quantity, metric) ?? this.#quarter);
    if (period.to !== this.#quarter.to) this.#against.set(at, period);
    const now = this.#ties.find((tie) => tie.metric === metric && tie.period.to === to);
    if (now && usualComparisons(this.#quarter).some((usual) => usual.to === period.to)) this.#state(now, period, {});
    this.#add(metric, at, period);
    return null;
  }

  #add(metric: Metric, at: number, period: Period): void {
    const { value } = this.#bullet.quantities[at]!;
    this.#ties.push({ metric, quantity: at, value, period, stated: [] });
  }

  /** A number that no pattern found may be what an earlier one is compared with. */
  #compare(at: number, restated: boolean): string | null {
    const around = this.#periodAround(at);
    const compares = around.compares || restated || this.#comparesInPassing(at);
    if (!compares) return 'no metric has a pattern that finds it';
    const subject = this.#subject(at);
    if (!subject && restated && this.#restate(at)) return null;
    if (subject === null) return 'it is compared with, and more than one number before it could be meant';
    if (subject === undefined || !fits(subject.metric, this.#bullet.quantities[at]!))
      return 'no metric has a pattern that finds it';
    if (!this.#canBeOf(subject, at)) return 'no metric has a pattern that finds it';
    const period =
      this.#comparable(around.period, subject) ?? (around.period ? null : this.#heldPeriod(subject.metric, at));
    if (period === null) return `it is compared with ${subject.metric.id}, and no words say of which period it is`;
    const kept = forKind(subject.metric, period);
    if (kept.from === subject.period.from && kept.to === subject.period.to)
      return `a second number for ${subject.metric.id} in ${kept.label}`;
    this.#against.set(at, kept);
    this.#add(subject.metric, at, kept);
    this.#state(subject, kept, {});
    return null;
  }

  /** A number without words of when, that is what is held for the quarter before or the year before. */
  #heldPeriod(metric: Metric, at: number): Period | null {
    const periods = usualComparisons(this.#quarter).map((period) => forKind(metric, period));
    return this.#held.periodOf(metric, this.#bullet.quantities[at]!.value, periods);
  }

  /** "The total for Q3 is now 171 rather than 167": of the metric that is held with the old value. */
  #restate(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const old = quantities.findIndex((_, other) => this.#restatement(other) === 'old');
    if (old < 0) return false;
    const told = cuesIn(text.slice(0, quantities[at]!.end), this.#quarter, true);
    const period = told.findLast((cue) => cue.period.to < this.#quarter.to)?.period ?? previous(this.#quarter);
    const metric = this.#held.metricOf(quantities[old]!.value, period, this.#patterns.metrics);
    if (!metric || !fits(metric, quantities[at]!)) return false;
    this.#add(metric, at, forKind(metric, period));
    return true;
  }

  /** "(50,313 in the previous quarter)", "on last quarter (90)", "and 198 in the same period last year": compared by the period alone. */
  #comparesInPassing(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const { start } = quantities[at]!;
    const sentence = this.#sentenceOf(start);
    const before = text.slice(Math.max(sentence.start, quantities[at - 1]?.end ?? 0), start);
    const { period } = this.#periodAround(at);
    if (period === null || period.to === this.#quarter.to) return false;
    const listed =
      /\band\s+$/i.test(before) &&
      [...this.#against.keys()].some((other) => other < at && quantities[other]!.start >= sentence.start);
    return (
      /\(\s*(?:there\s+were\s+)?$/i.test(before) ||
      /\b(?:there\s+(?:had\s+been|were|was)|having\s+(?:stood\s+at|been|numbered)|stood\s+at|saw|had|recorded|brought)\s+$/i.test(
        before,
      ) ||
      listed
    );
  }

  /** Whether what is named behind the number, where anything is, is what the subject counts. */
  #canBeOf(subject: Tie, at: number): boolean {
    const { text, quantities } = this.#bullet;
    const noun = headNoun(text.slice(quantities[at]!.end));
    if (noun === null || noun === headNoun(text.slice(quantities[subject.quantity]!.end))) return true;
    const { unit, label } = subject.metric;
    return `${unit} ${label}`.toLowerCase().includes(noun) || (PEOPLE.test(noun) && PEOPLE.test(unit));
  }

  /** A quarter is compared with a quarter and a year with a year; "the year before" is one from the subject's own period. */
  #comparable(period: Period | null, subject: Tie): Period | null {
    if (period === null || subject.metric.kind === 'stock') return period;
    const long = (of: Period): boolean => daysIn(of) > 100;
    if (long(subject.period) && samePeriod(period, yearBefore(this.#quarter))) return yearBefore(subject.period);
    // A date is when something happened, not what a count is of.
    if (period.kind === 'at') return null;
    const lasting = period.kind === 'since' || period.kind === 'to-date';
    return !lasting && long(period) !== long(subject.period) ? null : period;
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
    const sentence = this.#sentenceOf(quantity.start);
    const rest = text.slice(quantity.end, sentence.end);
    const gap = this.#untilNext(at, sentence);
    const reaches = /^[^.;,]*\b(?:from|on|against|compared\s+(?:to|with))\s+$/i.test(gap) ? rest : gap;
    const after = cuesIn(reaches, this.#quarter, true)[0];
    if (after) return after.period;
    const before = cuesIn(this.#clauseBefore(at), this.#quarter, true).at(-1);
    if (before && before.period.to !== this.#quarter.to) return before.period;
    for (let earlier = at - 1; earlier >= 0; earlier -= 1) {
      if (quantities[earlier]!.start < sentence.start) break;
      const period = this.#against.get(earlier);
      if (period) return period;
    }
    const start = text.slice(sentence.start, quantity.start);
    const leading = cuesIn(start, this.#quarter, true).find((cue) => cue.period.to !== this.#quarter.to);
    return leading?.period ?? null;
  }

  /** The period that the words around a number give it, and whether they compare it with another. */
  #periodAround(at: number): { readonly period: Period | null; readonly compares: boolean } {
    const { text, quantities } = this.#bullet;
    const quantity = quantities[at]!;
    const sentence = this.#sentenceOf(quantity.start);
    const untilNext = this.#untilNext(at, sentence);
    const clause = CLAUSE_END.exec(untilNext);
    const after = clause ? untilNext.slice(0, clause.index) : untilNext;
    // "recovered from 3,535 in Q3 to 4,298": the period between the two is the first's.
    const arrived = (this.#fromTo.get(at) ?? at) < at;
    const before = arrived ? '' : this.#clauseBefore(at);
    const lead = arrived ? '' : text.slice(sentence.start, quantity.start);
    const anaphoric = /^(?:by|in)\s+comparison\b|^(?:this|that|it)\s+(?:was|is)\b[^,;]*\bwhen\b/i.test(lead);
    const past = (words: string): boolean =>
      cuesIn(words, this.#quarter, true).some((cue) => cue.period.to !== this.#quarter.to);
    const compares =
      COMPARES_NEXT.test(before) ||
      (MAY_COMPARE.test(before) && (past(before) || past(after))) ||
      anaphoric ||
      (COMPARES.test(before) && !/\bfrom\b/i.test(before)) ||
      /\bfrom\s+$/i.test(before);
    const own = usable(cuesIn(after, this.#quarter, compares || /^\s*(?:on|than)\b/.test(after)), after);
    if (own) return { period: own.period, compares };
    // "a rise of 2,494, from 71,904": the period that the movement is counted from.
    const moved = /^,?\s+from\s+$/i.test(before) ? this.#against.get(at - 1) : undefined;
    if (moved) return { period: moved, compares };
    const first = this.#firstOfSentence(at, sentence);
    const near =
      cuesIn(before, this.#quarter, compares).findLast((cue) => compares || !isAnothers(cue, before, this.#quarter)) ??
      (first ? cuesIn(lead, this.#quarter, compares).at(-1) : undefined);
    if (near) return { period: near.period, compares };
    // "In the same quarter last year 80 calls and 12 chats were taken": what leads the sentence holds for all of it.
    const leading = cuesIn(lead, this.#quarter)[0];
    if (leading && leading.start <= 4 && !compares) return { period: leading.period, compares };
    return { period: null, compares };
  }

  /** The words behind a number up to the next one; one in brackets, "1,225 (1.7%) on the previous quarter", is passed over. */
  #untilNext(at: number, sentence: Sentence): string {
    const { text, quantities } = this.#bullet;
    const { end } = quantities[at]!;
    const [next, second] = [quantities[at + 1], quantities[at + 2]];
    const limit = (quantity: Quantity | undefined) => Math.min(quantity?.start ?? sentence.end, sentence.end);
    const words = text.slice(end, limit(next));
    if (!next || !/^\s*\($/.test(words)) return words;
    const behind = text.slice(next.end, limit(second));
    const close = behind.indexOf(')');
    return close < 0 ? words : behind.slice(close + 1);
  }

  #firstOfSentence(at: number, sentence: Sentence): boolean {
    const before = this.#bullet.quantities[at - 1];
    return !before || before.end <= sentence.start;
  }

  /** "Since 1 October ..." and "To date ..." hold on for the sentences that follow. */
  #lasting(quantity: Quantity, metric: Metric): Period | null {
    if (metric.kind === 'stock' || metric.kind === 'share') return null;
    const cues: Cue[] = cuesIn(this.#bullet.text.slice(0, quantity.start), this.#quarter).filter((cue) => cue.lasting);
    return cues.at(-1)?.period ?? null;
  }

  /** The words before a number back to the one before it, to the clause or to the sentence's beginning. */
  #clauseBefore(at: number): string {
    const { text, quantities } = this.#bullet;
    const quantity = quantities[at]!;
    const sentence = this.#sentenceOf(quantity.start);
    const from = Math.max(sentence.start, quantities[at - 1]?.end ?? 0);
    const words = outOfBracket(text.slice(from, quantity.start));
    const parts = words.split(/;|\bof\s+(?:which|whom)\b|,\s+(?=(?:a|an|up|down|with|of|and)\s)/i);
    return parts.at(-1) ?? words;
  }

  /** The number that a comparison or movement is about: undefined when there is none, null when it is not certain. */
  #subject(at: number): Tie | undefined | null {
    const { text, quantities } = this.#bullet;
    const to = this.#fromTo.get(at);
    if (to !== undefined && to > at) return this.#ties.find((tie) => tie.quantity === to);
    const sentence = this.#sentenceOf(quantities[at]!.start);
    const here = this.#candidates(sentence, at);
    const sentenceText = text.slice(sentence.start, sentence.end);
    let candidates = here;
    if (candidates.length === 0 && GOES_ON.test(sentenceText)) {
      for (const earlier of [...this.#sentences].reverse()) {
        if (earlier.start >= sentence.start) continue;
        candidates = this.#candidates(earlier, at);
        if (candidates.length > 0) break;
      }
    }
    if (candidates.length === 0 && COMPARES_FIRST.test(sentenceText)) {
      const later = this.#candidates(sentence, Number.POSITIVE_INFINITY);
      candidates = later.filter((tie) => tie.quantity === later[0]!.quantity);
    }
    if (candidates.length === 0) return undefined;
    // In brackets right behind a number: compared with that one.
    const last = candidates.filter((tie) => tie.quantity === at - 1);
    if (last.length > 0 && /\(\s*(?:there\s+were\s+)?$/.test(text.slice(0, quantities[at]!.start))) return last.at(-1)!;
    const noun = this.#nounAfter(at) ?? this.#nounOfWhatItMovedFrom(at);
    const alike = noun ? candidates.filter((tie) => this.#nounAfter(tie.quantity) === noun) : [];
    if (alike.length > 0) return alike.at(-1)!;
    const nearest = this.#movedFrom(at, candidates);
    if (nearest) return nearest;
    const main = candidates.filter(({ quantity }) => {
      const { start, end } = quantities[quantity]!;
      return !ASIDE.test(text.slice(0, start)) && !RATE.test(text.slice(end, end + 30));
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

  /** Numbers of the report's own period in the sentence, apart from asides in brackets. */
  #candidates(sentence: Sentence, before: number): Tie[] {
    const { text, quantities } = this.#bullet;
    return this.#ties.filter((tie) => {
      const { start } = quantities[tie.quantity]!;
      if (tie.quantity >= before || start < sentence.start || start >= sentence.end) return false;
      return tie.period.to === this.#quarter.to && tie.period.kind !== 'month' && !/\(\s*$/.test(text.slice(0, start));
    });
  }

  #nounAfter(at: number): string | null {
    const { text, quantities } = this.#bullet;
    const quantity = quantities[at]!;
    const words =
      text
        .slice(quantity.end, quantity.end + 60)
        .match(/^\s+((?:[\p{L}-]+\s*){1,3})/u)?.[1]
        ?.trim()
        .split(/\s+/) ?? [];
    const noun = words.find((word) => NOUNS.test(word));
    return noun ? noun.toLowerCase().replace(/s$/, '') : null;
  }

  /** "a decrease of 18% from 1,137 hours" is a decrease in hours. */
  #nounOfWhatItMovedFrom(at: number): string | null {
    const { text, quantities } = this.#bullet;
    const next = quantities[at + 1];
    if (!next || !/^\s+from\s+$/i.test(text.slice(quantities[at]!.end, next.start))) return null;
    return this.#nounAfter(at + 1);
  }

  #sentenceOf(offset: number): Sentence {
    return (
      this.#sentences.find((sentence) => offset >= sentence.start && offset < sentence.end) ?? {
        start: 0,
        end: this.#bullet.text.length,
      }
    );
  }
}

/** "across the 13 units", "live for seven months": a circumstance, not what a comparison is about. */
const ASIDE = /\b(?:across|for|over|within|among|amongst)\s+(?:the\s+|all\s+|our\s+)?$/i;

/** "794 a day" says a number over in another way. */
const RATE = /^\s*(?:calls\s+)?(?:a|an|per|each|every)\s+(?:day|week|month|hour)\b/i;

/** What reports count; two numbers with the same noun are of one metric. */
const NOUNS =
  /^(?:calls?|hours?|casualties|fatalities|deaths?|officers?|constables|cadets?|volunteers?|members?|coordinators?|reports?|interactions?|chats?|investigations?|arrests?|people|persons?|offenders?|victims?|orders?|warrants?|operations?|units?|companies|employers|applications?|ambassadors?|centres?|incidents?|offences?|specials)$/i;

/** "94 a day" is of a metric whose unit says so. */
const isRate = ({ unit }: Metric): boolean => /\b(?:a|an|per|each|every)\s+(?:day|week|month|hour)\b/i.test(unit);

/** A past period that belongs to the number before: "compared to 90 the previous quarter, 80 calls", "up 3 on last quarter, 80 calls". */
function isAnothers(cue: Cue, before: string, quarter: Period): boolean {
  if (cue.period.to === quarter.to) return false;
  const lead = before.slice(0, cue.start);
  return (
    /,\s/.test(before.slice(cue.end)) &&
    /^[\s)]*(?:in|for|of)?\s*$|\b(?:on|than|from|against|to|with)\s+(?:the\s+)?$/i.test(lead)
  );
}

/** What stands behind a bracket that closes in the words: " in December) and twelve" is " and twelve". */
function outOfBracket(words: string): string {
  const close = words.indexOf(')');
  return close >= 0 && !words.slice(0, close).includes('(') ? words.slice(close + 1) : words;
}

/** What a number counts, in the singular: "visit" of " home visits in June"; null where nothing is named. */
function headNoun(behind: string): string | null {
  const words = /^\s+((?:[\p{L}-]+\s*){1,5})/u.exec(behind)?.[1]?.toLowerCase().trim().split(/\s+/) ?? [];
  const end = words.findIndex((word) => NO_NOUN.test(word));
  const noun = (end < 0 ? words : words.slice(0, end)).at(-1);
  return noun === undefined ? null : noun.replace(/s$/, '');
}

/** Words that name nothing: small words, and verbs in the past. */
const NO_NOUN =
  /^(?:a|again|ago|already|an|and|are|as|at|been|before|being|but|by|compared|during|each|earlier|ever|for|from|had|has|have|in|is|last|later|less|months?|more|fewer|now|of|on|or|over|per|previous|previously|quarters?|since|so|than|that|the|then|there|these|they|this|those|to|up|was|were|when|where|which|while|who|whom|with|within|years?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+ed)$/u;

/** A cue that belongs to the number: not one that a comparison after it brings in. */
function usable(cues: readonly Cue[], text: string): Cue | undefined {
  return cues.find(
    (cue) => !/\b(?:on|than|from|compared\s+(?:to|with)|against)\s+(?:the\s+)?$/i.test(text.slice(0, cue.start)),
  );
}

/** A level is read at the end of the period that is named. */
export function forKind(metric: Metric, period: Period): Period {
  return metric.kind === 'stock' ? atDate(period.to) : period;
}

/** Money is counted by metrics of money, percentages by shares, and everything else by the rest. */
export function fits(metric: Metric, quantity: Quantity): boolean {
  if (quantity.type === 'money') return metric.kind === 'money';
  if (quantity.type === 'percent') return metric.kind === 'share';
  return metric.kind !== 'money' && metric.kind !== 'share';
}

/** The two periods that reports compare with. */
export const usualComparisons = (quarter: Period): readonly Period[] => [previous(quarter), yearBefore(quarter)];
