/** Teams where nobody has set it up: built when a message comes, or when there is time for it. */
import type { Routes } from '../../routes.ts';
import type { Channel } from '../channel.ts';

export const MESSAGES_PATH = '/api/messages';

/** `build`: the routes of Teams, built at the first call. */
export const unsetTeams = (build: () => Promise<Routes>): Channel => ({
  name: 'teams',
  verifies: false,
  mount: (routes) => routes.post(MESSAGES_PATH, async (request, response) => (await build()).answer(request, response)),
});
