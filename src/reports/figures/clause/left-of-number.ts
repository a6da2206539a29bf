/** What stands left of a number and is said of it, back to where its clause begins, and what it shares there with the number before. */
import { isAdverb, isLink, isNeutral, isOfOthers, isPlural, isTimeWord, isVerb, reasonOf } from '../../language.ts';
import { movingAt } from '../extent.ts';
import type { Marks } from '../marks.ts';
import { moves } from '../surroundings.ts';
import { BEGINS, COMPARES, isPartOf, RELATIVES, saysItself } from './clause-ends.ts';
import { nameBefore } from './in-brackets.ts';
import type { NumberPlaces } from './number-places.ts';
import type { RightOfNumber } from './right-of-number.ts';
import type { Signs } from './signs.ts';

export interface Left {
  readonly left: readonly number[];
  /** What stands before a colon. */
  readonly label: readonly number[];
  /** What leads to the number before. */
  readonly lead: readonly number[];
  /** Of the lead, that which is the other number's own. */
  readonly shared: readonly number[];
  /** Of that, what names only the other: "cadets" of "cadets number 409 and coordinators 3,100". */
  readonly others: readonly number[];
}

/** Part one thing from another; a colon in a clause of more than one only where the sentence is asked. */
const PARTS = /[,;:–—]|\s-\s/;
const PARTS_SENTENCE = /[;:]/;
const JOINTS = new Set(['and', 'while', 'but']);

export class LeftOfNumber {
  readonly #places: NumberPlaces;
  readonly #rights: RightOfNumber;
  /** Each asks for that of the number before it. */
  readonly #known = new Map<number, Left>();

  constructor(places: NumberPlaces, rights: RightOfNumber) {
    this.#places = places;
    this.#rights = rights;
  }

  of(at: number, marks: Marks): Left {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const found = new Walk(this.#places, this.#rights, this, at, marks).run();
    this.#known.set(at, found);
    return found;
  }
}

const isAside = (word: string): boolean => isAdverb(word) || /^(?:however|though|still|also|then|now)$/.test(word);

/** Back from the number, word by word. */
class Walk {
  readonly #places: NumberPlaces;
  readonly #rights: RightOfNumber;
  readonly #lefts: LeftOfNumber;
  readonly #at: number;
  readonly #marks: Marks;
  readonly #signs: Signs;
  readonly #first: number;
  readonly #previous: number | null;
  /** Behind the noun of the number before. */
  readonly #stop: number;
  #left: number[] = [];

  constructor(places: NumberPlaces, rights: RightOfNumber, lefts: LeftOfNumber, at: number, marks: Marks) {
    this.#places = places;
    this.#rights = rights;
    this.#lefts = lefts;
    this.#at = at;
    this.#marks = marks;
    this.#signs = places.signsOf(marks);
    this.#first = places.of(at, marks).first;
    this.#previous = places.previous(at, marks);
    this.#stop = this.#previous === null ? 0 : places.nounEnd(this.#previous, marks);
  }

