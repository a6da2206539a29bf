/** Which metrics a message names, by itself or with what the conversation was about. */

import { asksWhichHasLess, asksWhichHasMore } from '../../language/asking/question-words.ts';
import { isSame } from '../../language/asking/same-again.ts';
import { isPlainVerb } from '../../language/clauses/counted-clauses.ts';
import { actsAt, countsDoers, setsNounAgainst } from '../../language/clauses/sentence-roles.ts';
import { beginsWithDeed } from '../../language/follow-ups.ts';
import { countsPeople, isAgent, isCounted, isLink, isNoun, isPerson, isPlural } from '../../language/grammar.ts';
import { speaksOfMoney } from '../../language/numbers/money.ts';
import { isVerbOfShare, partsThings } from '../../language/parts-and-wholes.ts';
import { isOfThose, isThat, takesPart } from '../../language/referents.ts';
import type { Token } from '../../language/text.ts';
import { coordinated } from '../coordinated.ts';
import type { CueMatch } from '../cues.ts';
import type { Lexicon } from '../lexicon.ts';
import { standsAlone } from '../pointing.ts';
import type { Focus } from '../question.ts';
import type { Scan } from '../scan.ts';
import { type Break, type MetricQuery, MONEY_HEAD } from './metric-match.ts';
import type { MetricReading } from './metrics.ts';

export interface NamedMetrics {
  readonly reading: MetricReading;
  /** The conversation supplied a part of the name. */
  readonly carries: boolean;
  /** The term that "how many" counts. */
  readonly head: string | null;
  /** The metric named is a part that is said not to be meant. */
  readonly without?: boolean;
}

export function namedMetrics(scanned: Scan, leaning: boolean, lexicon: Lexicon, focus: Focus | null): NamedMetrics {
  const { text, tokens, words, terms, content, cues, names, excluded, heads } = scanned;
  const spoken = new Set(cues.map((c) => c.cue));
  // What is added up, and what is told of two times, is counted.
  const isPeople = (at: number): boolean =>
    isPerson(words[at]!) ||
    terms.some(
      (t) =>
        t.from === at &&
        lexicon.catalogue.metrics.some((m) => countsPeople(m.unit) && lexicon.metrics.counted(m.id).has(t.term)),
    );
  const ofDoers = countsDoers(words, isPeople);
  const namesOperation = (i: number): boolean => names.some((n) => n.kind === 'operation' && i >= n.from && i < n.to);
  // "The same for Kestrel"
  const areOperations = [...content].every((i) => namesOperation(i) || isSame(words[i]!));
  const counting =
    ofDoers ||
    spoken.has('count') ||
    spoken.has('total') ||
    (addsUp(cues, words) && !spoken.has('which') && !spoken.has('who')) ||
    scanned.periods.filter(({ period }) => period !== null).length > 1 ||
    scanned.periods.some(({ comparing }) => comparing) ||
    // "Volunteers last quarter": a time is said of people, and nothing is asked of them but how many.
    (scanned.periods.length > 0 &&
      cues.length === 0 &&
      content.size > 0 &&
      !areOperations &&
      [...content].every((i) => isPeople(i) || terms.some((t) => t.from < i && i < t.to && isPeople(t.from)))) ||
    asksWhichHasMore(text) ||
    asksWhichHasLess(text);
  const head = headOf(scanned);
  // "How many in total" asks no more than how many.
  const tells = (cue: string): boolean =>
    (TELLING_CUES.has(cue) && !(cue === 'total' && spoken.has('count'))) || (counting && COUNTED_CUES.has(cue));
  const telling = tokens.map((_, i) => i).filter((i) => cues.some((c) => tells(c.cue) && i >= c.from && i < c.to));
  // "How many drugs were nicked": things are stolen, only people are arrested.
  const ofThings = [...heads].some((at) => isPlural(words[at]!) && !isPerson(words[at]!) && !isAgent(words[at]!));
  const isOperation = !counting && content.size > 0 && areOperations;
  const query: MetricQuery = {
    terms: ofThings ? terms.map(({ or: _, ...term }) => term) : terms,
    content: isOperation ? new Set([...content].filter(namesOperation)) : content,
    counting,
    sharing: spoken.has('share'),
    ofThings: asksOfThings(scanned),
    ofDoers: ofDoers || cues.some((c) => c.cue === 'count' && words[c.to - 1] === 'many' && actsAt(words, c.to)),
    head,
    telling: new Set(telling),
    excluded,
    named: isOperation,
    breaks: breaksIn(text, tokens, cues, spoken.has('share')),
    points: words.some((word, i) => i > 0 && isThat(word)),
    ofThose: isOfThose(text),
    typed: TYPED_CUES.some((cue) => spoken.has(cue)),
    ofText:
      !counting &&
      (spoken.has('updates') || (isOperation && spoken.has('what-is'))) &&
      standsAlone(text, words, spoken),
    ofDeed: beginsWithDeed(text) || takesPart(text),
    nounsOfMany: new Set([...content].filter((i) => isPlural(words[i]!))),
  };
  const plain =
    inParts(query, cues, words, lexicon, leaning ? focus : null) ?? inContext(query, leaning, lexicon, focus);
  const each = coordinated(query, plain.reading, scanned, lexicon);
  const named = each
    ? { reading: each, carries: false }
    : (itemByItem(query, plain.reading, text, tokens, cues, lexicon) ?? plain);
  // "Casualties rather than deaths": the whole is meant, and nothing is taken from it.
  const left = setsNounAgainst(text) ? null : withoutPart(named, excluded, lexicon);
  return { ...(left ?? named), head };
}

