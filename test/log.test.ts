import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { describe, it } from 'mocha';

/** What a process writes that logs so and ends by itself, at once or by a fault. */
function logged(work: string): string[] {
  const module = JSON.stringify(new URL('../src/log.ts', import.meta.url).href);
  const code = `const { createLog } = await import(${module}); const log = createLog('info'); ${work}`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  try {
    return messages(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (fault) {
    return messages((fault as { stdout: string }).stdout);
  }
}

const messages = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).msg);

describe('the log', () => {
  const many = "for (let i = 0; i < 200; i++) log.info({ text: 'x'.repeat(100) }, 'line ' + i);";
  const lines = Array.from({ length: 200 }, (_, i) => `line ${i}`);

  it('is whole and in order however the process ends', () => {
    expect(logged(many)).to.deep.equal(lines);
    expect(logged(`${many} process.exit(1);`)).to.deep.equal(lines);
    expect(logged(`${many} throw new Error('unforeseen');`)).to.deep.equal(lines);
    expect(logged(`createLog('warn').warn('first'); ${many}`)).to.deep.equal(['first', ...lines]);
  });
  it('is written when it is told, not when the process ends', () => {
    const late = "setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);";
    expect(logged(`log.info('one'); log.info('two'); ${late}`)).to.deep.equal(['one', 'two']);
  });
});
