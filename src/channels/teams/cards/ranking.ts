/** Who has most or least: the winner large, the others in order. */
import { capital } from '../../../answers/say.ts';
import type { FaceBuilder } from './face.ts';
import { figureLine, headline } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const rankingFace: FaceBuilder = (reply) => {
  const [winner, ...others] = reply.figures;
  // Areas are ranked by one metric, or metrics in one area: the name is what differs.
  const byArea =
    new Set(reply.figures.map(({ label }) => label)).size === 1 && others.some((f) => f.area !== winner?.area);
  return {
    top: winner ? headline(winner) : [],
    items: [
      ...others.map((figure, index) => ({
        group: null,
        elements: [figureLine(figure, `${index + 2}. ${byArea ? figure.area : capital(figure.label)}`)],
      })),
      ...updateItems(reply),
    ],
  };
};
