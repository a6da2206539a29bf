import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { tellMessage } from '../../../src/channels/slack/digest/blocks.ts';
import { loadWords } from '../../../src/channels/slack/words.ts';
import { NODE_FLAGS } from '../../support/node-flags.ts';
import { shownBlocks } from '../../support/slack/shown.ts';
import { BOT_USER, type Sent, TEAM } from '../../support/slack/web-api.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const SERVER = join(import.meta.dirname, '../../support/slack/local.ts');

describe('npm run slack:test-server', () => {
  const cwd = tempFolder();
  /** With an empty standard input, at whose end it stops. */
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [...NODE_FLAGS, SERVER, ...args],
        { cwd, env: { PATH: process.env.PATH, PORT: '4123' }, timeout: 20_000 },
        (fault, out, err) => resolve({ code: fault ? Number(fault.code) : 0, out, err }),
      );
      child.stdin!.end();
    });

  it('tells its options, and in a line what it does not know', async () => {
    const { code, out } = await run('--help');
    expect(code).to.equal(0);
    expect(out).to.include('--port PORT').and.include('--bot URL');
    for (const args of [
      ['--prt', '1'],
      ['--port', 'abc'],
      ['--bot', 'ftp://127.0.0.1'],
    ]) {
      const { code: refused, err } = await run(...args);
      expect(refused, args.join(' ')).to.equal(2);
      expect(err.trim().split('\n'), args.join(' ')).to.have.length(1);
    }
  });

  it('prints its ids at its start, and looks for the bot at the PORT that is set or where --bot says', async () => {
    const { code, out } = await run('--port', '0');
    expect(code).to.equal(0);
    expect(out).to.include(`Workspace ${TEAM}`).and.include('you are U0ANALYST').and.include(BOT_USER);
    expect(out).to.include('http://127.0.0.1:4123/slack/events');
    for (const [given, wanted] of [
      ['http://127.0.0.1:5/x', 'http://127.0.0.1:5/x'],
      ['http://localhost:3979', 'http://localhost:3979/slack/events'],
      ['http://localhost:3979/', 'http://localhost:3979/slack/events'],
      ['localhost:3979', 'http://localhost:3979/slack/events'],
    ] as const)
      expect((await run('--port', '0', '--bot', given)).out).to.include(`looked for at ${wanted} (`);
  });

  it('says why it ends where nothing can be typed, and what came of what was', async () => {
    const { out } = await run('--port', '0');
    expect(out.trim().split('\n').at(-1)).to.match(/ends, because its standard input has ended: 0 lines .* terminal/);
  });

  it('prints the whole of a message, its buttons by number among it', () => {
    const words = loadWords(join(import.meta.dirname, '../../../dialogs'));
    const post = {
      title: 'The week',
      date: 'Monday 30 March 2026',
      marking: 'OFFICIAL',
      notice: 'Corrected: late calls.',
      sections: [{ heading: 'Headlines', lines: [{ text: 'A line.', cite: 'page 3', remark: 'Analyst: low' }] }],
      commentary: { heading: 'Commentary', paragraphs: ['First.', 'Second.'] },
      foot: 'Written by an analyst.',
    };
    const { blocks } = tellMessage('Read it.', post, [{ act: 'approve', value: 'x|1' }], words);
    const { lines, buttons } = shownBlocks([...blocks] as Sent[]);
    expect(lines).to.deep.equal([
      'Read it.',
      '----',
      '## The week',
      'Monday 30 March 2026 · OFFICIAL',
      'Corrected: late calls.',
      'Headlines',
      '• A line. (page 3) Analyst: low',
      'Commentary',
      'First.',
      'Second.',
      'Written by an analyst.',
      '  1 [Approve]',
    ]);
    expect(buttons.map(({ value }) => value)).to.deep.equal(['x|1']);
  });
});
