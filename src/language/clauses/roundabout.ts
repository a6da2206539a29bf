/** Questions that are put in a roundabout way, as they are plainly asked. Pure. */
import { pattern } from '../pattern.ts';

const NUMBER = String.raw`(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a dozen|twenty|thirty|fifty|a hundred)`;

/** "Is it true that we have", "am I right in thinking": what is to be confirmed is asked. */
const CONFIRMS = pattern(
  /^(?:(?:and|so|but|now) )*(?:(?:is|was) it (?:really |actually |still )?(?:true|right|correct|the case|a fact|accurate)(?: to say)?(?: that)?|(?:am|are) (?:i|we) (?:right|correct)(?: (?:in|to) (?:think|say|believ|assum|suppos)(?:e|ing)?)?(?: that)?|did (?:i|we) (?:hear|read|see)(?: (?:right|correctly|somewhere|it said))?(?: that)?|can it (?:really )?be(?: true)?(?: that)?) (?=\S)/,
);

/** "Are there 3 of them or 4 or 5", "was it two, three, a dozen": alternatives of a number ask how many. */
const ALTERNATIVES = new RegExp(
  String.raw`\b(?:(?:is|are|was|were|have|has|do|did)(?: (?:there|it|they|we|you|that))*(?: (?:have|got|take|get))? )${NUMBER}(?: of (?:them|those|these))?(?:(?:,| or|, or|\?) (?:is it |was it |are there )?${NUMBER}(?![\w,.]* (?:percent|per|quarters?|months?|years?)))+(?=[\s?.!,;]*$)`,
);

/** "Are there 12 or 13 or 14 units?" */
const ALTERNATIVE_OF = pattern(
  new RegExp(
    String.raw`\b((?:is|are|was|were) (?:there|it|that) )${NUMBER}(?:(?:, ?| or |, or )${NUMBER})+ (?=[a-z])(?!or\b)`,
  ),
);
/** "They gave us how many reports": of such a verb only what was given is asked. */
const GIVES = pattern(
  /\b(?:gave|sent|brought|supplied|provided|handed)(?: (?:us|you|them|the police|the force))? (?=how (?:many|much)\b)/,
);

/** "Leaving out the rest", "are we talking": nothing more is asked. */
const AND_NO_MORE = pattern(
  /,? ?\b(?:(?:leaving out|ignoring|excluding|never mind|not|forget) (?:all )?(?:the rest|the others|everything else|anything else)(?=[\s?.!]*$)|are we talking(?: about)?(?=[\s?.!]*$| (?:for|in|over|during|this|last)\b))/,
);

/** "How deep is the pile of": a heap is as big as what is in it. */
const HEAP = pattern(
  /\bhow (?:deep|high|tall|big|large|long|thick|heavy) (?:is|was|are|were) (?:the|our|that|this|your) (?:\w+ )?(?:pile|heap|stack|mountain|list|tray|haul)s? of\b/g,
);

/** "For victims to turn to": what a thing is there for, of people in general. */
const TO_TURN_TO = pattern(
  / for (?:the |our |any )?(?:public|victims?|people|residents|locals|anyone|anybody|someone|folk|folks|members of the public|us|them|communities) to (?:turn|go|come|run|talk|report|look|call|use|contact|ring|rely|approach)(?: to| on| into| in| at| with| for help)?(?=[\s?.!,;]*$)/,
);

/** "As December closed", "when the quarter ended": the end of a time. */
const CLOSED = pattern(
  /\b(?:as|when|once|by the time|after) ((?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|quarter|period|year|month|q[1-4])(?: (?:\d{4}|last year))?) (?:had )?(?:closed|ended|finished|was over|was out|drew to (?:a|its) close|came to (?:a|an|its) (?:close|end))/g,
);

