/** How a report says that something came of what was done: it led to less, it was put right, it made a difference. Pure. */
import { finds } from '../pattern.ts';

const CAME_OF_IT = finds(
  /\b(?:(?:has |have )?led to|resulted in|resolved|curtailed|(?:significant |marked )?reductions? in|(?:have|has) (?:dropped|fallen|improved)|(?:been|were|was) (?:\w+ )?(?:safeguarded|prevented from)|made (?:\w+ ){1,3}(?:more|clearer|better|safer)|provided (?:further|greater|more) |significantly (?:increased|improved|reduced) |no further)\b/i,
);
/** "Set out to make the most of it", "resolve": an aim, and nothing that came about. */
const AIM = finds(/\b(?:will|would|aims?|intended|designed) (?:\w+ )?to\b|\bwill\b/i);

export const claimsResult = (sentence: string): boolean => CAME_OF_IT(sentence) && !AIM(sentence);
