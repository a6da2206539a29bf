/** Things to be added up: "999 and 101 put together", "the sum of", "plus", "as one number". */
import { type ArithmeticPhrase, trimmed } from './phrase.ts';

/** Said of several, and of no single number. */
const TOGETHER =
  /\b(?:(?:put|taken|added|lumped|counted|rolled|totalled|summed|taking|adding|putting|lumping|take|add|lump|put|roll|count|combine|combined|combining) )?(?:all )?(?:together|jointly)\b(?! with\b)|\b(?:combined|in combination|combine|combining|added up|add(?:ing)? up|tot(?:ting|al|ted)? up|lump(?:ed|ing)?|grand total|sum total|aggregate|as (?:one|a single) (?:number|figure|total)|(?:one|a single) (?:number|figure|total)|across both|both (?:lines|kinds|types)|sum(?:med)?(?: of)?|plus)\b|\+/g;
const ADDS = /^(?:add|sum|total|adding|summing)\b/;
const ALL_TOLD = /\b(?:all told|in all|altogether|in total|come to|total(?:led)?|all up)\b/g;
const IN_WITH = /\b(?:in )?with\b/g;
/** Added to what was spoken of. */
const TO_THAT =
  /^(?:plus|add(?: on| in)?|adding(?: in)?|and (?:if you )?add(?: in)?|with|including|together with|along with|if you (?:include|add)|throw(?:ing)? in|include|counting)\b(?: in)? (?<of>.+?)(?:(?: on)? (?:to|on) (?:that|it|this)| as well| too| on top| included| added(?: in| on)?)?$/;

export function readSum(text: string): ArithmeticPhrase[] {
  const found: ArithmeticPhrase[] = [];
  const to = TO_THAT.exec(text);
  if (to) found.push({ op: 'sum', of: trimmed(to.groups!.of!), toThat: true, bySign: false });
  const marked = new RegExp(TOGETHER).test(text) || ADDS.test(text);
  if (marked || new RegExp(ALL_TOLD).test(text)) {
    const plain = text.replace(TOGETHER, ' and ').replace(ADDS, ' ').replace(ALL_TOLD, ' ');
    const of = plain
      .replace(/^if (?:you|we|one|i) /, '')
      .replace(IN_WITH, ' and ')
      .replace(/\bto(?= the\b| \d)/g, ' and ');
    found.push({
      op: 'sum',
      of: trimmed(of.replace(/\s+/g, ' ')),
      toThat: false,
      bySign:
        text.replace(/\+|\bplus\b/g, '').replace(TOGETHER, '') === text.replace(/\+|\bplus\b/g, '') && !ADDS.test(text),
    });
  }
  return found;
}
/** Whether the text says that several are to be added, and not only how many there are in all. */
export const saysSum = (text: string): boolean => new RegExp(TOGETHER).test(text) || ADDS.test(text);
