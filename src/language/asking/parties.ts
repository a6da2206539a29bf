/** Bodies that do something together: how they are asked for, and how a text names them. Pure. */
import { finds } from '../pattern.ts';

/** "Who runs it", "run with whom", "who helped": asks for a body, where "who was he" asks for a person. */
const TOGETHER =
  /\bwho else\b|\bwho (?:is|are|was|were|has been|have been) (?!being\b)\w{2,}ing\b|\b(?:with|alongside|behind|part of|(?:take|takes|taking|took) part|joint|jointly|involved|partner\w*|collaborat\w+|co-?operat\w+|contribut\w+|participat\w+|(?:run|runs|running|ran)|fund\w*|pay|pays|paid|paying|work|works|worked|working|support\w*|help|helps|helped|helping|assist\w*|join|joins|joined|joining|back|backs|backed|backing|host|hosts|hosted|hosting|organis\w+|organiz\w+|deliver\w*|train|trains|trained|training|teach|teaches|taught|hold|holds|held|attend\w*|patrol\w*|provid\w+|(?:give|gives|gave|giving)|shar(?:e|es|ed|ing)|lend|lends|lent|(?:pitch|chip|muck)(?:es|s|ed|ing)?(?: in)?)\b/;

/** Something done to somebody by that verb: "who was helped" asks which persons. */
const DONE_TO =
  /\bwho (?:was|were|is|are|has been|have been|got|gets)(?: being)? (?!it\b|this\b|that\b|they\b|we\b)\w+(?:ed|ght|ld)\b(?!.*\b(?:with|by|alongside)\b)/;

/** Words by which it is asked who took part in something, whatever it was. */
export const isGeneralDeed = (words: string): boolean =>
  /^(?:together|help|support|assist|join|work|run|ran|deliver|hold|held|attend|provid|involv|take part|took part|part|partner|carri|carry|conduct|visit|patrol|deal)\w*$/.test(
    words,
  );

export const asksForParty = (text: string): boolean =>
  TOGETHER.test(text) && (!DONE_TO.test(text) || /\bwho (?:was|were|is|are) involved\b/.test(text));

/** "Who funds it", "who has been training them": what they do; null where none is said. */
export const deedOfWhom = (text: string): string | null =>
  /\bwho (?:(?:is|are|was|were|has|have|had|been|will|would|also|else) )*([a-z]+)/.exec(text)?.[1] ?? null;

const SMALL = `(?:(?:the|its|their|a|an|local|other|both|all) ){0,3}`;
const OF_BODY =
  '(?:councillors?|councils?|partners?|agenc(?:y|ies)|authorit(?:y|ies)|teams?|units?|services?|licensees|schools|communities)';
const BODY = String.raw`(?:\p{Lu}|(?:(?!who\b|that\b|which\b)[\w'-]+ ){0,4}${OF_BODY}\b|county's\b)`;
const NAMES = [
  // "By Midshire Police", "between the council and the NHS": a name behind a word of doing together.
  new RegExp(String.raw`\b(?:by|with|between|alongside|from|bring together|brought together) ${SMALL}${BODY}`, 'u'),
  // "Police and the county's Youth Service patrolled", "police and local councillors carried out".
  new RegExp(String.raw`\b[Pp]olice and ${SMALL}${BODY}`, 'u'),
  // "Specialist officers continue to support them": the subject of a sentence.
  /(?:^|[.;:] )\p{Lu}[\w'-]+ (?:[\w'-]+ )?(?:officers|staff|teams|volunteers)\b/u,
  // "The Operational Policing Command (OPC)": a name that ends in what a body is.
  /(?:\p{Lu}[\p{L}'-]+ )+(?:of |and |for )?(?:\p{Lu}[\p{L}'-]+ )*(?:Command|Teams?|Units?|Services?|Councils?|Boards?|Groups?|Bureau|Agency|Authority|Directorate|Department|Office|Officers|Partnership|Network|Trust|Committee|Constabulary|Police|Commission)\b/u,
];

