/** Slack's limits, in one place: https://docs.slack.dev/reference/block-kit/blocks */
export const LIMITS = {
  /** Blocks of a message, and of the Home tab. */
  message: 50,
  home: 100,
  header: 150,
  section: 3000,
  fields: 10,
  field: 2000,
  context: 10,
  contextText: 2000,
  actions: 25,
  button: 75,
  value: 2000,
  tableRows: 100,
  tableColumns: 20,
  /** Characters of all cells of a message's tables together. */
  tableText: 10_000,
  /** `text` beside the blocks; Slack cuts longer ones. */
  text: 40_000,
  charts: 2,
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
} as const;
