/** One worker for each kind of task. */

import type { Exchanges } from '../../../conversation/exchanges.ts';
import type { Feedback } from '../../../conversation/feedback.ts';
import type { Conversation } from '../../../conversation/take-turn.ts';
import type { Turns } from '../../../conversation/turns.ts';
import type { Actions } from '../../../digests/actions.ts';
import type { Reply } from '../../../reply.ts';
import type { Store } from '../../../store/store.ts';
import type { Audience, Standing } from '../audience.ts';
import type { Log } from '../log.ts';
import { calling } from '../post.ts';
import type { Task, TaskKind } from '../task.ts';
import type { Words } from '../words.ts';
import type { Workspace, Workspaces } from '../workspaces.ts';
import { again } from './again.ts';
import { ask } from './ask.ts';
import { deleteAnswer } from './delete.ts';
import { digest } from './digest.ts';
import { feedback } from './feedback.ts';
import { home } from './home.ts';
import { paper } from './paper.ts';
import { prompts } from './prompts.ts';
import { refuse } from './refuse.ts';
import { wait } from './wait.ts';

export interface Parts {
  readonly store: Store;
  readonly conversation: Conversation;
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
}

/** A reply as it is kept for a day, for "share" and "show all", and so that a repeat after a crash says the same. */
export interface KeptReply {
  readonly reply: Reply;
  readonly exchange: string;
}

type Worker<T extends Task> = (task: T, at: At) => Promise<void>;
const workers: { readonly [K in TaskKind]: Worker<Extract<Task, { kind: K }>> } = {
  ask,
  share: again,
  'show-all': again,
  digest,
  feedback,
  home,
  paper,
  prompts,
  delete: deleteAnswer,
  wait,
};

export function worker(parts: Parts): (task: Task, hold: () => Promise<void>) => Promise<void> {
  return async (task, hold) => {
    const { team, enterprise } = task.from;
    const workspace = await calling(() => parts.workspaces.find(team, enterprise));
    // Uninstalled since: there is nobody to answer, and no token to do it with.
    if (!workspace) return parts.log.warn({ team: task.from.team }, 'the bot is no longer installed there');
    const standing = await calling(() => parts.audience.standing(task.from, installedIn(task, workspace), workspace));
    if (!standing) return refuse(task, { ...parts, workspace, hold });
    const at: At = { ...parts, workspace, standing, hold };
    await (workers[task.kind] as Worker<Task>)(task, at);
  };
}

/** An event of an organisation-wide installation is for whichever workspace it came through. */
const installedIn = (task: Task, workspace: Workspace): string =>
  task.from.enterprise === null ? workspace.team : task.from.team;
