/** How the digests that were posted are asked for: of which of them, what of it, and what they are to tell of. Pure. */
import { AUXILIARIES, DETERMINERS, isPast, LINKS, POINTERS } from '../grammar.ts';
import { wordsOf } from '../terms.ts';
import { behindRequest, withoutOpenings } from './said-to-bot.ts';

/** What is done with a digest. */
export type Deed = 'approved' | 'posted' | 'written' | 'submitted' | 'returned' | 'withdrawn' | 'corrected';

export interface DigestAsked {
  /** contents: all of it, or what it tells of the subject. which: those that do. The others: of a deed. */
  readonly wants: 'contents' | 'which' | 'count' | 'who' | 'when' | 'where' | 'why' | 'whether';
  readonly deed: Deed | null;
  /** The one posted last, any that was posted, or the one that was spoken of. */
  readonly of: 'last' | 'all' | 'told';
  /** The words of what it is to tell of; empty for whatever it tells. */
  readonly subject: readonly string[];
  /** The digest is not named: it is asked what "we" have told. */
  readonly isOfUs: boolean;
}

const DIGEST = /^digests?$/;
const BE = /^(?:is|are|was|were)$/;
const DO = /^(?:did|do|does)$/;
const HAVE = /^(?:has|have|had)$/;
const WH = /^(?:who|whom|when|where|why|what|which|how|whether|if|whats)$/;
const US = /^(?:we|us|you|they|anyone|anybody|someone|somebody)$/;
const ABOUT = /^(?:about|regarding|concerning)$/;
const ANY = /^(?:any|some|every)(?:thing|one|body)?$/;
const OUT = /^(?:went|gone|go|came|come|put)$/;
const WHENEVER = /^(?:ever|yet|already|actually|exactly|so|far|again)$/;
/** What stands before the digest and only tells which one. */
const QUALIFIES = /^(?:last|latest|newest|recent|most|weekly|previous|posted|\d+|one|two|three)$/;

/** In the order in which they are looked for: "was it approved before it went out" asks for the first. */
const DEEDS: readonly (readonly [Deed, RegExp])[] = [
  ['approved', /\b(?:approv\w+|sign(?:ed|s)?(?: it)? off)\b/],
  ['withdrawn', /\b(?:withdr\w+|recall\w*|pulled|took (?:it )?(?:back|down)|taken (?:back|down))\b/],
  ['corrected', /\bcorrect\w*\b/],
  ['returned', /\b(?:sent back|returned)\b/],
  ['submitted', /\b(?:handed in|submitted)\b/],
  ['written', /\b(?:wrote|written|write|authors?|drafted|drew up|drawn up|composed)\b/],
  ['posted', /\b(?:post(?:ed|s)?|publish(?:ed)?|sent|send|(?:go|goes|went|gone|come|came|put) out|delivered)\b/],
];
const ANSWERED_BY: readonly (readonly [DigestAsked['wants'], RegExp])[] = [
  ['count', /^how many\b/],
  ['when', /^(?:when|what (?:time|day|date)|on what (?:day|date))\b/],
  ['who', /\b(?:who|whom)\b/],
  ['where', /^(?:to )?(?:where|(?:which|what|how many) (?:places?|channels?|chats?))\b/],
  ['why', /^why\b/],
];
/** What "we" do with a digest, where the digest itself is not named. */
const TELLING =
  /\b(?:did|have|has) (?:we|you|they|anyone|anybody) (?:(?:ever|already|actually) )?(?:tell|told|say|said|mention(?:ed)?|post(?:ed)?|send|sent|put|publish(?:ed)?)\b|\b(?:what|anything) (?:has |have |had )?(?:went|gone|go|came|come|put|sent|posted)(?: out)?\b|\bwhat (?:was|were|has been|have been) (?:sent|posted|put) out\b/;

/** Whether it is worth a closer look. */
export const mayAskOfDigests = (text: string): boolean =>
  /\bdigests?\b/i.test(text) || TELLING.test(text.toLowerCase());

