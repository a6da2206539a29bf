/** Months of a longer time, and a month that is known and not asked for. */
import { table } from './reads.ts';

table({
  'stated November to December 2020': [
    'the last two months of the quarter',
    'the final two months of q3',
    'in the last 2 months of 2020',
  ],
  'stated August to September 2019': ['the last two months of q2 2019/20'],
  'stated November to December 2020; stated November to December 2020': [
    'october has 28 boats, so the other two months together',
    'in the other two months, besides october',
    'the rest of the quarter after october',
    'for the remaining months, apart from october',
    'as we have october, what of the other two months',
    'given october, the rest of the quarter',
  ],
  'stated November 2020; stated December 2020; stated November 2020': [
    'nov + dec boats, given we know october',
    'november and december, as we have october',
    'november and december, knowing october',
  ],
  'stated October 2020': [
    'the first month of the quarter',
    'the opening month of q3 2020/21',
    // Whose month is asked for is not known, and of the others nothing is said.
    'do we have october',
    'october over the other two months',
    'what do we know of october',
  ],
  'stated October 2020; stated November 2020': ['we have october and november'],
  // In the middle of a quarter the other two do not follow one another.
  'unheld -': ['boats in the other two months', 'the rest of the quarter'],
  'unheld -; stated November 2020': ['the other two months, besides november'],
});
