/** `npm run ask`: one question, a session at a prompt, or JSON lines. */
import { randomUUID } from 'node:crypto';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Meant } from '../../answers/evidence.ts';
import { loadEnvFile, readConfig } from '../../config.ts';
import { type Bot, buildBot } from '../../main.ts';
import type { Question } from '../../question/question.ts';
import type { Reply } from '../../reply.ts';
import { jsonLine, lines } from './json-lines.ts';

const HELP = `Ask about the police force's performance, in your own words.

  npm run ask -- "how many 101 calls last quarter"   answers one question
  npm run ask                                        asks at a prompt; an empty line ends it
  npm run ask < QUESTIONS                            answers every line; an empty line starts a new conversation
  npm run ask -- --json                              the same with a JSON object for each reply

Options
  --explain   print how each question was read, before its answer
  --json      print replies as JSON, one object a line
  -h, --help  this text

Settings (STORE_FILE, SEED, NO_COLOR ...) are listed in .env.example.`;

/** Wider lines are hard to read. */
const WIDEST = 100;

/** The slots that say something, one a line. */
function explain(question: Question, answer: string, considered: readonly Meant[]): void {
  const { cues, number: _, message: __, text, ...slots } = question;
  const said = Object.entries(slots)
    .map(([name, slot]) => [name, slotValue(slot), (slot as { origin?: string } | null)?.origin] as const)
    .filter(([, value]) => !(value === null || value === false || (Array.isArray(value) && value.length === 0)))
    .map(([name, value, origin]) => `  ${name}${origin ? ` (${origin})` : ''}: ${JSON.stringify(value)}`);
  const weighed = considered.map(
    ({ among, likelihood, updates }) =>
      `  updates (${among}), likelihood ${likelihood.toFixed(2)}: ${updates.map((u) => u.id).join(', ')}`,
  );
  console.error([`"${text}" -> ${answer}`, `  cues: ${[...cues].join(', ')}`, ...said, ...weighed].join('\n'));
}

const slotValue = (slot: unknown): unknown =>
  typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;

async function main(): Promise<number> {
  let options: { values: { json: boolean; explain: boolean; help: boolean }; positionals: string[] };
  try {
    options = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
  } catch (fault) {
    console.error(`${(fault as Error).message.split('. ')[0]}. See: npm run ask -- --help`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  loadEnvFile();
  const config = readConfig(process.env);
  const bot = await buildBot(config, undefined, undefined, values.explain ? explain : undefined);
  try {
    const question = positionals.join(' ').trim();
    const colour = config.colour && stdout.isTTY;
    // A terminal that does not know its width says 0.
    const width = Math.min(stdout.columns || WIDEST, WIDEST);
    if (values.json) {
      await (question ? answerOne(bot, question) : answerLines(bot, jsonLine));
      return 0;
    }
    // What lays text out is loaded where text is wanted.
    const { render } = await import('./render.ts');
    if (question)
      console.log(
        render(await bot.conversation.takeTurn({ text: question, conversation: randomUUID() }), { colour, width }),
      );
    else if (stdin.isTTY) await session(bot, (reply) => render(reply, { colour, width }));
    else await answerLines(bot, (reply) => `${render(reply, { colour, width })}\n\n`);
    return 0;
  } finally {
    await bot.close();
  }
}

async function answerOne(bot: Bot, question: string): Promise<void> {
  stdout.write(jsonLine(await bot.conversation.takeTurn({ text: question, conversation: randomUUID() })));
}

/** Every line one reply, in order; a line of no length starts a new conversation. */
async function answerLines(bot: Bot, show: (reply: Reply) => string): Promise<void> {
  let conversation = randomUUID();
  for await (const line of lines(stdin)) {
    if (line === '') {
      await bot.conversation.forget(conversation);
      conversation = randomUUID();
      continue;
    }
    const written = stdout.write(show(await bot.conversation.takeTurn({ text: line, conversation })));
    if (!written) await new Promise((resolve) => stdout.once('drain', resolve));
  }
  await bot.conversation.forget(conversation);
}

async function session(bot: Bot, render: (reply: Reply) => string): Promise<void> {
  const prompt = createInterface({ input: stdin, output: stdout });
  const conversation = randomUUID();
  console.log('Ask a question, or press Enter to leave.');
  try {
    for (;;) {
      const line = (await prompt.question('> ')).trim();
      if (!line) break;
      console.log(`\n${render(await bot.conversation.takeTurn({ text: line, conversation }))}\n`);
    }
  } catch (fault) {
    // Ctrl-D and Ctrl-C leave the session like an empty line.
    if ((fault as Error).name !== 'AbortError') throw fault;
  } finally {
    prompt.close();
  }
}

stdout.on('error', (fault: NodeJS.ErrnoException) => {
  // The reader of a pipe left ("| head"): nobody is there to tell.
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});
try {
  process.exitCode = await main();
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
