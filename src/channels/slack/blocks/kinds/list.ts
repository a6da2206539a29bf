/** A list as a table where every line of it has the same parts, else as lines. */

import { partsOf } from '../parts/lines.ts';
import { section } from '../parts/section.ts';
import { table } from '../parts/table.ts';
import type { Builder } from './kind.ts';

/** "- Operation HERON: Midshire (Priority 5, page 9)" */
const LINE = /^(?:- |\d+\. )([^:]+): (.+) \(([^()]+)\)$/;

export const list: Builder = (reply) => {
  const { lead, rest, movements } = partsOf(reply);
  const lines = [lead, ...rest];
  const parts = lines.flatMap((line) => {
    const found = LINE.exec(line);
    return found ? [{ line, row: found.slice(1) as string[] }] : [];
  });
  const made =
    parts.length > 1 ? table([['What', 'Where or how much', 'Stands'], ...parts.map(({ row }) => row)], []) : null;
  const left = made ? lines.filter((line) => !LINE.test(line)) : lines;
  const [first, ...others] = left;
  return {
    blocks: [...(first && (!made || !LINE.test(lead)) ? [section(first)] : []), ...(made ? [made] : [])],
    lines: [...movements, ...(first && made && LINE.test(lead) ? left : others)],
  };
};
