import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Area } from '../../../src/figures/model.ts';
import { acronymsIn } from '../../../src/reports/names/acronyms.ts';
import { AreaLabels } from '../../../src/reports/names/area-labels.ts';
import { OperationNames } from '../../../src/reports/names/operations.ts';
import { Places } from '../../../src/reports/names/places.ts';
import { TopicReader } from '../../../src/reports/names/topics.ts';

const area = (id: string, kind: Area['kind'], name: string, aliases: string[] = []): Area => ({
  id,
  name,
  kind,
  parent: null,
  aliases,
});
const AREAS = [
  area('lpa-east', 'lpa', 'East Local Policing Area', ['east lpa', 'east']),
  area('barton', 'district', 'Barton'),
  area('castle-end', 'district', 'Castle End'),
  area('mill-lane', 'place', 'Mill Lane', ['the mill lane']),
];

describe('area labels', () => {
  const labels = new AreaLabels(AREAS);
  for (const [text, areas, alone] of [
    ['East LPA:', ['lpa-east'], true],
    ['East LPA', ['lpa-east'], true],
    ['LPA East –', ['lpa-east'], true],
    ['Barton: Officers went out.', ['barton'], false],
    ['Barton – Officers went out.', ['barton'], false],
    ['[Barton] Officers went out.', ['barton'], false],
    ['Barton District: Officers went out.', ['barton'], false],
    ['Barton and Castle End: Officers.', ['barton', 'castle-end'], false],
    ['Barton/Castle End: Officers.', ['barton', 'castle-end'], false],
    ['Barton, Mill Lane & Castle End: Officers.', ['barton', 'mill-lane', 'castle-end'], false],
    ['East LPA: Officers went out.', ['lpa-east'], false],
  ] as const)
    it(`reads "${text}"`, () => {
      const label = labels.read(text);
      expect(label?.areas).to.deep.equal(areas);
      expect(label?.alone).to.equal(alone);
    });

  for (const text of [
    'Officers in Barton: a day out.',
    'Barton officers went out.',
    'Partnership Nights: Officers.',
    'Operation HERON: Barton.',
  ])
    it(`finds no label in "${text}"`, () => expect(labels.read(text)?.areas ?? []).to.deep.equal([]));

  it('says which name of a heading is not known', () => {
    expect(labels.read('Atlantis LPA:')).to.deep.include({ areas: [], unknown: ['Atlantis LPA'], alone: true });
  });
});

describe('places', () => {
  const places = new Places(AREAS, ['Barton and Castle End Safety Board']);
  const find = (text: string) => places.find(text).map(({ id }) => id);
  it('finds names with a capital, each once, in order', () =>
    expect(find('At Mill Lane and in Barton, then Barton again')).to.deep.equal(['mill-lane', 'barton']));
  it('passes over words in small letters and names inside those of boards', () =>
    expect(find('the mill lane of barton, by the Barton and Castle End Safety Board')).to.deep.equal([]));
});

describe('operations', () => {
  const read = (text: string) =>
    new OperationNames([{ id: 'heron', name: 'Operation HERON', aliases: ['op heron'] }]).read(text);
  for (const [text, ...names] of [
    ['Operation Heron was on.', 'Operation HERON'],
    ['Op HERON and Operation KITE, Operation HERON', 'Operation HERON', 'Operation KITE'],
    ['Operations KITE and WREN ran.', 'Operation KITE', 'Operation WREN'],
    ['Operation BLUE LAGOON ran', 'Operation BLUE LAGOON'],
    ['Project Servator deployed', 'Project Servator'],
    ['The SHIFT project grew', 'SHIFT project'],
    ['an operation with officers from Operational Command', ...[]],
    ['Operation Control Room staff', ...[]],
  ] as const)
    it(`reads ${names.length} in "${text}"`, () =>
      expect(read(text as string).map(({ name }) => name)).to.deep.equal(names));

  it('gives a new one the ways it can be asked for', () =>
    expect(read('Operation KITE')[0]).to.deep.equal({
      id: 'kite',
      name: 'Operation KITE',
      aliases: ['op kite', 'kite'],
    }));
});

describe('acronyms', () => {
  for (const [text, term, meaning] of [
    ['A Rural Crime Forum (RCF) met', 'RCF', 'Rural Crime Forum'],
    ['Hate Incident Reporting Centres (HIRCs)', 'HIRC', 'Hate Incident Reporting Centre'],
    [
      'Management of Sexual Offenders and Violent Offenders (MOSOVO)',
      'MOSOVO',
      'Management of Sexual Offenders and Violent Offenders',
    ],
    ['the DCD (Digital Contact Desk) opened', 'DCD', 'Digital Contact Desk'],
    ['Anti-Social Behaviour (ASB)', 'ASB', 'Anti-Social Behaviour'],
    ['the panel (NEW) met', null, null],
    ['five arrests (ABC)', null, null],
  ] as const)
    it(`spells out ${term} in "${text}"`, () =>
      expect(acronymsIn(text)).to.deep.equal(term === null ? [] : [{ term, meaning }]));
});

describe('topics', () => {
  const reader = new TopicReader([
    { id: 'specials', name: 'Specials', aliases: ['special constables'], priority: null, headlines: [] },
    { id: 'roads', name: 'Road safety', aliases: ['road collisions'], priority: 7, headlines: [] },
  ]);
  it('knows inflections of phrases, plurals of words, and the topic of the priority', () => {
    expect(reader.read('A Special Constable saw a road collision.', 1)).to.deep.equal(['specials', 'roads']);
    expect(reader.read('Special measures.', 1)).to.deep.equal([]);
    expect(reader.read('Nothing of it.', 7)).to.deep.equal(['roads']);
  });
});
