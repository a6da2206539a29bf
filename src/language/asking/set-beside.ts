/** Comparisons of a thing with itself at another time, in whatever way they are put, as "by how many" and "against". Pure. */

import { pattern } from '../pattern.ts';
import { MOVED } from '../periods/words.ts';
import { kindsOf } from '../words/word-kinds.ts';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const MOVE =
  '(?:fall|drop|rise|increase|decrease|reduction|decline|growth|dip|jump|cut|change|difference|gain|loss|improvement|slump|surge)';
/** How another time begins; a place, a body or a target does not. */
export const TIME = String.raw`(?:(?:what (?:it|they) (?:was|were) )?(?:in |for |at |during |over )?(?:the |its |our |their )?(?:q[1-4]\b|quarter[123]?\b|(?:immediately )?(?:previous|prior|preceding|last|same|corresponding) (?:q\b|quarter|year|period|time|three months|month|one|lot|report)|(?:quarter|year|period|one|time|three months) (?:before|earlier|previously|prior|ago)|(?:a|one|twelve months|three months) ?(?:year |quarter )?(?:ago|earlier|before|previously|back)|last (?:year|quarter|time)|(?:${MONTHS})(?:,? \d{4}| to (?:${MONTHS}))|20\d\d(?:\/\d\d)?\b))`;

/** "Set 999 calls beside the previous quarter's", "next to a year ago". */
const BESIDE = pattern(
  new RegExp(
    String.raw`\b(?:(?:put|set|side by side) )?(?:beside|next to|alongside|opposite|up against|side by side with|cheek by jowl with) (?:(?:that|those|the (?:figures?|numbers?|totals?)) (?:of|for|from) )?(?=${TIME})`,
    'g',
  ),
);
/** "The last one before it", said behind what it is set against. */
const ONE_BEFORE = pattern(
  /(?<=\bagainst )(?:the )?(?:very |last )?one (?:just )?(?:before|prior|preceding)(?: (?:it|that|this))?\b/g,
);
/** "How many fewer than last year": it moved. */
const FEWER = pattern(
  new RegExp(
    String.raw`\b(?:(?:is|was|are|were) (?:it|that|they) )?(?:by )?how (many|much) (?:more|fewer|less|higher|lower|greater|smaller)(?: or (?:more|fewer|less|higher|lower|greater|smaller))?(?: (?:is|was|are|were) (?:it|that|this|they))?(?: (?:is|was|are|were) there of ([^,;:?]{3,60}?))? (?:than|against) (?:in |for |at |during )?(?=${TIME})`,
    'g',
  ),
);
/** The extent that is asked for. */
const EXTENT = `(?:by )?(?:how (?:many|much|far)|(?:what|which) (?:absolute |exact |actual )?(?:margin|number|amount|percentage|proportion|per ?cent))`;
/** "How far are we off the quarter before on 101", "by what margin below last year": by how much it has moved. */
const OFF = pattern(
  new RegExp(
    String.raw`\b${EXTENT}(?: (?:are|is|was|were|have) (?:we|they|it|that|things))?(?: now| currently)? (?:off|adrift of|short of|below|behind|above|ahead of|under|over|down on|up on) (?=${TIME}|(?:where|what|that|this|our|its)\b)`,
    'g',
  ),
);
/** "How steep was the fall in calls", "the extent of the drop", "numerical change": how large a movement is, is the movement. */
const SIZE_OF_MOVE = pattern(
  new RegExp(
    String.raw`\b(?:how [a-z]+ (?:is|was|were|are|has been) (?:the|this|that|any) |(?:the )?(?:extent|size|scale|magnitude|degree|amount|depth) of (?:the |any |that )?|(?:the )?(?:numerical|numeric|absolute|net|actual|overall) )(?=${MOVE}\b)`,
    'g',
  ),
);
/** "By how many did calls tumble since the quarter before", "how far did they slide from it": whatever the verb, it moved. */
const MOVED_FROM = pattern(
  new RegExp(
    String.raw`\b(?:by how (?:many|much)|how far|by (?:what|which) (?:[a-z]+ )?[a-z]+) (?:did|do|does|has|have|had) ([^,;:?]{3,60}?) [a-z]{3,}(?: (?:away|back|down|up|off))? (?:from|since|on|against|compared (?:with|to)|relative to|over) (?:that of |those of )?(?=${TIME})`,
    'g',
  ),
);
/** "How many more or fewer calls than in the quarter before": whichever way, it moved by so many. */
const MORE_OR_FEWER = pattern(
  new RegExp(
    String.raw`\b(?:by )?how (many|much) (?:more or (?:fewer|less)|(?:fewer|less) or more) ([^,;:?]{3,60}?) than (?:in |for |at |during )?(?=${TIME})`,
    'g',
  ),
);
/** "The direction in which calls have moved", "which way reports went": how they moved. */
const DIRECTION = pattern(
  /\b(?:the )?(?:(?:overall |general )?(?:direction|way|extent|degree|rate) (?:in|to|by|at) which|direction of (?:travel|movement) (?:of|for|in)|trajectory (?:of|for)) ([^,;:?]{3,60}?)(?:(?: (?:has|have|had|is|are|was|were))? (?:moved|moving|gone|going|went|changed|changing|shifted|developed|headed|heading))?(?= (?:year|quarter|since|on|over|against|compared|q)|[\s?.!,]*$)/g,
);
/** "Have we lost specials compared with last year": set against another time, what is lost or gained is a difference. */
const LOST = pattern(
  new RegExp(
    String.raw`\b(?:have|has|did) (?:we|they|you|the force|\w+ police) (?:lost|gained|lose|gain|shed)(?: any| some)? ([^,;:?]{3,50}?) (?=(?:compared (?:with|to)|against|relative to|versus) ${TIME})`,
    'g',
  ),
);
/** "Chats lost how many on the quarter before": set against another time, it moved by so many. */
const LOST_MANY = pattern(
  new RegExp(
    String.raw`(?<=[\w')]) (?:have |has |had )?(?:lost|gained|shed|lose|loses|gain|gains|dropped|added|fell|rose|grew|slipped) (?:by )?how (many|much)((?: (?!(?:on|since|from|against|over|in|compared)\b)[a-z]+){0,2}) (?:on|since|from|against|over|compared (?:with|to)|relative to) (?=${TIME})`,
    'g',
  ),
);
/** "Loss on the year": it moved. */
const LOSS = pattern(
  new RegExp(
    String.raw`\b(?:how (?:big|large|great|steep) )?(?:an? |the |any |net )*(?:loss|gain) (?=(?:on|since|against|over|from|compared (?:with|to)) (?:the (?:year|quarter)\b|${TIME}))`,
    'g',
  ),
);
/** "And what had they been", "and what was it". */
const WHAT_IT_WAS =
  '(?:what (?:(?:it|they|that) (?:was|were|had been)|(?:was|were|had) (?:it|they|that|those)(?: been)?))';
