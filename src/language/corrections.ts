/** What a speaker takes back, and what he says instead. Pure. */
import { pattern } from './pattern.ts';

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

/** What stands before and behind the words that take something back; null where nothing is taken back. */
export function retractionIn(sentence: string): { readonly before: string; readonly after: string } | null {
  const match = RETRACTS.exec(sentence) ?? INSTEAD.exec(sentence) ?? UNMARKED.exec(sentence);
  return match && { before: sentence.slice(0, match.index), after: sentence.slice(match.index + match[0].length) };
}

/** "Cadets no specials": where a thing is named right before and right behind it, the first is taken back. */
export function deniedFor(sentence: string, isNamed: (words: string) => boolean): ReturnType<typeof retractionIn> {
  const [, before = '', last = '', next = '', rest = ''] = /^(.*?)(\S+),? no,? (\S+)(.*)$/.exec(sentence) ?? [];
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
