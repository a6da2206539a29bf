/** In what form an answer is to be told: in sentences, lines, bullets, a paragraph or numbers alone, how many, and for whom. Pure. */

import { NOT_WHICH, NUMBER_WORDS, wordsToNumber } from '../numbers/number-words.ts';
import { finds, type Pattern, pattern } from '../pattern.ts';

export type FormUnit = 'sentence' | 'line' | 'bullet' | 'paragraph' | 'number';

export interface FormSaid {
  readonly unit: FormUnit | null;
  /** So many of them; null where no number is said. */
  readonly count: number | null;
  /** So many of each of the parts there are. */
  readonly isEach: boolean;
  /** For somebody who knows none of the trade's words. */
  readonly isPlain: boolean;
  /** As many words as can be said in the time that is given. */
  readonly words: number | null;
  /** To be said aloud: in running sentences, with no notes of where they stand. */
  readonly isSpoken?: boolean;
}

const UNITS: readonly (readonly [FormUnit, string])[] = [
  [
    'bullet',
    'bullets?(?: points?)?|facts?|messages?|takeaways?|headlines?|highlights?|(?:points?|things?|items?|questions?)(?! ?[:.])',
  ],
  ['sentence', 'sentences?'],
  ['line', 'lines?|liners?|rows?'],
  ['paragraph', 'paragraphs?|paras?'],
  ['number', 'numbers?|figures?|stats?|statistics?'],
];
const SAID = `${NOT_WHICH}(?:single|couple of|few|half a dozen|(?<![\\d,.])\\d+|${NUMBER_WORDS})`;
/** "In a sentence", "a line on roads": what a court gives, and a figure of something, are none of the text. */
const A = '(?:(?<=(?:^|[,.;:] ?|\\b(?:in|into|as|to|me|us|just|only|write|need|want|draft|is) ))an?)';
const COLOUR =
  '(?:(?:short|plain|simple|single|quick|clear|brief|neat|crisp|punchy|key|main|big|biggest|top|headline|little|more|most|important|telling|striking|good|bad) )*';

/** "Two sentences", "a line", "four or five bullets", "the three big numbers": of so many the most. */
const COUNTED = UNITS.map(([unit, words]) => {
  const said = unit === 'bullet' || unit === 'number' ? SAID : `(?:${SAID}|${A})`;
  // The long expression is made when it is first used: only where there is such a word.
  const isThere = finds(new RegExp(`[ -](?:${words})\\b`));
  const long = new RegExp(`\\b(?:${SAID} or )?(${said})[ -]${COLOUR}(?:${words})\\b(?! (?:in|from) the report)`);
  return { unit, find: (text: string) => (isThere(text) ? long.exec(text) : null) };
});

/** Without a number: "as bullets", "in a line". */
const BARE: readonly (readonly [FormUnit, Pattern])[] = [
  ['bullet', pattern(/\b(?:as|in|with) (?:short )?(?:bullets|bullet points|a (?:bulleted )?list)\b/)],
  [
    'number',
    pattern(
      /\b(?:just|only|nothing but) (?:the )?(?:bare )?(?:numbers|figures|stats|statistics)\b|\b(?:the )?(?:numbers|figures|stats) only\b|\bno (?:prose|words)\b/,
    ),
  ],
  // What is printed or spoken is running text, and short where it is quoted.
  [
    'sentence',
    pattern(
      /\b(?:press|media|news) (?:release )?line\b|\bline (?:on|about|for) [^,.;?!]*\b(?:press|media|newspaper|paper)\b|\b(?:sound ?bite|tweet|caption|one-liner|strapline)\b/,
    ),
  ],
  [
    'paragraph',
    pattern(
      /\b(?:speech|script|statement|read (?:it )?out|read aloud|say (?:it )?(?:out loud|aloud)|prose|running text|no (?:bullets|list|bullet points)|not a list|without (?:bullets|lists)|no lists|no headings)\b|\b(?:something|words|piece) (?:for me )?to say\b/,
    ),
  ],
];

