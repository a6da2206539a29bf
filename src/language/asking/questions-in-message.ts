/** Several questions in one message: of several sentences, joined by "and", or asked of two things by the same words. Pure. */
import { isPast, JOINTS, LINKS, POINTERS } from '../grammar.ts';
import { asks, asksToHave, isOrder, sentencesOf } from '../segments.ts';

/**
 * What stands behind the joint is a question of its own: by its question word, by a verb with its subject, or by a noun that
 * names what is asked of something.
 */
const JOINT =
  /(?:[,;]? (?:and|also|plus|&|\+)(?: also| then)?|[,;](?= (?:why|whether|(?:is|are|was|were|has|have|had|did|does|do) (?:it|that|this|they|those|these|he|she|any\w*))\b)) (?:(?:say|tell me|explain|state) )?(?=(?:how|what|whats|what's|who|whom|whose|where|when|which|why|whether)\b|(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|should) (?:it|that|this|they|those|these|he|she|we|you|there|the|our|any\w*)\b|(?:the )?(?:(?:daily|weekly|monthly) )?(?:reasons?|causes?|explanations?|average|avg|mean|change|movement|difference|share|proportion|percentage)\b)/g;
/** "Arrested vs charged, the drugs work": two words, and what is said of both. */
const OF_BOTH = /^([\w'-]+) (?:v|vs|versus|and|&) ([\w'-]+)(?:,|:| -)? (?:(?:for|of|among|amongst|in|from|by) )?(.+)$/;
/** "Volunteers: number in post and applications waiting": what both are of stands before. */
const BEFORE_BOTH = /^([^,:;?]+): ?([^,;?]+) and ([^,;?]+)$/;
const LEAST_WORDS = 2;
/** A longer message is read as one, and so is one of more questions: its work stays bounded. */
const LONGEST = 400;
const MOST = 3;

export interface Questions {
  readonly parts: readonly string[];
  /** Each leaves out what all are of: nothing is asked by the one without the other. */
  readonly shared: boolean;
  /** The second is a noun and no more, of which nothing else is said. */
  readonly beside?: boolean;
}

/** `isManners`: whether a sentence only greets, thanks or asks for help. */
export function questionsIn(message: string, isManners: (sentence: string) => boolean): Questions | null {
  if (message.length > LONGEST) return null;
  const parts = partsOf(message, isManners);
  if (parts.length > 1) return parts.length <= MOST ? { parts, shared: false } : null;
  const text = message.replace(/[\s?.!]+$/, '');
  const [, one, other, of] = OF_BOTH.exec(text) ?? [];
  if (one && other && of) return { parts: [`${one} ${of}`, `${other} ${of}`], shared: true };
  const [, head, first, second] = BEFORE_BOTH.exec(text) ?? [];
  if (head && first && second) return { parts: [`${head}: ${first}`, `${head}: ${second}`], shared: true };
  const [, thing, noun] = NOUN_BESIDE.exec(text) ?? [];
  return thing && noun && !noun.split(' ').some(saysOfBoth)
    ? { parts: [thing, noun], shared: false, beside: true }
    : null;
}

/** "999 calls and cost"; a sign of addition joins no questions. */
const NOUN_BESIDE = /^([^,;?]+?),? and (?:the |its |their )?([a-z'-]+(?: [a-z'-]+)?)$/;
/** A verb or a preposition may be of what stands before, too. */
const saysOfBoth = (word: string): boolean => LINKS.has(word) || JOINTS.has(word) || POINTERS.has(word) || isPast(word);

/** What is told before a question belongs to it, and what is told behind the last to that. */
function partsOf(message: string, isManners: (sentence: string) => boolean): string[] {
  const parts: string[] = [];
  let told = '';
  for (const { text: sentence } of sentencesOf(message)) {
    const [first = '', ...joined] = isSetUp(sentence) ? [sentence] : split(sentence);
    if (joined.length === 0 && (!asks(sentence) || isSetUp(sentence) || isManners(sentence))) {
      told = `${told} ${sentence}`.trim();
      continue;
    }
    parts.push(`${told} ${first}`.trim(), ...joined);
    told = '';
  }
  if (told && parts.length > 0) parts.push(`${parts.pop()} ${told}`);
  return parts;
}

/** "Take every report": what is to be done with, and not what is wanted. */
const isSetUp = (sentence: string): boolean => isOrder(/^[a-z]+/.exec(sentence)?.[0] ?? '') && !asksToHave(sentence);

function split(sentence: string): string[] {
  const text = sentence.replace(/[\s?.!]+$/, '');
  const starts = [...text.matchAll(JOINT)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const parts = [0, ...starts.map(({ to }) => to)].map((from, i) => text.slice(from, starts[i]?.from));
  return parts.every((part) => part.trim().split(/\s+/).length >= LEAST_WORDS) ? parts : [sentence];
}
