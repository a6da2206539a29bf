/** A request to be told of something, parted: what it is of, in what form, and what only stands beside it. Pure. */

import { isDeterminer, isLink, isPerson } from '../grammar.ts';
import { NOT_WHICH } from '../numbers/number-words.ts';
import { finds, type Pattern, pattern } from '../pattern.ts';
import { wordsOf } from '../terms.ts';
import { kindsOf } from '../words/word-kinds.ts';
import { asksWhat, pointsAsked } from './brief-words.ts';
import { isForThoseTold } from './themes.ts';

/** A text's own measures. */
const UNIT =
  "(?:words?|lines?|liners?|sentences?|paragraphs?|paras?|points?|bullets?(?: points?)?|columns?|(?:pages?|sides?)(?: of a4)?(?:'s worth)?|slides?|minutes?|mins?|seconds|secs|second(?= version)|headings?|items?|rows?|breath)";
const NUMBER =
  '(?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|\\d+|(?:an?|one|two) hundred|(?:a )?(?:couple|handful) of|half a dozen|(?:a |just a )?few|some|several)';
const SIZE = `(?:(?:about|around|roughly|only|just|at most|under|within|no (?:more|longer) than|nothing (?:more|longer) than|not (?:more|longer) than|up to|max|maximum|exactly|say) )*(?:a |the )?${NOT_WHICH}${NUMBER}(?: or (?:${NUMBER}|so))?`;
const COLOUR = '(?:short |plain |simple |single |quick |clear |brief |neat |proper |big )*';
/** The rest of a clause. */
const REST = '(?:(?! -{1,2} )[^,.;:?!])*';
/** Where nothing parts it from what is asked, the asking begins it. */
const REST_UNASKED = '(?:(?! -{1,2} |\\b(?:how|what|which)\\b)[^,.;:?!])*';
const WHO =
  "(?:i|we|you|they|he|she|it|one|people|everyone|everybody|anyone|anybody|someone|somebody)(?:'d|'ll|'m|'re|'ve|'s)?";

