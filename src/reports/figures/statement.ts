/**
 * What is stated of one number: the words of its clause, of the clause's lead that it shares, and what stands before. A number
 * is a metric's figure only when every word of its clause is accounted for.
 */
import type { Metric, Period } from '../../figures/model.ts';
import {
  isAgent,
  isAim,
  isLink,
  isNeutral,
  isPast,
  isPerson,
  isSeat,
  isTimeWord,
  isVerb,
  reasonOf,
  stem,
  type Term,
} from '../language.ts';
import type { Frame, Frames } from './frames.ts';
import { Likely } from './literals.ts';
import { nounBehind } from './noun.ts';
import { type Passage, passagesOf } from './passage.ts';
import { type Cue, cuesIn } from './period-cues.ts';
import { blankedIn, marksIn, paragraphEnd, type Quantity } from './quantities.ts';

export interface Statement {
  /** Tokens of its sentence that it has to account for. */
  readonly own: ReadonlySet<number>;
  /** Those of the lead that it shares with the number before, which may account for them as well. */
  readonly lead: ReadonlySet<number>;
  readonly previous: number | null;
  /** Where those stand in the text, the lead apart. */
  readonly spans: readonly Span[];
  readonly leadSpans: readonly Span[];
  /** Periods that they name. */
  readonly cues: readonly Cue[];
  /** It is said to be the whole force's, or a place only tells where who counts it sits. */
  readonly scope: 'force' | 'unclear' | null;
  /** Terms of those. */
  readonly terms: ReadonlySet<string>;
  /** The noun it counts, as terms; empty where none is said. */
  readonly head: ReadonlySet<string>;
  /** Terms of what stands before its clause, in its sentence and in the bullet. */
  readonly near: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a metric may be named: `beside` accounts for the lead too, `accounted` asks for every word, `months` allows a month, `aims` a target. */
export interface Naming {
  readonly beside?: readonly Frame[];
  readonly accounted?: boolean;
  readonly months?: boolean;
  readonly aims?: boolean;
}

export interface NamedPlaces {
  /** Own areas: they narrow nothing by themselves, because a figure has its area. */
  readonly own: Likely<RegExp>;
  /** Other forces and places. */
  readonly elsewhere: Likely<RegExp>;
}

const NONE = new Likely<RegExp>([], (names) => names);

interface Marks {
  readonly passage: Passage;
  /** By token: what it is besides a word. */
  readonly kinds: readonly Kind[];
  readonly terms: readonly Term[];
  readonly cues: readonly Cue[];
}
type Kind = 'word' | 'number' | 'period' | 'date' | 'area' | 'elsewhere' | 'acronym';

const STARTS = new Set('while whereas whereby but because although though so when where as'.split(' '));
const COMPARES = new Set(
  'compared comparing against versus vs v than above below whereas whereby while but up down from'.split(' '),
);
const RELATIVE = new Set(['which', 'who', 'whom', 'that', 'whose']);
const LINKS = new Set(['and', 'or', 'plus', 'with', 'including']);
const LEADS_IN =
  /^(?:in|for|of|among|under|across|during|by|on|at|over|from|within|with|through|per|to|since|between)$/;

export class Statements {
  readonly #quantities: readonly Quantity[];
  readonly #frames: Frames;
  readonly #sentences: readonly Marks[];
  /** By quantity: each is asked for several times. */
  readonly #known = new Map<number, Statement | null>();
  readonly #nouns = new Map<number, ReturnType<typeof nounBehind>>();

