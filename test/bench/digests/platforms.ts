/** A process of its own: a Slack and a Bot Connector that take everything at once. */
import { ConnectorServer } from '../../support/connector-server.ts';
import { SlackServer } from '../../support/slack/web-api.ts';

const slack = new SlackServer();
const connector = new ConnectorServer();
await slack.start();
await connector.start();
process.send!({ slack: slack.apiUrl, connector: connector.url });
process.on('message', () => {
  const posts = slack.posted.length + connector.sent.length;
  process.send!({ posts });
});
