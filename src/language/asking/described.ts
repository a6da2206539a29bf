/** One of those just told, by how it compares with the others or by its place among them: "the larger of the two", "the second operation". Pure. */

import { pattern } from '../pattern.ts';

export interface Described {
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** By its number, or by its place from 0; -1 is the last. */
  readonly by: 'most' | 'least' | number;
  /** What it is called, where that says what kind of thing it is; of a number any noun may. */
  readonly noun: 'number' | 'people' | 'operation' | 'place' | 'time' | null;
}

const MOST = '(?:larg|bigg|great|high|busi)(?:er|est)|more valuable|most valuable|dearer';
const LEAST = '(?:small|low|quiet)(?:er|est)|lesser|least|less valuable';
const PLACE = 'first|second|third|former|latter|last';
const NUMBER = 'figure|number|value|total|amount|count|sum';
const OF_NUMBER = `${NUMBER}|line|channel|haul|seizure`;
const PEOPLE = 'group|body|team|force';
const OPERATION = 'operation|op|project|scheme|pilot';
const WHERE = 'place|district|area|town';
const WHEN = 'quarter|period|year|month';
const DESCRIBED = pattern(
  new RegExp(
    `\\bthe (?:(?<most>${MOST})|(?<least>${LEAST})|(?<place>${PLACE}))(?: (?:ones?|(?<number>${OF_NUMBER})s?|(?<people>${PEOPLE})|(?<operation>${OPERATION})|(?<where>${WHERE})|(?<when>${WHEN})))?(?: of (?:the (?:two|pair|three|lot)|them|those|these|both)(?: (?:two|three))?(?: (?:[a-z]+s))?)?(?=[,:;?.!]|$| (?:is|are|was|were|has|have|had|do|does|did|can|for|in|at|on|to|a|again|then|please|last|this|also|too|and|led|about)\\b)`,
  ),
);
/** "Which is the larger?" asks for it, and "the first quarter" is none. */
const ASKS_WHICH = pattern(
  /\b(?:which|what|who|where)(?: of (?:the two|them|those|these))? (?:is|was|are|were|had|has) $/,
);

/** "The one with fewer", "the place with the larger number": as "the smaller one". */
const WITH = new RegExp(
  `\\bthe (one|place|district|area|town|group|line|${WHEN}) (?:with|that (?:has|had)|which (?:has|had)) (?:the )?(?:(more|most|higher|highest|larger|largest|bigger|biggest)|(?:fewer|fewest|less|least|lower|lowest|smaller|smallest))(?: (?:${NUMBER}))?(?: of (?:them|those|these))?(?=[,:;?.!]|$)`,
);
export const asCompared = (text: string): string =>
  text.replace(WITH, (_, noun: string, more?: string) => `the ${more ? 'larger' : 'smaller'} ${noun}`);

/** Null where none is spoken of so, or it is what is asked for. */
export function describedIn(text: string): Described | null {
  const match = DESCRIBED.exec(text);
  if (!match) return null;
  const { most, least, place, number, people, operation, where, when } = match.groups!;
  // "The second quarter" is one of a year.
  if (when && place) return null;
  const [from, to] = [match.index, match.index + match[0].length];
  if (!place && ASKS_WHICH.test(text.slice(0, from)) && !/[a-z]/.test(text.slice(to))) return null;
  // "At last", "the last quarter": only beside a noun or a pronoun of those told is it one of them.
  const isNamed = Boolean(number || people || operation || where);
  if (place === 'last' && !/ (?:one|of)\b/.test(match[0]) && !isNamed) return null;
  const nouns = { time: when, place: where, operation, people, number: number || most || least } as const;
  const noun = (Object.keys(nouns) as (keyof typeof nouns)[]).find((one) => nouns[one]) ?? null;
  return { from, to, by: most ? 'most' : least ? 'least' : PLACES[place!]!, noun };
}
const PLACES: Readonly<Record<string, number>> = { first: 0, former: 0, second: 1, latter: -1, third: 2, last: -1 };

/** "Is there anything about them?": up to what points back; null where nothing does. */
export const leadToIt = (text: string): string | null => ABOUT_IT.exec(text)?.groups?.lead ?? null;
const ABOUT_IT = pattern(/^(?<lead>.*\b(?:about|on|regarding|concerning)) (?:it|them|that|those|this|these)[\s?.!]*$/);
