import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import writeXlsxFile from 'write-excel-file/node';
import { parse } from 'yaml';
import { openIn } from '../../src/reports/decisions.ts';
import { givenPeriod } from '../../src/reports/given-period.ts';
import { type Imported, type ImportOptions, importReport } from '../../src/reports/import-report.ts';
import { metricsCalled } from '../../src/reports/management.ts';
import { ReportProblem } from '../../src/reports/problem.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { northmereData, northmereFile, northmereText, readNorthmere } from '../support/northmere.ts';
import { pdfOf, scanOf } from '../support/pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('importReport', () => {
  const folder = tempFolder();
  let store: Store;
  let said: string[];

  beforeEach(async () => {
    store = await openEmbeddedStore({ file: ':memory:', dataDir: northmereData, seed: 'none' });
    said = [];
  });
  afterEach(() => store.close());

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const take = (path: string, options: Partial<ImportOptions> = {}): Promise<Imported> =>
    importReport(store, {
      file: path,
      force: 'Northmere',
      period: null,
      publish: true,
      decisions: null,
      decisionsFile: (id) => join(folder, 'decisions', `${said.length}-${id}.yaml`),
      allowMarking: false,
      say: (line) => said.push(line),
      ...options,
    });
  /** The reason it is refused; nothing may have changed. */
  const refused = async (path: string, options: Partial<ImportOptions> = {}): Promise<string> => {
    const version = await store.version();
    try {
      await take(path, options);
    } catch (fault) {
      expect(fault).to.be.instanceOf(ReportProblem);
      expect(await store.version()).to.equal(version);
      return (fault as Error).message;
    }
    throw new Error('it was taken in');
  };

  it('publishes the report whole, with what it brings', async () => {
    const imported = await take(northmereFile);
    expect(imported).to.deep.include({ version: 1, changed: true, differences: [] });
    expect(said).to.deep.equal([`Reading ${northmereFile}`, 'Reading 5 pages', 'Saving']);
    const { bundle } = readNorthmere();
    expect(await store.reports()).to.deep.equal([bundle.report]);
    expect(await store.updates({})).to.deep.equal(bundle.updates);
    expect(await store.figures({})).to.have.deep.members([...bundle.figures]);
    expect((await store.catalogue()).operations.map(({ id }) => id)).to.include('halcyon');
  });

  it('changes nothing when the same file comes again', async () => {
    await take(northmereFile);
    const version = await store.version();
    expect(await take(northmereFile)).to.deep.include({ version: 1, changed: false });
    expect(await store.version()).to.equal(version);
  });

  it('supersedes by a newer file, keeps the old, and says what differs', async () => {
    await take(northmereFile);
    const newer = file('newer.txt', northmereText.replace('12,310', '12,344'));
    const imported = await take(newer);
    expect(imported).to.deep.include({ version: 2, changed: true });
    expect(imported.differences).to.deep.equal([
      'emergency calls, Q1 2021/22, Northmere: 12344; northmere-2021-22-q1 has 12310',
    ]);
    expect((await store.versions()).map(({ report, status }) => [report.version, status])).to.deep.equal([
      [2, 'published'],
      [1, 'superseded'],
    ]);
  });

  it('keeps a draft out of the answers', async () => {
    await take(northmereFile, { publish: false });
    expect(await store.reports()).to.deep.equal([]);
    expect((await store.versions())[0]).to.deep.include({ status: 'draft', figures: 17, updates: 15 });
  });

  it('lists the metrics, and those of some words', async () => {
    expect((await metricsCalled(store, '')).split('\n').length).to.equal((await store.catalogue()).metrics.length);
    expect(await metricsCalled(store, 'emergency calls')).to.match(/^emergency-calls {2}/m);
    expect(await metricsCalled(store, 'emergency bananas')).to.match(/^No metric has "emergency bananas"/);
  });

  it('leaves it a draft when decisions are open and it is to be published only without any', async () => {
    const decisionsFile = () => join(folder, 'waits.yaml');
    const imported = await take(northmereFile, { decisionsFile, publish: 'when nothing is open' });
    expect(imported.waits).to.be.greaterThan(0);
    expect(imported.waits).to.equal(await openIn(decisionsFile()));
    expect((await store.versions()).map(({ status }) => status)).to.deep.equal(['draft']);
    const { numbers } = parse(readFileSync(decisionsFile(), 'utf8'));
    const known = new Set((await store.catalogue()).metrics.map(({ id }) => id));
    const suggested = numbers.flatMap(({ suggest }: { suggest?: { metric: string; period: string } }) => suggest ?? []);
    expect(suggested).to.not.deep.equal([]);
    for (const { metric, period } of suggested) {
      expect(known).to.include(metric);
      expect(givenPeriod(period)).to.include.keys('from', 'to');
    }
  });

  describe('decisions', () => {
    it('are written, edited, taken back in, and remembered', async () => {
      const decisionsFile = () => join(folder, 'kept.yaml');
      const first = await take(northmereFile, { decisionsFile });
      expect(first.decisionsFile).to.equal(decisionsFile());
      const text = readFileSync(decisionsFile(), 'utf8');
      const edited = text
        .replace(
          /(number: "?118"?[\s\S]*?decide: )null/,
          '$1{ metric: violent-offences, period: May 2021, area: harwood, note: With alcohol. }',
        )
        .replace(/(number: "?140"?[\s\S]*?decide: )null/, '$1not a figure');
      const given = file('edited.yaml', edited);
      const second = await take(northmereFile, { decisionsFile, decisions: given });
      expect(second).to.deep.include({ version: 2, changed: true, decided: 2 });
      expect(second.open).to.be.lessThan(first.open);
      expect(second.reading.open).to.have.length(first.reading.open.length - 2);
      const [held] = await store.figures({ metrics: ['violent-offences'], areas: ['harwood'] });
      expect(held).to.deep.include({ value: 118, note: 'With alcohol.', area: 'harwood' });
      expect(held?.period.label).to.equal('May 2021');
      expect(await take(northmereFile, { decisionsFile })).to.deep.include({ version: 2, changed: false });
      expect(await take(northmereFile, { decisionsFile, decisions: decisionsFile() })).to.deep.include({
        changed: false,
      });
    });

    it('are counted where the report has what they are on', async () => {
      const number = (bullet: string) => `  - { bullet: '${bullet}', number: '118', place: 1, decide: not a figure }`;
      const given = file('others.yaml', `report: x\nnumbers:\n${number('99.9')}\n${number('98.7')}\n`);
      const decisionsFile = () => join(folder, 'others-kept.yaml');
      expect((await take(northmereFile, { decisionsFile, decisions: given })).decided).to.equal(0);
      expect(readFileSync(decisionsFile(), 'utf8')).to.contain('99.9');
    });

    it('may say that a number is a target', async () => {
      const decisionsFile = () => join(folder, 'targets.yaml');
      await take(northmereFile, { decisionsFile });
      const edited = readFileSync(decisionsFile(), 'utf8').replace(
        /(number: "?118"?[\s\S]*?decide: )null/,
        '$1{ metric: violent-offences, role: target, period: 2022/23, value: 110 }',
      );
      await take(northmereFile, { decisionsFile, decisions: file('targets-edited.yaml', edited) });
      const [report] = await store.reports();
      const [target] = report!.targets!.filter(({ value }) => value === 110);
      expect(target).to.deep.include({ metric: 'violent-offences', area: 'northmere' });
      expect(target!.period!.label).to.equal('2022/23');
      expect((await store.figures({ metrics: ['violent-offences'] })).map(({ value }) => value)).to.not.include(110);
    });

    describe('on names of places', () => {
      const text = northmereText
        .replace(
          '▪ West Division\n',
          '▪ West Division\n▪ Larkhill District: Three arrests were made.\n▪ Ilmouth:\n▪ 57 violent offences were counted.\n',
        )
        .replace('checked 140 vehicles.', 'checked 140 vehicles on Sand Mill Road.');
      const Q1 = 'northmere-2021-22-q1';
      let kept = 0;
      beforeEach(() => {
        kept += 1;
      });
      const decisionsFile = (id: string) => join(folder, `places-${kept}-${id}.yaml`);
      const areasHeld = async () =>
        (await store.catalogue()).areas.filter(({ id }) => ['larkhill', 'ilmouth', 'sand-mill-road'].includes(id));

      it('are asked where only an analyst can tell; what is told by the report is taken up', async () => {
        const { reading } = await take(file('places.txt', text), { decisionsFile });
        expect(await areasHeld()).to.deep.equal([
          { id: 'larkhill', name: 'Larkhill', kind: 'district', parent: 'lpa-west', aliases: ['larkhill district'] },
          { id: 'sand-mill-road', name: 'Sand Mill Road', kind: 'place', parent: 'selby-vale', aliases: ['sand mill'] },
        ]);
        expect(reading.bundle.updates.find(({ text: of }) => of.startsWith('Larkhill'))?.headings).to.deep.equal([
          'larkhill',
        ]);
        expect(reading.remarks).to.deep.equal(['page 4: no area is called "Ilmouth"']);
        expect(reading.open.find(({ number }) => number === '57')?.why).to.match(/it stands under "Ilmouth"/);
        const { places } = parse(readFileSync(decisionsFile(Q1), 'utf8'));
        expect(places).to.deep.equal([
          { name: 'Ilmouth', page: 4, taken: null, decide: null },
          { name: 'Larkhill', page: 4, taken: 'district in lpa-west', decide: null },
          { name: 'Sand Mill Road', page: 4, taken: 'place in selby-vale', decide: null },
        ]);
      });

      it('are followed, and kept for the next import', async () => {
        const path = file('places.txt', text);
        await take(path, { decisionsFile });
        const decided = readFileSync(decisionsFile(Q1), 'utf8')
          .replace(/(name: Ilmouth[\s\S]*?decide: )null/, '$1{ district: lpa-west }')
          .replace(/(name: Sand Mill Road[\s\S]*?decide: )null/, '$1not a place');
        const { reading } = await take(path, { decisionsFile, decisions: file('decided.yaml', decided) });
        expect((await areasHeld()).map(({ id, kind, parent }) => `${id} ${kind} ${parent}`)).to.deep.equal([
          'ilmouth district lpa-west',
          'larkhill district lpa-west',
        ]);
        const counted = reading.bundle.updates.find(({ text: of }) => of.startsWith('57 violent'));
        expect(counted?.headings).to.deep.equal(['ilmouth']);
        expect(await take(path, { decisionsFile })).to.deep.include({ changed: false });
      });

      it('are refused when they lie in no area', async () => {
        const given = file('wrong.yaml', 'report: r\nplaces:\n  - { name: Ilmouth, decide: { district: atlantis } }\n');
        expect(await refused(northmereFile, { decisions: given })).to.match(/Ilmouth: no area is named atlantis/);
      });

      it('are brought again by every report that names them, so that one can be withdrawn', async () => {
        await take(file('places.txt', text), { decisionsFile });
        const later = text
          .replace('Quarter 1, 2021/22', 'Quarter 2, 2021/22')
          .replace('Data to June 2021', 'Data to September 2021');
        await take(file('later.txt', later), { decisionsFile });
        await store.withdrawReport(Q1);
        expect((await areasHeld()).map(({ id }) => id)).to.deep.equal(['larkhill', 'sand-mill-road']);
      });
    });

    for (const [what, text, message] of [
      ['names no metric', 'decide: { metric: nothing }', /no metric is named nothing/],
      ['names no area', 'decide: { metric: knives, area: atlantis }', /no area is named atlantis/],
      ['names no period', 'decide: { metric: knives, period: soon }', /Not a period: "soon"/],
      [
        'is not understood',
        'decide: perhaps',
        /no\. 1 of numbers \(118\), decide: expected "not a figure", or \{ metric: ID \}/,
      ],
    ] as const)
      it(`are refused when one ${what}`, async () => {
        const numbers = `report: r\nnumbers:\n  - { bullet: "4.1", number: "118", place: 3, sentence: s, why: w, ${text} }\n`;
        const { open } = readNorthmere();
        const { place } = open.find(({ number }) => number === '118')!;
        const given = file('wrong.yaml', numbers.replace('place: 3', `place: ${place}`));
        expect(await refused(northmereFile, { decisions: given })).to.match(message);
      });

    it('are refused when their file is not there or no YAML', async () => {
      expect(await refused(northmereFile, { decisions: join(folder, 'none.yaml') })).to.match(/no decisions file/);
      expect(await refused(northmereFile, { decisions: file('bad.yaml', 'numbers: [') })).to.match(
        /cannot be read as YAML/,
      );
    });
  });

  describe('files', () => {
    it('takes the same from a PDF, with its printed pages', async () => {
      const path = file('report.pdf', await pdfOf(northmereText.replace(/^Page \d of 5$/gm, '').replaceAll('▪', '•')));
      const { reading } = await take(path);
      const text = readNorthmere();
      expect(reading.pages).to.equal(5);
      expect(reading.bundle.updates).to.deep.equal(text.bundle.updates);
      expect(reading.bundle.figures).to.deep.equal(text.bundle.figures);
    });

    for (const [name, text] of [
      ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(northmereText, 'utf16le')])],
      ['UTF-8 with a mark', Buffer.from(`\uFEFF${northmereText}`)],
      ['carriage returns', Buffer.from(northmereText.replaceAll('\n', '\r\n'))],
    ] as const)
      it(`takes the same from text in ${name}`, async () => {
        const { reading } = await take(file('text.txt', text));
        expect(reading.bundle.updates).to.deep.equal(readNorthmere().bundle.updates);
      });

    it('refuses what is no report, and says what to do', async () => {
      const pdf = await pdfOf(northmereText);
      const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13) % 256);
      mkdirSync(join(folder, 'a-folder'), { recursive: true });
      const cases: readonly (readonly [string, RegExp])[] = [
        [join(folder, 'missing.txt'), /There is no file/],
        [join(folder, 'a-folder'), /is a folder/],
        [file('empty.txt', ''), /is empty/],
        [file('blank.txt', ' \n\n'), /holds no words/],
        [file('bytes.bin', bytes), /neither text nor PDF/],
        [file('broken.pdf', pdf.subarray(0, 900)), /broken PDF/],
        [file('scan.pdf', await scanOf(3)), /it is a scan/],
        [file('letter.docx', Buffer.from('PK\u0003\u0004 word')), /office document/],
        [file('letter.txt', 'Dear all, thank you for everything.'), /No bullet was found/],
        [
          file(
            'no-period.txt',
            northmereText
              .replace(/Quarter 1, 2021\/22|Data to June 2021/g, '')
              .replace(/in Q1/, '')
              .replace('end of June', 'end'),
          ),
          /--period/,
        ],
      ];
      for (const [path, message] of cases) expect(await refused(path)).to.match(message);
    });

    it('takes the period that is given, and refuses one that is none', async () => {
      const { reading } = await take(northmereFile, { period: 'Q2 2021/22' });
      expect(reading.bundle.report.id).to.equal('northmere-2021-22-q2');
      expect(await refused(northmereFile, { period: 'autumn' })).to.match(/Not a period: "autumn"/);
    });

    it('refuses the report of a force whose plan is not held', async () => {
      expect(await refused(northmereFile, { force: 'Southmere' })).to.match(
        /content is that of Northmere, not of Southmere/,
      );
      expect(await take(northmereFile, { force: 'Northmere Constabulary' })).to.deep.include({ changed: true });
    });

    it('refuses a marking above OFFICIAL unless it is allowed', async () => {
      const path = file('sensitive.txt', northmereText.replace('OFFICIAL', 'OFFICIAL - SENSITIVE'));
      expect(await refused(path)).to.match(/marked OFFICIAL-SENSITIVE.*--allow-marking/);
      await take(path, { allowMarking: true });
      expect((await store.reports())[0]?.marking).to.equal('OFFICIAL-SENSITIVE');
    });
  });

  describe('spreadsheets', () => {
    const rows = [
      ['Metric', 'Period', 'Area', 'Value'],
      ['emergency-calls', 'Q1 2021/22', '', '12,310'],
      ['hours of coastal patrol', 'May 2021', 'Fen End', '31'],
      ['stolen-goods', 'Q1 2021/22', 'castlemoor', 'about £1.2m'],
      ['call-handlers', 'Q1 2021/22', 'Northmere', '104'],
    ];
    const expected = [
      ['emergency-calls', 'Q1 2021/22', 'northmere', 12_310, 'exact'],
      ['patrol-hours', 'May 2021', 'fen-end', 31, 'exact'],
      ['stolen-goods', 'Q1 2021/22', 'castlemoor', 1_200_000, 'approximate'],
      ['call-handlers', '30 June 2021', 'northmere', 104, 'exact'],
    ];
    const held = async () =>
      (await store.figures({})).map(({ metric, period, area, value, precision }) => [
        metric,
        period.label,
        area,
        value,
        precision,
      ]);
    const csv = (lines: readonly (readonly string[])[]) =>
      lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');

    it('takes figures from CSV', async () => {
      await take(file('figures.csv', csv(rows)));
      expect(await held()).to.have.deep.members(expected);
      expect((await store.reports())[0]).to.deep.include({ id: 'northmere-2021-22-q1-figures' });
    });

    it('says which figures of the table before it this one takes away', async () => {
      const [head, first, ...others] = rows;
      expect((await take(file('first.csv', csv(rows)))).goes).to.deep.equal([]);
      const { goes } = await take(file('second.csv', csv([head!, first!])));
      expect(goes).to.have.length(others.length);
      expect(goes.join()).to.include('Northmere');
    });

    it('takes figures from XLSX, with numbers as numbers', async () => {
      const sheet = rows.map((row) =>
        row.map((cell) => (/^\d+$/.test(cell) ? { value: Number(cell), type: Number } : { value: cell, type: String })),
      );
      const path = join(folder, 'figures.xlsx');
      await writeXlsxFile(sheet as never).toFile(path);
      await take(path);
      expect(await held()).to.have.deep.members(expected);
    });

    it('lists every row that cannot be read, and takes in the others', async () => {
      const wrong = [
        ...rows,
        ['nothing', 'Q1 2021/22', '', '1'],
        ['calls', 'Q1 2021/22', '', '2'],
        ['knives', 'soon', 'atlantis', 'many'],
        ['knives', 'later', '', '8'],
        ['knives', 'Q1 2021/22', '', '5%'],
      ];
      const { reading } = await take(file('wrong.csv', csv(wrong)));
      expect(await held()).to.have.deep.members(expected);
      expect(reading.open.map(({ bullet, number, why }) => [bullet, number, why])).to.deep.equal([
        ['1.6', '1', 'no metric is called "nothing"'],
        ['1.7', '2', 'no metric is called "calls"; did you mean emergency-calls?'],
        ['1.8', 'many', 'no area is called "atlantis"'],
        ['1.9', '8', '"later" is no period; write "Q3 2020/21", "October 2020" or "at 2020-12-31"'],
        ['1.10', '5%', '"5%" is no number of knives'],
      ]);
    });

    it('refuses sheets without the columns, without figures, with one twice, and files that are no sheet', async () => {
      expect(await refused(file('a.csv', 'x,y\n1,2'))).to.match(/columns metric, period and value/);
      expect(await refused(file('b.csv', 'metric,period,value\n'))).to.match(/no figure under them/);
      expect(await refused(file('c.csv', csv([...rows, rows[1]!])))).to.match(/row 6: a second figure.*row 2/);
      expect(await refused(file('d.xlsx', 'not a sheet'))).to.match(/cannot be read as an .xlsx file/);
    });
  });

  it('writes no decisions file when everything is tied', async () => {
    const path = file('tied.txt', 'Aim 1: Answering the Public\n▪ In Q1 2021/22 12,310 emergency calls came in.\n');
    const { decisionsFile } = await take(path, {
      period: 'Q1 2021/22',
      decisionsFile: () => join(folder, 'nothing.yaml'),
    });
    expect(decisionsFile).to.equal(null);
    expect(existsSync(join(folder, 'nothing.yaml'))).to.equal(false);
  });
});
