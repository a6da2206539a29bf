/** How the digests that were posted are asked for. Pure. */

/** A digest that was posted is meant; "a digest of priority 5" asks for a summary. */
export const asksOfDigests = (text: string): boolean =>
  /\b(?:which digests?|(?:last|this) week'?s digest|(?:in|of|from|was|is) (?:the|a|an|any|our|last|this) (?:[\w']+ ){0,2}?digests?\b(?! of (?:priority|the report))|the (?:last|latest|weekly|previous) digest|what did the (?:[\w']+ )?digest say)/.test(
    text,
  );
