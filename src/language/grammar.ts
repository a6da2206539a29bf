/** The few words of English by which a text shows what is counted and what is said of it. */
import { once } from '../figures/once.ts';
import { finds } from './pattern.ts';

/** "Presently", "separately": said of the saying, not of the thing; "monthly", "daily" and their like are adjectives too. */
export const isAdverb = (word: string): boolean =>
  word.length > 5 &&
  word.endsWith('ly') &&
  !/^(?:family|assembly|supply|reply|monthly|weekly|daily|yearly|quarterly|hourly|elderly|early|only|deadly|nationally|regionally|globally|friendly|jelly|italy|july|anomaly|fatally|seriously|badly|newly|annually|bully|rally|tally|ally|apply|comply|rely|multiply)$/.test(
    word,
  );

/** Bodies, of which one is spoken of without a word: "how many forces" asks for more than ours. */
const BODIES = new Set('forces constabularies counties countries councils areas districts'.split(' '));
export const isBody = (word: string): boolean => BODIES.has(word);
/** Those of which the report's own is but one: whatever stands before them, more than ours is asked about. */
export const isBodyLikeOurs = (word: string): boolean => BODIES.has(word) && !/^(?:areas|districts)$/.test(word);

/** What a territory is made of. */
export const isDivision = (word: string): boolean =>
  /^(?:parts?|corners?|districts?|boroughs?|divisions?|areas?|towns?|villages?|communit(?:y|ies)|neighbourhoods?|regions?|quarters?)$/.test(
    word,
  );

export const DETERMINERS = new Set(
  'the a an me us my our all any whether if how what which these those this that each both'.split(' '),
);
export const isDeterminer = (word: string): boolean => DETERMINERS.has(word);

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that begin a sentence's verb. */
export const AUXILIARIES = set(
  'is are was were be been being am has have had having do does did will would can could should may might must ought',
);
/** Words that end the phrase that a noun stands in. */
export const LINKS = set(
  'in on at to for from by with into onto under over about across around within between among amongst during through throughout of off out up down via per than as since until till near against towards toward after before following like',
);
export const JOINTS = set(
  'and or but nor while whereas which who whom whose that where when because so although though if',
);
export const POINTERS = set(
  'the a an this that these those it its they them their he she his her we us our you your i my there each every all both',
);
/** "Isn't", "didnt": without their apostrophe, as all words are. */
export const NEGATED: ReadonlySet<string> = new Set(
  'is are was were has have had do does did could'.split(' ').map((verb) => `${verb}nt`),
);
export const isNegated = (word: string): boolean => NEGATED.has(word.replace("'", ''));

/** Past forms that do not end in "ed". */
const IRREGULAR = set(
  'led made found gave given took taken sent saw seen went gone fell fallen rose risen held ran run met put sold stole stolen drove driven brought caught got did done began begun set came become became cut paid won spent heard told kept left lost shut spoke spoken wrote written drew drawn grew grown knew known threw thrown withdrew withdrawn hid hidden dealt built bought taught sought learnt fought shot felt chose chosen lent lit meant rode ridden shook shaken slept spread stuck struck swept woke bit bitten fed fled stood sat wore worn broke broken shrank shrunk sank sunk crept slid swung leapt sprang sprung dug flew flown froze frozen clung flung bent bore borne blew blown burst cast drank drunk ate eaten forgot forgotten knelt shone spun split swore sworn swam swum tore torn trod trodden overtook overtaken outdid withstood',
);
/** Said of what was counted just before, without its noun: "the other five take reports by telephone". */
const PRESENT = set(
  'take make remain continue need go come live attend receive give include relate involve begin start run sit meet help offer become get keep hold stay find see',
);
/** End in "ed" and are no verbs. */
const NO_VERBS = set('need speed seed shed feed breed weed red bed hundred indeed exceed embed');
/** Plural nouns without an s, and nouns that are counted as they are. */
const PLURALS = set('people persons men women children police staff mice teeth feet cattle sheep');
const NO_PLURALS = set(
  'is was has its this plus gas news bus yes previous various alas christmas numerous serious dangerous always perhaps towards as us less across series',
);

