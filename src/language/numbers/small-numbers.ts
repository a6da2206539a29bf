/** Small numbers in words and figures, as priorities are told by. Pure. */
import { finds } from '../pattern.ts';

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((word, i) => [word, i + 1]),
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((word, i) => [word, i + 1]),
  ...['1st', '2nd', '3rd', '4th', '5th', '6th', '7th'].map((word, i) => [word, i + 1]),
]);

/** "Three", "3", "third"; null where the word is none of them. */
export const smallNumber = (word: string | undefined): number | null =>
  word === undefined ? null : /^\d{1,2}$/.test(word) ? Number(word) : (NUMBERS[word] ?? null);

/** "3rd", "third" */
export const isOrdinal = finds(/^(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh)$/);

const PRIORITY = new Set(['priority', 'priorities', 'prio', 'pri', 'p', 'pillar']);
export const isPriorityWord = (word: string): boolean => PRIORITY.has(word);

const BETWEEN = new Set(['and', 'or', 'to', '&', 'no', 'number', 'v', 'vs', 'versus', 'plus', '+']);
/** "2 and 3", "2 v 3" */
export const joinsNumbers = (word: string): boolean => BETWEEN.has(word);

/** "Which priority is 6" */
export const isBeing = (word: string): boolean => /^(?:is|are|was|were)$/.test(word);

/** "And 3", "now for number 5": beside a number that follows on. */
const FOLLOW_ON = new Set('and what about how now for number same then just'.split(' '));
export const isFollowOnWord = (word: string): boolean => FOLLOW_ON.has(word);
