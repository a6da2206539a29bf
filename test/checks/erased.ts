/**
 * `npm run check:erased -- PEOPLE`: people ask in turns on both stores, half of them are erased by the command while others go
 * on asking, and every file of the embedded store and every document of MongoDB is searched for their words. Exit code 1 when
 * one is found, or when somebody else's are gone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { readConfig } from '../../src/config.ts';
import { Exchanges } from '../../src/conversation/exchanges.ts';
import { KeptReplies } from '../../src/conversation/kept-replies.ts';
import { auditTrail } from '../../src/digests/audit.ts';
import { type Bot, buildBot } from '../../src/main.ts';
import { HOW_TO_GET_ONE, ownServer } from '../support/mongo-server.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [people] = wholeNumbers({ people: 20 }) as [number];
const TURNS = 6;
const folder = mkdtempSync(join(tmpdir(), 'force-figures-erased-'));
const STORE_FILE = join(folder, 'figures.db');
const command = join(import.meta.dirname, '../../src/channels/terminal/exchanges.ts');
const server = await ownServer();
let faults = 0;
const told = (fine: boolean, line: string): void => {
  if (!fine) faults += 1;
  console.log(`${fine ? 'ok   ' : 'FAULT'} ${line}`);
};

const personOf = (number: number): string => `T0${number}TEAM/U0${number}PERSON`;
/** Words that nobody else uses. */
const phraseOf = (number: number): string => `for my neighbour Quillworth${number} of Larkspur Close ${number}`;
const QUESTIONS = ['how many 101 calls last quarter', 'burglary figures', 'specials', 'headlines', 'and last year'];

async function askAll(bot: Bot, round: number): Promise<void> {
  const exchanges = new Exchanges(bot.store);
  const kept = new KeptReplies(bot.store, () => new Date());
  const identity = await bot.store.identity();
  for (let turn = 0; turn < TURNS; turn += 1)
    for (let number = 0; number < people; number += 1) {
      const from = { channel: 'slack', person: personOf(number) };
      const id = `${round}-${turn}-${number}`;
      const text = `${QUESTIONS[(turn + number) % QUESTIONS.length]} ${phraseOf(number)}`;
      const [now, until] = [new Date().toISOString(), new Date(Date.now() + 60_000).toISOString()];
      const lease = { owner: 'check', now, until };
      await bot.store.inbox.accept(
        { id, channel: 'slack', body: { text, from }, person: identity.person('slack', from.person) },
        lease,
      );
      const shared = turn % 2 === 0;
      const conversation = shared ? `slack:thread-${number % 3}` : `slack:D0${number}`;
      const reply = await bot.conversation.takeTurn({ text, conversation, turn: id, from, shared });
      await exchanges.record({ id, ...from, reply });
      await kept.keep(`slack-reply:${id}`, reply, 60, from);
      // Every third question is still waiting when its person is erased.
      if ((turn + number) % 3 > 0) await bot.store.inbox.done(id, 'check', now);
    }
}

/** Those who are to be erased have approved a digest, were told of another, and have a chat with the bot. */
async function approveDigests({ digests }: Bot['store'], approvers: readonly number[]): Promise<void> {
  for (const number of approvers) {
    const who = `slack:${personOf(number)}`;
    const at = new Date().toISOString();
    const history = [
      { at, who, what: 'approved', detail: null },
      { at, who: 'terminal:kate', what: 'laid aside', detail: `paused by ${who}` },
    ];
    const id = `weekly@${number}`;
    const edition = { id, digest: 'weekly', title: 'Weekly', author: 'terminal:kate', approver: who, history };
    await digests.save({ kind: 'edition', id, of: 'weekly', open: false, body: edition }, 0);
    const body = { do: 'tell', person: who, text: 'Approved.', post: null, offers: [] };
    const message = { channel: 'slack', of: id, body, from: at, until: null };
    await digests.add([{ ...message, id: `${id}/tell/approved/${who}` }]);
    await digests.savePlace({ id: `chat-${number}`, channel: 'slack', body: { name: `chat ${personOf(number)}` } });
  }
}

async function check(
  name: string,
  environment: Record<string, string>,
  everything: () => Promise<string>,
): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const bot = await buildBot(readConfig(env));
  try {
    const erased = Array.from({ length: people }, (_, number) => number).filter((number) => number % 2 === 0);
    await askAll(bot, 1);
    await approveDigests(bot.store, erased);
    const before = await everything();
    const held = (number: number): boolean => before.includes(phraseOf(number));
    told(
      Array.from({ length: people }, (_, number) => held(number)).every(Boolean),
      `${name}: ${people} people asked, and their words are there`,
    );
    for (const number of erased) {
      const { status, stderr } = spawnSync(process.execPath, [command, 'erase', 'slack', personOf(number)], {
        env,
        encoding: 'utf8',
      });
      if (status !== 0) told(false, `${name}: ${stderr.trim()}`);
    }
    const after = await everything();
    const hits = erased.flatMap((number) =>
      [phraseOf(number), `Quillworth${number} `, personOf(number), `U0${number}PERSON`].filter((word) =>
        after.includes(word),
      ),
    );
    told(
      hits.length === 0,
      `${name}: ${erased.length} people erased, ${hits.length} of their phrases and ids found in ${Math.round(after.length / 1024)} kB`,
    );
    const others = Array.from({ length: people }, (_, number) => number).filter((number) => number % 2 === 1);
    told(
      others.every((number) => after.includes(phraseOf(number))),
      `${name}: the words of the ${others.length} others are there`,
    );
    told(
      !others.some((number) => after.includes(`U0${number}PERSON`)),
      `${name}: nobody's id stands there in the clear`,
    );
    const named = await auditTrail(bot.store.digests);
    told(
      named.filter(({ what }) => what === 'approved').every(({ who }) => /^slack:erased-/.test(who)),
      `${name}: the audit trail has each approval, under a pseudonym (${named.length} rows)`,
    );
    told((await bot.store.check()).length === 0, `${name}: the store is whole`);
  } finally {
    await bot.close();
  }
}

const files = async (): Promise<string> =>
  readdirSync(folder)
    .filter((file) => file.startsWith('figures.db'))
    .map((file) => readFileSync(join(folder, file)).toString('latin1'))
    .join('\n');
await check('embedded', { STORE_FILE }, files);
if (server) {
  const uri = server.uri('erased');
  const client = await new MongoClient(uri).connect();
  const documents = async (): Promise<string> => {
    const parts: string[] = [];
    for (const { name } of await client.db().listCollections().toArray())
      parts.push(JSON.stringify(await client.db().collection(name).find({}).toArray()));
    return parts.join('\n');
  };
  await check('MongoDB', { MONGODB_URI: uri, STORE_FILE: join(folder, 'mongo.db') }, documents);
  await client.close();
  // Waiting for another process to end keeps nothing alive.
  const alive = setInterval(() => {}, 1_000);
  await server.stop();
  clearInterval(alive);
} else console.log(HOW_TO_GET_ONE);
rmSync(folder, { recursive: true, force: true });
process.exit(faults === 0 ? 0 : 1);
