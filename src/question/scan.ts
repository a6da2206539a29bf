/** What stands where in a message: periods, priorities, names, cues and terms, and which of its words narrow the meaning. */
import type { Metric, Period } from '../figures/model.ts';
import { isOfWhich } from '../language/asking/kind-asked.ts';
import { isSaidOfOnes, isTimeAlone } from '../language/asking/singled-out.ts';
import { isNumberKnown, isOfShortHours, spansIn } from '../language/clauses/counted-clauses.ts';
import { isInAdvance, isPolite } from '../language/clauses/courtesies.ts';
import { isWhole, setsAgainst } from '../language/clauses/leaving-out.ts';
import { isSought } from '../language/clauses/purposes.ts';
import { isCollective, verbOfPeople } from '../language/clauses/sentence-roles.ts';
import {
  isAdverb,
  isCatenative,
  isConnective,
  isDeterminer,
  isLink,
  isOfDocument,
  isPast,
  isPlainLink,
  isPlural,
} from '../language/grammar.ts';
import { oncePerMessage } from '../language/message-memo.ts';
import { asksWhatItWasBefore, isOfEarlier, isOfVerb, movesBy, picksUpCalls } from '../language/movements.ts';
import type { NameMatch } from '../language/names.ts';
import { partsThings } from '../language/parts-and-wholes.ts';
import { isDeniedTime, namesSeason } from '../language/periods/period-words.ts';
import { type PeriodMatch, readPeriods } from '../language/periods.ts';
import { isThose } from '../language/referents.ts';
import { isOrder as isOrderWord } from '../language/segments.ts';
import { stem, type Term } from '../language/terms.ts';
import { bare, type Token, tokenise } from '../language/text.ts';
import { isTakenByVerb, leadsToName, leadsToSubstance } from '../language/words/names-in-place.ts';
import { isLightVerb } from '../language/words/passing-words.ts';
import { isCommon, isEveryday } from '../language/words/speller.ts';
import { isVerbAlone } from '../language/words/verb-alone.ts';
import { countedPhrases, narrowingClause, narrowingIn } from './counted-phrase.ts';
import { type CueMatch, readCues } from './cues.ts';
import { asksWithNot, fallsWithin, isDenied, saysWhatIsWanted } from './cues-meant.ts';
import { isElsewhere } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { asides, negationOf, partsOf } from './parts.ts';
import { readPriorities } from './priorities.ts';
import type { Focus } from './question.ts';
import { isOfPreposition, prospectsIn, qualifies, saysWhichIn } from './tells-which.ts';

export interface ReadContext {
  /** The latest reported quarter: relative periods count from it, never from today. */
  readonly latest: Period;
  readonly focus: Focus | null;
  /** Words that the message has in capitals or quotation marks, as a name is typed. */
  readonly typedAsNames?: ReadonlySet<string>;
}

/** Sets of numbers are tokens, counted from 0. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens without their possessives. */
  readonly words: readonly string[];
  readonly periods: readonly PeriodMatch[];
  /** Priorities by number; where they stand. */
  readonly priorities: readonly number[];
  readonly inPriority: ReadonlySet<number>;
  readonly inPeriod: ReadonlySet<number>;
  /** Names, without those that are said not to be meant. */
  readonly names: readonly NameMatch[];
  readonly cues: readonly CueMatch[];
  /** Terms, without those of asides and of what is not meant. */
  readonly terms: readonly Term[];
  /** The nouns that are counted. */
  readonly heads: ReadonlySet<number>;
  /** Tokens that narrow the meaning: every one must be accounted for. */
  readonly content: ReadonlySet<number>;
  /** Terms of what is said not to be meant. */
  readonly excluded: ReadonlySet<string>;
  /** Negations that narrow ("that did not come from X"). */
  readonly negations: readonly number[];
}

/** What is told of a text before its names and terms are looked up: mostly enough to know that it asks for something else. */
export const heard = (text: string, lexicon: Lexicon, { latest, focus }: ReadContext): Heard =>
  heardAt(text, lexicon, latest, focus?.periods[0] ?? null);

