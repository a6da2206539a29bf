/**
 * What is due: drafts drawn up beforehand, approved editions released, what was not posted reported. Any number of processes
 * make the same rounds: all that they write is written once, whoever comes first.
 */
import type { NewOutgoing, Outgoing, Standing } from '../store/digests.ts';
import type { Actions } from './actions.ts';
import { entry, type Held, noted } from './book.ts';
import { publishedIn } from './compose.ts';
import {
  ASKED_ANEW,
  type Digest,
  type Edition,
  isAbove,
  isAskedAnew,
  linesToPost,
  noEdits,
  type Person,
  type Place,
} from './model.ts';
import { outcomeOf } from './outcome.ts';
import { changesBetween, strayNumbers } from './outdated-lines.ts';
import { runsAfter, runsBetween, said } from './schedule.ts';
import { isPost, type Offer, placeName, postId, type Sending, tell } from './sending.ts';
import { type Notice, REASONS } from './wording.ts';

export interface RoundsOptions {
  readonly actions: Actions;
  /** The draft is given to its author so long before it is due. */
  readonly leadHours: number;
}

/** The ends of a message that its author and approver are told of. */
const ENDS: { readonly [State in Outgoing['state']]?: Notice } = {
  failed: 'undelivered',
  uncertain: 'uncertain',
  late: 'late',
};

/** Messages of one platform that wait to be taken up: however much is due, it is looked through quickly. */
const MOST_WAITING = 100;
/** Of the runs that came due while nothing was running, so many are told of; the rest are noted. */
const MOST_MISSED = 3;
const MOST_REMEMBERED = 1_000;
/** Of the lines that have changed since an approval so many are told, and how many more there are. */
const MOST_CHANGES = 6;

export class Rounds {
  readonly #options: RoundsOptions;
  #version = '';
  /** As an edition's `seen`. */
  #published: readonly string[] = [];
  /** What was handed in, and whom this process has told of it: groups change, and nothing is written again every round. */
  readonly #handedIn = new Map<string, string>();
  /** How the messages of what is being posted stood when this process last looked. */
  readonly #followed = new Map<string, string>();
  /** By platform; as the round has found it and used it up. */
  #room = new Map<string, number>();

  constructor(options: RoundsOptions) {
    this.#options = options;
  }

  async make(): Promise<void> {
    const { actions } = this.#options;
    const digests = await actions.book.digests(true);
    for (const held of digests) if (held.it.state === 'active') await this.#draw(held);
    const version = await actions.parts.store.version();
    const changed = version !== this.#version;
    if (changed) this.#published = publishedIn(await actions.parts.store.versions());
    const byId = new Map(digests.map(({ it }) => [it.id, it]));
    const open = await actions.book.openEditions();
    this.#room = new Map();
    for (const held of open.toSorted((a, b) => a.it.due.localeCompare(b.it.due))) {
      const digest = byId.get(held.it.digest) ?? (await actions.book.digest(held.it.digest))?.it;
      if (digest) await this.#look(held, digest, changed);
    }
    for (const id of this.#followed.keys()) if (!open.some(({ it }) => it.id === id)) this.#followed.delete(id);
    this.#version = version;
  }

  #now(): string {
    return this.#options.actions.parts.now().toISOString();
  }

  /** Drafts of the runs that are near, and of those that came due unseen. */
  async #draw({ it: digest, version }: Held<Digest>): Promise<void> {
    const { actions, leadHours } = this.#options;
    const now = this.#now();
    const horizon = new Date(Date.parse(now) + leadHours * 3_600_000).toISOString();
    const runs = runsBetween(digest.schedule, digest.handled, horizon);
    const missed = runs.filter((run) => this.#isTooLate(run, now));
    for (const run of runs) {
      if (digest.skipped.includes(run)) continue;
      if (missed.includes(run) && !missed.slice(-MOST_MISSED).includes(run)) continue;
      await this.#drawOne(digest, run);
    }
    const last = runs.at(-1);
    const handled = last ?? digest.handled;
    // Until its last run it is shown, paused and handed over like any other.
    const isOver = handled <= now && runsAfter(digest.schedule, handled, 1).length === 0;
    if (last === undefined && !isOver) return;
    const next: Digest = { ...digest, handled, state: isOver ? 'done' : digest.state };
    await actions.book.saveDigest(next, version);
  }

