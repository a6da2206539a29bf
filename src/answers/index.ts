/** All the kinds of answer, in the order they are tried. A new kind is one file and its line here. */
import type { Answer } from './answer.ts';
import { briefAsked } from './brief/asked.ts';
import { byArea } from './by-area.ts';
import { calculation } from './calculation.ts';
import { choose } from './choose.ts';
import { comparison } from './comparison.ts';
import { definition } from './definition.ts';
import { figure } from './figure.ts';
import { further } from './further.ts';
import { guide } from './guide.ts';
import { headline } from './headline.ts';
import { highestInTime } from './highest-in-time.ts';
import { inOneSentence } from './in-one-sentence.ts';
import { list } from './list.ts';
import { loneWord } from './lone-word.ts';
import { month } from './month.ts';
import { notHeld } from './not-held.ts';
import { nothingSaid } from './nothing-said.ts';
import { ofShown } from './of-shown.ts';
import { openArithmetic } from './open-arithmetic.ts';
import { operation } from './operation.ts';
import { quoted } from './quoted.ts';
import { ranking } from './ranking.ts';
import { refused } from './refused.ts';
import { remainder } from './remainder.ts';
import { safety } from './safety.ts';
import { share } from './share.ts';
import { source } from './source.ts';
import { sum } from './sum.ts';
import { summary } from './summary.ts';
import { target } from './target.ts';
import { trend } from './trend.ts';
import { updates } from './updates.ts';
import { wasBefore } from './was-before.ts';
import { whichPriority } from './which-priority.ts';
import { why } from './why.ts';

export const ANSWERS: readonly Answer[] = [
  // Before all else: someone may be in danger; then what is never answered.
  safety,
  nothingSaid,
  // A target that is held; of what none is held for, the others say so.
  target,
  // Going well, going badly, what changed, in a minute: of the whole, where nothing narrower is named.
  briefAsked,
  refused,
  guide,
  // "Which district had most": its few words name a figure that is held by area.
  byArea,
  loneWord,
  further,
  // What goes on from an update, before what its words may name elsewhere.
  ofShown,
  // About an answer or a name, not for a value.
  source,
  whichPriority,
  definition,
  why,
  // Computed before plain: "share of 101 calls" also names a figure.
  calculation,
  remainder,
  sum,
  share,
  month,
  // "Which quarter had most" is of one figure at several times, a ranking of several at one.
  highestInTime,
  ranking,
  trend,
  openArithmetic,
  // "What did it fall from" before how it moved.
  wasBefore,
  comparison,
  headline,
  list,
  summary,
  figure,
  // A number that only the text states.
  quoted,
  // Asks back only where no figure was named.
  choose,
  operation,
  updates,
  inOneSentence,
  notHeld,
];
