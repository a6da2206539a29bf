/** Whether a platform can be reached, as its own calls have found; who asks whether the bot is ready is told. */
export class Reach {
  #isAway = false;

  get isAway(): boolean {
    return this.#isAway;
  }

  tell(isThere: boolean): void {
    this.#isAway = !isThere;
  }
}