  async #drawOne(digest: Digest, run: string): Promise<void> {
    const { actions } = this.#options;
    const before = await actions.book.edition(`${digest.id}@${run}`);
    // One that was laid aside, because its digest was changed, is drawn up anew with what its author made of it.
    if (before && before.it.state !== 'withdrawn') return;
    const drawn = await actions.draw(digest, run, before?.it.edits ?? noEdits);
    const at = this.#now();
    const edition = noted({ ...drawn, history: before?.it.history ?? [] }, {}, entry(at, 'bot', 'drawn up'));
    if (!(await actions.book.saveEdition(edition, before?.version ?? 0))) return;
    const tooLate = this.#isTooLate(run, at);
    if (!tooLate && !this.#isLeftOut(edition, digest))
      await this.#tellAuthor(
        edition,
        digest,
        'draft',
        {},
        [{ act: 'open', value: edition.id }],
        `${before?.version ?? 0}`,
      );
  }

  async #look(held: Held<Edition>, digest: Digest, changed: boolean): Promise<void> {
    const { it: edition } = held;
    if (edition.state === 'released') return this.#follow(held, digest);
    const now = this.#now();
    const isDue = edition.due <= now;
    if (!isDue && changed && edition.state === 'draft') return this.#redraw(held, digest);
    if (edition.state !== 'draft' && !this.#isTooLate(edition.due, now)) {
      if (edition.seen.join() !== this.#published.join()) return this.#redraw(held, digest);
      // Who was asked anew has time as long as it may be posted.
      if (edition.state === 'submitted' && (!isDue || isAskedAnew(edition))) return this.#tellApprovers(held, digest);
    }
    if (isDue) await this.#due(held, digest);
  }

  /** How many messages of a platform may be added to those that wait; what is tried again keeps nothing else back. */
  async #roomFor(channel: string): Promise<number> {
    const known = this.#room.get(channel);
    if (known !== undefined) return known;
    const { digests } = this.#options.actions.parts.store;
    const room = MOST_WAITING - (await digests.untaken(channel, MOST_WAITING));
    this.#room.set(channel, room);
    return room;
  }

  async #hasRoom({ places }: Edition): Promise<boolean> {
    for (const channel of new Set(places.map((place) => place.channel)))
      if ((await this.#roomFor(channel)) > 0) return true;
    return false;
  }

  async #tellApprovers(held: Held<Edition>, digest: Digest): Promise<void> {
    const { actions } = this.#options;
    const now = (await actions.parts.roles.all('approver')).join(' ');
    const key = `${held.it.id} ${held.version}`;
    if (this.#handedIn.get(key) === now) return;
    await actions.tellApprovers(held, digest);
    if (this.#handedIn.size > MOST_REMEMBERED) this.#handedIn.clear();
    this.#handedIn.set(key, now);
  }

  /** It says what is held now; where that is not what was handed in, it is approved anew. */
  async #redraw({ it, version }: Held<Edition>, digest: Digest): Promise<void> {
    const { actions } = this.#options;
    const { wording } = actions.parts;
    const { lines, quiet, marking, seen } = await actions.draw(digest, it.due, it.edits);
    const drawn = { ...it, lines, quiet, marking, seen };
    if (JSON.stringify(drawn) === JSON.stringify(it)) return;
    const posted = linesToPost(drawn);
    const changes = it.state === 'draft' ? [] : changesBetween(linesToPost(it), posted, wording);
    if (changes.length === 0) return void (await actions.book.saveEdition(drawn, version));
    const over = changes.length - MOST_CHANGES;
    const stray = strayNumbers(it.commentary, posted).join(', ');
    const said = [
      ...changes.slice(0, MOST_CHANGES),
      ...(over > 0 ? [wording.say('moreNews', { count: String(over) })] : []),
      ...(stray ? [wording.desk('stray', { numbers: stray })] : []),
    ].join('\n');
    const line = entry(this.#now(), 'bot', ASKED_ANEW, said);
    const next = noted(drawn, { state: 'submitted', approver: null }, line);
    const offers: readonly Offer[] = [{ act: 'open', value: it.id }];
    if (await actions.book.saveEdition(next, version))
      await this.#tellAuthor(next, digest, 'changed', { changes: said }, offers, `${version}`);
  }

  async #due({ it: edition, version }: Held<Edition>, digest: Digest): Promise<void> {
    const { actions } = this.#options;
    const now = this.#now();
    const close = async (state: Edition['state'], what: string, notice: Notice) => {
      const next = noted(edition, { state }, entry(now, 'bot', what));
      if (await actions.book.saveEdition(next, version))
        await this.#tellAuthor(edition, digest, notice, {}, [{ act: 'open', value: edition.id }]);
    };
    if (this.#isLeftOut(edition, digest) && edition.state !== 'approved')
      return close('skipped', 'left out: nothing new', 'skippedQuiet');
    if (edition.state !== 'approved')
      return this.#isTooLate(edition.due, now) && edition.history.length === 1
        ? close('missed', 'missed: not running', 'tooLate')
        : close('missed', 'missed: not approved', 'missed');
    if (this.#isTooLate(edition.due, now)) return close('missed', 'missed: too late', 'tooLate');
    if (!(await this.#hasRoom(edition))) return;
    const next = noted(edition, { state: 'released' }, entry(now, 'bot', 'released'));
    // First the state, then the messages: what was taken back meanwhile is not posted.
    if (await actions.book.saveEdition(next, version)) await this.#follow({ it: next, version: version + 1 }, digest);
  }

  #isLeftOut({ quiet }: Edition, { contents }: Digest): boolean {
    return quiet && contents.quietWeek === 'skip';
  }

  #isTooLate(due: string, now: string): boolean {
    return Date.parse(now) > Date.parse(due) + this.#options.actions.parts.graceMinutes * 60_000;
  }

  /** Every place has its message; each that came to another end than it should is told of, and then the edition is closed. */
  async #follow({ it: edition, version }: Held<Edition>, digest: Digest): Promise<void> {
    const { actions } = this.#options;
    const { store, limitOf } = actions.parts;
    const allowed = edition.places.filter((place) => !isAbove(edition.marking, limitOf(place)));
    if (!this.#followed.has(edition.id) && !(await this.#hasRoom(edition))) return;
    const standing = async () => (await store.digests.standing(edition.id)).filter(isPost);
    let rows = await standing();
    if (rows.length < allowed.length && edition.due <= this.#now()) {
      await this.#write(edition, digest, allowed, new Set(rows.map(({ id }) => id)));
      rows = await standing();
    }
    if (this.#isTooLate(edition.due, this.#now()) && rows.some(({ ended }) => ended === null)) {
      // Of a platform that nothing here carries to, nobody else says so.
      await store.digests.expire(edition.id, this.#now());
      rows = await standing();
    }
    const stand = JSON.stringify(rows);
    if (this.#followed.get(edition.id) === stand) return;
    await this.#reportAll(rows, edition, digest, allowed);
    if (rows.length < allowed.length) return;
    const isOver = rows.every(({ ended }) => ended !== null);
    // Whose end could not be noted, because somebody else has changed it meanwhile, is looked at again.
    this.#followed.set(edition.id, isOver ? '' : stand);
    if (!isOver) return;
    const { outcome, ends } = outcomeOf({ ...edition, state: 'delivered' }, rows);
    await actions.book.saveEdition(
      noted(edition, { state: 'delivered' }, entry(this.#now(), 'bot', outcome, ends)),
      version,
    );
  }

  /** The messages that are not written yet, as far as there is room for them. */
  async #write(
    edition: Edition,
    digest: Digest,
    allowed: readonly Place[],
    written: ReadonlySet<string>,
  ): Promise<void> {
    const { actions } = this.#options;
    const until = new Date(Date.parse(edition.due) + actions.parts.graceMinutes * 60_000).toISOString();
    const post = actions.post(edition, digest);
    const messages: NewOutgoing[] = [];
    for (const place of allowed) {
      const [id, { channel }] = [postId(edition.id, place), place];
      const room = await this.#roomFor(channel);
      if (written.has(id) || room <= 0) continue;
      this.#room.set(channel, room - 1);
      const body: Sending = { do: 'post', place, post };
      messages.push({ id, channel, of: edition.id, body, from: edition.due, until });
    }
    await actions.parts.store.digests.add(messages);
  }

  async #reportAll(
    rows: readonly Standing[],
    edition: Edition,
    digest: Digest,
    allowed: readonly Place[],
  ): Promise<void> {
    const { actions } = this.#options;
    const { store, limitOf, sights } = actions.parts;
    if (rows.some(({ state }) => ENDS[state]))
      for (const row of (await store.digests.outgoing(edition.id)).filter(isPost))
        await this.#report(row, edition, digest);
    for (const place of edition.places)
      if (!allowed.includes(place))
        await this.#tellBoth(edition, digest, 'marking', `marking ${placeName(place)}`, {
          place: await sights.nameOf(place),
          marking: edition.marking ?? '',
          limit: limitOf(place) ?? '',
        });
  }

  async #report(row: Outgoing, edition: Edition, digest: Digest): Promise<void> {
    const { actions } = this.#options;
    const { sights } = actions.parts;
    const notice = ENDS[row.state];
    if (!notice) return;
    const { place } = row.body as Extract<Sending, { do: 'post' }>;
    const [given, detail = ''] = (row.reason ?? '').split('\n');
    const reason = REASONS.find((one) => one === given) ?? 'refused';
    const values = { place: await sights.nameOf(place), reason: actions.parts.wording.reason(reason, { detail }) };
    const offers: readonly Offer[] =
      notice === 'uncertain'
        ? [
            { act: 'was-sent', value: row.id },
            { act: 'send-again', value: row.id },
          ]
        : [];
    await this.#tellBoth(edition, digest, notice, `${notice} ${placeName(place)} ${row.ended}`, values, offers);
  }

  async #tellBoth(
    edition: Edition,
    digest: Digest,
    notice: Notice,
    what: string,
    values: Record<string, string>,
    offers: readonly Offer[] = [],
  ): Promise<void> {
    const people = [edition.author, edition.approver].filter((person): person is Person => person !== null);
    for (const person of new Set(people)) await this.#tell(person, edition, digest, notice, what, values, offers);
  }

  async #tellAuthor(
    edition: Edition,
    digest: Digest,
    notice: Notice,
    values: Record<string, string> = {},
    offers: readonly Offer[] = [],
    again = '',
  ): Promise<void> {
    await this.#tell(edition.author, edition, digest, notice, `${notice} ${again}`.trim(), values, offers);
  }

  async #tell(
    person: Person,
    edition: Edition,
    digest: Digest,
    notice: Notice,
    what: string,
    values: Record<string, string>,
    offers: readonly Offer[],
  ): Promise<void> {
    const { actions } = this.#options;
    const named = { title: edition.title, due: said(edition.due, digest.schedule.zone), ...values };
    const text = actions.parts.wording.notice(notice, named);
    const post = notice === 'draft' ? actions.post(edition, digest) : null;
    await actions.parts.store.digests.add(tell(edition.id, what, person, this.#now(), { text, post, offers }));
  }
}
