/** Text for a message, which Teams reads as markdown and HTML: everything stands as it was written. */

export function literal(text: string): string {
  return withoutControls(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_[\]~])/g, '\\$1')
    .replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, '$1\\$2');
}

/** Characters that are not seen, and those that turn the direction of the text around them. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

/** At most so many UTF-16 units, cut at a word where there is one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = kept.replace(/\s+\S*$/, '');
  return `${word.length > most / 2 ? word : kept}…`;
}
