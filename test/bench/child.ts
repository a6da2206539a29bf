/** What a measured process and the bench say to each other. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

type Asked = { readonly ask: 'memory' } | { readonly ask: 'round'; readonly milliseconds: number };
/** Times in milliseconds of a round that the process runs by itself. */
type Round = (milliseconds: number) => Promise<readonly number[]>;

/** In the measured process: tells where it listens, then answers what it is asked. */
export function serving(url: string | null, round: Round = async () => []): void {
  process.on('message', async (asked: Asked) => {
    process.send!(asked.ask === 'memory' ? process.memoryUsage().rss : await round(asked.milliseconds));
  });
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit());
  process.send!({ url });
}

export class Child {
  readonly #process: ChildProcess;
  readonly url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#process = child;
    this.url = url;
  }

  static async start(file: string, environment: Record<string, string>): Promise<Child> {
    const child = fork(join(import.meta.dirname, file), {
      env: { PATH: process.env.PATH, ...environment },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // Its log is written, and read by nobody.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${code} before it was ready`);
    });
    const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }];
    failed.catch(() => {});
    return new Child(child, url);
  }

  round(milliseconds: number): Promise<readonly number[]> {
    return this.#ask({ ask: 'round', milliseconds });
  }

  megabytes(): Promise<number> {
    return this.#ask<number>({ ask: 'memory' }).then((bytes) => Math.round(bytes / 2 ** 20));
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.disconnect();
    await ended;
  }

  async #ask<T>(asked: Asked): Promise<T> {
    this.#process.send(asked);
    const [answer] = await once(this.#process, 'message');
    return answer as T;
  }
}
