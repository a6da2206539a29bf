/** A report called by its own title ("the December board paper on recruiting") stands for the period that it is of. Pure. */

import type { Report } from '../figures/model.ts';
import { describe } from '../figures/period.ts';
import { endsPhrase, isLink, isPast } from '../language/grammar.ts';
import { stem, wordsOf } from '../language/terms.ts';

/** What a title is called by: its last noun, and the words of its subject, its reader and its date. */
interface Title {
  readonly head: string;
  readonly subject: ReadonlySet<string>;
  readonly date: ReadonlySet<string>;
  readonly period: string;
}

/** Quarterly reports are called by their quarters, which are read as periods anyway. */
const titleOf = ({ title, force, period }: Report): Title[] => {
  if (period.kind === 'quarter' || period.kind === 'year') return [];
  const [name = '', date = ''] = title.split(/, (?=[^,]*$)/);
  const own = new Set(wordsOf(force));
  const words = wordsOf(name).filter((word) => !own.has(word));
  const head = words.at(-1);
  if (head === undefined || words.length < 2) return [];
  return [
    {
      head,
      subject: new Set(words.slice(0, -1).map(stem)),
      date: new Set(wordsOf(date)),
      period: describe(period),
    },
  ];
};

/** By their last nouns: of ten years there are a thousand, and a message holds few of these. */
function titlesOf(reports: readonly Report[]): ReadonlyMap<string, readonly Title[]> {
  const known = titles.get(reports) ?? Map.groupBy(reports.flatMap(titleOf), ({ head }) => head);
  titles.set(reports, known);
  return known;
}
const titles = new WeakMap<readonly Report[], ReadonlyMap<string, readonly Title[]>>();

/** Each such name replaced by "the report for" its period. */
export function withReportsNamed(text: string, reports: readonly Report[]): string {
  let said = text;
  const byHead = titlesOf(reports);
  const heads = new Set(text.toLowerCase().match(/[\w'-]+/g));
  for (const title of [...heads].flatMap((head) => byHead.get(head) ?? [])) {
    const places = [...said.matchAll(/[\w'-]+/g)];
    const words = places.map(([word]) => word.toLowerCase());
    const isOf = (word: string): boolean => title.subject.has(stem(word)) || title.date.has(word);
    for (const [at, word] of words.entries()) {
      if (word !== title.head) continue;
      let first = at;
      while (first > 0 && isOf(words[first - 1]!)) first--;
      let last = at;
      for (let next = at + 1; next < words.length; next++)
        if (isOf(words[next]!)) last = next;
        else if (!isLink(words[next]!) && !endsPhrase(words[next]!) && !isPast(words[next]!)) break;
      const met = new Set(
        words
          .slice(first, last + 1)
          .filter(isOf)
          .map(stem),
      );
      // "The board paper" may be any, and so may "the December paper".
      if (met.size < LEAST || ![...met].some((one) => title.subject.has(one))) continue;
      const [from, to] = [places[first]!, places[last]!];
      said = `${said.slice(0, from.index)}report for ${title.period}${said.slice(to.index + to[0].length)}`;
      break;
    }
  }
  return said;
}

/** So many words of the title, beside its head, name it. */
const LEAST = 2;
