/** A message that is nothing but a period moves the one talked about (after "@"). */
import { table } from './reads.ts';

describe('periods in a follow-up', () => {
  table({
    // Never from what was talked about: the latest quarter's counterpart.
    'year-before Q3 2019/20': [
      'same quarter last year @ Q2 2020/21',
      'and the same quarter last year? @ Q2 2018/19',
      'same period last year @ Q2 2020/21',
      'this time last year @ Q2 2020/21',
      'how many the year before @ Q2 2020/21',
      '12 months earlier? @ Q3 2020/21',
      'and last yr @ Q3 2020/21',
      'what about last year @ Q3 2019/20',
    ],
    'year-before Q3 2018/19': ['the year before that @ Q3 2019/20', 'and the year before? @ Q3 2019/20'],
    'year-before Q2 2019/20': ['12 months earlier @ Q2 2020/21', 'twelve months before that @ Q2 2020/21'],
    // The time before is the quarter before the latest, whatever was talked about.
    'previous Q2 2020/21': [
      'the time before @ Q2 2019/20',
      'and the time before that? @ Q3 2019/20',
      'and the quarter before? @ Q2 2019/20',
      'the previous quarter @ Q2 2019/20',
      'and before that? @ Q3 2020/21',
      'the quarter before that @ October 2020',
    ],
    'previous Q1 2020/21': ['the quarter before that @ Q2 2020/21', 'and before that? @ Q2 2020/21'],
    'previous 30 September 2020': ['and before that? @ at 2020-12-31'],
    'previous Q2 2019/20': ['the quarter before that @ Q3 2019/20', 'the three months before those @ Q3 2019/20'],
    'stated Q3 2019/20': ['sorry i meant 2019/20 @ Q3 2020/21', 'no, 19/20 please @ Q3 2020/21'],
    'stated Q2 2019/20': ['and 2019/20? @ Q2 2020/21'],
    'stated Q2 2020/21': ['the same period @ Q2 2020/21', 'that quarter @ Q2 2020/21'],
    // More than a period was said, so the year is the year.
    'stated 2019/20': ['999 calls 2019/20 @ Q3 2020/21', 'that year @ Q3 2019/20'],
    'stated 31 March 2020': ['and march that year @ at 2020-09-30', 'and march? @ at 2020-09-30'],
    'stated 31 December 2019': ['and 2019/20? @ at 2020-12-31'],
    'stated March 2020': ['march that year @ Q3 2019/20'],
    'latest Q3 2020/21': [
      'and now? @ Q3 2019/20',
      'that quarter @ Q3 2020/21',
      "which of this year's were fatal @ Q3 2019/20",
    ],
    'stated Q3 2020/21': [
      'the quarter after that @ Q2 2020/21',
      'and after that? @ Q2 2020/21',
      'and the year after that? @ Q3 2019/20',
    ],
    'unheld Q4 2020/21': ['and after that? @ Q3 2020/21', 'and the next quarter? @ Q3 2020/21'],
    // A month is counted from the month talked about, and from nothing else.
    'stated October 2020': ['how many that month @ October 2020', 'the same month @ October 2020'],
    'stated September 2020': ['and the month before? @ October 2020', 'the previous month @ October 2020'],
    'stated October 2019': ['same month last year @ October 2020', 'that month the year before @ October 2020'],
    'year-before October 2019': ['and last year? @ October 2020'],
    'unheld -': ['that month @ Q3 2020/21', 'in that month @ at 2020-10-31', 'the month before @ Q3 2020/21'],
    // Only a message that is nothing else counts from it.
    '': ['101 calls before that @ Q2 2020/21', 'before that', 'after that'],
  });
});
