/** A process that does with the bare driver what a turn does: read the conversation, write it, write what was asked. */
import { MongoClient } from 'mongodb';
import { serving } from '../child.ts';
import { timesFor } from '../measure.ts';

const { AT_ONCE = '1', MONGODB_URI = '', LIKE = '' } = process.env;
const client = new MongoClient(MONGODB_URI, { writeConcern: { w: 'majority' }, readConcern: { level: 'majority' } });
const db = client.db();
const [conversations, exchanges] = [db.collection('conversations'), db.collection('exchanges')];
// The very documents that turns have left, so that they are as large.
const left = new MongoClient(LIKE);
const kept = await left
  .db()
  .collection('conversations')
  .find({}, { projection: { _id: 0 } })
  .toArray();
const asked = await left
  .db()
  .collection('exchanges')
  .find({}, { projection: { _id: 0 }, limit: 500 })
  .toArray();
await left.close();
let turns = 0;

async function turn(): Promise<void> {
  const at = turns++;
  const id = `bench-${process.pid}-${at % 50}` as never;
  await conversations.findOne({ _id: id, expires: { $gt: new Date() } });
  await conversations.replaceOne({ _id: id }, kept[at % kept.length]!, { upsert: true });
  await exchanges.replaceOne({ _id: `${process.pid}-${at}` as never }, asked[at % asked.length]!, { upsert: true });
}

await turn();
serving(null, (milliseconds) => timesFor(milliseconds, Number(AT_ONCE), turn));
