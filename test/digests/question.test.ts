/** Which messages ask about digests, of which of them, and for what. */
import { expect } from 'chai';
import { digestQuestion } from '../../src/digests/question.ts';

const NOW = new Date('2026-04-08T09:00:00Z');
const days = (text: string): unknown => digestQuestion(text, NOW)?.between;

describe('a question about digests', () => {
  it('names the days, or none', () => {
    const named: Readonly<Record<string, string>> = {
      "what was in last week's digest": '2026-03-30 2026-04-05',
      "this week's digest": '2026-04-06 2026-04-12',
      'what was in the digest of 30 March 2026': '2026-03-30 2026-03-30',
      'show me the digest from 30 March': '2026-03-30 2026-03-30',
      'what went out last Friday': '2026-04-03 2026-04-03',
      'what did we post on Monday': '2026-04-06 2026-04-06',
      'which digests went out in February': '2026-02-01 2026-02-28',
      'has any digest since 1 March mentioned fraud': '2026-03-01 2026-04-08',
      // Not what is still to come.
      'what was in the digest of 20 December': '2025-12-20 2025-12-20',
    };
    for (const [text, between] of Object.entries(named)) {
      const [from, to] = between.split(' ');
      expect(days(text), text).to.deep.equal({ from, to });
    }
    expect(days('what was in the latest digest')).to.equal(null);
    expect(days('may we see the last digest')).to.equal(null);
  });

  it('knows the week that is meant by the clock of its zone', () => {
    const lastWeek = (now: string) => digestQuestion("last week's digest", new Date(now))?.between;
    expect(lastWeek('2026-04-05T22:30:00Z')).to.deep.equal({ from: '2026-03-23', to: '2026-03-29' });
    // In London it is Monday already.
    expect(lastWeek('2026-04-05T23:30:00Z')).to.deep.equal({ from: '2026-03-30', to: '2026-04-05' });
  });

  const subjects: Readonly<Record<string, string>> = {
    'which digest mentioned Ashby?': 'ashby',
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
    'was 101 in the last digest': '101',
    'what did the last digest say on 999': '999',
    'did the last digest have the 101 calls in it': '101 calls',
    'has Operation OXYGEN been in a digest yet': 'operation oxygen',
    'was anything about burglary in the digest two weeks ago': 'burglary',
    'what did we say about KSI casualties in the weekly digest': 'ksi casualties',
    'can you tell me whether fraud was mentioned in the last digest': 'fraud',
    'which of our digests told people about stalking': 'stalking',
    'anything on hate crime in the latest digest?': 'hate crime',
    'when did we last mention OXYGEN in a digest': 'oxygen',
    'when did the new rota first appear in the digest': 'new rota',
    'did we tell people about OXYGEN': 'oxygen',
    'have we said anything on county lines': 'county lines',
    'has anything gone out on burglary': 'burglary',
    'what did we send people last week': '',
  };
  for (const [text, asked] of Object.entries(subjects))
    it(`is to tell of "${asked}": ${text}`, () => expect(digestQuestion(text, NOW)?.subject.join(' ')).to.equal(asked));

  const deeds: Readonly<Record<string, string>> = {
    'who approved the last digest': 'who approved last',
    "who signed off last week's digest": 'who approved last',
    'when was the last digest posted': 'when posted last',
    'what time did the digest go out': 'when posted last',
    'where was the last digest posted': 'where posted last',
    'why was the digest withdrawn': 'why withdrawn last',
    'was the last digest corrected': 'whether corrected last',
    'which digests were withdrawn': 'which withdrawn all',
    'how many digests have gone out': 'count posted all',
  };
  for (const [text, asked] of Object.entries(deeds))
    it(`asks of what was done with it: ${text}`, () => {
      const { wants, deed, of, subject } = digestQuestion(text, NOW)!;
      expect(`${wants} ${deed} ${of}`).to.equal(asked);
      expect(subject).to.deep.equal([]);
    });

  it('may be of the one that was spoken of, and then need not name it', () => {
    for (const [text, asked] of Object.entries({
      'who approved it': 'who approved',
      'when did it go out': 'when posted',
      'who wrote it': 'who written',
      'to which channels was it sent': 'where posted',
      'did it mention street racing': 'contents null street racing',
      'was 999 in it': 'contents null 999',
      'what did it say about drugs': 'contents null drugs',
    })) {
      expect(digestQuestion(text, NOW), text).to.equal(null);
      const { wants, deed, of, subject } = digestQuestion(text, NOW, true)!;
      expect([wants, deed, ...subject].map(String).join(' '), text).to.equal(asked);
      expect(of, text).to.equal('told');
    }
    for (const text of ['is it up on last year', 'did it go up', 'how many 101 calls', 'thanks'])
      expect(digestQuestion(text, NOW, true), text).to.equal(null);
  });

  for (const text of [
    'digest of priority 5',
    'a quick digest please',
    'how many 101 calls',
    'what is in the next digest',
    'what did we do about burglary',
    'how many 999 calls were there',
  ])
    it(`is none: ${text}`, () => expect(digestQuestion(text, NOW)).to.equal(null));
});
