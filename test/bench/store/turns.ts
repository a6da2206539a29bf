/** A process that takes turns and keeps what was asked, on the store that its settings name, AT_ONCE at a time. */
import { readConfig } from '../../../src/config.ts';
import { Exchanges } from '../../../src/conversation/exchanges.ts';
import { buildBot } from '../../../src/main.ts';
import { serving } from '../child.ts';
import { QUESTIONS, timesFor } from '../measure.ts';

const { AT_ONCE = '1', ...settings } = process.env;
const bot = await buildBot(readConfig(settings));
const exchanges = new Exchanges(bot.store);
let turns = 0;

async function turn(): Promise<void> {
  const at = turns++;
  const text = QUESTIONS[at % QUESTIONS.length]!;
  const reply = await bot.conversation.takeTurn({ text, conversation: `bench-${process.pid}-${at % 50}` });
  await exchanges.record({ id: `${process.pid}-${at}`, channel: 'teams', person: `person-${at % 50}`, reply });
}

await turn();
serving(null, (milliseconds) => timesFor(milliseconds, Number(AT_ONCE), turn));
