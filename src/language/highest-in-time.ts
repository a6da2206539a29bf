/** Whether a text asks at which of several times there was most or least of a thing: "which quarter had most". Pure. */

const TIMES = '(?:quarter|period)';
const MOST = '(?:most|highest|biggest|greatest|largest|busiest|peak|record)';
const LEAST = '(?:least|fewest|lowest|smallest|quietest)';

/** "In which quarter were there most", "the highest in any quarter", "in any one period". */
const asked = (extreme: string): RegExp =>
  new RegExp(
    `\\b(?:which|what) (?:of the )?${TIMES}s?\\b(?! was it\\b).*\\b${extreme}\\b|\\b${extreme}\\b.* (?:in|of|for) any (?:one |single )?${TIMES}\\b|\\b${extreme} ${TIMES} (?:for|of)\\b`,
  );
const ASKED = { most: asked(MOST), least: asked(LEAST) } as const;

export const extremeInTime = (text: string): 'most' | 'least' | null =>
  ASKED.most.test(text) ? 'most' : ASKED.least.test(text) ? 'least' : null;
