/** What a text tells of the kind of thing that is asked for: a time, how often, how long, a place, who, an age. Pure. */

/** A kind of answer that a text holds or does not. */
export type Told = 'when' | 'how-long' | 'how-often' | 'age' | 'who' | 'where';

const NUMBER = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)`;
const SPAN = `(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|term|year)`;

const TELLS: Readonly<Record<Told, RegExp>> = {
  when: /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|\d{4}|weekly|monthly|quarterly|afternoon)\b/i,
  'how-long': new RegExp(String.raw`\b${NUMBER}[ -]${SPAN}s?\b|\bonce\b|\bmonthly\b|\bquarterly\b|\bregular`, 'i'),
  'how-often': new RegExp(
    String.raw`\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|annually|annual|yearly|regular(?:ly)?)\b|\b(?:a|per|every|each|(?:every )?(?:other|second)) ${SPAN}\b`,
    'i',
  ),
  age: /\baged? (?:\d|under|over|between)|\byears?[ -]olds?\b/i,
  who: /\b(?:by|with|between|from) (?:the |a |an |its |their |local |partners? )?[A-Z]|\b(?:officers?|teams?|units?|boards?|groups?|command|councils?|partners?|professionals)\b/i,
  where:
    /\b(?:at|in|on|near|around|outside|across) (?:the |its |their )?(?:(?!Operation|Project|Q\d|January|February|March|April|May\b|June|July|August|September|October|November|December|Christmas)\p{Lu}|stations?\b|schools?\b|parks?\b|streets?\b|roads?\b|ports?\b|borders?\b|premises\b)/u,
};

/** Whether the text holds something of the kind: a question for it is not answered by one that does not. */
export const tells = (text: string, kind: Told): boolean => TELLS[kind].test(text);

/** "Date of the crash", "the date it happened", "go live date for it": when something was is asked by the noun. */
const ASKS_DATE =
  /\b(?:what|which) (?!an?\b|per\b|each\b|every\b)(?:[\w-]+ )?(?:date|day)s?\b|\bthe days? (?:it|they|he|she|we)\b|\b(?:the|its) (?:[\w-]+ ){0,2}dates?\b|(?<!\bto )\bdates? (?:of|for|on|it|they|he|she|we|when)\b|(?<!\bto )\bdate(?=[\s?.!]*$|[,:;])/;
export const asksDate = (text: string): boolean => ASKS_DATE.test(text);

/** A verb that says of anything only that it comes about: "starting", "launch". */
export const saysItCame = (words: string): boolean =>
  /^(?:start|begin|began|begun|happen|occur|launch|take place|took place|finish|end)\w*$/.test(words);
