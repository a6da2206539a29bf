/** The quarter before the latest: "the previous quarter", "the quarter before", "three months earlier", "qoq". */
import type { Period } from '../../figures/model.ts';
import { previous, quarterAt } from '../../figures/period.ts';
import { isBare } from './follow-up.ts';
import { type PeriodContext, type PeriodParser, phrases, type Said } from './reading.ts';
import { AGO, CHANGE, MONTHS_WORD, ON, PREVIOUS, QUARTER, QUARTER_OR_Q } from './words.ts';

/** The quarter before a period, whatever the period's own length. */
const countFrom = (base: Period): Period =>
  ['month', 'year', 'range'].includes(base.kind) ? previous(quarterAt(base.to)) : previous(base);

const before =
  (more: Partial<Said>): PeriodParser['read'] =>
  (_match, { latest }) => ({ relation: 'previous', period: countFrom(latest), countFrom, ...more });

/** "the quarter before that": from what the conversation was about. */
const beforeThat = (_match: RegExpExecArray, { focus, latest }: PeriodContext): Said => ({
  relation: 'previous',
  period: countFrom(focus ?? latest),
  countFrom,
  loose: 'step back',
});

/** "and before that?", when it is all that is said: the quarter or month before the one talked about. */
function readBefore(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { focus } = context;
  if (focus === null || !isBare(match.input, match.index, match.index + match[0].length)) return null;
  return focus.kind === 'month' ? { relation: 'stated', period: previous(focus) } : beforeThat(match, context);
}

/** "And the previous one?", "what was it in the preceding one": a quarter, where one was spoken of and nothing else is named. */
const readOne = (match: RegExpExecArray, context: PeriodContext): Said | null =>
  context.focus !== null && isBare(match.input, match.index, match.index + match[0].length)
    ? beforeThat(match, context)
    : null;

export const quarterBeforeParsers: readonly PeriodParser[] = [
  phrases(
    [
      `(?:the )?(?:${QUARTER}|period|one) before (?:the )?(?:latest|last|current|most recent)(?: ${QUARTER}| one| period)?`,
      `(?:the )?(?:immediately )?(?:${PREVIOUS}|(?<=the )earlier) (?:reporting )?(?:${QUARTER_OR_Q}|period|report|(?:three|3)[ -]months?(?: period)?)(?:'s)?`,
      `(?:the |a |one |1 )?(?:${QUARTER}|period) ${AGO}(?: last)?`,
      `(?:3|three) ?${MONTHS_WORD} (?:${AGO}|${PREVIOUS})`,
      `(?:the )?(?:${QUARTER}|period|report) (?:preceding|prior|previous|that (?:came|went) (?:just )?before)(?! (?:that|this|it)\\b)`,
      // "For this quarter and for the preceding": the noun is said once.
      `(?<=\\b(?:${QUARTER}|period|one)(?:'s)?,? (?:and|or|v|vs|versus|against)(?: (?:for|in|of|with))?(?: also)? )(?:the )?${PREVIOUS}(?: one)?(?= ?(?:$|[?!.,;]|(?:for|and|please)\\b))`,
      '(?:the )?time before(?: that)?',
      'the one before(?= ?(?:$|[?!.,;]))',
      `last time(?: round| around)?`,
      '(?<=\\b(?:than|on|with|to|from|against) )(?:the )?(?:last|previous) (?:lot|ones?|batch|set)(?= ?(?:$|[?!.,;]))',
    ],
    before({}),
  ),
  phrases(
    [
      `(?:the )?(?:${QUARTER}|period|one|(?:3|three) ?${MONTHS_WORD}) (?:(?:just|immediately|right|directly) )?(?:before|prior to|preceding) (?:th(?:at|is|ese|ose)|it)(?: one)?`,
    ],
    beforeThat,
  ),
  phrases(['before (?:that|then)|previously|beforehand'], readBefore),
  phrases([`(?:the )?${PREVIOUS} one|[lp]q`], readOne),
  phrases([`(?:go|going|step|wind|roll|take (?:that|it|this)) back (?:a|one|1) ${QUARTER}`], beforeThat),
  phrases(
    [
      'q ?-?(?:o|on|over)-? ?-?q|q\\/q',
      `${QUARTER}${ON}${QUARTER}`,
      `(?:from )?(?:one |an? )?${QUARTER} to (?:the next|${QUARTER})(?! \\d)`,
      `(?:quarterly|${QUARTER}(?:'s)?) ${CHANGE}`,
      `(?<=\\bon )the ${QUARTER}`,
      '(?<=\\b(?:v|vs|vs\\.|on|against) )(?:pq|lq)',
    ],
    before({ comparing: true }),
  ),
];
