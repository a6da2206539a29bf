/** What stands around a question and is no part of it: who asked, what it is for, that it was forgotten. */

/** Words that a question begins with. */
const ASKS = '(?:how|what|which|whether|who|when|where|why|if|is|are|was|were|did|do|does|has|have|the|number|can|our)';
const LATER =
  '(?: (?:at|on|this|by|for)? ?(?:tomorrow|today|tonight|later|next week|this week|(?:mon|tues|wednes|thurs|fri)day|morning|afternoon|evening|\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?))*';
const OCCASION =
  '(?:presentation|meeting|briefing|talk|speech|slides?|pack|article|homework|essay|press release|notes|records|diary)';
/** Whose occasion: the speaker's, or one that is called no more than that ("the cross border meeting" is a report's own). */
const OWN =
  "(?:(?:my|our|his|her|their|a|an|tomorrow's|today's)(?: [\\w']+){0,2}|the(?: (?:board|chief's|chief|panel|council|press|committee|commissioner's|scrutiny|next|morning))?)";

/** Each goes wherever it stands. */
const ASIDES: readonly RegExp[] = [
  new RegExp(
    `(?:\\b(?:it is|it's|its|this is|i need (?:it|this|that)|needed|wanted) )?\\bfor (?:${OWN} ${OCCASION}|the minutes)${LATER}(?![\\w])[,:;. -]*`,
    'g',
  ),
  new RegExp(
    `\\bi(?:'ve| have|ve)?(?: got)? (?:a|my|the)(?: \\w+){0,2} ${OCCASION}\\b[^,;:?]{0,60}?(?:[,;:] ?| - )`,
    'g',
  ),
  /\b(?:to the best of your knowledge|as far as you (?:know|are aware)|if you happen to know|off the top of your head)\b,?/g,
  /\bthe (?:local )?(?:papers?|news|radio|telly|tv|press|gazette|echo) (?:said|says|say|reckons?|reckoned|reported|claims?|claimed) [^,;:?]{0,60}?(?:[,;:] ?| - )/g,
  new RegExp(`\\b(?:have you )?(?:got )?any idea(?: at all)?(?: of)? (?=${ASKS}\\b)`, 'g'),
  new RegExp(
    `\\bi (?:can't|cannot|cant|couldn't|don't|can never|never)(?: quite| for the life of me)? (?:remember|recall|think)(?: offhand)?,? (?=${ASKS}\\b)`,
    'g',
  ),
  /\b(?:as )?per (?:the|your) (?:latest |quarterly |last )?report\b|\b(?:just )?out of (?:curiosity|interest)\b/g,
  /^(?:please |pls )?give (?:me|us) (?=(?:the |a )?(?:number|figure|how|what))/g,
  /[,;.-] ?(?:(?:i|we|i'll|we'll) (?:need|want)(?: (?:it|this|that|them))?|(?:need|needed|want|wanted) (?:it|this|that|them)|needed(?= by\b)) (?:by|for|before|on|at|in) [^,;?.]{1,40}$/g,
  /(?:[,;.-] ?)?\b(?:many )?thanks in (?:advance|anticipation)\b/g,
  /\b(?:when|whenever|if|once|as soon as) you (?:get|have|find|can spare|are able|can)(?: (?:a|the|chance|sec|second|minute|moment|time|spare|it|them|that|to))*\b/g,
  /^(?:further to|following|following on from|with reference to|re|regarding|after) (?:your|my|our|last|this|the|yesterday's)(?: [\w']+){0,4}? (?:email|e-mail|letter|call|meeting|note|message|chat|conversation|request|query|discussion)s?\b(?:[,;:] ?| - )/g,
  /\b(?:ta|thanks|cheers|please|pls|thank you),? (?:duck|love|pet|mate|pal|buddy|chief|boss|guv|darling|chuck|all|folks|everyone)\b/g,
];

/** "One of my neighbours was asking": who asked. */
const ASKED = new RegExp(
  `\\b(?:wants? to know|wanted to know|(?:would|'d) like to know) (?:about )?(?!more)(?=\\w)|\\b(?:(?:was|were|is|are|been|keeps?|kept|in|and|me|us) asking|asked|asks|(?:written|emailed|phoned|rung|rang)(?: in)? to ask|wants? to know|needs? to know|trying to (?:find|work) out|wanted to know|(?:would|'d) (?:like|love) to (?:know|understand|see|find out)|wonders?|is wondering|was wondering)(?: me| us| you| again)?(?: if| whether)? (?=${ASKS}\\b)`,
);
/** What is asked already, and must not be taken for who asks ("how many people rang asking how to"). */
const ASKING = /\b(?:how|what|which|number|many|much|count|rate)\b|\d/;

/**
 * The question alone; the text as it is when nothing else is left. `isPlace` whether words name a place: one who asks in
 * Harlow may ask about Harlow, so that is kept.
 */
export function withoutCourtesies(text: string, isPlace: (words: string) => boolean): string {
  const bare = ASIDES.reduce((rest, aside) => rest.replace(aside, ' '), text);
  const asked = ASKED.exec(bare);
  const lead = asked ? bare.slice(0, asked.index) : '';
  const question = asked && !ASKING.test(lead) && !isPlace(lead) ? bare.slice(asked.index + asked[0].length) : bare;
  const plain = question.replace(/\s+/g, ' ').trim();
  return /\w{2}.*\s.*\w/.test(plain) ? plain : text;
}
