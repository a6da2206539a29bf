/** What people do with digests. Who may not, or what cannot be, is a refusal and no exception; everything done is noted. */
import { randomUUID } from 'node:crypto';
import { listed } from '../answers/say.ts';
import type { NewOutgoing } from '../store/digests.ts';
import type { Store } from '../store/store.ts';
import { Book, entry, type Held, noted } from './book.ts';
import { compose } from './compose.ts';
import {
  BEFORE_POSTING,
  type Contents,
  type Digest,
  type Edition,
  type Edits,
  isAbove,
  isAskedAnew,
  linesToPost,
  noEdits,
  type Person,
  type Place,
  type Schedule,
} from './model.ts';
import { changesBetween, fallen } from './outdated-lines.ts';
import { lookedAt } from './places.ts';
import { type Post, postOf } from './post.ts';
import type { Role, Roles } from './roles.ts';
import { faultOf, runsAfter, said } from './schedule.ts';
import { isPost, placeName, postId, type Sending, tell } from './sending.ts';
import type { Sights } from './sight.ts';
import type { DigestWording, Refusal, Refused } from './wording.ts';

/** `note`: to be told with what was done. */
export type Done<T> = { readonly done: T; readonly note?: string } | Refused;

export interface ActionParts {
  readonly store: Store;
  readonly roles: Roles;
  readonly wording: DigestWording;
  readonly now: () => Date;
  /** The highest marking that the people of a place may see. */
  readonly limitOf: (place: Place) => string | null;
  readonly graceMinutes: number;
  readonly sights: Sights;
}

export interface NewDigest {
  readonly title: string;
  readonly contents: Contents;
  readonly places: readonly Place[];
  readonly schedule: Schedule;
}

const refused = (why: Refusal): Refused => ({ refused: why });
const SCHEDULE_FAULTS = {
  zone: 'no such time zone',
  time: 'no such time',
  date: 'no such date',
  past: 'the date is past',
} as const;
/** Characters: a Teams card of this much text keeps within 25 KB, and a Slack message within its blocks. */
const LONGEST = 10_000;

export class Actions {
  readonly book: Book;
  readonly parts: ActionParts;

  constructor(parts: ActionParts) {
    this.parts = parts;
    this.book = new Book(parts.store.digests);
  }

  // ------------------------------------------------------------ a digest

  /** `id`: of the request, where the same one may come twice. */
  async create(by: Person, wanted: NewDigest, id = randomUUID().slice(0, 8)): Promise<Done<Digest>> {
    if (!(await this.#has(by, 'analyst'))) return refused('not an analyst');
    const wrong = this.#wrongWith(wanted);
    if (wrong) return refused(wrong);
    const seen = await this.#lookedAt(wanted.places);
    if ('refused' in seen) return seen;
    const at = this.#now();
    const digest: Digest = {
      id,
      ...wanted,
      title: wanted.title.trim(),
      author: by,
      state: 'active',
      skipped: [],
      handled: at,
      history: [entry(at, by, 'created', scheduleSaid(wanted.schedule))],
    };
    return (await this.book.saveDigest(digest, 0)) ? { done: digest, ...seen } : refused('changed meanwhile');
  }

  /** A changed digest's editions that are not posted yet are drawn up anew, with what the author made of them. */
  async change(by: Person, id: string, wanted: Partial<NewDigest>): Promise<Done<Digest>> {
    let seen: { readonly note?: string } = {};
    const done = await this.#ofAuthor(by, id, async (digest) => {
      const changed = { ...digest, ...wanted };
      const wrong = this.#wrongWith(changed);
      if (wrong) return refused(wrong);
      // What has become of the others is told by their posts.
      const had = new Set(digest.places.map(placeName));
      const looked = await this.#lookedAt(changed.places.filter((place) => !had.has(placeName(place))));
      if ('refused' in looked) return looked;
      seen = looked;
      return {
        change: { ...wanted, state: 'active', handled: this.#now() },
        what: 'changed',
        detail: Object.keys(wanted).join(', '),
      };
    });
    return 'done' in done ? { ...done, ...seen } : done;
  }

  pause(by: Person, id: string): Promise<Done<Digest>> {
    return this.#ofAuthor(by, id, async ({ state }) =>
      state === 'active' ? { change: { state: 'paused' }, what: 'paused' } : refused('changed meanwhile'),
    );
  }

