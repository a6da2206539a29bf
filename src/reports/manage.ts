/** `npm run reports`: what is held, and what a person decides on it. Exit code 1 when nothing was done. */
import { type Config, loadEnvFile, readConfig } from '../config.ts';
import { openStore } from '../main.ts';
import { operator } from '../operator.ts';
import type { ChangeOutcome, Store } from '../store/store.ts';
import { decisionsFileOf, readArguments, run } from './command.ts';
import { openIn } from './decisions.ts';
import { count } from './import-report.ts';
import { correct, history, list, metricsCalled, show } from './management.ts';
import { ReportProblem } from './problem.ts';
import { whichStands } from './which-stands.ts';

const HELP = `See and decide what the bot answers from.

  npm run reports -- list                       every report, its version and whether it is published
  npm run reports -- show ID [--version N]      one report: its versions, figures and updates
  npm run reports -- history ID                 who imported, published, withdrew and corrected it, and when
  npm run reports -- publish ID [--with-open]   answer from the draft (or again from what was withdrawn); with decisions
                                                still open it asks for --with-open
  npm run reports -- metrics [WORDS]            the metrics, by what they may be called: all, or those of the words
  npm run reports -- discard ID                 forget the draft
  npm run reports -- withdraw ID                take the report out of every answer; it is kept
  npm run reports -- correct ID METRIC VALUE --period PERIOD --reason TEXT --author NAME [--area AREA]
                                                put one published figure right, as a new version

Who publishes or withdraws is kept: --by NAME, or your user name where it is left out.

Periods are written as in data/: "Q3 2020/21", "October 2020", "at 2020-12-31"; metrics and areas by their id or a name.`;

type Values = ReturnType<typeof arguments_>['values'];
type Command = (store: Store, arguments_: readonly string[], values: Values, config: Config) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  list: (store) => list(store),
  show: (store, [id], values) => show(store, needed(id), values.version),
  metrics: (store, words) => metricsCalled(store, words.join(' ')),
  publish: async (store, [id], values, config) => {
    const file = decisionsFileOf(config)(needed(id));
    // What was published before, and withdrawn, was asked of then.
    const isDraft = (await store.versions(id)).some(({ status }) => status === 'draft');
    const open = isDraft && !values['with-open'] ? await openIn(file) : 0;
    if (open > 0)
      throw new ReportProblem(
        `${id} has ${count(open, 'open decision')} in ${file}. Decide on them and import it again, or publish it without: npm run reports -- publish ${id} --with-open`,
      );
    return [
      done(needed(id), await store.publishReport(needed(id), operator(values.by)), 'published'),
      ...(await whichStands(store, needed(id))).map((line) => `  - ${line}`),
    ].join('\n');
  },
  discard: async (store, [id]) => done(needed(id), await store.discardDraft(needed(id)), 'discarded'),
  withdraw: async (store, [id], values) =>
    done(needed(id), await store.withdrawReport(needed(id), operator(values.by)), 'withdrawn'),
  history: (store, [id]) => history(store, needed(id)),
  correct: (store, [id, metric, value], values) =>
    correct(store, { id: needed(id), metric, value, ...values, author: values.author ?? values.by }),
};

async function main(): Promise<number> {
  const { values, positionals } = arguments_();
  const [name, ...rest] = positionals;
  if (values.help || name === undefined) {
    console.log(HELP);
    return values.help ? 0 : 1;
  }
  const command = COMMANDS[name];
  if (!command) throw new ReportProblem(`There is no "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`);
  loadEnvFile();
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    console.log(await command(store, rest, values, config));
    return 0;
  } finally {
    await store.close();
  }
}

const arguments_ = () =>
  readArguments('reports', {
    version: { type: 'string' },
    'with-open': { type: 'boolean', default: false },
    period: { type: 'string' },
    area: { type: 'string' },
    reason: { type: 'string' },
    author: { type: 'string' },
    by: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });

function needed(id: string | undefined): string {
  if (id === undefined) throw new ReportProblem('Say which report: its id stands in "npm run reports -- list".');
  return id;
}

const WHY: Readonly<Record<string, (id: string) => string>> = {
  'no report': (id) => `No report is named ${id}. See: npm run reports -- list`,
  'no draft': (id) => `${id} has no draft.`,
  'not published': (id) => `${id} is not published.`,
};

function done(id: string, result: ChangeOutcome, what: string): string {
  if (result.outcome === 'done') return `${id}, version ${result.version}, is ${what}.`;
  throw new ReportProblem((WHY[result.outcome] ?? ((report) => `${report}: ${result.outcome}.`))(id));
}

await run(main);
