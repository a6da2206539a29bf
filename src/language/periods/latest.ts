/** The latest reported quarter: "last quarter", "this quarter", "now", "latest", "currently". */
import { isBare } from './follow-up.ts';
import { around, type PeriodContext, type PeriodParser, phrases, type Said } from './reading.ts';
import { LAST, MONTHS_WORD, MOVED, QUARTER, QUARTER_OR_Q } from './words.ts';

const ASSUMED = 'period: the latest reported quarter';
const THIS = '(?:this|the current|current|(?:the )?present)';
const WHOLE = '(?:whole |full |entire )?';
const NEWEST = '(?:latest|newest|most (?:recent|current|up[- ]to[- ]date))';
const TOLD = '(?:known|available|reported|published|recorded|counted|given|stated)';
/** "last quarter of 2019/20" is a numbered quarter. */
const NOT_OF_A_YEAR = '(?! of (?:the )?(?:(?:police|financial|calendar) )?(?:year|\\d))';

const latest = (_match: RegExpExecArray, context: PeriodContext): Said => ({
  relation: 'latest',
  period: context.latest,
  assumed: ASSUMED,
});

/** Nothing is assumed when the latest is what was asked for. */
const asNamed: PeriodParser['read'] = (match, context) => ({ ...latest(match, context), assumed: null });

/** May mean the one before, when it is compared with the latest. */
const lastQuarter: PeriodParser['read'] = (match, context) => ({ ...latest(match, context), loose: 'last quarter' });

/** "now" is a time only where it does not merely open the sentence ("now non-emergency, same comparison"). */
function readNow(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { before, after } = around(match);
  const opens = /^(?:\W|and|ok|okay|right|so|well)*$/.test(before) && /\w/.test(after);
  if (opens || /\b(?:by|until|till|just|from) $/.test(before) || /^ (?:then|that|on|what)\b/.test(after)) return null;
  return latest(match, context);
}

/** "the quarter", but not "a quarter of the calls", "quarter past" or "in quarter two". */
function readTheQuarter(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { before, after } = around(match);
  if (/^ (?:#|[1-4](?!\w|[,.]\d)|one|two|three|four)/.test(after)) return null;
  if (/^ (?:of|past|to|end|ended|ending|by|on|before|after|earlier|ago)\b/.test(after)) return null;
  if (/\b(?:each|every|per|which|what|any|a|by|best|worst|first|second|third|fourth) $/.test(before)) return null;
  // "up on the quarter" compares with the one before.
  if (/\bon $/.test(before) && MOVED.test(match.input)) return null;
  return latest(match, context);
}

/** "And this?", when an earlier quarter was spoken of and nothing else is said. */
function readThis(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { focus } = context;
  const isAll = isBare(match.input, match.index, match.index + match[0].length);
  return isAll && focus !== null && focus.to < context.latest.to ? latest(match, context) : null;
}

export const latestParsers: readonly PeriodParser[] = [
  phrases([`(?:its|their|the report's) own (?:reporting )?(?:${QUARTER}|period)`], asNamed),
  phrases(['(?:and |now |in )?this(?: one)?(?= ?[?.!]*$)'], readThis),
  phrases(
    [
      `(?:the )?(?:very )?${NEWEST}(?: ${TOLD})?(?: (?:${QUARTER}|period))?`,
      // "The last known total"
      `(?:the )?(?:very )?last(?: ${TOLD})?(?= (?:figures?|numbers?(?! of years)|counts?|totals?|tally|values?)(?!\\w))`,
    ],
    asNamed,
  ),
  phrases(
    [
      `(?:so far )?${THIS} (?:reporting )?${WHOLE}(?:${QUARTER_OR_Q}|reporting period)(?:'s)?(?: (?:so far|to date))?`,
      'this (?:time|period)(?! (?:last|around|of))',
      // "Last quarter's and this one's"
      `(?<=\\b(?:${QUARTER}|year|period|one)(?:'s)?,? (?:and|or|v|vs|versus|against) )this one(?:'s)?`,
      `(?:(?:in|for|over|during|within) )?(?:the|this) (?:${QUARTER}|period|three months) (?:under review|in question|being reported(?: on)?|reported on|covered(?: here| by (?:the|this) report)?|of the report)`,
      '(?:in|for|over|during) the (?:reporting )?period(?= ?[?.!]*$)',
      'qtd',
      'currently|current|at present|presently|at the (?:moment|minute|mo|min)|atm|rn|right now',
      'as of (?:now|today)|as at (?:now|today)|as (?:it|things) stands?|up[- ]to[- ]date',
      'these days|nowadays|(?:most )?recently|lately|in recent (?:months|weeks)|(?:in |over )?(?:the )?(?:last|past) few months',
      `(?:(?:in|over|for|during) )?(?:the )?(?:${LAST}|latest) (?:three|3) ?${MONTHS_WORD}${NOT_OF_A_YEAR}`,
    ],
    latest,
  ),
  phrases(
    [
      `(?:(?:in|over|for|during) )?(?:the )?(?:${LAST}|just gone) (?:(?:full|completed?|reported|published|reporting) )*(?:${QUARTER_OR_Q}|period|report)(?:'s)?${NOT_OF_A_YEAR}`,
      `the ${QUARTER} (?:just )?(?:gone|ended|closed|finished)`,
    ],
    lastQuarter,
  ),
  phrases(
    [
      `the ${WHOLE}${QUARTER}(?:'s)?`,
      `(?:in|for|during|over) ${QUARTER}`,
      `${QUARTER}(?:ly)?(?= (?:total|figures?|numbers?|count)(?!\\w))`,
    ],
    readTheQuarter,
  ),
  phrases(['now'], readNow),
];
