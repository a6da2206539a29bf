/** What a speaker takes back, and what he says instead. Pure. */
import { pattern } from '../pattern.ts';
import { matchesIn } from '../text.ts';

/** What follows when something is taken back, in any order and as often as it is said. */
const EDIT =
  "(?:yes|no|not|sorry|wait|oops|whoops|hang on|hold on|um|er|erm|actually|apologies|rather|i mean(?:t)?|(?:make|scrap|scrub|scratch|forget|strike|ignore|cancel|delete) (?:that|it)|correction|i'?ll (?:rephrase|start again)|start again)";
/** What takes back what was said just before it: "no sorry", "scrap that i mean". */
const RETRACTS = pattern(
  new RegExp(
    `\\b(?:(?:no|oh|wait|hang on|hold on|sorry|actually) (?:no|sorry|wait|hang on|hold on|scrap that|i mean(?:t)?|make (?:that|it))|(?:scrap|scrub|scratch|forget|strike|ignore|cancel) (?:that|it)|correction|or rather(?! than))\\b(?:[\\s,.]+(?:${EDIT}|that)\\b)*[\\s,.:]*`,
  ),
);
/** The same where nothing is marked: "northmere i mean wickton", "november sorry october". */
const UNMARKED = pattern(
  /(?<=^[^,;:()]* [^,;:()]+)(?<!\b(?:say|said|so|very|am|im|is|are|was|were|be|feel|we|you|do|what) )\b(?:sorry(?! (?:for|to|about|if|but)\b)|i mean(?:t)?|make that)\b (?=[^,;:()]+$)/,
);

