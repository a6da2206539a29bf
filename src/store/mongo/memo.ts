/** What was read at one revision: content does not change without the revision, so it is read once. */
export class Memo {
  readonly #most: number;
  #revision = -1;
  #values = new Map<string, Promise<unknown>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** A fault is not kept: the next one to ask reads again. */
  get<T>(revision: number, key: string, read: () => Promise<T>): Promise<T> {
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#values = new Map();
    }
    const values = this.#values;
    let value = values.get(key) as Promise<T> | undefined;
    if (value === undefined) {
      value = read();
      if (values.size >= this.#most) values.clear();
      values.set(key, value);
      value.catch(() => values.delete(key));
    }
    return value;
  }
}
