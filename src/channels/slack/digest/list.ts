/** What a person has to do with digests, as blocks for the Home tab and for /digest: theirs, and those that wait for them. */
import type { Button } from '@slack/types';
import type { Actions } from '../../../digests/actions.ts';
import type { Held } from '../../../digests/book.ts';
import { onHolidays } from '../../../digests/holidays.ts';
import type { Digest, Edition, Person } from '../../../digests/model.ts';
import { outcomeOf } from '../../../digests/outcome.ts';
import { ROLES } from '../../../digests/roles.ts';
import { said } from '../../../digests/schedule.ts';
import { LIMITS } from '../blocks/limits.ts';
import type { SlackBlock } from '../blocks/message.ts';
import { button } from '../blocks/parts/buttons.ts';
import { section } from '../blocks/parts/section.ts';
import { plainText } from '../blocks/text.ts';
import type { Words } from '../words.ts';
import { ACTION } from './blocks.ts';

const MOST_DIGESTS = 10;
const MOST_EDITIONS = 2;
const NEXT = 3;

/** Null for who has no role: digests are none of their business. */
export async function digestList(
  person: Person,
  actions: Actions,
  region: string,
  words: Words,
): Promise<readonly SlackBlock[] | null> {
  const { roles } = actions.parts;
  const had = await Promise.all(ROLES.map(async (role) => ((await roles.has(person, role)) ? [role] : [])));
  const roleSet = new Set(had.flat());
  if (roleSet.size === 0) return null;
  const all = await actions.book.digests();
  const shown = all.filter(({ it }) => it.state !== 'deleted' || it.author === person).slice(0, MOST_DIGESTS);
  const lists = await Promise.all(shown.map(({ it }) => digestBlocks(it, person, actions, region, words)));
  const act = (name: string, label: string, value = 'new') => button(`${ACTION}${name}`, label, value);
  return [
    { type: 'header', text: plainText(words.say('digestHeading'), LIMITS.header) },
    ...(lists.length > 0 ? lists.flat() : [section(words.say('digestNone'))]),
    ...(roleSet.has('analyst')
      ? [{ type: 'actions', elements: [act('new', words.say('digestNew'))] } as SlackBlock]
      : []),
  ];
}

async function digestBlocks(
  digest: Digest,
  person: Person,
  actions: Actions,
  region: string,
  words: Words,
): Promise<readonly SlackBlock[]> {
  const { say } = words;
  const mine = digest.author === person;
  const editions = await actions.book.editions(digest.id, MOST_EDITIONS);
  const outcomes = await Promise.all(
    editions.map(async ({ it }) => ({
      it,
      outcome: outcomeOf(it, await actions.parts.store.digests.outgoing(it.id)).outcome,
    })),
  );
  const lines = [
    say('digestLine', { title: digest.title, state: words.state(digest.state) }),
    ...(digest.state === 'active'
      ? [say('digestNext', { run: (await nextRuns(digest, actions, region, words)).join('; ') })]
      : []),
    ...outcomes.map(({ it, outcome }) =>
      say('digestEdition', { due: said(it.due, digest.schedule.zone), state: words.state(outcome) }),
    ),
  ];
  const act = (name: string, label: string, value: string) => button(`${ACTION}${name}`, label, value);
  const own: readonly Button[] = !mine
    ? []
    : digest.state === 'deleted'
      ? [act('undelete', say('digestUndelete'), digest.id)]
      : [
          act('change', say('digestChange'), digest.id),
          ...(digest.state === 'paused' ? [act('resume', say('digestResume'), digest.id)] : []),
          // One that has had its last run is changed to run again.
          ...(digest.state === 'active'
            ? [act('pause', say('digestPause'), digest.id), act('skip', say('digestSkip'), digest.id)]
            : []),
          act('hand-over', say('digestHandOver'), digest.id),
          act('delete', say('digestDelete'), digest.id),
        ];
  const buttons = [
    act('preview', say('digestPreview'), digest.id),
    ...own,
    ...(editions[0] ? editionButtons(editions[0], person, words) : [act('me', say('digestToMe'), digest.id)]),
  ];
  return [section(lines.join('\n')), { type: 'actions', elements: unique(buttons) }];
}

/** ISO dates in words, with the bank holidays among them. */
export async function nextRuns(
  digest: Digest,
  actions: Actions,
  region: string,
  words: Words,
): Promise<readonly string[]> {
  const { zone } = digest.schedule;
  const runs = actions.nextRuns(digest, NEXT);
  const holidays = await onHolidays(runs, zone, region);
  return runs.map((run) => {
    const holiday = holidays.find((one) => one.run === run);
    return holiday ? words.say('digestHoliday', { run: said(run, zone), name: holiday.name }) : said(run, zone);
  });
}

/** What this person may do with an edition as it stands. */
export function editionButtons({ it, version }: Held<Edition>, person: Person, { say }: Words): readonly Button[] {
  const act = (name: string, label: string, value = it.id) => button(`${ACTION}${name}`, label, value);
  const mine = it.author === person;
  const decide = [
    act('approve', say('digestApprove'), `${it.id}|${version}`),
    act('return', say('digestSendBack'), `${it.id}|${version}`),
  ];
  const posted = [act('recall', say('digestRecall')), act('correct', say('digestCorrect'))];
  return [
    ...(it.state === 'draft' && mine ? [act('lines', say('digestLines')), act('submit', say('digestSubmit'))] : []),
    ...(it.state === 'submitted' && !mine ? decide : []),
    ...(['released', 'delivered'].includes(it.state) && (mine || it.approver === person) ? posted : []),
    act('me', say('digestToMe')),
  ];
}

const unique = (buttons: readonly Button[]): Button[] =>
  buttons.filter((one, index) => buttons.findIndex(({ action_id }) => action_id === one.action_id) === index);
