/**
 * `npm run fit:kinds -- [FILE...]`: fits by which words and turns of phrase each kind of request is known, and writes
 * src/question/kinds/kind-weights.txt. The messages are those of test/fit/kinds ("kind<TAB>message"), those of test/fit/questions, and
 * plain lines of each FILE; of the last two none is a request for a brief. `--check` writes nothing: each author's messages are judged
 * by weights fitted on the others.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { normalise } from '../../src/language/text.ts';
import { kindFacts } from '../../src/question/kinds/kind-facts.ts';
import { marksOf } from '../../src/question/kinds/kind-marks.ts';
import { ASKING, KINDS, type RequestKind, STEP } from '../../src/question/kinds/kind-model.ts';
import { lexicon } from '../support/lexicon.ts';
import { chancesOf, type SparseRow, softmaxFitted } from './softmax.ts';

interface Labelled {
  readonly file: string;
  readonly say: string;
  readonly kind: RequestKind;
  readonly grams: readonly string[];
  readonly vector: readonly number[];
}

/** Met in fewer messages, a word or two in a row say nothing. */
const LEAST_WORD = 2;
const LEAST_PAIR = 3;
const ROUNDS = 30;
const RIDGE = 1;
const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;

const labelled = (file: string, say: string, kind: RequestKind): Labelled => ({
  file: basename(file),
  say,
  kind,
  ...kindFacts(marksOf(normalise(say), lexicon, { latest, focus: null })),
});

interface Turn {
  readonly say: string;
  readonly expect?: Readonly<Record<string, unknown>>;
}

/** A number is expected, or one thing: what is told at more length may be a brief. */
const isOfNumber = ({ expect = {} }: Turn): boolean =>
  ['value', 'change'].some((key) => key in expect) || ['choose', 'guide'].includes(String(expect.outcome));

const filesIn = (folder: string): string[] => {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url).map((name) => fileURLToPath(new URL(name, url)));
};
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

function rowsOf(file: string): Labelled[] {
  if (file.endsWith('.tsv'))
    return linesOf(file).map((line) => {
      const [kind = '', say = ''] = line.split('\t');
      if (!KINDS.includes(kind as RequestKind)) throw new Error(`${basename(file)}: no kind is called "${kind}".`);
      return labelled(file, say, kind as RequestKind);
    });
  if (!file.endsWith('.jsonl')) return linesOf(file).map((line) => labelled(file, line, 'none'));
  return linesOf(file).flatMap((line) => {
    const { turns } = JSON.parse(line) as { turns?: readonly Turn[] };
    const [first] = turns ?? [];
    return first && isOfNumber(first) ? [labelled(file, first.say, 'none')] : [];
  });
}

/** A word of asking is met often, or mostly with one kind, and more so than where a subject is told in the asker's own words. */
function wordsOfAsking(rows: readonly Labelled[]): ReadonlySet<string> {
  const asking = rows.filter(({ kind }) => kind !== 'none' && kind !== 'theme');
  const themed = rows.filter(({ kind }) => kind === 'theme');
  const countOf = (among: readonly Labelled[]): Map<string, Map<RequestKind, number>> => {
    const counts = new Map<string, Map<RequestKind, number>>();
    for (const { kind, grams } of among)
      for (const gram of grams.filter((one) => !one.includes(' '))) {
        const own = counts.get(gram) ?? new Map<RequestKind, number>();
        counts.set(gram, own.set(kind, (own.get(kind) ?? 0) + 1));
      }
    return counts;
  };
  const ofThemes = countOf(themed);
  const isOfAsking = (gram: string, own: ReadonlyMap<RequestKind, number>): boolean => {
    const all = [...own.values()].reduce((sum, one) => sum + one, 0);
    const ofTheme = ofThemes.get(gram)?.get('theme') ?? 0;
    if (ofTheme / themed.length > all / asking.length) return false;
    return all >= OFTEN || (all >= LEAST_PAIR && Math.max(...own.values()) / all >= MOSTLY);
  };
  return new Set([...countOf(asking)].filter(([gram, own]) => isOfAsking(gram, own)).map(([gram]) => gram));
}
const OFTEN = 30;
const MOSTLY = 0.35;

