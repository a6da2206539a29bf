/** The bot as `npm start` serves it, a process of its own. */
import { readConfig } from '../../../src/config.ts';
import { buildService } from '../../../src/service.ts';
import { serving } from '../child.ts';

const service = await buildService(readConfig(process.env));
serving(service.url);
