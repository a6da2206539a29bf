/**
 * Who may ask: members of the allowed workspaces, and of their organisation where it has several. Guests and people of other
 * organisations only where that is allowed, or where they are named.
 */
import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Log } from './log.ts';
import type { Sender } from './task.ts';
import type { Workspace } from './workspaces.ts';

export interface AudienceOptions {
  /** Workspace or organisation ids; where there are none, those that installed the bot. */
  readonly workspaces: readonly string[];
  /** Whether that is enough where none is named. */
  readonly anyInstalled: boolean;
  readonly allowGuests: boolean;
  /** Guests who may ask all the same: ids of people and of user groups. */
  readonly guests: readonly string[];
  readonly log: Log;
  readonly now?: () => Date;
}

/** What somebody may see: a guest sees what is published, and nothing that is still being written. */
export type Standing = 'member' | 'guest';

type SlackUser = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

/** Guests are made and unmade rarely; an hour spares Slack a question for every message. */
const KNOWN_FOR = 60 * 60 * 1000;
const MOST_KNOWN = 5000;
const GROUP = /^S[A-Z0-9]+$/;
/** There is no such group in this workspace, or the bot was installed without the scope for groups: nobody is in it. */
const NO_GROUP = ['no_such_subteam', 'subteam_not_found', 'missing_scope', 'permission_denied'];

export class Audience {
  readonly #options: AudienceOptions;
  readonly #known = new Map<string, { until: number; standing: Standing | null }>();

  constructor(options: AudienceOptions) {
    this.#options = options;
  }

  /** Null for who may not ask. `installed`: the workspace the event came through. Slack's faults are thrown on. */
  async standing(from: Sender, installed: string, workspace: Workspace): Promise<Standing | null> {
    const { workspaces, anyInstalled, allowGuests, log, now = () => new Date() } = this.#options;
    if (workspaces.length === 0 && !anyInstalled) {
      log.warn({ team: from.team }, 'the workspace is not named in SLACK_WORKSPACES, and is not answered');
      return null;
    }
    // Where nobody is named, an organisation's people may ask in each of its workspaces.
    const organisation = workspaces.length ? [] : workspace.enterprise === null ? [] : [workspace.enterprise];
    const allowed = workspaces.length ? workspaces : [installed, ...organisation];
    if (![from.team, workspace.enterprise].some((id) => id !== null && allowed.includes(id))) return null;
    if (allowGuests) return 'member';
    const time = now().getTime();
    const key = `${from.team} ${from.user}`;
    const known = this.#known.get(key);
    if (known && known.until > time) return known.standing;
    const { user } = await workspace.client.users.info({ user: from.user });
    const standing = user ? await this.#standingOf(user, from.user, allowed, workspace.client) : null;
    if (this.#known.size >= MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, { until: time + KNOWN_FOR, standing });
    return standing;
  }

  async #standingOf(user: SlackUser, id: string, allowed: readonly string[], client: WebClient) {
    // An answer about somebody else lets nobody in.
    if (user.id !== id || user.is_bot || user.deleted) return null;
    if (isMember(user, allowed)) return 'member';
    return (await this.#isNamed(id, client)) ? 'guest' : null;
  }

  async #isNamed(id: string, client: WebClient): Promise<boolean> {
    const { guests, log } = this.#options;
    if (guests.includes(id)) return true;
    for (const usergroup of guests.filter((guest) => GROUP.test(guest))) {
      try {
        const { users = [] } = await client.usergroups.users.list({ usergroup });
        if (users.includes(id)) return true;
      } catch (fault) {
        if (!(fault instanceof WebAPIPlatformError) || !NO_GROUP.includes(fault.data.error)) throw fault;
        log.warn({ usergroup, reason: fault.data.error }, 'a group of BOARD_GUESTS cannot be read');
      }
    }
    return false;
  }
}

function isMember(user: SlackUser, allowed: readonly string[]): boolean {
  if (user.is_restricted || user.is_ultra_restricted) return false;
  if ((user as { is_stranger?: boolean }).is_stranger) return false;
  // In an Enterprise organisation a person belongs to several workspaces, and may ask from one where the bot is not.
  const { teams = [], enterprise_id } = user.enterprise_user ?? {};
  return [user.team_id, enterprise_id, ...teams].some((id) => id !== undefined && allowed.includes(id));
}
