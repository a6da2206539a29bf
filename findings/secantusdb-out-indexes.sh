#!/usr/bin/env bash
# SecantusDB 0.7.0b3 beside the mongodb driver 7.9.0: an aggregation that ends in $out removes the indexes of the collection that it
# fills, unique ones as well.
# Expected: the documents are replaced and the indexes stay, as MongoDB's manual says of $out under "Replace Existing Collection".
# The server is held to mongod 8 by its own description, and nothing of $out is among what that names as out of scope.
# Seen: afterwards there is the index of _id alone. The collection is dropped, and the results are put into a new one.
# Why it matters: whoever tries a store against it, as this project does, sees another store after such a step than in production:
# what an index orders, expires or keeps single is no longer so, and the tests go on in that state.
# Ends with 1 when the index is kept.
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent mongodb@7.9.0 &
python3 -m venv python
python/bin/pip install --quiet --no-compile --disable-pip-version-check secantusdb==0.7.0b3
wait $!
port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
python/bin/secantusd-py --host 127.0.0.1 --port "$port" --storage-path "$folder/data" --log-level ERROR >/dev/null 2>&1 &
server=$!
cat >out.mjs <<'JS'
import { MongoClient } from 'mongodb';

const client = new MongoClient(`mongodb://127.0.0.1:${process.argv[2]}/?directConnection=true`, {
  serverSelectionTimeoutMS: 30_000,
});
const database = client.db('reports');
const [drafts, figures] = ['drafts', 'figures'].map((name) => database.collection(name));
await drafts.insertOne({ metric: '101-calls', quarter: '2020-Q3', value: 70_753 });
await figures.createIndex({ metric: 1, quarter: 1 }, { unique: true });
const names = async () => (await figures.indexes()).map(({ name }) => name).join(', ');
const before = await names();
await drafts.aggregate([{ $out: 'figures' }]).toArray();
const after = await names();
const documents = await figures.countDocuments();
await client.close();
const seen = `indexes before: ${before}; after: ${after}; documents: ${documents}`;
console.log(seen);
process.exit(seen === 'indexes before: _id_, metric_1_quarter_1; after: _id_; documents: 1' ? 0 : 1);
JS
node out.mjs "$port"
