/** What sentences and tables of real kinds hold, read with the packaged metrics and nothing held: figures, and numbers left open. */
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { parsePeriod } from '../../src/figures/period.ts';
import { Decisions } from '../../src/reports/decisions.ts';
import { splitPages } from '../../src/reports/layout/pages.ts';
import { readReport } from '../../src/reports/read-report.ts';

const { catalogue } = loadContent(readContentFiles(fileURLToPath(new URL('../../data', import.meta.url))));

const reading = (lines: readonly string[], decisions = new Decisions()) =>
  readReport(splitPages(['Essex Police Q4 2020/21', '', ...lines].join('\n')), {
    ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
    ...{ decisions, elsewhere: ['kent', 'suffolk'] },
  });

const titleOf = (priority: number): string => catalogue.priorities.find(({ number }) => number === priority)!.title;

function read(priority: number, ...lines: readonly string[]): { figures: string[]; open: string[] } {
  const { bundle, open } = reading([`Priority ${priority} – ${titleOf(priority)}`, '', 'We will: act.', '', ...lines]);
  return {
    figures: bundle.figures
      .filter(({ basis }) => basis === 'reported')
      .map(({ metric, value, period, area }) =>
        [metric, value, period.label, ...(area === 'essex' ? [] : [area])].join(' '),
      ),
    open: open.map(({ number }) => number),
  };
}