  run(): Left {
    const { tokens } = this.#marks.passage;
    const { kinds } = this.#marks;
    let isBehindBracket = false;
    for (let i = this.#first - 1; i >= 0; i -= 1) {
      let sign = this.#signs.before(i + 1);
      if (sign.includes(';') && !(this.#isPeriodAlone() && i < this.#stop)) break;
      if (sign.includes(')')) {
        // What an earlier bracket says is said of the number in it.
        const open = this.#signs.closedBehind(i) ?? 0;
        if (open > 0 && kinds.slice(open, i + 1).includes('number')) {
          i = open - 1;
          sign = this.#signs.before(open).replace('(', '');
        } else isBehindBracket = true;
      }
      const name = this.#nameOfBracket(i, sign);
      if (name !== null && (name.length > 0 || isBehindBracket || this.#previous !== null))
        return this.#found({ left: [...this.#left, ...name] });
      if (sign.includes(':')) {
        const label = this.#backToSign(i, PARTS_SENTENCE);
        if (this.#previous === null || !label.every((j) => kinds[j] === 'period')) return this.#found({ label });
        this.#left.push(...label);
        i = Math.min(...label);
        continue;
      }
      // What is said of a part of them in passing is not said of the rest.
      if (this.#signs.asideWithNumber?.to === i + 1) i = this.#signs.asideWithNumber.from - 1;
      else if (/[,–—]|\s-\s/.test(sign) && this.#beginsBehind(i))
        return this.#found({ left: [...this.#left, ...this.#timeBefore(i)] });
      if (i < this.#stop) return this.#shared();
      const { word } = tokens[i]!;
      if (this.#beginsAt(i, word)) break;
      if (RELATIVES.has(word) && tokens[i - 1]?.word === 'of') {
        // "Cadets, of whom there are 402, meet": as many as there are, and no part of them.
        const isAll = this.#left.some((j) => tokens[j]!.word === 'there') && this.#isBare();
        return this.#found({ left: isAll ? [...this.#left, ...this.#antecedent(i - 2)] : this.#left });
      }
      this.#left.push(i);
    }
    return this.#found({});
  }

  #found(found: Partial<Left>): Left {
    return { left: this.#left, label: [], lead: [], shared: [], others: [], ...found };
  }

  /** "(Q4 2019/20: 74,020; Q4 2020/21: 66,870)": what has nothing but its period is told of the same. */
  #isPeriodAlone(): boolean {
    return this.#left.length > 0 && this.#left.every((j) => this.#marks.kinds[j] === 'period');
  }

  /** Where the number's bracket opens behind the token and goes on about a number before: the noun that it stands behind; else null. */
  #nameOfBracket(i: number, sign: string): readonly number[] | null {
    const opens = sign.includes('(') && !sign.includes(')') && this.#marks.kinds[i + 1] !== 'acronym';
    if (!opens || this.#at === 0 || this.#places.sentenceOf(this.#at - 1) !== this.#marks) return null;
    const { next } = this.#places.of(this.#at - 1, this.#marks);
    if (this.#tellsWhatMoved()) return null;
    return nameBefore(this.#marks, this.#signs, i, Math.max(this.#stop, next));
  }

  /** "Calls fell by 1.4% (72,846 compared to 73,887)": behind how much it moved, between what. */
  #tellsWhatMoved(): boolean {
    const [moved, here, other] = [-1, 0, 1].map((on) => this.#places.quantities[this.#at + on]);
    if (moved!.type !== 'percent' || here!.type === 'percent' || other?.type !== here!.type) return false;
    return !this.#marks.passage.text.slice(here!.end, other.start).includes(')');
  }

  /** At the number before: what leads to that one leads to this one as well. */
  #shared(): Left {
    const { kinds } = this.#marks;
    const isPeriodAlone = this.#isPeriodAlone();
    const previous = this.#previous!;
    const before = this.#lefts.of(previous, this.#marks);
    const { tokens } = this.#marks.passage;
    // "Against an aim of 600 | there were 519 constables": what it is only set beside leads to no more.
    const isSetBeside = COMPARES.has(tokens[0]!.word) && before.left.includes(0);
    if (isSetBeside && this.#left.some((i) => isVerb(tokens[i]!.word))) return this.#found({});
    if (this.#places.isTotalFrom(previous, this.#at, this.#marks)) return this.#found({});
    const own = this.#saysItsOwn(previous) ? [] : this.#left;
    const contrasted = this.#contrasted(previous);
    const left = own.filter((i) => !contrasted.includes(i));
    const isOther = (j: number): boolean => !(isPeriodAlone && kinds[j] === 'period');
    const shared = [...before.left, ...before.lead].filter(isOther);
    // "In one week in January 5,950 came": the number is of that time.
    const span = [...this.#timeOf(previous), ...this.#othersOf(previous)];
    const label = before.label.filter(isOther);
    const others = this.#hasOwnSubject(previous) ? shared.filter((i) => kinds[i] === 'word') : before.others;
    return { left, label, lead: [...left, ...span, ...shared], shared, others };
  }

  /** "Deaths came to nine and | serious injuries to 139": a joint leads in what is counted anew, and only the verb is shared. */
  #hasOwnSubject(previous: number): boolean {
    const { tokens } = this.#marks.passage;
    const isNamed = (at: number): boolean => this.#places.noun(at, this.#marks) !== null;
    if (isNamed(this.#at) || isNamed(previous)) return false;
    const joint = this.#left.find((i) => JOINTS.has(tokens[i]!.word) || this.#signs.before(i).includes(','));
    if (joint === undefined) return false;
    const from = JOINTS.has(tokens[joint]!.word) ? joint + 1 : joint;
    const said = this.#left.filter((i) => i >= from).map((i) => tokens[i]!.word);
    return !isLink(said.at(-1) ?? '') && said.some((word) => isPlural(word) && !isNeutral(word) && !isTimeWord(word));
  }

  /** "While ...", "... and 45 were lost" behind what says something already. */
  #beginsAt(i: number, word: string): boolean {
    const { passage, kinds } = this.#marks;
    if (isPartOf(this.#marks, i)) return true;
    if (kinds[i] === 'period') return false;
    const hasVerb = this.#left.some((j) => isVerb(passage.tokens[j]!.word));
    // "Killed or seriously injured": one name.
    if (this.#marks.terms.some(({ from, to }) => from < i && i < to - 1)) return false;
    // "The county as a whole had": no clause of its own.
    const isWhole = passage.tokens[i + 2]?.word === 'whole';
    if (BEGINS.has(word)) return word !== 'as' || (hasVerb && !isWhole);
    return (
      (word === 'and' || word === 'or') &&
      hasVerb &&
      !this.#isInName(i) &&
      saysItself(this.#marks, this.#signs, i - 1, PARTS_SENTENCE)
    );
  }

  /** "The Serious | and Organised Crime unit" */
  #isInName(joint: number): boolean {
    const { tokens, text } = this.#marks.passage;
    const isCapital = (i: number): boolean => /\p{Lu}/u.test(text[tokens[i]?.start ?? text.length] ?? '');
    return tokens[joint - 2]?.word === 'the' && isCapital(joint - 1) && isCapital(joint + 1);
  }

  /** Whether the number's statement begins behind the comma that follows the token; a list's next member does not. */
  #beginsBehind(end: number): boolean {
    const { passage, kinds } = this.#marks;
    const { tokens } = passage;
    // "Against an ambition of 600 by 2022, | 517 constables", "at an average of six hours, | 517": what is set beside it has said all that it says.
    const isAverage = ({ word }: { readonly word: string }): boolean => reasonOf(word) === reasonOf('average');
    if (
      (COMPARES.has(tokens[0]!.word) || tokens.slice(0, end).some(isAverage)) &&
      this.#places.noun(this.#at, this.#marks) !== null &&
      !this.#left.some((i) => kinds[i] === 'number')
    )
      return this.#previous !== null;
    if (!saysItself(this.#marks, this.#signs, end, PARTS) || this.#isCondition(end)) return false;
    const said = this.#left.map((i) => tokens[i]!.word).reverse();
    // "The number abandoned had fallen, however, still | represented": the verb has the subject before.
    const [first = '', second] = said.slice(said.findIndex((word) => !isAside(word)));
    if (isVerb(first) || RELATIVES.has(first)) return false;
    if (first === 'out' && second === 'of') return true;
    // "Hoaxes fell by a tenth, with 1,204 received": how many of what moved.
    if (first === 'with' && tokens.some((_, i) => i <= end && movingAt(passage, i, end + 2))) return false;
    if (this.#isBare()) return false;
    return [...this.#left, ...this.#right].some((i) => isVerb(tokens[i]!.word));
  }

  /** "Where weapons were seen, | 999 calls came to": of those alone; what follows something else may have moved by it. */
  #isCondition(end: number): boolean {
    const { passage, kinds } = this.#marks;
    const words = passage.tokens.map(({ word }) => word);
    if (
      kinds.slice(0, end + 1).some((kind) => kind !== 'word') ||
      !/^(?:where|when|if|unless|once|after)$/.test(words[0]!)
    )
      return false;
    return !/^(?:once|after)$/.test(words[0]!) || !moves(words.slice(end + 1, this.#first).join(' '));
  }

  get #right(): readonly number[] {
    return this.#rights.of(this.#at, this.#marks).own;
  }

  /** "With 138 recorded", "there were 12": nothing in it says what is counted, so it goes on about what was spoken of. */
  #isBare(): boolean {
    const { passage, kinds } = this.#marks;
    if (this.#places.noun(this.#at, this.#marks) !== null || this.#places.quantities[this.#at]!.type !== 'number')
      return false;
    return [...this.#left, ...this.#right].every(
      (i) => kinds[i] === 'period' || (kinds[i] === 'word' && isNeutral(passage.tokens[i]!.word)),
    );
  }

  /** "22 recruits joined and | nineteen left", "ten died and a further | 140 were hurt": each has its verb, and shares what leads to both. */
  #saysItsOwn(previous: number): boolean {
    const { passage, kinds } = this.#marks;
    const { tokens } = passage;
    const says = (from: number, to: number): boolean =>
      tokens.slice(from, to).some(({ word }, i) => kinds[from + i] === 'word' && isVerb(word));
    const from = tokens.slice(0, this.#first).findLastIndex(({ word }) => !/^(?:a|another|further|some)$/.test(word));
    if (tokens[from]?.word !== 'and' && !(from >= 0 && this.#gap(from).includes(','))) return false;
    return (
      says(this.#places.nounEnd(previous, this.#marks), this.#first) &&
      says(this.#places.nounEnd(this.#at, this.#marks), (this.#right.at(-1) ?? 0) + 1)
    );
  }

  /** From a token to the number. */
  #gap(from: number): string {
    const { tokens, text } = this.#marks.passage;
    return text.slice(tokens[from]!.end, tokens[this.#first]!.start);
  }

  /** "33% came from women and 12.5% from ...": what the same preposition leads to behind the number before is that one's. */
  #contrasted(previous: number): readonly number[] {
    const { tokens } = this.#marks.passage;
    const { next } = this.#places.of(this.#at, this.#marks);
    const link = tokens[next]?.word ?? '';
    if (tokens[this.#first - 1]?.word !== 'and' || !isLink(link)) return [];
    const behind = this.#places.of(previous, this.#marks).next;
    const from = tokens.findIndex(({ word }, i) => i >= behind && i < this.#first && word === link);
    return from < 0 ? [] : Array.from({ length: this.#first - 1 - from }, (_, i) => from + i);
  }

  /** The words of a time that the number counts ("in one week", "over ten hours", "with more than five years"); empty where it counts anything else. */
  #timeOf(at: number): readonly number[] {
    const { tokens } = this.#marks.passage;
    const { first, next } = this.#places.of(at, this.#marks);
    // "Over" may have been taken for a hedge of the number itself.
    const leads =
      first === 0 ||
      [tokens[first - 1], tokens[first]].some((token) =>
        /^(?:in|over|during|within|with|than)$/.test(token?.word ?? ''),
      );
    if (!leads) return [];
    const noun = Array.from({ length: this.#places.nounEnd(at, this.#marks) - next }, (_, i) => next + i);
    return noun.filter((i) => isTimeWord(tokens[i]!.word) || tokens[i]!.word === 'hours');
  }

  /** "In the year to March 1,240 came, | with 90 chats held": of a statement that has no time of its own and goes with the one before, that one's. */
  #timeBefore(end: number): readonly number[] {
    const { passage, kinds } = this.#marks;
    const isTime = (i: number): boolean => kinds[i] === 'period' || kinds[i] === 'date';
    const goesWith = passage.tokens[Math.min(...this.#left)]?.word === 'with';
    if (!goesWith || [...this.#left, ...this.#right].some(isTime)) return [];
    const before = this.#backToSign(end, PARTS_SENTENCE);
    const number = Math.min(...before.filter((i) => kinds[i] === 'number'));
    return before.filter((i) => isTime(i) && (kinds[i] === 'date' || i < number));
  }

  /** "The seven forces of the region took": who the number before counts, where they are not we. */
  #othersOf(at: number): readonly number[] {
    const { next } = this.#places.of(at, this.#marks);
    const { tokens } = this.#marks.passage;
    return tokens.flatMap(({ word }, i) =>
      i >= next && i < this.#places.nounEnd(at, this.#marks) && isOfOthers(word) ? [i] : [],
    );
  }

  /** What stands before a comma, back to the sign or the number before it. */
  #antecedent(last: number): readonly number[] {
    const numbers = this.#marks.kinds.slice(0, last + 1).lastIndexOf('number');
    return this.#backToSign(last, /[,;:()]/).filter((i) => i > numbers);
  }

  /** Words back from a token to a sign that parts. */
  #backToSign(from: number, parts: RegExp): readonly number[] {
    const found: number[] = [];
    for (let i = from; i >= 0; i -= 1) {
      found.push(i);
      if (i > 0 && parts.test(this.#signs.before(i))) break;
    }
    return found;
  }
}
