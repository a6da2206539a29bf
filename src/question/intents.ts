/** Which kind of answer is wanted: the first rule that holds. */

import { asksOfIts, asksWhatItIs, asksWhatItIsMadeOf } from '../language/asking/definitions.ts';
import { asksWhatOfAll, asksWhich } from '../language/asking/question-words.ts';
import { asksHowTo, explainsReason } from '../language/asking/questions-of-doings.ts';
import { countsForReason, namesFigures, saysTotalOf } from '../language/asking/questions-of-number.ts';
import { asksForHelp, asksOfBot, asksWhatBotDoes } from '../language/asking/questions-of-the-bot.ts';
import { asksCommitment, asksHowArrivedAt, namesPage } from '../language/asking/where-stated.ts';
import { asksAllTheWay, saysSomethingMoved } from '../language/movements.ts';
import { asksMean } from '../language/numbers/averages.ts';
import { sharesWith } from '../language/parts-and-wholes.ts';
import { asksWhatWillBe } from '../language/periods/period-words.ts';
import { pointsToThing, saysIt } from '../language/referents.ts';
import { asksWhichArea } from '../language/words/names-in-place.ts';
import type { Intent, Wanted } from './question.ts';

/** What the recognisers found, as far as intents need it: how many of each. */
export interface Signals {
  readonly cues: ReadonlySet<string>;
  readonly text: string;
  /** The message has the form of a question or a request. */
  readonly asks: boolean;
  /** Words that name or narrow something. */
  readonly content: number;
  readonly metrics: number;
  /** Those that the message names by itself. */
  readonly named: number;
  readonly operations: number;
  /** Areas other than the force. */
  readonly areas: number;
  readonly topics: number;
  /** Metrics that head the topics named. */
  readonly figuresOfTopic: number;
  readonly priorities: number;
  /** Those by their number. */
  readonly numbered: number;
  readonly acronyms: number;
  readonly numbers: number;
  readonly periods: number;
  /** A period that is worded as a comparison ("yoy", "vs last year"). */
  readonly comparing: boolean;
  readonly twoPeriods: boolean;
  /** At which of two times it was more or less. */
  readonly ofTimes: boolean;
  /** "since 2019" */
  readonly open: boolean;
  /** "next quarter", "tomorrow" */
  readonly future: boolean;
  readonly reportsCrime: boolean;
  readonly bareAcronym: boolean;
  /** A term of several words is all that is named ("the fatal four"). */
  readonly defines: boolean;
  /** Nothing but "what is" and a term. */
  readonly bareTerm: boolean;
  /** One of the metrics named is a part of another. */
  readonly partBeside: boolean;
  readonly previous: Intent | null;
}

interface Rule {
  readonly intent: Intent;
  readonly when: (s: Signals) => boolean;
}

const any = (s: Signals, ...cues: string[]): boolean => cues.some((cue) => s.cues.has(cue));

/** Nothing that could be asked about is named. */
const namesNothing = (s: Signals): boolean =>
  s.metrics + s.operations + s.areas + s.topics + s.priorities + s.acronyms + s.numbers === 0;

/** Cues by which a question asks for more than a greeting or a term would. */
const ASKS_AT_ALL = [
  'change',
  'compare',
  'count',
  'summary',
  'trend',
  'share',
  'total',
  'updates',
  'average',
  'average-each',
  'most',
  'least',
  'operations-word',
  'districts-word',
  'list',
  'where',
  'when',
  'who',
  'how-long',
  'how-often',
  'age',
  'correct',
];

/** Cues that make a greeting more than a greeting. */
const ASKS = [
  ...ASKS_AT_ALL,
  'opinion',
  'forecast',
  'guess',
  'source',
  'which-priority',
  'why',
  'sum',
  'by-number',
  'by-percent',
  'priorities-word',
  'whole-force',
  'metrics-held',
];

/** Cues by which a question with an acronym asks for more than what it stands for. */
const asksTerm = (s: Signals): boolean => any(s, 'what-is') && !asksOfIts(s.text);

const ASKS_MORE = [...ASKS_AT_ALL, 'which', 'actions'];

/** A long message in which "help" is said is a question, not a call for the guide. */
const SHORT_HELP = 6;

