/** Who has most or least, or moved most or least: the winner large, the others in order. */
import { capital } from '../../../answers/say.ts';
import type { Reply, ReplyChange, ReplyFigure } from '../../../reply.ts';
import type { FaceBuilder } from './face.ts';
import { changeLine } from './parts/change.ts';
import { figureLine, headline } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

interface Place {
  readonly figure: ReplyFigure;
  /** Where movements are ranked. */
  readonly change: ReplyChange | null;
}

export const rankingFace: FaceBuilder = (reply) => {
  const [winner, ...others] = placesIn(reply);
  const line = ({ change }: Place) => (change ? [changeLine(change, reply, { spacing: 'None' })] : []);
  const [first] = reply.figures;
  const isOne = reply.figures.every(({ label }) => label === first?.label);
  // Areas are ranked by one metric, times of one metric and area, or metrics in one area: what differs is the name, and an
  // area's number of another time than the winner's says which.
  const nameOf = ({ figure }: Place): string => {
    if (!isOne) return capital(figure.label);
    const { area, period } = figure;
    if (reply.figures.every((one) => one.area === first?.area)) return period.label;
    return reply.figures.every((one) => one.period.label === first?.period.label) ? area : `${area}, ${period.label}`;
  };
  return {
    top: winner ? [...headline(winner.figure), ...line(winner)] : [],
    items: [
      ...others.map((place, index) => ({
        group: null,
        elements: [figureLine(place.figure, `${index + 2}. ${nameOf(place)}`), ...line(place)],
      })),
      ...updateItems(reply),
    ],
  };
};

/** Of ranked movements the later figures are the places; the earlier ones only support them. */
function placesIn({ figures, change }: Reply): readonly Place[] {
  if (change.length === 0) return figures.map((figure) => ({ figure, change: null }));
  return change.flatMap((moved) => {
    const figure = figures.find(
      ({ metric, area, period }) =>
        metric === moved.metric &&
        area === moved.area &&
        period.from === moved.period.from &&
        period.to === moved.period.to,
    );
    return figure ? [{ figure, change: moved }] : [];
  });
}
