/** How a request that is put in nobody's set phrase shows what is asked and what only stands beside it. Pure. */

import { LINKS } from '../grammar.ts';
import { NOT_WHICH } from '../numbers/number-words.ts';
import { finds, pattern } from '../pattern.ts';
import { isFunctionWord } from '../words/passing-words.ts';
import { isNounKind, kindsOf } from '../words/word-kinds.ts';

/** "If I can only carry three numbers": what is asked for stands in it; "the number of officers" is one that is held or not. */
const COUNTS_ON = /\b(?:one|two|three|four|five|numbers?(?! of\b)|figures?|facts?|things?|points?)\b/;

/** Whether so many points are asked for in it. */
export const countsPoints = (clause: string): boolean => COUNTS_ON.test(clause);

const TWO_PARTS =
  /(?:\? ?|[.;] |, ?and |,? and (?=(?:is|are|was|were|did|do|does|has|have|can|how|what|which|who|where)\b)|, ?(?=(?:how|what|which|is|are|did|has|have)\b))(?:and |also )?(?=(?:how|what|which|who|where|when|why|is|are|was|were|did|do|does|has|have|can|any)\b)/;

/** The two things that a message asks one after the other; null where it asks one, or more than two. */
export function askedParts(text: string): readonly [string, string] | null {
  const [first = '', second = '', ...others] = text.split(TWO_PARTS).filter((part) => /\w/.test(part));
  const isWhole = (part: string): boolean => part.split(' ').length >= LEAST_WORDS;
  return others.length === 0 && isWhole(first) && isWhole(second) ? [first, second] : null;
}
/** So few words are no question. */
const LEAST_WORDS = 3;

/** So few words lean on what was said. */
export const isFragment = (text: string): boolean => text.split(' ').length <= FRAGMENT;
const FRAGMENT = 3;

/** A question that is answered by yes or no, or asks whether somebody would say so. */
const YES_OR_NO =
  /(?:^|[,:;.] ?|\b(?:whether|if) )(?:so |and |but |well )*(?:is|are|has|have|did|do|does|was|were|will|can) (?!there\b|you\b|i\b|we (?:have|get|see)\b)|\b(?:say|think|reckon) (?:that )?(?:they|it|we|i|i've|i'm|the force|the police)\b|\bor not\b/;

export const asksWhether = (text: string): boolean => YES_OR_NO.test(text);

/** What a noun that is asked about follows. */
const LEADS = new Set(
  'the a an any some our their your no about on of for with into from in at to this these those more whose what which which'.split(
    ' ',
  ),
);
/** What may stand between. */
const BETWEEN = /(?:al|ic|ive|ous|ful|able|ible|ish|less|est|ing|ed|ent|ant)$/;

/** Whether the word stands where a thing that is asked about does: "the weather", "about football"; not "they delivered". */
export function isThing(words: readonly string[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined) return words.length <= 2;
  if (before === 'to') return false;
  return LEADS.has(before) || (BETWEEN.test(before) && LEADS.has(words[at - 2] ?? ''));
}

/** "On the Commissioner", "about her": what is told of stands there. */
export const isToldOf = (words: readonly string[], at: number): boolean =>
  /\b(?:about|on|of|regarding)(?: (?:the|our|a|an|any|this))?$/.test(words.slice(Math.max(0, at - 2), at).join(' '));

/** "I hate surprises": what somebody does. */
export const isOfDoer = (words: readonly string[], at: number): boolean =>
  /^(?:i|we|you|they|he|she|who)$/.test(words[at - 1] ?? '');

/** "Which stations": a noun of which one is asked for. */
export const isAskedOf = (words: readonly string[], at: number): boolean =>
  /^(?:which|whose)$/.test(words[at - 1] ?? '') && isNounKind(kindsOf(words[at] ?? '')[0]);

/** "Into that room", "up to Christmas", "for a leaflet": where, when or for whom, where "of", "on" and "about" say of what. */
export const isSetBeside = (words: readonly string[], at: number): boolean =>
  SETTING.test(words.slice(Math.max(0, at - NEAR), at).join(' '));
