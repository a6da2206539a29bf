/** What the reading of reports takes from the reading of questions: one place, so that both read English alike. */

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
export { isMeasuring } from '../language/numbers/amount-verbs.ts';
export { isOfCounting } from '../language/numbers/counting-words.ts';
export { durationAs, durationsIn, inUnit, type TimeUnit, timeUnit } from '../language/numbers/durations.ts';
export { NUMBER_WORDS, wordsToNumber } from '../language/numbers/number-words.ts';
export { MONTH as MONTH_NAME } from '../language/periods/words.ts';
export { PhraseTable } from '../language/phrases.ts';
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
} from '../language/reports/asides.ts';
export { passedOver } from '../language/reports/passed-over.ts';
export { monthNamed, periodsTold, type ToldPeriod } from '../language/reports/periods.ts';
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
  saysByMonth,
  saysNow,
  saysOfThem,
  saysPart,
  saysPutRight,
} from '../language/reports/set-apart.ts';
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
} from '../language/reports/words.ts';
export { stem, type Term, TermReader, wordsOf } from '../language/terms.ts';
export { bare, matchesIn, type Token, tokenise } from '../language/text.ts';
export { polarityOf } from '../language/words/polarity.ts';
export { isCommon, isEveryday } from '../language/words/speller.ts';
export { isDoingKind, kindsOf } from '../language/words/word-kinds.ts';
export { loadPhrases } from '../question/dialogs.ts';
