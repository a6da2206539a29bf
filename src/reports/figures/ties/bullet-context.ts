/** What the numbers of one bullet are told by: its words, movements, series, statements and pattern matches. */
import type { Period } from '../../../figures/model.ts';
import { type Bullet, BulletText } from '../bullet-text.ts';
import type { Frames } from '../frames.ts';
import type { HeldValues } from '../held.ts';
import type { NamedPlaces } from '../marks.ts';
import { type Movement, movementsIn } from '../movements.ts';
import type { Patterns } from '../patterns.ts';
import { seriesIn } from '../series.ts';
import { Statements } from '../statement.ts';
import { type MatchedNumbers, matchNumbers } from './pattern-matches.ts';

/** What a clause is held against. */
export interface Account {
  readonly frames: Frames;
  readonly places?: NamedPlaces;
}

export class BulletContext {
  readonly bullet: BulletText;
  readonly quarter: Period;
  readonly patterns: Patterns;
  readonly held: HeldValues;
  readonly frames: Frames;
  readonly statements: Statements;
  readonly movements: ReadonlyMap<number, Movement>;
  /** Numbers that stand in a series, with the period and the other members of it. */
  readonly series: ReadonlyMap<number, { readonly period: Period; readonly members: readonly number[] }>;
  readonly matched: MatchedNumbers;

  constructor(bullet: Bullet, patterns: Patterns, quarter: Period, held: HeldValues, { frames, places }: Account) {
    this.bullet = new BulletText(bullet, quarter);
    this.quarter = quarter;
    this.patterns = patterns;
    this.held = held;
    this.frames = frames;
    this.statements = new Statements(this.bullet, frames, places);
    this.movements = movementsIn(bullet.text, bullet.quantities);
    this.series = new Map(
      this.bullet.sentences.flatMap((sentence) =>
        seriesIn(this.bullet, sentence, this.movements, quarter).flatMap((series) =>
          series.map(({ quantity, period }) => [quantity, { period, members: series.map((one) => one.quantity) }]),
        ),
      ),
    );
    this.matched = matchNumbers(this.bullet, patterns);
  }
}
