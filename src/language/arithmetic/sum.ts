/** Things to be added up: "999 and 101 put together", "the sum of", "plus", "as one number". */

import { pattern } from '../pattern.ts';
import { singleSpaced } from '../text.ts';
import { clausesIn, isClosed } from './outcome.ts';
import { type ArithmeticPhrase, setsApart, trimmed, withoutAsOne } from './phrase.ts';

/** Said of several, and of no single number. */
const TOGETHER =
  /\b(?:(?:put|taken|added|lumped|counted|rolled|totalled|summed|taking|adding|putting|lumping|take|add|lump|put|roll|count|combine|combined|combining) )?(?:all )?(?:together|jointly)\b(?! with\b)|\b(?:combined|in combination|combine|combining|added up|add(?:ing)? up|tot(?:ting|al|ted)? up|lump(?:ed|ing)?|grand total|sum total|aggregate|as (?:one|a single)(?: [a-z]+)?\b|(?:one|a single) (?:number|figure|total)|(?:all )?in one (?:go|lot|number|figure)|rolled (?:into one|up)|(?:across|between) (?:both|the two|them)(?: (?:lines|numbers|services))?|both (?:lines|kinds|types)|sum(?:med)?(?: of)?|added to|either|plus)\b|\+/g;
const ADDS = pattern(/^(?:add|sum|total|adding|summing|treat(?:ing)?|count(?:ing)?(?= .+ as (?:one|a single)\b))\b/);
const ALL_TOLD = pattern(
  /\b(?:all told|all in all|in all|altogether|in total|(?:and )?what (?:does|do|did|would) (?:that|it|they|those|this)(?: all)? (?:make|come to|give|amount to|add up to)|come to|(?<!\b(?:\w+er|\w+est|more|most|less|least) )total(?:led)?|all up|makes? what)\b/g,
);
/** Said of the counting: "if I count", "gives what". */
const COUNTING =
  /\b(?:if|when) (?:i|we|you|one) (?:count|counted|add|added|lump|take|put|include|treat)\b|\b(?:gives?|equals?|makes?|is|are|come to|comes to)(?: (?:us|me|you|what))*$/g;
/** "How many calls is that": of what was told. */
const OF_THAT = /^how (?:many|much)(?: [a-z]+)? (?:is|are|was|were|does|do) (?:that|it|this|they|those)$/;
const IN_WITH = /\b(?:in )?with\b/g;
const BY_SIGN = /\+|\bplus\b/;
export const isSignOfSum = (word: string): boolean => /^(?:\+|plus)$/.test(word);
/** Added to what was spoken of. */
const TO_THAT = pattern(
  /^(?:(?:the )?total,? )?(?:plus|add(?: on| in)?|adding(?: in)?|and (?:if you )?add(?: in)?|with|including|together with|along with|if you (?:include|add)|throw(?:ing)? in|include|counting)\b(?: in)? (?<of>.+?)(?:(?: on)? (?:to|on) (?:that|it|this)| as well| too| on top| included| added(?: in| on)?)?$/,
);

/** "Put the two together": what stands between the verb and its particle. */
const PUT_TOGETHER = pattern(
  /\b(?:put|take|add|lump|roll|count|bring|tot|tally|total|sum)(?:ting|ling|ing|ped|ted|led)? (?<of>\S.*?) (?:together|up)(?= |$)/,
);

/** Two named beside each other by a word of joining, where one number is asked of them: "one count covering X as well as Y". */
const JOINS = /,? ?(?:\b(?:along with|together with|as well as|and also|with)\b|&)/g;
const ONE_NUMBER =
  /,? ?\b(?:(?:in|into|as|for|to) )?(?:(?:a|an|the) )?(?:overall|joint|one|single|shared|pooled|merged) (?:number|count|total|figure|sum)\b(?: (?:for|of|covering|across|from|taking in))?,?|,? ?\b(?:(?:put|thrown|piled) )?on top$/g;
const ASKS_NUMBER =
  /,? ?\b(?:how (?:many|much)(?: (?:is|are) (?:it|there|that))?(?= (?:if|when)\b|$)|what (?:number|count|total|figure|sum) (?:do|does|would|is|comes)\b.*$)/g;
/** "If you pool X with Y", "X being merged with Y": whatever the verb, but for one that sets them against each other or one in the other's place. */
const ANY_JOINING =
  /\b(?:if|when|once) (?:you|we|i|one) [a-z]+(?= .+ with\b)|\b(?:is|are|was|were|being|get|gets) [a-z]+ed(?= with\b)|^[a-z]+(?= (?:(?:the|our|all|those)\b|\d))/g;

/** What is joined to one number, and nothing else that is said; null where that is not asked. */
function joined(text: string): string | null {
  if (text.search(JOINS) < 0) return null;
  const isOne = text.search(ONE_NUMBER) >= 0;
  if (!isOne && !(text.search(ANY_JOINING) >= 0 && text.search(ASKS_NUMBER) >= 0)) return null;
  const plain = text.replace(ONE_NUMBER, ' ').replace(ASKS_NUMBER, ' ');
  return singleSpaced(
    trimmed(singleSpaced(plain))
      .replace(ANY_JOINING, ' ')
      .replace(/^ *(?:if|when) /, ' ')
      .replace(JOINS, ' and '),
  );
}

export function readSum(asked: string): ArithmeticPhrase[] {
  const found: ArithmeticPhrase[] = [];
  // "Compare these with those as a single number" is how far apart they are.
  const isApart = setsApart(asked);
  const said = isApart ? withoutAsOne(asked) : asked;
  const text = said.replace(PUT_TOGETHER, '$<of> together');
  const to = TO_THAT.exec(text);
  if (to) found.push({ op: 'sum', of: trimmed(to.groups!.of!), toThat: true });
  const two = isApart ? null : joined(said);
  if (two !== null) found.push({ op: 'sum', of: trimmed(two), toThat: false });
  const marked = text.search(TOGETHER) >= 0 || ADDS.test(text);
  if (marked || text.search(ALL_TOLD) >= 0) {
    const plain = text.replace(TOGETHER, ' and ').replace(ADDS, ' ').replace(ALL_TOLD, ' ');
    const of = plain
      .replace(COUNTING, ' ')
      .replace(/^if (?:you|we|one|i) /, '')
      .replace(IN_WITH, ' and ')
      .replace(/\bto(?= the\b| \d)/g, ' and ');
    found.push({
      op: 'sum',
      of: trimmed(singleSpaced(of)).replace(OF_THAT, ''),
      toThat: false,
    });
  }
  return found;
}

/** What stands before and behind the signs of addition in a clause; empty where there is none, and where one only joins on to what was said before. */
export const addendsIn = (text: string): readonly string[] =>
  clausesIn(text)
    .map((clause) => clause.split(BY_SIGN))
    .find((parts) => parts.length > 1 && !parts.some(isClosed)) ?? [];
