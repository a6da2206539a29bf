#!/usr/bin/env bash
# @microsoft/recognizers-text-suite 1.3.1 (@microsoft/recognizers-text-number 1.3.1): "1 in 4" is recognised as a number whose value
# is the text "NAN".
# Expected: 0.25, as of "one in four"; the package's specification has "one out of three" as 0.333333333333333. Or nothing, as for a
# phrase that is not supported.
# Seen: with digits on both sides "NAN", with digits below "INFINITY", with digits above 0. The extractor takes them for fractions,
# and the parser looks the digits up among the words for numbers. (Issue 2716 has an "INFINITY" of other words.)
# Why it matters: "1 in 4 victims" is how reports write a share. A result that is there, is a number and has a value looks good, and
# a caller's Number() makes of it NaN, infinity, or nought, a figure that is plainly wrong.
# Ends with 1 when one of them has another value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @microsoft/recognizers-text-suite@1.3.1 @microsoft/recognizers-text-number@1.3.1
cat >read.mjs <<'JS'
import suite from '@microsoft/recognizers-text-suite';

const read = (share) =>
  suite
    .recognizeNumber(`${share} victims`, suite.Culture.English)
    .map(({ text, typeName, resolution }) => `${text}: ${typeName} ${resolution.value}`);
const seen = ['one in four', '1 in 4', '3 out of 10', 'one in 4', '1 in four'].flatMap(read).join('\n');
console.log(seen);
const known = [
  'one in four: number 0.25',
  '1 in 4: number NAN',
  '3 out of 10: number NAN',
  'one in 4: number INFINITY',
  '1 in four: number 0',
].join('\n');
process.exit(seen === known ? 0 : 1);
JS
node read.mjs
