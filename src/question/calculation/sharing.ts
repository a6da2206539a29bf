/** Which of the metrics that two stretches may name is shared out among which: those that are narrowed alike belong together. */
import { metricsOf } from '../../figures/expression.ts';
import { isMean } from '../../figures/model.ts';
import { isOfPosts } from '../../language/grammar.ts';
import { isOfCounting } from '../../language/numbers/counting-words.ts';
import { scan } from '../scan.ts';
import { metricOf, type Reader, spokenTerms, termsOf } from './operands.ts';

/** What is said of one of the two, read once. */
type Side = Pick<ReturnType<typeof scan>, 'terms' | 'content'> & { readonly said: readonly string[] };

function sideOf(text: string, { lexicon, context }: Reader): Side {
  const { terms, content } = scan(text, lexicon, context);
  const open = content.size > 0 ? content : new Set(terms.map((t) => t.from));
  return { terms, content: open, said: lexicon.terms.termsOf(text) };
}

/** Things can be shared among; money, hours and percentages are not. */
const NOT_AMONG: ReadonlySet<string> = new Set(['share', 'average', 'money', 'hours']);
export const isAmong = (id: string, reader: Reader): boolean => !NOT_AMONG.has(metricOf(id, reader).kind);

/** What was just told is meant rather than another that goes by the same unit; the usual one of its kind rather than a part. */
const TOLD = 2;
const USUAL = 0.5;

/** `topText` null: only what was just told, `told`, is meant. `mayTop` and `mayBottom` leave out what else is said of them. */
export function sharedOut(
  topText: string | null,
  bottomText: string,
  mayTop: (id: string) => boolean,
  mayBottom: (id: string) => boolean,
  told: string | null,
  reader: Reader,
): { readonly top: string; readonly bottom: string } | null {
  const { metrics } = reader.lexicon.catalogue;
  const below = sideOf(bottomText, reader);
  // "Per officer": posts that were worked out from hours are nobody, unless they are asked for as such or were told.
  const counts = (id: string, term: string): boolean => reader.lexicon.metrics.counted(id).has(term);
  const isPost = ({ id, unit }: (typeof metrics)[number]): boolean =>
    isOfPosts(unit) &&
    !reader.results.some((one) => metricsOf(one).includes(id)) &&
    !below.said.some(
      (term) => counts(id, term) && !reader.lexicon.terms.termsOf(unit.split(' ').at(-1)!).includes(term),
    );
  const bottoms = metrics.filter(
    (m) => !NOT_AMONG.has(m.kind) && !isPost(m) && isNamed(m.id, below, reader) && mayBottom(m.id),
  );
  if (bottoms.length === 0) return null;
  const above = topText === null ? null : sideOf(topText, reader);
  const named = above ? metrics.filter((m) => !isMean(m) && isNamed(m.id, above, reader) && mayTop(m.id)) : [];
  const tops = new Set([...(told ? [told] : []), ...named.map(({ id }) => id)]);
  const pairs = [...tops].flatMap((top) =>
    bottoms
      .filter(({ id }) => id !== top)
      .map(({ id: bottom, usual }) => ({
        top,
        bottom,
        near: nearOf(top, bottom, reader) + (top === told ? TOLD : 0) + (usual ? USUAL : 0),
        counted:
          Number(countsAny(bottom, below.said, reader)) + Number(top === told || countsAny(top, above!.said, reader)),
      })),
  );
  const spoken = spokenTerms(reader);
  const helpOf = (id: string): readonly string[] => (isBeside(id, reader) ? spoken : []);
  // One of the two says by itself what it is, and the other is told by it.
  const belongs = ({ top, bottom }: (typeof pairs)[number]): boolean =>
    top === told || completes(top, above!, helpOf(bottom), reader)
      ? completes(bottom, below, [...termsOf([top], reader), ...helpOf(bottom)], reader)
      : completes(bottom, below, helpOf(bottom), reader) &&
        completes(top, above!, [...termsOf([bottom], reader), ...helpOf(bottom)], reader);
  return (
    pairs
      .filter(({ near }) => near >= 1)
      .sort((x, y) => y.counted - x.counted || y.near - x.near)
      .find(belongs) ?? null
  );
}

export const countsAny = (id: string, terms: readonly string[], { lexicon }: Reader): boolean =>
  terms.some((term) => lexicon.metrics.counted(id).has(term));

/** A word is of what it counts, or one that it is asked for by, and none is of something else. */
function isNamed(id: string, { terms, content, said }: Side, reader: Reader): boolean {
  const own = termsOf([id], reader);
  if (!countsAny(id, said, reader) && !said.some((term) => own.includes(term))) return false;
  const { metrics } = reader.lexicon;
  return terms.every(
    ({ term, or = [], from }) => !content.has(from) || [term, ...or].some((sense) => metrics.speaksOf(id, sense)),
  );
}

const isBeside = (id: string, { context: { focus } }: Reader): boolean => focus?.neighbours.includes(id) === true;

/** All that is said is the metric's, with the help of those terms. */
function completes(id: string, { terms, content }: Side, help: readonly string[], { lexicon }: Reader): boolean {
  const only = new Set([id]);
  const { metrics, unread } = lexicon.metrics.read({ terms, content, counting: true, context: new Set(help), only });
  return metrics.length === 1 && unread.length === 0;
}

/** How much the two have in common by their names; what stands beside what was spoken of belongs to it. */
function nearOf(top: string, bottom: string, reader: Reader): number {
  const own = nameOf(top, reader);
  return nameOf(bottom, reader).filter((term) => own.includes(term)).length + Number(isBeside(bottom, reader));
}

/** The terms of the metric's label that tell it from others, read once for a vocabulary. */
function nameOf(id: string, reader: Reader): readonly string[] {
  const known = names.get(reader.lexicon) ?? new Map<string, readonly string[]>();
  names.set(reader.lexicon, known);
  const terms =
    known.get(id) ??
    reader.lexicon.terms.termsOf(metricOf(id, reader).label).filter((term) => !isOfCounting('share', term));
  known.set(id, terms);
  return terms;
}
const names = new WeakMap<Reader['lexicon'], Map<string, readonly string[]>>();
