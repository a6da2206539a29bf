/** What a report gives as a reason for how a metric moved, where it stands in another update than the figure. */
import type { Figure, Update } from '../figures/model.ts';
import { saysWay } from '../language/movements.ts';
import { effectsOf } from '../language/reports/reasons.ts';
import { saysAim } from '../language/reports/sentences.ts';
import { wordsOf } from '../language/terms.ts';
import type { Context } from './answer.ts';
import { sentences } from './say.ts';

export interface ReasonTold {
  readonly update: Update;
  readonly sentence: string;
}

/** `way`: how it moved; null where that is not known. */
export async function reasonsTold(
  { metric, source }: Pick<Figure, 'metric' | 'source'>,
  way: 'up' | 'down' | null,
  { store, knowledge }: Context,
): Promise<readonly ReasonTold[]> {
  const { terms, metrics } = knowledge.lexicon;
  const named = (text: string): readonly string[] => {
    const words = wordsOf(text);
    const read = metrics.read({ terms: terms.read(words), content: new Set(words.keys()), counting: true });
    return [...read.metrics, ...read.equal].map(({ id }) => id);
  };
  const updates = await store.updates({ report: source.report });
  return updates.flatMap((update) => {
    const said = sentences(update.text);
    return said.flatMap((sentence, at) => {
      const isOfIt = (effect: string): boolean => {
        const moved = saysWay(effect);
        if (moved === null || (moved !== 'either' && way !== null && moved !== way)) return false;
        // "999 calls were many. A fault is the cause of the rise."
        const subject = [effect, said.slice(0, at).join(' ')].map(named).find((ids) => ids.length > 0) ?? [];
        return subject.includes(metric);
      };
      return !saysAim(sentence) && effectsOf(sentence).some(isOfIt) ? [{ update, sentence }] : [];
    });
  });
}
