/** A number that a message tells of what it asks about, to be held against the figure: "were there more than 10", "is it 410". Pure. */

import { AUXILIARIES, endsPhrase, isAdverb, isPast } from '../grammar.ts';
import { finds } from '../pattern.ts';
import { wordsOf } from '../terms.ts';
import { matchesIn } from '../text.ts';
import { NUMBER_WORDS, wordsToNumber } from './number-words.ts';
import { figureTyped } from './numbers.ts';

/** How the figure is to stand to the number; `about`: near it, which is no matter of yes or no. */
export type Bound = 'equal' | 'over' | 'under' | 'at least' | 'at most' | 'about';

export interface NumberTold {
  readonly value: number;
  readonly unit: 'GBP' | '%' | null;
  readonly bound: Bound;
  /** Where the number stands, and where that and all that bounds it. */
  readonly number: { readonly start: number; readonly end: number };
  readonly start: number;
  readonly end: number;
}

const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    'at least',
    '(?:at least|a minimum of|(?:no|not) (?:fewer|less|lower|smaller) than|not (?:below|under)|as (?:many|much) as|(?:reach|hit)(?:es|s|ed|ing|ting)?)',
  ],
  [
    'at most',
    '(?:at (?:the )?most|a maximum of|(?:no|not) (?:more|greater|higher|bigger) than|not (?:over|above|exceed(?:ing)?)|up to|within)',
  ],
  ['about', '(?:about|around|roughly|approximately|approx|circa|some|nearly|almost|close to|nearer|in the region of)'],
  [
    'over',
    '(?:(?:more|greater|higher|larger|bigger) than|over|above|beyond|past|in excess of|upwards? of|(?:exceed|surpass|pass|beat|break|breach|cross|clear|top)(?:e?s|p?ed|ing|en)?|broke)',
  ],
  ['under', '(?:(?:less|fewer|lower|smaller) than|under|below|beneath|(?:short|shy) of)'],
];
const BEHIND: readonly (readonly [Bound, string])[] = [
  ['at least', '(?:(?:or|and) (?:more|above|over|greater|higher|better|upwards)|plus\\b(?! \\d)|at least|minimum)'],
  ['at most', '(?:or (?:less|fewer|under|below|lower|smaller)|at (?:the )?most|tops|max(?:imum)?)'],
  ['about', '(?:or so|-?ish|or thereabouts|-?odd)'],
];
/** What may stand before the bound: a verb of coming or staying, which tells nothing else. */
const COMES =
  '(?:(?:go|goes|gone|going|went|stay|stays|stayed|staying|remain|remains|remained|keep|keeps|kept|get|gets|got|come|comes|came|climb|climbs|climbed|rise|rises|risen|rose|fall|falls|fallen|fell|drop|drops|dropped|dip|dips|dipped|slip|slips|slipped|end|ends|ended|finish|finished|stand|stands|stood|sit|sits|sat|be|been|numbers?|numbered|totals?|totalled|amounts?|amounted|counts?|counted|equals?|equalled|make|makes|made)(?: (?:in|out|up|down|at|to))?)';
const MARK = '(?: (?:mark|level|threshold|line|barrier|ceiling|limit)\\b)?';
const SMALLEST_IN_WORDS = 10;
const NUMBER = new RegExp(
  `(?:£ ?)?\\d[\\d,]*(?:\\.\\d+)?(?:k|m|bn)?(?: (?:hundred|thousand|million|billion)\\b)?(?:%| per ?cent\\b)?(?![\\d-]|st\\b|nd\\b|rd\\b|th\\b)|\\b${NUMBER_WORDS}\\b`,
  'gu',
);
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

function amountOf(said: string): number | null {
  const [, digits = '', scale] = /^(.*?)(?: (hundred|thousand|million|billion))?$/.exec(
    said
      .replace(/^£ /, '£')
      .replace(/%| per ?cent/, '')
      .replace(/,$/, ''),
  )!;
  const typed = figureTyped(digits);
  return typed === null ? wordsToNumber(said) : typed * (scale ? SCALES[scale]! : 1);
}

