/** Gives a file's free space back, and overwrites what was deleted. */
import { StoreAway } from '../away.ts';
import type { Database } from '../database.ts';

/** Throws StoreAway while another process reads. */
export async function compact(database: Database): Promise<void> {
  await database.execute('VACUUM');
  if (!(await database.emptyLog()))
    throw new StoreAway(new Error('its log is being read'), 'another process keeps the store locked');
}
