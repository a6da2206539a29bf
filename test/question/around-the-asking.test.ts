/** What stands around a question narrows nothing: who signs it, whose question it is, what the speaker is doing meanwhile. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { read } from '../../src/question/read.ts';
import { lexicon } from '../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const asked = (message: string) => read(message, lexicon, { latest, focus: null });

const AROUND: readonly string[] = [
  'How many 101 calls last quarter? Many thanks, Dave',
  'How many 101 calls last quarter? Best, J',
  'Evening, how many 101 calls last quarter? Regards, PC 1234 Khan',
  'Dear all, how many 101 calls last quarter? Yours, Margaret',
  'A resident emailed asking: "how many 101 calls last quarter"',
  'Someone asked me "how many 101 calls were there last quarter?" and I had no clue',
  'Just had a call from the local paper: how many 101 calls?',
  "I'm drafting a speech for the commissioner, so 101 calls last quarter?",
  'We are updating the website and need to check: 101 calls last quarter?',
  "We're updating the website and need to check how many 101 calls there were last quarter",
  'The auditors want evidence: 101 calls last quarter?',
  '101 calls last quarter. My boss is breathing down my neck.',
  'Two things. First, 101 calls?',
  "Should I put this in a ticket? No, it's tiny. How many 101 calls?",
  'How many 101 calls? No bullet points, no preamble, just the answer.',
  'Dumb question probably, how many 101 calls?',
  'Someone tweeted "all they do is eat doughnuts" and I want to reply with something real. How many 101 calls?',
  'How many 101 calls, am only asking as it came up in the meeting and everyone went quiet',
  'My sister says a lot of people ring 101, so how many calls was it last quarter?',
  'Number of 101 calls, to the nearest hundred',
  'The nbr of 101 calls',
  "The journalist's email says: how many 101 calls? She's rung twice already so I'd like to get back to her.",
  "I'm lettering the mugs for the staff room, a great crate of them, and I never learnt how many 101 calls we take. Could you tell me?",
  "How many 101 calls, may I ask, if it isn't a nuisance?",
  'how many 101 calls last quarter my sergeant is hovering',
  'How many 101 calls? Only our treasurer will have it that it is millions',
  'Operator numbers sound thin. How many 101 calls?',
  'What number of 101 calls do they boast the team took?',
  'Just settling a bet with my aunt, who is smug about it - total 101 calls last quarter?',
  'The mayor fancies a party for the operators, bunting and all. How many 101 calls are there?',
  'How many 101 calls, bless each and every caller, were there?',
  'There was a burst pipe at our house in Harlow and I missed the talk. How many 101 calls were there?',
];

describe('what the speaker is not sure how to call', () => {
  for (const message of [
    'how many hate crime champions or ambassadors or whatever theyre called',
    'how many hate crime ambassadors or buddies, or whatever you call them, are there',
  ])
    it(message, () => {
      const { metrics, unread } = asked(message);
      expect(metrics.value).to.deep.equal(['hate-crime-ambassadors']);
      expect(unread).to.deep.equal([]);
    });

  it('is not what somebody asks for besides', () => {
    expect(asked('how many hate crime champions or ambassadors').unread).not.to.deep.equal([]);
  });
});

/** Each looks like one of those, and says which are counted. */
const NARROWED: readonly string[] = [
  'Shoplifting: how many 101 calls?',
  'The shoplifters: how many 101 calls?',
  'Waiting over an hour: how many 101 calls?',
  'Excluding hoaxes, how many 101 calls last quarter?',
  'The ones about noise: how many 101 calls',
  'How many 101 calls? About fireworks, Dave',
  'Dropped calls are my bugbear. How many were there on 101?',
  "I'm writing a piece on abandoned calls. How many were there on 101?",
  "I'd like to know about anglers, being one. How many 101 calls were there?",
  'Anglers mostly, since I fish everywhere. How many 101 calls were there?',
  'The silent ones drive us mad. How many 101 calls were there?',
  "It's the silent ones that trouble me. How many 101 calls were they?",
  'The Met are said to do better. How many 101 calls do they take?',
  'How many 101 calls, not the silly ones I mean, were there?',
];

describe('what stands around the asking', () => {
  for (const message of AROUND)
    it(message, () => {
      const { metrics, unread, brief } = asked(message);
      expect(metrics.value).to.deep.equal(['calls-101']);
      expect(unread).to.deep.equal([]);
      expect(brief).to.equal(null);
    });

  for (const message of NARROWED)
    it(`${message}: narrowed`, () => {
      expect(asked(message).unread).not.to.deep.equal([]);
    });
});

describe('what a question is said to be of', () => {
  it('is the place of it', () => {
    for (const message of [
      'I only care about Southend. How many 101 calls?',
      'I need it for Southend only, not the county. How many 101 calls were there?',
    ])
      expect(asked(message).areas.value, message).to.deep.equal(['southend']);
    expect(asked('We moved house from Southend. How many 101 calls?').areas.value).to.deep.equal([]);
  });

  it('is the time of it', () => {
    const [period] = asked('My question is about 2017. How many 101 calls were there?').periods.value;
    expect(period?.period?.label).to.equal('2017');
  });
});

describe('a claim, and whether it is so', () => {
  it('is what is asked', () => {
    const { metrics, intent, unread } = asked('A colleague claims 101 calls trebled compared with a year ago. True?');
    expect(metrics.value).to.deep.equal(['calls-101']);
    expect(intent).to.equal('change');
    expect(unread).to.deep.equal([]);
  });

  it('of another thing is none of what is held', () => {
    expect(asked('A colleague claims burglaries halved compared with a year ago. True?').metrics.value).to.deep.equal(
      [],
    );
  });
});

describe('what is counted and was said before', () => {
  for (const message of [
    'My uncle was a Special and he says there were thousands. What is the headcount these days?',
    'The vicar wants a supper for the specials, trifle and all. How many of them are there?',
  ])
    it(message, () => {
      const { metrics, unread } = asked(message);
      expect(metrics.value).to.deep.equal(['specials-headcount']);
      expect(unread).to.deep.equal([]);
    });
});

describe('two questions', () => {
  it('are not one with the other left out', () => {
    expect(asked('How many 101 calls are there? What do they cost?').unread).not.to.deep.equal([]);
  });
});
