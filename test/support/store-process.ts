/** Run as a process of its own: opens a store, says so, does what it is told, and says what came of it, as JSON lines. */
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { bundle, figure } from './report-bundle.ts';

const [file = '', dataDir = '', task = 'open', count = '0'] = process.argv.slice(2);
const say = (what: object) => console.log(JSON.stringify(what));

const identityKey = process.env.IDENTITY_KEY ?? null;
const store = await openEmbeddedStore({ file, dataDir, seed: 'packaged', identityKey });
say({ opened: process.pid, reports: (await store.reports()).length });

if (task === 'save-many') {
  // Of the force whose content it is.
  const { plan, areas } = await store.catalogue();
  const { id: area } = areas.find(({ kind }) => kind === 'force')!;
  for (let number = 0; number < Number(count); number += 1) {
    const id = `report-${process.pid}-${number}`;
    const published = bundle({ id, force: plan.force }, { figures: [figure({ area })] });
    await store.saveReport(published, { publish: true, origin: 'imported' });
    await store.saveConversation({ id: `${process.pid}`, state: number, expires: '2099-01-01T00:00:00.000Z' });
  }
  say({ saved: Number(count) });
}
if (task === 'save-one') {
  const figures = Array.from({ length: Number(count) }, (_, number) => figure({ metric: `metric-${number}` }));
  await store.saveReport(bundle({ title: 'Interrupted' }, { figures }), { publish: true, origin: 'imported' });
  say({ saved: 1 });
}
await store.close();
