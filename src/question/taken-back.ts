/** Of two measures that a message names, the one that is taken back for the other, or set aside, is not asked for. */

import { asksNumber } from '../language/asking/questions-of-number.ts';
import { repairsIn, saysItIsMeant } from '../language/clauses/corrections.ts';
import { joinedAround, setAsideAt, setsAside } from '../language/clauses/leaving-out.ts';
import { isLink } from '../language/grammar.ts';
import { oncePerMessage } from '../language/message-memo.ts';
import { sentencesOf } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import type { Reader } from './calculation/operands.ts';
import { knownIn, namesPeriod, periodsOf, withoutPeriods } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { measuresSaid } from './metrics/measures-said.ts';
import { wholesOf } from './metrics/metric-facts.ts';
import type { ReadContext } from './scan.ts';

/** In a message of more words nothing is looked for that is taken back. */
const LONGEST = 100;

/** `text` normalised; without the measure that is not meant, else as it is. */
export const withoutTakenBack = oncePerMessage((text: string, lexicon: Lexicon, { latest }: ReadContext): string => {
  const reader: Reader = { lexicon, context: { latest, focus: null }, results: [] };
  return wordsOf(text).length > LONGEST ? text : withoutSetAside(repaired(text, reader), reader);
});

/** "How many cadets? Scratch that, wardens": what was asked of the one is asked of the other. */
function repaired(typed: string, reader: Reader): string {
  const runs = repairsIn(typed);
  if (runs.length === 0) return typed;
  const last = runs.at(-1)!;
  // "Ignore the first", said last of all.
  const isLast = runs.length > 1 && !/[\p{L}\d]/u.test(typed.slice(last.end));
  const text = isLast ? typed.slice(0, last.start) : typed;
  for (const { start, end } of (isLast ? runs.slice(0, -1) : runs).toReversed()) {
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    const [meant] = measuresSaid(behind, reader);
    const isAlone = !/[\p{L}\d]/u.test(before);
    const asksItself = !isAlone && asksNumber(behind);
    if (!meant || !(asksItself || saysItIsMeant(behind.slice(0, meant.start)))) continue;
    const taken = measuresSaid(before, reader).at(-1);
    if (!isAlone && (!taken || taken.metric === meant.metric)) continue;
    if (asksItself) return namesPeriod(behind) ? behind : `${behind} ${periodsOf(before)}`.trim();
    const ends = meant.end + /^[^,;:.?!()]*/.exec(behind.slice(meant.end))![0].length;
    const tail = behind.slice(meant.end, ends);
    const own = behind.slice(meant.start, saysItIsMeant(tail) ? meant.end : ends);
    const rest = behind.slice(ends).replace(/^\)/, '');
    if (!taken) return `${own}${rest}`;
    const around = [before.slice(0, taken.start), before.slice(taken.end).replace(/[(][^)]*$/, '')].map((words) => {
      const places = knownIn(tail, reader.lexicon).places.length > 0 ? knownIn(words, reader.lexicon).places : [];
      const timeless = namesPeriod(tail)
        ? withoutPeriods(words).replace(/([a-z]+) +$/, (all, word: string) => (isLink(word) ? '' : all))
        : words;
      return places.reduce((all, place) => all.replace(place, ' '), timeless);
    });
    return `${around[0]}${own}${around[1]}${rest}`.replace(/ {2,}/g, ' ').trim();
  }
  return typed;
}

/** "Leaving chats aside, how many calls": of two that are no parts of each other nothing is taken away. */
function withoutSetAside(text: string, reader: Reader): string {
  const measures = setsAside(text) ? measuresSaid(text, reader) : [];
  if (measures.length < 2) return text;
  for (const { metric, start, end } of measures) {
    const aside = setAsideAt(text, start, end);
    const others = measures.filter((one) => one.start !== start);
    if (!aside || others.some((one) => areOfOne(one.metric, metric, reader.lexicon))) continue;
    const sentence = sentencesOf(text).find((one) => one.start <= aside.start && aside.start < one.end)!;
    const [ahead, behind] = [text.slice(sentence.start, aside.start), text.slice(aside.end, sentence.end)];
    // "I'm not asking about chats."
    return saysItIsMeant(ahead) && saysItIsMeant(behind)
      ? `${text.slice(0, sentence.start)} ${text.slice(sentence.end)}`.trim()
      : joinedAround(text.slice(0, aside.start), text.slice(aside.end));
  }
  return text;
}

/** The same, a part and its whole, or parts of the same whole. */
function areOfOne(one: string, other: string, { catalogue }: Lexicon): boolean {
  const of = (id: string): readonly string[] => [id, ...wholesOf(id, catalogue)];
  return of(one).some((id) => of(other).includes(id));
}
