/** What the speaker says his question is of limits it; what he tells of himself does not. */
import { expect } from 'chai';
import { scopeOf } from '../../../src/language/clauses/scopes.ts';

const isReported = (words: string): boolean => /\b(?:boats|harbour|2017)\b/.test(words);

describe('what a question is said to be of', () => {
  const limits: readonly [string, string][] = [
    ['i only care about the north quay.', 'the north quay'],
    ['we look after the harbour and nowhere else.', 'the harbour'],
    ['my question is about 2017.', '2017'],
    ['it is the small ones that worry me.', 'the small ones'],
    ["it's july alone i want.", 'july'],
    ["the rest is no use to me, it's july alone i want.", 'july'],
    ['i need it for the harbour only, not the county.', 'the harbour'],
    ['leaking boats are my bugbear.', 'leaking boats'],
    ['the harbour is our patch.', 'the harbour'],
    ["i'm interested in boats.", 'boats'],
    ["i'd like to know about rowers, being one.", 'rowers'],
    ['rowers mostly, since i row everywhere.', 'rowers'],
    ['the leaky ones drive us mad.', 'the leaky ones'],
    ['leaky ones, so i can finish the list.', 'leaky ones'],
    ['need it for the ferry only.', 'the ferry'],
    ['rowers only, i row myself.', 'rowers'],
    ["rowers are the only thing i'm asking about.", 'rowers'],
    ['it is rowers our club is after, if you please.', 'rowers'],
  ];
  for (const [said, of] of limits) it(said, () => expect(scopeOf(said, isReported)).to.equal(of));

  const told = [
    'i need it for a leaflet.',
    'i care about my mother.',
    'my brother is our chairman.',
    'it is a shame that nobody sails.',
    'she cares only about shopping.',
    'i want to know how many boats there are.',
    'the harbour was shut.',
    'he mostly rows.',
    'the old ones were mended.',
    'i am after a quiet life.',
  ];
  for (const said of told) it(`limits nothing: ${said}`, () => expect(scopeOf(said, isReported)).to.equal(null));
});
