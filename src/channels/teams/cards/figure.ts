/** One figure: large, what moved, its course. A definition or update that supports it follows. */
import { capital } from '../../../answers/say.ts';
import type { ReplyFigure } from '../../../reply.ts';
import type { FaceBuilder } from './face.ts';
import { changes } from './parts/change.ts';
import { chart } from './parts/chart.ts';
import { words } from './parts/element.ts';
import { figureLine, headline } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const figureFace: FaceBuilder = (reply) => {
  const [first, ...others] = reply.figures;
  // The headline's own place is said there.
  const placeBeside = ({ area }: ReplyFigure): string => (area === first!.area ? '' : ` · ${area}`);
  return {
    top: [
      ...(first ? headline(first) : []),
      ...(reply.parts.standing ?? []).map((line) => words(line)),
      ...changes(reply),
      ...chart(reply),
      // The operands of a computed figure, the parts of a total.
      ...others.map((figure) =>
        figureLine(figure, `${capital(figure.label)}, ${figure.period.label}${placeBeside(figure)}`),
      ),
    ],
    items: updateItems(reply),
  };
};
