/** A message that is nothing but a period moves the one talked about (after "@"). */
import { table } from './reads.ts';

describe('periods in a follow-up', () => {
  table({
    'year-before Q3 2019/20': [
      '12 months earlier? @ Q3 2020/21',
      'and last yr @ Q3 2020/21',
      'what about last year @ Q3 2019/20',
    ],
    'year-before Q3 2018/19': ['the year before that @ Q3 2019/20', 'and the year before? @ Q3 2019/20'],
    'previous Q2 2019/20': ['the quarter before that @ Q3 2019/20'],
    'stated Q3 2019/20': ['sorry i meant 2019/20 @ Q3 2020/21', 'no, 19/20 please @ Q3 2020/21'],
    'stated Q2 2019/20': ['and 2019/20? @ Q2 2020/21'],
    'stated Q2 2020/21': ['the same period @ Q2 2020/21', 'that quarter @ Q2 2020/21'],
    // More than a period was said, so the year is the year.
    'stated 2019/20': ['999 calls 2019/20 @ Q3 2020/21', 'that year @ Q3 2019/20'],
    'stated 31 March 2020': ['and march that year @ at 2020-09-30', 'and march? @ at 2020-09-30'],
    'stated 31 December 2019': ['and 2019/20? @ at 2020-12-31'],
    'stated March 2020': ['march that year @ Q3 2019/20'],
    'latest Q3 2020/21': ['and now? @ Q3 2019/20', 'that quarter @ Q3 2020/21'],
    'stated Q3 2020/21': ['the quarter after that @ Q2 2020/21'],
  });
});
