/** What dictating does to a text: numbers, years and marks in words, letters told one by one, what is said twice. Pure. */
import { NUMBER_WORDS, wordsToNumber } from '../numbers/number-words.ts';
import { pattern } from '../pattern.ts';

const DIGIT = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TO_29 = `(?:(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)|twenty(?:[- ]${DIGIT})?)`;
/** "One oh one", "nine nine nine" */
const BY_DIGITS = pattern(new RegExp(`\\b(${DIGIT}) (?:(oh?|zero|nought) (${DIGIT})|\\1 \\1)\\b`, 'g'));
/** "Twenty nineteen", "twenty twenty twenty one"; beside a quarter "nineteen twenty" is enough. */
const YEAR = pattern(
  new RegExp(
    `(?:\\b(?:two thousand (?:and )?|twenty )|(?<=\\b(?:q|quarter) ?(?:[1-4]|one|two|three|four) (?:of )?)(?=${TO_29} ${TO_29}\\b))(${TO_29})\\b(?:(?: to| and)? (?:twenty )?(${TO_29})\\b)?`,
    'g',
  ),
);
const MARKS: Readonly<Record<string, string>> = {
  comma: ',',
  'full stop': '.',
  'question mark': '?',
  'exclamation mark': '?',
};
/** "One hundred and ninety seven" */
const IS_LARGE = pattern(/\b(?:hundred|thousand)\b/);
const LARGE = new RegExp(`\\b(?=[\\w -]*\\b(?:hundred|thousand)\\b)${NUMBER_WORDS}\\b`, 'g');
/** "How many how many", "the no the"; of some words the second says something of its own. */
const TWICE =
  /(?<![\w'-])((?!(?:one|nine|twenty|had|that|very|much)\b)[a-z']{2,}(?: [a-z']+){0,2})(?:,? (?:(?:um|er|erm|no),? )?\1)+(?![\w'-])/g;

/** What is asked after what was told, or what is to be done then, begins a part of its own, also where nothing is marked. */
const BEGINS_ASKING =
  / (?=(?:and )?so (?:(?:can|could|will|would) you|how|what|who|when|where|why|which|did|do|does|has|have|is|are|was|were)\b)(?<=^[^,;:.?!()]*\w )| (?=(?:how|what|which|who|when|where|why)\b)(?<=^[^,;:.?!()]*\bbefore (?:i|we|he|she|they)(?: [a-z]+){1,4}? )/g;

const digitOf = (word: string): string => String(wordsToNumber(word));

/** `text` in lower case. */
export const asWritten = (text: string): string =>
  withLargeNumbers(
    text
      .replace(/ (comma|full stop|question mark|exclamation mark)(?=\s|$)/g, (_, mark: string) => MARKS[mark]!)
      .replace(/ new (?:line|paragraph)(?=\s|$)/g, '.')
      .replace(BY_DIGITS, (_, one: string, none?: string, last?: string) =>
        none ? `${digitOf(one)}0${digitOf(last!)}` : digitOf(one).repeat(3),
      )
      .replace(/\bq (one|two|three|four)\b/g, (_, quarter: string) => `q${digitOf(quarter)}`)
      .replace(YEAR, (_, first: string, second?: string) => {
        const [year, next] = [first, second ?? ''].map((words) => wordsToNumber(words));
        if (next === null) return `20${year}`;
        return next === year! + 1 ? `20${year}/${next}` : `20${year} ${second}`;
      }),
  )
    .replace(TWICE, '$1')
    .replace(BEGINS_ASKING, ', ');

const withLargeNumbers = (text: string): string =>
  IS_LARGE.test(text)
    ? text.replace(LARGE, (said) =>
        / (?:hundred|thousand) (?:and )?\w/.test(said) ? String(wordsToNumber(said) ?? said) : said,
      )
    : text;

/** Two letters or more, each by itself. */
const LETTERS = /(?<![\p{L}\p{N}'.&£-])(?:\p{L}[ /]){1,11}\p{L}(?:'?s)?(?![\p{L}\p{N}'.&-])/gu;
const FEWEST = 2;

/**
 * "The k s i number": letters told one by one are the word that they make; "a" and "I" before it may be words themselves. With strokes
 * between them ("h/c") only where it is a word.
 */
export const lettersJoined = (text: string, isWord: (word: string) => boolean): string =>
  text.replace(LETTERS, (told) => {
    const letters = told.replace(/'(?=s$)/, '').split(/[ /]/);
    const own = /^[ai]$/.test(letters[0]!) ? 1 : 0;
    for (let length = letters.length; length >= FEWEST; length -= 1)
      for (let at = 0; at + length <= letters.length; at += 1) {
        const word = letters.slice(at, at + length).join('');
        // Two letters among others are of a longer word.
        const isLone = length > FEWEST || (at + length === letters.length && at <= own);
        if (isLone && (isWord(word) || (length > FEWEST && isWord(word.replace(/s$/, '')))))
          return [...letters.slice(0, at), word, ...letters.slice(at + length)].join(' ');
      }
    return told.includes('/') ? told : [...letters.slice(0, own), letters.slice(own).join('')].join(' ');
  });
