/** What a transport is built from. */

import type { TeamsConfig } from '../../../config.ts';
import type { Log } from '../../../log.ts';
import type { Cloud } from '../cloud.ts';

export interface TransportOptions {
  readonly config: TeamsConfig;
  readonly log: Log;
  readonly cloud?: Cloud;
}
