/** What an event asks of the bot, as plain data: it is kept in the inbox, so that another process can take it up. */

import type { Reply } from '../../reply.ts';

/** Who sent it, and through which workspace. */
export interface Sender {
  readonly user: string;
  /** The workspace that the event was delivered for. */
  readonly team: string;
  readonly enterprise: string | null;
  /** The sender's own workspace where Slack tells it; another one's in a shared (Slack Connect) channel. */
  readonly home: string | null;
}

/** Where an answer goes. */
export interface Place {
  readonly channel: string;
  readonly thread: string | null;
  /** The thread begins with the answer: until then, what only one person is to see is not shown in it. */
  readonly beginsThread?: boolean;
  /** Only the sender sees the answer: it goes to this address, which Slack keeps open for 30 minutes. */
  readonly responseUrl: string | null;
  /** The assistant pane, which shows a status while an answer is looked up. */
  readonly assistant: boolean;
}

/** A person's id as exchanges are kept under: the same id is another person in another workspace. */
export const personOf = ({ team, user }: Pick<Sender, 'team' | 'user'>): string => `${team}/${user}`;

interface Common {
  /** The event's id, or what a delivery of anything else has of its own. */
  readonly id: string;
  readonly from: Sender;
  readonly place: Place;
  /** When it came (ISO instant). */
  readonly asked?: string;
}

export interface AskTask extends Common {
  readonly kind: 'ask';
  readonly text: string;
  readonly conversation: string;
  /** Said in a thread that the bot answered in, without naming the bot: what is not understood is not for it. */
  readonly overheard: boolean;
  /** The answer, where the words that were asked are not to be kept. */
  readonly answer?: Reply;
}

/** An answer shown to one person is posted for the channel, or a cut one whole in its thread. */
export interface AgainTask extends Common {
  readonly kind: 'share' | 'show-all';
  /** The kept reply's key. */
  readonly reply: string;
}

/** A brief is posted as a file. */
export interface PaperTask extends Common {
  readonly kind: 'paper';
  readonly report: string;
  readonly priority: number | null;
}

export interface FeedbackTask extends Common {
  readonly kind: 'feedback';
  readonly exchange: string;
  readonly feedback: 'like' | 'dislike';
}

/** The Home tab is drawn, or prompts are offered in a newly opened assistant pane. */
export interface OpenedTask extends Common {
  readonly kind: 'home' | 'prompts';
}

/** An answer of the bot is to be deleted, if it is who asked that wants it. */
export interface DeleteTask extends Common {
  readonly kind: 'delete';
  /** The answer's timestamp, which is its id in the channel. */
  readonly message: string;
}

/** Its sender has sent too much at once, and is told to wait for so many seconds. */
export interface WaitTask extends Common {
  readonly kind: 'wait';
  readonly seconds: number;
}

/** Something about weekly digests: a command, a button, or a form that was filled in. */
export interface DigestTask extends Common {
  readonly kind: 'digest';
  readonly act: string;
  /** What the button carries, or the form was opened for. */
  readonly value: string;
  /** Opens a form within three seconds. */
  readonly trigger: string | null;
  /** By the names of its fields; null where it is no form. */
  readonly form: Readonly<Record<string, string | readonly string[] | null>> | null;
}

export type Task = AskTask | AgainTask | PaperTask | FeedbackTask | OpenedTask | WaitTask | DigestTask | DeleteTask;
export type TaskKind = Task['kind'];
