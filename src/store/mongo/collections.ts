/** Every collection: what its documents are, how they are found, and when they expire. */
import type { Collection, CreateIndexesOptions, Db, Document, IndexSpecification } from 'mongodb';
import type { z } from 'zod';
import {
  type CatalogueDocument,
  type ConversationDocument,
  catalogueSchemas,
  conversationSchema,
  type DigestDocument,
  digestDocumentSchema,
  type ErasureDocument,
  type ExchangeDocument,
  erasureSchema,
  exchangeSchema,
  type FigureDocument,
  figureSchema,
  type InboxDocument,
  type IndexDocument,
  type InstallationDocument,
  inboxSchema,
  indexSchema,
  installationSchema,
  type MetaDocument,
  metaSchema,
  type OutgoingDocument,
  outgoingSchema,
  type PlaceDocument,
  placeSchema,
  type ReportDocument,
  reportSchema,
  type StageDocument,
  type StateDocument,
  stageSchema,
  stateSchema,
  type UpdateDocument,
  updateSchema,
} from './documents.ts';

export interface Index {
  readonly keys: IndexSpecification;
  readonly options?: CreateIndexesOptions;
}

export interface CollectionPlan {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly indexes: readonly Index[];
}

const DAY = 24 * 60 * 60;
/** Slack's last redelivery comes after an hour; a day leaves room for queues that were paused. */
export const KNOWN_FOR = DAY;

export type CatalogueName = keyof typeof catalogueSchemas;
export const CATALOGUE_NAMES = Object.keys(catalogueSchemas) as CatalogueName[];

/** Expired documents are also left out when reading: a server removes them when it gets to it. */
export function collectionPlans(exchangeDays: number): readonly CollectionPlan[] {
  return [
    { name: 'meta', schema: metaSchema, indexes: [] },
    { name: 'state', schema: stateSchema, indexes: [] },
    { name: 'stages', schema: stageSchema, indexes: [] },
    { name: 'reports', schema: reportSchema, indexes: [] },
    {
      name: 'figures',
      schema: figureSchema,
      indexes: [
        {
          keys: { stage: 1, metric: 1, area: 1, 'period.from': 1, 'period.to': 1 },
          options: { name: 'one_of_a_kind', unique: true },
        },
        { keys: { stage: 1, position: 1 }, options: { name: 'in_order', unique: true } },
        { keys: { metric: 1, 'period.to': 1, area: 1 }, options: { name: 'by_metric' } },
        { keys: { 'period.to': 1 }, options: { name: 'by_period' } },
        { keys: { value: 1 }, options: { name: 'by_value' } },
        { keys: { 'stated.difference': 1 }, options: { name: 'by_difference', sparse: true } },
        { keys: { 'stated.percent': 1 }, options: { name: 'by_percent', sparse: true } },
      ],
    },
    {
      name: 'updates',
      schema: updateSchema,
      indexes: [
        { keys: { stage: 1, id: 1 }, options: { name: 'by_id', unique: true } },
        { keys: { stage: 1, position: 1 }, options: { name: 'in_order', unique: true } },
        { keys: { stage: 1, headings: 1 }, options: { name: 'by_heading' } },
        { keys: { stage: 1, places: 1 }, options: { name: 'by_place' } },
        { keys: { stage: 1, operations: 1 }, options: { name: 'by_operation' } },
        { keys: { stage: 1, topics: 1 }, options: { name: 'by_topic' } },
      ],
    },
    { name: 'indexes', schema: indexSchema, indexes: [] },
    ...CATALOGUE_NAMES.map((name) => ({
      name,
      schema: catalogueSchemas[name],
      indexes: [{ keys: { stage: 1, position: 1 }, options: { name: 'in_order', unique: true } }] as const,
    })),
    {
      name: 'conversations',
      schema: conversationSchema,
      indexes: [
        { keys: { expires: 1 }, options: { name: 'expiry', expireAfterSeconds: 0 } },
        { keys: { people: 1 }, options: { name: 'by_person' } },
      ],
    },
    {
      name: 'exchanges',
      schema: exchangeSchema,
      indexes: [
        { keys: { at: 1 }, options: { name: 'expiry', expireAfterSeconds: exchangeDays * DAY } },
        { keys: { sender: 1, at: -1 }, options: { name: 'by_sender' } },
      ],
    },
    {
      name: 'inbox',
      schema: inboxSchema,
      indexes: [
        {
          keys: { channel: 1, received: 1 },
          options: { name: 'open', partialFilterExpression: { done: { $type: 'null' } } },
        },
        { keys: { done: 1 }, options: { name: 'expiry', expireAfterSeconds: KNOWN_FOR } },
      ],
    },
    {
      name: 'erasures',
      schema: erasureSchema,
      indexes: [{ keys: { at: 1 }, options: { name: 'expiry', expireAfterSeconds: exchangeDays * DAY } }],
    },
    { name: 'installations', schema: installationSchema, indexes: [] },
    {
      name: 'digests',
      schema: digestDocumentSchema,
      indexes: [
        { keys: { kind: 1, of: 1, _id: -1 }, options: { name: 'by_digest' } },
        { keys: { kind: 1 }, options: { name: 'open', partialFilterExpression: { open: true } } },
        { keys: { posted: -1, _id: -1 }, options: { name: 'posted' } },
        { keys: { terms: 1, posted: -1 }, options: { name: 'terms' } },
      ],
    },
    {
      name: 'outgoing',
      schema: outgoingSchema,
      indexes: [
        { keys: { ended: 1, channel: 1, from: 1, _id: 1 }, options: { name: 'due' } },
        { keys: { of: 1, _id: 1 }, options: { name: 'by_edition' } },
      ],
    },
    { name: 'places', schema: placeSchema, indexes: [] },
  ];
}

export interface Collections {
  readonly db: Db;
  readonly meta: Collection<MetaDocument>;
  readonly state: Collection<StateDocument>;
  readonly stages: Collection<StageDocument>;
  readonly reports: Collection<ReportDocument>;
  readonly figures: Collection<FigureDocument>;
  readonly updates: Collection<UpdateDocument>;
  readonly indexes: Collection<IndexDocument>;
  readonly conversations: Collection<ConversationDocument>;
  readonly exchanges: Collection<ExchangeDocument>;
  readonly inbox: Collection<InboxDocument>;
  readonly erasures: Collection<ErasureDocument>;
  readonly installations: Collection<InstallationDocument>;
  readonly digests: Collection<DigestDocument>;
  readonly outgoing: Collection<OutgoingDocument>;
  readonly places: Collection<PlaceDocument>;
  catalogue(name: CatalogueName): Collection<CatalogueDocument>;
}

export function collectionsOf(db: Db): Collections {
  const of = <D extends Document>(name: string): Collection<D> => db.collection<D>(name);
  return {
    db,
    meta: of('meta'),
    state: of('state'),
    stages: of('stages'),
    reports: of('reports'),
    figures: of('figures'),
    updates: of('updates'),
    indexes: of('indexes'),
    conversations: of('conversations'),
    exchanges: of('exchanges'),
    inbox: of('inbox'),
    erasures: of('erasures'),
    installations: of('installations'),
    digests: of('digests'),
    outgoing: of('outgoing'),
    places: of('places'),
    catalogue: (name) => of(name),
  };
}
