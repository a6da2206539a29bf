/** Whatever comes first and whatever verb carries it, the question is put in one order; what only looks like it is left as it is. */
import { expect } from 'chai';
import { asOrdered } from '../../src/language/word-order.ts';

describe('the order of words', () => {
  const cases: readonly [string, string][] = [
    ['reports pertaining to boats: count', 'reports on boats: count'],
    ['what sank more than anything else', 'what sank most'],
    ['were there more boats than last year', 'were there more boats than last year'],
    ['the measure with the largest fall', 'which had the largest fall'],
    ['greatest fall in any measure', 'greatest fall of any figure'],
    ['boats, q3 2020/21 minus q3 2019/20', 'boats, q3 2020/21 against q3 2019/20'],
    ['boats less canoes', 'boats less canoes'],
    ['could you repeat that with canoes?', 'same for canoes?'],
    ['canoes likewise', 'same for canoes'],
    ['could you repeat that?', 'could you repeat that?'],
    ['with regard to the club, how many boats?', 'on the club, how many boats?'],
    ['boats with respect to the previous quarter', 'boats against the previous quarter'],
    ['the page for to report theft', 'the page to report theft'],
    ['boats: prior-quarter level?', 'boats: number in the prior quarter?'],
    ['boats in the quarter anterior', 'boats in the previous quarter'],
    ['boats: is it more or is it less as a year ago?', 'boats: is it more or less than a year ago?'],
    ['to what does the report attribute the fall in boats?', 'what is the reason for the fall in boats?'],
    ['what do you put down the fall in boats to?', 'what is the reason for the fall in boats?'],
    ['what explanation is offered for its fall?', 'what is the reason for its fall?'],
    ['the letters abc, what do they want to say?', 'what does abc mean?'],
    ['abc: what is the full term?', 'what does abc mean?'],
    ['what signifies abc?', 'what does abc mean?'],
    ['since when exists the harbour office?', 'when did the harbour office start?'],
    ['of boats we have how many in total?', 'how many boats in total?'],
    ['to how many amount the boats?', 'how many the boats?'],
    ['the boats of the club, which number is it in may?', 'the boats of the club, how many are they in may?'],
    ['the sailors who gave money, how many were they?', 'how many sailors who gave money?'],
    ['in how much has fallen the number of boats since may?', 'by how much has the number of boats fallen since may?'],
    ['what are boats at?', 'the number for boats?'],
    ['what does the paper put boats at?', 'how many boats?'],
    ['on what concentrates itself the club?', 'what is the club about?'],
    ['how many of sailors counts the club?', 'how many sailors the club?'],
    ['how many boats come in the mean?', 'how many boats come on average?'],
    ['boats less rafts leaves what residual?', 'boats less rafts?'],
    ['boats: year-earlier value?', 'boats: number a year earlier?'],
    ['ratio of rafts to boats, per cent', 'rafts as a percentage of boats'],
    ['boats last year in the same period', 'boats in the same period last year'],
    ['what share do rafts constitute of boats?', 'rafts as a percentage of boats?'],
    ['rafts, how do they sit as a proportion of boats?', 'rafts, as a proportion of boats?'],
    ['does the printed percentage agree with the two counts?', 'is that percentage right?'],
    ['do 1,137 and 916 bear out a fall in boats?', 'is the fall in boats right?'],
    ['express it as a percentage of boats', 'as a percentage of boats'],
    ['boats in may, i search the number', 'boats in may, the number'],
    ['all what is made for boats', 'everything that is done for boats'],
  ];
  for (const [said, plain] of cases)
    it(said, () => expect(asOrdered(said).replace(/\s+/g, ' ').trim()).to.equal(plain));

  const kept = [
    'what has the club been renamed to?',
    'to which page does the report assign boats?',
    'of those who left, how many became sailors?',
    'before it was raised, how big was a boat?',
    "someone told me of 'abc'. in plain english, what is it?",
    'the sailors, how many of them resigned?',
    'may i ask you something?',
    'since when are the boats in force?',
    'boats relative to rafts',
    'how many sailors have resigned?',
    'how many boats leave the harbour?',
    'how many of sailors left?',
    'of how much is the fine for mooring?',
  ];
  for (const said of kept) it(`is kept: ${said}`, () => expect(asOrdered(said)).to.equal(said));
});
