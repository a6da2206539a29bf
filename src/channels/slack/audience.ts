/** Who may ask: members of the allowed workspaces. Guests and people of other organisations only where that is allowed. */
import type { WebClient } from '@slack/web-api';
import type { Sender } from './task.ts';

export interface AudienceOptions {
  /** Workspace ids; the ones that installed the bot where there are none. */
  readonly workspaces: readonly string[];
  readonly allowGuests: boolean;
  readonly now?: () => Date;
}

type SlackUser = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

/** Guests are made and unmade rarely; an hour spares Slack a question for every message. */
const KNOWN_FOR = 60 * 60 * 1000;
const MOST_KNOWN = 5000;

export class Audience {
  readonly #options: AudienceOptions;
  readonly #known = new Map<string, { until: number; may: boolean }>();

  constructor(options: AudienceOptions) {
    this.#options = options;
  }

  /** `installed`: the workspace the bot is installed in that the event came through. Slack's faults are thrown on. */
  async may(from: Sender, installed: string, client: WebClient): Promise<boolean> {
    const allowed = this.#options.workspaces.length ? this.#options.workspaces : [installed];
    if (!allowed.includes(from.team)) return false;
    if (this.#options.allowGuests) return true;
    if (from.home !== null && !allowed.includes(from.home)) return false;
    const now = (this.#options.now?.() ?? new Date()).getTime();
    const key = `${from.team} ${from.user}`;
    const known = this.#known.get(key);
    if (known && known.until > now) return known.may;
    const { user } = await client.users.info({ user: from.user });
    const may = user !== undefined && isMember(user, allowed);
    if (this.#known.size >= MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, { until: now + KNOWN_FOR, may });
    return may;
  }
}

function isMember(user: SlackUser, allowed: readonly string[]): boolean {
  if (user.is_restricted || user.is_ultra_restricted || user.is_bot || user.deleted) return false;
  if ((user as { is_stranger?: boolean }).is_stranger) return false;
  // In an Enterprise organisation a person belongs to several workspaces.
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  return teams.some((team) => team !== undefined && allowed.includes(team));
}
