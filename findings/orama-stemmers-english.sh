#!/usr/bin/env bash
# @orama/stemmers 3.1.18, its English stemmer, on the words that Porter's paper of 1980 begins with.
# Porter: CONNECT, CONNECTED, CONNECTING, CONNECTION and CONNECTIONS all have the stem CONNECT.
# Seen: connection and connections have the stem "connec", as collection has "collec" beside collect's "collect", and
# decision keeps its ending, so that a noun in -tion is not found by its verb. It is why this project stays with another package.
# Ends with 1 when what it does has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @orama/stemmers@3.1.18
seen=$(node --input-type=module -e "
  import { stemmer } from '@orama/stemmers/english';
  const words = 'connect connected connecting connection connections collect collection decide decision'.split(' ');
  console.log(words.map((word) => stemmer(word)).join(' '));
")
echo "$seen"
[ "$seen" = "connect connect connect connec connec collect collec decid decision" ]