const NEAR = 4;
const SETTING = /\b(?:for|into|to|at|before|from|by|until|after)(?: (?!of\b|on\b|about\b|with\b)[\w'-]+){0,3}$/;

/** "My emails" */
const OWN =
  /\bmy (?!(?:own )?(?:area|patch|ward|district|town|parish|committee|panel|board|chair|boss|colleagues?|speech|slides?|newsletter|report|notes|residents|constituents|meeting|members|council)\b)/;

/** The speaker's own, not the force's. */
export const isOfOwn = (text: string): boolean => OWN.test(text);

/** "What would you lead with" */
const WHAT_TO_TELL = /^(?:so |and |well |ok )*what (?:would|should|do|can|could|must|might) (?:you|i|we|one)\b/;

/** What one would say of it. */
export const asksWhatToTell = (text: string): boolean => WHAT_TO_TELL.test(text);

const COMPARES =
  /\b(?:against|compare[ds]?|comparing|versus|vs|v|next to|alongside|beside|set beside|put beside|beside)\b/;

/** Two things are set beside each other. */
export const compares = (text: string): boolean => COMPARES.test(text);

/** A word that asks, or no verb at all: "what's brand new in here". */
const ASKS_WHAT = /\b(?:what|whats|which|any|anything|everything|something|where|list|new|things|stuff)\b/;

/** Things are asked for, not whether or when. */
export const asksWhat = (text: string): boolean => ASKS_WHAT.test(text);

/** "What is", "anything": whatever there is, where "any sites", "what aim" and "of what" are of something. */
export function asksOpenly(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const [before = '', next = ''] = [words[at - 1], words[at + 1]];
    const isOfNoun = !isFunctionWord(next) && isNounKind(kindsOf(next)[0]);
    return (
      (OPENS.has(word) || (isAnyThing(word) && word !== 'work')) && !LINKS.has(before) && !(word === 'what' && isOfNoun)
    );
  });
}
const OPENS: ReadonlySet<string> = new Set(['what', 'whats', 'anything', 'everything', 'something']);

export const asksHowMany = finds(/\bhow (?:many|much)\b/);

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const POINTS = new RegExp(
  `\\b(?:${NOT_WHICH}(${COUNTS.join('|')}|[1-9]) (?:most )?(?:\\w+ )?(numbers?|figures?|facts?|stats?|statistics|things?|points?|messages?|headlines?|items?|measures?)|(?:which|what) (${COUNTS.slice(1).join('|')})(?= ?(?:[?,.]|$|(?:would|should|do|of)\\b))|single most \\w+ (?:(number|figure|stat|fact)|\\w+))`,
);

/** "Three numbers", "the one thing". */
export function pointsAsked(text: string): { readonly count: number; readonly isNumbers: boolean } | null {
  // "A plus point and a minus point": one of each.
  if (
    /\ban? (?:plus|minus|good|bad|positive|negative|bright|low) (?:point|thing|spot|side|note|number|figure)\b.*\ban? \w+/.test(
      text,
    )
  )
    return { count: 1, isNumbers: false };
  const found = POINTS.exec(text);
  if (!found) return null;
  const said = found[1] ?? found[3] ?? 'one';
  const count = /\d/.test(said) ? Number(said) : COUNTS.indexOf(said) + 1;
  return { count, isNumbers: /^(?:number|figure|stat)/.test(found[2] ?? found[4] ?? '') };
}

/** "Good to talk to you", "what you want": said of the one who is asked, of whom nothing is held. */
export const isOfAsked = (text: string): boolean =>
  /\b(?:to|with|for|about) you\b|\byou (?:want|like|think|feel)\b/.test(text);

/** Speaks of himself, or of those for whom he speaks. */
/** "My card is on hold", "what I did". */
export const speaksOfOneself = (text: string): boolean => /\b(?:i|my|mine)\b/.test(text);

export const speaksOfUs = (text: string): boolean => /\b(?:i|we|my|our)\b/.test(text);

/** "Sickness figures": the word says of what the numbers are. */
export const isCountedAs = (text: string, word: string): boolean =>
  new RegExp(
    `(?<!\\b(?:most|least|single) )\\b${word} (?:numbers?|figures?|stats|statistics|data|totals?|counts?)\\b`,
  ).test(text);

