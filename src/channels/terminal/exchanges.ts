/** `npm run exchanges -- unanswered | add KEY | export | erase CHANNEL PERSON`: what was asked, and how it ended. */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { loadEnvFile, readConfig } from '../../config.ts';
import { dialogsOf } from '../../content/folder.ts';
import { Exchanges } from '../../conversation/exchanges.ts';
import { loadKnowledge } from '../../conversation/knowledge.ts';
import { talkBefore, type Wanted, wantedOf } from '../../conversation/wanted.ts';
import { Book } from '../../digests/book.ts';
import { addQuestions, type Turn } from '../../evaluation/questions.ts';
import { openStore } from '../../main.ts';
import { loadPhrases } from '../../question/dialogs.ts';
import type { Exchange } from '../../store/store.ts';

const HELP = `What people asked, kept for EXCHANGE_DAYS.

  npm run exchanges -- unanswered            what was not answered or got a thumb down, by what it asks, the most frequent first
  npm run exchanges -- add KEY [FILE]        writes a question of that list, after what the same person had asked before it, into a
                                             file for npm run evaluate; where none is named questions.jsonl beside the store
  npm run exchanges -- export                every question as CSV; people are keyed hashes
  npm run exchanges -- erase CHANNEL PERSON  deletes all words of a person, and looks whether any is left

CHANNEL is teams (PERSON is the Entra object id), slack (PERSON is WORKSPACE/USER, for example T0123/U0456), terminal (PERSON
is the NAME that stands in digests as terminal:NAME) or web: who asks
in the page is known by the browser's session alone (PERSON is the first 22 characters of its cookie force_figures), and has
a button there that erases the same.

Options of add, for what its answer must be; without any it must be answered
  --figure NUMBER  the figure that answers
  --words TEXT     what it must say
  --not-held       that nothing is held`;

class UsageError extends Error {}

/** How many arguments each command takes. */
const ARGUMENTS: Readonly<Record<string, readonly [number, number]>> = {
  unanswered: [0, 0],
  add: [1, 2],
  export: [0, 0],
  erase: [2, 2],
};

const CHANNELS = ['teams', 'slack', 'web', 'terminal'];

type Expected = Omit<Turn, 'question'>;

async function run(command: string | undefined, rest: readonly string[], expected: Expected): Promise<string> {
  const [least, most] = ARGUMENTS[command ?? ''] ?? [1, 0];
  if (!command || rest.length < least || rest.length > most)
    throw new UsageError(command ? `Not understood: ${[command, ...rest].join(' ')}\n\n${HELP}` : HELP);
  loadEnvFile();
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const exchanges = new Exchanges(store);
    if (command === 'erase') {
      const [channel, person] = rest as [string, string];
      if (!CHANNELS.includes(channel)) throw new UsageError(`No such channel: ${channel}\n\n${HELP}`);
      const theirs = (await new Book(store.digests).digests(true)).filter(
        ({ it }) => it.author === `${channel}:${person}`,
      );
      if (theirs.length > 0)
        throw new Error(
          `Nothing is erased yet: ${theirs.map(({ it }) => it.id).join(', ')} would have no author. Have them handed over or deleted first: npm run digest -- --help`,
        );
      const { questions, conversations, inbox, digests, left } = await exchanges.erase(channel, person);
      if (left.length > 0) throw new Error(`Erased, and yet:\n${left.join('\n')}\nRun it again.`);
      const named = digests > 0 ? ` A pseudonym stands for them in ${count(digests, 'row')} of digests.` : '';
      return questions + conversations + inbox + digests === 0
        ? `Nothing is held of ${person} in ${channel}. Check the id; after EXCHANGE_DAYS questions go by themselves.`
        : `Erased ${count(questions, 'question')}, ${count(conversations, 'conversation or kept reply', 'conversations and kept replies')} and ${count(inbox, 'message')} not answered yet. Looked afterwards: no word of them is left.${named}`;
    }
    if (command === 'export')
      return Papa.unparse([...(await exchanges.list())], { columns: COLUMNS, escapeFormulae: true });
    const phrases = loadPhrases(dialogsOf(config.contentDir));
    const held = [...(await exchanges.list())];
    if (held.length === 0)
      return 'No question is held. Those asked on the page, in Teams and in Slack are kept; those of npm run ask are not.';
    const wanted = wantedOf(held, await loadKnowledge(store, phrases));
    if (command === 'add') {
      const [key, file = join(dirname(config.storeFile), 'questions.jsonl')] = rest as [string, string?];
      return added(wanted, [key, file], expected, (last) => talkBefore(last, held, config.conversationMinutes));
    }
    if (wanted.length === 0) return 'Every question that is held was answered, and none was given a thumb down.';
    return ['key     times  people  disliked  outcome   last        question', ...wanted.flatMap(lines)].join('\n');
  } finally {
    await store.close();
  }
}

/** Other wordings of the same stand below. */
const MOST_WORDINGS = 4;

function lines({ key, wordings, times, people, disliked, outcome, last }: Wanted): string[] {
  const [first, ...others] = wordings;
  return [
    `${key}  ${String(times).padStart(5)}  ${String(people).padStart(6)}  ${String(disliked).padStart(8)}  ` +
      `${outcome.padEnd(9)} ${last.slice(0, 10)}  ${first!.question}`,
    ...others.slice(0, MOST_WORDINGS).map(({ question }) => `${' '.repeat(55)}${question}`),
    ...(others.length > MOST_WORDINGS ? [`${' '.repeat(55)}and ${others.length - MOST_WORDINGS} more wordings`] : []),
  ];
}

function added(
  wanted: readonly Wanted[],
  [key, file = '']: readonly string[],
  expected: Expected,
  talk: (last: Exchange) => readonly Exchange[],
): string {
  const chosen = wanted.find((one) => one.key === key);
  if (!key || !chosen) throw new UsageError(`No such key: ${key}. See: npm run exchanges -- unanswered`);
  const { latest } = chosen;
  // What came before is what it may lean on; it ended as it did.
  const before = talk(latest).map(({ question, outcome }): Turn => ({ question, outcome: outcome as Turn['outcome'] }));
  const turns = [...before, { question: latest.question, ...expected }];
  addQuestions(file, turns, key);
  const after = before.length > 0 ? ` after ${count(before.length, 'question')} of the same talk` : '';
  return `Written into ${file}${after}: ${JSON.stringify(turns.at(-1))}\nLook it over: it is what somebody typed. Then: npm run evaluate -- ${file}`;
}

const count = (number: number, noun: string, nouns = `${noun}s`): string => `${number} ${number === 1 ? noun : nouns}`;
const COLUMNS = ['id', 'at', 'channel', 'sender', 'question', 'kind', 'outcome', 'feedback'];

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      figure: { type: 'string' },
      words: { type: 'string', multiple: true },
      'not-held': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...rest] = positionals;
  const figure = values.figure === undefined ? undefined : Number(values.figure.replaceAll(',', ''));
  if (Number.isNaN(figure)) throw new UsageError(`--figure is ${values.figure}; a number was expected`);
  const expected: Expected = {
    ...(values['not-held'] ? { outcome: 'not-held' as const } : {}),
    ...(figure === undefined ? {} : { figure }),
    ...(values.words ? { words: values.words } : {}),
  };
  console.log(values.help ? HELP : await run(command, rest, expected));
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