/** "Hours of specials, excluding high visibility": what is left out is a part of what is named, and is told as left out. */
function withoutPart(
  { reading, carries }: { reading: MetricReading; carries: boolean },
  excluded: ReadonlySet<string>,
  lexicon: Lexicon,
): { reading: MetricReading; carries: boolean; without: boolean } | null {
  const [whole] = reading.metrics;
  if (excluded.size === 0 || !whole || reading.metrics.length > 1 || reading.unread.length > 0) return null;
  const terms = [...excluded].map((term, i) => ({ term, from: i, to: i + 1 }));
  const content = new Set(terms.map((t) => t.from));
  const context = new Set(lexicon.metrics.subject(whole.id));
  const { metrics, unread } = lexicon.metrics.read({ terms, content, counting: true, context });
  const [part] = metrics;
  if (!part || metrics.length > 1 || unread.length > 0 || part.partOf !== whole.id) return null;
  return { reading: { ...reading, metrics: [part] }, carries, without: true };
}

/** "And hate crimes?" after what is done about them: no noun of many that is said is one of those that the metric counts. */
const countsOther = (id: string, { terms, nounsOfMany }: MetricQuery, { metrics }: Lexicon): boolean => {
  const said = terms.filter(({ from, to }) => [...(nounsOfMany ?? [])].some((i) => from <= i && i < to));
  return said.length > 0 && !said.some(({ term }) => metrics.counted(id).has(term));
};

