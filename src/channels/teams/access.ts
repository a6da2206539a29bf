/** Who may ask: people of the allowed tenants, and guests only where the settings let them. */
import type { Config } from '../../config.ts';
import type { Transport } from './transport.ts';
import type { Turn } from './turn.ts';

export interface Access {
  /** Throws where that cannot be found out: nobody is let in by a fault. */
  allowed(turn: Turn): Promise<boolean>;
}

/** How long a person found to be a member counts as one. */
const REMEMBERED = 60 * 60_000;
const MOST_REMEMBERED = 10_000;

/** Anyone on this machine: without credentials there is nobody to ask who somebody is. */
export const everybody: Access = { allowed: async () => true };

/** Throws where the settings name no tenant. */
export function access(
  { teams, allowGuests }: Pick<Config, 'teams' | 'allowGuests'>,
  transport: Pick<Transport, 'member'>,
  now = Date.now,
): Access {
  const tenants = new Set(teams.tenants.length ? teams.tenants : [teams.appTenantId].filter((id) => id !== null));
  if (tenants.size === 0)
    throw new Error('TEAMS_TENANTS says who may ask in Teams: set it, or MicrosoftAppTenantId, to your tenant id.');
  const members = new Map<string, number>();
  return {
    async allowed({ activity, place }) {
      const { channelId, channelData, conversation, from } = activity;
      if (channelId !== 'msteams') return false;
      const stated = [channelData?.tenant?.id, conversation.tenantId].filter(Boolean) as string[];
      if (stated.length === 0 || !stated.every((id) => tenants.has(id))) return false;
      if (allowGuests) return true;
      const key = `${conversation.id}\n${from.id}`;
      if ((members.get(key) ?? 0) > now()) return true;
      const { role, tenant } = await transport.member(place, from.id);
      const belongs = (role ?? 'user') === 'user' && (tenant === null || tenants.has(tenant));
      if (!belongs) return false;
      if (members.size >= MOST_REMEMBERED) members.delete(members.keys().next().value!);
      members.set(key, now() + REMEMBERED);
      return true;
    },
  };
}
