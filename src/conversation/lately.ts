/**
 * What was answered lately, so that what many ask (a button, the talk of the day) is worked out once. It is of one version of
 * what is held and goes with it: nothing that was withdrawn is given out again.
 */

/** So many are held at least, twice as many at most, none for longer than two spells. */
const MOST = 200;
const SPELL = 5 * 60_000;
/** A longer message is nobody else's. */
const LONGEST = 200;

export class Lately<Of extends object, Answer> {
  #of: Of | null = null;
  #young = new Map<string, Answer>();
  #old = new Map<string, Answer>();
  #clock: NodeJS.Timeout | null = null;

  /** What was kept of the same message under the same key; else what `work` gives, and that is kept when it is there. */
  async answer(of: Of, message: string, key: () => string, work: () => Promise<Answer>): Promise<Answer> {
    if (message.length > LONGEST) return work();
    if (this.#of !== of) this.#begin(of);
    const name = `${message}\n${key()}`;
    const known = this.#young.get(name) ?? this.#old.get(name);
    const answer = known ?? (await work());
    // Another version may have begun meanwhile.
    if (this.#of === of) this.#keep(name, answer);
    return answer;
  }

  #begin(of: Of): void {
    this.#of = of;
    this.#young = new Map();
    this.#old = new Map();
  }

  #keep(name: string, answer: Answer): void {
    if (this.#young.size >= MOST) this.#age();
    this.#young.set(name, answer);
    this.#clock ??= setInterval(() => this.#age(), SPELL).unref();
  }

  /** Until nothing is left, also where nobody asks any more. */
  #age(): void {
    this.#old = this.#young;
    this.#young = new Map();
    if (this.#old.size > 0 || !this.#clock) return;
    clearInterval(this.#clock);
    this.#clock = null;
  }
}
