/** What a channel is to the server: it adds its routes, and may have something to start and to stop. */
import type { GroupReader } from '../digests/roles.ts';
import type { Carrier } from '../digests/sending.ts';
import type { Sight } from '../digests/sight.ts';
import type { Router } from '../routes.ts';

export interface Channel {
  readonly name: string;
  /** Checks who sends each request that it takes, so that the server may listen beyond this machine; true where it takes none. */
  readonly verifies: boolean;
  /** Adds its routes. Each reads its own body: some must verify it byte by byte, so there is no parser for all. */
  mount(routes: Router): void;
  start?(): Promise<void>;
  /** Whether its platform cannot be reached now. */
  away?(): boolean;
  stop?(): Promise<void>;
  /** Takes digests where they go; absent where nothing is said unasked. */
  readonly carrier?: Carrier;
  /** Who is in one of its groups of people, where it has any. */
  readonly groups?: GroupReader;
  /** Whether one of its places can be posted to. */
  sight?(place: string): Promise<Sight>;
  /** What people call one of its places. */
  nameOf?(place: string): Promise<string>;
  /** What one of its people is called; null where it does not tell. Never throws. */
  personName?(person: string): Promise<string | null>;
}
