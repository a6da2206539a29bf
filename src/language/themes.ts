/** What a message says that it is about, by where it stands: before the asking ("Money: what is in there"), or behind "about". Pure. */
import { finds } from './pattern.ts';

/** "Digital, online, tech: anything on that"; "money. what does it say". */
const HEAD =
  /^(?:(?:so|and|now|ok|okay|right|please|hi|hello)[,\s]+)*((?:the |our |any )?[\w'-]+(?: [\w'-]+){0,2}(?:,? (?:and |or |& )?[\w'-]+){0,3}?) ?[:.?!;,-]+ (?=(?:what|which|who|where|how|is|are|has|have|do|does|did|any|anything|something|give|tell|show|pull|give|the|in|so|i)\b)/;

const WORDS =
  "((?:(?!(?:days?|weeks?|months?|quarters?|years?|times?|mornings?|evenings?|nights?|an?|in|from|at|by|to|that|which|who|is|are|was|were|and|about|on|of|for|with|please)\\b)[\\w'-]+ ?){1,3}(?:(?:and|or) (?:the )?[\\w'-]+)?)(?=[,.?!;]|$| ?(?:in|across|from|throughout|at) (?:the|this|that|there|here|it|all)\\b| (?:for|to) (?:me|us)\\b)";
const THE = '(?:the |our |any |all |their )?';
/** "Anything about women and girls" */
const ABOUT = new RegExp(`\\b(?:about|regarding|concerning) ${THE}${WORDS}`, 'g');
/** "Every sum of money", "what is in there for the elderly": so only of a report, or where all of it is asked for. */
const OF = new RegExp(`\\b(?:(?:on|with|for|of) ${THE}|(?:every|each|all the|all) )${WORDS}`, 'g');

/** "What have the councils done": those who did it, where they are none of those who report. */
const DOERS =
  /\bwhat (?:have|has|had|did|do|does|are|is) (?:the |our |any |other )?((?!they\b|we\b|you\b|police\b|force\b|it\b|there\b|this\b|that\b|i\b)[a-z'-]+(?: [a-z'-]+)?) (?:been )?(?:done|doing|do|contributed|brought)\b/;
export const doersIn = (text: string): string | null => DOERS.exec(text)?.[1] ?? null;

/** The phrases, in the order of the message; `isOfReport`: it is asked of the report, or all there is. */
export function themesIn(text: string, isOfReport: boolean): readonly string[] {
  const head = HEAD.exec(text)?.[1];
  const behind = [ABOUT, ...(isOfReport ? [OF] : [])].flatMap((form) =>
    [...text.matchAll(form)].map(([, words = '']) => words.trim()),
  );
  const doers = doersIn(text);
  return [...(head ? [head] : []), ...(doers ? [doers] : []), ...behind];
}

/** "Who are they working with": parties are asked for, not one person. */
export const asksWithWhom = (text: string): boolean => /^(?:so |and )?who\b.*\bwith\b(?: ?[?.,;]|$)/.test(text);

/** All of it is asked for, wherever it stands: "pull out every sum", "right across the plan", "whatever there is". */
export const asksToGather = finds(
  /\b(?:pull|gather|round|pick|draw|bring|put|list) (?:\w+ ){0,2}?(?:out|together|up)\b|\b(?:right )?(?:across|throughout) (?:the|all|it)\b|\b(?:whatever|everything|anything|all) (?:there is|you have|you've got|we have|that)\b|\bevery\b|\ball the\b/,
);

/** "What is different for me", "anything for country folk", "what can I tell them": what was told of those people says of what. */
export const isForThoseTold = finds(
  /\b(?:for|to) (?:(?:me|us|them|him|her|my lot)(?= ?(?:[,.?!;]|$|(?:in|from|here|after|this|that|to)\b))|(?:[\w'-]+ ){0,2}(?:folk|people|residents|members|families|folks)\b)|\b(?:tell|say to) (?:them|him|her)\b|\b(?:involv|affect|concern|help|touch)\w* (?:us|me)\b|\bmy (?:patch|area|ward|district)\b/,
);

/** "We're a mental health charity", "I'm from the fire side": what those who ask say that they are. */
const WHO =
  /\b(?:i'm|i am|we're|we are|(?:i|we) (?:run|represent|farm|teach|work)) (?:here )?(?:from |with |for |in |at |on )?(?:the |an? )?([\w' -]{3,40}?)(?= ?(?:[,.;!?]|$| and\b| so\b))/;
export const whoAsks = (told: string): string | null => WHO.exec(told)?.[1] ?? null;
