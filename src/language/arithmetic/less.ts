/** What is left when a part is taken away: "hours less the ESP ones", "take the deaths off the KSIs", "those that were not kept". */

import { setsNounAgainst } from '../clauses/sentence-roles.ts';
import { pattern } from '../pattern.ts';
import { clausesIn, withoutOutcome } from './outcome.ts';
import { type ArithmeticPhrase, splits, stretches, trimmed } from './phrase.ts';

/** Between a whole and what is taken from it: "hours less the paid ones". */
const TAKES_AWAY = pattern(
  /(?<!\b(?:or|any|no|much|far|even|got|have|is it|are there|was it|nothing|it|rather) )\bless\b(?! (?:than|or|and|common|popular|likely|busy|frequent|serious|often)\b)/,
);
/** A number of the part alone is none of what is left; "17 less calls" are fewer. */
export const saysLess = (asking: string): boolean =>
  splits(asking, TAKES_AWAY).some(({ before, after }) => /[^\d%]$/.test(before) && after !== '');
const LESS = pattern(
  new RegExp(
    `${TAKES_AWAY.source}|${/\b(?:minus|net of|take ?away|excluding|excludes?|excl|without(?! (?:counting|including))|leaving (?:out|aside)|setting aside|apart from|aside from|other than|(?:(?:falls?|fell|lies?|lay|are|is|were|was|come|came) )?outside(?: of)?|beyond|except(?: for)?|barring|bar|not (?:counting|including)|without (?:counting|including)|discounting|ignoring|disregarding|having (?:removed|deducted|taken (?:out|off|away))|after (?:deducting|removing|subtracting|taking (?:out|off|away)))\b/.source}`,
  ),
);

const VERBS = 'subtract|deduct|remove|take|strip|knock|lop|leave|set|put|lose|discount|exclude|ignore|omit|drop';
const TAKES = `(?:${VERBS})(?:s|ed|ing|ping|ting|ucting)?|taking|leaving|setting|removing|excluding|ignoring|losing`;
const TAKEN =
  'taken|stripped|left|set|put|removed|deducted|subtracted|excluded|discounted|ignored|dropped|omitted|knocked|gone|lost';
const AWAY = '(?:off|out|away|aside|to one side)';
const WHO = '(?:(?:you|we|i|one|they) )?(?:were to )?';

/** Where a clause begins without a comma: "hours once you knock off the patrols", "the figure with the deaths taken out". */
const ORDERS_WITHIN = pattern(
  new RegExp(` (?=(?:once|if|when|after|but|and|then|please)(?: then| please)? ${WHO}(?:${TAKES})\\b)`),
);
const TAKEN_WITHIN = pattern(
  new RegExp(
    ` (?=(?:with|once|when|after|if|without|less) (?:(?!\\b(?:with|once|when|after|if)\\b).)+? (?:${TAKEN}|comes?|goes?)(?: ${AWAY})?(?:,|$))`,
  ),
);
const LED = `^(?:(?:and|but|now|then|so|please|once|if|when|after|supposing|say|with) )*`;
/** "Take the deaths off the KSIs", "deduct what was kept from what came in". */
const ORDER = pattern(new RegExp(`${LED}${WHO}(?:${TAKES})(?: ${AWAY})? (?=\\S)`));
/** Any other verb that has the part before its whole, where the one is known to be a part of the other: "lift the deaths out of the KSIs". */
const ANY_VERB = new RegExp(
  `${LED}${WHO}(?!(?:how|what|which|who|the|a|an|all|any|of|in|for|from|to|is|are|was|were|do|does|did)\\b)[a-z]+ (?=(?:the|all|any|those|these|out|off|away|[a-z]+s)\\b)`,
);
/** "From the casualties deduct those killed". */
const FROM_FIRST = pattern(
  new RegExp(`${LED}(?:from|out of|off) (?<whole>.+?),? ${WHO}(?:${TAKES})(?: ${AWAY})? (?<part>\\S.*)$`),
);
const FROM = /\b(?:away from|out of|off of|off|from)\b/;
/** "The deaths taken off", "with October gone". */
const GONE = pattern(
  new RegExp(
    `${LED}(?<part>.+?)(?: (?:is|are|was|were|has|have|being))?(?: been)? (?:${TAKEN}|comes?|goes?)(?: ${AWAY})?(?: of (?:it|them|that|those|this))?$`,
  ),
);
const BEHIND = new RegExp(`(?: (?:${AWAY}))?(?: of (?:it|them|that|those|this))?$`);
/** "What is left of the hours after the patrols". */
const LEFT_AFTER = pattern(
  /^(?:what|how (?:many|much)) (?:(?:is|are|was|were|would be) left|remains?) (?:of|from) (.+?) (?:after|once|without|when) (.+)$/,
);
/** "What is left of the quarter". */
const LEFT_OF = pattern(/^what (?:is|are|was|would be|remains) (?:left )?of /);