/** Says how long it is to be or how it is laid out: "in about six sentences", "no more than eight", "with headings", "in plain English". */
const OF_FORM = [
  new RegExp(
    `,? ?\\b(?:in|into|as|to|on|with|within|under|over|using) (?:just |only )?${SIZE} ${COLOUR}${UNIT}\\b(?: (?:or so|tops|max|maximum|at most|each|apiece|only))?`,
    'g',
  ),
  new RegExp(
    `,? ?\\b${SIZE} ${COLOUR}${UNIT}\\b(?: (?:or so|tops|max|maximum|at most|each|apiece|only|of prose))?(?: (?:(?:on|about|of|for|to) )?(?:each|every|per)(?: one)?(?: of)?(?: the)?(?: seven)? (?:priorit(?:y|ies)|strands?|sections?)| for(?= (?:each|every)\\b))?(?! (?:in|from) the report)`,
    'g',
  ),
  new RegExp(`,? ?\\b${NUMBER} (?:at (?:the )?most|tops|maximum|max|will do|is enough|is plenty)\\b`, 'g'),
  /,? ?\b(?:no|not|nothing) (?:more|longer|bigger) than (?:[\w'-]+ ?){1,4}(?=[,.;:?!]|$)/g,
  /,? ?\bin (?:the time it takes|a way|a form|a style)\b[^,.;:?!]*/g,
  /,? ?\b(?:in|with|as|using|into|no|without(?: any| the)?) (?:(?:very|really|the|a|an|some|your|my|our|their|plain|simple|clear|everyday|ordinary|normal|layman's|layperson's|running|continuous|proper|bullet|table|note|list|own|single|short|easy|full) )*(?:english|words?|terms|language|prose|text|jargon|waffle|acronyms|abbreviations|headings|bullets|bullet points|points|sentences|paragraphs?|tables?|lists?|notes?|grid|nutshell|brief|short|form|format|style|tone|columns?)\b(?: (?:that |which )?(?:an?|my|our|the|any|even) (?:[\w'-]+ ){1,3}(?:would|could|can|will|might)\b[^,.;:?!]*)?/g,
  /,? ?\b(?:running|continuous|plain) (?:text|prose)\b/g,
  // "For somebody who has never heard any of this jargon"
  /,? ?\b(?:for|to) [^,.;:?!]*\b(?:jargon|acronyms|technical|never (?:seen|heard|read)|lay(?:man|person|people)?)\b[^,.;:?!]*/g,
  /,? ?\b(?:nothing|not too|non) ?-?technical\b/g,
  /,? ?\b(?:half (?:that|the|this) (?:length|size)|half as long)\b/g,
  /,? ?\b(?:not|no|rather than|instead of|without) (?:an? |any |the |more )?(?:lists?|bullets?|bullet points|tables?|essays?|speech|prose|waffle)\b/g,
  /,? ?\b(?:on|onto|for|in|to fit(?: on)?|fits?(?: on)?) (?:an?|one|the|my|our|a single) (?:[\w'-]+ )?(?:slide|page|side(?: of a4)?|sheet(?: of a4)?|postcard|leaflet|poster|tweet|noticeboard|sticky note|handout)\b(?:'s worth)?/g,
].map(pattern);

/** Says to whom, for what occasion, why, and how one would tell it. */
const BESIDE = [
  new RegExp(
    `,? ?\\b(?:as if|as though|in case|even if|whenever|ahead of|in time for|ready for|(?:because|so that|until|while) (?:my|our|${WHO}))\\b${REST}`,
    'g',
  ),
  new RegExp(`,? ?\\b(?:so|(?<!\\bas [a-z]+ )as|like|the way|that|which|because) ${WHO} ${REST}`, 'g'),
  new RegExp(
    `,? ?\\b(?:that|which|as|like|so|what) (?:an?|the|my|our|any|even) (?:[\\w'-]+ ){1,4}(?:can|could|would|will|might|'d|understands?|follows?|gets?|has|have|needs?)\\b${REST}`,
    'g',
  ),
  new RegExp(`, (?:she|he|they) (?:likes?|wants?|needs?|prefers?|hates?|loves?|asked)\\b${REST}`, 'g'),
  new RegExp(`,? ?\\b(?:when|if|before|since) (?:i|we|someone|somebody)(?:'\\w+)? ${REST_UNASKED}`, 'g'),
  new RegExp(`,? ?\\bif (?:the|my|our|an?|some) ${REST}`, 'g'),
  // "At my surgery", "that should go in my diary"
  /,? ?\b(?:at|in|before|after) (?:my|our) (?!area|patch|ward|district|town|parish|own|force|county)[\w'-]+\b(?! (?:on|about|of|is|are|has|have)\b)/g,
  new RegExp(
    `,? ?\\b(?:that|which) (?:i |we )?(?:should|could|can|might|must|will|would|ought to|need to) (?:go|be|put|note)\\b (?:in|on|into|down) ${REST}`,
    'g',
  ),
  new RegExp(`,? ?\\bbefore (?:the|my|our|an?|tonight|tomorrow|next) (?!last\\b)${REST}`, 'g'),
  // "Three bullets I can paste": what is left of it where the form is taken out.
  new RegExp(
    `,? ?(?:\\b(?:to|that (?:i|we) can|which (?:i|we) can|for me to)|(?<=^\\W*)(?:i|we) (?:can|could)) (?:read|put|use|show|share|present|give|take|send|paste|print|pin|hand|pass|circulate|file|stick|drop|pop|hang)\\b${REST}`,
    'g',
  ),
].map(pattern);

/** To whom: "to a sixth former", "to somebody's nan". */
const TO = pattern(
  /,? ?\bto ((?:an?|the|my|our|some|any|your|his|her|their|new|other) (?:[\w'-]+ ?){1,4}|(?:some|any|every)(?:one|body)(?:'s)? ?(?:[\w'-]+ ?){0,3})[^,.;:?!]*/g,
);
const FOR = pattern(
  /,? ?\b(?:it'?s |this is |just )?for ((?!(?:example|each|every|all|after|before|next|later)\b)[^,.;:?!]*?)(?=,|[.;:?!]|$| (?:about|on|covering|regarding|please|pls|thanks|ta)\b| and (?:[\w'-]+ ){1,3}(?:is|are|was|were|has|have)\b)/g,
);

/** "In the time it takes to boil a kettle", "to fit on a postcard" */
const OF_TIME = /\b(?:breath|time it takes|postcard|tweet|note|card)\b/;
/** "In words my residents would use": nothing that can be told otherwise. */
const OF_STYLE =
  /\b(?:english|words|terms|language|jargon|waffle|acronyms|abbreviations|headings|style|tone|format|a way)\b/;

/** "Tell the parish council about Ashby" */
const TOLD = pattern(
  /(?<=\b(?:tell|give|show|brief|update|advise|send|remind|offer)) ((?:an?|the|my|our|your|these|those) (?:[\w'-]+ ){0,3}?[\w'-]+)(?= (?:about|on|what|how|which|where)\b)/g,
);

type OfWhom = 'to' | 'for' | 'whom';
const ADJUNCTS: readonly (readonly [words: Pattern, ofWhom: OfWhom | null])[] = [
  ...BESIDE.map((of) => [of, null] as const),
  [TOLD, 'whom'],
  [TO, 'to'],
  [FOR, 'for'],
];

const IN_BRIEF = 'in brief';

/** Running text, as it is asked for. */
export const AS_TEXT = 'in a paragraph';

export interface RequestParts {
  /** What is asked for, and of what. */
  readonly core: string;
  /** In what form. */
  readonly form: string;
  /** Those whom it is for, and occasions: each as it is said. */
  readonly beside: readonly string[];
}

const COUNT_ALONE = new RegExp(`^,? ?(${NUMBER}) (?:at|tops|max|maximum|will|is)\\b`);
const SIZED = new RegExp(`\\b${SIZE} ${COLOUR}${UNIT}\\b`);

/** "I want a summary": a text is asked for, whoever speaks. */
export const asksForText = (text: string): boolean => /\ba summary\b/.test(text);

/** "A press line on roads", "something I can tweet about specials": a text is asked for, of that. */
const MEDIUM = pattern(
  /\b(?:(?:something|anything|a few words|words) (?:that )?(?:(?:i|we) (?:can|could|might) )?(?:to )?(?:say|post|tweet|put out|use|read out)(?: out loud| aloud)?|(?:an?|the|one|some|my|our) (?:(?:short|quick|snappy|good|little|brief|nice|upbeat|plain|single) )*(?:press line|press release|press statement|media line|(?<=\bthe )line|sound ?bite|tweet|caption|speech|script|statement|quote|blurb|write-up|piece))\b(?= (?:on|about|of|covering|regarding)\b| for [^,.;:?!]* (?:on|about)\b)/g,
);

/** The text without what it says of its form, and that. */
export function formParts(text: string): { readonly core: string; readonly form: string } {
  const form: string[] = [];
  let core = text.replace(MEDIUM, () => {
    form.push(IN_BRIEF);
    return 'a summary';
  });
  for (const pattern of OF_FORM)
    core = core.replace(pattern, (said: string, ...groups: (string | number | undefined)[]) => {
      if (OF_TIME.test(said)) form.push(IN_BRIEF);
      else if (COUNT_ALONE.test(said)) form.push(`${COUNT_ALONE.exec(said)![1]} points`);
      else if (!OF_STYLE.test(said) || SIZED.test(said)) form.push(said.replace(/^[\s,]+/, ''));
      const after = core.slice(Number(groups.at(-2)) + said.length);
      // "Four lines on roads" is a summary of them, in four lines.
      const isOfThing =
        !/^,? ?(?:in|into|as|to|with|on)\b/.test(said) && /^ (?:on|about|of|covering|regarding)\b/.test(after);
      return isOfThing ? ' a summary' : ' ';
    });
  return { core, form: form.join(', ') };
}

export interface Names {
  /** Whether a phrase ends in what is reported on: then it is what is asked about. */
  readonly isHeld: (phrase: string) => boolean;
  /** Whether a text names a part of what is reported on. */
  readonly isNamed: (text: string) => boolean;
  /** Whether a word is of an occasion, or of those whom things are told to. */
  readonly isOccasion: (word: string) => boolean;
}

/** What is named makes all else stand beside it; of the whole only those whom it is for do, and their occasions. */
export function requestParts(text: string, { isHeld, isNamed, isOccasion }: Names): RequestParts {
  const { core: asked, form } = formParts(text);
  // "What is in there for country folk": of those whom it is for.
  if (asksWhat(asked) && isForThoseTold(asked)) return { core: tidied(asked), form, beside: [] };
  const beside: string[] = [];
  let core = asked;
  for (const [pattern, ofWhom] of ADJUNCTS)
    core = core.replace(pattern, (said: string, ...groups: (string | number | undefined)[]) => {
      const at = Number(groups.at(-2));
      const head = ofWhom ? headOf(String(groups[0])) : '';
      const isNamedBeside = isNamed(`${core.slice(0, at)} ${core.slice(at + said.length)}`);
      const isOfOccasion = isOccasion(wordsOf(head).at(-1) ?? '');
      const isFor: Record<OfWhom, () => boolean> = {
        whom: () => isOfOccasion || isOfPeople(head) || isOfGroup(head),
        for: () => isOfOccasion || isOfPeople(head) || ((isNamedBeside || form !== '') && isOfSome(head)),
        to: () =>
          tells(core.slice(0, at)) && (isOfOccasion || (isNamedBeside && (isOfPeople(head) || /^an?\b/.test(head)))),
      };
      const isCut =
        pointsAsked(said) === null &&
        (ofWhom === null ? isNamedBeside || !/^,? ?(?:if|when)\b/.test(said) : !isHeld(head) && isFor[ofWhom]());
      if (isCut) beside.push(said.trim());
      return isCut ? ' ' : said;
    });
  return { core: tidied(core), form, beside };
}

const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+(?=[.?!,;:])|^[\s,;:]+/g, '')
    .trim();

/** A phrase up to what is said of its noun: "the chair of the panel" is "the chair". */
const headOf = (phrase: string): string => {
  const words = phrase.trim().split(/\s+/);
  const end = words.findIndex(
    (word, at) => at > 0 && (isLink(word) || /^(?:who|that|which|and|when|where|whose)$/.test(word)),
  );
  return (end < 0 ? words : words.slice(0, end)).join(' ');
};

/** "A parish clerk", "residents' association": not "dogs", of which more is said. */
const isOfSome = (phrase: string): boolean => isDeterminer(wordsOf(phrase)[0] ?? '') || isOfGroup(phrase);

const isOfGroup = (phrase: string): boolean => kindsOf(wordsOf(phrase).at(-1) ?? '')[0] === 'group';

const isOfPeople = (phrase: string): boolean => {
  const last = wordsOf(phrase).at(-1) ?? '';
  const [first] = kindsOf(last);
  return (
    /^(?:some|any|every)(?:one|body)/.test(phrase) || isPerson(last) || (first !== undefined && OF_OTHERS.has(first))
  );
};
const OF_OTHERS: ReadonlySet<string> = new Set(['person']);

const tells = (text: string): boolean =>
  /\b(?:put|give|pitch)\b/.test(text) || wordsOf(text).some((word) => kindsOf(word).slice(0, 2).includes('telling'));

/** "Red, amber or green", "marks out of ten": a rating is asked for. */
export const asksRating = finds(
  /\b(?:red|amber|green)\b.{1,12}\b(?:red|amber|green)\b|\b(?:rag|traffic light|star|letter) (?:rat\w+|status|grades?|lights?)\b|\b(?:grades?|marks|score|stars) (?:for|of|out of)\b|\b(?:grade|rate|score|mark) (?:the|each|every|all)\b/,
);

const LEAN =
  /^(?:it|that|this|them|those|these|they|one|same|the|an?|and|now|so|but|then|right|ok|okay|lovely|please|just|only|can|could|would|will|you|i|me|us|in|into|to|as|for|with|has|have|is|be|make|put|say|said|cut|keep|get|give|word|all|both|again|once|down|up)$/;

/** Nothing but that it is to be put otherwise: "now word it", "it has to fit". */
export const saysOnlyForm = (core: string): boolean => wordsOf(core).every((word) => LEAN.test(word));

/** "By how much, as percentages": of what moved, by how much. */
export const asksExtent = (text: string): boolean =>
  /^(?:and |so |but )?by (?:how much|what|roughly how much)\b[^.?!]{0,30}[.?!]?$|^(?:and |so )?(?:as|in) (?:a )?percent(?:ages?)?[.?!]?$/.test(
    text,
  );
