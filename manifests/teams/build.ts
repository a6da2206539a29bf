/** `npm run manifest:teams -- --domain HOST`: fills in the manifest's ids and makes the package that Teams takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { loadEnvFile, readConfig } from '../../src/config.ts';

const folder = import.meta.dirname;

export interface Ids {
  /** The bot's Entra application id, a UUID. */
  readonly appId: string;
  /** Where the bot is served, without https://. */
  readonly domain: string;
}

export function teamsManifest({ appId, domain }: Ids): string {
  return readFileSync(join(folder, 'manifest.json'), 'utf8')
    .replaceAll('{{MicrosoftAppId}}', appId)
    .replaceAll('{{DOMAIN}}', domain);
}

export function teamsPackage(ids: Ids): Uint8Array {
  const icon = (name: string): Uint8Array => readFileSync(join(folder, name));
  return zipSync({
    'manifest.json': strToU8(teamsManifest(ids)),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  });
}

const USAGE = 'npm run manifest:teams -- --domain HOST [--out FILE], with MicrosoftAppId in the environment or .env';

function run(): void {
  const { values } = parseArgs({ options: { domain: { type: 'string' }, out: { type: 'string' } } });
  loadEnvFile();
  const { appId } = readConfig(process.env).teams;
  if (!appId) throw new Error(`MicrosoftAppId is not set.\n${USAGE}`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) throw new Error('MicrosoftAppId is not a UUID.');
  const { domain, out = 'force-figures-teams.zip' } = values;
  if (!domain || !/^[a-z0-9.-]+\.[a-z]+$/i.test(domain))
    throw new Error(`--domain is the host the bot is served at, such as figures.example.org.\n${USAGE}`);
  writeFileSync(out, teamsPackage({ appId, domain }));
  console.log(`Written: ${out}. Upload it in the Teams admin centre, under Manage apps.`);
}

if (import.meta.main) {
  try {
    run();
  } catch (fault) {
    console.error((fault as Error).message);
    process.exitCode = 1;
  }
}
