/**
 * The part of a message that asks, with what it points to; the rest (greeting, who asks and why, what the speaker says of
 * himself, what it is for, instructions on the form of the answer) narrows nothing.
 */

import { endsPhrase, isPast, isPlural } from '../language/grammar.ts';
import { readPeriods } from '../language/periods.ts';
import {
  asks,
  asksDirectly,
  clausesOf,
  introduces,
  isLabel,
  isOfSpeaker,
  isOrder,
  isOwnDoing,
  leadIn,
  POINTED_PLACE,
  pointsBack,
  pointsToPeople,
  pointsToPlace,
  RETRACTS,
  restricts,
  type Segment,
  sentencesOf,
  tells,
} from '../language/segments.ts';
import { isCommon, isEveryday } from '../language/speller.ts';
import { stem, wordsOf } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';

/** What the vocabulary knows in a stretch of text. */
interface Known {
  /** Names of things and what metrics count: what can be asked about by itself. */
  readonly subjects: readonly string[];
  readonly places: readonly string[];
}

export interface Askings {
  /** What is asked, with no more of the fragments beside it than what they name, where it points back to them. */
  readonly named: string;
  /** The same, with the fragments whole. */
  readonly whole: string;
  /** With what was told beside it, where it names nothing and points to nothing. */
  readonly lent: string;
}

/** Each is worked out when it is looked at: mostly the first is enough, and of one sentence all are the same. */
export const askingsOf = (text: string, lexicon: Lexicon): Askings => {
  const kept: Found = { known: new Map(), periods: new Map(), askings: new Map() };
  const isOne = sentencesOf(text).length < 2;
  const of = (beside: keyof Askings) =>
    once(kept.askings, isOne ? 'named' : beside, () => remembering(kept, () => askingOf(text, lexicon, beside)));
  return {
    get named() {
      return of('named');
    },
    get whole() {
      return of('whole');
    },
    get lent() {
      return of('lent');
    },
  };
};

/** What was found in the stretches of one message: each is looked at again and again, and nothing of it is kept afterwards. */
interface Found {
  readonly known: Map<string, Known>;
  readonly periods: Map<string, boolean>;
  readonly askings: Map<string, string>;
}
let found: Found | null = null;

function remembering<T>(kept: Found, work: () => T): T {
  found = kept;
  try {
    return work();
  } finally {
    found = null;
  }
}

function once<T>(kept: Map<string, T> | undefined, text: string, work: () => T): T {
  let result = kept?.get(text);
  if (result === undefined) {
    result = work();
    kept?.set(text, result);
  }
  return result;
}

function askingOf(text: string, lexicon: Lexicon, beside: keyof Askings): string {
  const sentences = sentencesOf(text);
  // Thanks and greetings alone are no asides of anything.
  const says = (s: string): boolean =>
    isNamed(s, lexicon) || knownIn(s, lexicon).places.length > 0 || /\d/.test(s) || namesPeriod(s);
  if (!sentences.some((s) => asks(s.text) || says(s.text))) return text;
  const plain = askingSentences(text, lexicon, beside)
    .map((sentence) =>
      withoutPurpose(askingClauses(withoutForm(corrected(retracted(sentence, lexicon))), lexicon), lexicon),
    )
    .filter((part) => /[\p{L}\p{N}%]/u.test(part))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}%]/u.test(plain) ? plain : text;
}

