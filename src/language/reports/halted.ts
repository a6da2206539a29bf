/** How a report says that something is shut, on hold or could not be done. Pure. */

const HALTED =
  /\b(?:suspend\w*|postpon\w*|paused?|cancel\w*|halt(?:s|ed)?|on hold|put off|call(?:ed|s)? off|stood down|unable to|could not|(?:have|has|had|were|was|is|are) not been able|closed (?:at present|at the moment|until|because|due|during|temporarily)|(?:are|is|remains?) (?:currently |still |now |temporarily )?closed|delay(?:s|ed)?|when (?:[\w-]+ ){1,3}(?:allows?|permits?|lifts?)|as (?:[\w-]+ ){1,6}(?:allow|permit)|once (?:[\w-]+ ){1,4}(?:allows?|permits?|lifts?|lifted|eased?))\b/i;

export const isHalted = (sentence: string): boolean => HALTED.test(sentence);