/** The metrics named: beside what was just spoken of, by the message alone, or with what the conversation was about. */
function inContext(
  query: MetricQuery,
  leaning: boolean,
  lexicon: Lexicon,
  focus: Focus | null,
): { reading: MetricReading; carries: boolean } {
  const alone = lexicon.metrics.read(query);
  if (!focus) return { reading: alone, carries: false };
  const excluded = query.excluded ?? new Set();
  const tells = query.content.size + (query.telling?.size ?? 0);
  // Of a group that was named alone ("specials?") no word was left unread.
  const { unread, bare, partial } = focus.question;
  const isRead = unread.length === 0 || (bare && partial.length > 1);
  if (tells === 0 && query.counting && focus.metrics.length === 0 && isRead)
    return { reading: ofSubject(focus, lexicon), carries: true };
  const spoken = [...focus.question.subject, ...focus.metrics.slice(0, 2).flatMap((id) => lexicon.metrics.subject(id))];
  const context = new Set(spoken.filter((term) => !excluded.has(term)));
  const counting = query.counting || focus.question.cues.has('count');
  const complete = (r: MetricReading): boolean => r.metrics.length > 0 && r.unread.length === 0;
  // A word that by itself names a metric needs no help from the conversation ("fatals").
  // "Updates on drugs" asks for what is told, "what is Sceptre" for the operation: not for one of their figures.
  if (query.ofText) return { reading: alone, carries: false };
  if (query.named && focus.answered)
    return ofOtherOperation({ ...query, context }, lexicon, focus) ?? { reading: alone, carries: false };
  // "How many specials does that cover" is asked of what was spoken of, though specials have a number of their own.
  const byName = complete(alone) && alone.required.size === 1 && !query.points;
  const [spokenOf, ...more] = focus.metrics;
  const unit = spokenOf && more.length === 0 && !query.counting ? unitOf(spokenOf, lexicon) : null;
  // "Variance in hours" after the hours of some: of those.
  const own = query.content.size === 1 ? ofOwn(query, context, lexicon, focus) : null;
  if (own) return { reading: own, carries: true };
  // "And kept?" names what stands beside the figure as well as "how many were kept" does.
  const isShort = leaning && query.terms.length <= FEW_WORDS && focus.answered && focus.shown.length > 0;
  const isVerbAlone =
    (tells === 0 && (query.counting || isShort || query.ofThose)) || (query.sharing && query.content.size === 0);
  const verb = isVerbAlone ? ofVerb(query, context, lexicon, focus) : null;
  if (verb) return { reading: verb, carries: true };
  // "Given by how many specials" after the hours of some of them: those few.
  const few = query.ofDeed
    ? focus.neighbours.filter((id) => !focus.metrics.includes(id) && alone.metrics.every((m) => m.id !== id))
    : [];
  const fewer = few.length > 0 ? lexicon.metrics.read({ ...query, counting, context, only: new Set(few) }) : null;
  if (fewer && complete(fewer) && fewer.metrics.length === 1) return { reading: fewer, carries: true };
  if (leaning && tells > 0 && tells <= SHORT && !byName && focus.bullets.length <= FEW) {
    // "hours?" after employers: theirs, not those of all.
    const near = lexicon.metrics.read({ ...query, counting, context, unit, only: new Set(focus.neighbours) });
    const known = complete(alone) && alone.metrics.every((m) => focus.neighbours.includes(m.id));
    if (complete(near) && near.metrics.length === 1 && !known && !countsOther(near.metrics[0]!.id, query, lexicon))
      return { reading: near, carries: true };
  }
  // "Who died in those" after those killed in some way: that part of those who died.
  if (query.ofThose && complete(alone) && alone.metrics.length === 1) {
    const parts = lexicon.catalogue.metrics.filter((m) => m.partOf === alone.metrics[0]!.id).map((m) => m.id);
    const part = lexicon.metrics.read({ ...query, counting, context, only: new Set(parts) });
    if (complete(part) && part.metrics.length === 1) return { reading: part, carries: true };
  }
  if (complete(alone)) return { reading: alone, carries: false };
  // Words that narrow nothing name nothing, whatever was spoken of; and a brief is of no one thing that "how many officers" could be of.
  if (tells === 0 || (focus.question.brief && query.counting && query.head !== null && !query.points))
    return { reading: alone, carries: false };
  const lean = lexicon.metrics.read({ ...query, counting, context, unit });
  // "Why are many of them shut" is asked of what was told, and of no figure from elsewhere.
  const near = [...focus.metrics, ...focus.neighbours];
  const isBound = !query.typed || lean.metrics.every((m) => near.includes(m.id));
  return complete(lean) && isBound ? { reading: lean, carries: true } : { reading: alone, carries: false };
}

