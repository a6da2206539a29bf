/** Lets what is sent reach the wire whole: the connector's serialiser drops every member that it does not know. */
import { createRequire } from 'node:module';

/** Citations are entities; that a message is for one person alone is said of its recipient. */
const KEPT_WHOLE = ['Entity', 'ChannelAccount'] as const;

type Mappers = Record<
  (typeof KEPT_WHOLE)[number],
  { readonly type: { additionalProperties?: { type: { name: string } } } }
>;

/** Changes the one copy of the mappers that the connector uses; doing it twice changes nothing more. */
export function sendWhole(): void {
  const load = createRequire(import.meta.url);
  const mappers = load('botframework-connector/lib/connectorApi/models/mappers.js') as Mappers;
  for (const name of KEPT_WHOLE) mappers[name].type.additionalProperties = { type: { name: 'Object' } };
}
