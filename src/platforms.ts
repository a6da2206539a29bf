/** Where people are met elsewhere than on the page, Teams and Slack, and the digests that go there: when they are built. */
import type { Channel } from './channels/channel.ts';
import { unsetTeams } from './channels/teams/unset.ts';
import { isSlackConfigured } from './config.ts';
import type { Built, PlatformParts } from './platforms-built.ts';
import { Routes } from './routes.ts';
import { isLoopback } from './server.ts';

export interface Platforms {
  /** What is served from the beginning. */
  readonly channels: readonly Channel[];
  /** Those that are there by now. */
  built(): readonly Channel[];
  /** Once the channels are served. */
  start(): void;
  /** All but `channels`, which the server stops. */
  stop(): Promise<void>;
}

/** Milliseconds after which what nobody has set up is built. */
const ONCE_SERVED = 2_000;

/** `failed`: what was left for later cannot be built. */
export async function openPlatforms(parts: PlatformParts, failed: (fault: unknown) => void): Promise<Platforms> {
  const { teams, slack, host } = parts.config;
  const build = async (): Promise<Built> => (await import('./platforms-built.ts')).buildPlatforms(parts);
  if (teams.appId === null && !isSlackConfigured(slack)) return latePlatforms(build, isLoopback(host), failed);
  const { channels, digests } = await build();
  return { channels, built: () => channels, start: () => digests.start(), stop: () => digests.stop() };
}

/** Whoever has set nothing up mostly wants the page: it does not wait for them. `isHere`: Teams is served on this machine alone. */
function latePlatforms(build: () => Promise<Built>, isHere: boolean, failed: (fault: unknown) => void): Platforms {
  let built: Built | null = null;
  let routes: Promise<Routes> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const begin = async (): Promise<Routes> => {
    const mounted = new Routes();
    built = await build();
    for (const channel of built.channels) {
      await channel.start?.();
      channel.mount(mounted);
    }
    built.digests.start();
    return mounted;
  };
  const whenWanted = (): Promise<Routes> => {
    routes ??= begin();
    routes.catch(failed);
    return routes;
  };
  return {
    channels: isHere ? [unsetTeams(whenWanted)] : [],
    built: () => built?.channels ?? [],
    start: () => {
      timer = setTimeout(whenWanted, ONCE_SERVED).unref();
    },
    stop: async () => {
      clearTimeout(timer);
      await routes?.catch(() => {});
      await Promise.allSettled([built?.digests.stop(), ...(built?.channels ?? []).map((channel) => channel.stop?.())]);
    },
  };
}
