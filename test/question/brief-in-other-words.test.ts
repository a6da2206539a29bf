/** Requests for a brief that are put in no set phrase: what they come down to, and what is no such request. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { BriefAsked } from '../../src/question/question.ts';
import { briefOf } from '../support/brief-of.ts';

const ASKED: readonly (readonly [string, Partial<BriefAsked>])[] = [
  ['Going by the figures, what ought we to challenge the chief on?', { wants: 'movements', toAsk: true }],
  [
    'Roads, volunteers, calls: which have got better since a year ago and which worse?',
    { wants: 'movements', priorities: [7], topics: ['volunteers', 'contact'] },
  ],
  ['If I can take only two figures into the meeting, which two?', { wants: 'brief', top: 2, length: 'numbers' }],
  ['Which parts of the plan are hardest to judge?', { wants: 'absent' }],
  ["What is brand new? Things they've set up or brought in", { wants: 'started' }],
  ['What is planned for next year?', { wants: 'ahead' }],
  ['What have they actually delivered?', { wants: 'done' }],
  [
    'Write me one paragraph covering domestic abuse and serious violence',
    { wants: 'brief', priorities: [3, 4], length: 'paragraph' },
  ],
  ['So, how is it all looking?', { wants: 'brief', priorities: [], topics: [] }],
  ['Would you say they are on top of antisocial behaviour?', { wants: 'verdict', priorities: [2] }],
  [
    'I edit the Neighbourhood Watch bulletin. Which items would our members care about?',
    { wants: 'brief', topics: ['neighbourhood-watch'] },
  ],
  ['Serious violence. What can I say if the local paper rings me?', { priorities: [4] }],
  [
    'October to December 2020 against October to December 2019, whatever measures you have',
    { wants: 'movements', against: { label: 'Q3 2019/20', from: '2019-10-01', to: '2019-12-31', kind: 'quarter' } },
  ],
  ['Everything except domestic abuse, briefly', { wants: 'brief', without: { priorities: [3], topics: [] } }],
  ['Where are we strong and where are we weak?', { wants: 'movements', balance: 'both' }],
  ['Where is it all talk and no numbers?', { wants: 'absent' }],
  ['One thing to smile about, one thing to lose sleep over. Go.', { wants: 'movements', balance: 'both' }],
  ['Anything cheerful in there?', { wants: 'movements', balance: 'better' }],
  ['What would make a chair nervous in this report?', { wants: 'movements', balance: 'worse' }],
  ['One paragraph on organised crime that I can read out loud', { priorities: [5], length: 'paragraph' }],
  ['police report??', { wants: 'brief' }],
  ["Forget last year. Since the summer, what's better and what's worse?", { wants: 'movements', against: 'previous' }],
  ['Overview, but leave out roads and leave out calls', { without: { priorities: [7], topics: ['contact'] } }],
  ['Explain priority 3 to me like I am a parish councillor', { priorities: [3] }],
];

const NOT: readonly string[] = [
  'What is the weather looking like?',
  'can you talk faster',
  'what is wrong with my insurance plan',
  'set up a report for a lost card',
  'have they got a good hotel?',
  'What should I cook for dinner?',
  'Which hospitals are failing?',
  'Any trouble with my invoice?',
  'What is new at the supermarket?',
  'Give me three recipes',
  'Who is the best team?',
  'What did the Home Secretary say?',
  'What started the fire?',
  'List every operation under priority 5',
  'How many burglaries were there, briefly?',
  'Are the cadets doing anything together with the fire cadets?',
  // Another kind of answer tells or denies these.
  'Members of Farm Watch, not NHW',
  'resolution centre calls from officers',
  'stalking reports from members of the public',
  'What is being done to find missing children?',
  'biggest drop in contact demand since Q2',
  'everything in the North LPA',
  // Nothing places these here.
  'how do i change the name on it?',
  'Problems with my top up',
  'tell me which subjects you like best',
  'which items did I want to remember',
  'how can i get a new library card',
  'hello, how is it going',
  'it was so good to talk with you',
];

describe('a brief in nobody’s set phrase', () => {
  for (const [message, expected] of ASKED)
    it(message, () => {
      for (const [key, value] of Object.entries(expected))
        expect(briefOf(message)?.[key as keyof BriefAsked], key).to.deep.equal(value);
    });

  it('is of a theme that no topic is, whatever is held of it', () => {
    for (const [message, theme] of [
      ['Money. What does the report say about it?', ['money']],
      ['Pull out every sum of money in there', ['money']],
    ] as const)
      expect(briefOf(message)?.theme, message).to.deep.equal(theme);
  });

  it('reads which way, which of the priorities, and why', () => {
    expect(briefOf('Never mind what fell, what went up?')).to.deep.include({ wants: 'movements', balance: 'up' });
    expect(briefOf('Which numbers dropped since last year?')).to.deep.include({ wants: 'movements', balance: 'down' });
    expect(briefOf('Which of the seven is doing worst?')).to.deep.include({ balance: 'worse', ofPriorities: true });
    expect(briefOf('Any reasons given?', 'Tell me the bad news')).to.deep.include({
      wants: 'reasons',
      balance: 'worse',
    });
    expect(briefOf('Why did so many fewer people dial 999?')).to.deep.include({ wants: 'reasons' });
  });

  it('takes the brief before it for another place, or what was meant instead', () => {
    expect(briefOf('Widen it to the whole of the South.', "What's the picture in Basildon?")?.areas).to.deep.equal([
      'lpa-south',
    ]);
    expect(briefOf('Sorry, wrong one, I meant West.', 'South LPA round-up please')?.areas).to.deep.equal(['lpa-west']);
    expect(briefOf("Last year's comparison only, please.", 'Phones and web chat, how did they do?')).to.deep.include({
      topics: ['contact'],
      against: 'year',
    });
  });

  it('is of those who are told of, and of the report of the period that is told', () => {
    expect(briefOf("If I were a victim of crime, what's different for me after this quarter?")?.topics).to.deep.equal([
      'victims',
    ]);
    expect(briefOf("Farmers' union dinner tonight. What's in there for country folk?")?.topics).to.deep.equal([
      'rural',
    ]);
    expect(briefOf('Do you hold anything from the report for January to March 2019?')?.period?.label).to.equal(
      'Q4 2018/19',
    );
    expect(briefOf("It's the September paper I remember. Has much changed?")?.against).to.equal('previous');
  });

  it('leaves out of the brief before it what is named', () => {
    const asked = briefOf('Leave the phones out, I have heard enough about calls.', 'Sum up the quarter for me.');
    expect(asked).to.deep.include({ wants: 'brief', without: { priorities: [], topics: ['contact'] } });
  });

  it('tells of the brief before it which figures are against which period, and whether it has any', () => {
    expect(briefOf('Which of those are against last year and which against last quarter?', 'Overview')).to.include({
      wants: 'bases',
    });
    const any = briefOf('Do they give any numbers at all for that?', 'Sum up priority 3');
    expect(any).to.deep.include({ wants: 'brief', length: 'numbers', priorities: [3] });
  });

  it('takes what is missing on a subject for a request, and no kind of it', () => {
    expect(briefOf('What is missing on domestic abuse?')).to.deep.include({ wants: 'absent' });
    expect(briefOf('Which figures are missing?')).to.deep.include({ wants: 'absent' });
  });

  for (const message of NOT)
    it(`is none: ${message}`, () => {
      expect(briefOf(message)).to.equal(null);
    });

  it('is of the whole where no word narrows it, whatever it is put in', () => {
    for (const asked of [
      'On the allotment board we never see these papers. Sketch the whole picture for an outsider?',
      "I'm chairing tonight and only skimmed the police paper. Sixty second version, would you?",
      'I have to speak to the old Q4 2019/20 paper. What was in it?',
      'Lay out the seven priorities with a line apiece.',
    ])
      expect(briefOf(asked)?.wants, asked).to.equal('brief');
    expect(briefOf('What lies ahead that I should put in my diary?')?.wants).to.equal('ahead');
    expect(briefOf('Where is the evidence flimsiest?')?.wants).to.equal('absent');
    expect(briefOf('Which numbers are moving the right way?')).to.deep.include({
      wants: 'movements',
      balance: 'better',
    });
    expect(briefOf("Against the quarter before, what's up and what's down?")?.against).to.equal('previous');
  });

  it('is of nothing where a thing that is not held is asked about, or the speaker’s own', () => {
    for (const asked of [
      'What credit score is best?',
      'Where is the best place to mine for gold?',
      'My card is stuck. What is going on?',
      'Show me how to contact a plumber',
      'Where do you support?',
      'Number of stop and searches in the quarter?',
      'Up or down on last quarter?',
    ])
      expect(briefOf(asked), asked).to.equal(null);
  });

  it('is of what was missed out of the brief before it, and of what is told beside it', () => {
    expect(briefOf("You've missed out the roads.", 'Round up the quarter for me.')).to.deep.include({
      wants: 'brief',
      priorities: [7],
    });
    expect(
      briefOf('I sit for the council and priority one is mine to speak on. How does it stand?')?.priorities,
    ).to.deep.equal([1]);
    expect(
      briefOf("Our church helps people who've been trafficked. What are the police up to on that front?")?.topics,
    ).to.deep.equal(['modern-slavery']);
  });
});

describe('a request in few words, after a brief', () => {
  it('is of the place and the priority that it was of', () =>
    expect(briefOf('who did we work with', 'West Bergholt - what was the ASB there')).to.deep.include({
      wants: 'partners',
      areas: ['west-bergholt'],
    }));
  it('is of the whole where nothing was named before', () =>
    expect(briefOf('who did we work with')).to.deep.include({ wants: 'partners', areas: [], priorities: [] }));
});

describe('all updates', () => {
  for (const message of ['all updates of priority 1', 'all the updates for priority 3', 'all updates on Drugs'])
    it(`are no brief: ${message}`, () => expect(briefOf(message)).to.equal(null));
});

describe('two subjects together', () => {
  it('are no brief of the one and of the other', () =>
    expect(briefOf('Is there anything on farming villages and domestic abuse in there?')).to.equal(null));
});

describe('so many lines on what is named', () => {
  it('are a brief of it, however they are asked for', () =>
    expect(briefOf('Someone wrote in that our cadets are finished. Three lines to answer with')).to.deep.include({
      wants: 'brief',
      topics: ['cadets'],
    }));
  it('are none where a number is asked for', () =>
    expect(briefOf('how many specials are there, in two lines')?.inOtherWords ?? false).to.equal(false));
});

describe('the months of the quarter', () => {
  it('are told where it is asked whether they were alike', () =>
    expect(briefOf('was each month the same')).to.deep.include({ wants: 'months' }));
});
