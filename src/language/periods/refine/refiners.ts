/** The refiners, in the order in which they must run. */
import { assumption } from './assumption.ts';
import { compared, likeWithLike, notWithItself, twoCompared, yearsCompared } from './compare.ts';
import { followUp } from './follow-up.ts';
import { fromTo } from './from-to.ts';
import { join, lastOfYear } from './join.ts';
import { level } from './level.ts';
import { monthsListed } from './months-listed.ts';
import { bounds, joinToDate, openRange } from './open-range.ts';
import { overlap } from './overlap.ts';
import { knownMonths, partOf } from './part-of.ts';
import type { Refiner } from './refiner.ts';
import { shareYear } from './share-year.ts';
import { anchored, beforeNamed, sameOfYear, stepsOn } from './step.ts';

export const refiners: readonly Refiner[] = [
  // "the quarter before q2" is not one period said twice.
  beforeNamed,
  sameOfYear,
  join,
  lastOfYear,
  shareYear,
  monthsListed,
  partOf,
  knownMonths,
  // "since the end of march" and "2020/21 to date" need the date and the year settled first.
  level,
  // "Until the end of december" is the end of a span before it is one of a running total.
  fromTo,
  joinToDate,
  openRange,
  bounds,
  overlap,
  compared,
  twoCompared,
  // Steps count from a period named beside them before they are held against the latest.
  anchored,
  stepsOn,
  likeWithLike,
  notWithItself,
  yearsCompared,
  followUp,
  assumption,
  overlap,
];
