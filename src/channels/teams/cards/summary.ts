/** A priority or the whole report in a minute: figures with what moved, by priority where there are several, then updates. */
import { capital } from '../../../answers/say.ts';
import type { Reply, ReplyFigure } from '../../../reply.ts';
import type { FaceBuilder } from './face.ts';
import { changeLine } from './parts/change.ts';
import type { Element } from './parts/element.ts';
import { figureLine } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const summaryFace: FaceBuilder = (reply) => {
  const several = new Set(reply.figures.map(({ priority }) => priority)).size > 1;
  if (!several) return { top: reply.figures.flatMap((figure) => line(figure, reply)), items: updateItems(reply) };
  const title = (number: number): string =>
    reply.priorities.find((priority) => priority.number === number)?.title ?? '';
  return {
    top: [],
    items: [
      ...reply.figures.map((figure) => ({
        group: `Priority ${figure.priority} · ${title(figure.priority)}`,
        elements: line(figure, reply),
      })),
      ...updateItems(reply),
    ],
  };
};

/** The figure, and the first of its movements: the one on the previous quarter where it is held. */
function line(figure: ReplyFigure, reply: Reply): readonly Element[] {
  const moved = reply.change.find(
    ({ metric, area, period }) =>
      metric === figure.metric &&
      area === figure.area &&
      period.from === figure.period.from &&
      period.to === figure.period.to,
  );
  return [
    figureLine(figure, `${capital(figure.label)}, ${figure.period.label}`),
    ...(moved ? [changeLine(moved, reply, { spacing: 'None' })] : []),
  ];
}
