/** Which periods are compared: "vs q2", "compared with last year", "up on last year", "down from q2", "q2 to q3". */
import type { Period } from '../../../figures/model.ts';
import { policeYear, previous, samePeriod, shift, yearBefore } from '../../../figures/period.ts';
import { pattern } from '../../pattern.ts';
import { type Reading, readAs } from '../reading.ts';
import { MOVED } from '../words.ts';
import { each, gapBetween, headOf, pairs, type Refiner, withHead, wordsOf } from './refiner.ts';

const SMALL =
  '(?: (?:it|they|that|this|those|these|was|were|in|at|for|of|the|during|what|by|figures?|numbers?|totals?))*';
const COMPARE = 'comp[ae]r\\w*(?: (?:it|that|this|those|them|these))? (?:with|to|against|from)';
const VERSUS = new RegExp(`\\b(?:${COMPARE}|vs?\\.?|versus|against|than|relative to|as opposed to|cf\\.?)${SMALL} $`);
/** "And with Q3?" */
const WITH = /^(?:and |or |now |what about |how about )?with (?:the )?$/;
/** Not "got on last quarter", "what went on last quarter". */
const ON = /(?<!\b(?:get|gets|got|getting|go|goes|going|gone|went|carry|carried) )\bon (?:the )?$/;
const FROM = /\b(?:from|over|with)(?: (?:that|those|figures?))?(?: (?:in|for|of))? (?:the )?$/;
const TO = /\bto (?:the )?$/;
/** "Was it lower in q2": than now. */
const LOWER_THEN =
  /\b(?:was|were) (?:it|they|that|this|those|these|(?:the|our) [^,;:?]{2,40}) (?:any |much )?(?:lower|higher|fewer|bigger|smaller|larger|greater|worse|better|busier|quieter|more|less)(?: (?:back|in|for|during|at|the|on))* $/;
/** "Did we have more of them a year earlier": than now, where nothing else is said that they are more than. */
const MORE_THEN =
  /^(?:(?:and|but|so) )*(?:was|were|did|had)\b(?!.*\b(?:than|any more|no more)\b).*\b(?:more|fewer|less|lower|higher|bigger|smaller|larger|greater|busier|quieter)\b/;
const ASKS_TO_COMPARE = pattern(/\b(?:comp[ae]r\w*|differences?|differ|diff|delta|gap|variance|versus)\b/);

export const compared = each((reading, text) => {
  const { relation, loose, day } = reading;
  if (reading.comparing || relation === 'since' || relation === 'to-date') return reading;
  const head = headOf(text, reading);
  const isStep = reading.countFrom !== undefined || loose === 'last quarter';
  const moved = MOVED.test(text);
  const asks = ASKS_TO_COMPARE.test(text);
  if (isStep && MORE_THEN.test(text.slice(0, reading.start))) return { ...reading, comparing: true };
  if (LOWER_THEN.test(head) && relation !== 'latest' && relation !== 'unheld') return { ...reading, comparing: true };
  for (const [words, applies] of [
    [VERSUS, true],
    [WITH, true],
    [ON, isStep || (moved && !day)],
    [FROM, moved && (isStep || relation === 'stated')],
    [TO, asks && (isStep || relation === 'stated')],
  ] as const) {
    if (applies && words.test(head)) return withHead(reading, text, words, { comparing: true });
  }
  return asks && isStep && loose !== 'last quarter' ? { ...reading, comparing: true } : reading;
});

/** "q2 to q3", "between q2 and q3", "compare q2 and q3": the later said of two like periods is compared with the other. */
export const twoCompared = pairs((a, b, text) => {
  const gap = /^ ?(-|to|and) ?$/.exec(gapBetween(text, a, b))?.[1];
  if (a.period === null || gap === undefined || a.period.kind !== b.period?.kind) return [a, b];
  const joined = gap !== 'and' || /\bbetween (?:the )?$/.test(headOf(text, a)) || ASKS_TO_COMPARE.test(text);
  return joined
    ? [
        { ...a, comparing: false },
        { ...b, comparing: true },
      ]
    : [a, b];
});

/** "this quarter and last quarter". */
const isBeside = (other: Reading, text: string): boolean =>
  other.relation === 'latest' && (other.comparing || /\b(?:this|current) \w*q/.test(wordsOf(text, other)));

/** A comparison never compares a period with itself: "101 v last quarter" is the latest against the one before. */
export const notWithItself: Refiner = (readings, text, { latest }) =>
  readings.map((reading) => {
    const { period, comparing, loose } = reading;
    const others = readings.filter((other) => other !== reading && other.period !== null);
    if (period === null) return reading;
    if (loose === 'last quarter' && reading.relation === 'latest') {
      const isCompared = comparing || others.some((other) => isBeside(other, text));
      const onlyLatest = others.every((other) => other.period && samePeriod(other.period, latest));
      if (!isCompared || !onlyLatest) return reading;
      return { ...reading, relation: 'previous', period: previous(latest), assumed: null };
    }
    // "october v last october".
    if (comparing && reading.inYearOf && others.some((other) => other.period && samePeriod(other.period, period))) {
      return meaning(reading, yearBefore(period), period.label);
    }
    return reading;
  });

/** "this year v last year": last year is the same quarter, so this year is the latest one. */
export const yearsCompared: Refiner = (readings, _text, { latest }) => {
  const isCompared = readings.some(({ comparing }) => comparing) && readings.some(({ loose }) => loose === 'last year');
  if (!isCompared) return [...readings];
  return readings.map((reading) =>
    reading.loose === 'this year' ? { ...meaning(reading, latest, 'this year'), relation: 'latest' } : reading,
  );
};

/** "q3 v 2019/20", "is it up on 2019/20": only like is compared with like, so the same quarter of that year is meant. */
export const likeWithLike: Refiner = (readings, text, { latest }) =>
  readings.map((reading, i) => {
    const { period, relation, comparing } = reading;
    if (relation !== 'stated' || period?.kind !== 'year' || !/\d/.test(text.slice(reading.start, reading.end)))
      return reading;
    const neighbours = [readings[i - 1], readings[i + 1]];
    const other = readings.length === 1 ? latest : neighbours.find((near) => near?.period?.kind === 'quarter')?.period;
    const isCompared = comparing || neighbours.some((near) => near?.comparing);
    if (!other || !isCompared) return reading;
    return meaning(reading, inYearOf(period, other), period.label);
  });

function inYearOf(year: Period, part: Period): Period {
  const [of, is] = year.from.endsWith('-04-01')
    ? [policeYear(year.from), policeYear(part.to)]
    : [Number(year.from.slice(0, 4)), Number(part.from.slice(0, 4))];
  return shift(part, 12 * (of - is));
}

const meaning = (reading: Reading, period: Period, words: string): Reading => ({
  ...reading,
  period,
  assumed: readAs(words, period),
});
