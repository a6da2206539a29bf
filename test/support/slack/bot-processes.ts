/** Starts and stops bots in Slack that are processes of their own; see bot-process.ts. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { KillOrder, Start } from './bot-process.ts';

export class BotProcess {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #last = '';

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.#ended = once(child, 'close');
    child.stdout!.on('data', (said: Buffer) => {
      this.#last = said.toString().trim();
    });
  }

  static async start(start: Start): Promise<BotProcess> {
    const child = fork(join(import.meta.dirname, 'bot-process.ts'), [JSON.stringify(start)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const died = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`the bot's process ended before it listened: ${code ?? signal}`);
    });
    const [{ url }] = await Promise.race([once(child, 'message'), died]);
    died.catch(() => {});
    return new BotProcess(child, url);
  }

  order(order: KillOrder): void {
    this.#child.send(order);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** When it is dead; where it died by its own hand. */
  async ended(): Promise<string> {
    await this.#ended;
    return this.#last;
  }

  async stop(): Promise<void> {
    this.#child.send('stop');
    await this.#ended;
  }
}