/** "Calls for this quarter, plus the year before", "with a year ago alongside": another time said behind is set beside it. */
const WITH_TIME = pattern(
  new RegExp(
    String.raw`(?<=[\w')]),? (?:and (?!q\d|\d|(?:${MONTHS})\b)|(?:plus|with|along with|together with|as well as) )(?:also )?(?:${WHAT_IT_WAS} )?(?=${TIME}(?: (?:as well|too|alongside|beside it|next to it|for comparison))?[\s?.!]*$)`,
  ),
);
/** "The pair of figures", "both numbers", said of what is set against something. */
const PAIR =
  /,? ?\b(?:(?:give|show|quote|state) )?(?:(?:me|us) )?(?:the |as a )?(?:pair|couple|two|both)(?: of)?(?: the)? (?:figures|numbers|values|totals|them)\b(?! for\b)/g;

/** "Have they doubled since the quarter before": by a multiple, or whichever way, it moved. */
const MULTIPLIED = pattern(
  /\b(?:(?:more than|almost|nearly|about) )?(?:halv|doubl|trebl|tripl|quadrupl)(?:ed|e|es|ing)\b(?= (?:since|on|from|against|over|compared|in|during|$))/g,
);

const TWO_TIMES = pattern(new RegExp(String.raw`\bagainst\b|\band (?=${TIME})`));

/** "How does it shape up against last year": whatever the verb, it is compared. */
const SHAPES_UP = pattern(
  new RegExp(
    String.raw`\bhow (?:does|do|did|is|are|was|were|has|have) ([^,;:?]{2,50}?) [a-z]+(?: (?:up|on|out|over|along))? (?=against ${TIME})`,
    'g',
  ),
);

const MOVE_OF = pattern(/\b(the|that|this|an?|any|such an?) (?:([a-z]+) )?([a-z]+) (?:in|of) (?=((?:[\w']+ ?){1,4}))/g);
/** "The surge in calls", "that sudden leap in reports": whatever it is called and whichever way it went, a change. */
export const asChangeOf = (sentence: string, isNamed: (words: string) => boolean): string =>
  sentence.replace(MOVE_OF, (all: string, begin: string, how: string | undefined, noun: string, of: string) => {
    const isMove = kindsOf(noun)[0] === 'moving' && (how === undefined || kindsOf(how)[0] === 'adjective');
    return isMove && isNamed(of) ? `${begin} ${MOVED.test(noun) ? noun : 'change'} in ` : all;
  });

/** "Give me now versus this time last year": orders two times of what was named before. */
const TIMES_ORDERED = new RegExp(
  String.raw`^(?:(?:so|and|just|please) )*(?:give|show|tell|compare|put|set)(?: (?:me|us))? .*\b(?:versus|vs?|against|compared (?:with|to)|with|and) (?:this time )?${TIME}`,
);
export const setsTimesAgainst = (sentence: string): boolean => TIMES_ORDERED.test(sentence);

/** The sentence with its comparison put plainly. */
export function asCompared(sentence: string): string {
  const beside = sentence
    .replace(BESIDE, 'against ')
    .replace(WITH_TIME, ' against ')
    .replace(ONE_BEFORE, 'the previous quarter');
  const moved = beside
    .replace(MULTIPLIED, 'changed')
    .replace(LOSS, 'change ')
    .replace(SHAPES_UP, 'compare $1 ')
    .replace(LOST_MANY, ': by how $1$2 changed against ')
    .replace(SIZE_OF_MOVE, '')
    .replace(OFF, 'by how much changed against ')
    .replace(MORE_OR_FEWER, 'by how $1 changed $2 against ')
    .replace(DIRECTION, 'the change in $1')
    .replace(FEWER, (_, many: string, of = '') => `by how ${many} changed ${of}${of && ' '}against `)
    .replace(MOVED_FROM, 'by how many changed $1 against ')
    .replace(LOST, 'by how many changed $1 ');
  return TWO_TIMES.test(moved) ? moved.replace(PAIR, ' ') : moved;
}
