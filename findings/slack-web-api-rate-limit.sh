#!/usr/bin/env bash
# @slack/web-api 8.2.0, WebClient with its usual settings: when Slack limits one method for one workspace, every other call of that
# client is held back for as long, of other methods and with the tokens of other workspaces too.
# Expected: only the limited calls wait. Slack's rate limits are for each method, app and workspace, and the package's documentation
# says that the client waits and tries that request again, and nothing of others; it lets one client be used with a token for each
# call.
# Seen: a 429 with Retry-After: 3 for conversations.members in one workspace pauses the client's whole queue, and a chat.postMessage
# for another workspace is sent three seconds later.
# Why it matters: a bot that looks up the members of a large channel stops answering everybody, although Slack would take the
# answers. This project has a client for each workspace and rejectRateLimitedCalls set.
# Ends with 1 when the message does not wait.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @slack/web-api@8.2.0
cat >limit.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebClient, WebClientEvent } from '@slack/web-api';

const WAIT = 3;
const calls = [];
const slack = createServer((request, response) => {
  request.resume();
  const method = request.url.split('/').at(-1);
  const isLimited = method === 'conversations.members' && !calls.some((call) => call.method === method);
  calls.push({ method, at: performance.now() });
  if (isLimited) return response.writeHead(429, { 'retry-after': String(WAIT) }).end();
  return response.setHeader('content-type', 'application/json').end('{"ok":true}');
}).listen(0, '127.0.0.1');
await once(slack, 'listening');
const client = new WebClient(undefined, {
  slackApiUrl: `http://127.0.0.1:${slack.address().port}/api/`,
  logLevel: 'error',
});
const limited = once(client, WebClientEvent.RATE_LIMITED);
const members = client.conversations.members({ token: 'of-one-workspace', channel: 'C1' });
await limited;
const asked = performance.now();
await client.chat.postMessage({ token: 'of-another-workspace', channel: 'C2', text: '70,753' });
await members;
slack.close();
const { at } = calls.find(({ method }) => method === 'chat.postMessage');
const waits = at - asked > (WAIT - 1) * 1000;
console.log(calls.map(({ method }) => method).join(', '));
console.log(waits ? `the message waits for the ${WAIT} seconds` : 'the message goes out at once');
process.exit(waits ? 0 : 1);
JS
node limit.mjs
