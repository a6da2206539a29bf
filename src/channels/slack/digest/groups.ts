/** Who is in a Slack user group that the settings name. */
import type { Person } from '../../../digests/model.ts';
import type { GroupReader } from '../../../digests/roles.ts';
import { calling } from '../post.ts';
import type { Workspaces } from '../workspaces.ts';

export const groupReader =
  (workspaces: Workspaces): GroupReader =>
  async (name): Promise<readonly Person[]> => {
    const [team = '', usergroup = ''] = name.split('/');
    const workspace = await calling(() => workspaces.find(team, null));
    if (!workspace) return [];
    const { users = [] } = await calling(() => workspace.client.usergroups.users.list({ usergroup }));
    return users.map((user) => `slack:${team}/${user}`);
  };
