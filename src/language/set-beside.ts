/** Comparisons of a thing with itself at another time, in whatever way they are put, as "by how many" and "against". Pure. */

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** How another time begins; a place, a body or a target does not. */
const TIME = String.raw`(?:(?:what (?:it|they) (?:was|were) )?(?:in |for |at |during |over )?(?:the |its |our |their )?(?:q[1-4]\b|quarter[123]?\b|(?:immediately )?(?:previous|prior|preceding|last|same|corresponding) (?:q\b|quarter|year|period|time|three months|month|one|lot|report)|(?:quarter|year|period|one|time|three months) (?:before|earlier|previously|prior|ago)|(?:a|one|twelve months|three months) ?(?:year |quarter )?(?:ago|earlier|before|previously|back)|last (?:year|quarter|time)|(?:${MONTHS}),? \d{4}|20\d\d(?:\/\d\d)?\b))`;

/** "Set 999 calls beside the previous quarter's", "next to a year ago". */
const BESIDE = new RegExp(
  String.raw`\b(?:(?:put|set|side by side) )?(?:beside|next to|alongside|opposite|up against|side by side with|cheek by jowl with) (?:(?:that|those|the (?:figures?|numbers?|totals?)) (?:of|for|from) )?(?=${TIME})`,
  'g',
);
/** "The last one before it", said behind what it is set against. */
const ONE_BEFORE =
  /(?<=\bagainst )(?:the )?(?:very |last )?one (?:just )?(?:before|prior|preceding)(?: (?:it|that|this))?\b/g;
const LAST = /\b(?:up )?against (?:the )?last(?=[\s?.!]*$)/g;
/** "How many fewer than last year": it moved. */
const FEWER = new RegExp(
  String.raw`\b(?:(?:is|was|are|were) (?:it|that|they) )?(?:by )?how (many|much) (?:more|fewer|less|higher|lower|greater|smaller)(?: (?:is|was|are|were) (?:it|that|this|they))? (?:than|against) (?:in |for |at |during )?(?=${TIME})`,
  'g',
);
/** "By how many did calls tumble since the quarter before", "how far did they slide from it": whatever the verb, it moved. */
const MOVED_FROM = new RegExp(
  String.raw`\b(?:by how (?:many|much)|how far) (?:did|do|does|has|have|had) ([^,;:?]{3,60}?) [a-z]{3,}(?: (?:away|back|down|up|off))? (?:from|since|on|against|compared (?:with|to)|relative to|over) (?:that of |those of )?(?=${TIME})`,
  'g',
);
/** "Have we lost specials compared with last year": set against another time, what is lost or gained is a difference. */
const LOST = new RegExp(
  String.raw`\b(?:have|has|did) (?:we|they|you|the force|\w+ police) (?:lost|gained|lose|gain|shed)(?: any| some)? ([^,;:?]{3,50}?) (?=(?:compared (?:with|to)|against|relative to|versus) ${TIME})`,
  'g',
);
/** "Chats lost how many on the quarter before": set against another time, it moved by so many. */
const LOST_MANY = new RegExp(
  String.raw`(?<=[\w')]) (?:have |has |had )?(?:lost|gained|shed|lose|loses|gain|gains|dropped|added|fell|rose|grew|slipped) (?:by )?how (many|much)((?: (?!(?:on|since|from|against|over|in|compared)\b)[a-z]+){0,2}) (?:on|since|from|against|over|compared (?:with|to)|relative to) (?=${TIME})`,
  'g',
);
/** "Loss on the year": it moved. */
const LOSS = new RegExp(
  String.raw`\b(?:how (?:big|large|great|steep) )?(?:an? |the |any |net )*(?:loss|gain) (?=(?:on|since|against|over|from|compared (?:with|to)) (?:the (?:year|quarter)\b|${TIME}))`,
  'g',
);
const IF_SO = /,? ?(?:and|or) if so,? (?:by )?how (?:many|much)\b/g;
/** "The pair of figures", "both numbers", said of what is set against something. */
const PAIR =
  /,? ?\b(?:(?:give|show|quote|state) )?(?:(?:me|us) )?(?:the |as a )?(?:pair|couple|two|both)(?: of)?(?: the)? (?:figures|numbers|values|totals|them)\b(?! for\b)/g;

const TWO_TIMES = new RegExp(String.raw`\bagainst\b|\band (?=${TIME})`);

/** "How does it shape up against last year": whatever the verb, it is compared. */
const SHAPES_UP = new RegExp(
  String.raw`\bhow (?:does|do|did|is|are|was|were|has|have) ([^,;:?]{2,50}?) [a-z]+(?: (?:up|on|out|over|along))? (?=against ${TIME})`,
  'g',
);

/** The sentence with its comparison put plainly. */
export function asCompared(sentence: string): string {
  const beside = sentence
    .replace(BESIDE, 'against ')
    .replace(ONE_BEFORE, 'the previous quarter')
    .replace(LAST, 'against last quarter');
  const moved = beside
    .replace(LOSS, 'change ')
    .replace(SHAPES_UP, 'compare $1 ')
    .replace(LOST_MANY, ': by how $1$2 changed against ')
    .replace(FEWER, 'by how $1 changed against ')
    .replace(MOVED_FROM, 'by how many changed $1 against ')
    .replace(LOST, 'by how many changed $1 ');
  const plain = moved === beside ? moved : moved.replace(IF_SO, '');
  return TWO_TIMES.test(plain) ? plain.replace(PAIR, ' ') : plain;
}
