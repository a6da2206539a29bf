/** The tables of the embedded store. A change is a new entry at the end of `migrations`; what has run once is never edited. */

const first = `
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', '0');

CREATE TABLE content (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  hash      TEXT NOT NULL,
  catalogue TEXT NOT NULL
) STRICT;

CREATE TABLE reports (
  id          TEXT NOT NULL,
  version     INTEGER NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('draft', 'published', 'superseded', 'withdrawn')),
  origin      TEXT NOT NULL CHECK (origin IN ('packaged', 'imported')),
  hash        TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to   TEXT NOT NULL,
  published   TEXT,
  body        TEXT NOT NULL,
  vocabulary  TEXT NOT NULL,
  saved_at    TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_published_version ON reports (id) WHERE status = 'published';

CREATE TABLE figures (
  report    TEXT NOT NULL,
  version   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  metric    TEXT NOT NULL,
  area      TEXT NOT NULL,
  date_from TEXT NOT NULL,
  date_to   TEXT NOT NULL,
  body      TEXT NOT NULL,
  PRIMARY KEY (report, version, position),
  UNIQUE (report, version, metric, area, date_from, date_to),
  FOREIGN KEY (report, version) REFERENCES reports (id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_by_metric ON figures (metric, area);

CREATE TABLE updates (
  report     TEXT NOT NULL,
  version    INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  id         TEXT NOT NULL,
  priority   INTEGER NOT NULL,
  headings   TEXT NOT NULL,
  places     TEXT NOT NULL,
  operations TEXT NOT NULL,
  topics     TEXT NOT NULL,
  body       TEXT NOT NULL,
  PRIMARY KEY (report, version, position),
  UNIQUE (report, version, id),
  FOREIGN KEY (report, version) REFERENCES reports (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversations (
  id      TEXT PRIMARY KEY,
  state   TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX conversations_by_expiry ON conversations (expires);

CREATE TABLE exchanges (
  id       TEXT PRIMARY KEY,
  at       TEXT NOT NULL,
  channel  TEXT NOT NULL,
  sender   TEXT NOT NULL,
  question TEXT NOT NULL,
  kind     TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  feedback TEXT CHECK (feedback IN ('like', 'dislike'))
) STRICT, WITHOUT ROWID;
CREATE INDEX exchanges_by_time ON exchanges (at);
`;

/** What a correction was, and the hash of the content before it, so that the same import again is known. */
const corrections = `
ALTER TABLE reports ADD COLUMN correction TEXT;
ALTER TABLE reports ADD COLUMN base_hash TEXT;
`;

const inboxAndInstallations = `
CREATE TABLE inbox (
  id         TEXT PRIMARY KEY,
  channel    TEXT NOT NULL,
  body       TEXT,
  received   TEXT NOT NULL,
  attempts   INTEGER NOT NULL,
  owner      TEXT,
  held_until TEXT NOT NULL,
  done       TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_open ON inbox (channel, held_until) WHERE done IS NULL;
CREATE INDEX inbox_done ON inbox (done) WHERE done IS NOT NULL;

CREATE TABLE installations (
  id   TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX exchanges_by_sender ON exchanges (sender, at);
`;

/** Digests and their editions, the messages they become, and where the bot may post by itself. */
const digests = `
CREATE TABLE digest_documents (
  kind    TEXT NOT NULL CHECK (kind IN ('digest', 'edition')),
  id      TEXT NOT NULL,
  parent  TEXT,
  open    INTEGER NOT NULL CHECK (open IN (0, 1)),
  body    TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_documents_open ON digest_documents (kind) WHERE open = 1;
CREATE INDEX digest_documents_by_parent ON digest_documents (kind, parent, id);

CREATE TABLE outgoing (
  id         TEXT PRIMARY KEY,
  channel    TEXT NOT NULL,
  parent     TEXT NOT NULL,
  body       TEXT NOT NULL,
  date_from  TEXT NOT NULL,
  date_until TEXT,
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'late', 'cancelled')),
  attempts   INTEGER NOT NULL,
  owner      TEXT,
  held_until TEXT NOT NULL,
  begun      TEXT,
  receipt    TEXT,
  reason     TEXT,
  ended      TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outgoing_due ON outgoing (date_from, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outgoing_by_parent ON outgoing (parent, id);

CREATE TABLE digest_places (
  id      TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  body    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * Whose words each row holds, as keyed hashes, and whose were erased, so that a backup does not bring them back. Ids are hashed
 * from here on (see embedded.ts); conversations last for minutes, and begin anew.
 */
const people = `
DELETE FROM conversations;
ALTER TABLE conversations ADD COLUMN people TEXT NOT NULL DEFAULT '[]';
ALTER TABLE inbox ADD COLUMN person TEXT;
CREATE INDEX inbox_by_person ON inbox (person) WHERE person IS NOT NULL;

