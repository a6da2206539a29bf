/** How a report says that something gives trouble: it came about more, it is a worry, it did harm. Pure. */
import { finds } from '../pattern.ts';

const TROUBLE = finds(
  /\b(?:spike|surge|rise|increase|growth|upturn) in (?!reporting|referrals|visib)|\bprevalent\b|\bgrowing (?:concern|problem)|\bproblems?\b(?!-solving)|\bdangers\b|\bproblematic\b|\bnuisance\b|\b(?:has|have|with) (?:both )?[\w ,-]{0,50}\brisks\b|\b(?:were|was|people) killed\b|\b(?:is|are|was|were) (?:(?:still|now|currently) )?closed\b|\bshortfall\b|\bbacklog\b|\brepeated(?:ly)?\b/i,
);

/** "Down from 215", "curtailed the nuisance": it has come to less. */
const LESS = finds(
  /\b(?:down from|fewer|fell|fallen|dropp\w+|reduc\w+|resolv\w+|curtail\w+|curb\w*|clos(?:ure|ed down)|revoked)\b/i,
);

/** "A reduction that was counteracted by": of what came to less it is the trouble. */
const UNDONE = finds(/\b(?:counteracted|undone|cancelled out)\b/i);

export const tellsTrouble = (sentence: string): boolean => UNDONE(sentence) || (TROUBLE(sentence) && !LESS(sentence));
