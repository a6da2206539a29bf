/** A sheet as it is read: rows of cells. */

export type Cell = string | number | boolean | Date | null;
export type Row = readonly Cell[];

export interface Sheet {
  /** Empty for a file without sheets. */
  readonly name: string;
  /** In order, empty ones too; read anew each time they are gone through, and may throw ReportProblem then. */
  readonly rows: Iterable<Row>;
}
