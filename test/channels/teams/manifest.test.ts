import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { describe, it } from 'mocha';
import { teamsManifest, teamsPackage } from '../../../manifests/teams/build.ts';

const require = createRequire(import.meta.url);
const ids = { appId: '11111111-2222-3333-4444-555555555555', domain: 'figures.example.org' };

describe('Teams: the manifest', () => {
  it('meets the schema that it names', () => {
    const manifest = JSON.parse(teamsManifest(ids));
    const version = manifest.manifestVersion;
    const main = require.resolve('@microsoft/app-manifest');
    const folder = `${main.slice(0, main.lastIndexOf('/'))}/json-schemas/teams/v${version}`;
    const schema = JSON.parse(readFileSync(`${folder}/MicrosoftTeams.schema.json`, 'utf8'));
    delete schema.$schema;
    const valid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    valid(manifest);
    expect(valid.errors ?? []).to.deep.equal([]);
  });

  it('has no place left to be filled in', () => expect(teamsManifest(ids)).to.not.include('{{'));

  it('is packed with its icons in the sizes that Teams asks for', () => {
    const files = unzipSync(teamsPackage(ids));
    expect(Object.keys(files)).to.have.members(['manifest.json', 'color.png', 'outline.png']);
    const width = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16);
    expect(width(files['color.png']!)).to.equal(192);
    expect(width(files['outline.png']!)).to.equal(32);
  });
});
