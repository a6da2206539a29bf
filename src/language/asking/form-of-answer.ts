/** How an answer is to be given, worked out or stated: said beside a question, it narrows nothing that is asked about. Pure. */
import { NOT_WHICH } from '../numbers/number-words.ts';
import { pattern } from '../pattern.ts';

/** "In three lines", "briefly please": the form of the answer; not "priority 2 bullets", where the number tells which. */
const FORM = pattern(
  new RegExp(
    String.raw`(?:\b(?:in|just|only) )?\b${NOT_WHICH}(?:a|one|two|three|four|five|\d)(?: or (?:two|three|four|five|\d))?(?: short| plain| simple)? (?:lines?|sentences?|words?|paragraphs?|paras?|bullets?|points?)\b(?: (?:max|maximum|at most|at the most|tops|or less|only|will do))?|\b\d+ (?:mins?|minutes) (?=before|until|till)|\b(?:in |as )?bullet points?\b|\b(?:full stop|question mark|exclamation mark)\b`,
    'g',
  ),
);

/** "Or whatever they are called", "or so": the speaker is not sure of the word. */
const VAGUE = pattern(
  /,? ?\bor (?:whatever|something|so|thereabouts|the like|similar|suchlike|what have you)\b(?: (?:it|they|we|you|that|those|the)[^,?.]{0,30}?(?:called|call them|call it|are|is)?(?=[,?.]|$))?/g,
);

/** "Champions or ambassadors or whatever they are called": one thing, of which the speaker is not sure what it is called. */
export const oneCalled = (text: string, isKnown: (word: string) => boolean): string =>
  text.replace(TWO_NAMES, (both, one: string, other: string) =>
    isKnown(one) === isKnown(other) ? both : isKnown(one) ? one : other,
  );

const TWO_NAMES = pattern(/\b([a-z]+) or ([a-z]+)(?=,? or whatever (?:it|they|you|we|those|the))/);

/** "Calculated from the underlying hours": how the answer is to be worked out. */
const WORKED_OUT = pattern(
  /,? ?\b(?:calculated|worked out|computed|derived|recalculated|implied|based|going by|using|taken)(?: from| on| by| out of)?(?: the| its| your)? (?:underlying|raw|actual|reported|stated|published|original|full|exact)(?: [\w-]+){0,4}(?=[,.?;]|$)/g,
);

/** "On the same basis", "working from the October figure": how it is to be counted or worked out. */
const BASIS = pattern(
  /,? ?\b(?:(?:on|by|using|under) (?:the |that )?(?:same |like for like )?(?:basis|footing|method|definition)|(?:working|starting) (?:back |out )?from (?:the )?[^,.?]{1,30}?(?:figures?|numbers?|totals?|values?))\b/g,
);

/** "To one decimal place", "rounded to the nearest thousand": how exactly it is to be told. */
const ROUNDED = pattern(
  /,? ?\b(?:(?:rounded|correct|accurate|given|stated|expressed) )?(?:up |down |off )?to (?:the nearest (?:whole |round )?(?:\d[\d,]*|ten|hundred|thousand|million|number|integer|per ?cent|percentage point|pound|hour|unit)|(?:a|one|two|three|1|2|3|no) (?:decimals?(?: (?:places?|points?))?|d\.?p\.?|significant figures?|places? of decimals))(?=[\s,.;?!]|$)|,? ?\b(?:(?:with|at|in) )?(?:an?|one|two|three|1|2|3|no) (?:decimals?(?: (?:places?|points?))?|d\.?p\.?)(?= ?[,.;?!]| please|$)/g,
);

/** "As published", "as most recently stated": where it stands, and how current it is to be. */
const CURRENT = pattern(
  /,? ?\b(?:as|when) (?:most recently|last|latest|currently|now|finally) (?:stated|reported|published|revised|given|held|known)\b|,? ?\bas (?:stated|reported|published|printed|recorded|given|quoted|shown)(?: there| here)?(?= ?[,.;?!]|$)/g,
);

const LEAVING = pattern(
  /^(?:(?:and|so|thus|then) )*(?:(?:that|which|this) leaves|leaving)(?: us| me)?(?: with)? |\b(?:does|do|would|will) (?:that|this|it|which) leave(?: us| me)?(?: with)?(?=[?.!]|$)/g,
);

/** "Precise number wanted", "exact one please": that a number is asked for, and nothing of which. */
const EXACT = pattern(
  /^(?:(?:and|so|but) )*(?:(?:give|get|tell|quote|need|want|just|only) )?(?:me )?(?:the |an? )?(?:precise|exact|actual|real|true|right|proper|correct) (?:number|figure|one|count|total|answer)(?: (?:wanted|please|pls|needed|required|if poss(?:ible)?|only))*[\s?.!]*$/,
);

/** The clause without what it says of the form of its answer. */
export const withoutForm = (clause: string): string =>
  clause
    .replace(EXACT, ' ')
    .replace(FORM, ' ')
    .replace(VAGUE, ' ')
    .replace(WORKED_OUT, ' ')
    .replace(BASIS, ' ')
    .replace(ROUNDED, ' ')
    .replace(CURRENT, ' ')
    .replace(LEAVING, ' ');
