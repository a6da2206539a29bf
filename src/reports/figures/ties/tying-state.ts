/** What is known of the numbers of one bullet, and what is tied of them so far. */
import { Antecedents } from './antecedents.ts';
import type { BulletContext } from './bullet-context.ts';
import { MetricCandidates } from './metric-candidates.ts';
import { TiedNumbers } from './tied-numbers.ts';
import { ToldPeriods } from './told-periods.ts';

export class TyingState {
  readonly context: BulletContext;
  readonly periods: ToldPeriods;
  readonly metrics: MetricCandidates;
  readonly tied: TiedNumbers;
  readonly antecedents: Antecedents;

  constructor(context: BulletContext) {
    this.context = context;
    this.periods = new ToldPeriods(context);
    this.metrics = new MetricCandidates(context, this.periods);
    this.tied = new TiedNumbers(context, this.periods);
    this.antecedents = new Antecedents(context, this.tied);
  }
}
