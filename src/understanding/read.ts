/** Reads a message: text, catalogue and what the conversation was about in, a Question out. Pure. */
import type { Period } from '../figures/model.ts';
import { type CueMatch, readCues } from './cues.ts';
import { followOn } from './follow-ups.ts';
import { intentOf, type Signals, wantedOf } from './intents.ts';
import type { Lexicon } from './lexicon.ts';
import { type Break, type MetricQuery, type MetricReading, MONEY_HEAD } from './metrics.ts';
import type { NameMatch } from './names.ts';
import { needsOf } from './needs.ts';
import { asides, negationOf, partsOf } from './parts.ts';
import { type PeriodMatch, readPeriods } from './periods.ts';
import { bareNumber, readPriorities } from './priorities.ts';
import type { Focus, PeriodReading, Question, Slot } from './question.ts';
import { readRatio, readWhole } from './ratio.ts';
import { reportsCrime } from './safety.ts';
import type { Term } from './terms.ts';
import { bare, normalise, type Token, tokenise } from './text.ts';

export interface ReadContext {
  /** The latest reported quarter: relative periods count from it, never from today. */
  readonly latest: Period;
  readonly focus: Focus | null;
}

const LEADS =
  /^(?:and|but|fine|well|alright|what about|how about|also|now|just|only|so|ok|okay|then|same|or|as a|as an|in|by|with|for|sorry|no|not|actually|oh|right|yes|plus|vs|versus|compared|any more|is that|was that|are they|did they|do they|were they|has it|is it)\b/;
const PRONOUNS = new Set([
  'it',
  'that',
  'those',
  'them',
  'they',
  'their',
  'theirs',
  'these',
  'this',
  'he',
  'she',
  'his',
  'her',
  'him',
  'there',
  'same',
  'other',
  'others',
  'both',
  'either',
  'one',
  'ones',
  'lot',
]);

export function read(message: string, lexicon: Lexicon, context: ReadContext): Question {
  const text = normalise(message);
  const texts = spellings(text, lexicon);
  const readings = texts.map((spelled) => readText(message, spelled, lexicon, context));
  if (readings.length === 1) return readings[0]!;
  const best = Math.max(...readings.map(sense));
  // A mended word is not taken for a word of another question ("zalls" as falls) when it can be the thing itself.
  const likely = readings.filter((q) => sense(q) === best).sort((a, b) => a.cues.size - b.cues.size);
  const about = (q: Question): string => JSON.stringify([q.metrics, q.operations, q.areas, q.periods]);
  // Two readings that differ in what they are about: it is left as typed rather than guessed.
  return likely.every((q) => about(q) === about(likely[0]!)) ? likely[0]! : readText(message, text, lexicon, context);
}

