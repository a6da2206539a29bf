/** A thing named again behind another word for it. Pure. */
import { pattern } from './pattern.ts';

/** What begins the phrase of a thing. */
const BEGINS =
  '(?:how (?:many|much)(?: in)?|(?:number|count|total|amount|size) of|what did|do|does|did|are|is|have|has|of|the|our|those|these)';
const SAME = String.raw`(?:i\.?e\.?|that is(?: to say)?|i mean|meaning|in other words|to be precise|namely)`;
const OTHER = String.raw`(?<other>(?!(?:the|our|of|is|are|do|does|did|have)\b)(?:(?!\b(?:and|or|than|with|v|vs|for|how|what|which|is|are|was|were)\b)[\w' -]){3,60}?)`;
const NAME = String.raw`(?<name>(?:the |our |your )?(?:(?!\b(?:ones?|how|what|which|is|are|was|were|last|this|in|for|not|and)\b)[\w' ]){2,50}?)`;
/** "X - the Y -", "X (the Y)": between two marks. */
const MARKED = new RegExp(
  String.raw`^(?<lead>(?:.*?\b${BEGINS} )?)${OTHER}(?: - |, - | ?\()(?:${SAME},? )?${NAME}(?:,? ${SAME})?(?: -(?= )|\))(?<rest>.*)$`,
);
/** "X, the Y I mean,": by commas only with a word that says so. */
const SAID = pattern(
  new RegExp(
    String.raw`^(?<lead>(?:.*?\b${BEGINS} )?)${OTHER}, (?:${SAME},? ${NAME}|(?=(?<then>.+?),? ${SAME}(?:,|[?.! ]*$))${NAME.replace('name', 'named')},? ${SAME})(?:,|(?=[?.! ]*$))(?<rest>.*)$`,
  ),
);

/** The other word, the name, and the sentence with the name alone; null where a thing is not named so. */
export function calledBy(
  sentence: string,
): { readonly other: string; readonly name: string; readonly plain: string } | null {
  const found = (MARKED.exec(sentence) ?? SAID.exec(sentence))?.groups;
  if (!found) return null;
  const { lead = '', other = '', rest = '' } = found;
  const name = (found.name ?? found.named ?? '').trim();
  return { other, name, plain: `${lead}${name}${rest}`.replace(/\s+/g, ' ') };
}
