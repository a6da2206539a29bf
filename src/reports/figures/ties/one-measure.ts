/**
 * The numbers of a sentence that names one metric and nothing else: which of them is of now and which of the time that its own
 * words tell, and which is a target, an average, another body's or no longer stands. What differs in nothing stays open.
 */
import type { Metric, Period } from '../../../figures/model.ts';
import { covers, daysIn, previous, samePeriod, yearBefore } from '../../../figures/period.ts';
import {
  comparedThroughout,
  goesOnWith,
  isOfComparing,
  isOfSomebody,
  isRunning,
  isSetAgainst,
  isTimeWord,
  isUnsure,
  leadsToOther,
  nextBegins,
  onlyHolds,
  putRight,
  reasonOf,
  saysNow,
  saysOfThem,
  saysPart,
  saysPutRight,
  stem,
} from '../../language.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits, forKind } from '../fits.ts';
import type { Frames } from '../frames.ts';
import type { Marks } from '../marks.ts';
import type { Movement } from '../movements.ts';
import { restatementOf } from '../restatements.ts';
import type { Statements } from '../statement.ts';
import { countsRates } from '../things.ts';
import { APART } from './metric-candidates.ts';
import type { OpenNumber, Ties } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';
import type { TyingState } from './tying-state.ts';

/** A number with the words that are its own. */
interface Member {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
  /** The one period that those name. */
  readonly period: Period | null;
  /** Why it is no figure of ours. */
  readonly role: string | null;
  readonly moved: boolean;
}
type Meant = { readonly at: number; readonly period: Period } | { readonly at: number; readonly why: string };

export class OneMeasure {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #frames: Frames;
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #tied: TiedNumbers;

