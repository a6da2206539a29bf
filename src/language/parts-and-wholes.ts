/** How a part of a whole, a share among many and what is left are asked for. Pure. */
import { finds, pattern } from './pattern.ts';

/** "Into high visibility and the remainder" */
export const isRemainder = (word: string): boolean => /^(?:remainder|balance|residual)$/.test(word);

/** "Badly injured or worse"; "better or worse" asks how it moved. */
export const saysOrWorse = (text: string): boolean =>
  /(?<!\b(?:better|good|well|same|improv\w+)) or (?:worse|more serious|more severe)\b/.test(text);

/** "Break that figure down by district" */
export const breaksDown = finds(
  /\b(?:break|split|divide|breaking|splitting|dividing) [^,.;?]{1,40}?\b(?:down|up|out)?\s?(?:by|per)\b/,
);

/** Each of those who were spoken of, not each day. */
export const sharesAmongEach = (text: string): boolean =>
  /\b(?:each|apiece|a head|per head|per person)\b(?! (?:day|week|month|quarter|year|and every))/.test(text);

/** "As a share of all calls" */
export const asksShareOfNamed = finds(/\bas an? (?:percentage|percent|pct|%|share|proportion|fraction) of\b/);

export const isShareWord = (word: string): boolean =>
  /^(?:percentage|percent|pct|%|share|proportion|fraction)$/.test(word);

/** "And how many were not" */
export const asksHowManyNot = finds(
  /^(?:and |so )*how many (?:\w+ )?(?:(?:were|are|was|is|have|had|did|do) not|(?:were|are|was|is|have|had|did|do)n'?t)\??$/,
);

/** "And the rest?" */
export const asksOfTheRest = finds(
  /^(?:and |so )*(?:what about |how about |how many (?:are |were )?)?(?:from |for |by )?(?:the |all the )?(?:everyone else|everybody else|everywhere else|everything else|elsewhere|rest|remainder|others|balance|residual|remaining|leftover)\b[^.]{0,20}(?:, ?(?:i\.?e\.?,? )?(?:those|the ones) (?:that|which) (?:were|are|have|had|did|do) ?(?:not|n't))?[?.]*$/,
);

/** "Sharing intelligence with the Met", "who was the course shared with": no part of a whole. */
export const sharesWith = (text: string): boolean =>
  /\b(?:shares?(?! of\b)|shared|sharing) (?:[\w-]+ ){0,4}(?:with|between|among|by)\b|\bwith\b.*\b(?:was|were|is|are|been|being)\b.*\bshared\b|\bwith (?:whom?|which|what)\b.*\bshares?\b|\b(?:being|gets?|got) (?:[\w-]+ (?:and|or) )?shared\b/.test(
    text,
  );

/** "Against the last", "against target": what is compared with something */
export const isComparedWith = (word: string): boolean =>
  /^(?:the|last|previous|same|this|that|those|these|it|its|them|target|plan|budget|other|what|our|a|an)$/.test(word);

/** "X or Y", "X v Y": what stands before is parted from what stands behind. */
const PARTS_THINGS = new Set([
  'and',
  'or',
  'v',
  'vs',
  'versus',
  '&',
  '+',
  'plus',
  'against',
  'than',
  'n',
  'minus',
  'as',
]);
export const partsThings = (word: string): boolean => PARTS_THINGS.has(word);

/** In a share the verb stands between the whole and the part: "what percentage of the arrested were charged". */
const VERBS_OF_SHARE = new Set(['are', 'is', 'were', 'was', 'have', 'had', 'has', 'been', 'got', 'did', 'of', 'to']);
export const isVerbOfShare = (word: string): boolean => VERBS_OF_SHARE.has(word);

/** "November and December", "October to December" */
export const joins = (text: string): boolean => /\b(?:and|to|plus)\b|[&+]/.test(text);

/** "Did each special work": shared among those that are counted */
export const asksOfEachThing = finds(
  /\beach\b(?! (?:of|one|other|day|week|month|quarter|year|time|area|district|lpa|place|priority|and every))/,
);

/** "And the total", "total last quarter", "previous quarter total" */
export const saysTheTotal = finds(/\bthe total\b|^(?:and )?total\b|\btotal[\s?.!]*$/);

export const saysOutOfThat = (text: string): boolean => /\bout of (?:that|those|them|these|it)\b/.test(text);

/** "As a percentage of the total" */
export const asksShareOf = (text: string): boolean =>
  /^(?:and |so |now |then |as )*(?:a |the |what )?(?:%|percentage|per ?cent|pct|share|proportion) of\b/.test(text);

/** "All hours", "total killed, all collisions": of what all are asked for; null where more is said of them. */
export const allOfWhat = (text: string): string | null => ALL_OF.exec(text)?.[1] ?? null;
const ALL_OF = pattern(
  /(?:^|[,;] ?|\b(?:mean|meant|want|wanted) )(?:(?:and|so|now|then|or|but|what about|how about) )*(?:all|every)(?: of)?(?: the| our)? ([a-z]+)[\s?.!]*$/,
);

/** "If you count the badly hurt as well", "adding the injured too": with what was told. */
export const countsInAsWell = finds(
  /\b(?:count|counting|include|including|add|adding|throw in|throwing in)\b.*\b(?:as well|too|also|on top|the (?:whole )?lot|altogether|in all|all told|together)\b/,
);

/** "Specials who took part in it": those who did, and nothing more of which. */
export const TOOK_PART =
  / (?:who|that|which|taking|involved)(?: (?:has|have|had|were|was|are|is))?(?: (?:took|taken|takes?|taking) part| (?:joined|involved|signed up|helped|gave|did|contributed))?(?: in)?(?: (?:it|that|this|them|the scheme))?(?= |$)/;

/** "Badly hurt or killed", "killed + badly hurt": of the one or the other. */
export const saysEither = (text: string): boolean =>
  /\w(?: or | ?\+ ?)\w/.test(text) && !/\band\b|\bor (?:more|so)\b/.test(text);