function readText(message: string, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const tokens = tokenise(text);
  const words = tokens.map((token) => bare(token.word));
  const claim = (holds: (index: number) => boolean): Set<number> => new Set(tokens.map((_, i) => i).filter(holds));
  const periodMatches = periodsIn(text, context);
  const inPeriod = claim((i) => periodMatches.some((p) => tokens[i]!.start >= p.start && tokens[i]!.end <= p.end));
  const open = words.map((word, i) => (inPeriod.has(i) ? '' : word));

  const priorityMatches = readPriorities(open);
  const inPriority = claim((i) => priorityMatches.some((p) => i >= p.from && i < p.to));
  const allNames = lexicon.names.find(open).filter((n) => !overlaps(n, inPriority));
  const cueMatches = readCues(open, lexicon).filter(
    (c) =>
      !overlaps(c, inPriority) &&
      !isRelative(c, open, lexicon) &&
      // "Operation" in an operation's own name asks for no list of them.
      !allNames.some((n) => (n.kind === 'operation' || n.kind === 'area') && c.from >= n.from && c.to <= n.to) &&
      !(c.cue === 'source' && allNames.some((n) => n.kind === 'area' && n.from === c.to)),
  );
  const inCue = claim((i) => cueMatches.some((c) => i >= c.from && i < c.to));
  const terms = lexicon.terms
    .read(open.map((word, i) => (inPriority.has(i) ? '' : word)))
    .filter((t) => words[t.from] && t.term !== '');

  const inArea = claim((i) => allNames.some((n) => n.kind === 'area' && i >= n.from && i < n.to));
  const named = claim((i) => allNames.some((n) => n.kind !== 'area' && i >= n.from && i < n.to));
  const inPhrase = claim((i) => terms.some((t) => t.to - t.from > 1 && i >= t.from && i < t.to));
  const narrows = claim((i) => {
    const word = words[i]!;
    if (!word || inPeriod.has(i) || inPriority.has(i) || /^[&+=%]$/.test(word)) return false;
    if (inPhrase.has(i)) return !inArea.has(i) || named.has(i);
    // "How many police died": counted, the police are no filler.
    if (word === 'police' && cueMatches.some((c) => c.cue === 'count' && c.to === i)) return true;
    if (inArea.has(i) || inCue.has(i) || lexicon.fillers.has(word)) return false;
    return !(word.length === 1 && !/\d/.test(word));
  });
  const parts = partsOf(text, tokens);
  const namesMetric = (at: readonly number[]): boolean =>
    lexicon.metrics.read({ terms: terms.filter((t) => at.includes(t.from)), content: new Set(at), counting: true })
      .metrics.length > 0;
  const negation = negationOf(parts, cueMatches, narrows, namesMetric);
  const idle = asides(parts, words, narrows, lexicon, named);
  const content = new Set([...narrows].filter((i) => !negation.excluded.has(i) && !idle.has(i)));
  const names = allNames.filter((n) => !range(n).every((i) => negation.excluded.has(i)));
  const said = terms.filter((t) => !negation.excluded.has(t.from) && !idle.has(t.from));

  const spoken = new Set([...cueMatches.map((c) => c.cue), ...(ORIGIN.test(text) ? ['source'] : [])]);
  const counting = spoken.has('count') || spoken.has('total');
  // A place, a priority or a period alone asks the question before for it.
  const leaning = LEADS.test(text) || words.some((w) => PRONOUNS.has(w)) || words.length <= 4 || content.size === 0;
  const excludedTerms = new Set(terms.filter((t) => negation.excluded.has(t.from)).map((t) => t.term));
  const head = headOf(words, said, content, cueMatches);
  const query: MetricQuery = {
    terms: said,
    content,
    counting,
    head,
    telling: claim((i) =>
      cueMatches.some(
        (c) => (TELLING_CUES.has(c.cue) || (counting && COUNTED_CUES.has(c.cue))) && i >= c.from && i < c.to,
      ),
    ),
    excluded: excludedTerms,
    named:
      !counting &&
      content.size > 0 &&
      [...content].every((i) => names.some((n) => n.kind === 'operation' && i >= n.from && i < n.to)),
    breaks: breaksIn(text, tokens, spoken.has('share')),
  };
  const { reading, carries } =
    inParts(query, cueMatches, words.length, lexicon) ?? readMetrics(query, leaning, lexicon, context.focus);
  const metricIds = reading.metrics.map((m) => m.id);
  const isMetric = metricIds.length > 0 || reading.equal.length > 0;
  // A name or a cue that a metric's own words account for is part of the metric, not something beside it.
  const beside = (n: { from: number; to: number }): boolean =>
    !(isMetric && range(n).every((i) => reading.covered.has(i)));
  const apartFrom = (c: CueMatch): boolean => c.cue === 'breakdown' && !range(c).every((i) => reading.required.has(i));
  const kept = cueMatches.filter((c) => KEPT_CUES.has(c.cue) || beside(c) || apartFrom(c)).map((c) => c.cue);
  const cues = new Set([...kept, ...(ORIGIN.test(text) ? ['source'] : [])]);
  const ids = (kind: NameMatch['kind'], all = false): string[] =>
    unique(names.filter((n) => n.kind === kind && (all || beside(n))).map((n) => n.id));
  const numbered = priorityMatches.length > 0;
  const byName = names.filter((n) => n.kind === 'priority' && beside(n));
  const namedPriorities = numbered ? [] : wholeName(byName, content);
  const areas = cues.has('whole-force')
    ? [lexicon.catalogue.areas.find((a) => a.kind === 'force')!.id]
    : ids('area', true);
  const typed = tokens
    .filter((_, i) => !inPeriod.has(i) && !inPriority.has(i))
    .map((t) => figureTyped(t.word))
    .filter((n) => n !== null);
  const periods: PeriodReading[] = periodMatches.map(({ relation, period, assumed, comparing, words: w }) => ({
    relation,
    period,
    assumed,
    comparing,
    words: w,
  }));
  const filterNames = names.filter(
    (n) => n.kind === 'operation' || (n.kind === 'priority' && (numbered || namedPriorities.length > 0)),
  );
  const skip = new Set([...inPriority, ...filterNames.flatMap(range)]);
  const needs = needsOf({ words, terms: said, content, names, lexicon, skip });
  const operations = ids('operation');
  const topics = ids('topic');
  const acronyms = ids('glossary', true);
  const priorities = unique([...priorityMatches.flatMap((p) => p.numbers), ...namedPriorities]);

  const signals: Signals = {
    cues,
    text,
    content: content.size,
    metrics: metricIds.length + (reading.equal.length ? 1 : 0),
    operations: operations.length,
    areas: areas.filter((id) => lexicon.catalogue.areas.find((a) => a.id === id)?.kind !== 'force').length,
    topics: topics.length,
    priorities: priorities.length,
    acronyms: acronyms.length,
    numbers: typed.length,
    comparing: periods.some((p) => p.comparing) || (cues.has('compare') && periods.length > 0),
    twoPeriods: distinctPeriods(periods) > 1,
    periods: periods.length,
    open: periods.some((p) => p.relation === 'since'),
    reportsCrime: reportsCrime(text),
    defines: names.some(
      (n) =>
        n.kind === 'glossary' &&
        n.to - n.from > 1 &&
        [...content].every((i) => (i >= n.from && i < n.to) || lexicon.fillers.has(words[i]!)),
    ),
    // "What are HIRCs" asks what they are, not how many.
    bareTerm:
      names.some(
        (n) =>
          n.kind === 'glossary' &&
          [...content].every((i) => (i >= n.from && i < n.to) || lexicon.fillers.has(words[i]!)),
      ) && cueMatches.every((c) => c.cue === 'what-is' || c.cue === 'list'),
    bareAcronym:
      bareAcronym(words, names, lexicon) && !(reading.partial.length > 1 && words.every((w) => w.endsWith('s'))),
    previous: context.focus?.question.intent ?? null,
  };
  const slot = <T>(value: T): Slot<T> => ({ value, origin: 'stated' });
  const subject = [...metricIds, ...reading.equal.map((m) => m.id)].flatMap((id) => lexicon.metrics.subject(id));
  const question: Question = {
    message,
    text,
    intent: intentOf(signals),
    wanted: wantedOf(cues),
    cues,
    metrics: { value: metricIds, origin: carries ? 'carried' : 'stated' },
    equal: reading.equal.map((m) => m.id),
    partial: reading.partial.map((m) => m.id),
    near: reading.near.map((m) => m.id),
    whole: readWhole(text, words, said, content, lexicon.metrics),
    ratio: readRatio(words, said, content, lexicon.metrics, context.focus?.metrics[0] ?? null),
    head,
    subject: unique(
      metricIds.length ? subject : [...subject, ...said.filter((t) => content.has(t.from)).map((t) => t.term)],
    ),
    areas: slot(areas),
    headingsOnly: cues.has('heading') && areas.length > 0,
    operations: slot(operations),
    topics: slot(topics),
    priorities: slot(priorities),
    acronyms,
    periods: slot(periods),
    needs: slot(needs),
    spokenOf: [],
    unread: [
      ...reading.unread.map((i) => words[i]!),
      ...(negation.at.some((i) => !reading.required.has(i)) ? ['not'] : []),
      ...(cues.has('breakdown') ? ['breakdown'] : []),
    ],
    numbers: typed,
    leaning,
    standsAlone: !pointsBack(text, words) && WHOLE_CUES.some((cue) => cues.has(cue)),
    silent: isSilent(
      text,
      words,
      names.length + periods.length + priorities.length + metricIds.length + reading.equal.length,
      content,
      cues,
    ),
    bare: words.every((w, i) => !w || SIGNS.test(w) || ARTICLES.has(w) || names.some((n) => i >= n.from && i < n.to)),
  };
  return context.focus ? followOn(question, context.focus, bareNumber(words)) : question;
}

