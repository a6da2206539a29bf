#!/usr/bin/env bash
# pdfkit 0.20.2, its table() in a tagged document: a cell with rowSpan 2 stands in the structure in the last row that it covers, as
# that row's first cell, and still says that it spans two.
# Expected: it stands in the first of its rows. pdfkit's documentation says that rowSpan works as in HTML, and a RowSpan of PDF (ISO
# 32000-1, 14.8.5.7) counts from the cell's own row downwards.
# Seen: by unpdf 1.7.0 (PDF.js), which reads the structure: the first row begins with its first number and has no header, the second
# has the header of both. pdfinfo -struct-text of poppler shows the same, and veraPDF 1.30.2 rejects it by PDF/UA-1, 7.2-43: the
# rows have different numbers of columns.
# Why it matters: a screen reader gives the numbers of the first row under the headings of other columns and without the name of
# what was counted. Ends with 1 when the header stands in the first of its rows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent pdfkit@0.20.2 unpdf@1.7.0
cat >table.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { getDocumentProxy } from 'unpdf';

const document = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'en-GB' });
const chunks = [];
document.on('data', (chunk) => chunks.push(chunk));
const done = new Promise((resolve) => document.on('end', resolve));
const root = document.struct('Document');
document.addStructure(root);
const heading = (text) => ({ text, type: 'TH', scope: 'Column' });
document.table({
  structParent: root,
  data: [
    [heading('Measure'), heading('Period'), heading('Calls')],
    [{ text: '101', type: 'TH', scope: 'Row', rowSpan: 2 }, 'Q2', '78,753'],
    ['Q3', '70,753'],
  ],
});
root.end();
document.end();
await done;

const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)), { verbosity: 0 });
const page = await pdf.getPage(1);
const texts = new Map();
let content = '';
for (const { type, id, str } of (await page.getTextContent({ includeMarkedContent: true })).items) {
  if (type === 'beginMarkedContentProps') content = id;
  else if (str) texts.set(content, (texts.get(content) ?? '') + str);
}
const textOf = ({ id, children = [] }) => (texts.get(id) ?? '') + children.map(textOf).join('');
const rowsOf = ({ role, children = [] }) =>
  role === 'TR' ? [children.map((cell) => `${cell.role} ${textOf(cell).trim()}`).join(' | ')] : children.flatMap(rowsOf);
const seen = rowsOf(await page.getStructTree()).join('\n');
console.log(seen);
const known = ['TH Measure | TH Period | TH Calls', 'TD Q2 | TD 78,753', 'TH 101 | TD Q3 | TD 70,753'].join('\n');
process.exit(seen === known ? 0 : 1);
JS
node table.mjs
