/** What this tab keeps until it is closed: its conversation's name, what was asked and answered, and the look that was chosen. */

/**
 * @typedef {{ tab: string, view: string, exchanges: import('./page.js').Exchange[] }} Conversation
 */

const KEY = 'force-figures';
/** Answers of a long session are large; the latest are kept. */
const MOST = 40;

/** @returns {Conversation} */
export function load() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    if (typeof found.tab === 'string' && Array.isArray(found.exchanges)) return found;
  } catch {
    // Nothing is kept yet, or it cannot be read.
  }
  return anew('teams');
}

/**
 * @param {string} view
 * @returns {Conversation}
 */
export function anew(view) {
  const made = { tab: newName(), view, exchanges: [] };
  save(made);
  return made;
}

/** @param {Conversation} conversation */
export function save(conversation) {
  try {
    const exchanges = conversation.exchanges.slice(-MOST);
    sessionStorage.setItem(KEY, JSON.stringify({ ...conversation, exchanges }));
  } catch {
    // Full or switched off: a reload then begins anew.
  }
}

/** Sixteen random bytes; randomUUID is missing on a page without https. */
const newName = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
