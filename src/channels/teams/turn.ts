/** One activity from the platform, and how it is answered. */
import type { IncomingActivity } from './activity.ts';
import { type Answer, type OutgoingActivity, type Place, placeOf, type Transport } from './transport.ts';

export interface Turn {
  readonly activity: IncomingActivity;
  readonly place: Place;
  /** Answers where it was said. Gives the platform's id of the answer; null where it has none. */
  send(activity: OutgoingActivity): Promise<string | null>;
}

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
  return {
    activity,
    place,
    send: async (said) => {
      const reply = { ...said, ...to };
      if (!inResponse) return transport.send(place, reply);
      inResponse.push(reply);
      return null;
    },
    answer: (given) => {
      if (!inResponse || activity.type === 'invoke' || given.status !== 200) return given;
      return { status: 200, body: { activities: inResponse } };
    },
  };
}
