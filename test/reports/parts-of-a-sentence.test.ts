/** Words that narrow nothing by the part they play in a sentence, and those in the same place that do. */
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
const titleOf = (priority: number): string => catalogue.priorities.find(({ number }) => number === priority)!.title;

function read(priority: number, ...lines: readonly string[]): { figures: string[]; open: string[] } {
  const heading = [
    'Essex Police Q4 2020/21',
    '',
    `Priority ${priority} – ${titleOf(priority)}`,
    '',
    'We will: act.',
    '',
  ];
  const { bundle, open } = readReport(splitPages([...heading, ...lines].join('\n')), {
    ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
    ...{ decisions: new Decisions(), elsewhere: ['kent', 'suffolk', 'norfolk'] },
  });
  const reported = bundle.figures.filter(({ basis }) => basis === 'reported');
  return {
    figures: reported.map(({ metric, value, period, area }) =>
      [metric, value, period.label, ...(area === 'essex' ? [] : [area])].join(' '),
    ),
    open: open.map(({ number }) => number),
  };
}

const Q4 = 'Q4 2020/21';
const KINDS: Readonly<Record<string, readonly (readonly [number, string, readonly string[], readonly string[]])[]>> = {
  'a place that a bracket stands behind is that of the number in it': [
    [
      1,
      'Special Constables gave 48,610 hours in the quarter, fewer than in Norfolk (51,300) and Suffolk (60,750).',
      [`specials-hours 48610 ${Q4}`],
      ['51,300', '60,750'],
    ],
    [
      7,
      'There were 147 KSI casualties in Essex; Kent (171) and Suffolk (160) had more.',
      [`ksi 147 ${Q4}`],
      ['171', '160'],
    ],
  ],
  'what was given for an earlier time no longer stands beside what is now given, for whatever reason': [
    [
      1,
      'Emergency calls in Q3 2020/21 were given as 73,887 and now stand at 73,920; in Q4 2020/21 we took 72,105.',
      ['calls-999 73920 Q3 2020/21', `calls-999 72105 ${Q4}`],
      [],
    ],
    [
      7,
      'People killed on the roads in Q3 2020/21 are corrected from 11 to 12, since a rider later died.',
      ['road-deaths 12 Q3 2020/21'],
      [],
    ],
    [
      7,
      'People killed on the roads in Q3 2020/21 are corrected from 11 to 12 because one rider later died.',
      ['road-deaths 12 Q3 2020/21'],
      ['one'],
    ],
  ],
  'numbers that come to the one before are its parts': [
    [
      5,
      'Intelligence reports came to 17,000: officers submitted 15,380 and Crimestoppers 1,620.',
      [`intel-reports 17000 ${Q4}`, `intel-crimestoppers 1620 ${Q4}`],
      ['15,380'],
    ],
    [
      1,
      'Our older and our younger volunteers are 925 in all, being 521 Special Constables and 404 Volunteer Police Cadets.',
      ['specials-headcount 521 31 March 2021', 'cadets 404 31 March 2021'],
      ['925'],
    ],
    [
      1,
      'The Resolution Centre received 2,760 investigations: it kept 1,690 and sent 1,070 on.',
      [`rc-received 2760 ${Q4}`, `rc-retained 1690 ${Q4}`],
      ['1,070'],
    ],
  ],
  'what a number is only set beside leads to no other': [
    [
      1,
      'Against an establishment of 600 there were 523 Special Constables at the end of March.',
      ['specials-headcount 523 31 March 2021'],
      ['600'],
    ],
    [1, 'At an average of 6 seconds each, 72,500 emergency calls were answered.', [`calls-999 72500 ${Q4}`], ['6']],
  ],
  'three numbers in a row that are told by month are the months of the quarter, whatever they come to': [
    [
      1,
      'Non-emergency calls, monthly: 22,310, 21,200 and 22,905.',
      ['calls-101 22310 January 2021', 'calls-101 21200 February 2021', 'calls-101 22905 March 2021'],
      [],
    ],
    [
      1,
      'Handlers took 24,310, 22,400 and 25,605 emergency calls in January, February and March.',
      ['calls-999 24310 January 2021', 'calls-999 22400 February 2021', 'calls-999 25605 March 2021'],
      [],
    ],
    [
      1,
      'Non-emergency calls came to 66,415 (22,310, 21,200 and 22,905 by month).',
      [
        `calls-101 66415 ${Q4}`,
        'calls-101 22310 January 2021',
        'calls-101 21200 February 2021',
        'calls-101 22905 March 2021',
      ],
      [],
    ],
    [1, 'Monthly averages: 24,100 emergency calls and 22,000 non-emergency calls.', [], ['24,100', '22,000']],
  ],
  'so many of those that the sentence before only speaks of are all of them, unless more is said': [
    [
      5,
      'Intelligence reports guide our work. In the quarter 16,940 of these were submitted.',
      [`intel-reports 16940 ${Q4}`],
      [],
    ],
    [
      1,
      'Neighbourhood Watch rests on its coordinators. There are 3,090 of them across Essex.',
      ['nhw-coordinators 3090 31 March 2021'],
      [],
    ],
    [5, 'Intelligence reports are read at once. Some 310 of these named a firearm.', [], ['310']],
  ],
  'a number at the head of its line may tell over how many months it is': [
    [
      1,
      '66,890 – the non-emergency calls that operators answered over the three months.',
      [`calls-101 66890 ${Q4}`],
      ['three'],
    ],
  ],
  'what was done to some of them is no noun that they count': [
    [
      5,
      'A total of 31 people have been arrested over drugs with 17 charged and awaiting court dates.',
      [`ocg-arrests 31 ${Q4}`, `ocg-charged 17 ${Q4}`],
      [],
    ],
  ],
  'what the counted did is told of them all; what was done to them tells which': [
    [1, 'The 67,150 non-emergency calls of the quarter kept handlers busy.', [`calls-101 67150 ${Q4}`], []],
    [7, 'These 139 KSI casualties devastated families across the county.', [`ksi 139 ${Q4}`], []],
    [1, 'The 1,204 emergency calls abandoned this quarter worried the Chief Officers.', [], ['1,204']],
    [1, 'The 930 non-emergency calls about fireworks overwhelmed the switchboard.', [], ['930']],
    [1, 'The 3,310 emergency calls that reached Chelmsford tied up every handler.', [], ['3,310']],
  ],
  'a time that is told once holds for what goes with it, and no other': [
    [
      1,
      'Papers sent to members show that in 2019/20, the 512 Special Constables gave 180,400 hours.',
      ['specials-hours 180400 2019/20', 'specials-headcount 512 31 March 2020'],
      [],
    ],
    [
      1,
      'In February 24,110 emergency calls were taken, with 1,180 Live Chats held.',
      ['calls-999 24110 February 2021', 'live-chats 1180 February 2021'],
      [],
    ],
    [
      1,
      'The force took 91,200 calls from 1 February to 17 March – with 48,150 emergency calls answered.',
      ['calls-999 48150 1 February to 17 March 2021'],
      ['91,200'],
    ],
    [
      1,
      'In February 41,300 emergency and other calls came. Of those, 22,180 were non-emergency calls.',
      [],
      ['41,300', '22,180'],
    ],
    [1, 'On 31 March the control room took 845 emergency calls.', [], ['845']],
    [1, 'By 31 March the control room had taken 71,845 emergency calls.', [`calls-999 71845 ${Q4}`], []],
  ],
  '"last year" alone may be all of it': [
    [1, 'The control room took 290,410 emergency calls last year.', [], ['290,410']],
    [
      1,
      '71,430 emergency calls were taken, compared with 74,020 last year.',
      [`calls-999 71430 ${Q4}`, 'calls-999 74020 Q4 2019/20'],
      [],
    ],
    [1, 'The hours put in by Special Constables last year were worth 84 full-time officers.', [], ['84']],
  ],
  'what comes on top of others, or is at least one of them, is not how many there are': [
    [1, 'The force enlisted 31 more Special Constables.', [], ['31']],
    [1, 'An additional 22 cadets are in post.', [], ['22']],
    [1, 'A further 22 cadets are in post.', [], ['22']],
    [1, 'The switchboard took 412 extra non-emergency calls in the quarter.', [], ['412']],
    [7, 'Of the collisions, 640 ended in at least one death on the road.', [], ['640', 'one']],
    [
      7,
      'Ten people died on the roads and a further 131 were seriously injured.',
      [`road-deaths 10 ${Q4}`, `road-serious-injuries 131 ${Q4}`],
      [],
    ],
  ],
  'a verb without a subject has the one before': [
    [1, 'Non-emergency calls abandoned fell again, however, still numbered 9,310.', [], ['9,310']],
    [1, 'Non-emergency calls fell again, however, still numbered 69,310.', [`calls-101 69310 ${Q4}`], []],
  ],
  'what has moved over a time is set over it; what is done by others, or makes a part of a whole, is theirs': [
    [1, 'Emergency calls rose 8% to 71,430 over the same quarter last year.', [`calls-999 71430 ${Q4}`], ['8%']],
    [1, 'Emergency calls were up by 8% over the previous quarter, to 71,430.', [`calls-999 71430 ${Q4}`], ['8%']],
    [1, '71,430 emergency calls were received over the same quarter last year.', ['calls-999 71430 Q4 2019/20'], []],
    [1, 'Our 529 Special Constables were joined by 38 recruits.', ['specials-headcount 529 31 March 2021'], ['38']],
    [1, 'Emergency calls made up 51% of the 140,200 calls received.', [], ['51%', '140,200']],
    [1, 'The six forces of the region took 390,000 emergency calls.', [], ['six', '390,000']],
    [
      1,
      'In answer to a member, the Chief Constable said that 529 Special Constables are in post.',
      ['specials-headcount 529 31 March 2021'],
      [],
    ],
    [1, 'On fireworks, the Chief Constable said that 1,204 emergency calls were taken.', [], ['1,204']],
  ],
  'what goes on about another force is not ours': [
    [1, 'Kent has 310 cadets. In 2020 there were 290 cadets.', [], ['310', '290']],
    [1, 'Kent has 310 cadets. We have 402 cadets.', ['cadets 402 31 March 2021'], ['310']],
  ],
  'a bracket behind a movement tells between what; a hedge moves nothing': [
    [
      1,
      'Emergency calls were 2.1% lower (71,430 compared with 72,980 in Q3).',
      [`calls-999 71430 ${Q4}`, 'calls-999 72980 Q3 2020/21'],
      ['2.1%'],
    ],
    [
      1,
      'The 529 Special Constables gave more than 47,000 hours.',
      ['specials-headcount 529 31 March 2021', `specials-hours 47000 ${Q4}`],
      [],
    ],
    [
      1,
      'The force has 529 volunteers, down from 540 a year earlier, and Special Constables gave 47,010 hours.',
      [`specials-hours 47010 ${Q4}`],
      ['529', '540'],
    ],
    [1, 'Emergency calls rose from 71,430 to 74,020 between Q4 and Q1.', [], ['71,430', '74,020']],
  ],
  'a name joined behind a bare number is of the next one, with the verb of the first': [
    [
      7,
      'Deaths on the roads came to eight and serious injuries to 131.',
      [`road-deaths 8 ${Q4}`, `road-serious-injuries 131 ${Q4}`],
      [],
    ],
    [
      1,
      'Special Constables stood at 533, cadets at 415.',
      ['specials-headcount 533 31 March 2021', 'cadets 415 31 March 2021'],
      [],
    ],
    [
      1,
      'Cadets rose from 402 in Q3 to 415 and Special Constables from 516 to 533.',
      ['cadets 402 31 December 2020', 'cadets 415 31 March 2021', 'specials-headcount 533 31 March 2021'],
      ['516'],
    ],
    [1, 'Abandoned emergency calls numbered 1,310 and Live Chats 702.', [], ['1,310', '702']],
    [7, 'Road deaths numbered eight and pedestrians three.', [`road-deaths 8 ${Q4}`], ['three']],
  ],
  'what is said of a part in passing is not said of the whole': [
    [
      5,
      'Intelligence reports, of which 1,480 came from Crimestoppers, totalled 15,900.',
      [`intel-reports 15900 ${Q4}`, `intel-crimestoppers 1480 ${Q4}`],
      [],
    ],
    [1, 'Emergency calls, of which 1,310 were abandoned, came to 72,640.', [`calls-999 72640 ${Q4}`], ['1,310']],
  ],
  'two periods told together are neither of them; of a movement between them each has its number': [
    [7, 'There were 310 KSI casualties between Q3 and Q4.', [], ['310']],
    [7, 'In Q3 and Q4 KSI casualties numbered 310.', [], ['310']],
    [7, 'KSI casualties came down from 166 to 144 between Q3 and Q4.', ['ksi 166 Q3 2020/21', `ksi 144 ${Q4}`], []],
    [7, 'Between January and March KSI casualties fell from 58 to 44.', [], ['58', '44']],
  ],
  'a month is of the number that is told in its clause': [
    [1, 'January was quiet, yet emergency calls came to 72,640.', [`calls-999 72640 ${Q4}`], []],
    [1, 'There was a peak in January; calls to 999 totalled 72,640.', [`calls-999 72640 ${Q4}`], []],
    [1, 'Despite a quiet January, 72,640 emergency calls were received.', [`calls-999 72640 ${Q4}`], []],
    [1, 'Emergency calls rose during March, finishing the quarter at 72,640.', [], ['72,640']],
  ],
  'what went before, or is told of all of them, narrows nothing': [
    [1, 'Neighbourhood Watch, after a poor winter, has 107,300 members.', ['nhw-members 107300 31 March 2021'], []],
    [1, 'Every one of our 415 Volunteer Police Cadets was rung up.', ['cadets 415 31 March 2021'], []],
    [1, 'Of every 100 calls to 999, 91 were answered in time.', [], ['100', '91']],
    [6, 'Some 1,090 Hate Crime Ambassadors operate across Essex.', ['hate-crime-ambassadors 1090 31 March 2021'], []],
    [1, '415 cadets speak Polish.', [], ['415']],
    [1, 'Emergency calls per handler came to 311.', [], ['311']],
  ],
  'what a number is of may be told of another force, or of another time': [
    [
      7,
      'In neighbouring Kent, 181 people were killed or seriously injured; in Essex the total was 144.',
      [`ksi 144 ${Q4}`],
      ['181'],
    ],
    [
      1,
      'A year ago there were 79,310 emergency calls; now there are 72,640.',
      ['calls-999 79310 Q4 2019/20', `calls-999 72640 ${Q4}`],
      [],
    ],
    [
      1,
      'Neighbourhood Watch membership: 107,300 (Dec 2020: 106,100; Mar 2020: 104,200).',
      ['nhw-members 107300 31 March 2021', 'nhw-members 106100 31 December 2020', 'nhw-members 104200 31 March 2020'],
      [],
    ],
    [
      1,
      'Emergency calls, which had stood at 25,900 in the month of January, totalled 72,640 by the end of the quarter.',
      ['calls-999 25900 January 2021'],
      ['72,640'],
    ],
    [1, 'Calls to 101, at 66,210 calls, fell for a third quarter in a row.', [`calls-101 66210 ${Q4}`], []],
  ],
  'a place is of the number that it stands beside': [
    [7, 'Of 144 KSI casualties, 20 were in Tendring.', [`ksi 144 ${Q4}`], ['20']],
    [7, 'Of the 144 KSI casualties in the quarter, Tendring had 20.', [`ksi 144 ${Q4}`], ['20']],
    [1, '72,640 emergency calls were taken at the control room in Chelmsford.', [], ['72,640']],
  ],
  'a report means what its words say: what is wider or narrower than a metric is none of it': [
    [7, '131 people were killed or hurt on the roads.', [], ['131']],
    [7, 'The roads brought 590 casualties in the quarter.', [], ['590']],
    [5, 'The Organised Crime team made 26 arrests in the quarter.', [], ['26']],
    [1, 'Special Constables put in 5,120 hours on patrol.', [], ['5,120']],
    [5, '1,240 intelligence reports came from members of the public.', [], ['1,240']],
    [5, 'Officers carried out seven warrants in the quarter.', [], ['seven']],
    [5, 'Of 38 drugs warrants executed, 29 led to arrests.', [`drugs-warrants 38 ${Q4}`], ['29']],
  ],
  'what is only planned has not moved, whatever the verb': [
    [
      1,
      'There were 409 cadets in March, and this is expected to climb to 450 by June.',
      ['cadets 409 31 March 2021'],
      ['450'],
    ],
    [1, 'The number of cadets was 409 and is projected to reach 450 by June.', ['cadets 409 31 March 2021'], ['450']],
  ],
  'what it is the most or the least of narrows nothing': [
    [1, 'Live Chats numbered 3,702, the lowest in any quarter since the service began.', [`live-chats 3702 ${Q4}`], []],
    [1, 'The 66,210 calls to 101 were the fewest in any quarter since 2015.', [`calls-101 66210 ${Q4}`], []],
    [1, 'Kent Police took 81,000 emergency calls, the most of any force.', [], ['81,000']],
  ],
  'a number with words of its own behind it goes on about the noun before': [
    [
      1,
      'Handlers took 65,110 calls on 101, 70,220 on 999 and 3,601 Live Chat interactions.',
      [`calls-101 65110 ${Q4}`, `calls-999 70220 ${Q4}`, `live-chats 3601 ${Q4}`],
      [],
    ],
  ],
  'square brackets say what round ones do': [
    [7, 'There were 141 KSI casualties [Q3 2020/21: 150].', [`ksi 141 ${Q4}`, 'ksi 150 Q3 2020/21'], []],
    [1, 'The number of cadets [409] was in line with the quarter before.', ['cadets 409 31 March 2021'], []],
  ],
  'what it is compared with may stand first, with its verb': [
    [
      1,
      'In contrast to the 72,300 taken between October and December, the quarter brought 66,210 non-emergency calls.',
      [`calls-101 66210 ${Q4}`, 'calls-101 72300 Q3 2020/21'],
      [],
    ],
  ],
  'a number that tells where or by what something came about is no figure of what it counts': [
    [5, '£61,000 of cash was seized in four raids.', [], ['£61,000', 'four']],
    [7, '139 people were killed or seriously injured in 127 collisions.', [`ksi 139 ${Q4}`], ['127']],
    [1, '120 hours were given by three Special Constables.', [], ['120', 'three']],
    [5, '31 drugs warrants were executed by two officers.', [], ['31', 'two']],
    [1, '71,100 emergency calls were answered across Essex, Kent and Norfolk.', [], ['71,100']],
    [5, 'Officers seized 14 kilograms of cocaine following six drugs warrants.', [`cocaine-seized 14 ${Q4}`], ['six']],
    [5, '£61,000 of cash was seized in four raids on the same morning.', [], ['£61,000', 'four']],
    [
      1,
      'Essex Police has 398 Volunteer Police Cadets across the 12 cadet units.',
      ['cadets 398 31 March 2021', 'cadet-units 12 31 March 2021'],
      [],
    ],
  ],
  'what stands behind the second of two is said of both where the second leans on the verb of the first': [
    [5, '£18,000 in cash and 3 kilograms of cocaine were found in a lorry.', [], ['£18,000', '3']],
    [7, 'Two people were killed and five seriously injured in a collision on a bridge.', [], ['Two', 'five']],
    [
      7,
      'Two people were killed in the quarter and 131 seriously injured.',
      [`road-deaths 2 ${Q4}`, `road-serious-injuries 131 ${Q4}`],
      [],
    ],
  ],
  'two months, or the force and one of its areas, that are told together are no one of them': [
    [1, 'In January and March 46,102 calls to 101 were answered.', [], ['46,102']],
    [7, 'KSI casualties in Essex and Colchester numbered 148.', [], ['148']],
    [7, 'KSI casualties in Essex, Harlow and Maldon numbered 148.', [], ['148']],
    [
      2,
      'Seven closure orders were granted, four in Harlow and three in Tendring.',
      [`closure-orders 7 ${Q4}`],
      ['four', 'three'],
    ],
  ],
  'a number right behind a time is no part of that': [
    [
      7,
      'From October to December 158 people were killed or seriously injured; in the latest quarter it was 141.',
      ['ksi 158 Q3 2020/21', `ksi 141 ${Q4}`],
      [],
    ],
  ],
  'what a number is only set beside is not said of it': [
    [
      1,
      'Against an aim of 550 for the coming year, 521 Special Constables were in post.',
      ['specials-headcount 521 31 March 2021'],
      ['550'],
    ],
  ],
  'what a time brought is of that time, whatever the verb; what was lost then is no such thing': [
    [1, 'Q4 2020/21 yielded 71,016 emergency (999) calls.', [`calls-999 71016 ${Q4}`], []],
    [
      1,
      'March alone brought 25,310 emergency calls, out of 72,980 across the quarter.',
      ['calls-999 25310 March 2021', `calls-999 72980 ${Q4}`],
      [],
    ],
    [
      1,
      'The 2020/21 year closed with 289,640 calls to 101, against 297,155 in 2019/20.',
      ['calls-101 289640 2020/21', 'calls-101 297155 2019/20'],
      [],
    ],
    [1, 'The quarter lost 1,204 emergency calls.', [], ['1,204']],
    [1, 'The control room closed 2,110 emergency calls.', [], ['2,110']],
    [1, 'December alone saw 9,120 emergency calls from people in drink.', [], ['9,120']],
  ],
  'what a quarter was like is no other time; an earlier one, an ordinary one and a shorter one are': [
    [
      1,
      'In a quarter in which schools stayed shut, we took 71,204 calls to 999 and 66,118 calls to 101.',
      [`calls-999 71204 ${Q4}`, `calls-101 66118 ${Q4}`],
      [],
    ],
    [7, 'In a period when few went out, 139 people were killed or seriously injured.', [`ksi 139 ${Q4}`], []],
    [1, 'In an earlier quarter, 71,204 emergency calls were taken.', [], ['71,204']],
    [1, 'In a typical quarter, 71,204 emergency calls are taken.', [], ['71,204']],
    [1, 'In a week that saw heavy snow, 5,920 emergency calls came in.', [], ['5,920']],
  ],
  'what is granted restricts nothing': [
    [1, 'Despite the lockdown, 3,702 Live Chats were held.', [`live-chats 3702 ${Q4}`], []],
    [
      1,
      'Against a background of national restrictions, the Force took 70,880 emergency calls.',
      [`calls-999 70880 ${Q4}`],
      [],
    ],
    [1, 'During the lockdown, 3,702 Live Chats were held.', [], ['3,702']],
  ],
  'months told before come again in another year': [
    [
      1,
      'Whereas 82,140 emergency calls came in between January and March 2020, the same months of 2021 produced 73,064.',
      ['calls-999 82140 Q4 2019/20', `calls-999 73064 ${Q4}`],
      [],
    ],
    [
      1,
      'From October to December 2019 we took 82,140 emergency calls and, in those months of 2020, 79,903.',
      ['calls-999 82140 Q3 2019/20', 'calls-999 79903 Q3 2020/21'],
      [],
    ],
    [
      5,
      'There were 15,310 intelligence reports in the fourth quarter of 2019/20; a year on there were 16,020.',
      ['intel-reports 15310 Q4 2019/20', `intel-reports 16020 ${Q4}`],
      [],
    ],
  ],
  'a bracket is of the name before it, and of what is then said of those': [
    [
      1,
      'Volunteer Police Cadets (412) continue to outnumber Special Constables (508).',
      ['cadets 412 31 March 2021', 'specials-headcount 508 31 March 2021'],
      [],
    ],
    [1, 'Neighbourhood Watch coordinators (12) resigned in the quarter.', [], ['12']],
    [1, 'Special Constables (41) attended the briefing.', [], ['41']],
    [1, 'Emergency calls (1,120) were abandoned.', [], ['1,120']],
    [1, 'Emergency calls (72,390 of 80,000) were answered at once.', [`calls-999 80000 ${Q4}`], ['72,390']],
  ],
  'there are so many of them in all, or so many of them do': [
    [
      1,
      'Our Special Constables, of whom there are now 521, gave up their weekends.',
      ['specials-headcount 521 31 March 2021'],
      [],
    ],
    [1, 'Our Special Constables, 17 of whom are trained drivers, gave up their weekends.', [], ['17']],
    [
      6,
      'People who would rather not speak to us can turn to any of 61 Hate Incident Reporting Centres (HIRCs).',
      ['hate-reporting-centres 61 31 March 2021'],
      [],
    ],
  ],
  'names told together may share what they begin with': [
    [
      1,
      'Calls to 999 and to 101 were 71,450 and 66,160 respectively.',
      [`calls-999 71450 ${Q4}`, `calls-101 66160 ${Q4}`],
      [],
    ],
  ],
  'of two that did other things each has its own verb': [
    [
      7,
      'Eleven people lost their lives on the roads this quarter and a further 140 were seriously hurt.',
      [`road-deaths 11 ${Q4}`, `road-serious-injuries 140 ${Q4}`],
      [],
    ],
  ],
  'a verb whose extent is told only moved': [
    [1, 'Calls to 101 sank to 64,320 in the quarter.', [`calls-101 64320 ${Q4}`], []],
    [7, 'KSI casualties nudged upwards to 155 in the quarter.', [`ksi 155 ${Q4}`], []],
    [1, 'Calls to 101 from businesses plunged by a half, with 1,204 received in the quarter.', [], ['1,204']],
    [1, 'Hoaxes on 999 fell by a tenth, with 1,204 calls received.', [], ['1,204']],
  ],
  'a body called after what it takes in is whose number it is; another is a part': [
    [5, 'Our Intelligence Hub logged 15,904 intelligence reports this quarter.', [`intel-reports 15904 ${Q4}`], []],
    [5, 'The Prison Intelligence Team took in 412 intelligence reports.', [], ['412']],
    [1, 'The Command, which is based in Chelmsford, fielded 68,410 calls to 101.', [`calls-101 68410 ${Q4}`], []],
    [1, 'The Colchester control desk took 9,120 emergency calls.', [], ['9,120']],
  ],
  'another force told beside ours lends what is counted and nothing else': [
    [
      1,
      'Kent Police answered 95,200 emergency calls this quarter, Essex Police 72,640.',
      [`calls-999 72640 ${Q4}`],
      ['95,200'],
    ],
    [7, 'Norfolk had 92 KSI casualties in the quarter and Suffolk 48.', [], ['92', '48']],
    [7, 'Norfolk had 92 KSI casualties in the quarter; our target is 140.', [], ['92', '140']],
    [
      1,
      '2,140 live chats were held by Kent, compared with 5,480 held by Essex Police.',
      [`live-chats 5480 ${Q4}`],
      ['2,140'],
    ],
  ],
  'the nearest place is that of the number': [
    [
      2,
      'Five closure orders were granted in Harlow, and eleven across Essex.',
      [`closure-orders 5 ${Q4} harlow`, `closure-orders 11 ${Q4}`],
      [],
    ],
    [7, 'KSI casualties came to 148 in Essex, 21 of them in Colchester.', [`ksi 148 ${Q4}`], ['21']],
  ],
  'an earlier number is put right': [
    [
      1,
      'Calls to 101 in Q3 2020/21 should have been reported as 70,812, not 70,753.',
      ['calls-101 70812 Q3 2020/21'],
      [],
    ],
    [7, 'KSI casualties in Q3 2020/21, previously stated as 171, ought to have read 167.', ['ksi 167 Q3 2020/21'], []],
    [1, 'The force should have 600 Special Constables in post at 31 March 2022.', [], ['600']],
  ],
  'a law has a year, and what is done by it is all': [
    [
      2,
      'Making use of the Act of 2014, we secured five closure orders in the quarter.',
      [`closure-orders 5 ${Q4}`],
      [],
    ],
    [
      5,
      'Cash to the value of £71,300 was seized under the Proceeds of Crime Act 2002.',
      [`cash-seized 71300 ${Q4}`],
      [],
    ],
    [2, 'Using the Act of 2014, partners obtained six closure orders.', [], ['six']],
  ],
  'months go on about what was told of another month': [
    [
      7,
      'There were 51 KSI casualties in March. There had been 44 in January.',
      ['ksi 51 March 2021', 'ksi 44 January 2021'],
      [],
    ],
    [
      1,
      'In January 25,900 emergency calls came in. There had been 44 hoaxes in February.',
      ['calls-999 25900 January 2021'],
      ['44'],
    ],
  ],
  'what is added is counted by itself': [
    [
      1,
      'In addition to 71,900 emergency calls, we answered 66,400 non-emergency calls.',
      [`calls-999 71900 ${Q4}`, `calls-101 66400 ${Q4}`],
      [],
    ],
    [5, 'Cash of £96,450 was seized, as well as four kilograms of cannabis.', [`cash-seized 96450 ${Q4}`], ['four']],
  ],
  'that something is said is no part of it, unless it is denied or hoped for': [
    [1, 'The Board heard that 70,115 emergency calls had been received.', [`calls-999 70115 ${Q4}`], []],
    [1, 'It is pleasing that Special Constables gave 47,005 hours.', [`specials-hours 47005 ${Q4}`], []],
    [1, 'The Chief Constable hoped that 80,000 emergency calls would be taken.', [], ['80,000']],
    [1, 'Kent Police reported that 95,200 emergency calls were received this quarter.', [], ['95,200']],
  ],
  'of a whole only its noun and what narrows that is said': [
    [1, 'Mental health featured in 9,204 of the 70,300 emergency calls.', [`calls-999 70300 ${Q4}`], ['9,204']],
    [1, 'Hoaxers made 250 of the 1,204 emergency calls about fireworks.', [], ['250', '1,204']],
    [1, 'Some 31 of the 402 emergency calls abandoned were from children.', [], ['31', '402']],
  ],
  'a time of its own is not the quarter': [
    [1, 'The control room took 5,600 emergency calls in just one week.', [], ['5,600', 'one']],
    [1, 'Some 64,000 non-emergency calls were answered in under two minutes.', [], ['64,000', 'two']],
    [1, 'Special Constables gave 1,900 hours over two weekends.', [], ['1,900', 'two']],
  ],
  'a comparison ends where a clause of its own begins': [
    [1, 'Compared with last quarter, emergency calls fell to 70,010.', [`calls-999 70010 ${Q4}`], []],
    [1, 'Live chats rose on the quarter before, while calls to 101 reached 66,120.', [`calls-101 66120 ${Q4}`], []],
  ],
  'who they are is told by the word that the metric needs': [
    [
      1,
      'There were 268 applications to join the Special Constabulary, 12.3% of them from BAME communities.',
      [`specials-applications 268 ${Q4}`, `specials-applicants-bame-share 12.3 ${Q4}`],
      [],
    ],
    [
      1,
      'There were 268 applications to join the Special Constabulary; 14% were from female students.',
      [`specials-applications 268 ${Q4}`],
      ['14%'],
    ],
    [1, 'There were 72,300 calls of an emergency kind.', [`calls-999 72300 ${Q4}`], []],
    [1, 'There were 402 emergency calls of a nuisance nature.', [], ['402']],
  ],
  'a year is the whole year only where no part of it is named, and a year before is as long as what it is before': [
    [
      1,
      'In the closing quarter of 2019/20 the Resolution Centre received 3,020 investigations.',
      ['rc-received 3020 Q4 2019/20'],
      [],
    ],
    [1, 'In the closing weeks of 2020/21 the force took 18,400 emergency calls.', [], ['18,400']],
    [
      7,
      'KSI casualties numbered 590 in the 12 months to March 2021, compared with 690 the year before.',
      ['ksi 590 2020/21', 'ksi 690 2019/20'],
      [],
    ],
    [
      7,
      'There were 150 KSI casualties in January to March and 171 a year earlier.',
      [`ksi 150 ${Q4}`, 'ksi 171 Q4 2019/20'],
      [],
    ],
    [1, 'A year ago 74,910 emergency calls were received in the quarter.', ['calls-999 74910 Q4 2019/20'], []],
  ],
  'a number beside a share of something is that share': [
    [1, '90% of emergency calls, 65,880 in all, were answered within ten seconds.', [], ['90%', '65,880', 'ten']],
    [1, 'Two in every five emergency calls, or 29,100, came from abroad.', [], ['Two', 'five', '29,100']],
    [1, '67,340 emergency calls (92.4%) were answered on time.', [], ['67,340', '92.4%']],
    [1, 'Three quarters of the calls to 101, some 51,300, needed no visit.', [], ['Three', '51,300']],
    [7, 'Fifty-eight of those killed or seriously injured were under 25.', [], ['Fifty-eight', '25']],
  ],
  "a part of the force is not the force, and the place of a part is not the whole's": [
    [1, 'Special Constables in the north of the county gave 14,300 hours.', [], ['14,300']],
    [1, 'Special Constables in the North LPA gave 14,300 hours.', [`specials-hours 14300 ${Q4} lpa-north`], []],
    [
      1,
      'Special Constables gave 48,000 hours, 14,300 of them in Basildon.',
      [`specials-hours 48000 ${Q4}`, `specials-hours 14300 ${Q4} basildon`],
      [],
    ],
  ],
  'who takes what is counted, and the words around it that only link, tell of all': [
    [1, 'The switchboard fielded 69,204 calls by way of the 101 line.', [`calls-101 69204 ${Q4}`], []],
    [1, 'The switchboard lost 640 calls to 101.', [], ['640']],
    [1, 'A campaign brought 140 applications to become a Special Constable.', [], ['140']],
    [2, 'Magistrates granted six closure orders.', [`closure-orders 6 ${Q4}`], []],
    [
      6,
      'Just under 1,100 people now act as Hate Crime Ambassadors.',
      ['hate-crime-ambassadors 1100 31 March 2021'],
      [],
    ],
    [7, 'The total of 146 KSI casualties works out at 1.6 a day.', [`ksi 146 ${Q4}`], ['1.6']],
    [
      1,
      'Spread over 13 units, 402 Volunteer Police Cadets were enrolled at the end of March.',
      ['cadet-units 13 31 March 2021', 'cadets 402 31 March 2021'],
      [],
    ],
    [
      1,
      'Twenty-two recruits joined the Special Constabulary and nineteen Special Constables left.',
      [`specials-joiners 22 ${Q4}`, `specials-leavers 19 ${Q4}`],
      [],
    ],
    [1, '101 received 67,455 calls and 999 received 72,380.', [`calls-101 67455 ${Q4}`, `calls-999 72380 ${Q4}`], []],
    [1, "The contact centre's 101 team dealt with 67,330 calls.", [`calls-101 67330 ${Q4}`], []],
    [1, 'It was another busy quarter for Live Chat, with 3,790 interactions.', [`live-chats 3790 ${Q4}`], []],
    [
      1,
      'Live Chat had 1,240 interactions in January, 1,198 in February and 1,305 in March, making 3,743 in all.',
      [
        'live-chats 1240 January 2021',
        'live-chats 1198 February 2021',
        'live-chats 1305 March 2021',
        `live-chats 3743 ${Q4}`,
      ],
      [],
    ],
    [
      5,
      'Crimestoppers passed on 1,575 of the 16,690 intelligence reports submitted.',
      [`intel-crimestoppers 1575 ${Q4}`, `intel-reports 16690 ${Q4}`],
      [],
    ],
    [1, 'Calls received – 999: 72,884; 101: 68,936.', [`calls-999 72884 ${Q4}`, `calls-101 68936 ${Q4}`], []],
  ],
  'a month is of the number that it stands with, whatever the verb is': [
    [1, 'January brought 24,020 emergency calls.', ['calls-999 24020 January 2021'], []],
    [
      1,
      "January's emergency calls numbered 23,905; February's, 22,318.",
      ['calls-999 23905 January 2021', 'calls-999 22318 February 2021'],
      [],
    ],
    [1, 'Of January’s emergency calls 2,310 were hoaxes.', [], ['2,310']],
  ],
  'who did something is told by what was done, and a verb of its own leaves the one before behind': [
    [
      1,
      'In the quarter 64 Special Constables gave 811 hours under Employer Supported Policing (ESP).',
      [`esp-specials 64 ${Q4}`, `esp-hours 811 ${Q4}`],
      [],
    ],
    [1, 'Ninety Special Constables policed 41 football matches.', [], ['Ninety', '41']],
    [1, '81 Special Constables contributed to 962 deployments.', [], ['81', '962']],
    [
      1,
      'There were 297 applications to become a Special Constable, 41 joined and 28 left.',
      [`specials-applications 297 ${Q4}`, `specials-joiners 41 ${Q4}`, `specials-leavers 28 ${Q4}`],
      [],
    ],
    [1, 'A fall of 4% brought emergency calls to 70,912.', [`calls-999 70912 ${Q4}`], ['4%']],
  ],
  'what it is compared with, and why an earlier figure is put right, narrow nothing': [
    [
      1,
      'Emergency demand was higher than in any quarter since 2019/20, with 79,310 calls to 999.',
      [`calls-999 79310 ${Q4}`],
      [],
    ],
    [
      7,
      "Last quarter's figure for KSI casualties has been revised from 167 to 171 after late reports came in.",
      ['ksi 171 Q3 2020/21'],
      [],
    ],
    [5, "Last quarter's total for intelligence reports may be corrected from 17,020 to 17,100.", [], ['17,100']],
  ],
  'an earlier report tells of the quarter before, and what was told before of no time that is said': [
    [1, "Last quarter's paper gave 69,340 emergency calls.", ['calls-999 69340 Q3 2020/21'], []],
    [1, 'The preceding edition put Live Chat interactions at 3,655.', ['live-chats 3655 Q3 2020/21'], []],
    [1, 'The Panel had been advised that emergency calls came to 69,340.', [], ['69,340']],
    [1, 'At its last meeting the Panel heard that emergency calls came to 69,340.', [], ['69,340']],
    [1, 'Emergency calls were once put at 69,340.', [], ['69,340']],
    [1, 'Emergency calls, originally given as 69,340, have been updated to 69,352.', [], ['69,352']],
    [1, 'Emergency calls fell to 69,340 from a peak of 91,250 in 2018.', [`calls-999 69340 ${Q4}`], ['91,250']],
  ],
  'what it exceeds, and what all is compared with, date nothing': [
    [1, 'Emergency calls came to 69,340, fewer than in any quarter to date.', [`calls-999 69340 ${Q4}`], []],
    [1, 'Live Chat interactions: 3,655, annual increase 4.1%', [`live-chats 3655 ${Q4}`], []],
  ],
  'a phrase behind the comma that tells which of them narrows the number': [
    [1, 'Special Constables gave 7,312 hours, on Operation Heron.', [], ['7,312']],
    [1, 'Emergency calls numbered 6,120, from tall buildings.', [], ['6,120']],
    [1, 'Emergency calls numbered 69,340, in line with last year.', [`calls-999 69340 ${Q4}`], []],
  ],
  'a clause in front that says of which alone narrows it, and one after which they moved does not': [
    [1, 'Where a knife was shown, emergency calls numbered 1,207.', [], ['1,207']],
    [7, 'If riders are left out, people killed or seriously injured numbered 107.', [], ['107']],
    [1, 'After all the shops reopened, emergency calls rose to 69,340.', [`calls-999 69340 ${Q4}`], []],
  ],
  'what another noun heads, another subject, or a verb of its own tells is another number': [
    [1, 'The rise in emergency calls was 2,107.', [], ['2,107']],
    [1, 'The total for emergency calls was 69,340.', [`calls-999 69340 ${Q4}`], []],
    [1, 'Live Chat interactions: growth 207', [], ['207']],
    [1, 'While emergency calls fell, staff numbered 391.', [], ['391']],
    [1, 'The quietest unit for emergency calls took 12,040.', [], ['12,040']],
    [1, 'Emergency calls abandoned came to 1,240.', [], ['1,240']],
    [1, 'Emergency calls came to 37 per 1,000 people.', [], ['37', '1,000']],
  ],
  'what is set to come, was never so, or came about elsewhere is no figure': [
    [1, 'Emergency calls are set to rise to 75,000.', [], ['75,000']],
    [1, 'Had emergency calls risen to 75,000, the room would have been full.', [], ['75,000']],
    [1, 'Our region took 69,340 emergency calls.', [], ['69,340']],
    [1, 'Three weeks in March brought 14,000 emergency calls.', [], ['Three', '14,000']],
  ],
  'what points back is of the one measure that the sentence before names, where nothing narrows it there': [
    [1, 'The Board asked about emergency calls. The figure came to 69,340.', [`calls-999 69340 ${Q4}`], []],
    // What is counted is said with the number; of what it is, the sentence before tells.
    [2, 'In Operation RECTIFY several agencies took part. Four arrests were made.', [`rectify-arrests 4 ${Q4}`], []],
    [
      7,
      'A further nine new Roads Policing Officers completed the skills course.',
      [`roads-policing-officers-new 9 ${Q4}`],
      [],
    ],
    [1, 'Live Chat interactions suit the young. In Q4 there were 3,655.', [`live-chats 3655 ${Q4}`], []],
    [1, 'We keep Live Chat interactions under review. They totalled 3,655.', [`live-chats 3655 ${Q4}`], []],
    [7, 'KSI casualties fell again. In the quarter they came to 150.', [`ksi 150 ${Q4}`], []],
    [
      6,
      'Hate Crime Ambassadors have increased again. At the end of March they stood at 1,066.',
      ['hate-crime-ambassadors 1066 31 March 2021'],
      [],
    ],
    [7, 'KSI casualties among cyclists fell again. In the quarter they came to 19.', [], ['19']],
    [7, 'Much was said of people killed or seriously injured. 149 were recorded over Q4.', [`ksi 149 ${Q4}`], []],
    [1, 'Missed emergency calls are a worry. They totalled 1,207.', [], ['1,207']],
    [1, 'Emergency calls about fires are a worry. They came to 1,207.', [], ['1,207']],
    [1, 'The cost of emergency calls is high. The figure is 69,340.', [], ['69,340']],
    [1, 'Officers attended emergency calls. They numbered 120.', [], ['120']],
    [1, 'Officers attended emergency calls. The total was 120.', [], ['120']],
    [1, 'Live Chat interactions are held by a team. They number 38.', [], ['38']],
    [1, 'Emergency calls rose. The rise was 2,107.', [], ['2,107']],
    [1, 'Emergency calls are tracked. The number of handlers is 391.', [], ['391']],
    [1, 'Emergency calls are tracked. They are likely to reach 75,000.', [], ['75,000']],
    [1, 'Emergency calls were high in Q3. They came to 78,120.', [], ['78,120']],
    [1, 'The target for emergency calls is shown. The figure is 75,000.', [], ['75,000']],
  ],
  'a year beside a quarter is that quarter of it': [
    [
      1,
      'In the same quarter last year there were 70,210 emergency calls; this year 69,340.',
      ['calls-999 70210 Q4 2019/20', `calls-999 69340 ${Q4}`],
      [],
    ],
    [
      7,
      "Last year's fourth quarter saw 171 KSI casualties, and this year's 149.",
      ['ksi 171 Q4 2019/20', `ksi 149 ${Q4}`],
      [],
    ],
    [
      1,
      'Last year 3,120 Live Chat interactions were held between January and March; this year it was 3,702.',
      ['live-chats 3120 Q4 2019/20', `live-chats 3702 ${Q4}`],
      [],
    ],
    [
      1,
      'This year there have been 318,200 emergency calls, of which 72,410 came in the quarter.',
      ['calls-999 318200 2020/21', `calls-999 72410 ${Q4}`],
      [],
    ],
  ],
  'what one set out to do is a plan': [
    [6, 'We had set out to have 70 Hate Incident Reporting Centres.', [], ['70']],
    [
      1,
      'Having set out to register 40 companies, Employer Supported Policing now has 34 registered.',
      ['esp-employers 34 31 March 2021'],
      ['40'],
    ],
    [1, 'We wanted to train 600 Special Constables.', [], ['600']],
  ],
  'who took it, or gave leave for it, narrows nothing': [
    [1, '71,905 emergency calls were answered by call takers this quarter.', [`calls-999 71905 ${Q4}`], []],
    [1, '3,655 Live Chat interactions were dealt with by chat operators.', [`live-chats 3655 ${Q4}`], []],
    [2, 'Six closure orders were secured from magistrates during the quarter.', [`closure-orders 6 ${Q4}`], []],
    [1, '12,400 emergency calls were passed by call handlers to the ambulance service.', [], ['12,400']],
    [1, '1,940 emergency calls were obtained from mobile phones.', [], ['1,940']],
  ],
  'a number in a bracket with its own time has all that tells which it is': [
    [
      1,
      'The strength of the Volunteer Police Cadets (405 at 31 March 2021) is expected to rise.',
      ['cadets 405 31 March 2021'],
      [],
    ],
    [
      1,
      'Emergency calls received in the quarter (72,391) were mostly answered within the national standard.',
      [`calls-999 72391 ${Q4}`],
      [],
    ],
    [1, 'Emergency calls (2,410) were answered in under ten seconds.', [], ['2,410', 'ten']],
    [1, 'The target headcount of the Special Constabulary (600 by March 2022) may be missed.', [], ['600']],
  ],
  'of a part and its whole without a noun the second is what the first is a part of': [
    [
      5,
      '9.5% of intelligence reports in the quarter came from Crimestoppers (1,607 of 16,920).',
      [`intel-crimestoppers 1607 ${Q4}`, `intel-reports 16920 ${Q4}`],
      ['9.5%'],
    ],
    [
      1,
      'Specials gave 35.1% of their hours to high visibility policing, 16,880 hours out of 48,090.',
      [`specials-hours-high-visibility 16880 ${Q4}`, `specials-hours 48090 ${Q4}`],
      ['35.1%'],
    ],
  ],
  'a percentage says by its sign that it is a share, of what its part is told of': [
    [1, 'The Resolution Centre retained 60.7% of the investigations received.', [`rc-retained-share 60.7 ${Q4}`], []],
    [1, '60.7% of the retained investigations were completed in the quarter.', [], ['60.7%']],
    [1, 'The Resolution Centre retained 48% of the investigations received on bank holidays.', [], ['48%']],
  ],
  'a part that is told in passing before the verb is not said of the whole': [
    [
      1,
      'Emergency calls in the quarter, including 1,240 at New Year, came to 72,505.',
      [`calls-999 72505 ${Q4}`],
      ['1,240'],
    ],
    [
      1,
      'The Volunteer Police Cadets, including 61 who joined in January, now number 409.',
      ['cadets 409 31 March 2021'],
      ['61'],
    ],
  ],
  'a sign makes a movement of a number, and what it leads to is told': [
    [1, 'Emergency calls fell again: -1.9% to 72,483.', [`calls-999 72483 ${Q4}`], ['1.9%']],
    [7, 'KSI casualties eased: -9 to 158 in the quarter.', [`ksi 158 ${Q4}`], ['9']],
  ],
  'what only says that it came about, or how near a number is, narrows nothing': [
    [1, 'More than 3,700 Live Chat interactions took place in the quarter.', [`live-chats 3700 ${Q4}`], []],
    [1, 'The force took in the region of 72,000 emergency calls.', [`calls-999 72000 ${Q4}`], []],
    [1, 'The number of emergency calls was little changed at 73,640.', [`calls-999 73640 ${Q4}`], []],
    [1, 'Forces in the region took 72,000 emergency calls.', [], ['72,000']],
    [
      5,
      'Cash seized by the Serious and Organised Crime unit in the quarter was £96,000; firearms seized: nil.',
      [`cash-seized 96000 ${Q4}`],
      [],
    ],
    [
      7,
      'Southend had 18 KSI casualties in the quarter; the county as a whole had 148.',
      [`ksi 18 ${Q4} southend`, `ksi 148 ${Q4}`],
      [],
    ],
  ],
  'what two others come to is of both': [
    [
      1,
      '521 Special Constables plus 403 Volunteer Police Cadets gives 924 volunteers at the end of March.',
      ['specials-headcount 521 31 March 2021', 'cadets 403 31 March 2021'],
      ['924'],
    ],
    [
      1,
      '72,905 calls to 999 plus 66,310 calls to 101 makes 139,215 calls from the public.',
      [`calls-999 72905 ${Q4}`, `calls-101 66310 ${Q4}`],
      ['139,215'],
    ],
  ],
  'what a sentence is headed by is said of each of its numbers': [
    [1, 'Kent, Quarter 4: emergency calls 71,310; non-emergency calls 64,020', [], ['71,310', '64,020']],
    [1, 'Abandoned, Quarter 4: emergency calls 71,310; non-emergency calls 64,020', [], ['71,310', '64,020']],
    [
      1,
      'Contact, Quarter 4: emergency calls 71,310; non-emergency calls 64,020',
      [`calls-999 71310 ${Q4}`, `calls-101 64020 ${Q4}`],
      [],
    ],
    [
      1,
      'Resolution Centre, Quarter 4: investigations received 2,772; retained 1,689; share retained 60.9%',
      [`rc-received 2772 ${Q4}`, `rc-retained 1689 ${Q4}`, `rc-retained-share 60.9 ${Q4}`],
      [],
    ],
  ],
  'there being no data of another thing lends nothing': [
    [
      1,
      'There is no data on high visibility hours this quarter; Special Constables recorded 48,075 hours in all.',
      [`specials-hours 48075 ${Q4}`],
      [],
    ],
  ],
  'a draft and what was put first no longer stand': [
    [
      1,
      'The draft of this report gave 3,659 Live Chat interactions; the corrected number for the quarter is 3,676.',
      [`live-chats 3676 ${Q4}`],
      [],
    ],
    [
      1,
      'Non-emergency calls in Quarter 3 were first put at 70,753 and are now put at 70,698.',
      ['calls-101 70698 Q3 2020/21'],
      [],
    ],
    [1, 'The draft of this report gave 3,659 complaints; the corrected number is 3,676.', [], ['3,676']],
  ],
  'a part of a total is parted from it, and a rise in a bracket is no total': [
    [
      7,
      "Basildon's 17 KSI casualties were part of the force's total of 150 in the quarter.",
      [`ksi 17 ${Q4} basildon`, `ksi 150 ${Q4}`],
      [],
    ],
    [1, 'The increase in Live Chat interactions (168) came in March.', [], ['168']],
    [
      1,
      'Non-emergency calls stood at 67,240 whilst emergency calls stood at 72,480.',
      [`calls-101 67240 ${Q4}`, `calls-999 72480 ${Q4}`],
      [],
    ],
    [1, '72,000 emergency calls were handled by officers.', [], ['72,000']],
    [5, '16,540 intelligence reports were submitted by officers.', [`intel-reports 16540 ${Q4}`], []],
  ],
  'what was answered is a part where those that were lost have a number beside it': [
    [1, '70,310 emergency calls were answered and 2,100 abandoned.', [], ['70,310', '2,100']],
    [1, '70,310 emergency calls were answered in the quarter.', [`calls-999 70310 ${Q4}`], []],
    [1, '72,410 emergency calls were received and 2,100 abandoned.', [`calls-999 72410 ${Q4}`], ['2,100']],
  ],
  'as many numbers as measures go by their order': [
    [
      1,
      'Emergency calls, non-emergency calls and Live Chat interactions came to 72,480, 67,120 and 3,702.',
      [`calls-999 72480 ${Q4}`, `calls-101 67120 ${Q4}`, `live-chats 3702 ${Q4}`],
      [],
    ],
    [1, 'Missed emergency calls and Live Chat interactions were 1,200 and 300.', [], ['1,200', '300']],
  ],
  'each of what is listed is of its own place': [
    [
      7,
      'Nine people were killed on the roads across the force: two in Braintree, three in Thurrock and four elsewhere.',
      [`road-deaths 9 ${Q4}`, `road-deaths 2 ${Q4} braintree`, `road-deaths 3 ${Q4} thurrock`],
      ['four'],
    ],
    [1, '999 calls: 72,940 | 101 calls: 66,780', [`calls-999 72940 ${Q4}`, `calls-101 66780 ${Q4}`], []],
  ],
};

