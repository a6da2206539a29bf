/**
 * Carries digest messages to Teams, each in one request that nothing repeats. Teams cannot be asked whether a message arrived:
 * one whose answer was lost is uncertain, and a person says.
 */
import { type Carrier, CarrierFault, idOf, type Receipt, type Sending } from '../../../digests/sending.ts';
import type { DigestWording } from '../../../digests/wording.ts';
import { literal } from '../plain.ts';
import { ConnectorFault, type OutgoingActivity, type Place, type Transport } from '../transport.ts';
import { digestActivity, toldActivity } from './message.ts';
import type { TeamsPlaces } from './places.ts';

/** `transport`: one that does not send again by itself. */
export function teamsCarrier(transport: Transport, places: TeamsPlaces, wording: DigestWording): Carrier {
  const send = async (to: Place, activity: OutgoingActivity): Promise<Receipt> => {
    const activityId = await calling(() => transport.send(to, activity));
    return { place: to, activity: activityId };
  };
  return {
    channel: 'teams',
    send: async (sending, _id, of) => {
      const post = of as { place: Place; activity: string } | null;
      switch (sending.do) {
        case 'post':
          return send(await placeOf(sending, places), digestActivity(sending.post));
        case 'tell':
          return send(
            await placeOf(sending, places),
            toldActivity(sending.text, sending.post, sending.offers, wording),
          );
        case 'note':
          return send(threadOf(post!), { ...said(sending.text), replyToId: post!.activity });
        case 'replace':
        case 'remove': {
          const activity = sending.do === 'replace' ? digestActivity(sending.post) : said(sending.text);
          await calling(() => transport.update(post!.place, post!.activity, activity));
          return post as unknown as Receipt;
        }
      }
    },
  };
}

const said = (text: string): OutgoingActivity => ({ type: 'message', textFormat: 'markdown', text: literal(text) });

/** In a channel the thread that a post began; in a chat there is none. */
const threadOf = ({ place, activity }: { place: Place; activity: string }): Place =>
  place.kind === 'channel' ? { ...place, conversation: `${place.conversation};messageid=${activity}` } : place;

async function placeOf(sending: Extract<Sending, { do: 'post' | 'tell' }>, places: TeamsPlaces): Promise<Place> {
  const found =
    sending.do === 'post' ? await places.find(sending.place.id) : await places.chatWith(idOf(sending.person));
  if (!found) throw new CarrierFault('refused', 'the bot is not there', { reason: 'left' });
  return found.place;
}

/** The connection was never made. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    if (!(fault instanceof ConnectorFault)) throw new CarrierFault('unknown', message, { reason: 'crash' });
    const { statusCode, code, retryAfter } = fault;
    if (statusCode === 429 || statusCode === 412 || (code !== null && UNSENT.has(code)))
      throw new CarrierFault('unsent', message, { retryAfter });
    // Refused as a whole; behind a 5xx the message may stand all the same.
    if (statusCode !== null && statusCode >= 400 && statusCode < 500 && statusCode !== 408)
      throw new CarrierFault('refused', message, {
        reason: statusCode === 404 ? 'gone' : statusCode === 403 ? 'left' : 'refused',
      });
    throw new CarrierFault('unknown', message, { reason: 'crash' });
  }
}
