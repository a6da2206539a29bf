/** A brief of lines in the form that was asked for, where its own kind knows none: cut to so many, run together, its words explained. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { describe, parsePeriod } from '../../figures/period.ts';
import type { FormSaid } from '../../language/asking/form-asked.ts';
import { asContinued, leansOnBefore } from '../../language/reports/excerpts.ts';
import type { BriefAsked } from '../../question/question.ts';
import type { Context, Draft } from '../answer.ts';
import { spelledOutOnce } from './acronyms.ts';

const ITEM = '- ';

export function laidOut(draft: Draft, { form, words }: BriefAsked, isToCut: boolean, context: Context): Draft {
  if (!form) return draft;
  const lines = inForm(draft.lines, form, isToCut);
  const plain = (text: string): string =>
    form.isPlain ? spelledOutOnce([text], context.knowledge.catalogue.glossary)[0]! : text;
  const shown = draft.updates
    ?.filter(({ text }) => lines.some((line) => line.includes(text.slice(0, SHOWN))))
    .map((one) => ({ ...one, text: plain(one.text) }));
  return {
    ...draft,
    // What is to be said in so many words has none for its terms.
    lines: form.isPlain ? [...lines.map(inMonths), ...(words === null ? explained(lines, context) : [])] : lines,
    ...(shown && { updates: shown }),
  };
}
/** So much of an update's text tells it from the others. */
const SHOWN = 40;

function inForm(lines: readonly string[], { unit, count }: FormSaid, isToCut: boolean): readonly string[] {
  const items = lines.filter((line) => line.startsWith(ITEM));
  if (items.length === 0) return lines;
  const isCut = isToCut && count !== null && (unit === 'bullet' || unit === 'line') && items.length > count;
  const last = isCut ? lines.lastIndexOf(items[count - 1]!) : lines.length - 1;
  const kept = lines.slice(0, last + 1);
  if (unit === 'line') return kept.map((line) => (line.startsWith(ITEM) ? line.slice(ITEM.length) : line));
  return unit === 'sentence' || unit === 'paragraph'
    ? [kept.map((line) => line.replace(/^- (?:\d+\. )?/, '')).join(' ')]
    : kept;
}

/** "Q3 2019/20" is October to December 2019 to somebody who knows no police year. */
const inMonths = (line: string): string =>
  line
    .replace(/\bQ[1-4] \d{4}\/\d{2} \((\w+ to \w+ \d{4})\)/g, '$1')
    .replace(/\bQ[1-4] \d{4}\/\d{2}\b/g, (label) => /\((.*)\)$/.exec(describe(parsePeriod(label)))?.[1] ?? label);

/** What the glossary says of the terms in it, for somebody who knows none of them. */
function explained(lines: readonly string[], { knowledge, wording }: Context): readonly string[] {
  const text = lines.join(' ');
  const isSaid = (term: string): boolean =>
    new RegExp(`\\b${term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}s?\\b`).test(text);
  const terms = knowledge.catalogue.glossary.flatMap(({ term, meaning, note }) => {
    // What is written small says itself what it means.
    const name = [meaning, term].find((one) => /^[A-Z]/.test(one) && isSaid(one));
    const said = asContinued(note ?? '');
    return name && said !== note && !leansOnBefore(said) ? [`${name}: ${said.replace(/[.]$/, '')}`] : [];
  });
  return terms.length === 0
    ? []
    : [sayBrief(wording.brief, 'plain', { terms: [...new Set(terms)].slice(0, MOST).join('; ') })];
}
const MOST = 5;