/** "And under Kestrel" after the arrests of another operation: the same count of this one. */
function ofOtherOperation(
  query: MetricQuery,
  { catalogue, metrics }: Lexicon,
  { question, metrics: [told, ...more] }: Focus,
): { reading: MetricReading; carries: boolean } | null {
  if (!told || more.length > 0 || question.intent !== 'figure') return null;
  const isAlike = (id: string): boolean => [...metrics.counted(id)].some((term) => metrics.counted(told).has(term));
  const only = new Set(catalogue.metrics.map(({ id }) => id).filter(isAlike));
  const reading = metrics.read({ ...query, named: false, counting: true, only });
  const isOne = reading.metrics.length === 1 && reading.unread.length === 0;
  return isOne && reading.metrics[0]!.id !== told ? { reading, carries: false } : null;
}

/** A sign of addition stands before what is added; a word of it anywhere. */
const addsUp = (cues: readonly CueMatch[], words: readonly string[]): boolean =>
  cues.some(({ cue, from, to }) => cue === 'sum' && (/^[a-z]/.test(words[from]!) || /^\w/.test(words[to] ?? '')));

/** "How many" counts no money, unless money is spoken of; "worth how many officers" counts those. */
export const asksOfThings = ({ words, cues, text }: Scan): boolean =>
  cues.some(
    (c) =>
      (c.cue === 'count' || c.cue === 'out-of') &&
      words[c.to - 1] === 'many' &&
      (isCounted(words[c.to] ?? '') ? !speaksOfMoney(words[c.to]!) : !speaksOfMoney(text)),
  );

const unitOf = (id: string, { catalogue }: Lexicon): string => catalogue.metrics.find((m) => m.id === id)!.unit;
/** "And kept?" */
const FEW_WORDS = 2;

const unitTerms = (id: string, lexicon: Lexicon): readonly string[] => lexicon.terms.termsOf(unitOf(id, lexicon));

/** The metric just spoken of, where the one word that narrows is what it counts. */
function ofOwn(query: MetricQuery, context: ReadonlySet<string>, lexicon: Lexicon, focus: Focus): MetricReading | null {
  const [id, ...others] = focus.metrics;
  const term = query.terms.find((t) => query.content.has(t.from))?.term;
  if (!id || others.length > 0 || !term || query.counting || !unitTerms(id, lexicon).includes(term)) return null;
  const reading = lexicon.metrics.read({ ...query, context, only: new Set([id]) });
  return reading.metrics.length === 1 && reading.unread.length === 0 ? reading : null;
}

/** "How many run it", "how many did they keep": a verb that elsewhere says nothing names what stands beside the figure. */
function ofVerb(
  query: MetricQuery,
  context: ReadonlySet<string>,
  lexicon: Lexicon,
  focus: Focus,
): MetricReading | null {
  const open = new Set(
    query.terms
      .filter((t) => !isPlainVerb(t.term) && lexicon.metrics.asksWith(t.term))
      .map((t) => t.from)
      .filter((i) => !query.sharing || !query.telling?.has(i)),
  );
  const only = new Set(focus.neighbours.filter((id) => !focus.metrics.includes(id)));
  if (open.size === 0 || only.size === 0) return null;
  const reading = lexicon.metrics.read({ ...query, content: open, telling: open, context, only });
  return reading.metrics.length === 1 && reading.unread.length === 0 ? reading : null;
}

/** Cues by which what is told is asked for, and no number. */
const TYPED_CUES = ['why', 'who', 'when', 'where'];

/** Cues whose words may name a metric beside what was spoken of: "over how many operations", "daily average", "as a percent". */
const TELLING_CUES = new Set(['average', 'average-each', 'breakdown', 'share', 'month', 'total']);

/** Only when they are counted: "what were the operations called" asks for names. */
const COUNTED_CUES = new Set(['operations-word', 'districts-word']);

const MONEY = new Set(['value', 'values', 'worth']);

