/** The words that a question begins with. Pure. */
import { AUXILIARIES, endsPhrase, isLink, isPast, isPlural, isPresent } from '../grammar.ts';
import { finds, pattern } from '../pattern.ts';

const QUESTION_WORD = /^(?:how|what|whatever|which|who|when|where|why)$/;

export const isQuestionWord = (word: string): boolean => QUESTION_WORD.test(word);

/** Also the second word of "how many". */
export const isOfQuestionWord = (word: string): boolean => isQuestionWord(word) || word === 'many' || word === 'much';

/** "What has gone down", of all that is held */
export const asksWhatOfAll = finds(/^(?:and |so )?(?:what|which|has anything|did anything|anything)\b/);

/** "What did they do there" */
export const asksWhat = (text: string): boolean =>
  /^(?:and |so |but )?what (?:do|does|did|is|are|was|were|has|have) \w+ \w/.test(text);
/** "What was seized", "any arrests", "anyone charged" */
export const asksWhatOrAny = (text: string): boolean =>
  /^(?:and |so |but )?(?:what (?!for\b)|any(?:one|body|thing)?\b)/.test(text);

/** "Any contact channel up on last year" */
export const asksWhich = finds(/\b(?:any|which|what)\b/);

/** The words that a question begins with, its verbs among them */
const ASKING = new Set([
  'what',
  'how',
  'who',
  'when',
  'where',
  'why',
  'which',
  'are',
  'is',
  'did',
  'do',
  'does',
  'was',
  'were',
  'has',
  'have',
]);
export const beginsQuestion = (word: string): boolean => ASKING.has(word);

/** Behind these two words a question word begins a clause that is the object of a preposition: "to them about how much", not "and about how many". */
export const isOfClause = (ahead: string, preposition: string): boolean =>
  /^(?:about|over|on|of)$/.test(preposition) && !/^(?:and|or|but|)$/.test(ahead) && !AUXILIARIES.has(ahead);

/** "With the most serious": behind a preposition, and before no plural that is counted; the fourth word is what follows "most". */
export const isOfDegree = ([preposition = '', the, most, quality = '']: readonly string[]): boolean =>
  isLink(preposition) && the === 'the' && most === 'most' && quality !== '' && !isPlural(quality);

/** A question of its own, wherever its word stands. */
export const saysQuestionWord = (text: string): boolean => /\b(?:which|who|whose|when|where|why|how|what)\b/.test(text);

/** "Which companies", for their names */
export const asksWhichOnes = (text: string): boolean =>
  /(?<!\bof )\bwhich (?!of\b|ones?\b|month\b|priority\b|is\b|was\b)\w+/.test(text);

/** In a sentence that asks, not in a noun alone. */
const OF_ASKING = new Set('tell show me any anything about on'.split(' '));
export const isOfAsking = (word: string): boolean => isQuestionWord(word) || OF_ASKING.has(word);

export const asksWhichOperations = (text: string): boolean => /\b(?:which|what) (?:\w+ )?operations\b/.test(text);

/** "Which counties was that in", "what sentences were handed out": the kind of thing that is asked for; null where none is named. */
export const kindAsked = (text: string): string | null =>
  /\b(?:what|which) (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|has\b|have\b|had\b|will\b|can\b|would\b|could\b|should\b|it\b|they\b|he\b|she\b|we\b|you\b|i\b|about\b|of\b|the\b)(?:other |new )?([a-z]+)/.exec(
    text,
  )?.[1] ?? null;

/** "What was the sentence in the trial": the one thing that is asked for; null where none is named. */
export const oneAsked = (text: string): string | null =>
  /\bwhat (?:is|was) (?:the|his|her|its|their) ([a-z]+)/.exec(text)?.[1] ?? null;

/** "Where exactly are the sites", "list the ten places": which ones they are is asked, and no number of them. */
export const asksForEach = (text: string): boolean =>
  /\bwhere (?:exactly |precisely )?(?:is|are|was|were) (?:the|all|those|these|your|our)\b(?! (?:figures?|numbers?|totals?|count)\b)/.test(
    text,
  ) ||
  /^(?:(?:ok|okay|right|and|so|please|now|then) )*(?:list|name|identify) (?:the|all|those|these|them)\b(?!.*\b(?:figures?|numbers?|totals?|counts?|values?)\b)/.test(
    text,
  );

