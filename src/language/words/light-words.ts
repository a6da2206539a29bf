/** Nouns and verbs that only carry the word beside them: "under the X banner", "get their hands on", "slapped on them". Pure. */
import { pattern } from '../pattern.ts';

/** "Running total": a total. */
const RUNNING = pattern(
  /\b(?:running|grand|sum|final|eventual|ultimate|end|bottom[- ]line) (?=(?:total|tally|count|figure|number|amount)\b)/g,
);
/** "Under the X banner": under X. */
const BANNER = pattern(
  /\bunder the ([\w' &+/-]{3,50}?) (?:banner|umbrella|flag|brand|label|badge|heading)(?=[\s?.!,;]*$| (?:so far|to date|in|for|since|this|last)\b|[,;?.!])/g,
);
/** "Memberwise": by members. */
const WISE = pattern(
  /\b(?!(?:other|like|clock|street|length|edge|cross|side|coast|penny|world)wise)([a-z]{4,})wise\b/g,
);
/** "Calls /day". */
const SLASH = pattern(/ ?\/ ?(?=(?:day|week|month|head|person|officer)\b)/g);
const PER_YEAR = pattern(/\b(?:per (?:annum|year)|p\.a\.?|pa(?=[\s?.!]*$))/g);
const WORTH_OF = pattern(/\bhow many (?:pounds?|quid)(?:'s?)? ?worth of\b/g);

/** "Get their hands on": get. */
const HANDS = pattern(/\b(?:get|gets|got|getting|lay|lays|laid|put) (?:(?:their|our|its|his|your) )?hands on\b/g);
/** "Have to hand": have. */
const TO_HAND = pattern(/\b(have|got|has|hold) (?:(?:it|that|this) )?(?:readily |ready )?(?:to|at) hand\b/g);
/** "Got an order slapped on them": of verbs of imposing, what is imposed says it all. */
const IMPOSED = pattern(
  /\b((?:got|get|had|have|has|been|were|was|with) [^,;:?]{0,50}?) ?\b(?:slapped|served|placed|imposed|clapped|levied|issued|put|set) (?:up)?on (?:them|it|those|these)\b/g,
);

/** "Make up how many of the reports": the subject is the part, what follows the whole. */
const MAKES_UP = pattern(
  /^((?:(?:and|so|but) )*)([^,;:?]{3,60}?) (?:make|makes|made) up (how (?:many|much)|what (?:number|share|proportion|percentage|part|fraction)) of ([^,;:?]{3,80})/g,
);
const THEY_SIT_IN = pattern(
  /\b(how many [a-z]+) (?:they|it) (?:all )?(?:sits?|falls?|lies?|belongs?|(?:is|are) (?:spread|split|divided|grouped|organised))(?: up)? (?:in|into|to|across)\b/g,
);

/** "What's the score on 101 calls": how many. */
const SCORE = pattern(
  /\bwhat(?:'s| is| was| are| were) (?:the (?:score|damage|tally|reckoning|toll)|(?:we|they|things) (?:at|up to|looking like)) (?:on|for|with|in) (?:the )?(?=\S)/g,
);

/** "How many doors went in, i.e. how many warrants": what it comes down to is asked. */
const THAT_IS = pattern(
  /\bhow (?:many|much) [^;?]{2,60}?,? (?:i\.e\.?,?|ie,?|that is(?: to say)?,?|in other words,?|meaning,?|by which i mean,?) (?=how (?:many|much)\b|(?:what|the) (?:number|total|count)\b)/g,
);

/** "How many arrests did it lead to": produced; "arrests that resulted from it": of it. */
const LED_TO = pattern(
  /\b((?:how (?:many|much) [^,;:?]{2,40}? )?(?:did|has|have|does) [^,;:?]{2,50}?) (?:lead|led|result(?:ed)?) (?:to|in)(?= (?:any|some)\b|[\s?.!]*$| in (?:the|q))/g,
);
const CAME_OF = pattern(
  /\b((?:how many|what number of|(?:the )?number of) [^,;:?]{2,40}?) (?:has |have |had |that )?(?:result(?:ed|ing)?|ar(?:ose|ising)|stemm(?:ed|ing)) (?:directly )?(?:out of|from)\b/g,
);

/** The sentence with the words that are carried alone. */
export const withoutLightWords = (sentence: string): string =>
  sentence
    .replace(THAT_IS, '')
    .replace(LED_TO, '$1 produce')
    .replace(CAME_OF, '$1 under')
    .replace(SCORE, 'how many ')
    .replace(RUNNING, '')
    .replace(BANNER, 'under $1')
    .replace(WISE, '$1')
    .replace(SLASH, ' per ')
    .replace(PER_YEAR, 'a year')
    .replace(WORTH_OF, 'what value of')
    .replace(HANDS, 'get')
    .replace(TO_HAND, '$1')
    .replace(IMPOSED, '$1')
    .replace(MAKES_UP, '$1$3 of $4 were $2')
    .replace(THEY_SIT_IN, '$1 they have');