  constructor(
    text: string,
    quantities: readonly Quantity[],
    frames: Frames,
    quarter: Period,
    places: NamedPlaces = { own: NONE, elsewhere: NONE },
  ) {
    this.#quantities = quantities;
    this.#frames = frames;
    const blanks = blankedIn(text);
    const marks = marksIn(text);
    const paragraph = paragraphEnd(text);
    const cues = cuesIn(text, quarter);
    const named = (names: Likely<RegExp>) => names.of(text).flatMap((expression) => [...text.matchAll(expression)]);
    const [areas, others] = [named(places.own), named(places.elsewhere)];
    const acronyms = [...text.matchAll(/\((?:\p{Lu}[\p{L}&/-]*\p{Lu}\p{L}*|999|101)(?:s|’s|'s)?\)/gu)];
    const inside = (found: readonly RegExpMatchArray[], start: number, end: number): boolean =>
      found.some((match) => start >= match.index! && end <= match.index! + match[0].length);
    this.#sentences = passagesOf(text, quantities, frames.reader).map((passage) => {
      const kinds = passage.tokens.map(({ start, end, word }, at): Kind => {
        if (passage.isNumber(at)) return 'number';
        if (cues.some((cue) => start < cue.end && cue.start < end)) return 'period';
        if (inside(acronyms, start, end) || end <= paragraph) return 'acronym';
        if (marks.some((mark) => start < mark.end && mark.start < end)) return 'acronym';
        if (word !== '999' && word !== '101' && blanks.some((blank) => start < blank.end && blank.start < end))
          return 'date';
        if (inside(areas, start, end)) return 'area';
        return inside(others, start, end) ? 'elsewhere' : 'word';
      });
      const words = passage.tokens.map(({ word }, at) =>
        kinds[at] === 'word' || kinds[at] === 'acronym' || kinds[at] === 'date' ? word : '',
      );
      const terms = frames.reader.read(words).filter(({ from }) => words[from] !== '');
      return { passage, kinds, terms, cues };
    });
  }

  #sentenceOf(at: number): Marks | undefined {
    const { start, end } = this.#quantities[at]!;
    return this.#sentences.find(({ passage: { sentence } }) => end > sentence.start && start < sentence.end);
  }

  /** Null for a number that stands in no sentence. */
  of(at: number): Statement | null {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const marks = this.#sentenceOf(at);
    const found = marks ? this.#statement(at, marks) : null;
    this.#known.set(at, found);
    return found;
  }

  #statement(at: number, marks: Marks): Statement {
    const { passage } = marks;
    const { left, label, lead, shared } = this.#left(at, marks);
    const right =
      isWholeOf(marks.passage, this.#token(at, marks).first) && this.#previous(at, marks) !== null
        ? this.#nounAlone(at, marks)
        : this.#right(at, marks);
    const noun = this.#noun(at, marks);
    const own = new Set([...left, ...lead, ...right.own]);
    if (label.length > 0 && (noun === null || !label.some((i) => isVerb(passage.tokens[i]!.word))))
      for (const i of label) own.add(i);
    const head = noun ?? right.head;
    if (head !== null && noun === null) own.add(head);
    const first = this.#token(at, marks).first;
    const nearTokens = passage.tokens.flatMap((_, i) => (i < first && !own.has(i) ? [i] : []));
    const earlier = this.#sentences.slice(0, this.#sentences.indexOf(marks));
    return {
      own,
      lead: new Set(lead),
      previous: this.#previous(at, marks),
      spans: [...own].filter((i) => !shared.includes(i)).map((i) => spanOf(passage, i)),
      leadSpans: shared.map((i) => spanOf(passage, i)),
      cues: marks.cues.filter((cue) =>
        [...own].some((i) => passage.tokens[i]!.start < cue.end && cue.start < passage.tokens[i]!.end),
      ),
      scope: this.#scope(marks, own, first),
      terms: this.#termsAt(marks, own),
      head: head === null ? new Set() : this.#termsAt(marks, new Set([head])),
      near: this.#termsAt(marks, new Set(nearTokens)),
      before: new Set(earlier.flatMap((sentence) => sentence.terms.map(({ term }) => term))),
    };
  }

  /**
   * Why the number is not the metric's, by a word of its clause that nothing accounts for; null when all of them are.
   * `beside`: the metrics of the number before, which account for the lead as well. `months`: a month is told of.
   */
  unexplained(
    at: number,
    { own, lead, cues }: Statement,
    frame: Frame,
    beside: readonly Frame[] = [],
    { months = false, aims = false }: Pick<Naming, 'months' | 'aims'> = {},
  ): string | null {
    const marks = this.#sentenceOf(at)!;
    const { passage, kinds, terms } = marks;
    const { first } = this.#token(at, marks);
    let narrowing: string | null = null;
    const spelt = new Set([frame, ...beside].flatMap((other) => [...this.#spelt(passage, other)]));
    for (const i of own) {
      const { word, start, end } = passage.tokens[i]!;
      const kind = kinds[i];
      const said = passage.text.slice(start, end);
      if (kind === 'elsewhere') return `it is of another force or place ("${said}")`;
      if (kind === 'date' && aims) continue;
      if (kind === 'date') return `its period is not certain ("${said}")`;
      if (kind !== 'word' || (aims && isAim(word))) continue;
      const term = terms.find(({ from, to }) => from <= i && i < to)?.term ?? '';
      const of = lead.has(i) ? [frame, ...beside] : [frame];
      const has = (set: keyof Pick<Frame, 'required' | 'written' | 'explains' | 'named'>): boolean =>
        of.some((other) => other[set].has(term) || other[set].has(stem(word)));
      if (has('required') || spelt.has(i)) continue;
      if (/^(?:second|third|fourth|fifth|sixth)$/.test(word) && isInRow(passage, i)) continue;
      if (isTimeWord(word)) {
        if (has('written') || (months && MONTH.test(word)) || (has('explains') && !SPAN.test(word))) continue;
        if (tokensBefore(passage, i) === 'by' || isOrdinalUse(passage, i)) continue;
        // "After 165 in Q3": what its period stands behind dates it, the word that leads in does not.
        if (/^(?:after|before|following)$/.test(word) && kinds[i + 1] === 'number' && cues.length > 0) continue;
        return `its period is not read ("${said}")`;
      }
      // "Calls from mobile phones": a word that only questions add says here which of them.
      if (has('explains') && !has('named') && i > first && isFromWhere(passage, i, first))
        return `it may be of a part of them: "${said}" tells which`;
      if (has('explains') || isNeutral(word) || word.length === 1) continue;
      if (/^(?:members?|pieces?|items?|bits?)$/.test(word) && passage.tokens[i + 1]?.word === 'of') continue;
      // "Fell by a fifth, to 140"
      if (/^(?:half|third|quarter|fifth|sixth|tenth)$/.test(word) && isFraction(passage, i)) continue;
      if (isSeat(word) && i < first) continue;
      if (isAgent(word) && (i < first || isDoer(passage, i))) continue;
      const reason = reasonOf(word);
      if (reason !== null) return `${reason} ("${said}")`;
      if (/ly$/.test(word)) continue;
      narrowing ??= `it may be of a part of them: "${said}" is not accounted for`;
    }
    return narrowing;
  }

  /** Words that an acronym behind them stands for, where the metric knows the acronym: "Community Policing Team (CPT)". */
  #spelt({ tokens, text }: Passage, frame: Frame): ReadonlySet<number> {
    const found = new Set<number>();
    tokens.forEach(({ word, start }, at) => {
      if (text[start - 1] !== '(' || !frame.explains.has(stem(word))) return;
      const from = at - word.length;
      if (from < 0) return;
      const initials = tokens.slice(from, at).map((token) => token.word[0]);
      if (initials.join('') === word) for (let i = from; i < at; i += 1) found.add(i);
    });
    return found;
  }

  /** The metrics that its words name and account for (or only name), best first; more than one where the words do not tell which. */
  metrics(
    at: number,
    statement: Statement,
    fits: (metric: Metric) => boolean,
    { beside = [], accounted = true, months = false, aims = false }: Naming = {},
  ): Metric[] {
    const { terms, near, before } = statement;
    const found: { frame: Frame; own: number; lent: number; asked: number }[] = [];
    for (const frame of this.#frames.requiringAnyOf(terms)) {
      if (!fits(frame.metric) || !this.#counts(frame, statement)) continue;
      // Questions may leave out what makes it a part of another; a report that does so speaks of the other.
      const told = (term: string): boolean => terms.has(term) || near.has(term) || before.has(term);
      if (this.#frames.apartFromWholes(frame).some((apart) => !apart.some(told))) continue;
      let best: { own: number; lent: number; asked: number } | null = null;
      for (const ask of frame.asks) {
        let [own, lent, asked] = [0, 0, 0];
        const met = ask.every((group) => {
          asked += 1;
          if (group.some((term) => terms.has(term))) own += 1;
          else if (group.some((term) => near.has(term) || before.has(term))) lent += 1;
          else return false;
          return true;
        });
        if (!met || own === 0) continue;
        if (best === null || own > best.own || (own === best.own && lent < best.lent)) best = { own, lent, asked };
      }
      if (best !== null && (!accounted || this.unexplained(at, statement, frame, beside, { months, aims }) === null))
        found.push({ frame, ...best });
    }
    const sorted = found.toSorted(
      (a, b) => b.own - a.own || a.lent - b.lent || Number(b.frame.metric.usual) - Number(a.frame.metric.usual),
    );
    const [best] = sorted;
    if (!best) return [];
    const equal = sorted.filter(
      ({ own, lent, frame }) =>
        own === best.own && lent === best.lent && frame.metric.usual === best.frame.metric.usual,
    );
    // What was spoken of before may make a part of it.
    const parts = sorted.filter(
      (one) =>
        !equal.includes(one) && one.own >= best.own && one.lent > 0 && one.frame.metric.partOf === best.frame.metric.id,
    );
    return [...equal, ...parts].map(({ frame }) => frame.metric);
  }

  /** A noun behind the number that is none of the metric's names, no people and not in the words `said` that proposed it. */
  countsAnother(at: number, frame: Frame, statement: Statement, said: string): boolean {
    const marks = this.#sentenceOf(at)!;
    const noun = this.#noun(at, marks);
    if (noun === null || frame.metric.kind === 'money' || frame.metric.kind === 'share') return false;
    const { word } = marks.passage.tokens[noun]!;
    return !isPerson(word) && !said.toLowerCase().includes(word) && !this.#counts(frame, statement);
  }

  /** Whether the noun behind the number, where there is one, is what the metric counts. */
  #counts(frame: Frame, { head, terms, near, before }: Statement): boolean {
    // Without a noun of its own it goes on about what was spoken of.
    if (head.size === 0 && frame.metric.kind !== 'money' && frame.metric.kind !== 'share')
      return [terms, near, before].some((of) => [...frame.counted].some((term) => of.has(term)));
    if (frame.metric.kind === 'money' || frame.metric.kind === 'share') return true;
    // "498 members of the Special Constabulary", "16,845 pieces of intelligence": what they are of says what is counted.
    const counted = ['member', 'piec', 'item', 'bit'].some((term) => head.has(term))
      ? [...frame.counted].some((term) => terms.has(term))
      : false;
    return counted || [...head].some((term) => frame.counted.has(term));
  }

  #termsAt({ terms, passage, kinds }: Marks, tokens: ReadonlySet<number>): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { term, from, to } of terms) for (let i = from; i < to; i += 1) if (tokens.has(i)) found.add(term);
    for (const i of tokens) if (kinds[i] === 'word') found.add(stem(passage.tokens[i]!.word));
    return found;
  }

  #token(at: number, { passage }: Marks): { first: number; next: number } {
    const { start, end } = this.#quantities[at]!;
    const first = passage.tokens.findIndex((token) => token.end > start);
    const next = passage.tokens.findIndex((token) => token.start >= end);
    return { first: first < 0 ? passage.tokens.length : first, next: next < 0 ? passage.tokens.length : next };
  }

  /** The head of the noun right behind it. */
  #noun(at: number, marks: Marks): number | null {
    return this.#nounBehind(at, marks)?.head ?? null;
  }

  #nounEnd(at: number, marks: Marks): number {
    return this.#nounBehind(at, marks)?.to ?? this.#token(at, marks).next;
  }

