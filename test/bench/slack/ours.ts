/** A process of its own: the bot as `npm start` serves it, over a store on disk. */
import { readConfig } from '../../../src/config.ts';
import { buildService } from '../../../src/service.ts';
import { SIGNING_SECRET } from '../../support/slack/deliver.ts';
import { TOKEN } from '../../support/slack/web-api.ts';

const [apiUrl = '', file = ''] = process.argv.slice(2);
const service = await buildService(
  readConfig({
    STORE_FILE: file,
    PORT: '0',
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: apiUrl,
  }),
);
process.send!(`${service.url}/slack/events`);
