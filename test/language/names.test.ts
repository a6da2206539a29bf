/** Names of areas, operations, topics, priorities and acronyms, each with near misses. */
import { expect } from 'chai';
import { lexicon, wordsIn } from '../support/lexicon.ts';

const namesIn = (text: string): string[] => lexicon.names.find(wordsIn(text)).map(({ kind, id }) => `${kind} ${id}`);

/** The name, then what it is read from. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'area southend': ['Southend', 'southend on sea', 'Southend-on-Sea', "what's on in Southend's"],
  'area harlow': ['harlow', 'HARLOW?'],
  'area epping': ['epping'],
  'area epping-forest': ['epping forest', 'Epping Forest district'],
  'area saffron-walden': ['saffron walden', 'Saff Walden'],
  'area canvey-island': ['canvey', 'Canvey Island'],
  'area burnham-on-crouch': ['burnham on crouch', 'burnham'],
  'area lpa-north': ['north lpa', 'the North Local Policing Area', 'north essex'],
  'area lpa-west': ['west LPA'],
  'operation oxygen': ['Operation OXYGEN', 'op oxygen', 'oxygen'],
  'operation servator': ['Project Servator', 'servator'],
  'operation sceptre': ['sceptre', 'op scepter'],
  'operation ark': ['operation ark', 'op ark'],
  'operation shift': ['SHIFT project', 'project shift'],
  'glossary KSI': ['ksi', 'KSIs'],
  'glossary OCG': ['ocg', 'OCGs'],
  'topic hate-crime': ['hate crime', 'hate crimes'],
  'topic modern-slavery': ['modern slavery'],
};

/** Near misses: places elsewhere, operations of others, and words that a name only begins with. */
const NOT_NAMED = [
  'Marlow',
  'Barlow',
  'Rochdale',
  'Barking and Dagenham',
  'Basil',
  'Malden',
  'Brent',
  'Bedford',
  'hatfield',
  'Operation RAPTOR',
  'the end',
  '999 calls',
];

describe('names', () => {
  for (const [name, phrasings] of Object.entries(NAMED))
    describe(name, () => {
      for (const text of phrasings) it(text, () => expect(namesIn(text)).to.include(name));
    });

  describe('nothing', () => {
    for (const text of NOT_NAMED)
      it(text, () => expect(namesIn(text).filter((n) => /^(?:area|operation|glossary) /.test(n))).to.deep.equal([]));
  });

  it('the longest name wins', () => {
    expect(namesIn('epping forest')).to.not.include('area epping');
    expect(namesIn('south woodham ferrers')).to.deep.equal(['area south-woodham-ferrers']);
  });
  it('names stand where they are said, in order', () =>
    expect(lexicon.names.find(wordsIn('compare harlow with great baddow'))).to.deep.equal([
      { kind: 'area', id: 'harlow', from: 1, to: 2 },
      { kind: 'area', id: 'great-baddow', from: 3, to: 5 },
    ]));
  it('every area and operation is found by its own name', () => {
    const { areas, operations } = lexicon.catalogue;
    const missing = [
      ...areas.filter(({ id, name }) => !namesIn(name).includes(`area ${id}`)),
      ...operations.filter(({ id, name }) => !namesIn(name).includes(`operation ${id}`)),
    ];
    expect(missing.map(({ name }) => name)).to.deep.equal([]);
  });
});
