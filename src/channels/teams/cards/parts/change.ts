/** What moved, in words, an arrow and a colour: none of them alone carries the meaning. */
import { capital, movement, uncapital } from '../../../../answers/say.ts';
import type { Direction } from '../../../../figures/model.ts';
import type { Reply, ReplyChange, ReplyFigure } from '../../../../reply.ts';
import { type Element, type Placing, runs, type Style } from './element.ts';

const MOST = 4;

export function changes(reply: Reply): readonly Element[] {
  return reply.change
    .slice(0, MOST)
    .map((change, index) =>
      changeLine(change, reply, { spacing: index === 0 ? 'Medium' : 'Small' }, isOfSeveral(reply)),
    );
}

/** `named`: says whose movement it is, where nothing beside it does. */
export function changeLine(change: ReplyChange, reply: Reply, placing: Placing, named = false): Element {
  const figure = figureOf(change, reply);
  const direction = figure?.direction ?? 'neither';
  const isNamed = named && figure !== undefined;
  const moved = movement(change, figure?.unit ?? '', figure?.precision ?? 'exact');
  return runs(
    [
      { text: `${arrow(change)} `, ...colour(change, direction) },
      ...(isNamed ? [{ text: `${capital(figure.label)}: ` }] : []),
      { text: isNamed ? uncapital(moved) : moved, ...colour(change, direction) },
      ...verdict(change, direction),
    ],
    placing,
  );
}

/** Of several things each movement says whose it is. */
const isOfSeveral = ({ change }: Reply): boolean => new Set(change.map(({ metric }) => metric)).size > 1;

const figureOf = (change: ReplyChange, reply: Reply): ReplyFigure | undefined =>
  reply.figures.find((figure) => figure.metric === change.metric && figure.area === change.area) ??
  reply.figures.find((figure) => figure.metric === change.metric);

const arrow = ({ difference }: ReplyChange): string => (difference === 0 ? '●' : difference > 0 ? '▲' : '▼');

/** Null where the metric has no better way, or nothing moved. */
function better({ difference }: ReplyChange, direction: Direction): boolean | null {
  if (direction === 'neither' || difference === 0) return null;
  return (direction === 'more is better') === difference > 0;
}

function colour(change: ReplyChange, direction: Direction): Style {
  const way = better(change, direction);
  return way === null ? {} : { color: way ? 'Good' : 'Attention' };
}

function verdict(change: ReplyChange, direction: Direction): readonly { text: string; isSubtle: true }[] {
  const way = better(change, direction);
  return way === null ? [] : [{ text: way ? ' An improvement.' : ' Not an improvement.', isSubtle: true }];
}
