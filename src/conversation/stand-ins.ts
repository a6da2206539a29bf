/** A message in which "the youth version" or "the Newby ones" stands for what was spoken of: asked with its noun. */

import type { Context } from '../answers/answer.ts';
import { updatesByKey } from '../answers/by-key.ts';
import { updatesDraft } from '../answers/updates.ts';
import { type StandIn, standInIn } from '../language/asking/stand-ins.ts';
import { isPast } from '../language/grammar.ts';
import { wordsOf } from '../language/terms.ts';
import { normalise } from '../language/text.ts';
import { isUnderstood } from './heard.ts';
import type { Answered } from './two-parts.ts';

/** Null where nothing stands for another thing, or the message is understood as it is. `whole`: how it is answered then. */
export async function ofStandIn(
  text: string,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
): Promise<Answered | null> {
  const standIn = context.focus && standInIn(normalise(text));
  if (!standIn || (isUnderstood(whole) && whole.question.metrics.value.length > 0)) return null;
  for (const nouns of [nounsAsked(context), await nounsShown(standIn, context)]) {
    const found = new Map<string, Answered>();
    for (const noun of nouns) {
      const one = ofWhich(standIn, await answered(standIn.as(noun), context), context);
      if (one && isUnderstood(one)) found.set(one.draft.lines.join('\n'), one);
    }
    if (found.size === 1) return [...found.values()][0]!;
  }
  return null;
}

/** What the last question was about. */
const nounsAsked = ({ focus }: Context): readonly string[] =>
  focus!.question.needs.value.map(({ words }) => words).filter((words) => !isPast(words.split(' ').at(-1)!));

/** What stands behind the words in the updates just shown: "the skills one" is the skills course. */
async function nounsShown({ which }: StandIn, { focus, store }: Context): Promise<readonly string[]> {
  const updates = await updatesByKey(store, new Set(focus!.bullets));
  const behind = updates.flatMap(({ text }) => {
    const words = wordsOf(normalise(text));
    return words.flatMap((_, at) =>
      which.every((word, n) => words[at + n] === word) ? [words[at + which.length]] : [],
    );
  });
  return [...new Set(behind)].filter((word): word is string => word !== undefined && word !== '');
}

/** Of the updates told those that tell of the words; null where none does. */
function ofWhich({ which }: StandIn, one: Answered, context: Context): Answered | null {
  const { terms, names } = context.knowledge.lexicon;
  const updates = one.draft.updates ?? [];
  const isPlace = names.find(which).some(({ kind }) => kind === 'area');
  if (updates.length === 0 || isPlace) return one;
  const asked = terms.termsOf(which.join(' '));
  const own = updates.filter(({ text }) => {
    const held = new Set(terms.read(wordsOf(text)).map(({ term }) => term));
    return asked.every((term) => held.has(term));
  });
  if (own.length === 0) return null;
  return own.length === updates.length ? one : { ...one, draft: updatesDraft(own, one.question, context) };
}
