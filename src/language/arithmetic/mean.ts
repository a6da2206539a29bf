/** An average over time: "on an average day", "mean per month", "what does that work out at a week". */

import type { TimeUnit } from '../../figures/expression.ts';
import { pattern } from '../pattern.ts';
import { singleSpaced } from '../text.ts';
import { type ArithmeticPhrase, trimmed } from './phrase.ts';

const USUAL = '(?:average|typical|normal|mean|given|single|calendar)';
const UNIT = new RegExp(
  `\\b(?:(?:on|in|over|during) )?(?:(?:per|an?|each|every|by(?: the)?|the|any)(?: ${USUAL})*|${USUAL}(?: ${USUAL})*)[ -](?<unit>day|week|month)\\b(?! (?:of|before|ago|to|that|when)\\b)|\\b(?<often>daily|weekly|monthly)\\b|\\bday by day\\b|\\bper diem\\b`,
);
const IS_USUAL = new RegExp(`\\b${USUAL}\\b`);
const AVERAGED =
  /\b(?:on (?:an? |the )?average|averaged(?: out)?(?: over the (?:quarter|period|year|three months))?|averages?|averaging|avg|mean|typical(?:ly)?|(?:does|do|did|would) (?:that|it|this|they) work out (?:at|to|as)|works? out (?:at|to|as)|(?:does|do) (?:that|it|this) come to|what (?:is|was) the|normally|(?:the )?rate)\b/g;
/** Said around a number that comes in every day. */
const COMES =
  /\b(?:(?:were|was|are|is) )?(?:coming|come|came|comes) (?:in|through)\b|\b(?:does|do|is|was|were) (?:that|it|this)$|^that (?:is|was)\b|\b(?:number|figure|rate) (?:of|for)\b|\b(?:how many|what) (?:is|was) (?:that|it)\b|\b(?:across|over) the (?:(?:three|3) months|quarter)(?: of)?\b|\bout over the (?:quarter|period)\b/g;
const UNITS: Readonly<Record<string, TimeUnit>> = {
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
};

/** "Spread the hours evenly across the three months": so many a month. */
const SPREAD =
  /^(?:if (?:you|we|one|i) )?(?:spread|divide|split|share|average)(?:d|ing)?(?: out| up)? (?<of>.+?)(?: out| up)?(?: evenly| equally)? (?:across|over|between|among|by|into) (?:(?:the |its )?(?:three|3) months|the (?:quarter|period))\b.*$/;
/** "If spread evenly", "were they shared equally over the quarter": how a mean is taken. */
const EVENLY =
  /\b(?:(?:if|when|were|was|is|are|being|they|it|that) )*(?:(?:evenly|equally) (?:spread|shared|split|divided|distributed)|(?:spread|shared|split|divided|distributed)(?: out)? (?:evenly|equally))(?: (?:across|over|through|throughout|among|between) (?:the |its )?(?:quarter|period|(?:three|3) months))?/g;
const DIVIDED = / ?(?:per|divided by|÷|\/) the (?:three|3) months\b/;

const OF_MONTHS = /\b(?:average|mean|avg) (?:of|over|across|for) the (?:two|three|2|3) months\b/;

/** The unit, or what is done with the months of a quarter. */
const SAYS_UNIT = pattern(/day|daily|diem|week|month|spread|divid|split|shar|averag/);

export function readMean(said: string): ArithmeticPhrase[] {
  if (!SAYS_UNIT.test(said)) return [];
  const text = said
    .replace(SPREAD, 'average $<of> per month')
    .replace(EVENLY, ' on average ')
    .replace(DIVIDED, ' per month on average')
    .replace(OF_MONTHS, 'average per month');
  const unit = UNIT.exec(text.replace(/\bcalendar-/, 'calendar '));
  const per = unit?.[0].endsWith('diem') ? 'day' : UNITS[unit?.groups?.unit ?? unit?.groups?.often ?? ''];
  if (!unit || !per) return [];
  const rest = singleSpaced(`${text.slice(0, unit.index)} ${text.slice(unit.index + unit[0].length)}`);
  const averaged = [text, rest].some((said) => said.search(AVERAGED) >= 0) || IS_USUAL.test(unit[0]);
  // "Calls by day" asks for the days.
  if (!averaged && /\bby\b/.test(unit[0])) return [];
  const of = trimmed(singleSpaced(rest.replace(AVERAGED, ' ').replace(COMES, ' ')));
  return [{ op: 'mean', of: trimmed(of), per, averaged }];
}

/** Whether what a number is called says that it is a mean, a rate or a usual size by itself. */
export const isNamedAsMean = (label: string): boolean =>
  /\b(?:average|mean|a day|a month|per|each|length|size)\b/.test(label);
