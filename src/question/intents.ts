/** Which kind of answer is wanted: the first rule that holds. */
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

/** Cues that make a greeting more than a greeting. */
const ASKS = [
  'opinion',
  'forecast',
  'guess',
  'source',
  'change',
  'compare',
  'share',
  'trend',
  'which-priority',
  'why',
  'sum',
  'summary',
  'where',
  'when',
  'list',
  'count',
  'updates',
  'correct',
  'by-number',
  'by-percent',
  'most',
  'least',
  'operations-word',
  'districts-word',
  'priorities-word',
  'whole-force',
  'metrics-held',
  'average',
  'average-each',
  'who',
  'how-long',
  'how-often',
  'age',
  'total',
];

/** Cues by which a question with an acronym asks for more than what it stands for. */
const ASKS_MORE = [
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
  'which',
  'correct',
];

/** "The figures" of something, as a list. */
export const FIGURES = /\b(?:figures|numbers|stats|statistics|kpis|metrics)\b/;
const HOW_TO = /\b(?:how (?:do|can|would|could|should) (?:i|we|you)|can i|am i allowed|do i need|where (?:can|do) i)\b/;

/** "Mean calls a day", "the mean of": an average, unlike "what does it mean". */
const MEAN = /^(?!.*\b(?:does|do|did)\b)(?:.*\b(?:the|and|is|was|arithmetic) )?mean\b(?! by\b| when\b| for\b)(?=.*\w)/;

/** Something moved: not "what's up" or "change my name". */
const MOVED =
  /^(?!.*\b(?:i|my|me|your)\b).*\b(?:gone|going|went|go|goes|come|came|fallen|fell|risen|rose|dropped|increased|decreased|improved|worsened|moved|changed|grown|grew)\b/;

/** What the bot can do is asked of it. */
const WHAT_YOU_DO =
  /\b(?:what|which|how)\b.{0,40}\b(?:can|do|could|does) (?:you|u|this(?: thing| bot)?|it) (?:\w+ )?(?:cover|do|tell|answer|know|help|offer|work|handle|good (?:at|for))\b/;

const MAY_ASK =
  /\b(?:what|which|things?|questions?|examples?)\b.{0,40}\b(?:can|could|may|might|should) i (?:\w+ )?ask\b|\bi (?:can|could|may|might|should|am able to) ask(?: (?:you|it|this))?\b/;

/** "Which offences make up the Fatal 4", "what does it comprise": what stands behind a term. */
const MADE_OF =
  /\b(?:make|makes|made) up (?:the|a|an|our)\b|\b(?:comprises?|comprised of|consists? of|constitutes?|composed of|(?:is|are|be) made (?:up )?of|counts? as)\b/;

