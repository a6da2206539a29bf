/** Updates named by their keys, in report order: what was shown before, what a search found. */

import type { PublishedContent } from '../conversation/published.ts';
import type { Update } from '../figures/model.ts';
import { keyOf } from '../store/update-index.ts';

export async function updatesByKey(store: PublishedContent, keys: ReadonlySet<string>): Promise<readonly Update[]> {
  if (keys.size === 0) return [];
  const ids = [...new Set([...keys].map((key) => key.slice(key.indexOf('#') + 1)))];
  return (await store.updates({ ids })).filter((update) => keys.has(keyOf(update)));
}