  constructor({ context: { bullet, quarter, statements, frames, movements }, tied }: TyingState) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#frames = frames;
    this.#movements = movements;
    this.#tied = tied;
  }

  /** Those ties and open numbers with what the sentences tell of the numbers that are left open. */
  read({ aims, open }: Ties): Ties {
    let left = open;
    for (const marks of this.#statements.sentences) {
      const { start, end } = marks.passage.sentence;
      const all = this.#bullet.quantities.flatMap((one, at) => (one.start >= start && one.start < end ? [at] : []));
      if (!this.#isUndecided(all, left)) continue;
      const found = this.#sentence(marks, all, new Set(aims.map(({ quantity }) => quantity)));
      if (found !== null) left = this.#take(found.metric, found.meant, left);
    }
    return { ties: this.#tied.ties, aims, open: left.toSorted((a, b) => a.quantity - b.quantity) };
  }

  /** "693 fewer", "693 below the count of Q3" */
  #hasMoved = (at: number): boolean => this.#movements.has(at) || APART.test(this.#bullet.behind(at));

  /** One is open, or two would be of one time. */
  #isUndecided(all: readonly number[], open: readonly OpenNumber[]): boolean {
    const counted = all.filter((at) => !this.#hasMoved(at));
    if (all.length < 2 || all.some((at) => this.#bullet.quantities[at]!.doubt)) return false;
    const ties = this.#tied.ties.filter(({ quantity }) => all.includes(quantity));
    const isTwice = ties.some((a) => ties.some((b) => a.value !== b.value && samePeriod(a.period, b.period)));
    return isTwice || counted.some((at) => open.some(({ quantity }) => quantity === at));
  }

  #take(metric: Metric, meant: readonly Meant[], open: readonly OpenNumber[]): readonly OpenNumber[] {
    let left = open;
    for (const one of meant) {
      const { ties } = this.#tied;
      const held = ties.findIndex(({ quantity }) => quantity === one.at);
      if ('period' in one) {
        left = left.filter(({ quantity }) => quantity !== one.at);
        if (held >= 0 && samePeriod(ties[held]!.period, one.period)) continue;
        if (held >= 0) ties.splice(held, 1);
        this.#tied.addCompared(metric, one.at, one.period);
      } else if (held >= 0) {
        ties.splice(held, 1);
        left = [...left, { quantity: one.at, why: one.why, suggested: null }];
      }
    }
    return left;
  }

  #sentence(
    marks: Marks,
    all: readonly number[],
    aims: ReadonlySet<number>,
  ): { metric: Metric; meant: readonly Meant[] } | null {
    const counted = all.filter((at) => !this.#hasMoved(at) && this.#bullet.quantities[at]!.type !== 'percent');
    if (counted.length < 1 || counted.length > MOST || all.length < 2) return null;
    const [metric, another] = this.#statements.namedIn(marks, (one) =>
      counted.every((at) => fits(one, this.#bullet.quantities[at]!)),
    );
    if (!metric || another || metric.kind === 'share' || metric.kind === 'money' || countsRates(metric)) return null;
    if (counted.some((at) => this.#statements.of(at)?.countsNothing)) return null;
    if (this.#tied.ties.some((tie) => all.includes(tie.quantity) && tie.metric !== metric)) return null;
    // "Six forces took 390,000": what it counts is said beside it, and is another thing.
    const { counted: things, named } = this.#frames.of(metric);
    const isOther = (at: number): boolean => {
      const head = this.#statements.of(at)?.head ?? new Set();
      return head.size > 0 && ![...head].some((term) => things.has(term) || named.has(term));
    };
    if (counted.some(isOther)) return null;
    const members = this.#members(marks, all, aims);
    if (members === null || !this.#isAllSaid(marks, metric, members)) return null;
    const meant = this.#meant(
      marks,
      members.filter(({ at }) => counted.includes(at)),
      members.filter(({ moved }) => moved),
    );
    return (
      meant && {
        metric,
        meant: meant.map((one) => ('period' in one ? { ...one, period: forKind(metric, one.period) } : one)),
      }
    );
  }

  /** Each number with its own words; null where they name more than one time, or a month or a day. */
  #members(marks: Marks, all: readonly number[], aims: ReadonlySet<number>): readonly Member[] | null {
    const { text, quantities } = this.#bullet;
    const { start, end } = marks.passage.sentence;
    const cues = this.#bullet
      .cues(start, end, { comparing: true, bare: true })
      .filter((cue) => comparedThroughout(text.slice(cue.start, cue.end)) === null);
    const loose = this.#bullet.cues(start, end).filter(({ unclear }) => unclear);
    let from = start;
    const found: Member[] = [];
    for (const [place, at] of all.entries()) {
      const here = quantities[at]!;
      const next = quantities[all[place + 1] ?? -1];
      const gap = text.slice(here.end, next?.start ?? end);
      const isTaken = (i: number): boolean => cues.some((cue) => cue.start < here.end + i && here.end + i < cue.end);
      const to = here.end + (next ? nextBegins(gap, isTaken) : gap.length);
      const [before, behind] = [text.slice(from, here.start), text.slice(here.end, to)];
      // "Since the last report, which gave 90": what goes on with a time is of it.
      const isOf = (cue: { readonly start: number; readonly end: number }): boolean =>
        (cue.start >= from && cue.end <= to && !(cue.end === to && next && goesOnWith(text.slice(to)))) ||
        (cue.end === from && goesOnWith(text.slice(from)));
      const own = cues.filter(isOf);
      const [cue, ...more] = own.filter(
        (one) =>
          one.end <= from ||
          !isSetAgainst(text.slice(from, one.start), text.slice(one.end, one.end <= here.start ? here.start : to)),
      );
      // "Last year 301,200 came": of all of it, or of the quarter.
      const isLoose = ({ start: at }: { readonly start: number }): boolean =>
        loose.some((one) => one.start === at) && text.slice(from, at).trim() === '';
      if (own.some(isLoose)) return null;
      if (own.some(({ period }) => period.kind === 'at' || period.kind === 'month')) return null;
      if (more.some(({ period }) => !samePeriod(period, cue!.period))) return null;
      const words = marks.passage.tokens.filter((token) => token.start >= from && token.end <= to);
      const kinds = marks.passage.tokens.flatMap((token, i) => (words.includes(token) ? [marks.kinds[i]!] : []));
      const reason = words
        .map(({ word }, i) => (kinds[i] === 'word' ? reasonOf(word) : null))
        .find((why) => why !== null);
      const other = kinds.includes('elsewhere') ? 'it is of another force or place' : null;
      const running = isRunning(before + behind) && !cue ? 'it is counted on from an earlier time' : null;
      found.push({
        ...{ at, before, behind, period: cue?.period ?? null, moved: this.#hasMoved(at) },
        role: aims.has(at) ? 'it is a target' : (other ?? reason ?? running),
      });
      from = to;
    }
    return found;
  }

  /** Whether every word is the metric's, a time's, a role's, or holds the sentence together. */
  #isAllSaid({ passage, kinds, terms }: Marks, metric: Metric, members: readonly Member[]): boolean {
    const frame = this.#frames.of(metric);
    const { text } = passage;
    const words = passage.tokens.map(({ word }) => word);
    if (saysPart(text.slice(passage.sentence.start, passage.sentence.end))) return false;
    // "491 this year, 158 of these in the quarter": a part of the time alone.
    const isOfTime = ({ period }: Member): boolean =>
      period !== null &&
      samePeriod(period, this.#quarter) &&
      members.some((whole) => whole.period && covers(whole.period, period) && !samePeriod(whole.period, period));
    if (members.some((one) => saysOfThem(one.before + one.behind) && !isOfTime(one))) return false;
    const isSign = (i: number): boolean =>
      i === 0 || text.slice(passage.tokens[i - 1]!.end, passage.tokens[i]!.start).includes(',');
    return passage.tokens.every(({ word, start }, i) => {
      const kind = kinds[i];
      if (kind === 'area' || kind === 'date') return false;
      if (kind !== 'word') return true;
      const term = terms.find(({ from, to }) => from <= i && i < to)?.term ?? '';
      if (frame.named.has(term) || frame.named.has(stem(word)) || reasonOf(word) !== null) return true;
      const quantity = members.findLast((one) => start >= this.#bullet.quantities[one.at]!.start - one.before.length);
      if (isTimeWord(word)) return isOfComparing(word) || quantity?.role !== null || LEADS.has(word);
      const isOfOther =
        quantity?.role && (isOfSomebody(words[i - 1] ?? '', word, words[i + 1] ?? '') || kinds[i + 1] === 'elsewhere');
      return (
        isOfOther ||
        onlyHolds(
          words,
          i,
          (at) => kinds[at] === 'period',
          (at) => kinds[at] === 'number',
          isSign,
        )
      );
    });
  }

  #meant(marks: Marks, counted: readonly Member[], moved: readonly Member[]): readonly Meant[] | null {
    const { start, end } = marks.passage.sentence;
    const sentence = this.#bullet.text.slice(start, end);
    const now = this.#quarter;
    const isOld = ({ at }: Member): boolean => restatementOf(this.#bullet, at) === 'old';
    if (saysPutRight(sentence) || counted.some(isOld)) return isUnsure(sentence) ? null : this.#putRight(counted);
    const none = counted.flatMap(({ at, role }) => (role === null ? [] : [{ at, why: role }]));
    const ours = counted.filter(({ role }) => role === null);
    const [only] = ours;
    if (only && ours.length === 1 && (none.length > 0 || (moved.length > 0 && !leadsToOther(only.before)))) {
      // "Kent took 946 against 801 a year ago": who it is of lasts, until it is said to be ours or of now.
      const lasts = only.period === null ? counted[0] !== only && !this.#isOurs(only) : !samePeriod(only.period, now);
      return lasts ? null : [...none, { at: only.at, period: now }];
    }
    if (ours.length !== 2 || none.length > 0) return null;
    const [first, second] = ours as [Member, Member];
    const isNow = ({ period }: Member): boolean => period !== null && samePeriod(period, now);
    const isPast = ({ period }: Member): boolean => period !== null && !samePeriod(period, now);
    const isFree = (one: Member): boolean => one.period === null;
    if (isPast(first) && isPast(second))
      return samePeriod(first.period!, second.period!) ? null : [this.#of(first), this.#of(second)];
    const past = ours.find(isPast);
    const other = past === first ? second : first;
    if (past) {
      const isOther = isFree(other) && leadsToOther(other.before) && !saysNow(other.before);
      // Of a time of another length the rest may be as well.
      if (!isNow(other) && Math.abs(daysIn(past.period!) - daysIn(now)) > UNLIKE) return null;
      return isOther ? null : [this.#of(past), { at: other.at, period: now }];
    }
    // Neither names an earlier time: the one that the other is set against is of the time that all is compared with.
    const against = ours.filter((one) => leadsToOther(one.before) && !isNow(one));
    if (against.length !== 1) return null;
    const was = against[0]!;
    const is = was === first ? second : first;
    const period = this.#comparedWith(marks, moved);
    const told: Meant = { at: is.at, period: now };
    return period === null ? [told] : [told, { at: was.at, period }];
  }

  /** It has words of its own that tell whose it is, or that it is of now; a target or an average is nobody else's. */
  #isOurs = ({ at, before, behind }: Member): boolean =>
    this.#statements.of(at)?.isOwn === true || saysNow(before + behind) || !leadsToOther(before);

  #of = ({ at, period }: Member): Meant => ({ at, period: period! });

  /** The one earlier time that the sentence sets all against. */
  #comparedWith(marks: Marks, moved: readonly Member[]): Period | null {
    const { start, end } = marks.passage.sentence;
    const cues = this.#bullet.cues(start, end, { comparing: true }).map(({ period }) => period);
    const told = [...cues, ...moved.flatMap(({ period }) => period ?? [])].filter(
      (one) => !samePeriod(one, this.#quarter),
    );
    if (told.length > 0) return told.every((one) => samePeriod(one, told[0]!)) ? told[0]! : null;
    const throughout = comparedThroughout(this.#bullet.text.slice(start, end));
    if (throughout === null) return null;
    return throughout === 'quarter' ? previous(this.#quarter) : yearBefore(this.#quarter);
  }

  /** The one that stands, of the time that either is told of. */
  #putRight(counted: readonly Member[]): readonly Meant[] | null {
    const [first, second] = counted;
    if (!first || !second || counted.length > 2) return null;
    const [one, other] = [first, second].map(
      ({ at, before, behind }) => restatementOf(this.#bullet, at) ?? putRight(before, behind),
    );
    if (one === other) return null;
    const anew = one === 'new' || other === 'old' ? first : second;
    if ((one === 'new' && other === 'new') || (one === 'old' && other === 'old')) return null;
    const old = anew === first ? second : first;
    const told = [first, second].flatMap(({ period }) => period ?? []);
    if (told.length === 0 || told.some((period) => !samePeriod(period, told[0]!))) return null;
    return [
      { at: anew.at, period: told[0]! },
      { at: old.at, why: 'it no longer stands' },
    ];
  }
}

/** Numbers of one measure in a sentence; more are a series or a table. */
const MOST = 3;
/** Days by which quarters may differ. */
const UNLIKE = 3;
/** What leads to a time and is none. */
const LEADS = new Set(['after', 'since', 'earlier']);
