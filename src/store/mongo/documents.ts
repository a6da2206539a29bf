/** What stands in MongoDB, as schemas: the types of the documents, and the validators of their collections. */
import { z } from 'zod';
import {
  areaSchema,
  glossarySchema,
  metricSchema,
  operationSchema,
  planSchema,
  prioritySchema,
  synonymSchema,
  topicSchema,
} from '../../content/schema.ts';

const text = z.string();
const texts = z.array(text);
const count = z.int().min(0);
/** What is staged belongs to one stage; answers see it when the state names that stage. */
const staged = { stage: text, position: count };
/** Of all the other members, see stages.ts; what an earlier release wrote has none. */
const sum = text.optional();

const period = z.strictObject({
  label: text,
  from: text,
  to: text,
  kind: z.enum(['quarter', 'month', 'year', 'range', 'at', 'to-date', 'since']),
});

const source = z.strictObject({
  report: text,
  page: count,
  printedPage: count.nullable(),
  sheet: text.optional(),
  commitment: text,
  bullet: text,
});

const target = z.strictObject({
  metric: text,
  value: z.number(),
  precision: z.enum(['exact', 'approximate', 'at least', 'over', 'nearly']),
  period: period.nullable(),
  area: text,
  priority: count,
  source,
  words: text,
});

const report = z.strictObject({
  id: text,
  force: text,
  title: text,
  period,
  published: text.nullable(),
  asAt: text,
  marking: text.nullable(),
  version: count,
  brief: z.strictObject({ pin: texts, drop: texts, leaveOut: texts, onlyMoved: texts.optional() }).optional(),
  targets: z.array(target).optional(),
});

const correction = z.strictObject({
  report: text,
  metric: text,
  area: text,
  from: text,
  to: text,
  value: z.number(),
  reason: text,
  author: text,
});

/** One version of one report, as the state lists it. */
const version = z.strictObject({
  report: text,
  version: count,
  status: z.enum(['draft', 'published', 'superseded', 'withdrawn']),
  origin: z.enum(['packaged', 'imported']),
  hash: text,
  baseHash: text.nullable(),
  stage: text,
  /** Of the report's period and publication, to put reports in order. */
  from: text,
  to: text,
  published: text.nullable(),
  savedAt: text,
  /** What an earlier release wrote has none: it is then as it was saved. */
  publishedAt: text.nullable().optional(),
  figures: count,
  updates: count,
  correction: correction.nullable(),
  acts: z
    .array(
      z.strictObject({
        did: z.enum(['imported', 'published', 'withdrawn', 'corrected', 'restored']),
        by: text,
        at: text,
      }),
    )
    .nullable()
    .optional(),
});
export type VersionDocument = z.output<typeof version>;

/** The one document that says what is held; switching it is how anything becomes visible. */
export const stateSchema = z.strictObject({
  /** Goes up with every switch, seen or not. */
  sequence: count,
  /** Goes up with what answers are made of. */
  revision: count,
  /** Of the switch that made it, by which its maker knows it again. */
  stamp: text,
  content: z.strictObject({ hash: text, stage: text }).nullable(),
  versions: z.array(version),
});
export type StateDocument = z.output<typeof stateSchema> & { _id: string };

export const reportSchema = z.strictObject({
  report,
  vocabulary: z.strictObject({
    operations: z.array(operationSchema).optional(),
    areas: z.array(areaSchema).optional(),
    glossary: z.array(glossarySchema).optional(),
  }),
});
export const figureSchema = z.strictObject({
  ...staged,
  sum,
  metric: text,
  value: z.number(),
  precision: z.enum(['exact', 'approximate', 'at least', 'over', 'nearly']),
  period,
  area: text,
  basis: z.enum(['reported', 'derived']),
  working: text.nullable(),
  note: text.nullable(),
  stated: z.array(
    z.strictObject({ against: period, difference: z.number().nullable(), percent: z.number().nullable() }),
  ),
  priority: count,
  source,
});
export const updateSchema = z.strictObject({
  ...staged,
  sum,
  id: text,
  report: text,
  priority: count,
  headings: texts,
  places: texts,
  operations: texts,
  topics: texts,
  text,
  also: texts.optional(),
  source,
});

