/**
 * `npm run check:shown -- FILES`: asks every question of the files (by default the packaged ones) that has a figure for its
 * answer, over the wires of Teams, by both SDKs, and of Slack. Ends with 1 when on one of them fewer than 95 in 100 answers
 * show that figure and its priority, or when a card or message is not one that its platform takes.
 */
import { Ajv } from 'ajv';
import { meets } from '../../src/evaluation/judge.ts';
import { PACKAGED, readQuestions, type Turn } from '../../src/evaluation/questions.ts';
import { cardValidator, slackSchema, textsIn } from '../support/schemas.ts';
import { runSlackBot, until } from '../support/slack/bot.ts';
import { deliverJson } from '../support/slack/deliver.ts';
import { directMessage } from '../support/slack/events.ts';
import { startTeamsBot } from '../support/teams-bot.ts';

const LEAST = 0.95;
const files = process.argv.slice(2);
const askings = (files.length > 0 ? files : [PACKAGED]).flatMap((file) => readQuestions(file));

/** What a platform was sent for a question: all that is to be read of it, and what is wrong with its form. */
interface Shown {
  readonly text: string;
  readonly faults: readonly string[];
}
interface Wire {
  readonly name: string;
  ask(question: string, conversation: string): Promise<Shown>;
  stop(): Promise<void>;
}

const valid = cardValidator();
async function teams(sdk: 'botbuilder' | 'teams'): Promise<Wire> {
  const bot = await startTeamsBot({ sdk });
  return {
    name: `Teams over ${sdk}`,
    ask: async (text, id) => {
      const conversation = { id, conversationType: 'personal', tenantId: 'tenant-1' };
      const from = { id: `user-${id}`, name: 'Pat', aadObjectId: `aad-${id}` };
      const messages = await bot.say(text, { conversation, from });
      const cards = messages.flatMap(({ attachments }) => (attachments as { content: unknown }[] | undefined) ?? []);
      const faults = cards.flatMap(({ content }) => (valid(content) ? [] : [JSON.stringify(valid.errors?.[0])]));
      return { text: messages.map(textsIn).join('\n'), faults };
    },
    stop: () => bot.stop(),
  };
}

async function slack(): Promise<Wire> {
  const running = await runSlackBot();
  const ajv = new Ajv({ strict: false }).addSchema(slackSchema(), 'message');
  return {
    name: 'Slack',
    ask: async (text, id) => {
      const before = running.slack.messages.length;
      await deliverJson(running.url, directMessage(text, { channel: `D${id}`, user: `U${id}` }));
      await until(() => running.slack.messages.length > before);
      const messages = running.slack.messages.slice(before).map(({ text: said, blocks }) => ({ text: said, blocks }));
      const faults = messages.flatMap((message) => (ajv.validate('message', message) ? [] : [ajv.errorsText()]));
      return { text: messages.map(textsIn).join('\n'), faults };
    },
    stop: () => running.stop(),
  };
}

const SIZES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
/** Every number that stands there as people write them. */
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(?:\s?(k|m|bn|thousand|million|billion)\b)?/gi)].map(
    ([, digits, size]) => Number(digits!.replaceAll(',', '')) * (SIZES[size?.toLowerCase() ?? ''] ?? 1),
  );

function lacks({ figure, priority }: Turn, { text }: Shown): string[] {
  return [
    ...(numbersIn(text).some((number) => meets(number, figure!)) ? [] : [`${figure} is not shown`]),
    ...(priority === undefined || new RegExp(`\\bPriority ${priority}\\b`, 'i').test(text)
      ? []
      : [`Priority ${priority} is not shown`]),
  ];
}

process.exitCode = 0;
for (const open of [() => teams('botbuilder'), () => teams('teams'), slack]) {
  const wire = await open();
  const missed: string[] = [];
  const broken: string[] = [];
  let asked = 0;
  try {
    for (const [at, { place, turns }] of askings.entries())
      for (const turn of turns) {
        const shown = await wire.ask(turn.question, `0SHOWN${at}`);
        broken.push(...shown.faults.map((fault) => `${place}: ${turn.question}: ${fault}`));
        if (turn.figure === undefined) continue;
        asked += 1;
        const faults = lacks(turn, shown);
        if (faults.length > 0) missed.push(`${place}: ${turn.question}: ${faults.join('; ')}`);
      }
  } finally {
    await wire.stop();
  }
  const share = (asked - missed.length) / asked;
  console.log(
    `${wire.name}: ${asked - missed.length} of ${asked} questions for a figure show it and its priority ` +
      `(${(share * 100).toFixed(1)}%); ${broken.length} cards or messages that the platform does not take`,
  );
  for (const line of [...missed, ...broken]) console.log(`  ${line}`);
  if (share < LEAST || broken.length > 0) process.exitCode = 1;
}
