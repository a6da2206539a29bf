/** Lets entities reach the wire whole: the connector's serialiser drops every member it does not know, citations among them. */
import { createRequire } from 'node:module';

interface EntityMapper {
  readonly Entity: { readonly type: { additionalProperties?: { type: { name: string } } } };
}

/** Changes the one copy of the mapper that the adapter's connector uses; doing it twice changes nothing more. */
export function keepEntitiesWhole(): void {
  const load = createRequire(import.meta.url);
  const mappers = load('botframework-connector/lib/connectorApi/models/mappers.js') as EntityMapper;
  mappers.Entity.type.additionalProperties = { type: { name: 'Object' } };
}
