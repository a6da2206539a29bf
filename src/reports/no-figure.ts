/** Why a number of a report is no figure: rules that hold for any police report. One report's special cases are data. */
import type { NumberInText } from './numbers-in-text.ts';
import type { Block } from './text-pages.ts';

interface Rule {
  readonly reason: string;
  readonly suits: (number: NumberInText, around: Around) => boolean;
}
interface Around {
  readonly before: string;
  readonly after: string;
  readonly block: Block;
}

/** With its capital, or "11 may have been" would be a date. */
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DAY_BEFORE_MONTH = new RegExp(`^(?:\\s+of)?\\s+${MONTH}\\b`);
const MONTH_BEFORE_DAY = new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?$`);
const MONTH_BEFORE_YEAR = new RegExp(`\\b${MONTH},?\\s+$`);
/** Not "by", "from", "to" and "of": what rose by 2000, or to a total of 2000, is a quantity. */
const BEFORE_YEAR =
  /\b(?:in|since|until|till|during|early|mid|late|new|year|summer|autumn|winter|spring|Christmas)\s+$/i;
const PLURAL_NEXT = /^\s+[a-z]+s\b/;
const CALLING = /\b(?:via|dial|dialling|call|calls|calling|ring|ringing|phone|phoning)(?:\s+(?:on|to))?\s+$/i;
const CALLS_IN_BRACKETS = /\b(?:calls?|number|emergency|line)\b[^.(]{0,20}\($/i;
const CALLED_NEXT = /^(?:-|\s)(?:response|calls?|number|line|service|demand|emergency|non-emergency)\b/i;
const CALLED = new Set(['101', '999', '111', '112', '105', '119']);

const plainDigits = ({ written, form }: NumberInText): boolean => form === 'plain' && /^\d+$/.test(written);
const word = (...words: string[]) => {
  const wanted = new Set(words);
  return ({ written }: NumberInText): boolean => wanted.has(written.toLowerCase());
};
const isYear = (number: NumberInText): boolean => plainDigits(number) && /^(?:19|20)\d\d$/.test(number.written);

/** The first that suits gives the reason; each is narrow, because a number that suits none must be held or is open. */
const RULES: readonly Rule[] = [
  { reason: 'the number of a priority', suits: (n, { before }) => plainDigits(n) && /\bpriority\s+$/i.test(before) },
  { reason: 'a period: a police year or a date', suits: (n) => n.form === 'date' },
  {
    reason: 'a period: a quarter',
    suits: (n, { before }) => plainDigits(n) && /(?:^|[\s(])(?:Q|quarter\s)$/i.test(before),
  },
  {
    reason: 'a date',
    suits: (n, { before, after }) =>
      (plainDigits(n) || n.form === 'ordinal') &&
      n.value >= 1 &&
      n.value <= 31 &&
      (DAY_BEFORE_MONTH.test(after) || (MONTH_BEFORE_DAY.test(before) && !/^\s+\p{L}/u.test(after))),
  },
  {
    reason: 'part of the name of a law',
    suits: (n, { before, after }) =>
      plainDigits(n) &&
      (/\b(?:section|act|acts|act of|article|regulation|schedule)\s+$/i.test(before) ||
        (isYear(n) && /^\s+(?:Act|Regulations?)\b/.test(after))),
  },
  {
    reason: 'a year',
    suits: (n, { before, after }) =>
      isYear(n) && (MONTH_BEFORE_YEAR.test(before) || (BEFORE_YEAR.test(before) && !PLURAL_NEXT.test(after))),
  },
  // COVID-19, Q3, 3D, M25: letters and digits in one.
  {
    reason: 'part of a name',
    suits: (n, { before, after }) =>
      plainDigits(n) && (/(?:\p{Lu}-|\p{L})$/u.test(before) || /^\p{Lu}(?!\p{L})/u.test(after)),
  },
  {
    reason: 'part of a name',
    suits: (n, { before, after }) =>
      /^[A-Z][a-z]/.test(n.written) && /[\p{L},]\s+$/u.test(before) && /^\s+\p{Lu}\p{Ll}/u.test(after),
  },
  {
    reason: 'a number to call',
    suits: (n, { before, after }) =>
      plainDigits(n) &&
      CALLED.has(n.written) &&
      ((CALLS_IN_BRACKETS.test(before) && after.startsWith(')')) || CALLING.test(before) || CALLED_NEXT.test(after)),
  },
  { reason: 'an ordinal', suits: (n) => n.form === 'ordinal' },
  { reason: 'an idiom: "both" points at two things that are named', suits: word('both') },
  {
    reason: 'an idiom: "once" is "as soon as"',
    suits: (n, { before, after }) =>
      word('once')(n) &&
      !/\b(?:only|just|than|more)\s+$/i.test(before) &&
      !/^\s+(?:a|an|per|every|each|in)\b/i.test(after),
  },
  {
    reason: 'an idiom: "one" points and does not count',
    suits: (n, { before, after }) =>
      word('one')(n) &&
      (/^\s+(?:such|another|particular|of\s+(?:the|these|those|our|its|their|them))\b|^-(?:stop|off|to-one|way)\b/i.test(
        after,
      ) ||
        /\b(?:no|any|every|each|this|that|which|another)\s+$/i.test(before)),
  },
  {
    reason: 'an idiom: round the clock',
    suits: (n, { before, after }) =>
      (n.written === '24' && /^\/7\b/.test(after)) || (n.written === '7' && /\b24\/$/.test(before)),
  },
  {
    reason: 'what a commitment aims at, not a figure',
    suits: (n, { block }) => word('double', 'doubling', 'halve')(n) && block.bullet === null,
  },
];

/** Null when no rule explains it. */
export function reasonForNoFigure(number: NumberInText, block: Block): string | null {
  const around = { before: block.text.slice(0, number.start), after: block.text.slice(number.end), block };
  return RULES.find((rule) => rule.suits(number, around))?.reason ?? null;
}
