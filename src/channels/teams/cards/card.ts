/** A Reply as an Adaptive Card that keeps within its size, whatever it holds. */
import type { Reply, ReplyKind } from '../../../reply.ts';
import { cut } from '../plain.ts';
import { chooseFace } from './choose.ts';
import { comparisonFace } from './comparison.ts';
import { definitionFace } from './definition.ts';
import type { Face, FaceBuilder, Item } from './face.ts';
import { figureFace } from './figure.ts';
import { guideFace } from './guide.ts';
import { listFace } from './list.ts';
import { notHeldFace } from './not-held.ts';
import { operationFace } from './operation.ts';
import { buttons, choiceRows, moreButton, REMOVE } from './parts/buttons.ts';
import { container, type Element, words } from './parts/element.ts';
import { foot } from './parts/foot.ts';
import { answerLine } from './parts/lines.ts';
import { priorityFace } from './priority.ts';
import { rankingFace } from './ranking.ts';
import { sourceFace } from './source.ts';
import { summaryFace } from './summary.ts';
import { trendFace } from './trend.ts';
import { updatesFace } from './updates.ts';

const FACES: Readonly<Record<ReplyKind, FaceBuilder>> = {
  figure: figureFace,
  comparison: comparisonFace,
  trend: trendFace,
  ranking: rankingFace,
  list: listFace,
  updates: updatesFace,
  operation: operationFace,
  summary: summaryFace,
  definition: definitionFace,
  priority: priorityFace,
  source: sourceFace,
  choose: chooseFace,
  'not-held': notHeldFace,
  guide: guideFace,
};

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: typeof VERSION;
  readonly body: readonly Element[];
  readonly [member: string]: unknown;
}

export interface CardOptions {
  /** By which the whole reply can be had again, where the card must be cut. */
  readonly key: string;
  /** The first item shown: a list that was cut goes on here. */
  readonly from?: number;
  /** Who asked may take the answer back. */
  readonly removable?: boolean;
  /** For a card that stands alone: the answer's line is on it. */
  readonly alone?: boolean;
  /** A file can be had where it is shown. */
  readonly files?: boolean;
}

export interface BuiltCard {
  readonly card: Card;
  /** Items were left out: the reply must be kept under the key, so that "show more" finds it. */
  readonly isCut: boolean;
}

/**
 * What telephones know. A client shows nothing of a card of a newer version than its own; of this one it shows all, and what it
 * does not know, a chart, says what stands in its place. No `lang`: a renderer may refuse a card for it.
 */
const VERSION = '1.2';
/** In bytes of JSON: the bar is 25 KB. */
const LARGEST = 24_000;
/** About a telephone's screen of text; items beyond it are folded away until "Show all" is pressed, unless it is but one. */
const OPEN_TEXT = 1_000;
/** A brief takes a minute and is shown whole. */
const OPEN_BRIEF = 2_000;
const FEWEST_OPEN = 2;
const FOLD = 'rest';
const LONGEST_FALLBACK = 3_000;

/** Null where the message says it all: thanks, a greeting. */
export function buildCard(
  reply: Reply,
  { key, from = 0, alone = false, removable = false, files = false }: CardOptions,
): BuiltCard | null {
  const face = FACES[reply.kind](reply);
  const top = [...lead(reply, alone), ...(from === 0 ? [...shortened(face.top), ...choiceRows(reply)] : [])];
  const { rows, last: actions } = buttons(reply, files);
  const bottom = [...foot(reply), ...rows];
  if (top.length + face.items.length + bottom.length + actions.length === 0) return null;
  const shell = card(
    reply,
    [...top, ...bottom],
    [...actions, moreButton('Show more (9,999 to 9,999)', key, 9_999), REMOVE],
  );
  const shown = fitting(face.items.slice(from), LARGEST - size(shell));
  const left = face.items.length - from - shown.length;
  const next = from + shown.length;
  const body = [
    ...top,
    ...position(face, from, next),
    ...folded(shown, reply.kind === 'summary' ? OPEN_BRIEF : OPEN_TEXT),
    ...bottom,
  ];
  const more = left > 0 ? [moreButton(`Show more (${left} left)`, key, next)] : [];
  return { card: card(reply, body, [...more, ...actions, ...(removable ? [REMOVE] : [])]), isCut: left > 0 };
}

/** Bytes of a thing as JSON. */
export const size = (thing: unknown): number => Buffer.byteLength(JSON.stringify(thing));

function card(reply: Reply, body: readonly Element[], actions: readonly Element[]): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: VERSION,
    fallbackText: cut(reply.text, LONGEST_FALLBACK),
    msteams: { width: 'full' },
    body,
    ...(actions.length ? { actions } : {}),
  };
}

function lead(reply: Reply, alone: boolean): readonly Element[] {
  // A large figure says the answer already.
  return alone && !['figure', 'trend'].includes(reply.kind) ? [words(answerLine(reply), { weight: 'Bolder' })] : [];
}

/** What comes before a list never takes its whole room. */
function shortened(top: readonly Element[]): readonly Element[] {
  let room = LARGEST / 2;
  return top.filter((element) => {
    room -= size(element);
    return room > 0;
  });
}

/** As many items as there is room for; one at least, so that "show more" gets on. */
function fitting(items: readonly Item[], room: number): readonly Item[] {
  let left = room - 500;
  const end = items.findIndex((item, index) => {
    left -= size(item) + 120;
    return left < 0 && index > 0;
  });
  return end < 0 ? items : items.slice(0, end);
}

function position({ items }: Face, from: number, next: number): readonly Element[] {
  if (from === 0 && next === items.length) return [];
  return [words(`${from + 1} to ${next} of ${items.length}`, { size: 'Small', isSubtle: true })];
}

/** Items under their headings, those beyond the first few behind a button. */
function folded(items: readonly Item[], most: number): readonly Element[] {
  const open = openItems(items, most);
  if (items.length <= open + 1) return grouped(items);
  const toggle = {
    type: 'Action.ToggleVisibility',
    title: `Show all (${items.length})`,
    targetElements: [FOLD, 'unfold'],
  };
  return [
    ...grouped(items.slice(0, open)),
    { type: 'ActionSet', id: 'unfold', actions: [toggle] },
    container(grouped(items.slice(open), items[open - 1]?.group), { id: FOLD, isVisible: false }),
  ];
}

function openItems(items: readonly Item[], most: number): number {
  let room = most;
  const end = items.findIndex((item, index) => {
    room -= textLength(item.elements);
    return room < 0 && index >= FEWEST_OPEN;
  });
  return end < 0 ? items.length : end;
}

/** Characters that are seen, anywhere in a thing. */
function textLength(thing: unknown): number {
  if (Array.isArray(thing)) return thing.reduce((sum: number, part) => sum + textLength(part), 0);
  if (typeof thing !== 'object' || thing === null) return 0;
  const { text, ...rest } = thing as { text?: unknown };
  return (typeof text === 'string' ? text.length : 0) + textLength(Object.values(rest));
}

function grouped(items: readonly Item[], before: string | null = null): readonly Element[] {
  let group = before;
  return items.flatMap((item) => {
    const heading =
      item.group !== null && item.group !== group
        ? [words(item.group, { weight: 'Bolder', size: 'Medium' }, { spacing: 'Medium' })]
        : [];
    group = item.group;
    return [...heading, ...item.elements];
  });
}
