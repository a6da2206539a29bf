/** What the reading of reports takes from the reading of questions: one place, so that both read English alike. */
export { isAgent, isNeutral, isTimeWord, reasonOf } from '../language/report-words.ts';
export { loadPhrases } from '../understanding/dialogs.ts';
export {
  AUXILIARIES,
  endsPhrase,
  isCounted,
  isLink,
  isMeasure,
  isPast,
  isPerson,
  isPlural,
  isPresent,
  isTime,
  isVerb,
  POINTERS,
} from '../understanding/grammar.ts';
export { PhraseTable } from '../understanding/phrases.ts';
export { isCommon, isEveryday } from '../understanding/speller.ts';
export { stem, type Term, TermReader, wordsOf } from '../understanding/terms.ts';
export { bare, type Token, tokenise } from '../understanding/text.ts';
