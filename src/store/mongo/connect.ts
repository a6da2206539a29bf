/** The client, with the promises the bot makes: acknowledged by a majority, retried once by the driver, never waited for long. */
import { MongoClient } from 'mongodb';
import { PATIENCE } from './faults.ts';

/** Throws a MongoParseError for an address that is none. */
export const clientOf = (uri: string): MongoClient =>
  new MongoClient(uri, {
    appName: 'force-figures',
    writeConcern: { w: 'majority' },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    retryWrites: true,
    retryReads: true,
    // A new primary is to be known well within PATIENCE, also from servers that do not tell by themselves.
    heartbeatFrequencyMS: 1_000,
    serverSelectionTimeoutMS: PATIENCE,
    connectTimeoutMS: PATIENCE,
    waitQueueTimeoutMS: PATIENCE,
    // Whoever waited has been told long before; a call that hangs all the same gives its connection back.
    socketTimeoutMS: 60_000,
    maxPoolSize: 50,
    // Undefined members are left out, as JSON leaves them out.
    ignoreUndefined: true,
  });
