#!/usr/bin/env bash
# pdfkit 0.20.2: a document with subset 'PDF/UA' and an embedded TrueType font breaks that standard as soon as a letter is drawn
# that the font composes of others, as Source Sans composes the per cent sign and the colon.
# Expected: ISO 14289-1, 7.21.4.2, has it that a CIDSet, where there is one, names every glyph of the embedded font, used or not;
# pdfkit writes one for PDF/UA by itself, although the standard asks for none (PDF/A-1 does, of the glyphs that are used).
# Seen: with "10.2%" the embedded font has the parts of the sign as well, and the CIDSet has only what was drawn. veraPDF 1.30.2
# rejects the file for this alone (rule 7.21.4.2-2) and accepts the one that says "1,102" instead.
# Why it matters: a brief that must be accessible by law fails the check because it holds a percentage. This project has pdfkit
# leave the CIDSet out. Ends with 1 when the two agree.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent pdfkit@0.20.2 pdf-lib@1.17.1 fontkit@2.0.4 @fontsource/source-sans-3@5.3.1
cat >glyphs.mjs <<'JS'
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import pdfLib from 'pdf-lib';
import PDFDocument from 'pdfkit';

const { decodePDFRawStream, PDFDict, PDFDocument: ReadDocument, PDFName, PDFRawStream } = pdfLib;
const font = createRequire(import.meta.url).resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff');

async function made(text) {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: 'Brief' },
  });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.font(font);
  document.addStructure(document.struct('Document', {}, [document.struct('P', {}, () => document.text(text))]));
  document.end();
  await done;
  return Buffer.concat(chunks);
}

async function counted(text) {
  const { context } = await ReadDocument.load(await made(text));
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const descriptor = objects.find((object) => object instanceof PDFDict && object.has(PDFName.of('CIDSet')));
  const bytes = (name) => {
    const stream = descriptor.lookup(PDFName.of(name));
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  };
  const named = [...bytes('CIDSet')].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  return `${text}: ${create(Buffer.from(bytes('FontFile2'))).numGlyphs} glyphs, ${named} in the CIDSet`;
}

const seen = `${await counted('1,102')}\n${await counted('10.2%')}`;
console.log(seen);
process.exit(seen === '1,102: 5 glyphs, 5 in the CIDSet\n10.2%: 8 glyphs, 6 in the CIDSet' ? 0 : 1);
JS
node glyphs.mjs
