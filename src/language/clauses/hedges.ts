/** What is said of the saying ("officially", "in truth", "so far as is known") at the edge of a clause narrows nothing that is asked about. Pure. */

import { oncePerMessage } from '../message-memo.ts';
import { pattern } from '../pattern.ts';

/** Adverbs of how it is said, of how sure it is and of what the speaker makes of it; those of manner ("maliciously") tell which are counted. */
const DISJUNCT = `(?:(?:quite |very |most |more |rather )?(?:officially|unofficially|formally|technically|strictly|nominally|statistically|arithmetically|reportedly|apparently|supposedly|allegedly|presumably|ostensibly|seemingly|evidently|clearly|obviously|plainly|possibly|probably|perhaps|surely|certainly|definitely|undoubtedly|actually|really|truly|truthfully|honestly|frankly|candidly|bluntly|seriously|basically|essentially|effectively|generally|broadly|roughly|approximately|precisely|exactly|simply|literally|sadly|alas|unfortunately|regrettably|luckily|thankfully|hopefully|happily|interestingly|curiously|oddly|incidentally|ultimately)(?: speaking)?)`;

/** Abstract nouns that with a bare preposition speak of the saying, or of all that is said. */
const OF_SAYING = `(?:(?:[a-z]+ )?(?:more|as much) (?:than|as) anything(?: else)?|if (?:nothing else|anything)|above all|in (?:all |point of |actual |plain |good )?(?:truth|fact|reality|honesty|fairness|earnest|essence|effect|practice|principle|theory|actuality|confidence)|in (?:the end|a word|so many words|the event|the final analysis)|by (?:all accounts|any (?:measure|chance|reckoning)|rights|the way)|to all intents and purposes|(?:as a matter|just as a matter|in the interests?) of (?:fact|interest|record|course|curiosity|form|accuracy)|(?:just )?(?:out of|for) (?:(?:my |our |pure |idle |sheer |mere )*)(?:interest|curiosity)|for (?:what it(?:'s| is) worth|the record|argument's sake|the sake of (?:argument|accuracy|completeness|clarity))|(?:as|by way of) a favour(?: to (?:me|us))?|all (?:things considered|being well)|when all(?:'s| is) said and done|at the end of the day|on the face of it|on paper|off the (?:record|top of your head))`;

/** A verb of knowing or telling, and those who know or tell. */
const KNOWS = `(?:(?:can|could|may|might|does|do|did|has|have|will) )?(?:ever )?(?:knows?|known|says?|said|tells?|told|goes|go|gives?|given|states?|stated|shows?|shown|sees?|seen|recalls?|remembers?|recorded|reported|concerned|aware|established|understood|gather(?:ed)?|judge|make out|work out)`;
const WHO = String.raw`(?:i|we|you|they|it|one|anyone|anybody|somebody|someone|the (?:\w+ )?(?:report|document|paper|text|record|records|figures|data|force|bot)|this report)`;
const AS_FAR = `(?:in)?(?:so|as|in so) ?far as (?:(?:is|was|are|were|has been|can be) (?:currently |publicly |now )?${KNOWS}|${WHO}(?:'re|'s|'m| is| are| am)? ${KNOWS})(?: (?:of|one|it|them|any|that|us|me|there))?`;
const IF_KNOWN = `(?:if|assuming) (?:(?:it(?:'s| is)? |that(?:'s| is)? )?(?:known|held|recorded|stated|given|published|to hand)|${WHO} (?:happen to )?${KNOWS}(?: it| that| one| them)?|(?:i|we) (?:may|might|can|could)(?: be so bold(?: as)?(?: to)?)?(?: (?:ask|enquire|inquire))?|you(?:'d| would)? (?:please|will|like|don'?t mind|can|could|know)(?: (?:telling me|my asking|me asking|say|tell me))?|(?:there is|there's) one|any)`;
const TO_BE = `(?:to (?:be|put it) (?:quite |perfectly |totally |completely )?(?:honest|fair|frank|precise|exact|clear|sure|blunt|accurate|strict|bluntly|plainly|mildly|simply)(?: (?:with|to) (?:me|you|us))?|to tell (?:you )?the truth|truth be told|so to (?:speak|say)|as it (?:were|happens)|be honest(?: with (?:me|us))?)`;
const ASKS_ON = `(?:(?:does|do) (?:anyone|anybody|somebody|someone|you|we) (?:even |actually |happen to )?(?:know|hold|have)(?: it| that| this| one)?|(?:can|could) (?:anyone|anybody|you) (?:help|say|tell)(?: me| us)?(?: with (?:that|this))?|any (?:idea|ideas|clue|thoughts)|would you say|do tell|pray(?: tell)?)`;

/** "Bless every one of them", "do forgive the typing": said to nobody, or to the one who is asked. */
const EXCLAIMS = `(?:(?:god|heaven|lord|goodness) )?(?:do )?(?:bless|forgive|pardon|excuse)s? (?:(?!\\b(?:how|what|which|and|but)\\b)[^,;:?.!)]){2,40}`;

