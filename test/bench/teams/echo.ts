/**
 * The yardstick, a process of its own: the least bot there is that reads and writes its state, on restify and the same SDK. Told to
 * by ANSWERS, it takes the answer too before it echoes: what is left for a bot whose channel costs nothing.
 */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import restify from 'restify';
import { readConfig } from '../../../src/config.ts';
import { buildBot } from '../../../src/main.ts';
import { serving } from '../child.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const turns = state.createProperty<number>('turns');
const answering = process.env.ANSWERS ? await buildBot(readConfig(process.env)) : null;

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { text, conversation } = context.activity;
      const count = (await turns.get(context, 0)) + 1;
      await turns.set(context, count);
      await answering?.conversation.takeTurn({ text, conversation: conversation.id });
      await context.sendActivity(`${count}: ${text}`);
      await state.saveChanges(context);
      await next();
    });
  }
}

const bot = new Echo();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response as never, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => serving(`http://127.0.0.1:${server.address().port}`));
