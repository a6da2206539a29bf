/** How a message asks for all there is of something, or for what concerns those who are told of. Pure. */
import { finds } from '../pattern.ts';

/** All of it is asked for, wherever it stands: "pull out every sum", "right across the plan", "whatever there is". */
export const asksToGather = finds(
  /\b(?:pull|gather|round|pick|draw|bring|put|list) (?:\w+ ){0,2}?(?:out|together|up)\b|\b(?:right )?(?:across|throughout) (?:the|all|it)\b|\b(?:whatever|everything|anything|all) (?:there is|you have|you've got|we have|that)\b|\bevery\b|\ball the\b/,
);

/** "What is different for me", "anything for country folk", "what can I tell them": what was told of those people says of what. */
export const isForThoseTold = finds(
  /\b(?:for|to) (?:(?:me|us|them|him|her|my lot)(?= ?(?:[,.?!;]|$|(?:in|from|here|after|this|that|to)\b))|(?:[\w'-]+ ){0,2}(?:folk|people|residents|members|families|folks)\b)|\b(?:tell|say to) (?:them|him|her)\b|\b(?:involv|affect|concern|help|touch)\w* (?:us|me)\b|\bmy (?:patch|area|ward|district)\b/,
);
