import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { ContentError, problemLine } from '../../src/content/problems.ts';
import { changed, contentFiles, writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('loadContent', () => {
  const folder = tempFolder();
  let folders = 0;
  const load = (changes: Record<string, string | null> = {}) =>
    loadContent(readContentFiles(writeContent(join(folder, `data-${++folders}`), changes)));

  /** The problems as lines, their files named from the content folder on. */
  function problems(changes: Record<string, string | null>): string[] {
    try {
      load(changes);
    } catch (fault) {
      if (!(fault instanceof ContentError)) throw fault;
      return fault.problems.map((problem) => problemLine(problem).replace(/^.*\/data-\d+\//, ''));
    }
    return [];
  }

  it('reads the vocabulary, with what may be left out filled in', () => {
    const { catalogue } = load();
    expect(catalogue.plan).to.deep.equal({
      title: 'Plan of Midshire',
      force: 'Midshire',
      from: '2020-04-01',
      to: '2024-03-31',
    });
    expect(catalogue.priorities[1]).to.deep.equal({
      number: 2,
      title: 'Safe Roads',
      aliases: [],
      headlines: [],
      commitments: [{ id: 'p2-roads', text: 'make the roads safer' }],
    });
    expect(catalogue.metrics[0]).to.deep.include({ usual: false, partOf: null, group: null, patterns: [] });
    expect(catalogue.areas[0]).to.deep.equal({
      id: 'midshire',
      name: 'Midshire',
      kind: 'force',
      parent: null,
      aliases: [],
    });
    expect(catalogue.synonyms[0]?.words).to.deep.equal(['non emergency', 'non-emergency']);
  });

  it('reads the words that may be there as one string or a list', () => {
    expect(load().catalogue.metrics.map((metric) => metric.also)).to.deep.equal([
      ['call', 'phone', 'line'],
      ['killed', 'people', 'roads'],
    ]);
  });

  it('keeps the words that only help to find an update apart from its text', () => {
    const path = 'reports/midshire-q3.updates.yaml';
    const [first] = load(changed(path, 'text: Fewer', 'also: [phone calls]\n    text: Fewer')).reports[0]!.updates;
    expect(first).to.deep.include({ text: 'Fewer people called.', also: ['phone calls'] });
  });

  it('refuses a bracket that says again what stands before it', () => {
    expect(
      problems(changed('reports/midshire-q3.updates.yaml', 'people called.', 'people (fewer people) called.')),
    ).to.deep.equal([
      'reports/midshire-q3.updates.yaml:3:11 updates[0].text: (fewer people) says again what stands before it; words for the search belong in also',
    ]);
  });

  it('reads a report in the order of its bullets, each placed by its page', () => {
    const [bundle] = load().reports;
    expect(bundle?.report).to.deep.equal({
      id: 'midshire-q3',
      force: 'Midshire',
      title: 'Midshire Q3 2020/21',
      period: { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' },
      published: '2021-01-20',
      asAt: '2020-12-31',
      marking: 'OFFICIAL',
      version: 1,
    });
    expect(bundle?.figures.map((figure) => [figure.metric, figure.value, figure.area])).to.deep.equal([
      ['calls-101', 70753, 'midshire'],
      ['calls-101', 78753, 'midshire'],
      ['road-deaths', 11, 'barton'],
    ]);
    expect(bundle?.figures[0]).to.deep.include({
      precision: 'exact',
      basis: 'reported',
      priority: 1,
      source: { report: 'midshire-q3', page: 1, printedPage: 4, commitment: 'p1-contact', bullet: '1.1' },
    });
    expect(bundle?.figures[0]?.stated[0]).to.deep.include({ difference: -8000, percent: null });
    expect(bundle?.figures[1]).to.deep.include({ basis: 'derived', working: '70,753 + 8,000' });
    expect(bundle?.updates.map((update) => [update.id, update.priority, update.headings])).to.deep.equal([
      ['1.1', 1, ['midshire']],
      ['2.1', 2, ['lpa-east']],
    ]);
    expect(bundle?.updates[1]?.source).to.deep.include({ page: 2, printedPage: null, commitment: 'p2-roads' });
  });

  it('reads a report without updates or figures', () => {
    const only = { 'reports/midshire-q3.updates.yaml': null, 'reports/midshire-q3.figures.yaml': null };
    expect(load(only).reports[0]).to.deep.include({ figures: [], updates: [] });
    expect(load({ 'reports/midshire-q3.updates.yaml': null }).reports[0]?.figures).to.have.length(3);
  });

  it('gives the same hash for the same files, another for any change', () => {
    const hash = (name: string, changes = {}) => readContentFiles(writeContent(join(folder, name), changes)).hash;
    const same = hash('hash-1');
    expect(hash('hash-2')).to.equal(same);
    expect(hash('hash-3', changed('areas.yaml', 'East', 'Eastern'))).to.not.equal(same);
    expect(hash('hash-4', { 'topics.yaml': null, 'topic.yaml': contentFiles['topics.yaml'] })).to.not.equal(same);
  });

  const report = 'reports/midshire-q3.report.yaml';
  const figures = 'reports/midshire-q3.figures.yaml';
  const updates = 'reports/midshire-q3.updates.yaml';
  const more = (path: string, lines: string) => ({ [path]: `${contentFiles[path]}${lines}\n` });

  const mistakes: readonly (readonly [string, Record<string, string | null>, readonly string[]])[] = [
    [
      'a file that is missing, and nothing that follows from it',
      { 'metrics.yaml': null },
      ['metrics.yaml:1:1: the file is missing'],
    ],
    [
      'a file that is no content file',
      { 'metrcs.yaml': '[]' },
      [
        'metrcs.yaml:1:1 metrcs: not a content file; expected priorities.yaml, metrics.yaml, synonyms.yaml, areas.yaml, operations.yaml, glossary.yaml, topics.yaml, force.yaml, or reports/<id>.report.yaml, .figures.yaml, .updates.yaml, .not-figures.yaml',
      ],
    ],
    [
      'figures without their report',
      { [report]: null, [updates]: null },
      ['reports/midshire-q3.report.yaml:1:1: the file is missing'],
    ],
    [
      'a file that is not YAML',
      changed('topics.yaml', 'headlines: [road-deaths] }', 'headlines: [road-deaths]'),
      [
        'topics.yaml:2:1: Flow map in block collection must be sufficiently indented and end with a }; look here and at the lines above for a quote or bracket that is not closed, or an indentation that differs',
      ],
    ],
    [
      'a member written twice',
      changed('metrics.yaml', '  kind: count', '  kind: count\n  kind: stock'),
      ['metrics.yaml:5:3: Map keys must be unique'],
    ],
    [
      'a map where a list is expected',
      { 'operations.yaml': 'id: kestrel' },
      ['operations.yaml:1:1: expected a list, found a map'],
    ],
    [
      'an empty file',
      { 'glossary.yaml': '# nothing yet\n' },
      ['glossary.yaml:1:1 glossary: expected a list, found nothing'],
    ],
    [
      'a word that is none of those allowed',
      changed('metrics.yaml', 'kind: count', 'kind: amount'),
      ['metrics.yaml:4:9 metrics[0].kind: expected one of count, stock, money, hours, share, average, found "amount"'],
    ],
    [
      'a member that is missing',
      changed('metrics.yaml', '  unit: people\n', ''),
      ['metrics.yaml:11:3 metrics[1].unit: missing; expected text'],
    ],
    [
      'a member that is not known',
      changed('metrics.yaml', 'usual: true', 'usualy: true'),
      ['metrics.yaml:22:3 metrics[1].usualy: no such member is known here'],
    ],
    [
      'a number where text is expected',
      changed('metrics.yaml', 'of: "101"', 'of: 101'),
      ['metrics.yaml:9:33 metrics[0].frames[0].of: expected text, found 101 (write it in quotes)'],
    ],
    [
      'words that are neither a string nor a list',
      changed('metrics.yaml', 'also: call phone  line', 'also: 101'),
      ['metrics.yaml:10:9 metrics[0].also: expected words, or a list of words, found 101'],
    ],
    [
      'a pattern that is no regular expression',
      changed('metrics.yaml', 'N people were', '(N people were'),
      ['metrics.yaml:24:14 metrics[1].patterns[0]: expected a regular expression'],
    ],
    [
      'a date that does not exist',
      changed(report, '2020-12-31', '2020-12-32'),
      ['reports/midshire-q3.report.yaml:6:7 asAt: expected a date as 2020-12-31, found "2020-12-32"'],
    ],
    [
      'a plan that ends before it begins',
      changed('priorities.yaml', '2024', '2019'),
      ['priorities.yaml:1:75 plan.to: 2019-03-31 is before the plan begins, 2020-04-01'],
    ],
    [
      'a priority that is there twice',
      changed('priorities.yaml', 'number: 2', 'number: 1'),
      [
        'metrics.yaml:17:13 metrics[1].priority: no priority is named 2; the nearest is 1',
        'metrics.yaml:18:15 metrics[1].commitment: p2-roads is not a commitment of priority 2',
        'priorities.yaml:9:13 priorities[1].number: 1 is there twice',
        'reports/midshire-q3.report.yaml:10:18 pages.2.priority: no priority is named 2; the nearest is 1',
        'reports/midshire-q3.report.yaml:10:33 pages.2.commitment: p2-roads is not a commitment of priority 2',
        'topics.yaml:1:66 topics[0].priority: no priority is named 2; the nearest is 1',
      ],
    ],
    [
      'a commitment that is there twice',
      more('priorities.yaml', '      - { id: p1-contact, text: again }'),
      ['priorities.yaml:13:15 priorities[1].commitments[1].id: p1-contact is there twice'],
    ],
    [
      'a commitment of another priority',
      changed('metrics.yaml', 'commitment: p1-contact', 'commitment: p2-roads'),
      ['metrics.yaml:8:15 metrics[0].commitment: p2-roads is not a commitment of priority 1'],
    ],
    [
      'an unknown metric, with the nearest',
      changed('priorities.yaml', '[calls-101]', '[call-101]'),
      ['priorities.yaml:6:17 priorities[0].headlines[0]: no metric is named call-101; the nearest is calls-101'],
    ],
    [
      'a metric that is there twice, and in every place that is wrong besides',
      changed('metrics.yaml', 'id: road-deaths\n  label: people', 'id: calls-101\n  label: people'),
      [
        'metrics.yaml:11:7 metrics[1].id: calls-101 is there twice',
        'reports/midshire-q3.figures.yaml:2:13 figures[0].metric: no metric is named road-deaths; the nearest is calls-101',
        'topics.yaml:1:81 topics[0].headlines[0]: no metric is named road-deaths; the nearest is calls-101',
      ],
    ],
    [
      'an unknown whole',
      changed('metrics.yaml', 'partOf: null', 'partOf: deaths'),
      ['metrics.yaml:23:11 metrics[1].partOf: no metric is named deaths; the nearest is road-deaths'],
    ],
    [
      'a metric that is a part of itself',
      changed('metrics.yaml', 'partOf: null', 'partOf: road-deaths'),
      ['metrics.yaml:23:11 metrics[1].partOf: road-deaths is inside itself: road-deaths in road-deaths'],
    ],
    [
      'money that is not in pounds',
      changed('metrics.yaml', 'kind: count', 'kind: money'),
      ['metrics.yaml:3:9 metrics[0].unit: the unit of a money is GBP, not calls'],
    ],
    [
      'an area in no other besides the force',
      changed('areas.yaml', 'kind: district, parent: lpa-east', 'kind: district'),
      ['areas.yaml:3:3 areas[2].parent: missing; only one area, midshire, is in no other'],
    ],
    [
      'no area that the others are in',
      changed('areas.yaml', 'parent: null', 'parent: barton'),
      [
        'areas.yaml:1:56 areas[0].parent: a force cannot be in a district',
        'areas.yaml:1:56 areas[0].parent: midshire is inside itself: midshire in barton in lpa-east in midshire',
        'areas.yaml:2:50 areas[1].parent: lpa-east is inside itself: lpa-east in midshire in barton in lpa-east',
        'areas.yaml:3:55 areas[2].parent: barton is inside itself: barton in lpa-east in midshire in barton',
        'areas.yaml:1:1 areas: one area has to be in no other (parent: null)',
      ],
    ],
    [
      'an area in an unknown one',
      changed('areas.yaml', 'parent: barton', 'parent: bartn'),
      ['areas.yaml:4:58 areas[3].parent: no area is named bartn; the nearest is barton'],
    ],
    [
      'a name that is another area’s alias',
      changed('areas.yaml', 'name: Barton', 'name: East  LPA'),
      ['areas.yaml:3:23 areas[2].name: "East  LPA" already means the area lpa-east'],
    ],
    [
      'an alias of two operations',
      changed('operations.yaml', 'Operation HERON }', 'Operation HERON, aliases: [heron, Kestrel] }'),
      ['operations.yaml:2:56 operations[1].aliases[1]: "Kestrel" already means Operation KESTREL'],
    ],
    [
      'a term that is there twice',
      more('glossary.yaml', '- { term: fcr, meaning: Something, priority: 1 }'),
      [
        'glossary.yaml:2:11 glossary[1].term: "fcr" already means FCR',
        'glossary.yaml:2:11 glossary[1].term: fcr is there twice',
      ],
    ],
    [
      'a priority that no priority has',
      changed('glossary.yaml', 'priority: 1', 'priority: 12'),
      ['glossary.yaml:1:55 glossary[0].priority: no priority is named 12; the nearest is 1'],
    ],
    [
      'a word of two synonyms, or one that is itself a term',
      changed('synonyms.yaml', 'words: [fatal]', 'words: [fatal, non emergency, "101"]'),
      [
        'synonyms.yaml:2:33 synonyms[1].words[1]: "non emergency" already means the term 101',
        'synonyms.yaml:2:48 synonyms[1].words[2]: "101" already means the term 101',
      ],
    ],
    [
      'a report that is not named as its file',
      changed(report, 'id: midshire-q3', 'id: midshire-q4'),
      ['reports/midshire-q3.report.yaml:1:5 id: expected midshire-q3, as the file is named'],
    ],
    [
      'a page that is no number',
      changed(report, '  2: { priority: 2, commitment: p2-roads }', '  two: { priority: 2, commitment: p2-roads }'),
      ['reports/midshire-q3.report.yaml:10:3 pages.two: expected a page number'],
    ],
    [
      'an unknown commitment on a page',
      changed(report, 'commitment: p2-roads', 'commitment: p2-road'),
      [
        'reports/midshire-q3.report.yaml:10:33 pages.2.commitment: no commitment is named p2-road; the nearest is p2-roads',
      ],
    ],
    [
      'a page under another priority',
      changed(report, 'priority: 2', 'priority: 1'),
      ['reports/midshire-q3.report.yaml:10:33 pages.2.commitment: p2-roads is not a commitment of priority 1'],
    ],
    [
      'a period that cannot be read',
      changed(figures, 'period: Q3 2020/21', 'period: Q5 2020/21'),
      [
        'reports/midshire-q3.figures.yaml:4:13 figures[0].period: Not a period: "Q5 2020/21". Write "Q3 2020/21", "October 2020", "2020/21", "2020", "at 2020-12-31", "to 2020-12-31", "since 2020-10-01 to 2020-12-31" or "2020-09-01..2020-11-30".',
      ],
    ],
    [
      'a movement against a period that cannot be read',
      changed(figures, 'against: Q2 2020/21', 'against: 2020-02-30..2020-03-31'),
      ['reports/midshire-q3.figures.yaml:12:20 figures[1].stated[0].against: Not a date (yyyy-mm-dd): 2020-02-30'],
    ],
    [
      'a bullet that is no text',
      changed(figures, 'bullet: "2.1"', 'bullet: 2.10'),
      ['reports/midshire-q3.figures.yaml:3:13 figures[0].bullet: expected text, found 2.1 (write it in quotes)'],
    ],
    [
      'a bullet that the report has not',
      changed(figures, 'bullet: "2.1"', 'bullet: "2.2"'),
      ['reports/midshire-q3.figures.yaml:3:13 figures[0].bullet: no bullet is named 2.2; the nearest is 2.1'],
    ],
    [
      'a bullet on a page that the report has not',
      { ...changed(figures, 'bullet: "2.1"', 'bullet: "3.1"'), [updates]: null },
      ['reports/midshire-q3.figures.yaml:3:13 figures[0].bullet: the report has no page 3; its pages are 1, 2'],
    ],
    [
      'a derived figure without its working',
      changed(figures, '    working: 70,753 + 8,000\n', ''),
      ['reports/midshire-q3.figures.yaml:13:5 figures[2].working: missing; a derived figure shows its working'],
    ],
    [
      'a working that does not come to the value',
      changed(figures, 'working: 70,753 + 8,000', 'working: 70,753 + 800'),
      ['reports/midshire-q3.figures.yaml:18:14 figures[2].working: 70,753 + 800 is 71553, not 78753'],
    ],
    [
      'a reported figure with a working',
      changed(figures, 'basis: derived', 'basis: reported'),
      ['reports/midshire-q3.figures.yaml:18:14 figures[2].working: a reported figure has no working'],
    ],
    [
      'two figures for one metric, period and area',
      more(
        figures,
        '  - { metric: calls-101, bullet: "2.1", period: 2020-10-01..2020-12-31, area: midshire, value: 3 }',
      ),
      [
        'reports/midshire-q3.figures.yaml:19:5 figures[3]: a second figure for calls-101, 2020-10-01 to 2020-12-31, midshire; the first is of bullet 1.1',
      ],
    ],
    [
      'an update that is there twice',
      more(updates, '  - { id: "1.1", text: Again. }'),
      ['reports/midshire-q3.updates.yaml:10:11 updates[2].id: 1.1 is there twice'],
    ],
    [
      'an update about what is not known',
      {
        [updates]: `${contentFiles[updates]}`
          .replace('[lpa-east]', '[east]')
          .replace('[kestrel]', '[kestrl]')
          .replace('[speeding]', '[speed]'),
      },
      [
        'reports/midshire-q3.updates.yaml:5:16 updates[1].headings[0]: no area is named east; the nearest is lpa-east',
        'reports/midshire-q3.updates.yaml:7:18 updates[1].operations[0]: no operation is named kestrl; the nearest is kestrel',
        'reports/midshire-q3.updates.yaml:8:14 updates[1].topics[0]: no topic is named speed; the nearest is speeding',
      ],
    ],
  ];
  for (const [what, changes, lines] of mistakes)
    it(`says ${what}`, () => {
      expect(problems(changes)).to.have.members(lines);
    });

  it('says all the mistakes at once, in the order of files and lines, in one message', () => {
    const all = {
      ...changed('topics.yaml', 'priority: 2', 'priority: 9'),
      ...changed('areas.yaml', 'kind: lpa', 'kind: region'),
    };
    try {
      load(all);
      expect.fail('nothing was thrown');
    } catch (fault) {
      const folderName = join(folder, `data-${folders}`);
      expect((fault as Error).message.split('\n')).to.deep.equal([
        'The content has 2 mistakes:',
        `${folderName}/areas.yaml:2:37 areas[1].kind: expected one of force, lpa, district, place, found "region"`,
        `${folderName}/topics.yaml:1:66 topics[0].priority: no priority is named 9; the nearest is 1`,
      ]);
    }
  });
});