/** Their places, the dimensions of the vector last. */
function placesOf(rows: readonly Labelled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { grams } of rows) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const grams = [...counts]
    .filter(([gram, count]) => count >= (gram.includes(' ') ? LEAST_PAIR : LEAST_WORD))
    .map(([gram]) => gram);
  return new Map(grams.toSorted().map((gram, at) => [gram, at]));
}

function sparse({ grams, vector, kind }: Labelled, places: ReadonlyMap<string, number>): SparseRow {
  const bias = places.size + vector.length;
  return {
    facts: [
      ...grams.flatMap((gram) => (places.has(gram) ? [[places.get(gram)!, 1] as const] : [])),
      ...vector.map((value, at) => [places.size + at, value] as const),
      [bias, 1] as const,
    ],
    kind: KINDS.indexOf(kind),
  };
}

function weightsOf(rows: readonly Labelled[]) {
  const places = placesOf(rows);
  const facts = places.size + rows[0]!.vector.length + 1;
  const weights = softmaxFitted(
    rows.map((row) => sparse(row, places)),
    { facts, kinds: KINDS.length, rounds: ROUNDS, ridge: RIDGE },
  ).map((row) => row.map(rounded));
  return { places, weights };
}

/** As it is stored. */
const rounded = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / STEP))) * STEP;

function check(all: readonly Labelled[], isShown: boolean): void {
  const authors = [...new Set(all.map(({ file }) => file))].filter((file) => file.endsWith('.tsv'));
  const said: { readonly chance: number; readonly isRight: boolean }[] = [];
  const mistaken = new Map<string, number>();
  for (const author of authors) {
    const { places, weights } = weightsOf(all.filter(({ file }) => file !== author));
    const own = all.filter(({ file }) => file === author);
    for (const row of own) {
      const chances = chancesOf(sparse(row, places).facts, weights, KINDS.length);
      const best = chances.indexOf(Math.max(...chances));
      said.push({ chance: chances[best]!, isRight: KINDS[best] === row.kind });
      if (KINDS[best] !== row.kind) {
        const mistake = `${row.kind} as ${KINDS[best]}`;
        mistaken.set(mistake, (mistaken.get(mistake) ?? 0) + 1);
        if (isShown) console.log(`  ${chances[best]!.toFixed(2)} ${mistake}: ${row.say}`);
      }
    }
    const right = said.slice(-own.length).filter(({ isRight }) => isRight).length;
    console.log(`${author}: ${right} of ${own.length}, ${((100 * right) / own.length).toFixed(1)} %`);
  }
  for (const least of [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const sure = said.filter(({ chance }) => chance >= least);
    const right = sure.filter(({ isRight }) => isRight).length;
    console.log(
      `from ${least}: ${((100 * sure.length) / said.length).toFixed(1)} % of all, ${((100 * right) / sure.length).toFixed(1)} % of them right`,
    );
  }
  console.log(
    [...mistaken]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 25)
      .map(([what, count]) => `${what} ${count}`)
      .join(', '),
  );
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const rows = [...filesIn('kinds'), ...filesIn('questions'), ...positionals].flatMap(rowsOf);
console.log(`${rows.length} messages, ${rows.filter(({ kind }) => kind !== 'none').length} of them requests`);
if (values.check) check(rows, values.show);
else {
  const { places, weights } = weightsOf(rows);
  const target = (ending: string): URL => new URL(`../../src/question/kinds/kind-weights.${ending}`, import.meta.url);
  const ofAsking = wordsOfAsking(rows);
  writeFileSync(
    target('txt'),
    [...places.keys()].map((gram) => (ofAsking.has(gram) ? `${ASKING}${gram}` : gram)).join('\n'),
  );
  writeFileSync(
    target('bin'),
    Int8Array.from(weights.flatMap((row) => [...row].map((weight) => Math.round(weight / STEP)))),
  );
  console.log(`Written: ${places.size} words and pairs.`);
}
