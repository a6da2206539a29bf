/** The builder of each kind of reply. */
import type { ReplyKind } from '../../../../reply.ts';
import { figure } from './figure.ts';
import { type Builder, sentences } from './kind.ts';
import { list } from './list.ts';
import { ranking } from './ranking.ts';
import { trend } from './trend.ts';

export const BUILDERS: Readonly<Record<ReplyKind, Builder>> = {
  figure,
  comparison: figure,
  source: figure,
  trend,
  ranking,
  list,
  updates: sentences,
  operation: sentences,
  summary: sentences,
  definition: sentences,
  priority: sentences,
  choose: sentences,
  'not-held': sentences,
  guide: sentences,
};
