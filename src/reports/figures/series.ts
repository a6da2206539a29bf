/** Numbers told one after another, each with a period of its own: "8 this quarter, 11 last quarter", "January 24, February 22". */
import type { Period } from '../../figures/model.ts';
import { samePeriod } from '../../figures/period.ts';
import { matchesIn } from '../language.ts';
import { isComparedWith } from './around.ts';
import type { BulletText } from './bullet-text.ts';
import type { Movement } from './movements.ts';
import { type Cue, countedFrom } from './period-cues.ts';
import type { Sentence } from './sentences.ts';

/** Where one member ends and the next begins; a comma within a number is none. */
const PARTS =
  /;|,\s|:\s|\s[–—-]\s|\sto\s(?=\d)|\s(?:and|while|whereas|but|against|versus|vs\.?|from|(?:as\s+)?compared\s+(?:with|to))\s|,?\s\((?=[^()]*\d[^()]*\p{L}|[^()]*\p{L}[^()]*\d)/giu;

export interface Member {
  readonly quantity: number;
  readonly period: Period;
}

/** Every series of a sentence: at least two members, each with one number and one period, no two of them of the same. */
export function seriesIn(
  bullet: BulletText,
  { start, end }: Sentence,
  movements: ReadonlyMap<number, Movement>,
  quarter: Period,
): Member[][] {
  const { text, quantities } = bullet;
  if (quantities.length < 2) return [];
  const cues = bullet
    .cues(start, end, { bare: true })
    .map((cue) => ({ ...cue, start: cue.start + start, end: cue.end + start }));
  if (cues.length < 2) return [];
  const found: Member[][] = [];
  let members: Member[] = [];
  const close = (): void => {
    if (members.length > 1) found.push(members);
    members = [];
  };
  for (const part of partsOf(text, start, end, cues)) {
    const numbers = quantities.flatMap((quantity, at) =>
      quantity.start >= part.start && quantity.start < part.end ? [at] : [],
    );
    const own = cues.filter((cue) => cue.start >= part.start && cue.start < part.end);
    if (numbers.length === 0) {
      // What only leads in, or a period without a number, parts nothing from what follows but the members before.
      if (members.length > 0) close();
      continue;
    }
    const [quantity, cue] = [numbers[0]!, own[0]];
    const isPair = numbers.length === 1 && own.length === 1 && !movements.has(quantity);
    if (!isPair || !cue || isOnlyCompared(text, quantities[quantity]!.start, cue, part, quarter)) {
      close();
      continue;
    }
    const period = countedFrom(members.at(-1)?.period, cue.period, text.slice(cue.start, cue.end), quarter);
    if (members.some((member) => samePeriod(member.period, period))) close();
    members.push({ quantity, period });
  }
  close();
  return found;
}

function partsOf(text: string, start: number, end: number, cues: readonly Cue[]): Sentence[] {
  const parts: Sentence[] = [];
  let from = start;
  for (const match of matchesIn(text.slice(start, end), PARTS)) {
    const [lead] = cues.filter((cue) => cue.start >= from && cue.end <= start + match.index);
    // "Q4 2019/20: 74,020": the period alone leads in its number.
    if (
      /^:|[–—-]/.test(match[0]) &&
      lead &&
      /^[\s(]*$/.test(text.slice(from, lead.start) + text.slice(lead.end, start + match.index))
    )
      continue;
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...parts, { start: from, end }].filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** "Lower than in Q4 at nine": the number stands behind a period that it is only compared with. */
const isOnlyCompared = (text: string, number: number, cue: Cue, part: Sentence, quarter: Period): boolean =>
  isComparedWith({ ...cue, start: cue.start - part.start }, text.slice(part.start, part.end), quarter) &&
  (number > cue.start || !/\b(?:than|to|with|against|from|the)\s+(?:the\s+)?$/i.test(text.slice(part.start, number)));
