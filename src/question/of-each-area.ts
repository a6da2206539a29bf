/** "By district", "in each area", "which district had most", "where were most": one figure is asked for of each area by itself. */
import { asksOfEachArea } from '../language/words/names-in-place.ts';
import type { Question } from './question.ts';

export const isOfEachArea = ({ metrics, text, cues, calculation }: Question): boolean =>
  metrics.value.length === 1 &&
  !calculation &&
  (asksOfEachArea(text) ? !cues.has('which') || ranks(cues) : cues.has('where') && ranks(cues));

/** Which is the first of them is asked. */
export const ranks = (cues: Question['cues']): boolean => ['most', 'least', 'rank'].some((cue) => cues.has(cue));
