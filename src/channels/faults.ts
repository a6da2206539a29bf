/**
 * What an outgoing call's fault means, for every channel and in this one place: whether it passes by itself, how long to
 * wait, and whether a repeat could say something twice.
 */

export interface Fault {
  /** The other side, the network or the database is not well now: a later attempt may succeed. */
  readonly passing: boolean;
  /** Nothing of the call has come through: a repeat at once can double nothing. */
  readonly unsent: boolean;
  /** Milliseconds to wait, where the other side says so. */
  readonly retryAfter: number | null;
}

/** HTTP: too long, too many, and a server's own troubles. 412 is Bot Connector's for two writers at once. */
const PASSING_STATUS = new Set([408, 412, 425, 429, 500, 502, 503, 504]);
/** Refused as a whole. */
const UNSENT_STATUS = new Set([412, 425, 429]);
/** The connection was never made. */
const UNSENT_CODE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The connection broke, or nothing came in time. Node's own, those of its fetch, and those of HTTP clients. */
const PASSING_CODE =
  /^(?:ECONNRESET|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED|ERR_CANCELED|UND_ERR_\w+|REQUEST_SEND_ERROR)$/;
const PASSING_NAME = new Set(['TimeoutError', 'AbortError']);
/** Slack's own troubles among its error codes. */
const PASSING_SLACK = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'ratelimited',
  'request_timeout',
  'team_added_to_org',
]);
/** SQLite's: busy, locked, disk full, read-only for now, and failing reads or writes. */
const PASSING_SQLITE = new Set([5, 6, 10, 13]);
/** A fault is wrapped a few times on its way; one that wraps itself is not followed for ever. */
const DEEPEST = 6;

interface Told {
  readonly passing?: unknown;
  readonly name?: unknown;
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly statusCode?: unknown;
  readonly status?: unknown;
  readonly retryAfter?: unknown;
  readonly data?: { readonly error?: unknown };
  readonly cause?: unknown;
  readonly original?: unknown;
}

export function classed(fault: unknown): Fault {
  let passing = false;
  let unsent = false;
  let retryAfter: number | null = null;
  let told = fault as Told | null | undefined;
  for (let depth = 0; depth < DEEPEST && typeof told === 'object' && told !== null; depth += 1) {
    const status = Number(told.statusCode ?? told.status);
    const code = typeof told.code === 'string' ? told.code : '';
    unsent ||= UNSENT_STATUS.has(status) || UNSENT_CODE.has(code);
    passing ||=
      unsent ||
      told.passing === true ||
      PASSING_STATUS.has(status) ||
      PASSING_CODE.test(code) ||
      // Slack's client: no answer, and too many.
      code === 'slack_webapi_request_error' ||
      code === 'slack_webapi_rate_limited_error' ||
      PASSING_NAME.has(String(told.name)) ||
      PASSING_SLACK.has(String(told.data?.error)) ||
      (told.errcode !== undefined && PASSING_SQLITE.has(Number(told.errcode) & 0xff));
    retryAfter ??= waitOf(told, code);
    told = (told.cause ?? told.original) as Told | undefined;
  }
  return { passing, unsent, retryAfter };
}

/** Slack's client tells seconds, Bot Connector's milliseconds. */
function waitOf({ retryAfter }: Told, code: string): number | null {
  if (typeof retryAfter !== 'number' || !Number.isFinite(retryAfter) || retryAfter < 0) return null;
  return code.startsWith('slack_webapi') ? retryAfter * 1000 : retryAfter;
}
