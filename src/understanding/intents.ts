/** Which kind of answer is wanted: the first rule that holds. */
import type { Intent, Wanted } from './question.ts';

/** What the recognisers found, as far as intents need it. */
export interface Signals {
  readonly cues: ReadonlySet<string>;
  readonly text: string;
  readonly words: readonly string[];
  /** Words left that name or narrow something. */
  readonly content: number;
  readonly metrics: number;
  /** Some metric's words, without one being named. */
  readonly partial: number;
  readonly operations: number;
  readonly areas: number;
  readonly topics: number;
  readonly priorities: number;
  readonly acronyms: number;
  readonly needs: number;
  readonly numbers: number;
  readonly comparing: boolean;
  readonly periods: number;
  readonly open: boolean;
  readonly reportsCrime: boolean;
  /** The whole message is one name, with at most a question mark or "?" words. */
  readonly bare: boolean;
  readonly hasPrevious: boolean;
}

interface Rule {
  readonly intent: Intent;
  readonly when: (s: Signals) => boolean;
}

const any = (s: Signals, ...cues: string[]): boolean => cues.some((cue) => s.cues.has(cue));
const nothing = (s: Signals): boolean =>
  s.content === 0 && s.metrics + s.operations + s.areas + s.topics + s.priorities + s.acronyms + s.numbers === 0;

/** In this order: safety before anything; what must never be answered before what can; the narrow before the wide. */
const RULES: readonly Rule[] = [
  { intent: 'safety', when: (s) => s.reportsCrime },
  { intent: 'refuse', when: (s) => any(s, 'instruction') },
  { intent: 'refuse', when: (s) => any(s, 'joke') && s.metrics === 0 },
  {
    intent: 'guide',
    when: (s) =>
      nothing(s) &&
      any(s, 'hello', 'thanks', 'bye', 'help') &&
      s.periods === 0 &&
      !any(
        s,
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
      ),
  },
  {
    intent: 'guide',
    when: (s) =>
      any(s, 'help') &&
      s.metrics + s.operations + s.topics + s.acronyms + s.areas + s.priorities + s.numbers === 0 &&
      s.content <= 6 &&
      !any(s, 'source', 'definition', 'why'),
  },
  {
    intent: 'refuse',
    when: (s) =>
      any(s, 'opinion', 'forecast', 'guess') &&
      !(s.metrics > 0 && any(s, 'change', 'compare') && !any(s, 'forecast', 'guess')),
  },
  { intent: 'source', when: (s) => any(s, 'source') && !any(s, 'which-priority') },
  { intent: 'which-priority', when: (s) => any(s, 'which-priority') },
  {
    intent: 'definition',
    when: (s) => any(s, 'definition') && s.metrics + s.operations + s.topics + s.acronyms + s.content > 0,
  },
  {
    intent: 'definition',
    when: (s) =>
      any(s, 'what-is') &&
      s.acronyms > 0 &&
      s.metrics === 0 &&
      s.operations === 0 &&
      !any(
        s,
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
      ) &&
      s.areas === 0,
  },
  { intent: 'definition', when: (s) => s.bare && s.acronyms > 0 && s.metrics === 0 },
  { intent: 'why', when: (s) => any(s, 'why') },
  { intent: 'sum', when: (s) => any(s, 'sum') && (s.metrics > 1 || (s.hasPrevious && s.metrics <= 1)) },
  {
    intent: 'ranking',
    when: (s) => any(s, 'most', 'least', 'rank') && s.metrics !== 1 && !any(s, 'summary', 'updates'),
  },
  {
    intent: 'ranking',
    when: (s) => any(s, 'by-number', 'by-percent') && s.metrics === 0 && s.hasPrevious && !s.comparing,
  },
  { intent: 'ranking', when: (s) => any(s, 'which') && any(s, 'change') && s.metrics > 1 },
  { intent: 'share', when: (s) => any(s, 'share') && !any(s, 'by-percent') && !any(s, 'change') && !s.comparing },
  { intent: 'average', when: (s) => any(s, 'average') && s.metrics !== 1 },
  { intent: 'trend', when: (s) => any(s, 'trend') || s.open },
  { intent: 'compare', when: (s) => any(s, 'compare') && s.metrics > 1 && !any(s, 'change') },
  { intent: 'change', when: (s) => any(s, 'change', 'compare', 'by-percent') || s.comparing },
  {
    intent: 'list',
    when: (s) =>
      any(s, 'list', 'which', 'metrics-held', 'operations-word', 'districts-word', 'priorities-word') &&
      s.metrics === 0 &&
      !any(s, 'count'),
  },
  { intent: 'summary', when: (s) => any(s, 'summary') },
  { intent: 'figure', when: (s) => s.metrics > 0 },
  { intent: 'updates', when: () => true },
];

export function intentOf(signals: Signals): Intent {
  return RULES.find((rule) => rule.when(signals))!.intent;
}

/** What would count as an answer. */
export function wantedOf(cues: ReadonlySet<string>): Wanted {
  if (cues.has('how-long')) return 'how-long';
  if (cues.has('count')) return 'number';
  if (cues.has('who')) return 'who';
  if (cues.has('when')) return 'when';
  if (cues.has('where')) return 'where';
  return null;
}
