/** A build at work, seen from outside alone: its terminal with JSON lines, and its server over HTTP. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
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

  async close(): Promise<void> {
    this.#child.stdin.end();
    await ended(this.#child);
  }
}

/** `npm start`, asked as the page asks, each question by somebody else. */
export class Served {
  readonly #child: ReturnType<Tree['run']>;
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #asked = 0;

  private constructor(child: ReturnType<Tree['run']>, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static async open(tree: Tree, settings: Readonly<Record<string, string>>): Promise<Served> {
    const port = await freePort();
    const child = tree.run('start', [], { PORT: String(port), ...settings });
    child.stdout.resume();
    const served = new Served(child, `http://127.0.0.1:${port}`);
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server of ${tree.name} ended before it listened`);
      if (await served.#get('/health/ready').catch(() => false)) return served;
      await pause(50);
    }
  }

  /** Whether it has the page at all: early commits have none. */
  async hasPage(): Promise<boolean> {
    const { status } = await this.#send('/web/ask', 'POST', { 'content-type': 'application/json' }, '{}');
    return status !== 404;
  }

  /** Milliseconds of each answer, so many asked at once, in as long as is given. */
  async run(questions: readonly string[], atOnce: number, milliseconds: number): Promise<number[]> {
    const [times, end]: [number[], number] = [[], performance.now() + milliseconds];
    const one = async (): Promise<void> => {
      while (performance.now() < end) {
        const began = performance.now();
        await this.#ask(questions[this.#asked++ % questions.length]!);
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return times;
  }

  memory(): Memory {
    return memoryOf(this.#child);
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    this.#child.kill('SIGTERM');
    await ended(this.#child);
  }

  async #ask(text: string): Promise<void> {
    // A session of its own, so that nobody's budget is used up.
    const id = `${this.#asked}`.padStart(22, '0');
    const body = JSON.stringify({ tab: `bench-${id.slice(-8)}`, text });
    const headers = { 'content-type': 'application/json', cookie: `force_figures=${id}` };
    const { status } = await this.#send('/web/ask', 'POST', headers, body);
    if (status !== 200) throw new Error(`${status} to "${text}"`);
  }

  async #get(path: string): Promise<boolean> {
    return (await this.#send(path, 'GET', {})).status === 200;
  }

  #send(path: string, method: string, headers: Record<string, string>, body = ''): Promise<{ status: number }> {
    return new Promise((resolve, reject) => {
      const sent = request(this.#url + path, { method, headers, agent: this.#agent }, (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode! }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