export const catalogueSchemas = {
  /** The current one; those before it with their priorities. */
  plans: planSchema.extend({ ...staged, priorities: z.array(prioritySchema).optional() }),
  priorities: prioritySchema.extend(staged),
  metrics: metricSchema.extend({ ...staged, also: texts }),
  areas: areaSchema.extend(staged),
  operations: operationSchema.extend(staged),
  glossary: glossarySchema.extend(staged),
  topics: topicSchema.extend(staged),
  synonyms: synonymSchema.extend(staged),
};

/** What a report's updates are found by, see search/segments.ts: JSON, because tokens are no names of members. */
export const indexSchema = z.strictObject({ stamp: text, body: text });

/** Stages begun; one that no state names was left by an import that did not end. */
export const stageSchema = z.strictObject({ at: z.date() });

export const conversationSchema = z.strictObject({
  /** JSON: its members may have names that MongoDB gives a meaning. */
  state: text,
  expires: z.date(),
  /** Keyed hashes of those whose words it holds. */
  people: texts,
});
export const exchangeSchema = z.strictObject({
  at: z.date(),
  channel: text,
  sender: text,
  question: text,
  kind: text,
  outcome: text,
  feedback: z.enum(['like', 'dislike']).nullable(),
});
export const inboxSchema = z.strictObject({
  channel: text,
  /** JSON, sealed, with the platform's id; null once the entry is done. */
  body: text.nullable(),
  /** Keyed hash of the person whose words it holds. */
  person: text.nullable(),
  received: z.date(),
  attempts: count,
  owner: text.nullable(),
  heldUntil: z.date(),
  done: z.date().nullable(),
  /** Of the delivery that wrote it, so that its own retry is not taken for another delivery. */
  delivery: text,
});
/** Persons, as keyed hashes, whose words were erased. */
export const erasureSchema = z.strictObject({ at: z.date() });
export const installationSchema = z.strictObject({ body: text });
export const digestDocumentSchema = z.strictObject({
  kind: z.enum(['digest', 'edition']),
  of: text.nullable(),
  open: z.boolean(),
  /** JSON. */
  body: text,
  version: count,
  /** Of the save that wrote it, so that its own retry is not taken for another's. */
  stamp: text,
  /** When it was posted; absent where it was not. */
  posted: z.date().optional(),
  /** What it tells then; absent where an earlier release wrote it. */
  terms: z.array(text).optional(),
});
export const outgoingSchema = z.strictObject({
  channel: text,
  of: text,
  body: text,
  from: z.date(),
  until: z.date().nullable(),
  state: z.enum(['waiting', 'sending', 'sent', 'failed', 'uncertain', 'late', 'cancelled']),
  attempts: count,
  owner: text.nullable(),
  heldUntil: z.date(),
  begun: z.date().nullable(),
  receipt: text.nullable(),
  reason: text.nullable(),
  ended: z.date().nullable(),
});
export const placeSchema = z.strictObject({ channel: text, body: text });
export const metaSchema = z.strictObject({
  value: text.optional(),
  version: count.optional(),
  holder: text.nullable().optional(),
  until: z.date().nullable().optional(),
});

export type ReportDocument = z.output<typeof reportSchema> & { _id: string };
export type FigureDocument = z.output<typeof figureSchema>;
export type UpdateDocument = z.output<typeof updateSchema>;
export type IndexDocument = z.output<typeof indexSchema> & { _id: string };
export type StageDocument = z.output<typeof stageSchema> & { _id: string };
export type ConversationDocument = z.output<typeof conversationSchema> & { _id: string };
export type ExchangeDocument = z.output<typeof exchangeSchema> & { _id: string };
export type InboxDocument = z.output<typeof inboxSchema> & { _id: string };
export type ErasureDocument = z.output<typeof erasureSchema> & { _id: string };
export type InstallationDocument = z.output<typeof installationSchema> & { _id: string };
export type DigestDocument = z.output<typeof digestDocumentSchema> & { _id: string };
export type OutgoingDocument = z.output<typeof outgoingSchema> & { _id: string };
export type PlaceDocument = z.output<typeof placeSchema> & { _id: string };
export type MetaDocument = z.output<typeof metaSchema> & { _id: string };
export type CatalogueDocument = { stage: string; position: number } & Record<string, unknown>;
