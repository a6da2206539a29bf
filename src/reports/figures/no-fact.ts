/** Why a number in a report is no figure of the force and the quarter, though a pattern finds it: by the clause before it. */
import type { BulletText } from './bullet-text.ts';

const CLAUSE = /[;:]|,\s+(?:while|whereas|but|and|which)\s/;
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:nationally|national(?:ly)?\s+(?:average|figure|total)|england|wales|britain|uk|kent|suffolk|norfolk|hertfordshire|cambridgeshire|border\s+force|ambulance\s+service|(?:fire|prison)\s+service\s+(?:has|had))\b/i,
    'it is of another force or of the whole country',
  ],
  [
    /\b(?:aim(?:s|ed|ing)?\s+(?:to|for)|target(?:s|ed)?\s+(?:of|for|is|was|to)|ambition|hope[sd]?\s+(?:to|for)|plan(?:s|ned)?\s+(?:to|for|was|is)|intend(?:s|ed)?\s+to|expect(?:s|ed)?\s+(?:to|about|around|some)?|forecasts?|need(?:s|ed)?\s+(?:to|about|some)?|will\s+(?:be|have|open|complete|reach|rise|fall)|must|could\s+reach|can\s+handle|up\s+to|no\s+more\s+than|were\s+not|are\s+not|had\s+it\s+not|by\s+20(?:2[2-9]|[3-9]\d))\b/i,
    'it is planned, hoped for or denied',
  ],
  [
    /\b(?:(?:first|final|last|busiest)\s+(?:day|week(?:end)?)|one\s+weekend|new\s+year|half[\s-]term|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
    'it is of a part of the quarter',
  ],
  [/\b(?:hoax|silent|abandoned)\b/i, 'it is of a part of them'],
];

const AVERAGE = /\b(?:on\s+average|averag(?:e|ed|es|ing)(?:\s+of)?)\s+(?:\p{L}+\s+){0,2}$/iu;

/** Null for an ordinary number. `isRate`: it is read as a number a day, which may be an average. */
export function noFact(bullet: BulletText, at: number, isRate: boolean): string | null {
  const before = bullet.before(at);
  const clause = before.split(CLAUSE).at(-1) ?? before;
  if (!isRate && AVERAGE.test(clause)) return 'it is an average';
  return REASONS.find(([words]) => words.test(clause))?.[1] ?? null;
}
