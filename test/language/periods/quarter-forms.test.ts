/**
 * Forms of quarters, halves and years in English sentences (facts from Microsoft Recognizers-Text's specifications, MIT),
 * read as those of the police year, and relative ones from the latest reported quarter.
 */
import { table } from './reads.ts';

describe('forms of quarters in sentences', () => {
  table({
    'stated Q1 2017/18': ['sales went up during 2017-q1', 'sales went up during 2017 q1'],
    'stated Q1 2016/17': ["i'll be back q1 2016"],
    'stated Q3 2016/17': [
      "i'll be out the third quarter of 2016",
      "i'll be out 2016 the third quarter",
      "i'll be out 2016 q3",
      "i'll be out the third- quarter of 2016",
    ],
    'stated Q4 2016/17': ["i'll be out during q4 2016"],
    'stated Q1 2019/20': ['how about 2019 q1', 'how about 2019-q1', 'q1-2019'],
    'stated Q3 2019/20': ['how about q3 2019'],
    'stated Q3 2019/20; stated Q1 2020/21': ['2019 q3 and 2020 q1'],
    'stated Q1 2013/14': ['the whole 1st quarter of 2013, was very polluted'],
    'stated Q1 2020/21': ['the first quarter of two thousand and twenty', 'the first quarter of the year is slower'],
    'stated Q3 2020/21': [
      'the third quarter of two thousand and twenty',
      "i'll be back during q3",
      "i'll be out this q3",
      "i'll be out the third- quarter",
    ],
    'stated Q2 2020/21': ["i'll be back during q2"],
    'stated Q1 2020/21; stated Q2 2020/21': ['q1 and q2 could be any year'],
    // Two quarters with "went up" between them are compared.
    'stated Q1 2017/18; stated Q1 2018/19 *': [
      'sales went up from 2017-q1 to 2018-q1',
      'went up from 2017 q1 to 2018 q1',
    ],
    'stated Q1 2017/18; stated Q3 2018/19 *': ['sales went up from q1 of 2017 - q3 of 2018'],
    'latest Q3 2020/21': [
      'sales for this quarter',
      'sales for current quarter',
      'sales for last quarter',
      'what are the sales for the last quarter',
      'sales for past quarter',
      "i'll be out the third quarter this year",
      "i'll be out during q3 this year",
    ],
    'previous Q2 2020/21': ['sales for previous quarter'],
    'unheld Q4 2020/21': ['the work for the next quarter', 'the coming quarter', 'the following quarter'],
    'unheld Q1 2021/22': ["i'll go back as early as next year's first quarter"],
    'unheld Q3 2021/22': ["i'll be out next year's third-quarter"],
    'unheld Q4 2021/22': ["i'll be out next year's fourth-quarter"],
    'unheld -': ['the following 2 quarters', 'the coming three quarters', 'for the next 7 quarters'],
    'stated July to December 2020': ['sales for the last 2 quarters', 'sales for the past two quarters'],
    // Before the latest, as "the previous quarter" is.
    'stated January to September 2020': ['sales for the previous three quarters'],
    'stated January 2018 to September 2020': ['sales for the previous eleven quarters'],
    'stated April to September 2016': ["i'll be out during h1 2016"],
    'stated October 2016 to March 2017': ["i'll be out during h2 2016", "i'll be out during 2016 h2"],
    'stated October 2019 to March 2020': ['2019 h2 will bring challenges', '2019-h2 will bring challenges'],
    'to-date April to December 2020': ['this stock is down 20% in the year to date', 'show sales in fiscal year'],
    'to-date to date, at 31 December 2020': ['how many docked till date?', 'how many docked to date?'],
    'since since 1 March 2020': ['how many docked from march to date?'],
    'since since 1 January 2010': ['rows from 2010-01-01 till current date'],
    'stated 2019/20': ['a lot of gains in last fiscal year'],
    'stated 2008/09': ['show sales in the fiscal year 2008'],
    '': ['a lot of gains in this school year'],
  });
});
