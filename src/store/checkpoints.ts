/**
 * Moves a file's write-ahead log into it from a thread of its own: that waits for the disk, after an import for long, and
 * nobody's answer is to wait with it.
 */
import { Worker } from 'node:worker_threads';

/** Milliseconds from the first commit that is in the log alone. */
const EVERY = 1_000;

export class Checkpoints {
  readonly #file: string;
  readonly #failed: () => void;
  #timer: NodeJS.Timeout | null = null;
  #thread: Worker | null = null;
  #isOver = false;

  /** `failed`: nothing is moved from here any more. */
  constructor(file: string, failed: () => void) {
    this.#file = file;
    this.#failed = failed;
  }

  /** To be told of every commit. */
  committed(): void {
    if (this.#timer || this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#thread ??= this.#start();
      this.#thread.postMessage('move');
    }, EVERY);
    this.#timer.unref();
  }

  /** Resolves when the thread is over. Whether something may be in the log alone. */
  async stop(): Promise<boolean> {
    const isLeft = this.#timer !== null;
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#thread?.terminate();
    return isLeft;
  }

  #start(): Worker {
    const thread = new Worker(new URL('./checkpoint-thread.ts', import.meta.url), { workerData: this.#file });
    thread.unref();
    thread.on('error', () => {
      if (this.#isOver) return;
      this.#isOver = true;
      this.#failed();
    });
    return thread;
  }
}