describe('every number of a report', () => {
  describe('in a sentence becomes a figure when all of its clause is accounted for', () => {
    for (const [priority, text, ...figures] of [
      [
        1,
        'A total of 74,305 emergency calls reached the Force Control Room in the three months to 31 March 2021.',
        'calls-999 74305 Q4 2020/21',
      ],
      [
        1,
        'Of 2,650 investigations received by the Resolution Centre, 1,590 were retained.',
        'rc-received 2650 Q4 2020/21',
        'rc-retained 1590 Q4 2020/21',
      ],
      [1, '4.2 Live Chat had 3,742 interactions in the quarter.', 'live-chats 3742 Q4 2020/21'],
      [
        1,
        '73,110 calls were answered on 999 and a further 66,940 on 101.',
        'calls-999 73110 Q4 2020/21',
        'calls-101 66940 Q4 2020/21',
      ],
      [1, '999 calls in the year ending 31 March 2021 totalled 331,450.', 'calls-999 331450 2020/21'],
      [1, 'At 73,050 emergency calls, demand was still above the level of 2018/19.', 'calls-999 73050 Q4 2020/21'],
      [1, 'Emergency calls slipped to 73,050, a little under the previous quarter.', 'calls-999 73050 Q4 2020/21'],
      [
        1,
        'From 74,020 in Q4 2019/20, emergency calls fell to 71,340.',
        'calls-999 74020 Q4 2019/20',
        'calls-999 71340 Q4 2020/21',
      ],
      [
        1,
        'Emergency call volumes remained 11% below those of the same quarter last year at 73,310.',
        'calls-999 73310 Q4 2020/21',
      ],
      [
        5,
        '16,410 intelligence reports were submitted, 1,588 of them from Crimestoppers.',
        'intel-reports 16410 Q4 2020/21',
        'intel-crimestoppers 1588 Q4 2020/21',
      ],
      [
        7,
        'Deaths on our roads fell from 13 in the same period last year to nine.',
        'road-deaths 9 Q4 2020/21',
        'road-deaths 13 Q4 2019/20',
      ],
      [
        7,
        'Colchester had 14 KSI casualties and Basildon 19; the force total was 150.',
        'ksi 14 Q4 2020/21 colchester',
        'ksi 19 Q4 2020/21 basildon',
        'ksi 150 Q4 2020/21',
      ],
      [
        1,
        'Call volumes to 999 decreased by 4.3% (n3,170) from 73,887 in Q3 to 70,717 in Q4.',
        'calls-999 70717 Q4 2020/21',
        'calls-999 73887 Q3 2020/21',
      ],
      [
        7,
        'Against 188 in the equivalent quarter of 2018/19, KSI casualties numbered 152.',
        'ksi 152 Q4 2020/21',
        'ksi 188 Q4 2018/19',
      ],
      [1, 'Live Chat interactions are 6.2% lower than last quarter, at 3,316.', 'live-chats 3316 Q4 2020/21'],
      [
        1,
        'Cadet numbers remained broadly stable (412 compared to 411 at the end of December 2020).',
        'cadets 412 31 March 2021',
        'cadets 411 31 December 2020',
      ],
      [
        1,
        '71,350 emergency calls (target: 75,000 or fewer) and 66,905 non-emergency calls were received.',
        'calls-999 71350 Q4 2020/21',
        'calls-101 66905 Q4 2020/21',
      ],
      [
        1,
        'Specials recorded 46,212 hours, which is 5,005 hours (12.1%) more than in Q4 2019/20.',
        'specials-hours 46212 Q4 2020/21',
      ],
      [
        1,
        'In the period there were 71,455 calls to the 999 emergency number and 65,980 calls to the 101 non-emergency number.',
        'calls-999 71455 Q4 2020/21',
        'calls-101 65980 Q4 2020/21',
      ],
      [
        1,
        'Demand on 101 calls fell year on year (Q4 2019/20: 74,020; Q4 2020/21: 66,870).',
        'calls-101 74020 Q4 2019/20',
        'calls-101 66870 Q4 2020/21',
      ],
      [
        1,
        'Live Chat use has grown since the same months of 2019/20, when there were 2,262 interactions.',
        'live-chats 2262 Q4 2019/20',
      ],
      [
        7,
        'The quarter saw 12 road deaths and 139 people seriously injured, making 151 KSI casualties in total.',
        'road-deaths 12 Q4 2020/21',
        'road-serious-injuries 139 Q4 2020/21',
        'ksi 151 Q4 2020/21',
      ],
      [1, '67,118 calls were made to 101 (of which 9,022 were abandoned).', 'calls-101 67118 Q4 2020/21'],
      [
        1,
        '999 demand rose to 74,620 in Q4 from 73,887 in the previous quarter, an increase of 1.0% (733 calls).',
        'calls-999 74620 Q4 2020/21',
        'calls-999 73887 Q3 2020/21',
      ],
      [
        1,
        '35,620 crime investigations were processed by the Demand element of the Resolution Centre (formerly called the Bureau).',
        'rc-processed 35620 Q4 2020/21',
      ],
      [1, 'Emergency calls totalled 72,290 in the quarter (Appendix A, table 3).', 'calls-999 72290 Q4 2020/21'],
      [7, 'KSI casualties fell to 147[2] in the quarter.', 'ksi 147 Q4 2020/21'],
      [7, 'KSI casualties fell to 147(2) in the quarter.', 'ksi 147 Q4 2020/21'],
      [7, 'Deaths and serious injuries on the roads numbered 151.', 'ksi 151 Q4 2020/21'],
      [
        5,
        '1,590 intelligence reports came from Crimestoppers, of which 641 concerned drugs.',
        'intel-crimestoppers 1590 Q4 2020/21',
        'intel-crimestoppers-drugs 641 Q4 2020/21',
      ],
      [
        1,
        'The Resolution Centre received 3,010 investigations and 1,804 of them (59.9%) were retained.',
        'rc-received 3010 Q4 2020/21',
        'rc-retained 1804 Q4 2020/21',
        'rc-retained-share 59.9 Q4 2020/21',
      ],
      [
        1,
        'Special Constables, 514 of whom are now in post, gave 47,612 hours.',
        'specials-headcount 514 31 March 2021',
        'specials-hours 47612 Q4 2020/21',
      ],
      [7, 'KSI casualties, including deaths, came to 152.', 'ksi 152 Q4 2020/21'],
      [1, 'Although 1,190 calls were abandoned, 66,870 calls to 101 were answered.', 'calls-101 66870 Q4 2020/21'],
      [1, 'Kent took 70,110 emergency calls, Suffolk 64,020 and Essex 72,640.', 'calls-999 72640 Q4 2020/21'],
      [
        1,
        'Emergency calls in Quarter 3, reported last time as 73,801, have been restated as 73,887.',
        'calls-999 73887 Q3 2020/21',
      ],
      [7, 'During the calendar year 2020, 44 people were killed on our roads.', 'road-deaths 44 2020'],
    ] as const)
      it(text, () => expect(read(priority, `• ${text}`).figures).to.have.members([...figures]));
  });

  describe('has the period that its own words tell, not one that it is compared with', () => {
    for (const [priority, text, ...figures] of [
      [7, 'The number of road deaths was lower than in Q4 2019/20, at nine.', 'road-deaths 9 Q4 2020/21'],
      [7, 'Road deaths were lower than in Q4 2019/20: nine.', 'road-deaths 9 Q4 2020/21'],
      [7, 'At nine, the number of road deaths was lower than in Q4 2019/20.', 'road-deaths 9 Q4 2020/21'],
      [7, 'As in the previous quarter, there were 12 fatalities.', 'road-deaths 12 Q4 2020/21'],
      [1, '999 demand was higher than last year, with 72,310 calls received.', 'calls-999 72310 Q4 2020/21'],
      [5, 'Intelligence reports rose for the third consecutive quarter, to 17,450.', 'intel-reports 17450 Q4 2020/21'],
      [7, 'KSI casualties were down on the previous quarter, with 138 recorded.', 'ksi 138 Q4 2020/21'],
      [
        1,
        'Emergency calls were lower than the 74,200 received in Q4 2019/20, at 70,100.',
        'calls-999 70100 Q4 2020/21',
        'calls-999 74200 Q4 2019/20',
      ],
      [
        1,
        'In Q4 2019/20 the control room took 74,200 emergency calls. This quarter it took 70,100.',
        'calls-999 74200 Q4 2019/20',
        'calls-999 70100 Q4 2020/21',
      ],
      [7, 'After 165 KSI casualties in Q3, there were 133 in Q4.', 'ksi 165 Q3 2020/21', 'ksi 133 Q4 2020/21'],
      [1, '101 calls for Q3 have been revised from 70,753 to 70,812.', 'calls-101 70812 Q3 2020/21'],
    ] as const)
      it(text, () => expect(read(priority, `• ${text}`).figures).to.have.members([...figures]));
  });

  describe('in a series has the period beside it', () => {
    for (const [priority, text, ...figures] of [
      [7, 'Fatalities: 8 this quarter, 11 last quarter.', 'road-deaths 8 Q4 2020/21', 'road-deaths 11 Q3 2020/21'],
      [
        1,
        'Emergency calls by month: January 24,310; February 22,050; March 25,890.',
        'calls-999 24310 January 2021',
        'calls-999 22050 February 2021',
        'calls-999 25890 March 2021',
      ],
      [
        1,
        'Live Chat interactions: Jan 2021 – 1,204; Feb 2021 – 1,163.',
        'live-chats 1204 January 2021',
        'live-chats 1163 February 2021',
      ],
      [
        1,
        'Specials contributed 47,210 hours this quarter against 44,090 in Q4 2019/20 and 51,300 in Q3.',
        'specials-hours 47210 Q4 2020/21',
        'specials-hours 44090 Q4 2019/20',
        'specials-hours 51300 Q3 2020/21',
      ],
      [
        1,
        '2020/21 saw 281,400 emergency calls, 2019/20 saw 276,100.',
        'calls-999 281400 2020/21',
        'calls-999 276100 2019/20',
      ],
      [
        7,
        'In the 12 months to March 2021 there were 702 KSI casualties, compared with 861 in the 12 months to March 2020.',
        'ksi 702 2020/21',
        'ksi 861 2019/20',
      ],
    ] as const)
      it(text, () => expect(read(priority, `• ${text}`).figures).to.have.members([...figures]));
  });

  describe('is left open as a rate, a range, a part or what was not done', () => {
    for (const [priority, text, ...open] of [
      [1, 'On average the control room answered 798 emergency calls a day.', '798'],
      [1, 'Emergency calls averaged 799 a day over the quarter.', '799'],
      [1, '999 calls came to 70,500–72,000.', '70,500', '72,000'],
      [2, 'Five closure orders were applied for but not granted.', 'Five'],
      [5, '402 intelligence reports concerned county lines.', '402'],
      [7, 'KSI casualties have fallen for the third quarter running, from 201 to 167 to 148.', '201', '167', '148'],
      [7, 'Over the three months 72,905 emergency calls were received.', '72,905'],
      [7, 'There were 131 KSI collisions in the quarter.', '131'],
      [7, '19 people were killed or seriously injured on the A12.', '19'],
      [7, '64 of those killed or seriously injured were motorcyclists.', '64'],
      [1, 'The number of cadets was 10 below the target.', '10'],
      [1, 'Neighbourhood Watch members and coordinators together come to 109,900.', '109,900'],
      [1, 'Emergency and non-emergency calls combined reached 139,400.', '139,400'],
      [1, 'Special Constables and other volunteers gave 52,600 hours.', '52,600'],
      [1, 'Special Constables plus cadets number 940.', '940'],
      [1, 'Live Chat interactions and web forms came to 9,020.', '9,020'],
      [1, 'Special Constables with more than three years of service number 209.', 'three', '209'],
      [1, 'Eighty-one cadets, out of 409, marched.', 'Eighty-one', '409'],
      [2, 'We applied for seven closure orders.', 'seven'],
      [2, 'Seven closure orders were asked for.', 'Seven'],
      [7, 'Slight casualties came to 588.', '588'],
      [7, 'Fatal collisions numbered eight.', 'eight'],
    ] as const)
      it(text, () => {
        const { figures, open: left } = read(priority, `• ${text}`);
        expect(figures).to.deep.equal([]);
        expect(left).to.include.members([...open]);
      });

    it('but a rate is one beside the number that it is of', () => {
      expect(read(1, '• 73,887 emergency calls were received, 821 a day.').figures).to.include(
        'calls-999-daily 821 Q4 2020/21',
      );
    });
  });

  it('keeps the mark of a number that may still change', () => {
    const { bundle } = reading([
      `Priority 1 – ${titleOf(1)}`,
      '',
      'We will: act.',
      '',
      '• 75,112p emergency calls were received.',
    ]);
    expect(bundle.figures.map(({ value, note }) => [value, note])).to.deep.equal([[75112, 'Provisional.']]);
  });

  describe('is 0 where a sentence says that there was none', () => {
    for (const [priority, text, ...figures] of [
      [2, 'There were no closure orders obtained in the quarter.', 'closure-orders 0 Q4 2020/21'],
      [7, 'There were zero fatalities on our roads in March 2021.', 'road-deaths 0 March 2021'],
      [7, 'There were no road deaths in the previous quarter.', 'road-deaths 0 Q3 2020/21'],
      [2, 'No closure orders were breached.'],
      [2, "There were no closure orders on New Year's Eve."],
      [1, 'There was no significant change in 999 calls.'],
      [1, 'There were no changes to 999 calls in the quarter.'],
      [7, 'No KSI casualties were linked to speeding.'],
      [2, 'No more than 12 closure orders are expected.'],
    ] as const)
      it(text, () => expect(read(priority, `• ${text}`).figures).to.deep.equal([...figures]));
  });

  describe('in a sentence is left open when something narrows it', () => {
    for (const [text, ...open] of [
      ['On Boxing Day alone the control room answered 1,204 emergency calls.', '1,204'],
      ['Officers attended 18,420 emergency calls graded as immediate.', '18,420'],
      ['The control room is staffed to answer 80,000 emergency calls a quarter.', '80,000'],
      ['The ceiling agreed for the quarter is 78,000 emergency calls.', '78,000'],
      ['We are recruiting and aim for 650 Special Constables by 2023.', '650'],
      ['Suffolk took 41,200 emergency calls over the same three months.', '41,200'],
      ['Kent and Essex between them answered 142,600 emergency calls.', '142,600'],
      ['Special Constables gave 1,265 hours to policing football matches.', '1,265'],
      ['Live Chat fell to 2,000 in the same weeks of 2019/20.', '2,000'],
      ['In one week in January 5,950 emergency calls were received.', 'one', '5,950'],
      ['Over ten days in March 12,000 emergency calls were received.', 'ten', '12,000'],
      ['In six hours 400 emergency calls came.', 'six', '400'],
      ['999 calls peaked on 12 March, with 1,011 calls.', '1,011'],
      ['On 12 March 1,011 emergency calls were received.', '1,011'],
      ['Calls to 999 and 101 came to 140,570 altogether.', '140,570'],
      ['A normal quarter brings between 70,000 and 76,000 emergency calls.', '70,000', '76,000'],
      ['The force received 70,040 emergency calls from mobile phones.', '70,040'],
      ['Call handlers spent 3,905 minutes on Live Chat training.', '3,905'],
      ['The control room in Chelmsford answered 72,450 emergency calls.', '72,450'],
      ['73,940 emergency calls were received, and 74,305 emergency calls were answered.', '73,940', '74,305'],
    ] as const)
      it(text, () => expect(read(1, `• ${text}`)).to.deep.equal({ figures: [], open: [...open] }));
  });

  describe('in a table is what its column and its row say', () => {
    for (const [what, lines, expected] of [
      [
        'periods and movements',
        ['Measure Q4 2019/20 Q4 2020/21 % change', '999 emergency calls 82,115 72,508 -11.7%'],
        { figures: ['calls-999 82115 Q4 2019/20', 'calls-999 72508 Q4 2020/21'], open: [] },
      ],
      [
        'months and a quarter',
        ['Measure Jan-21 Feb-21 Mar-21 Quarter 4', '101 non-emergency calls 22,410 21,205 24,118 67,733'],
        {
          figures: ['January 2021', 'February 2021', 'March 2021', 'Q4 2020/21'].map(
            (label, at) => `calls-101 ${[22410, 21205, 24118, 67733][at]} ${label}`,
          ),
          open: [],
        },
      ],
      [
        'a movement that is said twice',
        ['Measure Q3 2020/21 Q4 2020/21 Change', 'Live Chat interactions 3,535 3,705 +170 (4.8%)'],
        { figures: ['live-chats 3535 Q3 2020/21', 'live-chats 3705 Q4 2020/21'], open: [] },
      ],
      [
        'forces down, one of them ours',
        ['| Force | 999 emergency calls, Q4 2020/21 |', '| Essex | 72,350 |', '| Kent | 61,120 |'],
        { figures: ['calls-999 72350 Q4 2020/21'], open: ['61,120'] },
      ],
      [
        'targets and grades, parted by signs',
        ['| Measure | Target | Actual | RAG |', '| Volunteer Police Cadets | 450 | 410 | Amber |'],
        { figures: ['cadets 410 31 March 2021'], open: [] },
      ],
      [
        'areas and other forces',
        ['Measure Essex Kent MSG average Rank', '999 emergency calls 72,285 70,955 70,410 5th of 8'],
        { figures: ['calls-999 72285 Q4 2020/21'], open: ['70,955', '70,410'] },
      ],
      [
        'a head of more words than it has columns, of longer periods',
        [
          'Measure 2018/19 2019/20 2020/21 YTD 12m to Dec-20',
          '101 non-emergency calls 301,220 297,455 283,410 290,110',
        ],
        {
          figures: ['2018/19', '2019/20', '2020/21', '2020'].map(
            (label, at) => `calls-101 ${[301220, 297455, 283410, 290110][at]} ${label}`,
          ),
          open: [],
        },
      ],
      [
        'a corner of any words',
        ['Outcome Number', 'Live Chat interactions 3,702', 'Burglaries solved 61'],
        { figures: ['live-chats 3702 Q4 2020/21'], open: ['61'] },
      ],
      [
        'captions above numbers',
        ['999 emergency calls', '72,935', '101 non-emergency calls', '66,815'],
        { figures: ['calls-999 72935 Q4 2020/21', 'calls-101 66815 Q4 2020/21'], open: [] },
      ],
      [
        'rows that no metric has, and columns that nothing heads',
        ['Outcome of our work', 'Residential burglaries solved 64', 'Drug trafficking offences 212'],
        { figures: [], open: ['64', '212'] },
      ],
    ] as const)
      it(what, () => expect(read(1, '• The table shows the quarter.', ...lines)).to.deep.equal(expected));

    it('is not glued to the bullet before it', () => {
      const { figures } = read(
        1,
        '• Contact is set out below.',
        'Measure Q4 2020/21',
        'Live Chat interactions 3,768',
        '',
        '• 12 calls came.',
      );
      expect(figures).to.deep.equal(['live-chats 3768 Q4 2020/21']);
    });
  });

  describe('stands under the priority that its heading names', () => {
    const bullet = '• There were 150 KSI casualties.';
    for (const heading of [
      `Priority Seven – ${titleOf(7)}`,
      `7. ${titleOf(7)}`,
      `7 ${titleOf(7)}`,
      `G) ${titleOf(7)}`,
      'Priority 7: Road Safety',
      '7. Road Safety',
    ])
      it(heading, () => {
        const { bundle } = reading([`Priority 1 – ${titleOf(1)}`, '• All is well.', '', heading, '', bullet]);
        expect(bundle.updates.map(({ priority }) => priority)).to.deep.equal([1, 7]);
      });

    it('a report of a time behind the plan’s is taken under its priorities, and that is said', () => {
      const pages = splitPages(`Essex Police Q4 2030/31\n\nPriority 7 – ${titleOf(7)}\n\n${bullet}`);
      const options = {
        catalogue,
        packaged: catalogue,
        force: 'Essex',
        fileName: 'report',
        decisions: new Decisions(),
      };
      const late = readReport(pages, { ...options, period: parsePeriod('Q4 2030/31') });
      expect(late.remarks.join()).to.match(/ended on \d{4}-\d{2}-\d{2}/);
      expect(late.bundle.updates.map(({ priority }) => priority)).to.deep.equal([7]);
      expect(reading([`Priority 7 – ${titleOf(7)}`, bullet]).remarks.join()).to.not.match(/ended on/);
    });

    for (const heading of ['Priority 9 – Money', 'Appendix A'])
      it(`${heading} is none, and its numbers are listed`, () => {
        const lines = [`Priority 1 – ${titleOf(1)}`, '• All is well.', '', heading, '', bullet];
        const { bundle, open, headings } = reading(lines);
        expect(bundle.updates.length).to.equal(1);
        const title = heading.replace('Priority 9 – ', '');
        expect(open.map(({ number, why }) => [number, why])).to.deep.equal([
          ['150', `it stands under "${title}", which is no priority of the plan`],
        ]);
        expect(headings).to.deep.equal([{ title, page: 1, taken: null, holds: 1 }]);
        const decided = new Decisions([], [], [{ title, page: 1, taken: null, decide: { priority: 7 } }]);
        expect(reading(lines, decided).bundle.updates.map(({ priority }) => priority)).to.deep.equal([1, 7]);
      });

    it('a title in other words is taken by its number and asked about, where the numbers are the plan’s', () => {
      const title = 'Getting Home Safely';
      const lines = [`Priority 1 – ${titleOf(1)}`, '• All is well.', '', `Priority 7 – ${title}`, '', bullet];
      const { bundle, headings } = reading(lines);
      expect(bundle.updates.map(({ priority }) => priority)).to.deep.equal([1, 7]);
      expect(headings).to.deep.equal([{ title, page: 1, taken: 7, holds: 1 }]);
      const refused = new Decisions([], [], [{ title, page: 1, taken: 7, decide: 'not a priority' }]);
      expect(reading(lines, refused).bundle.updates.map(({ priority }) => priority)).to.deep.equal([1]);
      expect(reading(lines.slice(3)).headings.map(({ taken }) => taken)).to.deep.equal([7]);
      // Numbers of the report's own say nothing of the plan's.
      const shifted = [`Priority 2 – ${titleOf(1)}`, ...lines.slice(1)];
      expect(reading(shifted).headings.map(({ taken }) => taken)).to.deep.equal([null]);
    });

    it('the marks of a chart’s axis are no figures, nor is a grade', () => {
      const axis = ['• Emergency calls by quarter', '90,000', '80,000', '70,000', 'Q1 Q2 Q3 Q4', ''];
      const graded = ['Measure Q4 2020/21 Grade', '999 emergency calls 72,640 2', 'Live Chat interactions 3,710 1'];
      const judged = ['• Inspectors put the handling of emergency calls at grade 3.'];
      const { bundle, open } = reading([`Priority 1 – ${titleOf(1)}`, '', ...axis, ...graded, '', ...judged]);
      expect(bundle.figures.map(({ value }) => value)).to.deep.equal([72_640, 3_710]);
      expect(open.map(({ number }) => number)).to.deep.equal(['90,000', '80,000', '70,000']);
    });

    it('words beside a number that are no sentence and no table are listed', () => {
      const { open } = reading([`Priority 1 – ${titleOf(1)}`, '', 'Emergency calls', '72,655', '(Q3: 73,887)', '']);
      expect(open.map(({ number }) => number)).to.deep.equal(['72,655', '73,887']);
    });

    it('lists of letters and numbers, and signs of any kind, are bullets', () => {
      const { bundle } = reading([
        `Priority 1 – ${titleOf(1)}`,
        '',
        '(a) 72,044 emergency calls were received;',
        '(b) 67,390 non-emergency calls were received.',
        '12. Live Chat had 3,655 interactions.',
        '➢ Officers spoke with residents.',
      ]);
      expect(bundle.updates.map(({ text }) => text)).to.deep.equal([
        '72,044 emergency calls were received; – 67,390 non-emergency calls were received.',
        'Live Chat had 3,655 interactions.',
        'Officers spoke with residents.',
      ]);
      expect(bundle.figures.map(({ metric, value }) => `${metric} ${value}`)).to.deep.equal([
        'calls-999 72044',
        'calls-101 67390',
        'live-chats 3655',
      ]);
    });
  });
});
