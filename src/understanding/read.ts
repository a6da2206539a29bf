/** Reads a message: text, catalogue and what the conversation was about in, a Question out. Pure. */
import type { Period } from '../figures/model.ts';
import { readCues } from './cues.ts';
import { followOn } from './follow-ups.ts';
import { intentOf, type Signals, wantedOf } from './intents.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetricReading } from './metrics.ts';
import type { NameMatch } from './names.ts';
import { readPeriods } from './periods.ts';
import { bareNumber, readPriorities } from './priorities.ts';
import type { Focus, Need, PeriodReading, Question, Slot } from './question.ts';
import { reportsCrime } from './safety.ts';
import type { Term } from './terms.ts';
import { bare, normalise, type Token, tokenise } from './text.ts';

export interface ReadContext {
  /** The latest reported quarter: relative periods count from it, never from today. */
  readonly latest: Period;
  readonly focus: Focus | null;
}

const LEADS =
  /^(?:and|but|what about|how about|also|now|just|only|so|ok|okay|then|same|or|as a|as an|in|by|with|for|sorry|no|not|actually|oh|right|yes|plus|vs|versus|compared|any more|is that|was that|are they|did they|do they|were they|has it|is it)\b/;
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
  const { text, tokens } = mended(normalise(message), lexicon);
  const words = tokens.map((token) => bare(token.word));
  const periodMatches = readPeriods(text, { latest: context.latest, focus: context.focus?.periods[0] ?? null });
  const inPeriod = claim(tokens, (i) =>
    periodMatches.some((p) => tokens[i]!.start >= p.start && tokens[i]!.end <= p.end),
  );
  const open = words.map((word, i) => (inPeriod.has(i) ? '' : word));

  const priorityMatches = readPriorities(open);
  const inPriority = claim(tokens, (i) => priorityMatches.some((p) => i >= p.from && i < p.to));
  const names = lexicon.names.find(open).filter((n) => !overlaps(n, inPriority));
  const cueMatches = readCues(open, lexicon).filter((c) => !overlaps(c, inPriority));
  const inCue = claim(tokens, (i) => cueMatches.some((c) => i >= c.from && i < c.to));
  const areas = names.filter((n) => n.kind === 'area');
  const inArea = claim(tokens, (i) => areas.some((a) => i >= a.from && i < a.to));
  const terms = lexicon.terms
    .read(open.map((word, i) => (inPriority.has(i) ? '' : word)))
    .filter((t) => words[t.from] && t.term !== '');

  const named = claim(tokens, (i) =>
    names.some((n) => n.kind !== 'area' && n.kind !== 'priority' && i >= n.from && i < n.to),
  );
  const inPhrase = claim(tokens, (i) => terms.some((t) => t.to - t.from > 1 && i >= t.from && i < t.to));
  const isContent = (i: number): boolean => {
    const word = words[i]!;
    if (!word || inPeriod.has(i) || inPriority.has(i) || /^[&+=%]$/.test(word)) return false;
    if (inPhrase.has(i)) return !inArea.has(i) || named.has(i);
    if (inArea.has(i) || inCue.has(i) || lexicon.fillers.has(word)) return false;
    return !(word.length === 1 && !/\d/.test(word));
  };
  const content = claim(tokens, isContent);
  const cues = new Set(cueMatches.map((c) => c.cue));
  const counting = cues.has('count') || cues.has('total');

  const leaning = LEADS.test(text) || words.some((w) => PRONOUNS.has(w)) || words.length <= 4;
  const readMetrics = (extra: ReadonlySet<string>, alsoCounting = counting): MetricReading =>
    lexicon.metrics.read(terms, content, alsoCounting, extra);
  let metricReading = readMetrics(new Set());
  let metricsCarry = false;
  if (context.focus && (metricReading.metrics.length === 0 || metricReading.unread.length > 0)) {
    const lean = readMetrics(
      new Set(context.focus.question.subject),
      counting || context.focus.question.cues.has('count'),
    );
    const better = lean.metrics.length > 0 && lean.unread.length === 0;
    if (better) {
      metricReading = lean;
      metricsCarry = true;
    }
  }
  const metricIds = metricReading.metrics.map((m) => m.id);
  const isMetric = metricIds.length > 0 || metricReading.equal.length > 0;
  // A name that a metric's own words account for is part of the metric, not a filter beside it.
  const beside = (n: NameMatch): boolean => !(isMetric && range(n).every((i) => metricReading.covered.has(i)));
  const operations = unique(names.filter((n) => n.kind === 'operation' && beside(n)).map((n) => n.id));
  const topics = unique(names.filter((n) => n.kind === 'topic' && beside(n)).map((n) => n.id));
  const acronyms = unique(names.filter((n) => n.kind === 'glossary').map((n) => n.id));
  const namedPriorities = names.filter((n) => n.kind === 'priority' && beside(n));
  const priorities = unique([
    ...priorityMatches.flatMap((p) => p.numbers),
    ...wholeName(namedPriorities, content, priorityMatches.length > 0),
  ]);
  const areaIds = unique(areas.map((a) => a.id));
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
  const needs = needsOf({
    tokens,
    words,
    terms,
    content,
    names,
    lexicon,
    skip: claim(
      tokens,
      (i) =>
        inPriority.has(i) ||
        names.some(
          (n) =>
            (n.kind === 'operation' || (n.kind === 'priority' && priorityMatches.length > 0)) &&
            i >= n.from &&
            i < n.to,
        ),
    ),
  });

  const signals: Signals = {
    cues,
    text,
    words,
    content: content.size,
    metrics: metricIds.length + (metricReading.equal.length ? 1 : 0),
    partial: metricReading.partial.length,
    operations: operations.length,
    areas: areaIds.filter((id) => lexicon.catalogue.areas.find((a) => a.id === id)?.kind !== 'force').length,
    topics: topics.length,
    priorities: priorities.length,
    acronyms: acronyms.length,
    needs: needs.length,
    numbers: typed.length,
    comparing: periods.some((p) => p.comparing) || comparesPeriods(periods, cues),
    periods: periods.length,
    open: periods.some((p) => p.relation === 'since'),
    reportsCrime: reportsCrime(text),
    bare: words.every(
      (w, i) =>
        !w ||
        names.some((n) => i >= n.from && i < n.to) ||
        /^[=%&+]$/.test(w) ||
        ['the', 'a', 'an', 'please', 'pls'].includes(w),
    ),
    hasPrevious: context.focus !== null,
  };
  const slot = <T>(value: T): Slot<T> => ({ value, origin: 'stated' });
  const question: Question = {
    message,
    text,
    intent: intentOf(signals),
    wanted: wantedOf(cues),
    cues,
    metrics: { value: metricIds, origin: metricsCarry ? 'carried' : 'stated' },
    equal: metricReading.equal.map((m) => m.id),
    partial: metricReading.partial.map((m) => m.id),
    near: metricReading.near.map((m) => m.id),
    subject: unique(
      [...metricIds, ...metricReading.equal.map((m) => m.id)]
        .flatMap((id) => lexicon.metrics.subject(id))
        .concat(metricIds.length ? [] : terms.filter((t) => content.has(t.from)).map((t) => t.term)),
    ),
    areas: slot(areaIds),
    headingsOnly: cues.has('heading') && areaIds.length > 0,
    operations: slot(operations),
    topics: slot(topics),
    priorities: slot(priorities),
    acronyms,
    periods: slot(periods),
    needs: slot(needs),
    unread: metricReading.unread.map((i) => words[i]!),
    numbers: typed,
    leaning,
    bare: signals.bare,
  };
  return context.focus ? followOn(question, context.focus, bareNumber(words)) : question;
}

