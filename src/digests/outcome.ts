/** What became of an edition: its state, and once its posting has ended, how many of its places have it. */
import type { Standing } from '../store/digests.ts';
import type { Edition, Outcome } from './model.ts';
import { isPost } from './sending.ts';

export interface Became {
  readonly outcome: Outcome;
  /** Places that have it, of all that it is for. */
  readonly reached: number;
  readonly places: number;
  /** "1 failed, 1 sent"; empty before there is a message. */
  readonly ends: string;
}

/** `rows`: the messages of this edition. */
export function outcomeOf({ state, places }: Pick<Edition, 'state' | 'places'>, rows: readonly Standing[]): Became {
  const posts = rows.filter(isPost);
  const reached = posts.filter((row) => row.state === 'sent').length;
  const ends = [...Map.groupBy(posts, (row) => row.state)].map(([end, own]) => `${own.length} ${end}`).join(', ');
  const of = { reached, places: places.length, ends };
  if (state !== 'delivered') return { outcome: state, ...of };
  // Asked of a person and posted again: it is on its way.
  if (posts.some((row) => row.ended === null)) return { outcome: 'released', ...of };
  if (reached === places.length) return { outcome: 'delivered', ...of };
  if (reached > 0) return { outcome: 'partly delivered', ...of };
  return { outcome: posts.some((row) => row.state === 'uncertain') ? 'uncertain' : 'failed', ...of };
}
