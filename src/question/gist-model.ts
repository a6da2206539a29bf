/** What the words of a request come down to. */

import type { GistField } from './dialogs.ts';

export interface Gist {
  readonly fields: ReadonlySet<GistField>;
  /** "Can least judge", "hardest to measure". */
  readonly cannotJudge: boolean;
  readonly priorities: readonly number[];
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  /** Words that nothing accounts for. */
  readonly unread: readonly string[];
  /** Those of them that narrow what is asked about; the others are of telling, of moving, of those whom it is for. */
  readonly narrowing: readonly string[];
  /** Words of questions of all kinds that say of what they are all the same: "the best place", "the best way". */
  readonly passed: readonly string[];
  /** The subject is named by what its measures count alone. */
  readonly isOfKind: boolean;
  /** Words of the priority's own title are said beside its name. */
  readonly saysTitle: boolean;
  /** Those of them that say what the message is about, by where they stand. */
  readonly theme: readonly string[];
  /** So many of them stand where a thing that is asked about does. */
  readonly things: number;
  /** One of them stands right behind the word that asks ("which hospital"). */
  readonly asksThing: boolean;
  /** What is named narrows something else that is named. */
  readonly isJoined: boolean;
  /** An operation, an acronym, another force or what is denied is named: narrower than a brief, or not held. */
  readonly isOther: boolean;
  /** One of them is a thing that is asked about, or a number that is no count of points. */
  readonly isNarrower: boolean;
}
