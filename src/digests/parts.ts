/** Builds what digests are made with, from the settings: the same for the service and for the terminal. */

import type { Config } from '../config.ts';
import { dialogsOf } from '../content/folder.ts';
import type { Store } from '../store/store.ts';
import { Actions } from './actions.ts';
import type { Place } from './model.ts';
import { type GroupReader, type Roles, rolesOf } from './roles.ts';
import { placeName } from './sending.ts';
import { type Sights, unseen } from './sight.ts';
import { loadDigestWording } from './wording.ts';

/** What a place may see where the settings do not say otherwise. */
const USUAL_LIMIT = 'OFFICIAL';

export interface DigestParts {
  readonly actions: Actions;
  readonly roles: Roles;
}

export function digestParts(
  { digests, contentDir }: Pick<Config, 'digests' | 'contentDir'>,
  store: Store,
  now: () => Date,
  groups?: GroupReader,
  sights: Sights = unseen,
): DigestParts {
  const wording = loadDigestWording(dialogsOf(contentDir));
  const roles = rolesOf(digests.roles, groups);
  const limitOf = (place: Place): string | null => digests.markings[placeName(place)] ?? USUAL_LIMIT;
  const actions = new Actions({ store, roles, wording, now, limitOf, graceMinutes: digests.graceMinutes, sights });
  return { actions, roles };
}
