/** A Reply as a Teams message: the one-line answer with its citations, and the card that holds the rest. */
import type { Reply } from '../../reply.ts';
import { buildCard, type CardOptions } from './cards/card.ts';
import { answerLine } from './cards/parts/lines.ts';
import { citationEntity, citationMarks } from './citations.ts';
import { cut, literal } from './plain.ts';
import type { Attachment, OutgoingActivity } from './transport.ts';

export interface BuiltMessage {
  readonly activity: OutgoingActivity;
  readonly isCut: boolean;
}

const LONGEST_LINE = 500;

/** Of replies that were given before: many ask the same. */
const whole = new WeakMap<Reply, BuiltMessage>();

export function buildMessage(reply: Reply, options: CardOptions): BuiltMessage {
  const { from = 0, alone = false, removable = false, files = false } = options;
  const isUsual = from === 0 && !alone && removable && !(files && reply.paper);
  const known = isUsual ? whole.get(reply) : undefined;
  if (known) return known;
  const built = build(reply, options);
  // The key is on what was cut alone.
  if (isUsual && !built.isCut) whole.set(reply, built);
  return built;
}

function build(reply: Reply, options: CardOptions): BuiltMessage {
  const built = buildCard(reply, options);
  const entity = citationEntity(reply);
  const marks = citationMarks(reply);
  const line = literal(cut(answerLine(reply), LONGEST_LINE));
  return {
    activity: {
      type: 'message',
      textFormat: 'markdown',
      text: marks ? `${line} ${marks}` : line,
      summary: cut(answerLine(reply), LONGEST_LINE),
      ...(entity ? { entities: [entity] } : {}),
      ...(built ? { attachments: [adaptiveCard(built.card)] } : {}),
      channelData: { feedbackLoop: { type: 'default' } },
    },
    isCut: built?.isCut ?? false,
  };
}

export const adaptiveCard = (content: Readonly<Record<string, unknown>>): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
});

export const apology = (reference: string): OutgoingActivity => ({
  type: 'message',
  text: `Sorry, that could not be answered. Please try again; if it goes on, tell your analyst the reference ${reference}.`,
});

/** Where it is not known whether the answer came through: true whether it stands there or not. */
export const uncertain = (reference: string): OutgoingActivity => ({
  type: 'message',
  text: `If no answer stands above, please ask again; if it goes on, tell your analyst the reference ${reference}.`,
});