/** What is counted: the noun of the phrase, or else the first term that narrows, after "how many" or "number of". */
function headOf({ words, terms, content, cues, heads }: Scan): string | null {
  const count = cues.find((c) => c.cue === 'count');
  // "And the Q2 value itself" is the number of what was spoken of.
  if (count && MONEY.has(words[count.from] ?? ''))
    return content.size > 0 || words[count.to] === 'of' ? MONEY_HEAD : null;
  if (count && words[count.to] === 'of') {
    // "How many of the casualties were fatal": what is said of them is counted.
    const verb = words.findIndex((word, i) => i > count.to && isVerbOfShare(word) && word !== 'of' && word !== 'to');
    return verb < 0 ? null : (terms.find((t) => t.from > verb && content.has(t.from))?.term ?? null);
  }
  const isHead = (at: number): boolean => heads.has(at) && isNoun(words[at]!);
  const own =
    count && terms.find((t) => t.from >= count.to && words.some((_, at) => isHead(at) && t.from <= at && at < t.to));
  if (own) return own.term;
  const noun = count && terms.find((t) => t.from >= count.to && content.has(t.from));
  // "How many are in each class": what stands behind a preposition is not what is counted.
  return noun && !words.slice(count.to, noun.from).some(isLink) ? noun.term : null;
}

/** "How many cadets and how many units": each part names its metric, the later with the help of the earlier. */
function inParts(
  query: MetricQuery,
  cues: readonly CueMatch[],
  words: readonly string[],
  lexicon: Lexicon,
  focus: Focus | null,
): { reading: MetricReading; carries: boolean } | null {
  const spoken = focus?.metrics.flatMap((id) => lexicon.metrics.subject(id)) ?? [];
  const counts = cues.filter((c) => c.cue === 'count' && c.to - c.from > 1).map((c) => c.from);
  // "KSI total, of which fatal": the whole, and a part of it.
  const part = words.findIndex((word, i) => i > 0 && word === 'of' && /^(?:which|whom)$/.test(words[i + 1] ?? ''));
  const starts = counts.length < 2 && part > 0 ? [0, part] : counts;
  if (starts.length < 2) return null;
  const readings = starts.map((start, n) => {
    const [from, to] = [n === 0 ? 0 : start, starts[n + 1] ?? words.length];
    const inside = (i: number): boolean => i >= from && i < to;
    const context = new Set([...spoken, ...query.terms.filter((t) => t.from < from).map((t) => t.term)]);
    const part = {
      ...query,
      terms: query.terms.filter((t) => inside(t.from)),
      content: new Set([...query.content].filter(inside)),
      head: null,
      context,
    };
    const own = lexicon.metrics.read(part);
    if (own.metrics.length === 1 && own.unread.length === 0) return own;
    // "How many were arrested and how many charged over drugs": the first with the help of the later.
    const later = query.terms.filter((t) => t.from >= to && query.content.has(t.from)).map((t) => t.term);
    return later.length > 0 ? lexicon.metrics.read({ ...part, context: new Set([...context, ...later]) }) : own;
  });
  const metrics = readings.flatMap((r) => r.metrics);
  const whole =
    readings.every((r) => r.metrics.length === 1 && r.unread.length === 0) && new Set(metrics).size === metrics.length;
  if (!whole) return null;
  const all = (pick: (r: MetricReading) => ReadonlySet<number>): Set<number> =>
    new Set(readings.flatMap((r) => [...pick(r)]));
  return {
    reading: {
      metrics,
      equal: [],
      partial: [],
      near: [],
      unread: [],
      covered: all((r) => r.covered),
      required: all((r) => r.required),
    },
    carries: false,
  };
}

/**
 * "Specials headcount + cadets", "SOC unit: arrested, charged, cash seized": a list whose every item names a metric, the
 * later with the help of what the list or its first item is about. Taken where it tells of more than the message read as one.
 */
