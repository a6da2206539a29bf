const BEHIND =
  /^(?:'s|')?(?: [\w-]+){0,2} (?:alone|only|solely|separately|in isolation|(?:by|on) (?:itself|themselves|(?:its|their) own))\b/;

/** Whether what stands between the two texts is singled out by them; a part of many is, too ("how many of those were X"). */
export const isSingledOut = (before: string, behind: string): boolean =>
  BEHIND.test(behind) || /\bhow many of\b/.test(before);

/** "Closed ones": of the things spoken of, those of which this is said; "the ones" and "which ones" are all of them. */
export const isSaidOfOnes = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'ones' &&
  !/^(?:the|these|those|which|what|other|same|any|all|both|few|only|just|and|of|my|our|your|their)$/.test(words[at]!);
