/** Characters that turn the direction of the text around them: none of them leaves the bot, whoever wrote them. */

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The same value, every text in it without them; the value itself where it has none. */
export const withoutBidi = <T>(value: T): T =>
  // Nearly nothing has any: to look through one text is much less work than to look into every part.
  (JSON.stringify(value) ?? '').search(BIDI) < 0 ? value : cleaned(value);

function cleaned<T>(value: T): T {
  if (typeof value === 'string') return value.replace(BIDI, '') as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cleaned(member)])) as T;
}