/** "All the updates": each of them, and nothing told shortly. */
export const asksForAllUpdates = (text: string): boolean =>
  /\b(?:all|every one of) (?:the |its |your )?(?:updates|bullets|items|entries)\b/.test(text);

/** "What has all that done to violence": what was told is what did it. */
export const asksWhatItDid = (text: string): boolean =>
  /\b(?:has|have|did|does|do|will) (?:all )?(?:of )?(?:that|this|it)(?: all)? (?:done?|meant?|changed?|brought|made?|affect(?:ed)?|help(?:ed)?)\b/.test(
    text,
  );

/** A day of the week, or tonight, is when it is told, never what is reported on. */
const WEEKDAY =
  /,? ?\b(?:on |by |before |for |next |this |until )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?(?: (?:night|morning|afternoon|evening|lunchtime))?|tonight|tomorrow(?: (?:night|morning|afternoon|evening))?|this (?:evening|afternoon))\b/g;
export const withoutWeekday = (text: string): string => text.replace(WEEKDAY, '').trim();

/** "Any numbers in that at all": whether what was told of has any. */
export const asksForAnyFigures = (text: string): boolean =>
  /\b(?:any|the|only|just|some) (?:\w+ )?(?:figures?|numbers?|stats|statistics|data)\b/.test(text);

/** "Can you talk faster", "what do i bring in": of the one who is asked, or of the speaker's own doings. */
const OF_US =
  /\bi (?:want|need|have|plan|hope) to (?!(?:know|hear|see|say|tell|understand|learn|mention|raise|give|put|lead|share|present|report)\b)|^(?:so |and |but )?(?:can|could|will|would|do|did|are) you (?:not )?(?!(?:please |just |kindly |quickly |possibly |briefly )*(?:tell|give|show|send|let|list|say|sum\w*|brief|do|put|draft|write|have|hold|explain|find|get|run|take|talk me|talk us|walk|boil|describe|outline|set|pull|read|make|help|think|call|compare|update|fill|bring|go|flag|pick|name|point|cover|catch|knock|prepare|produce|manage|see|share|spare|want)\b)\w+|\b(?:do|did|am|was|had) i (?!(?:going to|likely to|expected to|supposed to|need|say|tell|know|want|have|put|lead|take|mention|raise|look|hold|make|answer|quote|ask|start|get from)\b)\w+/;
/** "What do we still need to do": what the speaker is to do himself. */
export const asksOfSpeaker = finds(/\b(?:do|did|must|have|are) (?:we|i)\b/);
export const isOfUs = (text: string): boolean => OF_US.test(text);

/** "The seven", "all seven": `count` of them are all that there are, and no other noun follows. */
export function saysAllOf(words: readonly string[], at: number, count: number): boolean {
  const said = words[at];
  if (said !== COUNTS[count - 1] && said !== String(count)) return false;
  return (
    /^(?:the|all|these|of|any|each|every)$/.test(words[at - 1] ?? '') && !/(?:s|people)$/.test(nextNoun(words, at))
  );
}
const nextNoun = (words: readonly string[], at: number): string => {
  const next = words[at + 1] ?? '';
  return /^(?:is|are|was|were|has|does|as|priorities|us)$/.test(next) ? '' : next;
};

