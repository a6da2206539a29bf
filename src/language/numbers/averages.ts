/** "Mean calls a day", "the mean of": an average, unlike "what does it mean". */
import { finds } from '../pattern.ts';

export const asksMean = (text: string): boolean =>
  /^(?!.*\b(?:does|do|did)\b)(?:.*\b(?:the|and|is|was|arithmetic) )?mean\b(?! by\b| when\b| for\b)(?=.*\w)/.test(text);

/** Said to be an average: "101 calls per month" asks for the months, and those are not held. */
export const saysAverage = (text: string): boolean =>
  /\b(?:average|averages|averaged|avg|mean|typical|typically)\b/.test(text);

export const isOfEachByLabel = finds(/\b(?:each|per)\b/);

/** "Calls a day": counted by the time already. */
export const isByTimeInLabel = (label: string): boolean => / an? (?:day|week|month)$/.test(label);
