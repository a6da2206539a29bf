/** The figures of a table under a priority: every cell becomes a figure or a target, is left open, or tells of movements and grades. */
import type { Period } from '../../figures/model.ts';
import { samePeriod } from '../../figures/period.ts';
import type { Standing } from '../bullet-places.ts';
import { forKind } from '../figures/fits.ts';
import { cuesIn } from '../figures/period-cues.ts';
import { matchesIn } from '../language.ts';
import { saidOfMark } from '../number-marks.ts';
import { readTable } from '../tables/read-table.ts';
import { tableAt } from '../tables/text-table.ts';
import { type OpenDecisions, suggestion } from './open-decisions.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportedFigures } from './reported-figures.ts';

export class TableFigures {
  readonly #context: ReportContext;
  readonly #figures: ReportedFigures;
  readonly #decisions: OpenDecisions;

  constructor(context: ReportContext, figures: ReportedFigures, decisions: OpenDecisions) {
    this.#context = context;
    this.#figures = figures;
    this.#decisions = decisions;
  }

  /** How many of its cells have numbers that may be figures. */
  read(standing: Standing, lines: readonly string[]): number {
    const { id, priority, headings } = standing;
    const { columns, tree, frames, period: quarter } = this.#context;
    const table = tableAt(lines, 0, columns);
    if (!table) return 0;
    const source = this.#context.sourceOf(standing);
    const area = tree.together(headings);
    const cells = readTable(table, {
      ...{ frames, quarter, area, force: tree.force.id },
      ...{ places: columns, caption: this.#captionOf(id), captioned: this.#captioned(id) },
      isElsewhere: this.#context.placeNames.elsewhere.some((name) => matchesIn(this.#captioned(id), name).length > 0),
      isWhole: (areas) => areas.every((one) => tree.get(one)?.kind === 'lpa') && tree.together(areas) === tree.force.id,
    }).filter(({ reading }) => reading !== 'about');
    for (const cell of cells) {
      if (cell.reading === 'target' && cell.why === null && cell.metric) {
        const { metric, value, precision, targetFor: period } = cell;
        this.#figures.targets.push({
          ...{ metric: metric.id, value, precision, period, area: cell.area, priority, source, words: cell.said },
        });
        continue;
      }
      const doubt =
        cell.why ??
        (cell.metric && cell.period
          ? this.#figures.doubt({ metric: cell.metric, value: cell.value, period: cell.period }, cell.area, priority)
          : null);
      const { value, precision } = cell;
      if (doubt === null && cell.metric && cell.period) {
        const note = cell.mark && saidOfMark(cell.mark);
        const { metric, period } = cell;
        this.#figures.holdAs({ metric: metric.id, value, precision, period, area: cell.area, note, priority, source });
        continue;
      }
      const answer = this.#decisions.answer({
        bullet: id,
        number: cell.written,
        place: cell.place,
        sentence: cell.said,
        why: doubt ?? 'nothing tells what it is',
        ...suggestion(cell.metric && { metric: cell.metric, period: cell.period ?? forKind(cell.metric, quarter) }),
      });
      if (answer === null) continue;
      const period = cell.period ?? quarter;
      this.#figures.holdDecided(answer, {
        value,
        precision,
        period,
        area: cell.area,
        priority,
        source,
        words: cell.said,
      });
    }
    return cells.length;
  }

  /** The other period that the bullet just above a table names where it leads it in: "KSI casualties in 2019/20:". */
  #captionOf(table: string): Period | null {
    const above = this.#captioned(table);
    if (above === '') return null;
    const { period: quarter } = this.#context;
    const told = cuesIn(above, quarter).map(({ period }) => period);
    const isOwn = (period: Period): boolean =>
      samePeriod(period, quarter) || (period.kind === 'at' && period.to === quarter.to);
    return told.some(isOwn) ? null : (told[0] ?? null);
  }

  /** The line or the bullet just above a table where it leads it in; else empty. */
  #captioned(table: string): string {
    const at = this.#context.stood.standings.findIndex(({ id }) => id === table);
    const { standings } = this.#context.stood;
    const above = standings[at - 1]?.bullet.text.trim() ?? '';
    return standings[at]!.bullet.caption || (above.endsWith(':') ? above : '');
  }
}
