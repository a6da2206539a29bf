/** Words that stand for what was spoken of before. Pure. */

/** "How many of them are there" counts them all. */
export const countsAllOfThem = (text: string): boolean =>
  /\bhow many of (?:them|those|these) (?:are there|there are|do (?:we|you|they) have|have (?:we|you|they) got|exist)\b/.test(
    text,
  );

/** One person who was told of: what is counted of others is not his. */
export const pointsToPerson = (text: string): boolean => /\b(?:he|she|him|his|her)\b/.test(text);

export const isOfThose = (text: string): boolean =>
  /\b(?:of|among|amongst|from|out of) (?:them|those|these|that lot|the lot|which|whom)\b/.test(text);

/** "What are you doing about it": what was told just before. */
export const pointsToTold = (text: string): boolean => /\b(?:it|that|this|there|them|those|these)\b/.test(text);

/** "How many have joined that one" */
export const pointsToOne = (text: string): boolean => /\b(?:that|this) one\b/.test(text);
