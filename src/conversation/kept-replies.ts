/** Replies that were given, kept for a while to be posted again, and whether what they told still stands then. */
import type { Reply, ReplyFigure } from '../reply.ts';
import type { Store } from '../store/store.ts';

const MINUTE = 60_000;

export interface KeptReply {
  readonly reply: Reply;
  /** False when a figure of it was corrected, restated or withdrawn since, or that cannot be told: it is not to be given again. */
  readonly stands: boolean;
}

interface Kept {
  readonly reply: Reply;
  /** The store's version when it was given. */
  readonly version: string;
}

export class KeptReplies {
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** `from`: whose question it answers; it is erased with their words. */
  async keep(
    id: string,
    reply: Reply,
    minutes: number,
    from: { readonly channel: string; readonly person: string },
  ): Promise<void> {
    const { version, person } = {
      version: await this.#contentOf(reply).version(),
      person: (await this.#store.identity()).person(from.channel, from.person),
    };
    const expires = new Date(this.#now().getTime() + minutes * MINUTE).toISOString();
    const state: Kept = { reply, version };
    await this.#store.saveConversation({ id, state, expires, people: [person] });
  }

  /** Null when it is not kept (any more). */
  async find(id: string): Promise<KeptReply | null> {
    const held = await this.#store.conversation(id, this.#now().toISOString());
    if (!held) return null;
    const { reply, version } = held.state as Kept;
    const content = this.#contentOf(reply);
    return { reply, stands: (await content.version()) === version || (await this.#isAsPublished(reply, content)) };
  }

  /** The store with the reports that it is told from. */
  #contentOf({ force }: Reply): Store {
    return (force === undefined ? undefined : this.#store.beside?.get(force)) ?? this.#store;
  }

  /** Whether a report was published since that changes nothing of it. */
  async #isAsPublished({ figures, change, updates, reports }: Reply, content: Store): Promise<boolean> {
    const published = new Map((await content.reports()).map(({ id, version }) => [id, version]));
    const told = new Map(reports.map(({ id, version }) => [id, version]));
    // Updates are never restated by another report: those of the same version are what they were.
    if (updates.some(({ source }) => published.get(source.report) !== (told.get(source.report) ?? null))) return false;
    for (const figure of figures) if (!(await isCurrent(figure, content))) return false;
    for (const { metric, area, period, against, now, was } of change) {
      const known = figures.some((figure) => figure.metric === metric && figure.area === area);
      if (!known || !(await holds(content, metric, period, now)) || !(await holds(content, metric, against, was)))
        return false;
    }
    return true;
  }
}

/** What was worked out of several figures cannot be told to stand without working it out again. */
async function isCurrent(
  { metric, period: { from, to }, value, source, note }: ReplyFigure,
  content: Store,
): Promise<boolean> {
  if (metric === null) return false;
  const held = await content.figures({ metrics: [metric], from, to });
  // The reply's note goes on with revisions.
  return held.some(
    (figure) =>
      figure.value === value && figure.source.report === source.report && (note ?? '').startsWith(figure.note ?? ''),
  );
}

const holds = async (content: Store, metric: string, { from, to }: ReplyFigure['period'], value: number) =>
  (await content.figures({ metrics: [metric], from, to })).some((figure) => figure.value === value);
