/** `npm run check:store`: whether all that the store holds is whole. Exit code 1 when it is not. */
import { loadEnvFile, readConfig } from '../config.ts';
import { openStore } from '../main.ts';

try {
  loadEnvFile();
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const [faults, versions] = [await store.check(), await store.versions()];
    const published = versions.filter(({ status }) => status === 'published').length;
    console.log(
      faults.length === 0
        ? `The store is whole: ${versions.length} versions of reports, ${published} of them published.`
        : ['The store is not whole:', ...faults.map((fault) => `  - ${fault}`)].join('\n'),
    );
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
