/** What stands right of a number and is said of it, to where its clause ends, and what it shares there with the next one. */
import {
  AUXILIARIES,
  isLink,
  isNeutral,
  isOfVerb,
  isOnlyPast,
  isPast,
  isTime,
  isTimeWord,
  isVerb,
} from '../../language.ts';
import type { Marks } from '../marks.ts';
import { circumstanceOf } from '../number-role.ts';
import type { Passage } from '../passage.ts';
import { borrowedNoun } from './borrowed-noun.ts';
import { COMPARES, isOrigin, isPartOf, isSaid, saysMore } from './clause-ends.ts';
import { bracketCounts, saidBehind } from './in-brackets.ts';
import type { NumberPlaces } from './number-places.ts';
import type { Signs } from './signs.ts';

export interface Right {
  readonly own: readonly number[];
  /** What the numbers count that tell where it came about. */
  readonly where: readonly number[];
  /** Those of its own that stand behind the next number's noun. */
  readonly tail: readonly number[];
  /** The noun that it borrows: "12 red and 14 blue cars". */
  readonly head: number | null;
}

/** Ends what is said: any sign but that of a bracket. */
const PARTS = /[;:,–—]|[.!?]["”’)]?\s|\s-\s/;
const LINKS = new Set(['and', 'or', 'plus', 'with', 'including']);
/** Lead to where, when or about what it was. */
const NARROWS = /^(?:in|on|at|from|about|among|outside|within|for|by|concerning|involving|regarding)$/;
const PLACES: ReadonlySet<string | undefined> = new Set(['area', 'force', 'elsewhere']);

export class RightOfNumber {
  readonly #places: NumberPlaces;
  readonly #known = new Map<number, Right>();

  constructor(places: NumberPlaces) {
    this.#places = places;
  }

  of(at: number, marks: Marks): Right {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const found = new Walk(this.#places, this, at, marks).run();
    this.#known.set(at, found);
    return found;
  }

  /** Of "nine of the 80 calls taken in May were lost" the noun and what narrows it: only the nine were lost. */
  ofWhole(at: number, marks: Marks): Right {
    const { tokens } = marks.passage;
    const end = this.#places.nounEnd(at, marks);
    const own = this.of(at, marks).own.filter((i) => i < end || !AUXILIARIES.has(tokens[i]!.word));
    // "Came at night", "gave": not "taken in May", which narrows.
    const verb = own.find((i) => i >= end && isOnlyPast(tokens[i]!.word));
    const ends = tokens.findIndex(({ word }, i) => i >= end && AUXILIARIES.has(word));
    const stop = Math.min(verb ?? tokens.length, ends < 0 ? tokens.length : ends);
    return { own: own.filter((i) => i < stop), where: [], tail: [], head: null };
  }
}

/** From the number on, word by word. */
class Walk {
  readonly #places: NumberPlaces;
  readonly #rights: RightOfNumber;
  readonly #at: number;
  readonly #marks: Marks;
  readonly #passage: Passage;
  readonly #signs: Signs;
  readonly #first: number;
  readonly #next: number;
  readonly #nounEnd: number;
  readonly #own: number[] = [];
  readonly #where: number[] = [];

  constructor(places: NumberPlaces, rights: RightOfNumber, at: number, marks: Marks) {
    this.#places = places;
    this.#rights = rights;
    this.#at = at;
    this.#marks = marks;
    this.#passage = marks.passage;
    this.#signs = places.signsOf(marks);
    const { first, next } = places.of(at, marks);
    this.#first = first;
    this.#next = next;
    this.#nounEnd = places.nounEnd(at, marks);
  }

  run(): Right {
    const { tokens } = this.#passage;
    const { kinds } = this.#marks;
    const words = tokens.map(({ word }) => word);
    let open = 0;
    for (let i = this.#next; i < tokens.length; i += 1) {
      const sign = this.#signBefore(i);
      if (PARTS.test(sign.replace(/^[.,](?=\d)/, ''))) {
        if (this.#goesOnBehind(i, sign)) {
          if (kinds[i] !== 'number') this.#own.push(i);
          continue;
        }
        break;
      }
      open += (sign.match(/\(/g)?.length ?? 0) - (sign.match(/\)/g)?.length ?? 0);
      if (open < 0) {
        if (!this.#isDated()) this.#own.push(...saidBehind(this.#marks, this.#signs, i, { isPart: false }));
        break;
      }
      if (open > 0) {
        // What stands in a bracket is another number's, or the acronym of what was named.
        if (kinds[i] !== 'number' && kinds[i] !== 'acronym' && !bracketCounts(this.#marks, this.#signs, i))
          this.#own.push(i);
        continue;
      }
      const whole = this.#wholeInBracket(i);
      if (whole !== null) return this.#found({ own: saidBehind(this.#marks, this.#signs, whole, { isPart: true }) });
      if (kinds[i] === 'number') {
        const end = this.#endOfCircumstance(i);
        if (end === null) return this.#atNext(i, sign);
        i = end - 1;
        continue;
      }
      if (isPartOf(this.#marks, i)) break;
      const [word, behind] = [words[i]!, words[i + 1] ?? ''];
      // "Were applied for but refused": said of the same.
      if (word === 'but' && (isPast(behind) || behind === 'not' || behind === 'never')) continue;
      // "The run up to Easter": how far, and no other number.
      const isExtent = /^(?:up|down)$/.test(word) && behind === 'to' && kinds[i + 2] !== 'number';
      const compares = COMPARES.has(word) && kinds[i] === 'word' && !isOfVerb(words, i) && !isExtent;
      if (compares && !(word === 'from' && isOrigin(this.#marks, this.#signs, i))) {
        // "To nine and serious injuries from 130": what is joined to a bare number is another thing.
        if (this.#own[0] === this.#next && words[this.#next] === 'and') return this.#found({ own: [] });
        break;
      }
      if (this.#partsAt(i, word, behind)) {
        this.#own.push(...this.#saidOfBoth(i));
        break;
      }
      this.#own.push(i);
    }
    return this.#found({});
  }

  #found(found: Partial<Right>): Right {
    const head = found.own === undefined ? borrowedNoun(this.#places, this.#at, this.#marks) : null;
    return { own: this.#own, where: this.#where, tail: [], head, ...found };
  }

  #signBefore(i: number): string {
    const { tokens, text } = this.#passage;
    return i === this.#next
      ? text.slice(this.#places.quantities[this.#at]!.end, tokens[i]!.start)
      : this.#signs.before(i);
  }

  /** Signs behind which the clause goes on: "At nine, the number of deaths was lower", "402 – police cadets", "across Midshire, Kent and Suffolk". */
  #goesOnBehind(i: number, sign: string): boolean {
    const { tokens } = this.#passage;
    const { kinds } = this.#marks;
    const isComma = /^,\s$/.test(sign);
    if (isComma && ([kinds[i - 1], kinds[i]].every((kind) => PLACES.has(kind)) || this.#narrowsFrom(i))) return true;
    if (i !== this.#next) return false;
    const isFronted = this.#first === 1 && /^(?:at|with)$/.test(tokens[0]!.word);
    // "66,890 – the calls of the three months": the other counts only time.
    const isOnly = kinds.every((kind, j) => kind !== 'number' || j < this.#next || isTime(tokens[j + 1]?.word ?? ''));
    const headsLine = this.#first === 0 && /^\s*[:–—-]\s+$/.test(sign) && isOnly;
    return (isComma && isFronted) || headsLine;
  }

  /** "9,870 hours, | on Operation Alder", "312 contacts, | about fraud": which of them, and not where all of it stands ("in line with"). */
  #narrowsFrom(from: number): boolean {
    const { tokens } = this.#passage;
    if (!NARROWS.test(tokens[from]!.word) || tokens[from + 2]?.word === 'with') return false;
    for (let i = from + 1; i < tokens.length && !PARTS.test(this.#signs.before(i)); i += 1)
      if (this.#marks.kinds[i] === 'number' || isVerb(tokens[i]!.word) || COMPARES.has(tokens[i]!.word)) return false;
    return true;
  }

  /** "The headcount (522 at 31 March) is to grow", "calls taken in the quarter (72,391) were": a number with its own time has all that tells which it is. */
  #isDated(): boolean {
    const { from, to } = this.#signs.bracketOf(this.#first) ?? { from: 1, to: 0 };
    return this.#marks.kinds.slice(Math.max(0, from - 1), to).some((kind) => kind === 'period' || kind === 'date');
  }

  /** "Calls (1,590 of 2,650) were kept": behind the whole, which closes the bracket. */
  #wholeInBracket(i: number): number | null {
    if (i !== this.#next || !this.#places.isFollowed(this.#at, this.#marks, /^\s+of\s+$/)) return null;
    const { end } = this.#places.quantities[this.#at + 1]!;
    return this.#passage.text.slice(end).startsWith(')') ? this.#places.of(this.#at + 1, this.#marks).next : null;
  }

  /** "Was seized in two raids | on the same day": where the phrase of a number ends that only tells how it came about. */
  #endOfCircumstance(i: number): number | null {
    const { tokens } = this.#passage;
    const following = this.#places.at(i, this.#marks);
    const counted = following > this.#at ? this.#places.noun(following, this.#marks) : null;
    const { first, next } = this.#places.of(following, this.#marks);
    const circumstance = counted === null ? null : circumstanceOf(this.#marks, first);
    if (circumstance === null) return null;
    const end = this.#places.nounEnd(following, this.#marks);
    const isOfTime = isTimeWord(tokens[counted!]!.word);
    if (!isOfTime && circumstance.tells !== 'why') for (let j = next; j < end; j += 1) this.#where.push(j);
    return end;
  }

  /** The clause at the next number: where the two are joined, what stands behind that one's noun may be said of both. */
  #atNext(i: number, sign: string): Right {
    const { tokens } = this.#passage;
    const [own, marks] = [this.#own, this.#marks];
    const following = this.#places.at(i, marks);
    dropLead(own, this.#passage);
    if (following <= this.#at) return this.#found({});
    const before = tokens[i - 1]!.word;
    const isJoined =
      own.length === 0 || LINKS.has(before) || /,/.test(sign) || /^(?:further|another|to|a)$/.test(before);
    if (!isJoined || (before === 'to' && !/,/.test(sign))) {
      own.push(...this.#behindObject(i, following));
      return this.#found({});
    }
    if (!tokens.slice(this.#next, i).some(({ word }) => word === 'and' || word === 'or')) return this.#found({});
    const isBare = own.every((j) => !isVerb(tokens[j]!.word));
    const noun = this.#places.noun(this.#at, marks);
    const beyond = this.#rights.of(following, marks).own.filter((j) => j >= this.#places.nounEnd(following, marks));
    // "409 cadets and 612 citizens and volunteers": what is joined to the next noun is that one's.
    const goesOn = /^(?:and|or|to|of)$/.test(tokens[beyond[0] ?? -1]?.word ?? '');
    // "71 calls to 999 and 65 calls to 101": what stands behind the second is not the first's.
    const hasOwn = own.some(
      (j) => j >= this.#next && !/^(?:and|or)$/.test(tokens[j]!.word) && (j >= this.#nounEnd || noun === null),
    );
    const verb = beyond.find((j) => AUXILIARIES.has(tokens[j]!.word)) ?? tokens.length;
    // "£42,000 in cash and two kilograms of cocaine | were found in a car": what is said of both.
    const tail = isBare ? beyond.filter((j) => marks.kinds[j] === 'word' && (j >= verb || (!goesOn && !hasOwn))) : [];
    const lends = noun === null && isBare && this.#places.quantities[this.#at]!.type === 'number';
    return this.#found({
      own: [...own, ...tail],
      // "13 units and 402 cadets of the scheme": what completes the other noun may be that one's alone.
      tail: noun === null ? [] : tail.filter((j) => j < verb),
      // "71,430 on 999 and 3,688 chats": what has its own behind it goes on about the noun before.
      head: hasOwn ? borrowedNoun(this.#places, this.#at, marks) : lends ? this.#places.noun(following, marks) : null,
    });
  }

  /** "81 people contributed 962 hours | through the scheme": what completes the verb is said of who did it too. */
  #behindObject(i: number, following: number): readonly number[] {
    const { tokens } = this.#passage;
    const verb = this.#own.findLast((j) => j >= this.#nounEnd && isVerb(tokens[j]!.word)) ?? tokens.length;
    const object = this.#places.noun(following, this.#marks);
    // "Policed 41 matches" tells which of them, "gave 962 hours" how long.
    const isDeed = object !== null && !isTime(tokens[object]!.word) && this.#own.some((j) => isPast(tokens[j]!.word));
    // "Went to 41 matches", but "confined to five years in a camp".
    const parts = tokens.slice(verb + 1, i).some(({ word }) => isLink(word) && !(isDeed && word === 'to'));
    if (verb >= i || parts) return [];
    const end = isDeed ? object : this.#places.nounEnd(following, this.#marks);
    return this.#rights.of(following, this.#marks).own.filter((j) => j >= end && this.#marks.kinds[j] === 'word');
  }

  /** Whether another statement is joined at the word; "killed or seriously injured" is said of the same. */
  #partsAt(i: number, word: string, behind: string): boolean {
    const isEither = word === 'or' && (isPast(behind) || /ly$/.test(behind));
    return (
      (word === 'and' || (word === 'or' && !isEither)) &&
      i >= this.#nounEnd &&
      isSaid(this.#marks, this.#signs, this.#first, i) &&
      saysMore(this.#marks, this.#signs, i + 1)
    );
  }

  /** "One was killed and three injured | in a collision on the A12": where the second goes without "were", what stands behind it is said of both. */
  #saidOfBoth(joint: number): readonly number[] {
    const { tokens } = this.#passage;
    const next = this.#at + 1;
    const isNext =
      this.#places.quantities[next] !== undefined &&
      this.#places.sentenceOf(next) === this.#marks &&
      this.#places.of(next, this.#marks).first === joint + 1;
    if (!isNext || !this.#own.some((j) => AUXILIARIES.has(tokens[j]!.word))) return [];
    const said = this.#rights.of(next, this.#marks).own;
    const done = said.findIndex((j) => isVerb(tokens[j]!.word));
    if (done < 0 || AUXILIARIES.has(tokens[said[done]!]!.word)) return [];
    return said.slice(done + 1).filter((j) => this.#marks.kinds[j] === 'word');
  }
}

/** "For the last | two intakes", "14 in Northmere and Barton | 19": what leads to the next number is that one's. */
function dropLead(own: number[], { tokens }: Passage): void {
  const link = own.findLastIndex((i) => isLink(tokens[i]!.word));
  if (link >= 0 && own.slice(link + 1).every((i) => isNeutral(tokens[i]!.word) || isTimeWord(tokens[i]!.word)))
    own.splice(link);
  const joint = own.findLastIndex((i) => tokens[i]!.word === 'and' || tokens[i]!.word === 'or');
  if (joint >= 0 && !own.slice(joint).some((i) => isVerb(tokens[i]!.word))) own.splice(joint);
}
