/** What a table's column is, told by its head: a period, a role, an area, or something that cannot be told. */
import type { Period } from '../../figures/model.ts';
import { policeYear, policeYearPeriod, previous, yearBefore } from '../../figures/period.ts';
import { periodOfLabel } from '../figures/period-cues.ts';
import { withoutFootnote } from '../number-marks.ts';

export type Column = Told & {
  /** That its head gives its numbers: "(£000)"; empty where it gives none. */
  readonly unit: string;
};
type Told =
  /** Its head names a metric, and its rows are areas, forces or times. */
  | { readonly kind: 'measure'; readonly head: string }
  | { readonly kind: 'value'; readonly head: string; readonly period: Period | null; readonly area: string | null }
  /** What its rows' metrics are to come to; without a period of its own it is of the report's. */
  | { readonly kind: 'target'; readonly head: string; readonly period: Period | null }
  /** Its numbers are no figures and say nothing of their own: a movement, a grade, a rank. */
  | { readonly kind: 'about'; readonly head: string }
  /** Its cells say of which time the others of their rows are. */
  | { readonly kind: 'time'; readonly head: string }
  /** Its numbers are somebody's, and none of the force's figures. */
  | { readonly kind: 'open'; readonly head: string; readonly why: string };

export interface ColumnContext {
  readonly quarter: Period;
  /** The id of the area that a name is of; undefined for none. */
  readonly areaOf: (name: string) => string | undefined;
  readonly isElsewhere: (name: string) => boolean;
}

const MEASURE =
  /^(?:(?:performance\s+)?(?:measures?|metrics?|indicators?)|kpis?|key\s+performance\s+indicators?|description|category|item|what\s+is\s+measured)$/i;
const ROLES: readonly (readonly [RegExp, (head: string, quarter: Period) => Told])[] = [
  [
    /^(?:(?:position\s+)?as\s+(?:at|of)|date|(?:reporting\s+)?period(?:\s+end(?:ed|ing)?)?|(?:quarter|month|year)\s+end(?:ed|ing)?)$/i,
    (head) => ({ kind: 'time', head }),
  ],
  [
    /^(?:(?:%|percentage|per\s?cent|numerical|volume|actual)\s+)?(?:change|diff(?:erence)?|variance|var|movement|\+\/-|±)(?:\s+%|\s*\(%\))?(?:\s+(?:on|v|vs|from)\s+.{1,24})?$/i,
    (head) => ({ kind: 'about', head }),
  ],
  [
    /^(?:rag(?:\s+(?:rating|status))?|grade|grading|rating|status|trend|direction(?:\s+of\s+travel)?|dot|(?:target\s+)?(?:met|achieved|hit)\??|rank(?:ing)?|position|%)$/i,
    (head) => ({ kind: 'about', head }),
  ],
  [
    /^(?:(?:year(?:\s*-?\s*end)?|annual|quarterly|\d{4}\/\d{2})\s+)?(?:targets?|goals?|aims?|ambitions?)(?:\s+(?:for\s+|by\s+)?\d{4}(?:\/\d{2})?)?$/i,
    (head, quarter) => ({ kind: 'target', head, period: periodOfTarget(head, quarter) }),
  ],
  [
    /^(?:(?:year(?:\s*-?\s*end)?|annual|quarterly|\d{4}\/\d{2})\s+)?(?:plan(?:ned)?|budget(?:ed)?|forecast|projection|projected|trajectory|threshold|limit|baseline|establishment)(?:\s+(?:for\s+|by\s+)?\d{4}(?:\/\d{2})?)?$/i,
    (head) => ({ kind: 'open', head, why: 'it is a target, a plan or an expectation' }),
  ],
  [
    /^(?:(?:daily|weekly|monthly|quarterly|annual|rolling|msg|msf|mean|peer|national|regional|force|group|most\s+similar(?:\s+(?:forces?|group))?|(?:three|five|3|5)[\s-]year)\s+)?(?:average|avg|mean|median)$|^(?:msg|msf|national|england(?:\s+(?:and|&)\s+wales)?|peers?|similar\s+forces)$/i,
    (head) => ({ kind: 'open', head, why: 'it is an average, or of another body' }),
  ],
  [
    /^(?:actual|current(?:\s+(?:quarter|period))?|this\s+(?:quarter|period)|latest(?:\s+quarter)?|value|figure|number|total\s+number|count|result|outturn|performance|(?:in\s+the\s+)?quarter|quarter(?:ly)?\s+(?:total|figure)|total\s+(?:for|in)\s+(?:the\s+)?quarter)$/i,
    (head, period) => ({ kind: 'value', head, period, area: null }),
  ],
  [
    /^(?:previous|last|prior)\s+(?:quarter|period)$/i,
    (head, quarter) => ({ kind: 'value', head, period: previous(quarter), area: null }),
  ],
  [
    /^(?:same\s+(?:quarter|period)\s+(?:of\s+)?(?:last|previous)\s+year|(?:last|previous|prior)\s+year\s+(?:same\s+)?quarter|year\s+ago)$/i,
    (head, quarter) => ({ kind: 'value', head, period: yearBefore(quarter), area: null }),
  ],
  [
    /^(?:previous|last|prior|before|previous\s+year|last\s+year|prior\s+year|year|total|annual|full\s+year|comparator)$/i,
    (head) => ({ kind: 'open', head, why: 'its column does not tell of which period it is' }),
  ],
];
/** "2020/21 target", "Annual target": of that year, or of the report's. */
function periodOfTarget(head: string, quarter: Period): Period | null {
  const year = /\d{4}(?:\/\d{2})?/.exec(head)?.[0];
  if (year) return periodOfLabel(year, { ...quarter, to: LATEST });
  return /^(?:year|annual)/i.test(head) ? policeYearPeriod(policeYear(quarter.from)) : null;
}
/** A target may be for a time that is still to come. */
const LATEST = '2098-12-31';

