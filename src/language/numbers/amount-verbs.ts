/** Verbs that say of what is counted only how much it is: "999 calls numbered how many", "what did 101 come in at". Pure. */
import { pattern } from '../pattern.ts';

/** Verbs of measure: their subject is what is counted, their complement the number. The class is closed. */
const MEASURES = `(?:number(?:s|ed)?|total(?:s|led|ed)?|amount(?:s|ed)? to|tally|tallies|tallied(?: up)?(?: to)?|(?:come|comes|came|coming) (?:in |out |up )?(?:at|to)|(?:add|adds|added|adding) up to|(?:tot|tots|totted) up(?: to)?|(?:stand|stands|stood|sit|sits|sat|run|runs|ran) (?:currently |now )?(?:at|to)|(?:hit|hits|reach|reaches|reached)|(?:weigh|weighs|weighed) in at|(?:work|works|worked) out (?:at|to|as)|(?:end|ends|ended|finish|finishes|finished|close|closes|closed|wind|winds|wound) (?:(?:up |out )?(?:at|on)|up with)|(?:clock|clocks|clocked) in at|(?:stretch|stretches|stretched|extend|extends|extended) to|(?:boil|boils|boiled) down to|measures?|measured|counts?(?: up)? (?:to|as)|counted (?:up )?(?:to|as))`;
/** Verbs of getting and bringing, which say so only where how many of the thing itself is asked. */
const BRINGS = `(?:get|gets|got|see|saw|make|makes|made|take|takes|took|draw|draws|drew|yield|yields|yielded|produce|produces|produced|generate|generates|generated|bring|brings|brought(?: in)?|attract|attracts|attracted|receive|receives|received|(?:clock|clocks|clocked|rack|racks|racked|notch|notches|notched|chalk|chalks|chalked|put|puts) (?:up|in))`;
const WHEN = String.raw`(?=[\s?.!]*$| *[,;:(]| (?:(?:in|for|at|by|during|over|on)(?! (?:the|an?|our|their) (?!end|last|previous|prior|quarter|period|year|three|same|close|month))|(?:last|this|that|the|the previous|the prior|the same) (?:quarter|period|year|month|time|end|q[1-4])|to date|so far|(?:a|one|twelve) (?:year|months?|quarter)|now|currently|altogether|overall|all told|in total|between) ?)`;
const NUMBER = `(?:figures?|numbers?|totals?|sum|amount|count|tally|level|value|quantity|volume|strength|headcount|size)`;

const MEASURING = new RegExp(`^${MEASURES}(?![a-z])`);
/** Whether such a verb begins at a word: "casualties | works out at". */
export const isMeasuring = (words: readonly string[], at: number): boolean =>
  MEASURING.test(words.slice(at, at + 4).join(' '));

/** "999 calls numbered how many": behind the verb nothing but the question word, or a noun of number. */
const BEHIND = pattern(
  new RegExp(
    String.raw`(?<=[\w')]) (?:(?:has|have|had|will have|did|do|does) )?(?:\w+ly )?${MEASURES} (?:to |at )?(?:how (?:many|much|high|big)|(?:exactly |roughly )?what(?: (?:exact |total |final |overall )?${NUMBER})?)${WHEN}`,
    'g',
  ),
);
/** "The 101 line got how many calls": what is brought is the thing that is counted. */
const BEHIND_OF_THING = pattern(
  new RegExp(
    String.raw`(?<=[\w')]) (?:(?:has|have|had) )?(?:${MEASURES}|${BRINGS}) (?=how (?:many|much)(?: [a-z]+)?${WHEN})`,
    'g',
  ),
);
/** "What did 999 calls come in at", "what had the specials numbered"; "what they came to", "what was it that they came to". */
const BEFORE = pattern(
  new RegExp(
    String.raw`\b(?:what|how (?:high|much|many))(?: ${NUMBER})?(?: (?:is|was) it that)? (?:(?:did|do|does|had|has|have|will|would) |(?<=what |that )(?!(?:happened|came|went)\b|(?:[^,;:?]*? )?(?:is|are|was|were|been|has|have|had|can|could|will|would)\b))((?:the |our |your )?(?!(?:it|they|that|those|these|we|you|he|she|i)\b)[^,;:?]{2,50}?) (?:actually |really |finally |eventually )?${MEASURES}${WHEN}`,
    'g',
  ),
);

/** The sentence with "how many" in the place of such a verb. */
export const asAmountAsked = (sentence: string): string =>
  sentence
    .replace(BEFORE, (_, of: string) => `how many ${of.replace(/^(?:the|our|your) /, '')}`)
    .replace(BEHIND, ', how many')
    .replace(BEHIND_OF_THING, ', ');
