/** What the bot needs of Teams' platform. Each SDK gives it in its own folder, and nothing of an SDK goes beyond that. */
import type { IncomingActivity } from './activity.ts';

/** Where something is said, as plain data: it can be kept, and spoken to later without being asked. */
export interface Place {
  readonly serviceUrl: string;
  /** The id of a chat, of a channel, or of a thread in a channel ("19:...@thread.tacv2;messageid=..."). */
  readonly conversation: string;
  /** "personal", "groupChat", "channel"; null where the platform does not say. */
  readonly kind: string | null;
  readonly tenant: string | null;
  /** Of a channel. The roster of a channel is that of its team. */
  readonly team: string | null;
  readonly bot: Account;
}

export interface Account {
  readonly id: string;
  readonly name?: string;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** What is sent, without where: the platform's own names and shapes. */
export interface OutgoingActivity {
  readonly type: 'message' | 'typing';
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown' | 'xml';
  readonly summary?: string;
  readonly entities?: readonly unknown[];
  readonly attachments?: readonly Attachment[];
  readonly channelData?: Readonly<Record<string, unknown>>;
  /** The activity that it answers, and who said that. */
  readonly replyToId?: string;
  readonly recipient?: Account;
  /** Only the recipient sees it, among others in a channel or a chat. Platforms that have no such messages refuse it. */
  readonly isPrivate?: boolean;
}

/** A person of a conversation, as the roster tells. */
export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly aadObjectId: string | null;
  readonly email: string | null;
  /** "user", "guest", "anonymous" ...; null where it is not told. */
  readonly role: string | null;
  readonly tenant: string | null;
}

/** What an activity is answered with over HTTP; invokes have a body. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
}

export interface Transport {
  /** Checks that Bot Connector has sent it to this bot, and then works on it. Throws Unauthorised. */
  receive(authorization: string, activity: IncomingActivity, work: () => Promise<Answer>): Promise<Answer>;
  /** In answer to an activity or unasked. Gives the platform's id of what was sent. Throws ConnectorFault, as all below. */
  send(to: Place, activity: OutgoingActivity): Promise<string | null>;
  update(to: Place, id: string, activity: OutgoingActivity): Promise<void>;
  remove(to: Place, id: string): Promise<void>;
  /** Opens the chat with one person; the same chat every time. `person` is a member's id. */
  openChat(beside: Place, person: string): Promise<Place>;
  member(of: Place, person: string): Promise<Member>;
  /** Everybody there; of a great place the first `most` or some more, with no page read beyond them. */
  members(of: Place, most?: number): Promise<readonly Member[]>;
}

/** The request carries no token that Bot Connector has made for this bot. */
export class Unauthorised extends Error {}

/** Bot Connector refused, or could not be reached. It holds nothing of what was sent. */
export class ConnectorFault extends Error {
  /** HTTP's; null where there was no answer. */
  readonly statusCode: number | null;
  /** Node's: "ECONNREFUSED"; null where there was an answer. */
  readonly code: string | null;
  /** Milliseconds to wait, where the answer says so. */
  readonly retryAfter: number | null;

  constructor(message: string, told: Pick<ConnectorFault, 'statusCode' | 'code' | 'retryAfter'>) {
    super(message);
    this.name = 'ConnectorFault';
    this.statusCode = told.statusCode;
    this.code = told.code;
    this.retryAfter = told.retryAfter;
  }
}

/** Milliseconds, from the Retry-After header in seconds. */
export function retryAfter(header: unknown): number | null {
  const seconds = header === undefined || header === null || header === '' ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

export function placeOf({ serviceUrl, conversation, recipient, channelData }: IncomingActivity): Place {
  return {
    serviceUrl,
    conversation: conversation.id,
    kind: conversation.conversationType ?? null,
    tenant: conversation.tenantId ?? channelData?.tenant?.id ?? null,
    team: channelData?.team?.id ?? null,
    bot: { id: recipient.id, ...(recipient.name ? { name: recipient.name } : {}) },
  };
}

/** The activity as it goes over the wire. */
export function addressed(to: Place, { isPrivate = false, ...activity }: OutgoingActivity): Record<string, unknown> {
  return {
    ...activity,
    ...(isPrivate && activity.recipient ? { recipient: { ...activity.recipient, isTargeted: true } } : {}),
    channelId: 'msteams',
    from: to.bot,
    conversation: {
      id: to.conversation,
      ...(to.kind ? { conversationType: to.kind } : {}),
      ...(to.tenant ? { tenantId: to.tenant } : {}),
    },
  };
}

/** What opens a chat with one person, as it goes over the wire. */
export const chatWith = ({ bot, tenant }: Place, person: string) => ({
  isGroup: false,
  bot,
  members: [{ id: person }],
  ...(tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {}),
});

export const chatPlace = ({ serviceUrl, bot, tenant }: Place, conversation: string): Place => ({
  serviceUrl,
  conversation,
  kind: 'personal',
  tenant,
  team: null,
  bot,
});

/** A member as either SDK hands it on from the wire. */
export function memberOf(told: object): Member {
  const { id, name, aadObjectId, objectId, email, userRole, tenantId } = told as Record<string, unknown>;
  const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
  return {
    id: text(id) ?? '',
    name: text(name),
    aadObjectId: text(aadObjectId) ?? text(objectId),
    email: text(email),
    role: text(userRole),
    tenant: text(tenantId),
  };
}

/** Whose roster it is. */
export const rosterOf = ({ team, conversation }: Place): string => team ?? conversation;
