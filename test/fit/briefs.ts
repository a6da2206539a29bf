/**
 * `npm run fit:briefs -- [FILE...]`: fits the weights by which it is decided that a brief is asked for, and writes them into
 * src/question/brief-weights.ts. The messages are those of test/fit/briefs ("message | wanted | of what", " > " parting
 * turns), those of test/fit/questions, which ask for figures and updates, and plain lines
 * of each FILE, of which none is. `--check` writes nothing: each author's file is judged by weights fitted on the others; `--show`
 * prints what went wrong.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wordsOf } from '../../src/language/terms.ts';
import { LIKELY } from '../../src/question/brief-evidence.ts';
import { type Fact, WEIGHTS } from '../../src/question/brief-weights.ts';
import type { Focus } from '../../src/question/question.ts';
import { read } from '../../src/question/read.ts';
import { focusOf } from '../support/brief-of.ts';
import { lexicon } from '../support/lexicon.ts';
import { fitted, type Row, weighed } from './logistic.ts';

interface Labelled extends Row {
  readonly file: string;
  readonly say: string;
}

interface Turn {
  readonly say: string;
  /** Null where either may be right. */
  readonly isRight: boolean | null;
}

const FACTS = Object.keys(WEIGHTS.facts) as Fact[];
const WEIGHTS_FILE = new URL('../../src/question/brief-weights.ts', import.meta.url);
const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;

const saysSums = (say: string): boolean => {
  const words = wordsOf(say.toLowerCase());
  return words.some(
    (_, at) => lexicon.brief.longestAt(words, at)?.values.some((cue) => cue === 'sums' || cue === 'short') ?? false,
  );
};

const filesIn = (folder: string): string[] => {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url).map((name) => fileURLToPath(new URL(name, url)));
};

function conversationsOf(file: string): Turn[][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (file.endsWith('.jsonl'))
    return lines.flatMap((line) => {
      const { turns } = JSON.parse(line) as {
        turns?: { say: string }[];
      };
      // "A short account of priority two" is a brief, whatever else answers it.
      return turns ? [turns.map(({ say }) => ({ say, isRight: saysSums(say) ? null : false }))] : [];
    });
  return lines.map((line) => {
    const [said = '', wanted] = line.split(' | ').map((part) => part.trim());
    const turns = said.split(' > ');
    return turns.map((say, at) => ({
      say,
      isRight: at < turns.length - 1 ? null : wanted ? wanted !== 'none' : false,
    }));
  });
}

function rowsOf(file: string): Labelled[] {
  return conversationsOf(file).flatMap((turns) => {
    let focus: Focus | null = null;
    return turns.flatMap(({ say, isRight }): Labelled[] => {
      let facts: number[] | null = null;
      const question = read(say, lexicon, {
        latest,
        focus,
        weighed: (evidence) => {
          facts = FACTS.map((fact) => Number(evidence[fact]));
        },
      });
      focus = focusOf(question);
      return facts && isRight !== null ? [{ file: basename(file), say, facts, isRight }] : [];
    });
  });
}

function check(all: readonly Labelled[], isShown: boolean): void {
  const wrong: string[] = [];
  const tally = new Map<string, [number, number, number]>();
  const files = [...new Set(all.filter(({ isRight }) => isRight).map(({ file }) => file))];
  const others = all.filter(({ file }) => !files.includes(file));
  const parts = [
    ...files.map((file) => all.filter((row) => row.file === file)),
    ...Array.from({ length: PARTS }, (_, part) => others.filter((__, at) => at % PARTS === part)),
  ];
  for (const own of parts) {
    const kept = new Set(own);
    const model = fitted(
      all.filter((row) => !kept.has(row)),
      FACTS.length,
    );
    for (const row of own) {
      const chance = weighed(row.facts, model);
      const count = tally.get(row.file) ?? [0, 0, 0];
      count[0] += 1;
      if (chance > LIKELY.whole !== row.isRight) {
        count[row.isRight ? 1 : 2] += 1;
        wrong.push(`  ${row.isRight ? 'denied' : 'given '} ${chance.toFixed(2)} ${row.say}`);
      }
      tally.set(row.file, count);
    }
  }
  for (const [file, [count, denied, given]] of tally)
    console.log(`${file}: ${count}, denied though asked ${denied}, given though not asked ${given}`);
  if (isShown) console.log(wrong.join('\n'));
}
/** Of the messages that ask for no brief each fifth is judged by weights fitted on the rest. */
const PARTS = 5;

function write({ bias, weights }: ReturnType<typeof fitted>): void {
  const text = readFileSync(WEIGHTS_FILE, 'utf8')
    .replace(/bias: [-\d.]+/, `bias: ${bias.toFixed(2)}`)
    .replace(/( {4})(\w+): [-\d.]+/g, (line, indent: string, fact: string) => {
      const at = FACTS.indexOf(fact as Fact);
      return at < 0 ? line : `${indent}${fact}: ${weights[at]!.toFixed(2)}`;
    });
  writeFileSync(WEIGHTS_FILE, text);
  console.log(`Written: ${WEIGHTS_FILE.pathname}`);
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const rows = [...filesIn('briefs'), ...filesIn('questions'), ...positionals].flatMap(rowsOf);
console.log(`${rows.length} messages, ${rows.filter(({ isRight }) => isRight).length} for a brief`);
if (values.check) check(rows, values.show);
else write(fitted(rows, FACTS.length));
