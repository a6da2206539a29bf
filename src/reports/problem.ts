/** What keeps a report from being taken in: said to the analyst in words, with what to do; nothing has changed. */
export class ReportProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReportProblem';
  }
}