/** "Remind me what a HIRC is", "I forget what they stand for". */
const WHAT_IT_IS =
  /\bwhat (?:an? |the |our |these |those )?[\w '-]+ (?:is|are|was|were|means?|stands? for|refers? to)(?: again| exactly| please)?[?.! ]*$/;

/** "Which commitment is it under": told by where it stands. */
const COMMITMENT = /\b(?:which|what) (?:\w+ )?(?:commitment|pledge|promise|undertaking)s?\b/;
/** "How was that figure arrived at": its working. */
const ARRIVED_AT =
  /\bhow (?:is|are|was|were|did|do|does|have|has) (?:that|this|it|the|these|those|they|you|we)\b.*\b(?:arrived at|arrive at|reached|reach|computed|compute|derived?|compiled?|established?|obtained?|put together|come up with|came up with|come by|got to|get to|made up)[?.! ]*$/;
const PAGE = /\bpages?\b/;
/** "How many of those are shut because of the virus" asks for a number. */
const COUNTS_FOR = /^(?:and |so |but |or )*(?:how many|how much|what number)\b.*\b(?:because|due to|caused by)\b/;
/** "Sharing intelligence with the Met", "who was the course shared with": no part of a whole. */
const SHARES_WITH =
  /\b(?:shares?|shared|sharing) (?:[\w-]+ ){0,4}(?:with|between|among|by)\b|\bwith\b.*\b(?:was|were|is|are|been|being)\b.*\bshared\b/;

/** "Will 101 calls rise" asks what no report has counted yet. */
const WILL = /^(?:and |so |but )?(?:will|is it going to|are they going to)\b/;

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
      !(s.previous !== null && /\b(?:it|they|that|he|she)\b/.test(s.text)) &&
      namesNothing(s) &&
      s.content <= SHORT_HELP &&
      !any(s, 'source', 'definition', 'why'),
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
      ((WHAT_YOU_DO.test(s.text) && !(s.previous !== null && /\bit\b/.test(s.text))) || MAY_ASK.test(s.text)),
  },
  { intent: 'definition', when: (s) => s.acronyms > 0 && MADE_OF.test(s.text) && !any(s, 'count') },
  { intent: 'definition', when: (s) => s.bareTerm && WHAT_IT_IS.test(s.text) },
  {
    intent: 'refuse',
    when: (s) =>
      any(s, 'forecast', 'guess') ||
      s.future ||
      (s.metrics > 0 && any(s, 'change', 'compare', 'count') && WILL.test(s.text)),
  },
  { intent: 'refuse', when: (s) => any(s, 'opinion') && !(s.metrics > 0 && any(s, 'change', 'compare')) },
  { intent: 'source', when: (s) => COMMITMENT.test(s.text) || ARRIVED_AT.test(s.text) },
  {
    intent: 'source',
    when: (s) => any(s, 'source') && !any(s, 'not') && (!any(s, 'which-priority') || PAGE.test(s.text)),
  },
  // How to do something with the police is not in a performance report.
  { intent: 'refuse', when: (s) => HOW_TO.test(s.text) && s.metrics === 0 },
  { intent: 'which-priority', when: (s) => any(s, 'which-priority') && s.numbered === 0 },
  {
    intent: 'definition',
    when: (s) =>
      any(s, 'definition') &&
      (s.content > 0 || !namesNothing(s)) &&
      !(s.metrics > 0 && MEAN.test(s.text)) &&
      // "What was live chat on this time last year" asks for its number.
      !(s.metrics > 0 && s.periods > 0 && /\bwhat (?:was|were|is|are)\b/.test(s.text)),
  },
  {
    intent: 'definition',
    when: (s) =>
      any(s, 'what-is') && s.acronyms > 0 && s.metrics + s.operations + s.areas === 0 && !any(s, ...ASKS_MORE),
  },
  {
    intent: 'definition',
    when: (s) => any(s, 'what-is') && s.bareTerm && s.periods + s.areas === 0 && !any(s, 'actions'),
  },
  { intent: 'definition', when: (s) => any(s, 'what-is') && s.defines && s.periods === 0 && !any(s, ...ASKS_MORE) },
  { intent: 'definition', when: (s) => s.bareAcronym && s.metrics === 0 && !any(s, ...ASKS_MORE) },
  { intent: 'why', when: (s) => any(s, 'why') && !COUNTS_FOR.test(s.text) },
  {
    intent: 'sum',
    when: (s) =>
      (any(s, 'sum') && !any(s, 'share') && (s.metrics > 1 || s.areas > 1 || s.twoPeriods || s.previous !== null)) ||
      (s.metrics > 1 && /\btotal (?:of|for)\b/.test(s.text) && !s.partBeside),
  },
  {
    // "All priority 7 figures"
    intent: 'list',
    when: (s) =>
      s.priorities > 0 && s.content === 0 && s.metrics === 0 && FIGURES.test(s.text) && !any(s, 'change', 'compare'),
  },
  // "What has gone down since last year" of all that is held.
  {
    intent: 'ranking',
    when: (s) =>
      /^(?:and |so )?(?:what|which|has anything|did anything|anything)\b/.test(s.text) &&
      any(s, 'change') &&
      MOVED.test(s.text) &&
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
    when: (s) => any(s, 'most', 'least', 'rank') && (s.metrics !== 1 || s.areas > 1) && !any(s, 'summary', 'updates'),
  },
  {
    intent: 'ranking',
    when: (s) => any(s, 'by-number', 'by-percent') && s.metrics === 0 && s.previous === 'ranking' && !s.comparing,
  },
  { intent: 'ranking', when: (s) => any(s, 'which') && any(s, 'change') && s.metrics > 1 },
  // "Any contact channel up on last year": of a topic that has several figures.
  {
    intent: 'ranking',
    when: (s) =>
      /\b(?:any|which|what)\b/.test(s.text) &&
      (any(s, 'change') || s.comparing) &&
      s.metrics === 0 &&
      s.figuresOfTopic > 1,
  },
  {
    intent: 'share',
    when: (s) => any(s, 'share') && !SHARES_WITH.test(s.text) && !any(s, 'by-percent', 'change') && !s.comparing,
  },
  { intent: 'average', when: (s) => any(s, 'average') && s.metrics !== 1 },
  { intent: 'trend', when: (s) => any(s, 'trend') || s.open },
  { intent: 'compare', when: (s) => any(s, 'compare') && s.metrics > 1 && !any(s, 'change') },
  { intent: 'change', when: (s) => any(s, 'change', 'compare', 'by-percent') || s.comparing || s.twoPeriods },
  {
    intent: 'list',
    when: (s) =>
      any(s, 'list', 'which', 'metrics-held', 'reports-held', 'operations-word', 'districts-word', 'priorities-word') &&
      s.metrics === 0 &&
      !any(s, 'count'),
  },
  { intent: 'summary', when: (s) => any(s, 'summary') },
  { intent: 'updates', when: (s) => any(s, 'actions') && !any(s, 'count', 'total') && s.metrics === 1 },
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
