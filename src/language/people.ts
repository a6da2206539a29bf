/** How the name of a person is asked for. Pure. */

/** The holder of a post and the one who did it are asked for by name, and names of people are not in a report. */
export const asksName = (text: string): boolean =>
  /\b(?:who is|who are|who was|who were|name of) (?:the|our|their|your|he|she|they|him|her)\b|\bby name\b|\bnames? of\b|\bname (?:the|that|this|him|her|them|names)\b|\bwho (?:chairs?|chaired|heads?|headed|leads?|led|commands?|manages?)\b|\b(?:his|her|their) names?\b|\bwhat (?:was|is|were|are) (?:he|she|his|her|their)\b/.test(
    text,
  );
