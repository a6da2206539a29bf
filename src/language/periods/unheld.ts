/** Times that no report divides its figures by: days, weeks, months counted from today, hours of the day, the future. */
import { yearBefore } from '../../figures/period.ts';
import { type PeriodParser, phrases } from './reading.ts';
import { LAST, MONTH, MONTHS_WORD, MOVED, NUMBER, ON, QUARTER, QUARTERS } from './words.ts';

const DAY_NAME = '(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)';
const SEASON = '(?:summer|winter|autumn|spring)';
const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)';

const none: PeriodParser['read'] = () => ({ relation: 'unheld', period: null });
const noneCompared: PeriodParser['read'] = () => ({ relation: 'unheld', period: null, comparing: true });

export const unheldParsers: readonly PeriodParser[] = [
  // From a day that was spoken of: no figure is held from it.
  phrases(
    ['since (?:that (?:date|day|time|point)|then|its launch|it (?:was )?(?:began|launched|started|opened))'],
    none,
  ),
  phrases(
    [
      'yesterday|(?<!\\b(?:done|all|it|enough|finished|that) for )today|tomorrow|tonight|day before yesterday|this (?:morning|afternoon|evening)|last night|overnight|mtd',
      `(?:on )?(?:(?:a|last|this|next) )?${DAY_NAME}(?: (?:mornings?|afternoons?|evenings?|nights?))?`,
      `(?:the )?(?:${LAST}|previous|this|next|coming) (?:weekend|week|fortnight|month|day|hour)(?:'s)?(?: or so)?(?! of (?:the month of )?${MONTH})`,
      '(?:over|at) the weekends?|(?:at|on) weekends?|weekends',
      `(?:(?:in|over|for|during) )?(?:the )?(?:${LAST}|previous|next|coming) (?:${NUMBER}|\\d{2,3}|few|couple of) (?:days?|weeks?|weekends|hours?|hrs?|fortnights?)`,
      `(?:the )?(?:week|month|day) (?:before|earlier|ago|after)(?: last| that)?`,
      `(?:a |one |two |${NUMBER} )?(?:days?|weeks?|fortnights?) (?:ago|earlier)`,
      'a month ago|a month earlier',
      `mid[- ]${MONTH}(?: (?:of )?20\\d\\d)?`,
      '(?:the )?(?:week|w\\/c|w\\/e)(?: (?:commencing|beginning|starting|ending))(?= )|w\\/[ce](?= )|week \\d{1,2}',
    ],
    none,
  ),
  phrases(
    [
      `(?:at |by |before |after |around |about |until |till )?${CLOCK}(?: ?(?:-|to|and) ?(?:${CLOCK}|midnight|noon|midday))?`,
      '(?:at|by|before|after|around|until|and) (?:midnight|noon|midday)',
      'at night|during the (?:day|night)|in the (?:mornings?|evenings?|afternoons?)|after dark|rush hour|peak hours?|(?:time|hours?) of (?:the )?day',
    ],
    none,
  ),
  phrases(
    [
      `(?:in|over|during|last|this|the|next|for) (?:the )?${SEASON}(?! (?:term|holidays?|camp|school))`,
      `${SEASON} (?:of )?(?:19|20)\\d\\d`,
      `(?:the )?(?:next|following|coming|upcoming) (?:${NUMBER} |few |couple of )?(?:financial |police )?(?:year|yr|months?|quarters|years)(?:'s)?`,
      '(?:the )?coming (?:months|weeks|year|years)|in (?:the )?future|going forward',
      '(?:in )?(?:the )?(?:last|past) (?:decade|century)|decades?(?: ago)?|all[- ]time|since records began|on record',
      `(?:(?:in|over) )?(?:the )?(?:last|past) few (?:years|quarters)|in recent years`,
    ],
    none,
  ),
  phrases(
    [`(?:month|week|day)${ON}(?:month|week|day)|m ?-?o-? ?-?m|w ?-?o-? ?-?w|(?:monthly|weekly|daily) (?:% )?change`],
    noneCompared,
  ),
  phrases([`(?:a|one|two|1|2|four|five|4|5) ${MONTHS_WORD} (?:ago|earlier)`], none),
  phrases(
    [
      `(?:over|in|across|during) (?:${NUMBER}) ${QUARTERS}`,
      `(?:(?:a few|some|many|several) )?years (?:ago|back)`,
      `${QUARTER} (?:zero|five|six|seven|eight|nine|ten)|(?:fifth|sixth|5th|6th) ${QUARTER}`,
      "(?:(?:in|at|over) )?(?:the )?new year(?:'s)?(?: eve| day)?",
      '(?:(?:at|in|by) )?(?:the )?(?:start|beginning|middle) of (?:the )?(?:(?:financial|police|calendar) )?year',
      `half (?:a|the|of the) year|(?:(?:in|for|over) )?(?:the )?half[- ]year(?:ly)?`,
    ],
    none,
  ),
  phrases(['in (?:a|one|the space of a) year'], (match, { latest }) =>
    MOVED.test(match.input)
      ? { relation: 'year-before', period: yearBefore(latest), comparing: true, countFrom: yearBefore }
      : { relation: 'unheld', period: null },
  ),
];
