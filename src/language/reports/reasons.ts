/** How a report gives a reason. Pure. */

/** Of what stands before it the reason stands behind it, and the other way round. */
const BEHIND =
  /\b(?:because|due to|as a result of|(?:the )?results? of|resulted from|owing to|thanks to|(?:attribut|link|relat)ed to|attributable to|(?:put|puts) (?:\w+ )?down to|(?:is|are|was|were|be|been) down to|stem(?:s|med)? from|(?:caused|explained|driven|enabled|brought about) by|follows)\b/i;
const BEFORE =
  /\b(?:(?:causes?|reasons?|drivers?|explanations?) (?:of|for|behind)|(?:is|are|was|were|lies|lay) behind|led to|drove|explains?|accounts? for|brought about|contribut\w+ to|caused|resulted in)\b/i;
const ALSO = /\b(?:as a result|may be|reason|suggests|supposes|possibly|counteract)\b/i;

/** Words by which a report gives a reason. */
export const givesReason = (text: string): boolean => [BEHIND, BEFORE, ALSO].some((words) => words.test(text));

/** What a sentence gives a reason for: "a fault is the cause of THE RISE", "THE FALL is due to ..."; none where it gives none. */
export function effectsOf(sentence: string): string[] {
  const [behind, before] = [BEHIND.exec(sentence), BEFORE.exec(sentence)];
  return [
    // "Because of the storm calls rose": where the reason ends is not told.
    ...(behind ? [behind.index === 0 ? sentence : sentence.slice(0, behind.index)] : []),
    ...(before ? [sentence.slice(before.index + before[0].length)] : []),
  ];
}

/** What something is done for, or about: that answers why it is done, and not why a number moved. */
export const givesPurpose = (text: string): boolean =>
  /, (?:in order )?to [a-z]+\b|\b(?:so that|in order to|causing|following)\b|\b(?:aims?|designed|intended|set out|ways?|effort) to\b|\bto (?:improve|prevent|reduce|tackle|support|understand|help|make|give|address|deter|resolve|enhance|ensure|increase)\b/i.test(
    text,
  );

const OF_CAUSE =
  'down to|due to|because|owing to|thanks to|on account of|to do with|(?:an? |the )?(?:result|effect|consequence) of|(?:caused|explained|driven) by';
const LEADS =
  "(?:(?:and|so|but|or|then|well|is|was|were|are|would|could|might|may|must|can|will|it|that|this|those|they|all|be|have|been|just|simply|really|only|partly|mainly|mostly|largely|perhaps|maybe|possibly|probably|that's|it's),? )*";
const SUGGESTED = new RegExp(
  `^${LEADS}(?:${OF_CAUSE}) (?!what|why|wh?om?\\b|\\d|it\\b|that\\b)\\w|^(?:and |so |but )*(?:did|does|has|have|was|were|is|are) .{2,40} (?:cause[ds]?|explain(?:s|ed)?|to blame for|behind|(?:the|a) (?:reason|cause)(?: for)?)(?: it| that| this)?[\\s?.!]*$`,
);
/** "Is that down to the lockdown", "because of the storm?", "did the strike cause that": a cause is put forward of what was told. */
export const suggestsCause = (text: string): boolean => SUGGESTED.test(text);

/** A reason that is put forward and not known. */
export const isPossible = (text: string): boolean =>
  /\b(?:may|might|could|possibl[ey]|perhaps|suggests?|supposes?|thought to|believed to|likely)\b/i.test(text);

/** "With so little traffic", "not lower": how much of what is told, or that it was otherwise, narrows no reason. */
export const isOfExtent = (word: string): boolean =>
  /^(?:not|negated|little|less|least|few|fewer|much|many|more|most|enough|further|even)$/.test(word);
