/** Elements of the page, made without markup in text: what is shown is never read as HTML. */

/**
 * @typedef {Node | string | null} Child
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...Child} children Null is left out.
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string>} attributes
 */
export function button(label, press, attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

/**
 * A table with its first row and its first column as headings.
 * @param {string} caption
 * @param {readonly (readonly string[])[]} rows
 * @param {string} kind
 * @param {readonly number[]} right Columns, by their place, that stand to the right.
 */
export function table(caption, rows, kind, right = []) {
  const [head = [], ...body] = rows;
  const cell = (/** @type {string} */ name, /** @type {string} */ text, /** @type {number} */ at, scope = '') =>
    element(name, { ...(scope ? { scope } : {}), ...(right.includes(at) ? { class: 'right' } : {}) }, text);
  return element(
    'table',
    { class: kind },
    caption ? element('caption', {}, caption) : null,
    element('thead', {}, element('tr', {}, ...head.map((text, at) => cell('th', text, at, 'col')))),
    element(
      'tbody',
      {},
      ...body.map(([first = '', ...rest]) =>
        element('tr', {}, cell('th', first, 0, 'row'), ...rest.map((text, at) => cell('td', text, at + 1))),
      ),
    ),
  );
}
