/**
 * What is stated of one number: the words of its clause, of the clause's lead that it shares, and what stands before; and which
 * metrics those words name.
 */
import type { Metric } from '../../figures/model.ts';
import {
  AUXILIARIES,
  countsPeople,
  denies,
  endsPhrase,
  isNeutral,
  isPast,
  isPerson,
  isPlural,
  isTally,
  isVerb,
  LINKS,
  POINTERS,
} from '../language.ts';
import { type Allowed, unexplained } from './accounted.ts';
import { besideName } from './beside-name.ts';
import type { BulletText } from './bullet-text.ts';
import { borrowedWords } from './clause/borrowed-noun.ts';
import { unlikeHeading } from './clause/heading.ts';
import { LeftOfNumber } from './clause/left-of-number.ts';
import { NumberPlaces } from './clause/number-places.ts';
import { RightOfNumber } from './clause/right-of-number.ts';
import type { Frame, Frames } from './frames.ts';
import { type Marks, marksOf, type NamedPlaces, type Span, spanOf, termsAt } from './marks.ts';
import { circumstanceOf, type NumberRole } from './number-role.ts';
import { playingNoPart } from './parts-played.ts';
import type { Passage } from './passage.ts';
import type { Cue } from './period-cues.ts';
import type { Quantity } from './quantities.ts';
import { scopeOf } from './scope.ts';

export interface Statement {
  /** Tokens of its sentence that it has to account for. */
  readonly own: ReadonlySet<number>;
  /** As well, without that they name anything: what is counted where it came about ("in two raids"). */
  readonly where: ReadonlySet<number>;
  /** Those of the lead that it shares with the number before, which may account for them as well. */
  readonly lead: ReadonlySet<number>;
  /** Those that complete the noun of the number behind it, which may account for them as well. */
  readonly tail: ReadonlySet<number>;
  readonly previous: number | null;
  /** Where those stand in the text, the lead apart. */
  readonly spans: readonly Span[];
  readonly leadSpans: readonly Span[];
  /** Of areas that it names itself. */
  readonly areaSpans: readonly Span[];
  /** Of what is said in passing. */
  readonly idleSpans: readonly Span[];
  /** Why it counts nothing that could be told; null as a rule. */
  readonly countsNothing: string | null;
  /** It only tells where, why or by whom the rest of its clause came about. */
  readonly circumstance: NumberRole | null;
  /** Periods that they name. */
  readonly cues: readonly Cue[];
  /** It is said to be the whole force's, or a place only tells where who counts it sits. */
  readonly scope: 'force' | 'unclear' | null;
  /** It names ourselves, or another force or place. */
  readonly isOwn: boolean;
  readonly isElsewhere: boolean;
  /** Terms of those of its tokens that may name it. */
  readonly terms: ReadonlySet<string>;
  /** The noun it counts, as terms; empty where none is said. */
  readonly head: ReadonlySet<string>;
  /** Where none is said behind it, the noun that the words before it are headed by; empty where none is. */
  readonly subject: ReadonlySet<string>;
  /** Terms of what stands before its clause, in its sentence and in the bullet. */
  readonly near: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/** How a metric may be named: `accounted` asks for every word. */
export interface Naming extends Allowed {
  readonly accounted?: boolean;
}

export class Statements {
  readonly #frames: Frames;
  readonly #sentences: readonly Marks[];
  readonly #places: NumberPlaces;
  readonly #lefts: LeftOfNumber;
  readonly #rights: RightOfNumber;
  readonly #quantities: readonly Quantity[];
  /** By quantity: each is asked for several times. */
  readonly #known = new Map<number, Statement | null>();

  constructor(bullet: BulletText, frames: Frames, places?: NamedPlaces) {
    this.#frames = frames;
    this.#quantities = bullet.quantities;
    this.#sentences = marksOf(bullet, frames, places);
    this.#places = new NumberPlaces(bullet.quantities, this.#sentences);
    this.#rights = new RightOfNumber(this.#places);
    this.#lefts = new LeftOfNumber(this.#places, this.#rights);
  }

