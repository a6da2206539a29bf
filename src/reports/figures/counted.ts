/**
 * What each number of an update counts: the noun behind it ("87 seized catalytic converters"), the subject before it
 * ("authorised locations have increased from 10 to 14"), or only what was done ("nine were granted"). A number of another
 * period, a difference, an age or a range counts nothing here, and what cannot be told apart is marked so.
 */
import type { Period } from '../../figures/model.ts';
import { stem, type Term, type TermReader } from '../../understanding/terms.ts';
import { bare, type Token, tokenise } from '../../understanding/text.ts';
import { type Clause, clausesOf, type Range } from './clauses.ts';
import {
  AUXILIARIES,
  endsPhrase,
  isCounted,
  isLink,
  isMeasure,
  isPast,
  isPerson,
  isPlural,
  isPresent,
  isTime,
  isVerb,
  POINTERS,
} from './grammar.ts';
import { movementsIn } from './movements.ts';
import { type Cue, cuesIn } from './period-cues.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface Counted {
  readonly quantity: Quantity;
  readonly measure: 'count' | 'money' | 'percent';
  /** It counts days, years ...: how long something is. */
  readonly lasts: boolean;
  /** The noun as the text has it, and its terms; null where none is said. */
  readonly noun: {
    readonly words: string;
    /** The noun itself: "converters". */
    readonly head: string;
    readonly terms: ReadonlySet<string>;
    readonly heads: ReadonlySet<string>;
    /** Terms of what follows it: "wraps of heroin". */
    readonly of: ReadonlySet<string>;
  } | null;
  readonly person: boolean;
  /** "six of them", "902 of which": a part of something counted before. */
  readonly part: boolean;
  /** "Two thirds of the 90 officers have been trained": what its clause says is said of another number. */
  readonly whole: boolean;
  /** Not in all: "five officers each", "thirty victims a week", "in the first week alone". */
  readonly apiece: boolean;
  /** Others are counted beside it: "three men and a woman were arrested". */
  readonly among: boolean;
  /** It only tells where or for whom what another number counts was done: "28 lockers at two schools". */
  readonly aside: boolean;
  /** Nothing at all is said of it: it goes on with what was said before ("and two in Harlow"). */
  readonly goesOn: boolean;
  /** An earlier period is named before it in its sentence; it may or may not be of that. */
  readonly uncertain: boolean;
  /** Other things are counted with it: "185 officers and partners". */
  readonly joint: boolean;
  /** The noun does what its clause says: "12 officers searched the park". */
  readonly acts: boolean;
  /** Not counted yet: "will visit 20 schools". */
  readonly planned: boolean;
  /** Said not to be so: "12 drivers were not charged". */
  readonly denied: boolean;
  /** Terms of the verbs of its clause, and of what was done to it ("the arrest of 260 offenders"). */
  readonly done: ReadonlySet<string>;
  /** All terms of its clause. */
  readonly clause: ReadonlySet<string>;
  /** Terms of what stands before its clause, and of clauses that count nothing. */
  readonly around: ReadonlySet<string>;
  readonly clauseText: string;
  readonly sentence: string;
  readonly sentenceAt: number;
}

/** `quarter`: what the report is of. */
export function countedIn(text: string, quarter: Period, reader: TermReader): Counted[] {
  return new Counting(text, quarter, reader).run();
}

/** Before a number that is compared with. */
const COMPARED =
  /\b(?:compared\s+(?:to|with)|against|versus|vs\.?|from|than|instead\s+of|rather\s+than|previously|formerly|originally|usual|had\s+been|has\s+been)\s+(?:the\s+|just\s+|only\s+|a\s+)?$/i;
/** No count: the most there may be, a share of something. */
const LIMIT_BEFORE =
  /\b(?:up\s+to|as\s+many\s+as|maximum\s+of|no\s+more\s+than|target\s+of|capacity\s+of|out\s+of|for\s+every)\s+$/i;
