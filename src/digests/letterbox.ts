/**
 * What waits for people at the terminal. No platform carries it: each of them has a channel of their own in the store, and what
 * was shown to them there counts as sent.
 */
import { randomUUID } from 'node:crypto';
import type { Digests, Outgoing } from '../store/digests.ts';
import { Book, type Held } from './book.ts';
import type { Edition, Person } from './model.ts';
import { textOf } from './post.ts';
import { said } from './schedule.ts';
import { isAtTerminal, type Offer, type Sending } from './sending.ts';

type Told = Extract<Sending, { do: 'tell' }>;
type Commands = Readonly<Record<Offer['act'], (value: string) => string>>;

const AT_A_TIME = 50;
/** Milliseconds to print them in; two terminals of one person do not both print a message. */
const HOLD = 10_000;

/** As it is done at the terminal. `value`: as Offer gives it. */
const COMMANDS: Commands = {
  open: (value) => `preview ${value}`,
  approve: (value) => `approve ${editionOf(value)}`,
  return: (value) => `send-back ${editionOf(value)} --remark TEXT`,
  recall: (value) => `recall ${value} --remark TEXT`,
  correct: (value) => `correct ${value} --remark TEXT`,
  submit: (value) => `submit ${value}`,
  'was-sent': (value) => `resolve "${value}" --found sent`,
  'send-again': (value) => `resolve "${value}" --found again`,
};
const editionOf = (value: string): string => value.split('|')[0]!;

/** Hands a person what waits for them, oldest first, and counts it as told. */
export async function collect(
  store: Digests,
  person: Person,
  { now, zone, show }: { now: () => Date; zone: string; show: (text: string) => void },
): Promise<void> {
  if (!isAtTerminal(person)) return;
  const [owner, book] = [`${process.pid}-${randomUUID()}`, new Book(store)];
  const hold = () => ({
    owner,
    now: now().toISOString(),
    until: new Date(now().getTime() + HOLD).toISOString(),
  });
  for (;;) {
    const rows = await store.take([person], hold(), AT_A_TIME);
    if (rows.length === 0) return;
    for (const row of rows) {
      if (!(await store.begin(row.id, hold()))) continue;
      const isOver = isDecided(row, await book.edition(row.of));
      if (!isOver) show(shown(row, person, zone));
      await store.end(row.id, owner, { state: isOver ? 'cancelled' : 'sent', at: now().toISOString() });
    }
  }
}

function shown({ body, from }: Outgoing, person: Person, zone: string): string {
  const { text, post, offers } = body as Told;
  return [
    `${said(from, zone)}: ${text}`,
    ...offers.map(({ act, value }) => `  npm run digest -- ${COMMANDS[act](value)} --by ${person}`),
    // A test is looked at here; what is to be decided is looked at where it may have changed since.
    ...(post && offers.length === 0 ? ['', textOf(post)] : []),
  ].join('\n');
}

/** It asks for a decision on what has been changed or decided since. */
function isDecided({ body }: Outgoing, edition: Held<Edition> | null): boolean {
  const asked = (body as Told).offers.find(({ act }) => act === 'approve');
  return asked !== undefined && asked.value !== `${edition?.it.id}|${edition?.version}`;
}

/** Of the messages of a digest or an edition, those that their person has not got: a line each. */
export function unread(rows: readonly Outgoing[], edition: Held<Edition> | null = null): readonly string[] {
  return rows.flatMap((row) => {
    const { state, reason } = row;
    const sending = row.body as Sending;
    if (sending.do !== 'tell' || isDecided(row, edition)) return [];
    const { person, text } = sending;
    if (isAtTerminal(person) && state === 'waiting') return [`not read yet by ${person}: ${text}`];
    return state === 'failed' ? [`did not reach ${person} (${(reason ?? '').replace('\n', ': ')}): ${text}`] : [];
  });
}