/** The text with typing errors mended, and its tokens. */
function mended(text: string, lexicon: Lexicon): { text: string; tokens: Token[] } {
  let fixed = '';
  let done = 0;
  for (const token of tokenise(text)) {
    fixed += text.slice(done, token.start) + mendedWord(token.word, lexicon);
    done = token.end;
  }
  fixed += text.slice(done);
  return { text: fixed, tokens: tokenise(fixed) };
}

function mendedWord(word: string, lexicon: Lexicon): string {
  const plain = bare(word);
  if (lexicon.speller.knows(word) || lexicon.speller.knows(plain)) return word;
  const fixed = lexicon.speller.mend(plain);
  return fixed === plain ? word : fixed;
}

/** A priority's own name counts when little else is said ("road safety"), or beside its number ("priority 6, the children one"). */
function wholeName(matches: readonly NameMatch[], content: ReadonlySet<number>, numbered: boolean): number[] {
  if (numbered) return [];
  const rest = [...content].filter((i) => !matches.some((m) => i >= m.from && i < m.to));
  return rest.length === 0 ? matches.map((m) => Number(m.id)) : [];
}

function comparesPeriods(periods: readonly PeriodReading[], cues: ReadonlySet<string>): boolean {
  const different = unique(periods.map((p) => (p.period ? `${p.period.from}/${p.period.to}` : '')).filter(Boolean));
  return different.length > 1 || (cues.has('compare') && periods.length > 0);
}

