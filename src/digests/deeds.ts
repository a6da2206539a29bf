/** Who did what with a digest that was posted, when, and where it is: as its history and its messages tell. */
import type { Digests } from '../store/digests.ts';
import type { Edition } from './model.ts';
import { outcomeOf } from './outcome.ts';
import type { DigestQuestion } from './question.ts';
import { said } from './schedule.ts';
import { isPost, placeName, postId } from './sending.ts';
import type { Names } from './sight.ts';
import type { DigestWording } from './wording.ts';

/** As a history calls it. */
const NOTED = {
  approved: 'approved',
  submitted: 'submitted',
  returned: 'sent back',
  withdrawn: 'recalled',
  corrected: 'corrected',
} as const;

export interface DeedOptions {
  readonly store: Digests;
  readonly names: Names;
  readonly wording: DigestWording;
  readonly zone: string;
  /** Of its posting, in words. */
  readonly date: string;
}

/** What is known without asking a platform. */
export const namesHeld = (store: Digests): Names => ({
  nameOf: async (place) => {
    const held = (await store.places('teams')).find(({ id }) => id === place.id && place.channel === 'teams');
    return (held?.body as { name?: string } | undefined)?.name ?? placeName(place);
  },
  personName: async (person) => person,
});

export async function deedLines(
  edition: Edition,
  { wants, deed: asked }: Pick<DigestQuestion, 'wants' | 'deed'>,
  { store, names, wording, zone, date }: DeedOptions,
): Promise<readonly string[]> {
  const { title, author, history, places } = edition;
  const deed = asked ?? (wants === 'who' ? 'written' : 'posted');
  if (deed === 'written') return [wording.asked('writtenBy', { title, date, who: await names.personName(author) })];
  if (deed === 'posted') {
    const rows = (await store.standing(edition.id)).filter(isPost);
    const { reached } = outcomeOf(edition, rows);
    const at = said(history.find(({ what }) => what === 'released')?.at ?? edition.due, zone);
    const line = wording.asked('postedAt', { title, at, reached: String(reached), places: String(places.length) });
    if (edition.state === 'recalled') return [wording.asked('wasPosted', { title, at })];
    if (wants !== 'where') return [line];
    const there = places.filter((place) =>
      rows.some(({ id, state }) => state === 'sent' && id === postId(edition.id, place)),
    );
    const where = (await Promise.all(there.map((place) => names.nameOf(place)))).join(', ');
    return where ? [line, wording.asked('postedWhere', { title, date, reached: where })] : [line];
  }
  const done = history.findLast(({ what }) => what === NOTED[deed]);
  const named = { title, date, deed: wording.deed(deed) };
  if (!done) return [wording.asked('deedNot', named)];
  return [
    wording.asked('deedDone', { ...named, at: said(done.at, zone), who: await names.personName(done.who) }),
    ...(done.detail ? [wording.asked('reason', { detail: done.detail })] : []),
  ];
}
