/** The same quarter a police year before: "last year", "a year ago", "same quarter last year", "12 months earlier", "yoy". */
import type { Period } from '../../figures/model.ts';
import { policeYear, samePeriod, shift, yearBefore } from '../../figures/period.ts';
import { isBare } from './follow-up.ts';
import { around, type PeriodContext, type PeriodParser, parser, phrases, type Said } from './reading.ts';
import { AGO, CHANGE, LAST, MONTHS_WORD, ON, PREVIOUS, QUARTER, QUARTER_OR_Q } from './words.ts';
import { policeYearOf, readYear, YEAR } from './years.ts';

const SAME = '(?:(?:self-?)?same|corresponding|equivalent|comparable|matching|parallel|like|twin)';
const SPAN = `(?:${QUARTER_OR_Q}|period|time|point|season|stretch|(?:three|3) months|months)`;
const NOT_A_SENTENCE = '(?! (?:in|old|of)\\b)';

const before =
  (more: Partial<Said>): PeriodParser['read'] =>
  (_match, { latest }) => ({ relation: 'year-before', period: yearBefore(latest), countFrom: yearBefore, ...more });

/** "12 months earlier", "the year before that": from what the conversation was about. */
const beforeThat = (_match: RegExpExecArray, { focus, latest }: PeriodContext): Said => ({
  relation: 'year-before',
  period: yearBefore(focus ?? latest),
  countFrom: yearBefore,
  loose: 'step back',
});

/** A period's counterpart in the police year before the latest one. */
export const inLastYear = (base: Period, latest: Period): Period =>
  shift(base, 12 * (policeYear(latest.to) - 1 - policeYear(base.to)));

/** "the same quarter last year", "same period in 2019/20"; alone, "the same period" is the one talked about. */
function readSame(match: RegExpExecArray, { focus, latest, ...rest }: PeriodContext): Said | null {
  const { year } = match.groups ?? {};
  const base = focus ?? latest;
  if (year === undefined) {
    // Compared with nothing else, it can only be the year before's.
    if (
      !match[0].includes('same') ||
      /\b(?:vs?|versus|against|compar\w*(?: with| to)?|than|on|from)(?: in| for)? $/.test(around(match).before)
    ) {
      return { relation: 'year-before', period: yearBefore(base), countFrom: yearBefore };
    }
    return { relation: samePeriod(base, latest) ? 'latest' : 'stated', period: base, loose: 'same' };
  }
  const said = readYear(year);
  if (said === null) return null;
  const inYear = (from: Period): Period => {
    const police = policeYearOf(said, { focus, latest, ...rest });
    const years =
      police === null && said.kind === 'calendar'
        ? said.year - Number(from.from.slice(0, 4))
        : (police ?? 0) - policeYear(from.to);
    return shift(from, 12 * years);
  };
  if (said.kind !== 'back') return { relation: 'stated', period: inYear(base), countFrom: inYear };
  if (said.years === 1)
    return {
      relation: 'year-before',
      period: inLastYear(base.kind === 'quarter' ? latest : base, latest),
      countFrom: yearBefore,
    };
  return { relation: said.years === 0 ? 'latest' : said.years < 0 ? 'unheld' : 'stated', period: inYear(base) };
}

/** "LY?", when it is all that is said. */
const readLetters = (match: RegExpExecArray, { focus, latest }: PeriodContext): Said | null =>
  focus !== null && isBare(match.input, match.index, match.index + match[0].length)
    ? { relation: 'year-before', period: inLastYear(focus, latest), countFrom: yearBefore, loose: 'last year' }
    : null;

export const yearBeforeParsers: readonly PeriodParser[] = [
  phrases(['[lp]y|s[pq]ly'], readLetters),
  phrases(
    [`${LAST} (?:year|yr)(?:'s)?(?: ${QUARTER}|,? (?:(?:in |at )?the )?same ${SPAN})?`],
    before({ loose: 'last year' }),
  ),
  // "Ago" counts from now, whatever was spoken of.
  phrases([`(?:the |a |one |1 )?(?:year|yr) ago(?! last)(?:,? (?:the |in the )?same ${SPAN})?`], before({})),
  phrases(
    [
      `(?:the )?(?:${PREVIOUS}|(?<=the )earlier) (?:year|yr)(?:'s)?`,
      `(?:the |a |one |1 )?(?:year|yr)[ -](?:${AGO}|${PREVIOUS})(?! last)(?:,? (?:the |in the )?same ${SPAN})?`,
      '(?:a|one) (?:year|yr) since(?= ?(?:$|[?!.,;]|and\\b))',
    ],
    before({ loose: 'step back' }),
  ),
  phrases(
    [
      `(?:at )?(?:this(?: same)?|these) ${SPAN}(?: but)? (?:in )?(?:the )?(?:last|previous) (?:year|yr)`,
      `(?:at )?(?:(?:this|the|that)(?: same)?|these|those) ${SPAN}(?: but)? (?:(?:the |a |one |1 )?(?:year|yr)|(?:12|twelve) ${MONTHS_WORD}) ${AGO}`,
    ],
    before({}),
  ),
  phrases(
    [
      `(?:the )?(?:year|yr) (?:before|prior to|preceding) (?:that|this|it)`,
      `(?:go|going|step|wind|roll|take (?:that|it|this)) back (?:a|one|1) (?:year|yr)`,
      `(?:12|twelve)[ -]?${MONTHS_WORD} ${AGO}(?: that)?`,
    ],
    beforeThat,
  ),
  parser(
    `(?<!\\w)(?:in |at )?(?:the )?${SAME} ${SPAN}(?:(?: (?:of|in|for|from|during))?(?: the)? (?<year>${YEAR}))?(?!\\w)`,
    readSame,
  ),
  // "Those months in 2019": of what was spoken of, in another year.
  parser(
    `(?<!\\w)(?:in |for )?(?:that|those|these)(?: same)? ${SPAN} (?:of|in|for|from|during)(?: the)? (?<year>${YEAR})(?!\\w)`,
    readSame,
  ),
  phrases(
    [
      'y ?-?(?:o|on|over)-? ?-?y|y\\/y',
      `(?:year|yr)${ON}(?:year|yr)`,
      `(?:annual|yearly|12[- ]month|twelve[- ]month) ${CHANGE}`,
      '(?:on|over) the year',
      `over (?:a|one|1) year${NOT_A_SENTENCE}|over (?:12|twelve) ${MONTHS_WORD}${NOT_A_SENTENCE}`,
      '(?<=\\b(?:v|vs|vs\\.|on|against) )(?:ly|py)|s[pq]ly',
    ],
    before({ comparing: true }),
  ),
];
