/** How a report tells of times other than its own. Pure. */
import { finds } from '../pattern.ts';

/** "£5.7m a year" */
export const isYearly = finds(/\b(?:a|per) year\b(?! (?:earlier|before|ago|later))|\bannual(?:ly)?\b|\byearly\b/i);

/** "Down from 215 in the same quarter": another time is named for comparison alone. */
export const comparesTimes = finds(
  /\b(?:same (?:period|quarter|time)|earlier|previous|fewer|more than|down from|up from|against (?:\d|the))\b/i,
);