/** In this order: safety before anything; what must never be answered before what can; the narrow before the wide. */
const RULES: readonly Rule[] = [
  { intent: 'safety', when: (s) => s.reportsCrime },
  { intent: 'refuse', when: (s) => any(s, 'instruction') },
  { intent: 'refuse', when: (s) => any(s, 'joke') && s.metrics === 0 },
  {
    intent: 'guide',
    when: (s) =>
      s.content === 0 &&
      namesNothing(s) &&
      s.periods === 0 &&
      any(s, 'hello', 'thanks', 'bye', 'help') &&
      !any(s, ...ASKS),
  },
  {
    intent: 'guide',
    when: (s) =>
      any(s, 'help') &&
      asksForHelp(s.text) &&
      !(s.previous !== null && pointsToThing(s.text)) &&
      namesNothing(s) &&
      s.content <= SHORT_HELP &&
      !any(s, 'source', 'definition', 'why'),
  },
  // What is told beside it ("councillor from Northmere") says who asks.
  {
    intent: 'guide',
    when: (s) =>
      asksOfBot(s.text) &&
      s.metrics + s.operations + s.topics + s.priorities + s.periods === 0 &&
      !(s.areas > 0 && s.content > 0) &&
      !(s.previous !== null && pointsToThing(s.text)),
  },
  // Courtesies in whatever words, as long as they ask and name nothing.
  {
    intent: 'guide',
    when: (s) =>
      any(s, 'hello', 'thanks', 'bye') &&
      namesNothing({ ...s, metrics: s.named }) &&
      s.periods === 0 &&
      !s.asks &&
      !any(s, 'whole-force'),
  },
  {
    intent: 'guide',
    when: (s) =>
      namesNothing({ ...s, metrics: s.named }) &&
      s.content <= SHORT_HELP &&
      asksWhatBotDoes(s.text) &&
      !(s.previous !== null && saysIt(s.text)),
  },
  { intent: 'definition', when: (s) => s.acronyms > 0 && asksWhatItIsMadeOf(s.text) && !any(s, 'count') },
  { intent: 'definition', when: (s) => s.bareTerm && asksWhatItIs(s.text) },
  // "Which priority should I quote for it": which it stands under is no opinion.
  {
    intent: 'which-priority',
    when: (s) =>
      any(s, 'which-priority') && any(s, 'opinion') && s.numbered === 0 && s.operations + s.metrics + s.topics > 0,
  },
  {
    intent: 'refuse',
    when: (s) =>
      any(s, 'guess') ||
      ((any(s, 'forecast') || s.future) && !(any(s, 'where', 'who') && !any(s, 'change', 'compare', 'count'))) ||
      (asksWhatWillBe(s.text) && (any(s, 'change', 'compare', 'count') || (s.metrics > 0 && any(s, 'what-is')))),
  },
  { intent: 'refuse', when: (s) => any(s, 'opinion') && !(s.metrics > 0 && any(s, 'change', 'compare')) },
  { intent: 'source', when: (s) => asksCommitment(s.text) || asksHowArrivedAt(s.text) },
  {
    intent: 'source',
    when: (s) => any(s, 'source') && !any(s, 'not') && (!any(s, 'which-priority') || namesPage(s.text)),
  },
  // How to do something with the police is not in a performance report.
  { intent: 'refuse', when: (s) => asksHowTo(s.text) && s.metrics === 0 },
  // "Which number is the smallest of the three" is asked of those named.
  {
    intent: 'which-priority',
    when: (s) =>
      any(s, 'which-priority') &&
      s.numbered === 0 &&
      !(s.named > 1 && any(s, 'most', 'least')) &&
      !asksWhichArea(s.text),
  },
  {
    intent: 'definition',
    when: (s) =>
      any(s, 'definition') &&
      !(any(s, 'why') && explainsReason(s.text)) &&
      (s.content > 0 || !namesNothing(s)) &&
      !(s.metrics > 0 && asksMean(s.text)),
  },
  {
    intent: 'definition',
    when: (s) => asksTerm(s) && s.acronyms > 0 && s.metrics + s.operations + s.areas === 0 && !any(s, ...ASKS_MORE),
  },
  {
    intent: 'definition',
    when: (s) => asksTerm(s) && s.bareTerm && s.periods + s.areas === 0 && !any(s, 'actions'),
  },
  { intent: 'definition', when: (s) => asksTerm(s) && s.defines && s.periods === 0 && !any(s, ...ASKS_MORE) },
  { intent: 'definition', when: (s) => s.bareAcronym && s.metrics === 0 && !any(s, ...ASKS_MORE) },
  { intent: 'why', when: (s) => any(s, 'why') && !countsForReason(s.text) },
  {
    intent: 'sum',
    when: (s) =>
      (any(s, 'sum') && !any(s, 'share') && (s.metrics > 1 || s.areas > 1 || s.twoPeriods || s.previous !== null)) ||
      (s.metrics > 1 && saysTotalOf(s.text) && !s.partBeside),
  },
  {
    // "All priority 7 figures"
    intent: 'list',
    when: (s) =>
      s.priorities > 0 && s.content === 0 && s.metrics === 0 && namesFigures(s.text) && !any(s, 'change', 'compare'),
  },
  // "What has gone down since last year" of all that is held.
  {
    intent: 'ranking',
    when: (s) =>
      asksWhatOfAll(s.text) &&
      any(s, 'change') &&
      saysSomethingMoved(s.text) &&
      s.content === 0 &&
      s.previous === null &&
      namesNothing(s),
  },
  // "Which figures went up", "top 3 falls"
  {
    intent: 'ranking',
    when: (s) =>
      any(s, 'which', 'most', 'rank', 'metrics-held') && any(s, 'change') && s.metrics === 0 && s.content <= s.numbers,
  },
  {
    intent: 'ranking',
    when: (s) =>
      any(s, 'most', 'least', 'rank') && (s.metrics !== 1 || s.areas > 1 || s.ofTimes) && !any(s, 'summary', 'updates'),
  },
  {
    intent: 'ranking',
    when: (s) => any(s, 'by-number', 'by-percent') && s.metrics === 0 && s.previous === 'ranking' && !s.comparing,
  },
  { intent: 'ranking', when: (s) => any(s, 'which') && any(s, 'change') && s.metrics > 1 },
  // "Any contact channel up on last year": of a topic that has several figures.
  {
    intent: 'ranking',
    when: (s) => asksWhich(s.text) && (any(s, 'change') || s.comparing) && s.metrics === 0 && s.figuresOfTopic > 1,
  },
  {
    intent: 'share',
    when: (s) => any(s, 'share') && !sharesWith(s.text) && !any(s, 'by-percent', 'change') && !s.comparing,
  },
  { intent: 'average', when: (s) => any(s, 'average') && s.metrics !== 1 },
  { intent: 'trend', when: (s) => any(s, 'trend') || s.open || (s.metrics > 0 && asksAllTheWay(s.text)) },
  { intent: 'compare', when: (s) => any(s, 'compare') && s.metrics > 1 && !any(s, 'change') },
  {
    intent: 'change',
    when: (s) => any(s, 'change', 'compare', 'by-percent') || s.comparing || s.twoPeriods,
  },
  {
    intent: 'list',
    when: (s) =>
      any(s, 'list', 'which', 'metrics-held', 'reports-held', 'operations-word', 'districts-word', 'priorities-word') &&
      s.metrics === 0 &&
      !any(s, 'count'),
  },
  { intent: 'summary', when: (s) => any(s, 'summary') },
  { intent: 'updates', when: (s) => any(s, 'actions') && !any(s, 'count', 'total') && s.metrics === 1 },
  // "Where do we come in the league table for it": among other forces, of which nothing is held.
  {
    intent: 'refuse',
    when: (s) => any(s, 'rank') && s.metrics === 1 && s.areas < 2 && !any(s, 'districts-word', 'operations-word'),
  },
  { intent: 'figure', when: (s) => s.metrics > 0 },
  { intent: 'updates', when: () => true },
];

export function intentOf(signals: Signals): Intent {
  return RULES.find((rule) => rule.when(signals))!.intent;
}

/** What would count as an answer. */
export function wantedOf(cues: ReadonlySet<string>): Wanted {
  if (cues.has('how-long')) return 'how-long';
  if (cues.has('how-often')) return 'how-often';
  if (cues.has('age')) return 'age';
  if (cues.has('count')) return 'number';
  if (cues.has('who')) return 'who';
  if (cues.has('when')) return 'when';
  if (cues.has('where')) return 'where';
  return cues.has('total') ? 'number' : null;
}
