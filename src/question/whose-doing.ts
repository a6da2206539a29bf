/** Words whose place in the sentence tells which are counted, though each says nothing by itself: who did it, who became what, what is set against another. */

import { becomingIn, doersIn, livesIn, setAgainstIn, wishesIn } from '../language/clauses/sentence-roles.ts';
import { isOfReporting } from '../language/grammar.ts';
import { stem, wordsOf } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scan } from './scan.ts';

/** Those that the metrics named do not tell. */
export function otherDoing(
  { words, terms, inPeriod, heads }: Scan,
  metrics: readonly string[],
  { catalogue, metrics: table, terms: reader }: Lexicon,
): string[] {
  if (metrics.length === 0) return [];
  const termsAt = (at: number): string[] => [
    ...terms.filter((t) => t.from <= at && at < t.to).map((t) => t.term),
    stem(words[at]!),
  ];
  const isOwn = (at: number): boolean =>
    metrics.some((id) => termsAt(at).some((term) => table.subject(id).includes(term) || table.counted(id).has(term)));
  // "How many cadets do we need" asks for no number of those that there are.
  const [head = -1] = [...heads];
  const wished = head < 0 ? [] : wishesIn(words, head);
  const lives = words.flatMap((word, at) => (livesIn(word, words[at + 1] ?? '') ? [at] : []));
  const doers = doersIn(words).filter((at) => !(isOfReporting(words[at]!) && words[at] !== 'officers'));
  const meant = setAgainstIn(words).filter((at) => !inPeriod.has(at));
  return [
    ...[...doers, ...meant, ...wished, ...lives].filter((at) => !isOwn(at)).map((at) => words[at]!),
    ...(metrics.every((id) => becameOther(words, catalogue.metrics.find((m) => m.id === id)!.label, reader))
      ? ['become']
      : []),
  ];
}

/** "Regulars who became specials" of a metric of specials who became regulars. */
function becameOther(words: readonly string[], label: string, reader: Lexicon['terms']): boolean {
  const [said, own] = [sidesOf(words, reader), sidesOf(wordsOf(label), reader)];
  if (!said || !own) return false;
  return said.after.some((term) => own.before.includes(term) && !own.after.includes(term));
}

function sidesOf(words: readonly string[], reader: Lexicon['terms']) {
  const at = becomingIn(words);
  if (at < 0) return null;
  const of = (part: readonly string[]): string[] => reader.termsOf(part.join(' '));
  return { before: of(words.slice(0, at)), after: of(words.slice(at + 1)) };
}