const FORCE = /^(?:(?:total\s+)?force(?:wide|\s+total)?|county|whole\s+force)$/i;

/** What heads the names of areas or forces down a table. */
const PLACES =
  /^(?:(?:policing\s+)?(?:areas?|districts?|forces?|lpas?|places?|boroughs?|divisions?)|local\s+policing\s+areas?|district\s+or\s+borough)$/i;
/** What heads the names of times down a table. */
const TIMES =
  /^(?:(?:reporting\s+|financial\s+|police\s+)?(?:quarter|month|period|year)s?(?:\s+end(?:ed|ing)?)?|date)$/i;
export const isPlacesOrTimesHead = (head: string): boolean => PLACES.test(head.trim()) || TIMES.test(head.trim());

/** A row of what the rows above come to. */
export const isTotal = (label: string): boolean => /^(?:grand\s+)?(?:total|all(?:\s+\p{L}+)?)$/iu.test(label.trim());

/** Whether a row's label is an area, the force, another force or a time. */
export const isPlaceOrTime = (label: string, context: ColumnContext): boolean =>
  areaNamed(label, '', context) !== undefined ||
  context.isElsewhere(label) ||
  periodOfLabel(label, context.quarter) !== null;

export const isForce = (name: string): boolean => FORCE.test(name.trim());

/** The area that a row's label names, "Force", "North total", "Midshire Police total"; undefined where it names none. */
export function areaNamed(label: string, force: string, { areaOf }: ColumnContext): string | undefined {
  const name = label
    .trim()
    .replace(/^(?:grand\s+)?total\s+(?:for\s+)?|\s+(?:grand\s+)?total$/gi, '')
    .replace(/\s+(?:police|constabulary)$/i, '');
  return isForce(name) ? force : areaOf(name);
}

export const isMeasureHead = (head: string): boolean => MEASURE.test(head.trim());

/** The unit that a head gives its column: "(£000)" of "Q4 2020/21 (£000)"; empty where it gives none. */
export const unitIn = (head: string): string => UNIT.exec(head)?.[0].trim() ?? '';
const UNIT =
  /\s*\((?:£\s?(?:['’]?0{3}s?|m(?:illion)?|k)?|['’]?0{3}s|%|in (?:thousands|millions)|thousands|millions)\)/i;

/** Without its unit and the mark of a footnote. */
export const plainHead = (head: string): string =>
  withoutFootnote(head.trim().replace(UNIT, '').replace(/\s+/g, ' ')).replace(/:$/, '');

/** Null for words that head no column known. */
export function columnOf(head: string, context: ColumnContext): Column | null {
  const told = toldBy(plainHead(head), context);
  return told && { ...told, unit: unitIn(head) };
}

function toldBy(text: string, context: ColumnContext): Told | null {
  const { quarter, areaOf, isElsewhere } = context;
  if (text === '') return null;
  const role = ROLES.find(([pattern]) => pattern.test(text));
  if (role) return role[1](text, quarter);
  const period = periodOfLabel(text, quarter);
  if (period) {
    return period.from > quarter.to
      ? { kind: 'open', head: text, why: 'it is of a time after the report' }
      : { kind: 'value', head: text, period, area: null };
  }
  if (FORCE.test(text)) return { kind: 'value', head: text, period: null, area: '' };
  const area = areaOf(text);
  if (area !== undefined) return { kind: 'value', head: text, period: null, area };
  return isElsewhere(text)
    ? { kind: 'open', head: text, why: 'it is of another force or place' }
    : ofBoth(text, context);
}

/** "North Q3", "Q3 2020/21 North": an area's column for each time. */
function ofBoth(text: string, context: ColumnContext): Told | null {
  const words = text.split(/\s+/);
  for (let to = 1; to < words.length; to += 1) {
    const parts = [words.slice(0, to), words.slice(to)].map((part) => plainHead(part.join(' ')));
    const period = parts.map((part) => periodOfLabel(part, context.quarter)).find((one) => one !== null);
    const place = parts.find((part) => periodOfLabel(part, context.quarter) === null);
    if (!period || !place || !isPlaceOrTime(place, context)) continue;
    const of = toldBy(place, context);
    return of?.kind === 'value' ? { ...of, head: text, period } : of && { ...of, head: text };
  }
  return null;
}

/**
 * The columns of a heading written with single spaces, `count` of them where that is told; null when its words are not all
 * heads of columns. The longer head is tried first: "Previous quarter" is no "Previous" and "quarter".
 */
export function columnsOf(
  words: readonly string[],
  context: ColumnContext,
  count: number | null = null,
): Column[] | null {
  if (words.length === 0) return count === null || count === 0 ? [] : null;
  if (count !== null && (count <= 0 || count > words.length)) return null;
  for (let to = Math.min(words.length, LONGEST_HEAD); to > 0; to -= 1) {
    const column = columnOf(words.slice(0, to).join(' '), context);
    if (!column) continue;
    const rest = columnsOf(words.slice(to), context, count === null ? null : count - 1);
    if (rest) return [column, ...rest];
  }
  return null;
}

/** A head has so many words at most: "Same quarter of the previous year". */
const LONGEST_HEAD = 7;
