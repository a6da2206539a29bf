/** A Slack message's text as the person typed it: without the bot's name, links and mentions as their words. */
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `bot` is the bot's own user id: its mention is left out, others keep the name that Slack gives. */
export function plain(text: string, bot: string | undefined): string {
  return text
    .replace(/<([^>]*)>/g, (_, inside: string) => {
      const [target = '', label] = inside.split('|');
      if (bot && target === `@${bot}`) return ' ';
      if (/^[@#!]/.test(target)) return label ?? ' ';
      return label ?? target.replace(/^mailto:/, '');
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]!)
    .replace(/\s+/g, ' ')
    .trim();
}

/** People that a message is for by name, the bot left out. */
export function others(text: string, bot: string | undefined): string[] {
  return [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1]!).filter((user) => user !== bot);
}
