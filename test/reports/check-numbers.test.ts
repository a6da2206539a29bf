import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { ContentError } from '../../src/content/problems.ts';
import { checkNumbers } from '../../src/reports/number-check.ts';
import { numbersIn } from '../../src/reports/numbers-in-text.ts';
import { blocksOf } from '../../src/reports/text-pages.ts';
import { contentFiles, writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The report of test/support/content-folder.ts, as its text would be: calls on page 1, roads on page 2. */
const report = (
  calls: string,
  roads = 'Operation KESTREL ran in Barton. 11 people were killed.',
) => ` Priority 1 - Be Easy to Reach
We will:
Answer calls to 101.

• ${calls}
 Working with partners we will:
Make the roads safer.

• East LPA:
• Barton: ${roads}

Priority 2 – Safe Roads
`;

const CALLS = '70,753 calls (101) were taken in Midshire, a fall of 8,000 on the 78,753 of Q2.';

describe('numbers in a text', () => {
  const readings: readonly (readonly [string, readonly (readonly [string, number, string])[]])[] = [
    [
      '50,313 hours, 803 a day',
      [
        ['50,313', 50313, 'plain'],
        ['803', 803, 'plain'],
      ],
    ],
    [
      '60.5% (1,768)',
      [
        ['60.5%', 60.5, 'percent'],
        ['1,768', 1768, 'plain'],
      ],
    ],
    [
      'ten per cent, 12 percent',
      [
        ['ten per cent', 10, 'percent'],
        ['12 percent', 12, 'percent'],
      ],
    ],
    [
      '£5.7m, £4million, £126,000, 3 million',
      [
        ['£5.7m', 5_700_000, 'money'],
        ['£4million', 4_000_000, 'money'],
        ['£126,000', 126_000, 'money'],
        ['3 million', 3_000_000, 'plain'],
      ],
    ],
    [
      'twenty-four and two hundred and five',
      [
        ['twenty-four', 24, 'plain'],
        ['two hundred and five', 205, 'plain'],
      ],
    ],
    [
      'charged and two sentenced to two years',
      [
        ['two', 2, 'plain'],
        ['two', 2, 'plain'],
      ],
    ],
    [
      'a dozen, both, half of them',
      [
        ['dozen', 12, 'plain'],
        ['both', 2, 'plain'],
        ['half', 50, 'percent'],
      ],
    ],
    [
      'the 4th, the second, the twenty-first',
      [
        ['4th', 4, 'ordinal'],
        ['second', 2, 'ordinal'],
        ['twenty-first', 21, 'ordinal'],
      ],
    ],
    ['often, tend, someone, quarter, month', []],
  ];
  for (const [text, expected] of readings)
    it(`reads "${text}"`, () => {
      expect(numbersIn(text).map(({ written, value, form }) => [written, value, form])).to.deep.equal(expected);
    });

  it('reads a police year and a date in digits as one', () => {
    expect(numbersIn('2019/20 to 31/12/2020').map(({ written, form }) => [written, form])).to.deep.equal([
      ['2019/20', 'date'],
      ['31/12/2020', 'date'],
    ]);
  });
});

describe('blocks of a report', () => {
  it('are numbered by page, headings left out, and whole across lines', () => {
    const text = ` Priority 1 - One\nWe will:\nAnswer.\n\n• First, with COVID-\n19 in it,\n\nand more.\n\nThe Control Room:\n• Second\n Make\n• East:\n• Third\nPriority 2 – Two\n`;
    const bullets = blocksOf(text, (heading) => heading === 'East').filter(({ bullet }) => bullet !== null);
    expect(bullets).to.deep.equal([
      { page: 1, bullet: '1.1', text: 'First, with COVID-19 in it, and more.' },
      { page: 1, bullet: '1.2', text: 'Second' },
      { page: 2, bullet: '2.1', text: 'Third' },
    ]);
  });
});

describe('check:numbers', () => {
  const folder = tempFolder();
  let folders = 0;
  const contentIn = (changes: Record<string, string> = {}) => writeContent(join(folder, `data-${++folders}`), changes);
  const check = (text: string, changes: Record<string, string> = {}) => {
    const { catalogue, reports, notFigures } = loadContent(readContentFiles(contentIn(changes)));
    return checkNumbers(text, { catalogue, bundle: reports[0]!, notFigures: notFigures.get('midshire-q3') ?? [] });
  };
  const verdicts = (text: string, changes: Record<string, string> = {}) =>
    check(text, changes)
      .numbers.filter(({ bullet }) => bullet !== null)
      .map(({ written, verdict }) => `${written} ${verdict}`);
  const because = (text: string, written: string) =>
    check(text).numbers.find((number) => number.written === written)?.because;

  it('ties each number to the figure, movement or working of its bullet', () => {
    const { numbers, unmet } = check(report(CALLS));
    expect(numbers.map(({ page, bullet, written, verdict }) => [page, bullet, written, verdict])).to.deep.equal([
      [1, null, '1', 'no figure'],
      [1, null, '101', 'no figure'],
      [1, '1.1', '70,753', 'held'],
      [1, '1.1', '101', 'no figure'],
      [1, '1.1', '8,000', 'held'],
      [1, '1.1', '78,753', 'held'],
      [1, '1.1', '2', 'no figure'],
      [2, '2.1', '11', 'held'],
      [2, null, '2', 'no figure'],
    ]);
    expect(unmet).to.deep.equal([]);
    expect(numbers[2]?.because).to.equal('calls-101, Q3 2020/21 (October to December 2020), midshire: 70,753');
    expect(numbers[4]?.because).to.contain('stated as -8,000 on Q2 2020/21');
    expect(numbers[2]?.words).to.equal('70,753 calls (101) were taken in');
  });

  it('leaves open what no figure holds, and says so', () => {
    const text = report('70,753 calls were taken, 12 of them in error.');
    expect(verdicts(text)).to.include('12 open');
    expect(because(text, '12')).to.equal('no figure holds it');
  });

  it('leaves open a value that only another bullet holds', () => {
    const text = report(CALLS, '70,753 people were killed.');
    expect(verdicts(text).at(-1)).to.equal('70,753 open');
    const { numbers, unmet } = check(text);
    expect(numbers.findLast(({ written }) => written === '70,753')?.because).to.equal(
      'no figure of this bullet holds it; bullet 1.1 has its value',
    );
    expect(unmet).to.deep.equal(['2.1: road-deaths, Q3 2020/21 (October to December 2020), barton: 11']);
  });

  it('needs a figure for each of two quantities of one value', () => {
    const text = report(CALLS, '11 people were killed and 11 hurt.');
    expect(verdicts(text).slice(-2)).to.deep.equal(['11 held', '11 open']);
    expect(check(text).numbers.findLast(({ written }) => written === '11')?.because).to.match(
      /^the figure of that value holds/,
    );
  });

  it('lets a working hold a movement, not a quantity', () => {
    const figures = 'reports/midshire-q3.figures.yaml';
    const noStated = (contentFiles[figures] ?? '').replace(/ {4}stated:\n.*\n/, '');
    expect(verdicts(report('70,753 calls were taken, 8,000 fewer.'), { [figures]: noStated })).to.include('8,000 held');
    const without = noStated.replace(/ {2}- metric: calls-101\n.*\n.*Q3.*\n.*\n/, '');
    expect(verdicts(report('70,753 calls were taken, 8,000 fewer.'), { [figures]: without })).to.include.members([
      '70,753 open',
      '8,000 held',
    ]);
  });

  it('leaves open another unit and another hedge', () => {
    expect(verdicts(report(CALLS, '11% were killed.')).at(-1)).to.equal('11% open');
    expect(verdicts(report(CALLS, '£11 was found.')).at(-1)).to.equal('£11 open');
    expect(verdicts(report(CALLS, 'Nearly 11 people were killed.')).at(-1)).to.equal('11 open');
    expect(because(report(CALLS, 'Nearly 11 people were killed.'), '11')).to.match(
      /^the report's words say nearly, the figure exact/,
    );
  });

  const NONE: readonly (readonly [string, string])[] = [
    ['COVID-19 came.', 'part of a name'],
    ['It was launched on 24th May.', 'a date'],
    ['It was launched on 3 May.', 'a date'],
    ['It began in January 2020.', 'a year'],
    ['It begins in early 2021.', 'a year'],
    ['Deaths fell from those of 2019/20.', 'a period: a police year or a date'],
    ['In Q3 it ran.', 'a period: a quarter'],
    ['It rests on Section 28.', 'part of the name of a law'],
    ['The Evidence Act 1999 holds.', 'part of the name of a law'],
    ['People can report via 101.', 'a number to call'],
    ['This is under Priority 4.', 'the number of a priority'],
    ['The second course ended.', 'an ordinal'],
    ['One such relationship is new.', 'an idiom: "one" points and does not count'],
    ['It will run once rules are lifted.', 'an idiom: "once" is "as soon as"'],
    ['Officers of both forces came.', 'an idiom: "both" points at two things that are named'],
  ];
  for (const [text, reason] of NONE)
    it(`finds no figure in "${text}"`, () => {
      const numbers = check(report(text)).numbers.filter(({ bullet }) => bullet === '1.1');
      expect(numbers.map(({ verdict }) => verdict)).to.deep.equal(['no figure']);
      expect(numbers[0]?.because).to.equal(reason);
    });

  const QUANTITIES = [
    'One arrest was made.',
    'It rose by 2000.',
    'There were 2020 calls.',
    'Hurt: 11 may walk.',
    'It rose to 101.',
    'It ran only once a day.',
    'It seized 5kg.',
  ];
  for (const text of QUANTITIES)
    it(`takes "${text}" for a quantity`, () => {
      expect(verdicts(report(text))[0]).to.match(/ open$/);
    });

  it('takes the special cases of a report from its data, by page and words', () => {
    const changes = { 'reports/midshire-q3.not-figures.yaml': '- { page: 1, words: Fatal 4, reason: a name }\n' };
    expect(verdicts(report('It is of the Fatal 4.', 'The Fatal 4 held, 4 people.'), changes)).to.deep.equal([
      '4 no figure',
      '4 open',
      '4 open',
    ]);
    expect(check(report(CALLS), changes).stale).to.deep.equal([{ page: 1, words: 'Fatal 4', reason: 'a name' }]);
  });

  it('refuses a special case that does not fit, with its place', () => {
    const changes = {
      'reports/midshire-q3.not-figures.yaml':
        '- { page: 9, words: Fatal 4, reason: a name }\n- { page: 1, words: a }\n',
    };
    expect(() => check(report(CALLS), changes))
      .to.throw(ContentError)
      .with.property('message')
      .match(
        /not-figures\.yaml:1:\d+ .*\[0\]\.page: the report has no page 9[\s\S]*not-figures\.yaml:2:\d+ .*\[1\]\.reason: missing/,
      );
  });

  describe('as a command', () => {
    const run = (...args: string[]) => {
      const command = fileURLToPath(new URL('../../src/reports/check-numbers.ts', import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
      return { status, stdout, stderr: stderr.replace(/^.*Warning.*\n|^\(Use `node.*\n/gm, '') };
    };
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };

    it('ends with 0 when none is open and lists them all', () => {
      const { status, stdout, stderr } = run(
        '--data',
        contentIn(),
        file('midshire-q3-2020-21.txt', report('70,753 calls were taken in Midshire.')),
      );
      expect(stderr).to.equal('');
      expect(status).to.equal(0);
      expect(stdout).to.contain(
        'page 2, bullet 2.1: 11 in "Operation KESTREL ran in Barton. 11 people were killed."\n  HELD: road-deaths',
      );
      expect(stdout).to.match(/5 numbers: 2 held, 3 no figures, 0 open\n$/);
    });

    it('ends with 1 and names each that is open', () => {
      const text = file('calls.txt', report('In Q3 2020/21 Midshire took 70,753 calls, 13 by night.'));
      const { status, stderr } = run('--data', contentIn(), text);
      expect(status).to.equal(1);
      expect(stderr).to.equal(
        'page 1, bullet 1.1: 13 in "2020/21 Midshire took 70,753 calls, 13 by night."\n  OPEN: no figure holds it\n',
      );
    });

    const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['no file', [], /^expected the file of one report/],
      ['a missing file', ['nowhere.txt'], /^there is no file nowhere\.txt\n$/],
      [
        'a content folder that is not there',
        ['--data', 'nowhere', 'package.json'],
        /^there is no content folder nowhere\n$/,
      ],
      ['an unknown option', ['--nothing'], /^Unknown option '--nothing'\. See: /],
      [
        'an unknown report',
        ['--report', 'kent', 'package.json'],
        /^no packaged report is named kent; there are midshire-q3\n$/,
      ],
      ['a text that is no packaged report', ['package.json'], /^cannot tell which packaged report package\.json is/],
    ];
    for (const [what, args, message] of refusals)
      it(`refuses ${what}`, () => {
        const { status, stdout, stderr } = run('--data', contentIn(), ...args);
        expect(status).to.equal(2);
        expect(stdout).to.equal('');
        expect(stderr).to.match(message);
      });
  });
});
