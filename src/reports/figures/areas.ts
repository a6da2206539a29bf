/** The area a number is of: the smallest place named around it that lies inside its bullet's label, else the label. */
import type { AreaTree } from '../../figures/area-tree.ts';
import type { Sentence } from './sentences.ts';

/** An area that the text names, and where. */
export interface Placed {
  readonly id: string;
  readonly at: number;
}

/** A sentence that goes on about what the one before placed: "These offences were linked ...". */
const GOES_ON = /^(?:these|this|those|they|both|it)\b/i;

/** `at`: where in the text the number stands. Two places in its sentence: the smallest area around them. */
export function areaOf(
  text: string,
  sentences: readonly Sentence[],
  at: number,
  headings: readonly string[],
  places: readonly Placed[],
  tree: AreaTree,
): string {
  const inside = new Set(headings.flatMap((id) => tree.within(id)));
  const candidates = places.filter(({ id }) => inside.has(id) && (headings.length > 1 || !headings.includes(id)));
  let place = sentences.findIndex(({ start, end }) => at >= start && at < end);
  for (; place >= 0; place -= 1) {
    const { start, end } = sentences[place]!;
    const named = candidates.filter((candidate) => candidate.at >= start && candidate.at < end);
    const smallest = named.filter(
      ({ id }) => !named.some((other) => other.id !== id && tree.within(id).includes(other.id)),
    );
    if (smallest.length > 0)
      return common(
        smallest.map(({ id }) => id),
        tree,
      );
    if (!GOES_ON.test(text.slice(start, end))) break;
  }
  return common(headings, tree);
}

/** The smallest area around all of them. */
function common(ids: readonly string[], tree: AreaTree): string {
  if (ids.length === 1) return ids[0]!;
  const chains = ids.map((id) => [id, ...tree.around(id).map((area) => area.id)]);
  return chains[0]?.find((id) => chains.every((chain) => chain.includes(id))) ?? tree.force.id;
}
