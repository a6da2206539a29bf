/**
 * Whether a message in a thread is said to the bot, though it does not name it. What is not is read no further, and kept
 * nowhere.
 */

import {
  asksOfAnswer,
  beginsAsking,
  behindRequest,
  goesOn,
  isOfPeopleTalking,
  isOfQuestions,
  isOfStanding,
  isTimeOfReports,
  remarks,
  withoutOpenings,
} from '../language/asking/said-to-bot.ts';
import { isPlural } from '../language/grammar.ts';
import { wordings } from '../language/metric-frames.ts';
import type { Lexicon } from '../question/lexicon.ts';
import type { Reply } from '../reply.ts';

/** `question`: it asks for something by itself; `fragment`: a few words that could go on with an answer; `talk`: neither. */
export type Form = 'question' | 'fragment' | 'talk';

/** Where in the thread it stands. */
export interface Standing {
  /** Of whoever was answered last. */
  readonly isAnswered: boolean;
  /** Nobody else has said anything since that answer. */
  readonly isNext: boolean;
}

/** Longer messages are for people. */
const MOST_WORDS = 24;
const FEW_WORDS = 7;
/** Alone, so many words can be a name or a period ("Q3 2019/20"). */
const BARE_WORDS = 4;

/** What a message looks like before anything of it is read. */
export function formOf(text: string, names: Names): Form {
  const plain = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const isAsked = /\?[\s)"'.!]*$/.test(plain);
  const all = wordsOf(plain);
  if (all.length === 0 || all.length > MOST_WORDS) return 'talk';
  const said = withoutOpenings(all.join(' '));
  if (asksOfAnswer(said)) return 'fragment';
  const requested = behindRequest(said);
  const words = wordsOf(requested ?? said);
  if (words.some(isOfPeopleTalking)) return 'talk';
  const named = names.in(wordsOf(said));
  const says = (word: string): boolean => names.operates(word) || NUMBER.test(word) || named.has(word);
  if (!words.every((word) => says(word) || isOfQuestions(word)) || !wordsOf(said).some(says)) return 'talk';
  if (!isAsked && remarks(said)) return 'talk';
  if (requested !== null || beginsAsking(said)) return 'question';
  const isFew = wordsOf(said).length <= FEW_WORDS;
  if (isAsked && (goesOn(said) || isFew)) return 'fragment';
  return (goesOn(said) && isFew) || wordsOf(said).length <= BARE_WORDS ? 'fragment' : 'talk';
}

/** Every name that can be asked for; one counts where all its words are there. */
export class Names {
  readonly #byWord = new Map<string, (readonly string[])[]>();

  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const { metrics, areas, operations, topics, glossary, priorities } = lexicon.catalogue;
    const names = [
      ...metrics.flatMap((metric) => [metric.label, ...wordings(metric)]),
      ...areas.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...operations.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...topics.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...glossary.flatMap(({ term, aliases }) => [term, ...aliases]),
      ...priorities.flatMap(({ aliases }) => aliases),
    ];
    for (const name of new Set(names)) {
      const words = wordsOf(name.toLowerCase()).map(singular);
      for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), words]);
    }
  }

  /** Whether the word alone is enough to go on with an answer: what a metric counts, a time, or what is made of figures. */
  operates(word: string): boolean {
    const { cues, movements, terms, metrics } = this.#lexicon;
    const found = cues.longestAt([word], 0) ?? movements.longestAt([word], 0);
    return (
      isOfStanding(word) ||
      isTimeOfReports(word) ||
      (found?.values.some((cue) => OPERATORS.has(cue)) ?? false) ||
      ((isPlural(word) || /\wed$/.test(word)) && terms.termsOf(word).some((term) => metrics.asksWith(term)))
    );
  }

  /** Those of the words that are of a name which is there as a whole. */
  in(words: readonly string[]): ReadonlySet<string> {
    const said = new Set(words.map(singular));
    return new Set(
      words.filter((word) => this.#byWord.get(singular(word))?.some((name) => name.every((part) => said.has(part)))),
    );
  }
}

const singular = (word: string): string => word.replace(/(?:'s|s'|s)$/, '');

/** Only what could be said to the bot is read at all. */
export const couldBe = (form: Form, { isAnswered, isNext }: Standing): boolean =>
  form === 'question' || (form === 'fragment' && (isAnswered || isNext));

/**
 * Whether it was a question, by what it would be answered. Right after an answer that may be any answer, and that something
 * named is not held; later, or from others, only one that holds what was asked for.
 */
export function isQuestion({ outcome, reading, figures, kind }: Reply, { isAnswered, isNext }: Standing): boolean {
  if (outcome === 'guide') return false;
  if (isAnswered && isNext) return outcome !== 'not-held' || reading !== '';
  return outcome === 'answered' && (figures.length > 0 || kind === 'definition' || kind === 'operation');
}

/** "999", "Q3", "2019/20", "1,137", "p4" */
const NUMBER = /^[qp]?\d[\d,./-]*%?$/;

/** Kinds of cue that ask for something of what was answered. */
const OPERATORS = new Set(
  'why source priorities-word trend share change total average most least month districts-word operations-word summary definition whole-force'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'/%-]*/gu) ?? [];
