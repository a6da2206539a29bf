/** Words of the asking that narrow and that no metric named accounts for: a figure is given only where there are none. */

import { asksForNames } from '../language/asking/people.ts';
import { asksWhatTheyDid } from '../language/asking/questions-of-number.ts';
import { isSaidOfOnes } from '../language/asking/singled-out.ts';
import { isStating } from '../language/asking/where-stated.ts';
import { isOfWaiting, saysToCome } from '../language/asking/yes-or-no.ts';
import { countsUnsaidAbout, leadsOnFromTime, saysJoined, saysTheRest } from '../language/clauses/counted-clauses.ts';
import { leavesNounOut } from '../language/clauses/stretches.ts';
import { isMeasure, isPast, isPerson, isPlural, isTime } from '../language/grammar.ts';
import { asksDifference } from '../language/movements.ts';
import { asksWhatItIsWorth, isWorthOf } from '../language/numbers/money.ts';
import {
  allOfWhat,
  countsInAsWell,
  isRemainder,
  saysOrWorse,
  saysTheTotal,
  sharesAmongEach,
} from '../language/parts-and-wholes.ts';
import { namesLength } from '../language/periods/period-words.ts';
import {
  cameOfIt,
  countsAllOfThem,
  isAboutThose,
  isLikeThat,
  isOfThose,
  narrowsToThat,
  pointsToCause,
  pointsToOne,
  pointsToPerson,
  pointsToTold,
  takesPart,
} from '../language/referents.ts';
import { isOwnDoing } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { normalise } from '../language/text.ts';
import type { Lexicon } from './lexicon.ts';
import {
  countedLast,
  countsPeople,
  isByTime,
  isLead,
  isStock,
  labelOf,
  tellsHowOften,
  unitOf,
  wholesOf,
} from './metrics/metric-facts.ts';
import { MONEY_HEAD } from './metrics/metric-match.ts';
import type { MetricReading } from './metrics/metrics.ts';
import type { NamedMetrics } from './metrics/named-metrics.ts';
import { asksOfOneAlone } from './one-alone.ts';
import { otherNouns } from './other-nouns.ts';
import type { Focus, PeriodReading, Wanted } from './question.ts';
import type { Scan } from './scan.ts';
import { asksOfOtherThings, asksOtherThing } from './thing-asked.ts';
import { otherDoing } from './whose-doing.ts';

export interface ReadSoFar {
  /** As it was typed. */
  readonly message: string;
  readonly scanned: Scan;
  readonly named: NamedMetrics;
  /** Ids. */
  readonly metrics: readonly string[];
  readonly areas: readonly string[];
  readonly periods: readonly PeriodReading[];
  readonly cues: ReadonlySet<string>;
  readonly wanted: Wanted;
}

