import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';

const root = join(import.meta.dirname, '..');

describe('the Node that runs it', () => {
  it('is told in one line where it cannot run TypeScript', () => {
    const run = (...flags: string[]) =>
      spawnSync(process.execPath, [...flags, '--import', './src/node-version.js', '--eval', 'console.log("runs")'], {
        cwd: root,
        encoding: 'utf8',
      });
    const { status, stdout, stderr } = run('--no-experimental-strip-types');
    expect(status).to.equal(1);
    expect(stdout).to.equal('');
    expect(stderr.trim().split('\n')).to.have.length(1);
    expect(stderr).to.include('needs Node 22.18 or newer').and.include(process.versions.node);
    expect(run().stdout).to.equal('runs\n');
  });

  it('loads a source from the place by which another names it, and searches for none', () => {
    const script = `import('./src/not-there.ts').catch(({ code, path }) => console.log(code, path))`;
    const { stdout } = spawnSync(process.execPath, ['--import', './src/node-version.js', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).to.equal(`ENOENT ${join(root, 'src/not-there.ts')}\n`);
  });

  it('loads for a start what the server and the schemas need of their packages, and not all of them', () => {
    const script = `const urls = [];
      (await import('node:module')).registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
      await import('./src/opening.ts');
      console.log(process.moduleLoadList.filter((name) => /undici/.test(name)).length,
        urls.filter((url) => /zod.v4.locales/.test(url)).length, urls.filter((url) => /zod.v4.core/.test(url)).length > 0);`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', './src/node-version.js', '--input-type=module', '--eval', script],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stdout, stderr).to.equal('0 1 true\n');
  });

  it('is looked at before every command', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [name, script] of Object.entries(scripts).filter(([, script]) => script.startsWith('node ')))
      expect(script, name).to.match(/^node --import \.\/src\/node-version\.js /);
  });
});
