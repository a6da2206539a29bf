/** Rows and columns; a list that does not fit stays text. */
import { LIMITS } from '../limits.ts';
import type { SlackBlock } from '../message.ts';

/** Columns of numbers, by their place, stand to the right. Null when the table is too large for Slack. */
export function table(rows: readonly (readonly string[])[], numbers: readonly number[]): SlackBlock | null {
  const columns = rows[0]?.length ?? 0;
  const size = rows.flat().reduce((sum, text) => sum + text.length, 0);
  if (rows.length > LIMITS.tableRows || columns > LIMITS.tableColumns || size > LIMITS.tableText) return null;
  return {
    type: 'table',
    rows: rows.map((row) => row.map((text) => ({ type: 'raw_text' as const, text: text || '-' }))),
    column_settings: rows[0]!.map((_, column) => ({
      align: numbers.includes(column) ? ('right' as const) : ('left' as const),
      is_wrapped: true,
    })),
  };
}
