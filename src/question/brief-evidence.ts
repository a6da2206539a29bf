/**
 * How likely a message that is put in no phrase of its own asks for a brief: each piece of evidence has a weight, fitted on
 * messages of which it is known. What is wanted of the brief is read elsewhere.
 */

import { goesOn } from '../language/follow-ups.ts';
import {
  asksAnything,
  asksForAll,
  asksHowMany,
  asksHowThingsStand,
  asksWhat,
  asksWhatToAsk,
  asksWhatToTell,
  asksWhatWillBe,
  asksWhether,
  beginsAsking,
  countsPoints,
  isFragment,
  isOfAsked,
  isOfOwn,
  isOfReportHere,
  isPlacedHere,
  isRequestForTime,
  isThing,
  isWorthSaying,
  pointsAsked,
  pointsToWhatWasTold,
  saysAllOf,
  saysUncounted,
  saysUntold,
  speaksOfThem,
  withoutContrast,
} from '../language/gist-words.ts';
import { AUXILIARIES, isOfReporting, isPast } from '../language/grammar.ts';
import { wayAsked } from '../language/movements.ts';
import { isQuestionWord } from '../language/question-words.ts';
import { asksHowTo } from '../language/questions-of-doings.ts';
import { asksNumber, saysOneNumber } from '../language/questions-of-number.ts';
import { isPronoun } from '../language/referents.ts';
import { isOwnDoing } from '../language/segments.ts';
import { isCommon, isEveryday } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { asksToGather } from '../language/themes.ts';
import { type Fact, FIELDS, WEIGHTS } from './brief-weights.ts';
import type { Weighable } from './gist.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';
import type { ReadContext } from './scan.ts';

/** Above it a brief is given: of what is named, of a theme, of which something must be told, and of the whole, which says less of what is asked about. */
export const LIKELY = { named: 0.42, theme: 0.45, whole: 0.62 };

/** A longer message that names nothing here tells of something else. */
const FEW_WORDS = 14;

export type Evidence = Readonly<Record<Fact, number | boolean>>;

/** A number is asked for, of which no brief is. */
export const asksForNumber = (text: string): boolean =>
  (asksNumber(text) || asksHowMany(text)) && !countsPoints(text) && pointsAsked(text) === null && !isWorthSaying(text);

/** "What is the figure for the quarter": one of a thing that is not named is none of all. */
export const asksForOneNumber = (text: string): boolean =>
  saysOneNumber(text) && pointsAsked(text) === null && !isWorthSaying(text);

