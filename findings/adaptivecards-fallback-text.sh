#!/usr/bin/env bash
# adaptivecards 3.0.6, Microsoft's renderer for browsers: a card of a newer version than the host takes is drawn all the same,
# without what the host does not know, and its fallbackText is never shown.
# Expected: the fallbackText in the card's place. The schema says of version that a lower client renders the fallbackText, and of
# fallbackText that it is the text for clients without that version.
# Seen: with maxVersion 1.2 and a card of 1.5 shouldFallback() is true and the card's validation reports the version, but render()
# draws the body: the heading is there, the table with the figure is not, and nothing says so. Only an undocumented "fallback" of
# the card itself would take its place; the library reads fallbackText and has no use for it.
# Why it matters: "101 calls" and nothing below it looks like an answer, and the figure that was put into the fallbackText for such
# hosts is lost. Ends with 1 when the fallbackText is shown, or the body is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent adaptivecards@3.0.6 jsdom@26.1.0
cat >card.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, HTMLElement: window.HTMLElement });
const { AdaptiveCard, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: text, didProcess: true });
const cell = (text) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text }] });
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: '101 calls: 70,753 in the quarter',
  body: [
    { type: 'TextBlock', text: '101 calls' },
    { type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [cell('70,753')] }] },
  ],
};
const seen = [Versions.v1_5, Versions.v1_2].map((version) => {
  const host = new AdaptiveCard();
  host.maxVersion = version;
  host.parse(card, new SerializationContext(version));
  return `a host of ${version}: falls back: ${host.shouldFallback()}, shows "${host.render().textContent}"`;
});
console.log(seen.join('\n'));
const known = ['a host of 1.5: falls back: false, shows "101 calls70,753"', 'a host of 1.2: falls back: true, shows "101 calls"'];
process.exit(seen.join('\n') === known.join('\n') ? 0 : 1);
JS
node card.cjs
