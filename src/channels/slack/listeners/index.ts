/** All that the bot listens to. A listener turns an event into a task for the desk and does nothing else. */
import type { App } from '@slack/bolt';
import { answerButtons } from './answer-buttons.ts';
import { assistantOpened } from './assistant-opened.ts';
import { command } from './command.ts';
import { digest } from './digest.ts';
import { feedback } from './feedback.ts';
import { homeOpened } from './home-opened.ts';
import type { Listening } from './listening.ts';
import { mention } from './mention.ts';
import { message } from './message.ts';
import { paperButton } from './paper-button.ts';
import { questionButtons } from './question-buttons.ts';
import { reaction } from './reaction.ts';
import { shortcut } from './shortcut.ts';
import { uninstalled } from './uninstalled.ts';

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
