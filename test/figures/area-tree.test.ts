/** The tree of areas: what is inside, what is around, which district. */
import { expect } from 'chai';
import { AreaTree, partsOf } from '../../src/figures/area-tree.ts';
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
  it('several areas together: the one around them, or they themselves where that has more in it', () => {
    const larger = new AreaTree([
      area('shire', 'force', null),
      area('north', 'lpa', 'shire'),
      area('vale', 'district', 'north'),
      area('dale', 'district', 'north'),
      area('moor', 'district', 'north'),
      area('mill', 'place', 'vale'),
      area('bridge', 'place', 'vale'),
      area('south', 'lpa', 'shire'),
    ]);
    expect(larger.together(['vale'])).to.equal('vale');
    expect(larger.together(['mill', 'bridge'])).to.equal('vale');
    expect(larger.together(['vale', 'mill'])).to.equal('vale');
    expect(larger.together(['vale', 'dale', 'moor'])).to.equal('north');
    expect(larger.together(['north', 'south'])).to.equal('shire');
    expect(larger.together([])).to.equal('shire');
    const both = larger.together(['vale', 'dale']);
    expect(larger.name(both)).to.equal('VALE and DALE');
    expect(partsOf(both)).to.deep.equal(['vale', 'dale']);
  });
  it('a name, or the id of what is not known', () => {
    expect(tree.name('vale')).to.equal('VALE');
    expect(tree.name('marlow')).to.equal('marlow');
    expect(tree.get('marlow')).to.equal(undefined);
  });
  it('the force holds all, and nothing is around it', () => {
    expect(tree.force.id).to.equal('shire');
    expect(tree.within('shire')).to.have.length(5);
    expect(tree.around('shire')).to.deep.equal([]);
    expect(tree.around('north')).to.deep.equal([]);
  });
  it('what is not known is in no district and holds only itself', () => {
    expect(tree.district('marlow')).to.equal(null);
    expect(tree.around('marlow')).to.deep.equal([]);
    expect(tree.within('marlow')).to.deep.equal(['marlow']);
  });
  it('wants a force', () => expect(() => new AreaTree([area('vale', 'district', null)])).to.throw(/force/));
});
