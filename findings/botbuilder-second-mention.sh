#!/usr/bin/env bash
# botbuilder-core 4.23.3: TurnContext.removeRecipientMention() takes only the first mention of the bot out of a message.
# Expected: none is left. Its documentation says that it removes all mentions of the recipient, and every occurrence of the
# mention's text; the same method of the SDK for .NET does. Teams sends an entity for each mention, so all are known.
# Seen: "<at>Figures</at> hello <at>Figures</at> 101 calls" becomes "hello <at>Figures</at> 101 calls".
# Why it matters: the bot's name stays in the question with its tags, and a bot that understands words looks for a meaning in it,
# which is worse the more its name is a word of its trade.
# Ends with 1 when both are removed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts botbuilder-core@4.23.3
cat >mention.cjs <<'JS'
const { TurnContext } = require('botbuilder-core');

const bot = { id: '28:bot', name: 'Figures' };
const mention = { type: 'mention', text: '<at>Figures</at>', mentioned: bot };
const left = TurnContext.removeRecipientMention({
  type: 'message',
  text: '<at>Figures</at> hello <at>Figures</at> 101 calls',
  recipient: bot,
  entities: [mention, { ...mention }],
});
console.log(left);
process.exit(left === 'hello <at>Figures</at> 101 calls' ? 0 : 1);
JS
node mention.cjs
