/** `npm run check:content` on copies of the packaged content, each with one thing broken. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { NODE_FLAGS } from '../support/node-flags.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '../..');

describe('npm run check:content', function () {
  this.timeout(120_000);
  const folder = tempFolder();

  const copyOf = (name: string): string => {
    const copy = join(folder, name);
    for (const part of ['data', 'dialogs']) cpSync(join(root, part), join(copy, part), { recursive: true });
    return copy;
  };
  const check = (copy: string) =>
    spawnSync(process.execPath, [...NODE_FLAGS, join(root, 'src/content/check.ts'), copy], { encoding: 'utf8' });

  it('tells of every file that is not YAML, where that is and where to look', () => {
    const copy = copyOf('unread');
    const files = ['data', 'dialogs'].flatMap((part) =>
      readdirSync(join(copy, part), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml'))
        .map((path) => join(copy, part, path)),
    );
    for (const file of files) appendFileSync(file, '\n"never closed\n');
    const { status, stderr } = check(copy);
    expect(status).to.equal(1);
    const [count, ...lines] = stderr.trim().split('\n');
    expect(count).to.equal(`The content has ${files.length} mistakes:`);
    for (const file of files) {
      const [line] = lines.filter((told) => told.startsWith(`${file}:`));
      expect(line, file).to.match(/:\d+:\d+: .*a quote or bracket that is not closed/);
    }
  });

  it('tells of what the schema of a file in dialogs/ does not know, at its line', () => {
    const copy = copyOf('unknown');
    appendFileSync(join(copy, 'dialogs/digests.yaml'), 'unknown: x\n');
    const { status, stderr } = check(copy);
    const { length } = readFileSync(join(root, 'dialogs/digests.yaml'), 'utf8').split('\n');
    expect(status).to.equal(1);
    expect(stderr).to.include(`dialogs/digests.yaml:${length}:1 unknown: no such member is known here`);
  });

  it('says that there is no such folder', () => {
    const { status, stderr } = check(join(folder, 'nowhere'));
    expect([status, stderr.trim().split('\n').length]).to.deep.equal([1, 1]);
    expect(stderr).to.include('There is no folder');
  });

  for (const [what, file, from, to, said] of [
    [
      'a metric that its label does not reach',
      'data/metrics.yaml',
      'label: Essex Watch Liaison Officers',
      'label: Zebra quotient',
      'its own label "Zebra quotient" is not read as it',
    ],
    [
      'two metrics by one phrase',
      'data/metrics.yaml',
      '    - { counts: wlo }',
      '    - { counts: wlo }\n    - { counts: cadet }',
      '"Volunteer Police Cadets" offers itself again',
    ],
    [
      'an alias of two places',
      'data/areas.yaml',
      'aliases: [basildon district,',
      'aliases: [halstead, basildon district,',
      '"halstead" already means the area halstead',
    ],
    [
      'a suggestion without an answer',
      'data/force.yaml',
      'ask: how many 101 calls last quarter }',
      'ask: how many unicorns }',
      '"how many unicorns" is not answered',
    ],
    [
      'a choice button that leads nowhere',
      'data/metrics.yaml',
      'label: arrests under Operation RECTIFY',
      'label: Zebra quotient',
      '"Zebra quotient": "Zebra quotient" is not answered',
    ],
  ] as const)
    it(`refuses ${what}`, () => {
      const copy = copyOf(what.replaceAll(' ', '-'));
      const whole = readFileSync(join(copy, file), 'utf8');
      expect(whole).to.include(from);
      writeFileSync(join(copy, file), whole.replace(from, to));
      const { status, stdout, stderr } = check(copy);
      expect(status, `${stdout}\n${stderr}`).to.equal(1);
      expect(`${stdout}\n${stderr}`).to.include(said);
    });
});
