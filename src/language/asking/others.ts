/** Words by which others are asked for than those that were told. Pure. */
import { finds } from '../pattern.ts';

/** "Any other work there", "another scheme": none of those just shown. */
export const asksForOthers = (text: string): boolean =>
  /\b(?:any|some|what|which|the) other (?!of\b)\w|\banother \w/.test(text);

/** "Any more attacks since", "have any further offences been found yet": others than those that are counted. */
export const asksForMore = finds(
  /\b(?:any|no) (?:more|further|other|new) (?!of\b)\w+[^?]*\b(?:since|yet|been)\b|\bbeen any (?:more|further|other) (?!of\b)\w/,
);
