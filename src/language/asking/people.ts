/** How the name of a person is asked for. Pure. */
import { endsPhrase, isAgent, isPast, isPerson, isPlural } from '../grammar.ts';
import { everyPlace, pattern } from '../pattern.ts';

const LEADS = '(?:chair|head|lead|led|command|manage)(?:s|ed)?';
/** "Who chairs it" */
export const asksLeader = (text: string): boolean => new RegExp(`\\bwho ${LEADS}\\b`).test(text);
export const isOfLeading = (word: string): boolean => new RegExp(`^${LEADS}$`).test(word);
/** "Chaired by the mayor", "independently chaired": by whom, or what sort of person. */
export const tellsLeader = (sentence: string): boolean =>
  new RegExp(`\\b${LEADS} by\\b|\\b(?:is|was|are|were|be) \\w+ly ${LEADS}\\b`).test(sentence);

/** "That officer's name" */
const POSSESSIVE = /\b(\w+)'s? names?\b/g;

/** The holder of a post and the one who did it are asked for by name, and names of people are not in a report. */
export const asksName = (text: string): boolean =>
  asksWhoThatIs(text) ||
  [...text.matchAll(POSSESSIVE)].some(([, owner]) => isPerson(owner!) || isAgent(owner!)) ||
  /\bname of (?:the|our|their|your|him|her)\b|\bwho (?:is|are|was|were) (?:he|she|they)\b|\b(?:by name|names? please)\b|\bwho (?:owns?|owned|chairs)\b|\b(?:head|boss|leader) of\b|\bin (?:the chair|charge|command)\b|\bnames? of\b|\bname (?:the|that|this|him|her|them|names)\b|\bwho (?:chairs?|chaired|heads?|headed|leads?|led|commands?|manages?)\b|\b(?:his|her|their) names?\b|\bwhat (?:was|is|were|are) (?:he|she|his|her|their)\b/.test(
    text,
  );

/**
 * "Who is the commander", "who was the man arrested there"; of "who is the project meant to help" and "who are the bodies behind
 * it" the subject is a thing.
 */
function asksWhoThatIs(text: string): boolean {
  const words = /\bwho (?:is|are|was|were) (?:the|our|their|your) ([a-z' -]+)/.exec(text)?.[1]?.split(' ') ?? [];
  const isVerb = (word: string): boolean => isPast(word) || /\wing$/.test(word);
  const end = words.findIndex((word, at) => at > 0 && (isVerb(word) || endsPhrase(word)));
  const head = words.at(end < 0 ? -1 : end - 1);
  if (head === undefined) return false;
  return isPerson(head) || isAgent(head) || !((end > 0 && isVerb(words[end]!)) || isPlural(head));
}

/** "Name the man", "the name of the dealer", "what was he called": how many words from there on ask for a person's name; 0 where none do. */
export function nameAskedAt(words: readonly string[], at: number): number {
  if (words[at] !== 'what' && !words[at]?.startsWith('name')) return 0;
  const said = words.slice(at, at + 5).join(' ');
  const asked =
    /^(?:what (?:is|was|are|were) (?:(?:his|her|their) names?|(?:he|she) called)|name (?:him|her|them|names))\b/.exec(
      said,
    );
  if (asked) return asked[0].split(' ').length;
  const ofWhom = /^(?:name|names? of) the (\w+)/.exec(said);
  return ofWhom && (isPerson(ofWhom[1]!) || isAgent(ofWhom[1]!)) ? ofWhom[0].split(' ').length : 0;
}

/** "The suspect's name", "their names": of a person, whatever the rest asks. */
/** "The addresses", "list them by name", "who are the people charged": no number of them. */
export const asksForNames = (text: string): boolean =>
  SAYS_NAMES.test(text) ||
  (/^(?:(?:and|so|but) )?who (?:are|were) (?:all )?(?:the|these|those) (\w+(?: \w+)?)/.exec(text)?.[1] ?? '')
    .split(' ')
    .some(isPerson);

const SAYS_NAMES = pattern(
  /\bby names?\b|\b(?:have|give me|want|need|list|what are|know)(?: (?:the|their|all|some|for|of|us))* (?:names|addresses)\b/,
);

export const asksPersonsName = (text: string): boolean =>
  OWNED_NAMES(text).some(([, owner]) => isPersonOrAgent(owner!)) || THEIR_NAMES.test(text);
const OWNED_NAMES = everyPlace(/\b(\w+?)(?:'s|s'|') names?\b/g);
const THEIR_NAMES = pattern(/\b(?:his|her|their) (?:full |real )?names?\b/);

const isPersonOrAgent = (word: string): boolean =>
  [word, `${word}s`].some((form) => isPerson(form) || isAgent(form)) || /ee$/.test(word);
