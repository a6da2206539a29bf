/** Whether a message leans on what was said before, stands alone, or says nothing at all. */
/** Words that a follow-up begins with. */
const LEADS =
  /^(?:and|but|fine|well|alright|what about|how about|also|now|just|only|so|ok|okay|then|same|or|as a|as an|in|by|with|for|sorry|no|not|actually|oh|right|yes|plus|vs|versus|compared|any more|is that|was that|are they|did they|do they|were they|has it|is it)\b/;

const PRONOUNS = new Set([
  'it',
  'that',
  'those',
  'them',
  'they',
  'their',
  'theirs',
  'these',
  'this',
  'he',
  'she',
  'his',
  'her',
  'him',
  'there',
  'same',
  'other',
  'others',
  'both',
  'either',
  'one',
  'ones',
  'lot',
]);
/** So few words say too little to stand alone ("oldport?"). */
const SHORT = 4;

/** A message that begins or points like a follow-up, is short, or names nothing that narrows. */
export const leans = (text: string, words: readonly string[], narrowing: number): boolean =>
  LEADS.test(text) || words.some((word) => PRONOUNS.has(word)) || words.length <= SHORT || narrowing === 0;

/** Cues that begin a question of its own. */
const WHOLE_CUES = [
  'updates',
  'summary',
  'list',
  'which',
  'operations-word',
  'districts-word',
  'metrics-held',
  'what-is',
  'whole-report',
];

/** A whole question of its own ("what is going on in Newby"), with nothing in it that points back. */
export const standsAlone = (text: string, words: readonly string[], cues: ReadonlySet<string>): boolean =>
  !pointsBack(text.replace(OPENS, ''), words) && WHOLE_CUES.some((cue) => cues.has(cue));

/** What is said before a question begins: "well what is going on in Newby" is a whole one. */
const OPENS =
  /^(?:(?:well|so|ok|okay|right|fine|alright|oh|now|actually|then|but|and|yes|no|sorry)[,\s]+)+(?=(?:what|which|who|where|when|why|how|tell|show|give|is|are|any)\b(?! (?:about|else|of)\b))/;

/** "and", "what about", "that", "them": words that lean on what was said, whatever the length. */
const pointsBack = (text: string, words: readonly string[]): boolean =>
  LEADS.test(text) || words.some((w) => BACK.has(w));
const BACK = new Set([
  'it',
  'that',
  'those',
  'them',
  'they',
  'their',
  'theirs',
  'same',
  'other',
  'others',
  'he',
  'she',
  'his',
  'her',
  'him',
  'both',
]);

/** Nothing was named, and there is no word that asks or points back: signs, single letters, a bare number. */
export function isSilent(
  text: string,
  words: readonly string[],
  named: number,
  content: ReadonlySet<number>,
  cues: ReadonlySet<string>,
): boolean {
  if (named > 0) return false;
  if (!/\p{L}{2}/u.test(text)) return !/^%\s*\??$/.test(text);
  if (content.size > 0 || cues.size > 0) return false;
  return (
    !words.some((w) => w.length > 1 && (PRONOUNS.has(w) || ASKING.has(w))) && !(LEADS.test(text) && words.length > 1)
  );
}
const ASKING = new Set([
  'what',
  'how',
  'who',
  'when',
  'where',
  'why',
  'which',
  'are',
  'is',
  'did',
  'do',
  'does',
  'was',
  'were',
  'has',
  'have',
]);
