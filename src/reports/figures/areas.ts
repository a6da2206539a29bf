/** The area a number is of: the smallest place named around it that lies inside its bullet's label, else the label. */
import type { AreaTree } from '../../figures/area-tree.ts';
import type { Sentence } from './sentences.ts';

/** An area that the text names, and where. */
export interface Placed {
  readonly id: string;
  readonly at: number;
}

/** A sentence that goes on about what the one before placed: "These offences were linked ...". */
const GOES_ON = /^(?:these|this|those|they|both|it)\b/i;

/** What parts a number from the place of the next one: "612 hours, including 90 at Fen End", "5 in Newby and in Alderton 3". */
const OF_THE_NEXT = /\b(?:including|of which|of whom|with)\b|;|,?\s+(?:and|while|whereas|,)\s+(?:in|at)\b/i;

/** "48,000 hours, 14,300 of them in Newby": the place of a part is not the whole's. */
const OF_THEM = /^\S+(?:\s[\p{L}-]+)?\s+of\s+(?:them|these|those|whom|which)\b/iu;

/** "Six orders were obtained, four in Newby": each of what is listed behind a whole has its own place. */
const LISTS = /\b(?:was|were|is|are|been|had|have|has|there)\b.*[,:–]\s*$/i;

/** "Of 148 casualties, 21 were in Newby": what is told behind a whole that leads in is of its part. */
const WHOLE_LEADS = /(?:^|[.;:,]\s+)(?:out\s+)?(?:of|among)\s+(?:(?:the|our|all|these)\s+)*$/i;

/** What begins a thought of its own: "number 398, although a unit has been set up at Fen End". */
const ASIDE = /\b(?:although|though|while|whereas|where|which|but)\b/i;

/** Where a number stands in its text, and where the next one begins. */
export interface Stands {
  readonly at: number;
  readonly next: number | null;
}

/** Two places named for one number: the smallest area around them, or the two jointly. */
export function areaOf(
  text: string,
  sentences: readonly Sentence[],
  { at, next }: Stands,
  headings: readonly string[],
  places: readonly Placed[],
  tree: AreaTree,
): string {
  const candidates = places.filter(
    ({ id }) =>
      (headings.length > 1 || !headings.includes(id)) && headings.some((heading) => tree.within(heading).includes(id)),
  );
  if (candidates.length === 0) return tree.together(headings);
  let place = sentences.findIndex(({ start, end }) => at >= start && at < end);
  for (; place >= 0; place -= 1) {
    const { start, end } = sentences[place]!;
    const named = nearest(
      text,
      candidates.filter((candidate) => candidate.at >= start && candidate.at < end),
      at,
      next,
      end,
    );
    const smallest = named.filter(
      ({ id }) => !named.some((other) => other.id !== id && tree.within(id).includes(other.id)),
    );
    if (smallest.length > 0) return tree.together(smallest.map(({ id }) => id));
    if (!GOES_ON.test(text.slice(start, end))) break;
  }
  return tree.together(headings);
}

/** The places behind the number, else those before it, else those behind the next one where nothing parts the two. */
function nearest(
  text: string,
  named: readonly Placed[],
  at: number,
  next: number | null,
  end: number,
): readonly Placed[] {
  const isLead = WHOLE_LEADS.test(text.slice(0, at));
  const lead = isLead ? text.slice(at, end).search(/,\s/) : -1;
  const until = lead >= 0 ? at + lead : next !== null && next < end ? next : end;
  const parted = OF_THE_NEXT.exec(text.slice(at, until));
  const reach = parted && until !== end ? at + parted.index : until;
  const behind = named.filter((place) => place.at >= at && place.at < reach && !ASIDE.test(text.slice(at, place.at)));
  if (behind.length > 0) return behind;
  const before = named.filter((place) => place.at < at);
  if (before.length > 0) return before;
  const isOfNext = until !== end && (OF_THEM.test(text.slice(until)) || LISTS.test(text.slice(at, until)) || isLead);
  return isOfNext || (parted && until !== end) ? [] : named.filter((place) => !ASIDE.test(text.slice(at, place.at)));
}