describe('the part that a word plays', () => {
  for (const [kind, cases] of Object.entries(KINDS))
    describe(kind, () => {
      for (const [priority, text, figures, open] of cases)
        it(text, () => {
          const found = read(priority, `• ${text}`);
          expect(found.figures).to.have.members([...figures]);
          expect(found.open).to.deep.equal([...open]);
        });
    });

  it('tiles have their number above their caption or beneath it, by which of them comes first', () => {
    const lead = '• Headlines for the quarter.';
    const [calls, chats] = ['999 emergency calls', 'Live Chat interactions'];
    const figures = [`calls-999 72611 ${Q4}`, `live-chats 3719 ${Q4}`];
    expect(read(1, lead, '72,611', calls, '3,719', chats).figures).to.have.members(figures);
    expect(read(1, lead, calls, '72,611', chats, '3,719').figures).to.have.members(figures);
    expect(read(1, lead, 'Contact', '72,611', calls, '3,719', chats).figures).to.deep.equal([]);
  });

  it('a bullet further in than one that ends with a colon is a member of it, which its heading is said of', () => {
    const of = (heading: string, ...members: readonly string[]) =>
      read(1, `• ${heading}:`, ...members.map((member) => `   ${member}`));
    const figures = [`rc-received 2740 ${Q4}`, `rc-retained 1660 ${Q4}`];
    const members = ['Investigations received in the quarter: 2,740', 'Of which retained: 1,660'];
    for (const mark of ['•', 'o', '–'])
      expect(of('Resolution Centre', ...members.map((member) => `${mark} ${member}`)).figures).to.have.members(figures);
    expect(of('In Kent', '• Emergency calls: 71,310.', '• Non-emergency calls: 64,020.').figures).to.deep.equal([]);
    expect(of('Missed calls', '• 999: 1,200', '• 101: 69,205').figures).to.deep.equal([]);
    expect(of('Volunteers', '• Cadets: 402', '').figures).to.deep.equal(['cadets 402 31 March 2021']);
    expect(read(1, 'In Kent:', '• Emergency calls: 71,310').figures).to.deep.equal([]);
  });

  it('what a mark refers to, a marking and the number of a page stand apart from the sentence they break', () => {
    const noted = read(1, '• Calls to 999 in the quarter: 72,604 [1]', '[1] Taken on 12 April 2021 from 14 systems.');
    expect(noted).to.deep.equal({ figures: [`calls-999 72604 ${Q4}`], open: ['14'] });
    const broken = read(7, '• The number of KSI casualties in the', 'OFFICIAL', '7', 'quarter was 152.');
    expect(broken).to.deep.equal({ figures: [`ksi 152 ${Q4}`], open: [] });
  });

  it('a quotation and a number begin a paragraph as a letter does', () => {
    const lines = [
      '• The quarter was a busy one.',
      '',
      '“We are proud that Special Constables gave a staggering 47,300 hours in the quarter.',
      '',
      '71,430 emergency calls were taken by the control room in the quarter.',
    ];
    const figures = [`specials-hours 47300 ${Q4}`, `calls-999 71430 ${Q4}`];
    expect(read(1, ...lines)).to.deep.equal({ figures, open: [] });
  });

  it('one tile alone is a figure; the number of a page under a heading is none', () => {
    expect(read(1, '• We met twice.', '', 'Emergency calls', '71,112', '', '• We met again.').figures).to.deep.equal([
      `calls-999 71112 ${Q4}`,
    ]);
    const paged = read(1, '• We met twice.', '', 'Emergency calls', '14', '', '• We met again.');
    expect(paged).to.deep.equal({ figures: [], open: ['14'] });
    expect(read(1, '999 calls answered: 71,112', '101 calls answered: 66,004').figures).to.deep.equal([
      `calls-999 71112 ${Q4}`,
      `calls-101 66004 ${Q4}`,
    ]);
  });

  it('a table of times or areas down has its measure over their names or in the line above it', () => {
    const areas = ['lpa-north', 'lpa-south'];
    const expected = [
      ...[43, 70].map((value, at) => `ksi ${value} Q3 2020/21 ${areas[at]}`),
      ...[38, 66].map((value, at) => `ksi ${value} ${Q4} ${areas[at]}`),
    ];
    const rows = ['Q3 2020/21 43 70', 'Q4 2020/21 38 66'];
    const over = read(7, '• By area.', '', 'KSI casualties North South', ...rows);
    expect(over.figures).to.have.members(expected);
    const above = read(
      7,
      '• KSI casualties by area:',
      '| Area | Q3 2020/21 | Q4 2020/21 |',
      '| North | 43 | 38 |',
      '| South | 70 | 66 |',
    );
    expect(above.figures).to.have.members(expected);
    const both = read(
      7,
      '• By area.',
      '',
      '| Measure | North Q3 | North Q4 | South Q3 | South Q4 |',
      '| KSI casualties | 43 | 38 | 70 | 66 |',
    );
    expect(both.figures).to.have.members(expected);
    expect(read(7, '• By area:', '| Area | Q3 2020/21 | Q4 2020/21 |', '| North | 43 | 38 |').figures).to.deep.equal(
      [],
    );
  });

  it('a line without a mark over a table is its caption, and the sum of all areas or months is of all', () => {
    const rows = [
      '| Area | Q3 2020/21 | Q4 2020/21 |',
      '| North | 41 | 37 |',
      '| South | 72 | 64 |',
      '| West | 50 | 47 |',
    ];
    const areas = ['lpa-north', 'lpa-south', 'lpa-west'];
    const ofAreas = [
      ...[41, 72, 50].map((value, at) => `ksi ${value} Q3 2020/21 ${areas[at]}`),
      ...[37, 64, 47].map((value, at) => `ksi ${value} ${Q4} ${areas[at]}`),
    ];
    const ofAll = ['ksi 163 Q3 2020/21', `ksi 148 ${Q4}`];
    for (const caption of ['KSI casualties by area', 'KSI casualties by area:'])
      for (const total of ['Total', 'Force total', 'Essex Police total', 'Total Essex'])
        expect(read(7, caption, ...rows, `| ${total} | 163 | 148 |`).figures, total).to.have.members([
          ...ofAreas,
          ...ofAll,
        ]);
    const some = read(7, 'KSI casualties by area', ...rows.slice(0, 3), '| Total | 113 | 101 |');
    expect(some.open).to.deep.equal(['113', '101']);
    expect(read(7, 'KSI casualties by area', ...rows, '| Total | 170 | 148 |').open).to.deep.equal(['170']);
    const others = read(
      7,
      '| District | KSI casualties |',
      '| Harlow | 11 |',
      '| All others | 137 |',
      '| Force | 148 |',
    );
    expect(others).to.deep.equal({ figures: [`ksi 11 ${Q4} harlow`, `ksi 148 ${Q4}`], open: ['137'] });
    const months = [
      '| Month | Emergency calls |',
      '| January | 24,010 |',
      '| February | 22,110 |',
      '| March | 25,020 |',
    ];
    expect(read(1, ...months, '| Total | 71,140 |').figures).to.include(`calls-999 71140 ${Q4}`);
  });

  it('a column of dates says when its rows are; what runs on over months is of no month', () => {
    const rows = [
      '| Special Constables in post | 31/03/2021 | 531 |',
      '| Volunteer Police Cadets | 28/02/2021 | 407 |',
    ];
    const dated = read(1, '| Measure | As at | Number |', ...rows, '| Emergency calls | | 71,140 |');
    expect(dated).to.deep.equal({
      figures: ['specials-headcount 531 31 March 2021', 'cadets 407 28 February 2021'],
      open: ['71,140'],
    });
    const totals = ['| Contact | Feb-21 | Mar-21 |', '| Emergency calls | 318,210 | 316,940 |'];
    expect(read(1, 'Rolling 12 month totals', ...totals).figures).to.deep.equal([]);
    expect(read(1, 'Contact by month', ...totals).figures).to.have.length(2);
    expect(read(1, 'Contact by month in Norfolk', ...totals).open).to.have.length(2);
    const years = ['| Year ending | KSI casualties |', '| Q3 2020/21 | 671 |', '| Q4 2020/21 | 655 |'];
    expect(read(7, ...years)).to.deep.equal({ figures: [], open: ['671', '655'] });
  });

  it('times down and metrics across are a table too', () => {
    const rows = [
      '| Quarter | 999 emergency calls | Live Chat interactions |',
      '| Q3 2020/21 | 73,100 | 3,512 |',
      '| Q4 2020/21 | 71,480 | 3,806 |',
    ];
    expect(read(1, '• Contact by quarter.', '', ...rows)).to.deep.equal({
      figures: [
        'calls-999 73100 Q3 2020/21',
        'live-chats 3512 Q3 2020/21',
        `calls-999 71480 ${Q4}`,
        `live-chats 3806 ${Q4}`,
      ],
      open: [],
    });
  });

  it('a title between two lists is of neither', () => {
    const lines = ['– 999 calls taken in the quarter: 72,390', 'Citizens in Policing', '– Special Constables: 519'];
    expect(read(1, 'Contact', ...lines).figures).to.deep.equal([
      `calls-999 72390 ${Q4}`,
      'specials-headcount 519 31 March 2021',
    ]);
  });

  it('a note below a number is a sentence of its own', () => {
    const found = read(7, '• KSI casualties in the quarter: 149*', '* Includes those who died within 30 days.');
    expect(found).to.deep.equal({ figures: [`ksi 149 ${Q4}`], open: ['30'] });
  });

  it('a member of a list begins by its letter or number, whatever ends the one before', () => {
    const lines = ['• Roads:', '   i. 151 KSI casualties in the quarter', '   ii. 11 people killed'];
    expect(read(7, ...lines).figures).to.deep.equal([`ksi 151 ${Q4}`, `road-deaths 11 ${Q4}`]);
  });
});
