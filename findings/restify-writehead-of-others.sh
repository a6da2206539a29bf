#!/usr/bin/env bash
# restify 12.0.0: once it is loaded, writeHead of every http server in the process gives nothing back, restify's own or not.
# Expected: response.writeHead(200).end('ok') answers. Node's documentation says that writeHead returns the ServerResponse, so that
# calls can be chained, and a server that restify did not make is nothing of restify's.
# Seen: restify puts a writeHead of its own on the prototype of http.ServerResponse; it returns undefined. A plain node:http server
# that chains answers before restify is loaded and throws a TypeError after: in an async handler its client waits for ever.
# Why it matters: a bot that serves Teams by restify and something else by node:http (health, a stand-in of Slack in its tests)
# sees the other one go silent, and only in the process where both are. Ends with 1 when writeHead gives the response back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent restify@12.0.0
cat >chain.cjs <<'JS'
const { createServer, get } = require('node:http');

const asked = () =>
  new Promise((resolve) => {
    const server = createServer((_, response) => {
      let given;
      try {
        given = response.writeHead(200);
        given.end('ok');
      } catch (fault) {
        response.end(fault.name);
      }
    }).listen(0, '127.0.0.1', () =>
      get({ port: server.address().port, agent: false }, (response) => {
        let said = '';
        response.on('data', (part) => (said += part));
        response.on('end', () => server.close(() => resolve(said)));
      }),
    );
  });

(async () => {
  const before = await asked();
  require('restify');
  const after = await asked();
  console.log(`before restify is loaded: ${before}; after: ${after}`);
  process.exit(before === 'ok' && after === 'TypeError' ? 0 : 1);
})();
JS
node --no-deprecation chain.cjs
