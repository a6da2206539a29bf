/** The made-up force of test/fixtures/northmere: its content folder and its report. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Catalogue } from '../../src/figures/model.ts';
import { Decisions } from '../../src/reports/decisions.ts';
import { splitPages } from '../../src/reports/layout/pages.ts';
import { type Reading, readReport } from '../../src/reports/read-report.ts';

const path = (name: string): string => fileURLToPath(new URL(`../fixtures/northmere/${name}`, import.meta.url));

export const northmereData = path('data');
export const northmereFile = path('report.txt');
export const northmereText = readFileSync(northmereFile, 'utf8');

let loaded: Catalogue | null = null;
export function northmereCatalogue(): Catalogue {
  loaded ??= loadContent(readContentFiles(northmereData)).catalogue;
  return loaded;
}

export const readNorthmere = (text = northmereText, decisions = new Decisions()): Reading =>
  readReport(splitPages(text), {
    catalogue: northmereCatalogue(),
    packaged: northmereCatalogue(),
    force: 'Northmere',
    period: null,
    fileName: 'report',
    decisions,
  });
