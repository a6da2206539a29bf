/** An import of one report beside much that is held, and into a store of nothing else; and what it does to answers meanwhile. */
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../../support/report-text.ts';
import { seeded } from '../made-content.ts';
import { median, ms, quantile, said } from '../measure.ts';
import { Terminal } from './contestants.ts';
import type { Tree } from './tree.ts';

const PAGES = 30;
const BULLETS = 5;
/** A report of the same size and other numbers each time: the same one twice changes nothing. */
function writeReport(file: string, seed: number): void {
  const random = seeded(seed);
  const number = (most: number): string => Math.floor(random() * most).toLocaleString('en-GB');
  const bullets = () =>
    Array.from({ length: BULLETS }, () => ({
      label: null,
      text: `Officers took ${number(90_000)} non-emergency calls (101) and made ${number(90)} arrests with partners in the town centre, which led to better results for the community.`,
    }));
  const pages = Array.from({ length: PAGES }, () => ({
    priority: 1,
    title: 'More Local, Visible and Accessible Policing',
    promise: 'make contact with the police easier',
    bullets: bullets(),
  }));
  writeFileSync(
    file,
    reportText(['Essex Police', 'Quarter 4 2020/21'], pages, { titleAt: 'top', width: 120, gaps: false }),
  );
}

async function importInto(tree: Tree, file: string, settings: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  // An earlier commit publishes with open numbers unasked, and knows no such option.
  const isAsked = readFileSync(join(tree.folder, 'src/reports/import.ts'), 'utf8').includes("'with-open'");
  const publish = ['--publish', ...(isAsked ? ['--with-open'] : [])];
  const child = tree.run('import', [file, '--force', 'Essex', '--period', 'Q4 2020/21', ...publish], settings);
  child.stdout.resume();
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return performance.now() - began;
}

export async function imports(
  tree: Tree,
  folder: string,
  full: Readonly<Record<string, string>>,
  questions: readonly string[],
  rounds: number,
): Promise<void> {
  const empty = { STORE_FILE: join(folder, 'empty.db') };
  const file = join(folder, 'report.txt');
  const terminal = await Terminal.open(tree, full);
  const [beside, alone, idle, during]: number[][] = [[], [], [], []];
  let asked = 0;
  const askOn = async (times: number[], isOver: () => boolean): Promise<void> => {
    while (!isOver()) times.push(await terminal.ask(questions[asked++ % questions.length]!));
  };
  /** How long it took; `times`: what answers meanwhile took. */
  const importing = async (into: Readonly<Record<string, string>>, times: number[]): Promise<number> => {
    let isOver = false;
    const imported = importInto(tree, file, into).finally(() => {
      isOver = true;
    });
    await askOn(times, () => isOver);
    return imported;
  };
  // Once through: what is remembered of a question is no matter of an import.
  for (const question of questions) await terminal.ask(question);
  writeReport(file, 1);
  await importInto(tree, file, empty);
  for (let round = 0; round < rounds; round++) {
    writeReport(file, 2 + round);
    // While as much is asked as beside the full store: the processors are as busy.
    alone!.push(await importing(empty, []));
    const from = asked;
    beside!.push(await importing(full, during!));
    const until = asked;
    // The same once more when nothing is imported, all the others first: none is answered from memory.
    await askOn([], () => asked - from >= questions.length);
    asked = from;
    await askOn(idle!, () => asked >= until);
  }
  await terminal.close();
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  console.log(
    `  an import of ${PAGES} pages: beside ${ms(median(beside!))}, into an empty store ${ms(median(alone!))}; ratio ${ratio(median(beside!), median(alone!))}`,
  );
  console.log(
    `  answers meanwhile: ${said(during!)}; idle ${said(idle!)}; p99 ratio ${ratio(quantile(during!, 0.99), quantile(idle!, 0.99))}`,
  );
}