/** "Widen it to the whole of the north", "do the same for roads": an order to take what was told for something else. */
const AGAIN =
  /^(?:(?:so|and|now|then|ok|okay|right|fine|please|can you|could you|will you|let's|lets) )*([a-z]+) (?:it|this|that|the same)(?: (?:all|one))?(?: (?:again|now|down|up|out|over))?(?: (?:to|for|on|by|with|in|into|about|at|just|only|the)\b|$)/;
/** The verb of it; null where it is none. */
export const orderedAgain = (text: string): string | null => AGAIN.exec(text)?.[1] ?? null;

/** "Which priority", "is there any priority". */
export const asksWhichPriority = (text: string): boolean =>
  /\b(?:which|what|any|is there an?) (?:\w+ ){0,3}priorit(?:y|ies)\b/.test(text);

/** "Which of the seven", "any one of them". */
export const asksWhichOf = (text: string): boolean => /\b(?:which|any|one) (?:one )?of\b/.test(text);

const PART_OF_REPORT = '(?:bits?|parts?|sections?|chapters?|pages?|half|side|heading|stretch)';
const PART = `(?:in|within|under) (?:(?:the|our|that|your|its) )?(?:(?<part>(?:[\\w'-]+ ){1,4}?)${PART_OF_REPORT}|(?<numbered>priority (?:\\d|[a-z]+)))(?=[\\s?.!,:;]|$)`;
/** What stands for anything that is told: "the schools stuff", "partnership work". */
const ANY_THING = '(?:stuff|things?|bits?|parts?|work|side|news|aspects?)';
const ANY_THING_ALONE = new RegExp(`^(?:${ANY_THING}|points?|spots?|items?|results?)$`);
/** It stands for whatever is told, and names none of it. */
export const isAnyThing = (word: string): boolean => ANY_THING_ALONE.test(word);

/** Before what is said of a thing: "the most worrying", "the biggest risk". */
export const isMost = (word: string): boolean => /^(?:most|biggest|greatest|single)$/.test(word);

/** A place, a person or one of several is asked for. */
export const asksWhichOne = finds(/\b(?:where|which|who)\b/);

/** What those for whom one asks are to learn: "what should the board know", "anything else members ought to hear". */
const TO_LEARN =
  /^(?:(?:so|and|but|ok|now) )*(?:is there )?(?:what|anything|something|everything)(?: (else|more))? (?:that )?(?:should|must|would|might|do|does|ought|needs?)?(?: ?(?:the |our |a |any |all )?(?!did\b)[\w'-]+){1,3}? (?:(?:needs?|wants?|have|has|ought|like) )?(?:to )?(?:know|hear|learn|remember|be told|be aware of|take away)(?: (?:from (?:this|it)|(?:in|of) (?:this|it|here)|today|now|first|most))?[\s?.!]*$/;
/** More of what was told, with no word of what: "what else", "anything else in there". */
const ELSE =
  /^(?:(?:so|and|but|ok|now) )*(?:(?:is|are|was|were) there )?(?:what|anything|something)(?: is| was| are|'s)? else(?: (?:is|are|was) (?:there|in (?:there|here|it|this)))?(?: (?:in|of) (?:there|here|it|this|the report))?[\s?.!]*$/;

/** Whether what is to be known is asked for of all that is told, and whether beyond what was told already; null where it is not. */
export function asksToLearn(text: string): { readonly isMore: boolean } | null {
  const learn = TO_LEARN.exec(text);
  return learn ? { isMore: learn[1] !== undefined } : ELSE.test(text) ? { isMore: true } : null;
}

/** "Anything new", "what is new since the last report": news are of all that is told, never of one figure. */
export const asksForNews = finds(
  /^(?:(?:so|and|ok|now) )*(?:(?:is|are) there )?(?:(?:anything|something|what(?: is|'s)?)(?: (?:brand|really))? (?:new|fresh)|any (?:news|developments?))(?: (?:in (?:this|here|it|there|the report)(?: one)?|since (?:the )?last (?:report|time|one|quarter|meeting)|this (?:time|quarter)|lately|here|to report))?[\s?.!]*$/,
);
const THING_WITHIN = pattern(
  new RegExp(
    `(?:^|\\b(?:the|our|any|some|its|their|of|on|about|all) )(?<of>(?:(?!(?:the|our|any|some|its|their|of|on|about|all|what|which|and)\\b)[\\w'-]+ ){1,3}?)(?:${ANY_THING} )?${PART}`,
  ),
);
const WITHIN_FIRST = pattern(new RegExp(`^${PART},? (?<of>[^,;?]{3,60}?)[\\s?.!]*$`));

/** "The training in the roads bit", "in the drugs part, the arrests": a part of the report, and what is wanted of it; null where no such part is said. */
export function thingWithinPart(text: string): { readonly part: string; readonly of: string } | null {
  const { part, numbered, of } = (THING_WITHIN.exec(text) ?? WITHIN_FIRST.exec(text))?.groups ?? {};
  return of === undefined ? null : { part: (part ?? numbered ?? '').trim(), of: of.trim() };
}
