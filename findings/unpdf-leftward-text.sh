#!/usr/bin/env bash
# unpdf 1.7.0, extractText(): two texts on one line of a page come out as one word when the right one was drawn first, so that
# "70,753" and "101 calls", 200 points apart, are "70,753101 calls".
# Expected: something between them. In which order a page is drawn is free in PDF, and programs that draw a column or a merged cell
# last do it in this one; the items of PDF.js, which unpdf puts together, tell where each stands. pdftotext of poppler and
# pdfminer.six part them (pypdf does not).
# Seen: PDF.js adds a space or an end of line only where the next text stands further right or on another line, and unpdf joins what
# remains with nothing between. In the order from left to right a space is there.
# Why it matters: two numbers of a table become a third, which stands nowhere in the report.
# Ends with 1 when they are apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent unpdf@1.7.0 pdfkit@0.20.2
cat >line.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { extractText } from 'unpdf';

async function read(...texts) {
  const document = new PDFDocument();
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  for (const [text, left] of texts) document.text(text, left, 100, { lineBreak: false });
  document.end();
  await done;
  return (await extractText(new Uint8Array(Buffer.concat(chunks)), { mergePages: true })).text;
}

const label = ['101 calls', 72];
const number = ['70,753', 300];
const seen = `${await read(label, number)}\n${await read(number, label)}`;
console.log(seen);
process.exit(seen === '101 calls 70,753\n70,753101 calls' ? 0 : 1);
JS
node line.mjs
