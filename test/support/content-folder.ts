/** A small content folder of a made-up force, written to disk with the changes that a test wants. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const contentFiles: Readonly<Record<string, string>> = {
  'priorities.yaml': `\
plan: { title: Plan of Midshire, force: Midshire, from: "2020-04-01", to: "2024-03-31" }
priorities:
  - number: 1
    title: Be Easy to Reach
    aliases: [contact]
    headlines: [calls-101]
    commitments:
      - { id: p1-contact, text: answer calls }
  - number: 2
    title: Safe Roads
    commitments:
      - { id: p2-roads, text: make the roads safer }
`,
  'metrics.yaml': `\
- id: calls-101
  label: calls to 101
  unit: calls
  kind: count
  direction: neither
  definition: Calls to the non-emergency number.
  priority: 1
  commitment: p1-contact
  frames: [{ counts: call?, of: "101" }]
  also: call phone  line
- id: road-deaths
  label: people killed on the roads
  unit: people
  kind: count
  direction: less is better
  definition: People killed in collisions.
  priority: 2
  commitment: p2-roads
  frames:
    - { counts: death|fatality, of: road }
  also: [killed people, roads]
  usual: true
  partOf: null
  patterns: ["N people were killed"]
`,
  'synonyms.yaml': `\
- { term: "101", words: [non emergency, non-emergency] }
- { term: death, words: [fatal] }
`,
  'areas.yaml': `\
- { id: midshire, name: Midshire, kind: force, parent: null }
- { id: lpa-east, name: East, kind: lpa, parent: midshire, aliases: [east lpa] }
- { id: barton, name: Barton, kind: district, parent: lpa-east }
- { id: mill-lane, name: Mill Lane, kind: place, parent: barton }
`,
  'operations.yaml': `\
- { id: kestrel, name: Operation KESTREL, aliases: [op kestrel, kestrel] }
- { id: heron, name: Operation HERON }
`,
  'glossary.yaml': `\
- { term: FCR, meaning: Force Control Room, priority: 1, page: 1, aliases: [control room] }
`,
  'topics.yaml': `\
- { id: speeding, name: speeding, aliases: [speeders], priority: 2, headlines: [road-deaths] }
`,
  'reports/midshire-q3.report.yaml': `\
id: midshire-q3
force: Midshire
title: Midshire Q3 2020/21
period: Q3 2020/21
published: "2021-01-20"
asAt: "2020-12-31"
marking: OFFICIAL
pages:
  1: { priority: 1, commitment: p1-contact, printed: 4 }
  2: { priority: 2, commitment: p2-roads }
`,
  'reports/midshire-q3.figures.yaml': `\
figures:
  - metric: road-deaths
    bullet: "2.1"
    period: Q3 2020/21
    value: 11
    area: barton
  - metric: calls-101
    bullet: "1.1"
    period: Q3 2020/21
    value: 70753
    stated:
      - { against: Q2 2020/21, difference: -8000 }
  - metric: calls-101
    bullet: "1.1"
    period: Q2 2020/21
    value: 78753
    basis: derived
    working: 70,753 + 8,000
`,
  'reports/midshire-q3.updates.yaml': `\
updates:
  - id: "1.1"
    text: Fewer people called.
  - id: "2.1"
    headings: [lpa-east]
    places: [barton]
    operations: [kestrel]
    topics: [speeding]
    text: Operation KESTREL ran in Barton.
`,
};

/** Writes the files, with `changes` in place of the file of that name; null leaves the file out. */
export function writeContent(folder: string, changes: Readonly<Record<string, string | null>> = {}): string {
  for (const [path, text] of Object.entries({ ...contentFiles, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The file's text with one part replaced; the part must be there. */
export function changed(path: string, part: string, replacement: string): Record<string, string> {
  const text = contentFiles[path] ?? '';
  if (!text.includes(part)) throw new Error(`${path} has no ${part}`);
  return { [path]: text.replace(part, replacement) };
}