const RATIO_AFTER = /^\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d|two|three|four|five|six|eight|ten)\b/i;
const RATIO_BEFORE = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine))\s+in\s+(?:every\s+)?$/i;
const AGE_BEFORE = /\b(?:aged?|ages)\s+(?:between\s+)?$|\bunder\s+$/i;
const AGE_AFTER = /^[\s-]*(?:years?|months?)[\s-]+olds?\b|^[\s-]*years?\s+of\s+age\b/i;
const RANGE_AFTER =
  /^\s*(?:-|–|to|or)\s*(?:more|less|fewer|over|\d|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const RANGE_BEFORE =
  /\bbetween\s+(?:\S+\s+){1,3}and\s+$|\bbetween\s+$|(?:\d|\bone|\btwo|\bthree|\bfour|\bfive)\s*(?:-|–|to|or)\s*$/i;
const EARLIER_BEHIND =
  /^[^.;:]{0,30}?\b(?:last\s+time|previously|before\s+that|in\s+the\s+(?:previous|last)\s+(?:one|report))\b/i;
const WHEN =
  /\b(?:within|every|each|in|after|over|during|per|first|last|next|past|previous)\s+(?:the\s+)?(?:first\s+|last\s+)?$/i;
const WHOLE_BEFORE = /\bof\s+(?:all\s+)?(?:the|these|those|its|their|our|his|her)\s+$/i;
/** "Each of the three teams has five officers"; the teams themselves are three. */
const APIECE_BEFORE =
  /\b(?:each|every)\b(?!\s+of\s+(?:the|these|those|its|their|our)\s+(?:\S+['’]s?\s+)?$)[^.;]*$|\balone\b[^.;]*$/i;
const APIECE_BEHIND =
  /^\s*(?:\([^)]*\)\s*)?(?:each|apiece|per|an?\s+(?:day|night|week|month|year)|every|daily|weekly|monthly)\b/i;
/** "And a woman" behind the noun, "a boy and" before the number. */
const BESIDE =
  /^\s*(?:\([^)]*\)\s*)?(?:,|and\b|or\b|&)\s*(?:and\s+)?(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?!of\b)/i;
const BESIDE_BEFORE = /\b\p{L}+(?:\s+and|,)\s+$/iu;
const PLANS =
  /\b(?:will|shall|expected|expects?|aims?|targets?|plans?|planned|hopes?|hoped|intends?|due\s+to|is\s+to|are\s+to|should|could|would)\b/i;
const DENIED = /\b(?:not|never|no\s+longer|without|none|neither|failed|refused)\s|n['’]t\b/i;
const PART = /^\s*(?:\([^)]{1,20}\)\s*)?of\s+(?:them|these|those|which|whom|the|its|their|his|her|our)\b/i;
const PART_BEFORE = /\bof\s+(?:which|whom|these|those|them)\b[^;:]*$/i;
/** "The previous one", "each one": no number. */
const ONE_BEFORE = /\b(?:the|this|that|each|every|any|previous|last|next|other|another|new|same|only|which)\s+$/i;
const MOVES =
  /\b(?:up|down|ris(?:es?|en|ing)|rose|fall(?:s|en|ing)?|fell|increas\w*|decreas\w*|reduc\w*|more|fewer|less|higher|lower|below|above|gr[eo]w\w*|drop\w*|declin\w*)\b/i;
/** "It takes from 5 to 7 days" has no such verb: that is a range. */
const MOVED_FROM =
  /\b(?:up|down|rose|risen|rising|fell|fallen|falling|increas\w*|reduc\w*|decreas\w*|gr[eo]w\w*|dropp\w*|declin\w*|com(?:e|ing)|came|gone|went|extend\w*|expand\w*|mov\w*|chang\w*|recover\w*|improv\w*)\b[^.;]*\bfrom\s+$/i;
/** Behind a subject: "ambassadors now number 1,100". */
const STANDS = new Set([
  'number',
  'numbers',
  'stand',
  'stands',
  'total',
  'totals',
  'reach',
  'reaches',
  'now',
  'currently',
  'still',
  'also',
]);
/** Of so many words at most is a noun made. */
const LONGEST_NOUN = 7;

interface Place {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
}

class Counting {
  readonly #text: string;
  readonly #plain: string;
  readonly #quantities: readonly Quantity[];
  readonly #reader: TermReader;
  /** Words that say an earlier period. */
  readonly #earlier: readonly Cue[];
  readonly #places: readonly Place[];

  constructor(text: string, quarter: Period, reader: TermReader) {
    this.#text = text;
    this.#plain = text.toLowerCase().replace(/[‘’]/g, "'");
    this.#quantities = quantitiesIn(text);
    this.#reader = reader;
    this.#earlier = cuesIn(text, quarter).filter(({ period }) => period.to < quarter.from);
    this.#places = sentencesOf(text).map((sentence) => this.#placeOf(sentence));
  }

  #placeOf(sentence: Sentence): Place {
    const said = this.#plain.slice(sentence.start, sentence.end);
    const tokens = tokenise(said).map(({ word, start, end }) => ({
      word: bare(word),
      start: start + sentence.start,
      end: end + sentence.start,
    }));
    const isNumber = (i: number): boolean => this.#numberAt(tokens[i]) !== undefined;
    return {
      sentence,
      tokens,
      terms: this.#reader.read(tokens.map((token) => token.word)),
      clauses: clausesOf(this.#plain, tokens, isNumber),
    };
  }

  #numberAt(token: Token | undefined): Quantity | undefined {
    if (!token) return undefined;
    const { start, end } = token;
    return this.#quantities.find((q) => start < q.end && q.start < end);
  }

  run(): Counted[] {
    const movements = movementsIn(this.#text, this.#quantities);
    return this.#quantities.flatMap((quantity, at) => {
      if (quantity.doubt || movements.has(at) || this.#isOfElse(quantity, at)) return [];
      const place = this.#placeAt(quantity.start);
      const clause = place && clauseAt(place, quantity);
      if (clause && quantity.type === 'percent' && this.#moves(place, clause)) return [];
      return clause ? [this.#count(quantity, at, place, clause)] : [];
    });
  }

  /** "9,870 crimes were reported, up from 8,975 (10.0%)": how much it moved, no share. */
  #moves({ tokens }: Place, { from, to }: Clause): boolean {
    return MOVES.test(this.#text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  }

  /** An age, a range, or what something is compared with. */
  #isOfElse({ start, end }: Quantity, at: number): boolean {
    const [before, after] = [this.#text.slice(Math.max(0, start - 60), start), this.#text.slice(end, end + 60)];
    if (/^one$/i.test(this.#quantities[at]!.written) && ONE_BEFORE.test(before)) return true;
    if (AGE_BEFORE.test(before) || AGE_AFTER.test(after)) return true;
    if (LIMIT_BEFORE.test(before) || RATIO_AFTER.test(after) || RATIO_BEFORE.test(before)) return true;
    const movesTo = this.#movedFrom(at) !== null;
    if (
      (RANGE_AFTER.test(after) && !this.#text.slice(0, start).match(/\bfrom\s+$/i)) ||
      (RANGE_BEFORE.test(before) && !movesTo)
    )
      return true;
    return COMPARED.test(before) || EARLIER_BEHIND.test(after) || this.#isOfEarlier(at);
  }

  /** The number of "from 41 days to 19" that is behind the "from", for the one behind the "to". */
  #movedFrom(at: number): Quantity | null {
    const [was, now] = [this.#quantities[at - 1], this.#quantities[at]!];
    if (!was || !/^[^.;]{0,60}\bto\s+$/i.test(this.#text.slice(was.end, now.start))) return null;
    return MOVED_FROM.test(this.#text.slice(0, was.start)) ? was : null;
  }

  /** The words behind it, up to the next number, say an earlier period. */
  #isOfEarlier(at: number): boolean {
    const { start, end } = this.#quantities[at]!;
    const place = this.#placeAt(start);
    const clause = place && clauseAt(place, this.#quantities[at]!);
    const clauseEnd = clause ? place.tokens[clause.to - 1]!.end : end;
    const to = Math.min(clauseEnd, this.#quantities[at + 1]?.start ?? clauseEnd);
    return this.#earlier.some((cue) => cue.start >= end && cue.start < to);
  }

  /** The words before it in its sentence do, behind any other number. */
  #mayBeOfEarlier(at: number, { sentence }: Place): boolean {
    if (this.#movedFrom(at) !== null) return false;
    const from = Math.max(sentence.start, this.#quantities[at - 1]?.end ?? 0);
    return this.#earlier.some((cue) => cue.start >= from && cue.end <= this.#quantities[at]!.start);
  }

  #placeAt(start: number): Place | undefined {
    return this.#places.find(({ sentence }) => start >= sentence.start && start < sentence.end);
  }

  #count(quantity: Quantity, at: number, place: Place, clause: Clause): Counted {
    const { sentence, tokens } = place;
    const first = tokens.findIndex((token) => token.end > quantity.start);
    const behind = tokens.findIndex((token) => token.start >= quantity.end);
    const next = behind < 0 ? tokens.length : behind;
    const after = this.#plain.slice(quantity.end, sentence.end);
    const before = this.#plain.slice(tokens[clause.from]!.start, quantity.start);
    const part = PART.test(after) || PART_BEFORE.test(before);
    const measure = quantity.type === 'number' ? 'count' : quantity.type;
    const own = measure === 'count' && !PART.test(after) ? this.#nounBehind(place, next, quantity) : null;
    const was = this.#movedFrom(at);
    const shared =
      own ??
      (was && measure === 'count'
        ? this.#nounBehind(
            place,
            tokens.findIndex((t) => t.start >= was.end),
            was,
          )
        : null) ??
      (measure === 'count' && !part && !doneTo(place, next) ? this.#subject(place, clause, first) : null);
    const head = shared ? tokens[shared.head]!.word : '';
    const whole = own !== null && WHOLE_BEFORE.test(before);
    const ofWhole = own && whole ? wholeOf(place, own) : clause;
    const done = this.#done(place, ofWhole, first, next);
    const clauseTerms = new Set([...termsIn(place, ofWhole), ...(whole ? [] : sharedTerms(place, clause))]);
    return {
      quantity,
      measure,
      // "Within two days" is when, not how long.
      lasts: isTime(head) && !WHEN.test(this.#text.slice(0, quantity.start)),
      noun: shared
        ? {
            head,
            words: this.#written(tokens[shared.from]!.start, tokens[shared.to - 1]!.end),
            terms: termsIn(place, shared),
            of: complementOf(place, shared.to),
            heads: headTerms(place, shared.head, isMeasure(head) ? shared.to - 1 : shared.short),
          }
        : null,
      person: isPerson(head) || (shared === null && measure === 'count'),
      part,
      whole,
      apiece:
        APIECE_BEFORE.test(this.#plain.slice(sentence.start, quantity.start)) ||
        APIECE_BEHIND.test(this.#plain.slice(own ? tokens[own.to - 1]!.end : quantity.end)),
      among: own !== null && (BESIDE_BEFORE.test(before) || BESIDE.test(this.#plain.slice(tokens[own.to - 1]!.end))),
      aside:
        was === null &&
        isLink(tokens[first - 1]?.word ?? '') &&
        !['of', 'by'].includes(tokens[first - 1]!.word) &&
        tokens.slice(clause.from, first).some((token) => this.#numberAt(token)),
      goesOn: shared === null && !part && measure === 'count' && !doneTo(place, next),
      uncertain: this.#mayBeOfEarlier(at, place),
      joint: own !== null && this.#isJoint(place, own.to),
      acts: own !== null && acts(place, own.to),
      planned: PLANS.test(this.#text.slice(tokens[clause.from]!.start, tokens[clause.to - 1]!.end)),
      denied: DENIED.test(this.#text.slice(tokens[clause.from]!.start, tokens[clause.to - 1]!.end)),
      done,
      clause: clauseTerms,
      around: this.#around(place, clause),
      clauseText: this.#text.slice(tokens[clause.from]!.start, tokens[clause.to - 1]!.end),
      sentence: this.#text.slice(sentence.start, sentence.end),
      sentenceAt: sentence.start,
    };
  }

  /** As the text has it, without the acronym in brackets. */
  #written(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/\s*\([^)]*\)?/g, '');
  }

  /** "87 seized catalytic converters", "62 Domestic Violence Protection Orders (DVPOs)", "nine kilograms of cocaine". */
  #nounBehind(place: Place, start: number, quantity: Quantity): Noun | null {
    const { tokens } = place;
    let head = -1;
    let short = -1;
    let at = start;
    let end = quantity.end;
    for (; at < tokens.length && at - start < LONGEST_NOUN; at += 1) {
      const { word, start: from, end: to } = tokens[at]!;
      const between = this.#text.slice(end, from);
      if (/[,;:.!?–—")”]|\s-\s/.test(between.replace(/^\)/, ''))) break;
      if (/\(/.test(between) && !/^\([A-Z][\w&]*s?\)/.test(this.#text.slice(from - 1))) break;
      // "Six off-road motorcycles" are not off the road.
      const isJoined = this.#text[to] === '-';
      if ((endsPhrase(word) && !isJoined) || this.#numberAt(tokens[at]!)) break;
      if (isPresent(word)) break;
      if (head >= 0 && isPast(word)) break;
      // "Warnings (CPWs)": the acronym is another word for the noun.
      if (between.includes('(')) short = at;
      else if (isPlural(word) || (isPerson(word) && quantity.value === 1)) head = at;
      end = to;
    }
    // One thing has no plural, nor have some that are counted.
    if (head < 0 && at > start && (quantity.value === 1 || isCounted(tokens[at - 1]!.word))) {
      const last = at - 1;
      if (!isPast(tokens[last]!.word)) head = last;
    }
    if (head < 0 && at > start && isMeasure(tokens[start]!.word)) head = start;
    if (head < 0) return null;
    let to = head + 1;
    if (isMeasure(tokens[head]!.word) && tokens[head + 1]?.word === 'of')
      for (to = head + 2; to < tokens.length && to - head < LONGEST_NOUN && !endsPhrase(tokens[to]!.word); to += 1)
        if (/[,;:.(]/.test(this.#text.slice(tokens[to]!.end, tokens[to + 1]?.start ?? tokens[to]!.end + 1))) {
          to += 1;
          break;
        }
    return { from: start, to: short === to ? short + 1 : to, head, short: short === to ? short : head };
  }

  /** "Hate Crime Ambassadors now number 1,100", "bikes seized: 22". */
  #subject(place: Place, clause: Clause, number: number): Noun | null {
    const { tokens } = place;
    const before = this.#plain.slice(place.sentence.start, tokens[number]!.start);
    const begin = /:\s*$/.test(before) && clause.from === number ? lastClauseFrom(place, clause) : clause.from;
    if (begin === number) return null;
    const lead =
      /(?:\b(?:to|at|number|numbers|is|are|was|were|totalled|totals|reached|of)|:)\s+(?:(?:just|now|only|a|total|of)\s+)*$/.test(
        before,
      );
    if (!lead) return null;
    let from = begin;
    while (from < number && (POINTERS.has(tokens[from]!.word) || tokens[from]!.word === 'and')) from += 1;
    if (tokens[from]?.word === 'number' && tokens[from + 1]?.word === 'of') from += 2;
    while (from < number && POINTERS.has(tokens[from]!.word)) from += 1;
    let head = -1;
    for (let at = from; at < number && !endsPhrase(tokens[at]!.word) && !this.#numberAt(tokens[at]!); at += 1) {
      if (head >= 0 && (isPast(tokens[at]!.word) || STANDS.has(tokens[at]!.word))) break;
      if (isPlural(tokens[at]!.word) || isPerson(tokens[at]!.word)) head = at;
    }
    return head < 0 ? null : { from, to: head + 1, head, short: head };
  }

  /** "185 officers and partners", "300 cars, vans and lorries": not so many of each. */
  #isJoint({ tokens, sentence }: Place, to: number): boolean {
    const end = tokens[to - 1]!.end;
    const rest = this.#plain.slice(end, sentence.end);
    const link = /^\s*(?:\([^)]*\)\s*)?(,|and\b|or\b|\/|&)/.exec(rest)?.[1];
    if (!link) return false;
    const at = tokens.findIndex((token) => token.start >= end + rest.indexOf(link) + link.length);
    if (at < 0) return false;
    const words = tokens.slice(at, at + 4).map((token) => token.word);
    const [first = ''] = words;
    if (endsPhrase(first) || isVerb(first) || this.#numberAt(tokens[at]!)) return false;
    if (link === ',') return words.slice(1).some((word) => word === 'and' || word === 'or');
    return words.slice(0, 3).some(isPlural);
  }

  /** What its clause does, and what is done to it: "the arrest of 260 offenders". */
  #done(place: Place, clause: Clause, first: number, next: number): ReadonlySet<string> {
    const { tokens } = place;
    const verbs = new Set<string>();
    const add = (at: number): void => {
      for (const term of headTerms(place, at, at)) verbs.add(term);
    };
    for (let at = clause.from; at < clause.to; at += 1)
      if (isPast(tokens[at]!.word) && !(at >= next && this.#isModifier(place, at))) add(at);
    const [of, verb, lead] = [tokens[first - 1]?.word, tokens[first - 2], tokens[first - 3]?.word ?? ''];
    // "The attempted rape of two women" were no rapes.
    if (of === 'of' && verb && (isLink(lead) || POINTERS.has(lead))) add(first - 2);
    return verbs;
  }

  /** "60 stolen bicycles", "two accredited officers": said of the noun, not what was done. */
  #isModifier({ tokens }: Place, at: number): boolean {
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    if (!before || !behind || AUXILIARIES.has(before.word) || endsPhrase(behind.word)) return false;
    return this.#numberAt(before) !== undefined;
  }

  #around(place: Place, clause: Clause): ReadonlySet<string> {
    const terms = new Set<string>();
    for (const other of this.#places) {
      const isBefore = other.sentence.start < place.sentence.start;
      for (const part of other.clauses) {
        const earlier = isBefore || (other === place && part.to <= clause.from);
        const counts = other.tokens.slice(part.from, part.to).some((token) => this.#numberAt(token));
        if (earlier || !counts) for (const term of termsIn(other, part)) terms.add(term);
      }
    }
    return terms;
  }
}

/** Tokens `from` up to, not including, `to`; `head` is the noun itself, `short` its acronym, where it has one. */
interface Noun extends Range {
  readonly head: number;
  readonly short: number;
}

function clauseAt({ tokens, clauses }: Place, { start, end }: Quantity): Clause | undefined {
  const at = tokens.findIndex((token) => token.end > start && token.start < end);
  return clauses.find(({ from, to }) => at >= from && at < to);
}

/**
 * What a clause takes from the one before it: of a part, what is said of the whole; and its subject, where it has none of
 * its own ("a bus parked there and was used by 275 people").
 */
function sharedTerms(place: Place, clause: Clause): ReadonlySet<string> {
  const { tokens, clauses } = place;
  const last = clauses[clauses.indexOf(clause) - 1];
  if (!last) return new Set();
  if (clause.ofPart) return termsIn(place, last);
  const [link, verb] = [tokens[clause.from]!.word, tokens[clause.from + 1]?.word ?? ''];
  if ((link !== 'and' && link !== 'but') || !isVerb(verb)) return new Set();
  const ends = tokens.slice(last.from, last.to).findIndex((token) => isVerb(token.word));
  return termsIn(place, { from: last.from, to: last.from + Math.max(0, ends) });
}

/** Of a whole that another number tells a part of, its noun alone and what stands right behind: "the 60 people arrested". */
function wholeOf({ tokens }: Place, { from, to }: Noun): Clause {
  const behind = tokens[to]?.word ?? '';
  return { from, to: isPast(behind) && !AUXILIARIES.has(behind) ? to + 1 : to, ofPart: false };
}

/** "Of heroin" behind a noun, up to where that phrase ends. */
function complementOf(place: Place, start: number): ReadonlySet<string> {
  const { tokens } = place;
  if (tokens[start]?.word !== 'of') return new Set();
  let end = start + 1;
  while (
    end < tokens.length &&
    end - start < LONGEST_NOUN &&
    !(endsPhrase(tokens[end]!.word) && !POINTERS.has(tokens[end]!.word))
  )
    end += 1;
  return termsIn(place, { from: start + 1, to: end });
}

function lastClauseFrom({ clauses }: Place, clause: Clause): number {
  const at = clauses.indexOf(clause);
  return (at > 0 ? clauses[at - 1]! : clause).from;
}

/** "22 charged", "nine were granted": what was done stands right behind the number. */
function doneTo({ tokens }: Place, next: number): boolean {
  let at = next;
  if (tokens[at]?.word === 'of') at += 2;
  while (tokens[at] && (AUXILIARIES.has(tokens[at]!.word) || tokens[at]!.word === 'also')) at += 1;
  return tokens[at] !== undefined && isPast(tokens[at]!.word);
}

/** A verb without "were" before it, and behind it what it is done to. */
function acts({ tokens }: Place, to: number): boolean {
  const [verb, object] = [tokens[to]?.word, tokens[to + 1]?.word];
  if (verb === undefined || object === undefined) return false;
  if (['have', 'has', 'had'].includes(verb)) return object !== 'been' && isPast(object);
  return (
    isPast(verb) && !isLink(object) && !isVerb(object) && !['and', 'or', 'but', 'who', 'which', 'that'].includes(object)
  );
}

/** Terms of the tokens, phrases as their one term and every word as its stem. */
function termsIn({ tokens, terms }: Place, { from, to }: Range): ReadonlySet<string> {
  return new Set([
    ...terms.filter((term) => term.to > from && term.from < to).map((term) => term.term),
    ...tokens.slice(from, to).map((token) => stem(token.word)),
  ]);
}

const headTerms = (place: Place, first: number, last: number): ReadonlySet<string> =>
  new Set([...termsIn(place, { from: first, to: first + 1 }), ...termsIn(place, { from: last, to: last + 1 })]);
