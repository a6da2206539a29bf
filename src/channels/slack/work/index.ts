/** One worker for each kind of task. */

import type { DeskOptions } from '../desk.ts';
import { calling } from '../post.ts';
import type { Task, TaskKind } from '../task.ts';
import type { Workspace } from '../workspaces.ts';
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
import type { At, Parts } from './worker.ts';

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

export function worker(parts: Parts): DeskOptions['work'] {
  return async (task, hold, isRepeat) => {
    const { team, enterprise } = task.from;
    const workspace = await calling(() => parts.workspaces.find(team, enterprise));
    // Uninstalled since: there is nobody to answer, and no token to do it with.
    if (!workspace) return parts.log.warn({ team: task.from.team }, 'the bot is no longer installed there');
    const standing = await calling(() => parts.audience.standing(task.from, installedIn(task, workspace), workspace));
    if (!standing) return refuse(task, { ...parts, workspace, hold, isRepeat });
    const at: At = { ...parts, workspace, standing, hold, isRepeat };
    await (workers[task.kind] as Worker<Task>)(task, at);
  };
}

/** An event of an organisation-wide installation is for whichever workspace it came through. */
const installedIn = (task: Task, workspace: Workspace): string =>
  task.from.enterprise === null ? workspace.team : task.from.team;
