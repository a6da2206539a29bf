/** Which of a priority's commitments a report's promise is: the one whose words, and whose metrics' words, it shares most. */
import type { Catalogue, Commitment } from '../../figures/model.ts';
import { stem, wordsOf } from '../language.ts';

/** A word of the commitment itself tells more than one of its metrics. */
const OWN = 4;
const SMALL = new Set('the and of to a in by with for our on have more be is we will their that'.split(' '));

export class Promises {
  readonly #words = new Map<string, ReadonlySet<string>>();
  readonly #own = new Map<string, ReadonlySet<string>>();
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    for (const { commitments } of catalogue.priorities)
      for (const { id, text } of commitments) {
        const metrics = catalogue.metrics.filter((metric) => metric.commitment === id);
        const phrases = [text, id.replaceAll('-', ' '), ...metrics.map((metric) => metric.label)];
        this.#own.set(id, new Set([text, id.replaceAll('-', ' ')].flatMap(stems)));
        this.#words.set(id, new Set(phrases.flatMap(stems)));
      }
  }

  /** The first of those of the priority that share most; null where none shares anything, or the report makes no promise. */
  commitment(priority: number, promise: string): Commitment | null {
    if (promise === '') return null;
    const of = this.#catalogue.priorities.find(({ number }) => number === priority)?.commitments ?? [];
    const asked = [...new Set(stems(promise))];
    // A word that several of the commitments have tells little between them.
    const weight = (word: string) => 1 / of.filter(({ id }) => this.#words.get(id)!.has(word)).length ** 2;
    const scored = of.map((commitment) => {
      const [words, own] = [this.#words.get(commitment.id)!, this.#own.get(commitment.id)!];
      const shared = asked.filter((word) => words.has(word));
      return { commitment, score: shared.reduce((sum, word) => sum + weight(word) * (own.has(word) ? OWN : 1), 0) };
    });
    const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    return best?.commitment ?? null;
  }
}

const stems = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map(stem);
