/** The numbers that an analyst is asked about: what is decided on each, and which are still open. */
import type { Metric, Period } from '../../figures/model.ts';
import { type Decision, decided, type OpenDecision } from '../decisions.ts';
import type { ReportContext } from './report-context.ts';

export class OpenDecisions {
  readonly open: OpenDecision[] = [];
  readonly #context: ReportContext;

  constructor(context: ReportContext) {
    this.#context = context;
  }

  /** What is decided on the number; null where it is no figure or, then kept open, nothing is decided yet. */
  answer(asked: OpenDecision): Decision | null {
    const { options, period } = this.#context;
    const answer = decided(options.decisions, asked, options.catalogue, period.to);
    if (answer === null) this.open.push(asked);
    return answer === 'not a figure' ? null : answer;
  }
}

/** As the decisions file has it. */
export const suggestion = (
  suggested: { readonly metric: Metric; readonly period: Period } | null,
): Pick<OpenDecision, 'suggest'> =>
  suggested ? { suggest: { metric: suggested.metric.id, period: suggested.period.label } } : {};
