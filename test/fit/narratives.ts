/**
 * `npm run fit:narratives -- [FILE...]`: fits the weights of narrative evidence on questions whose right updates are known
 * and writes them into src/answers/narrative-weights.ts. The questions are those of test/fit/questions, a file an author,
 * and of each FILE: conversations, one JSON object a line ({"turns": [{"say", "expect": {"outcome", "mentions"}}]}), or
 * plain lines (.txt) of which none is to be answered. `--check` writes nothing: each file is judged by weights fitted on
 * the others, which tells how well they carry over to an author who was not seen; `--show` prints what went wrong.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Meant } from '../../src/answers/evidence.ts';
import { LIKELY } from '../../src/answers/likelihood.ts';
import { WEIGHTS } from '../../src/answers/narrative-weights.ts';
import { readConfig } from '../../src/config.ts';
import { buildBot } from '../../src/main.ts';
import { fitted, type Row, weighed } from './logistic.ts';

interface Turn {
  readonly say: string;
  readonly expect: { readonly outcome: string; readonly mentions?: readonly string[] } & Record<string, unknown>;
}

interface Labelled extends Row {
  readonly file: string;
  readonly turn: string;
  readonly say: string;
}

const FACTS = Object.keys(WEIGHTS.facts);
const QUESTIONS = new URL('questions/', import.meta.url);
const WEIGHTS_FILE = new URL('../../src/answers/narrative-weights.ts', import.meta.url);
/** A plain figure among the expectations: no narrative is asked for. */
const NUMERIC = ['value', 'values', 'change'];

async function rowsOf(files: readonly string[]): Promise<Labelled[]> {
  let considered: readonly Meant[] = [];
  const bot = await buildBot(readConfig({ STORE_FILE: ':memory:' }), undefined, undefined, (_question, _kind, all) => {
    considered = all;
  });
  const found: Labelled[] = [];
  try {
    for (const file of files)
      for (const [at, turns] of conversationsOf(file).entries())
        for (const [number, { say, expect }] of turns.entries()) {
          considered = [];
          await bot.conversation.takeTurn({ text: say, conversation: `${file} ${at}` });
          if (!['answered', 'not-held'].includes(expect.outcome) || NUMERIC.some((key) => key in expect)) continue;
          for (const one of distinct(considered))
            found.push({
              file: basename(file),
              turn: `${file} ${at} ${number}`,
              say,
              facts: FACTS.map((fact) => Number(one.evidence[fact as keyof typeof one.evidence])),
              isRight: expect.outcome === 'answered' && holdsAll(one, expect.mentions ?? []),
            });
        }
  } finally {
    await bot.close();
  }
  return found;
}

function conversationsOf(file: string): Turn[][] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  if (file.endsWith('.txt')) return lines.map((say) => [{ say, expect: { outcome: 'not-held' } }]);
  return lines.flatMap((line) => {
    const { turns } = JSON.parse(line) as { turns?: Turn[] };
    return turns ? [turns] : [];
  });
}

/** Several kinds of answer may have weighed the same updates. */
const distinct = (all: readonly Meant[]): Meant[] => [
  ...new Map(all.map((one) => [`${one.among} ${one.updates.map((u) => u.id).join(' ')}`, one])).values(),
];

function holdsAll({ updates }: Meant, mentions: readonly string[]): boolean {
  const text = updates
    .map((u) => [u.text, ...u.operations, ...u.headings, ...u.places].join(' '))
    .join(' ')
    .toLowerCase();
  return mentions.every((words) => text.includes(words.toLowerCase()));
}

function check(all: readonly Labelled[], isShown: boolean): void {
  for (const file of new Set(all.map((row) => row.file))) {
    const isPlain = file.endsWith('.txt');
    const own = all.filter((row) => row.file === file);
    const others = all.filter((row, at) => row.file !== file || (isPlain && at % 2 === 0));
    const model = fitted(others, FACTS.length);
    const wrong = own.filter((row) => weighed(row.facts, model) > LIKELY !== row.isRight);
    const kept = wrong.filter((row) => row.isRight).length;
    console.log(`${file}: ${own.length}, denied though right ${kept}, given though wrong ${wrong.length - kept}`);
    if (isShown)
      for (const row of wrong)
        console.log(`  ${row.isRight ? 'denied' : 'given '} ${weighed(row.facts, model).toFixed(2)} ${row.say}`);
  }
}

function write({ bias, weights }: ReturnType<typeof fitted>): void {
  const text = readFileSync(WEIGHTS_FILE, 'utf8')
    .replace(/bias: [-\d.]+/, `bias: ${bias.toFixed(2)}`)
    .replace(/( {4})(\w+): [-\d.]+/g, (line, indent: string, fact: string) => {
      const at = FACTS.indexOf(fact);
      return at < 0 ? line : `${indent}${fact}: ${weights[at]!.toFixed(2)}`;
    });
  writeFileSync(WEIGHTS_FILE, text);
  console.log(`Written: ${WEIGHTS_FILE.pathname}`);
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const own = readdirSync(QUESTIONS).map((name) => fileURLToPath(new URL(name, QUESTIONS)));
const rows = await rowsOf([...own, ...positionals]);
console.log(`${rows.length} candidates of ${new Set(rows.map((row) => row.turn)).size} turns`);
if (values.check) check(rows, values.show);
else write(fitted(rows, FACTS.length));
