/** A message as plain lower-case text, and its tokens with their places. */

import { asWritten } from './clauses/dictated.ts';
import { oncePerMessage } from './message-memo.ts';
import { matchesIn, pattern } from './pattern.ts';

/** One word, number or sign of the text; `start` and `end` are offsets into it. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer messages are read up to here: no question needs more, and reading, which takes its time for each word, stays quick. */
const LONGEST = 2000;
const MOST_WORDS = 300;
/** A text of so few letters cannot have more words. */
export const SURELY_READ = 2 * MOST_WORDS;

function cut(message: string): string {
  const text = message.slice(0, LONGEST);
  if (text.length <= SURELY_READ) return text;
  let words = 0;
  for (const { index } of matchesIn(text, WORD)) {
    words += 1;
    if (words > MOST_WORDS) return text.slice(0, index);
  }
  return text;
}
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Lower case, one kind of dash and apostrophe, no markup, no mention of the bot, no control or formatting characters.
 * Line ends of every kind become spaces, so that a message is one line.
 */
export const normalise = oncePerMessage((message: string): string =>
  spelledOut(
    asWritten(plainSigns(cut(message)))
      // "A year ago,same months"
      .replace(/(?<=[\p{L}\d]),(?=\p{L})/gu, ', ')
      // A mention that was typed; the bot's own has two words. Further on, "@" is as good as "at" but before a handle.
      .replace(/(?:^|\s)@(?:force figures\b|\w+(?:[._]\w+)+)|^\s*@\w[\w-]*/gi, ' ')
      .replace(/(?<=\s)@(?=\w)/g, 'at ')
      // "2020Q3"
      .replace(/\b((?:19|20)\d\d)[ -]?q([1-4])\b/g, 'q$2 $1')
      // "Whatever is a CPN", "what on earth is it"
      .replace(
        /\b(what|who|where|how|why)(?:ever| ever| on earth| in the world| the devil| precisely| actually)(?= (?:is|are|was|were|does|do|did)\b)/g,
        '$1',
      )
      .replace(/\bwhere abouts?\b/g, 'whereabouts')
      // "Hours-wise": as far as hours go.
      .replace(/(?<=[a-z]{3})[- ]wise\b/g, '')
      // "Last years number": an apostrophe is left out.
      .replace(/\b((?:last|this) (?:year|quarter|month|yr|qtr))s (?=[a-z])/g, "$1's ")
      // The units that a list has in brackets.
      .replace(/\((?:no|nos|num|number|#|n)\.?\)/g, ' number ')
      .replace(/\(£\)/g, ' value ')
      .replace(/\(%\)/g, ' percentage ')
      .replace(/\b(as|is|in|what's|whats|the|a) (a |the )?nos?\.(?=[\s?,;:]|$)/g, '$1 $2number')
      .replace(/\b(?:b4|pre(?=[ -](?:x-?mas|christmas|new year|easter)\b))[ -]?\b/g, 'before ')
      // "£?"
      .replace(/^([£%])[\s?]*$/, 'and $1?')
      .replace(/\b(of|all|both|for) '?em\b/g, '$1 them')
      .replace(
        /\b(this|the current|last|the latest) (quarter|qtr) (and|v|vs|versus|against) (?:the (?:previous|preceding|prior) one|the one (?:before|previous|prior))\b/g,
        '$1 $2 $3 the previous quarter',
      )
      // "This quarter v last": the noun is said once.
      .replace(
        /\b(this (qtr|quarter|year|yr|month)) (vs?|versus|against|compared (?:to|with)|and|to|on|or|with) last(?=[\s?.!,;]*$)/g,
        '$1 $3 last $2',
      )
      // "So not retained =": the sum is to be done.
      .replace(/^((?:so|and|then)\b.{2,60}?) ?=$/, '$1')
      .replace(/^(?!what\b)([^=]{3,100}?) ?= ?\?+$/, '$1?')
      .replace(/(?<=\b(?:q[1-4]|vs?|on|qtr|quarter|period)\.? )(?:ly|py)\b/g, 'last year')
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim(),
  ),
);

/** One space for each run of white space; most texts have no other and are left as they are. */
export const singleSpaced = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ');

/** Most messages are plain ASCII: only in others are there signs to be told apart. */
const PLAIN = /^[ !-_a-~]*$/;

/** Of pages and of mail. */
const ADDRESSES = /(?:https?:\/\/|\bwww\.)\S+|[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w/gi;

const withoutMarkup = (message: string): string =>
  withoutTags(message.replace(/<at>.*?<\/at>|<[@!#][^>]*>/gi, ' ')).replace(ADDRESSES, ' ');

const TAG = /<(\/?)([a-z][a-z\d]*)([^<>]{0,200})>/gi;
/** Nobody ends them. */
const UNENDED = /^(?:br|hr|img|p|li)$/i;

/** Where it is of no tag, with an end, a value or a slash, what stands in angle brackets is read as in round ones. */
function withoutTags(message: string): string {
  if (!message.includes('<')) return message;
  const ended = new Set(Array.from(message.matchAll(TAG), ([, end, name]) => (end ? name!.toLowerCase() : '')));
  return message.replace(TAG, (_, end: string, name: string, rest: string) =>
    end || ended.has(name.toLowerCase()) || /=|\/$/.test(rest) || UNENDED.test(name) ? ' ' : ` ${name}${rest} `,
  );
}

function plainSigns(message: string): string {
  if (PLAIN.test(message)) return withoutMarkup(message).toLowerCase();
  return (
    withoutMarkup(message.normalize('NFKC'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc`´]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u201c\u201d]/g, '"')
  );
}

const TOKEN = /£?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|k|m|bn|s)?%?|[\p{L}\p{M}]+(?:'[\p{L}]+)?(?:\d+(?:s\b)?)?|[%&=+]/gu;

/** "what's" and "whats" are two words; a possessive is left to bare(). */
export function spelledOut(text: string): string {
  return text.replace(CONTRACTED, (whole, is: string | undefined, are: string | undefined) =>
    whole === 'its' ? whole : are === undefined ? `${is} is` : `${are} are`,
  );
}
const CONTRACTED = pattern(
  /\b(what|who|where|how|when|that|it|there|here|which|why)'?s\b(?!')|\b(what|who|where|how)'?re\b/g,
);

/** Words, numbers ("1,137", "£5.7m", "999s", "4th") and the signs % & = +; hyphens and slashes part words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [all] = match;
    const word = all.endsWith(',') ? all.slice(0, -1) : all;
    tokens.push({ word, start: match.index, end: match.index + word.length });
  }
  return tokens;
}

export { matchesIn };

/** The possessive and the contraction's tail carry no meaning of their own: "quarter's" is quarter, "what's" is what. */
export function bare(word: string): string {
  return !word.includes("'") ? word : word.replace(/'(?:s|re|ve|ll|d|m)$/, '').replace(/'/g, '');
}

/** Words in capitals in a message that has small letters too, and those in quotation marks, in small letters: "CONSIDER", "'shift'". */
export const typedAsNames = oncePerMessage((message: string): ReadonlySet<string> => {
  const capitals = /\p{Ll}{2}/u.test(message) ? (message.match(/\b\p{Lu}{3,}\b/gu) ?? []) : [];
  const quoted = [...message.matchAll(/(?<![\p{L}\d])["'\u2018\u201c](\p{L}{3,})["'\u2019\u201d](?![\p{L}\d])/gu)].map(
    ([, word]) => word!,
  );
  return new Set([...capitals, ...quoted].map((word) => word.toLowerCase()));
});
