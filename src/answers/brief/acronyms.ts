/** Acronyms of a brief: each is spelled out where it comes first, and its bracket goes where it does not come again. */
import type { GlossaryEntry } from '../../figures/model.ts';

const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Za-z/]{2,}$/;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export function spelledOutOnce(lines: readonly string[], glossary: readonly GlossaryEntry[]): string[] {
  let text = lines.join('\n');
  for (const { term, meaning } of glossary) {
    if (!ACRONYM.test(term) || !text.includes(term)) continue;
    const bracket = new RegExp(` \\(${escaped(term)}s?\\)`, 'g');
    const bare = new RegExp(`(?<![\\w(/-])${escaped(term)}(?![\\w)]| \\()`);
    const without = text.replace(bracket, '');
    if (!bare.test(without)) {
      text = without;
      continue;
    }
    let first = true;
    const defined = text.search(bracket);
    const used = text.search(bare);
    if (defined < 0 || used < defined) text = without.replace(bare, `${meaning.replace(/\.$/, '')} (${term})`);
    else
      text = text.replace(bracket, (found) => {
        const kept = first ? found : '';
        first = false;
        return kept;
      });
  }
  return text.split('\n');
}