/** Cues that a metric's words may share and that still say what is wanted. */
const KEPT_CUES = new Set([
  'count',
  'total',
  'compare',
  'not',
  'source',
  'which-priority',
  'why',
  'instruction',
  'opinion',
  'guess',
  'forecast',
]);
const SIGNS = /^[=%&+]$/;
const ARTICLES = new Set(['the', 'a', 'an', 'please', 'pls']);
/** "Where is 18% for ESP from" */
const ORIGIN = /\bwhere (?:is|are|does|do|did|was|were)\b.{0,80}\b(?:from|come from|taken from)[?.! ]*$/;
const SEASONS = /\b(?:spring|summer|autumn|winter)\b/;

/** Periods named; a season beside a period ("the summer quarter, July to September") only describes it. */
function periodsIn(text: string, { latest, focus }: ReadContext): PeriodMatch[] {
  const found = readPeriods(text, { latest, focus: focus?.periods[0] ?? null });
  return found.some((p) => p.period) ? found.filter((p) => p.relation !== 'unheld' || !SEASONS.test(p.words)) : found;
}

/** The metrics named: beside what was just spoken of, by the message alone, or with what the conversation was about. */
function readMetrics(
  query: MetricQuery,
  leaning: boolean,
  lexicon: Lexicon,
  focus: Focus | null,
): { reading: MetricReading; carries: boolean } {
  const alone = lexicon.metrics.read(query);
  if (!focus) return { reading: alone, carries: false };
  const excluded = query.excluded ?? new Set();
  const tells = query.content.size + (query.telling?.size ?? 0);
  if (tells === 0 && query.counting && focus.metrics.length === 0)
    return { reading: ofSubject(focus, lexicon), carries: true };
  const spoken = [...focus.question.subject, ...focus.metrics.slice(0, 2).flatMap((id) => lexicon.metrics.subject(id))];
  const context = new Set(spoken.filter((term) => !excluded.has(term)));
  const counting = query.counting || focus.question.cues.has('count');
  const complete = (r: MetricReading): boolean => r.metrics.length > 0 && r.unread.length === 0;
  // A word that by itself names a metric needs no help from the conversation ("fatals").
  // "What is Sceptre" asks for the operation, not for one of its figures.
  if (query.named && focus.answered) return { reading: alone, carries: false };
  const byName = complete(alone) && alone.required.size === 1;
  if (leaning && tells > 0 && tells <= SHORT && !byName) {
    // "hours?" after employers: theirs, not those of all.
    const near = lexicon.metrics.read({ ...query, counting, context, only: new Set(focus.neighbours) });
    const known = complete(alone) && alone.metrics.every((m) => focus.neighbours.includes(m.id));
    if (complete(near) && near.metrics.length === 1 && !known) return { reading: near, carries: true };
  }
  if (complete(alone)) return { reading: alone, carries: false };
  const lean = lexicon.metrics.read({ ...query, counting, context });
  return complete(lean) ? { reading: lean, carries: true } : { reading: alone, carries: false };
}

