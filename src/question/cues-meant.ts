/** Not every phrase that could ask does: one within a name, behind a noun, or said not to be meant, asks for nothing. */

import { isOfClause, isQuestionWord, isOfDegree as saysDegree } from '../language/asking/question-words.ts';
import { goesWithWorking, isOfReportedNumber } from '../language/asking/where-stated.ts';
import { isWhether } from '../language/asking/yes-or-no.ts';
import { isCountedBeforeWho, isFalling, isOfHowMany, leadsToTime } from '../language/clauses/counted-clauses.ts';
import { isJoint, isSubject } from '../language/clauses/leaving-out.ts';
import { AUXILIARIES, isAgent, isDeterminer, isOfPeople, isPast } from '../language/grammar.ts';
import { picksUpCalls } from '../language/movements.ts';
import type { NameMatch } from '../language/names.ts';
import { isComparedWith } from '../language/parts-and-wholes.ts';
import { isThat } from '../language/referents.ts';
import { asksOfOthers } from '../language/segments.ts';
import { isOfTakingPlace } from '../language/words/names-in-place.ts';
import type { CueMatch } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

/** "The count, not the percentage": another way of asking is said not to be meant. */
export const isDenied = ({ cue, from }: CueMatch, all: readonly CueMatch[], words: readonly string[]): boolean =>
  (cue === 'share' || cue === 'total') &&
  all.some(
    (not) => not.cue === 'not' && not.to <= from && words.slice(not.to, from).every((word) => isDeterminer(word)),
  );

/** "What proportion of the calls fell in October": when they were, no movement. */
export const fallsWithin = ({ cue, from, to }: CueMatch, words: readonly string[]): boolean =>
  cue === 'change' &&
  isFalling(words[to - 1]!) &&
  leadsToTime(words[to] ?? '') &&
  words.slice(0, from).some((word) => isOfHowMany(word));

