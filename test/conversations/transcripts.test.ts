/**
 * Golden transcripts: what is said, and what the bot says to the letter. After a wanted change of wording or reading,
 * UPDATE_TRANSCRIPTS=1 npx mocha test/conversations/transcripts.test.ts writes them anew: the diff is the review.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

interface Turn {
  readonly user: string;
  readonly kind?: string;
  readonly text?: string;
  /** "metric value period area", in order. */
  readonly figures?: readonly string[];
  readonly choices?: readonly string[];
}
interface Transcript {
  readonly about: string;
  readonly turns: readonly Turn[];
}

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const seen = (reply: Reply): Omit<Turn, 'user'> => ({
  kind: reply.kind,
  text: reply.text,
  ...(reply.figures.length
    ? { figures: reply.figures.map((f) => `${f.metric ?? f.label} ${f.value} ${f.period.label}, ${f.area}`) }
    : {}),
  ...(reply.choices.length ? { choices: reply.choices.map((c) => c.label) } : {}),
});

describe('golden transcripts', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  let count = 0;
  for (const file of files) {
    const transcripts = parse(readFileSync(join(folder, file), 'utf8')) as Transcript[];
    count += transcripts.length;
    describe(file, () => {
      const written: Transcript[] = [];
      for (const { about, turns } of transcripts)
        it(about, async () => {
          const said: Turn[] = [];
          for (const { user } of turns) {
            const reply = await bot.conversation.takeTurn({ text: user, conversation: `${file} ${about}` });
            said.push({ user, ...seen(reply) });
          }
          written.push({ about, turns: said });
          if (!process.env.UPDATE_TRANSCRIPTS) expect(said).to.deep.equal(turns);
        });
      after(() => {
        if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(join(folder, file), stringify(written, { lineWidth: 120 }));
      });
    });
  }

  it('are at least sixty', () => expect(count).to.be.at.least(60));
});
