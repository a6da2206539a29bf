/** Which numbers are the targets of metrics, and of which period. */
import type { Period } from '../../../figures/model.ts';
import { periodsTold } from '../../language.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits } from '../fits.ts';
import type { Frames } from '../frames.ts';
import type { Movement } from '../movements.ts';
import type { Statements } from '../statement.ts';
import type { Antecedents } from './antecedents.ts';
import type { MetricCandidates } from './metric-candidates.ts';
import type { Aim } from './tie.ts';
import type { TyingState } from './tying-state.ts';

/** What leads from a target to its number. */
const AIMED =
  /\b(?:target|goal)s?\b(?!\s+(?:was|were|is|are)\s+(?:not\b|missed|exceeded|beaten|met\b))(?:\s+(?!\b(?:by|than|from|with|above|below|over|under|short|missed|beyond|exceed\w*|met|beat\w*|miss\w*)\b)[\p{L}\d/'’-]+){0,8}\s*:?\s*$/iu;
/** A target may be for a time that is still to come. */
const LATEST = '2098-12-31';

export class TargetNumbers {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #frames: Frames;
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #metrics: MetricCandidates;
  readonly #antecedents: Antecedents;

  constructor({ context: { bullet, quarter, statements, frames, movements }, metrics, antecedents }: TyingState) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#frames = frames;
    this.#movements = movements;
    this.#metrics = metrics;
    this.#antecedents = antecedents;
  }

  /** "Against a target of 450 cadets", "the target for 999 calls is 75,000": where nothing else is said of it. */
  aimAt(at: number): Aim | null {
    const [quantity, statement] = [this.#bullet.quantities[at]!, this.#statements.of(at)];
    const lead = this.#bullet
      .clauseBefore(at)
      .split(/[;(]|,\s/)
      .at(-1)!;
    const isLimit = /^\s*or\s+(?:fewer|less|more|higher|lower|better)\b/i.test(this.#bullet.behind(at));
    if (statement === null || quantity.doubt || (this.#movements.has(at) && !isLimit)) return null;
    if (
      !AIMED.test(lead) ||
      /^\s*(?:below|above|short|ahead|behind|under|over|fewer|less|more)\b/i.test(this.#bullet.behind(at))
    )
      return null;
    const named = this.#statements.metrics(at, statement, (metric) => fits(metric, quantity), { aims: true });
    const subject = named.length === 0 && statement.head.size === 0 ? this.#antecedents.subject(at) : null;
    const [metric, another] = named.length > 0 ? named : subject ? [subject.metric] : [];
    if (!metric || another || !fits(metric, quantity)) return null;
    const { own, lead: shared } = statement;
    if (
      subject &&
      this.#statements.unexplained(
        at,
        { ...statement, own: new Set([...own].filter((i) => !shared.has(i))) },
        this.#frames.of(metric),
        { aims: true },
      ) !== null
    )
      return null;
    // "75,000 or fewer" is one number.
    const why = isLimit
      ? null
      : this.#metrics.cannotBe([{ metric, quantity: at, month: null, reads: null, statesIt: false, behind: '' }], at);
    if (why !== null) return null;
    // Its own period stands between the word and the number, or right behind: "a target for 2021/22 of 450".
    const place = lead.search(/\b(?:target|goal)s?\b/i);
    if (
      /\b(?:last|previous|prior|former|old|earlier|original)\b/i.test(
        lead
          .slice(0, place)
          .split(/\band\b/i)
          .at(-1)!,
      )
    )
      return null;
    const behind = this.#bullet.untilNext(at).split(/[;(,]/)[0]!;
    const said = [lead.slice(place), behind];
    const told = said.flatMap((words) => periodsTold(words, this.#quarter, { until: LATEST }));
    const now = told.find(({ period }) => period.from <= this.#quarter.to);
    return { quantity: at, metric, period: (now ?? told[0])?.period ?? null };
  }
}
