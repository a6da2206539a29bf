#!/usr/bin/env bash
# chrono-node 2.10.3: "in the year to March 2020", by which a report of performance names twelve months that are over, is read as a
# span that ends in a year to come.
# Expected: March 2020 as its end, or "March 2020" alone as for "in the 12 months to March 2020"; of "in the quarter" nothing, as
# the package's own tests have it for "for the year".
# Seen: "the" counts as one ("the day before" needs that), so "in the year" is "in one year": asked on 10 February 2021 it is 10
# February 2022, by the strict configuration too. With "to March 2020" behind it the two are put in order and become March 2020 to
# March 2022, and "in the quarter", said of what was, is three months ahead.
# Why it matters: figures of two years that have not been, in place of those of the year that was asked for, with no sign of
# doubt.
# Ends with 1 when one of them is read otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent chrono-node@2.10.3
cat >read.mjs <<'JS'
import { en } from 'chrono-node';

const today = { instant: new Date('2021-02-10T12:00:00Z'), timezone: 0 };
const day = (end) => end?.date().toISOString().slice(0, 10);
const read = (chrono, text) =>
  chrono.parse(text, today).map(({ text: words, start, end }) => [words, day(start), day(end)].filter(Boolean).join(', '));
const seen = [
  ...read(en.GB, 'crime fell in the year to March 2020'),
  ...read(en.GB, 'crime fell in the 12 months to March 2020'),
  ...read(en.strict, 'calls in the year'),
  ...read(en.strict, 'calls in the quarter'),
  ...read(en.strict, 'calls for the year'),
].join('\n');
console.log(seen);
const known = [
  'in the year to March 2020, 2020-03-01, 2022-03-10',
  'March 2020, 2020-03-01',
  'in the year, 2022-02-10',
  'in the quarter, 2021-05-10',
].join('\n');
process.exit(seen === known ? 0 : 1);
JS
node read.mjs