/** Not every phrase that could ask does: one within a name, or "who" after a noun, asks for nothing. */
export function saysWhatIsWanted(
  cue: CueMatch,
  words: readonly string[],
  names: readonly NameMatch[],
  lexicon: Lexicon,
): boolean {
  // "Operation" in an operation's own name asks for no list of them.
  const withinName = names.some(
    (n) => n.kind !== 'topic' && n.kind !== 'glossary' && cue.from >= n.from && cue.to <= n.to,
  );
  // "Calls that came from Barton", "how many came from Crimestoppers" ask for no source.
  const after = words[cue.to] ?? '';
  const fromPlace =
    cue.cue === 'source' &&
    words[cue.to - 1] === 'from' &&
    after !== '' &&
    !lexicon.fillers.has(after) &&
    !/\d/.test(after);
  // "Operations they are working on" ask for no working.
  // Nor does "is it working", "they are working".
  const onIt =
    cue.cue === 'source' &&
    words[cue.to - 1] === 'working' &&
    (goesWithWorking(after) || AUXILIARIES.has(words[cue.from - 1] ?? '') || isThat(words[cue.from - 1] ?? ''));
  // "Ambassadors against hate crime" are compared with nothing: a period, a number or what was spoken of is.
  const opposes =
    cue.cue === 'compare' &&
    words[cue.to - 1] === 'against' &&
    after !== '' &&
    !/\d/.test(after) &&
    !isComparedWith(after);
  // "Papillion, who is funding it", "live in oldport when": behind a name, and at the end, it asks.
  const behindName = names.some((n) => n.kind === 'operation' && n.to === cue.from);
  const atEnd = words.slice(cue.to).every((word) => word === '');
  // "Together with the change" adds nothing up; "what number is in the report" asks for no priority.
  const alongside = cue.cue === 'sum' && words[cue.to - 1] === 'together' && after === 'with';
  const inReport =
    cue.cue === 'which-priority' &&
    words[cue.to - 2] === 'number' &&
    words.slice(cue.to).some((word) => isOfReportedNumber(word));
  // "Lorry drivers" explain nothing.
  const ofPeople =
    cue.cue === 'why' &&
    (isOfPeople(words[cue.from]!, words[cue.from - 1] ?? '') || (isAgent(words[cue.from]!) && isPast(after)));
  const answers = cue.cue === 'change' && picksUpCalls(words, cue.from);
  // "Are many of them closed" asks whether it is so.
  const isQuantifier =
    cue.cue === 'count' && words[cue.from] === 'many' && isWhether(words.join(' ')) && words[cue.from - 1] !== 'how';
  // "Dropped because of the work on gangs" asks for no reason where something else is asked.
  const givesCause =
    cue.cue === 'why' &&
    words[cue.from] === 'because' &&
    (asksOfOthers(words.join(' ')) || (cue.from > 0 && isQuestionWord(words[0]!)));
  // "Get an order": one that is made, and no sequence.
  const isMade = cue.cue === 'rank' && words[cue.from] === 'order' && isDeterminer(words[cue.from - 1] ?? '');
  // "That's all I'm after" says how much is asked for, and no goodbye.
  const isAllAsked = cue.cue === 'bye' && isSubject(after.replace(/'.*/, ''));
  return (
    !givesCause &&
    !isAllAsked &&
    !isMade &&
    !answers &&
    !isQuantifier &&
    !isOfMainQuestion(cue, words) &&
    !isOfDegree(cue.cue, words, cue.from) &&
    !(cue.cue === 'districts-word' && isOfTakingPlace(words, cue.from)) &&
    !ofPeople &&
    !alongside &&
    !inReport &&
    !withinName &&
    !fromPlace &&
    !onIt &&
    !opposes &&
    (behindName || atEnd || !isRelative(cue, words, lexicon))
  );
}

/** "Who do they talk to about how much crime there is", "which were met when raising awareness": within what another question word asks. */
function isOfMainQuestion({ cue, from }: CueMatch, words: readonly string[]): boolean {
  if (!TYPES.has(cue)) return false;
  const [ahead = '', before = ''] = words.slice(Math.max(0, from - 2), from);
  if (cue === 'count' && words[from] === 'many' && before === 'so') return true;
  if (!words.slice(0, from).some(isQuestionWord)) return false;
  return isOfClause(ahead, before) || (words[from] === 'when' && /ing$/.test(words[from + 1] ?? ''));
}
/** "About the most violent offenders": how violent, and nothing is set in order. */
const isOfDegree = (cue: string, words: readonly string[], at: number): boolean =>
  cue === 'most' && saysDegree(words.slice(Math.max(0, at - 2), at + 2));
const TYPES: ReadonlySet<string> = new Set(['count', 'how-long', 'how-often', 'age', 'who', 'when', 'where', 'why']);

/** "Is there not something about it", "have we not": behind the verb and subject that begin a question it denies nothing. */
export const asksWithNot = ({ cue, from: at }: CueMatch, words: readonly string[]): boolean =>
  cue === 'not' &&
  words[at] === 'not' &&
  isSubject(words[at - 1] ?? '') &&
  AUXILIARIES.has(words[at - 2] ?? '') &&
  isJoint(words[at - 3] ?? '') &&
  at <= LATEST_NOT;

/** The verb, the subject and a word before them. */
const LATEST_NOT = 3;

/** "Officers who completed the course": who, when and where after a noun only tell which. */
function isRelative({ cue, from }: CueMatch, words: readonly string[], { fillers, cues }: Lexicon): boolean {
  if (!['who', 'when', 'where'].includes(cue) || from === 0) return false;
  const before = words[from - 1]!;
  // "Do schools get told when officers were called"
  if (asksOfOthers(words.join(' '))) return true;
  // "What grade do they get when an operator answers"
  if (cue === 'when' && isQuestionWord(words[0]!) && !isJoint(before) && before !== '') return true;
  // "Percentage who were women"
  if (cue === 'who' && (isCountedBeforeWho(before) || before === 'of')) return true;
  return before !== '' && !fillers.has(before) && cues.longestAt([before], 0) === null;
}
