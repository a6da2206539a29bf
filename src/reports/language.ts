/** What the reading of reports takes from the reading of questions: one place, so that both read English alike. */

export { isMeasuring } from '../language/amount-verbs.ts';
export { isOfCounting } from '../language/counting-words.ts';
export {
  AUXILIARIES,
  countsPeople,
  endsPhrase,
  isAbstract,
  isAdverb,
  isAgent as isAgentByForm,
  isCounted,
  isDivision,
  isGranting,
  isLink,
  isMeasure,
  isOfBeing,
  isOnlyPast,
  isPast,
  isPerson,
  isPlural,
  isPresent,
  isTime,
  isVerb,
  LEADS_TO_EXTENT,
  LINKS,
  POINTERS,
} from '../language/grammar.ts';
export { framesOf, frameWords, waysOf } from '../language/metric-frames.ts';
export { isOfVerb } from '../language/movements.ts';
export { NUMBER_WORDS, wordsToNumber } from '../language/number-words.ts';
export { passedOver } from '../language/passed-over.ts';
export { MONTH as MONTH_NAME } from '../language/periods/words.ts';
export { PhraseTable } from '../language/phrases.ts';
export { polarityOf } from '../language/polarity.ts';
export {
  additionsIn,
  isSpan,
  lawsIn,
  putsRight,
  restates,
  rightingIn,
  type Stretch,
  saidToBe,
  sortsIn,
} from '../language/report-asides.ts';
export { monthNamed, periodsTold, type ToldPeriod } from '../language/report-periods.ts';
export {
  type Circumstance,
  circumstanceLedBy,
  denies,
  grants,
  isAgent,
  isAim,
  isNeutral,
  isOfAnswer,
  isOfBeingDone,
  isOfGettingLeave,
  isOfLoss,
  isOfOthers,
  isOfShare,
  isOfSize,
  isSeat,
  isTally,
  isTimeWord,
  reasonOf,
  takesIn,
} from '../language/report-words.ts';
export {
  comparedThroughout,
  goesOnWith,
  isExtreme,
  isOfComparing,
  isOfSomebody,
  isRunning,
  isSetAgainst,
  isUnsure,
  JOINS_NAMES,
  leadsToOther,
  nextBegins,
  onlyHolds,
  putRight,
  saysBefore,
  saysNow,
  saysOfThem,
  saysPart,
  saysPutRight,
} from '../language/set-apart.ts';
export { isCommon, isEveryday } from '../language/speller.ts';
export { stem, type Term, TermReader, wordsOf } from '../language/terms.ts';
export { bare, matchesIn, type Token, tokenise } from '../language/text.ts';
export { isDoingKind, kindsOf } from '../language/word-kinds.ts';
export { loadPhrases } from '../question/dialogs.ts';
