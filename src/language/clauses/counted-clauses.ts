/** What stands around the noun that is counted, and whether it tells which are. Pure. */
import { everyPlace, finds } from '../pattern.ts';

export const isNumberInWords = (word: string): boolean =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty)$/.test(word);

/** "Specials over thirty" */
const BOUNDS = new Set(['over', 'under', 'aged', 'above', 'below', 'than', 'least', 'within', 'exactly']);
export const isBound = (word: string): boolean => BOUNDS.has(word);

/** "With ten years" */
export const isYearsOrTimes = (word: string): boolean => /^(?:years?|times)$/.test(word);

/** Words that in "how many were dropped", "that got worse", "with results" tell which are counted, and ask for no movement. */
export const isMovedForm = (word: string): boolean => MOVED.has(word);
const MOVED = new Set(
  'dropped raised moved lowered changed improved reduced increased decreased added combined listed updated averaged better worse fell fallen grew rose risen cut shared caused'.split(
    ' ',
  ),
);

/** What is done to a thing, and said before it never of its number: "dropped calls". */
export const isDealtWith = (word: string): boolean => DEALT_WITH.has(word);
const DEALT_WITH = new Set(['dropped', 'moved', 'cut', 'raised', 'shared', 'listed']);

/** "Cases dropped by the centre": whoever did it, it tells which; "dropped by the end of the year" does not. */
export const isDoneBy = (words: readonly string[], at: number): boolean =>
  isMovedForm(words[at]!) &&
  words[at + 1] === 'by' &&
  /^(?:the|our|an?|us|them|staff|officers|police|operators|callers)$/.test(words[at + 2] ?? '') &&
  !/^(?:end|time|start|middle|quarter|third|half|last|previous|same|amount|margin|percentage|number|year|summer|winter|spring|autumn)$/.test(
    words[at + 3] ?? '',
  );

/** "The figures that fell", "measures which improved" */
export const isWordForFigures = (word: string): boolean =>
  /^(?:figures|numbers|measures|metrics|indicators|kpis|stats|statistics|values|totals|results|areas|districts|priorities|things|ones|months|quarters|years)$/.test(
    word,
  );

/** Before a noun's own phrase, or nothing. */
export const leadsToNoun = (word: string): boolean =>
  word === '' || /^(?:the|our|your|an?|any|all|many|of|on|for|about|and|or|in|by|with)$/.test(word);

/** "With results", "no outcome": tells which are counted */
export const isKindOfResult = (word: string): boolean => RESULTS.has(word);
const RESULTS = new Set('result results outcome outcomes names dates history updates causes'.split(' '));

/** "Calls dropped before they were answered": what became of them tells which. */
export const isCutShort = (word: string, next: string): boolean =>
  (word === 'dropped' || word === 'cut' || word === 'lost') && /^(?:before|while|without|mid)$/.test(next);

/** "More than a month", "within ten seconds": how long it took. */
const LASTS = everyPlace(
  /\b(?:(?:more|less|longer|fewer|shorter) than|under|inside|within|beyond) (?:an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty|ninety|half an|\d+) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b/g,
);
/** Numbers of the words that tell how long: of each such span its last two. */
export const spansIn = (words: readonly string[]): number[] =>
  LASTS(words.join(' ')).flatMap(({ index, 0: span }) => {
    const end = words
      .join(' ')
      .slice(0, index + span.length)
      .split(' ').length;
    return [end - 2, end - 1];
  });

/** "Crimes reported through": they are what is counted, whoever took the report. */
export const isReported = (word: string): boolean => /^(?:reported|recorded|logged|notified)$/.test(word);

/** "Employers thinking of joining": what is only in mind is not done. */
export const isProspect = (word: string, next: string): boolean =>
  /^(?:thinking|considering|hoping|planning|intending|interested|keen|due|about|ready|willing|unwilling)$/.test(word) &&
  /^(?:of|about|to|in|on|joining)$/.test(next);

/** "Other forces", "a neighbouring county": of them nothing is held. */
export const isOther = (word: string): boolean =>
  /^(?:other|others|another|neighbouring|neighboring|different|nearby)$/.test(word);

/** Those who came in a time, not those who are there */
export const saysJoined = finds(/\b(?:joined|joiners?|joining|newcomers?)\b/);

export const isOfShortHours = (words: readonly string[], at: number): boolean =>
  words[at] === 'part' && /^time(?:rs?)?$/.test(words[at + 1] ?? '');

/** "The 3 warrants": how many they are is told, and not asked. */
export const isNumberKnown = (words: readonly string[], at: number): boolean =>
  /^(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)$/.test(words[at]!) &&
  /^(?:the|those|these|all)$/.test(words[at - 1] ?? '') &&
  /^[a-z]{3,}$/.test(words[at + 1] ?? '') &&
  !/^(?:years?|months?|weeks?|days?|hours?|hrs|minutes?|mins|seconds?|mph|percent|per|times?|quarters?|and|or|to|was|is|were|are)$/.test(
    words[at + 1]!,
  );

/** "How many", "number", said behind a noun */
export const isOfCounts = (word: string): boolean => /^(?:many|number|count|tally|quantity|headcount)$/.test(word);

/** "Bits of", "instances of": a part of a mass, which is what is counted. */
export const isPartitive = (word: string): boolean =>
  /^(?:bits|instances|bouts|episodes|occurrences|lots|loads|heaps|piles|batches)$/.test(word);

