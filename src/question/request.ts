/** What of a message is a request to be told of something that is held, and in what form: all else narrows nothing. */

import { readPeriods } from '../language/periods.ts';
import { requestParts } from '../language/request.ts';
import { sentencesOf } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { ReadContext } from './scan.ts';

/** What is asked for and in what form, without those whom it is for. */
export function asRequest(text: string, lexicon: Lexicon, context: ReadContext): string {
  return sentencesOf(text)
    .map(({ text: sentence }) => {
      const { core, form, beside } = requestParts(sentence, {
        isHeld: (phrase) => isHeld(phrase, lexicon, context),
        isNamed: (words) => isNamed(words, lexicon),
        isOccasion: (word) =>
          lexicon.occasions.longestAt([word], 0) !== null ||
          (lexicon.gist.longestAt([word], 0)?.values.includes('audience') ?? false),
      });
      // What is for a newsletter is running text.
      const media = beside
        .flatMap(wordsOf)
        .filter((word) => lexicon.brief.longestAt([word], 0)?.values.includes('paragraph'));
      const said = [form, ...media].filter(Boolean).join(', ');
      const [, asked = core, end = ''] = /^(.*?)([.?!,;:]*)$/s.exec(core) ?? [];
      return asked === '' ? said || sentence : said === '' ? core : `${asked} ${said}${end}`;
    })
    .join(' ');
}

/** A name, a priority, a time of which there may be a report, or the report itself ends the phrase. */
function isHeld(phrase: string, lexicon: Lexicon, { latest }: ReadContext): boolean {
  const words = wordsOf(phrase);
  const last = words.length - 1;
  return (
    readPeriods(phrase, { latest, focus: null }).length > 0 ||
    readPriorities(words).some(({ to }) => to > last) ||
    lexicon.names.find(words).some(({ to }) => to > last) ||
    (lexicon.brief.longestAt(words, last)?.values.includes('whole') ?? false)
  );
}

const isNamed = (text: string, { names }: Lexicon): boolean => {
  const words = wordsOf(text);
  return (
    readPriorities(words).length > 0 ||
    names.find(words).some(({ kind }) => kind === 'area' || kind === 'topic' || kind === 'priority')
  );
};
