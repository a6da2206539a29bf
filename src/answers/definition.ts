/** What a term, an acronym or a metric means, and the update that uses it. */
import type { GlossaryEntry } from '../figures/model.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { filtered, search, shown } from './narrative.ts';
import { ofMetric, updatesOn } from './offers.ts';
import { capital } from './say.ts';
import { updatesDraft } from './updates.ts';

/** So many other words may stand beside the term. */
const MOST_BESIDE = 1;
/** A term that so few updates use is shown in them. */
const FEW = 2;

export const definition: Answer = {
  name: 'definition',
  suits: (q) => q.intent === 'definition',
  answer: async (question, context) => {
    const { knowledge } = context;
    if (question.operations.value.length > 0) {
      const list = (await filtered(question, context)) ?? [];
      return list.length
        ? { ...updatesDraft(shown(list, question, context), question, context), kind: 'operation' }
        : null;
    }
    const entries = question.acronyms.map((term) => knowledge.catalogue.glossary.find((g) => g.term === term)!);
    const { terms } = knowledge.lexicon;
    const isOf = (term: string, list: readonly string[]): boolean =>
      list.join(' ') === terms.termsOf(term).join(' ') || list.join(' ').includes(term.toLowerCase());
    const rest = question.needs.value.filter(
      (need) => !question.acronyms.some((term) => need.terms.some((list) => isOf(term, list))),
    );
    // A term in a heap of other words is not what was asked about.
    if (entries.length > 0 && rest.length <= MOST_BESIDE) return ofTerms(entries, question, context);
    const [id] = question.metrics.value;
    if (id && question.unread.length === 0) {
      const metric = knowledge.metric(id);
      return {
        kind: 'definition',
        outcome: 'answered',
        lines: [`${capital(metric.label)}: ${metric.definition}`],
        priorities: [metric.priority],
        about: metric.label,
        followUps: [ofMetric(metric)],
      };
    }
    return null;
  },
};

async function ofTerms(entries: readonly GlossaryEntry[], question: Question, context: Context): Promise<Draft> {
  const lines = entries.map((e) => {
    const first =
      e.meaning && e.meaning.toLowerCase() !== e.term.toLowerCase() ? `${e.term}: ${e.meaning}.` : `${e.term}:`;
    return e.note ? `${first} ${e.note}` : first;
  });
  const only = entries.length === 1 ? entries[0]! : null;
  const need = only
    ? {
        words: only.term,
        terms: [
          context.knowledge.lexicon.terms.termsOf(only.term),
          context.knowledge.lexicon.terms.termsOf(only.meaning),
        ],
        topic: null,
      }
    : null;
  const found = need ? await search({ ...question, needs: { value: [need], origin: 'stated' } }, context, null) : null;
  const used =
    found && found.updates.length > 0 && found.updates.length <= FEW ? shown(found.updates, question, context) : [];
  return {
    kind: 'definition',
    outcome: 'answered',
    lines: [...lines, ...used.map(({ text }) => `In the report: ${text}`)],
    priorities: entries.map((e) => e.priority),
    updates: used,
    about: entries.map((e) => e.term).join(', '),
    ...(only && found?.updates.length ? { followUps: [updatesOn(only.term)] } : {}),
  };
}
