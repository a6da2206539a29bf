/** What is told beside a request, whom one meets and which way a movement is wished say what is asked for, and not of what. */
import { expect } from 'chai';
import { subjectsIn } from '../../src/question/subjects.ts';
import { briefOf } from '../support/brief-of.ts';
import { lexicon } from '../support/lexicon.ts';

describe('a request for a brief and what stands beside it', () => {
  it('is of the whole, whoever is met or served', () => {
    for (const message of [
      'I meet the Commissioner on Monday, so give me an overview of where the force is',
      "The Commissioner's staff are after the main points of the quarter",
    ])
      expect(briefOf(message), message).to.deep.include({ wants: 'brief', topics: [], areas: [], priorities: [] });
  });
  it('is not of what somebody does', () => {
    expect(briefOf("What's coming up for the force? We meet in June and I hate gossip")).to.deep.include({
      wants: 'ahead',
      topics: [],
    });
  });
  it('is of a subject that is named beside it', () => {
    expect(briefOf('I chair the volunteers committee. What is on the way?')?.topics).to.deep.equal(['volunteers']);
  });
  it('is of the quarter, where a number of minutes stands behind it', () => {
    expect(
      briefOf('I have three minutes with a reporter, what do I say about this quarter, three minutes?')?.period ?? null,
    ).to.equal(null);
  });
  it('is of the quarter that its first month and its last name', () => {
    expect(briefOf('What got going between October and December?')).to.include({ wants: 'started', period: null });
  });
  it('goes by which way a movement is wished', () => {
    expect(briefOf('They bring nothing but good news: what has dropped back?')).to.include({ balance: 'worse' });
    expect(briefOf('What is lower that ought to be higher?')).to.include({ balance: 'worse' });
    expect(briefOf('Has anything fallen that we were hoping would fall?')).to.include({ balance: 'better' });
  });
  it('is of a thing within a part of the report', () => {
    for (const [message, priorities, theme] of [
      ['Recap the training in the roads section', [7], ['training']],
      ['run me through the funding in the domestic abuse part', [3], ['funding']],
      ['In the violence bit, the training please', [4], ['training']],
      ['the schools stuff within priority 3, briefly', [3], ['schools']],
    ] as const)
      expect(briefOf(message), message).to.deep.include({ priorities, theme, wants: 'brief' });
    expect(briefOf('a summary of the training in the hate crime chapter')).to.deep.include({
      topics: ['hate-crime'],
      keeps: ['training'],
    });
    for (const message of ['A recap of the roads section', 'Every project named under Priority 4', 'the roads bit'])
      expect(briefOf(message)?.theme ?? null, message).to.equal(null);
  });
  it('names the body with which something is done', () => {
    expect(briefOf('Where do police and ambulance work together?')).to.include({
      wants: 'partners',
      party: 'ambulance',
    });
  });
  it('knows a subject by words that mean the same', () => {
    expect(subjectsIn('what of nicked motors', lexicon)?.topics).to.deep.equal(['vehicle-crime']);
  });
});

describe('an order behind a brief', () => {
  it('puts what moved into it, against the same time', () => {
    const asked = briefOf('Rank those by percentage, biggest rise first', 'Compare this quarter with last year');
    expect(asked).to.deep.include({ against: 'year', order: { first: 'rise', isSmallestFirst: false } });
  });
});
