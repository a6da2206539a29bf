/** The yardstick for TEAMS_SDK=teams: as echo.ts, on restify and the Teams SDK, behind its own HTTP adapter. */
import { App, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps';
import restify, { type Request, type Response } from 'restify';
import { readConfig } from '../../../src/config.ts';
import { buildBot } from '../../../src/main.ts';
import { serving } from '../child.ts';

const server = restify.createServer();
server.use(restify.plugins.bodyParser());

const adapter: IHttpServerAdapter = {
  registerRoute: (_method, path, handler: HttpRouteHandler) => {
    server.post(path, async (request: Request, response: Response) => {
      const { status, body } = await handler({
        body: request.body,
        headers: request.headers as Record<string, string>,
      });
      response.send(status, body ?? {});
    });
  },
};
const quiet = () => {};
const logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: console.error,
  trace: quiet,
  log: quiet,
  child: () => logger,
};
const app = new App({
  clientId: '',
  httpServerAdapter: adapter,
  dangerouslyAllowUnauthenticatedRequests: true,
  logger,
  state: true,
});
const answering = process.env.ANSWERS ? await buildBot(readConfig(process.env)) : null;

app.on('message', async ({ activity, send, state }) => {
  const { text, conversation } = activity;
  const count = ((await state?.conversation.get('turns')) ?? 0) as number;
  await state?.conversation.set('turns', count + 1);
  await answering?.conversation.takeTurn({ text, conversation: conversation.id });
  await send(`${count + 1}: ${text}`);
});
await app.initialize();
server.listen(0, '127.0.0.1', () => serving(`http://127.0.0.1:${server.address().port}`));
