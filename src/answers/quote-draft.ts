/** How a number out of an update is said: its label in the report's own words, and the sentence that states it. */

import type { Update } from '../figures/model.ts';
import { describe } from '../figures/period.ts';
import { isBetweenNouns } from '../language/clauses/counted-clauses.ts';
import { isPast } from '../language/grammar.ts';
import { isMoney } from '../language/numbers/money.ts';
import { wordsOf } from '../language/terms.ts';
import { bare, tokenise } from '../language/text.ts';
import type { Need, Question } from '../question/question.ts';
import type { ReplyFigure } from '../reply.ts';
import type { Counted } from '../reports/figures/counted.ts';
import type { Context, Draft } from './answer.ts';
import { replySource } from './compose.ts';
import { shown } from './narrative.ts';
import { placeOf } from './number-place.ts';
import { capital, hedged, listed } from './say.ts';
import { updatesDraft } from './updates.ts';

/** The number first, then the sentence that states it. */
export function quoteDraft({ update, counted }: Quote, question: Question, context: Context): Draft {
  const { knowledge } = context;
  const { quantity } = counted;
  const report = knowledge.reports.find((r) => r.id === update.report)!;
  const label = labelOf(counted, question, knowledge);
  const unit = unitOf(counted);
  const area = knowledge.areas.name(placeOf(counted, update, knowledge));
  const { label: period, from, to } = report.period;
  const figure: ReplyFigure = {
    metric: null,
    label,
    value: quantity.value,
    unit,
    precision: quantity.precision,
    direction: 'neither',
    period: { label: period, from, to },
    area,
    priority: update.priority,
    basis: 'reported',
    working: null,
    note: null,
    source: replySource(update.source, knowledge),
  };
  const said =
    counted.measure === 'count' ? `${hedged(figure, unit)} ${label}` : `${capital(label)}: ${hedged(figure, unit)}`;
  const told = updatesDraft(shown([update], question, context), question, context);
  return {
    kind: 'figure',
    outcome: 'answered',
    lines: [`${capital(said)}, ${area}.`, `The report of ${describe(report.period)} says: “${counted.sentence}”`],
    figures: [{ figure }],
    updates: told.updates ?? [],
    assumed: question.periods.value.length === 0 ? [`period: the report of ${period}`] : [],
    followUps: told.followUps ?? [],
  };
}

function unitOf({ measure, noun }: Counted): string {
  if (measure === 'money') return 'GBP';
  if (measure === 'percent') return '%';
  return noun?.head ?? 'people';
}

/** The report's own words for what it counts, with what is asked of it: "bikes seized", "value of cannabis". */
function labelOf(counted: Counted, { number, needs }: Question, { lexicon }: Context['knowledge']): string {
  const { noun, clauseText, measure, done, acts, lasts } = counted;
  const said = wordsMet([...number.said, ...number.noun, ...number.nouns], clauseText, lexicon);
  if (measure === 'count' && noun) {
    const own = noun.words.toLowerCase();
    const isDone = (word: string): boolean => isPast(word.split(' ')[0]!) && !own.includes(word.toLowerCase());
    const deeds = said.filter(isDone);
    // What was done to them is told, asked or not: of lines that were closed none is held.
    const isOwn = (word: string): boolean => isDone(word) && lexicon.terms.termsOf(word).some((term) => done.has(term));
    return [
      lowered(noun.words),
      ...(deeds.length > 0 || acts || lasts ? deeds : wordsOf(clauseText).filter(isOwn).slice(0, 1)),
    ].join(' ');
  }
  if (measure === 'count')
    return wordsMet([...number.noun, ...number.nouns, ...number.said], clauseText, lexicon).join(' ') || 'people';
  const asked = needs.origin === 'stated' ? needs.value.filter((need) => !isMoney(need.words)) : [];
  const words = listed(wordsMet(asked, clauseText, lexicon));
  if (measure === 'percent') return words || 'share';
  if (number.worth) return words ? `value of ${words}` : 'value';
  return words ? `amount (${words})` : 'amount';
}

/** "Referrals" begin the report's sentence, not the reply's. */
const lowered = (words: string): string =>
  /^[A-Z][a-z]+(?: [a-z]|$)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** The words of a text that meet the needs, as it has them and in its order; those that stand together as one. */
function wordsMet(needs: readonly Need[], text: string, { terms }: Context['knowledge']['lexicon']): string[] {
  const tokens = tokenise(text.replace(/[\u2018\u2019]/g, "'"));
  const read = terms.read(tokens.map((token) => bare(token.word.toLowerCase())));
  const found: { from: number; to: number }[] = [];
  for (const need of needs)
    for (const list of need.terms) {
      const first = read.findIndex((_, i) => list.length > 0 && list.every((term, n) => read[i + n]?.term === term));
      if (first < 0) continue;
      found.push({ from: tokens[read[first]!.from]!.start, to: tokens[read[first + list.length - 1]!.to - 1]!.end });
      break;
    }
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of found.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && isBetweenNouns(text.slice(last.to, from))) last.to = Math.max(to, last.to);
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => text.slice(from, to));
}

/** The number, and the update that states it. */
export interface Quote {
  readonly update: Update;
  readonly counted: Counted;
}
