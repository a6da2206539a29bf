/** Whether a card or a message is one that its platform takes. */
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const root = join(import.meta.dirname, '../..');

/** Teams' own elements, charts among them, are in no published JSON schema; they are in Microsoft's types. */
export function cardValidator(): ValidateFunction {
  cards ??= newCardValidator();
  return cards;
}

/** It takes seconds to make. */
let cards: ValidateFunction | null = null;

function newCardValidator(): ValidateFunction {
  const schema = createGenerator({
    path: join(root, 'test/support/teams-card.ts'),
    type: 'TeamsCard',
    expose: 'all',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('TeamsCard');
  return new Ajv({ strict: false }).compile(schema as AnySchemaObject);
}

/** By the bot's own types, which are Slack's with the newest blocks. */
export function slackSchema(): AnySchemaObject {
  return createGenerator({
    path: join(root, 'src/channels/slack/blocks/message.ts'),
    type: 'Message',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('Message') as AnySchemaObject;
}

/** All that is to be read in a part of a card or of a message's blocks, in order, a text a line. */
export function textsIn(part: unknown): string {
  if (Array.isArray(part)) return part.map(textsIn).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { text, ...rest } = part as { text?: unknown };
  return (typeof text === 'string' ? `${text}\n` : textsIn(text)) + Object.values(rest).map(textsIn).join('');
}