interface NeedSource {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly terms: readonly Term[];
  readonly content: ReadonlySet<number>;
  readonly names: readonly NameMatch[];
  readonly lexicon: Lexicon;
  readonly skip: ReadonlySet<number>;
}

/** What an update must say to be an answer: a need for each topic, acronym and remaining word. */
function needsOf({ words, terms, content, names, lexicon, skip }: NeedSource): Need[] {
  const needs: Need[] = [];
  const taken = new Set<number>(skip);
  for (const name of names) {
    if ((name.kind !== 'topic' && name.kind !== 'glossary') || range(name).some((i) => taken.has(i))) continue;
    const said = words.slice(name.from, name.to).join(' ');
    const alternatives = [lexicon.terms.termsOf(said)];
    let topic: string | null = null;
    for (const same of names.filter((n) => n.from === name.from && n.to === name.to)) {
      if (same.kind === 'topic') topic = same.id;
      if (same.kind === 'glossary') {
        const entry = lexicon.catalogue.glossary.find((e) => e.term === same.id)!;
        for (const phrase of [entry.term, entry.meaning]) alternatives.push(lexicon.terms.termsOf(phrase));
      }
    }
    for (const i of range(name)) taken.add(i);
    needs.push({ words: said, terms: alternatives, topic });
  }
  for (const term of terms) {
    if (!content.has(term.from) || taken.has(term.from)) continue;
    const said = words.slice(term.from, term.to).join(' ');
    needs.push({ words: said, terms: [[term.term]], topic: null });
  }
  return needs;
}

/** "1,137", "£5.7m", "60.5%" as a number; a plain word or an ordinal is none. */
export function figureTyped(word: string): number | null {
  const match = /^£?(\d[\d,]*(?:\.\d+)?)(k|m|bn)?%?$/.exec(word);
  if (!match) return null;
  const scale = { k: 1e3, m: 1e6, bn: 1e9 }[match[2] ?? ''] ?? 1;
  return Math.round(Number(match[1]!.replaceAll(',', '')) * scale * 1e6) / 1e6;
}

function claim(tokens: readonly Token[], holds: (index: number) => boolean): Set<number> {
  return new Set(tokens.map((_, i) => i).filter(holds));
}

const range = (n: { from: number; to: number }): number[] =>
  Array.from({ length: n.to - n.from }, (_, i) => n.from + i);
const overlaps = (n: { from: number; to: number }, taken: ReadonlySet<number>): boolean =>
  range(n).some((i) => taken.has(i));
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
