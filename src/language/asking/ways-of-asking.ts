/** The constructions of English in which a number is asked for, each put as the plain question. Pure. */

import { withoutClaimant } from '../clauses/reported-speech.ts';
import { NUMBER_WORDS } from '../numbers/number-words.ts';
import { TIME } from './set-beside.ts';

const NUMBER = '(?:number|figure|count|total|tally|amount|quantity|volume|level|value)s?';

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
  const asked = sentence.replace(MOVED_SO_MUCH, '$1$2').replace(SO_MUCH_MOVED, '');
  return asked === sentence ? sentence : withoutClaimant(asked).replace(IS_SO, '').replace(IS_TRUE, '$1$2');
}

/** "What are calls down from, a year ago", "the number last year that they fell from": what it was at that time. */
const FROM_WHAT = new RegExp(
  String.raw`(?<=\b)${FELL} from(?: (?:what|which|how many)(?: ${NUMBER})?(?: it was)?,?|(?=,| (?:since|on|against|in|compared (?:with|to)) )),? (?:(?:since|on|against|in|over|compared (?:with|to)) )?(${TIME})`,
);
const LEADS_TO_WHAT = new RegExp(
  `^(?:(?:and|so) )*(?:(?:what|which)(?: ${NUMBER})? (?:is|are|was|were|have|has|had|did|do|does) (?:it that )?)?(?:the ${NUMBER} (?:that |which )?)?`,
);

/** "Down from how many a year ago were they": the number of that time. */
function asItWasThen(sentence: string): string {
  const found = FROM_WHAT.exec(sentence);
  if (!found) return sentence;
  const around = `${sentence.slice(0, found.index).replace(LEADS_TO_WHAT, '')} ${sentence.slice(found.index + found[0].length)}`;
  const of = around
    .replace(
      /^\s*(?:is|are|was|were|have|has|had|did)\b|\b(?:is|are|was|were|have|has|had|did|to)\s*(?=[\s?.!]*$)/g,
      ' ',
    )
    .trim();
  return of ? `how many ${of} ${found[1]}` : sentence;
}

/** Most sentences tell of none: the long expressions above are not made for them. */
const TELLS_MOVEMENT = new RegExp(String.raw`\b(?:${FELL}|${FALL})`);

/** "Operations against drug gangs", "any work to stop county lines": a deed and what it is directed at, which is no other time. */
const DIRECTED =
  /^(?:(?:and|so|any|our|the|all|police) )*(?:work|operations|ops|efforts?|activity|campaigns?) (?:being done |done |under ?way |going on )?(?=against (?!(?:the )?(?:last|previous|same|year|quarter|target|plan|q[1-4]|\d)\b)|to (?:stop|tackle|fight|combat|disrupt|prevent|reduce|curb|cut|end)\b)/;

/** The sentence as it is plainly asked. */
export const asPlainQuestion = (sentence: string): string =>
  (TELLS_MOVEMENT.test(sentence) ? asItWasThen(asMovementChecked(sentence)) : sentence).replace(
    DIRECTED,
    'what is being done ',
  );
