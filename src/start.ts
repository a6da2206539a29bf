/** `npm start`: serves every channel that is configured until it is told to stop. */
import { loadEnvFile, readConfig } from './config.ts';
import { buildService } from './service.ts';

try {
  loadEnvFile();
  const service = await buildService(readConfig(process.env), undefined, (fault) => {
    console.error((fault as Error).message);
    process.exit(1);
  });
  const stop = (signal: string) => service.stop(signal).then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
