/** Typing errors, and words that are left as they are. */
import { expect } from 'chai';
import { Speller } from '../../../src/language/words/speller.ts';
import { lexicon } from '../../support/lexicon.ts';

describe('spelling', () => {
  const names = ['harlow', 'hockley', 'sceptre', 'hostel'];
  const asked = ['emergency', 'calls', 'quarter', 'volunteers', 'cadets'];
  const speller = new Speller([...asked, ...names, 'the', 'hotel'], names, ['marlow'], asked);
  const mended: readonly [string, string][] = [
    ['emergancy', 'emergency'],
    ['emrgency', 'emergency'],
    ['quater', 'quarter'],
    ['quartter', 'quarter'],
    ['volunters', 'volunteers'],
    ['vollunteers', 'volunteers'],
    ['cadtes', 'cadets'],
    ['sceptor', 'sceptre'],
    ['harlwo', 'harlow'],
    ['hte', 'the'],
  ];
  for (const [typed, meant] of mended)
    it(`${typed} is ${meant}`, () => expect(speller.meant(typed)[0]).to.equal(meant));

  const stands = [
    ...['999', '99', '101', '100', 'q3', '4th', '2020', 'p4'],
    ...['marlow', 'barlow', 'burglary', 'planes', 'hospital'],
    ...['ab', 'xqzvtk', '', 'café', 'the', 'hotel', 'x'.repeat(5000)],
  ];
  for (const word of stands)
    it(`${word.slice(0, 20) || 'nothing'} stands`, () => expect(speller.meant(word)).to.deep.equal([]));

  it('says the same twice', () => expect(speller.meant('emergancy')).to.equal(speller.meant('emergancy')));
});

describe('spelling of the packaged content', () => {
  const meant = (word: string): string | undefined => lexicon.speller.meant(word)[0];
  const mended: readonly [string, string][] = [
    ['colchestor', 'colchester'],
    ['chelmsfrod', 'chelmsford'],
    ['tillbury', 'tilbury'],
    ['canvay', 'canvey'],
    ['oxigen', 'oxygen'],
    ['octobr', 'october'],
    ['emergancy', 'emergency'],
    ['quater', 'quarter'],
  ];
  for (const [typed, word] of mended) it(`${typed} is ${word}`, () => expect(meant(typed)).to.equal(word));

  describe('a place or operation elsewhere is not made ours', () => {
    const ours = new Set(
      [...lexicon.catalogue.areas, ...lexicon.catalogue.operations].flatMap(({ name }) =>
        name.toLowerCase().split(' '),
      ),
    );
    for (const word of [
      ...['marlow', 'barlow', 'harley', 'barking', 'dagenham', 'romford', 'hertford', 'dartford', 'bedford', 'oxford'],
      ...['rochdale', 'halifax', 'brent', 'basil', 'greys', 'ilford', 'stratford', 'spectre', 'raptor', 'walton'],
    ])
      it(word, () => expect(lexicon.speller.meant(word).filter((w) => ours.has(w))).to.deep.equal([]));
  });
  it('no name of ours is mended into another', () => {
    const changed = [...lexicon.names.words()].filter((word) => lexicon.speller.meant(word).length > 0);
    expect(changed).to.deep.equal([]);
  });
});
