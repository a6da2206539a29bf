/** What somebody says, claims or supposes is asked about as if it stood by itself: who says it, and how, narrows nothing. Pure. */

import { isDeterminer, isPast } from '../grammar.ts';
import { pattern } from '../pattern.ts';
import { asks, isOfSpeaker, OPENERS, sentencesOf } from '../segments.ts';
import { wordsOf } from '../terms.ts';
import { kindsOf } from '../words/word-kinds.ts';

/** What somebody claims, with who claims it and where: "some chap at the pub swears", "it was said at the club that". */
const CLAIMED =
  /^(?:(?:and|so|but|well|now) )*(?:(?:(?:i|we)(?: [\w' -]{1,40} and)?(?:'ve| have)? (?:was|were|am|been|got|been getting) |i'm )(?:told|assured|informed)|it (?:says|said|states|reads|claims)(?: here| there| somewhere)?|it (?:is|was|has been|'s|gets) (?:being )?(?:claimed|said|alleged|reported|suggested|rumoured|put about)|(?:some|a|an|my|our|the|this|that|one|somebody|someone|everyone|everybody|people|they|he|she|i|we)\b(?:(?! (?:is|are|was|were|has|have|had|how|what|that)\b)[\w' -]){0,40}? (?:swears?|swore|reckons?|reckoned|claims?|claimed|says?|said|insists?|insisted|thinks?|thought|believes?|believed|maintains?|maintained|tells?|told|keeps? (?:on )?(?:saying|telling)|heard|read|ask(?:s|ed)? about|(?:is|was|are|were) (?:adamant|certain|sure|convinced|positive)))(?: (?:me|us|you|him|her|them))?(?: (?:at|in|on|over|from) (?:the|a|an|my|our) [\w'-]+(?: [\w'-]+)?(?= that\b))?(?: (?:that|somewhere|once))* (?=\S)/;
/** "The report prints a fall of a fifth": whatever its verb, a document only tells. */
const DOCUMENT_TELLS =
  /^(?:(?:and|so|but|well|now) )*(?:the|this|that|your|its|page \w+ of the) (?:\w+ )?(?:report|paper|document|page|summary|text|table|chart|slide|article|leaflet|release|website|bulletin)s? (?!(?:is|are|was|were|has|have|had|will|can|could|would|does|do|did)\b)[a-z]+s? (?:that )?(?=(?:an?|the|\d)\b)/;

/** The claim by itself. */
export const withoutClaimant = (sentence: string): string => sentence.replace(CLAIMED, '').replace(DOCUMENT_TELLS, '');

/** "People say nobody rings them. Is that so?": the claim, of which nothing else is asked than what is told of it; null where none is made, or a number is in it. */
export function claimDoubted(text: string, saysNothing: (word: string) => boolean): string | null {
  const [first = '', asked, ...others] = sentencesOf(text).map((sentence) => sentence.text);
  if (asked === undefined || others.length > 0) return null;
  const claim = withoutClaimant(first.replace(/[\s.!]+$/, ''));
  const isDoubted = asks(asked) && wordsOf(asked).every(saysNothing);
  return isDoubted && claim !== first.replace(/[\s.!]+$/, '') && !/\d{4}|\d,\d|%/.test(claim) ? claim : null;
}

/** "Heard on the radio that": whoever heard it is left out. */
const HEARD =
  /^(?:(?:and|so|but|well) )*(?:apparently,? |supposedly,? )?(?:(?:(?:i|we)(?:'ve| have)? )?(?:just |only )?(?:heard?|read|saw|seen?|gather|understand)(?: (?:on|in|from|at) (?:the|my|our|an?) [\w'-]+)?(?: that)? )?/;
const DID_THAT =
  '(?: (?:did|does|is|was|has|have|will) (?:that|this|it|they|all that)(?: (?:all|been|be|go|going|get|start(?:ed)?|beg[ai]n|happen(?:ed)?|come|came|in|live|on|so|the case|true|launch(?:ed)?|introduced|for))*)?';
const ONLY_WHEN = new RegExp(
  `^(?:(?:and|so|but) )*(?:(?:since|from|as of|starting) when|when(?: (?:from|since))?|how long)${DID_THAT}[\\s?.!]*$`,
);
const ONLY_WHICH = new RegExp(
  `^(?:(?:and|so|but) )*(?<asked>(?:by|with|for|from) whom|where(?:abouts)?|(?:for|in|at|on|by|from|with|to) (?:which|what) [a-z]+)${DID_THAT}[\\s?.!]*$`,
);

/** "Someone said schools are told. Since when?", "for which towns?": when what is claimed came about, where, or by whom, is asked. */
export function asAskedOfClaim(text: string): string {
  const all = sentencesOf(text).map((sentence) => sentence.text);
  const [claim = '', question] = all.slice(-2);
  if (question === undefined || all.length > 2 || asks(claim)) return text;
  const told = withoutClaimant(claim.replace(HEARD, '').replace(/[\s.!]+$/, ''));
  if (wordsOf(told).length < FEWEST) return text;
  if (ONLY_WHEN.test(question)) return `when ${told}?`;
  const asked = ONLY_WHICH.exec(question)?.groups?.asked;
  return asked ? `${asked} ${told.replace(VERB_BEHIND, '$2 $1')}?` : text;
}
/** The subject, and the auxiliary that a question has before it. */
const VERB_BEHIND = /^(.+?) (is|are|was|were|has|have|had|will|can)(?= )/;
/** So few words claim nothing. */
const FEWEST = 3;

const ASKS_ADVICE = /\b(?:should|can|could|must|ought)\b/;
/** "I heard there was a fire, where was that?": of what others say something is asked, and nothing for the speaker himself. */
export function asksOfClaim(text: string): boolean {
  const [claim, ...rest] = sentencesOf(text).map((sentence) => sentence.text);
  const last = rest.at(-1)?.replace(OPENERS, '') ?? '';
  return claim !== undefined && CLAIMED.test(claim) && asks(last) && !isOfSpeaker(last) && !ASKS_ADVICE.test(last);
}

/** "I trust that is fewer": what is supposed is to be confirmed. */
const SUPPOSES = pattern(
  /^(?:and |so |but )?(?:i|we) (?:trust|believe|think|suppose|gather|assume|presume|take it|understand|imagine|hope) (?:that )?(?=(?:that|this|it|they|those|there|the) )/,
);

/** Verbs in whose place only a verb of saying or thinking can stand: "do they boast the hours are worth". */
const THEY_SAY = pattern(
  /(?<=\S )(?:do|does|did) (?:they|you|we|people|officers|the (?:report|force|police|paper|document|authors?)) ([a-z]+) (?:that )?(?=([\w']+) \S)/g,
);
/** "Are said to have fallen", "is that supposed to equal": what is said of it is asked. */
const SAID_TO = pattern(
  /(?:\b(is|are|was|were) (that|this|it|they|those|these) )?(?:\b(?:is|are|was|were) )?(?<!\bwe )\b(supposed|meant|[a-z]+(?:ed|ght)|said) to (?:(be (?=(?:worth|valued|up|down)\b)|have (?:been )?)|(?=[a-z]))/g,
);
const isOfSaying = (verb: string): boolean =>
  kindsOf(verb)
    .slice(0, 2)
    .some((kind) => kind === 'telling' || kind === 'thought');

/** The sentence without those who say what it asks, and their saying. */
export const withoutSaying = (sentence: string): string =>
  sentence
    .replace(SUPPOSES, '')
    .replace(THEY_SAY, (all, verb: string, next: string) =>
      isOfSaying(verb) && (isDeterminer(next) || /'s?$|s$/.test(next) || isPast(next)) ? '' : all,
    )
    .replace(SAID_TO, (all, is: string | undefined, what: string | undefined, verb: string, be: string | undefined) => {
      if (!/^(?:supposed|meant|said)$/.test(verb) && !isOfSaying(verb)) return all;
      if (be !== undefined) return what ? `${is} ${what} ` : '';
      return what ? `${/^(?:that|this|it)$/.test(what) ? 'does' : 'do'} ${what} ` : all;
    });
