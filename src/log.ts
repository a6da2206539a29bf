/** Logs as JSON, a line an event. What people write is never logged, at no level; secrets never come near a log call. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

export function createLog(level: Config['logLevel'], to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: fault },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return to ? pino(options, to) : pino(options);
}

/** HTTP clients hang their whole request, tokens included, on their errors: only these members are kept. */
function fault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const status = 'statusCode' in error ? { status: error.statusCode } : {};
  return { name, message, stack, ...status };
}
