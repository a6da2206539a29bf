/** A conversation about one made-up report of Northmere, for tests of what its updates answer. */
import { fileURLToPath } from 'node:url';
import { Conversation } from '../../src/conversation/take-turn.ts';
import { loadWording } from '../../src/conversation/wording.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import type { Reply } from '../../src/reply.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { northmereData } from './northmere.ts';
import { publishText } from './publish-text.ts';

const dialogs = fileURLToPath(new URL('../../dialogs', import.meta.url));

export interface Asked {
  /** The reply to the last of the messages, which are a conversation of their own. */
  ask(...messages: readonly string[]): Promise<Reply>;
  close(): Promise<void>;
}

/** Publishes the report's text out of `folder`. */
export async function askedOf(text: string, folder: string): Promise<Asked> {
  const store = await openEmbeddedStore({ file: ':memory:', dataDir: northmereData, seed: 'none' });
  await publishText(store, 'Northmere', text, folder);
  const conversation = new Conversation({
    store,
    phrases: loadPhrases(dialogs),
    wording: loadWording(dialogs),
    now: () => new Date('2026-03-02T09:00:00Z'),
    minutes: 30,
  });
  let conversations = 0;
  return {
    ask: async (...messages) => {
      conversations += 1;
      let reply: Reply | null = null;
      for (const one of messages) reply = await conversation.takeTurn({ text: one, conversation: `c${conversations}` });
      return reply!;
    },
    close: () => store.close(),
  };
}
