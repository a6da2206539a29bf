/** A part as a percentage of its whole: "101 as a share of both", "what percentage of them were charged", "of those, what share died". */
import { type ArithmeticPhrase, PERCENTAGE, splits, stretches, trimmed } from './phrase.ts';

const AS = new RegExp(
  `,? ?\\b(?:expressed |stated |given |shown |put |worked out |taken )?(?:(?:as(?: an?)?|in) ${PERCENTAGE}(?: terms)?(?: of\\b|$)|as an? (?:slice|part|chunk|bit) of\\b)`,
);
/** "What percentage of": asks, and what stands before it says when at most. */
const OF = new RegExp(
  `^(?<lead>.*?)\\b(?:(?:what|which|the|a|is what|is the) )?(?:\\w+ )?${PERCENTAGE} (?:of|for)\\b(?<rest>.+)$`,
);
/** Where the whole ends and what is said of the part begins. */
const SAYS =
  /\b(?:(?:that|which|who) )?(?:is|are|was|were|has|have|had|did|do|does|came|come|comes|went|goes|represents?|makes up|became|become|led to|turned into|converted|contribut(?:es?|ed)|related|relates?|concerned|concerns?|resulted|ended|fell|falls?|got|gets|made|arrived|spent)(?<not>n't| not)?(?: (?:is|are|was|were|been|being|come|came|up|actually|ultimately|then|made|to|do|with|about|from|via|through|by|on|in|under|as|for|of|down|spent|given|over|related|resulting))*\b/;
/** "Of both lines, what share was 999": the whole first. */
const WHOLE_FIRST = new RegExp(
  `^(?:(?:out )?of|from|taking|among|amongst|between|with|looking at|for) (?<whole>.+?),? (?:as )?(?:what|which|how much,? as an?|the) (?:\\w+ )?${PERCENTAGE}(?: of (?:them|those|these|that|it|which))?(?<rest>\\b.*)$`,
);
const POSSESSIVE = new RegExp(`^(?<part>.+?)(?:'s|s'|') ${PERCENTAGE} of (?<whole>.+)$`);
/** "Emergency share of that lot". */
const SHARE_OF =
  /^(?<part>(?!(?:and |so )*(?:what|which|the|a|an|as|of|is|in|how)\b).+?) (?:share|proportion|percentage) of (?<whole>.+)$/;
/** "Crimestoppers accounts for what share of them". */
const IS_WHAT = new RegExp(
  `^(?<part>.+?) (?:accounts? for|accounted for|makes? up|made up|is|are|was|were|represents?|represented|forms?|comes? to|came to) (?:what|which) ${PERCENTAGE} of (?<whole>.+)$`,
);
/** Behind the part, what it does for the whole: "does it contribute". */
const CONTRIBUTES =
  / (?:contribute|make up|account for|represent|supply|provide|send in|bring in|form|come to|amount to|add up to)$/;
/** "As a %", where the share is asked for in other words already. */
const PART_OF = /\b(?:slice|part|chunk|bit|piece)(?= of\b)/;
const FORM = new RegExp(
  `[\\s,(]*\\b(?:(?:put |expressed |given )?(?:as an?|in) )?${PERCENTAGE}(?: terms)?\\)?[\\s?]*$`,
);
/** "What share of that is 999", "what percentage is 999 of the two". */
const IS_OF = new RegExp(
  `^(?:what|which) ${PERCENTAGE} (?:is|are|was|were|do|does|did)(?<not>n't| not)? (?<part>.+?) (?:make up |form |represent |account for )?of (?<whole>.+)$`,
);
/** "The % of all calls that those of one month account for", "% reports on drugs out of all of them". */
const THAT_MAKES_UP = new RegExp(
  `^(?:the )?${PERCENTAGE} of (?<whole>.+?) (?:that|which|,) ?(?<part>.+?) (?:accounts? for|makes? up|represents?|forms?|constitutes?|comes? to|contributes?)$`,
);
const OUT_OF = new RegExp(
  `^(?:the )?${PERCENTAGE}[,:]? (?<part>(?!(?:of|for|is|are|was|were)\\b).+?) (?:out of|of all|in) (?<whole>.+)$`,
);
const IS = new RegExp(`^(?:what|which|how (?:big|large) a) ${PERCENTAGE}(?: then)? (?<rest>\\S.*)$`);
/** "How much of the intelligence came from there, as a percentage". */
const HOW_MUCH = new RegExp(
  `^(?:how (?:much|many)|what (?:part|number|amount)) of (?<rest>.+?),? (?:as an?|in) ${PERCENTAGE}(?: terms)?$|^(?:what|how (?:much|many))(?: part| number)? of (?<other>.+?), ${PERCENTAGE}$`,
);
/** "That is what % of theirs", "what percentage is that (of the total)". */
const THAT = new RegExp(
  `^(?:(?:and|so) )*(?:(?:that|this|it|which) (?:is|was)|is that|that'?s|what(?:'s| is| are| was| were)?(?: that| this| it| those)?)?(?: then)?(?: as)?(?: what| an?| the| which)? ?${PERCENTAGE}(?: (?:is|was|are|were|does|did|do) (?:that|this|it|those|they|the answer)(?: (?:make|come to|represent|work out (?:at|as)))?)?(?: out)?(?:(?: of)(?<whole> .+)?)?$`,
);
/** "So what percentage didn't". */
const NOT_THAT = new RegExp(
  `^(?:what |which )?${PERCENTAGE} (?:of (?:them|those|these|it|that) )?(?:(?:is|are|was|were|did|do|does|has|have|had)(?:n't| not)|not)$`,
);

/** "Leaving what percentage from other sources". */
const LEAVES = new RegExp(`^(?:which |that )?leav(?:es|ing)(?: us)?(?: with)? (?:what|which) ${PERCENTAGE}\\b.*$`);

/** "What slice of it is that": asked for so, a part is its share. */
const SLICE = /\b((?:what|which|how (?:big|large)) (?:an? )?)(?:slice|chunk|segment)(?= of\b)/;
const IN_PERCENT = new RegExp(`[\\s,(]*\\b(?:as an?|in) ${PERCENTAGE}\\)?[\\s?]*$`);

/** One of these is in all that asks for a share. */
const SAYS_SHARE = new RegExp(`${PERCENTAGE}|slice|chunk|segment|part|bit`);

export function readShare(said: string): ArithmeticPhrase[] {
  if (!SAYS_SHARE.test(said)) return [];
  const asking = said.replace(SLICE, '$1share');
  // "What slice of the quarter is that (percent)": beside a percentage, a part is its share.
  const plain = asking.replace(FORM, '').replace(asking.replace(FORM, '') === asking ? /$^/ : PART_OF, 'share');
  const text = plain !== asking && new RegExp(PERCENTAGE).test(plain) ? plain : asking;
  const found: ArithmeticPhrase[] = [];
  const add = (part = '', whole = '', without = false): void => {
    found.push({ op: 'share', part: trimmed(part.replace(CONTRIBUTES, '')), whole: trimmed(whole), without });
  };
  if (NOT_THAT.test(text) || LEAVES.test(text)) add('', '', true);
  for (const { before, after } of splits(text, AS)) add(before, after);
  // "Those over the whole, as a %".
  const measured = asking.replace(IN_PERCENT, '');
  if (measured !== asking)
    for (const { before, after } of splits(measured, /\b(?:over|out of|relative to)\b/)) if (before) add(before, after);
  for (const form of [THAT_MAKES_UP, OUT_OF]) {
    const named = stretches(form, text);
    if (named) add(named.part, named.whole);
  }
  const owned = stretches(POSSESSIVE, text);
  if (owned) add(owned.part, owned.whole);
  const share = stretches(SHARE_OF, text);
  if (share) add(share.part, share.whole);
  const isWhat = stretches(IS_WHAT, text);
  if (isWhat) add(isWhat.part, isWhat.whole);
  const isOf = stretches(IS_OF, text);
  if (isOf) add(isOf.part, isOf.whole, isOf.not !== undefined);
  const first = stretches(WHOLE_FIRST, text);
  if (first) for (const { part, not } of saidIn(first.rest ?? '')) add(part, first.whole, not);
  const own = stretches(OF, text);
  const much = stretches(HOW_MUCH, text);
  const rest = own?.rest ?? much?.rest ?? much?.other ?? '';
  for (const match of rest.matchAll(new RegExp(SAYS, 'g'))) {
    const [whole, part] = [rest.slice(0, match.index), rest.slice(match.index + match[0].length)];
    // "What share of that is 999"
    if (!whole.trim() && /^that /.test(match[0])) add(part, 'that', match.groups?.not !== undefined);
    if (whole.trim()) add(part, `${whole} ${own?.lead ?? ''}`, match.groups?.not !== undefined);
  }
  const that = stretches(THAT, text);
  if (that && !SAYS.test(that.whole ?? '')) add('', that.whole);
  const is = stretches(IS, text);
  if (is) for (const { part, not } of saidIn(` ${is.rest}`)) add(part, '', not);
  return found;
}

/** "Was 999", "weren't about drugs": the part, behind the words that say it is one. */
const saidIn = (rest: string): { part: string; not: boolean }[] => {
  const match = new RegExp(`^\\s*(?:${SAYS.source})`).exec(rest);
  return match ? [{ part: rest.slice(match[0].length), not: match.groups?.not !== undefined }] : [];
};
