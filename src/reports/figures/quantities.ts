/** Every quantity that a text states, in digits or words; dates, laws, names and ordinals are none. */
import type { Precision } from '../../figures/model.ts';
import { durationsIn, inUnit, matchesIn, NUMBER_WORDS, type TimeUnit, timeUnit, wordsToNumber } from '../language.ts';
import { type NumberMark, numberMark } from '../number-marks.ts';

export type QuantityType = 'number' | 'money' | 'percent';

export interface Quantity {
  /** Offsets into the text, the hedge before it included. */
  readonly start: number;
  readonly end: number;
  /** As written: "£5.7m". */
  readonly written: string;
  readonly value: number;
  readonly type: QuantityType;
  readonly precision: Precision;
  readonly inWords: boolean;
  /** What statisticians mark it with: p for provisional, r for revised. */
  readonly mark: NumberMark | null;
  /** Why its digits cannot be trusted; null as a rule. */
  readonly doubt: string | null;
  /** Of a time that is told in parts, "4 minutes 6 seconds": where it begins, the unit of its value, where the last unit's word ends. */
  readonly time?: { readonly start: number; readonly unit: TimeUnit; readonly end: number } | undefined;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';

/** Where the number of the paragraph ends, where it has one. */
export const paragraphEnd = (text: string): number => PARAGRAPH.exec(text)?.[0].length ?? 0;

/** The number of a paragraph: "3.6 Live Chat had ...", "12. The control room ...". */
const PARAGRAPH = /^\s*(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\(?\d{1,2}[.)])\s+(?=[\p{Lu}“"'(])/u;

/** Numbers that count nothing. Each takes the number away before quantities are looked for. */
const NAMES_AND_DATES: readonly RegExp[] = [
  // Years of police and of calendar, alone or in pairs: 2019/20, 2016-2020, 2021.
  /\b(?:19|20)\d{2}\s?[/–-]\s?(?:(?:19|20)\d{2}|\d{2})\b/g,
  new RegExp(`\\b${DAY}(?:(?:st|nd|rd|th)\\s+(?:of\\s+)?|\\s+)${MONTH}\\b(?:\\s+\\d{4})?`, 'g'),
  new RegExp(`\\b${MONTH}\\s+${DAY}(?:st|nd|rd|th)?(?![\\d,.]?\\d)(?:,?\\s+(?:19|20)\\d{2})?`, 'g'),
  new RegExp(`\\b${MONTH}\\s+(?:19|20)\\d{2}\\b`, 'g'),
  // "Mar-21", "Mar '21", "FY20/21", "Q4 20/21", "R12M".
  new RegExp(`\\b${MONTH}(?:[-–]|\\s?['’])\\d{2}(?![\\d,.]*\\d)`, 'g'),
  /(?:\bFY\s?|(?<![\d/]))(?:0\d|1\d|2\d|3\d)\/(?:0\d|1\d|2\d|3\d)(?![\d/])/g,
  /\bR12M?\b/g,
  /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}\b/g,
  /(?<![£\d,.])\b(?:19[89]\d|20[0-4]\d)\b(?![,.]\d|%|\s*(?:calls|hours|people|offences|reports|investigations|casualties|incidents|arrests)\b)/g,
  /\b(?:\d{1,2}|two|three|six|nine|twelve)[\s-]months?(?=\s+(?:ago|before|earlier|previously|to|ending|ended|up to|since)\b)/gi,
  /\b(?:last|past|previous|rolling|same|those|these|first|final)\s+(?:\d{1,2}|two|three|four|five|six|nine|ten|twelve)[\s-](?:months?|years?)\b/gi,
  /\bQ\s?[1-4]\b|\b[Qq]uarter\s+(?:[1-4]\b|(?:one|two|three|four)\b)/g,
  /\d+(?:st|nd|rd|th)\b/g,
  /\b(?:covid|sars)[-\s–]*\d+/gi,
  /\b(?:section|sections|act|part|phase|tier|level|stage|schedule|page|version|grade|band|category|priority|class|fatal|article|regulation|appendix|figure|table|group|note|form|step|zone|chapter|paragraph)\s+(?:\d+(?:\.\d+)*[a-z]?|(?:one|two|three|four|five))\b/gi,
  /\bYear\s+(?:\d{1,2}|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven)\b(?![\d,])/g,
  /\b\d+\s?\/\s?7\b/g,
  /\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|noon|midnight)\b|\b\d{1,2}:\d{2}\b/gi,
  /\b0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b/g,
  // The police's own numbers, as names of ways to call.
  // "70,100 calls to 999 and 66,200 to 101"; "fell from 120 to 101" is a number.
  /(?<=\bcalls?\b(?:(?!\bfrom\b)[^.;]){0,80}\b(?:to|on|via)\s+)(?:101|999|111)\b(?=\s*(?:[.,;()]|(?:and|was|were|stood)\b|$))/gi,
  /(?<=\b(?:calls?|numbers?|lines?|services?|emergency|telephone|phone|contacts?|demand|via|to|on)\s)\((?:101|999|111|112)\)/gi,
  /(?:\b(?:via|calling|called|dialling|dial|ringing|ring|phoning|using|(?:calls?|call\s+(?:volumes?|demand|numbers?|handling|traffic)|demand|contacts?)(?:\s+(?:(?:were|was|have\s+been)\s+)?(?:made|received|taken|answered))? (?:to|on|for)|through|both|between|on|(?<=(?:\b(?:101|999|111)|[^\d\s])\s)(?:and|or))\s+)(?:101|999|111)\b(?!\s+(?:(?!(?:from|in|on|by|to|for|at|with|about|of)\s)\p{Ll}+\s+)?(?!calls\b|was\b|has\b|is\b|this\b|its\b)\p{Ll}{2,}s\b(?!\s+£?\d))/giu,
  /\b(?:101|999|111)(?=\s+(?:\p{Ll}+ed|took|saw|had|got)\s+(?:\d|an?\b|the\b|more\b|fewer\b))/gu,
  // "The 999 desk"; "the 101 people" is a number.
  /(?<=(?:\b(?:the|our|a|its)|['’]s)\s)(?:101|999|111)(?=\s+(?!people|persons|men|women|police|staff|children|new\b|more\b|further\b|extra\b|additional\b)\p{Ll}+(?<!s)(?!\p{L}|\s+\p{Ll}{3,}s\b))/giu,
  // The health service's own line is named so; a count may be 111 as well.
  /\b(?:101|999|(?<=\bNHS\s)111)s?(?=:\s|\s*(?:[-–]|non[-\s]|emergency|calls?\b|number|line|service|response|demand|queue|abandon|system|wait|phone|contact|and\s+(?:101|999)|or\s+(?:101|999)|online|instead|volume|handling))/g,
];

/** "One" where it counts nothing, and names no time either. */
const PRONOUNS: readonly RegExp[] = [
  // "A busy one": no number, but what was spoken of.
  /\b(?:an?|another|the)\s+(?!further\b)[\p{L}-]+\s+one\b(?=\s*[.,;:)]|\s+(?:in|for|at|on|and|with|to|than|as)\b|\s*$)/giu,
  /\b(?:one|two)[-\s](?:to|way|on)[-\s](?:one|two)\b|\bno one\b|\b(?:one another|one of|one such|one or two|day one|number one|at one|as one|each one|the one|this one|which one|one time|at any one)\b/gi,
];

/** "(n3,170)", "(n=3,170)": how many, as analysts write it beside a percentage. */
const COUNT_SIGN = /(?<=\()n\s?=?\s?(?=[\d])/g;
/** The mark of a footnote, at its number or before its text: "147[2]", "147(2)", "147 [2]", "[2] Taken in May". */
const FOOTNOTE = /(?<=^|[\p{L}\d%]\s?)\[\d{1,2}\]|(?<=\d)\(\d{1,2}\)/gu;
/** Where more is told: "(Appendix A, table 3)", "(see page 7)". */
const REFERENCE =
  /\((?:see\s+(?:also\s+)?)?(?:appendix|annexe?|table|figure|chart|graph|pages?|para(?:graph)?s?|section|slide|note)\s+[\dA-Z][^()]*\)/giu;
/** What else a thing is called: "(previously known as the Crime Bureau)". */
const OTHER_NAME = /\((?:(?:previously|formerly|also|once|now)\s+)?(?:known|called|named|referred\s+to)\s[^()]*\)/giu;
/** What says nothing of any number. */
/** What the sign of a provisional or revised number says of it is kept with the number. */
const SIGN = /\s?[[(][pr][\])]|\(\s?[pr]\s?=[^)]*\)/giu;
const MARKS = [SIGN, COUNT_SIGN, FOOTNOTE, REFERENCE, OTHER_NAME];
/** Each has a bracket, with more in it than a name's own. */
const marksOfText = (text: string): readonly RegExp[] => (/[[(](?!(?:101|999|[A-Z]{2,8}s?)\))/.test(text) ? MARKS : []);

const HEDGES: readonly (readonly [RegExp, Precision])[] = [
  [
    /(?:approximately|approx\.?|(?:somewhere )?(?:around|about)|roughly|circa|an estimated|some|c\.|in the (?:region|order|neighbourhood) of)\s*$/i,
    'approximate',
  ],
  [/(?:just over|over|more than|in excess of|upwards of|above|exceed(?:ed|s|ing)|greater than)\s*$/i, 'over'],
  [/(?:at least|a minimum of|no fewer than|no less than)\s*$/i, 'at least'],
  [/(?:nearly|almost|just under|close to|approaching|just short of|just below)\s*$/i, 'nearly'],
];

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const DIGITS = String.raw`(?<![\p{L}\d.,/£])(?<pound>£\s?)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(?<scale>thousand|million|billion|k|mn|m|bn)\b)?(?<plus>\+)?(?<percent>\s?%|\s+per\s?cent\b)?(?<pounds>\s+pounds(?!\s+of\b)(?!\p{L}))?(?<glued>\d+|[\p{L}][\p{L}\d]*)?`;
const FINDER = new RegExp(
  `${DIGITS}|(?<![\\p{L}\\d-])(?<words>${NUMBER_WORDS})(?![\\p{L}\\d]|-\\p{L})(?<wordPercent>\\s+per\\s?cent\\b)?(?<wordPounds>\\s+pounds(?!\\s+of\\b)(?!\\p{L}))?`,
  'giu',
);

/** What a whole report tells about how it writes numbers. */
export interface NumberHabits {
  /** Thousands have a comma, so that a long number without one may have a footnote's mark glued to it. */
  readonly commas: boolean;
  /** Digits that stand as footnote marks behind words. */
  readonly footnotes: ReadonlySet<string>;
  /** It says what a "p" behind a number means, or has one behind numbers that no pence are. */
  readonly provisional: boolean;
  /** The units of time that its metrics have: what is told in parts is read in the first of them. */
  readonly units: readonly TimeUnit[];
  /** They are those of averages. */
  readonly isOfMeans: boolean;
}

export function numberHabits(text: string, units: readonly TimeUnit[] = [], isOfMeans = false): NumberHabits {
  const marks = [...text.matchAll(/(?<=\p{Ll}{4}|\d%)([1-9])(?=[\s.,;)]|$)/gu)].map((match) => match[1]!);
  const provisional = /\bp\s?[=:–-]\s?provisional\b|\d,\d{3}\s?\[?p\b/iu.test(text);
  return { commas: /\b\d{1,3},\d{3}\b/.test(text), footnotes: new Set(marks), provisional, units, isOfMeans };
}

const NO_HABITS: NumberHabits = {
  commas: false,
  footnotes: new Set(),
  provisional: false,
  units: [],
  isOfMeans: false,
};

export function quantitiesIn(text: string, habits: NumberHabits = NO_HABITS): Quantity[] {
  const times = /\d[:\s½¼¾hms-]|\b(?:hours?|minutes?|seconds?)\b/i.test(text) ? timesIn(text, habits) : [];
  const plain = withoutNames(times.reduce((left, { time }) => blanked(left, time!), text));
  const numbers = matchesIn(plain, FINDER).flatMap((match): Quantity[] => {
    const groups = match.groups ?? {};
    const written = text.slice(match.index, match.index + match[0].length);
    if (groups.words !== undefined) return inWords(match, text, groups) ?? [];
    // "4x4", "3D", "5G": letters glued to a number make a name of it.
    const mark = markOf(groups, habits);
    const mayBePence = mark === null && !groups.pound && !groups.percent && /^p$/i.test(groups.glued ?? '');
    if (groups.glued !== undefined && mark === null && !mayBePence && /\p{L}/u.test(groups.glued)) return [];
    const value = Number(groups.digits!.replaceAll(',', '')) * (SCALES[(groups.scale ?? '').toLowerCase()] ?? 1);
    const hedge = hedgeBefore(text, match.index, groups.plus !== undefined);
    return [
      {
        start: hedge.start,
        end: match.index + match[0].length - (groups.glued?.length ?? 0),
        written: written.slice(0, written.length - (groups.glued?.length ?? 0)).trim(),
        value: Math.round(value * 1e6) / 1e6,
        type: groups.pound || groups.pounds ? 'money' : groups.percent ? 'percent' : 'number',
        precision: hedge.precision,
        inWords: false,
        mark: mark ?? markBehind(text.slice(match.index + match[0].length)),
        doubt: mayBePence
          ? 'its "p" may be of pence or of provisional'
          : (unlikeTimes(text, match.index, match.index + match[0].length, habits) ??
            doubtOf(groups.digits!, groups, habits)),
      },
    ];
  });
  const found = times.length > 0 ? [...numbers, ...times].sort((a, b) => a.start - b.start) : numbers;
  return found.map((quantity, at) =>
    isTick(plain, found, at) ? { ...quantity, doubt: 'it may be a mark of a chart’s axis' } : quantity,
  );
}

const blanked = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${text.slice(0, start)}${'_'.repeat(end - start)}${text.slice(end)}`;

/** Of a time in one unit, which is told with one decimal: 4 minutes 10 seconds are about 4.2 minutes. */
export const exactness = (value: number): Precision =>
  Math.abs(value * 10 - Math.round(value * 10)) < 1e-6 ? 'exact' : 'approximate';

/** One quantity for all the parts of a time: it ends before its last unit, which is what is counted. */
function timesIn(text: string, { units }: NumberHabits): Quantity[] {
  return durationsIn(text).map(({ start, end, unitStart, unit: own, seconds }) => {
    const hedge = hedgeBefore(text, start, false);
    const unit = units.includes(own) ? own : (units[0] ?? own);
    const value = seconds === null ? 0 : inUnit(seconds, unit);
    return {
      ...{ start: hedge.start, end: text.slice(0, unitStart).trimEnd().length, written: text.slice(start, end) },
      ...{ value, type: 'number', inWords: false, mark: null },
      precision: hedge.precision === 'exact' ? exactness(value) : hedge.precision,
      doubt: seconds === null ? 'its parts make no one time' : null,
      time: { start, unit, end },
    };
  });
}

/** "80,000 70,000 60,000 50,000": of several with nothing between them, each as far from the next. */
function isTick(text: string, all: readonly Quantity[], at: number): boolean {
  const follows = (one: number): boolean =>
    all[one] !== undefined && all[one + 1] !== undefined && /^\s+$/.test(text.slice(all[one].end, all[one + 1]!.start));
  const step = (one: number): number => all[one + 1]!.value - all[one]!.value;
  return [at - 2, at - 1, at].some(
    (from) => follows(from) && follows(from + 1) && step(from) !== 0 && step(from) === step(from + 1),
  );
}

/** "75,112p", "144p": a hundred pence are a pound. "50p" are pence, unless the report marks its numbers so. */
function markOf({ glued, digits, pound }: Record<string, string | undefined>, habits: NumberHabits): Quantity['mark'] {
  const mark = numberMark(glued);
  const isNoPence = digits!.includes(',') || (Number(digits) >= 100 && Number.isInteger(Number(digits)));
  return !pound && (isNoPence || mark === 'r' || habits.provisional) ? mark : null;
}

/** "75,112 [p]", "75,112 (r)" */
const markBehind = (behind: string): Quantity['mark'] => numberMark(/^\s?[[(]([pr])[\])]/i.exec(behind)?.[1]);

/** "6 seconds less" where averages are held in minutes; 4'10". */
function unlikeTimes(text: string, start: number, end: number, { units, isOfMeans }: NumberHabits): string | null {
  if (!isOfMeans) return null;
  const unit = timeUnit(/^\s(\p{L}+)/u.exec(text.slice(end))?.[1] ?? '');
  const isOther = unit !== null && !units.includes(unit);
  const isMarked = /^['’′]\s?\d/.test(text.slice(end)) || /\d['’′]\s?$/.test(text.slice(0, start));
  return isOther || isMarked ? 'it is of another unit of time' : null;
}

/** A number that may have a footnote's mark at its end: "4961 officers" for 496 with note 1. */
function doubtOf(digits: string, groups: Record<string, string | undefined>, habits: NumberHabits): string | null {
  if (groups.scale || groups.percent || digits.includes(',') || digits.includes('.')) return null;
  const note = habits.footnotes.has(digits.at(-1)!) && digits.length >= 3;
  if (note) return `its last digit may be the mark of footnote ${digits.at(-1)}`;
  if (habits.commas && digits.length >= 4) return 'it has no comma, as other thousands of the report have';
  return null;
}

function inWords(match: RegExpExecArray, text: string, groups: Record<string, string | undefined>): Quantity[] | null {
  const value = wordsToNumber(groups.words!);
  if (value === null) return null;
  const hedge = hedgeBefore(text, match.index, false);
  return [
    {
      start: hedge.start,
      end: match.index + match[0].length,
      written: text.slice(match.index, match.index + match[0].length),
      value,
      type: groups.wordPounds ? 'money' : groups.wordPercent ? 'percent' : 'number',
      precision: hedge.precision,
      inWords: true,
      mark: null,
      doubt: null,
    },
  ];
}

function hedgeBefore(text: string, at: number, plus: boolean): { start: number; precision: Precision } {
  const before = text.slice(Math.max(0, at - 24), at);
  for (const [pattern, precision] of HEDGES) {
    const found = pattern.exec(before);
    if (found && (found.index === 0 || !/[\p{L}\d]/u.test(before[found.index - 1]!)))
      return { start: at - before.length + found.index, precision };
  }
  return { start: at, precision: plus ? 'over' : 'exact' };
}

/** Where names, dates and other numbers that count nothing stand. */
export const blankedIn = (text: string): { readonly start: number; readonly end: number }[] =>
  NAMES_AND_DATES.flatMap((pattern) =>
    matchesIn(text, pattern)
      .filter(([found]) => !/\b(?:101|999|111|112)\b/.test(found))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

/** Where marks stand that say nothing of any number: of footnotes, and the "n" of "(n3,170)". */
export const marksIn = (text: string): { readonly start: number; readonly end: number }[] =>
  marksOfText(text).flatMap((pattern) =>
    matchesIn(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

/** The text with every name and date blanked out, at the same length. */
function withoutNames(text: string): string {
  return [PARAGRAPH, ...marksOfText(text), ...NAMES_AND_DATES, ...PRONOUNS].reduce(
    (plain, pattern) =>
      plain.replace(pattern, (found, ...rest) =>
        cutsNumber(plain, rest.find((part) => typeof part === 'number')!, found)
          ? found
          : found.replace(/[\p{L}\d]/gu, '_'),
      ),
    text,
  );
}

/** "99,999 emergency calls", "101,500 calls": what looks like a name is the end or the beginning of a longer number. */
const cutsNumber = (text: string, at: number, found: string): boolean =>
  (/^\d/.test(found) && /\d[,.]$/.test(text.slice(Math.max(0, at - 2), at))) ||
  (/\d$/.test(found) && /^(?:,\d{3}|\.\d)/.test(text.slice(at + found.length, at + found.length + 4)));
