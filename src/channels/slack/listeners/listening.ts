/** What a listener is given: where a task is written down, and whether it is spoken to. */

import type { Reply } from '../../../reply.ts';
import type { Installations } from '../../../store/installations.ts';
import type { Sender, Task } from '../task.ts';

/** Somebody's words, and where they said them. */
export interface Said {
  readonly from: Sender;
  readonly conversation: string;
  readonly text: string;
}

export interface Listening {
  /** Returns when the task is written down. */
  accept(task: Task): Promise<void>;
  /** Whether what is said in a thread without naming the bot is for it. `toOthers`: it names somebody else. */
  isSpokenTo(said: Said, toOthers: boolean): Promise<boolean>;
  /** How a message would be answered, without anything of it being kept. */
  look(said: Said): Promise<Reply>;
  readonly installations: Installations;
}
