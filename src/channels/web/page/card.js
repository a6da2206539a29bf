/** Adaptive Cards, drawn by Microsoft's renderer in the page's own colours. */
import { chart } from './chart.js';

/** @type {typeof import('adaptivecards')} */
const AdaptiveCards = /** @type {any} */ (globalThis).AdaptiveCards;

/** @param {string} name */
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name === 'ink' ? 'subtle' : name})` });
const foregroundColors = {
  default: colour('ink'),
  dark: colour('ink'),
  light: colour('ink'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('attention'),
  attention: colour('attention'),
};

const HOST = new AdaptiveCards.HostConfig({
  fontFamily: 'inherit',
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontSizes: { small: 14, default: 16, medium: 18, large: 22, extraLarge: 30 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  supportsInteractivity: true,
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: { backgroundColor: 'var(--raised)', foregroundColors },
  },
  actions: {
    maxActions: 8,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
});

/** The chart that Teams draws and the renderer does not know. */
class VerticalBar extends AdaptiveCards.CardElement {
  /** @type {any} */
  #given = {};

  /** @override */
  getJsonTypeName() {
    return 'Chart.VerticalBar';
  }

  /**
   * @override
   * @param {any} source
   * @param {any} context
   */
  internalParse(source, context) {
    super.internalParse(source, context);
    this.#given = source;
  }

  /** @override */
  internalRender() {
    const { title = '', data = [] } = this.#given;
    const points = data.map((/** @type {{ x: string, y: number }} */ { x, y }) => ({ label: x, value: y }));
    return chart({ title, unit: '', of: 'Period', points });
  }
}
AdaptiveCards.GlobalRegistry.elements.register('Chart.VerticalBar', /** @type {any} */ (VerticalBar));

/**
 * @param {object} card
 * @param {(data: any, pressed: Element | null) => void} submit What a button of the card carries.
 * @returns {HTMLElement}
 */
export function renderCard(card, submit) {
  const made = new AdaptiveCards.AdaptiveCard();
  made.hostConfig = HOST;
  made.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.SubmitAction)
      submit(/** @type {any} */ (action.data), action.renderedElement ?? null);
  };
  made.parse(card);
  const drawn = made.render();
  if (!drawn) throw new Error('the card cannot be drawn');
  drawn.classList.add('card');
  // A box that can be pressed is called what stands in it; the renderer calls it by its button's title, which may be cut.
  for (const box of drawn.querySelectorAll('.ac-selectable')) {
    box.removeAttribute('aria-label');
    box.removeAttribute('title');
  }
  return drawn;
}
