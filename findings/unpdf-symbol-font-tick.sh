#!/usr/bin/env bash
# unpdf 1.7.0 (PDF.js inside): a tick that is set in the standard font ZapfDingbats comes out of getTextContent() as the digit "4", the
# code by which that font holds it, and not as the sign (U+2714) that the font's own encoding names. Nothing in the item says so: it
# looks like any number of the page, and a tick in a table's cell may become a figure.
# The PDF is made by pdfkit 0.20.2, is valid, and names the font /ZapfDingbats. Ends with 1 when the tick comes out otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent unpdf@1.7.0 pdfkit@0.20.2
cat >tick.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { getDocumentProxy } from 'unpdf';

const document = new PDFDocument();
const chunks = [];
document.on('data', (chunk) => chunks.push(chunk));
const done = new Promise((resolve) => document.on('end', resolve));
document.font('Helvetica').text('On track').font('ZapfDingbats').text('4');
document.end();
await done;
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)), { verbosity: 0 });
const page = await pdf.getPage(1);
const { items } = await page.getTextContent();
const tick = items.filter(({ str }) => str?.trim()).at(-1);
console.log(`read as ${JSON.stringify(tick.str)}`);
process.exit(tick.str === '4' ? 0 : 1);
JS
node tick.mjs
