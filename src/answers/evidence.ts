/** What speaks for the updates that a question may mean. */
import type { Update } from '../figures/model.ts';
import type { Question } from '../question/question.ts';
import type { Fact } from './narrative-weights.ts';

export type Evidence = Readonly<Record<Fact, number | boolean>>;

/** Where they were looked for: everywhere, among those just shown, with what is told beside the asking, or was spoken of. */
export type Among = 'all' | 'shown' | 'told' | 'spoken';

export interface Meant {
  readonly among: Among;
  /** As it was read there. */
  readonly question: Question;
  /** Those that hold the kind of thing that is asked for; at least one. */
  readonly updates: readonly Update[];
  readonly likelihood: number;
  readonly evidence: Evidence;
}
