const BEHIND =
  /^(?:'s|')?(?: [\w-]+){0,2} (?:alone|only|solely|separately|in isolation|(?:by|on) (?:itself|themselves|(?:its|their) own))\b/;

/** Whether what stands between the two texts is singled out by them; a part of many is, too ("how many of those were X"). */
export const isSingledOut = (before: string, behind: string): boolean =>
  BEHIND.test(behind) || /\bhow many of\b/.test(before);

/** "Just this quarter", "in the three months alone": a time that is limited to itself, of which no longer one tells. */
export const isTimeAlone = (before: string, behind: string): boolean =>
  /^(?:'s|')?,? (?:alone|only|solely|exclusively|in isolation|(?:by|on) (?:itself|themselves|(?:its|their) own)|and (?:nothing|no) (?:earlier|before|else|other))\b/.test(
    behind,
  ) ||
  /\b(?:just|only|solely|exclusively|purely|strictly)(?: (?:in|for|during|over|from|of))?(?: the| this| that)? $/.test(
    before,
  );

/** "Closed ones": of the things spoken of, those of which this is said; "the ones" and "which ones" are all of them. */
export const isSaidOfOnes = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'ones' &&
  !/^(?:the|these|those|which|what|other|same|any|all|both|few|only|just|and|of|my|our|your|their)$/.test(words[at]!);
