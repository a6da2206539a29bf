/** Whether a term of the glossary is all that a message asks about. */

import { isArticleOrPlease } from '../language/clauses/courtesies.ts';
import type { NameMatch } from '../language/names.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scan } from './scan.ts';

export interface TermAsked {
  /** A term of several words is all that is named ("the fatal four"). */
  readonly defines: boolean;
  /** Nothing but "what is" and a term: "what are HIRCs" asks what they are, not how many. */
  readonly bareTerm: boolean;
  /** An acronym alone ("OCG?"). */
  readonly bareAcronym: boolean;
}

const SIGNS = /^[=%&+]$/;

export function termAsked({ words, names, content, cues }: Scan, lexicon: Lexicon): TermAsked {
  const terms = names.filter((n) => n.kind === 'glossary');
  const isAll = (n: NameMatch): boolean =>
    [...content].every((i) => (i >= n.from && i < n.to) || lexicon.fillers.has(words[i]!));
  return {
    defines: terms.some((n) => n.to - n.from > 1 && isAll(n)),
    bareTerm: terms.some(isAll) && cues.every((c) => c.cue === 'what-is' || c.cue === 'list'),
    bareAcronym: bareAcronym(words, names, lexicon),
  };
}

/** Only names were said, with articles and signs. */
export const onlyNames = ({ words, names }: Scan): boolean =>
  words.every(
    (w, i) =>
      !w ||
      SIGNS.test(w) ||
      isArticleOrPlease(w) ||
      (i === 0 && w === 'and') ||
      names.some((n) => i >= n.from && i < n.to),
  );

/** The message is an acronym alone ("OCG?"); a term written in full is asked about, not asked to be spelled out. */
function bareAcronym(words: readonly string[], names: readonly NameMatch[], lexicon: Lexicon): boolean {
  const terms = names.filter((n) => n.kind === 'glossary');
  if (terms.length === 0 || names.some((n) => n.kind === 'area' || n.kind === 'operation')) return false;
  const short = terms.every(
    (n) => n.to - n.from === 1 && /[A-Z]{2}/.test(lexicon.catalogue.glossary.find((g) => g.term === n.id)?.term ?? ''),
  );
  return (
    short &&
    words.every((w, i) => !w || SIGNS.test(w) || isArticleOrPlease(w) || terms.some((n) => i >= n.from && i < n.to))
  );
}
