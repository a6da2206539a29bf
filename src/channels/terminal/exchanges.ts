/** `npm run exchanges -- unanswered | export | erase CHANNEL PERSON`: what was asked, and how it ended. */
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { loadEnvFile, readConfig } from '../../config.ts';
import { Exchanges } from '../../conversation/exchanges.ts';
import { openStore } from '../../main.ts';

const HELP = `What people asked, kept for EXCHANGE_DAYS.

  npm run exchanges -- unanswered            questions with no answer or a thumb down, the most frequent first
  npm run exchanges -- export                every question as CSV; people are keyed hashes
  npm run exchanges -- erase CHANNEL PERSON  deletes all words of a person, and looks whether any is left

CHANNEL is teams (PERSON is the Entra object id) or slack (PERSON is WORKSPACE/USER, for example T0123/U0456).
`;

class UsageError extends Error {}

async function run(command: string | undefined, rest: readonly string[]): Promise<string> {
  const wanted = command === 'erase' ? 2 : 0;
  if (!command || !['unanswered', 'export', 'erase'].includes(command) || rest.length !== wanted)
    throw new UsageError(command ? `Not understood: ${[command, ...rest].join(' ')}\n\n${HELP}` : HELP);
  loadEnvFile();
  const store = await openStore(readConfig(process.env));
  try {
    const exchanges = new Exchanges(store);
    if (command === 'erase') {
      const [channel, person] = rest as [string, string];
      if (channel !== 'teams' && channel !== 'slack') throw new UsageError(`No such channel: ${channel}\n\n${HELP}`);
      const { questions, conversations, inbox, left } = await exchanges.erase(channel, person);
      if (left.length > 0) throw new Error(`Erased, and yet:\n${left.join('\n')}\nRun it again.`);
      return questions + conversations + inbox === 0
        ? `Nothing is held of ${person} in ${channel}. Check the id; after EXCHANGE_DAYS questions go by themselves.`
        : `Erased ${count(questions, 'question')}, ${count(conversations, 'conversation or kept reply', 'conversations and kept replies')} and ${count(inbox, 'message')} not answered yet. Looked afterwards: no word of them is left.`;
    }
    if (command === 'export')
      return Papa.unparse([...(await exchanges.list())], { columns: COLUMNS, escapeFormulae: true });
    const wanted = await exchanges.unanswered();
    if (wanted.length === 0) return 'Every question that is held was answered, and none was given a thumb down.';
    const lines = wanted.map(
      ({ question, times, people, disliked, outcome, last }) =>
        `${String(times).padStart(5)}  ${String(people).padStart(6)}  ${String(disliked).padStart(8)}  ` +
        `${outcome.padEnd(9)} ${last.slice(0, 10)}  ${question.replace(/\s+/g, ' ')}`,
    );
    return ['times  people  disliked  outcome   last        question', ...lines].join('\n');
  } finally {
    await store.close();
  }
}
const count = (number: number, noun: string, nouns = `${noun}s`): string => `${number} ${number === 1 ? noun : nouns}`;
const COLUMNS = ['id', 'at', 'channel', 'sender', 'question', 'kind', 'outcome', 'feedback'];

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...rest] = positionals;
  console.log(values.help ? HELP : await run(command, rest));
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
