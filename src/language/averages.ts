/** How an average is asked for. Pure. */

/** The mean of one thing: "daily", "a day" */
export const saysPerDay = (text: string): boolean => /\b(?:mean|average|daily|(?:a|per|each) day)\b/.test(text);

/** "Mean calls a day", "the mean of": an average, unlike "what does it mean". */
export const asksMean = (text: string): boolean =>
  /^(?!.*\b(?:does|do|did)\b)(?:.*\b(?:the|and|is|was|arithmetic) )?mean\b(?! by\b| when\b| for\b)(?=.*\w)/.test(text);

/** Said to be an average: "101 calls per month" asks for the months, and those are not held. */
export const saysAverage = (text: string): boolean =>
  /\b(?:average|averages|averaged|avg|mean|typical|typically)\b/.test(text);

/** Units of what comes in every day. */
export const comesInEveryDay = (unit: string): boolean =>
  /^(?:calls|hours|reports|investigations|interactions)$/.test(unit);

/** A label of what is itself an average: "999 calls a day" */
export const isItselfAverage = (label: string): boolean => /\b(?:average|per|a day|daily)\b/i.test(label);

export const saysDayOrMonth = (text: string): boolean => /\b(?:day|daily|month|monthly)\b/.test(text);

export const saysEveryMonth = (text: string): boolean => /\b(?:a|per|each|every) month\b/.test(text);

export const isOfEachByLabel = (label: string): boolean => /\b(?:each|per)\b/.test(label);
