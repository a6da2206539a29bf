/** What a worker is given, and how a reply is kept. */

import type { Exchanges } from '../../../conversation/exchanges.ts';
import type { Feedback } from '../../../conversation/feedback.ts';
import type { AnyConversation } from '../../../conversation/take-turn.ts';
import type { Turns } from '../../../conversation/turns.ts';
import type { Actions } from '../../../digests/actions.ts';
import type { Reply } from '../../../reply.ts';
import type { Store } from '../../../store/store.ts';
import type { Audience, Standing } from '../audience.ts';
import type { Log } from '../log.ts';
import type { Words } from '../words.ts';
import type { Workspace, Workspaces } from '../workspaces.ts';

export interface Parts {
  readonly store: Store;
  readonly conversation: AnyConversation;
  readonly workspaces: Workspaces;
  readonly audience: Audience;
  readonly words: Words;
  readonly log: Log;
  readonly now: () => Date;
  readonly exchanges: Exchanges;
  readonly turns: Turns;
  readonly digests: Actions;
  /** Whose bank holidays are warned of. */
  readonly holidays: string;
  readonly feedbacks: Feedback;
}

export interface At extends Parts {
  readonly workspace: Workspace;
  readonly standing: Standing;
  /** To be called right before something is posted. */
  readonly hold: () => Promise<void>;
  /** It was tried before, here or by a process that has died since. */
  readonly isRepeat: boolean;
}

/** A reply as it is kept for a day, for "share" and "show all", and so that a repeat after a crash says the same. */
export interface KeptReply {
  readonly reply: Reply;
  readonly exchange: string;
}
