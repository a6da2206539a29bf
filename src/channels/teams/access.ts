/** Who may ask: people of the allowed tenants; guests only where the settings let them, or name them. */
import type { Config } from '../../config.ts';
import { ConnectorFault, type Member, type Place, type Transport } from './transport.ts';
import type { Turn } from './turn.ts';

/** What somebody may see: a guest sees what is published, and nothing that is still being written. */
export type Standing = 'member' | 'guest';

export interface Access {
  /** Null for who may not ask. Throws where that cannot be found out: nobody is let in by a fault. */
  standing(turn: Turn): Promise<Standing | null>;
}

/** How long what was found out of a person counts. */
const REMEMBERED = 60 * 60_000;
const MOST_REMEMBERED = 10_000;
/** The id of a team or a chat. */
const GROUP = /^19:/;

/** Anyone on this machine: without credentials there is nobody to ask who somebody is. */
export const everybody: Access = { standing: async () => 'member' };

/** Throws where the settings name no tenant. */
export function access(
  { teams, allowGuests, boardGuests }: Pick<Config, 'teams' | 'allowGuests' | 'boardGuests'>,
  transport: Pick<Transport, 'member'>,
  now = Date.now,
): Access {
  const tenants = new Set(teams.tenants.length ? teams.tenants : [teams.appTenantId].filter((id) => id !== null));
  if (tenants.size === 0)
    throw new Error('TEAMS_TENANTS says who may ask in Teams: set it, or MicrosoftAppTenantId, to your tenant id.');
  const remembered = new Map<string, { until: number; standing: Standing }>();
  return {
    async standing({ activity, place }) {
      const { channelId, channelData, conversation, from } = activity;
      if (channelId !== 'msteams') return null;
      const stated = [channelData?.tenant?.id, conversation.tenantId].filter(Boolean) as string[];
      if (stated.length === 0 || !stated.every((id) => tenants.has(id))) return null;
      if (allowGuests) return 'member';
      const key = `${conversation.id}\n${from.id}`;
      const known = remembered.get(key);
      if (known && known.until > now()) return known.standing;
      const member = await transport.member(place, from.id);
      // An answer about somebody else lets nobody in.
      if (member.id !== from.id && (member.aadObjectId ?? '') !== from.aadObjectId) return null;
      const standing = belongs(member) ? 'member' : (await isNamed(member, place)) ? 'guest' : null;
      if (standing === null) return null;
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(key, { until: now() + REMEMBERED, standing });
      return standing;
    },
  };

  function belongs({ role, tenant }: Member): boolean {
    return (role ?? 'user') === 'user' && (tenant === null || tenants.has(tenant));
  }

  async function isNamed({ id, aadObjectId, role }: Member, place: Place): Promise<boolean> {
    // Nobody can tell who joins a meeting without an account.
    if (role === 'anonymous') return false;
    if (boardGuests.some((guest) => guest === id || guest.toLowerCase() === aadObjectId?.toLowerCase())) return true;
    for (const group of boardGuests.filter((guest) => GROUP.test(guest)))
      if (await isIn({ ...place, conversation: group, team: null }, id)) return true;
    return false;
  }

  async function isIn(group: Place, person: string): Promise<boolean> {
    try {
      await transport.member(group, person);
      return true;
    } catch (fault) {
      // Not there, or a group that the bot is not in.
      if (fault instanceof ConnectorFault && [400, 403, 404].includes(fault.statusCode ?? 0)) return false;
      throw fault;
    }
  }
}