/** `question`: how the message is read otherwise. `isOfReport`: something in it is of what is reported here. */
export function evidenceOf(
  text: string,
  { asked, gist, asking, told }: Weighable,
  question: Question,
  lexicon: Lexicon,
  { focus }: ReadContext,
): { readonly evidence: Evidence; readonly isOfReport: boolean } {
  const words = wordsOf(text);
  const subjects = asked.priorities.length + asked.topics.length;
  const isNamed = subjects + asked.areas.length > 0;
  const { metrics, intent, wanted, cues } = question;
  const isStated =
    metrics.origin === 'stated' && metrics.value.length > 0 && !headsAll(asked.topics, metrics.value, lexicon);
  // "A report for a lost card" is another.
  const isAnother = (at: number): boolean => /^an?$/.test(words[at - 1] ?? '');
  const ofPlan = words.some(
    (_, at) =>
      saysAllOf(words, at, lexicon.catalogue.priorities.length) ||
      (!isAnother(at) && (lexicon.brief.longestAt(words, at)?.values.includes('whole') ?? false)),
  );
  const isOccasion = (word: string): boolean =>
    lexicon.gist.longestAt([word], 0)?.values.some((field) => field === 'audience' || field === 'general') ?? false;
  const before = focus?.question.brief ?? null;
  const points = pointsAsked(asking);
  const isOccasioned = words.some((_, at) => lexicon.occasions.longestAt(words, at) !== null);
  const isReported = words.some(
    (word, at) => isOfReporting(word) && !isPronoun(word) && !isSelf(word) && !isAnother(at),
  );
  const isHere = isOfReportHere(text) || isPlacedHere(text);
  const isValued = gist.fields.has('good') || gist.fields.has('bad');
  const isAnchored =
    !isNamed &&
    (isReported ||
      ofPlan ||
      isHere ||
      (isOccasioned && gist.unread.length === 0) ||
      points !== null ||
      question.periods.value.length > 0 ||
      asked.against !== null ||
      before !== null);
  // "What have they set up": of those who are reported on.
  const isOfThem = speaksOfThem(text) && asked.wants !== 'brief';
  const isThemed = !isNamed && gist.theme.length > 0;
  const left = isThemed ? gist.unread.filter((word) => !gist.theme.includes(word)) : gist.unread;
  const isPlain =
    words.length <= FEW_WORDS &&
    gist.unread.length === 0 &&
    (isValued ||
      wayAsked(withoutContrast(asking)) !== null ||
      gist.fields.has('started') ||
      gist.fields.has('ahead') ||
      saysUntold(text)) &&
    asksWhat(text);
  const isOfReport =
    (isNamed || isAnchored || isOfThem || isPlain || isThemed || asksHowThingsStand(text)) &&
    !(isThemed && (wanted === 'number' || cues.has('count')) && !asksToGather(text)) &&
    !(focus !== null && before === null && question.leaning && (goesOn(text) || isFragment(text)));
  const needs = needsLeft(question, words, lexicon).filter(
    (said) => !isThemed || !gist.theme.some((word) => said.split(' ').includes(word)),
  );
  const fields = Object.fromEntries(FIELDS.map((field) => [field, gist.fields.has(field)]));
  const evidence = {
    ...(fields as Record<(typeof FIELDS)[number], boolean>),
    subject: subjects > 0,
    subjects: subjects > 1,
    area: asked.areas.length > 0,
    plan: !isNamed && ofPlan,
    reported: isReported,
    anchored: isAnchored,
    anchoredAlone: isAnchored && gist.unread.length === 0,
    anchoredWhat: isAnchored && asksWhat(text),
    anchoredValued: isAnchored && isValued,
    formNamed: isNamed && (asked.length !== 'minute' || asked.words !== null),
    occasionNamed: isNamed && isOccasioned,
    shortNamed: isNamed && words.length <= 6 && gist.unread.length === 0,
    here: isHere,
    asksAgainst: asked.against !== null && asked.wants === 'movements' && gist.unread.length === 0,
    period: question.periods.value.some(({ relation }) => relation !== 'unheld'),
    against: asked.against !== null,
    form: asked.length !== 'minute' || asked.words !== null,
    points: points !== null,
    numbers: points?.isNumbers ?? false,
    valued: !isNamed && isValued,
    occasion: isOccasioned,
    cued: words.some((_, at) => lexicon.brief.longestAt(words, at)?.values.some((cue) => ASKING.has(cue)) ?? false),
    told: told !== '',
    timed: isRequestForTime(text),
    alone: gist.unread.length === 0,
    aloneNamed: isNamed && gist.unread.length === 0,
    aloneValued: !isNamed && gist.unread.length === 0 && gist.fields.has('general'),
    themed: isThemed,
    themedAlone: isThemed && left.length === 0,
    everyday: upTo(3, left.filter(isEveryday)),
    common: upTo(
      3,
      left.filter((word) => !isEveryday(word) && isCommon(word)),
    ),
    rare: upTo(
      2,
      left.filter((word) => !isCommon(word)),
    ),
    digits: left.some((word) => /\d/.test(word)),
    things: Math.min(2, gist.things),
    asksThing: gist.asksThing,
    joined: gist.isJoined,
    other: gist.isOther,
    needs: isNamed ? 0 : upTo(3, needs),
    needsThing: !isNamed && needs.some((said) => said.includes(' ') || isThing(words, words.indexOf(said))),
    needsNamed: isNamed ? Math.min(3, Math.max(0, question.needs.value.length - subjects)) : 0,
    own: isOfOwn(text),
    doing: isOwnDoing(asking),
    you: isOfAsked(text),
    they: speaksOfThem(text),
    whether: asksWhether(text),
    what: asksWhat(text),
    asksStand: asksHowThingsStand(text),
    asksToTell: asksWhatToTell(text),
    willBe: asksWhatWillBe(text),
    uncounted: saysUncounted(text) || saysUntold(text),
    plainly: isPlain,
    anything: asksAnything(text),
    toAsk: asksWhatToAsk(text),
    headed: isHeaded(text, lexicon),
    howTo: asksHowTo(text),
    all: asksForAll(text),
    begins: beginsAsking(asking) || /\?/.test(text),
    who: wanted === 'who',
    when: wanted === 'when' || wanted === 'how-long' || wanted === 'how-often' || wanted === 'age',
    where: wanted === 'where',
    number: (wanted === 'number' || cues.has('count')) && !isReported && !isThemed,
    metric: isStated,
    metricWhole: isStated && question.unread.length === 0,
    metricNamed: isStated && isNamed,
    near: metrics.value.length === 0 && (question.equal.length > 0 || question.partial.length > 0),
    operations: question.operations.value.length > 0 || cues.has('operations-word'),
    acronyms: question.acronyms.length > 0 && !headsAll(asked.topics, metrics.value, lexicon),
    compares: ['compare', 'change', 'trend'].includes(intent),
    ranks: intent === 'ranking',
    lists: intent === 'list',
    why: intent === 'why',
    means: intent === 'definition' || intent === 'source',
    leaning: focus !== null && before === null && question.leaning,
    leaningBrief: before !== null,
    back: focus !== null && pointsToWhatWasTold(text, isOccasion),
    goesOn: focus !== null && goesOn(text),
    few: words.length <= 3,
    many: Math.log1p(words.length),
  };
  return { evidence, isOfReport };
}

