/** Digests for tests: a clock that is moved by hand, people with roles, and carriers that keep what they are given. */
import { fileURLToPath } from 'node:url';
import { Actions, type NewDigest } from '../../src/digests/actions.ts';
import type { Place } from '../../src/digests/model.ts';
import { Postman } from '../../src/digests/postman.ts';
import { rolesOf } from '../../src/digests/roles.ts';
import { Rounds } from '../../src/digests/rounds.ts';
import { type Carrier, placeName, type Receipt, type Sending } from '../../src/digests/sending.ts';
import type { Sight, Sights } from '../../src/digests/sight.ts';
import { loadDigestWording } from '../../src/digests/wording.ts';
import type { Store } from '../../src/store/store.ts';

export const KATE = 'slack:T1/U0KATE';
export const OMAR = 'slack:T1/U0OMAR';
export const LENA = 'slack:T1/U0LENA';
/** At the terminal. */
export const [TESS, UGO] = ['terminal:Tess', 'terminal:Ugo'];
export const NOBODY = 'slack:T1/U0NOBODY';
export const CHANNEL: Place = { channel: 'slack', id: 'T1/C1' };
export const TEAM: Place = { channel: 'teams', id: '19:one@thread.tacv2' };

export const wording = loadDigestWording(fileURLToPath(new URL('../../dialogs', import.meta.url)));

/** Mondays at nine. */
export const weekly: NewDigest = {
  title: 'Weekly figures',
  contents: { priorities: [], areas: [], topics: [], length: 'standard', quietWeek: 'one line', commentary: '' },
  places: [CHANNEL, TEAM],
  schedule: { repeats: 'weekly', weekday: 1, time: '09:00', zone: 'Europe/London' },
};

export interface Carried {
  readonly id: string;
  readonly sending: Sending;
  readonly of: Receipt | null;
  readonly at: string;
}

/** Keeps what it carries; `trouble` may throw before or after it has been kept. */
export class TestCarrier implements Carrier {
  readonly channel: string;
  readonly carried: Carried[] = [];
  trouble: (id: string, arrive: () => void) => void = () => {};
  declare readonly find?: NonNullable<Carrier['find']>;
  readonly #now: () => Date;

  constructor(channel: string, finds: boolean, now: () => Date) {
    this.channel = channel;
    this.#now = now;
    if (finds)
      this.find = async (_sending, id) => {
        const index = this.carried.findIndex((one) => one.id === id);
        return index < 0 ? null : { number: index };
      };
  }

  async send(sending: Sending, id: string, of: Receipt | null): Promise<Receipt> {
    const arrive = () => this.carried.push({ id, sending, of, at: this.#now().toISOString() });
    const before = this.carried.length;
    this.trouble(id, arrive);
    if (this.carried.length === before) arrive();
    return { number: this.carried.length - 1 };
  }

  get posts(): readonly Carried[] {
    return this.carried.filter(({ sending }) => sending.do === 'post');
  }

  /** The texts of the direct messages to a person. */
  told(person: string): readonly string[] {
    return this.carried.flatMap(({ sending }) =>
      sending.do === 'tell' && sending.person === person ? [sending.text] : [],
    );
  }
}

export interface Clockwork {
  readonly actions: Actions;
  readonly rounds: Rounds;
  readonly slack: TestCarrier;
  readonly teams: TestCarrier;
  readonly clock: { time: number };
  /** How places are seen that are not simply there, by their names. */
  readonly seen: Map<string, Sight>;
  /** Goes to the instant, and then makes a round. */
  at(instant: string): Promise<void>;
  /** Every so many seconds up to the instant. */
  until(instant: string, seconds: number): Promise<void>;
  /** Another process on the same store. */
  another(): Clockwork;
}

export function clockwork(
  store: Store,
  start: string,
  limitOf: (place: Place) => string | null = () => 'OFFICIAL',
  clock = { time: Date.parse(start) },
  carriers?: { slack: TestCarrier; teams: TestCarrier },
): Clockwork {
  const seen = new Map<string, Sight>();
  const now = () => new Date(clock.time);
  const { slack, teams } = carriers ?? {
    slack: new TestCarrier('slack', true, now),
    teams: new TestCarrier('teams', false, now),
  };
  const roles = rolesOf({ analyst: [KATE, LENA, TESS], approver: [OMAR, KATE, UGO], officer: [], board: [] });
  const sights: Sights = {
    sight: async (place) => seen.get(placeName(place)) ?? 'there',
    nameOf: async ({ id }) => id,
    personName: async (person) => person,
  };
  const actions = new Actions({ store, roles, wording, now, limitOf, graceMinutes: 60, sights });
  const rounds = new Rounds({ actions, leadHours: 24 });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const postman = new Postman({
    store: store.digests,
    book: actions.book,
    carriers: [slack, teams],
    log,
    now,
    hold: 60_000,
    sendTime: 15_000,
    perSecond: 5_000,
  });
  const at = async (instant: string) => {
    clock.time = Date.parse(instant);
    await rounds.make();
    await postman.round();
    await rounds.make();
    await postman.round();
  };
  return {
    actions,
    rounds,
    slack,
    teams,
    clock,
    seen,
    at,
    until: async (instant, seconds) => {
      for (let time = clock.time; time <= Date.parse(instant); time += seconds * 1000)
        await at(new Date(time).toISOString());
    },
    another: () => clockwork(store, start, limitOf, clock, { slack, teams }),
  };
}

export function done<T>(outcome: { readonly done: T } | { readonly refused: string }): T {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.done;
}
