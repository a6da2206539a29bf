/** Things made once for each key, the oldest forgotten when there are too many. */

/** Teams has a service address a region; a bot without credentials could be sent any. */
const MOST = 100;

export class Remembered<T> {
  readonly #held = new Map<string, Promise<T>>();

  /** What could not be made is made anew the next time. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#held.get(key);
    if (known) return known;
    if (this.#held.size >= MOST) this.#held.delete(this.#held.keys().next().value!);
    const made = make();
    this.#held.set(key, made);
    made.catch(() => this.#held.delete(key));
    return made;
  }
}
