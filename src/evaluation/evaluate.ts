/** `npm run evaluate -- FILE`: asks the questions of a file, prints which answers are wrong, and how many are right. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEnvFile, readConfig } from '../config.ts';
import { dataOf } from '../content/folder.ts';
import { type Bot, buildBot } from '../main.ts';
import type { Reply } from '../reply.ts';
import { type Judgement, judge } from './judge.ts';
import { type Asking, COLUMNS, OUTCOMES, readQuestions, type Turn } from './questions.ts';

const HELP = `How good the bot is on a file of questions, answered from the store as it stands. Nothing of it is kept as asked.

  npm run evaluate                    the questions of the content (data/questions.jsonl), meant for a store that holds the
                                      packaged reports alone: STORE_FILE names a fresh one
  npm run evaluate -- FILE.csv        with the columns ${COLUMNS.join(', ')}
  npm run evaluate -- FILE.jsonl      a JSON object a line, with members of the same names; several turns in "turns"

Only "question" is needed: what is not said otherwise must be answered. "figure" is the figure that answers (several with ";"
between them: all must be told), "words" must be said and "without" must not. "outcome" is one of
${OUTCOMES.join(', ')}. Rows with the same "conversation" are asked one
after the other.

Options
  --keep FILE      adds the last line, with the date, to a file that tells how it goes over time
  --least PERCENT  ends with exit code 1 when fewer are right
  --quiet          prints the last line alone
  -h, --help       this text`;

interface Case extends Judgement {
  readonly place: string;
  readonly before: readonly string[];
  readonly expected: Turn;
  readonly reply: Reply;
}

async function asked(bot: Bot, askings: readonly Asking[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const { place, others = [], turns } of askings) {
    const conversation = `evaluate:${randomUUID()}`;
    for (const [index, expected] of turns.entries()) {
      const reply = await bot.conversation.takeTurn({ text: expected.question, conversation });
      const before = turns.slice(0, index).map(({ question }) => question);
      cases.push({ place: others[index - 1] ?? place, before, expected, reply, ...judge(expected, reply) });
    }
    await bot.conversation.forget(conversation);
  }
  return cases;
}

function failure({ place, before, expected, reply, faults, isWrongFigure, isDenied }: Case): string {
  const mark = isWrongFigure ? 'WRONG FIGURE  ' : isDenied ? 'DENIED  ' : '';
  const context = before.length > 0 ? `\n    after: ${before.join(' / ')}` : '';
  const answer = reply.text.split('\n')[0]!;
  return `${place}  ${mark}${expected.question}${context}\n    ${faults.join('; ')}\n    answer: ${answer.slice(0, 160)}`;
}

/** One line that says what was asked of what, and how it went. */
async function summary(bot: Bot, file: string, cases: readonly Case[], now: Date): Promise<string> {
  const count = (wanted: (one: Case) => boolean): number => cases.filter(wanted).length;
  const right = count(({ faults }) => faults.length === 0);
  const reports = (await bot.store.reports()).map(({ id, version }) => `${id}.${version}`);
  return [
    now.toISOString().slice(0, 10),
    basename(file),
    `${right} of ${cases.length} right (${percent(right, cases.length)}%)`,
    `wrong figures ${count(({ isWrongFigure }) => isWrongFigure)}`,
    `denied ${count(({ isDenied }) => isDenied)}`,
    `reports ${reports.join(' ') || 'none'}`,
  ].join(', ');
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keep: { type: 'string' },
      least: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const least = values.least === undefined ? 0 : Number(values.least);
  if (!(least >= 0 && least <= 100) || positionals.length > 1) {
    console.error(HELP);
    return 2;
  }
  loadEnvFile();
  const config = readConfig(process.env);
  const packaged = join(dataOf(config.contentDir), 'questions.jsonl');
  if (positionals.length === 0 && !existsSync(packaged)) {
    console.error(
      `${dataOf(config.contentDir)} has no questions.jsonl: name a file of questions, npm run evaluate -- FILE (--help tells how)`,
    );
    return 2;
  }
  const file = positionals[0] ?? relative(process.cwd(), packaged);
  const askings = readQuestions(file);
  const bot = await buildBot(config);
  try {
    const cases = await asked(bot, askings);
    if (!values.quiet)
      for (const one of cases.filter(({ faults }) => faults.length > 0)) console.log(`${failure(one)}\n`);
    const line = await summary(bot, file, cases, new Date());
    console.log(line);
    if (values.keep !== undefined) appendFileSync(values.keep, `${line}\n`);
    const right = cases.filter(({ faults }) => faults.length === 0).length;
    return (100 * right) / cases.length >= least ? 0 : 1;
  } finally {
    await bot.close();
  }
}

try {
  process.exitCode = await main();
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 2;
}
