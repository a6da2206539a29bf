/** How a report gives a reason. Pure. */

/** Words by which a report gives a reason. */
export const givesReason = (text: string): boolean =>
  /\b(?:because|due to|as a result|result of|may be|owing to|thanks to|reason|puts this down|put down to|caused|(?<=\b(?:is|are|was|were|be) )(?:linked|related) to|explained by|follows|attribut|suggests|supposes|possibly|counteract|enabled by|driven by)\b/i.test(
    text,
  );

/** What something is done for, or about: that answers why it is done, and not why a number moved. */
export const givesPurpose = (text: string): boolean =>
  /, (?:in order )?to [a-z]+\b|\b(?:so that|in order to|causing|following)\b|\b(?:aims?|designed|intended|set out|ways?|effort) to\b|\bto (?:improve|prevent|reduce|tackle|support|understand|help|make|give|address|deter|resolve|enhance|ensure|increase)\b/i.test(
    text,
  );

/** A reason that is put forward and not known. */
export const isPossible = (text: string): boolean =>
  /\b(?:may|might|could|possibl[ey]|perhaps|suggests?|supposes?|thought to|believed to|likely)\b/i.test(text);