  /** What came due meanwhile is not made up for. */
  resume(by: Person, id: string): Promise<Done<Digest>> {
    return this.#ofAuthor(by, id, async ({ state }) =>
      state === 'paused'
        ? { change: { state: 'active', handled: this.#now() }, what: 'resumed' }
        : refused('changed meanwhile'),
    );
  }

  /** Leaves one run out: the next, or the one at `run`. */
  skip(by: Person, id: string, run?: string): Promise<Done<Digest>> {
    return this.#ofAuthor(by, id, async (digest) => {
      const due = run ?? this.nextRuns(digest, 1)[0];
      if (!due || due <= this.#now()) return refused('the date is past');
      return { change: { skipped: [...digest.skipped, due] }, what: 'skipped', detail: due, runs: [due] };
    });
  }

  unskip(by: Person, id: string, run: string): Promise<Done<Digest>> {
    return this.#ofAuthor(by, id, async ({ skipped }) => {
      if (!skipped.includes(run)) return refused('changed meanwhile');
      if (run <= this.#now()) return refused('the date is past');
      return {
        change: { skipped: skipped.filter((due) => due !== run), handled: this.#now() },
        what: 'taken back: skipped',
        detail: run,
        runs: [],
      };
    });
  }

  async handOver(by: Person, id: string, to: Person): Promise<Done<Digest>> {
    if (!(await this.#has(to, 'analyst'))) return refused('not an analyst');
    const done = await this.#ofAuthor(by, id, async () => ({
      change: { author: to, handled: this.#now() },
      what: 'handed over',
      detail: to,
    }));
    if ('done' in done) {
      const text = this.parts.wording.notice('handedOver', { title: done.done.title });
      await this.#add(tell(id, `handed over ${this.#now()}`, to, this.#now(), { text }));
    }
    return done;
  }

  remove(by: Person, id: string): Promise<Done<Digest>> {
    return this.#ofAuthor(by, id, async () => ({ change: { state: 'deleted' }, what: 'deleted' }));
  }

  undelete(by: Person, id: string): Promise<Done<Digest>> {
    return this.#ofAuthor(
      by,
      id,
      async ({ state }) =>
        state === 'deleted'
          ? { change: { state: 'active', handled: this.#now() }, what: 'brought back' }
          : refused('not deleted'),
      true,
    );
  }

  /** ISO instants of the next runs, those left out not among them. */
  nextRuns({ schedule, skipped }: Digest, most: number): readonly string[] {
    return runsAfter(schedule, this.#now(), most + skipped.length)
      .filter((run) => !skipped.includes(run))
      .slice(0, most);
  }

  // ------------------------------------------------------------ an edition

  /** What would be posted if it were due now; nothing is kept of it. */
  async preview(digest: Digest): Promise<Edition> {
    const due = this.nextRuns(digest, 1)[0] ?? this.#now();
    return this.draw(digest, due, noEdits);
  }

  post(edition: Edition, digest: Pick<Digest, 'schedule'>, notice: string | null = null): Post {
    return postOf(edition, digest.schedule.zone, this.parts.wording, notice);
  }

  /** A new draft of one run. */
  async draw(digest: Digest, due: string, edits: Edits): Promise<Edition> {
    const { store, wording } = this.parts;
    const seen = await this.book.lastSeen(digest.id, due);
    const draft = await compose(store, { contents: digest.contents, seen, due, wording });
    return {
      id: `${digest.id}@${due}`,
      digest: digest.id,
      due,
      title: digest.title,
      author: digest.author,
      places: digest.places,
      commentary: digest.contents.commentary,
      state: 'draft',
      ...draft,
      edits,
      submittedBy: null,
      approver: null,
      remark: null,
      correction: null,
      history: [],
    };
  }

  /** Lines left out, put in order, remarked upon; the commentary of this edition alone. */
  async edit(
    by: Person,
    id: string,
    { commentary, ...edits }: Partial<Edits> & { commentary?: string },
  ): Promise<Done<Edition>> {
    const done = await this.#edition(by, id, async (edition) => {
      if (edition.author !== by) return refused('not the author');
      if (!BEFORE_POSTING.includes(edition.state)) return refused('no longer a draft');
      const words = commentary === undefined ? {} : { commentary };
      // What was approved was something else.
      const change = { edits: { ...edition.edits, ...edits }, ...words, state: 'draft', approver: null } as const;
      return { change, what: 'edited', detail: [...Object.keys(edits), ...Object.keys(words)].join(', ') };
    });
    return 'refused' in done ? done : { done: done.held.it };
  }