/** The words themselves, and a word of ours for what else is asked that no metric named tells. */
export function unreadWords(
  { message, scanned, named, metrics, areas, periods, cues, wanted }: ReadSoFar,
  lexicon: Lexicon,
  focus: Focus | null,
): string[] {
  const { text, words, content } = scanned;
  const { reading, carries, head, without } = named;
  // Of the speaker's own: where nothing but a word names a metric, and no place.
  const namesLittle =
    areas.length === 0 &&
    [...reading.required].filter((i) => content.has(i)).length <= 1 &&
    !words.some((w) => /^\d{3}$/.test(w));
  const isDeedAlone =
    [...reading.required].some((i) => isPast(words[i]!)) && ![...reading.required].some((i) => isPlural(words[i]!));
  // Of an acronym, an operation, or a name in digits, as a line that is rung, the number is told whatever was spoken of.
  const isOneTerm =
    !scanned.names.some(({ kind }) => kind === 'glossary' || kind === 'operation') &&
    scanned.terms.filter(({ from }) => reading.required.has(from) && content.has(from) && !isTime(words[from]!))
      .length <= 1 &&
    !words.some((w) => /^\d{3}$/.test(w));
  const deniesSibling = !without && siblingDenied(scanned, reading, lexicon);
  return [
    ...reading.unread.map((i) => words[i]!).filter((word) => !(cues.has('source') && isStating(word))),
    ...(isOwnDoing(text) && namesLittle ? ['my'] : []),
    ...otherNouns(scanned, reading, lexicon),
    ...(carries ? [] : otherDoing(scanned, metrics, lexicon)),
    // "The ones about anything else": what is left when these are taken away.
    ...(saysTheRest(text) && metrics.length > 0 ? ['else'] : []),
    ...(!carries && asksOtherThing(scanned, metrics, reading.required, lexicon) ? ['thing'] : []),
    ...(carries && asksOfOtherThings(scanned, metrics, lexicon) ? ['thing'] : []),
    ...ofSome(scanned, head, metrics, lexicon),
    ...(asksOfOneAlone(scanned, metrics, lexicon) ? ['alone'] : []),
    ...(head === MONEY_HEAD && metrics.some((id) => isMeasure(unitOf(id, lexicon))) ? ['worth'] : []),
    ...(cues.has('count') && saysToCome(text) && !metrics.some((id) => isOfWaiting(labelOf(id, lexicon)))
      ? ['yet']
      : []),
    ...saidTwice(scanned),
    // What is there on a day is not what came in a time.
    // "How many calls were about that": of what is told beside it, unless that is the metric's own.
    ...(narrowsToThat(text) && !carries && (isLikeThat(text) || !tellsOf(message, scanned, metrics, focus, lexicon))
      ? ['that']
      : []),
    ...(countsUnsaidAbout(text) && !carries ? ['thing'] : []),
    ...(carries && namesOtherPart(scanned, metrics, focus, lexicon) && !saysWhole(text) ? ['part'] : []),
    ...(asksForNames(text) && wanted !== 'number' ? ['name'] : []),
    ...(saysJoined(text) && periods.some(isSpan) && metrics.some((id) => isStock(id, lexicon)) ? ['joined'] : []),
    ...(isOfThem(text, metrics, focus, lexicon, {
      isDeedAlone,
      isOneTerm,
      carries,
      isAll: carries && content.size === 0,
    }) && !isAboutThose(text)
      ? []
      : ['them']),
    // How many there were is not by how many they were more than others.
    ...(cues.has('count') && !asksDifference(text) && metrics.some((id) => isLead(id, lexicon)) ? ['lead'] : []),
    ...(asksWorth(scanned) && !metrics.some((id) => unitOf(id, lexicon) === 'GBP') && !carries ? ['worth'] : []),
    ...(wanted === 'age' || (wanted === 'how-often' && !metrics.every((id) => tellsHowOften(id, lexicon)))
      ? [wanted]
      : []),
    ...atRate(scanned, metrics, lexicon),
    ...(wanted === 'how-long' && !metrics.every((id) => isTime(unitOf(id, lexicon))) ? ['how-long'] : []),
    ...(asksWhatTheyDid(text) &&
    metrics.some((id) => isPerson(unitOf(id, lexicon).toLowerCase()) || countsPeople(id, lexicon))
      ? ['done']
      : []),
    ...(deniesSibling ? [] : without || scanned.negations.some((i) => !reading.covered.has(i)) ? ['not'] : []),
    ...(deniesSibling || without || negatesPart(scanned, reading, lexicon) ? [] : ['negated']),
    ...(cues.has('average-each') && metrics.some((id) => isStock(id, lexicon) && !isByTime(id, lexicon))
      ? ['each']
      : []),
    ...(cues.has('average') && sharesAmongEach(text) && !countedLast(focus, lexicon) ? ['each'] : []),
    ...(cues.has('breakdown') && !metrics.some((id) => isByTime(id, lexicon)) ? ['breakdown'] : []),
  ].map((word) => (leavesRest(word, metrics, lexicon) ? 'not' : word));
}

/** "Crimestoppers reports that were not used": what is denied is not what makes them a part of all reports. */
function negatesPart(
  { negations, terms }: Scan,
  { metrics, required }: MetricReading,
  { metrics: table }: Lexicon,
): boolean {
  const [part] = metrics;
  const open = negations.filter((i) => !required.has(i));
  if (open.length === 0 || metrics.length !== 1 || !part?.partOf) return true;
  return open.some((at) => terms.some((t) => t.from > at && table.partsFrom(part.id, part.partOf!, t.term)));
}