/** "By the close of 2020", "on New Year's Eve": the end of a time. */
const AT_CLOSE = pattern(
  /\b(?:by|at|as at|as of) (?:the )?(?:close|closing|turn|finish|conclusion) of (?=(?:the )?(?:\d{4}|month|year|quarter|period|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december))/g,
);
/** Three months, by the word that most other languages have for them. */
const TRIMESTER = pattern(/\btrimester(?=s?\b)/g);
const LAST_EVE = pattern(/\bnew year(?:'?s)? eve\b/g);

/** "Over the whole three months": of all that is reported on, not a day of it. */
const WHOLE_TIME = pattern(
  /\b(?:over|in|for|across|during) the (?:whole|entire|full) (?:quarter|period|time|(?:three|3) months)(?=[\s?.!]*$)/,
);

const BIG = String.raw`(?!(?:999|101)\b)(?:\d{1,3}(?:,\d{3})+|\d{3,}|\d+(?:\.\d+)?(?: ?k| (?:hundred|thousand|million))|[a-z]+(?: [a-z]+)? (?:hundred|thousand|million))(?![\d%])`;
/** "Would it be fifty thousand or nearer a hundred thousand", "more than how many": the number itself is asked. */
const WHICH_OF_TWO = pattern(
  new RegExp(
    `\\b(?:would|could|is|was|are|were|will)(?: (?:it|that|they|there))?(?: be)? (?:about |around |nearer |over )?${BIG} or (?:is it |was it )?(?:nearer|closer to|more like|rather|over|about|more)?(?: to)? ?${BIG}(?=[\\s?.!]*$)`,
  ),
);
const THAN_HOW_MANY = pattern(/\b(?:more|fewer|less) than (?=how many\b)/g);

/** "Wasn't it?", "is it so", "or what": what was said before it is asked. */
const TAG =
  /(?:,| (?=or\b|\w+n't)) ?(?:(?:is|are|was|were|do|does|did|has|have|had)(?:n't| not)? (?:it|there|they|we|that|you)(?: not)?(?: (?:so|right|true|correct))?|right|correct|yes|no|yeah|innit|or what|or not|am i right)(?=[\s?.!]*$)/;
/** "Seventy-odd thousand", "hundreds of", "nearly a thousand", "about 400": an amount that is told roughly. */
const ROUGHLY = new RegExp(
  `\\b(?:(?:about|around|roughly|nearly|almost|some|over|under|just|well|approximately|like) )*(?:(?:dozens|scores|hundreds|thousands|millions)(?: (?:and|upon) (?:hundreds|thousands))? of|(?:[a-z]+|\\d+)[- ]odd (?:hundred|thousand|million)|(?:an?|[a-z]+) (?:hundred|thousand|million)[- ]odd|(?!(?:19|20)\\d\\d\\b)${BIG}|an? (?:hundred|thousand|million))(?![\\w%])`,
);
/** "Seventy-odd thousand on 101, wasn't it?": how many. */
const asTagAsked = (sentence: string): string => {
  const told = sentence.replace(TAG, '');
  const asked = told.replace(ROUGHLY, 'how many');
  return told === sentence || asked === told ? sentence : asked;
};

/** "Where people can actually see them": a hedge between a verb and its own. */
const HEDGED = pattern(
  /(?<=\b(?:can|could|do|does|did|is|are|was|were|have|has|had|to|will|would) )(?:actually|really|honestly|basically|literally|simply|generally|truly|physically) /g,
);

/** "The bit of the centre formerly known as the bureau": the bureau. */
const ONCE_CALLED = pattern(
  /\b(?:the |that |its )?(?:(?:bit|part|side|arm|section|team|unit|branch)(?: of (?:the |our )?[\w' -]{2,40}?)? )?(?:(?:that|which) (?:was|used to be) )?(?:formerly|once|previously|originally) (?:known as|called|named) (?:the )?(?=[a-z])/,
);

const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th)';
/** "The second and third quarters of 2020": the second quarter of it and the third. */
const TWO_QUARTERS = pattern(
  new RegExp(
    String.raw`\b${NTH} (and|to|v|vs|versus|with|or) (?:the )?${NTH} (quarter|qtr)s?((?: of)?(?: the)? (?:(?:financial|police) year )?\d{4}(?:[/-]\d{2,4})?)?`,
  ),
);

/** "Hours = how many officers" */
const EQUALS = / ?= ?(?=(?:how (?:many|much)|what)\b)/;

/** `isName`: whether a number is a name ("999 or 101"), of which none are alternatives. */
export const asPlainlyAsked = (sentence: string, isName: (number: string) => boolean = () => false): string =>
  withoutAlternatives(asTagAsked(sentence), isName)
    .replace(CONFIRMS, '')
    .replace(WHICH_OF_TWO, 'how many')
    .replace(THAN_HOW_MANY, '')
    .replace(EQUALS, ' is ')
    .replace(GIVES, '')
    .replace(TWO_QUARTERS, '$1 $4$5 $2 $3 $4$5')
    .replace(ONCE_CALLED, 'the ')
    .replace(AND_NO_MORE, '')
    .replace(HEAP, 'number of')
    .replace(TO_TURN_TO, '')
    .replace(CLOSED, 'at the end of $1')
    .replace(AT_CLOSE, 'at the end of ')
    .replace(LAST_EVE, '31 december')
    .replace(TRIMESTER, 'quarter')
    .replace(WHOLE_TIME, 'in total')
    .replace(HEDGED, '');

function withoutAlternatives(sentence: string, isName: (number: string) => boolean): string {
  if ((sentence.match(/\d+/g) ?? []).some(isName)) return sentence;
  return sentence.replace(ALTERNATIVES, 'how many are there').replace(ALTERNATIVE_OF, '$1how many ');
}
