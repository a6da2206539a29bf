/** Whether an everyday word stands where a name does. Pure. */

/** "Anything on nos" is on the gas */
export const leadsToSubstance = (word: string): boolean => /^(?:on|about|with|using|of|over|from)$/.test(word);

/** What stands before an operation's name: nothing, or words that lead to a name. */
const LEADS_TO_NAME = new Set([
  '',
  'operation',
  'op',
  'ops',
  'project',
  'on',
  'about',
  'of',
  'for',
  'is',
  'was',
  'under',
  'and',
  'or',
  'has',
  'did',
  'does',
  'will',
]);
export const leadsToName = (word: string): boolean => LEADS_TO_NAME.has(word);

/** Behind an everyday word, they show that it is a verb: "consider this" */
const TAKEN_BY_VERB = new Set([
  'this',
  'that',
  'these',
  'those',
  'it',
  'the',
  'a',
  'an',
  'my',
  'our',
  'your',
  'how',
  'if',
]);
export const isTakenByVerb = (word: string): boolean => TAKEN_BY_VERB.has(word);

/** A word for the districts of a force */
export const namesDistricts = (text: string): boolean =>
  /\b(?:districts?|lpas?|boroughs?|local policing areas?|areas?)\b/.test(text);

/** "By district", "in each area", "rank the boroughs", "which district": of several areas, each by itself. */
export const asksOfEachArea = (text: string): boolean =>
  /\b(?:by|per|each|every|each of the|which|which of the|rank(?: all)? (?:the|our)|across (?:the|all|our)) (?:districts?|lpas?|boroughs?|(?:local )?policing areas?|areas?)\b(?! of\b)/.test(
    text,
  );

/** "Which LPA does that come under" */
export const asksWhichArea = (text: string): boolean =>
  /\b(?:which|what) (?:districts?|lpas?|boroughs?|local policing areas?)\b/.test(text);

/** Those that several districts make up. */
export const namesPolicingAreas = (text: string): boolean => /\b(?:lpas?|local policing areas?)\b/.test(text);

/** "Burglaries in Kent" */
export const leadsToPlace = (word: string): boolean => /^(?:in|across|for)$/.test(word);

/** "For Reading: calls", "the Met police": of an everyday word, that it names a place or a force; "Sunday reading" does not. */
export const isNameOfPlace = (words: readonly string[], at: number): boolean =>
  words.length === 1 ||
  leadsToPlace(words[at - 1] ?? '') ||
  /^(?:to|me|us)$/.test(words[at - 1] ?? '') ||
  /^(?:police|constabulary|force)$/.test(words[at + 1] ?? '');

/** "Night time work, across priorities" asks for the work. */
export const saysAcrossPriorities = (text: string): boolean =>
  /\b(?:across|over|in|from|whatever|regardless of) (?:(?:all|the|any|different|several|both|seven|of) )*priorit(?:y|ies)\b/.test(
    text,
  );

/** "Did it take place", "our place in the table": names no place. */
export const isOfTakingPlace = (words: readonly string[], at: number): boolean =>
  words[at] === 'place' &&
  (/^(?:take|takes|took|taken|taking)$/.test(words[at - 1] ?? '') ||
    /^(?:in|on) (?:the|that|this|a) (?:\w+ )?(?:table|rankings?|list|order)\b/.test(
      words.slice(at + 1, at + 5).join(' '),
    ));

/** "Where does the force rank": a verb, and no rank that anybody has. */
export const isVerbOfRank = (words: readonly string[], at: number): boolean =>
  words[at] === 'rank' && words.slice(Math.max(0, at - 4), at).some((word) => /^(?:do|does|did)$/.test(word));
