/** Requests to the bot, and what is said when one fails. */

/** The bot did not answer at all. */
export class Away extends Error {}

/** Longer than the longest turn. */
const PATIENCE = 15_000;

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export async function post(path, body) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Away('The bot cannot be reached. The question is not lost: ask it again when the bot is back.');
  }
  const given = await response.json().catch(() => ({}));
  if (response.ok) return given;
  // The session is over, or is none of this bot: opening the page again begins one.
  if (response.status === 401) location.reload();
  throw new Error(said(response.status, given.reference));
}

/**
 * A file, at an address of this page's own that is to be given back.
 * @param {string} path
 * @returns {Promise<{ name: string, address: string }>}
 */
export async function file(path) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Away('The bot cannot be reached, so there is no file yet. Press it again when the bot is back.');
  }
  if (response.status === 401) location.reload();
  if (response.status === 404) throw new Error('Its report is no longer held, so there is no file of it.');
  if (!response.ok) throw new Error('The file could not be made. Please press it again.');
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'brief.pdf';
  return { name, address: URL.createObjectURL(await response.blob()) };
}

/**
 * @param {number} status
 * @param {string | undefined} reference
 */
function said(status, reference) {
  if (status === 429) return 'That is a lot at once. Please wait a little, and ask again.';
  if (status === 404) return 'That answer is no longer kept. Please ask again.';
  if (status === 400) return 'That cannot be read as a question. Please ask in other words.';
  const told = reference ? ` If it goes on, tell whoever looks after the bot the reference ${reference}.` : '';
  return `Sorry, that could not be answered. Please ask again.${told}`;
}
