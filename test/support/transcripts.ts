/** The golden transcripts' messages, said again: every kind of reply there is, for tests of how channels dress them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Reply } from '../../src/reply.ts';
import type { TestBot } from './bot.ts';

const folder = join(import.meta.dirname, '../conversations');

export async function transcriptReplies(bot: TestBot): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const transcripts = parse(readFileSync(join(folder, file), 'utf8')) as {
      about: string;
      turns: { user: string }[];
    }[];
    for (const { about, turns } of transcripts)
      for (const { user } of turns)
        replies.push(await bot.conversation.takeTurn({ text: user, conversation: `${file} ${about}` }));
  }
  return replies;
}
