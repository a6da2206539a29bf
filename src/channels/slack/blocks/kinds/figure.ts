/** One figure large, then its sentence and how it moved. */
import { header } from '../parts/header.ts';
import { partsOf } from '../parts/lines.ts';
import { fields, section } from '../parts/section.ts';
import type { Builder } from './kind.ts';

export const figure: Builder = (reply) => {
  const { lead, rest, movements } = partsOf(reply);
  return { blocks: [...header(reply.figures[0]), section(lead), ...fields(movements)], lines: rest };
};
