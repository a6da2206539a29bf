/** Who says something, and that it is said, is taken away; what is said stands. */
import { expect } from 'chai';
import { asAskedOfClaim, withoutClaimant, withoutSaying } from '../../../src/language/clauses/reported-speech.ts';

describe('what somebody says', () => {
  const claims: readonly [string, string][] = [
    ['some chap at the pub swears we had ninety boats', 'we had ninety boats'],
    ['it was claimed in the pub that we had ninety boats', 'we had ninety boats'],
    ['the report prints a fall in boats', 'a fall in boats'],
    ['this leaflet trumpets that the boats are new', 'the boats are new'],
    ['the club with ninety boats is larger', 'the club with ninety boats is larger'],
    ['the report is a long one', 'the report is a long one'],
  ];
  for (const [said, plain] of claims) it(said, () => expect(withoutClaimant(said)).to.equal(plain));

  const times: readonly [string, string][] = [
    ['i heard on the wireless that the boats are new. since when?', 'when the boats are new?'],
    ['someone said the club mends masts. when did that start?', 'when the club mends masts?'],
    ['apparently the boats have oars. how long has that been the case?', 'when the boats have oars?'],
    ['they say sailors swim well. from when?', 'when sailors swim well?'],
    ['i heard that a crew was trained. in which harbour?', 'in which harbour was a crew trained?'],
    ['they say a boat sank. where was that?', 'where a boat sank?'],
    ['i was told the club is led. by whom?', 'by whom is the club led?'],
    ['they say a boat sank. which boat was that?', 'they say a boat sank. which boat was that?'],
    ['are the boats new? since when?', 'are the boats new? since when?'],
    ['they say sailors swim. when do they row?', 'they say sailors swim. when do they row?'],
  ];
  for (const [said, plain] of times) it(said, () => expect(asAskedOfClaim(said)).to.equal(plain));

  const asked: readonly [string, string][] = [
    ['how much is the boat supposed to be worth', 'how much is the boat worth'],
    ['what do they claim the boats are worth', 'what the boats are worth'],
    ['how many boats did the report say the club has', 'how many boats the club has'],
    ['how many boats is that supposed to equal', 'how many boats does that equal'],
    ['boats are said to have sunk', 'boats sunk'],
  ];
  for (const [said, plain] of asked) it(said, () => expect(withoutSaying(said)).to.equal(plain));

  for (const kept of [
    'how many boats are we supposed to have',
    'how many boats do they sail',
    'how many claims do they make',
    'how many boats did they mend the masts of',
  ])
    it(`is asked as it stands: ${kept}`, () => expect(withoutSaying(kept)).to.equal(kept));
});
