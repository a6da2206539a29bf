/** An activity that is delivered again, because its answer was late or lost, is answered once. */
import type { Answer } from './transport.ts';

/** Bot Connector delivers again within a minute; so many are remembered in any case. */
const MOST = 10_000;

export class Once {
  readonly #answers = new Map<string, Promise<Answer>>();

  /** What came of it the first time; again where that was a fault, since nothing was answered then. */
  run(key: string | null, work: () => Promise<Answer>): Promise<Answer> {
    if (key === null) return work();
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#answers.size >= MOST) this.#answers.delete(this.#answers.keys().next().value!);
    const answer = work();
    this.#answers.set(key, answer);
    const forget = () => this.#answers.delete(key);
    answer.then(({ status }) => (status >= 500 ? forget() : undefined), forget);
    return answer;
  }
}
