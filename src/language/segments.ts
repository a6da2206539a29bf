/** The sentences and clauses of a message, and the forms of English by which each shows whether it asks. Pure. */

import { AUXILIARIES, endsPhrase, isOnlyPast, isPast, isPerson, isPlural, isPresent, isTime } from './grammar.ts';
import { oncePerMessage } from './message-memo.ts';
import { everyPlace, finds, type Pattern, pattern } from './pattern.ts';
import { withoutDummy } from './referents.ts';
import { kindsOf } from './words/word-kinds.ts';

/** A stretch of the text, from `start` up to, not including, `end`. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A stop ends a sentence unless it stands in a number, behind a single letter or behind a short form; so does the comma before what is
 * asked of what was told: "my neighbour says they are up, so by how much?"
 */
const STOP = everyPlace(
  /[!?;]+(?=\s|$)|,(?= (?:so|but|and so) (?:(?:could|can|would|will) (?:you|i)|how|what|who|whom|when|where|why|which|is|are|was|were|do|does|did|has|have)\b)|(?<!\b(?:\p{L}|mr|mrs|ms|dr|st|no|vs|v|etc|approx|cllr|sgt|insp|supt|ch|insp|det|dept|nr|op|e\.g|i\.e))\.+(?=\s|$)/gu,
);

export const sentencesOf = oncePerMessage((text: string): readonly Segment[] => split(text, STOP));

/** Commas, colons, brackets and spaced dashes part clauses; so do the words that begin a reason. */
const CLAUSE = everyPlace(
  /,(?=\s|$)|:(?=\s|$)|[()]|\s-{1,2}\s|\s(?=(?:because|since i|as i|so that|so i|so we|but)\b)/gu,
);

export const clausesOf = oncePerMessage((text: string): readonly Segment[] => split(text, CLAUSE));

function split(text: string, places: ReturnType<typeof everyPlace>): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  const close = (end: number): void => {
    const own = text.slice(start, end);
    if (/[\p{L}\p{N}%]/u.test(own)) segments.push({ start, end, text: own.trim() });
    start = end;
  };
  for (const match of places(text)) close(match.index + match[0].length);
  close(text.length);
  return segments;
}

/** The clauses of a sentence that leads up to what is asked, each with a subject of its own: "I was there and she asked about it,". */
export const toldLast = (sentence: string): readonly string[] =>
  sentence.endsWith(',')
    ? sentence.split(
        / (?:and|but) (?=(?:i|he|she|they|we|it|some(?:body|one)|every(?:body|one)|people|(?:the|my|our) \w+ \w+s?) )/,
      )
    : [sentence];

