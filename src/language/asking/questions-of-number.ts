/** How a number is asked for. Pure. */
import { isPerson, isPlural } from '../grammar.ts';
import { finds, pattern } from '../pattern.ts';

/** A word by which a number is asked for: "how many", "the total", "the change". */
export const asksNumber = finds(
  /\b(?:how many|how much|number|count|figure|total|tally|percentage|proportion|change|difference)\b/,
);

/** "And how many": of what stands before it. */
export const asksNumberOfIt = (text: string): boolean =>
  /^(?:and )?how (?:many|much)(?: [\w' -]*\b(?:is|was|are|were|has|does) (?:it|that|this|they|those))?[\s?.!]*$/.test(
    text,
  );

const PERCENT = /\b(?:percentage|per ?cent|pct|proportion|what share|rate)\b|%/;
export const asksPercentage = (text: string): boolean => PERCENT.test(text);

const LASTS = pattern(/\bhow long\b|\bduration\b/);
export const asksDuration = (text: string): boolean => LASTS.test(text);

export const asksAmount = finds(/\bhow much\b/);

/** "Number", of "number of": a word that counts by itself. */
export const isNumberWord = (word: string): boolean => /^(?:numbers?|amount|count|no)$/.test(word);

/** A rate is a number, whatever it is of, and so are the measures of statistics. */
export const asksRate = finds(
  /\b(?:rates?|index|indices|margins? of error|confidence intervals?|deviation|variance|percentiles?|quantiles?|coefficients?)\b/,
);

/** A phrase alone, without a verb or a word that asks. */
const PHRASE_ALONE = String.raw`^(?!.*\b(?:is|are|was|were|do|does|did|has|have|had|what|how|who|why|where|when|which|about|on|tell|happening|done)\b)`;
const COUNTED_THING = new RegExp(
  String.raw`${PHRASE_ALONE}(?:[\w'/-]+ ){0,6}?(?:offences|cases|crimes|incidents|convictions|prosecutions|detections|rates?|data|statistics|breakdown|recorded|reported)\b`,
);
/** A phrase that is headed by something counted asks for its number: "knife crime offences q3", "hate crimes recorded in". */
export const namesCountedThing = (text: string): boolean => COUNTED_THING.test(text);

const MEASURED = new RegExp(
  String.raw`${PHRASE_ALONE}(?:[\w'/-]+,? ){1,7}?(?:length|spend|spending|cost|costs|budget|strength|turnover|weight|capacity)(?: in [a-z]+s)?[\s?.!]*$`,
);
const DONE = new RegExp(
  String.raw`${PHRASE_ALONE}(?:[\w'/-]+ ){0,5}?[a-z]{3,}s (?:of [a-z]+ [a-z]+ )?(?!need)[a-z]{3,}(?:ed|en)(?: out| up)? (?:in|by|at|during|this|last|over|across|within|since)\b`,
);
/** "Course length in weeks": a phrase alone that ends in a measure asks for it. */
export const namesMeasure = (text: string): boolean => MEASURED.test(text);
/** "Offenders managed at present": those of a time to whom something was done are counted. */
export const namesThingsDone = (text: string): boolean => DONE.test(text);

/** A noun of measure that is asked for: "what sum", "the weight of", "what did it cost". */
export const asksMeasure = finds(
  /\b(?:what|which|the|what's the) (?:\w+ )?(?:sum|weight|proportion|percentage|cost|price|amount|quantity|average|budget|length|size|age|strength|establishment|headcount|complement|turnout|attendance|workforce|capacity)\b|\b(?:percentage|proportion|average|weight|sum) of\b|\b(?:did|does|do|will|would|has|have|is|was|were) [^?]*\bcosts?\b|^(?:and |so )?(?:the )?costs?\b|^(?:(?:and|so|please|kindly|can|could|you|would) )*(?:quantify|enumerate)\b|\b(?:strength|membership|attendance|turnout|headcount|establishment) of\b|\bthe \w+[^su\s]s (?:that )?(?:\w+ ){1,6}(?:got|received|attracted|drew|gained|notched up)[?.! ]*$/,
);

/** "How many in total did they do" counts what they did, not those who did it. */
export const asksWhatTheyDid = finds(
  /\bhow many(?: \w+){0,3}? (?:did|do|have|had|has) (?:they|we|he|she|you) (?:do|done|give|given|put in|work|worked)\b/,
);

export const asksNumberOf = finds(/\bnumbers? of\b/);

/** "The figures" of something, as a list. */
export const namesFigures = (text: string): boolean =>
  /\b(?:figures|numbers|stats|statistics|kpis|metrics)\b/.test(text);

/** "How many of those are shut because of the virus", "exact number of deaths caused by drink": asks for a number. */
export const countsForReason = (text: string): boolean => COUNTED_FOR.test(text) || COUNTED_BEHIND.test(text);
const COUNTED_FOR = pattern(
  /^(?:and |so |but |or )*(?:(?:how many|how much|what number)\b|(?:(?:what|the|an?|any|\w+) ){0,2}(?:number|count|total|tally|figure) (?:of|for) (?!.*\b(?:fell|rose|up|down|higher|lower)\b)).*\b(?:because|due to|caused by)\b/,
);
/** "Courses cancelled because of the virus: how many": the reason tells which, and what is asked stands behind it. */
const COUNTED_BEHIND =
  /^(?!.*\b(?:why|reasons?|explain\w*|explanation)\b).*\b(?:because of|due to|caused by)\b.*[\s:,-](?:how (?:many|much)|(?:what |the )?(?:number|count|total|figure))[\s?.!]*$/;

export const saysTotalOf = (text: string): boolean => /\btotal (?:of|for)\b/.test(text);

/** "Under two thousand", "90,000": an amount is told. */
export const tellsAmount = (text: string): boolean =>
  /\b(?:(?:hundred|thousand|million|dozen)s?|\d{1,3}(?:,\d{3})+|(?!(?:999|101)\b)\d{3,}k?|halved|doubled|trebled)\b/.test(
    text,
  );
/** "What was it really?", where an amount was told: how many it was. */
export const asNumberOfIt = (sentence: string): string =>
  sentence
    .replace(
      /^((?:(?:and|so|but|well|then) )*)what(?: is|'s| was| were| are| did) (?:it|that|they)(?: (?:come to|really|actually|then))*(?=[\s?.!]*$)/,
      '$1how many was it',
    )
    // "What does the report put it at"
    .replace(
      /^((?:(?:and|so|but|well|then) )*)what (?:does|did|do|has|have) [^,;?]{2,30}? (?:put|got|have|give|show|say|record|hold|count) (?:it|that|them)(?: (?:at|as|down as|down for|to be))?(?=[\s?.!]*$)/,
      '$1how many was it',
    );

/** The text without the amounts that are told in it: "a hundred thousand hours", "tonnes of cocaine". */
export const withoutAmounts = (text: string): string =>
  text.replace(
    /\b(?:(?:an?|half an?|two|three|four|five|six|seven|eight|nine|ten|fifty|several|some|many|\d[\d,.]*) )*(?:(?:hundred|thousand|million|dozen|score|load|lot|heap|tonne|ton|kilo)s?(?:[- ]odd)?(?: of)?(?: |$))+|(?<![\w/])(?!(?:999|101)\b)\d[\d,.]*(?=\s|$)/g,
    ' ',
  );

const DEGREE =
  /\benough (\w+)|\bhow (?!many|much|well|good|bad|long|far|often|old)\w+ (?:are|is|was|were) (?:(?:the|our|their|my) )?(\w+)/;
/** "Are there enough officers", "how satisfied are victims": those of whom a measure is asked that only a number tells; null where none is. */
export function measuredOf(text: string): string | null {
  const [, enough, so] = DEGREE.exec(text) ?? [];
  if (enough !== undefined) return isPlural(enough) || isPerson(enough) ? enough : null;
  return so !== undefined && isPerson(so) ? so : null;
}