  get sentences(): readonly Marks[] {
    return this.#sentences;
  }

  /** The metrics that a sentence names, whatever stands between their words. */
  namedIn(
    marks: Marks,
    fits: (metric: Metric) => boolean,
    tokens: ReadonlySet<number> = new Set(marks.passage.tokens.keys()),
  ): Metric[] {
    const none: ReadonlySet<string> = new Set();
    const terms = termsAt(marks, tokens);
    return this.metrics(0, { ...NO_WORDS, terms, head: none, subject: none, near: none, before: none }, fits, {
      accounted: false,
    });
  }

  /** Null for a number that stands in no sentence. */
  of(at: number): Statement | null {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const marks = this.#places.sentenceOf(at);
    const found = marks ? this.#statement(at, marks) : null;
    this.#known.set(at, found);
    return found;
  }

  /** Whether what stands at a place of the text is said of the number; all is of one that stands in no sentence. */
  isSaidOf(at: number, place: number): boolean {
    const statement = this.of(at);
    const token = this.#places.sentenceOf(at)?.passage.tokens.findIndex(({ end }) => place < end) ?? -1;
    return statement === null || statement.own.has(token);
  }

  /** Whether what stands at a place of the text is said in passing, with a number of its own, beside the number's clause. */
  isInPassing(at: number, place: number): boolean {
    const marks = this.#places.sentenceOf(at);
    const aside = marks && this.#places.signsOf(marks).asideWithNumber;
    if (!aside) return false;
    const { tokens } = marks.passage;
    const isIn = (offset: number): boolean => offset >= tokens[aside.from]!.start && offset < tokens[aside.to]!.start;
    return isIn(place) && !isIn(this.#quantities[at]!.start);
  }

  /** "2,140 chats of theirs, compared with 5,480 held by us": forces are compared, and not times. */
  setsForcesApart(at: number): boolean {
    return at > 0 && this.of(at)?.isOwn === true && this.of(at - 1)?.isElsewhere === true;
  }

  #statement(at: number, marks: Marks): Statement {
    const { passage } = marks;
    const bounds = this.#lefts.of(at, marks);
    const isWhole = isWholeOf(passage, this.#places.of(at, marks).first) && this.#places.previous(at, marks) !== null;
    const right = isWhole ? this.#rights.ofWhole(at, marks) : this.#rights.of(at, marks);
    // "Auditors heard 120 of the 68,200 calls": what stands before is said of the part, but for where and when it was.
    const isOfBoth = (i: number): boolean => marks.kinds[i] !== 'word';
    const { label } = bounds;
    const [left, lead, shared] = [bounds.left, bounds.lead, bounds.shared].map((of) =>
      isWhole && this.#places.noun(at, marks) !== null ? of.filter(isOfBoth) : of,
    ) as [number[], number[], number[]];
    const noun = this.#places.noun(at, marks);
    const own = new Set([...left, ...lead, ...right.own]);
    // "Kent took 95,200, Midshire Police 72,640": who did it is said anew.
    const anew = partedAt(marks, left);
    const isOwn = [...left.filter((i) => i >= anew), ...right.own].some((i) => isOurs(marks, i));
    if (isOwn || left.some((i) => i >= anew && ['area', 'elsewhere'].includes(marks.kinds[i]!)))
      for (const i of [...shared, ...left.filter((i) => i < anew)])
        if (marks.kinds[i] === 'elsewhere' || marks.kinds[i] === 'area') own.delete(i);
    const saysItself = (i: number): boolean => isVerb(passage.tokens[i]!.word) || marks.kinds[i] === 'number';
    if (label.length > 0 && (noun === null || !label.some(saysItself))) for (const i of label) own.add(i);
    // "14,300 of them": of what the number before counts.
    const before = this.#places.previous(at, marks);
    const ofThem = noun === null && before !== null && isOfThem(passage, this.#places.of(at, marks).next);
    const whole = ofThem ? this.#places.noun(before, marks) : noun === null ? this.#nounOfWhole(at, marks) : null;
    const head = noun ?? whole ?? right.head;
    const { first, next } = this.#places.of(at, marks);
    if (head !== null && head !== whole && noun === null)
      for (const i of borrowedWords(this.#places, at, marks, head)) own.add(i);
    const nounEnd = this.#places.nounEnd(at, marks);
    const idle = playingNoPart(marks, own, { first, next, nounEnd, hasNoun: noun !== null });
    for (const i of idle) own.delete(i);
    const led = subjectOfFronted(marks, own, first);
    const naming = new Set([...own].filter((i) => !bounds.others.includes(i)));
    // "Emergency calls made up 52% of the 139,326 calls": what leads to a part names only that.
    // "90 were kept and | 40 sent on": what was done to the ones says nothing of the others.
    const hasVerb = noun === null && right.own.some((i) => isPast(passage.tokens[i]!.word));
    const done =
      hasVerb && before !== null && passage.tokens[first - 1]?.word === 'and'
        ? this.#places.of(before, marks).next
        : first;
    const isNear = (i: number): boolean =>
      i < first &&
      !naming.has(i) &&
      !(isWhole && noun !== null) &&
      !isDeniedAt(marks, i) &&
      !(i >= done && isPast(passage.tokens[i]!.word));
    const nearTokens = [...passage.tokens.flatMap((_, i) => (isNear(i) ? [i] : [])), ...led];
    const earlier = this.#sentences.slice(0, this.#sentences.indexOf(marks));
    let near: ReadonlySet<string> | null = null;
    let told: ReadonlySet<string> | null = null;
    return {
      own,
      lead: new Set(lead),
      where: new Set(right.where),
      tail: new Set(right.tail),
      previous: this.#places.previous(at, marks),
      // Only those that become figures are asked where their words stand.
      get spans() {
        return [...own].filter((i) => !shared.includes(i)).map((i) => spanOf(passage, i));
      },
      get leadSpans() {
        return shared.filter((i) => own.has(i)).map((i) => spanOf(passage, i));
      },
      get areaSpans() {
        return [...own].filter((i) => marks.kinds[i] === 'area' && !shared.includes(i)).map((i) => spanOf(passage, i));
      },
      get idleSpans() {
        return [...idle].map((i) => spanOf(passage, i));
      },
      countsNothing: this.#countsNothing(at, marks),
      circumstance: noun === null && !this.#isBesideAnother(at) ? null : circumstanceOf(marks, first),
      cues: marks.cues.filter((cue) =>
        [...own].some((i) => passage.tokens[i]!.start < cue.end && cue.start < passage.tokens[i]!.end),
      ),
      scope: scopeOf(marks, new Set([...own].filter((i) => !shared.includes(i))), first),
      isOwn,
      isElsewhere: [...own].some((i) => marks.kinds[i] === 'elsewhere'),
      terms: termsAt(marks, naming),
      head: head === null ? new Set() : termsAt(marks, new Set([head])),
      subject: head === null ? termsAt(marks, new Set(headOfSubject(marks, naming, first))) : new Set(),
      get near() {
        near ??= termsAt(marks, new Set(nearTokens));
        return near;
      },
      get before() {
        told ??= new Set(earlier.flatMap((sentence) => sentence.terms.map(({ term }) => term)));
        return told;
      },
    };
  }

  /** "Against 183 in | 160": in how many of what is named elsewhere. */
  #isBesideAnother(at: number): boolean {
    const [was, here] = [this.#quantities[at - 1], this.#quantities[at]!];
    return was !== undefined && /^\s+in\s+$/.test(this.#sentences[0]!.passage.text.slice(was.end, here.start));
  }

  #countsNothing(at: number, marks: Marks): string | null {
    // "Over three years"
    const { end } = this.#quantities[at]!;
    return marks.cues.some((cue) => cue.start < end && end < cue.end) ? 'it says how long a time is' : null;
  }

  /** "1,575 of the 16,690 reports", "of 41 warrants, 30 led to": what the whole counts. */
  #nounOfWhole(at: number, marks: Marks): number | null {
    const { tokens, text } = marks.passage;
    const before = this.#places.previous(at, marks);
    if (before !== null) {
      let of = this.#places.of(before, marks).first - 1;
      while (of > 0 && POINTERS.has(tokens[of]!.word)) of -= 1;
      const isFronted = of === 0 || (of > 0 && /[,;:]/.test(text.slice(tokens[of - 1]!.end, tokens[of]!.start)));
      if (isFronted && tokens[of]!.word === 'of') return this.#places.noun(before, marks);
    }
    if (
      this.#places.sentenceOf(at) !== marks ||
      !this.#places.isFollowed(at, marks, /^\s+of\s+(?:the|these|those|all)\s+$/)
    )
      return null;
    return this.#places.noun(at + 1, marks);
  }

  /** Why the number is not the metric's, by a word of its clause that nothing accounts for; null when all of them are. */
  unexplained(at: number, statement: Statement, frame: Frame, allowed: Allowed = {}): string | null {
    const marks = this.#places.sentenceOf(at)!;
    const { first } = this.#places.of(at, marks);
    const under = allowed.aims ? null : unlikeHeading(this.#sentences, marks, { own: statement.own, first }, frame);
    return under ?? unexplained(marks, { ...statement, first }, frame, allowed);
  }

  /** The metrics that its words name and account for (or only name), best first; more than one where the words do not tell which. */
  metrics(
    at: number,
    statement: Statement,
    fits: (metric: Metric) => boolean,
    { accounted = true, ...allowed }: Naming = {},
  ): Metric[] {
    const { terms, near, before } = statement;
    const found: { frame: Frame; own: number; lent: number; asked: number }[] = [];
    // "733 reports were made" says itself what is counted; of what, the sentence before may tell.
    const isCounted = ({ counted }: Frame): boolean => [...terms].some((term) => counted.has(term) && !isTally(term));
    for (const frame of this.#frames.requiringAnyOf(terms)) {
      if (!fits(frame.metric) || !this.#counts(frame, statement)) continue;
      // Questions may leave out what makes it a part of another; a report that does so speaks of the other.
      const told = (term: string): boolean => terms.has(term) || near.has(term) || before.has(term);
      if (this.#frames.apartFromWholes(frame).some((apart) => !apart.some(told))) continue;
      let best: { own: number; lent: number; asked: number } | null = null;
      for (const ask of frame.asks) {
        let [own, lent, asked, isOfBefore] = [0, 0, 0, false];
        const met = ask.every((group) => {
          asked += 1;
          if (group.some((term) => terms.has(term))) own += 1;
          else if (group.some((term) => near.has(term))) lent += 1;
          else if (group.some((term) => before.has(term))) [lent, isOfBefore] = [lent + 1, true];
          else return false;
          return true;
        });
        if (!met || own === 0 || (isOfBefore && !isCounted(frame) && !this.#isSpokenOf(at, frame))) continue;
        if (best === null || own > best.own || (own === best.own && lent < best.lent)) best = { own, lent, asked };
      }
      if (best !== null && (!accounted || this.unexplained(at, statement, frame, allowed) === null))
        found.push({ frame, ...best });
    }
    const sorted = found.toSorted(
      (a, b) => b.own - a.own || a.lent - b.lent || Number(b.frame.metric.usual) - Number(a.frame.metric.usual),
    );
    // "The number of cadet units": of what it may be of, that is counted which its own words are headed by.
    // "268 applications, 12.3% of them": the share of what is named.
    const isOf = ({ metric, required }: Frame): boolean =>
      metric.kind === 'share' && [...statement.head].some((term) => required.has(term));
    const headed = sorted.filter(
      ({ frame }) => isOf(frame) || [...statement.subject].some((term) => frame.counted.has(term)),
    );
    const meant = headed.length > 0 ? headed : sorted;
    const [best] = meant;
    if (!best) return [];
    const equal = meant.filter(
      ({ own, lent, frame }) =>
        own === best.own && lent === best.lent && frame.metric.usual === best.frame.metric.usual,
    );
    // What was spoken of before may make a part of it.
    const parts = meant.filter(
      (one) =>
        !equal.includes(one) && one.own >= best.own && one.lent > 0 && one.frame.metric.partOf === best.frame.metric.id,
    );
    return [...equal, ...parts].map(({ frame }) => frame.metric);
  }

  /** Not "missed calls are a concern. They totalled": of what is named before without a number of its own nothing may narrow it. */
  #isSpokenOf(at: number, frame: Frame): boolean {
    const marks = this.#places.sentenceOf(at)!;
    const before = this.#sentences
      .slice(0, this.#sentences.indexOf(marks))
      .findLast(({ terms }) => terms.some(({ term }) => frame.required.has(term)));
    return before === undefined || before.kinds.includes('number') || besideName(before, frame)?.length === 0;
  }

  /** A noun behind the number that is none of the metric's names, no people and not in the words `said` that proposed it. */
  countsAnother(at: number, frame: Frame, statement: Statement, said: string): boolean {
    const marks = this.#places.sentenceOf(at)!;
    const noun = this.#places.noun(at, marks);
    if (frame.metric.kind === 'money' || frame.metric.kind === 'share') return false;
    const { tokens } = marks.passage;
    if (noun === null) {
      const { first } = this.#places.of(at, marks);
      const isSubject =
        statement.head.size === 0 && [...statement.own].some((i) => i < first && isPlural(tokens[i]!.word));
      return isSubject && statement.subject.size > 0 && !this.#counts(frame, statement);
    }
    const { word } = tokens[noun]!;
    return !isPerson(word) && !said.toLowerCase().includes(word) && !this.#counts(frame, statement);
  }

  /** Whether the noun behind the number, where there is one, is what the metric counts. */
  #counts(frame: Frame, { head, subject, terms, near, before }: Statement): boolean {
    if (frame.metric.kind === 'money' || frame.metric.kind === 'share') return true;
    // "Fatal collisions numbered nine": of people nothing is counted.
    const names = (of: ReadonlySet<string>): boolean =>
      [...of].some((term) => frame.counted.has(term) || (countsPeople(frame.metric.unit) && ANYBODY.includes(term)));
    if (head.size === 0 && subject.size > 0 && !names(subject)) return false;
    // Without a noun of its own it goes on about what was spoken of.
    if (head.size === 0) return [terms, near, before].some((of) => [...frame.counted].some((term) => of.has(term)));
    // "498 members of the Special Constabulary", "16,845 pieces of intelligence": what they are of says what is counted.
    const isOfSort = ['member', 'piec', 'item', 'bit'].some((term) => head.has(term));
    const isAnybody =
      countsPeople(frame.metric.unit) &&
      [...head].some((term) => ANYBODY.includes(term) || (frame.required.has(term) && countsPeople(term)));
    const counted =
      (isOfSort && [...frame.counted].some((term) => terms.has(term) || near.has(term))) ||
      (isAnybody && [...frame.counted].some((term) => terms.has(term) || near.has(term)));
    return counted || [...head].some((term) => frame.counted.has(term));
  }
}

const NO_WORDS: Statement = {
  ...{ own: new Set(), where: new Set(), lead: new Set(), tail: new Set(), previous: null, cues: [], terms: new Set() },
  ...{ spans: [], leadSpans: [], areaSpans: [], idleSpans: [], countsNothing: null, circumstance: null, scope: null },
  ...{ isOwn: false, isElsewhere: false, head: new Set(), subject: new Set(), near: new Set(), before: new Set() },
};

/** "1,100 people act as ambassadors": what they are is said elsewhere. */
const ANYBODY = ['people', 'peopl', 'person', 'individu'];

const isWholeOf = ({ tokens, isNumber }: Passage, first: number): boolean =>
  (tokens[first - 1]?.word === 'of' && isNumber(first - 2)) || isOfDefinite(tokens, first);

const isOfDefinite = (tokens: Passage['tokens'], first: number): boolean =>
  /^(?:the|these|those|all|its|our)$/.test(tokens[first - 1]?.word ?? '') &&
  tokens[first - 2]?.word === 'of' &&
  !/^(?:each|every|any|all|both)$/.test(tokens[first - 3]?.word ?? '');

/** "There is no data on high visibility hours; 48,075 were given": what is told of is another thing. */
function isDeniedAt({ passage: { tokens, text }, kinds }: Marks, at: number): boolean {
  const isParted = (i: number): boolean => /[;:]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
  let [from, to] = [at, at + 1];
  while (from > 0 && !isParted(from)) from -= 1;
  while (to < tokens.length && !isParted(to)) to += 1;
  return (
    to < tokens.length &&
    tokens.slice(from, to).some(({ word }) => word === 'no' || denies(word)) &&
    !kinds.slice(from, to).includes('number')
  );
}

/** The last noun before the first preposition or verb of what leads to the number: "the number of cadet | units | stood at". */
function headOfSubject({ passage: { tokens }, kinds }: Marks, own: ReadonlySet<number>, first: number): number[] {
  const all = [...own].filter((i) => kinds[i] === 'word').toSorted((a, b) => a - b);
  const before = all.filter((i) => i < first);
  const words = before.length > 0 ? before : all;
  const of = words.findIndex((i, at) => isTally(tokens[i]!.word) && tokens[words[at + 1] ?? -1]?.word === 'of');
  const phrase = words.slice(of < 0 ? 0 : of + 2);
  const from = phrase.findIndex((i) => !endsPhrase(tokens[i]!.word) && !isNeutral(tokens[i]!.word));
  if (from < 0) return [];
  const ends = phrase.findIndex((i, at) => at > from && (endsPhrase(tokens[i]!.word) || isPast(tokens[i]!.word)));
  const head = phrase
    .slice(from, ends < 0 ? phrase.length : ends)
    .findLast((i) => isPlural(tokens[i]!.word) && !isTally(tokens[i]!.word));
  return head === undefined ? [] : [head];
}

/** "Spread over 13 units, | 402 cadets were": what leads a sentence without a verb of its own is said of its subject. */
function subjectOfFronted(
  { passage: { tokens, text } }: Marks,
  own: ReadonlySet<number>,
  first: number,
): readonly number[] {
  const isLead = isPast(tokens[0]!.word) || LINKS.has(tokens[0]!.word) || /ing$/.test(tokens[0]!.word);
  if (!isLead) return [];
  const last = Math.max(first, ...own);
  const from = tokens.findIndex(({ start }, i) => i > last && /^\s*,\s*$/.test(text.slice(tokens[i - 1]!.end, start)));
  if (from < 0 || tokens.slice(1, first).some(({ word }) => isVerb(word))) return [];
  if (tokens.slice(first, from).some(({ word }) => AUXILIARIES.has(word))) return [];
  const verb = tokens.findIndex(({ word }, i) => i >= from && (isVerb(word) || isNeutralVerb(word)));
  return Array.from({ length: Math.max(0, verb - from) }, (_, i) => from + i);
}
/** "Remains", "stands" */
const isNeutralVerb = (word: string): boolean => /s$/.test(word) && isNeutral(word);

const isOfThem = ({ tokens }: Passage, next: number): boolean =>
  tokens[next]?.word === 'of' && /^(?:them|these|those|which|whom)$/.test(tokens[next + 1]?.word ?? '');

const isOurs = ({ kinds, passage: { tokens } }: Marks, at: number): boolean =>
  kinds[at] === 'force' || /^(?:we|our|ours|ourselves|us)$/.test(tokens[at]!.word);

/** Where what is said of the number before ends: behind the last comma, "and" or "compared with"; 0 where no number is before. */
function partedAt({ passage: { tokens, text }, kinds }: Marks, left: readonly number[]): number {
  const from = Math.min(...left);
  if (!Number.isFinite(from) || kinds.slice(0, from).every((kind) => kind !== 'number')) return 0;
  const parts = left.filter(
    (i) =>
      /^(?:and|but|while|whereas|compared|against|versus|than)$/.test(tokens[i]!.word) ||
      text.slice(tokens[i - 1]?.end ?? 0, tokens[i]!.start).includes(','),
  );
  return parts.length > 0 ? Math.max(...parts) : 0;
}