/** The sentences that ask. What they point to ("that sort of theft", "there") is taken from those that only tell. */
function askingSentences(text: string, lexicon: Lexicon, taken: keyof Askings): string[] {
  const sentences = sentencesOf(text).map((s) => s.text);
  if (sentences.length < 2) return sentences;
  const asking = sentences.filter(asks);
  const known = new Map(sentences.map((s) => [s, knownIn(s, lexicon)]));
  const isNamed = (s: string): boolean => known.get(s)!.subjects.length > 0;
  // Nothing has the form of a question: what names something is one.
  const kept = asking.length > 0 ? asking : sentences.filter(isNamed);
  if (kept.length === 0) return sentences;
  // "Can you help? How many ...": of several the one that names something.
  const last = kept.at(-1)!;
  const own =
    kept.length > 1 && !isNamed(last) && asksNumber(last) && pointsBack(last)
      ? [last]
      : kept.some(isNamed)
        ? kept.filter((s) => isNamed(s) || (s.endsWith('?') && !isCourtesy(s, lexicon)))
        : kept;
  // A fragment beside a question says more of it ("999 calls? Q3."); a sentence that tells something is an aside.
  const beside = sentences.filter(
    (s) =>
      !asking.includes(s) &&
      !tells(s) &&
      !isCourtesy(s, lexicon) &&
      !isOccasion(s, lexicon) &&
      !introduces(s) &&
      (saysMore(s, lexicon) || (narrowsNoun(s) && !asking.some(pointsBack))),
  );
  const told = sentences.filter((s) => !own.includes(s) && !beside.includes(s));
  const all = sentences.filter((s) => own.includes(s) || beside.includes(s));
  // What is counted is taken with all that is said of it; of an update its name is enough.
  const bare = all.every(
    (s) => isCourtesy(s, lexicon) || wordsOf(s).every((word, i, own) => isOfForm(word, i, own, lexicon)),
  );
  const places = all.some((s) => pointsToPlace(s) || bare) ? told.flatMap((s) => known.get(s)!.places) : [];
  const counts = bare && !all.some((s) => /\b(?:it|that|this|there)\b/.test(s)) && all.some(asksNumber);
  // "The Met are worse. How many did they get": of whom is asked is what was told of.
  const others =
    all.some(isNamed) && all.some(pointsToPeople) && !all.some((s) => namesOther(s, lexicon))
      ? told.flatMap((s) => otherBodies(s, lexicon))
      : [];
  const subjects =
    (taken === 'lent' && all.some(pointsBack)) ||
    (!all.some(isNamed) && (taken === 'lent' || bare || all.some(pointsBack)))
      ? told.filter(isNamed).flatMap((s) => {
          const named = counts ? phrasesOf(s, lexicon) : known.get(s)!.subjects;
          // What the speaker does with his own ("my card", "I paid in cash") is a thing of the force's only by a longer name.
          return told.some(isOwnDoing)
            ? named.filter((words) => /[ \d]/.test(words) || lexicon.names.find([words]).length > 0)
            : named;
        })
      : [];
  const pointedTo = [...new Set([...subjects, ...places, ...others])].join(' ');
  const isPointing = asking.some(pointsBack);
  // Beside a question that points back, a fragment only names what is pointed to.
  const namesOf = (s: string): string => {
    const { subjects: named, places: there } = known.get(s)!;
    return [...named, ...there, periodsOf(s), ...movementsIn(s, lexicon)].join(' ');
  };
  const bound = places.length > 0 ? all.map((s) => s.replace(POINTED_PLACE, ' ')) : [...all];
  const isGist = (s: string): boolean => isPointing || beginsCourteously(s, lexicon);
  if (taken === 'named' && own.length > 0)
    for (const [i, s] of all.entries())
      if (beside.includes(s) && isGist(s) && known.get(s)!.subjects.length + known.get(s)!.places.length > 0)
        bound[i] = namesOf(s);
  return pointedTo ? [`${bound.join(' ')} ${pointedTo}`] : bound;
}

/** "Well done on that Saltby business" */
const beginsCourteously = (text: string, lexicon: Lexicon): boolean => {
  const words = wordsOf(text);
  return (
    /^(?:well done|nice one|good (?:work|job|stuff)|congratulations|great|lovely|thank)/.test(text.trim()) ||
    (lexicon.cues.longestAt(words, 0)?.values.some((cue) => IDLE.has(cue)) ?? false)
  );
};

