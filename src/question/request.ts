/** What of a message is a request to be told of something that is held, and in what form: all else narrows nothing. */

import { type FormSaid, formSaid } from '../language/asking/form-asked.ts';
import { AS_TEXT, requestParts } from '../language/asking/request.ts';
import { isDeterminer } from '../language/grammar.ts';
import { wordsToNumber } from '../language/numbers/number-words.ts';
import { readPeriods } from '../language/periods.ts';
import { sentencesOf } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { kindsOf, type WordKind } from '../language/words/word-kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { ReadContext } from './scan.ts';

export interface Request {
  /** What is asked for, and of what. */
  readonly core: string;
  /** That, and its form. */
  readonly text: string;
  /** Something stood beside it. */
  readonly isParted: boolean;
  /** Those whom it is for, and occasions: each as it is said. */
  readonly beside: readonly string[];
  /** How it is to be told, where that is said. */
  readonly form: FormSaid | null;
}

/** What is asked for and in what form, without those whom it is for. */
export function asRequest(typed: string, lexicon: Lexicon, context: ReadContext): Request {
  const parts = sentencesOf(typed).map(({ text: sentence }): Omit<Request, 'form'> => {
    const { core, form, beside } = requestParts(sentence, {
      isHeld: (phrase) => isHeld(phrase, lexicon, context),
      isNamed: (words) => isNamed(words, lexicon, context),
      isOccasion: (word) => lexicon.occasions.longestAt([word], 0) !== null || AUDIENCES.has(kindsOf(word)[0]),
    });
    // What is for a newsletter is running text.
    const isForReading = beside
      .flatMap(wordsOf)
      .some((word) => lexicon.brief.longestAt([word], 0)?.values.includes('paragraph'));
    const said = [form, ...(isForReading ? [AS_TEXT] : [])].filter(Boolean).join(', ');
    const [, asked = core, end = ''] = /^(.*?)([.?!,;:]*)$/s.exec(core) ?? [];
    const text =
      asked === '' ? said || sentence : said === '' ? core : `${asked}${beginsCounted(said) ? ',' : ''} ${said}${end}`;
    return { core: asked === '' ? text : core, text, isParted: form !== '' || beside.length > 0, beside };
  });
  const all = (of: 'core' | 'text'): string => parts.map((part) => part[of]).join(' ');
  return {
    core: all('core'),
    text: all('text'),
    isParted: parts.some(({ isParted }) => isParted),
    beside: parts.flatMap(({ beside }) => beside),
    form: formSaid(typed),
  };
}

/** "The quarter, two minutes": no second quarter. */
const beginsCounted = (said: string): boolean => /^\d/.test(said) || (wordsToNumber(said.split(' ')[0]!) ?? 0) > 1;

/** Those whom it is told to. */
const AUDIENCES: ReadonlySet<WordKind | undefined> = new Set(['person', 'group']);

/** A name, a priority, a time of which there may be a report, or the report itself ends the phrase. */
function isHeld(phrase: string, lexicon: Lexicon, { latest }: ReadContext): boolean {
  const words = wordsOf(phrase);
  const last = words.length - 1;
  return (
    readPeriods(phrase, { latest, focus: null }).length > 0 ||
    readPriorities(words).some(({ to }) => to > last) ||
    lexicon.names.find(words).some(({ to }) => to > last) ||
    // "For the annual report" is for one that is written.
    ((lexicon.brief.longestAt(words, last)?.values.includes('whole') ?? false) &&
      words.every(
        (word) => isDeterminer(word) || lexicon.fillers.has(word) || lexicon.brief.longestAt([word], 0) !== null,
      ))
  );
}

/** A part of what is reported on, or the time of a report. */
const isNamed = (text: string, { names }: Lexicon, { latest }: ReadContext): boolean => {
  const words = wordsOf(text);
  return (
    readPeriods(text, { latest, focus: null }).some(
      ({ relation, period }) => relation === 'stated' && period?.kind === 'quarter',
    ) ||
    readPriorities(words).length > 0 ||
    names.find(words).some(({ kind }) => kind === 'area' || kind === 'topic' || kind === 'priority')
  );
};