const TAKEN_FROM = pattern(
  /\b(?:taken|knocked|removed|subtracted|deducted|stripped|lifted) (?:off|out of|away from|from)\b/,
);
/** "October aside, how many calls", "not counting the killed, how many casualties". */
const EXCEPTED_FIRST = pattern(
  /^(?:(?:leaving|not (?:counting|including)|apart from|aside from|excluding|without|other than|except(?: for)?|if (?:you|we) (?:leave|ignore|exclude)|ignoring|minus|bar|barring) (?<part>[^,]+?)(?: (?:out|aside|apart))?|(?<aside>[^,]+?) (?:aside|apart|excluded|excepted))(?:, ?| (?=(?:how|what|which|give|number)\b))(?<whole>\S.+)$/,
);
const EXCEPTED_LAST = pattern(
  /^(?<whole>.+?),? (?<part>[a-z0-9]+(?: [a-z0-9]+){0,3}) (?:aside|apart|excluded|excepted)$/,
);
/** "Everything other than that": the rest of what was told. */
const OTHER_THAN_THAT = pattern(
  /\b(?:everything|anything|all|those|the (?:ones|rest|hours|others)|whatever|what) (?:(?:is|was|were|are) )?(?:other than|apart from|except|besides|bar|but|not) (?:that|those|these|them|it)\b/,
);
/** Those of the whole of which the part is denied. */
const DENIES = pattern(
  /\b(?:that|which|who)? ?(?:had|have|has|having) (?:nothing|no connection|no link) (?:to do )?(?:with|to)\b|\b(?:that|which|who|but) (?:(?:were|are|was|is|did|do|does|have|had|has)(?:n't| not)(?: been)?|not)(?: (?:about|on|from|for|by|in|under|via|through|come from|came from))?\b|\bbut (?:not|never)\b|\b(?:are|is|were|was|have|has|had|did) (?:still )?(?:not|yet to be|n't)\b|(?: (?:but|and) (?:then )?\w+(?: (?:on|over|out|elsewhere|away|back))?)? (?:rather than|instead of(?: being)?)\b/,
);
const HOW_MANY_NOT = pattern(
  /^(?:(?<whole>.+?)[,:;-] ?)?how (?:many|much)(?: of (?:them|those|these|that|it))? (?:(?:were|are|was|is|did|do|does|have|had|has)(?:n't| not)(?: been)?)(?: (?:about|on|from|for|by|in|under|via|through|to do with|related to|come from))? (?<part>.+)$/,
);

/** "What remains", "what does that leave". */
const ASKS_REST =
  /[\s,.;:?-]*(?:\band )?(?:\b(?:(?:what|how (?:much|many))(?: hours| calls| reports)? (?:is|are|was|were|does|do|did|would|have) ?(?:that |it |you |we |i |there )?(?:left|leave|leaves|remain|remains|get|got|then)?(?: over)?|what remains(?: as [a-z' -]+)?|what(?: i)?s left(?: as [a-z' -]+)?|(?:that )?leav(?:es|ing) what)|=)[\s?.!]*$/;
const ONLY_REST = pattern(
  /^(?:(?:and|so) )?(?:(?:what|how (?:much|many)) (?:does|do|did|would|is|are) (?:that|this|it|there)? ?(?:leave|left)\b.*|(?:(?:that|this|which|it) )?leav(?:es|ing) (?:what|how (?:much|many))\b.*|(?:(?:and|so) )*(?:what about |how about |how many (?:are |were )?)?(?:from |for |by )?(?:the )?(?:all the )?(?:rest|remainder|others|balance|residual(?: \w+)?|remaining(?: \w+)?|leftover)(?:, ?(?:i\.?e\.?,? )?(?:those|the ones) (?:that|which) (?:were|are|have|had|did|do) ?(?:not|n't))?|how many (?:(?:were|are|was|is|did|have|had|do) ?)?(?:not|n't)|leaving|which leaves|(?:from |by |for )?(?:everyone|everybody|anyone|everything|all) else|(?:from )?(?:elsewhere|all (?:the )?others?)|(?:the )?other \d+ ?(?:%|per ?cent|pct)\b.*)$/,
);

/** Behind the whole: what it may be on besides the part. */
const ON_ANYTHING =
  /\b(?:(?:spent|used|given|came|come|made|sent|received) )?(?:(?:on|for|from|by|to|about|in|doing) )?(?:anything|anyone|anybody|something|somewhere|everything|everyone|elsewhere|sources?|people)$/;
/** "In the two months left": the time of the rest, which the subtraction itself tells. */
const TIME_LEFT =
  /\b(?:(?:in|for|over|during) )?(?:the )?(?:other|remaining|rest of the|last)? ?(?:two |three |other )?months? (?:left(?: over)?|remaining|after(?: that)?)\b|\b(?:in|for|over|during) (?:the )?(?:other|remaining) (?:two )?months?\b/;
/** "Of the 2,921 received, how many": of what, before what is asked of it. */
const OF_WHICH = /^(?:out )?of (?:all )?(?:the )?(?:\d[\d,]* )?(?<whole>.+?),? how (?:many|much)\b.*$/;
const wholeOf = (text: string): string =>
  trimmed(
    text
      .replace(/ (?:is|are|would be|were|was|have you|do you have) (?:left(?: over)?|remaining)$/, '')
      .replace(ON_ANYTHING, '')
      .replace(TIME_LEFT, ' ')
      .replace(OF_WHICH, '$<whole>')
      .replace(OUT_OF_SO_MANY, '')
      .replace(HOW_MANY_OF, ''),
  );
/** "Out of 17,303 reports": how many they are is told with them. */
const OUT_OF_SO_MANY = /^(?:out )?of (?:(?:all|the|these|those|our) )*(?:\d[\d,]* )?(?=[a-z])/;
/** "How many of the 17,303 reports" */
const HOW_MANY_OF = /^how (?:many|much) of (?:all|the|these|those|our) (?:\d+,[\d,]+|\d+(?= \d)) (?=[a-z\d])/;
/** "Reports that the charity had nothing to do with". */
const HAD_NOTHING = pattern(
  /^(?<whole>.+?)(?: were there| are there| did we get)? (?:that|which) (?<part>.+?) (?:had|has|have) (?:nothing|no (?:part|hand|role)) (?:to do with|in)$/,
);
const NON = pattern(/\bnon[- ]/);
const LONGEST_NON = 4;
/** "Uncharged": denied in one word. */
const DENIED_IN_A_WORD = pattern(/\bun(?=[a-z]{4,}ed\b)/g);

/** "So what does that leave", and nothing else. */
export const asksRestAlone = (asking: string): boolean => ONLY_REST.test(asking);

export function readLess(said: string): ArithmeticPhrase[] {
  const asking = said.replace(DENIED_IN_A_WORD, 'not ').replace(LEFT_AFTER, '$1 less $2');
  if (ONLY_REST.test(asking) || OTHER_THAN_THAT.test(asking)) return [{ op: 'rest' }];
  const text = trimmed(asking.replace(ASKS_REST, ''));
  const found: ArithmeticPhrase[] = [];
  const add = (whole: string, part: string): void => {
    if (part) found.push({ op: 'less', whole: wholeOf(whole), part, denied: false });
  };
  for (const pattern of [EXCEPTED_FIRST, EXCEPTED_LAST]) {
    const { whole = '', part, aside = '' } = stretches(pattern, text) ?? {};
    add(whole, part ?? aside);
  }
  const clauses = clausesIn(withoutOutcome(asking.replace(ORDERS_WITHIN, ', ').replace(TAKEN_WITHIN, ', ')));
  for (const [at, clause] of clauses.entries()) {
    const others = trimmed(
      clauses
        .filter((_, i) => i !== at)
        .join(', ')
        .replace(LEFT_OF, ''),
    );
    const turned = stretches(FROM_FIRST, clause);
    if (turned) add(`${turned.whole} ${others}`, turned.part ?? '');
    const ordered = ORDER.exec(clause);
    const rest = clause.slice((ordered ?? ANY_VERB.exec(clause))?.[0].length ?? clause.length);
    for (const { before, after } of splits(rest, FROM))
      if (before && after)
        found.push({ op: 'less', whole: wholeOf(`${after} ${others}`), part: before, denied: !ordered });
    // "Take off the deaths" from what was spoken of, or from what stands beside it.
    if (ordered) add(others, trimmed(rest.replace(BEHIND, '')));
    else if (GONE.test(clause) && clauses.length > 1) add(others, trimmed(GONE.exec(clause)?.groups?.part ?? ''));
  }
  for (const { before, after } of splits(text, LESS)) {
    add(before, after);
    // "How many survived, that is KSI less the deaths": said again as arithmetic.
    const again = /^.*(?:[,:;-] |\()(?:that is,? |i\.?e\.?,? )?(?=\S)/.exec(before);
    if (again) add(before.slice(again[0].length), after);
  }
  // "Deaths taken off the casualties"
  for (const { before, after } of splits(text, TAKEN_FROM)) if (before && after) add(after, before);
  // "Crashes rather than casualties": the one is meant, and nothing is taken from the other.
  for (const { before, after } of splits(asking, DENIES))
    if (before && after && !setsNounAgainst(asking))
      found.push({ op: 'less', whole: wholeOf(before), part: after, denied: true });
  const had = stretches(HAD_NOTHING, asking);
  if (had) found.push({ op: 'less', whole: wholeOf(had.whole ?? ''), part: had.part ?? '', denied: true });
  // "Non-Crimestoppers reports": what is denied stands before its noun.
  for (const { before, after } of splits(asking, NON)) {
    const words = after.split(/[\s-]+/);
    for (let length = 1; length < Math.min(words.length, LONGEST_NON); length += 1)
      found.push({
        op: 'less',
        whole: wholeOf(`${before} ${words.slice(length).join(' ')}`),
        part: words.slice(0, length).join(' '),
        denied: true,
      });
  }
  const not = HOW_MANY_NOT.exec(asking);
  if (not)
    found.push({ op: 'less', whole: wholeOf(not.groups?.whole ?? ''), part: not.groups?.part ?? '', denied: true });
  return found;
}
