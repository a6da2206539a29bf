/** Where the clause of a number begins and ends: the words left and right of it that are said of it, and what it shares with the number before. */
import {
  AUXILIARIES,
  endsPhrase,
  isAdverb,
  isLink,
  isNeutral,
  isOfVerb,
  isOnlyPast,
  isPast,
  isPlural,
  isTime,
  isTimeWord,
  isVerb,
} from '../language.ts';
import { movingAt } from './extent.ts';
import type { Marks } from './marks.ts';
import { nounBehind } from './noun.ts';
import { circumstanceOf } from './number-role.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';

const STARTS = new Set('while whereas whereby but because although though so when where as'.split(' '));
const COMPARES = new Set(
  'compared comparing against versus vs v than above below whereas whereby while but up down from'.split(' '),
);
const RELATIVE = new Set(['which', 'who', 'whom', 'that', 'whose']);
const LINKS = new Set(['and', 'or', 'plus', 'with', 'including']);
const LEADS_IN =
  /^(?:in|for|of|among|under|across|during|by|on|at|over|from|within|with|through|per|to|since|between)$/;

const PLACES: ReadonlySet<string | undefined> = new Set(['area', 'force', 'elsewhere']);

/** Words left of the number; `label`: what stands before a colon; `lead`: what leads to the number before; `shared`: of those, that one's own. */
export interface Left {
  readonly left: number[];
  readonly label: number[];
  readonly lead: number[];
  readonly shared: number[];
}

/** Words right of it; `where`: what the numbers count that tell where it came about; `tail`: those of them that stand behind the next number's noun; `head`: the noun that it borrows. */
export interface Right {
  readonly own: number[];
  readonly where: readonly number[];
  readonly tail: readonly number[];
  readonly head: number | null;
}

export class ClauseBounds {
  readonly #quantities: readonly Quantity[];
  readonly #sentences: readonly Marks[];
  readonly #nouns = new Map<number, ReturnType<typeof nounBehind>>();
  /** Each asks for that of the number before it. */
  readonly #lefts = new Map<number, Left>();
  readonly #rights = new Map<number, Right>();
  readonly #places = new Map<number, { readonly first: number; readonly next: number }>();

  constructor(quantities: readonly Quantity[], sentences: readonly Marks[]) {
    this.#quantities = quantities;
    this.#sentences = sentences;
  }

  sentenceOf(at: number): Marks | undefined {
    const { start, end } = this.#quantities[at]!;
    return this.#sentences.find(({ passage: { sentence } }) => end > sentence.start && start < sentence.end);
  }

  token(at: number, { passage }: Marks): { first: number; next: number } {
    const known = this.#places.get(at);
    if (known !== undefined) return known;
    const { start, end } = this.#quantities[at]!;
    const first = passage.tokens.findIndex((token) => token.end > start);
    const next = passage.tokens.findIndex((token) => token.start >= end);
    const all = passage.tokens.length;
    const found = { first: first < 0 ? all : first, next: next < 0 ? all : next };
    this.#places.set(at, found);
    return found;
  }