/** Words of a movement, of which a draft that is to be checked tells. */
const movementsIn = (text: string, lexicon: Lexicon): string[] => {
  const words = wordsOf(text);
  return words.filter((_, i) => lexicon.cues.longestAt(words, i)?.values.includes('change'));
};

const asksNumber = (text: string): boolean =>
  /\b(?:how many|how much|number|count|figure|total|tally|percentage|proportion|change|difference)\b/.test(text);

/** Forces and bodies elsewhere, of which nothing is held. */
const otherBodies = (text: string, lexicon: Lexicon): string[] =>
  wordsOf(text).filter((word) => lexicon.elsewhere.has(word));
const namesOther = (text: string, lexicon: Lexicon): boolean => otherBodies(text, lexicon).length > 0;

/** "The abandoned ones. How many calls?": a fragment with a participle or a plural tells which. */
const narrowsNoun = (text: string): boolean =>
  wordsOf(text).some((word) => isPast(word) && isCommon(word)) ||
  (/^(?:just|only|the|those|these|our|any)\b.*\w/.test(text) && wordsOf(text).some(isPlural));

/** A sentence of more is a list, or nobody's: to tell its asides would take longer than a message may. */
const MOST_CLAUSES = 60;

/** Without the clauses around the question that name nothing, and what introduces it. */
function askingClauses(sentence: string, lexicon: Lexicon): string {
  const isKnown = (words: string): boolean => isNamed(words, lexicon) || namesPeriod(words);
  const own = sentence.slice(leadIn(sentence, isKnown));
  const clauses = clausesOf(own);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return own;
  const leads = leadsUp(clauses, lexicon);
  const lastAsking = clauses.findLastIndex(({ text }) => asks(text) && isNamed(text, lexicon));
  const aside = clauses.map(
    (clause, i) => leads.isDropped(i) || isAside(clause, i, { all: clauses, lastAsking }, lexicon),
  );
  if (aside.every(Boolean)) return own;
  const kept = clauses.filter((_, i) => !aside[i]).map((c) => own.slice(c.start, c.end));
  const [first = '', ...others] = kept;
  const begin = clauses.findIndex((_, i) => !aside[i]);
  return [begin > 0 ? first.slice(leadIn(first, isKnown)) : first, ...others, ...leads.pointedTo].join(' ');
}

/**
 * The clauses that tell something before one that asks by itself ("I was a warden for years, so how many members have they")
 * are not asked about. Where that one points back to them, what they name is.
 */
function leadsUp(
  clauses: readonly Segment[],
  lexicon: Lexicon,
): { isDropped: (at: number) => boolean; pointedTo: readonly string[] } {
  const at = clauses.findLastIndex(({ text }) => asksDirectly(text) && isNamed(text, lexicon));
  const asking = clauses[at]?.text ?? '';
  if (at < 1) return { isDropped: () => false, pointedTo: [] };
  const told = new Set(
    clauses
      .map((_, i) => i)
      .filter((i) => i < at)
      .filter((i) => {
        const { text } = clauses[i]!;
        return tells(text) && !asksDirectly(text) && !isFragment(text);
      }),
  );
  const known = [...told].map((i) => knownIn(clauses[i]!.text, lexicon));
  return {
    isDropped: (i) => told.has(i),
    pointedTo: [
      ...(pointsToPlace(asking) ? known.flatMap(({ places }) => places) : []),
      ...(pointsBack(asking.replace(/\bthere\b/g, ' ')) ? known.flatMap(({ subjects }) => subjects) : []),
    ],
  };
}

/** Begins with a preposition: it says of what, where or when. */
const isFragment = (text: string): boolean =>
  /^(?:for|in|on|at|of|about|during|since|between|from|with|over|under|by|within|across|as)\b/.test(text.trim());

