/** The words of a Teams message as a person would have typed them elsewhere: without mentions, asides, tags and marks. */
import { createRequire } from 'node:module';
import { beginsWithMention, hasWords, LONGEST_RAW, MENTION, typedWords } from '../typed.ts';
import type { IncomingActivity } from './activity.ts';

/** Loaded with the first message: its tables of entities take longer than the rest of a start's Teams. */
const require = createRequire(import.meta.url);

type Said = Pick<IncomingActivity, 'text' | 'attachments' | 'entities' | 'recipient'>;

/** A message may come as text, as HTML beside it, or as HTML alone; the HTML tells what is quoted. */
export function spoken(activity: Said): string {
  return wordsOf(activity).map(typedWords).find(Boolean) ?? '';
}

/** Whether it begins by naming somebody else, and does not name the bot. */
export function isToSomebodyElse(activity: Said): boolean {
  const mentioned =
    activity.entities?.flatMap(({ type, mentioned }) => (type === 'mention' ? [mentioned?.id] : [])) ?? [];
  if (mentioned.length === 0 || mentioned.includes(activity.recipient.id)) return false;
  const [words = ''] = wordsOf(activity).filter((words) => typedWords(words) !== '');
  return beginsWithMention(words);
}

function wordsOf({ text, attachments, entities, recipient }: Said): readonly string[] {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  const mentions = entities?.filter(({ type }) => type === 'mention').slice(0, MOST_MENTIONS) ?? [];
  const bot = mentions.flatMap(({ mentioned }) =>
    mentioned?.id === recipient.id && mentioned.name ? [mentioned.name] : [],
  );
  const names = new Set([...bot, recipient.name ?? ''].filter(Boolean));
  let plain = (text ?? '').slice(0, LONGEST_RAW);
  for (const { text: mention, mentioned } of mentions)
    if (mention) plain = plain.replaceAll(mention, mentioned?.id === recipient.id ? ' ' : MENTION);
  return [...(typeof html === 'string' ? [parsed(html, names, true)] : []), parsed(plain, names, false)];
}

const MOST_MENTIONS = 50;

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Their content was typed by nobody. */
const UNTYPED = tags('attachment emoji img quoted script style title systemeventmessage');
/** They begin a new line. */
const LINES = tags('p div br li tr table ul ol pre codeblock blockquote hr h1 h2 h3 h4 h5 h6');
/** They stand within a line, or around everything. */
const INLINE = tags(
  'span strong b em i u sub sup a code font small big mark label html body head meta thead tbody tfoot caption col colgroup',
);
const CELLS = tags('td th');
const STRUCK = tags('s strike del');
/** They have no end. */
const VOID = tags('br img hr meta col');

interface Open {
  readonly name: string;
  /** What its words are: the person's own, a quote or struck through, the name in a mention, or nobody's. */
  readonly as: 'own' | 'aside' | 'mention' | 'nothing';
  words: string;
}

/**
 * Text in which mentions are marked and asides left out, where there are words beside them. What is typed in angle brackets has
 * no attributes with values, and in HTML it is escaped: other tags are the platform's.
 */
function parsed(source: string, bot: ReadonlySet<string>, isHtml: boolean): string {
  const text = source.slice(0, LONGEST_RAW);
  const opened: Open[] = [{ name: '', as: 'own', words: '' }];
  let asides = '';
  const say = (words: string): void => {
    opened.at(-1)!.words += words;
  };
  const { Parser } = require('htmlparser2') as typeof import('htmlparser2');
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (LINES.has(name)) say('\n');
        if (CELLS.has(name)) say(' ');
        const isTyped = !isHtml && Object.values(attributes).every((value) => value === '');
        const as = kindOf(name, attributes) ?? (isTyped ? null : 'own');
        if (as === null) say(text.slice(parser.startIndex, parser.endIndex + 1));
        else if (!VOID.has(name)) opened.push({ name, as, words: '' });
      },
      ontext: say,
      onclosetag: (name, isImplied) => {
        if (opened.length === 1 || opened.at(-1)!.name !== name || VOID.has(name)) return;
        const { as, words } = opened.pop()!;
        // A tag that is never closed is no tag of the platform's.
        if (as === 'own' || (isImplied && as !== 'aside')) say(words);
        else if (as === 'aside') asides += `${words}\n`;
        else if (as === 'mention') say(bot.has(words.trim()) ? ' ' : MENTION);
        else say(' ');
        if (LINES.has(name)) say('\n');
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(text);
  while (opened.length > 1) {
    const { words } = opened.pop()!;
    say(words);
  }
  const own = opened[0]!.words;
  return hasWords(own) ? own : `${own}\n${asides}`;
}

/** Null for what is no tag of the platform's. */
function kindOf(name: string, { itemtype = '', href = '' }: Readonly<Record<string, string>>): Open['as'] | null {
  if (name === 'at' || /\/Mention$/i.test(itemtype)) return 'mention';
  if (STRUCK.has(name)) return 'aside';
  if (name === 'blockquote') return /\/Reply$/i.test(itemtype) ? 'nothing' : 'aside';
  if (name === 'a' && /^mailto:/i.test(href)) return 'mention';
  if (UNTYPED.has(name)) return 'nothing';
  return LINES.has(name) || INLINE.has(name) || CELLS.has(name) ? 'own' : null;
}
