/** What is kept of people in MongoDB: forgotten when its time is over, or when one of them is to be erased. */
import type { Identity } from '../identity.ts';
import { CLAIMS, openEntry } from '../inbox.ts';
import { formsOf, phrasesIn } from '../phrases.ts';
import type { Erased } from '../store.ts';
import { type Collections, KNOWN_FOR } from './collections.ts';
import { persistently } from './faults.ts';

const DAY = 24 * 60 * 60 * 1000;
/** These hold neither words nor ids of reports, so that nothing of a question has a place in them. */
const WITHOUT_REPORTS = ['meta', 'stages', 'installations'] as const;

export async function erasePerson(
  { conversations, exchanges, inbox, erasures }: Collections,
  identity: Identity,
  person: string,
  now: Date,
): Promise<Erased> {
  const of = { sender: person };
  const within = { people: person };
  const [asked, talks, waiting] = await persistently(() =>
    Promise.all([exchanges.find(of).toArray(), conversations.find(within).toArray(), inbox.find({ person }).toArray()]),
  );
  await persistently(() => exchanges.deleteMany(of));
  await persistently(() => conversations.deleteMany(within));
  await persistently(() => inbox.deleteMany({ person }));
  await persistently(() => erasures.replaceOne({ _id: person }, { at: now }, { upsert: true }));
  return {
    questions: asked.length,
    conversations: talks.length,
    inbox: waiting.length,
    phrases: phrasesIn(
      asked.map(({ question }) => question),
      talks.map(({ state }) => JSON.parse(state)),
      waiting.map(({ _id, body }) => (body === null ? null : openEntry(identity, _id, body).body)),
    ),
  };
}

/** Documents of the person, and phrases where no report's words are. */
export async function traces(
  { db, conversations, exchanges, inbox }: Collections,
  person: string,
  phrases: readonly string[],
): Promise<string[]> {
  const left = await persistently(() =>
    Promise.all([
      exchanges.countDocuments({ sender: person }),
      conversations.countDocuments({ people: person }),
      inbox.countDocuments({ person }),
    ]),
  );
  const found = ['exchanges', 'conversations', 'inbox'].flatMap((name, at) =>
    left[at]! > 0 ? [`${name} still holds ${left[at]} documents of this person.`] : [],
  );
  const forms = phrases.flatMap(formsOf);
  for (const name of WITHOUT_REPORTS)
    for (const document of await persistently(() => db.collection(name).find({}).toArray())) {
      const text = JSON.stringify(document);
      if (forms.some((form) => text.includes(form))) found.push(`${name} still holds words that were erased.`);
    }
  return found;
}

/** The server removes what has expired when it gets to it; not every server does. */
export async function tidy(
  { conversations, exchanges, inbox, erasures }: Collections,
  exchangeDays: number,
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - exchangeDays * DAY);
  await persistently(() => conversations.deleteMany({ expires: { $lte: now } }));
  await persistently(() => exchanges.deleteMany({ at: { $lt: oldest } }));
  await persistently(() => erasures.deleteMany({ at: { $lt: oldest } }));
  const before = new Date(now.getTime() - KNOWN_FOR * 1000);
  await persistently(() => inbox.deleteMany({ done: { $lte: before } }));
  await persistently(() => inbox.deleteMany({ channel: CLAIMS, done: null, heldUntil: { $lte: before } }));
}
