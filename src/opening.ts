/** What a start begins with: the server and the page, before the bot behind them is loaded. */
import { closedPage, openPage, type Page } from './channels/web/front.ts';
import type { Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import { checkAddress, isLoopback, type OpenServer, open, type RunningServer, type ServedParts } from './server.ts';

export interface Opening {
  readonly log: Log;
  /** Null where no page is served. */
  readonly page: Page | null;
  /** Takes the channels in. Throws where the address would be open to requests that nobody verifies. */
  serve(parts: ServedParts): Promise<RunningServer>;
  /** Ends what listens already. */
  stop(): Promise<void>;
}

/** Listens at once on this machine's own address; on another one, when it is known that every channel verifies who sends. */
export async function openService(config: Config, now: () => Date): Promise<Opening> {
  const { host, port, shutdownSeconds } = config;
  const log = createLog(config.logLevel);
  const page = openPage(config, now, log);
  const listens = (): Promise<OpenServer> => open({ front: page ?? closedPage, log, shutdownSeconds }, host, port);
  let server = isLoopback(host) ? await listens() : null;
  return {
    log,
    page,
    serve: async (parts) => {
      checkAddress(host, parts.channels);
      server ??= await listens();
      await server.serve(parts);
      return server;
    },
    stop: async () => server?.stop(),
  };
}
