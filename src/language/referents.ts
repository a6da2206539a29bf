/** Words that stand for what was spoken of before. Pure. */
import { finds, pattern } from './pattern.ts';

/** "How many of them are there" counts them all. */
export const countsAllOfThem = (text: string): boolean =>
  /\bhow many of (?:them|those|these) (?:are there|there are|do (?:we|you|they) have|have (?:we|you|they) got|exist)\b/.test(
    text,
  );

/** Where what they are is said beside it, it need not be pointed to. */
export const withoutAllOfThem = (text: string): string =>
  countsAllOfThem(text) ? text.replace(/\bhow many of (?:them|those|these)\b/, 'how many') : text;

/** "How many took part": in what was told of. */
export const takesPart = finds(
  /\b(?:(?:took|takes?|taking|taken|had) part|(?:were|was|are|is|been|got) involved)(?! in\b)/,
);

/** One person who was told of: what is counted of others is not his. */
export const pointsToPerson = finds(/\b(?:he|she|him|his|her)\b/);

export const isOfThose = finds(
  /\b(?:of|among|amongst|from|out of) (?:them|those|these|that lot|the lot|which|whom)\b|\b(?:in|by|at|during|under) (?:them|those|these)[\s?.!]*$/,
);

/** "Of those back at work", "the ones abandoned": some of what was spoken of. */
export const narrowsThose = finds(
  /\b(?:of|for|among|amongst|from) (?:them|those|these|the ones?) (?!please\b|then\b|again\b|now\b|two\b)\w/,
);

/** "Reports about them": they are of something else than what is counted. */
export const isAboutThose = finds(
  /\b(?!(?:figures|numbers|details|updates|questions|facts|stats|statistics|things|words|news) )\w{3,}s (?:about|concerning|regarding|involving) (?:them|those|these|it|this|that|him|her)\b(?! \w+s\b)/,
);

/** "Locked up for it", "caught thanks to that": what it came of was spoken of. */
export const pointsToCause = (text: string): boolean =>
  /\b(?:for|over|under|from|by|out of|because of|thanks to|due to)(?: it|(?: that| this)(?! \w))\b/.test(text);

/** "How many warrants did it lead to": they came of what was spoken of. */
export const cameOfIt = (text: string): boolean =>
  /\b(?:it|that|this|they|those|these) (?:ever |actually )?(?:lead|leads|led|result|results|resulted|contributed?|give rise|gave rise|bring about|brought about|produced?|generated?)\b/.test(
    text,
  );

/** "What sentence did they get", "were their warrants many": somebody or something that was told of. */
export const pointsToTold = finds(/\b(?:did|do|does|have|has|had|were|was|are|is) (?:they|it)\b|\b(?:them|their)\b/);

/** "How many have joined that one" */
export const pointsToOne = (text: string): boolean => /\b(?:that|this) one\b/.test(text);

/** "Is there", "are there": of existence, no place. */
const EXISTENCE =
  /\b(?:is|are|was|were|has|have|had|will|would|could|isn't|aren't|wasn't|weren't) (?:there|they there)\b/g;
export const withoutExistence = (text: string): string => text.replace(EXISTENCE, ' ');

