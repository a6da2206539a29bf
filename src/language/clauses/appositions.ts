/** A thing named again behind another word for it. Pure. */
import { pattern } from '../pattern.ts';

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

/** "Those who give their time, the specials, how many are they": in front, and taken up by a pronoun or nothing. */
const FRONTED = pattern(
  /^(?<lead>)(?<other>(?:the|our|your|that|those|these|this) (?:(?!\b(?:and|or|than|how|what|which|is|are|was|were|has|have)\b)[\w' -]){3,70}), (?<name>(?:the |our |your )?(?:(?!\b(?:and|or|how|what|which|is|are|was|were|last|this|in|for|not)\b)[\w' ]){2,40}), (?<rest>(?:how|what|which|is|are|was|were|do|does|did|has|have|had|can|when|who|where|why)\b.*\b(?:it|they|them|those|there|their|its|the (?:number|figure|count|total)|used)\b.*)$/,
);

/** The other word, the name, and the sentence with the name alone; null where a thing is not named so. `isFronted`: the one before the other, and what is asked of it behind both. */
export function calledBy(
  sentence: string,
): { readonly other: string; readonly name: string; readonly plain: string; readonly isFronted: boolean } | null {
  const fronted = FRONTED.exec(sentence)?.groups;
  const found = fronted ?? (MARKED.exec(sentence) ?? SAID.exec(sentence))?.groups;
  if (!found) return null;
  const { lead = '', other = '', rest = '' } = found;
  const name = (found.name ?? found.named ?? '').trim();
  const plain = `${lead}${name}${fronted ? ', ' : ''}${rest}`.replace(/\s+/g, ' ');
  return { other, name, plain, isFronted: fronted !== undefined };
}

/** "The women among them", "the young ones": some of those that are named. */
export const isOfSomeOf = (word: string): boolean => /^(?:among|amongst|ones|only|some|most|new|newest)$/.test(word);

/** "Unpaid": of all that go by the noun, and nothing that became of some. */
export const tellsOfNone = (word: string): boolean => /^un[a-z]+id$/.test(word);
