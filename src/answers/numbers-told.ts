/** Numbers that a question tells and then asks to be worked with: what each is of is known by its being stored, whatever words stand around it. */
import type { Expression, FigureAsked } from '../figures/expression.ts';
import type { Figure } from '../figures/model.ts';
import { askedOfToldNumbers, isOfToldOperator, type ToldOperator } from '../language/arithmetic/told-numbers.ts';
import { figureTyped } from '../language/numbers/numbers.ts';
import { normalise } from '../language/text.ts';
import type { Question } from '../question/question.ts';
import { scan } from '../question/scan.ts';
import { workedOut } from '../question/worked-out.ts';
import type { Context } from './answer.ts';
import { asOperand } from './computed.ts';

/** A message of more numbers is a table. */
const MOST = 3;

export async function withNumbersTold(question: Question, context: Context): Promise<Question> {
  const { knowledge, store } = context;
  const { lexicon } = knowledge;
  const text = normalise(question.message);
  const asked = askedOfToldNumbers(text);
  if (!asked || text.split(/[^\p{L}]+/u).some((word) => lexicon.elsewhere.has(word))) return question;
  const named = (word: string): boolean => lexicon.terms.termsOf(word).some((term) => lexicon.metrics.asksWith(term));
  const typed = [...new Set(text.match(/£?\d[\d,]*(?:\.\d+)?(?:k|m|bn)?\b/g))].filter((word) => !named(word));
  const values = typed.flatMap((word) => figureTyped(word) ?? []);
  if (values.length === 0 || values.length > MOST) return question;
  const said = lexicon.terms.termsOf(text);
  const isSaid = ({ metric }: Figure): boolean =>
    said.some((term) => lexicon.metrics.counted(metric).has(term) || lexicon.metrics.subject(metric).includes(term));
  const held: Figure[][] = [];
  for (const value of values) held.push((await store.figures({ value })).filter(isSaid));
  const told = held.filter((list) => list.length > 0);
  const bound = bind(asked.op, asked.asked, told, context);
  if (!bound) return question;
  const metrics = told.flat().map(({ metric }) => metric);
  const { content, terms, words } = scan(asked.asked, lexicon, { latest: knowledge.latest!, focus: null });
  // What is asked is of these, and of nothing else.
  const isOther = [...content].some((i) => {
    const term = terms.find((t) => t.from <= i && i < t.to)?.term ?? '';
    return (
      !isOfToldOperator(words[i]!) &&
      figureTyped(words[i]!) === null &&
      !metrics.some((id) => lexicon.metrics.speaksOf(id, term))
    );
  });
  return isOther ? question : workedOut(question, bound, lexicon);
}

function bind(
  op: ToldOperator,
  asked: string,
  told: readonly (readonly Figure[])[],
  { knowledge }: Context,
): Expression | null {
  const isPartOf = (part: Figure, whole: Figure): boolean => {
    for (let id = knowledge.metric(part.metric).partOf; id; id = knowledge.metric(id).partOf)
      if (id === whole.metric) return true;
    return false;
  };
  const [first = [], second = []] = told;
  const pairs = first.flatMap((a) =>
    second.filter((b) => b.metric !== a.metric && b.period.to === a.period.to).map((b) => [a, b] as const),
  );
  if (told.length === 2 && (op === 'less' || op === 'share')) {
    const [pair] = pairs.flatMap(([a, b]) => (isPartOf(a, b) ? [[a, b]] : isPartOf(b, a) ? [[b, a]] : []));
    const [part, whole] = pair?.map(asOperand) ?? [];
    return part && whole ? { op, part, whole } : null;
  }
  if (told.length === 1 && (op === 'less' || op === 'share')) {
    const wholes = new Set(first.map((f) => knowledge.metric(f.metric).partOf));
    const [whole] = wholes;
    const part = asOperand(first[0]!);
    return whole && wholes.size === 1 && op === 'less' ? { op, part, whole: { ...part, metric: whole } } : null;
  }
  const [pair, ...others] = distinct(pairs);
  if (told.length !== 2 || !pair || others.length > 0) return null;
  const [a, b] = pair.map(asOperand) as [FigureAsked, FigureAsked];
  if (op === 'sum') return { op, parts: [a, b] };
  if (op === 'difference') return { op, of: [a, b] };
  if (op !== 'ratio') return null;
  // "Per unit": among those that the clause names, else among the fewer.
  const { terms, metrics } = knowledge.lexicon;
  const counts = ({ metric }: FigureAsked): boolean =>
    terms.termsOf(`${asked} ${asked}s`).some((term) => metrics.counted(metric).has(term));
  const isSecond = counts(a) === counts(b) ? pair[1].value <= pair[0].value : counts(b);
  return isSecond ? { op, top: a, bottom: b } : { op, top: b, bottom: a };
}

const distinct = (pairs: readonly (readonly [Figure, Figure])[]): readonly (readonly [Figure, Figure])[] => {
  const keyOf = ([a, b]: readonly [Figure, Figure]): string => `${a.metric} ${b.metric}`;
  return pairs.filter((pair, at) => pairs.findIndex((other) => keyOf(other) === keyOf(pair)) === at);
};
