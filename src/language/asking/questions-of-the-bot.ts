/** What is asked of the bot itself. Pure. */
import { finds, pattern } from '../pattern.ts';

/** What the bot can do is asked of it. */
export const asksWhatBotDoes = finds(
  /\b(?:what|which|how)\b.{0,40}\b(?:can|do|could|does) (?:you|u|this(?: thing| bot)?|it) (?:\w+ )?(?:cover|do|tell|answer|know|help|offer|work|handle|good (?:at|for))\b/,
);

/** Behind what is asked of the bot stands at most what it is done with or to: "tell me", "ask you about here". */
const NOTHING_MORE = String.raw`(?: (?:to|with|in|into|on|here|of|about|at|this|that|it|you|me|us|thing|bot|tool|app|system|first|please|from|then|exactly|actually))*[\s?.!]*$`;
const USER = '(?:i|we|one|you|people|anyone|someone|somebody)';
/** "Help me", "can you help": help is asked of the bot, where "does the council help" asks of others. */
export const asksForHelp = (text: string): boolean =>
  !/\bhelp/.test(text) ||
  /^(?:please |some )?help\b|\b(?:you|please|some|any) help\b|\bhelp (?:me|us|please)\b|\bhelp[\s?.!]*$/.test(text);

/** "How do I work this thing", "what is it that I can type in here", "where should we begin" */
const USES = pattern(
  new RegExp(
    String.raw`\b(?:how|what|where|which)\b[^,.?!]{0,40}?\b(?:do|does|can|could|should|would|shall|might|may|am|are|to)\b ?(?:${USER} )?(?:able |supposed |meant |allowed )?(?:to )?(?:go about |get |\w+ly )?(?:use|using|work|operate|ask|type|enter|begin|start|started|query|search|say|talk)${NOTHING_MORE}`,
  ),
);
/** "What sort of things do you know about", "which questions can you answer", "what are you for", "who are you" */
const KNOWS = pattern(
  new RegExp(
    String.raw`\b(?:(?:what|who) are you|(?:what|which|who)(?: (?:sorts?|kinds?|types?|range) of)?(?: \w+)? (?:is it (?:that )?|else )?(?:you (?:can|could|are able to|know|do|cover|hold|answer)|are you(?= (?:able|here|good|there|best))|(?:can|could|do) you))(?: \w+ly)?(?: (?:able to|here to|good at|there to|best at))?(?: (?:know|do|cover|hold|answer|tell|help|offer|handle|find|give|show|for))?(?: for (?:me|us))?${NOTHING_MORE}`,
  ),
);

/** How the bot is used, or what it is for, and of nothing that it holds. */
export const asksOfBot = (text: string): boolean =>
  // The space is looked for first: there are fewer of them than places where none is.
  text.split(/\s(?<=[.?!]\s)/).some((sentence) => USES.test(sentence) || KNOWS.test(sentence));
