/** What a sentence of a report tells: a number, a movement, an aim or a condition. Pure. */

/** A time may hang on a condition: "once restrictions are lifted, volunteers will", "after approval it will". */
export const isConditional = (sentence: string): boolean =>
  /\b(?:after|once|when) [^.;]{3,60}?,[^.;]{0,60}\bwill\b|\bwill (?:be|again|then) [^.;]{0,60}\b(?:after|once|when|until|as \w[^.;]{2,60} (?:allow|permit|ease|lift)\w*)\b|\bin the coming (?:weeks|months)\b/i.test(
    sentence,
  );

/** What is aimed at has not happened */
export const saysAim = (sentence: string): boolean =>
  /\b(?:should|aims?|to (?:reduce|increase|lower))\b/i.test(sentence);

/** A number in figures or words */
export const isNumberOrWord = (word: string): boolean =>
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|hundred)$/.test(
    word,
  );

/** Words by which an update says how something moved, and those by which it only says how it is meant to. */
export const saysItMoved = (sentence: string): boolean =>
  /\b(?:drop|drops|dropped|fell|fallen|falling|rose|risen|rising|increased?|reduc\w+|decreas\w+|spike|lower|higher|fewer|curtailed)\b/i.test(
    sentence,
  );

/** "The busiest month", "most of them" */
export const saysExtreme = (text: string): boolean =>
  /\b(?:most|least|main|top|(?!latest\b|interest\b|request\b|arrest\b|forest\b|west\b|best\b|honest\b|protest\b|test\b|rest\b)\w{3,}est)\b/i.test(
    text,
  );

/** "The average wait was 4 minutes": nothing tells of what, so of what the sentence before tells of. */
export const isOfSentenceBefore = (sentence: string): boolean =>
  /^(?:the|their|its) (?:(?!(?:of|for|to|in|on|at|that|who) )[a-z]+ ){1,3}(?:is|was|are|were)\b/i.test(sentence);
