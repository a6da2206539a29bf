/**
 * Whether a message in a thread is said to the bot, though it does not name it. What is not is read no further, and kept
 * nowhere. The phrases are content: dialogs/spoken-to.yaml.
 */
import { z } from 'zod';
import { dialogFile } from '../content/folder.ts';
import { readYaml } from '../content/read-yaml.ts';
import type { Catalogue } from '../figures/model.ts';
import { wordings } from '../language/metric-frames.ts';
import type { Reply } from '../reply.ts';

const schema = z.strictObject({
  openings: z.array(z.string()),
  requests: z.array(z.string()),
  asks: z.array(z.string()),
  goesOn: z.array(z.string()),
  people: z.array(z.string()),
  words: z.array(z.string()),
  operators: z.array(z.string()),
  remarks: z.array(z.string()),
  wholes: z.array(z.string()),
});

export interface Addressing {
  /** What a message looks like before anything of it is read. */
  formOf(text: string, names: Names): Form;
}

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

export function loadAddressing(folder: string): Addressing {
  const file = dialogFile(folder, 'spoken-to.yaml');
  const checked = schema.safeParse(readYaml(file));
  if (!checked.success) throw new Error(`${file}: ${z.prettifyError(checked.error)}`);
  const { openings, requests, asks, goesOn, people, words, operators, remarks, wholes } = checked.data;
  const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length);
  const [opening, request, ask, going, remark] = [openings, requests, asks, goesOn, remarks].map(longestFirst);
  const [persons, plainWords, enough, whole] = [people, words, operators, wholes].map((list) => new Set(list));
  return {
    formOf: (text, names) => {
      const plain = text
        .toLowerCase()
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/\s+/g, ' ')
        .trim();
      const isAsked = /\?[\s)"'.!]*$/.test(plain);
      let rest = wordsOf(plain);
      if (rest.length === 0 || rest.length > MOST_WORDS) return 'talk';
      for (let next = without(rest, opening!); next; next = without(rest, opening!)) rest = next;
      if (whole!.has(rest.join(' '))) return 'fragment';
      const requested = without(rest, request!);
      const said = requested ?? rest;
      if (said.some((word) => persons!.has(word))) return 'talk';
      const named = names.in(rest);
      const says = (word: string): boolean => enough!.has(word) || NUMBER.test(word) || named.has(word);
      if (!rest.every((word) => says(word) || plainWords!.has(word)) || !rest.some(says)) return 'talk';
      if (!isAsked && without(rest, remark!)) return 'talk';
      if (requested || without(rest, ask!)) return 'question';
      const going_ = without(rest, going!);
      if (isAsked && (going_ || rest.length <= FEW_WORDS)) return 'fragment';
      return (going_ && rest.length <= FEW_WORDS) || rest.length <= BARE_WORDS ? 'fragment' : 'talk';
    },
  };
}

/** Every name that can be asked for; one counts where all its words are there. */
export class Names {
  readonly #byWord = new Map<string, (readonly string[])[]>();

  constructor({ metrics, areas, operations, topics, glossary, priorities }: Catalogue) {
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

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'/%-]*/gu) ?? [];

/** The words after one of the phrases, where they begin with it. */
function without(words: readonly string[], phrases: readonly string[]): string[] | null {
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    if (parts.every((part, at) => words[at] === part)) return words.slice(parts.length);
  }
  return null;
}
