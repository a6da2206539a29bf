/** Acronyms that a text spells out: "Specialist Operations Centre (SOC)", "CPNs (Community Protection Notices)". */

export interface SpeltOut {
  /** Without a plural's s: "HIRC". */
  readonly term: string;
  readonly meaning: string;
}

const AFTER = /((?:(?<![\p{L}’'&/-])[\p{L}’'&/-]+\s+){1,9})\((\p{Lu}[\p{Lu}&]{1,9})(s?)\)/gu;
const BEFORE = /\b(\p{Lu}[\p{Lu}&]{1,9})(s?)\s+\(((?:[\p{L}’'&/-]+\s*){2,9})\)/gu;
/** Most texts have no acronym beside a bracket. */
const IN_BRACKETS = /\(\p{Lu}[\p{Lu}&]|[\p{Lu}&]s?\s+\(/u;
const SMALL = new Set('of and the for to in on at by with a an &'.split(' '));

export function acronymsIn(text: string): SpeltOut[] {
  const found: SpeltOut[] = [];
  if (!IN_BRACKETS.test(text)) return found;
  for (const [, words, term, plural] of text.matchAll(AFTER)) {
    const meaning = tailFor(words!.trim().split(/\s+/), term!);
    if (meaning) found.push({ term: term!, meaning: singular(meaning, plural!) });
  }
  for (const [, term, plural, words] of text.matchAll(BEFORE)) {
    const meaning = tailFor(words!.trim().split(/\s+/), term!);
    if (meaning && meaning.split(' ').length === words!.trim().split(/\s+/).length)
      found.push({ term: term!, meaning: singular(meaning, plural!) });
  }
  return [...new Map(found.map((entry) => [entry.term, entry])).values()];
}

const singular = (meaning: string, plural: string): string => (plural === 's' ? meaning.replace(/s$/, '') : meaning);

/** The last words whose initials spell the acronym, small words between them allowed; null when they do not. */
function tailFor(words: readonly string[], term: string): string | null {
  const letters = [...term.toLowerCase().replace(/&/g, '')];
  let at = words.length - 1;
  for (let letter = letters.length - 1; letter >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined) return null;
    const lower = word.toLowerCase();
    // "Anti-Social" gives two initials, the last first.
    const initials = lower.split('-').map((part) => part[0]);
    if (initials.length > 1 && initials.every((initial, i) => initial === letters[letter - initials.length + 1 + i]))
      letter -= initials.length;
    else if (lower[0] === letters[letter]) letter -= 1;
    else if (!SMALL.has(lower)) return null;
  }
  const tail = words.slice(at + 1);
  return tail.length > 1 ? tail.join(' ') : null;
}