/** "101, no, 999", "cadets, or rather units", "(sorry, 999)": behind a mark, and before what is said instead. */
const INSTEAD = pattern(
  /(?:[,;(]|\s-{1,2})\s*(?:(?:(?:no|oops|whoops|wait|hang on|er|um|sorry|apologies|actually)\s*,|sorry|apologies|(?:or )?rather(?! than)|i (?:mean|meant)(?! the)|(?:or )?make (?:that|it))\s*)+(?: to (?:say|ask))?(?=[\s,]*[\p{L}\d])(?!\s*(?:but|if|for|to|about)\b)/u,
);

/** An interjection by which one goes back on his words; alone it may be of anything. */
const HALTS =
  '(?:no|nope|nah|oh|ah|h?u?m+|uh|er|erm|wait|hang on|hold on|sorry|apologies|pardon(?: me)?|forgive me|excuse me|actually|dear(?: me)?)';
const LAST = '(?:that|this|it|those|(?:the|my) (?:first|last|previous|earlier|other|above)(?: [a-z]+)?)';
const ENDS = '(?=[,.;:!)]| -|$)';
/** An order to undo what was said, a fault owned to, a change of mind, a verb of meaning or wanting said of what follows. */
const REPAIRS = [
  'oo+ps|whoops(?:ie)?|correction|erratum|better still|(?:or|no) (?:rather(?! than)|better|actually)',
  `(?:scrap|scrub|scratch|forget|strike|ignore|cancel|delete|disregard|discard|undo|bin) ${LAST}(?: last)?`,
  '(?:make|change|correct|amend|swap|switch) (?:that|it|this)(?: (?:to|for|into))?|replace (?:that|it) (?:with|by)',
  "let me (?:correct|rephrase|restart|start|try|put)(?: (?:that|it|this|myself|again|another way))*|i(?:'ll| will) (?:rephrase|start again)|start again",
  `silly me|(?:(?:that|this|it|which) (?:is|was) )?(?:(?:a|my|the) )?(?:typo|mistake|slip|error|bad|fault|blunder|muddle)(?: of mine| there)?${ENDS}`,
  `(?:(?:that|this|it|which) (?:is|was) )?(?:not (?:right|it|that(?: one)?|those|what i [a-z]+(?: (?:for|of|about))?|the (?:right )?one)|(?:the |a |an )?wrong(?: [a-z]+)?)${ENDS}`,
  "(?:i|we)(?:'ve| have)? (?:typed|said|wrote|put|asked|got|sent|picked|chose)(?: for)?(?: (?:that|it|this|the|a))? wrong(?: [a-z]+)?",
  "(?:on|having) (?:(?:second|further|reflection|other)(?: thoughts?)?|(?:re-?)?(?:checking|checked|reading|read|looking|looked)(?: again| back| at it)*)|(?:i(?:'ve| have)? )?(?:changed?|changing) my mind|i take (?:that|it) back",
  "(?:i|we)(?:'d| had|'ve| have)? (?:really |actually |only |just )?(?:mean|meant|intended|should have|ought to have|(?:was|were) (?:meant|supposed|going|trying|thinking)|misspoke|mistyped)(?: (?:of|to|about|for))?(?: (?:say|type|ask|put|write|said|typed|asked|written))?(?: (?:for|about|of))?",
  `(?:i(?:'ve| have|'d| had)? )?mis(?:read|heard|saw|took|said|spoke|wrote|typed|keyed|copied|quoted|spelt|spelled|remembered|understood)(?: [a-z']+){0,4}?${ENDS}`,
  "what (?:i|we)(?:'d| would|'m| am)? (?:really |actually )?(?:wanted|want|needed|need|(?:was |am )?after|meant|mean|asked for) (?:is|was)",
  '(?:(?:it|that|this|which) )?(?:should|ought to|has to|needs to|(?:is|was) (?:supposed|meant) to)(?: have)? (?:been|be|say|said|read)|read as|(?:please )?read',
].join('|');
const BETWEEN = String.raw`(?:[\s,.:;!?()…"-])+`;
/** Those in a row, and an interjection behind what ends a sentence. */
const REPAIR = new RegExp(
  `(?:^|${BETWEEN})(?:(?:${HALTS}|but|or|and|so)${BETWEEN})*(?:(?:${REPAIRS})|${HALTS}(?=${BETWEEN}${HALTS}\\b)|(?<=[.?!;][\\s]+|^)${HALTS}(?=[,.!;]|(?<!\\bno) ))(?![\\w'])(?:${BETWEEN}(?:${HALTS}|${REPAIRS})(?![\\w']))*(?:${BETWEEN})?`,
  'g',
);

/** Every run of words by which something is taken back, in order; whether it is, what stands around it decides. */
export const repairsIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  matchesIn(text, REPAIR).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** Words that only say of a thing that it is the one asked for: "is what I was after", "would be better", "the slide says". */
export const saysItIsMeant = (words: string): boolean => MEANT_ONE.test(words);
const MEANT_ONE =
  /^[\s,]*(?:(?:(?:the|my|our|his|her|their|your)(?: [a-z]+){1,3}|it|this|that|they|s?he) (?:says?|said|reads?|shows?|has|wants?|wanted|needs?|needed|asks?|asked|is|was)(?: for| about)?\b[\s,]*)?(?:(?:it|that|this|the|is|are|was|were|be|would|will|what|which|one|ones?|question|figure|number|count|total|for|about|to|i|we|i'm|i'd|am|had|have|should|been|want|wanted|need|needed|after|mean|meant|asking|asked|ask|given|told|sent|typed|put|like|please|instead|now|then|only|just|really|actually|better|right|correct|thing|thanks|thank you)\b[\s,]*)*[.?!]*$/;

/** What stands before and behind the words that take something back; null where nothing is taken back. */
export function retractionIn(sentence: string): { readonly before: string; readonly after: string } | null {
  const match = RETRACTS.exec(sentence) ?? INSTEAD.exec(sentence) ?? UNMARKED.exec(sentence);
  return match && { before: sentence.slice(0, match.index), after: sentence.slice(match.index + match[0].length) };
}

/** "Cadets no specials": where a thing is named right before and right behind it, the first is taken back. */
const DENIED = pattern(/^(.*?)(\S+),? no,? (\S+)(.*)$/);
export function deniedFor(sentence: string, isNamed: (words: string) => boolean): ReturnType<typeof retractionIn> {
  const [, before = '', last = '', next = '', rest = ''] = DENIED.exec(sentence) ?? [];
  return isNamed(last) && isNamed(next) ? { before: before + last, after: next + rest } : null;
}

/** "Sorry, I meant 101", "wrong year, it's 2020/21 I'm after": what is meant instead. */
const MEANT = pattern(
  /^(?:[\w',-]+\s+){0,5}?\b(?:i (?:meant|mean|wanted|was after|should have said)|make (?:that|it)|it should (?:be|have been)|(?:wrong|not that|no) (?:\w+ ){0,2}?(?:i want|i need|it's|it is))\b(?: to (?:say|ask))?(?: for| about)?[,:]?\s+(?=\S)/,
);

/** "Our part-timers with warrant cards (the specials, I mean)": what stands in the brackets is said for what is before them. */
const IN_BRACKETS = pattern(
  /^(?!.*\b(?:how|what|which|who|do|does|did|is|are|was|were|has|have|had)\b[^(]*\()[^,;:?(]{3,80} \(((?:the |our )?[\w' ]{2,30}),? (?:i mean|that is|to be precise|in other words)\)/,
);

/** "Were drowned, not hurt I mean, actually drowned": what is said again is meant, and what it was told from is not taken away. */
const SAID_AGAIN = pattern(
  /(?<=\b([a-z]+(?:ed|en))\b[^,;:?]*), not [a-z]+(?: i mean)?,? (?:actually|really|truly|i mean) \1\b/,
);

/** The sentence with what is meant in the place of what was not. */
export const asMeant = (sentence: string): string =>
  sentence.replace(IN_BRACKETS, '$1').replace(SAID_AGAIN, '').replace(MEANT, '');
