import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { writeContentFor } from '../../src/content/new.ts';
import type { Reply } from '../../src/reply.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'test/fixtures/bedfordshire');

/** One of the commands, with the content and the store given. */
function run(settings: NodeJS.ProcessEnv, command: string, arguments_: readonly string[] = [], input = ''): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src', command), ...arguments_],
    { env: { PATH: process.env.PATH, ...settings }, encoding: 'utf8', input, cwd: root },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

describe('another force', function () {
  this.timeout(120_000);
  const folder = tempFolder();

  describe('that is begun by content:new', () => {
    const now = new Date('2026-11-27T09:00:00Z');

    it('has content that passes the check once its examples are replaced, with comments on what to fill in', () => {
      const out = join(folder, 'begun');
      const files = writeContentFor('Bedfordshire Police', out, now);
      expect(files.every((file) => /^#/.test(readFileSync(file, 'utf8')))).to.equal(true);
      const { catalogue } = loadContent(readContentFiles(join(out, 'data')));
      expect(catalogue.plan).to.deep.include({ force: 'Bedfordshire', from: '2026-04-01', to: '2030-03-31' });
      const check = () => run({ CONTENT_DIR: out }, 'content/check.ts');
      expect(check).to.throw(
        /^The content has 4 mistakes:\n(.*\/priorities\.yaml:\d+:\d+: still the example .*\n){4}$/,
      );
      const priorities = join(out, 'data/priorities.yaml');
      writeFileSync(priorities, readFileSync(priorities, 'utf8').replaceAll(/ +# example: .*$/gm, ''));
      expect(check()).to.match(/2 priorities, 5 metrics, 1 areas/);
    });

    it('answers its own times and percentages, adds none of them up, and offers no topic that no report tells of', () => {
      const out = join(folder, 'asked');
      writeContentFor('Midshire', out, new Date('2026-11-27T09:00:00Z'));
      const settings = { CONTENT_DIR: out, STORE_FILE: join(folder, 'asked.db') };
      const REPORTS: Readonly<Record<string, string>> = {
        'midshire-2026-27-q1': `• On average it took 12.1 minutes to reach an emergency.

Priority 2 - Fight Crime

• 75% of victims were satisfied with the service.`,
        'midshire-2026-27-q2': `• The average response time to emergencies was 11.4 minutes.

Priority 2 - Fight Crime

• 78% of victims were satisfied with the service, against a target of 80%.`,
      };
      for (const [name, text] of Object.entries(REPORTS)) {
        const file = join(folder, `${name}.txt`);
        writeFileSync(file, `Midshire Police\n\nPriority 1 - Keep in Touch with the Public\n\n${text}\n`);
        run(settings, 'reports/import.ts', [file, '--force', 'Midshire', '--publish', '--with-open']);
      }
      const ask = (question: string): Reply =>
        JSON.parse(run(settings, 'channels/terminal/ask.ts', ['--json', question])) as Reply;
      for (const question of [
        'average response time',
        'response times',
        'how long does it take to reach an emergency',
      ]) {
        expect(ask(question).figures[0]?.value, question).to.equal(11.4);
        expect(ask(question).text, question).to.include('11.4 minutes');
      }
      expect(ask('total response time').text).to.include('It is an average, not a total.');
      expect(ask('response time').text).not.to.include('not a total');
      expect(ask('victim satisfaction').figures[0]?.value).to.equal(78);
      expect(ask('response times in the last two quarters together').text).not.to.include('23.5');
      expect(ask('updates on road safety').choices).to.deep.equal([]);
      const correct = ['correct', 'midshire-2026-27-q2', 'victims-satisfied', '79', '--period', 'Q2 2026/27'];
      run(settings, 'reports/manage.ts', [...correct, '--reason', 'late returns', '--author', 'A']);
      expect(ask('target for victim satisfaction').text)
        .to.include('78 was corrected since to 79%.')
        .and.include('1 percentage point');
    });

    it('can do without the vocabulary that it has nothing of', () => {
      const out = join(folder, 'bare');
      writeContentFor('Avon and Somerset', out, now);
      for (const name of ['synonyms', 'operations', 'glossary', 'topics', 'force'])
        rmSync(join(out, `data/${name}.yaml`));
      expect(readdirSync(join(out, 'data'))).to.have.members(['areas.yaml', 'metrics.yaml', 'priorities.yaml']);
      const { catalogue } = loadContent(readContentFiles(join(out, 'data')));
      expect([catalogue.synonyms, catalogue.operations, catalogue.glossary, catalogue.topics]).to.deep.equal([
        [],
        [],
        [],
        [],
      ]);
      expect(catalogue.plan.force).to.equal('Avon and Somerset');
    });

    it('is written into no folder that holds something, nor for what is no name', () => {
      const out = join(folder, 'full');
      writeContentFor('Bedfordshire', out, now);
      expect(() => writeContentFor('Bedfordshire', out, now)).to.throw(/not empty/);
      expect(() => writeContentFor('../x', join(folder, 'y'), now)).to.throw(/no name of a force/);
    });

    it('tells a mistake in what is its own', () => {
      const out = join(folder, 'mistaken');
      writeContentFor('Bedfordshire', out, now);
      writeFileSync(join(out, 'data/force.yaml'), 'suggested: [{ label: Calls }]\n');
      expect(() => loadContent(readContentFiles(join(out, 'data')))).to.throw(
        /force\.yaml:1.*suggested\[0\]\.ask: missing/,
      );
    });
  });

  describe('with its reports', () => {
    const settings = { CONTENT_DIR: fixture, STORE_FILE: join(folder, 'store.db') };
    const replies = new Map<string, Reply>();
    const outputs: string[] = [];

    /** A line each; an empty one begins a new conversation. */
    const QUESTIONS = `how many burglaries last quarter

how many 999 calls in Q2 2025/26

how many burglaries in Q4 2023/24
which priority is that

how many burglaries in Q1 2024/25

what is Operation LANTERN

burglaries in Luton

burglaries in Kent

burglaries in all of Bedfordshire

hello

what are the priorities

what is going on in Leighton Buzzard

updates from Southend
`;

    before(() => {
      for (const file of ['q3.txt', 'earlier.txt', 'q3.csv'])
        outputs.push(
          run(settings, 'reports/import.ts', [
            join(fixture, file),
            '--force',
            'Bedfordshire',
            '--publish',
            '--with-open',
          ]),
        );
      for (const line of run(settings, 'channels/terminal/ask.ts', ['--json'], QUESTIONS).trim().split('\n')) {
        const reply = JSON.parse(line) as Reply;
        replies.set(reply.question, reply);
      }
    });
    const answer = (question: string): Reply => replies.get(question)!;

    it('passes the check of content, and everything in it can be asked', () => {
      expect(run({ CONTENT_DIR: fixture }, 'content/check.ts')).to.include(
        'every metric, choice and suggestion can be asked',
      );
    });

    it('is imported, with what is told of another force left open', () => {
      expect(outputs[0]).to.include('10 figures (1 derived), 2 numbers not tied to a metric');
      expect(outputs[0]).to.include('what is reported stands before what is worked out');
      expect(outputs[2]).to.include('of two files for one report the one that was published last stands');
    });

    it('answers with its figures, the file published last before the other', () => {
      expect(answer('how many burglaries last quarter').figures[0]).to.deep.include({
        value: 590,
        area: 'Bedfordshire',
      });
      expect(answer('how many burglaries last quarter').text).to.include('another file of the report gave 588');
      expect(answer('burglaries in Luton').figures[0]).to.deep.include({ value: 190, area: 'Luton' });
      expect(answer('burglaries in all of Bedfordshire').figures[0]?.value).to.equal(590);
    });

    it('answers what is reported, and tells what another report makes it', () => {
      const { figures, text } = answer('how many 999 calls in Q2 2025/26');
      expect(figures[0]).to.deep.include({ value: 41_210, basis: 'reported' });
      expect(text).to.include('reported as 41,210; the words of another report make it 41,220 (39,880 + 1,340)');
    });

    it('cites an older report by the plan that it was written for, packaged or imported', () => {
      for (const question of ['how many burglaries in Q4 2023/24', 'how many burglaries in Q1 2024/25']) {
        expect(answer(question).priorities, question).to.deep.equal([{ number: 2, title: 'Gangs Broken Up' }]);
        expect(answer(question).text, question).to.include('Priority 2, Gangs Broken Up: break up gangs.');
      }
      expect(answer('which priority is that').text).to.match(/^Priority 2, Gangs Broken Up/);
      expect(answer('how many burglaries last quarter').priorities[0]?.title).to.equal('Fewer Burglaries and Thefts');
      expect(answer('what are the priorities').priorities.map(({ title }) => title)).to.have.length(4);
    });

    it('speaks of its own places and operations alone', () => {
      expect(answer('what is Operation LANTERN').outcome).to.equal('answered');
      expect(answer('what is going on in Leighton Buzzard').outcome).to.equal('answered');
      expect(answer('burglaries in Kent').outcome).to.equal('not-held');
      expect(answer('updates from Southend').outcome).to.equal('not-held');
      expect(answer('hello').text)
        .to.include('"what is going on in Bedford"')
        .and.not.match(/Essex|Southend/);
    });

    it('has a whole store; with the content of another it tells whose reports are held', () => {
      expect(run(settings, 'store/manage.ts', ['check'])).to.match(/^The store is whole/);
      const other = join(folder, 'other');
      writeContentFor('Northmere', other, new Date('2026-11-27T09:00:00Z'));
      expect(() => run({ ...settings, CONTENT_DIR: other }, 'store/manage.ts', ['check'])).to.throw(
        /holds reports of Bedfordshire, and the content in .* is of Northmere/,
      );
    });
  });
});
