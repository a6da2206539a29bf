/** Logs as JSON, a line an event. What people write is never logged, at no level; secrets never come near a log call. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

export function createLog(level: Config['logLevel'], to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: fault, fault },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, to ?? standardOutput());
}

let output: (DestinationStream & { flushSync(): void }) | null = null;

/** Lines of one turn of the event loop are written together: while something is written, nobody is answered. */
function standardOutput(): DestinationStream {
  if (output) return output;
  const held = pino.destination({ dest: 1, sync: true, minLength: MOST_HELD });
  let isPlanned = false;
  const flushSync = (): void => {
    isPlanned = false;
    held.flushSync();
  };
  process.on('exit', flushSync);
  output = {
    write: (line) => {
      held.write(line);
      if (!isPlanned) setImmediate(flushSync);
      isPlanned = true;
    },
    // What is fatal is written before anything else happens.
    flushSync,
  };
  return output;
}

/** In characters. */
const MOST_HELD = 8_192;

/** A fault is wrapped a few times on its way. */
const DEEPEST = 5;

/** HTTP clients hang their whole request, tokens included, on their errors: only these members are kept, and those of causes. */
function fault(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const { name, message, stack = '', cause } = error;
  const { statusCode, code, errcode } = error as { statusCode?: unknown; code?: unknown; errcode?: unknown };
  return {
    name,
    message: withoutSecrets(message),
    stack: withoutSecrets(stack),
    ...(statusCode === undefined ? {} : { status: statusCode }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof errcode === 'number' ? { errcode } : {}),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: fault(cause, depth + 1) }),
  };
}

/** Tokens of Slack, bearer tokens, and the password in an address: some clients put them into their messages. */
const SECRETS =
  /\bx(?:ox[a-z]|app)-[\w.-]+|\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?|(?<=\bBearer )\S+|(?<=:\/\/[^\s/:@]{0,200}:)[^\s/@]+(?=@)/gi;

const withoutSecrets = (text: string): string => text.replace(SECRETS, '[secret]');
