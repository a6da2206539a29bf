/** All that the bot listens to. A listener turns an event into a task for the desk and does nothing else. */
import type { App } from '@slack/bolt';
import type { Reply } from '../../../reply.ts';
import type { Installations } from '../../../store/installations.ts';
import type { Sender, Task } from '../task.ts';
import { answerButtons } from './answer-buttons.ts';
import { assistantOpened } from './assistant-opened.ts';
import { command } from './command.ts';
import { digest } from './digest.ts';
import { feedback } from './feedback.ts';
import { homeOpened } from './home-opened.ts';
import { mention } from './mention.ts';
import { message } from './message.ts';
import { paperButton } from './paper-button.ts';
import { questionButtons } from './question-buttons.ts';
import { reaction } from './reaction.ts';
import { shortcut } from './shortcut.ts';
import { uninstalled } from './uninstalled.ts';

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

export function listen(app: App, to: Listening): void {
  for (const register of [
    mention,
    message,
    command,
    digest,
    shortcut,
    questionButtons,
    answerButtons,
    paperButton,
    feedback,
    reaction,
    homeOpened,
    assistantOpened,
    uninstalled,
  ])
    register(app, to);
}
