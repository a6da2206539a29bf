/** Two or more figures beside each other, and what moved between them. */
import { capital } from '../../../answers/say.ts';
import type { FaceBuilder } from './face.ts';
import { changes } from './parts/change.ts';
import { chart } from './parts/chart.ts';
import { type Element, words } from './parts/element.ts';
import { figureLine } from './parts/figure.ts';

export const comparisonFace: FaceBuilder = (reply) => {
  const { figures } = reply;
  const same = new Set(figures.map(({ label }) => label)).size === 1;
  const title: readonly Element[] =
    same && figures[0]
      ? [words(`${capital(figures[0].label)}, ${figures[0].area}`, { weight: 'Bolder', size: 'Medium' })]
      : [];
  return {
    top: [
      ...title,
      ...figures.map((figure, index) =>
        figureLine(
          figure,
          same ? figure.period.label : `${capital(figure.label)}, ${figure.period.label}`,
          index === 0,
        ),
      ),
      ...changes(reply),
      ...chart(reply),
    ],
    items: [],
  };
};
