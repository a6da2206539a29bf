/** The course of one metric: the latest large, a chart, and every period's number. */
import type { FaceBuilder } from './face.ts';
import { changes } from './parts/change.ts';
import { chart, pointLines } from './parts/chart.ts';
import { pair, words } from './parts/element.ts';
import { headline } from './parts/figure.ts';

export const trendFace: FaceBuilder = (reply) => ({
  top: [
    ...(reply.figures[0] ? headline(reply.figures[0]) : []),
    ...changes(reply),
    ...chart(reply),
    ...pointLines(reply).map(({ name, value }) =>
      pair(words(name), words(value, { weight: 'Bolder' }, { horizontalAlignment: 'Right' })),
    ),
  ],
  items: [],
});