const words = (text: string): string[] => text.match(/[\p{L}\p{N}']+/gu) ?? [];

/** Words that may stand before a question without being part of it. */
export const OPENERS =
  /^(?:(?:and|so|but|or|well|now|then|ok|okay|right|also|plus|please|pls|hi|hello|hey|hiya|morning|afternoon|evening|good|sorry|oh|ah|um|er|erm|yes|no|yeah|again|finally|lastly|first|firstly|next|actually|just|roughly|about|exactly|quick|one|question)[\s,:-]+)*/;
const ORDER =
  /^(?:tell|give|show|send|list|name|provide|state|compare|verify|check|derive|calculate|work|find|remind|confirm|explain|summarise|summarize|break|count|split|describe|define|identify|rank|spell|expand|reconcile|quote|get|let|put|supply|outline|set|read|pull|look|run|take|brief|update|walk|remind|share|add|subtract|divide|express|convert)$/;
const ASKS_FIRST =
  /^(?:how|what|which|who|whom|whose|when|where|why|is|are|was|were|am i|do(?= (?:we|you|they|i|u|the|any|our|your|those|these|all|most|many|people|[a-z]+s)\b)|does|did|has|have|had(?! (?:an?|to|some|one)\b)|can|could|will|would|should|may|any|anything|anyone|anybody|whatever|wherever|whats|wheres|whos|hows|(?:tell|give|show|send|list|name|provide|state|compare|verify|check|derive|calculate|work|find|remind|confirm|explain|summarise|summarize|break|count|split|describe|define|identify|rank|spell|expand|reconcile|quote|get|let|put|supply|outline|set|read|pull|look|run|take|brief|update|walk|remind|share|add|subtract|divide|express|convert))(?:n'?t)?\b/;
/** An asking form inside a sentence: "the number of", "i wish to see", "whether". */
const ASKS_WITHIN = pattern(
  /\b(?:how (?:many|much|long|often|big|far)|(?<!\ba )number of|numbers of|(?<=\basked for )the (?:volume|count|total|tally|amount|quantity|figure)s? (?:of|for)|whether|(?<!, ?)(?:what|which|who|when|where|why)(?:'s| is| are| was| were| did| does| do| has| have)|(?:can|could|would|will|do) you (?:please |kindly |just )?(?:tell|give|show|send|let|list|say|confirm|advise|provide|supply|explain|help|find|check|state|know|have|hold|remind)|i (?:wish|want|need|would like|should like|am after|am looking for|seek|request)|i'd like|grateful (?:to|for|if)|wants? to know|wondering|(?<!\b(?:they|he|she|people|everyone|residents|colleagues|who|always|often|would|might) )tell (?:me|us)|let me have|remind me)\b/,
);
/** "I want to reply with something real": what the speaker wishes to do himself, and not to know. */
export const wantsToDo = finds(
  /\bi(?:'d like| (?:wish|want|need|would like|should like)) to (?!(?:know|see|hear|ask|have|get(?! back)|learn|understand|find|check|look|compare|confirm|read|be|tell|show|say|quote|cite|give|put|use|mention|report|include|share|present|verify|work|make|understand|explain|state|establish|pull|draw)\b)/,
);

/** "I want to see how much quieter it is": what the speaker is to make of an answer. */
export const wantsToJudge = finds(
  /^[\s,]*(?:i|we)(?:'d like| (?:want|need|wish|hope|have|would like)|(?:'m| am|'re| are) trying) to (?:be able to )?(?:see|know|check|find out|show|judge|gauge|understand|work out|say|tell|prove|compare)\b(?:.* )?(?:how|whether|if|what)\b/,
);

/** What somebody was told, knows or remembers asks nothing: "we are always told how much we owe". */
const KNOWN_ALREADY = pattern(
  /\b(?:told|tells?|heard?|(?<!\b(?:to|you|me|us) )know|knows|knew|remember|recall|read|says?|said|appreciate)\b[^,;:?]{0,20}\b(?:how|what|who|when|where|why|whether)\b/g,
);
/** A request in the first person, or of the one who is asked. */
const REQUESTS =
  /\b(?:(?:may|might|can|could) i (?:(?:just|please|also|kindly) )*(?:ask|know|have|see|enquire|get)|(?:can|could|would|will|do) you (?:(?:please|kindly|just|possibly|also|perhaps|be (?:so|very) (?:good|kind) (?:as to|and)) )*(?:tell|give|show|send|let|list|say|confirm|advise|provide|explain|help|find|check|state|know|have|hold|remind)|grateful (?:to|for|if)|i(?:'d| would| should) (?:like|love|be (?:glad|pleased)) to (?:know|see|ask|hear|have|learn|understand|find|get|check)|i (?:(?:just|only|did|do|was|am|have|often) )*(?:wonder|wondered|wondering|curious))\b/;

/** Where a request in the first person, or of the one who is asked, begins; -1 where none does. */
export const requestAt = (sentence: string): number => sentence.search(REQUESTS);

/** Whether the sentence has the form of a question or a request. */
export const asks = oncePerMessage((sentence: string): boolean => {
  if (/\?\s*$/.test(sentence)) return true;
  // "When I chaired the governors I began with it": a time, not a question.
  if (/^(?:when(?:ever)?|where|while|as|if|since|what with) (?:i|we|my|our|you)\b/.test(sentence)) return false;
  const core = sentence.replace(OPENERS, '');
  return ASKS_FIRST.test(core) || ASKS_WITHIN.test(sentence.replace(KNOWN_ALREADY, ''));
});

/** Whether the clause begins as a question or an order, or is a request: what stands before it in the sentence only leads up to it. */
export const asksDirectly = (clause: string): boolean =>
  !/^(?:when|where|while|as|if|since|what with) (?:i|we|my|our|you)\b/.test(clause) &&
  (ASKS_FIRST.test(clause.replace(OPENERS, '')) || REQUESTS.test(clause));

const SPEAKER = new Set(['i', "i'm", "i've", "i'd", "i'll", 'im', 'ive', 'me', 'my', 'mine', 'myself']);
const SUBJECT = new Set([
  ...SPEAKER,
  'we',
  "we've",
  "we're",
  'our',
  'us',
  'he',
  'she',
  'they',
  'you',
  'your',
  'his',
  'her',
  'their',
  'it',
  "it's",
  "she's",
  "he's",
  "they're",
  "you're",
  "you've",
  'somebody',
  'someone',
  'everyone',
  'people',
]);

/** "Just had a call from the paper", "been asked by the chair": the speaker leaves himself out. */
const SUBJECT_LEFT_OUT = pattern(
  /^(?:(?:and|so|but|well|only|just|have|still) )*(?:(?:am|was) (?:only |just )?[a-z]+ing|(?:just )?(?:off|on (?:my|our) way) (?:to|out)|(?<=just |still )(?!counting|including|excluding|leaving)[a-z]+ing (?:an?|the|my|our|up|for)|(?:need|want) (?:it|this|that|them)|(?:only|just) asking|had an?|got an?|been|came|come|spoke|spoken|met|seen|saw|heard|read) (?:\w+ )?\w+/,
);

const OF_NOUN = pattern(
  /^((?:(?!(?:is|are|was|were|has|have|had|do|does|did|i|we|my|our)\b)[\w'-]+ ){1,4})(?:who|which|whose|that(?= (?:was|were|is|are|had|have|has|got|came|went|[a-z]+ed)\b)) .*$/,
);

/** Whether the sentence tells something: it has a subject, or a verb's form of its own. A noun with a participle tells nothing. */
export function tells(sentence: string): boolean {
  // "Calls that were dropped": what is said of a noun is no telling.
  const own = words(sentence.replace(OF_NOUN, '$1'));
  if (
    INTRODUCES.test(sentence) ||
    SUBJECT_LEFT_OUT.test(sentence) ||
    STRIKES.test(sentence) ||
    saysWhatOneDoes(own) ||
    saysWhatHappened(own)
  )
    return true;
  const isTold = own.some((word) => SUBJECT.has(word) || AUXILIARIES.has(word));
  return own.length > 2 && isTold && (!restricts(sentence.replace(ONLY_THAT, '')) || SPEAKER_THERE.test(sentence));
}
/** "At the school we run one", "in a minute I've got to present it" */
const SPEAKER_THERE = /^(?:in|at|on) (?:[\w'-]+ ){1,4}(?:i|we|i've|we've|i'm|we're)\b/;
/** "A third sounds low": a verb of how it strikes one, and how. */
const STRIKES = pattern(
  /^(?:[\p{L}\p{N}'.,%-]+ ){1,8}(?:sounds?|seems?|looks?|feels?|appears?) (?!(?:at|for|after|into|up|out|through)\b)[\p{L}]+/u,
);
/** "The mayor fancies a party", "my wife rang him": one person, a verb's form behind it, and what it is done to. */
const saysWhatOneDoes = (said: readonly string[]): boolean =>
  said.some(
    (verb, at) =>
      at > 0 &&
      at < LATEST_VERB &&
      !isPlural(said[at - 1]!) &&
      (isPerson(said[at - 1]!) || kindsOf(said[at - 1]!)[0] === 'person') &&
      ((/[^s]s$/.test(verb) && !isTime(verb)) || isPast(verb)) &&
      OBJECT.test(said[at + 1] ?? ''),
  );
/** "A friend came off", "teenagers get the blame": a past form that is no participle, or what many do to something. */
const saysWhatHappened = (said: readonly string[]): boolean =>
  said.some(
    (verb, at) =>
      at > 0 &&
      at < LATEST_VERB &&
      !endsPhrase(said[at - 1]!) &&
      (isOnlyPast(verb) || (isPlural(said[at - 1]!) && isPresent(verb) && OBJECT.test(said[at + 1] ?? ''))),
  );
const LATEST_VERB = 6;
const OBJECT = /^(?:an?|the|my|our|his|her|their|it|me|us|him|them|that|to)$/;
/** "Only my husband says", "just that I wonder": begins a clause, and leaves nothing out. */
const ONLY_THAT = /^(?:only|just)(?: that)? (?=(?:i|my \w+|our \w+|he|she|it)\b)/;

/** "As a mother of three who cycles", "being new here": of whom it is that asks. */
const ROLE =
  /^(?:speaking |writing )?(?:as|being) (?:an?|the|some(?:one|body)|one of) (?!(?:\w+ )?(?:percentage|proportion|share|fraction|ratio|whole|total|rule|result|matter|number|figure|rate|multiple|consequence|group|team|force|favour)\b)/;
export const isRole = (clause: string): boolean => ROLE.test(clause.trim());

/** "No rush at all on this": of the request itself. */
export const isOfRequest = (clause: string): boolean =>
  /\b(?:on|about|with|for|over) (?:this|it)[\s,.:;-]*$/.test(clause);

/** A request for something to be given: "I'd like the count", "could I have it", "send me". */
export const asksToHave = (clause: string): boolean =>
  /\b(?:i(?:'d| would| should) (?:like|love|appreciate)|i (?:need|want|require|seek)|(?:can|could|may|might) (?:i|we) (?:please |possibly )?(?:have|get|see)|(?:give|send|get|find|fetch|let|pass) (?:me|us)|(?:can|could|would|will) you (?:please |kindly |possibly )?(?:give|send|get|find|tell|supply|provide|dig|pull)|grateful (?:for|to|if)|please|pls|kindly)\b/.test(
    clause,
  );
/** "For a leaflet", "for the parish forum": of one thing, behind a comma. */
export const isForSomething = finds(
  /^[\s,]*for (?:an?|my|our|his|her|their|this|tonight's|tomorrow's|next week's) (?!(?:under|over)[- ])[a-z][\w' -]{2,40}[\s,.;!?]*$/,
);

/** "The auditors want evidence", "our editor is asking": what somebody wishes for now, whatever they call it. */
export const wishes = finds(
  /^(?!.*\b(?:that|who|which|whose)\b)(?:[\w'-]+ ){1,5}(?:wants?|needs?|asks?|(?:is|are|'s|'re|has been|have been|keeps?) (?:after|asking|pressing|chasing|pestering))\b/,
);

/** "Marsham member here": who speaks. */
const INTRODUCES = pattern(/^(?:[\w'-]+,? ){1,6}(?:here|speaking)\b(?!\s*\?)/);

/** Begins like a clause that tells which are meant: "that were abandoned", "without a crew". */
export const restricts = (text: string): boolean =>
  /^(?:that|which|who|whose|where|from|in|on|at|with|without|excluding|except|only|not|of|by|just|in (?:years|hours|months|kilos?|kilograms|kg|pounds))\b/.test(
    text.trim(),
  );

/** "We're updating the website", "just had a call": what the speaker, or those he speaks for, are doing. */
export const tellsOfUs = (clause: string): boolean => OF_US.test(clause) || SUBJECT_LEFT_OUT.test(clause);

/** "The boss is at the door": how things stand just now with somebody who is none of those that are asked about. */
export const tellsOfNow = (clause: string): boolean =>
  /^[\s,]*(?:and |but )?(?:the|my|our) [\w'-]+(?: is|'s| has| wants| needs) (?!(?:it|they|them|what|how)\b)/.test(
    clause,
  ) && !/\b(?:they|them|those|which|who|it)\b/.test(clause);

/** "When you get a second", "once you have it": when the one who is asked may answer. */
export const isAtLeisure = finds(/^[\s,(]*(?:and )?(?:when(?:ever)?|if|once|as soon as) (?:you|u)\b/);

/** Said of the one who is asked, and no request to be told: "do you ever sleep". */
export const spokenTo = (sentence: string): boolean =>
  /\b(?:you|your|yourself)\b/.test(sentence) &&
  requestAt(sentence) < 0 &&
  !/\b(?:know|have|hold|got|tell|count|include|record)\b/.test(sentence);

/** Whether the speaker speaks of himself. */
export const isOfSpeaker = (text: string): boolean => words(text).some((word) => SPEAKER.has(word));

/** The speaker's own things and doings, of which no report tells: "my card", "i topped up", "help me organise them". */
const OWN_DOING = pattern(
  /\bmy (?!(?:own )?(?:area|district|town|ward|patch|force|county|lpa|team|colleague|question|report|officers)\b)|(?:^|[,.;] |\b(?:when|because|if|that|but|and|why) )i(?:'ve|'m| have| had| was| am)? (?!(?:just |really |only |also |still )?(?:want|need|would|like|wish|mean|meant|ask|asked|see|know|think|thought|believe|hear|heard|read|understand|asking|after|said|had|should|can|could|looking|interested|represent|am|was|wonder|wondering|gather|get|find|do|did)\b)\w+/,
);
const OWN_SERVICE = pattern(
  /\bhelp me (?!understand|find|with|see|out|please|get|work|know|learn|by|to (?:understand|find|see|get|work|know))\w+|^(?:please |can you |could you )*(?:make|place|book|order|buy|pay|play|transfer) (?:an?|the|my|some)\b.*\b(?:for|to) (?:me|my)\b/,
);
export const isOwnDoing = (text: string): boolean => OWN_DOING.test(text) || OWN_SERVICE.test(text);

/** Words that point back to what was said before them. */
export const pointsBack = (text: string): boolean =>
  /\b(?:it|its|that|this|those|these|them|they|their|such|the ones?|there|he|she|him|her|one)\b/.test(
    withoutDummy(text).replace(OWN_TIME, ' ').replace(EXISTS, ' '),
  );
/** "These days", "this quarter", "there were": point to nothing that was said. */
const OWN_TIME = pattern(
  /\b(?:this|these|that|those|the same) (?:days?|times?|moment|weeks?|months?|quarters?|years?|periods?|reports?|financial|calendar|police|county|force)\b/g,
);
const EXISTS = pattern(/\bthere (?:is|are|was|were|been|has|have|had)\b|\b(?:is|are|was|were|has|have) there\b/g);
export const pointsToPlace = (text: string): boolean =>
  /\bthere\b(?! (?:is|are|was|were|any|been|a)\b)/.test(text) || POINTED_PLACE.test(text);
/** "That site", "this part of the world": a place that was named before. */
export const POINTED_PLACE =
  /\b(?:that|this|the same) (?:site|place|area|town|village|estate|road|street|neighbourhood|location|spot|district|ward|patch|city)\b/;
/** "In that month": a time that was named before. */
export const POINTED_TIME = /\b(?:(?:in|during|for|over) )?(?:that|the same) (?:month|quarter|year|period)\b/;
/** Points to those who were spoken of. */
export const pointsToPeople = finds(/\b(?:they|them|their|theirs|those)\b/);

/** "Page owner query:", "dumb question probably,", "next one:": that something is asked, and by whom. */
export const announces = finds(
  /^(?:[\w'-]+ ){0,4}(?:question|query|enquiry|inquiry|request|poser)s?(?: (?:for|from|to) [\w' ]{2,20}| [a-z]+ly| maybe| perhaps| sorry)?(?:[:,]|\s-)\s*$/,
);

/** "The journalist's email says, word for word:": that somebody else's words follow. */
export const quotes = finds(
  /^(?!.*\b(?:that|who|which|whose)\b)(?:[\w'-]+ ){1,6}(?:says?|said|reads?|asks?|asked|writes?|wrote|goes|went|puts? it|came out with)\b[^,:]{0,30}[,:]\s*$/,
);

/** The first word of an order: "derive", "split". */
export const isOrder = (word: string): boolean => ORDER.test(word) || ORDER.test(word.replace(/^re-?/, ''));

/** A part of a document or a slide show by its number or name: "slide 4", "row 2 col b". */
export const isLabel = (clause: string): boolean =>
  /^(?:(?:for|on|in|the|my|speaker) )*(?:(?:slide|page|item|bullet|row|col|column|line|box|para|paragraph|section|point|chart|tile|cell|annex|notes?)s? ?#?(?:\d{1,3}|[a-z])?[\s-]*)+$/.test(
    clause.replace(/[(),:]/g, ' ').trim(),
  );

/** The end of what introduces a question: "boss wants to know", "i should be grateful to learn", "can you tell me". */
const LEAD_IN = everyPlace(
  /\b(?:know|knows|knowing|ask|asked|asks|asking|wonder|wonders|wondered|wondering|tell|tells|telling|learn|hear|see|find(?: out)?|work out|understand|advise|say|remind|confirm|provide|supply|send|give|show|(?<=\b(?:to|you|please) )(?:check|verify|establish|clarify)|dig out|dig up|pull out|pull up|fish out|look up|hunt down|have|need|needs|want|wants|lack|lacks|lacking|missing|short of|grateful for|looking for|(?<!\blooking )after|interested in|like|love|appreciate|welcome|any idea|any clue|no idea)(?: (?:me|us|you|him|her|them))?(?: (?:if|whether|about|with|for(?= (?:the|one|an?|our|any)\b)|again|please))*[,:]?\s+/g,
);
/** What a question may begin with behind its lead-in. */
const BEGINS =
  /^(?:how|what|which|who|when|where|why|whether|if|the|(?:that|those)(?= \w)|a|an|our|your|any|all|number|numbers|(?:one|some|both)(?= [a-z])|is|are|was|were|do|does|did|has|have|can|could|will)\b/;
const tellsPerson = (words: string): boolean => /^(?:tell|give|show|remind|advise|send|ask)s? $/.test(words);
const lengthOf = (of: Pattern, text: string): number => of.exec(text)?.[0].length ?? 0;
const WHO_ASKS = 3;
/** "Someone at the council is": where one who asks comes from says nothing of what is asked. */
const SOMEBODY_THERE =
  /^((?:some|every|any)(?:one|body)|(?:an?|the|my|our) [\w-]+) (?:at|in|from|on|over at|over in|of) (?:(?:the|our|my|an?) )?[\w-]+(?: [\w-]+)??(?: (?:is|was|has|keeps))?$/;
const OF_US = /^(?:(?:so|and|well|as) )?(?:i|i'm|i've|i'd|we|we're|we've|we'd|my \w+|our \w+)\b/;
const ALREADY_ASKS = /\b(?:how|what|which|who|when|where|why|number|many|much|count|rate)\b|\d/;

/** "Asked at a coffee morning how many": where it was asked, and for what. */
const ASKED_WHERE = everyPlace(
  /\b(?:asked|wondered|wondering|told|challenged|quizzed|pressed|tackled|know)(?: (?:me|us))?(?: (?:at|in|on|by|over|from|after|during|outside) (?:the|an?|my|our|this|last|one of) (?:(?!(?:how|what|which|whether|for|about)\b)[\w'-]+ ){1,5}| )(?:for |about |as to )?(?=(?:how|what|which|whether|when|where|who|why)\b|(?:the|a) (?:number|count|total|figure|volume|value|amount|quantity|tally)\b)/g,
);
/** "Tell the Chair how many", "give a student the number of": to whom. */
const TO_WHOM =
  /^(?:the|an?|my|our|this|that|one of (?:the|my|our)) (?:(?!(?:how|what|which|whether|is|are|was|were|number|count|total|figure|and|or|than)\b)[\w'-]+ ){1,5}?(?=(?:how|what|whether|when|where|why)\b|the (?:number|count|total|figure|volume|value|amount|quantity|tally) (?:of|for)\b)/;

/** "I've a journalist on the line wanting the total", "councillor emailed needing it": who is after it, and how he came. */
const WANTED_BY = pattern(
  /^(?:(?:and|so|hi|hello),? )*(?:(?:(?:i|we)(?:'ve| have)?(?: got)?|there(?:'s| is| are)|got|have|has) [^,;:?\d]{2,60}?|(?:an?|the|my|our|some) [^,;:?\d]{2,50}?|[^,;:?\d]{2,40}? (?:emailed|rang|phoned|called|wrote|messaged|texted|popped in|on the (?:phone|line)|at the door)(?: in| up)?) (?:wanting|needing|asking|chasing|pressing|pestering|demanding|requesting|seeking|hunting|after)(?: (?:me|us|you))?(?: for| about)? (?=(?:the|an?|our|your|any|how|what|which|all)\b)/,
);

/** "I forget how many", "i'm trying to work out the number of": what the speaker does with the question. */
const SPEAKER_LED = pattern(
  /^(?:(?:and|so|but|well) )*(?:i|i'm)(?: (?!(?:how|what|which|when|where|why|and|but|by)\b|[a-z]+ed\b)[a-z']+){1,6} (?=how (?:many|much)\b|(?:what )?the (?:number|count|total|tally) of\b)/,
);

export const asksOfOthers = (text: string): boolean => OF_OTHERS.test(text);
const OF_OTHERS = pattern(
  /^(?:(?:and|so|but) )?(?:do|does|did|is|are|was|were|has|have) (?!(?:you|u|we|i|it|they|there|that|this|anyone|anybody|someone|somebody|any|the (?:report|force|police|paper|bot))\b)/,
);

/** "What do I tell them?": how the speaker is to put it. */
export const asksWhatToSay = finds(
  /^(?:(?:so|and|but|now) )*(?:what|how) (?:do|should|shall|can|could|would|will|am) (?:i|we) (?:to )?(?:tell|say|answer|reply|respond|put|write)(?: (?:to|back|it|him|her|them|that|then|now))*[\s?.!]*$/,
);

/** "Sorry if this has been asked a hundred times but how many": what is excused is not asked about. */
const EXCUSES = pattern(
  /^(?:so |and )?(?:sorry|apologies|forgive me|excuse me|pardon me)\b[^?.;]{3,80}? but,? (?=(?:how|what|which|who|when|where|can|could|do|does|did|is|are|was|were|has|have)\b)/,
);
/** Where the question begins behind what introduces it; 0 where nothing does. `isNamed` whether words name what the bot knows of. */
export function leadIn(sentence: string, isNamed: (words: string) => boolean): number {
  const wanted = EXCUSES.exec(sentence)?.[0] ?? SPEAKER_LED.exec(sentence)?.[0] ?? WANTED_BY.exec(sentence)?.[0] ?? '';
  let from = ALREADY_ASKS.test(wanted) ? 0 : wanted.length;
  // "Do survivors have a say": asks by its first verb, of others than those who talk.
  if (OF_OTHERS.test(sentence)) return from;
  let [verb, verbEnd] = [0, -1];
  for (const match of LEAD_IN(sentence)) {
    // "Wants to know" is one verb.
    if (sentence.slice(verbEnd, match.index) !== 'to ') verb = match.index;
    verbEnd = match.index + match[0].length;
    // "Have the travellers been moved on" asks by its verb.
    if (match.index === 0 && /^have\b/.test(sentence)) continue;
    const end = match.index + match[0].length;
    const lead = sentence.slice(0, end);
    // A few words before the verb are who asks, whatever they are called.
    const who = sentence.slice(0, verb).trim();
    const isLong = lead.includes(',') || who.replace(SOMEBODY_THERE, '$1').split(/\s+/).length > WHO_ASKS;
    const rest = sentence.slice(end);
    // "We are updating the website and need to check how many calls": what the speaker does narrows nothing of a whole question.
    const isOwn = OF_US.test(lead) && isNamed(rest) && !pointsBack(rest);
    if (ALREADY_ASKS.test(lead.replace(/\bact \d{4}\b/, '')) || (isLong && isNamed(lead) && !isOwn)) break;
    // "The next is calls can you give me the number": what is asked of stands before.
    const isOfLead = !isLong && isNamed(lead) && !isNamed(rest) && /^(?:give|tell|show|send|find)s? /.test(match[0]);
    if (end > from && BEGINS.test(rest) && !isOfLead)
      from = end + (tellsPerson(match[0]) ? lengthOf(TO_WHOM, rest) : 0);
  }
  for (const match of ASKED_WHERE(sentence)) {
    const end = match.index + match[0].length;
    const lead = sentence.slice(0, end);
    const rest = sentence.slice(end);
    const isOwn = /^(?:i|i'm|i've|we|we've)\b/.test(lead) && !pointsBack(rest);
    if (end > from && !ALREADY_ASKS.test(lead) && (isOwn || !isNamed(lead))) from = end;
  }
  return from;
}