  async submit(by: Person, id: string): Promise<Done<Edition>> {
    const { store } = this.parts;
    const done = await this.#edition(by, id, async (edition) => {
      if (edition.author !== by) return refused('not the author');
      if (!(await this.#has(by, 'analyst'))) return refused('not an analyst');
      if (edition.state !== 'draft') return refused('no longer a draft');
      const wrong = await this.#notToBePosted(edition, store);
      if (wrong) return refused(wrong);
      return { change: { state: 'submitted', submittedBy: by, remark: null }, what: 'submitted' };
    });
    if ('refused' in done) return done;
    const { it, version } = done.held;
    const digest = await this.book.digest(it.digest);
    if (!digest) return refused('no such digest');
    await this.tellApprovers({ it, version }, digest.it);
    return { done: it };
  }

  /**
   * Everybody who may approve what was handed in, each once. Again by whoever runs the rounds: the terminal, where it may have
   * been handed in, cannot ask a platform who is in a group. What has changed in it meanwhile is said.
   */
  async tellApprovers({ it, version }: Held<Edition>, digest: Digest): Promise<readonly Person[]> {
    const { roles, wording, sights } = this.parts;
    const approvers = (await roles.all('approver')).filter((person) => person !== it.author);
    const value = `${it.id}|${version}`;
    const places = await Promise.all(it.places.map((place) => sights.nameOf(place)));
    const values = { ...this.#named(it, digest), places: listed(places) };
    const text = isAskedAnew(it)
      ? wording.notice('toApproveAnew', { ...values, changes: it.history.at(-1)?.detail ?? '' })
      : wording.notice('toApprove', values);
    for (const person of approvers)
      await this.#add(
        tell(it.id, `to approve ${version}`, person, this.#now(), {
          text,
          post: this.post(it, digest),
          offers: [
            { act: 'approve', value },
            { act: 'return', value },
          ],
        }),
      );
    return approvers;
  }

  /** `version`: the one that was read; what has been changed since is to be read again. */
  async approve(by: Person, id: string, version: number): Promise<Done<Edition>> {
    const { store, wording } = this.parts;
    const done = await this.#edition(
      by,
      id,
      async (edition) => {
        const wrong = await this.#mayNotDecide(by, edition);
        if (wrong) return refused(wrong);
        const standing = await this.#notToBePosted(edition, store);
        if (standing) return refused(standing);
        return { change: { state: 'approved', approver: by }, what: 'approved' };
      },
      version,
    );
    if ('refused' in done) return done;
    const { it } = done.held;
    const digest = await this.book.digest(it.digest);
    if (digest)
      await this.#add(
        tell(it.id, `approved ${done.held.version}`, it.author, this.#now(), {
          text: wording.notice('approved', this.#named(it, digest.it)),
        }),
      );
    return { done: it };
  }

  async sendBack(by: Person, id: string, version: number, remark: string): Promise<Done<Edition>> {
    if (!remark.trim()) return refused('no remark');
    const done = await this.#edition(
      by,
      id,
      async (edition) => {
        const wrong = await this.#mayNotDecide(by, edition);
        if (wrong) return refused(wrong);
        return { change: { state: 'draft', remark: remark.trim() }, what: 'sent back', detail: remark.trim() };
      },
      version,
    );
    if ('refused' in done) return done;
    const { it } = done.held;
    const digest = await this.book.digest(it.digest);
    if (digest) {
      const text = this.parts.wording.notice('returned', { ...this.#named(it, digest.it), remark: it.remark! });
      await this.#add(
        tell(it.id, `returned ${done.held.version}`, it.author, this.#now(), {
          text,
          offers: [{ act: 'open', value: it.id }],
        }),
      );
    }
    return { done: it };
  }

  /** Exactly what would be posted, to the one who asks alone, by the same way; of a digest, what would be if it were due now. */
  async sendToMe(by: Person, id: string): Promise<Done<Edition>> {
    const held = await this.book.edition(id);
    const digest = await this.book.digest(held?.it.digest ?? id);
    if (!digest) return refused('no such edition');
    if (!(await this.#has(by, 'analyst')) && !(await this.#has(by, 'approver'))) return refused('not an analyst');
    const edition = held?.it ?? (await this.preview(digest.it));
    const at = this.#now();
    const post = this.post(edition, digest.it);
    await this.#add(
      tell(id, `test ${held?.version ?? 0} ${at}`, by, at, { text: this.parts.wording.say('testOf'), post }),
    );
    return { done: edition };
  }

  /** Takes it away everywhere it was posted, and says why. */
  async recall(by: Person, id: string, remark: string): Promise<Done<Edition>> {
    if (!remark.trim()) return refused('no remark');
    const text = this.parts.wording.say('recalledPost', { remark: remark.trim() });
    return this.#afterwards(by, id, { change: { state: 'recalled' }, what: 'recalled', remark }, (place, of) => [
      { do: 'remove', place, of, text },
      { do: 'note', place, of, text },
    ]);
  }

  /** Composes it anew from what now stands, marks it as corrected everywhere, and says in each thread what changed. */
  async correct(by: Person, id: string, remark: string): Promise<Done<Edition>> {
    if (!remark.trim()) return refused('no remark');
    const held = await this.book.edition(id);
    if (!held) return refused('no such edition');
    const digest = await this.book.digest(held.it.digest);
    if (!digest) return refused('no such digest');
    const { lines, marking } = await this.draw(digest.it, held.it.due, held.it.edits);
    const now = new Map(lines.map((line) => [line.key, line]));
    // The same lines as were posted, each as it stands now; what stands no more is taken out.
    const gone = new Set((await fallen(held.it.lines, this.parts.store)).map(({ key }) => key));
    const kept = held.it.lines.flatMap((line) => (gone.has(line.key) ? (now.get(line.key) ?? []) : [line]));
    const change = { lines: kept, marking, correction: remark.trim() };
    const post = this.post({ ...held.it, ...change }, digest.it);
    const { wording } = this.parts;
    const changes = changesBetween(linesToPost(held.it), linesToPost({ ...held.it, ...change }), wording);
    const text = [wording.say('correctedPost', { remark: remark.trim() }), ...changes].join('\n');
    return this.#afterwards(by, id, { change, what: 'corrected', remark }, (place, of) => [
      { do: 'replace', place, of, post },
      { do: 'note', place, of, text },
    ]);
  }

  /** What a person found in the place when the bot could not tell. */
  async resolve(by: Person, message: string, found: 'sent' | 'again'): Promise<Done<Edition>> {
    const { store, graceMinutes } = this.parts;
    const row = await store.digests.outgoingMessage(message);
    const held = row && (await this.book.edition(row.of));
    if (!row || !held || !isPost(row)) return refused('nothing to decide');
    if (held.it.author !== by && held.it.approver !== by) return refused('not the author');
    const at = this.#now();
    const until = new Date(Date.parse(at) + graceMinutes * 60_000).toISOString();
    const what = found === 'sent' ? 'found to be posted' : 'to be posted again';
    // Open again before the message is, so that somebody looks after it.
    const reopened = found === 'again' ? ({ state: 'released' } as const) : {};
    const noting = await this.#edition(by, row.of, async () => ({ change: reopened, what, detail: row.id }));
    if ('refused' in noting) return noting;
    if (!(await store.digests.resolve(message, found, at, until))) return refused('nothing to decide');
    return { done: noting.held.it };
  }

  // ------------------------------------------------------------ inside

  #now(): string {
    return this.parts.now().toISOString();
  }

  #has(person: Person, role: Role): Promise<boolean> {
    return this.parts.roles.has(person, role);
  }

  async #add(messages: readonly NewOutgoing[]): Promise<void> {
    await this.parts.store.digests.add(messages);
  }

  #named(edition: Edition, digest: Pick<Digest, 'schedule'>): { title: string; due: string } {
    return { title: edition.title, due: said(edition.due, digest.schedule.zone) };
  }

  #wrongWith({ title, places, schedule }: NewDigest): Refusal | null {
    if (!title.trim()) return 'no title';
    if (places.length === 0) return 'no places';
    const fault = faultOf(schedule, this.#now());
    return fault && SCHEDULE_FAULTS[fault];
  }

  #lookedAt(places: readonly Place[]): ReturnType<typeof lookedAt> {
    return lookedAt(places, this.parts.sights, this.parts.wording);
  }

  async #notToBePosted(edition: Edition, store: Store): Promise<Refusal | null> {
    if (linesToPost(edition).length === 0 && !edition.commentary.trim()) return 'nothing to post';
    if ((await fallen(linesToPost(edition), store)).length > 0) return 'says what no longer stands';
    const told = linesToPost(edition).reduce((sum, { text, cite }) => sum + text.length + (cite?.length ?? 0), 0);
    if (told + edition.commentary.length + remarksLength(edition) > LONGEST) return 'too long';
    const above = edition.places.some((place) => isAbove(edition.marking, this.parts.limitOf(place)));
    return above ? 'marked above the place' : null;
  }

  /** The second person has neither written it nor handed it in. */
  async #mayNotDecide(by: Person, edition: Edition): Promise<Refusal | null> {
    if (!(await this.#has(by, 'approver'))) return 'not an approver';
    const hands = new Set([
      edition.author,
      edition.submittedBy,
      ...edition.history.filter(({ what }) => what === 'edited').map(({ who }) => who),
    ]);
    if (hands.has(by)) return 'own digest';
    if (edition.state === 'draft') return 'not handed in';
    return edition.state === 'submitted' ? null : 'not submitted';
  }

  /** Something done with a digest by its author; its editions that are not posted yet are laid aside. */
  async #ofAuthor(
    by: Person,
    id: string,
    decide: (
      digest: Digest,
    ) => Promise<{ change: Partial<Digest>; what: string; detail?: string; runs?: readonly string[] } | Refused>,
    deleted = false,
  ): Promise<Done<Digest>> {
    const held = await this.book.digest(id);
    if (!held || (held.it.state === 'deleted' && !deleted)) return refused('no such digest');
    if (held.it.author !== by) return refused('not the author');
    if (!(await this.#has(by, 'analyst'))) return refused('not an analyst');
    const decided = await decide(held.it);
    if ('refused' in decided) return decided;
    const next = noted(held.it, decided.change, entry(this.#now(), by, decided.what, decided.detail ?? null));
    if (!(await this.book.saveDigest(next, held.version))) return refused('changed meanwhile');
    await this.#layAside(by, next, decided.what, decided.runs);
    return { done: next };
  }

  /** They are drawn up anew when the digest is active then. */
  async #layAside(by: Person, digest: Digest, why: string, runs?: readonly string[]): Promise<void> {
    for (const { it } of await this.book.editions(digest.id, 20)) {
      if (!BEFORE_POSTING.includes(it.state) || (runs && !runs.includes(it.due))) continue;
      await this.#edition(by, it.id, async (edition) =>
        BEFORE_POSTING.includes(edition.state)
          ? { change: { state: 'withdrawn', author: digest.author }, what: 'laid aside', detail: `${why} by ${by}` }
          : refused('no longer a draft'),
      );
    }
  }

  /** A change of an edition as it stands; tried again where somebody else was quicker, unless one `version` was read. */
  async #edition(
    by: Person,
    id: string,
    decide: (edition: Edition) => Promise<{ change: Partial<Edition>; what: string; detail?: string } | Refused>,
    version?: number,
  ): Promise<{ readonly held: Held<Edition> } | Refused> {
    for (let tries = 0; tries < 5; tries += 1) {
      const held = await this.book.edition(id);
      if (!held) return refused('no such edition');
      if (version !== undefined && held.version !== version) return refused('changed meanwhile');
      const decided = await decide(held.it);
      if ('refused' in decided) return decided;
      const next = noted(held.it, decided.change, entry(this.#now(), by, decided.what, decided.detail ?? null));
      if (await this.book.saveEdition(next, held.version)) return { held: { it: next, version: held.version + 1 } };
    }
    return refused('changed meanwhile');
  }

  async #afterwards(
    by: Person,
    id: string,
    { change, what, remark }: { change: Partial<Edition>; what: string; remark: string },
    sendings: (place: Place, of: string) => readonly Sending[],
  ): Promise<Done<Edition>> {
    const at = this.#now();
    const held = await this.book.edition(id);
    if (!held) return refused('no such edition');
    if (held.it.author !== by && !(await this.#has(by, 'approver'))) return refused('not the author');
    if (held.it.state !== 'released' && held.it.state !== 'delivered') return refused('not posted');
    const next = noted(held.it, change, entry(at, by, what, remark.trim()));
    if (!(await this.book.saveEdition(next, held.version))) return refused('changed meanwhile');
    if (what === 'recalled') await this.parts.store.digests.cancel(id, at, what);
    const rows = next.places.flatMap((place) =>
      sendings(place, postId(id, place)).map((body) => ({
        id: `${id}/${body.do} ${held.version}/${placeName(place)}`,
        channel: place.channel,
        of: id,
        body,
        from: at,
        until: null,
      })),
    );
    await this.#add(rows);
    return { done: next };
  }
}

const remarksLength = ({ edits: { remarks } }: Edition): number => Object.values(remarks).join('').length;

const scheduleSaid = (schedule: Schedule): string =>
  schedule.repeats === 'once'
    ? `once, ${schedule.date} ${schedule.time} (${schedule.zone})`
    : `weekly, day ${schedule.weekday}, ${schedule.time} (${schedule.zone})`;
