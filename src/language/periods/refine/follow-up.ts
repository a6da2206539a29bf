/** A message that is nothing but a period moves the one talked about: "and the year before?", "sorry i meant 2019/20". */
import { atDate, policeYear, shift } from '../../../figures/period.ts';
import { finds } from '../../pattern.ts';
import { isBare } from '../follow-up.ts';
import type { Reading } from '../reading.ts';
import { inLastYear } from '../year-before.ts';
import { type Refiner, tailOf, wordsOf } from './refiner.ts';

const ONE_LENGTH = ['quarter', 'month', 'at'];

/** "Which of this year's were": of the same that was told of another time. */
const isPossessor = (text: string, reading: Reading): boolean =>
  wordsOf(text, reading).endsWith("'s") && startsPredicate(tailOf(text, reading));
const startsPredicate = finds(/^ ?(?:$|[?.!,;]|(?:is|are|was|were|did|do|does|has|have|had)\b)/);

export const followUp: Refiner = (readings, text, { focus, latest }) => {
  const [only] = readings;
  if (only === undefined || readings.length !== 1 || focus === null) return [...readings];
  const { period, loose, relation, countFrom } = only;
  const isAlone = isBare(text, only.start, only.end);
  if (period === null || !ONE_LENGTH.includes(focus.kind) || !(isAlone || isPossessor(text, only))) return [only];
  // After the same quarter of an earlier year: the latest one, not the sum of the year so far.
  if (
    loose === 'this year' &&
    focus.kind !== 'month' &&
    focus.to < latest.to &&
    focus.to.slice(4) === latest.to.slice(4)
  )
    return [{ ...only, relation: 'latest', period: isAlone ? null : latest }];
  if (!isAlone) return [only];
  if (loose === 'step back' && countFrom) return [{ ...only, period: countFrom(focus) }];
  if (loose === 'last year') return [{ ...only, period: inLastYear(focus, latest) }];
  if (relation !== 'stated') return [only];
  const isPoliceYear = period.kind === 'year' && period.from.endsWith('-04-01') && /\d/.test(wordsOf(text, only));
  if (isPoliceYear) {
    const same = shift(focus, 12 * (policeYear(period.from) - policeYear(focus.to)));
    const noun = same.kind === 'at' ? 'date' : same.kind;
    const assumed = `period: ${period.label} read as ${same.label}, the same ${noun} of that year`;
    return [{ ...only, period: same, assumed }];
  }
  // After a level, "and march?" asks for the level at that month's end.
  const isLevel = focus.kind === 'at' && (period.kind === 'month' || period.kind === 'quarter');
  return [isLevel ? { ...only, period: atDate(period.to) } : only];
};
