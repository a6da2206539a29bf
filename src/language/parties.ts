/** Bodies that do something together: how they are asked for, and how a text names them. Pure. */

/** "Who runs it", "run with whom", "who else is involved": asks for a body, where "who was he" asks for a person. */
export const asksForParty = (text: string): boolean =>
  /\b(?:runs?|running|with|partners?|partnered|alongside|involved|behind|funds?|funding|pays?|paid|supports?|part of|takes? part|took part|works?|working|joint|jointly)\b/.test(
    text,
  );

/** "By Essex Police", "between the council and the NHS": a name behind a word of doing together. */
export const namesParty = (text: string): boolean =>
  /\b(?:by|with|between|alongside|from) (?:(?:the|its|their|a|local) ){0,2}\p{Lu}/u.test(text);
