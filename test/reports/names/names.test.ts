import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AreaTree } from '../../../src/figures/area-tree.ts';
import type { Area } from '../../../src/figures/model.ts';
import { acronymsIn } from '../../../src/reports/names/acronyms.ts';
import { AreaLabels } from '../../../src/reports/names/area-labels.ts';
import { newArea } from '../../../src/reports/names/new-areas.ts';
import { NewPlaces } from '../../../src/reports/names/new-places.ts';
import { OperationNames } from '../../../src/reports/names/operations.ts';
import { PlaceNames } from '../../../src/reports/names/place-names.ts';
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

  for (const text of ['East LPA', 'Barton and Castle End', 'Newbridge District', 'Newbridge LPA:'])
    it(`takes the line "${text}" for a label alone`, () => expect(labels.isArea(text)).to.equal(true));
  for (const text of ['Barton', 'Partnership Nights:', 'East LPA: Officers went out.', 'in Barton'])
    it(`knows whether the line "${text}" is one`, () => expect(labels.isArea(text)).to.equal(text === 'Barton'));

  it('says which name of a heading is not known', () => {
    expect(labels.read('Atlantis LPA:')).to.deep.include({ areas: [], unknown: ['Atlantis LPA'], alone: true });
  });
});

describe('areas that labels bring', () => {
  const tree = new AreaTree([
    { id: 'shire', name: 'Shire', kind: 'force', parent: null, aliases: [] },
    { id: 'lpa-east', name: 'East Local Policing Area', kind: 'lpa', parent: 'shire', aliases: ['east lpa'] },
    { id: 'barton', name: 'Barton', kind: 'district', parent: 'lpa-east', aliases: [] },
  ]);
  const made = (name: string, beside: string[] = [], under: string[] = []) => newArea(name, beside, under, tree);
  it('are of the kind that their name says, in what they stand under', () => {
    expect(made('Newbridge District', [], ['lpa-east'])).to.deep.equal({
      id: 'newbridge',
      name: 'Newbridge',
      kind: 'district',
      parent: 'lpa-east',
      aliases: ['newbridge district'],
    });
    expect(made('Newbridge District')?.parent).to.equal('shire');
    expect(made('Coastal LPA')).to.deep.equal({
      id: 'coastal-lpa',
      name: 'Coastal LPA',
      kind: 'lpa',
      parent: 'shire',
      aliases: [],
    });
    expect(made('Larkhill Ward', [], ['barton'])).to.deep.include({ kind: 'place', parent: 'barton' });
  });
  it('are of the kind of the area beside them', () =>
    expect(made('Newbridge', ['barton'])).to.deep.include({ id: 'newbridge', kind: 'district', parent: 'lpa-east' }));
  it('are none where neither tells', () => {
    expect(made('Newbridge')).to.equal(null);
    expect(made('Larkhill Ward')).to.equal(null);
  });
});

describe('places that texts bring', () => {
  const areas = [
    ...AREAS.filter(({ kind }) => kind === 'lpa'),
    { id: 'shire', name: 'Shire', kind: 'force', parent: null, aliases: [] } as const,
    { id: 'barton', name: 'Barton', kind: 'district', parent: 'shire', aliases: [] } as const,
    { id: 'castle-end', name: 'Castle End', kind: 'district', parent: 'shire', aliases: [] } as const,
  ];
  const places = new NewPlaces(areas, new AreaTree(areas), new PlaceNames(['Operation KITE', 'Rural Crime Forum']));
  const find = (text: string, headings = ['barton']) =>
    places.find(text, headings).map(({ name, parent }) => `${name} in ${parent}`);
  for (const [text, ...found] of [
    ['Officers met people on Cranes Farm Road.', 'Cranes Farm Road in barton'],
    ['Noise in the Old Leigh area went down.', 'Old Leigh in barton'],
    ['There were patrols in Larkhill, Castle End.', 'Larkhill in castle-end'],
    ['At Saltcote Mill in Castle End two bikes were found.', 'Saltcote Mill in castle-end'],
    ['Patrolling Thornwick Park and Marlowe Street.', 'Thornwick Park in barton', 'Marlowe Street in barton'],
  ] as const)
    it(`finds them in: ${text}`, () => expect(find(text)).to.deep.equal(found));
  for (const text of [
    'Officers in Barton and Castle End.',
    'Visits in Barton, Larkhill and Castle End.',
    'The Community Policing Team in Barton.',
    'Work in Community Safety Hub, Castle End.',
    'Pupils of Barton High School.',
    'On Monday in Easter, Barton.',
    'In Partnership, Barton.',
    'The High Street was busy.',
    'ASB on the Custody area.',
    'Operation KITE, Barton.',
  ])
    it(`finds none in: ${text}`, () => expect(find(text)).to.deep.equal([]));
  it('finds none where no district is told', () => expect(find('On Cranes Farm Road.', ['shire'])).to.deep.equal([]));
  it('gives a long name its short form', () =>
    expect(places.find('On Cranes Farm Road.', ['barton'])[0]?.aliases).to.deep.equal(['cranes farm']));
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
    {
      id: 'specials',
      name: 'Specials',
      aliases: ['special constables'],
      priority: null,
      headlines: [],
      reads: ['warranted officers'],
    },
    { id: 'roads', name: 'Road safety', aliases: ['road collisions'], priority: 7, headlines: [], reads: [] },
  ]);
  it('knows inflections of phrases, plurals of words, and the topic of the priority', () => {
    expect(reader.read('A Special Constable saw a road collision.', 1)).to.deep.equal(['specials', 'roads']);
    expect(reader.read('Two warranted officers.', 1)).to.deep.equal(['specials']);
    expect(reader.read('Special measures.', 1)).to.deep.equal([]);
    expect(reader.read('Nothing of it.', 7)).to.deep.equal(['roads']);
  });
});
