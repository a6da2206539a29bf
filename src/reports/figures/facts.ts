/** Why a number in a report is no figure of the force and the quarter, though a pattern finds it: by the clause before it. */
import type { Period } from '../../figures/model.ts';
import type { BulletText } from './bullet-text.ts';

const CLAUSE = /[;:]|,\s+(?:while|whereas|but|and|which)\s/;
const COUNTRY =
  /\b(?:nationally|national(?:ly)?\s+(?:average|figure|total)|border\s+force|ambulance\s+service|(?:fire|prison)\s+service\s+(?:has|had))\b/i;
const PLANNED =
  /\b(?:aim(?:s|ed|ing)?\s+(?:to|for)|target(?:s|ed)?\s+(?:of|for|is|was|to)|ambition|hope[sd]?\s+(?:to|for)|plan(?:s|ned)?\s+(?:to|for|was|is)|intend(?:s|ed)?\s+to|expect(?:s|ed)?\s+(?:to|about|around|some)?|forecasts?|need(?:s|ed)?\s+(?:to|about|some)?|will\s+(?:be|have|open|complete|reach|rise|fall)|must|could\s+reach|can\s+handle|up\s+to|no\s+more\s+than|were\s+not|are\s+not|had\s+it\s+not)\b/i;
const PART_OF_QUARTER =
  /\b(?:(?:first|final|last|busiest)\s+(?:day|week(?:end)?)|one\s+weekend|new\s+year|half[\s-]term|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const PART_OF_THEM = /\b(?:hoax|silent|abandoned)\b/i;
const AVERAGE = /\b(?:on\s+average|averag(?:e|ed|es|ing)(?:\s+of)?)\s+(?:\p{L}+\s+){0,2}$/iu;
const BY_YEAR = /\bby\s+(20\d\d)\b/i;

export class Facts {
  readonly #lastYear: number;
  readonly #elsewhere: RegExp | null;

  /** `elsewhere`: names of other forces and places, lower case. */
  constructor(quarter: Period, elsewhere: readonly string[] = []) {
    this.#lastYear = Number(quarter.to.slice(0, 4));
    const names = elsewhere.join('|');
    this.#elsewhere = names
      ? new RegExp(
          String.raw`\b(?:in|across|throughout)\s+(?:${names})\b|\b(?:${names})(?:\s+(?:police|constabulary))?\s+(?:answered|had|has|have|received|recorded|saw|took)\b`,
          'i',
        )
      : null;
  }

  /** Null for an ordinary number. `isRate`: it is read as a number a day, which may be an average. */
  whyNot(bullet: BulletText, at: number, isRate: boolean): string | null {
    const before = bullet.before(at);
    const clause = before.split(CLAUSE).at(-1) ?? before;
    if (!isRate && AVERAGE.test(clause)) return 'it is an average';
    if (COUNTRY.test(clause) || this.#elsewhere?.test(clause)) return 'it is of another force or of the whole country';
    if (PLANNED.test(clause) || Number(BY_YEAR.exec(clause)?.[1] ?? 0) > this.#lastYear)
      return 'it is planned, hoped for or denied';
    if (PART_OF_QUARTER.test(clause)) return 'it is of a part of the quarter';
    return PART_OF_THEM.test(clause) ? 'it is of a part of them' : null;
  }
}
