/** The kind of answer is a slot, too: what names no kind of its own takes that of the question before. */

import { asksWhatItIsAbout, asksWhatItIsAgain } from '../../language/asking/questions-of-doings.ts';
import { namesFigures } from '../../language/asking/questions-of-number.ts';
import { goesOn } from '../../language/follow-ups.ts';
import { AUXILIARIES } from '../../language/grammar.ts';
import { wordsOf } from '../../language/terms.ts';
import type { Focus, Question } from '../question.ts';
import { carried, isEmpty, type Named } from '../slot-edits.ts';

const PLAIN: ReadonlySet<string> = new Set(['updates', 'figure', 'list']);
const MOVEMENTS: ReadonlySet<string> = new Set(['change', 'compare']);
const WORKED_OUT: ReadonlySet<string> = new Set(['sum', 'share', 'average']);
/** So short a message names a metric and leaves the question to the one before. */
const FEW_WORDS = 3;

export function kindAsked(question: Question, { question: before }: Focus, named: Named): Partial<Question> {
  const { intent, wanted, cues, text } = question;
  if (named === 'metric' || named === 'added') {
    // "investigations?" after a movement asks how they moved; "how many" asks for the figure.
    const saysNone = intent === 'figure' && wanted === null && !cues.has('average') && isEmpty(question.areas);
    // "Which calls" asks what was told of, not for its course again.
    const isTold = MOVEMENTS.has(before.intent) || (before.intent === 'trend' && !text.startsWith('which '));
    const isMoved = isTold && saysNone && text.split(' ').length <= FEW_WORDS;
    const kind = isMoved ? before.intent : intent;
    // "vs Q2" set against something is no period of the next figure.
    const periods = question.periods.value.filter(
      ({ comparing }) => !comparing || question.periods.origin === 'stated' || MOVEMENTS.has(kind),
    );
    return { intent: kind, periods: { ...question.periods, value: periods } };
  }
  if (named === 'area' || named === 'force' || named === 'priority') {
    // "Figures of priority 5" after its summary is another question about it.
    const isPlain = PLAIN.has(intent) && !cues.has('updates') && !(intent === 'list' && namesFigures(text));
    return {
      intent: isPlain ? before.intent : intent,
      wanted: wanted ?? before.wanted,
      // "Countywide then" after what is not broken down: in no parts.
      cues: new Set([...[...before.cues].filter((cue) => named !== 'force' || cue !== 'breakdown'), ...cues]),
    };
  }
  // What it is about is told by the update that its number stands in.
  if (named === 'kind' && (asksWhatItIsAbout(text) || asksWhatItIsAgain(text)))
    return { intent: 'updates', metrics: carried([]), needs: carried([]), cues: new Set(['actions']) };
  // "And heroin?" after the kilos of another asks for a number, too.
  if (named === 'subject' && wanted === null && goesOn(text) && namesNoKind(question) && isOfNumber(before))
    return { wanted: 'number' };
  if (named !== 'period') return {};
  // A computed answer stays one in another period; a movement becomes that period's figure.
  const isKept = isEmpty(question.metrics) || WORKED_OUT.has(before.intent);
  return {
    intent: !PLAIN.has(intent) ? intent : isKept ? before.intent : 'figure',
    // What is counted stays counted.
    cues: new Set([...cues, ...['count', 'total'].filter((cue) => before.cues.has(cue))]),
  };
}

/** No verb of a question and no word of another kind of answer is said. */
const namesNoKind = ({ intent, cues, operations, text }: Question): boolean =>
  intent === 'updates' &&
  isEmpty(operations) &&
  [...cues].every((cue) => cue === 'only') &&
  !wordsOf(text).some((word) => AUXILIARIES.has(word));
export const isOfNumber = ({ metrics, intent, wanted }: Question): boolean =>
  wanted === 'number' ||
  (!isEmpty(metrics) && (intent === 'figure' || MOVEMENTS.has(intent) || WORKED_OUT.has(intent)));
