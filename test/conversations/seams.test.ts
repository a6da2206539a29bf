/** Where a sentence was put together: its seams are not to be heard. Every one of the golden transcripts' is listened to. */
import { expect } from 'chai';
import type { Reply } from '../../src/reply.ts';
import { packagedBot } from '../support/bot.ts';
import { transcriptReplies } from '../support/transcripts.ts';

const PREPOSITION = 'in|on|at|of|for|from|since|to|by|with';

/** Each with a sentence that has it. */
const SEAMS: readonly (readonly [name: string, seam: RegExp, heard: string])[] = [
  [
    'two prepositions',
    new RegExp(`\\b(?:${PREPOSITION}) (?:since|at|in|to date)\\b`),
    'The last one held is for since May.',
  ],
  ['of a sum', /\bof Sum of\b/, '51% of Sum of calls'],
  ['of all of something without its article', /\beach of (?!the\b|those\b|them\b|these\b)/, 'for each of units'],
  ['a small letter after a full stop', /(?<![A-Z]\.|\b(?:e\.g|i\.e|No|St))\. [a-z]/, 'It is corrected. typing error'],
  ['a small letter at the beginning', /^(?:- )?[a-z]/, 'calls: 12'],
  ['two full stops or spaces', /(?<!\.)\.\.(?!\.)|\S {2,}\S|\s[,;:.](?!\.)/, 'That is so..'],
  ['a word twice', /\b(\p{L}{2,}) \1\b/iu, 'in in Essex'],
  [
    'a month in full beside a short one',
    /\b(?:January|February|April|August|September|October|November|December) to (?:Jan|Feb|Apr|Aug|Sep|Oct|Nov|Dec)\b/,
    'September to Nov 2020',
  ],
];

/** What the bot says by itself: a report's own words are its own. */
function composed({ parts, updates, assumed, reading }: Reply): readonly string[] {
  const own = (line: string): boolean =>
    !/[“”]/.test(line) && !updates.some(({ text }) => line.includes(text.slice(0, 30)) || text.includes(line));
  return [
    ...[...parts.answer, ...parts.citation, ...parts.notes].filter(own),
    ...(reading ? [reading] : []),
    ...assumed.map((one) => `(${one})`),
  ];
}

describe('seams of composed sentences', () => {
  let replies: readonly Reply[] = [];
  let said: readonly { readonly question: string; readonly line: string }[] = [];
  before(async () => {
    const bot = await packagedBot();
    try {
      replies = await transcriptReplies(bot);
      said = replies.flatMap((reply) => composed(reply).map((line) => ({ question: reply.question, line })));
    } finally {
      await bot.close();
    }
  });

  it('are looked for in hundreds of lines', () => expect(said.length).to.be.above(300));

  for (const [name, seam, heard] of SEAMS)
    it(name, () => {
      expect(heard).to.match(seam);
      expect(said.filter(({ line }) => seam.test(line))).to.deep.equal([]);
    });

  it('two things assumed of one slot', () => {
    const slots = (reply: Reply): string[] => reply.assumed.map((one) => one.split(':')[0]!);
    expect(replies.filter((reply) => new Set(slots(reply)).size < reply.assumed.length)).to.deep.equal([]);
  });
});
