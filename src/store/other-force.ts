/** A store is of one force: content of another one is refused before it withdraws what is held. */
import { folderNameOf } from '../content/folder.ts';
import type { Catalogue } from '../figures/model.ts';
import type { ReportStatus } from './store.ts';

/** Nothing was changed. */
export class OtherForce extends Error {
  constructor(held: string, wanted: string, taking: string) {
    super(
      `The store holds reports of ${held}, and ${taking} is of ${wanted}. ` +
        `For ${wanted} name a store of its own (STORE_FILE=.data/${folderNameOf(wanted)}.db, or another database in MONGODB_URI); for ${held} use the content of ${held} again (CONTENT_DIR).`,
    );
    this.name = 'OtherForce';
  }
}

/**
 * Throws OtherForce. A force that changed its name has the plan of the former one under `earlier`; a store whose reports are all
 * withdrawn takes any content.
 */
export function checkForce(
  held: Pick<Catalogue, 'plan'>,
  statuses: readonly ReportStatus[],
  { plan, earlier = [] }: Pick<Catalogue, 'plan' | 'earlier'>,
  taking: string,
): void {
  const isHeld = statuses.some((status) => status === 'published' || status === 'draft');
  const forces = [plan, ...earlier.map((of) => of.plan)].map(({ force }) => force);
  if (isHeld && !forces.includes(held.plan.force)) throw new OtherForce(held.plan.force, plan.force, taking);
}
