/** Whether a word stands where a thing that is asked about does: behind an article, a preposition of subject, or alone. Pure. */

/** What a thing asked about may follow: "the cash", "about cadets", "any deaths", "show me arrests". */
const LEADS = new Set([
  ...['the', 'our', 'all', 'any', 'these', 'those', 'this', 'that', 'no', 'some', 'more', 'latest', 'total', 'new'],
  ...[
    'about',
    'on',
    'of',
    'for',
    'against',
    'and',
    'or',
    'many',
    'much',
    'me',
    'us',
    'what',
    'which',
    'have',
    'are',
    'were',
  ],
]);
/** So few words are no sentence, whatever their order. */
const FRAGMENT = 3;

export function standsAsThing(words: readonly string[], word: string): boolean {
  const at = words.indexOf(word);
  // "Help me organise" is something to be done.
  if (words[at - 1] === 'me' && /^(?:help|let|make|want|need)$/.test(words[at - 2] ?? '')) return false;
  return words.length <= FRAGMENT || at <= 0 || LEADS.has(words[at - 1]!);
}