const HEDGE = `(?:${EXCLAIMS}|${DISJUNCT}|${OF_SAYING}|${AS_FAR}|${IF_KNOWN}|${TO_BE}|${ASKS_ON})`;

/** Parted by commas, dashes or brackets, or at the very end behind the phrase of what is asked. */
const PARTED = new RegExp(String.raw`(?:,|\(| -{1,2}(?= )|^) ?(?:and |but |or )?${HEDGE} ?(?=[,)?.!;:]|$| -)`, 'g');
/** "I should add: at night" */
const ADDS = pattern(
  /^(?:(?:and|but) )?(?:i (?:should|must|might|ought to) (?:add|say|stress|mention)|to be clear|mind you|nb)[:,] */,
);
const AT_START = pattern(
  new RegExp(
    String.raw`^(?:(?:and|so|but) )?(?:${DISJUNCT}|${OF_SAYING}|${AS_FAR}|${IF_KNOWN}|${TO_BE}),? (?=(?:how|what|which|who|where|when|the|is|are|was|were|do|does|did|has|have)\b)`,
  ),
);
const AT_END = new RegExp(
  `(?:, (?:i mean|i should (?:say|add)|that is(?: to say)?)| (?:${OF_SAYING}|${AS_FAR}|${IF_KNOWN}|${TO_BE}))(?=[?.!]*$)`,
);

/** "The real number": that it is to be true narrows no number. */
const TRUE = pattern(
  /\b(?:real|true|right|correct|proper|official|genuine|honest|accurate|actual|final) (?=(?:\w+ )?(?:figures?|numbers?|totals?|count|tally|amount|value|quantity|volume|answer|headcount)\b)/g,
);

/** "For the benefit of a new member": whom it helps. */
const FOR_WHOM = pattern(
  /^for the (?:benefit|sake|information|attention|purposes?|use) of [^,;?]{2,50},\s*(?=\S)|,? for the (?:benefit|sake|information|attention) of [^,;?]{2,50}(?=[\s?.!]*$)/g,
);

/** "The figure on the books": where numbers are kept. */
const KEPT = pattern(
  /(?<=\b(?:figure|number|total|count|tally|answer)) (?:that(?:'s| is) )?(?:on|in) (?:the |our |your )?(?:books?|records?|files?|system|report|document)\b/g,
);

/** "With lockdown and everything", "despite the pandemic": a circumstance is granted, and restricts nothing. */
const GRANTED = pattern(
  /^(?:(?:and|so|but) )?(?:(?:what )?with [^,;?]{2,40}? and (?:everything|all|all (?:that|this|the rest)|so on|the rest(?: of it)?|suchlike|what have you)|(?:despite|in spite of|notwithstanding|regardless of|for all) (?!\w+ing\b)[^,;?]{2,50}),\s*(?=\S)/,
);
/** "A year ago, before any of this", "in June 2020, when all was shut": the time before it is told again. */
const TIME_AGAIN = pattern(
  /(?<=\b(?:ago|earlier|last year|the year before|\d{4}|\/\d\d))(?:,? (?:well |just |long )?before (?:any|all) (?:of )?(?:this|that|the|these)\b[^,;?]{0,30}|, when (?!(?:is|are|was|were|do|does|did|has|have|had)\b)[^,;?]{3,60})(?=,|[\s?.!]*$)/,
);

/** "First, how many", "next one cadets what was the number": that there is more to be asked. */
const ONE_OF_SEVERAL = pattern(
  /^(?:(?:and|ok|okay|right|alright|so|well),? )*(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|finally|next)(?: up| of all| off)?[,:]|(?:then )?(?:the )?(?:next|last|another) (?:one|thing|question|up)(?: is| would be)?[,:]?)\s+(?=\S)/,
);

/** "Any work there worth a mention", "anything of note": of whatever there is, what the speaker wants it for. */
const WORTH_SAYING = pattern(
  /(?<=\bany(?:thing)?\b[^,;:?]*\w) (?:(?:that(?:'s| is| are) )?worth (?:(?:an?|my|our|the) [a-z]+|[a-z]+ing(?: about| up)?)|of (?:note|interest|importance)|to (?:mention|raise|flag|note))(?=[\s?.!]*$)/,
);

/** The sentence without what it says of its own saying. */
export const withoutHedges = oncePerMessage((sentence: string): string =>
  sentence
    .replace(ONE_OF_SEVERAL, '')
    .replace(ADDS, '')
    .replace(GRANTED, '')
    .replace(TIME_AGAIN, '')
    .replace(AT_START, '')
    .replace(PARTED, ' ')
    .replace(AT_END, '')
    .replace(WORTH_SAYING, '')
    .replace(TRUE, '')
    .replace(KEPT, '')
    .replace(FOR_WHOM, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim(),
);
