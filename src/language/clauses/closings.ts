/** How a message is signed, and what of it somebody else's words are. Pure. */
import { pattern } from '../pattern.ts';

const CLOSES = `(?:many thanks|thanks(?: again| in advance| a lot| so much| very much)?|thank you(?: again| in advance| so much| very much)?|(?:and )?(?:kind(?:est)?|best|warm(?:est)?|with)? ?regards|rgds|(?:all the|with) best(?: wishes)?|best wishes|yours(?: sincerely| faithfully| truly)?|cheers|ta)`;
/** Words of one sort or another that no name is made of. */
const NO_NAME = String.raw`(?!(?:how|what|which|who|when|where|why|is|are|was|were|do|does|did|has|have|had|can|could|will|would|the|a|an|of|for|to|in|on|at|with|and|but|so|if|that|this|any|number|total)\b)`;
const SIGNED = new RegExp(
  String.raw`(?:[.!?,;)]|\s-{1,2}|(?= (?:many thanks|(?:kind|best|warm)(?:est)? regards|best wishes)\b)) *(?:${CLOSES}[\s,.!-]*)+((?:${NO_NAME}[\p{L}\d'.-]+[\s,.]*){0,4})"?$`,
  'u',
);

/** "Many thanks, Dave Smith": the message without its closing, and the words that may be a name; null where it has none. */
export function signedIn(text: string): { readonly rest: string; readonly name: string } | null {
  const match = SIGNED.exec(text);
  if (!match || match.index === 0) return null;
  const [mark = ''] = match[0];
  return { rest: text.slice(0, match.index) + (/[.!?)]/.test(mark) ? mark : ''), name: match[1]!.trim() };
}

/** "Dear all, how many": without whom it is addressed to. */
export const withoutSalutation = (text: string): string => text.replace(SALUTATION, '');
const SALUTATION = pattern(/^dear (?:[\p{L}'.-]+ ?){1,4}[,!:-]+\s*(?=\S)/u);

const ASKED_BY =
  /\b(?:ask|asks|asked|asking|wonders?|wondered|wondering|quer(?:y|ies|ied)|questions?|enquir\w+|know)\b[^"]{0,30}$/;

export interface PassedOn {
  readonly words: string;
  /** The message without them. */
  readonly around: string;
  /** A verb of asking stands before them. */
  readonly isAsked: boolean;
}

/** What stands in quotation marks: somebody else's question, where it is one. */
export function passedOn(text: string): PassedOn | null {
  const match = /"([^"]{6,})"/.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index);
  return {
    words: match[1]!,
    around: `${before} ${text.slice(match.index + match[0].length)}`,
    isAsked: ASKED_BY.test(before),
  };
}