/** "What I'm after", "which they took": the verb follows. */
const isOfSubject = (word: string): boolean => /^(?:i|we|you|he|she|it|they)(?:'\w+)?$/.test(word);

/** A few words may stand between: "which single day", "what special constable". */
const MOST_BETWEEN = 3;
/** "What is the name of the man", "the companies' names", "on what date": a name or a day, whatever stands beside it. */
const NAME_OR_DAY = pattern(
  /\b(?:names? of (?:the|that|this|an?|those|each)|(?:whose|what|its|his|her|their) names?|'s names?|named whom?|(?:what|which) (?:dates?|days?))\b/,
);

/** The noun that "which" or "what" asks for: "day" in "which single day had most"; null where none stands there. */
export function thingAsked(text: string): string | null {
  if (NAME_OR_DAY.test(text)) return 'name';
  const found = /\b(?:what|which) (?!way\b)([a-z][a-z' -]*)/.exec(text);
  if (!found) return null;
  const words: string[] = [];
  for (const word of found[1]!.split(' ')) {
    if (words.length === MOST_BETWEEN || endsPhrase(word) || isPast(word) || isPresent(word) || isOfSubject(word))
      break;
    words.push(word);
  }
  return words.at(-1) ?? null;
}

export const isWhichOrWhat = (word: string): boolean => word === 'which' || word === 'what';

/** "Which line took more", "did more people ring 101 or 999", "who are there more of, cadets or specials" */
export const asksWhichHasMore = (text: string): boolean => hasMore('more').test(text) || IS_FIRST.test(text);
export const asksWhichHasLess = (text: string): boolean => hasMore('(?:less|fewer)').test(text) || IS_LAST.test(text);
/** "Which comes last", "which is smaller than the other two": where one of several stands among them. */
const standsAt = (than: string, beyond: string, end: string): RegExp =>
  new RegExp(
    `\\b(?:${than}) than (?:any of |all |both |either of )?(?:the )?(?:others?|rest)\\b|\\b(?:${beyond}) (?:all |both )?the (?:others?|rest)\\b|` +
      `\\b(?:comes?|came|is|was|ranks?|ranked|finish(?:es|ed)?|stands?|stood|sits?) (?:in |at )?(?:the )?(?:${end})(?=[\\s?.!,;:]*$| of | place|[,;:])`,
  );
const [ABOVE, BELOW] = ['above|ahead of|over', 'below|behind|under|beneath'];
const IS_FIRST = standsAt('more|bigger|larger|higher|greater', ABOVE, 'first|top|head');
const IS_LAST = standsAt('less|fewer|smaller|lower', BELOW, 'last|bottom|foot');
/** Says where one stands among several, and of no movement. */
export const saysPosition = (words: string): boolean => new RegExp(`^(?:${ABOVE}|${BELOW})$`).test(words);
const hasMore = (more: string): RegExp =>
  new RegExp(
    `\\bwhich (?!of )(?:\\w+ ){1,3}?${more}\\b(?! than\\b)|^(?:(?:and|so) )?(?:is|are|was|were|do|does|did|has|have|who)\\b.*\\b${more}\\b(?! (?:than|or (?:less|fewer|more))\\b).* or `,
  );

/** "Was it higher in this quarter or the last", "Q2 or Q3, which had more": of two times one is asked for. */
export const asksWhichTime = (text: string): boolean =>
  / or /.test(text) &&
  /\b(?:more|fewer|less|most|least|\w+(?:er|est)|worse|worst|better|best)\b(?! than\b| or (?:less|fewer|more|lower|worse)\b)/.test(
    text,
  );

/** "What slavery operations do we run": several are asked for, and nothing else of them. */
export const asksForOperations = (text: string): boolean =>
  /\b(?:what|which|list|name|any|all)\b (?!did|do|does|is|are|was|were|has|have)[^,;?]{0,40}\b(?:ops|operations|projects)\b/.test(
    text,
  );

/** Whether something is so, who, where, which, what kind, how or why: what a text tells, and neither a number nor a time of day. */
export const asksToBeTold = (text: string): boolean => TOLD.test(text) && !/\bwhat time\b/.test(text);
const TOLD =
  /^(?:and |so |but )*(?:is|are|was|were|has|have|did|does|do|will|can|could|any|anyone|anybody|anything)\b|\b(?:who|what|where|which|why)\b|\bhow (?!many|much|long|often|old|big|far)\w+/;

/** "With which authority", "and where": no number, whatever stands behind it. */
export const beginsByTelling = (text: string): boolean =>
  /^(?:(?:and|so|but|with|in|on|by|from|for|to) )*(?:which|whom?|where|why)\b/.test(text);
