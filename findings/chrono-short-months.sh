#!/usr/bin/env bash
# chrono-node 2.10.3: of a quarter that is written with short names of months, "Oct to Dec 2020" or "Oct-Dec 2020", only its last
# month is read.
# Expected: October to December 2020, as of "October to December 2020" and "October-December 2020", which are read so; in 2016 the
# package read "Dec - Feb 2015" as a span (issue 104, which is about its order). A single "Oct 2020" is read as well.
# Seen: one result, December 2020, with no end; with spaces around the dash there are two, "Oct -" and "Dec 2020", and no span. A
# name of three letters without a year is skipped as an unlikely date, also where "to" and a dated month follow.
# Why it matters: the figure of a month is answered for that of a quarter, and tables write their quarters in this way.
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
const month = (end) => end?.date().toISOString().slice(0, 7);
const read = (text) =>
  en.GB.parse(text, today)
    .map(({ text: words, start, end }) => `"${words}" ${[month(start), month(end)].filter(Boolean).join('..')}`)
    .join(' and ');
const seen = ['October to December 2020', 'Oct to Dec 2020', 'Oct-Dec 2020', 'Oct - Dec 2020'].map(read).join('\n');
console.log(seen);
const known = [
  '"October to December 2020" 2020-10..2020-12',
  '"Dec 2020" 2020-12',
  '"Dec 2020" 2020-12',
  '"Oct -" 2020-10 and "Dec 2020" 2020-12',
].join('\n');
process.exit(seen === known ? 0 : 1);
JS
node read.mjs