/** "Officers who completed the course": who, when and where after a noun only tell which. */
function isRelative({ cue, from }: CueMatch, words: readonly string[], { fillers, cues }: Lexicon): boolean {
  if (!['who', 'when', 'where'].includes(cue) || from === 0) return false;
  const before = words[from - 1]!;
  return before !== '' && !fillers.has(before) && cues.longestAt([before], 0) === null;
}

/** Cues whose words may name a metric beside what was spoken of: "over how many operations", "daily average", "as a percent". */
const TELLING_CUES = new Set(['average', 'average-each', 'breakdown', 'share', 'month', 'total']);

/** Only when they are counted: "what were the operations called" asks for names. */
const COUNTED_CUES = new Set(['operations-word', 'districts-word']);

const MONEY = new Set(['value', 'values', 'worth']);

/** What is counted: the first term that narrows after "how many" or "number of". */
function headOf(
  words: readonly string[],
  terms: readonly Term[],
  content: ReadonlySet<number>,
  cues: readonly CueMatch[],
): string | null {
  const count = cues.find((c) => c.cue === 'count');
  if (count && MONEY.has(words[count.from] ?? '')) return MONEY_HEAD;
  if (count && words[count.to] === 'of') {
    // "How many of the casualties were fatal": what is said of them is counted.
    const verb = words.findIndex((word, i) => i > count.to && VERBS.has(word) && word !== 'of' && word !== 'to');
    return verb < 0 ? null : (terms.find((t) => t.from > verb && content.has(t.from))?.term ?? null);
  }
  return count ? (terms.find((t) => t.from >= count.to && content.has(t.from))?.term ?? null) : null;
}

