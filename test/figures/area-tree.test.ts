/** The tree of areas: what is inside, what is around, which district. */
import { expect } from 'chai';
import { AreaTree } from '../../src/figures/area-tree.ts';
import type { Area, AreaKind } from '../../src/figures/model.ts';

const area = (id: string, kind: AreaKind, parent: string | null): Area => ({
  id,
  name: id.toUpperCase(),
  kind,
  parent,
  aliases: [],
});
const tree = new AreaTree([
  area('shire', 'force', null),
  area('north', 'lpa', 'shire'),
  area('vale', 'district', 'north'),
  area('mill', 'place', 'vale'),
  area('bridge', 'place', 'mill'),
]);

describe('area tree', () => {
  it('an area holds all that is inside it', () =>
    expect(tree.within('north')).to.deep.equal(['north', 'vale', 'mill', 'bridge']));
  it('around a place: nearest first, without the force', () =>
    expect(tree.around('bridge').map((a) => a.id)).to.deep.equal(['mill', 'vale', 'north']));
  it('the district of a place, of itself, and none of what is wider', () => {
    expect(tree.district('bridge')?.id).to.equal('vale');
    expect(tree.district('vale')?.id).to.equal('vale');
    expect(tree.district('north')).to.equal(null);
  });
  it('wants a force', () => expect(() => new AreaTree([area('vale', 'district', null)])).to.throw(/force/));
});