/** What "that" stands for is the metric itself, or what was shown before. */
function tellsOf(
  message: string,
  { words, cues }: Scan,
  metrics: readonly string[],
  focus: Focus | null,
  { metrics: table, terms }: Lexicon,
): boolean {
  if (!cues.some(({ cue }) => cue === 'count' || cue === 'share') || cues.some(({ cue }) => cue === 'change'))
    return true;
  const asked = new Set(words);
  const told = wordsOf(normalise(message)).filter((word) => !asked.has(word));
  if (told.length === 0 && focus !== null) return true;
  return terms.read(told).some(({ term }) => metrics.some((id) => table.leads(term) && table.speaksOf(id, term)));
}

/** "And the injured" after the deaths: another part is named, not what both are parts of. */
function namesOtherPart(
  { terms, content }: Scan,
  metrics: readonly string[],
  focus: Focus | null,
  { catalogue, metrics: table }: Lexicon,
): boolean {
  const [whole, ...more] = metrics;
  const [told, ...others] = focus?.metrics ?? [];
  if (!whole || !told || more.length + others.length > 0 || !wholesOf(told, catalogue).includes(whole)) return false;
  const parts = catalogue.metrics.filter(({ id, partOf }) => partOf === whole && id !== told);
  const said = terms.filter(({ from }) => content.has(from)).map(({ term }) => term);
  return said.some((term) => !table.counted(whole).has(term) && parts.some(({ id }) => table.counted(id).has(term)));
}
const saysWhole = (text: string): boolean =>
  allOfWhat(text) !== null || countsInAsWell(text) || saysTheTotal(text) || saysOrWorse(text);

/** "How many of them died": the metric must be a part of what was spoken of, or stand beside it in the report. */
function isOfThem(
  text: string,
  metrics: readonly string[],
  focus: Focus | null,
  lexicon: Lexicon,
  {
    isDeedAlone,
    isOneTerm,
    carries,
    isAll,
  }: {
    readonly isDeedAlone: boolean;
    readonly isOneTerm: boolean;
    readonly carries: boolean;
    /** Nothing is said of them. */
    readonly isAll: boolean;
  },
): boolean {
  const { catalogue, metrics: table } = lexicon;
  // "How many have joined that one": the metric must speak of all that was asked about.
  if (focus && focus.metrics.length === 0 && pointsToOne(text))
    return (
      metrics.length > 0 &&
      metrics.every((id) =>
        focus.question.needs.value.every(({ terms }) =>
          terms.some((list) => list.every((term) => table.speaksOf(id, term))),
        ),
      )
    );
  const isOnes =
    focus !== null && focus.metrics.length > 0 && wordsOf(text).some((_, at, words) => isSaidOfOnes(words, at));
  // "Anyone locked up for it yet"
  const isForIt = isDeedAlone && focus?.answered === true && pointsToCause(text);
  const isOfIt = focus !== null && focus.metrics.length > 0 && cameOfIt(text);
  // "How many were closed" behind an update: of those that it tells of.
  const isOfShown = isDeedAlone && focus !== null && focus.bullets.length > 0 && leavesNounOut(text);
  // "What sentence did they get", "arrests" after an operation: of those it tells of; so is what was done to them after anything.
  const isOfOperation = focus?.metrics.length === 0 && focus.question.operations.value.length > 0;
  const isOfTold =
    isOneTerm &&
    focus?.answered === true &&
    (isOfOperation || (pointsToTold(text) && focus.bullets.length > 0 && !carries)) &&
    ((isOfOperation && pointsToTold(text)) || metrics.every((id) => tellsWhatWasDone(id, lexicon)));
  const isBound =
    takesPart(text) || isOfThose(text) || pointsToPerson(text) || isOnes || isForIt || isOfIt || isOfShown || isOfTold;
  if (!focus || !isBound || countsAllOfThem(text) || (isAll && focus.metrics.length === 0)) return true;
  return metrics.every(
    (id) =>
      focus.neighbours.includes(id) ||
      // "The ESP ones" after hours are hours, too.
      (isOnes && focus.metrics.some((own) => unitOf(own, lexicon) === unitOf(id, lexicon))) ||
      [id, ...wholesOf(id, catalogue)].some((own) => focus.metrics.includes(own)),
  );
}

