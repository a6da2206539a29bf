/** By what an aside is known that the speaker makes of himself. Pure. */
import { finds } from '../pattern.ts';

/** "Asked me", "wondering whether" */
export const tellsWhoAsks = finds(
  /^(?:asked|asking|asks) me$|^(?:me|asked|wants|know|wondering|wonders|wonder) whether$/,
);

/** Words of the one who speaks, or of the one spoken to */
export const isOfThoseWhoTalk = (word: string): boolean => /^(?:i|im|ive|id|me|my|you|your)$/.test(word);

/** "I have a meeting at 2" */
export const beginsOfSpeaker = (word: string): boolean => /^(?:i|ive|im|i'm|i've|my|we|weve|were)$/.test(word);

/** A thing of the speaker's; not where he serves or what he has to say there. */
export const namesOwnThing = finds(
  /\b(?:my|mine) (?!area|patch|ward|district|town|committee|panel|board|chair|boss|colleague|speech|slide|newsletter|report|notes)/,
);

/** "Why was I charged" */
export const isOfSelf = (text: string): boolean =>
  /\b(?:am|was|did|do|does|can|can't|cannot|could|couldn't|have|had|should) i\b/.test(text);
