import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readYaml } from '../../src/content/read-yaml.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('a YAML file that is read at every start', () => {
  const folder = tempFolder();
  const file = join(folder, 'words.yaml');
  const kept = join(folder, 'kept');
  const text = 'a: [one, two]\nb: >-\n  said\n  once\n"1": yes\n';

  it('is parsed once, and then read from what is kept under its checksum', () => {
    writeFileSync(file, text);
    const read = { a: ['one', 'two'], b: 'said once', 1: 'yes' };
    expect(readYaml(file, kept)).to.deep.equal(read);
    const [name = ''] = readdirSync(kept);
    expect(readdirSync(kept)).to.have.lengthOf(1);
    expect(JSON.parse(readFileSync(join(kept, name), 'utf8'))).to.deep.equal(read);
    writeFileSync(join(kept, name), '{"kept": true}');
    expect(readYaml(file, kept)).to.deep.equal({ kept: true });
  });

  it('is parsed again when a letter of it changes', () => {
    writeFileSync(file, text.replace('once', 'twice'));
    expect(readYaml(file, kept)).to.deep.include({ b: 'said twice' });
  });

  it('is parsed again when what is kept was cut off', () => {
    writeFileSync(file, 'c: 1\n');
    readYaml(file, kept);
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '{"c":');
    expect(readYaml(file, kept)).to.deep.equal({ c: 1 });
  });

  it('is not kept where JSON cannot tell it', () => {
    const other = join(folder, 'other');
    writeFileSync(file, 'most: .inf\n');
    for (const _ of 'ab') expect(readYaml(file, other)).to.deep.equal({ most: Number.POSITIVE_INFINITY });
    expect(() => readdirSync(other)).to.throw(/ENOENT/);
  });

  it('is read where nothing can be kept, and a mistake in it is told every time', () => {
    writeFileSync(file, 'd: 1\n');
    expect(readYaml(file, file)).to.deep.equal({ d: 1 });
    writeFileSync(file, 'a: [1\n');
    for (const _ of 'ab') expect(() => readYaml(file, kept)).to.throw(/Flow sequence/);
  });
});
