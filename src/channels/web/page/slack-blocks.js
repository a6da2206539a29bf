/** Slack's blocks, as far as the bot uses them: https://docs.slack.dev/reference/block-kit/blocks */
import { chart } from './chart.js';
import { button, element, table } from './elements.js';

/**
 * @typedef {{
 *   ask: (question: string, pressed: HTMLElement) => void,
 *   showAll: (pressed: HTMLElement) => void,
 *   paper: (of: string, pressed: HTMLElement) => void,
 *   feedback: () => HTMLElement,
 * }} Doing
 */

/** @type {Readonly<Record<string, (block: any, doing: Doing) => HTMLElement>>} */
const DRAWN = {
  header: ({ text }) => element('p', { class: 'slack-header' }, plain(text)),
  section: ({ text, fields = [] }) =>
    element(
      'div',
      { class: 'slack-section' },
      text ? element('p', {}, plain(text)) : null,
      ...fields.map((/** @type {any} */ field) => element('p', { class: 'slack-field' }, plain(field))),
    ),
  context: ({ elements }) =>
    element(
      'ul',
      { class: 'slack-context' },
      ...elements.map((/** @type {any} */ text) => element('li', {}, plain(text))),
    ),
  divider: () => element('hr'),
  table: ({ rows, column_settings: columns = [] }) =>
    table(
      '',
      rows.map((/** @type {any[]} */ row) => row.map(cell)),
      'slack-table',
      columns.flatMap((/** @type {any} */ { align }, /** @type {number} */ at) => (align === 'right' ? [at] : [])),
    ),
  actions: ({ elements }, doing) =>
    element('div', { class: 'buttons' }, ...elements.map((/** @type {any} */ one) => pressable(one, doing))),
  context_actions: (_, { feedback }) => feedback(),
  data_visualization: ({ title, chart: { series } }) =>
    chart({
      title,
      unit: series[0].name,
      of: series[0].data.every(isOfTime) ? 'Period' : 'Of',
      points: series[0].data,
    }),
};

/**
 * @param {readonly any[]} blocks
 * @param {Doing} doing
 */
export function renderBlocks(blocks, doing) {
  return element('div', { class: 'blocks' }, ...blocks.map((block) => DRAWN[block.type]?.(block, doing) ?? null));
}

/**
 * @param {any} one
 * @param {Doing} doing
 */
function pressable({ action_id, text, value }, { ask, showAll, paper }) {
  const press = () => {
    if (action_id === 'show-all') showAll(made);
    else if (action_id === 'paper') paper(value, made);
    else ask(value, made);
  };
  const made = button(plain(text), press);
  return made;
}

/** "Q3 20/21", "Dec 2020" @param {{ label: string }} point */
const isOfTime = ({ label }) => /\d\d$/.test(label);

/** @param {any} text */
const cell = (text) => unescaped(text.text ?? '');

/** @param {{ text: string }} text */
const plain = ({ text }) => unescaped(text);

/** Slack has three characters escaped. */
const unescaped = (/** @type {string} */ text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
