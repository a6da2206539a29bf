#!/usr/bin/env bash
# botbuilder 4.23.3, the last release of the Bot Framework SDK for Node: a message with citations, written as Microsoft's page on
# AI-generated bot messages shows it for this SDK, leaves for Bot Connector without them.
# Expected: the entity goes out whole. Its type in botframework-schema takes any further member, the Activity specification lets an
# entity have members of its own, and the same fault was mended in 2020 (issue 2561 of botbuilder-js).
# Seen: of the entity "https://schema.org/Message" only its type arrives; the citations, the label and even @type are gone, and
# nothing is logged: botframework-connector's mapper of an entity knows type, text and mentioned alone. The main branch has it
# mended again (pull request 4903), but no release.
# Why it matters: a bot that cites where its figures stand shows [1] and nothing behind it. This project changes the mapper at the
# start.
# Ends with 1 when the citations arrive.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts botbuilder@4.23.3
cat >send.cjs <<'JS'
const http = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const message = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  additionalType: ['AIGeneratedContent'],
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: { '@type': 'DigitalDocument', name: 'Quarterly report, page 3', abstract: 'Calls to 101' },
    },
  ],
};
const received = [];
const connector = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  received.push(JSON.parse(Buffer.concat(parts).toString()));
  response.setHeader('content-type', 'application/json').end('{"id":"1"}');
});
connector.listen(0, '127.0.0.1', async () => {
  const activity = {
    type: 'message',
    id: 'a',
    text: 'how many 101 calls',
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${connector.address().port}`,
    from: { id: '29:person' },
    recipient: { id: '28:bot' },
    conversation: { id: 'chat' },
  };
  const response = { socket: {}, status() {}, header() {}, send() {}, end() {} };
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  await adapter.process({ method: 'POST', headers: {}, body: activity }, response, async (context) => {
    await context.sendActivity({ type: 'message', text: '70,753 [1]', entities: [message] });
  });
  connector.close();
  const seen = JSON.stringify(received[0].entities);
  console.log(`sent ${JSON.stringify(message).length} characters, arrived: ${seen}`);
  process.exit(seen === '[{"type":"https://schema.org/Message"}]' ? 0 : 1);
});
JS
node send.cjs
