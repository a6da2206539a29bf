/** The constructions of English in which a number is asked for, each put as the plain question. Pure. */

import { NUMBER_WORDS } from './number-words.ts';
import { withoutClaimant } from './segments.ts';
import { TIME } from './set-beside.ts';

const NUMBER = '(?:number|figure|count|total|tally|amount|quantity|volume|level|value)s?';
const BE = '(?:is|are|was|were|be|been|being|has been|have been|needs to be|need to be|is to be|are to be)';

/** "How many calls we are talking about", "the number that I am after": a clause without its object, by which somebody only wishes to know. */
const OBJECT_GAP =
  /(?<=\b(?:how (?:many|much)|numbers?|figures?|counts?|totals?)\b[^;?]*)(?<!\b(?:do|did|does|would|will|should|can|could|may|might|must|have|had|has))(?: (?:that|which))? (?:(?:i|we|you|they)(?:'m|'re|'d| am| are| were| would)?|are (?:we|you)|am i)(?: [a-z]+ly| just| only| really)? (?:after|want(?:ing)?|need(?:ing)?|require|seek(?:ing)?|looking (?:for|at)|talking(?: about| of)?|speaking of|interested in|asking (?:for|about|after))(?=[\s?.!]*$)/;

/** "Could the number of calls be confirmed", "the number of calls is needed": that it is to be told, or is wanted. */
const TO_BE_TOLD = new RegExp(
  String.raw`^(?:(?:and|so|but|please) )*(?:(?:can|could|may|might|would|will|should) )?(?:the |a |our |any )?(?=(?:${NUMBER} (?:of|for|on) |[^,;:?]{2,60} ${NUMBER} ))([^,;:?]{4,80}?) ${BE} (?:please |kindly )?(?:given|told|sent|shown|provided|supplied|shared|quoted|stated|confirmed|checked|verified|found|looked up|read out|got|had|needed|wanted|required|requested|sought|asked for|called for|(?:all |only |just )?(?:what|that) (?:i|we) (?:want|need|require|seek)|(?:what|that) (?:i'm|i am|we're|we are) (?:after|looking for))(?: (?:please|pls|to me|to us|for me|for us|here|now|today))*(?=[\s?.!]*$)`,
);

/** "On average a unit has how many cadets": so many for each of them. */
const ONE_HAS =
  /^(?=.*\b(?:average|avg|typical(?:ly)?|mean|each|every)\b)(?:(?:and|so) )*(?:(?:on average|typically|as an average),? )?(?:an?|each|every|one|the (?:average|typical|mean)) ((?:[\w'-]+ ){0,3}[\w'-]+) (?:has|have|had|gets?|got|gives?|gave|takes?|took|does|did|puts? in|works?|worked|covers?|holds?|deals? with|contains?) (how (?:many|much) [^,;:?]{2,50}?)(?: on average|,? roughly)?(?=[\s?.!]*$)/;

/** "If you put calls with chats, what do you get": they are to be added. */
const IF_PUT =
  /^(?:(?:and|so) )*(?:if|when|suppose|supposing|say) (?:you|we|i|one) (?:put|take|add|count|lump|combine|merge|join|group) ([^,;:?]{2,50}?) (?:with|and|to|plus|as well as|together with|along with|on top of) ([^,;:?]{2,50}?)(?: together| up| too| as well)?,? (?:what|how (?:many|much)) (?:do|does|would|will|did|could) (?:you|we|i|one|it|that|they) (?:get|have|make|come to|give|end up with|arrive at)(?: (?:to|at|all told|in total))?(?=[\s?.!]*$)/;

/** "The remainder of the calls once the pranks are out". */
const REMAINDER =
  /^(?:(?:and|so|what is|what are|what was|give me|show me) )*(?:the )?(?:remainder|rest|balance|residue|remaining (?:part|number)|leftover) (?:of|from) ((?:the )?[^,;:?]{2,60}?),? (?:once|after|when|with|if|less|minus|without|excluding) ((?:the )?[^,;:?]{2,60}?)(?: (?:is|are|was|were|has been|have been|being))?(?: (?:out|off|away|gone|removed|excluded|deducted|subtracted|taken (?:out|off|away)|left out))?(?=[\s?.!]*$)/;

const LEFT_AFTER =
  /^((?:what is |the )?[^,;:?]{3,60}?) (?:(?:that|which) )?(?:(?:are|is|were|was|would be) )?(?:left(?: over)?|remaining|remain) (?:after|without|once|when) (?=\S)/;

/** "Of the casualties, deaths account for how many percent". */
const PERCENT_BEHIND =
  /^((?:and |so )*)(?:out )?of ((?:the |all )?[^,;:?]{2,50}?), ([^,;:?]{2,50}?) (?:accounts? for|accounted for|makes? up|made up|represents?|represented|(?:comes?|came|amounts?|amounted) to|forms?|is|are|was|were) (?:how many|how much|what|which) (?:percent(?:age)?|per cent|pct|%)(?=[\s?.!]*$)/;

/** "Compare the value of X in one place with that in another": what "that" stands for is said again. */
const THAT_OF =
  /\b(the (?:[\w'-]+ ){1,5}?)((?:in|at|for|from|by) [^,;:?]{2,40}?) (with|and|to|against|versus|vs?|next to|beside|alongside) (?:that|those|the same|the ones?) (?=(?:in|at|for|from|by) )/;

/** "In actual calls", "in numbers": that no percentage is meant. */
const IN_NUMBERS =
  /,? ?\bin (?:(?:actual|absolute|real|raw|plain|straight|pure|whole) (?:[a-z]+s)|numbers|figures|number terms)(?=[\s?.!]*$)/;

const SO_MUCH = `(?:(?:about|around|roughly|nearly|almost|over|under|just|some|more than|less than|as much as|up to|at least|a full) )*`;
const PERCENT = String.raw`(?:\d+(?:\.\d+)?|${NUMBER_WORDS}(?: point [a-z]+)?) ?(?:%|per ?cent|pct|percentage points?)|(?:an? |one |two |three )(?:thirds?|quarters?|fifths?|sixths?|tenths?)|(?:a )?half`;
const FALL =
  '(?:fall|drop|rise|increase|decrease|reduction|decline|growth|dip|jump|cut|uplift|change|gain|loss|improvement|slump|surge)s?';
const FELL =
  '(?:fall(?:en|ing)?|fell|drop(?:ped)?|decrease|increase|decline|rise|reduce|(?:go|come) (?:up|down)|risen|rose|rising|increased|decreased|reduced|declined|grown|grew|dipped|jumped|gone (?:up|down)|went (?:up|down)|going (?:up|down)|come down|came down|changed|shrunk|shrank|climbed|slumped|surged|up|down|lower|higher)';
/** "Fell by 18%", "an 18% fall", said of what is to be checked: by how much it moved is asked. */
const MOVED_SO_MUCH = new RegExp(
  String.raw`\b(${FELL}) (?:by )?${SO_MUCH}(?:${PERCENT})(?![\w%])|\b(${FELL}) by ${SO_MUCH}\d[\d,]*(?![\w%,.]*\d| (?:year|month|quarter|week|day)s?\b)`,
);
/** "Halved". */
const MANIFOLD = /\b(?:halved|doubled|trebled|tripled|quadrupled)\b/;
const SO_MUCH_MOVED = new RegExp(
  String.raw`\b(?:an? |the )?(?:(?:stated|claimed|quoted|reported|alleged) )?${SO_MUCH}(?:${PERCENT})[- ](?=${FALL}\b)`,
);
/** By those one is sought, or something is only supposed. */
const SEEKS_OR_SUPPOSES =
  /^(?:(?:and|so|but) )*(?:what|which|who|where|when|why|how|any|list|name)\b|\b(?:if|would|were to|suppose|will|next)\b/;
const TRUE =
  '(?:right|correct|true|accurate|so|the case|a fact|fair|reconcile|tally|agree|match|square|hold(?: up| true| water)?|stand(?: up)?|check(?: out)?|add up|stack up)';
/** "Does that reconcile", "is a fall of so much right": that a claim is to be checked. */
const IS_SO = new RegExp(
  String.raw`(?:[\s,:-]+(?:and )?(?:is|are|was|were|does|do|did|can|could|has|would) (?:that|this|it|they|those)(?: (?:really|actually|even|still|all|be))* |\s*[,:-]\s*)(?:${TRUE}|yes or no|(?:right|true) or (?:wrong|false))(?=[\s?.!]*$)`,
);
const IS_TRUE = new RegExp(String.raw`^((?:and |so )*)(?:does|do|is|are|was|can) (.+?) (?:be )?${TRUE}(?=[\s?.!]*$)`);

/** "Calls are down by a fifth, does that add up": what is claimed of a movement is asked. */
function asMovementChecked(sentence: string): string {
  if (SEEKS_OR_SUPPOSES.test(sentence)) return sentence;
  const asked = sentence.replace(MOVED_SO_MUCH, '$1$2').replace(SO_MUCH_MOVED, '').replace(MANIFOLD, 'changed');
  return asked === sentence ? sentence : withoutClaimant(asked).replace(IS_SO, '').replace(IS_TRUE, '$1$2');
}

/** "What are calls down from, a year ago", "the number last year that they fell from": what it was at that time. */
const FROM_WHAT = new RegExp(
  String.raw`(?<=\b)${FELL} from(?: (?:what|which|how many)(?: ${NUMBER})?(?: it was)?,?|(?=,| (?:since|on|against|in|compared (?:with|to)) )),? (?:(?:since|on|against|in|over|compared (?:with|to)) )?(${TIME})`,
);
const FROM_BEHIND = new RegExp(
  String.raw`\b(${NUMBER}) (${TIME}) (?:that|which) (.{3,60}?) (?:(?:has|have|had|is|are|was|were) )?${FELL} from(?=[\s?.!]*$)`,
);
const FROM_FRONTED = new RegExp(
  String.raw`^(?:(?:and|so) )*from (?:what|which|how many)(?: ${NUMBER})?,? (${TIME}),? (?:has|have|had|did|do|are|were) ([^,;:?]{3,60}?) ${FELL}(?=[\s?.!]*$)`,
);
const LEADS_TO_WHAT = new RegExp(
  `^(?:(?:and|so) )*(?:(?:what|which)(?: ${NUMBER})? (?:is|are|was|were|have|has|had|did|do|does) (?:it that )?)?(?:the ${NUMBER} (?:that |which )?)?`,
);

/** "Down from how many a year ago were they": the number of that time. */
function asItWasThen(sentence: string): string {
  const plain = sentence.replace(FROM_BEHIND, '$1 $3 fell from, $2').replace(FROM_FRONTED, 'what did $2 fall from, $1');
  const found = FROM_WHAT.exec(plain);
  if (!found) return sentence;
  const around = `${plain.slice(0, found.index).replace(LEADS_TO_WHAT, '')} ${plain.slice(found.index + found[0].length)}`;
  const of = around
    .replace(
      /^\s*(?:is|are|was|were|have|has|had|did)\b|\b(?:is|are|was|were|have|has|had|did|to)\s*(?=[\s?.!]*$)/g,
      ' ',
    )
    .trim();
  return of ? `how many ${of} ${found[1]}` : sentence;
}

/** The sentence as it is plainly asked. */
export const asPlainQuestion = (sentence: string): string =>
  asItWasThen(asMovementChecked(sentence))
    .replace(TO_BE_TOLD, '$1')
    .replace(OBJECT_GAP, '')
    .replace(ONE_HAS, '$2 per $1 on average')
    .replace(IF_PUT, '$1 plus $2, total')
    .replace(REMAINDER, '$1 less $2')
    .replace(LEFT_AFTER, '$1 less ')
    .replace(PERCENT_BEHIND, '$1$3 as a percentage of $2')
    .replace(THAT_OF, '$1$2 $3 $1')
    .replace(IN_NUMBERS, '');
