/** What a person sees of digests and may do with them, without any platform: theirs, and those that wait for them. */
import type { Actions } from './actions.ts';
import type { Held } from './book.ts';
import { onHolidays } from './holidays.ts';
import { BEFORE_POSTING, type Digest, type Edition, type Person } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { daySaid, said } from './schedule.ts';
import type { Offered } from './wording.ts';

/** Something that may be done, and with what: an id, or as Actions take it, "ID|version" or "ID|run". */
export interface Possible {
  readonly act: Offered;
  readonly value: string;
  readonly label: string;
}

export interface Shown {
  readonly digest: Digest;
  /** Its last ones, the latest first. */
  readonly editions: readonly Held<Edition>[];
  /** What it is, when it comes next, what is left out, and what became of the last ones. */
  readonly lines: readonly string[];
}

const EDITIONS = 2;
const NEXT = 3;

/** Deleted ones are shown to their author alone, who may bring them back. */
export async function digestsShown(
  person: Person,
  actions: Actions,
  region: string,
  most: number,
): Promise<readonly Shown[]> {
  const all = await actions.book.digests();
  const shown = all.filter(({ it }) => it.state !== 'deleted' || it.author === person).slice(0, most);
  return Promise.all(shown.map(({ it }) => digestShown(it, actions, region)));
}

export async function digestShown(digest: Digest, actions: Actions, region: string): Promise<Shown> {
  const { wording, store } = actions.parts;
  const { zone } = digest.schedule;
  const editions = await actions.book.editions(digest.id, EDITIONS);
  const became = await Promise.all(
    editions.map(async ({ it }) => {
      const { outcome } = outcomeOf(it, await store.digests.standing(it.id));
      return wording.desk('edition', { due: said(it.due, zone), state: wording.state(outcome) });
    }),
  );
  const leftOut = skippedRuns(digest, actions);
  const runs = digest.state === 'active' ? await nextRuns(digest, actions, region) : [];
  const lines = [
    wording.desk('line', { title: digest.title, state: wording.state(digest.state) }),
    ...(runs.length > 0 ? [wording.desk('next', { run: runs.join('; ') })] : []),
    ...(leftOut.length > 0
      ? [wording.desk('leftOut', { runs: leftOut.map((run) => said(run, zone)).join('; ') })]
      : []),
    ...became,
  ];
  return { digest, editions, lines };
}

/** The next dates in words, with the bank holidays among them. */
export async function nextRuns(digest: Digest, actions: Actions, region: string): Promise<readonly string[]> {
  const { zone } = digest.schedule;
  const runs = actions.nextRuns(digest, NEXT);
  const holidays = await onHolidays(runs, zone, region);
  return runs.map((run) => {
    const holiday = holidays.find((one) => one.run === run);
    if (!holiday) return said(run, zone);
    return actions.parts.wording.desk('holiday', { run: said(run, zone), name: holiday.name });
  });
}

/** What would be posted next; of one that has had its last run, what it said then. */
export async function previewed(digest: Digest, actions: Actions): Promise<Edition> {
  const [latest] = await actions.book.editions(digest.id, 1);
  const isShown = latest && (digest.state === 'done' || BEFORE_POSTING.includes(latest.it.state));
  return isShown ? latest.it : actions.preview(digest);
}

/** Those that are left out and still to come, the next first. */
const skippedRuns = ({ skipped }: Digest, { parts }: Actions): readonly string[] => {
  const now = parts.now().toISOString();
  return skipped.filter((run) => run > now).toSorted();
};

/** What its author may do with a digest; nobody else may. */
export function digestActs(digest: Digest, person: Person, actions: Actions): readonly Possible[] {
  if (digest.author !== person) return [];
  const { wording } = actions.parts;
  const of = (act: Offered, value = digest.id, values = {}): Possible => ({
    act,
    value,
    label: wording.offer(act, values),
  });
  if (digest.state === 'deleted') return [of('undelete')];
  const leftOut = skippedRuns(digest, actions)[0];
  return [
    of('change'),
    ...(digest.state === 'paused' ? [of('resume')] : []),
    // One that has had its last run is changed to run again.
    ...(digest.state === 'active' ? [of('pause'), of('skip')] : []),
    ...(leftOut ? [of('unskip', `${digest.id}|${leftOut}`, { run: daySaid(leftOut, digest.schedule.zone) })] : []),
    of('hand-over'),
    of('delete'),
  ];
}

/** What this person may do with an edition as it stands. */
export function editionActs({ it, version }: Held<Edition>, person: Person, actions: Actions): readonly Possible[] {
  const { wording } = actions.parts;
  const mine = it.author === person;
  const of = (act: Offered, value = it.id): Possible => ({ act, value, label: wording.offer(act) });
  const both = `${it.id}|${version}`;
  const isPosted = it.state === 'released' || it.state === 'delivered';
  return [
    ...(it.state === 'draft' && mine ? [of('lines'), of('submit')] : []),
    ...(it.state === 'submitted' && !mine ? [of('approve', both), of('return', both)] : []),
    ...(isPosted && (mine || it.approver === person) ? [of('recall'), of('correct')] : []),
    of('me'),
  ];
}
