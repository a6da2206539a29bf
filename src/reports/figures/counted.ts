/**
 * What each number of an update counts: the noun behind it ("87 seized catalytic converters"), the subject before it
 * ("authorised locations have increased from 10 to 14"), or only what was done ("nine were granted"). A number of another
 * period, a difference, an age or a range counts nothing here, and what cannot be told apart is marked so.
 */
import type { Period } from '../../figures/model.ts';
import type { TermReader } from '../language.ts';
import { isLink, isMeasure, isPerson, isTime } from '../language.ts';
import type { Clause } from './clauses.ts';
import { movementsIn } from './movements.ts';
import { complementOf, isJoint, type Noun, nounBehind, subjectOf } from './noun.ts';
import { clauseAt, type Passage, passagesOf, termsAt, termsIn, written } from './passage.ts';
import { type Cue, cuesIn } from './period-cues.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { acts, aroundOf, doneIn, isDoneTo, sharedTerms, wholeOf } from './said.ts';
import {
  countsNothing,
  isApiece,
  isBeside,
  isDenied,
  isOfThem,
  isPart,
  isPlanned,
  isWhen,
  isWhole,
  movedFrom,
  moves,
} from './surroundings.ts';

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
  /** Nothing at all is said of it: it goes on with what was said before ("and two in Newby"). */
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
  return new Counting(text, quarter, reader).ofQuarter();
}

/** What `countedIn` gives, whatever the quarter, and what is of an earlier one too. */
export type CountedAtAnyTime = Omit<Counted, 'uncertain'>;

export function countedAtAnyTime(text: string, reader: TermReader): CountedAtAnyTime[] {
  return new Counting(text, null, reader).ofAnyTime();
}

/** A number that counts something, and where it stands. */
interface Place {
  readonly at: number;
  readonly passage: Passage;
  readonly clause: Clause;
}

class Counting {
  readonly #text: string;
  readonly #quarter: Period | null;
  readonly #quantities: readonly Quantity[];
  readonly #passages: readonly Passage[];
  #earlierCues: readonly Cue[] | null = null;

  constructor(text: string, quarter: Period | null, reader: TermReader) {
    this.#text = text;
    this.#quarter = quarter;
    this.#quantities = quantitiesIn(text);
    this.#passages = passagesOf(text, this.#quantities, reader);
  }

  ofQuarter(): Counted[] {
    return this.#places()
      .filter((place) => !this.#isOfEarlier(place))
      .map((place) => this.#count(place));
  }

  ofAnyTime(): CountedAtAnyTime[] {
    return this.#places().map((place) => this.#count(place));
  }

  #places(): Place[] {
    const movements = movementsIn(this.#text, this.#quantities);
    return this.#quantities.flatMap((quantity, at) => {
      if (quantity.doubt || movements.has(at) || countsNothing(this.#text, this.#quantities, at)) return [];
      const passage = this.#passages.find(
        ({ sentence }) => quantity.start >= sentence.start && quantity.start < sentence.end,
      );
      const clause = passage && clauseAt(passage, quantity);
      if (!clause || (quantity.type === 'percent' && moves(written(passage, clause)))) return [];
      return [{ at, passage, clause }];
    });
  }

  /** Words that say an earlier period; looked for where a number may be of one. */
  get #earlier(): readonly Cue[] {
    const quarter = this.#quarter;
    this.#earlierCues ??= quarter ? cuesIn(this.#text, quarter).filter(({ period }) => period.to < quarter.from) : [];
    return this.#earlierCues;
  }

  /** The words behind it, up to the next number, say an earlier period. */
  #isOfEarlier({ at, passage: { tokens }, clause }: Place): boolean {
    const { end } = this.#quantities[at]!;
    const clauseEnd = tokens[clause.to - 1]!.end;
    const to = Math.min(clauseEnd, this.#quantities[at + 1]?.start ?? clauseEnd);
    return this.#earlier.some((cue) => cue.start >= end && cue.start < to);
  }

  /** The words before it in its sentence do, behind any other number. */
  #mayBeOfEarlier({ at, passage: { sentence } }: Place): boolean {
    const from = Math.max(sentence.start, this.#quantities[at - 1]?.end ?? 0);
    return this.#earlier.some((cue) => cue.start >= from && cue.end <= this.#quantities[at]!.start);
  }