/** Who is meant when nothing is counted by name: "29 people were arrested" are 29 arrests. */
const PERSONS = set(
  'people folk folks person persons individual individuals victim victims child children officer officers worker workers volunteer volunteers pupil pupils man men woman women male males female females youth youths teenager teenagers boy boys girl girls brother brothers adult adults offender offenders suspect suspects driver drivers rider riders member members resident residents newbie newbies newcomer newcomers others other perpetrator perpetrators',
);
/** What leads from a verb of moving to where it moved or by how much: "sank to", "grew by", "held at". */
export const LEADS_TO_EXTENT = set('to at by from');
/** Units of time. */
const TIMES = set('second seconds minute minutes hour hours day days night nights week weeks month months year years');
/** Nouns that measure another: "nine kilograms of cocaine". */
const MEASURES = set(
  'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs gram grams gramme grammes tonne tonnes litre litres bag bags wrap wraps bottle bottles piece pieces item items bit bits set sets pair pairs',
);

/** Prepositions that never tell which are counted by themselves. */
const PLAIN_LINKS = set(
  'according hence thus therefore accordingly consequently along alongside behind beside amid upon throughout against ex regarding concerning',
);
export const isPlainLink = (word: string): boolean => PLAIN_LINKS.has(word);

/** The document itself and its parts, and how near a number is: said of where it stands, not of what is counted. */
const OF_DOCUMENT = set(
  'text section paragraph chapter heading bullet slide deck tile rough ballpark approximate baseline implied resulting underlying corresponding respective commitment commitments pledge pledges net element component portion relative absolute numeric',
);
export const isOfDocument = (word: string): boolean => OF_DOCUMENT.has(word);

/** Those who are reported on, by a pronoun or as a body, and the report itself. */
export const isOfReporting = (word: string): boolean => OF_REPORTING.has(word);
const OF_REPORTING = set(
  'we us our ours they them their force police constabulary service officers chief commissioner report reports plan figures numbers measures performance priorities all everything overall',
);

/** Verbs that only say that something came about, before the verb that says what: "manage to take off". */
const CATENATIVES = set(
  'manage manages managed happen happens happened get gets got come came go went begin began begun start started continue continued help helped choose chose able equate equates equated amount amounts amounted',
);
export const isCatenative = (word: string, next: string): boolean =>
  (next === 'to' && CATENATIVES.has(word)) || (next === 'against' && SETS.has(word));
/** "Failing that", "otherwise", "each day instead": another thing is asked for, and nothing is said of it. */
export const isConnective = (word: string, next: string): boolean =>
  /^(?:otherwise|alternatively|afterwards|meanwhile)$/.test(word) ||
  (word === 'failing' && /^(?:that|which)$/.test(next)) ||
  (word === 'instead' && next !== 'of');
/** "Set against", "measured against": a comparison. */
const SETS = set('set put measured stacked held placed weighed pitted judged ranged');

/** Whether a preposition of one word or more begins there that grants what stands against it: "despite", "in the face of". */
export const isGranting = (words: readonly string[], at: number): boolean =>
  GRANTS.test(words[at]!) && GRANTING.test(words.slice(at, at + 5).join(' '));
const GRANTS = /^(?:despite|notwithstanding|amid(?:st)?|regardless|irrespective|in|against)$/;
const GRANTING =
  /^(?:despite|notwithstanding|amid(?:st)?|(?:regardless|irrespective) of|in (?:spite|defiance) of|in the (?:face|teeth|midst) of|against an? (?:\w+ )?(?:background|backdrop|context) of)(?: |$)/;