/** "Fell in October": when they were, no movement */
export const isFalling = (word: string): boolean => /^(?:fell|falls?|fallen|falling)$/.test(word);

export const leadsToTime = (word: string): boolean => /^(?:in|within|during|on)$/.test(word);

export const isOfHowMany = (word: string): boolean =>
  /^(?:proportion|share|percentage|fraction|many|number|how)$/.test(word);

/** "A year ago", "a month later": a time, and no rate. */
export const leadsOnFromTime = (word: string): boolean =>
  /^(?:ago|back|before|earlier|later|on|after|previously|prior|from|of|to|and)$/.test(word);

/** "Were dropped", "got moved" */
export const isPassive = (word: string): boolean => /^(?:were|was|been|being|got|get|gets|getting)$/.test(word);

/** "Calls that moved", "those who have improved" */
export const isRelativeWord = (word: string): boolean => /^(?:that|who|which)$/.test(word);
export const isHad = (word: string): boolean => /^(?:got|have|had|has)$/.test(word);

export const isArticle = (word: string): boolean => /^(?:the|that|this)$/.test(word);

/** "In the matter of", "on the subject of" */
export const isPrepositionOfNoun = (word: string): boolean => /^(?:in|on|for|at|to|by|with|under)$/.test(word);

/** "Percentage who were women" */
export const isCountedBeforeWho = (word: string): boolean =>
  /^(?:percentage|proportion|share|number|fraction|many|those|them|ones|people)$/.test(word);

/** Stems of verbs that say nothing by themselves, and of the words around them. */
const PLAIN_VERBS = new Set(
  'do did have ha be is wa were get got go went come came give gave take took mani much how us with in on'.split(' '),
);
export const isPlainVerb = (term: string): boolean => PLAIN_VERBS.has(term);

/** Words before a noun that say nothing of which are counted. */
const OF_NUMBER = new Set(
  'total overall actual exact precise current latest whole full complete combined different individual separate approximate rough more fewer less such'.split(
    ' ',
  ),
);
export const isOfNumber = (word: string): boolean => OF_NUMBER.has(word);

/** "How many were received about the line": of what is counted nothing is said but what it is about. */
export const countsUnsaidAbout = finds(
  /\bhow many (?:(?:of them|have|has|had|been|were|was|are|there|did|do|we|they|you|people) )*(?:received|made|sent|submitted|got|get|lodged|raised|brought|came in|come in|filed|logged)? ?(?:about|concerning|regarding|against)\b/,
);

/** The first word of what counts: "how many", "the number of" */
export const beginsCount = (word: string): boolean =>
  /^(?:how|no|numbers?|count|counts|quantity|amount|volumes?|tally|total|what)$/.test(word);

/** "Number of", "tally of" */
export const isCountNoun = (word: string): boolean =>
  /^(?:no|numbers?|count|counts|amount|quantity|volumes?|tally)$/.test(word);

export const isDeterminerOfNoun = (word: string): boolean =>
  /^(?:the|our|your|a|an|all|any|these|those|its|their)$/.test(word);

/** Words in a clause that say nothing by themselves. */
export const isOfClauseForm = (word: string): boolean =>
  /^(?:where|that|who|which|whom|when|they|them|we|us|it|he|she|you|i|the|a|an|our|their|its|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|may|might|should|to|of|in|on|at|by|for|from|with|into|up|out|and|or|not|so|far|ever|actually|really|just|people|person|folk|folks|public|anyone|everyone|somebody|someone|get|got|gets|there|here)$/.test(
    word,
  );

/** "Hours where people can see them" */
export const beginsNarrowingClause = (word: string): boolean => /^(?:where|whose|whom)$/.test(word);

/** "New specials": of those that are there, not all */
export const saysNew = (text: string): boolean => /\b(?:new|newly|newcomers?|added)\b/.test(text);

/** Stems of words for people in general, and of suspects */
const ANYONE = new Set(['people', 'peopl', 'person', 'individu', 'suspect', 'offender', 'somebodi']);
export const isAnybody = (term: string): boolean => ANYONE.has(term);

/** What is counted is not the thing itself. */
export const isUnlike = (words: string): boolean =>
  /\b(?:attempted|alleged|suspected|fake|replica|imitation|false|former|threatened)\b/i.test(words);

/** "Solved rate for rape" */
export const isBetweenNouns = (text: string): boolean => /^\s*(?:(?:of|for|in|to|the|from)\s+){0,2}$/.test(text);

/** "Since Operation X" is a period that no report is of; "how many more", "how many others" are no number of the text. */
export const saysElse = (text: string): boolean =>
  /\b(?:since|until|prior to|before|after|more|fewer|less|extra|additional|others?|another|remaining|rest|left|besides)\b/.test(
    text,
  );

/** Stems of things of which there are many more than one update tells */
const WIDE = new Set(
  'arrest charg charge peopl offender offic person suspect man men women youth driver warrant vehicle crime offenc incid report call victim drug knife weapon visit people seize sentence convict recov stop'.split(
    ' ',
  ),
);
export const isWideTerm = (term: string): boolean => WIDE.has(term);

/** "The ones about anything else" */
export const saysTheRest = finds(/\b(?:any|some|every)(?:thing|one|body) else\b/);