const heardAt = oncePerMessage((text: string, lexicon: Lexicon, latest: Period, told: Period | null) => {
  const tokens = tokenise(text);
  const words = tokens.map((token) => bare(token.word));
  const periods = periodsIn(text, latest, told);
  const inPeriod = new Set<number>();
  for (const [i, { start, end }] of tokens.entries())
    if (periods.some((p) => start >= p.start && end <= p.end)) inPeriod.add(i);
  const open = words.map((word, i) => (inPeriod.has(i) ? '' : word));
  return { tokens, words, periods, inPeriod, open, spoken: readCues(open, lexicon) };
});
type Heard = ReturnType<typeof heardAt>;

/** The same of the same words, whoever wants to know it. */
export const scan = (text: string, lexicon: Lexicon, context: ReadContext): Scan =>
  scanOf(text, heard(text, lexicon, context), lexicon, context.typedAsNames ?? NO_NAMES);
const NO_NAMES: ReadonlySet<string> = new Set();

const scanOf = oncePerMessage((text: string, said: Heard, lexicon: Lexicon, typed: ReadonlySet<string>): Scan => {
  const { tokens, words, periods, inPeriod, open, spoken } = said;
  const tokensOf = (spans: readonly { readonly from: number; readonly to: number }[]): ReadonlySet<number> =>
    new Set(spans.flatMap(range));
  const numbered = readPriorities(open);
  const inPriority = tokensOf(numbered);

  const allNames = lexicon.names.find(open).filter((n) => !overlaps(n, inPriority) && isMeantAsName(n, open, typed));
  const marked = tokens.map(({ start }, i) => i > 0 && /[,;:?!()]/.test(text.slice(tokens[i - 1]!.end, start)));
  const allTerms = termsWithin(
    open.map((word, i) => (inPriority.has(i) ? '' : word)),
    marked,
    lexicon,
  ).filter((t) => words[t.from] && t.term !== '');
  // "Nos canisters" and "emergency number" ask for no number.
  // "Anything on nos" is on the gas.
  const isGas = (c: CueMatch): boolean => open[c.from] === 'nos' && leadsToSubstance(open[c.from - 1] ?? '');
  const inName = (c: CueMatch): boolean =>
    c.cue === 'count' &&
    (isGas(c) || allTerms.some((t) => t.to - t.from > c.to - c.from && t.from <= c.from && c.to <= t.to));
  const countsNext = (at: number): boolean =>
    allTerms.some((t) => t.from === at && open[at] !== '' && lexicon.metrics.leads(t.term));
  const countsUpTo = (at: number): boolean => allTerms.some((t) => t.to === at && lexicon.metrics.leads(t.term));
  const isOccasion = (at: number): boolean => lexicon.occasions.longestAt(open, at) !== null;
  const wholeForce = spoken.filter((c) => c.cue === 'whole-force');
  const isBeside = (i: number): boolean =>
    inPeriod.has(i) || inPriority.has(i) || wholeForce.some((c) => i >= c.from && i < c.to);
  const phrases = countedPhrases(words, spoken, isBeside);
  const inArea = tokensOf(allNames.filter((n) => n.kind === 'area'));
  const inCounted = [...narrowingIn(phrases, words)].filter((i) => !inArea.has(i));
  const doing = phrases.map(({ head }) => verbOfPeople(words, head)).filter((i) => i >= 0);
  const inClause = narrowingClause(phrases, words, (i) => inPeriod.has(i) || inPriority.has(i));
  const isWhich = new Set([
    ...saysWhichIn(words),
    ...inCounted,
    ...doing,
    ...inClause,
    ...spansIn(open),
    ...prospectsIn(open),
    ...open.map((_, i) => i).filter((i) => isSought(open, i) && !marked[i - 1] && countsUpTo(i - 1) && !isOccasion(i)),
  ]);
  // "By how many specials were they given" counts; "by how many" alone asks for a movement.
  const allCues = spoken.map((c) =>
    c.cue === 'change' &&
    /^(?:how many|how much)$/.test(open.slice(c.to - 2, c.to).join(' ')) &&
    open[c.from] === 'by' &&
    (countsNext(c.to) || isPast(open[c.from - 1] ?? ''))
      ? { ...c, cue: 'count' }
      : // "Fatal, as opposed to serious": a period is set against another, a thing is not the other one.
        c.cue === 'compare' && setsAgainst(open.slice(c.from, c.to).join(' ')) && !inPeriod.has(c.to)
        ? { ...c, cue: 'not' }
        : // "Total those up"
          c.cue === 'total' && open[c.from] === 'total' && isThose(open[c.to] ?? '')
          ? { ...c, cue: 'sum' }
          : // "In the Wickton area" is in one that is named.
            c.cue === 'districts-word' && inArea.has(c.from - 1) && !isPlural(open[c.from]!)
            ? { ...c, cue: 'idle' }
            : c,
  );
  const cues = allCues.filter(
    (c) =>
      !overlaps(c, inPriority) &&
      !inName(c) &&
      // "Make up a number" has its object behind it; "does that make up" does not.
      !(c.cue === 'guess' && c.to - c.from > 1 && c.to === words.length) &&
      !fallsWithin(c, words) &&
      !isOfVerb(words, c.from) &&
      !(c.to - c.from === 1 && isConnective(words[c.from]!, words[c.to] ?? '')) &&
      !range(c).some((i) => isWhich.has(i)) &&
      saysWhatIsWanted(c, open, allNames, lexicon),
  );

  const fell = tokensOf(allCues.filter((c) => fallsWithin(c, words)));
  // "At the football": where something was, and no joke.
  const isWhere = ({ cue, from }: CueMatch): boolean =>
    cue === 'joke' && open.slice(Math.max(0, from - 2), from).some(isLink);
  const inCue = tokensOf(cues.filter((c) => !isWhere(c)));
  const inAction = tokensOf(cues.filter((c) => c.cue === 'actions'));
  const inPhrase = tokensOf(allTerms.filter((t) => t.to - t.from > 1));
  const counted = words.findIndex((_, i) => cues.some((c) => c.cue === 'count' && c.from === i));
  const parts = partsOf(text, tokens);
  const elsewhere = new Set(
    parts.flatMap((part) => {
      const own = words.slice(part.from, part.to);
      return range(part).filter((i) => !inArea.has(i) && isElsewhere(own, i - part.from, lexicon));
    }),
  );
  const named = new Set([...tokensOf(allNames.filter((n) => n.kind !== 'area')), ...elsewhere]);
  const starts = new Set(parts.map(({ from }) => from));
  // "Compute the proportion": what the bot is told to do.
  const begins = (i: number): boolean => starts.has(i) || (starts.has(i - 1) && isPolite(words[i - 1]!));
  // "Goats: how many" orders nothing.
  const isOrder = (i: number): boolean =>
    !starts.has(i + 1) &&
    ((begins(i) && isOrderWord(words[i]!) && isDeterminer(words[i + 1] ?? '')) ||
      (begins(i) &&
        ((isDeterminer(words[i + 1] ?? '') && isCommon(words[i]!) && !isPast(words[i]!)) ||
          ((isOrderWord(words[i]!) || isVerbAlone(words[i]!)) && i + 1 < words.length)) &&
        !allTerms.some((t) => t.from === i && lexicon.metrics.asksWith(t.term))));
  const metricTerm = (i: number): boolean => allTerms.some((t) => t.from === i && lexicon.metrics.asksWith(t.term));
  const isNarrowing = (word: string, i: number): boolean => {
    if (!word || inPeriod.has(i) || inPriority.has(i) || /^[&+=%]$/.test(word)) return false;
    if (inPhrase.has(i) && !inAction.has(i)) return !inArea.has(i) || named.has(i);
    if (elsewhere.has(i)) return true;
    // "How many police died": counted, the police are no filler.
    if (word === 'police' && cues.some((c) => c.cue === 'count' && c.to === i)) return true;
    if (isWhich.has(i) || (isSaidOfOnes(words, i) && !named.has(i) && !inArea.has(i))) return true;
    if (isInAdvance(words, i) && cues.some((c) => c.cue === 'thanks' && c.to === i - 1)) return false;
    // "Part-time volunteers": which of them, and no time that anybody gave.
    if (isOfShortHours(words, i)) return true;
    // "The three warrants" tells of them what is known.
    if (isNumberKnown(words, i) && !metricTerm(i)) return false;
    if (counted >= 0 && i > counted && qualifies(words, i)) return true;
    if (
      isAdverb(word) ||
      isPlainLink(word) ||
      isOfDocument(word) ||
      isOrder(i) ||
      word === 'such' ||
      isCatenative(word, words[i + 1] ?? '') ||
      isConnective(word, words[i + 1] ?? '') ||
      (isOfEarlier(word) && asksWhatItWasBefore(text)) ||
      fell.has(i) ||
      isOfVerb(words, i) ||
      movesBy(words, i) ||
      picksUpCalls(words, i) ||
      // "Rate of decrease" is how much it moved.
      (word === 'rate' && words[i + 1] === 'of' && cues.some((c) => c.cue === 'change' && c.from === i + 2)) ||
      isOfPreposition(words, i, (at) => metricTerm(at)) ||
      (isCollective(word) && (metricTerm(i - 1) || inPhrase.has(i - 1) || inPeriod.has(i - 1)))
    )
      return false;
    // "Which call fell most": a noun, though it is a verb of every request elsewhere.
    if (isLightVerb(word) && isOfWhich(words, i) && metricTerm(i)) return true;
    if (inArea.has(i) || inCue.has(i) || lexicon.fillers.has(word)) return false;
    return !(word.length === 1 && !/\d/.test(word));
  };
  const narrows = new Set(words.flatMap((word, i) => (isNarrowing(word, i) ? [i] : [])));

  // "Q2, not Q3": of two times the one that is meant is said.
  const deniesTime = ({ cue, to }: CueMatch): boolean =>
    cue === 'not' &&
    periods.length > 1 &&
    periods.some((p) => p.start >= (tokens[to]?.start ?? text.length) && isDeniedTime(text.slice(0, p.start)));
  const metricsIn = (at: readonly number[]): readonly Metric[] =>
    lexicon.metrics.read({ terms: allTerms.filter((t) => at.includes(t.from)), content: new Set(at), counting: true })
      .metrics;
  const negation = negationOf(
    parts,
    cues.filter((c) => !asksWithNot(c, words) && !deniesTime(c)),
    new Set([...narrows, ...inArea]),
    (at) => metricsIn(at).length > 0,
    (at, of) => metricsIn(at).some((part) => metricsIn(of).some((whole) => part.partOf === whole.id)),
    (at) => allTerms.some((t) => t.from === at && t.term !== stem(words[at]!) && lexicon.metrics.asksWith(t.term)),
    ({ from, to }, part) =>
      setsAgainst(words.slice(from, to).join(' ')) ||
      (words[from] === 'not' &&
        to - from === 1 &&
        namesAnother(words, to, part.to, (at) =>
          [...lexicon.terms.termsOf(words[at]!), ...allTerms.filter((t) => t.from === at).map((t) => t.term)].some(
            (term) => lexicon.metrics.isOf(term),
          ),
        )),
    ({ from }) => words[from] === 'not',
  );
  // What names something, asks, or is a thing that is counted is no aside, whoever says it.
  const tells = (i: number): boolean =>
    named.has(i) ||
    inArea.has(i) ||
    inPeriod.has(i) ||
    inPriority.has(i) ||
    cues.some((c) => c.cue !== 'idle' && c.cue !== 'change' && i >= c.from && i < c.to) ||
    allTerms.some((t) => t.from <= i && i < t.to && lexicon.metrics.leads(t.term));
  const idle = asides(parts, words, narrows, lexicon, named, tells);
  // "Not the specials" is one phrase: what it denies goes whole.
  const denied = new Set(
    allTerms.filter((t) => range(t).some((i) => negation.excluded.has(i))).flatMap((t) => range(t)),
  );
  const meant = (i: number): boolean => !negation.excluded.has(i) && !denied.has(i) && !idle.has(i);
  return {
    text,
    tokens,
    words,
    periods,
    priorities: numbered.flatMap((p) => p.numbers),
    inPriority,
    inPeriod,
    names: allNames.filter((n) => !range(n).every((i) => negation.excluded.has(i))),
    cues: cues.filter(
      (c) => !range(c).every((i) => idle.has(i)) && !asksWithNot(c, words) && !isDenied(c, cues, words),
    ),
    terms: allTerms.filter((t) => meant(t.from)),
    content: new Set([...narrows].filter(meant)),
    heads: new Set(phrases.map((p) => p.head)),
    // What is named besides is meant ("investigations of the centre, not retained by the centre").
    excluded: new Set(
      allTerms
        .filter((t) => negation.excluded.has(t.from))
        .map((t) => t.term)
        .filter((term) => !allTerms.some((t) => t.term === term && narrows.has(t.from) && meant(t.from))),
    ),
    negations: negation.at,
  };
});

