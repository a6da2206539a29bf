/** What becomes of the numbers of a bullet: figures of a metric, targets, or numbers left open with the reason. */
import type { Metric, Period, StatedChange } from '../../../figures/model.ts';
import type { Statement } from '../statement.ts';

export interface Tie {
  readonly metric: Metric;
  readonly quantity: number;
  readonly value: number;
  readonly period: Period;
  /** Where the words of its clause stand. */
  readonly spans: Statement['spans'];
  readonly leadSpans: Statement['spans'];
  readonly areaSpans: Statement['spans'];
  /** Of what is said in passing, which tells nothing of it. */
  readonly idleSpans: Statement['spans'];
  readonly scope: Statement['scope'];
  /** The report's words on how it moved. */
  readonly stated: StatedChange[];
}

export interface OpenNumber {
  readonly quantity: number;
  readonly why: string;
  /** What a person may find it to be; null where nothing names a metric. */
  readonly suggested: { readonly metric: Metric; readonly period: Period } | null;
}

/** A number that is named as the target of a metric, and is no figure. */
export interface Aim {
  readonly quantity: number;
  readonly metric: Metric;
  /** Null where its clause names none. */
  readonly period: Period | null;
}

export interface Ties {
  readonly ties: readonly Tie[];
  readonly aims: readonly Aim[];
  readonly open: readonly OpenNumber[];
}

/** Why a number is open that no words name. */
export const UNNAMED = 'its sentence names no metric that it could be of';