/** "Ribbon cutting speech", "5 min before gold", "scrutiny panel asking": names nothing but what the answer is for, or who wants it. */
function isOccasion(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > LONGEST_OCCASION || isNamed(text, lexicon)) return false;
  if (words.some((word) => isQuestionWord(word)) || knownIn(text, lexicon).places.length > 0) return false;
  return words.some((_, i) => lexicon.occasions.longestAt(words, i) !== null);
}
const LONGEST_OCCASION = 6;
const isQuestionWord = (word: string): boolean => /^(?:how|what|which|who|when|where|why|many|much)$/.test(word);

/** A clause that names nothing and is the speaker's own, a courtesy, or stands before the question. */
function isAside(
  clause: Segment,
  at: number,
  { all, lastAsking }: { readonly all: readonly Segment[]; readonly lastAsking: number },
  lexicon: Lexicon,
): boolean {
  if (isNamed(clause.text, lexicon)) return false;
  // "Were, alas, fatalities": one word between two commas that is no noun of many and no participle.
  const lone = /^[\s,]*([\p{L}']+)[\s,]*$/u.exec(clause.text)?.[1];
  const isBetween = lone !== undefined && at > 0 && at < all.length - 1;
  if (
    isBetween &&
    !isPast(lone) &&
    !isPlural(lone) &&
    !lexicon.metrics.asksWith(stem(lone)) &&
    !saysMore(lone, lexicon)
  )
    return true;
  if (
    /^(?:(?:so|very|terribly|really) )*(?:sorry|apologies|excuse|forgive|pardon)\b/.test(clause.text) &&
    !asks(clause.text)
  )
    return true;
  if (/^so (?:that )?(?:i|we) (?:can|could|may)\b/.test(clause.text)) return true;
  if (isLabel(clause.text) || introduces(clause.text) || isOccasion(clause.text, lexicon)) return true;
  if (saysMore(clause.text, lexicon)) return false;
  if (isCourtesy(clause.text, lexicon)) return true;
  // "Check the arithmetic: does 12 out of 20 give it": an order that names nothing, before the question itself.
  const [begin = ''] = wordsOf(clause.text);
  const leadsTo = all
    .slice(at + 1)
    .some(({ text }) => asksDirectly(text) && (isNamed(text, lexicon) || /\d/.test(text)));
  if (isOrder(begin) && leadsTo) return true;
  const asksItself = asks(clause.text);
  if (asksItself) return false;
  if (isOfSpeaker(clause.text)) return true;
  // "That were abandoned, how many calls" tells which are counted.
  return at < lastAsking && tells(clause.text) && !restricts(clause.text);
}

const isNamed = (words: string, lexicon: Lexicon): boolean => knownIn(words, lexicon).subjects.length > 0;

/** A cue, a place or a number: what a fragment may add to a question. */
function saysMore(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  if (knownIn(text, lexicon).places.length > 0 || /\d/.test(text) || namesPeriod(text)) return true;
  return words.some((_, i) => lexicon.cues.longestAt(words, i)?.values.some((cue) => !IDLE.has(cue)));
}
/** Which quarter is the latest changes nothing of whether a period is named. */
const ANY_QUARTER = { label: '', from: '2000-01-01', to: '2000-03-31', kind: 'quarter' } as const;
const namesPeriod = (text: string): boolean =>
  once(found?.periods, text, () =>
    readPeriods(text, { latest: ANY_QUARTER, focus: null }).some((p) => p.relation !== 'latest'),
  );
const IDLE = new Set(['idle', 'hello', 'thanks', 'bye', 'help', 'too', 'joke']);

/** A word that names nothing: of a cue, of no meaning of its own. */
function isOfForm(word: string, at: number, words: readonly string[], lexicon: Lexicon): boolean {
  if (lexicon.fillers.has(word) || lexicon.chatter.has(word)) return true;
  for (let from = Math.max(0, at - 5); from <= at; from += 1) {
    const cue = lexicon.cues.longestAt(words, from);
    if (cue && from + cue.length > at) return true;
  }
  return false;
}

/** Nothing but words of greeting, thanks and the like. */
function isCourtesy(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  if (words.some((word) => /^(?:what|how|who|when|where|why|which)$/.test(word))) return false;
  return words.every((word, i) => {
    const cue = lexicon.cues.longestAt(words, i);
    return lexicon.fillers.has(word) || lexicon.chatter.has(word) || (cue?.values.some((c) => IDLE.has(c)) ?? false);
  });
}

/** Names and what the metrics count; an everyday word names nothing by itself. */
const knownIn = (text: string, lexicon: Lexicon): Known => once(found?.known, text, () => lookedUp(text, lexicon));

function lookedUp(text: string, lexicon: Lexicon): Known {
  const words = wordsOf(text);
  const said = (from: number, to: number): string => words.slice(from, to).join(' ');
  const names = lexicon.names.find(words);
  const subjects = names
    .filter(({ kind, from, to }) => kind !== 'area' && (to - from > 1 || !isEveryday(words[from]!)))
    .map(({ from, to }) => said(from, to));
  for (const { term, from, to } of lexicon.terms.read(words))
    if (lexicon.metrics.leads(term) && (to - from > 1 || !isEveryday(words[from]!) || /\d/.test(term)))
      subjects.push(said(from, to));
  const force = lexicon.catalogue.areas.find((a) => a.kind === 'force')!.id;
  const places = names.filter((n) => n.kind === 'area' && n.id !== force).map(({ from, to }) => said(from, to));
  return { subjects: [...new Set(subjects)], places };
}

/** The names in a sentence with the words of the phrase each stands in: "hoax calls to 999". */
function phrasesOf(text: string, lexicon: Lexicon): string[] {
  const words = wordsOf(text);
  const says = (i: number): boolean =>
    i >= 0 && (!lexicon.fillers.has(words[i]!) || /^(?:of|to|for|from)$/.test(words[i]!));
  return knownIn(text, lexicon).subjects.map((subject) => {
    const own = subject.split(' ');
    const at = words.findIndex((_, i) => own.every((word, n) => words[i + n] === word));
    let from = at;
    while (says(from - 1) && !endsClause(words[from - 1]!) && !isPast(words[from - 1]!) && !/\d/.test(words[from - 1]!))
      from -= 1;
    while (from < at && /^(?:of|to|for|from)$/.test(words[from]!)) from += 1;
    let to = at + own.length;
    while (
      to < words.length &&
      says(to) &&
      !/n'?t$/.test(words[to]!) &&
      !endsPhrase(words[to]!) &&
      !isPast(words[to]!) &&
      !/\d/.test(words[to]!)
    )
      to += 1;
    return words.slice(from, to).join(' ');
  });
}
const endsClause = (word: string): boolean => !/^(?:of|to|for|from)$/.test(word) && endsPhrase(word);

/** What introduces a purpose; the words up to the clause's end are one when they name an occasion of the force's and nothing else. */
const PURPOSE =
  /[\s,]+\b(?:for|before|ahead of|in time for|ready for|by|to (?:go|put|include|use|show|quote|share|present|give)(?: in| into| with| at| to)?|so (?:that )?(?:i|we) can|because|as) /g;

/** The words of a purpose without an occasion and what stands before it in its phrase: "PCC meeting". */
function besideOccasion(words: readonly string[], lexicon: Lexicon): string {
  const at = words.findIndex((_, i) => lexicon.occasions.longestAt(words, i) !== null);
  if (at < 0 || words.slice(0, at).some(endsClause)) return words.join(' ');
  return words.slice(at + lexicon.occasions.longestAt(words, at)!.length).join(' ');
}

/** "Walking into the fatals meeting": what the speaker is doing meanwhile. */
const MEANWHILE =
  /(?<=\w) (?:walking|going|heading|about to go|just going|running|driving|rushing|popping|off) (?:in|into|to|for)\b[^,.;?]*/;

function withoutPurpose(spoken: string, lexicon: Lexicon): string {
  const doing = MEANWHILE.exec(spoken);
  const clause =
    doing && lexicon.occasions.longestAt([wordsOf(doing[0]).at(-1) ?? ''], 0) ? spoken.replace(MEANWHILE, '') : spoken;
  for (const match of clause.matchAll(PURPOSE)) {
    const [rest = ''] = clause.slice(match.index + match[0].length).split(/(?<=\w),(?=\s)/);
    // "So I can show the comparison"
    if (/\bso (?:that )?(?:i|we) can/.test(match[0]) && /\p{L}{2}|\d/u.test(clause.slice(0, match.index)))
      return clause.slice(0, match.index) + clause.slice(match.index + match[0].length + rest.length);
    const words = wordsOf(rest);
    if (words.length === 0 || words.length > LONGEST_PURPOSE || isNamed(besideOccasion(words, lexicon), lexicon))
      continue;
    if (words.some((_, i) => lexicon.occasions.longestAt(words, i) !== null) || /^(?:i|we) \w+/.test(rest)) {
      const asked = clause.slice(0, match.index);
      if (/\p{L}{2}|\d/u.test(asked)) return asked + clause.slice(match.index + match[0].length + rest.length);
    }
  }
  return clause;
}
const LONGEST_PURPOSE = 8;

/** "In three lines", "briefly please": the form of the answer. */
const FORM =
  /(?:\b(?:in|just|only) )?\b(?:a|one|two|three|four|five|\d)(?: or (?:two|three|four|five|\d))?(?: short| plain| simple)? (?:lines?|sentences?|words?|paragraphs?|paras?|bullets?|points?)\b(?: (?:max|maximum|at most|at the most|tops|or less|only|will do))?|\b\d+ (?:mins?|minutes) (?=before|until|till)|\b(?:full stop|question mark|exclamation mark)\b/g;

/** "Or whatever they are called", "or so": the speaker is not sure of the word. */
const VAGUE =
  /,? ?\bor (?:whatever|something|so|thereabouts|the like|similar|suchlike|what have you)\b(?: (?:it|they|we|you|that|those|the)[^,?.]{0,30}?(?:called|call them|call it|are|is)?(?=[,?.]|$))?/g;

/** "Calculated from the underlying hours": how the answer is to be worked out. */
const WORKED_OUT =
  /,? ?\b(?:calculated|worked out|computed|derived|recalculated|based|going by|using|taken)(?: from| on| by| out of)?(?: the| its| your)? (?:underlying|raw|actual|reported|stated|published|original|full|exact)(?: [\w-]+){0,4}(?=[,.?;]|$)/g;

/** "On the same basis", "working from the October figure": how it is to be counted or worked out. */
const BASIS =
  /,? ?\b(?:(?:on|by|using|under) (?:the |that )?(?:same |like for like )?(?:basis|footing|method|definition)|(?:working|starting) (?:back |out )?from (?:the )?[^,.?]{1,30}?(?:figures?|numbers?|totals?|values?))\b/g;

/** "As most recently stated", "leaving what": how current it is to be, and that the rest is asked for. */
const CURRENT =
  /,? ?\b(?:as|when) (?:most recently|last|latest|currently|now|finally) (?:stated|reported|published|revised|given|held|known)\b/g;
const LEAVING =
  /^(?:(?:and|so|thus|then) )*(?:(?:that|which|this) leaves|leaving)(?: us| me)?(?: with)? |\b(?:does|do|would|will) (?:that|this|it|which) leave(?: us| me)?(?: with)?(?=[?.!]|$)/g;

const withoutForm = (clause: string): string =>
  clause
    .replace(FORM, ' ')
    .replace(VAGUE, ' ')
    .replace(WORKED_OUT, ' ')
    .replace(BASIS, ' ')
    .replace(CURRENT, ' ')
    .replace(LEAVING, ' ');

/** "The 101 figure, no sorry, scrap that, 999": what is said instead takes the place of all but the period. */
function retracted(sentence: string, lexicon: Lexicon): string {
  const match = RETRACTS.exec(sentence);
  if (!match) return sentence;
  const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)];
  if (!/\p{L}{2}|\d/u.test(after)) return before;
  if (!isNamed(after, lexicon)) return namesPeriod(after) ? `${withoutPeriods(before)} ${after}` : `${before} ${after}`;
  return namesPeriod(after) ? after : `${after} ${periodsOf(before)}`;
}

