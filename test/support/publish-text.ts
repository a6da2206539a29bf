/** Publishes a report that a test has written, as `npm run import -- FILE --publish` does. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importReport } from '../../src/reports/import-report.ts';
import type { Store } from '../../src/store/store.ts';

/** `folder`: for its file and its decisions. */
export async function publishText(store: Store, force: string, text: string, folder: string): Promise<void> {
  const file = join(folder, 'report.txt');
  writeFileSync(file, text);
  await importReport(store, {
    ...{ file, force, period: null, publish: true, decisions: null, allowMarking: false },
    decisionsFile: (id) => join(folder, `${id}.yaml`),
    say: () => {},
  });
}
