/** What marks a bullet or a member of a list at the beginning of its line. */

/** Signs that mark a bullet even when glued to its text, and those that do so only with a space behind. */
const SIGNS = '•▪●◦‣■□';
const SPACED_SIGNS = '·∙○◆◇❖⁃»➢➤►▶→✓✔\uE000-\uF8FF';

export const MARK = new RegExp(`^(?:[${SIGNS}]\\s*|[${SPACED_SIGNS}]\\s+)(?=\\S)|^[${SIGNS}]$`, 'u');

/** A dash or a letter for one: marks a bullet where no sign does, else a member of one. */
export const DASH = /^(?:[-–—*]|o)\s+(?=\S)/;

/** "(a)", "b)", "iv.", "12.", "(3)", "3.6.1": a lettered or numbered member, with a text behind. */
export const LISTED =
  /^(?:\((?:[a-z]|[ivxl]{1,5}|\d{1,3})\)|(?:[a-z]|[ivxl]{1,5}|\d{1,3})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?)\s+(?=["“‘'(£]?[\p{Lu}\d£]|\p{Ll}{2})/u;

/** Whether a line ends what it says, so that the next may begin something new. */
export const isFinished = (line: string): boolean => /(?:[.:;!?)”"’]|[;,]\s*(?:and|or))$/.test(line.trim());

/** Whether a line leads to members of a list, or is one of them before the last. */
export const leadsOn = (line: string): boolean => /(?:[:;]|[;,]\s*(?:and|or))$/.test(line.trim());
