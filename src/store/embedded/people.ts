/** What is kept of people: erased when one of them is to be, or when the key their hashes were made with is lost. */
import type { Database } from '../database.ts';
import type { Identity } from '../identity.ts';
import { openEntry } from '../inbox.ts';
import { phrasesIn } from '../phrases.ts';
import type { Erased } from '../store.ts';
import { compact } from './compact.ts';
import { setMeta } from './meta.ts';

export async function erasePerson(
  database: Database,
  identity: Identity,
  person: string,
  now: () => Date,
): Promise<Erased> {
  const erased = await database.write(() => {
    const ofPerson = 'WHERE EXISTS (SELECT 1 FROM json_each(people) WHERE value = ?)';
    const questions = database.all<{ question: string }>(
      'DELETE FROM exchanges WHERE sender = ? RETURNING question',
      person,
    );
    const conversations = database.all<{ state: string }>(
      `DELETE FROM conversations ${ofPerson} RETURNING state`,
      person,
    );
    const inbox = database.all<{ id: string; body: string }>(
      'DELETE FROM inbox WHERE done IS NULL AND person = ? RETURNING id, body',
      person,
    );
    const sql = 'INSERT OR REPLACE INTO erasures (person, at) VALUES (?, ?)';
    database.run(sql, person, now().toISOString());
    return {
      questions: questions.length,
      conversations: conversations.length,
      inbox: inbox.length,
      phrases: phrasesIn(
        questions,
        conversations.map(({ state }) => JSON.parse(state)),
        inbox.map(({ id, body }) => openEntry(identity, id, body).body),
      ),
    };
  });
  await compact(database);
  return erased;
}

/** What was hashed with another key is nobody's any more. */
export async function forgetPeople(database: Database, identity: Identity): Promise<void> {
  await database.write(() => {
    for (const table of ['conversations', 'exchanges', 'inbox', 'erasures']) database.run(`DELETE FROM ${table}`);
    setMeta(database, 'identity', identity.fingerprint);
  });
  await compact(database);
}
