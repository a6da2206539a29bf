/** The Home tab: what is held, what this person asked, what one may ask. */
import { homeView } from '../blocks/home.ts';
import { CHANNEL } from '../desk.ts';
import { digestList } from '../digest/list.ts';
import { calling } from '../post.ts';
import { type OpenedTask, personOf } from '../task.ts';
import type { At } from './worker.ts';

const RECENT = 5;

export async function home({ from }: OpenedTask, at: At): Promise<void> {
  const { store, workspace, words, exchanges, hold } = at;
  const reports = await store.reports();
  const recent = await exchanges.questionsOf(CHANNEL, personOf(from), RECENT);
  const digests = await digestList(`slack:${personOf(from)}`, at.standing, at.digests, at.holidays);
  await hold();
  const view = homeView({ reports, recent, digests }, words);
  await calling(() => workspace.client.views.publish({ user_id: from.user, view }));
}