/** "On each priority", "per priority", "for every one of the seven": not of a thing by itself. */
const EACH = pattern(
  /\b(?:each|every|per|apiece)\b(?: one)?(?: of)?(?: the| of the)? ?(?:priorit|of them|seven|strand|section|chapter)/,
);

/** "One line each": of so many things as there are. */
const ONE_EACH = /\b(?:lines?|sentences?|bullets?|points?) (?:each|apiece)\b/;

const PLAIN = pattern(
  /\b(?:plain|simple|everyday|ordinary|normal|straightforward) (?:english|words|language|terms)\b|\bjargon\b|\blay(?:man|person|people|men)?(?:'s|s)?\b|\bnothing technical\b|\bnon-?technical\b|\b(?:no|without|any) acronyms\b|\bnever (?:seen|heard|read|come across)\b|\bas if (?:i|we|you|they|he|she)(?:'d|'ve|'m| am| was| were| had| have)? (?:\w+ )?(?:never|new|five|ten|a child|an idiot|stupid)\b|\b(?:to|for) (?:my|somebody's|someone's|your|a|an) (?:gran|nan|mum|mother|dad|father|neighbour|grandmother|child|teenager|ten year old|five year old|outsider|beginner|newcomer)\b/,
);

/** "While I drive", "read it to me", "on local radio": to be said aloud. */
const ALOUD = pattern(
  /\b(?:while|when|as) (?:i|we)(?:'m| am|'re| are)? (?:driv|walk|cook|run|cycl|travel)\w*\b|\b(?:at the wheel|in the car|on the (?:radio|phone|air|way)|local radio|out loud|aloud|hands[- ]free|speech|speak it|spoken|read (?:it |this |that )?(?:out|aloud|to me)|say (?:it|this) (?:to|out)|talk me through)\b/,
);

/** "Forty seconds' worth": at a speaker's pace. */
const SPOKEN = new RegExp(`\\b(\\d+|${NUMBER_WORDS}|half an?|an?)[ -](seconds?|secs|minutes?(?:'s?)?)\\b`);
const SECONDS = pattern(/[ -](?:seconds?|secs|minutes?(?:'s?)?)\b/);
const WORDS_A_SECOND = 2.5;

const secondsOf = (said: string, unit: string): number =>
  (said.startsWith('half') ? HALF : (numberOf(said) ?? 0)) * (unit.startsWith('sec') ? 1 : MINUTE);
const HALF = 0.5;
const MINUTE = 60;

const numberOf = (said: string): number | null => {
  if (/^\d+$/.test(said)) return Number(said);
  if (/^(?:an?|single)$/.test(said)) return 1;
  if (said === 'couple of') return 2;
  if (said === 'few') return 3;
  if (said === 'half a dozen') return 6;
  return wordsToNumber(said);
};

/** Null where nothing is said of it. */
export function formSaid(text: string): FormSaid | null {
  const counted = COUNTED.flatMap(({ unit, find }) => {
    const found = find(text);
    const count = found ? numberOf(found[1]!) : null;
    return count === null || count > MOST ? [] : [{ unit, count }];
  });
  const bare = BARE.find(([, said]) => said.test(text))?.[0] ?? null;
  const isEach = EACH.test(text);
  const isPlain = PLAIN.test(text);
  const [, said, unit = ''] = (SECONDS.test(text) ? SPOKEN.exec(text) : null) ?? [];
  const isSpoken = ALOUD.test(text);
  // A minute is as long as a brief is by itself, but for what is said aloud.
  const seconds = said !== undefined && (unit.startsWith('sec') || isSpoken) ? secondsOf(said, unit) : null;
  const first = counted.find(({ unit }) => unit !== 'bullet' || bare === null) ?? null;
  if (first === null && bare === null && !isPlain && !isEach && seconds === null && !isSpoken) return null;
  return {
    unit: first?.unit ?? bare ?? (isSpoken ? 'paragraph' : null),
    count: ONE_EACH.test(text) && !isEach ? null : (first?.count ?? null),
    isEach: isEach && first !== null,
    isPlain,
    words: seconds === null ? null : Math.round(seconds * WORDS_A_SECOND) || null,
    ...(isSpoken ? { isSpoken } : {}),
  };
}

/** More than so many are no form. */
const MOST = 20;