/** "How many cadets and how many units": each part names its metric, the later with the help of the earlier. */
function inParts(
  query: MetricQuery,
  cues: readonly CueMatch[],
  end: number,
  lexicon: Lexicon,
): { reading: MetricReading; carries: boolean } | null {
  const starts = cues.filter((c) => c.cue === 'count' && c.to - c.from > 1).map((c) => c.from);
  if (starts.length < 2) return null;
  const readings = starts.map((start, n) => {
    const [from, to] = [n === 0 ? 0 : start, starts[n + 1] ?? end];
    const inside = (i: number): boolean => i >= from && i < to;
    const context = new Set(query.terms.filter((t) => t.from < from).map((t) => t.term));
    const part = {
      ...query,
      terms: query.terms.filter((t) => inside(t.from)),
      content: new Set([...query.content].filter(inside)),
      head: null,
      context,
    };
    return lexicon.metrics.read(part);
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

/** "How many of them are there" after "specials?": what was spoken of, counted. */
function ofSubject(focus: Focus, lexicon: Lexicon): MetricReading {
  const terms = focus.question.subject.map((term, i) => ({ term, from: i, to: i + 1 }));
  return lexicon.metrics.read({ terms, content: new Set(terms.map((t) => t.from)), counting: true });
}

/** So few words may be about what stands beside the figure just spoken of. */
const SHORT = 3;

/** Tokens before which one thing is parted from the next: after a comma, or (strongly) after "and", "or", "v". */
function breaksIn(text: string, tokens: readonly Token[], sharing: boolean): Break[] {
  return tokens.flatMap((token, at): Break[] => {
    if (at === 0) return [];
    const word = tokens[at - 1]!.word;
    if (JOINTS.has(word) || (sharing && VERBS.has(word)) || /[/&+]/.test(text.slice(tokens[at - 1]!.end, token.start)))
      return [{ at, strong: true }];
    return /[,;:?]|\s-\s/.test(text.slice(tokens[at - 1]!.end, token.start)) ? [{ at, strong: false }] : [];
  });
}
const JOINTS = new Set(['and', 'or', 'v', 'vs', 'versus', '&', '+', 'plus', 'against', 'than', 'n', 'minus', 'as']);
/** In a share the verb stands between the whole and the part: "what percentage of the arrested were charged". */
const VERBS = new Set(['are', 'is', 'were', 'was', 'have', 'had', 'has', 'been', 'got', 'did', 'of', 'to']);

/** Cues that begin a question of its own. */
const WHOLE_CUES = [
  'updates',
  'summary',
  'list',
  'which',
  'operations-word',
  'districts-word',
  'metrics-held',
  'what-is',
  'whole-report',
];

/** "and", "what about", "that", "them": words that lean on what was said, whatever the length. */
const pointsBack = (text: string, words: readonly string[]): boolean =>
  LEADS.test(text) || words.some((w) => BACK.has(w));
const BACK = new Set([
  'it',
  'that',
  'those',
  'them',
  'they',
  'their',
  'theirs',
  'same',
  'other',
  'others',
  'he',
  'she',
  'his',
  'her',
  'him',
  'both',
]);

/** Nothing was named, and there is no word that asks or points back: signs, single letters, a bare number. */
function isSilent(
  text: string,
  words: readonly string[],
  named: number,
  content: ReadonlySet<number>,
  cues: ReadonlySet<string>,
): boolean {
  if (named > 0) return false;
  if (!/\p{L}{2}/u.test(text)) return !/^%\s*\??$/.test(text);
  if (content.size > 0 || cues.size > 0) return false;
  return (
    !words.some((w) => w.length > 1 && (PRONOUNS.has(w) || ASKING.has(w))) && !(LEADS.test(text) && words.length > 1)
  );
}
const ASKING = new Set([
  'what',
  'how',
  'who',
  'when',
  'where',
  'why',
  'which',
  'are',
  'is',
  'did',
  'do',
  'does',
  'was',
  'were',
  'has',
  'have',
]);

/** The message is an acronym alone ("OCG?"); a term written in full is asked about, not asked to be spelled out. */
function bareAcronym(words: readonly string[], names: readonly NameMatch[], lexicon: Lexicon): boolean {
  const terms = names.filter((n) => n.kind === 'glossary');
  if (terms.length === 0 || names.some((n) => n.kind === 'area' || n.kind === 'operation')) return false;
  const short = terms.every(
    (n) => n.to - n.from === 1 && /[A-Z]{2}/.test(lexicon.catalogue.glossary.find((g) => g.term === n.id)?.term ?? ''),
  );
  return (
    short && words.every((w, i) => !w || SIGNS.test(w) || ARTICLES.has(w) || terms.some((n) => i >= n.from && i < n.to))
  );
}

/** The text with typing errors mended; several texts, likeliest first, where a word could be meant as several. */
function spellings(text: string, { speller }: Lexicon): string[] {
  let texts = [''];
  let done = 0;
  for (const { word, start, end } of tokenise(text)) {
    const plain = bare(word);
    const meant = speller.knows(word) || speller.knows(plain) ? [] : speller.meant(plain);
    const between = text.slice(done, start);
    const options = meant.length ? meant : [word];
    texts = texts.flatMap((before) => options.map((option) => before + between + option)).slice(0, MOST_SPELLINGS);
    done = end;
  }
  return texts.map((before) => before + text.slice(done));
}

/** So many ways of mending a message are tried. */
const MOST_SPELLINGS = 8;

/** How much of the message a reading makes sense of: a figure named whole before names and words of questions. */
function sense(q: Question): number {
  const whole = q.metrics.value.length > 0 && q.unread.length === 0 ? 100 : q.partial.length > 0 ? 10 : 0;
  const names =
    q.operations.value.length +
    q.areas.value.length +
    q.topics.value.length +
    q.priorities.value.length +
    q.acronyms.length;
  return whole + 5 * names + 5 * q.periods.value.length - q.unread.length;
}

/** A priority's own name counts as the priority when nothing else is said beside it ("road safety in Colchester"). */
function wholeName(matches: readonly NameMatch[], content: ReadonlySet<number>): number[] {
  const rest = [...content].filter((i) => !matches.some((m) => i >= m.from && i < m.to));
  return rest.length === 0 ? matches.map((m) => Number(m.id)) : [];
}

const distinctPeriods = (periods: readonly PeriodReading[]): number =>
  new Set(periods.filter((p) => p.period).map((p) => `${p.period!.from}/${p.period!.to}`)).size;

/** "1,137", "£5.7m", "60.5%" as a number; a plain word or an ordinal is none. */
export function figureTyped(word: string): number | null {
  const match = /^£?(\d[\d,]*(?:\.\d+)?)(k|m|bn)?%?$/.exec(word);
  if (!match) return null;
  const scale = { k: 1e3, m: 1e6, bn: 1e9 }[match[2] ?? ''] ?? 1;
  return Math.round(Number(match[1]!.replaceAll(',', '')) * scale * 1e6) / 1e6;
}

const range = (n: { from: number; to: number }): number[] =>
  Array.from({ length: n.to - n.from }, (_, i) => n.from + i);
const overlaps = (n: { from: number; to: number }, taken: ReadonlySet<number>): boolean =>
  range(n).some((i) => taken.has(i));
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
