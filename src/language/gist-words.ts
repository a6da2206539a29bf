/** How a request that is put in nobody's set phrase shows what is asked and what only stands beside it. Pure. */

/** "If the local paper rings me", "when I meet the MP": the occasion, not what is asked about. */
const CONDITION =
  /(?:^|[\s,]+)\b(?:if|in case|when|whenever|because|while|in the event) (?:[\w'-]+ ){1,12}?(?=[,.?;]|$|(?:what|which|how|who|where|can|could|should|is|are) )|\s\b(?:if|in case|when|because|before|so that|so i can|ahead of|so) (?:i|i'm|i am|we|we're|you|they|he|she|the|a|an|my|our|someone|somebody|anyone|it)\b[^,.?;]*/;

/** Its words, and the sentence without them; null where it has none or is nothing else. */
export function conditionIn(sentence: string): { readonly words: string; readonly rest: string } | null {
  const padded = sentence.replace(/([,.?;])/g, ' $1').trim();
  const match = CONDITION.exec(padded);
  if (!match || COUNTS_ON.test(match[0])) return null;
  const rest = padded
    .replace(match[0], ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+/, '')
    .trim();
  return /[a-z]{2}/.test(rest) ? { words: match[0], rest } : null;
}
/** "If I can only carry three numbers": what is asked for stands in it; "the number of officers" is one that is held or not. */
const COUNTS_ON = /\b(?:one|two|three|four|five|numbers?(?! of\b)|figures?|facts?|things?|points?)\b/;

/** Whether so many points are asked for in it. */
export const countsPoints = (clause: string): boolean => COUNTS_ON.test(clause);

/** How many times one thing is set beside another. */
export const jointsIn = (text: string): number =>
  (text.match(/[,;:&+/]|\b(?:and|or|versus|vs|v|plus|then|next to|alongside|with)\b/g) ?? []).length;

const PART =
  /(?:\? ?|[.;] |, ?and |,? and (?=(?:is|are|was|were|did|do|does|has|have|can|how|what|which|who|where)\b)|, ?(?=(?:how|what|which|is|are|did|has|have)\b))(?:and |also )?(?=(?:how|what|which|who|where|when|why|is|are|was|were|did|do|does|has|have|can|any)\b)/;

/** The two things that a message asks one after the other; null where it asks one, or more than two. */
export function askedParts(text: string): readonly [string, string] | null {
  const [first = '', second = '', ...others] = text.split(PART).filter((part) => /\w/.test(part));
  const isWhole = (part: string): boolean => part.split(' ').length >= LEAST_WORDS;
  return others.length === 0 && isWhole(first) && isWhole(second) ? [first, second] : null;
}
/** So few words are no question. */
const LEAST_WORDS = 3;

/** "In there", "it all", "this quarter": the report, the whole, the time. */
const OF_THE_WHOLE =
  /\bin (?:here|there|it|this)\b|\b(?:it|this|that) all\b|\ball (?:this|that|of this|of it|it)\b|\b(?:this|that|last) (?:quarter|year|time|report|period|month)\b|\bthere (?:is|are|was|were)\b|\b(?:is|are|was|were) there\b/g;
const POINTER = /\b(?:it|its|such|there|ones?|he|she|him|her)\b|\b(?:that|this|those|these)\b(?: ([\w'-]+))?/g;

/** Whether it points to what was told before; `isOfOccasion`: whether a word is of where the speaker is ("that room"). */
export const pointsToWhatWasTold = (text: string, isOfOccasion: (word: string) => boolean): boolean =>
  [...text.replace(OF_THE_WHOLE, ' ').matchAll(POINTER)].some(([, next]) => next === undefined || !isOfOccasion(next));

/** So few words lean on what was said. */
export const isFragment = (text: string): boolean => text.split(' ').length <= FRAGMENT;
const FRAGMENT = 3;

/** "Worth raising" asks for no money. */
export const isWorthSaying = (text: string): boolean => /\bworth (?:a mention|\w+ing)\b/.test(text);

/** "In sixty seconds": a minute is what a brief takes anyway. */
export const isRequestForTime = (text: string): boolean =>
  /\b(?:(?:\d+|one|a|two|sixty|ninety|few|couple of) )?(?:seconds?|minutes?|mins?|secs?)\b/.test(text);

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

const ASKS =
  /^(?:so |and |but |well |ok |please )*(?:\w+ (?:me|us) (?:a|an|the|any|all|every|some|what|which|anything|everything)\b|how|what|which|who|where|any|anything|is|are|was|were|do|does|did|has|have|can|could|would|will|should|give|tell|show|take|walk|talk|explain|sum)\b/;

/** Begins as a question or an order does. */
export const beginsAsking = (text: string): boolean => ASKS.test(text);

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

/** Which way each of several moved is asked. */
export const asksWhichMoved = (text: string): boolean =>
  /\b(?:better|worse|compared?|improved?|deteriorated|safer)\b/.test(text);

/** A word that asks, or no verb at all: "what's brand new in here". */
const ASKS_WHAT = /\b(?:what|whats|which|any|anything|everything|something|where|list|new|things|stuff)\b/;

/** Things are asked for, not whether or when. */
export const asksWhat = (text: string): boolean => ASKS_WHAT.test(text);

const HOW_THINGS_STAND =
  /\bwhere (?:are|is|do|does|have|has) (?:we|they|it|things|the force|the police|the plan|the report)\b/;

/** "Where are we strong" asks for no place. */
export const asksHowThingsStand = (text: string): boolean => HOW_THINGS_STAND.test(text);

export const asksHowMany = (text: string): boolean => /\bhow (?:many|much)\b/.test(text);

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const POINTS = new RegExp(
  `\\b(?:(${COUNTS.join('|')}|[1-9]) (?:\\w+ )?(numbers?|figures?|facts?|stats?|statistics|things?|points?|messages?|headlines?|items?|measures?)|(?:which|what) (${COUNTS.slice(1).join('|')})(?= ?(?:[?,.]|$|(?:would|should|do|of)\\b))|single most \\w+ (?:(number|figure|stat|fact)|\\w+))`,
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

/** "In here", "how is it all looking", "are things on the up": the report, and how all of it stands. */
export const isPlacedHere = (text: string): boolean =>
  /\bin (?:here|this one)\b|\bhow (?:is|are|was|were|did|does|do) (?:it all|all of (?:it|this)|all this|everything|things all|the whole)\b|\bthings (?:on the up|getting better|getting worse|improving)\b/.test(
    text,
  );

/** "Show me how to do it", "how can I do it": of the speaker's own doings. */
export const asksHowOneDoes = (text: string): boolean =>
  /\bhow (?:to|(?:do|can|could|should|would) (?:i|you|one))\b/.test(text);

/** Speaks of himself, or of those for whom he speaks. */
/** "My card is on hold", "what I did". */
export const speaksOfOneself = (text: string): boolean => /\b(?:i|my|mine)\b/.test(text);

export const speaksOfUs = (text: string): boolean => /\b(?:i|we|my|our)\b/.test(text);

/** "Sickness figures": the word says of what the numbers are. */
export const isCountedAs = (text: string, word: string): boolean =>
  new RegExp(
    `(?<!\\b(?:most|least|single) )\\b${word} (?:numbers?|figures?|stats|statistics|data|totals?|counts?)\\b`,
  ).test(text);

/** From a time on. */
export const saysSince = (text: string): boolean => /\bsince\b/.test(text);

/** "Where do you support", "how are you getting on": what the one who is asked does himself. */
export const asksOfDoingsOfAsked = (text: string): boolean =>
  /\b(?:do|did|are|were|have|will|can) you (?!(?:just |really )?(?:tell|give|show|say|have|hold|know|got|sum|make|do|put|draft|write|see|point|pick|name|take|find|see)\b)/.test(
    text,
  );

/** Those who are reported on. */
export const speaksOfThem = (text: string): boolean =>
  /\b(?:they|them|their|her|him|the force|the police)\b/.test(text);

/** "Calls from officers": the word at `at` says by whom, not for whom. */
export const comesFrom = (words: readonly string[], at: number): boolean =>
  /^(?:from|by|among)$/.test(words[at - 1] ?? '');

/** "Not the one", "not of the other": what begins at `at` is not meant. */
export function isDenied(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at);
  while (/^(?:the|of|on|about|for|in)$/.test(before.at(-1) ?? '')) before.pop();
  return before.at(-1) === 'not';
}

/** "Everything in the north": all of it, not what is told in a minute. */
export const asksForAll = (text: string): boolean =>
  /\b(?:everything|all|every (?:one|thing|single \w+)) (?:there is |you have |you hold |you know |held )?(?:in|on|about|for|from|under|across)\b/.test(
    text,
  );

/** "Done there about fraud" without the word that only says where. */
export const withoutPlacePointer = (text: string): string => text.replace(/\b(?:there|here)\b/g, ' ');

/** "What has all that done to violence": what was told is what did it. */
export const asksWhatItDid = (text: string): boolean =>
  /\b(?:has|have|did|does|do|will) (?:all )?(?:of )?(?:that|this|it)(?: all)? (?:done?|meant?|changed?|brought|made?|affect(?:ed)?|help(?:ed)?)\b/.test(
    text,
  );

/** A thing that stands right behind it is what is asked for: "which hospital", "the best pub". */
export const asksFor = (word: string): boolean => /^(?:which|what|whose|many|any|best|worst|good|new)$/.test(word);

/** In the report, or of it: "in there", "out of this", "about this one". */
const HERE =
  /\b(?:parts?|bits?|which|what|any|anything|some|much|most|all) of (?:it|this|that)\b|\b(?:in|out of|after reading|inside|through) (?:here|there|it|them|all this)\b|\b(?:in|from|of|about|on) (?:(?:this|that|the) (?:one|quarter|report|paper|document|lot)|(?:these|those|the) (?:figures|numbers|pages|measures)|(?:this|these)(?= ?(?:[,.;?!]|$)))/;
export const isOfReportHere = (text: string): boolean => HERE.test(text);

/** What those who are reported on will do. */
const WILL =
  /\b(?:they|it|force|police|we)(?:'ll| will| plan to| intend to)\b|\b(?:yet|still|due|about|waiting) to (?!be (?:seen|told))\w+|\b(?:promised|planned|due|meant|set|down) for (?:after|later|next)\b/;
export const asksWhatWillBe = (text: string): boolean => WILL.test(text);

/** "What wasn't there before", "not seen until now": what has come into being. */
export const saysNotBefore = (text: string): boolean =>
  /(?:n't|\b(?:not|never))\b[^.?!,]*\b(?:before|previously|until (?:now|then)|till now)\b(?! (?:the|that|this|last))/.test(
    text,
  );

/** "Hasn't happened yet", "only planned": still to come; "not told us yet" is what is left out. */
export const saysToCome = (text: string): boolean =>
  /(?:n't|\b(?:not|nothing))\b (?:been )?(?!tell|told|said|say|shown?|given|get|got)\w+\b[^.?!,]*\byet\b|\byet to (?!be (?:seen|told))|(?<!\bthe )\bplann(?:ed|ing)\b|\bpromises? for (?:after|later|next)\b/.test(
    text,
  );

/** "Put this beside that for me": done for the one who speaks, who tells nothing of himself. */
export const doneForSpeaker = (clause: string): boolean =>
  COMPARES.test(clause) && /^(?!i\b|i'm\b|we\b|we're\b|it\b|the\b)[a-z]+\b.* for (?:me|us)[\s.!]*$/.test(clause);

/** "Arm me", "help me out": an order that has no other object than the one who speaks asks to be told. */
export const ordersTelling = (text: string): boolean =>
  /(?:^|[,.;:] ?)(?:please |just |now |then |so |and |go on,? )*[a-z]{2,} (?:me|us)(?: (?:out|up|in|through|ready|straight))?(?: (?:please|on (?:it|this|that)))?(?= ?(?:[.,;!?]|$))/.test(
    text,
  );

/** "No figures", "words and not data": what can be counted is said to be absent. */
const UNCOUNTED =
  /(?:\b(?:no|not|without|never|lack\w*|rather than|instead of|cannot)|n't)\b(?: \w+){0,3}? (?:figures?|numbers?|data|statistics|stats|measured|measures?|counted|evidence)\b/;
export const saysUncounted = (text: string): boolean => UNCOUNTED.test(text);

/** "Do we not get told", "keeps quiet". */
const UNTOLD =
  /(?:\b(?:not|never|nothing|cannot)|n't)\b(?: \w+){0,3}? (?:tell|told|say|said|show|shown|cover|covered|know|included?|mention(?:ed)?|there|here|reported|go on)\b|\b(?:least|little|hardly|barely) (?:told|said|shown|given|reported|known|held)\b|\b(?:told|said|shown|given|reported|known|held) (?:the )?(?:least|so little|very little|next to nothing)\b|\bin vain\b|\bquiet (?:about|on)\b/;
export const saysUntold = (text: string): boolean => UNTOLD.test(text);

/** "What questions should we put", "anything to take them to task over". */
const WHAT_TO_ASK =
  /\bquestions? (?:(?:that )?(?:the |these |those )?(?:figures|numbers|data|results) (?:raise|beg|prompt|throw up)|should|could|ought|do|might|would|can|to|come|we|i)\b|\b(?:should|ought|could|can|might) (?:we|i) (?:to )?(?:be )?(?:ask|question|challeng|press|push|grill|prob)\w*\b|\b(?:take|taking) (?:\w+ )?to task\b/;
export const asksWhatToAsk = (text: string): boolean => WHAT_TO_ASK.test(text);

/** "Anything that deserves a mention": it is told of a thing, and not by its name. */
export const asksAnything = (text: string): boolean => /\b(?:any|some)thing\b|\bwhat\b.* that\b/.test(text);

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

/** "New, rather than work carrying on", "never mind what fell": what is set against it is not asked about. */
const CONTRAST =
  /,? ?\b(?:rather than|as opposed to|instead of) [^,.;?!]*|(?:^|(?<=[.;?!] ?))(?:never mind|forget|not|leave aside|setting aside) [^,.;?!]*, ?/g;
/** `isNamed`: whether the words name what is held: then they narrow. */
export const withoutContrast = (text: string, isNamed: (words: string) => boolean = () => false): string =>
  text
    .replace(CONTRAST, (said) => (isNamed(said) ? said : ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** "Widen it to the whole of the north", "do the same for roads": an order to take what was told for something else. */
const AGAIN =
  /^(?:(?:so|and|now|then|ok|okay|right|fine|please|can you|could you|will you|let's|lets) )*([a-z]+) (?:it|this|that|the same)(?: (?:all|one))?(?: (?:again|now|down|up|out|over))?(?: (?:to|for|on|by|with|in|into|about|at|just|only|the)\b|$)/;
/** The verb of it; null where it is none. */
export const orderedAgain = (text: string): string | null => AGAIN.exec(text)?.[1] ?? null;

/** "Am I going to have to defend": what one must do oneself is not what is to come. */
const OWN_FUTURE =
  /\b(?:am i|i am|i'm|are we|we are|we're|will i|will we|i will|i'll) (?:(?:going|likely|bound|supposed|expected) to )?(?:have to )?(?=be\b|\w+\b)/g;
export const withoutOwnFuture = (text: string): string =>
  text.replace(OWN_FUTURE, (said) => (/ to $|\bwill|'ll/.test(said) ? 'should i ' : said));

/** "Hitting their numbers", "met its aims": whether what was set as an aim was reached. */
const MET =
  /\b(?:hit|hits|hitting|meet|meets|meeting|met|miss|misses|missing|missed|reach|reaches|reaching|reached|make|making|made) (?:all |any of )?(?:of )?(?:their|its|our|the|his|her) (?:own )?(?:numbers?|marks?|targets?|goals?|aims?|promises|commitments?)\b/;
/** The words of it; none where it is not asked. */
export const wordsOfAimsMet = (text: string): readonly string[] => MET.exec(text)?.[0].split(' ') ?? [];

/** "The fire", "a mess": the word at `at` is a thing, and tells no opinion. */
export const isOneThing = (words: readonly string[], at: number): boolean =>
  /^(?:the|an?|that|this|his|her|on|of|about)$/.test(words[at - 1] ?? '') ||
  // "How is sickness looking", "sickness, Q3 against Q2": how one thing goes that is named.
  /^how (?:is|are|was|were)$/.test(words.slice(at - 2, at).join(' ')) ||
  (at === 0 && words.some((word) => /^(?:vs?|versus|against)$/.test(word)));

/** "Which priority", "is there any priority". */
export const asksWhichPriority = (text: string): boolean =>
  /\b(?:which|what|any|is there an?) (?:\w+ ){0,3}priorit(?:y|ies)\b/.test(text);

/** "Which of the seven", "any one of them". */
export const asksWhichOf = (text: string): boolean => /\b(?:which|any|one) (?:one )?of\b/.test(text);

/** "What can you put a number on": the figures alone. */
export const asksWhatIsNumbered = (text: string): boolean =>
  /\b(?:put|give|have) (?:a|any|some) (?:numbers?|figures?) (?:on|to|for)\b/.test(text);
