/** How an average is asked for. Pure. */

/** The mean of one thing: "daily", "a day" */
export const saysPerDay = (text: string): boolean => /\b(?:mean|average|daily|(?:a|per|each) day)\b/.test(text);

/** "Mean calls a day", "the mean of": an average, unlike "what does it mean". */
export const asksMean = (text: string): boolean =>
  /^(?!.*\b(?:does|do|did)\b)(?:.*\b(?:the|and|is|was|arithmetic) )?mean\b(?! by\b| when\b| for\b)(?=.*\w)/.test(text);
