/** What was read at one revision: it does not change without the revision, so it is read once. */
export class Memo {
  #revision = -1;
  #values = new Map<string, Promise<unknown>>();

  /** A fault is not kept: the next one to ask reads again. */
  get<T>(revision: number, key: string, read: () => Promise<T>): Promise<T> {
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#values = new Map();
    }
    const values = this.#values;
    const known = values.get(key);
    if (known !== undefined) return known as Promise<T>;
    const value = read();
    values.set(key, value);
    value.catch(() => values.delete(key));
    return value;
  }
}