function itemByItem(
  query: MetricQuery,
  plain: MetricReading,
  text: string,
  tokens: readonly Token[],
  cues: readonly CueMatch[],
  lexicon: Lexicon,
): { reading: MetricReading; carries: boolean } | null {
  const gap = (at: number): string => text.slice(tokens[at - 1]!.end, tokens[at]!.start);
  // "Class A and B" joins no two things.
  const isLetter = (at: number): boolean => /^[a-z]$/.test(tokens[at]?.word ?? '');
  const isSign = (at: number): boolean =>
    /^(?:and|n|plus|[&+])$/.test(tokens[at]!.word) && !(isLetter(at - 1) && isLetter(at + 1));
  const isCompared = comparedBy(tokens, cues);
  const marks = tokens.map((_, at) => at > 0 && (/[,;/]/.test(gap(at)) || isSign(at - 1) || isCompared(at)));
  if (!marks.some(Boolean)) return null;
  const first = marks.indexOf(true);
  const headEnd = Math.max(
    0,
    tokens.findIndex((_, at) => at > 0 && at < first && /:|\s-\s/.test(gap(at))),
  );
  const starts = [headEnd, ...tokens.map((_, at) => at).filter((at) => marks[at] && at > headEnd)];
  const ranges = starts.map((from, n) => [from, starts[n + 1] ?? tokens.length] as const);
  const within = (from: number, to: number, i: number): boolean => i >= from && i < to;
  const termsIn = (from: number, to: number) => query.terms.filter((t) => within(from, to, t.from));
  const contentIn = (from: number, to: number) => [...query.content].filter((i) => within(from, to, i));
  const counts = (from: number, to: number): boolean =>
    cues.some((c) => (c.cue === 'count' || c.cue === 'total') && within(from, to, c.from));
  const items = ranges.filter(([from, to]) => contentIn(from, to).length > 0);
  if (items.length < 2) return null;
  const isJoined = items.slice(1).some(([from]) => /^(?:and|n)$/.test(tokens[from - 1]!.word));
  // "The hours, the high-vis ones" says it again.
  const countsEach = items.every(([from, to]) => counts(from, to));
  const isApposition = items.length === 2 && headEnd === 0 && /,/.test(gap(items[1]![0])) && !countsEach;
  // "Seen out and about: how many hours": what is counted by itself behind the sign goes with all before it.
  const asksBehind = items
    .slice(1)
    .some(([from, to]) =>
      cues.some((c) => c.cue === 'count' && within(from, to, c.from) && contentIn(c.to, to).length > 0),
    );
  if (isApposition || (isJoined && asksBehind && !countsEach)) return null;
  // "Citizen and volunteer applications": two names of the same, before what is asked of them.
  const termsOf = (from: number, to: number): string[] =>
    termsIn(from, to).flatMap((t) => (query.content.has(t.from) ? [t.term] : []));
  const named = items.map(([from, to]) => new Set(termsOf(from, to)));
  const isSame = named.slice(1).some((of, i) => [...named[i]!].every((term) => of.has(term)));
  if (isJoined && isSame && !countsEach) return null;
  const about = new Set(termsIn(0, headEnd).map((t) => t.term));
  const found: MetricReading[] = [];
  for (const [from, to] of items) {
    const own = {
      ...query,
      terms: termsIn(from, to),
      content: new Set(contentIn(from, to)),
      counting: true,
      head: null,
      breaks: [],
    };
    const isOne = (r: MetricReading): boolean => r.metrics.length === 1 && r.unread.length === 0;
    // "Killed and injured" is one thing: joined by "and", each has to name one without the help of the other.
    const isAlone = isJoined && !countsEach;
    const readings = [
      ...(isAlone ? [] : [lexicon.metrics.read({ ...own, context: about })]),
      lexicon.metrics.read(own),
    ];
    const reading = readings.find(isOne);
    if (!reading) return null;
    found.push(reading);
    if (found.length === 1) for (const t of own.terms) about.add(t.term);
  }
  const metrics = found.flatMap((r) => r.metrics);
  const ids = new Set(metrics.map((m) => m.id));
  const isComplete = plain.metrics.length > 0 && plain.unread.length === 0;
  const tellsMore = ids.size > plain.metrics.length && plain.metrics.every((m) => ids.has(m.id));
  if (ids.size < metrics.length || (isComplete && !tellsMore)) return null;
  const union = (pick: (r: MetricReading) => ReadonlySet<number>): Set<number> =>
    new Set(found.flatMap((r) => [...pick(r)]));
  const isSaid = (i: number): boolean =>
    termsIn(0, headEnd).some(
      (t) => within(t.from, t.to, i) && metrics.some((m) => lexicon.metrics.speaksOf(m.id, t.term)),
    );
  // "ESP box:", "Harm dashboard:": the last word of a caption says what kind of thing it heads.
  const caption = contentIn(0, headEnd);
  const isKind = (i: number): boolean => i === headEnd - 1 && caption.some((other) => other !== i && isSaid(other));
  return {
    reading: {
      metrics,
      equal: [],
      partial: [],
      near: [],
      unread: caption.filter((i) => !isSaid(i) && !isKind(i)),
      covered: new Set([...union((r) => r.covered), ...contentIn(0, headEnd)]),
      required: union((r) => r.required),
    },
    carries: false,
  };
}

