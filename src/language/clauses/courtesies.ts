/** Praise, thanks and apologies around a question. Pure. */
import { finds } from '../pattern.ts';

/** "Well done on that Saltby business" */
export const praises = (text: string): boolean =>
  /^(?:well done|nice one|good (?:work|job|stuff)|congratulations|great|lovely|thank)/.test(text.trim());

/** "So sorry to trouble you" */
export const apologises = finds(/^(?:(?:so|very|terribly|really) )*(?:sorry|apologies|excuse|forgive|pardon)\b/);

/** "Thanks in advance" */
export const isInAdvance = (words: readonly string[], at: number): boolean =>
  words[at - 1] === 'in' && /^(?:advance|anticipation)$/.test(words[at]!);

export const isPolite = (word: string): boolean => /^(?:please|kindly|pls|just)$/.test(word);

/** Says nothing beside a name: "the", "please" */
const ARTICLES = new Set(['the', 'a', 'an', 'please', 'pls']);
export const isArticleOrPlease = (word: string): boolean => ARTICLES.has(word);

/** Only colours a request. */
export const colours = (word: string): boolean => /^(?:really|please|pls|plz|kindly|now|then|also|anyway)$/.test(word);
