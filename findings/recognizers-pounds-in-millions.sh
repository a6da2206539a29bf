#!/usr/bin/env bash
# @microsoft/recognizers-text-suite 1.3.1 (@microsoft/recognizers-text-number-with-unit 1.3.1): "£5.7m", as British reports write
# millions of pounds, is recognised as an amount of 5.7 pounds.
# Expected: 5700000, as of "£5.7M" and "£5.7 million", and as "£5.7k" is 5700; or no amount at all.
# Seen: the small m, like mn and bn, is left behind, and the amount ends in the middle of the word. That m alone may mean metres may
# be why it is no multiplier of a bare number; but no money is measured in metres, and the same suite finds 5.7 metres in it too.
# Why it matters: a figure a millionth of what the report says, from the recogniser that is made for money.
# Ends with 1 when one of them has another value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @microsoft/recognizers-text-suite@1.3.1 @microsoft/recognizers-text-number-with-unit@1.3.1
cat >read.mjs <<'JS'
import suite from '@microsoft/recognizers-text-suite';

const { English } = suite.Culture;
const said = ({ text, resolution }) => `${text}: ${resolution.value} ${resolution.unit}`;
const money = (amount) => suite.recognizeCurrency(`a budget of ${amount}`, English).map(said);
const seen = [
  ...['£5.7M', '£5.7 million', '£5.7k', '£5.7m', '£5.7bn'].flatMap(money),
  ...suite.recognizeDimension('a budget of £5.7m', English).map(said),
].join('\n');
console.log(seen);
const known = [
  '£5.7m: 5700000 Pound',
  '£5.7 million: 5700000 Pound',
  '£5.7k: 5700 Pound',
  '£5.7: 5.7 Pound',
  '£5.7: 5.7 Pound',
  '5.7m: 5.7 Meter',
].join('\n');
process.exit(seen === known ? 0 : 1);
JS
node read.mjs
