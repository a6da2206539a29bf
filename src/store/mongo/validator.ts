/** A zod schema as a $jsonSchema validator: MongoDB reads draft 4 with bsonType, without $ref, format or default. */
import { z } from 'zod';

type Json = Record<string, unknown>;

/** Members that MongoDB refuses or that say nothing of a stored document. */
const LEFT_OUT = new Set(['$schema', '$id', 'default', 'format', 'examples', 'id', 'readOnly']);

/** `_id` is every collection's own; a member that the schema does not name is refused. */
export function validatorOf(schema: z.ZodType): Json {
  const converted = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') (jsonSchema as Json).bsonType = 'date';
    },
  }) as Json;
  const { properties, ...rest } = draft4(converted);
  return { $jsonSchema: { ...rest, properties: { _id: {}, ...(properties as Json) } } };
}

function draft4(node: Json): Json {
  const result: Json = {};
  for (const [key, value] of Object.entries(node)) {
    if (LEFT_OUT.has(key)) continue;
    if (key === 'const') result.enum = [value];
    else if (key === 'type' && value === 'integer')
      Object.assign(result, { bsonType: ['int', 'long', 'double'], multipleOf: 1 });
    else if (key === 'type' && value === 'number') result.bsonType = 'number';
    else if (key === 'exclusiveMinimum') Object.assign(result, { minimum: value, exclusiveMinimum: true });
    else if (key === 'exclusiveMaximum') Object.assign(result, { maximum: value, exclusiveMaximum: true });
    else if (key === 'properties') result.properties = mapped(value as Json);
    else result[key] = converted(value);
  }
  return result;
}

const mapped = (properties: Json): Json =>
  Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, draft4(of as Json)]));

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  return value !== null && typeof value === 'object' ? draft4(value as Json) : value;
}