export const isLink = (word: string): boolean => LINKS.has(word);
export const isPerson = (word: string): boolean => PERSONS.has(word);
/** Whether a unit counts people, by whatever name; posts worked out from hours are nobody. */
export const countsPeople = once(
  (unit: string): boolean => {
    const words = unit.toLowerCase().split(/[\s-]+/);
    return !words.includes('time') && words.some((word) => isPerson(word) || BY_ROLE.has(word));
  },
  (unit) => unit,
);
/** "Full-time officers": posts that hours are worth. */
export const isOfPosts = finds(/-time /);
const BY_ROLE = set(
  'constable constables cadet cadets coordinator coordinators ambassador ambassadors casualty casualties recruit recruits',
);
/** What is no thing or person, by the word's form: "heritage", "ethnicity", "communities". */
export const isAbstract = (word: string): boolean =>
  word.length > 5 && /(?:(?:it|et|ac)(?:y|ies)|(?:ness|[ts]ion|ship|hood|[ae]nce|age)s?)$/.test(word);
/** One who does something, by the word's form: "dealers", "traffickers". */
export const isAgent = (word: string): boolean => /^staff$|(?:[^aeiou]er|[dlrt]or|ist|m[ae]n)s?$/.test(word);
export const isTime = (word: string): boolean => TIMES.has(word);
/** "Answering time", "time to answer": how long something takes. */
export const isOfDuration = (word: string): boolean => /^(?:times?|duration|length)$/.test(word);
export const isMonth = (word: string): boolean => /^months?$/.test(word);
export const isMeasure = (word: string): boolean => MEASURES.has(word);

/** "In place", "on the books": with its preposition a bare noun that only says that something is there. */
export const isOfBeing = (preposition: string, word: string): boolean =>
  (preposition === 'in' && /^(?:place|post|being|existence|operation|action|service|use)$/.test(word)) ||
  (preposition === 'on' && /^(?:hand|board|strength|books?|ground|rolls?|rota|roster)$/.test(word)) ||
  (preposition === 'at' && /^(?:work|hand)$/.test(word));

/** A word at which the phrase around a noun ends. */
export const endsPhrase = (word: string): boolean =>
  LINKS.has(word) || AUXILIARIES.has(word) || JOINTS.has(word) || POINTERS.has(word);

export const isBe = (word: string): boolean => /^(?:is|are|was|were|be|been|being)$/.test(word);

export const isPresent = (word: string): boolean => PRESENT.has(word);

export const isPast = (word: string): boolean =>
  IRREGULAR.has(word) || (word.length > 3 && word.endsWith('ed') && !NO_VERBS.has(word));

/** Past forms that are no participle: "came", "gave", but not "held" or "taken". */
const ONLY_PAST = set(
  'gave took saw went fell rose ran did began came became drove spoke wrote drew grew knew threw withdrew chose rode shook wore broke bit shrank sank sprang flew froze bore blew ate forgot swore swam tore trod overtook outdid arose lay',
);
export const isOnlyPast = (word: string): boolean => ONLY_PAST.has(word);

/** A verb's own form: what shows that a clause says something. */
export const isVerb = (word: string): boolean => AUXILIARIES.has(word) || isPast(word);

/** "SCs", "PCs" */
const SHORT_PLURAL = /^[b-df-hj-np-tv-z]{2}s$/;
export const isPlural = (word: string): boolean =>
  PLURALS.has(word) ||
  SHORT_PLURAL.test(word) ||
  (word.length > 3 && /[^su]s$/.test(word) && !word.endsWith('is') && !NO_PLURALS.has(word));

/** A noun by its form, where the word is in a phrase that is counted. */
/** "Their units": of what was just named. */
export const isOwning = (word: string): boolean => /^(?:their|its|our|his|her)$/.test(word);

/** "Arrests and charges", "arrests + charges". */
export const joinsNouns = (word: string): boolean => /^(?:and|&|n|plus)$/.test(word);

export const isNoun = (word: string): boolean => isPlural(word) || isPerson(word) || isTime(word) || isMeasure(word);

/** What can be counted with "one", or without a plural of its own. */
export const isCounted = (word: string): boolean => isPlural(word) || isPerson(word) || isMeasure(word);

/** "Lorry drivers" are people, "the drivers of the fall" its causes. */
export const isOfPeople = (word: string, before: string): boolean =>
  word === 'drivers' && !/^(?:the|what|main|key|any|its|)$/.test(before);
