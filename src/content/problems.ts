/** Mistakes in the content, gathered so that an analyst sees all of them at once. */

export interface Problem {
  /** "data/metrics.yaml" */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** "metrics[3].kind"; empty for the file as a whole. */
  readonly place: string;
  readonly message: string;
}

/** Says every mistake, one a line, in the order of the files. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    );
    const count = sorted.length === 1 ? 'a mistake' : `${sorted.length} mistakes`;
    super([`The content has ${count}:`, ...sorted.map(problemLine)].join('\n'));
    this.name = 'ContentError';
    this.problems = sorted;
  }
}

/** "data/metrics.yaml:12:5 metrics[3].kind: expected one of count, stock" */
export function problemLine({ file, line, column, place, message }: Problem): string {
  return `${file}:${line}:${column}${place === '' ? '' : ` ${place}`}: ${message}`;
}
