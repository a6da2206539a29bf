/** Words that name nothing and narrow nothing: the closed classes of English, and the few words that every request is made of. Pure. */
import { AUXILIARIES, DETERMINERS, isNegated, JOINTS, LINKS, POINTERS } from '../grammar.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Pronouns and quantifiers. */
const PRONOUNS = set(
  'theirs ours mine yours hers one ones some either neither other others another same themselves itself himself herself anyone anybody someone somebody everyone everybody nobody somewhere anywhere everywhere nowhere anything something everything nothing none much many more most less few fewer half whole',
);
const SMALL_ADVERBS = set(
  'then here now again ago also too very so such even still yet already ever just only quite rather else back away out off round why when where perhaps maybe',
);
/** Calls, courtesies, what is said while thinking, and what hands a message on to somebody. */
const INTERJECTIONS = set(
  'please pls plz ta thanks thank cheers hi hello hiya hey ok okay well yes yeah yep no nope oh ah er um erm hmm eh sorry sir madam maam mate guys folks btw fyi cc attn fao asap lol innit',
);
/** Function words as they are typed in a hurry, or said in a region. */
const INFORMAL = set(
  'gonna gotta wanna cos coz bc u r ur y n w re thru bout tho im ive id dont wot wots wat wht summat owt nowt vs v eg ie etc s t d ll ve m',
);
/** Verbs of getting, giving, showing, asking and saying, which every request is made of. */
const LIGHT_VERBS = set(
  'done doing shall get gets got getting give gives given giving tell tells told show shows shown showing see saw seen look looks looked looking find found say says said saying know knows knew known want wants wanted need needs needed come comes came coming go goes going gone went make makes made making take takes took taken taking put puts keep keeps kept bring run runs running ran let lets use used using try trying mean means ask asks asking asked answer answers mention mentions mentioned remind check checking confirm clarify quote quoted state stated happen happens happened happening involve involves involved involving relate related cover covers start started begin began end work works worked working stand stands stood call called name named think thinking thought reckon believe guess suppose seem seems wonder wondering',
);
export const isLightVerb = (word: string): boolean => LIGHT_VERBS.has(word);
/** Nouns that stand for any thing, and adjectives that only point or judge. */
const GENERAL_WORDS = set(
  'thing things stuff bit bits lot lots way ways kind sort sorts type piece case point part parts place places bunch load loads entire full exact specific particular certain actual main key major current latest recent new quick short brief simple plain possible able available good great lovely nice grand brilliant fine sure afraid',
);
/** By these numbers are divided and compared. */
const COMPUTES = set('per than against');

const union = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((words) => [...words]).filter((word) => !COMPUTES.has(word)));

const FUNCTION_WORDS = union(
  DETERMINERS,
  AUXILIARIES,
  LINKS,
  JOINTS,
  POINTERS,
  PRONOUNS,
  SMALL_ADVERBS,
  INTERJECTIONS,
  INFORMAL,
);
/** Whether the word carries grammar and names nothing. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word) || isNegated(word);

export const PASSING_WORDS = union(FUNCTION_WORDS, LIGHT_VERBS, GENERAL_WORDS);
