/** Updates named by their keys, in report order: what was shown before, what a search found. */

import type { PublishedContent } from '../conversation/published.ts';
import type { Update } from '../figures/model.ts';

export async function updatesByKey(store: PublishedContent, keys: ReadonlySet<string>): Promise<readonly Update[]> {
  if (keys.size === 0) return [];
  return store.updates({ keys: [...keys].sort() });
}
