/** How a message begins that goes on from the one before. Pure. */

import { isPast } from './grammar.ts';
import { pattern } from './pattern.ts';

/** "And for 999", "what about Q2" */
export const beginsWithAlso = (text: string): boolean => /^(?:and|what about|how about)\b/.test(text);

/** Words that a follow-up begins with. */
const LEADS =
  /^(?:and|but|fine|well|alright|what about|how about|also|now|just|only|so|ok|okay|then|same|or|as a|as an|(?:in|by|with|for|over|across|from|under|during|among|through|after|at) (?:how|what|which|whom)|in|by|with|for|sorry|no|not|actually|oh|right|yes|plus|vs|versus|compared|any more|of which|of whom|is that|was that|are they|did they|do they|were they|has it|is it)\b/;
/** "Given by how many", "shared among what number": of what was spoken of it is said how it came or who did it. */
const DONE_BY = pattern(
  /^(\w+)(?: (?:after|out|in|up|down|on))? (?:by|among|amongst|between|across|over) (?:how|what|which)\b/,
);
/** "From how many specials" */
const AMONG = pattern(/^(?:and )?(?:from|by|among|amongst|between|across) how many\b/);
export const beginsWithDeed = (text: string): boolean => isPast(DONE_BY.exec(text)?.[1] ?? '') || AMONG.test(text);
export const beginsLikeFollowUp = (text: string): boolean => LEADS.test(text) || beginsWithDeed(text);

/** What is said before a question begins: "well what is going on in Newby" is a whole one. */
const OPENS = pattern(
  /^(?:(?:well|so|ok|okay|right|fine|alright|oh|now|actually|then|but|and|yes|no|sorry)[,\s]+)+(?=(?:what|which|who|where|when|why|how|tell|show|give|is|are|any)\b(?! (?:about|else|of)\b))/,
);
export const withoutOpening = (text: string): string => text.replace(OPENS, '');

/** "And priority 5 too", "only against last year" */
const GOES_ON = /^(?:and|but|so|only|just|now|what about|how about|ok|okay)\b/;
export const goesOn = (text: string): boolean => GOES_ON.test(text);
export const withoutGoingOn = (text: string): string => text.replace(GOES_ON, '');

/** "Leave only what fell", "just those against last year": of what was told a part is kept. */
export const keepsOnly = (text: string): boolean =>
  /^(?:and |so |now |please |can you |could you )*(?:(?:leave|keep|show|give|tell) (?:me |us |in )?)?(?:only|just) (?:what|those|these|the ones?|ones|the (?:figures|numbers|measures)|figures|numbers|measures)\b/.test(
    text,
  );

/** "And which", "in what": leans on what was shown, and asks nothing of the bot */
export const asksWhichOfThose = (text: string): boolean =>
  /^(?:and |so |but )?(?:which|what|where|in which|in what)\b(?!.*\byou\b)/.test(text);
