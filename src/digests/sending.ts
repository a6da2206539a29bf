/** The messages that digests become, each a row in the store before anything is sent, and what carries them. */
import type { NewOutgoing, Outgoing } from '../store/digests.ts';
import type { Person, Place } from './model.ts';
import type { Post } from './post.ts';
import type { Reason } from './wording.ts';

/** What a person may answer a direct message with, by pressing a button. */
export interface Offer {
  readonly act: 'open' | 'approve' | 'return' | 'submit' | 'recall' | 'correct' | 'was-sent' | 'send-again';
  readonly value: string;
}

export type Sending =
  | { readonly do: 'post'; readonly place: Place; readonly post: Post }
  | {
      readonly do: 'tell';
      readonly person: Person;
      readonly text: string;
      readonly post: Post | null;
      readonly offers: readonly Offer[];
    }
  /** In place of a post, taken away, and said in its thread; `of` is the post's message. */
  | { readonly do: 'replace'; readonly place: Place; readonly of: string; readonly post: Post }
  | { readonly do: 'remove'; readonly place: Place; readonly of: string; readonly text: string }
  | { readonly do: 'note'; readonly place: Place; readonly of: string; readonly text: string };

/** By what its platform knows a message again. */
export type Receipt = Readonly<Record<string, unknown>>;

export interface Carrier {
  readonly channel: string;
  /** Sends once, and tries nothing again by itself. Throws CarrierFault. `of`: the receipt of the post it is about. */
  send(sending: Sending, id: string, of: Receipt | null): Promise<Receipt>;
  /** Looks for a message whose sending was not written down to its end; absent where the platform cannot be asked. */
  find?(sending: Sending, id: string, begun: string): Promise<Receipt | null>;
}

/** `unsent`: it certainly did not arrive and may later. `unknown`: it may have arrived. `refused`: it never will. */
export class CarrierFault extends Error {
  readonly kind: 'unsent' | 'unknown' | 'refused';
  readonly reason: Reason;
  /** Milliseconds to wait, where the platform says so. */
  readonly retryAfter: number | null;

  constructor(
    kind: CarrierFault['kind'],
    message: string,
    { reason = 'refused', retryAfter = null }: { reason?: Reason; retryAfter?: number | null } = {},
  ) {
    super(message);
    this.name = 'CarrierFault';
    this.kind = kind;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

export const channelOf = (person: Person): string => person.split(':')[0]!;
/** "T0123/U0456" of "slack:T0123/U0456". */
export const idOf = (person: Person): string => person.slice(person.indexOf(':') + 1);

export const placeName = ({ channel, id }: Place): string => `${channel}/${id}`;
/** Null for what is no name of a place: "slack/T0123/C0456", "teams/CONVERSATION". */
export function placeNamed(name: string): Place | null {
  const [, channel, id] = /^(slack|teams)\/(.+)$/.exec(name) ?? [];
  return channel && id ? { channel: channel as Place['channel'], id } : null;
}
export const postId = (edition: string, place: Place): string => `${edition}/post/${placeName(place)}`;
export const isPost = ({ id, of }: Pick<Outgoing, 'id' | 'of'>): boolean => id.startsWith(`${of}/post/`);

/** No platform reaches who is at the terminal: their messages wait until they run the command again. */
export const isAtTerminal = (person: Person): boolean => channelOf(person) === 'terminal';

export function tell(
  of: string,
  what: string,
  person: Person,
  from: string,
  { text, post = null, offers = [] }: { text: string; post?: Post | null; offers?: readonly Offer[] },
): readonly NewOutgoing[] {
  const channel = isAtTerminal(person) ? person : channelOf(person);
  const body: Sending = { do: 'tell', person, text, post, offers };
  return [{ id: `${of}/tell/${what}/${person}`, channel, of, body, from, until: null }];
}
