/** One figure large, then its sentence and how it moved. */
import type { Reply } from '../../../../reply.ts';
import { header } from '../parts/header.ts';
import { partsOf } from '../parts/lines.ts';
import { fields, section } from '../parts/section.ts';
import type { Builder } from './kind.ts';

/** Of two things set side by side, neither is the answer alone. */
const isOfSeveral = ({ kind, figures }: Reply): boolean =>
  kind === 'comparison' && new Set(figures.map(({ metric }) => metric)).size > 1;

export const figure: Builder = (reply) => {
  const { lead, rest, movements } = partsOf(reply);
  return {
    blocks: [...(isOfSeveral(reply) ? [] : header(reply.figures[0])), section(lead), ...fields(movements)],
    lines: rest,
  };
};
