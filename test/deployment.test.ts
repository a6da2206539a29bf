import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { readConfig, settingNames } from '../src/config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('Dockerfile and compose.yaml', () => {
  const compose = parse(read('compose.yaml'), { merge: true });
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from]) =>
    from!.split(' '),
  );

  it('copy what is there and what .dockerignore lets through', () => {
    for (const path of copied) {
      expect(existsSync(root + path), path).to.equal(true);
      expect(read('.dockerignore').split('\n')).to.include(`!${path}`);
    }
  });

  it('copy every folder that the running bot reads', () => {
    const needed = folders
      .map(({ name }) => name)
      .filter(
        (name) => !['node_modules', 'test', 'docs', 'findings', 'coverage'].includes(name) && !name.startsWith('.'),
      );
    expect(copied).to.include.members(needed);
  });

  it('set nothing that the bot does not read, and what it takes', () => {
    const { environment } = compose.services.bot;
    expect(settingNames).to.include.members(Object.keys(environment));
    expect(readConfig(environment)).to.include({ host: '0.0.0.0', port: 3978 });
  });

  it('start the bot with the heap that npm start gives it', () => {
    const heap = /--max-semi-space-size=\d+/;
    const { start, ask } = JSON.parse(read('package.json')).scripts;
    expect(read('Dockerfile').match(heap)).to.deep.include.members(start.match(heap));
    expect(ask.match(heap)).to.deep.include.members(start.match(heap));
  });

  it('name every member of the replica set, and give the bot no right that it does not need', () => {
    const { bot, ...databases } = compose.services;
    const hosts = /\/\/([^/]+)\//.exec(bot.environment.MONGODB_URI)![1]!.split(',');
    expect(Object.keys(databases)).to.have.members(hosts);
    for (const { command } of Object.values<{ command: string[] }>(databases)) expect(command).to.include('rs0');
    expect(JSON.stringify(compose.services['mongo-1'].healthcheck)).to.include("host: 'mongo-3'");
    expect(bot).to.deep.include({ read_only: true, cap_drop: ['ALL'] });
    expect(read('Dockerfile')).to.match(/^USER node$/m);
  });
});

describe('DEPENDENCIES.md', () => {
  const rows = new Map(
    [...read('DEPENDENCIES.md').matchAll(/^\| (\S+) \| (.+) \| (.+) \| ([\d.]+), \d{4}-\d{2} \|$/gm)].map(
      ([, name, use, licence, version]) => [name!, { use, licence, version }],
    ),
  );
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const locked = JSON.parse(read('package-lock.json')).packages as Record<string, { version: string; license: string }>;

  it('tells of every package that runs with the bot, and of no other', () => {
    expect([...rows.keys()]).to.have.members(Object.keys(dependencies));
  });

  it('tells the licence and the version that are installed', () => {
    for (const [name, { licence, version }] of rows) {
      const { version: installed, license } = locked[`node_modules/${name}`]!;
      expect({ licence, version }, name).to.deep.equal({ licence: license, version: installed });
    }
  });
});
