/** Whether a number of an update is of the place and the time that are asked about. */

import type { Update } from '../figures/model.ts';
import { samePeriod } from '../figures/period.ts';
import { isUpToNow } from '../language/periods/period-words.ts';
import { readPeriods } from '../language/periods.ts';
import { wordsOf } from '../language/terms.ts';
import type { Question } from '../question/question.ts';
import type { Counted } from '../reports/figures/counted.ts';
import type { Context } from './answer.ts';
import { placeOf } from './number-place.ts';

/** The period asked for is the report's own, or the clause names it. */
export function isOfPeriod(
  { clauseText }: Counted,
  update: Update,
  question: Question,
  { reports, latest }: Context['knowledge'],
): boolean {
  const report = reports.find((r) => r.id === update.report);
  if (!report || !latest) return false;
  return question.periods.value.every(({ period, relation, words }) => {
    if (relation === 'latest') return report.period.to === latest.to;
    if (isUpToNow(words)) return report.period.to === latest.to;
    if (!period) return false;
    if (samePeriod(period, report.period)) return true;
    return readPeriods(clauseText.toLowerCase(), { latest, focus: null }).some(
      (p) => p.period && samePeriod(p.period, period),
    );
  });
}

const LABEL = /^[^:.]{0,60}:\s/;

/**
 * The number is of the area asked about: the update is headed by it or by a part of it and the clause names no other
 * place; under a wider heading, the sentence (or the only places that the update names, or what led to it) says it is of that place.
 */
export function isOfArea(
  counted: Counted,
  update: Update,
  { areas }: Question,
  knowledge: Context['knowledge'],
): boolean {
  const { lexicon, areas: tree } = knowledge;
  const { clauseText, sentence } = counted;
  const asked = areas.value.filter((id) => id !== tree.force.id);
  if (asked.length === 0) return true;
  const inside = (id: string): boolean => asked.some((area) => tree.within(area).includes(id));
  const around = (id: string): boolean => asked.some((area) => tree.within(id).includes(area));
  // Under "Ashby and Wickton:" the text says which of the two.
  const isJoint = update.headings.length > 1;
  const placesOf = (text: string): string[] =>
    lexicon.names
      .find(wordsOf(isJoint ? text.replace(LABEL, '') : text))
      .filter(({ kind, id }) => kind === 'area' && id !== tree.force.id && (isJoint || !update.headings.includes(id)))
      .map(({ id }) => id);
  if (update.headings.some((id) => id !== tree.force.id) && update.headings.every(inside))
    return placesOf(clauseText).every((id) => inside(id) || around(id));
  const isLabelled = update.headings.some((id) => id !== tree.force.id);
  const own = [placesOf(clauseText), placesOf(sentence), isLabelled ? placesOf(update.text) : []].find(
    (l) => l.length > 0,
  );
  return own ? own.every(inside) : inside(placeOf(counted, update, knowledge));
}

const NAME = String.raw`[ABM]\d{1,4}|\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)?`;
const TWO = new RegExp(
  String.raw`\b(${NAME})(?:,? and | or |, )(?:(?:at|in|on|the) ){0,2}(?!Operation |Project )(${NAME})`,
  'gu',
);

const TWO_OPERATIONS = /\b(?:Operations?|Project) ([\p{L}-]+)(?:,? and |, )(?:Operation |Project )?(\p{Lu}[\p{L}-]+)/gu;

/** A number of two places or operations, "on the A120 and A131", is not told of one of them. */
export function isOfAllNamed(update: Update, { text }: Question): boolean {
  const asks = (name: string): boolean => text.includes(name.toLowerCase());
  const own = update.text.replace(LABEL, '');
  return [...own.matchAll(TWO), ...own.matchAll(TWO_OPERATIONS)].every(([, one, other]) => asks(one!) === asks(other!));
}
