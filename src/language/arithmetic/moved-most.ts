/** Which of several moved most: "which fell more sharply", "which of the two had the bigger percentage drop". */

import { pattern } from '../pattern.ts';
import { singleSpaced } from '../text.ts';
import { type ArithmeticPhrase, stretches, trimmed } from './phrase.ts';

const FALLS =
  '(?:fell|fallen|slid|slides?|sank|sunk|tumbled|plunged|slumped|shed|(?:drove|drives|caused) the (?:drop|fall|decline|dip|slump)|falls?|dropped|drops?|decreased|decreases?|declined|declines?|dipped|shrank|shrunk|reduced|reductions?|lost|went down|gone down|came down|down|decline)';
const RISES = '(?:rose|risen|rises?|increased|increases?|grew|grown|growth|climbed|went up|gone up|jumped|jumps?|up)';
const MOVES = '(?:moved|moves?|movements?|changed|changes?|swing|swung|shifted|varied)';
const MORE =
  '(?:most|more|further|furthest|farther|harder|hardest|faster|fastest|sharper|sharpest|more sharply|more steeply|bigger|biggest|larger|largest|greater|greatest|steeper|steepest|least|less|smaller|smallest|by (?:more|most))';
const LEAST = /\b(?:least|less|smaller|smallest|slowest|slower)\b/;
/** Of two the comparative is said, of more the superlative. */
const OF_TWO = /\b(?:the two|both|more|less|further|farther|(?:hard|fast|sharp|bigg|larg|great|steep|small|slow)er)\b/;
const ASKS = pattern(
  /^(?<lead>.*?)\b(?:which|what|who)(?: one| line| channel)?(?: (?:of|out of) (?:the (?:two|three|four)|them|those|these|both))?\b(?<rest>.*)$/,
);
const OF_THEM = /^(?:(?:of|out of|between) )?(?:the (?:two|three|four)|them|those|these|both)$/;
const MOVED = new RegExp(`\\b(?:(?<falls>${FALLS})|(?<rises>${RISES})|(?<moves>${MOVES}))\\b`);

export function readMovedMost(text: string): ArithmeticPhrase[] {
  const asked = stretches(ASKS, text);
  if (!asked || !new RegExp(`\\b(?:${MORE}|drove|drives|caused)\\b`).test(asked.rest ?? '')) return [];
  const lead = trimmed(asked.lead ?? '');
  const rest = `${OF_THEM.test(lead) ? '' : lead} ${asked.rest}`;
  const moved = stretches(MOVED, rest);
  if (!moved) return [];
  const sign = moved.falls ? -1 : moved.rises ? 1 : 0;
  const byNumber =
    /\b(?:number|numbers|raw|absolute|numerically|terms of (?:calls|numbers))\b/.test(rest) &&
    !/%|\bper ?cent|\bpct|\bproportion/.test(rest);
  const of = rest
    .replace(new RegExp(`\\b(?:${FALLS}|${RISES}|${MOVES})\\b`, 'g'), ' ')
    .replace(new RegExp(`\\b(?:${MORE})\\b`, 'g'), ' ')
    .replace(
      /\b(?:in|by) (?:percentage|percent|% |raw|absolute|number|numerical)?\s*(?:terms|numbers?|percent(?:age)?|pct|%)(?= |,|$)/g,
      ' ',
    )
    .replace(
      /%|\b(?:percentage|percent|per cent|pct|sharply|steeply|number|numbers|raw|had|has|have|saw|shows?|showed|the|since|and)\b/g,
      (word) => (word === 'and' ? 'and' : ' '),
    );
  return [
    {
      op: 'moved-most',
      of: trimmed(singleSpaced(of)),
      sign,
      by: byNumber ? 'number' : 'percent',
      most: !LEAST.test(rest),
      ofTwo: OF_TWO.test(text),
    },
  ];
}
