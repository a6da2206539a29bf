/** One activity from the platform, and how it is answered. */
import type { IncomingActivity } from './activity.ts';
import {
  type Answer,
  ConnectorFault,
  type OutgoingActivity,
  type Place,
  placeOf,
  type Transport,
} from './transport.ts';

export interface Turn {
  readonly activity: IncomingActivity;
  readonly place: Place;
  /** Answers where it was said. Gives the platform's id of the answer; null where it has none. */
  send(activity: OutgoingActivity): Promise<string | null>;
  /** As `send`, but for the person alone, where the platform can; else openly. */
  sendAside(activity: OutgoingActivity): Promise<string | null>;
  /** Deletes what the bot has said here. */
  remove(id: string): Promise<void>;
}

/** How a platform without private messages, or one that does not let this bot send them, refuses one. */
const NOT_ASIDE = [400, 403, 404, 405, 501];

/** `answer` adds what was said meanwhile where the platform wants it in its response instead of by itself. */
export interface OpenTurn extends Turn {
  answer(given: Answer): Answer;
}

export function openTurn(activity: IncomingActivity, transport: Transport): OpenTurn {
  const place = placeOf(activity);
  const inResponse: OutgoingActivity[] | null = activity.deliveryMode === 'expectReplies' ? [] : null;
  const { id, name } = activity.from;
  const to = {
    ...(activity.id ? { replyToId: activity.id } : {}),
    recipient: { id, ...(name ? { name } : {}) },
  };
  // What was said to the bot alone is answered so.
  const isPrivate = activity.recipient.isTargeted === true;
  const send = async (said: OutgoingActivity): Promise<string | null> => {
    const reply = { ...said, ...to, ...(isPrivate && said.type === 'message' ? { isPrivate } : {}) };
    if (!inResponse) return transport.send(place, reply);
    // All comes at once: there is nothing to show before it.
    if (said.type === 'message') inResponse.push(reply);
    return null;
  };
  return {
    activity,
    place,
    send,
    sendAside: async (said) => {
      if (inResponse || isPrivate || place.kind === 'personal' || place.kind === null) return send(said);
      try {
        return await transport.send(place, { ...said, ...to, isPrivate: true });
      } catch (fault) {
        if (fault instanceof ConnectorFault && NOT_ASIDE.includes(fault.statusCode ?? 0)) return send(said);
        throw fault;
      }
    },
    remove: (id) => transport.remove(place, id),
    answer: (given) => {
      if (!inResponse || activity.type === 'invoke' || given.status !== 200) return given;
      return { status: 200, body: { activities: inResponse } };
    },
  };
}
