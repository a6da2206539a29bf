/** The SDK that Teams is spoken to through. Only the one that is used is loaded. */
import type { TeamsConfig } from '../../../config.ts';
import type { Log } from '../../../log.ts';
import type { Cloud } from '../cloud.ts';
import type { Transport } from '../transport.ts';

export interface TransportOptions {
  readonly config: TeamsConfig;
  readonly log: Log;
  readonly cloud?: Cloud;
}

export async function buildTransport(options: TransportOptions): Promise<Transport> {
  if (options.config.sdk === 'teams') {
    const { teamsSdkTransport } = await import('./teams-sdk/index.ts');
    return teamsSdkTransport(options);
  }
  const { botbuilderTransport } = await import('./botbuilder/index.ts');
  return botbuilderTransport(options);
}
