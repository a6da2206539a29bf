/** `npm start`: serves every channel that is configured until it is told to stop. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadEnvFile, readConfig } from './config.ts';
import { buildService } from './service.ts';

/** Milliseconds beyond SHUTDOWN_SECONDS after which the process ends whatever still waits. */
const LAST_WORD = 600;

try {
  loadEnvFile();
  const config = readConfig(process.env);
  const service = await buildService(config, undefined, (fault) => {
    console.error((fault as Error).message);
    process.exit(1);
  });
  const stop = async (signal: string): Promise<void> => {
    setTimeout(() => process.exit(1), config.shutdownSeconds * 1000 + LAST_WORD);
    // Connections that were made before the signal are taken in first: closing the port would reset them.
    await nextTurn();
    await nextTurn();
    await service.stop(signal).catch(() => {});
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
