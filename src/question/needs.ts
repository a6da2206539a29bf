/** What an update must say to answer a message: a need for each topic, acronym and remaining word. */

import { isPast } from '../language/grammar.ts';
import type { NameMatch } from '../language/names.ts';
import type { Term } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Need } from './question.ts';

export interface NeedSource {
  readonly words: readonly string[];
  readonly terms: readonly Term[];
  readonly content: ReadonlySet<number>;
  readonly names: readonly NameMatch[];
  readonly lexicon: Lexicon;
  /** Tokens that name an operation or a priority: filters, not words to look for. */
  readonly skip: ReadonlySet<number>;
}

export function needsOf({ words, terms, content, names, lexicon, skip }: NeedSource): Need[] {
  const needs: (Need & { at: number })[] = [];
  const taken = new Set<number>(skip);
  for (const name of names) {
    const range = Array.from({ length: name.to - name.from }, (_, i) => name.from + i);
    if (
      (name.kind !== 'topic' && name.kind !== 'glossary') ||
      range.some((i) => taken.has(i)) ||
      !range.some((i) => content.has(i)) ||
      // "Licence pulled" says more than that it is about a licence.
      terms.some((t) => t.to - t.from > range.length && t.from <= name.from && name.to <= t.to)
    )
      continue;
    const said = words.slice(name.from, name.to).join(' ');
    const alternatives = [lexicon.terms.termsOf(said)];
    let topic: string | null = null;
    for (const same of names.filter((n) => n.from === name.from && n.to === name.to)) {
      if (same.kind === 'topic') topic = same.id;
      if (same.kind === 'glossary') {
        const entry = lexicon.catalogue.glossary.find((e) => e.term === same.id)!;
        for (const phrase of [entry.term, ...(entry.meaning.split(' ').length <= 8 ? [entry.meaning] : [])])
          alternatives.push(lexicon.terms.termsOf(phrase));
      }
    }
    for (const i of range) taken.add(i);
    needs.push({ words: said, terms: alternatives, topic, at: name.from });
  }
  for (const term of terms) {
    if (!content.has(term.from) || taken.has(term.from) || isOnlyEarliest(words, term.from)) continue;
    needs.push({ words: words.slice(term.from, term.to).join(' '), terms: [[term.term]], topic: null, at: term.from });
  }
  return needs
    .sort((a, b) => a.at - b.at)
    .map(({ words: said, terms: alternatives, topic }) => ({ words: said, terms: alternatives, topic }));
}

/** "First launched": of what came about once, "first" says nothing that its update would have to say. */
const isOnlyEarliest = (words: readonly string[], at: number): boolean =>
  words[at] === 'first' && isPast(words[at + 1] ?? '');