const BODIES = '(?:organi[sz]ations?|bod(?:y|ies)|agenc(?:y|ies)|partners?)';
/** Those who do something. */
const DOERS = `(?:${BODIES}|units?|departments?|teams?|services?|commands?|people|personnel|participants?|contributors?|leaders?)`;
export const isOfBody = (noun: string): boolean => new RegExp(`^${DOERS}$`).test(noun);
/** "Which unit", "units involved", "lead and partner agencies", "anybody outside the force" */
export const namesDoers = finds(
  new RegExp(
    String.raw`\b(?:any|some)(?:body|one)\b|(?:\b(?:which|what|any|other|another|the|and|or)|[,:]) (?:other |partner |outside )?${DOERS}\b|^${DOERS}\b`,
  ),
);
const WHICH_BODIES = new RegExp(String.raw`\b(?:which|what) (?:other )?${BODIES}\b`);
/** "Which organisations sit behind it": who does it is asked. */
export const asksWhichBodies = (text: string): boolean => WHICH_BODIES.test(text) && TOGETHER.test(text);

/** "Who are the cadets teaming up with", "who is it run by": the body stands at the end of what is done. */
export const asksWhoWith = finds(
  /^(?:and |so |but )?(?:(?:by|with|for|from) whom|who (?:by|with|for))\b|^(?:and |so |but )?whom? (?:is|are|was|were|do|does|did|have|has|will|can) [^,;?]{2,60} (?:with|alongside|by|for)\b/,
);

/** "Who are the organisations behind it", "who were the patrols with": of bodies, where "who are the" may ask for persons. */
export const namesBodies = (text: string): boolean =>
  /\b(?:who|whom) (?:is|are|was|were) (?:the|our|their) (?:\w+ )?(?:organi[sz]ations?|bod(?:y|ies)|agenc(?:y|ies)|partners?|groups?|teams?|units?|forces)\b|\b(?:with|alongside)[\s?.!]*$/.test(
    text,
  );

/** "With the Midshire Fire Service", "police and partners": something is done together with another body. */
export const isJoint = (text: string): boolean =>
  JOINTLY.test(text) && (NAMES.slice(0, 2).some((form) => form.test(text)) || OTHERS.test(text));
/** "Dealt with by the team", "with a focus on": only behind a word of doing is "with" together with somebody. */
const JOINTLY =
  /\b(?:(?:work\w*|engag\w+|liais\w+|shar\w+|train\w*|patrol\w*|meeting|operation|initiative|contact|held|run|runs|running|response|place|created|set up|established) (?:[\w-]+ ){0,5}?(?:with|alongside)|between|joint|jointly|together|partnerships?|collaborat\w+|support from|on behalf of|intelligence from|led by)\b/i;
const OTHERS = new RegExp(String.raw`\b(?:${OF_BODY}|partnerships?|charit\w+|organi[sz]ations?|forces)\b`, 'i');

/** "Police and schools", "with the NHS": the body, by its own word, with which something is done; null where none is named. */
export function partyNamed(text: string): string | null {
  const [, one, other] =
    /\b(?:police|force|officers|they|we) and (?:the )?([\w-]+)|\b([\w-]+) and (?:the )?(?:police|force|officers)\b/.exec(
      text,
    ) ?? [];
  const word =
    one ??
    other ??
    /\b(?:with|alongside) (?:the |our |local )?((?:(?!(?:and|or|on|in|of|for|to|at|by|over|about|this|that|those) )[\w-]+ ){0,3}?[\w-]+)(?: (?:service|services|authority|authorities|people))?[?.! ]*$/.exec(
      text,
    )?.[1];
  return word === undefined || IS_NOBODY.test(word) ? null : word;
}
const IS_NOBODY =
  /^(?:who|whom|which|what|others?|partners?|each|one|them|us|it|you|anybody|anyone|organisations?|agenc(?:y|ies)|bod(?:y|ies)|police|force|crime|those|these|and|or|that|where|how|commissioner|outside)$/;

/** By a name of its own. */
export const namesPartner = (sentence: string): boolean =>
  /\b(?:with|between|alongside|from|and|by) (?:the |both )?\p{Lu}[\p{L}'-]+/u.test(
    sentence.replace(/\bOperation \p{Lu}+\b/gu, ' '),
  );

/** It stands beside the police, or does something together with others. */
export const isWith = (sentence: string, party: string): boolean =>
  new RegExp(`\\b${party}`, 'i').test(sentence) &&
  (isJoint(sentence) ||
    JOINTLY.test(sentence) ||
    new RegExp(`\\b(?:[Pp]olice(?:,| and)(?: the)? ${party}|${party}(?:,| and)(?: the)? police\\b)`).test(sentence));

/** A name of a body behind a word of doing together, or beside the police as one who did it. */
export const namesParty = (text: string): boolean => NAMES.some((form) => form.test(text));
