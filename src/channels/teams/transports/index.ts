/** The SDK that Teams is spoken to through. Only the one that is used is loaded. */
import type { Transport } from '../transport.ts';
import type { TransportOptions } from './options.ts';

export async function buildTransport(options: TransportOptions): Promise<Transport> {
  if (options.config.sdk === 'teams') {
    const { teamsSdkTransport } = await import('./teams-sdk/index.ts');
    return teamsSdkTransport(options);
  }
  const { botbuilderTransport } = await import('./botbuilder/index.ts');
  return botbuilderTransport(options);
}

/** A transport that is built when it is first used. */
export function whenFirstUsed(build: () => Promise<Transport>): Transport {
  let built: Promise<Transport> | null = null;
  const transport = (): Promise<Transport> => {
    built ??= build();
    return built;
  };
  return {
    receive: async (authorization, activity, work) => (await transport()).receive(authorization, activity, work),
    send: async (to, activity) => (await transport()).send(to, activity),
    update: async (to, id, activity) => (await transport()).update(to, id, activity),
    remove: async (to, id) => (await transport()).remove(to, id),
    openChat: async (beside, person) => (await transport()).openChat(beside, person),
    member: async (of, person) => (await transport()).member(of, person),
    members: async (of, most) => (await transport()).members(of, most),
  };
}
