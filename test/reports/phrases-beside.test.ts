/** Phrases that stand beside a number and narrow nothing by what they are, read for a made-up force; and their like that do. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Catalogue } from '../../src/figures/model.ts';
import { Decisions } from '../../src/reports/decisions.ts';
import { splitPages } from '../../src/reports/layout/pages.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const METRICS = `\
- { id: lantern-stops, label: approved stops for Project LANTERN, unit: stops, kind: stock, direction: neither, definition: Stops., priority: 1,
    commitment: p1-contact, frames: [{ counts: stop, of: lantern }], also: [approve project later patrol] }
- { id: plover-patrols, label: Operation PLOVER patrols, unit: patrols, kind: count, direction: neither, definition: Patrols., priority: 1,
    commitment: p1-contact, frames: [{ counts: patrol, of: plover }], also: [driver fine operation] }
- { id: plover-fines, label: drivers fined under Operation PLOVER, unit: people, kind: count, direction: neither, definition: Fines., priority: 1,
    commitment: p1-contact, frames: [{ counts: driver|fine, of: plover }], also: [patrol operation] }
- { id: siskin-span, label: hours that the Operation SISKIN fires lay within, unit: hours, kind: hours, direction: neither, definition: Hours., priority: 1,
    commitment: p1-contact, patterns: ['operation siskin >> within an? N[- ]hours?'], frames: [{ counts: apart|within|stretch, of: siskin }], also: [begin three barn burn burnt] }
- { id: siskin-counts, label: arson counts under Operation SISKIN, unit: counts, kind: count, direction: neither, definition: Counts., priority: 1,
    commitment: p1-contact, frames: [{ counts: count|arson, of: siskin }], also: [man charge arrest fire] }
- { id: linnet-thefts, label: thefts in the Operation LINNET conviction, unit: thefts, kind: count, direction: neither, definition: Thefts., priority: 1,
    commitment: p1-contact, frames: [{ counts: theft, of: linnet }, { counts: theft, by: convict|conviction }], also: [operation woman] }
- { id: gang-jailed, label: people jailed over burglary, unit: people, kind: count, direction: neither, definition: Jailed., priority: 1,
    commitment: p1-contact, frames: [{ counts: jail|confine, of: "burglary|burglar|arrest" }], also: [charge] }
- { id: gang-arrests, label: people arrested over burglary, unit: people, kind: count, direction: neither, definition: Arrests., priority: 1,
    commitment: p1-contact, frames: [{ counts: arrest, of: "burglary|burglar" }] }
- { id: weapon-searches, label: searches for knives, unit: searches, kind: count, direction: neither, definition: Searches., priority: 1,
    commitment: p1-contact, frames: [{ of: "knife" }], also: [garage make made lockup easter] }
- { id: alarms, label: alarms, unit: alarms, kind: count, direction: neither, definition: Alarms., priority: 1,
    commitment: p1-contact, usual: true, frames: [{ counts: alarm }] }
- { id: alarms-lead, label: alarms of the busiest month above the others, unit: alarms, kind: count, direction: neither, definition: Lead., priority: 1,
    commitment: p1-contact, busiestMonthOf: alarms, patterns: ['M [^.]*?N more alarms than'], frames: [{ counts: alarm, by: "month|busiest" }] }
`;

describe('a phrase beside a number', () => {
  const content = writeContent(tempFolder(), {
    'metrics.yaml': METRICS,
    'priorities.yaml': `\
plan: { title: Plan of Midshire, force: Midshire, from: "2020-04-01", to: "2024-03-31" }
priorities:
  - { number: 1, title: Be Easy to Reach, headlines: [gang-arrests], commitments: [{ id: p1-contact, text: answer calls }] }
`,
    'synonyms.yaml': '- { term: knife, words: [knives] }\n',
    'operations.yaml': '- { id: plover, name: Operation PLOVER }\n- { id: siskin, name: Operation SISKIN }\n',
    'topics.yaml': null,
    'reports/midshire-q3.report.yaml': null,
    'reports/midshire-q3.figures.yaml': null,
    'reports/midshire-q3.updates.yaml': null,
  });
  const { catalogue }: { catalogue: Catalogue } = loadContent(readContentFiles(content));

  const figuresOf = (text: string): string[] =>
    readReport(splitPages(`Midshire Police Q3 2020/21\n\nPriority 1 – Be Easy to Reach\n\n• ${text}\n`), {
      ...{ catalogue, packaged: catalogue, force: 'Midshire', period: null, fileName: 'report' },
      ...{ decisions: new Decisions(), elsewhere: [] },
    }).bundle.figures.map(({ metric, value, period }) => `${metric} ${value} ${period.label}`);

  const Q3 = 'Q3 2020/21';
  const KINDS: Readonly<Record<string, readonly (readonly [text: string, ...figures: readonly string[]])[]>> = {
    'a place in a row is no date': [
      [
        'Barton has been made the 3rd town in the county to join Project LANTERN, with 14 approved stops set out for later.',
        'lantern-stops 14 31 December 2020',
      ],
      ['On the 3rd of the month 14 approved stops for Project LANTERN were open.'],
    ],
    'across so many is across them all': [
      [
        'Some 90 drivers have been fined across 16 patrols of Operation PLOVER.',
        `plover-fines 90 ${Q3}`,
        `plover-patrols 16 ${Q3}`,
      ],
      ['Some 90 drivers have been fined in 16 patrols of Operation PLOVER.', `plover-fines 90 ${Q3}`],
    ],
    'a span counts the unit of time that it is told in': [
      [
        'Operation SISKIN relates to the burning of three barns in Barton within a 36 hour stretch.',
        `siskin-span 36 ${Q3}`,
      ],
      ['Operation SISKIN began when three barns were burnt down within 36 hourly checks.'],
    ],
    'what is to come of something else tells not which were counted': [
      [
        'Operation SISKIN: a man was arrested and charged with four counts of arson with a hearing planned for March 2021.',
        `siskin-counts 4 ${Q3}`,
      ],
      ['Operation SISKIN: a man is planned to be charged with four counts of arson.'],
    ],
    'what was done to one is told whatever brought it about': [
      [
        'This help, asked for and received through the Operation LINNET team, led to the tracing and swift conviction of a woman for eleven thefts.',
        `linnet-thefts 11 ${Q3}`,
      ],
      ['Operation LINNET: a leaflet led to the reporting of eleven thefts.'],
    ],
    'what is told of how long somebody is jailed is not told of how many are': [
      [
        'A total of 20 people have been arrested over burglary with nine charged and three confined to five years in a camp.',
        `gang-arrests 20 ${Q3}`,
        `gang-jailed 3 ${Q3}`,
      ],
    ],
    'the number of the busiest month is not by how much it leads': [
      ['Alarms: 700 in the quarter; busiest month November, 260.', `alarms 700 ${Q3}`, 'alarms 260 November 2020'],
      [
        '700 alarms came in. November was the busiest month with 30 more alarms than either other.',
        `alarms 700 ${Q3}`,
        'alarms-lead 30 November 2020',
      ],
    ],
    'of something else of the metric it may be said what it asks for': [
      ['Five searches made in the run up to Easter on lockups which concealed knives.', `weapon-searches 5 ${Q3}`],
      ['Five searches were made which overlooked knives.'],
    ],
  };
  for (const [kind, examples] of Object.entries(KINDS))
    describe(kind, () => {
      for (const [text, ...figures] of examples)
        it(text, () => {
          expect(figuresOf(text)).to.have.members(figures);
        });
    });
});
