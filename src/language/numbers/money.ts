/** How money is asked for. Pure. */
import { finds, pattern } from '../pattern.ts';
import { likeness } from '../words/word-vectors.ts';

const WORTH = pattern(/\b(?:worth|values?|valued)\b/);

const MONEY =
  /\b(?:costs?|cost|funding|funded|funds|grants?|awards?|awarded|budget|price|salar(?:y|ies)|how much (?:money|cash))\b|£/;

export const saysWorth = (text: string): boolean => WORTH.test(text);

/** A word for money, whatever it is for. */
export const isMoney = (text: string): boolean => MONEY.test(text);

/** "What was the stuff worth" */
/** "How much is a uniform": its price. */
const asksPrice = finds(
  /\bhow much (?:is|are|was|were) (?:an?|one|each)(?! \w+ (?:of|up|down)\b)|\bhow much (?:do|does|did|would|will) .*\b(?:cost|pay|charge)\b/,
);
const asksWorth = finds(/\b(?:what|how much) (?:is|was|were|are|did|has|have)\b.*\bworth\b/);
export const asksWhatItIsWorth = (text: string): boolean => asksPrice(text) || asksWorth(text);

/** "Stuff worth", "is it worth": the word at `at`, with what it is said of. */
export const isWorthOf = (words: readonly string[], at: number): boolean =>
  words[at] === 'worth' && /^(?:is|was|were|are|it|they|that|this|all|stuff|lot|haul|much)$/.test(words[at - 1] ?? '');

export const isLabelOfWorth = (label: string): boolean => /\b(?:value|worth|cost)\b/.test(label);

/** Money is asked for, whatever else is said: "worth", "in cash", "£" */
export const asksMoney = (text: string): boolean =>
  /\bworth\b|\bcosts?\b|\bhow much (?:money|cash)\b|£|\bpounds\b|\bin (?:money|cash)\b/.test(text);

/** Money that is given goes by several words. */
const GIFT = new Set(['money', 'award', 'grant', 'fund', 'give', 'given', 'gave', 'receiv', 'secur']);
export const isOfGift = (term: string): boolean => GIFT.has(term);

const COUNTED_MONEY =
  /£|\b(?:pounds?|quid|grand|thousands?|millions?|worth|values?|valued|costs?|costing|salar(?:y|ies)|wages?|cash|money)\b/;
/** Whether money is spoken of: "how many" counts it only then. */
export const speaksOfMoney = (text: string): boolean => COUNTED_MONEY.test(text);

/** A word that is used as words for money are: "finances", "spend". */
export const isOfMoney = (word: string): boolean =>
  isMoney(word) || speaksOfMoney(word) || ['money', 'funding', 'cost'].some((one) => likeness(word, one) >= ALIKE);
const ALIKE = 0.3;

/** "Funding has been secured", "a grant from the council": money is spoken of, and no sum. */
export const speaksOfFunds = (sentence: string): boolean =>
  /\b(?:funding|funded|funds|grants?|budgets?|sponsor\w*|invest(?:ed|ment|ments))\b/i.test(sentence) &&
  !/£|\b\d[\d,.]* (?:pounds|million)\b/.test(sentence);

/** What is counted in it was spent, or may be. */
export const isOfSpending = (label: string): boolean =>
  /\b(?:spent|spend|spending|budget\w*|expenditure)\b/i.test(label);
