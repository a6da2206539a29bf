/** The period that the words around a number give it, and whether they compare it with another. */
import type { Period } from '../../figures/model.ts';
import { samePeriod } from '../../figures/period.ts';
import { comparedThroughout, isVerb } from '../language.ts';
import type { BulletText } from './bullet-text.ts';
import type { Cue } from './period-cues.ts';
import { moves } from './surroundings.ts';

export interface Around {
  readonly period: Period | null;
  readonly compares: boolean;
}

const COMPARES =
  /\b(?:compar\p{L}+(?:\s+(?:to|with))?|contrast\s+(?:to|with)|against|versus|vs?\.?|from|than|previously(?!\s+known))\b[^.;]*$/iu;
/** Words that compare only with another period: "when 90 calls were taken" beside "while five were sentenced". */
const MAY_COMPARE = /\b(?:when|whereas|while|where)\b[^.;]*$/iu;
const COMPARES_NEXT =
  /\b(?:(?:compared|contrast)\s+(?:to|with)|against|versus|vs?\.?|(?:up|down)\s+(?:from|on)|from|than|below|above|short\s+of|double|half)\s*(?:the\s+)?(?:(?:[\p{L}\d/]+\s+){0,3}[\p{L}\d/]+['’]s\s+(?:(?:total|figure|number|count)\s+of\s+)?)?$/iu;
/** "Up 5% on the 74,200 of Q3": by what stands between the two numbers. */
const ON_WHAT_IT_MOVED =
  /^\s*(?:up|down|higher|lower|more|fewer|less)?\s*on\s+(?:the\s+)?(?:(?:[\p{L}\d/]+\s+){0,3}[\p{L}\d/]+['’]s\s+(?:(?:total|figure|number|count)\s+of\s+)?)?$/iu;
const REFERS_BACK = /^(?:by|in)\s+comparison\b|^(?:this|that|it)\s+(?:was|is)\b[^,;]*\bwhen\b/i;
/** "A year ago there were 90; there are 70 now": of no time that leads the sentence. */
const NOW = /\b(?:now|currently|today|at\s+present)\b/i;
const CLAUSE_END =
  /[;:]|\s+and\s+(?=(?:in\s+)?this\s+quarter\b)|,?\s+and,\s+(?=[^,;]*,\s*$)|,?\s+of\s+(?:which|whom)\b|,\s+(?=(?:compared|down|up|a\s+(?:\S+\s+)?(?:de|in)crease|an?\s+(?:fall|rise|drop|reduction)|which|while|whereas|against|this|with|and)\b)/i;
const BARE =
  /\([^()]{0,40}$|\bon\s+(?:the\s+)?$|\b(?:there\s+(?:had\s+been|were|was)|having\s+(?:stood\s+at|been|numbered)|stood\s+at|saw|had|recorded|brought)\s+$/i;

/** "Up on last year's | 74,020" */
export const isLedByComparison = (before: string): boolean => COMPARES_NEXT.test(before);

/** "An annual decrease": with what all is compared. */
const isThroughout = (words: string, { start, end }: Cue): boolean =>
  comparedThroughout(words.slice(start, end)) !== null;

interface Told {
  /** The number is what another moved to, "from 474 to 516". */
  readonly arrived: boolean;
  /** What stands at a place of the text is said in passing, beside the number's clause. */
  isInPassing(place: number): boolean;
}

export function periodAround(bullet: BulletText, at: number, quarter: Period, { arrived, isInPassing }: Told): Around {
  const { start } = bullet.quantities[at]!;
  /** Of words that end where the number begins. */
  const cues = (words: string, comparing = false): readonly Cue[] =>
    bullet
      .cues(start - words.length, start, { comparing })
      .filter((cue) => !isInPassing(start - words.length + cue.start) && !isThroughout(words, cue));
  const untilNext = bullet.untilNext(at);
  const clause = CLAUSE_END.exec(untilNext);
  // What stands in a bracket that is open where the next number begins is that number's.
  const after = (clause ? untilNext.slice(0, clause.index) : untilNext).replace(/\([^)]*$/, '');
  // "recovered from 3,535 in Q3 to 4,298": the period between the two is the first's.
  // "2.4% lower than in the previous quarter at 71,250": what it is compared with is told.
  const clauseBefore = arrived ? '' : bullet.clauseBefore(at);
  const isTold = /\sat\s+$/i.test(clauseBefore) && isBehindComparison(clauseBefore, cues(clauseBefore, true));
  const before = isTold ? '' : clauseBefore;
  const lead = arrived || isTold ? '' : bullet.lead(at);
  const own = ownClause(before);
  const behindAt = bullet.untilNextFrom(at);
  const behindCues = (comparing: boolean): readonly Cue[] =>
    bullet.cues(behindAt, behindAt + after.length, { comparing }).filter((cue) => !isThroughout(after, cue));
  const past = (words: string): boolean => cues(words, true).some((cue) => isPast(cue.period, quarter));
  const compares =
    COMPARES_NEXT.test(before) ||
    (!bullet.isFirstOfSentence(at) && ON_WHAT_IT_MOVED.test(before)) ||
    (MAY_COMPARE.test(own) && (past(own) || behindCues(true).some((cue) => isPast(cue.period, quarter)))) ||
    REFERS_BACK.test(lead) ||
    (COMPARES.test(behindColon(own)) && !/\bfrom\b/i.test(before)) ||
    /\bfrom\s+$/i.test(before);
  const hasMoved = arrived || moves(bullet.text.slice(bullet.sentenceOf(at).start, start));
  const isSetOver = (cue: Cue, words: string): boolean => hasMoved && isOver(cue, words, quarter);
  const cuesBehind = behindCues(compares || /^\s*(?:on|than)\b/.test(after));
  const behind = ownCue(
    cuesBehind.filter((cue) => !isSetOver(cue, after)),
    after,
    quarter,
  );
  // "In Q3 and Q4": of neither alone.
  if (behind?.joint) return { period: null, compares };
  if (behind) return { period: meantBy(behind, after, () => cues(lead)[0], quarter) ?? behind.period, compares };
  const near =
    cues(before, compares).findLast(
      (cue) =>
        compares ||
        /^\s*\(\s*$/.test(before.slice(cue.end)) ||
        !(isAnothers(cue, before, quarter) || isComparedWith(cue, before, quarter) || isSetOver(cue, before)),
    ) ??
    (bullet.isFirstOfSentence(at)
      ? cues(lead, compares).findLast(
          (cue) => compares || !(isOnlyComparedWith(cue, lead, quarter) || isOfMonthBefore(cue, lead)),
        )
      : undefined);
  if (near) return { period: near.joint ? null : near.period, compares };
  // "In the same quarter last year 80 calls and 12 chats were taken": what leads the sentence holds for all of it.
  const leading = cues(lead)[0];
  if (
    leading &&
    leading.start <= 8 &&
    !compares &&
    !NOW.test(`${before} ${after}`) &&
    !isOnlyComparedWith(leading, lead, quarter)
  )
    return { period: leading.joint ? null : leading.period, compares };
  return { period: null, compares };
}

/**
 * Whether a number of a past period is compared by that alone: "(50,313 in the previous quarter)", "on last quarter (90)",
 * "and 198 in the same period last year" behind another that is `compared`.
 */
export function comparesInPassing(bullet: BulletText, at: number, compared: readonly number[]): boolean {
  const before = bullet.before(at);
  const { start } = bullet.sentenceOf(at);
  const listed =
    /\band\s+$/i.test(before) && compared.some((other) => other < at && bullet.quantities[other]!.start >= start);
  return BARE.test(before) || listed;
}

/** "Compared with last quarter, calls fell to 70,010": behind the comma stands a clause that says something of its own. */
function ownClause(before: string): string {
  const last = before.split(/,\s+/).at(-1)!;
  const words = last.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const isSubject =
    words.length > 1 && !isVerb(words[0]!) && !/^(?:when|where|which|who|and|with|at|in|there|it)$/.test(words[0]!);
  return isSubject && words.slice(1).some(isVerb) ? last : before;
}

/** "Lower than in Q3: nine": a colon ends the comparison, but not in "(compared with Q3: nine)". */
const behindColon = (before: string): string =>
  before.lastIndexOf('(') > before.lastIndexOf(')') ? before : (before.split(/:\s/).at(-1) ?? before);

const isPast = (period: Period, quarter: Period): boolean => period.to !== quarter.to;

/** A past period that belongs to the number before: "compared to 90 the previous quarter, 80 calls", "up 3 on last quarter, 80 calls". */
function isAnothers(cue: Cue, before: string, quarter: Period): boolean {
  if (!isPast(cue.period, quarter)) return false;
  const lead = before.slice(0, cue.start);
  return (
    /,\s/.test(before.slice(cue.end)) &&
    /^[\s)]*(?:(?:in|for|of|during|at)\s+)?(?:the\s+)?$|\b(?:on|than|from|against|to|with)\s+(?:the\s+)?$/i.test(lead)
  );
}

/** "Above the level of 2018/19", "the lowest since Q1", "unlike last year": a period that is compared with dates nothing. */
const COMPARED_WITH =
  /\b(?:than|compar\p{L}+(?:\s+\p{L}+ly|\s+well)?\s+(?:to|with)|against|above|below|under|beneath|behind|(?:\p{L}+ly|little|just|well|far|bit)\s+over|beyond|unlike|like|exceed\p{L}*|level\p{L}*|since|lowest|highest|best|worst|record|similar|same|(?<!\p{L}ed\s)(?:up|down)|higher|lower|more|fewer|less|both|(?:short|shy|ahead|clear)\s+of)\b[^;:]*$/iu;

/** "In line with Q3", "equal to that of last year", "down on the figure for Q3": by the word that leads to it. */
const LED_BY_COMPARISON =
  /\b(?:on|from|with|to)\s+(?:(?:(?:that|those|what)\s+(?:\p{L}+\s+){0,2}?|the\s+(?:figure|total|number|count|level|volume|result)s?\s+)(?:of|in|for|at|during)\s+)?(?:the\s+)?$/iu;
const AS_IN = /(?:^\W*|,\s)(?:just\s+)?as\s+(?:(?:in|during|at|for)\s+)?(?:the\s+)?$/i;

/** A past period behind a word that compares with it. */
export const isComparedWith = (cue: Cue, text: string, quarter: Period): boolean => {
  // "Fell year on year (Q4 2019/20: 74,020)": a bracket begins anew.
  const before = text.slice(text.lastIndexOf('(', cue.start) + 1, cue.start);
  return (
    isPast(cue.period, quarter) &&
    ([COMPARED_WITH, LED_BY_COMPARISON, AS_IN].some((words) => words.test(before)) ||
      (moves(before) && isOver(cue, text, quarter)))
  );
};

/** "Rose to 71,430 over the same quarter of last year": a past period that what has moved is set over. */
const isOver = (cue: Cue, text: string, quarter: Period): boolean =>
  isPast(cue.period, quarter) && /\bover\s+(?:the\s+)?$/i.test(text.slice(0, cue.start));

/** "Lower than in Q4 2019/20, at nine", "as in Q3, there were nine": what it is compared with has no number of its own. */
const isOnlyComparedWith = (cue: Cue, lead: string, quarter: Period): boolean =>
  isComparedWith(cue, lead, quarter) && !RIGHT_BEHIND.test(lead.slice(cue.end));
/** "Than in Q4 2019/20 (14)", "compared to Q3, when 90 were": what stands right behind is of that time. */
const RIGHT_BEHIND = /^[\s,]*(?:\(\s*$|(?:when|which|where)\b[^,;]*$)/i;

/** "There was a peak in January; 71,204 calls came": a month does not hold beyond what is said of it. */
const isOfMonthBefore = ({ end, period }: Cue, lead: string): boolean =>
  period.kind === 'month' && lead.slice(end).includes(';');

/** "A year ago 74,910 calls came in the quarter": the quarter is the one that leads the sentence. */
function meantBy(
  { start, end, period }: Cue,
  text: string,
  leadingOf: () => Cue | undefined,
  quarter: Period,
): Period | null {
  const isTheOne = samePeriod(period, quarter) && /\bthe\s+(?:quarter|period)$/i.test(text.slice(start, end));
  const leading = isTheOne ? leadingOf() : undefined;
  return leading && leading.start <= 8 && leading.period.kind === 'quarter' ? leading.period : null;
}

const isBehindComparison = (before: string, cues: readonly Cue[]): boolean =>
  cues.some(
    ({ start, end }) =>
      /^\s+at\s+$/i.test(before.slice(end)) && /\b(?:than|on|from)\s+(?:(?:in|for)\s+)?$/i.test(before.slice(0, start)),
  );

/** A cue that belongs to the number: not one that a comparison after it brings in. */
function ownCue(cues: readonly Cue[], text: string, quarter: Period): Cue | undefined {
  const found = cues.find(
    (cue) => !/\b(?:on|than|from|compared\s+(?:to|with)|against)\s+(?:the\s+)?$/i.test(text.slice(0, cue.start)),
  );
  return found && isComparedWith(found, text, quarter) ? undefined : found;
}
