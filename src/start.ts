/** `npm start`: serves every channel that is configured until it is told to stop. */
import { loadEnvFile, readConfig } from './config.ts';
import { openService } from './opening.ts';
import { turnsOfTheLoop } from './turns-of-the-loop.ts';

/**
 * The service last, and before it parts of it that take about as long as each other: while modules are loaded nothing else happens,
 * and between these a browser gets what it asks for of the page.
 */
async function loadService() {
  for (const load of [
    () => import('./store/embedded.ts'),
    () => import('./question/scan.ts'),
    () => import('./question/read.ts'),
    () => import('./answers/lookup.ts'),
    () => import('./answers/narrative.ts'),
    () => import('./answers/index.ts'),
    () => import('./conversation/take-turn.ts'),
    () => import('./channels/web/index.ts'),
  ]) {
    await load();
    await turnsOfTheLoop();
  }
  return import('./service.ts');
}

/** Milliseconds beyond SHUTDOWN_SECONDS after which the process ends whatever still waits. */
const LAST_WORD = 600;

try {
  loadEnvFile();
  const config = readConfig(process.env);
  const now = () => new Date();
  const opening = await openService(config, now);
  const { buildService } = await loadService();
  const failed = (fault: unknown) => {
    console.error((fault as Error).message);
    process.exit(1);
  };
  const service = await buildService(config, now, failed, opening);
  const stop = async (signal: string): Promise<void> => {
    setTimeout(() => process.exit(1), config.shutdownSeconds * 1000 + LAST_WORD);
    // Connections that were made before the signal are taken in first: closing the port would reset them.
    await turnsOfTheLoop();
    await service.stop(signal).catch(() => {});
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