export const mayTellNumber = finds(
  /\d|\b(?:than|over|under|above|below|least|most|dozen|hundred|thousand|million|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b/,
);

/** `isName`: whether what stands there is called by the number, or is a time. */
export function numbersTold(text: string, isName: (start: number, end: number) => boolean): readonly NumberTold[] {
  return matchesIn(text, NUMBER).flatMap(({ index, 0: match }): NumberTold[] => {
    const said = match.replace(/,$/, '');
    const [start, end] = [index, index + said.length];
    const value = amountOf(said.trim());
    if (value === null || (start > 0 && /[\p{L}\d/.-]/u.test(text[start - 1]!)) || isName(start, end)) return [];
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    const found = BEFORE.flatMap(([bound, words]) => {
      const at = new RegExp(`(?:\\b(?:well|just|a little|slightly) )?\\b${words} (?:the |a )?$`).exec(before);
      return at ? [{ bound, length: at[0].length }] : [];
    }).toSorted((a, b) => b.length - a.length)[0];
    const said2 = BEHIND.flatMap(([bound, words]) => {
      const at = new RegExp(`^(?:\\+| ?${words}(?![\\w]))`).exec(behind);
      return at ? [{ bound: at[0] === '+' ? ('at least' as const) : bound, length: at[0].length }] : [];
    })[0];
    const bound = found?.bound ?? said2?.bound ?? 'equal';
    if (bound === 'equal' && !/^[£\d]/.test(said) && value < SMALLEST_IN_WORDS) return [];
    const to = end + (said2?.length ?? 0);
    return [
      {
        value,
        unit: said.startsWith('£') ? 'GBP' : /%|cent/.test(said) ? '%' : null,
        bound,
        number: { start, end },
        start: start - (found?.length ?? 0),
        end: to + new RegExp(`^${MARK}`).exec(text.slice(to))![0].length,
      },
    ];
  });
}

/** "Down 8,000", "by 8,000", "8,000 fewer than", "page 3", "top 5": no number of what is counted. */
export const isOfOther = (before: string, behind: string): boolean =>
  /(?:\b(?:by|up|down|page|slide|item|row|col|column|line|box|para|paragraph|section|point|chart|tile|cell|annex|notes?|bullet|question|chapter|table|version|(?:the|our|your|me) (?:top|bottom)|last|first|next|every|each|per|times|out of|between) |[/x*÷+=] ?(?<! = ))$/.test(
    before,
  ) || /^ (?:more|fewer|less|lower|higher|up|down|out of|and \d|to \d|divided|times|x)\b(?! or )/.test(behind);

/** Whether what follows the number may be anything but a noun that it counts. */
export const leavesNoun = (behind: string): boolean => {
  const [word = ''] = wordsOf(behind);
  return (
    /^\s*(?:[,.;:?!()"']|-|$)/.test(behind) || endsPhrase(word) || isPast(word) || isAdverb(word) || OF_TRUTH.test(word)
  );
};

/** Asks for something that is no yes or no: a number beside "how many" tells which are counted. */
export const asksOpenly = finds(/\b(?:how|which|who|whom|whose|where|when|why|what(?! (?:i|we)\b))\b/);

/** The question for the number, in the ways in which it may be put. */
export function askedFor(text: string, { start, end, unit }: NumberTold): readonly string[] {
  const many = unit === 'GBP' ? 'how much' : unit === '%' ? 'what percentage' : 'how many';
  const before = text.slice(0, start);
  // "So many written down for calls": what was done with the number.
  const behind = text
    .slice(end)
    .replace(/^ ([a-z]+)(?: down)?(?= (?:for|as|against)\b)/, (all, word: string) => (isPast(word) ? '' : all));
  const plain = `${before.replace(new RegExp(`\\b${COMES} $`), '').trimEnd()}${behind}`.trim();
  const [first = ''] = wordsOf(plain);
  const bare = AUXILIARIES.has(first) ? plain.replace(/^\w+ /, '') : plain;
  return [`${before}${many}${behind}`, bare, `${many} ${bare}`];
}

const TRUTH =
  '(?:yes|no|y|n|true|false|right|wrong|correct|incorrect|accurate|inaccurate|agreed?|sure|ok|okay|so|confirm(?:ed)?|verify|check(?:ed)?|fact|really|honestly|please|pls|thanks|not|or|and|is|are|was|were|am|it|that|this|i|he|she|they|we|a)';
const OF_TRUTH = new RegExp(`^${TRUTH}$`);
const ONLY_TRUTH = new RegExp(`^[\\s,]*(?:${TRUTH}[\\s,/]*)+[.?!]*$`);
/** "Does that match the report", "is he right": whether what was said is so. */
const ASKS_IF_SO =
  /^(?:(?:and|so|or|but) )?(?:(?:is|are|was|were|does|do|did|has|have|can|could|would|will) (?:that|this|it|they|those|he|she|i|we|you|the (?:figure|number|total|count))\b|(?:and |or )(?:not|is it|am i|something else|some other)\b|i (?:just |only )?(?:want|need|would like) to (?:be sure|check|confirm|make sure))/;
const TAIL =
  /[\s,-]+(?:yes or no|y\/n|true or false|(?:is (?:that|this|it) )?(?:right|correct)(?: or (?:not|wrong))?|true|or not|yet|already|and not (?:some|any|an)(?: ?other)? [a-z]+)(?=[\s?.!]*$)/;
const HEAD =
  /^(?:(?:so|and|please|can you|could you|just|kindly|double|quick|i|we|need|want|would like|seek|after|some)[ -])*(?:confirm|confirmation|check|verify|verification|true or false)(?: (?:that|if|whether|of))?[:,]? (?=\S)/;

/** Without the clauses that only ask whether it is so; `says`: whether words say what it is of. */
export function withoutTruthAsked(text: string, says: (words: string) => boolean): string {
  const clauses = text.split(/(?<=[,;:.?!])(?=\s)|(?<=\s)-{1,2}(?=\s)/);
  const kept = clauses.filter((clause) => {
    const words = clause.trim();
    return says(words) || !(ONLY_TRUTH.test(words) || ASKS_IF_SO.test(words));
  });
  return (kept.length > 0 ? kept.join('') : text)
    .trim()
    .replace(TAIL, '')
    .replace(HEAD, '')
    .replace(/[,;:-]+$/, '');
}
