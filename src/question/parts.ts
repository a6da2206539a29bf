/** The parts of a message between its commas and stops: some name nothing held, some say what is not meant. */

import { isQuestionWord } from '../language/asking/question-words.ts';
import { beginsOfSpeaker, isOfThoseWhoTalk, tellsWhoAsks } from '../language/clauses/asides.ts';
import { isOfMany } from '../language/clauses/purposes.ts';
import { AUXILIARIES } from '../language/grammar.ts';
import { isThey } from '../language/referents.ts';
import type { Token } from '../language/text.ts';
import type { CueMatch } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

/** Tokens `from` up to, not including, `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Parts as commas, stops, brackets, spaced dashes and "but" divide them. */
export function partsOf(text: string, tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const gap = i < tokens.length ? text.slice(tokens[i - 1]!.end, tokens[i]!.start) : '.';
    if (/[,;:.?!()]|\s-\s|^-\s/.test(gap) || tokens[i]?.word === 'but' || tellsWhoAsked(tokens, i)) {
      parts.push({ from, to: i });
      from = i;
    }
  }
  return parts;
}

/** "A lady at church asked me whether": what is asked begins after it. */
const tellsWhoAsked = (tokens: readonly Token[], at: number): boolean =>
  tellsWhoAsks(`${tokens[at - 2]?.word} ${tokens[at - 1]?.word}`) && tokens[at]?.word !== 'whether';

const verbAfter = ({ to }: Part, from: number, means: (token: number) => boolean): boolean =>
  Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).some(means);

/** Tokens of asides: the words that narrow in parts where every word is one that says nothing, all of what the speaker says of himself. */
export function asides(
  parts: readonly Part[],
  words: readonly string[],
  content: ReadonlySet<number>,
  lexicon: Lexicon,
  named: ReadonlySet<number>,
  tells: (token: number) => boolean = () => true,
): Set<number> {
  const aside = new Set<number>();
  const inside = (part: Part): number[] => [...content].filter((i) => i >= part.from && i < part.to);
  for (const part of parts) {
    const own = inside(part);
    if (own.length > 0 && spoken(words, part) && !tokensOf(part).some(tells) && !pointedAt(words, part))
      for (const i of tokensOf(part)) aside.add(i);
    if (
      own.length === 0 ||
      // "What have they been raised to?" asks.
      (isQuestionWord(words[part.from]!) && AUXILIARIES.has(words[part.from + 1] ?? '')) ||
      isOfMany(words.slice(part.from, part.to).join(' ')) ||
      own.some(
        (i) =>
          named.has(i) ||
          !(
            lexicon.chatter.has(words[i]!) ||
            (personal(words, part) &&
              (/^\d{1,2}$/.test(words[i]!) || lexicon.occasions.longestAt([words[i]!], 0) !== null))
          ),
      )
    )
      continue;
    for (const i of own) aside.add(i);
  }
  return [...content].some((i) => !aside.has(i)) ? aside : new Set();
}

const tokensOf = ({ from, to }: Part): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** "I need it by noon", "my wife says it has gone up": of the speaker, not of what is asked. */
const spoken = (words: readonly string[], part: Part): boolean =>
  tokensOf(part).some((i) => isOfThoseWhoTalk(words[i]!) || (words[i] === 'need' && words[i + 1] === 'it'));

/** "You know the hoaxes, how many were they": what the rest of the message points to. */
const pointedAt = (words: readonly string[], { from, to }: Part): boolean =>
  words.some((word, i) => (i < from || i >= to) && isThey(word));

/** "I have a meeting at 2": the number is the speaker's own. */
const personal = (words: readonly string[], part: Part): boolean => beginsOfSpeaker(words[part.from] ?? '');

export interface Negation {
  /** Tokens of what is not meant ("not the specials, ..."). */
  readonly excluded: ReadonlySet<number>;
  /** "calls that did not come from X": the negations that narrow. */
  readonly at: readonly number[];
}

/**
 * "Not the specials, the other ones" and "999, not 101" exclude what they name; "received but not retained" and "calls
 * that did not come from X" narrow. `namesMetric` tells whether tokens name a metric by themselves; `isPartOf` whether
 * the first name a part of what the second name ("intelligence excluding Crimestoppers"); `means` whether a token that
 * by itself says nothing stands for what a metric is about ("keep"); `contrasts` whether a negation only sets what is
 * meant against something else ("online rather than by phone", "bodies, not hours").
 */
export function negationOf(
  parts: readonly Part[],
  cues: readonly CueMatch[],
  content: ReadonlySet<number>,
  namesMetric: (tokens: readonly number[]) => boolean,
  isPartOf: (tokens: readonly number[], whole: readonly number[]) => boolean,
  means: (token: number) => boolean,
  contrasts: (cue: CueMatch, part: Part) => boolean = () => false,
  /** "Not phones: chats" turns from the one to the other; "excluding hoaxes" takes from what follows. */
  turnsFrom: (cue: CueMatch) => boolean = () => true,
): Negation {
  const excluded = new Set<number>();
  const at: number[] = [];
  for (const cue of cues.filter((c) => c.cue === 'not')) {
    const { from } = cue;
    const part = parts.find((p) => from >= p.from && from < p.to)!;
    const after = [...content].filter((i) => i > from && i < part.to);
    const within = [...content].filter((i) => i >= part.from && i < from);
    const earlier = [...content].some((i) => i < part.from);
    const later = [...content].some((i) => i >= part.to);
    const opens = within.length === 0 && after.length > 0;
    const leavesOut = opens
      ? earlier
        ? from === part.from && namesMetric(after)
        : later && (turnsFrom(cue) || namesMetric(after))
      : within.length > 0 && after.length > 0 && isPartOf(after, within);
    if (leavesOut || (contrasts(cue, part) && within.length + Number(earlier) > 0))
      for (const i of after) excluded.add(i);
    else if (within.length + after.length > 0 || verbAfter(part, from, means)) at.push(from);
  }
  return { excluded, at };
}
