/** `npm run check:content` on copies of the packaged content, each with one thing broken. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { NODE_FLAGS } from '../support/node-flags.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '../..');

describe('npm run check:content', function () {
  this.timeout(120_000);
  const folder = tempFolder();

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
  ] as const)
    it(`refuses ${what}`, () => {
      const copy = join(folder, what.replaceAll(' ', '-'));
      for (const part of ['data', 'dialogs']) cpSync(join(root, part), join(copy, part), { recursive: true });
      const whole = readFileSync(join(copy, file), 'utf8');
      expect(whole).to.include(from);
      writeFileSync(join(copy, file), whole.replace(from, to));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [...NODE_FLAGS, join(root, 'src/content/check.ts'), copy],
        { encoding: 'utf8' },
      );
      expect(status, `${stdout}\n${stderr}`).to.equal(1);
      expect(`${stdout}\n${stderr}`).to.include(said);
    });
});