/** Whether the metrics are headlines of the subjects: those that are named with them are no others. */
export function headsAll(topics: readonly string[], metrics: readonly string[], { catalogue }: Lexicon): boolean {
  const headlines = catalogue.topics.filter(({ id }) => topics.includes(id)).flatMap((topic) => topic.headlines);
  return metrics.length > 0 && metrics.every((id) => headlines.includes(id));
}

/** "Roads. Where are we": what is named stands by itself before the rest. */
function isHeaded(text: string, { names }: Lexicon): boolean {
  const [head = '', rest] = text.split(/[,.:;?] | [-\u2013] /);
  const words = wordsOf(head);
  return rest !== undefined && words.length > 0 && names.find(words).some(({ from, to }) => to - from === words.length);
}

const isSelf = (word: string): boolean => /^(?:we|us|ours?|all)$/.test(word);

/** Cues that say what is wanted. */
const ASKING: ReadonlySet<string> = new Set([
  'sums',
  'happening',
  'better',
  'worse',
  'changed',
  'moved',
  'verdict',
  'absent',
  'targets',
]);

/** What an update would have to say that is no word of a request for a brief. */
function needsLeft({ needs }: Question, words: readonly string[], lexicon: Lexicon): readonly string[] {
  const ofRequest = new Set<string>();
  for (const at of words.keys()) {
    const length = Math.max(
      lexicon.gist.longestAt(words, at)?.length ?? 0,
      lexicon.occasions.longestAt(words, at)?.length ?? 0,
    );
    for (const word of words.slice(at, at + length)) ofRequest.add(word);
  }
  const isOfIt = (word: string): boolean =>
    ofRequest.has(word) || isOfReporting(word) || isPast(word) || isQuestionWord(word) || AUXILIARIES.has(word);
  return needs.value.filter((need) => !need.words.split(' ').some(isOfIt)).map((need) => need.words);
}

const upTo = (most: number, list: readonly unknown[]): number => Math.min(most, list.length);

const WEIGHED = Object.entries(WEIGHTS.facts) as [Fact, number][];

/** Between 0 and 1. */
export function likelihood(evidence: Evidence): number {
  let sum: number = WEIGHTS.bias;
  for (const [fact, weight] of WEIGHED) sum += weight * Number(evidence[fact]);
  return 1 / (1 + Math.exp(-sum));
}
