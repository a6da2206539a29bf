/** Questions that are answered by yes or no. Pure. */

const WHETHER = /^(?:and |so |but )*(?:is|are|was|were|has|have|did|does|do)\b/;

/** "And are they meeting": whether something is so. */
export const isWhether = (text: string): boolean => WHETHER.test(text);

/** Also "can they", "will it", by which something may be asked for too. */
export const isYesOrNo = (text: string): boolean =>
  isWhether(text) || /^(?:and |so |but )*(?:will|can|could)\b/.test(text);

/** "Is there", "have you": whether something is held, no verdict on it. */
export const asksWhetherThereIs = (text: string): boolean => /^(?:so |and |but )*\w+ (?:there|you)\b/.test(text);