/** `text`: without what it says of days. `isTold`: one was just spoken of. `hasDays`: days were named. */
export function askedOfDigests(text: string, isTold: boolean, hasDays: boolean): DigestAsked | null {
  const asking = leadless(text);
  const words = wordsOf(asking);
  const at = words.findLastIndex((word) => DIGEST.test(word));
  if (at < 0) return ofTold(words, isTold) ?? (TELLING.test(words.join(' ')) ? ofUs(words) : null);
  const from = blockFrom(words, at);
  const [before, block, after] = [words.slice(0, from), words.slice(from, at + 1), words.slice(at + 1)];
  if (!isMeant(before, block, after, hasDays)) return null;
  const has = (pattern: RegExp): boolean => block.some((word) => pattern.test(word));
  const isAny = has(/^(?:which|what|any|all|every|each|a|an)$/) || (has(/s$/) && !has(QUALIFIES));
  const of = isAny ? 'all' : isTold && has(/^(?:this|that|it)$/) ? 'told' : 'last';
  return asked([...before, ...after], () => subjectOf(before, after, block), of, has(/^(?:which|what)$/));
}

function leadless(text: string): string {
  // "Have we told people" is the question itself.
  const opened = /^(?:have|do) /.test(text) ? text : withoutOpenings(text);
  const asking = (behindRequest(opened) ?? opened).replace(/^\w+ me (?=\w)/, '').replace(/^(?:whether|if) /, '');
  return asking.replace(/[?!.]+\s*$/, '');
}

/** "Which of the last", "any weekly": where what tells which digest begins. */
function blockFrom(words: readonly string[], at: number): number {
  let from = at;
  for (; from > 0; from -= 1) {
    const [word, before] = [words[from - 1]!, words[from - 2] ?? ''];
    const isOf = word === 'of' && /^(?:which|what|any|all|each|every|one)$/.test(before);
    if (!isOf && !QUALIFIES.test(word) && !DETERMINERS.has(word) && !POINTERS.has(word) && !ANY.test(word)) break;
    if (/^(?:how|if|whether|me)$/.test(word)) break;
  }
  return from;
}

/** One that was posted; "a digest of priority 5" asks for a summary, and the next one was not posted yet. */
function isMeant(
  before: readonly string[],
  block: readonly string[],
  after: readonly string[],
  hasDays: boolean,
): boolean {
  if (before.at(-1) === 'next' || block.includes('next') || /^of (?:priority|the report)/.test(after.join(' ')))
    return false;
  if (/^how many/.test(before.join(' '))) return true;
  if (block.length === 1) return hasDays || block[0] === 'digests';
  return !/^an?$/.test(block[0]!) || LINKS.has(before.at(-1) ?? '');
}

/** "Who approved it", "what did it say on 999", "was 101 in it": of the one that was spoken of. */
function ofTold(words: readonly string[], isTold: boolean): DigestAsked | null {
  if (!isTold) return null;
  const deed = asked(words, () => words, 'told', false);
  if (deed.subject.length === 0 && deed.wants !== 'contents' && words.length > 1) return deed;
  const at = words.lastIndexOf('it');
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  const isInIt = after.length === 0 && /^(?:in|of|from)$/.test(before.at(-1) ?? '');
  const itSays =
    DO.test(before.at(-1) ?? '') && /^(?:say|mention|tell|cover|include|contain|have)$/.test(after[0] ?? '');
  if (at < 0 || (!isInIt && !itSays)) return null;
  return { ...deed, wants: 'contents', deed: null, subject: subjectOf(before, after, ['it']) };
}

function ofUs(words: readonly string[]): DigestAsked {
  const rest = words.filter((word, at) => !OUT.test(word) && !(at > 0 && word === 'out'));
  return { ...asked(words, () => subjectOf(rest, [], []), 'all', false), isOfUs: true };
}

function asked(
  words: readonly string[],
  subject: () => readonly string[],
  of: DigestAsked['of'],
  isWhich: boolean,
): DigestAsked {
  const text = words.join(' ');
  const deed = DEEDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const whether = AUXILIARIES.has(words[0] ?? '') ? 'whether' : null;
  const by = ANSWERED_BY.find(([, pattern]) => pattern.test(text))?.[0] ?? whether;
  const base = { deed, of, isOfUs: false } as const;
  if (!isBare(text)) return { ...base, wants: isWhich ? 'which' : 'contents', subject: subject() };
  const wants = by && (by !== 'whether' || (deed && !isWhich)) ? by : isWhich ? 'which' : 'contents';
  return { ...base, wants, subject: [] };
}