  #nounBehind(at: number, marks: Marks): ReturnType<typeof nounBehind> {
    const known = this.#nouns.get(at);
    if (known !== undefined) return known;
    const found = nounBehind(marks.passage, this.#token(at, marks).next, this.#quantities[at]!);
    this.#nouns.set(at, found);
    return found;
  }

  /** Of "nine of the 80 calls were lost" only the nine were. */
  #nounAlone(at: number, marks: Marks): { own: number[]; head: number | null } {
    const { next } = this.#token(at, marks);
    const end = this.#nounEnd(at, marks);
    return { own: Array.from({ length: end - next }, (_, i) => next + i), head: null };
  }

  /** The number before it in its sentence, out of any bracket that it does not stand in itself. */
  #previous(at: number, marks: Marks): number | null {
    const { text } = marks.passage;
    for (let before = at - 1; before >= 0 && this.#sentenceOf(before) === marks; before -= 1)
      if (!isClosedBehind(text, this.#quantities[before]!, this.#quantities[at]!.start)) return before;
    return null;
  }

  /** Back to where the clause begins; `label`: what stands before a colon; `lead`: what leads to the number before. */
  #left(at: number, marks: Marks): { left: number[]; label: number[]; lead: number[]; shared: number[] } {
    const { tokens, text } = marks.passage;
    const { first } = this.#token(at, marks);
    const previous = this.#previous(at, marks);
    const stop = previous === null ? 0 : this.#nounEnd(previous, marks);
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
      if (opens && (closed || previous !== null)) return ends;
      if (/:/.test(between)) {
        const label = this.#back(marks, i);
        if (previous === null || !label.every((j) => marks.kinds[j] === 'period')) return { ...ends, label };
        left.push(...label);
        i = Math.min(...label);
        continue;
      }
      if (/[,–—]|\s-\s/.test(between) && this.#beginsAnew(at, marks, i, left)) return ends;
      if (i < stop) {
        const before = this.#left(previous!, marks);
        const isOther = (j: number): boolean => !(isPeriodAlone && marks.kinds[j] === 'period');
        const shared = [...before.left, ...before.lead].filter(isOther);
        // "In one week in January 5,950 came": the number is of that time.
        const span = this.#timeOf(previous!, marks);
        return { ...ends, label: before.label.filter(isOther), lead: [...left, ...span, ...shared], shared };
      }
      const { word } = tokens[i]!;
      const isStart = STARTS.has(word) && (word !== 'as' || left.some((j) => isVerb(tokens[j]!.word)));
      if (isStart && marks.kinds[i] !== 'period') return ends;
      if (RELATIVE.has(word) && tokens[i - 1]?.word === 'of') return ends;
      if (
        (word === 'and' || word === 'or') &&
        left.some((j) => isVerb(tokens[j]!.word)) &&
        this.#partsHere(marks, i - 1, true)
      )
        return ends;
      left.push(i);
    }
    return ends;
  }

  /** The words of a time that the number counts ("in one week", "over ten hours"); empty where it counts anything else. */
  #timeOf(at: number, marks: Marks): number[] {
    const { tokens } = marks.passage;
    const { first, next } = this.#token(at, marks);
    // "Over" may have been taken for a hedge of the number itself.
    const leads = [tokens[first - 1], tokens[first]].some((token) =>
      /^(?:in|over|during|within)$/.test(token?.word ?? ''),
    );
    if (!leads) return [];
    const noun = Array.from({ length: this.#nounEnd(at, marks) - next }, (_, i) => next + i);
    return noun.filter((i) => isTimeWord(tokens[i]!.word) || tokens[i]!.word === 'hours');
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
    if (!this.#partsHere(marks, end)) return false;
    const words = left.map((i) => marks.passage.tokens[i]!.word).reverse();
    if (isVerb(words[0] ?? '') || RELATIVE.has(words[0] ?? '')) return false;
    if (words[0] === 'out' && words[1] === 'of') return true;
    if (this.#isBare(at, marks, left)) return false;
    const says = (i: number): boolean => isVerb(marks.passage.tokens[i]!.word);
    return left.some(says) || this.#right(at, marks).own.some(says);
  }

  /** "With 138 recorded", "there were 12": nothing in it says what is counted, so it goes on about what was spoken of. */
  #isBare(at: number, marks: Marks, left: readonly number[]): boolean {
    if (this.#noun(at, marks) !== null || this.#quantities[at]!.type !== 'number') return false;
    return [...left, ...this.#right(at, marks).own].every(
      (i) => marks.kinds[i] === 'period' || (marks.kinds[i] === 'word' && isNeutral(marks.passage.tokens[i]!.word)),
    );
  }

  #scope({ passage: { tokens }, kinds }: Marks, own: ReadonlySet<number>, first: number): Statement['scope'] {
    const words = [...own].toSorted((a, b) => a - b);
    if (words.some((i) => WHOLE_FORCE.test(tokens[i]!.word) && !/^(?:control|police)$/.test(tokens[i + 1]?.word ?? '')))
      return 'force';
    const sits = words.some(
      (i) =>
        i < first &&
        kinds[i] === 'area' &&
        /^(?:in|at)$/.test(tokens[i - 1]?.word ?? '') &&
        kinds[i - 2] === 'word' &&
        !isAgent(tokens[i - 2]!.word) &&
        !isVerb(tokens[i - 2]!.word) &&
        words.some((j) => j > i && j < first && isVerb(tokens[j]!.word)),
    );
    return sits ? 'unclear' : null;
  }

  /** On to where the clause ends; `head`: the noun of the next number where this one has none ("12 red and 14 blue cars"). */
  #right(at: number, marks: Marks): { own: number[]; head: number | null } {
    const { passage, kinds } = marks;
    const { tokens, text } = passage;
    const { next } = this.#token(at, marks);
    const own: number[] = [];
    let open = 0;
    for (let i = next; i < tokens.length; i += 1) {
      const from = i === next ? this.#quantities[at]!.end : tokens[i - 1]!.end;
      const between = text.slice(from, tokens[i]!.start);
      if (/[;:,–—]|[.!?]["”’)]?\s|\s-\s/.test(between.replace(/^[.,](?=\d)/, ''))) {
        // "At nine, the number of deaths was lower": what it is of follows.
        if (i === next && /^,\s$/.test(between) && isFronted(passage, this.#token(at, marks).first)) continue;
        break;
      }
      open += (between.match(/\(/g)?.length ?? 0) - (between.match(/\)/g)?.length ?? 0);
      if (open < 0) break;
      if (open > 0) {
        // What stands in a bracket is another number's, or the acronym of what was named.
        if (kinds[i] !== 'number' && kinds[i] !== 'acronym' && !this.#bracketCounts(marks, i)) own.push(i);
        continue;
      }
      const { word } = tokens[i]!;
      if (kinds[i] === 'number') {
        dropNext(own, passage);
        dropSubject(own, passage);
        const following = this.#quantities.findIndex(
          ({ start, end }) => tokens[i]!.start < end && start < tokens[i]!.end,
        );
        const linked =
          own.length === 0 ||
          LINKS.has(tokens[i - 1]!.word) ||
          /,/.test(between) ||
          ['further', 'another', 'to', 'a'].includes(tokens[i - 1]!.word);
        if (!linked || following <= at) break;
        const noun = this.#noun(following, marks);
        const bare = own.every((j) => !isVerb(tokens[j]!.word));
        if (!tokens.slice(next, i).some((token) => token.word === 'and' || token.word === 'or')) break;
        const beyond = this.#right(following, marks).own.filter((j) => j >= this.#nounEnd(following, marks));
        // "409 cadets and 612 citizens and volunteers": what is joined to the next noun is that one's.
        // "70,100 emergency calls and 66,200 calls to 101": what completes a noun is of that one alone.
        const isJoined = /^(?:and|or|to|of)$/.test(tokens[beyond[0] ?? -1]?.word ?? '');
        // "71 calls to 999 and 65 calls to 101": what stands behind the second is not the first's.
        const hasOwn = own.some((j) => j >= this.#nounEnd(at, marks) && !/^(?:and|or)$/.test(tokens[j]!.word));
        const ownNoun = this.#noun(at, marks);
        return {
          own: [...own, ...(bare && !isJoined && !hasOwn ? beyond.filter((j) => kinds[j] === 'word') : [])],
          head: ownNoun === null && bare ? noun : null,
        };
      }
      // "Were applied for but refused": said of the same.
      if (word === 'but' && (isPast(tokens[i + 1]?.word ?? '') || isDenial(tokens[i + 1]?.word ?? ''))) continue;
      if (COMPARES.has(word) && kinds[i] === 'word' && !(word === 'from' && this.#isOrigin(marks, i))) break;
      // "Killed or seriously injured": said of the same.
      const isEither = word === 'or' && (isPast(tokens[i + 1]?.word ?? '') || /ly$/.test(tokens[i + 1]?.word ?? ''));
      if ((word === 'and' || word === 'or') && !isEither && this.#saysMore(marks, i + 1)) break;
      if (word === 'with' && this.#isAttendant(marks, i + 1)) break;
      own.push(i);
    }
    return { own, head: this.#borrowed(at, marks) };
  }

  /** The noun of the number before, where this one stands without: "73,110 calls were answered on 999 and 66,940 on 101". */
  #borrowed(at: number, marks: Marks): number | null {
    const previous = this.#previous(at, marks);
    if (previous === null || this.#noun(at, marks) !== null || this.#quantities[at]!.type !== 'number') return null;
    const { tokens } = marks.passage;
    const { first } = this.#token(at, marks);
    const link = tokens.slice(Math.max(0, first - 3), first).some(({ word }) => word === 'and');
    return link ? this.#noun(previous, marks) : null;
  }

  #bracketCounts({ passage: { tokens, text }, kinds }: Marks, at: number): boolean {
    let to = at;
    while (to < tokens.length && !/\)/.test(text.slice(tokens[to]!.end, tokens[to + 1]?.start ?? text.length))) to += 1;
    let from = at;
    while (from > 0 && !/\(/.test(text.slice(tokens[from - 1]!.end, tokens[from]!.start))) from -= 1;
    return kinds.slice(from, to + 1).includes('number');
  }

  /** "Calls from mobile phones" says which; "from 90" and "from the previous quarter" compare. */
  #isOrigin({ passage: { tokens }, kinds }: Marks, from: number): boolean {
    return !tokens
      .slice(from + 1, from + 5)
      .some(
        ({ word }, i) => kinds[from + 1 + i] !== 'word' || /^(?:last|previous|same|level|levels|those)$/.test(word),
      );
  }

  /** "With a trial scheduled for January": what goes along with it, which narrows nothing. */
  #isAttendant({ passage: { tokens }, kinds }: Marks, from: number): boolean {
    if (!/^(?:a|an|the|no|some)$/.test(tokens[from]?.word ?? '')) return false;
    return tokens.slice(from + 1, from + 5).some(({ word }, at) => kinds[from + 1 + at] === 'word' && isPast(word));
  }

  /** A verb before the clause's end: another statement. */
  #saysMore({ passage: { tokens, text } }: Marks, from: number): boolean {
    if (/^(?:to|the|a|an|their|its|our)$/.test(tokens[from]?.word ?? '')) return true;
    for (let i = from; i < tokens.length && i < from + 8; i += 1) {
      if (isVerb(tokens[i]!.word)) return true;
      if (/[;:,.]/.test(text.slice(tokens[i]!.end, tokens[i + 1]?.start ?? tokens[i]!.end))) return false;
    }
    return false;
  }
}

/** "At nine, ...", "With 12, ...": nothing but that leads to it. */
const isFronted = ({ tokens }: Passage, first: number): boolean => first === 1 && /^(?:at|with)$/.test(tokens[0]!.word);

/** Words of time that a metric's own words never account for. */
const SPAN =
  /^(?:weeks?|months?|quarters?|years?|periods?|last|next|past|previous|prior|earlier|before|after|rolling)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|months?|monthly)$/;

/** "For the last | two intakes": what leads to the next number is that one's. */
function dropNext(own: number[], { tokens }: Passage): void {
  const from = own.findLastIndex((i) => isLink(tokens[i]!.word));
  if (from >= 0 && own.slice(from + 1).every((i) => isNeutral(tokens[i]!.word) || isTimeWord(tokens[i]!.word)))
    own.splice(from);
}

const WHOLE_FORCE = /^(?:force|county|forcewide|countywide)$/;

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

const spanOf = ({ tokens }: Passage, at: number): Span => ({ start: tokens[at]!.start, end: tokens[at]!.end });

const isWholeOf = ({ tokens }: Passage, first: number): boolean =>
  /^(?:the|these|those|all|its|our)$/.test(tokens[first - 1]?.word ?? '') && tokens[first - 2]?.word === 'of';

/** "14 in Northmere and Barton | 19": what stands behind the "and" leads to the next number. */
function dropSubject(own: number[], { tokens }: Passage): void {
  const from = own.findLastIndex((i) => tokens[i]!.word === 'and' || tokens[i]!.word === 'or');
  if (from >= 0 && !own.slice(from).some((i) => isVerb(tokens[i]!.word))) own.splice(from);
}

/** Whether the word stands behind a link that tells where something came from or what it was about. */
function isFromWhere({ tokens }: Passage, at: number, first: number): boolean {
  for (let i = at - 1; i > first && i > at - 4; i -= 1) {
    if (/^(?:from|about|via|through|concerning|involving|regarding)$/.test(tokens[i]!.word)) return true;
    if (isVerb(tokens[i]!.word)) return false;
  }
  return false;
}

/** "Submitted by officers and staff": who did it. */
function isDoer({ tokens }: Passage, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 5; i -= 1) {
    const { word } = tokens[i]!;
    if (word === 'by') return true;
    if (!isAgent(word) && !/^(?:and|or|our|the|its|all)$/.test(word)) return false;
  }
  return false;
}

const isFraction = ({ tokens }: Passage, at: number): boolean =>
  /^(?:a|an|one)$/.test(tokens[at - 1]?.word ?? '') &&
  /^(?:by|over|nearly|almost|about|around|than)$/.test(tokens[at - 2]?.word ?? '');

const isDenial = (word: string): boolean => word === 'not' || word === 'never';

const tokensBefore = ({ tokens }: Passage, at: number): string => tokens[at - 1]?.word ?? '';

/** "The third consecutive quarter", "the second quarter in a row". */
const isInRow = ({ tokens }: Passage, at: number): boolean =>
  /^(?:consecutive|successive)$/.test(tokens[at + 1]?.word ?? '') ||
  tokens[at + 2]?.word === 'running' ||
  (tokens[at + 2]?.word === 'in' && tokens[at + 4]?.word === 'row');

/** "For the first time", "for the third consecutive quarter". */
const isOrdinalUse = ({ tokens }: Passage, at: number): boolean =>
  (tokens[at - 1]?.word === 'first' && tokens[at]!.word === 'time') ||
  /^(?:consecutive|successive)$/.test(tokens[at - 1]?.word ?? '') ||
  (tokens[at - 1]?.word === 'running' && tokens[at]!.word === 'quarter');
