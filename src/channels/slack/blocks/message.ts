/** A message as Slack takes it, with the one block that its own types do not know yet. */
import type { KnownBlock } from '@slack/types';

export interface Message {
  /** For notifications and screen readers: the whole answer. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

export type SlackBlock = KnownBlock | ChartBlock;

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block (newer than @slack/types 3.2) */
export interface ChartBlock {
  readonly type: 'data_visualization';
  readonly block_id?: string;
  /** At most 50 characters. */
  readonly title: string;
  readonly chart: {
    /** Bars begin at zero; a line's axis may not, and a small fall look like a collapse. */
    readonly type: 'bar';
    /** At most 6, each with a point for every category. */
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: {
      /** At most 20, of at most 20 characters. */
      readonly categories: readonly string[];
      readonly x_label?: string;
      readonly y_label?: string;
    };
  };
}
