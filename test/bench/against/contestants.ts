/** A build at work, seen from outside alone: its terminal with JSON lines, and its server over HTTP. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/mongo-server.ts';
import { TeamsLoad } from '../teams/load.ts';
import type { Tree } from './tree.ts';

/** In MB, as the system counts it: of the moment, and the most there was. */
export interface Memory {
  readonly now: number;
  readonly most: number;
}

function memoryOf({ pid }: ChildProcess): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Milliseconds of the processors' time that it has taken: another load on the machine does not count. Of ticks of 10 ms. */
function workOf({ pid }: ChildProcess): number {
  // Behind the name in brackets, which may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** `npm run ask -- --json`, one question at a time. */
export class Terminal {
  readonly #child: ReturnType<Tree['run']>;
  readonly #lines: AsyncIterator<string>;
  /** Milliseconds from its start to its first answer. */
  readonly start: number;

  private constructor(child: ReturnType<Tree['run']>, lines: AsyncIterator<string>, start: number) {
    this.#child = child;
    this.#lines = lines;
    this.start = start;
  }

  static async open(tree: Tree, settings: Readonly<Record<string, string>>): Promise<Terminal> {
    const began = performance.now();
    const child = tree.run('ask', ['--json'], settings);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const terminal = new Terminal(child, lines, 0);
    await terminal.ask('101 calls');
    return new Terminal(child, lines, performance.now() - began);
  }

  /** Milliseconds to the answer, in a conversation of its own. Throws when there is none. */
  async ask(question: string): Promise<number> {
    const began = performance.now();
    this.#child.stdin.write(`${question}\n`);
    const { value, done } = await this.#lines.next();
    const took = performance.now() - began;
    if (done || !JSON.parse(value).outcome) throw new Error(`no answer to "${question}"`);
    this.#child.stdin.write('\n');
    return took;
  }

  memory(): Memory {
    return memoryOf(this.#child);
  }

  work(): number {
    return workOf(this.#child);
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    await ended(this.#child);
  }
}

/** `npm start`, with turns of Teams from many people: the one route that every commit has. */
export class Served {
  readonly #child: ReturnType<Tree['run']>;
  readonly #url: string;
  readonly #load = new TeamsLoad();

  private constructor(child: ReturnType<Tree['run']>, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static async open(tree: Tree, settings: Readonly<Record<string, string>>): Promise<Served> {
    const port = await freePort();
    const child = tree.run('start', [], { PORT: String(port), ...settings });
    child.stdout.resume();
    const served = new Served(child, `http://127.0.0.1:${port}`);
    await served.#load.start();
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server of ${tree.name} ended before it listened`);
      if (await served.#isReady()) return served;
      await pause(50);
    }
  }

  /** Milliseconds of each turn, so many under way at once, in as long as is given. Throws where one is not answered, or twice. */
  async run(questions: readonly string[], atOnce: number, milliseconds: number): Promise<readonly number[]> {
    this.#load.questions = questions;
    return (await this.#load.run(this.#url, atOnce, milliseconds)).times;
  }

  memory(): Memory {
    return memoryOf(this.#child);
  }

  async close(): Promise<void> {
    await this.#load.stop();
    this.#child.kill('SIGTERM');
    await ended(this.#child);
  }

  #isReady(): Promise<boolean> {
    return fetch(`${this.#url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
