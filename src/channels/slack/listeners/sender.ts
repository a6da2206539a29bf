/** Who sent an event, in whatever shape Slack says it. */
import { createHash } from 'node:crypto';
import type { Sender } from '../task.ts';

/**
 * The same for every event that tells of one message: a reply in a thread may come as a mention and as a message, which are
 * two events.
 */
export function messageId(team: string, channel: string, ts: string): string {
  const hash = createHash('sha256').update(`${team}\n${channel}\n${ts}`).digest('hex');
  return `message-${hash.slice(0, 32)}`;
}

interface EventBody {
  readonly team_id?: string;
  readonly enterprise_id?: string;
  readonly event_id?: string;
  readonly authorizations?: readonly { readonly team_id: string | null; readonly enterprise_id: string | null }[];
}

/** In a shared channel `team_id` may be the other organisation's: the authorisation names the workspace that it is for. */
export function eventSender(body: EventBody, user: string, event: object): Sender {
  const [authorization] = body.authorizations ?? [];
  const { user_team, source_team, team } = event as { user_team?: string; source_team?: string; team?: string };
  return {
    user,
    team: authorization?.team_id ?? body.team_id ?? '',
    enterprise: (authorization ? authorization.enterprise_id : body.enterprise_id) ?? null,
    home: user_team ?? source_team ?? team ?? null,
  };
}

interface InteractionBody {
  readonly team: { readonly id: string; readonly enterprise_id?: string } | null;
  readonly enterprise?: { readonly id: string } | undefined | null;
  readonly user: { readonly id: string; readonly team_id?: string };
}

/** Of a button or a shortcut. */
export function interactionSender({ team, enterprise, user }: InteractionBody): Sender {
  return {
    user: user.id,
    team: team?.id ?? user.team_id ?? '',
    enterprise: enterprise?.id ?? team?.enterprise_id ?? null,
    home: user.team_id ?? null,
  };
}