/** "Is it safe to cycle": this "it" only fills the place of what follows, and points to nothing that was said. */
const DUMMY = pattern(/\b(?:(?:is|was|be) it|it(?: is|'s| was)) (?=(?:\w+ ){1,2}(?:to|that|if) )/g);
export const withoutDummy = (text: string): string => text.replace(DUMMY, '');

/** "Do they train anybody", "also any arrests": of what was spoken of */
export const speaksOfBefore = (text: string): boolean =>
  /^(?:and|also|plus)\b|\b(?:it|they|them|their|he|she|him|his|her|that|those)\b/.test(text);

export const saysOther = (text: string): boolean => /\bothers?\b/.test(text);

/** "Can they help" */
export const pointsToThing = (text: string): boolean => /\b(?:it|they|that|he|she)\b/.test(text);

export const saysIt = (text: string): boolean => /\bit\b/.test(text);

/** "The two worked together", "both then went": of those in the sentence before. */
export const pointsToTwo = (sentence: string): boolean => /\b(?:the two|both)\b/.test(sentence);

/** "How many calls were about that", "how many callers needed one", "how many were theirs": of what is counted those that have to do with something said before. */
const TO_DO_WITH =
  /\b(?:about|from|on|by|with|to|into|over|because of|due to|through|without|like|involving|concerning) (?:that|this|it|one|him|her|them|those|these)(?=[\s?.!,]*$)|\b(?:needed|need|used?|had|want(?:ed)?|do|did) (?:one|it|so)(?=[\s?.!,]*$)|\b(?:does|do|did|would|will|can) one \w+|\b(?:was|were|is|are) (?:theirs|his|hers)\b/;
/** "Who work like that": in the way that was told of, whatever it was told of. */
export const isLikeThat = (text: string): boolean =>
  /\blike (?:that|this)(?=[\s?.!,]*$)|\b(?:that|this) way(?=[\s?.!,]*$)/.test(text);
export const narrowsToThat = (text: string): boolean => TO_DO_WITH.test(text);

/** Words that lean on what was said, whatever the length of the message. */
const PRONOUNS = new Set('it that those them they their theirs same other others he she his her him both'.split(' '));
export const isPronoun = (word: string): boolean => PRONOUNS.has(word);

/** Also those that stand for something said before in a message that says little else. */
const REFERENTS = new Set([...PRONOUNS, ...'these this there either one ones lot'.split(' ')]);
export const isReferent = (word: string): boolean => REFERENTS.has(word);

/** "Total those up" */
export const isThose = (word: string): boolean => /^(?:those|them|these|both|it)$/.test(word);

export const isThey = (word: string): boolean => /^(?:they|them|those|these)$/.test(word);

export const isThat = (word: string): boolean => /^(?:that|those|them|it|these)$/.test(word);

/** "The same for priority 5", "that on roads" */
export const pointsToTheSame = (text: string): boolean => /\b(?:that|same|it)\b/.test(text);

/** "On that", "of it"; not "measures that went up". */
export const pointsToIt = finds(
  /\b(?:it|them|that(?! (?:we|i|you|they|the|has|have|had|is|are|was|were|can|will|would|did|do|does|anyone|\w+ed|went|got|fell|rose)\b))\b/,
);

/** "What was the trouble there" */
export const endsInReferent = (text: string): boolean => /\b(?:it|there|that|they|them|this)[?.! ]*$/.test(text);

/** "Of them", "those", "the ones" */
export const pointsToSome = (text: string): boolean =>
  /\b(?:of (?:them|those|these)|ones?|them|those|these)\b/.test(text);

/** "The first one", "what I asked first": of those that were told one after the other. */
export const pointsToFirst = (text: string): boolean =>
  /\bthe (?:very )?first (?:one|figure|number|thing|of (?:those|them|these|the two))\b|\b(?:what|the one|the figure) i (?:asked|wanted|had)(?: for| about)? first\b|\bthe former\b/.test(
    text,
  );

/** "And which one gave most" */
export const asksWhichOne = (text: string): boolean =>
  /^(?:and |so |but )*which (?:one|of (?:them|those|these))\b/.test(text);

/** "Which of those", "which were in Newby" */
export const isOfThoseShown = (text: string): boolean =>
  /\b(?:of (?:them|those|these)|them|those|these)\b|^(?:and )?which (?:ones? )?(?:are|is|were|was)\b/.test(text);

/** "What share is that" */
export const pointsToFigure = (text: string): boolean => /\b(?:that|it|those|they)\b/.test(text);

/** "The one in the old mill": another one, elsewhere. */
export const pointsElsewhere = (text: string): boolean =>
  /\bthe (?:other )?ones? (?:in|at|on|from|near|over in)\b/.test(text);

/** "How many did they get", after another force was spoken of. */
export const pointsToOthers = (text: string): boolean => /\b(?:it|its|that|they|them)\b/.test(text);
