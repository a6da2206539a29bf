/** A Reply as Slack messages: the answer, its sentences, where it stands, what can be asked next. */
import { paperValue } from '../../../brief/paper.ts';
import type { Reply } from '../../../reply.ts';
import type { Words } from '../words.ts';
import { ACTIONS } from './actions.ts';
import { BUILDERS } from './kinds/index.ts';
import { LIMITS } from './limits.ts';
import type { Message, SlackBlock } from './message.ts';
import { actions, button, feedback, questions } from './parts/buttons.ts';
import { citation } from './parts/citation.ts';
import { section } from './parts/section.ts';
import { escaped, shortened } from './text.ts';

export interface Dress {
  readonly words: Words;
  /** What the exchange and the kept reply are known by. */
  readonly key: string;
  /** Only its asker sees it, who may share it. */
  readonly aside: boolean;
}

/** Lines of an answer that are shown before the rest is left to "show all": about a phone's screen. */
const MOST_LINES = 8;
/** A brief takes a minute: it is shown whole, whatever lines it has. */
const BRIEF_LINES = 16;
const MOST_CHARACTERS = 1500;
/** Characters that Slack takes in the blocks of one message of a long answer. */
const MESSAGE_CHARACTERS = 9000;

export function render(reply: Reply, { words, key, aside }: Dress): Message {
  const { blocks, lines } = BUILDERS[reply.kind](reply);
  const shown = firstLines(lines, reply.kind === 'summary' ? BRIEF_LINES : MOST_LINES);
  const cut = shown < lines.length || lines.some((line) => escaped(line).length > LIMITS.section);
  const buttons = [
    ...(cut ? [button(ACTIONS['show-all'], words.say('showAllButton', { count: String(lines.length) }), key)] : []),
    // A file cannot be shown to one person alone.
    ...(reply.paper && !aside ? [button(ACTIONS.paper, words.say('paperButton'), paperValue(reply.paper))] : []),
    ...questions([...reply.choices, ...reply.followUps]),
    ...(aside && reply.outcome === 'answered' ? [button(ACTIONS.share, words.say('shareButton'), key)] : []),
  ];
  return message(reply, [
    ...blocks,
    ...sections(lines.slice(0, shown)),
    ...citation(reply, words),
    ...actions(buttons),
    ...(reply.outcome === 'answered' || reply.outcome === 'not-held' ? [feedback(key, words)] : []),
  ]);
}

/** The whole of an answer that was cut: as many messages as it takes. */
export function renderAll(reply: Reply, { words }: Pick<Dress, 'words'>): readonly Message[] {
  const { blocks, lines } = BUILDERS[reply.kind](reply);
  const all = [...blocks, ...sections(lines), ...citation(reply, words)];
  const messages: SlackBlock[][] = [[]];
  let size = 0;
  for (const block of all) {
    const length = JSON.stringify(block).length;
    if (messages.at(-1)!.length >= LIMITS.message || (size + length > MESSAGE_CHARACTERS && size > 0)) {
      messages.push([]);
      size = 0;
    }
    messages.at(-1)!.push(block);
    size += length;
  }
  return messages.map((part, index) => ({
    text: index === 0 ? shortened(reply.text, LIMITS.text) : shortened(reply.reading || reply.text, LIMITS.section),
    blocks: part,
  }));
}

/** For everybody in the channel, with the name of who shared it. */
export function renderShared(reply: Reply, { words, key, by }: { words: Words; key: string; by: string }): Message {
  const shared = render(reply, { words, key, aside: false });
  // The one mention that the bot makes, of an id that Slack gave.
  const name: SlackBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: words.say('sharedBy', { user: `<@${by}>` }) }],
  };
  return { ...shared, blocks: [name, ...shared.blocks] };
}

const message = (reply: Reply, blocks: readonly SlackBlock[]): Message => ({
  text: shortened(reply.text, LIMITS.text),
  blocks,
});

/** From so many characters on a line is a paragraph, and stands apart. */
const PARAGRAPH = 140;

/** Short lines share a section as long as they fit; a line that is too long for one is continued in the next. */
function sections(lines: readonly string[]): SlackBlock[] {
  const made: string[] = [];
  for (const piece of lines.map(bulleted).flatMap(pieces)) {
    const last = made.at(-1);
    const apart = piece.length >= PARAGRAPH || (last !== undefined && last.length >= PARAGRAPH && !last.includes('\n'));
    if (last !== undefined && !apart && escaped(last).length + escaped(piece).length + 1 <= LIMITS.section / 2)
      made[made.length - 1] = `${last}\n${piece}`;
    else made.push(piece);
  }
  return made.map(section);
}

const bulleted = (line: string): string => line.replace(/^- /, '• ');

function pieces(line: string): string[] {
  if (escaped(line).length <= LIMITS.section) return [line];
  // A character takes at most five when it is escaped.
  const most = escaped(line) === line ? LIMITS.section : LIMITS.section / 5;
  const space = line.lastIndexOf(' ', most);
  const end = space > most / 2 ? space : most;
  return [line.slice(0, end), ...pieces(line.slice(end).trimStart())];
}

function firstLines(lines: readonly string[], most: number): number {
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += line.length;
    if (index > 0 && (index >= most || size > MOST_CHARACTERS)) return index;
  }
  return lines.length;
}