const periodsOf = (text: string): string =>
  readPeriods(text, { latest: ANY_QUARTER, focus: null })
    .map((p) => p.words)
    .join(' ');
const withoutPeriods = (text: string): string =>
  readPeriods(text, { latest: ANY_QUARTER, focus: null }).reduce((rest, p) => rest.replace(p.words, ' '), text);

/** "Sorry, I meant 101", "wrong year, it's 2020/21 I'm after": what is meant instead. */
const MEANT =
  /^(?:[\w',-]+\s+){0,5}?\b(?:i (?:meant|mean|wanted|was after|should have said)|make (?:that|it)|it should (?:be|have been)|(?:wrong|not that|no) (?:\w+ ){0,2}?(?:i want|i need|it's|it is))\b(?: to (?:say|ask))?(?: for| about)?[,:]?\s+(?=\S)/;
const WANTED =
  /,? ?\b(?:(?:is|was|are|were) what i(?:'m| am| was)? ?(?:need|want|meant|wanted|asked for|after)?|that i(?:'m| am) after|i(?:'m| am) after)\b[\s.!?]*$/;

/** "The hard stuff, cocaine I mean": the word that explains the one before stands for it. */
const EXPLAINED = /\b(?:the|a|an|that|those|some) [\w' ]{1,30}, ([\w' ]{1,30}) i mean\b,?/;

/** "Should the Inspectorate be concerned about": whoever is to be, a verdict is asked for. */
const SHOULD_BE =
  /\b(?:should|ought|need) (?:the |our |my )?[\w' ]{1,30}? (?:to )?(?:be )?(worried|concerned|alarmed|anxious|pleased|happy|reassured|worry)(?= (?:about|by|at|over|with|that)\b|[?.!]|$)/;

/** "Strip out the fatalities: how many", "take the deaths off": an order to leave something out. */
const REMOVES =
  /^(?:(?:so|and|now|then|ok|if (?:you|we|i)) )*(?:strip|take|leave|set|knock|cut)(?:ping|ing|ting)?(?: (?:off|out|away|aside) (?:the |any |all )?([\w-]+)| (?:the |any |all )?([\w-]+) (?:off|out|away|aside)\b),?:?/;

/** "Less the ones on drugs": to be taken from what was spoken of. */
const LESS = /^(?:(?:and|so|but|now|then) )*(?:less|minus|take away) (?:the |those |all )?(?:ones? )?/;
/** "And was it ever restated": a revision is told with the figure. */
const REVISED =
  /,? ?(?:and|but) (?:was|has|were|have) (?:it|that|they|this) (?:ever |been |since |later )*(?:restated|revised|corrected|superseded|amended)\b[^,.?]*/;

/** "I trust that is fewer": what is supposed is to be confirmed. */
const SUPPOSES =
  /^(?:and |so |but )?(?:i|we) (?:trust|believe|think|suppose|gather|assume|presume|take it|understand|imagine|hope) (?:that )?(?=(?:that|this|it|they|those|there|the) )/;

const corrected = (sentence: string): string =>
  sentence
    .replace(EXPLAINED, '$1')
    .replace(MEANT, '')
    .replace(WANTED, '')
    .replace(SUPPOSES, '')
    .replace(REVISED, '')
    .replace(LESS, 'excluding ')
    .replace(REMOVES, (_, one?: string, other?: string) => `excluding ${one ?? other},`)
    .replace(SHOULD_BE, 'should we be worried');