/** It says no more than what is done, and with what. */
const isBare = (text: string): boolean =>
  DEEDS.reduce((left, [, pattern]) => left.replace(pattern, ' '), text)
    .split(/\s+/)
    .every(
      (word) =>
        /^(?:|many|go|went|gone|times?|days?|dates?|places?|channels?|chats?|person|by|it|be|been|out|off)$/.test(
          word,
        ) ||
        [WH, US, WHENEVER].some((pattern) => pattern.test(word)) ||
        [AUXILIARIES, POINTERS, LINKS].some((set) => set.has(word)),
    );

/** The words of what a digest is to tell of, by where they stand: behind its verb, or before "in the digest". */
function subjectOf(before: readonly string[], after: readonly string[], block: readonly string[]): readonly string[] {
  const behind = fromAfter(after, [...before, ...block]);
  return behind.length > 0 ? behind : fromBefore(before);
}

function fromAfter(after: readonly string[], before: readonly string[]): readonly string[] {
  const [first = ''] = after;
  if (first === '') return [];
  if (LINKS.has(first)) return phrase(after);
  const isAsked = before.some((word) => /^(?:which|any|in)$/.test(word) || DO.test(word) || HAVE.test(word));
  if (BE.test(before[0] ?? '') && !before.includes('which')) return [];
  return isAsked || before.length > 1 ? told(withoutVerb(after)) : [];
}

/** "Did we speak of", "has mentioned", "spoke of", "was": what comes first after the digest says what it does. */
function withoutVerb(words: readonly string[]): readonly string[] {
  const [first = '', second = '', third = ''] = words;
  if (BE.test(first)) return words.slice(1);
  if (DO.test(first)) return words.slice(POINTERS.has(second) ? 3 : 2);
  if (AUXILIARIES.has(first)) return words.slice(isPast(second) && third ? 2 : 1);
  return words.slice(1);
}

function fromBefore(before: readonly string[]): readonly string[] {
  const words = before.filter((word) => !WHENEVER.test(word));
  const us = words.findIndex((word, at) => US.test(word) && AUXILIARIES.has(words[at - 1] ?? ''));
  // "Did we last mention": the verb stands behind what says when.
  if (us > 0) return told(words.slice(us + (/^(?:last|first|just)$/.test(words[us + 1] ?? '') ? 3 : 2)));
  const [first = '', second = ''] = words;
  if (BE.test(first) || HAVE.test(first))
    return done(phrase(words.slice(second === 'there' ? 2 : 1).filter((word) => word !== 'been')));
  const did = words.findIndex((word) => DO.test(word));
  // "Did the new rota appear in": its verb ends the clause.
  if (did >= 0)
    return phrase(
      words.slice(
        did,
        words.findLastIndex((word) => !LINKS.has(word)),
      ),
    );
  // "Anything on burglary in", "101 in".
  return LINKS.has(words.at(-1) ?? '') ? done(phrase(words)) : [];
}

/** Behind a verb of telling: whom it was told comes before what. */
function told(words: readonly string[]): readonly string[] {
  const about = words.findIndex((word) => ABOUT.test(word));
  if (about >= 0) return phrase(words.slice(about));
  if (words.length === 1 && words[0] === 'people') return [];
  const [first = ''] = words;
  const link = words.findIndex((word) => LINKS.has(word));
  return link >= 0 && (ANY.test(first) || first === 'people') ? phrase(words.slice(link)) : phrase(words);
}

/** "Knife crime mentioned", "fraud written about": without what was done with it. */
function done(words: readonly string[]): readonly string[] {
  return words.length > 1 && isPast(words.at(-1)!) ? phrase(words.slice(0, -1)) : words;
}

/** Without what leads to it and what is left hanging behind it. */
function phrase(words: readonly string[]): readonly string[] {
  const isLead = (word: string): boolean =>
    LINKS.has(word) ||
    POINTERS.has(word) ||
    AUXILIARIES.has(word) ||
    WH.test(word) ||
    ANY.test(word) ||
    WHENEVER.test(word);
  const from = words.findIndex((word) => !isLead(word));
  if (from < 0) return [];
  const rest = words.slice(from).filter((word) => !WHENEVER.test(word));
  const hangs = (word: string): boolean =>
    LINKS.has(word) || POINTERS.has(word) || AUXILIARIES.has(word) || /^(?:first|last)$/.test(word);
  return rest.slice(0, rest.findLastIndex((word) => !hangs(word)) + 1);
}