/** No phrase goes over a mark, unless it is a list: "calls, back in Q2" are not called back. */
function termsWithin(words: readonly string[], marked: readonly boolean[], { terms }: Lexicon): Term[] {
  const crossed = terms
    .read(words)
    .filter((t) => !words.slice(t.from, t.to).some(partsThings))
    .flatMap(({ from, to }) => marked.slice(from + 1, to).flatMap((isMarked, i) => (isMarked ? [from + 1 + i] : [])));
  const starts = [0, ...crossed];
  return starts.flatMap((start, n) =>
    terms
      .read(words.slice(start, starts[n + 1]))
      .map((term) => ({ ...term, from: term.from + start, to: term.to + start })),
  );
}

/** "Not the overall hours": what is denied is a thing that is counted, with nothing said of which. */
const namesAnother = (
  words: readonly string[],
  from: number,
  to: number,
  isOf: (token: number) => boolean,
): boolean => {
  const said = words.slice(from, to).map((word, i) => ({ word, at: from + i }));
  const nouns = said.filter(({ word }) => word && !isDeterminer(word) && !isWhole(word));
  return nouns.length > 0 && nouns.every(({ at }) => isOf(at));
};

/** Periods named; a season beside a period ("the summer quarter, July to September") only describes it. */
function periodsIn(text: string, latest: Period, focus: Period | null): PeriodMatch[] {
  const found = readPeriods(text, { latest, focus }).map((p) => {
    const alone = p.period !== null && isTimeAlone(text.slice(0, p.start), text.slice(p.end));
    // Nor will that of the quarter before it, where it has none.
    return alone ? { ...p, alone, relation: p.relation === 'latest' ? 'stated' : p.relation } : p;
  });
  return found.some((p) => p.period) ? found.filter((p) => p.relation !== 'unheld' || !namesSeason(p.words)) : found;
}

/** An operation may be called by an everyday word: "please consider this" and "night shift" name none. */
function isMeantAsName({ kind, from, to }: NameMatch, words: readonly string[], typed: ReadonlySet<string>): boolean {
  if (kind !== 'operation' || to - from > 1 || !isEveryday(words[from]!) || typed.has(words[from]!)) return true;
  return leadsToName(words[from - 1] ?? '') && !isTakenByVerb(words[to] ?? '');
}

export const range = (n: { from: number; to: number }): number[] =>
  Array.from({ length: n.to - n.from }, (_, i) => n.from + i);
const overlaps = (n: { from: number; to: number }, taken: ReadonlySet<number>): boolean =>
  range(n).some((i) => taken.has(i));
