/** How a brief is asked for: cues of the message to the typed arguments of the brief, the movements and what is absent. */

import type { BriefCue } from '../../conversation/brief-rule.ts';
import type { Period } from '../../figures/model.ts';
import { isEveryday } from '../../language/speller.ts';
import { wordsOf } from '../../language/terms.ts';
import type { Question } from '../../question/question.ts';
import type { Answer, Context, Draft } from '../answer.ts';
import { brief } from './brief.ts';
import type { BriefScope } from './measures.ts';
import { movements, withoutFigures } from './movements.ts';

const cuesIn = (text: string, { wording }: Context): ReadonlySet<BriefCue> => {
  const words = ` ${wordsOf(text.toLowerCase()).join(' ')} `;
  const entries = Object.entries(wording.brief.ask) as [BriefCue, readonly string[]][];
  return new Set(
    entries
      .filter(([, phrases]) => phrases.some((phrase) => words.includes(` ${wordsOf(phrase).join(' ')} `)))
      .map(([cue]) => cue),
  );
};

const ASKS: readonly BriefCue[] = [
  'better',
  'worse',
  'changed',
  'moved',
  'verdict',
  'absent',
  'brief',
  'paragraph',
  'numbers',
];

/** So few updates speak of it that it narrows what is asked. */
const FEW_UPDATES = 10;

/** Something that the report tells of is named beside the cue: "stalking orders: what changed". */
function isNarrowed({ needs, message, unread, cues, periods }: Question, { knowledge, wording }: Context): boolean {
  const said = ` ${wordsOf(message.toLowerCase()).join(' ')} `;
  const cued = Object.values(wording.brief.ask)
    .flat()
    .filter((phrase) => said.includes(` ${wordsOf(phrase).join(' ')} `))
    .flatMap(wordsOf);
  // What the speaker says of himself asks nothing of the report.
  if (unread.includes('my')) return true;
  const isOfReport =
    OF_REPORT.test(said) ||
    periods.value.some((p) => p.relation !== 'unheld' && p.relation !== 'latest') ||
    cues.has('whole-report') ||
    cues.has('whole-force') ||
    (cues.has('summary') && !OF_SPEAKER.test(said));
  if (
    !isOfReport &&
    (OF_SPEAKER.test(said) || KNOW_WHAT.test(said) || periods.value.some((p) => p.relation === 'unheld'))
  )
    return true;
  return needs.value.some((need) => {
    if (need.topic !== null) return true;
    if ((isEveryday(need.words) && isOfReport) || need.words.split(' ').every((word) => cued.includes(word)))
      return false;
    if (!isOfReport) return true;
    const found = knowledge.index.count(need);
    return found > 0 && found < FEW_UPDATES;
  });
}

/** "How come i got declined": of the speaker; "i need to know the time frame": of something else. */
const OF_SPEAKER = /\b(?:my|mine)\b|\bi (?!need|want|have|ve|would|d|should|am)\w+/;
const KNOW_WHAT = /\bneed to know (?!about (?:it|this)|for|before|today|now)\w+(?: \w+)+/;

/** The force, its report or what it measures is spoken of. */
const OF_REPORT =
  /\b(?:we|we're|our|us|they|force|report|overall|performance|performing|police|plan|priorit\w+|measures?|figures?|indicators?|numbers|board|members?)\b/;

/** Nothing narrows it: a figure, an area, an operation or a topic that is named is answered by others. */
const isOfAll = ({ metrics, areas, operations, topics }: Question, { knowledge }: Context): boolean =>
  (metrics.value.length === 0 || metrics.origin !== 'stated') &&
  (operations.value.length === 0 || operations.origin !== 'stated') &&
  (topics.value.length === 0 || topics.origin !== 'stated') &&
  (areas.origin !== 'stated' || areas.value.every((id) => id === knowledge.areas.force.id));

export const briefAsked: Answer = {
  name: 'brief',
  suits: (q, context) =>
    context.knowledge.latest !== null &&
    isOfAll(q, context) &&
    !isNarrowed(q, context) &&
    (q.priorities.value.length <= 1 || q.priorities.origin !== 'stated') &&
    (!['safety', 'refuse', 'guide', 'source'].includes(q.intent) ||
      (q.intent === 'refuse' && cuesIn(q.message, context).has('verdict'))) &&
    [...cuesIn(q.message, context)].some((cue) => ASKS.includes(cue)),
  answer: async (question, context): Promise<Draft | null> => {
    const cues = cuesIn(question.message, context);
    const stated = question.periods.value.find(({ period, relation }) => period && relation === 'stated')?.period;
    const period = quarterMeant(stated ?? null, context);
    if (!period) return null;
    const [number] = question.priorities.origin === 'stated' ? question.priorities.value : [];
    if (number !== undefined && !context.knowledge.priority(number)) return null;
    const scope: BriefScope = { priority: number ?? null, period };
    const against = cues.has('year') ? ('year' as const) : null;
    const has = (...wanted: BriefCue[]): boolean => wanted.some((cue) => cues.has(cue));
    if (has('absent')) return withoutFigures(scope, context);
    if (has('moved'))
      return movements(scope, { balance: 'all', against, top: topIn(question.text), verdict: false }, context);
    if (has('verdict')) return movements(scope, { balance: 'both', against, top: null, verdict: true }, context);
    if (has('better', 'worse')) {
      const balance = has('better') && has('worse') ? 'both' : has('better') ? 'better' : 'worse';
      return movements(scope, { balance, against, top: null, verdict: false }, context);
    }
    if (has('changed'))
      return movements(scope, { balance: 'all', against: against ?? 'previous', top: null, verdict: false }, context);
    const length = has('numbers') ? 'numbers' : has('paragraph') ? 'paragraph' : has('short') ? 'short' : 'minute';
    return brief(scope, length, context);
  },
};

/** A quarter as it stands; of a plain "Q2" the reader has said which. */
const quarterMeant = (stated: Period | null, { knowledge }: Context): Period | null =>
  stated === null ? knowledge.latest : stated.kind === 'quarter' ? stated : null;

const MOVERS = 4;
const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
const topIn = (text: string): number =>
  NUMBERS.get(/\b(two|three|four|five)\b/.exec(text)?.[1] ?? '') ?? Number(/\btop (\d)\b/.exec(text)?.[1] ?? MOVERS);