/** "How many of them are there" after "specials?": what was spoken of, counted. */
function ofSubject(focus: Focus, lexicon: Lexicon): MetricReading {
  const [named, ...others] = focus.question.metrics.value;
  if (named && others.length === 0) return lexicon.metrics.only(named);
  const terms = focus.question.subject.map((term, i) => ({ term, from: i, to: i + 1 }));
  const reading = lexicon.metrics.read({ terms, content: new Set(terms.map((t) => t.from)), counting: true });
  // Their tokens are those of what was spoken of, not of the message; what it did not account for names no metric.
  const isWhole = reading.unread.length === 0;
  return {
    ...reading,
    metrics: isWhole ? reading.metrics : [],
    equal: isWhole ? reading.equal : [],
    unread: [],
    covered: new Set(),
    required: new Set(),
  };
}

/** Of many updates shown none is the one that a word of it would mean. */
const FEW = 2;
/** So few words may be about what stands beside the figure just spoken of. */
const SHORT = 3;

/** "101 calls compared with 999 calls", "compare 101 calls with 999 calls": whether a token begins what a thing before it is set beside. */
function comparedBy(tokens: readonly Token[], cues: readonly CueMatch[]): (at: number) => boolean {
  const compares = cues.filter((c) => c.cue === 'compare');
  const ends = new Set(compares.filter((c) => c.from > 0).map((c) => c.to));
  const beside = tokens.findLastIndex(({ word }) => word === 'with' || word === 'to');
  const first = compares[0];
  return (at) =>
    !isLink(tokens[at]!.word) &&
    (ends.has(at) ||
      (ends.has(at - 1) && isLink(tokens[at - 1]!.word)) ||
      (first !== undefined && at === beside + 1 && beside > first.to));
}

/** Tokens before which one thing is parted from the next: after a comma, or (strongly) after "and", "or", "v", "compared with". */
function breaksIn(text: string, tokens: readonly Token[], cues: readonly CueMatch[], sharing: boolean): Break[] {
  const isCompared = comparedBy(tokens, cues);
  return tokens.flatMap((token, at): Break[] => {
    if (at === 0) return [];
    const word = tokens[at - 1]!.word;
    if (
      partsThings(word) ||
      isCompared(at) ||
      (sharing && isVerbOfShare(word)) ||
      /[/&+]/.test(text.slice(tokens[at - 1]!.end, token.start))
    )
      return [{ at, strong: true }];
    return /[,;:?]|\s-\s/.test(text.slice(tokens[at - 1]!.end, token.start)) ? [{ at, strong: false }] : [];
  });
}
