/** What the commands on reports have in common: their arguments, and the faults that are told in a line. */
import { join, parse } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Config, ConfigError, STORE_FILE } from '../config.ts';
import { ContentError } from '../content/problems.ts';
import { OtherForce } from '../store/other-force.ts';
import { StoreAway } from '../store/store.ts';
import { ReportProblem } from './problem.ts';

/**
 * Where the decisions on a report are kept, by the report's id: beside the embedded store's file, with MongoDB too. Each store has
 * its own, that of the usual name those that were there before there were several.
 */
export const decisionsFileOf =
  ({ storeFile }: Pick<Config, 'storeFile'>) =>
  (report: string): string => {
    const { name, base, dir } = parse(storeFile);
    return join(dir, base === parse(STORE_FILE).base ? 'decisions' : `${name}.decisions`, `${report}.yaml`);
  };

/** Throws ReportProblem for an option that the command (`npm run NAME`) does not have. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  name: string,
  options: Options,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (fault) {
    throw new ReportProblem(`${(fault as Error).message.split('. ')[0]}. See: npm run ${name} -- --help`);
  }
}

const TOLD = [ReportProblem, ConfigError, ContentError, OtherForce, StoreAway];

/** Sets the exit code. `after`: what is said behind the fault. */
export async function run(main: () => Promise<number>, after = ''): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (fault) {
    if (!(fault instanceof Error) || !TOLD.some((kind) => fault instanceof kind)) throw fault;
    console.error(`${fault.message}${after}`);
    process.exitCode = 1;
  }
}
