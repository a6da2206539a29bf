/** Two questions in one message: joined by "and", or asked of two things by the same words. Pure. */

/** What stands behind the joint is a question of its own: by its question word, or by a verb with a pronoun. */
const JOINT =
  /[,;]? (?:and|also|plus|&)(?: also| then)? (?=(?:how|what|who|whom|whose|where|when|which|why)\b|(?:is|are|was|were|has|have|had|did|does|do) (?:it|that|this|they|those|these|he|she|there|any\w*)\b)/g;
/** "Arrested vs charged, the drugs work": two words, and what is said of both. */
const OF_BOTH = /^([\w'-]+) (?:v|vs|versus|and|&) ([\w'-]+)(?:,|:| -)? (?:(?:for|of|among|amongst|in|from|by) )?(.+)$/;
/** "Volunteers: number in post and applications waiting": what both are of stands before. */
const BEFORE_BOTH = /^([^,:;?]+): ?([^,;?]+) and ([^,;?]+)$/;
const LEAST_WORDS = 2;
/** A longer message is read as one: its work stays bounded. */
const LONGEST = 400;

export interface TwoQuestions {
  readonly parts: readonly [string, string];
  /** Each leaves out what both are of: nothing is asked by the one without the other. */
  readonly shared: boolean;
}

export function twoQuestionsIn(message: string): TwoQuestions | null {
  if (message.length > LONGEST) return null;
  const text = message.replace(/[\s?.!]+$/, '');
  const joints = [...text.matchAll(JOINT)];
  const [joint] = joints;
  const isQuestion = (part: string): boolean => part.trim().split(/\s+/).length >= LEAST_WORDS;
  if (joint && joints.length === 1) {
    const parts = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)] as const;
    return parts.every(isQuestion) ? { parts, shared: false } : null;
  }
  const [, one, other, of] = OF_BOTH.exec(text) ?? [];
  if (one && other && of) return { parts: [`${one} ${of}`, `${other} ${of}`], shared: true };
  const [, head, first, second] = BEFORE_BOTH.exec(text) ?? [];
  return head && first && second ? { parts: [`${head}: ${first}`, `${head}: ${second}`], shared: true } : null;
}
