/** What is asked of the bot itself. Pure. */

/** What the bot can do is asked of it. */
export const asksWhatBotDoes = (text: string): boolean =>
  /\b(?:what|which|how)\b.{0,40}\b(?:can|do|could|does) (?:you|u|this(?: thing| bot)?|it) (?:\w+ )?(?:cover|do|tell|answer|know|help|offer|work|handle|good (?:at|for))\b/.test(
    text,
  );

/** "What can I ask", "things I might ask you" */
export const asksWhatToAsk = (text: string): boolean =>
  /\b(?:what|which|things?|questions?|examples?)\b.{0,40}\b(?:can|could|may|might|should) i (?:\w+ )?ask\b|\bi (?:can|could|may|might|should|am able to) ask(?: (?:you|it|this))?\b/.test(
    text,
  );
