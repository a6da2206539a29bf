/** Whether a report is spoken of by the occasion that it came to. Pure. */
import { finds } from '../pattern.ts';

/** "The September paper", "I was at the March meeting": the report of that time is meant. */
export const isOfMeeting = finds(
  /\b(?:reports?|papers?|documents?|meetings?|committee|panel|board|briefing|edition|issue)\b/,
);
