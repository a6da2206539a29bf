/** How a report gives a reason. Pure. */

/** Words by which a report gives a reason. */
export const givesReason = (text: string): boolean =>
  /\b(?:because|due to|as a result|result of|may be|owing to|thanks to|reason|puts this down|put down to|caused|linked to|related to|explained by|follows|attribut|suggests|supposes|possibly|counteract|enabled by|driven by)\b/i.test(
    text,
  );