  /** Whether nothing but such words stands between the number and the next one of its sentence. */
  isFollowed(at: number, marks: Marks, by: RegExp): boolean {
    const [here, next] = [this.#quantities[at]!, this.#quantities[at + 1]];
    return (
      next !== undefined && this.sentenceOf(at + 1) === marks && by.test(marks.passage.text.slice(here.end, next.start))
    );
  }

  /** The head of the noun right behind it. */
  noun(at: number, marks: Marks): number | null {
    const head = this.#nounBehind(at, marks)?.head ?? null;
    // "67,980 non-emergency ones": of what the number before counts.
    return head !== null && marks.passage.tokens[head]!.word === 'ones' ? null : head;
  }

  nounEnd(at: number, marks: Marks): number {
    const { next } = this.token(at, marks);
    return (
      this.#nounBehind(at, marks)?.to ?? (this.#quantities[at]!.type === 'money' ? behindMoney(marks, next) : next)
    );
  }

  #nounBehind(at: number, marks: Marks): ReturnType<typeof nounBehind> {
    const known = this.#nouns.get(at);
    if (known !== undefined) return known;
    const found = nounBehind(marks.passage, this.token(at, marks).next, this.#quantities[at]!);
    this.#nouns.set(at, found);
    return found;
  }

  /** Of "nine of the 80 calls taken in May were lost" the noun and what narrows it: only the nine were lost. */
  nounAlone(at: number, marks: Marks): Right {
    const { tokens } = marks.passage;
    const end = this.nounEnd(at, marks);
    const own = this.right(at, marks).own.filter((i) => i < end || !AUXILIARIES.has(tokens[i]!.word));
    // "Came at night", "gave": not "taken in May", which narrows.
    const verb = own.find((i) => i >= end && isOnlyPast(tokens[i]!.word));
    const ends = tokens.findIndex(({ word }, i) => i >= end && AUXILIARIES.has(word));
    const stop = Math.min(verb ?? tokens.length, ends < 0 ? tokens.length : ends);
    return { own: own.filter((i) => i < stop), where: [], tail: [], head: null };
  }

  /** The number before it in its sentence, out of any bracket that it does not stand in itself. */
  previous(at: number, marks: Marks): number | null {
    const { text } = marks.passage;
    for (let before = at - 1; before >= 0 && this.sentenceOf(before) === marks; before -= 1)
      if (!isClosedBehind(text, this.#quantities[before]!, this.#quantities[at]!.start)) return before;
    return null;
  }

  /** Back to where the clause begins; `label`: what stands before a colon; `lead`: what leads to the number before. */
  left(at: number, marks: Marks): Left {
    const known = this.#lefts.get(at);
    if (known !== undefined) return known;
    const found = this.#left(at, marks);
    this.#lefts.set(at, found);
    return found;
  }

  #left(at: number, marks: Marks): Left {
    const { tokens, text } = marks.passage;
    const { first } = this.token(at, marks);
    const previous = this.previous(at, marks);
    const stop = previous === null ? 0 : this.nounEnd(previous, marks);
    const left: number[] = [];
    let closed = false;
    const ends = { left, label: [] as number[], lead: [] as number[], shared: [] as number[] };
    for (let i = first - 1; i >= 0; i -= 1) {
      let between = text.slice(tokens[i]!.end, tokens[i + 1]!.start);
      // "(Q4 2019/20: 74,020; Q4 2020/21: 66,870)": what has nothing but its period is told of the same.
      const isPeriodAlone = left.length > 0 && left.every((j) => marks.kinds[j] === 'period');
      if (/;/.test(between) && !(isPeriodAlone && i < stop)) return ends;
      if (/\)/.test(between)) {
        // What an earlier bracket says is said of the number in it.
        const open = openingOf(marks.passage, i);
        if (open !== null && open > 0 && marks.kinds.slice(open, i + 1).includes('number')) {
          i = open - 1;
          between = text.slice(tokens[i]!.end, tokens[open]!.start).replace('(', '');
        } else closed = true;
      }
      // "The number of cadets is stable (412)" tells it of them, unless the bracket goes on about a number before.
      const opens = /\(/.test(between) && !/\)/.test(between) && marks.kinds[i + 1] !== 'acronym';
      if (opens && at > 0 && this.sentenceOf(at - 1) === marks) {
        const name = this.#nameBefore(marks, i, Math.max(stop, this.token(at - 1, marks).next));
        if (name.length > 0 || closed || previous !== null) return { ...ends, left: [...left, ...name] };
      }
      if (/:/.test(between)) {
        const label = this.#back(marks, i);
        if (previous === null || !label.every((j) => marks.kinds[j] === 'period')) return { ...ends, label };
        left.push(...label);
        i = Math.min(...label);
        continue;
      }
      // "Specials, 521 of whom are in post, gave": what is said of a part of them in passing is not said of the rest.
      if (/,/.test(between) && isOfWhom(tokens, stop) && isVerb(tokens[i + 1]!.word)) i = Math.min(i, stop - 1);
      else if (/[,–—]|\s-\s/.test(between) && this.#beginsAnew(at, marks, i, left)) return ends;
      if (i < stop) {
        const before = this.left(previous!, marks);
        if (this.#saysItsOwn(at, marks, previous!)) left.length = 0;
        for (const i of this.#contrasted(at, marks, previous!)) left.splice(left.indexOf(i), 1);
        const isOther = (j: number): boolean => !(isPeriodAlone && marks.kinds[j] === 'period');
        const shared = [...before.left, ...before.lead].filter(isOther);
        // "In one week in January 5,950 came": the number is of that time.
        const span = this.#timeOf(previous!, marks);
        return { ...ends, label: before.label.filter(isOther), lead: [...left, ...span, ...shared], shared };
      }
      const { word } = tokens[i]!;
      const isStart = STARTS.has(word) && (word !== 'as' || left.some((j) => isVerb(tokens[j]!.word)));
      if (isStart && marks.kinds[i] !== 'period') return ends;
      if (RELATIVE.has(word) && tokens[i - 1]?.word === 'of') {
        // "Cadets, of whom there are 402, meet": as many as there are, and no part of them.
        const isAll = left.some((j) => tokens[j]!.word === 'there') && this.#isBare(at, marks, left);
        return isAll ? { ...ends, left: [...left, ...this.#antecedent(marks, i - 2)] } : ends;
      }
      if (
        (word === 'and' || word === 'or') &&
        marks.kinds[i] !== 'period' &&
        left.some((j) => isVerb(tokens[j]!.word)) &&
        this.#partsHere(marks, i - 1, true)
      )
        return ends;
      left.push(i);
    }
    return ends;
  }

  /** "22 recruits joined and | nineteen left", "ten died and a further | 140 were hurt": each has its verb, and shares what leads to both. */
  #saysItsOwn(at: number, marks: Marks, previous: number): boolean {
    const { tokens } = marks.passage;
    const { first } = this.token(at, marks);
    const says = (from: number, to: number): boolean =>
      tokens.slice(from, to).some(({ word }, i) => marks.kinds[from + i] === 'word' && isVerb(word));
    const from = tokens.slice(0, first).findLastIndex(({ word }) => !/^(?:a|another|further|some)$/.test(word));
    const isListed = from >= 0 && marks.passage.text.slice(tokens[from]!.end, tokens[first]!.start).includes(',');
    if (tokens[from]?.word !== 'and' && !isListed) return false;
    const ends = this.right(at, marks).own.at(-1) ?? 0;
    return says(this.nounEnd(previous, marks), first) && says(this.nounEnd(at, marks), ends + 1);
  }

  /** "33% came from women and 12.5% from ...": what the same preposition leads to behind the number before is that one's. */
  #contrasted(at: number, marks: Marks, previous: number): number[] {
    const { tokens } = marks.passage;
    const { first, next } = this.token(at, marks);
    const link = tokens[next]?.word ?? '';
    if (tokens[first - 1]?.word !== 'and' || !isLink(link)) return [];
    const from = tokens.findIndex(({ word }, i) => i >= this.token(previous, marks).next && i < first && word === link);
    return from < 0 ? [] : Array.from({ length: first - 1 - from }, (_, i) => from + i);
  }

  /** The words of a time that the number counts ("in one week", "over ten hours", "with more than five years"); empty where it counts anything else. */
  #timeOf(at: number, marks: Marks): number[] {
    const { tokens } = marks.passage;
    const { first, next } = this.token(at, marks);
    // "Over" may have been taken for a hedge of the number itself.
    const leads = [tokens[first - 1], tokens[first]].some((token) =>
      /^(?:in|over|during|within|with|than)$/.test(token?.word ?? ''),
    );
    if (!leads) return [];
    const noun = Array.from({ length: this.nounEnd(at, marks) - next }, (_, i) => next + i);
    return noun.filter((i) => isTimeWord(tokens[i]!.word) || tokens[i]!.word === 'hours');
  }

  /** What stands before a comma, back to the sign or the number before it. */
  #antecedent({ passage: { tokens, text }, kinds }: Marks, last: number): number[] {
    const found: number[] = [];
    for (let i = last; i >= 0 && kinds[i] !== 'number'; i -= 1) {
      if (i < last && /[,;:()]/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) break;
      found.push(i);
    }
    return found;
  }

  /** "Specials (508) outnumber | cadets (404)": the noun that a bracket stands behind, back to the number before it; empty where none does. */
  #nameBefore({ passage: { tokens, text }, kinds }: Marks, last: number, stop: number): number[] {
    const { word: head } = tokens[last]!;
    if (kinds[last] !== 'word' || isTimeWord(head) || !(isPlural(head) || /^\d{3}$/.test(head))) return [];
    const name: number[] = [];
    for (let i = last; i >= stop; i -= 1) {
      const { word, end } = tokens[i]!;
      if (COMPARES.has(word) || isComparing(word) || /[,;:]/.test(text.slice(end, tokens[i + 1]!.start))) break;
      name.push(i);
    }
    return name;
  }

  /** "Coordinators (12) | resigned", "calls (120) | were abandoned": what is said of those whose number a bracket tells. */
  #saidBehind({ passage, kinds }: Marks, from: number, isPart: boolean): number[] {
    const { tokens, text } = passage;
    const isParted = (i: number): boolean =>
      /[,;:.!?(]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start).replace(/^[^)]*\)/, ''));
    let at = from;
    while (at < tokens.length && isAdverb(tokens[at]!.word)) at += 1;
    const { word = '' } = tokens[at] ?? {};
    if (at >= tokens.length || kinds[at] !== 'word' || isParted(from)) return [];
    const done = tokens.findIndex((token, i) => i > at && !AUXILIARIES.has(token.word) && !isAdverb(token.word));
    // "Was in line with", "is high": how many there are, and not which.
    const isDone = AUXILIARIES.has(word) && isPast(tokens[done]?.word ?? '');
    if (!isPart && !isDone && !RELATIVE.has(word)) {
      const tells = isPast(word) && !isComparing(word) && movingAt(passage, at, tokens.length) === null;
      return tells ? [at] : [];
    }
    const said = [at];
    for (let i = at + 1; i < tokens.length && !isParted(i) && kinds[i] !== 'number'; i += 1) said.push(i);
    return said;
  }

  /** Words back from a token to a sign that parts. */
  #back({ passage: { tokens, text } }: Marks, from: number): number[] {
    const found: number[] = [];
    for (let i = from; i >= 0; i -= 1) {
      found.push(i);
      if (i > 0 && /[;:]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start))) break;
    }
    return found;
  }

  /** Whether what ends at the token says something of its own: it has a verb, and does not lead in what follows. */
  #partsHere({ passage: { tokens, text } }: Marks, end: number, sentence = false): boolean {
    let from = Math.max(end, 0);
    const parts = sentence ? /[;:]/ : /[,;:–—]|\s-\s/;
    while (from > 0 && !parts.test(text.slice(tokens[from - 1]!.end, tokens[from]!.start))) from -= 1;
    const words = tokens.slice(from, end + 1).map(({ word }) => word);
    return words.some(isVerb) && !LEADS_IN.test(words[0] ?? '') && !(words.length < 4 && words.some(isPast));
  }

  /** Whether the number's statement begins behind the comma that follows the token; a list's next member does not. */
  #beginsAnew(at: number, marks: Marks, end: number, left: readonly number[]): boolean {
    // "Against an ambition of 600 by 2022, | 517 constables": what it is only set beside has said all that it says.
    if (
      COMPARES.has(marks.passage.tokens[0]!.word) &&
      this.noun(at, marks) !== null &&
      !left.some((i) => marks.kinds[i] === 'number')
    )
      return this.previous(at, marks) !== null;
    if (!this.#partsHere(marks, end)) return false;
    const words = left.map((i) => marks.passage.tokens[i]!.word).reverse();
    if (isVerb(words[0] ?? '') || RELATIVE.has(words[0] ?? '')) return false;
    if (words[0] === 'out' && words[1] === 'of') return true;
    // "Hoaxes fell by a tenth, with 1,204 received": how many of what moved.
    if (words[0] === 'with' && marks.passage.tokens.some((_, i) => i < end + 1 && movingAt(marks.passage, i, end + 2)))
      return false;
    if (this.#isBare(at, marks, left)) return false;
    const says = (i: number): boolean => isVerb(marks.passage.tokens[i]!.word);
    return left.some(says) || this.right(at, marks).own.some(says);
  }

  /** "With 138 recorded", "there were 12": nothing in it says what is counted, so it goes on about what was spoken of. */
  #isBare(at: number, marks: Marks, left: readonly number[]): boolean {
    if (this.noun(at, marks) !== null || this.#quantities[at]!.type !== 'number') return false;
    return [...left, ...this.right(at, marks).own].every(
      (i) => marks.kinds[i] === 'period' || (marks.kinds[i] === 'word' && isNeutral(marks.passage.tokens[i]!.word)),
    );
  }

  /** On to where the clause ends; `head`: the noun of the next number where this one has none ("12 red and 14 blue cars"). */
  right(at: number, marks: Marks): Right {
    const known = this.#rights.get(at);
    if (known !== undefined) return known;
    const found = this.#right(at, marks);
    this.#rights.set(at, found);
    return found;
  }

  #right(at: number, marks: Marks): Right {
    const { passage, kinds } = marks;
    const { tokens, text } = passage;
    const { next } = this.token(at, marks);
    const words = tokens.map(({ word }) => word);
    const own: number[] = [];
    const where: number[] = [];
    let open = 0;
    for (let i = next; i < tokens.length; i += 1) {
      const from = i === next ? this.#quantities[at]!.end : tokens[i - 1]!.end;
      const between = text.slice(from, tokens[i]!.start);
      if (/[;:,–—]|[.!?]["”’)]?\s|\s-\s/.test(between.replace(/^[.,](?=\d)/, ''))) {
        // "At nine, the number of deaths was lower", "402 – police cadets": what it is of follows.
        if (i === next && /^,\s$/.test(between) && isFronted(passage, this.token(at, marks).first)) continue;
        // "Across Midshire, Kent and Suffolk"
        if (/^,\s$/.test(between) && [kinds[i - 1], kinds[i]].every((kind) => PLACES.has(kind))) {
          own.push(i);
          continue;
        }
        if (i === next && this.#headsLine(at, marks, between)) {
          own.push(i);
          continue;
        }
        break;
      }
      open += (between.match(/\(/g)?.length ?? 0) - (between.match(/\)/g)?.length ?? 0);
      if (open < 0) {
        own.push(...this.#saidBehind(marks, i, false));
        break;
      }
      if (open > 0) {
        // What stands in a bracket is another number's, or the acronym of what was named.
        if (kinds[i] !== 'number' && kinds[i] !== 'acronym' && !this.#bracketCounts(marks, i)) own.push(i);
        continue;
      }
      const { word } = tokens[i]!;
      // "Calls (1,590 of 2,650) were kept": a part, by what is said of it.
      const whole =
        word === 'of' && i === next && this.isFollowed(at, marks, /^\s+of\s+$/) ? this.token(at + 1, marks).next : 0;
      if (whole > 0 && text.slice(this.#quantities[at + 1]!.end).startsWith(')'))
        return { own: this.#saidBehind(marks, whole, true), where, tail: [], head: null };
      if (kinds[i] === 'number') {
        const following = this.#quantities.findIndex(
          ({ start, end }) => tokens[i]!.start < end && start < tokens[i]!.end,
        );
        // "Was seized in two raids | on the same day": what stands behind where it came about is said of it as well.
        const counted = following > at ? this.noun(following, marks) : null;
        const { first, next: from } = this.token(following, marks);
        const circumstance = counted === null ? null : circumstanceOf(marks, first);
        if (circumstance !== null) {
          const end = this.nounEnd(following, marks);
          const isOfTime = isTimeWord(tokens[counted!]!.word);
          if (!isOfTime && circumstance !== 'why') for (let j = from; j < end; j += 1) where.push(j);
          i = end - 1;
          continue;
        }
        dropNext(own, passage);
        dropSubject(own, passage);
        const linked =
          own.length === 0 ||
          LINKS.has(tokens[i - 1]!.word) ||
          /,/.test(between) ||
          ['further', 'another', 'to', 'a'].includes(tokens[i - 1]!.word);
        if (following <= at) break;
        // "81 people contributed 962 hours | through the scheme": what completes the verb is said of who did it too.
        if (!linked || (tokens[i - 1]!.word === 'to' && !/,/.test(between))) {
          const verb = own.findLast((j) => j >= this.nounEnd(at, marks) && isVerb(tokens[j]!.word)) ?? tokens.length;
          const isObject = verb < i && !tokens.slice(verb + 1, i).some(({ word }) => isLink(word) && word !== 'to');
          const object = this.noun(following, marks);
          // "Policed 41 matches" tells which of them, "gave 962 hours" how long.
          const isDeed = object !== null && !isTime(tokens[object]!.word) && own.some((j) => isPast(tokens[j]!.word));
          const end = isDeed ? object : this.nounEnd(following, marks);
          if (isObject) own.push(...this.right(following, marks).own.filter((j) => j >= end && kinds[j] === 'word'));
          break;
        }
        const noun = this.noun(following, marks);
        const bare = own.every((j) => !isVerb(tokens[j]!.word));
        if (!tokens.slice(next, i).some((token) => token.word === 'and' || token.word === 'or')) break;
        const beyond = this.right(following, marks).own.filter((j) => j >= this.nounEnd(following, marks));
        // "409 cadets and 612 citizens and volunteers": what is joined to the next noun is that one's.
        // "70,100 emergency calls and 66,200 calls to 101": what completes a noun is of that one alone.
        const isJoined = /^(?:and|or|to|of)$/.test(tokens[beyond[0] ?? -1]?.word ?? '');
        // "71 calls to 999 and 65 calls to 101": what stands behind the second is not the first's.
        const hasOwn = own.some(
          (j) =>
            j >= this.token(at, marks).next &&
            !/^(?:and|or)$/.test(tokens[j]!.word) &&
            (j >= this.nounEnd(at, marks) || this.noun(at, marks) === null),
        );
        const ownNoun = this.noun(at, marks);
        const verb = beyond.find((j) => AUXILIARIES.has(tokens[j]!.word)) ?? tokens.length;
        // "£42,000 in cash and two kilograms of cocaine | were found in a car": what is said of both.
        const tail = bare ? beyond.filter((j) => kinds[j] === 'word' && (j >= verb || (!isJoined && !hasOwn))) : [];
        return {
          own: [...own, ...tail],
          where,
          // "13 units and 402 cadets of the scheme": what completes the other noun may be that one's alone.
          tail: ownNoun === null ? [] : tail.filter((j) => j < verb),
          // "71,430 on 999 and 3,688 chats": what has its own behind it goes on about the noun before.
          head: hasOwn
            ? this.#borrowed(at, marks)
            : ownNoun === null && bare && this.#quantities[at]!.type === 'number'
              ? noun
              : null,
        };
      }
      // "Were applied for but refused": said of the same.
      if (word === 'but' && (isPast(tokens[i + 1]?.word ?? '') || isDenial(tokens[i + 1]?.word ?? ''))) continue;
      const compares = COMPARES.has(word) && kinds[i] === 'word' && !isOfVerb(words, i);
      if (compares && !(word === 'from' && this.#isOrigin(marks, i))) break;
      // "Killed or seriously injured": said of the same.
      const isEither = word === 'or' && (isPast(tokens[i + 1]?.word ?? '') || /ly$/.test(tokens[i + 1]?.word ?? ''));
      const isJoint = (word === 'and' || word === 'or') && !isEither;
      if (isJoint && i >= this.nounEnd(at, marks) && this.#isSaid(marks, at, i) && this.#saysMore(marks, i + 1)) {
        own.push(...this.#saidOfBoth(at, marks, i, own));
        break;
      }
      own.push(i);
    }
    return { own, where, tail: [], head: this.#borrowed(at, marks) };
  }

  /** "One was killed and three injured | in a collision on the A12": where the second goes without "were", what stands behind it is said of both. */
  #saidOfBoth(at: number, marks: Marks, joint: number, own: readonly number[]): readonly number[] {
    const { tokens } = marks.passage;
    const next = at + 1;
    const isNext =
      this.#quantities[next] !== undefined &&
      this.sentenceOf(next) === marks &&
      this.token(next, marks).first === joint + 1;
    if (!isNext || !own.some((j) => AUXILIARIES.has(tokens[j]!.word))) return [];
    const said = this.right(next, marks).own;
    const done = said.findIndex((j) => isVerb(tokens[j]!.word));
    if (done < 0 || AUXILIARIES.has(tokens[said[done]!]!.word)) return [];
    return said.slice(done + 1).filter((j) => marks.kinds[j] === 'word');
  }

  /** Nothing but the number stands before a sign, and no other number behind it. */
  #headsLine(at: number, marks: Marks, sign: string): boolean {
    const { first } = this.token(at, marks);
    return first === 0 && /^\s*[:–—-]\s+$/.test(sign) && marks.kinds.filter((kind) => kind === 'number').length === 1;
  }

  /**
   * "Calls to 999 and calls to 101 were 70,753 and 68,410 respectively": of as many names as numbers the one that is the number's,
   * with what is said of them all; null where the sentence is none of that sort, empty where it is not certain which is whose.
   */
  respective(at: number, marks: Marks): number[] | null {
    const { tokens, text } = marks.passage;
    const listed = this.#listed(at, marks);
    if (listed.length < 2) return null;
    const { first } = this.token(listed[0]!, marks);
    const verb = tokens.findLastIndex(({ word }, i) => i < first && isVerb(word));
    const { next } = this.token(listed.at(-1)!, marks);
    if (verb < 0 || marks.kinds.slice(0, first).includes('number')) return null;
    let from = 0;
    const comma = tokens.findIndex(({ end }, i) => i < verb && text.slice(end).startsWith(','));
    if (comma >= 0 && LEADS_IN.test(tokens[0]!.word)) from = comma + 1;
    const names: number[][] = [[]];
    for (let i = from; i < verb; i += 1) {
      const parts = i > from && text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes(',');
      if ((parts || tokens[i]!.word === 'and') && names.at(-1)!.length > 0) names.push([]);
      if (tokens[i]!.word !== 'and') names.at(-1)!.push(i);
    }
    const name = names[listed.indexOf(at)];
    if (names.length !== listed.length || !name) return tokens[next]?.word === 'respectively' ? [] : null;
    const rest = tokens.flatMap((_, i) => (i < from || (i >= verb && i < first) || i >= next ? [i] : []));
    return [...name, ...rest];
  }

  /** The numbers of the list that it stands in: "1, 2 and 3". */
  #listed(at: number, marks: Marks): number[] {
    const follows = (one: number): boolean => this.isFollowed(one, marks, /^(?:,\s+|,?\s+and\s+)$/);
    let from = at;
    while (from > 0 && this.sentenceOf(from - 1) === marks && follows(from - 1)) from -= 1;
    const found = [from];
    while (follows(found.at(-1)!)) found.push(found.at(-1)! + 1);
    return found;
  }

  /** The noun of the number before, where this one stands without: "73,110 calls were answered on 999 and 66,940 on 101". */
  #borrowed(at: number, marks: Marks): number | null {
    const previous = this.previous(at, marks);
    if (previous === null || this.noun(at, marks) !== null || this.#quantities[at]!.type !== 'number') return null;
    const { tokens } = marks.passage;
    const { first, next } = this.token(at, marks);
    const behind = tokens[next]?.word ?? '';
    const link =
      tokens.slice(Math.max(0, first - 3), first).some(({ word }) => word === 'and') ||
      (isLink(behind) && behind === tokens[this.nounEnd(previous, marks)]?.word);
    // "Kent took 95,200 calls, Midshire Police 72,640"
    const isGap = ['force', 'area'].some((kind) =>
      marks.kinds.slice(Math.max(0, first - 2), first).some((one) => one === kind),
    );
    return link || isGap ? this.noun(previous, marks) : null;
  }

  /** What a number without a noun takes from the one before: all that leads to the head where nothing stands behind the number, else the head. */
  borrowedWords(at: number, marks: Marks, head: number): readonly number[] {
    const { tokens, text } = marks.passage;
    const { next } = this.token(at, marks);
    const isBare = next >= tokens.length || /\S/.test(text.slice(this.#quantities[at]!.end, tokens[next]!.start));
    const noun = this.#nounBehind(this.previous(at, marks) ?? at, marks);
    if (!isBare || noun?.head !== head) return [head];
    return Array.from({ length: noun.to - noun.from }, (_, i) => noun.from + i);
  }

  #bracketCounts({ passage: { tokens, text }, kinds }: Marks, at: number): boolean {
    let to = at;
    while (to < tokens.length && !/\)/.test(text.slice(tokens[to]!.end, tokens[to + 1]?.start ?? text.length))) to += 1;
    let from = at;
    while (from > 0 && !/\(/.test(text.slice(tokens[from - 1]!.end, tokens[from]!.start))) from -= 1;
    return kinds.slice(from, to + 1).includes('number');
  }

  /** "Calls from mobile phones" says which; "from 90" and "from the previous quarter" compare. */
  #isOrigin({ passage: { tokens, text }, kinds }: Marks, from: number): boolean {
    for (let i = from + 1; i < tokens.length; i += 1) {
      const { word } = tokens[i]!;
      const parts = i > from + 1 && /[^\s-]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
      if (parts || isLink(word) || isVerb(word) || word === 'and' || word === 'or') return true;
      if (/^(?:number|period|date)$/.test(kinds[i]!) || /^(?:last|previous|same|levels?|those)$/.test(word))
        return false;
    }
    return true;
  }

  /** Whether the number's clause has had its verb before the token; else what is joined there is of its subject. */
  #isSaid({ passage: { tokens, text } }: Marks, at: number, until: number): boolean {
    const { start } = this.#quantities[at]!;
    for (let i = until - 1; i >= 0; i -= 1) {
      if (isVerb(tokens[i]!.word)) return true;
      if (tokens[i]!.end <= start && /[;:,]/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) return false;
    }
    return false;
  }

  /** A verb before the clause's end: another statement. */
  #saysMore({ passage: { tokens, text } }: Marks, from: number): boolean {
    if (/^(?:to|the|a|an|their|its|our)$/.test(tokens[from]?.word ?? '')) return true;
    // "And now serve with": what an adverb leads in is said anew.
    if (/^(?:now|then|still|also|since|later)$/.test(tokens[from]?.word ?? '')) return true;
    for (let i = from; i < tokens.length && i < from + 8; i += 1) {
      if (isVerb(tokens[i]!.word)) return true;
      if (/[;:,.]/.test(text.slice(tokens[i]!.end, tokens[i + 1]?.start ?? tokens[i]!.end))) return false;
    }
    return false;
  }
}

const isOfWhom = (tokens: Passage['tokens'], at: number): boolean =>
  tokens[at]?.word === 'of' && /^(?:whom|which|them)$/.test(tokens[at + 1]?.word ?? '');

/** "At nine, ...", "With 12, ...": nothing but that leads to it. */
const isFronted = ({ tokens }: Passage, first: number): boolean => first === 1 && /^(?:at|with)$/.test(tokens[0]!.word);

/** "£58,200 of criminal cash |": up to where what it is of ends. */
function behindMoney({ passage: { tokens, text }, kinds }: Marks, from: number): number {
  if (!/^(?:of|in|worth)$/.test(tokens[from]?.word ?? '')) return from;
  let to = tokens[from + 1]?.word === 'of' ? from + 2 : from + 1;
  while (to < tokens.length && !endsPhrase(tokens[to]!.word) && !isVerb(tokens[to]!.word) && kinds[to] === 'word') {
    if (/[,;:.()]/.test(text.slice(tokens[to - 1]!.end, tokens[to]!.start))) break;
    to += 1;
  }
  return to;
}

/** "For the last | two intakes": what leads to the next number is that one's. */
function dropNext(own: number[], { tokens }: Passage): void {
  const from = own.findLastIndex((i) => isLink(tokens[i]!.word));
  if (from >= 0 && own.slice(from + 1).every((i) => isNeutral(tokens[i]!.word) || isTimeWord(tokens[i]!.word)))
    own.splice(from);
}

/** Whether it stands in a bracket that ends before the place. */
function isClosedBehind(text: string, { end }: Quantity, place: number): boolean {
  const sign = /[()]/.exec(text.slice(end, place));
  return sign?.[0] === ')';
}

/** The first token of the bracket that closes behind a token; null where it opens nowhere. */
function openingOf({ tokens, text }: Passage, last: number): number | null {
  for (let i = last; i >= 0; i -= 1) {
    const before = text.slice(i === 0 ? 0 : tokens[i - 1]!.end, tokens[i]!.start);
    if (before.includes('(')) return i;
    if (before.includes(')')) return null;
  }
  return null;
}

/** "14 in Northmere and Barton | 19": what stands behind the "and" leads to the next number. */
function dropSubject(own: number[], { tokens }: Passage): void {
  const from = own.findLastIndex((i) => tokens[i]!.word === 'and' || tokens[i]!.word === 'or');
  if (from >= 0 && !own.slice(from).some((i) => isVerb(tokens[i]!.word))) own.splice(from);
}

/** "Outnumber", "overtook", "surpassed": sets one thing beside another. */
const isComparing = (word: string): boolean => /^(?:out|over|sur)\p{L}{4,}$/u.test(word);

const isDenial = (word: string): boolean => word === 'not' || word === 'never';
