/** Delivers to the bot as Slack does: signed, as JSON or as a form. */
import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'a-signing-secret';

export interface Signing {
  readonly secret?: string;
  /** Seconds; Slack's own clock unless given. */
  readonly at?: number;
  readonly headers?: Record<string, string>;
}

export function signed(body: string, { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000) }: Signing = {}) {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` };
}

/** On a connection that the bot closed just then, for want of work, it is sent again: Slack does the same. */
const delivered = (url: string, request: RequestInit): Promise<Response> =>
  fetch(url, request).catch((fault) => {
    if (fault?.cause?.code !== 'ECONNRESET') throw fault;
    return fetch(url, request);
  });

export function deliverJson(url: string, payload: object, signing: Signing = {}): Promise<Response> {
  const body = JSON.stringify(payload);
  const headers = { 'content-type': 'application/json', ...signed(body, signing), ...signing.headers };
  return delivered(url, { method: 'POST', body, headers });
}

export function deliverForm(url: string, fields: Record<string, string>, signing: Signing = {}): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...signed(body, signing),
    ...signing.headers,
  };
  return delivered(url, { method: 'POST', body, headers });
}

/** Buttons, shortcuts and views come as a form with one field. */
export const deliverInteraction = (url: string, payload: object, signing: Signing = {}): Promise<Response> =>
  deliverForm(url, { payload: JSON.stringify(payload) }, signing);