  #count(place: Place): Counted {
    const { at, passage, clause } = place;
    const { sentence, tokens, plain } = passage;
    const quantity = this.#quantities[at]!;
    const first = tokens.findIndex((token) => token.end > quantity.start);
    const next = firstBehind(passage, quantity.end);
    const behind = plain.slice(quantity.end, sentence.end);
    const before = plain.slice(tokens[clause.from]!.start, quantity.start);
    const measure = quantity.type === 'number' ? 'count' : quantity.type;
    const was = movedFrom(this.#text, this.#quantities, at);
    const own = measure === 'count' && !isOfThem(behind) ? nounBehind(passage, next, quantity) : null;
    const part = isPart(before, behind);
    const isElliptic = measure === 'count' && !part && !isDoneTo(passage, next);
    const noun =
      own ??
      (was && measure === 'count' ? nounBehind(passage, firstBehind(passage, was.end), was) : null) ??
      (isElliptic ? subjectOf(passage, clause, first) : null);
    const head = noun ? tokens[noun.head]!.word : '';
    const afterNoun = plain.slice(own ? tokens[own.to - 1]!.end : quantity.end, sentence.end);
    const clauseText = written(passage, clause);
    const whole = own !== null && isWhole(before);
    const saying = whole ? wholeOf(passage, own) : clause;
    const done = doneIn(passage, saying, first, next);
    const link = tokens[first - 1]?.word ?? '';
    const mayBeOfEarlier = () => was === null && this.#mayBeOfEarlier(place);
    const passages = this.#passages;
    let around: ReadonlySet<string> | null = null;
    return {
      quantity,
      measure,
      lasts: isTime(head) && !isWhen(plain.slice(0, quantity.start)),
      noun: noun && nounOf(passage, noun),
      person: isPerson(head) || (noun === null && measure === 'count'),
      part,
      whole,
      apiece: isApiece(plain.slice(sentence.start, quantity.start), afterNoun),
      among: own !== null && isBeside(before, afterNoun),
      aside:
        was === null &&
        !isTime(head) &&
        isLink(link) &&
        link !== 'of' &&
        link !== 'by' &&
        tokens.slice(clause.from, first).some((_, i) => passage.isNumber(clause.from + i)),
      goesOn: noun === null && isElliptic,
      // Of few numbers these are asked, and they take time.
      get uncertain() {
        return mayBeOfEarlier();
      },
      get around() {
        around ??= aroundOf(passages, passage, clause);
        return around;
      },
      joint: own !== null && isJoint(passage, own.to),
      acts: own !== null && acts(passage, own.to),
      planned: isPlanned(/\([^)]*$/.test(before) ? clauseText : withoutBrackets(clauseText)),
      denied: isDenied(clauseText),
      done: done.size > 0 ? done : doneToWhole(passage, clause),
      clause: new Set([...termsIn(passage, saying), ...(whole ? [] : sharedTerms(passage, clause))]),
      clauseText,
      sentence: this.#text.slice(sentence.start, sentence.end),
      sentenceAt: sentence.start,
    };
  }
}

/** "Stopped 1,960 drivers (target 2,000)": what is said in brackets is said of the number in them. */
const withoutBrackets = (clause: string): string => clause.replace(/\([^)]*\)?/g, ' ');

/** What is done to the whole is done to its part: "they trained 310 people, including 95 pilots". */
function doneToWhole(passage: Passage, clause: Clause): ReadonlySet<string> {
  const whole = passage.clauses[passage.clauses.indexOf(clause) - 1];
  return clause.ofPart && whole ? doneIn(passage, whole, whole.to, whole.to) : new Set();
}

function firstBehind({ tokens }: Passage, end: number): number {
  const at = tokens.findIndex((token) => token.start >= end);
  return at < 0 ? tokens.length : at;
}

function nounOf(passage: Passage, noun: Noun): Counted['noun'] {
  const head = passage.tokens[noun.head]!.word;
  return {
    head,
    // Without the acronym in brackets.
    words: written(passage, noun).replace(/\s*\([^)]*\)?/g, ''),
    terms: termsIn(passage, noun),
    of: complementOf(passage, noun.to),
    heads: termsAt(passage, noun.head, isMeasure(head) ? noun.to - 1 : noun.short),
  };
}
