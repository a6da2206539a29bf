/** Requests to be told of something held: whom it is for, why and how long narrows nothing, and the next message may put it otherwise. */
import { expect } from 'chai';
import { briefOf } from '../support/brief-of.ts';

describe('a request for a brief', () => {
  it('is of what is named, whoever it is for', () => {
    for (const asked of [
      'Describe priority 3 to someone who has just joined the board from industry',
      'How would you put priority 3 to a taxi driver?',
      'Priority 3 for a school cook who never opens a report',
      'A paragraph on priority 3 that my aunt would follow',
      'Write me something on priority 3 for the village newsletter',
    ])
      expect(briefOf(asked), asked).to.deep.include({ wants: 'brief', priorities: [3], unread: [] });
  });

  it('is of the whole in the form that is said', () => {
    expect(briefOf('About six sentences on the whole thing, for our trustees')).to.deep.include({ wants: 'brief' });
    expect(briefOf('Take me through it, a line for each priority')).to.deep.include({ wants: 'brief', priorities: [] });
    expect(briefOf('Red, amber or green for each priority?')).to.deep.include({ ofVerdict: true, ofPriorities: true });
  });

  it('is put otherwise by the next message', () => {
    expect(briefOf('Now the same for 3', 'Sum up priority 1 for a new volunteer')).to.deep.include({
      wants: 'brief',
      priorities: [3],
    });
    expect(briefOf('shorter, it has to fit on a postcard', 'Summary of the plan')?.length).to.equal('short');
    expect(briefOf('By how much, as percentages?', 'What has moved the right way?')?.wants).to.equal('movements');
  });

  it('is of the report before, where nothing is set against it', () => {
    expect(briefOf('Summarise the report before')?.period?.label).to.equal('Q2 2020/21');
    expect(briefOf('What has changed since the report before?')).to.deep.include({ period: null, against: 'previous' });
  });

  it('is none of what is not held, whoever it is for', () => {
    for (const asked of [
      'An overview of parking fines for the parish council',
      'Describe the budget to a sixth former',
      'Set up a report for a lost card',
      'A paragraph on Kent for my chair',
      'Name of the Chief Constable, for my copy?',
    ])
      expect(briefOf(asked)?.wants ?? null, asked).to.be.oneOf([null, 'others']);
  });
});
