/** What each content file holds. Members with a default may be left out; a member not named here is a mistake. */
import { z } from 'zod';

const text = z.string().trim().min(1, 'expected some text');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const date = z.iso.date('expected a date as 2020-12-31');
const priorityNumber = z.int().positive('expected a priority number');
const texts = z.array(text).default([]);
const ids = z.array(id).default([]);
/** The bullet's page in the held text and its place there, "3.2"; in quotes, or YAML reads 3.10 as 3.1. */
const bullet = z.string().regex(/^[1-9]\d*\.[1-9]\d*$/, 'expected a page and a bullet as "3.2"');

/** One string of words, or a list of them. */
const words = z
  .union([z.string(), z.array(z.string())], 'expected words, or a list of words')
  .transform((value) => [value].flat().flatMap((part) => part.split(/\s+/).filter(Boolean)));

const regularExpression = text.refine(compiles, 'expected a regular expression');

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** priorities.yaml: { plan, priorities } */
export const planSchema = z.strictObject({
  title: text,
  force: text,
  from: date,
  to: date,
  lead: z.array(z.array(id)).optional(),
});
export const prioritySchema = z.strictObject({
  number: priorityNumber,
  title: text,
  aliases: texts,
  headlines: ids,
  commitments: z.array(z.strictObject({ id, text })).min(1, 'expected at least one commitment'),
});
export const prioritiesFileSchema = z.strictObject({
  plan: z.unknown(),
  priorities: z.unknown(),
  earlier: z.array(z.strictObject({ plan: z.unknown(), priorities: z.unknown() })).optional(),
});

/** metrics.yaml: a list of these. */
export const metricSchema = z.strictObject({
  id,
  label: text,
  said: text.nullable().default(null),
  unit: text,
  kind: z.enum(['count', 'stock', 'money', 'hours', 'share', 'average']),
  direction: z.enum(['more is better', 'less is better', 'neither']),
  definition: text,
  priority: priorityNumber,
  commitment: id,
  frames: z
    .array(
      z.strictObject({
        counts: text.nullable().default(null),
        of: text.nullable().default(null),
        by: text.nullable().default(null),
      }),
    )
    .min(1, 'expected at least one frame'),
  also: words.default([]),
  usual: z.boolean().default(false),
  partOf: id.nullable().default(null),
  busiestMonthOf: id.nullable().default(null),
  before: id.nullable().default(null),
  group: id.nullable().default(null),
  patterns: z.array(regularExpression).default([]),
});

/** synonyms.yaml: a list of these. */
export const synonymSchema = z.strictObject({
  term: text,
  words: z.array(text).min(1, 'expected at least one word'),
  or: texts,
});

/** areas.yaml: a list of these. */
export const areaSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum(['force', 'lpa', 'district', 'place']),
  parent: id.nullable().default(null),
  aliases: texts,
});

/** operations.yaml: a list of these. */
export const operationSchema = z.strictObject({ id, name: text, aliases: texts });

/** glossary.yaml: a list of these. */
export const glossarySchema = z.strictObject({
  term: text,
  meaning: text,
  note: text.nullable().default(null),
  priority: priorityNumber,
  page: z.int().positive().nullable().default(null),
  aliases: texts,
});

/** topics.yaml: a list of these. */
export const topicSchema = z.strictObject({
  id,
  name: text,
  aliases: texts,
  priority: priorityNumber.nullable().default(null),
  headlines: ids,
  total: text.nullable().default(null),
  reads: texts,
});

/** reports/<id>.report.yaml; `pages` are those of the held text. */
export const reportSchema = z.strictObject({
  id,
  force: text,
  title: text,
  period: text,
  published: date.nullable().default(null),
  asAt: date,
  marking: text.nullable().default(null),
  brief: z
    .strictObject({
      pin: z.array(bullet).default([]),
      drop: z.array(bullet).default([]),
      leaveOut: ids,
      onlyMoved: ids,
    })
    .optional(),
  pages: z.record(
    z.string().regex(/^[1-9]\d*$/, 'expected a page number'),
    z.strictObject({ priority: priorityNumber, commitment: id, printed: z.int().positive().nullable().default(null) }),
  ),
});

/** reports/<id>.figures.yaml: { figures: [these] } */
export const figureSchema = z.strictObject({
  metric: id,
  bullet,
  period: text,
  value: z.number(),
  precision: z.enum(['exact', 'approximate', 'at least', 'over', 'nearly']).default('exact'),
  area: id.nullable().default(null),
  basis: z.enum(['reported', 'derived']).default('reported'),
  working: text.nullable().default(null),
  note: text.nullable().default(null),
  stated: z
    .array(
      z.strictObject({
        against: text,
        difference: z.number().nullable().default(null),
        percent: z.number().nullable().default(null),
      }),
    )
    .default([]),
});
export const figuresFileSchema = z.strictObject({ figures: z.unknown() });

/** reports/<id>.updates.yaml: { updates: [these] } */
export const updateSchema = z.strictObject({
  id: bullet,
  headings: ids,
  places: ids,
  operations: ids,
  topics: ids,
  /** Words that only help to find it. */
  also: texts,
  text,
});
export const updatesFileSchema = z.strictObject({ updates: z.unknown() });

/** reports/<id>.not-figures.yaml: a list of these, for numbers that no general rule explains. */
export const notFigureSchema = z.strictObject({
  page: z.int().positive('expected a page number'),
  /** As they stand on that page; every number among them is meant. */
  words: text,
  reason: text,
});
export type NotFigure = z.output<typeof notFigureSchema>;

export type ReportFile = z.output<typeof reportSchema>;
