/** Which messages ask about digests, and of which days. */
import { expect } from 'chai';
import { digestQuestion } from '../../src/digests/question.ts';

const NOW = new Date('2026-04-08T09:00:00Z');
const days = (text: string): unknown => digestQuestion(text, NOW, [])?.between;

describe('a question about digests', () => {
  it('names the week or the day, or means the latest', () => {
    expect(days("what was in last week's digest")).to.deep.equal({ from: '2026-03-30', to: '2026-04-05' });
    expect(days("this week's digest")).to.deep.equal({ from: '2026-04-06', to: '2026-04-12' });
    expect(days('what was in the digest of 30 March 2026')).to.deep.equal({ from: '2026-03-30', to: '2026-03-30' });
    expect(days('what was in the latest digest')).to.equal(null);
  });

  it('asks for what is named', () => {
    expect(
      digestQuestion('which digest mentioned Operation OXYGEN', NOW, ['Operation OXYGEN'])?.mentions,
    ).to.deep.equal(['Operation OXYGEN']);
  });

  const words: Readonly<Record<string, string>> = {
    'which digest mentioned Colchester?': 'colchester',
    'which digests had something on knife crime': 'knife crime',
    'in which digest was street racing': 'street racing',
    'which digest told of 999 calls': '999 calls',
    'was hate crime in any digest': 'hate crime',
    'is there anything on burglary in the last digest': 'burglary',
    'which of the digests spoke about KSI casualties': 'ksi casualties',
    'did any digest mention the Resolution Centre': 'resolution centre',
    'which weekly digest covered street pastors last week': 'street pastors',
    'what did the last digest say about drugs': 'drugs',
    'which digest was the cadet scheme in': 'cadet scheme',
    'in which digest did we write about fraud': 'fraud',
    'which digest has mentioned fly tipping': 'fly tipping',
    "what was in last week's digest about stalking": 'stalking',
    "what was in last week's digest": '',
    'what did the last digest say': '',
    'what was in the digest of 30 March 2026': '',
    'show me the latest digest': '',
  };
  for (const [text, asked] of Object.entries(words))
    it(`is to mention "${asked}": ${text}`, () =>
      expect(digestQuestion(text, NOW, [])?.words.join(' ')).to.equal(asked));

  for (const text of ['digest of priority 5', 'a quick digest please', 'how many 101 calls'])
    it(`is none: ${text}`, () => expect(digestQuestion(text, NOW, [])).to.equal(null));
});
