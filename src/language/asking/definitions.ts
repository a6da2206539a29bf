/** How it is asked what something is. Pure. */
import { finds } from '../pattern.ts';

/** "Which offences make up the Fatal 4", "what does it comprise": what stands behind a term. */
export const asksWhatItIsMadeOf = finds(
  /\b(?:make|makes|made) up (?:the|a|an|our)\b|\b(?:comprises?|comprised of|consists? of|constitutes?|composed of|(?:is|are|be) made (?:up )?of|counts? as|(?:components|constituents|ingredients|elements) of)\b/,
);

/** "Remind me what a HIRC is", "I forget what they stand for". */
export const asksWhatItIs = (text: string): boolean =>
  /\bwhat (?:an? |the |our |these |those )?[\w '-]+ (?:is|are|was|were|means?|stands? for|refers? to)(?: again| exactly| please)?[?.! ]*$/.test(
    text,
  );

/** "What is the board's part", "what is there to show for it": of what it names something is asked. */
export const asksOfIts = finds(
  /(?<!\b(?:what|that|it|there|here|who|where|how|let))'s? \w|\bwhat (?:is|was) there\b|\bwhat (?:is|are|was|were) the (?!meaning|definition|difference|name)[a-z]+ of\b/,
);
