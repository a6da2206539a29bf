/**
 * What waits to be answered, in the order in which it is to be taken up: each person's questions one after the other, as they
 * were asked, and what is asked now before what was left over. Pure: it knows neither the platform nor the clock.
 */

export interface Waiting {
  readonly id: string;
  /** Where only one thing is posted at a time. */
  readonly lane: string;
  readonly person: string;
  /** When it was asked, in milliseconds. */
  readonly asked: number;
  /** Not to be taken up earlier: it failed, and may not yet succeed. */
  notBefore: number;
  running: boolean;
}

/** Milliseconds for which a question counts as asked now. */
const FRESH = 60_000;

export class Backlog<W extends Waiting> {
  readonly #lanes = new Map<string, Map<string, W[]>>();

  add(waiting: W): void {
    const lane = this.#lanes.get(waiting.lane) ?? new Map<string, W[]>();
    this.#lanes.set(waiting.lane, lane);
    const queue = lane.get(waiting.person) ?? [];
    lane.set(waiting.person, queue);
    // Mostly at the end; what another process has left over was asked before.
    let at = queue.length;
    while (at > 0 && queue[at - 1]!.asked > waiting.asked && !queue[at - 1]!.running) at -= 1;
    queue.splice(at, 0, waiting);
  }

  remove({ lane, person, id }: W): void {
    const people = this.#lanes.get(lane);
    const left = people?.get(person)?.filter((waiting) => waiting.id !== id) ?? [];
    if (left.length) people!.set(person, left);
    else people?.delete(person);
    if (people?.size === 0) this.#lanes.delete(lane);
  }

  /** How many could be taken up in a lane now: one a person. */
  ready(lane: string, now: number): number {
    return this.#heads(lane).filter(({ notBefore }) => notBefore <= now).length;
  }

  /** Which is to be taken up now; null when none may be. */
  next(lane: string, now: number): W | null {
    const heads = this.#heads(lane).filter(({ notBefore }) => notBefore <= now);
    const isFresh = (head: W): boolean => {
      const queue = this.#lanes.get(lane)!.get(head.person)!;
      return now - queue.at(-1)!.asked < FRESH;
    };
    const sorted = heads
      .map((head) => ({ head, fresh: isFresh(head) }))
      .sort((a, b) => Number(b.fresh) - Number(a.fresh) || a.head.asked - b.head.asked);
    return sorted[0]?.head ?? null;
  }

  /** When something in the lane may be taken up that may not be now; null when nothing is put off. */
  soonest(lane: string, now: number): number | null {
    const later = this.#heads(lane).flatMap(({ notBefore }) => (notBefore > now ? [notBefore] : []));
    return later.length ? Math.min(...later) : null;
  }

  /** Of each person the first, where none of theirs is under way. */
  #heads(lane: string): W[] {
    return [...(this.#lanes.get(lane)?.values() ?? [])].flatMap(([head]) => (head && !head.running ? [head] : []));
  }
}
