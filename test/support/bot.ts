/** A bot on the packaged content, in memory, with a clock that stands still. */
import { fileURLToPath } from 'node:url';
import { Conversation, type ConversationOptions } from '../../src/conversation/take-turn.ts';
import { loadWording } from '../../src/conversation/wording.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import type { Reply } from '../../src/reply.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';

export interface TestBot {
  readonly store: Store;
  readonly conversation: Conversation;
  /** Moves the clock. */
  wait(minutes: number): void;
  close(): Promise<void>;
}

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Long after the report: no answer may depend on today. */
const NOW = Date.parse('2026-03-02T09:00:00Z');

/**
 * `explain`: hears how each message is read; a bot that explains answers nothing from what it answered before. `dataDir`: the
 * content of another force.
 */
export async function packagedBot({
  explain,
  dataDir = folder('data'),
}: Pick<ConversationOptions, 'explain'> & { readonly dataDir?: string } = {}): Promise<TestBot> {
  let time = NOW;
  const now = (): Date => new Date(time);
  const store = await openEmbeddedStore({ file: ':memory:', dataDir, seed: 'packaged', now });
  const conversation = new Conversation({
    store,
    phrases: loadPhrases(folder('dialogs')),
    wording: loadWording(folder('dialogs')),
    now,
    minutes: 30,
    ...(explain ? { explain } : {}),
  });
  return {
    store,
    conversation,
    wait: (minutes) => {
      time += minutes * 60_000;
    },
    close: () => store.close(),
  };
}

let talks = 0;
/** The reply to the last of several turns of a talk of its own. */
export async function talk({ conversation }: TestBot, ...texts: readonly string[]): Promise<Reply> {
  const id = `talk-${++talks}`;
  const replies: Reply[] = [];
  for (const text of texts) replies.push(await conversation.takeTurn({ text, conversation: id }));
  return replies.at(-1)!;
}
