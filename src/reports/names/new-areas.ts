/** The area that an unknown name in a label is: by its kind ("Newbridge District"), or by the known area beside it. */
import type { AreaTree } from '../../figures/area-tree.ts';
import type { Area, AreaKind } from '../../figures/model.ts';
import { bareName } from './area-labels.ts';
import { placeId } from './place-names.ts';

const KINDS: readonly [RegExp, Exclude<AreaKind, 'force'>][] = [
  [/\b(?:lpa|local policing area|bcu)\b/i, 'lpa'],
  [/\b(?:district|borough|unitary)\b|^city of\b/i, 'district'],
  [/\b(?:town|village|ward|parish)$/i, 'place'],
];

/** Null where neither tells. `beside`: the known areas of the same label. `under`: those that the label itself stands under. */
export function newArea(
  name: string,
  beside: readonly string[],
  under: readonly string[],
  tree: AreaTree,
): Area | null {
  const said = KINDS.find(([words]) => words.test(name))?.[1];
  const sibling = tree.get(beside[0] ?? '');
  if (said === undefined) return sibling?.parent ? areaCalled(name, sibling.kind, sibling.parent) : null;
  const around = under.flatMap((id) => [tree.get(id)!, ...tree.around(id)]);
  const holder = { lpa: 'force', district: 'lpa', place: 'district' } as const;
  const parent = said === 'lpa' ? tree.force : around.find(({ kind }) => kind === holder[said]);
  if (parent) return areaCalled(name, said, parent.id);
  return said === 'district' ? areaCalled(name, said, tree.force.id) : null;
}

export function areaCalled(name: string, kind: AreaKind, parent: string): Area {
  const bare = bareName(name);
  // "North" alone is a direction: a policing area keeps its whole name.
  const called = kind === 'lpa' ? name : bare;
  return { id: placeId(called), name: called, kind, parent, aliases: called === name ? [] : [name.toLowerCase()] };
}