CREATE TABLE erasures (
  person TEXT PRIMARY KEY,
  at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * The full-text index of what is published (see search/text-index.ts). Tokens are kept beside it, because FTS5 does not give them
 * back, so that a restore need not read the texts again. `figure_values` finds figures by their value or a movement they state. Rows have sums of their own
 * from here on, because not everything is read at the start any more.
 */
const search = `
CREATE VIRTUAL TABLE update_terms USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_:'"
);

CREATE TABLE update_index (
  report  TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  first   INTEGER NOT NULL UNIQUE,
  count   INTEGER NOT NULL,
  stamp   TEXT NOT NULL,
  words   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE update_tokens (
  number INTEGER PRIMARY KEY,
  tokens TEXT NOT NULL
) STRICT;

CREATE TABLE text_words (
  word TEXT PRIMARY KEY,
  uses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_values (
  value    REAL NOT NULL,
  report   TEXT NOT NULL,
  version  INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (value, report, version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_values_by_report ON figure_values (report, version);
ALTER TABLE figures ADD COLUMN sum TEXT NOT NULL DEFAULT '';
ALTER TABLE updates ADD COLUMN sum TEXT NOT NULL DEFAULT '';
INSERT OR IGNORE INTO figure_values
  SELECT json_extract(body, '$.value'), report, version, position FROM figures;
INSERT OR IGNORE INTO figure_values
  SELECT abs(movement.value), f.report, f.version, f.position
  FROM figures f, json_each(f.body, '$.stated') change, json_each(change.value) movement
  WHERE movement.key IN ('difference', 'percent') AND movement.value IS NOT NULL;
`;

/** For what looks at a few periods alone: an import. */
const figuresByPeriod = 'CREATE INDEX figures_by_period ON figures (date_to, date_from, metric);';

/** Since when a version is answered from: of two files for one report the one that was published last is current. */
const publishing = `
ALTER TABLE reports ADD COLUMN published_at TEXT;
UPDATE reports SET published_at = saved_at WHERE status <> 'draft';
`;

/** Who imported, published, withdrew and corrected a version, and when. */
const acts = `ALTER TABLE reports ADD COLUMN acts TEXT NOT NULL DEFAULT '[]';`;

/** What was posted is found by its day and by what it tells; of what an earlier release posted, the latter is not known. */
const postedDigests = `
ALTER TABLE digest_documents ADD COLUMN posted TEXT;
ALTER TABLE digest_documents ADD COLUMN is_told INTEGER NOT NULL DEFAULT 0;
UPDATE digest_documents SET posted = json_extract(body, '$.due')
  WHERE kind = 'edition' AND json_extract(body, '$.state') IN ('released', 'delivered', 'recalled');
CREATE INDEX digest_documents_posted ON digest_documents (posted, id) WHERE posted IS NOT NULL;

CREATE TABLE digest_terms (
  term TEXT NOT NULL,
  id   TEXT NOT NULL,
  PRIMARY KEY (term, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_terms_by_id ON digest_terms (id);
`;

/** Terms were of the first lines of a digest alone: what tells of something is looked for in its words. */
const termsOfAllLines = `
UPDATE digest_documents SET is_told = 0 WHERE is_told = 1;
DELETE FROM digest_terms;
`;

/**
 * What is long is found by an index of its own: in a table WITHOUT ROWID every look through its keys reads the whole of each
 * row that it passes, and a conversation is as long as a page. Whose words wait is looked for among what is not done: nothing
 * else is anybody's.
 */
const longRows = `
DROP INDEX conversations_by_expiry;
ALTER TABLE conversations RENAME TO held;
CREATE TABLE conversations (
  id      TEXT NOT NULL UNIQUE,
  state   TEXT NOT NULL,
  expires TEXT NOT NULL,
  people  TEXT NOT NULL
) STRICT;
INSERT INTO conversations SELECT id, state, expires, people FROM held;
DROP TABLE held;
CREATE INDEX conversations_by_expiry ON conversations (expires);

DROP INDEX inbox_open;
DROP INDEX inbox_done;
DROP INDEX inbox_by_person;
ALTER TABLE inbox RENAME TO held;
CREATE TABLE inbox (
  id         TEXT NOT NULL UNIQUE,
  channel    TEXT NOT NULL,
  body       TEXT,
  received   TEXT NOT NULL,
  attempts   INTEGER NOT NULL,
  owner      TEXT,
  held_until TEXT NOT NULL,
  done       TEXT,
  person     TEXT
) STRICT;
INSERT INTO inbox SELECT id, channel, body, received, attempts, owner, held_until, done, person FROM held;
DROP TABLE held;
CREATE INDEX inbox_open ON inbox (channel, held_until) WHERE done IS NULL;
CREATE INDEX inbox_done ON inbox (done) WHERE done IS NOT NULL;
`;

/** Which reports are searched, and where: their rows hold all their words, and the list is read whenever something is published. */
const searchedReports = 'CREATE INDEX update_index_places ON update_index (report, version, first, count);';

/** Entry n takes a file from user_version n to n + 1. */
export const migrations: readonly string[] = [
  first,
  corrections,
  inboxAndInstallations,
  digests,
  people,
  search,
  figuresByPeriod,
  publishing,
  acts,
  postedDigests,
  termsOfAllLines,
  longRows,
  searchedReports,
];
/** Of a file older than this the ids of exchanges and of the inbox stand as the platforms gave them. */
export const HASHED_SINCE = 5;
/** Rows of an older file have no sums. */
export const SUMMED_SINCE = 6;
