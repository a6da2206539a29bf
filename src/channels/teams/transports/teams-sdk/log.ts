/** The SDK's lines in the bot's log. Its lines for debugging hold whole activities, so there are none. */
import type { AppOptions, IPlugin } from '@microsoft/teams.apps';
import type { Log } from '../../../../log.ts';

type SdkLog = NonNullable<AppOptions<IPlugin>['logger']>;
type Level = 'error' | 'warn' | 'info';

export function sdkLog(log: Log): SdkLog {
  const at =
    (level: Level) =>
    (...parts: unknown[]): void =>
      log[level]({ from: 'teams sdk' }, parts.filter(isSaid).map(said).join(' '));
  const levels = { error: at('error'), warn: at('warn'), info: at('info') };
  const quiet = (): void => {};
  const logger: SdkLog = {
    ...levels,
    debug: quiet,
    trace: quiet,
    log: (level, ...parts) => (level in levels ? levels[level as Level](...parts) : quiet()),
    child: () => logger,
  };
  return logger;
}

/** Objects may hold anything: requests, tokens, what people wrote. */
const isSaid = (part: unknown): boolean => typeof part === 'string' || part instanceof Error;
const said = (part: unknown): string => (part instanceof Error ? part.message : String(part));