/** "People arrested over", "kilograms seized": so many of a thing done, and not of what there is or comes in anyway. */
const tellsWhatWasDone = (id: string, { catalogue }: Lexicon): boolean =>
  catalogue.metrics.some(({ id: own, said, label }) => own === id && wordsOf(said ?? label).some(isPast));

/** "How many of those arrested are in custody": said of them once more, in other words, it tells which. */
function saidTwice({ words, terms, cues }: Scan): string[] {
  const counted = cues.find(({ cue }) => cue === 'count')?.to ?? words.length;
  const verb = words.findIndex((word, i) => i > counted && /^(?:is|are)$/.test(word));
  if (verb < 0) return [];
  const before = terms.filter(({ from }) => from >= counted && from < verb && isPast(words[from]!));
  return terms
    .filter(({ from, term }) => from > verb && before.some((t) => t.term === term && words[t.from] !== words[from]))
    .map(({ to }) => words[to - 1]!);
}

/** "How many of the companies are local": what is said of them must be what tells the metric. */
function ofSome(
  { words, cues }: Scan,
  head: string | null,
  metrics: readonly string[],
  { metrics: table }: Lexicon,
): string[] {
  const isOfSome = cues.some((c) => c.cue === 'count' && words[c.to - 1] === 'many' && words[c.to] === 'of');
  const isTold = (id: string): boolean =>
    head === null || table.subject(id).includes(head) || table.counted(id).has(head);
  return isOfSome && head !== null && metrics.length > 0 && !metrics.some(isTold) ? [head] : [];
}

const isSpan = ({ relation, period, words }: PeriodReading): boolean =>
  period !== null && period.kind !== 'at' && (relation === 'stated' || (relation === 'latest' && namesLength(words)));

/** "Into high visibility and the remainder": what is left of the part's whole. */
const leavesRest = (word: string, metrics: readonly string[], { catalogue }: Lexicon): boolean =>
  isRemainder(word) && metrics.length === 1 && catalogue.metrics.find((m) => m.id === metrics[0])!.partOf !== null;

/** "What was the stuff worth" asks for money. */
const asksWorth = ({ words, heads, text }: Scan): boolean =>
  heads.size === 0 && (asksWhatItIsWorth(text) || words.some((_, i) => isWorthOf(words, i)));

/** "Badly hurt but didn't die": what is denied is another part of the same whole, and takes nothing away. */
function siblingDenied(
  { negations, terms, content }: Scan,
  { metrics }: MetricReading,
  { metrics: table }: Lexicon,
): boolean {
  const [part] = metrics;
  const [from] = negations;
  if (metrics.length !== 1 || negations.length !== 1 || !part?.partOf) return false;
  const denied = table.read({
    terms: terms.filter((t) => t.from > from!),
    content: new Set([...content].filter((i) => i > from!)),
    counting: true,
  }).metrics;
  return denied.length > 0 && denied.every((m) => m.id !== part.id && m.partOf === part.partOf);
}

export const distinctPeriods = (periods: readonly PeriodReading[]): number =>
  new Set(periods.filter((p) => p.period).map((p) => `${p.period!.from}/${p.period!.to}`)).size;

/** "999 calls a year": so many in another time than the report's, which no metric tells that is not counted by it. */
function atRate({ words, cues, inPeriod }: Scan, metrics: readonly string[], lexicon: Lexicon): string[] {
  return words.filter((word, i) => {
    const isRate =
      isTime(word) && !isPlural(word) && /^an?$/.test(words[i - 1] ?? '') && !leadsOnFromTime(words[i + 1] ?? '');
    if (!isRate || inPeriod.has(i) || cues.some(({ from, to }) => from <= i && i < to)) return false;
    return !metrics.some((id) => new RegExp(`\\b(?:an? ${word}|${word}ly)\\b`).test(labelOf(id, lexicon)));
  });
}
