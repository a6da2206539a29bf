/** At which of several times there was most or least of a thing: the ways to ask it, put as "which month had the most calls". Pure. */

import { isPast, isPresent } from '../grammar.ts';
import { oncePerMessage } from '../message-memo.ts';
import { sentencesOf } from '../segments.ts';

const MOST = '(?:most|highest|biggest|greatest|largest|busiest|heaviest|peak|(?<=\\b(?:a|the) )record|maximum)';
const LEAST = '(?:least|fewest|lowest|smallest|quietest|slowest|minimum)';
const EXTREME = `(?:${MOST}|${LEAST})`;
const TIME = '(?:month|quarter|period)';
const MONTHS = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

/** "Which quarter had the most", "the highest in any quarter": of quarters. */
const ofQuarters = (extreme: string): RegExp =>
  new RegExp(
    `\\b(?:which|what) (?:month or )?(?:of the )?(?:quarter|period)s?\\b(?! was it\\b).*\\b${extreme}\\b|\\b${extreme}\\b.* (?:in|of|for) any (?:one |single )?(?:quarter|period)\\b|\\b${extreme} (?:quarter|period) (?:for|of)\\b`,
  );
const OF_QUARTERS = { most: ofQuarters(MOST), least: ofQuarters(LEAST) } as const;

export const extremeInTime = (text: string): 'most' | 'least' | null =>
  OF_QUARTERS.most.test(text) ? 'most' : OF_QUARTERS.least.test(text) ? 'least' : null;

/** "What is the lowest number of boats", where no time is named: of all that is held. */
const ofAll = (extreme: string): RegExp =>
  new RegExp(
    `^(?:(?:and|so) )?what(?:'s| is| was| has been)? (?:the |our |its )?${extreme} (?:[a-z]+ )?(?:number|count|figure|headcount|level|total|value|volume|strength)\\b`,
  );
const OF_ALL = { most: ofAll(MOST), least: ofAll(LEAST) } as const;
export const extremeOfAll = (text: string): 'most' | 'least' | null =>
  OF_ALL.most.test(text) ? 'most' : OF_ALL.least.test(text) ? 'least' : null;

/** How the time is asked for; where the kind of time stands in none of them, months are meant. */
const TIMES: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:out )?(?:of|from|between) )?${MONTHS}(?:(?:,| and| or|, and|, or) ${MONTHS})+[,:]? (?:which|what)(?: one| of them| month)?\\b`,
  ),
  new RegExp(
    `^(?:out )?of (?:the |those |these )?(?:two |three |four )?(${TIME})s,? (?:where|when|which|what)(?: one| of them| ${TIME})?\\b`,
  ),
  new RegExp(
    `\\b(?:(?:in|at|during|for|of) )?(?:which|what) (?:one )?(?:of )?(?:the |those |these |our )?(?:two |three |four |single |one )?(${TIME})s?\\b(?: (?:was|is) (?:it|that)\\b)?`,
  ),
  /\b(?:at|in) (?:which|what) (?:point|stage)(?= (?:of|in|during) (?:the|this|that|last) quarter\b)/,
  new RegExp(
    `^(?:did|was there|has|is there) (?:a|any|one)(?: particular| single)? (${TIME})\\b(?: (?:when|that|with|in which)\\b)?`,
  ),
  new RegExp(`\\b(?:the|a) (${TIME}) (?:with|that|which|when|in which)\\b`),
  new RegExp(`\\bin (?:any|an?|one)(?: particular| single)? (${TIME})\\b`),
  /\bwhen\b/,
];

/** More than all of the others is the most. */
const COMPARED =
  /\b(more|less|(?:few|high|low|bigg|small|larg|great|busi|quiet)er)\b(.*?) than (?:in |at )?(?:all |any |either |each |every |both )?(?:(?:of )?the )?(?:other(?: one| two| three| months?| quarters?| periods?)|(?:two |three )?(?:others?|rest)(?: of (?:the|them)\b(?: months?| quarters?| year)?)?)\b/;
/** "Peaked", "hit bottom", "reach their maximum" */
const REACHED =
  /(?<= )(?:(peak|bottom)(?:ed|s)?(?: out)?|c[ao]mes? (?:(top|first)|bottom|last)|(?:[a-z]+ (?:its|their|the|an?)|hit|hits|reach(?:ed|es)?|touch(?:ed|es)?) (?:rock )?(?:(peak|top|ceiling|maximum|high(?:est)?)|(?:bottom|floor|low(?:est)?|minimum|trough))(?: (?:point|level|mark))?)(?=,|$| (?:in|on|for|during|at|when|where|which|what)\b)/;

/** A superlative, its article with it; "most recent" is none of a number. */
const SUPERLATIVE = new RegExp(
  `\\b(?:the |its |their |an? )?(${EXTREME})\\b(?! (?:recent|recently|likely|of the time|[a-z]{2,}(?:ful|ive|ous|able)\\b))`,
);

const asSuperlative = (sentence: string): string =>
  sentence
    .replace(COMPARED, (_, word: string, between: string) => {
      const most = word === 'more' ? 'most' : word === 'less' ? 'least' : `${word.slice(0, -1)}st`;
      return `the ${most}${between}`;
    })
    .replace(REACHED, (_, verb?: string, first?: string, up?: string) =>
      verb === 'peak' || (first ?? up) !== undefined ? 'the most' : 'the lowest',
    );

/** Verbs that only join the time, the thing and the most of it. */
const JOINS = /(?:^|(?<= ))(?:was|were|is|are|did|do|does|has been|have been|has|have|had|there)(?= |$)/g;

function asAsked(sentence: string): string {
  const [, said = sentence, end = ''] = /^(.*?)([\s?.!]*)$/s.exec(sentence) ?? [];
  const text = asSuperlative(said);
  const extreme = SUPERLATIVE.exec(text);
  const time = TIMES.map((one) => one.exec(text)).find((one) => one !== null);
  // "When will most officers have it" asks for no most of them.
  if (!extreme || !time || (time[0] === 'when' && BARE.test(extreme[0]))) return sentence;
  const [first, second] = [time, extreme].toSorted((a, b) => a.index - b.index) as [RegExpExecArray, RegExpExecArray];
  const lead = text.slice(0, first.index);
  const between = trimmed(text.slice(first.index + first[0].length, second.index).replace(JOINS, ' '));
  const behind = trimmed(text.slice(second.index + second[0].length).replace(DONE, ' $1'));
  const isAsked = first === time;
  if (isAsked && between === '' && text === said && time[1] !== undefined) return sentence;
  const isVerb = isAsked && (isPast(between) || isPresent(between));
  const own = isVerb ? '' : between;
  // "For calls, which month was higher than the rest"
  const isOfLead = !isAsked || own + behind === '';
  const rest = [isOfLead ? trimmed(lead.replace(JOINS, ' ')) : '', own, behind].filter(Boolean).join(' ');
  return `${isOfLead ? '' : lead}which ${time[1] ?? (time[0] === 'when' ? 'month or quarter' : 'month')} had the ${extreme[1]} ${rest}${end}`;
}
const BARE = /^(?:most|least|peak)$/;
const DONE = / (?:was|were|has been|have been) ([a-z]+)$/;
const trimmed = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s,:;-]+|[\s,:;-]+$/g, '');

/** Each sentence that asks it put so. */
export const asExtremeInTime = oncePerMessage((text: string): string =>
  sentencesOf(text)
    .map((sentence) => asAsked(sentence.text))
    .join(' '),
);
