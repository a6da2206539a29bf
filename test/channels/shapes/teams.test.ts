import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, it } from 'mocha';
import { parse } from 'yaml';
import { describeOverBoth, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

interface Rows {
  readonly plain: string;
  readonly text?: readonly string[];
  readonly html?: readonly string[];
  readonly both?: readonly { readonly text: string; readonly html: string }[];
  /** Members of the activity. */
  readonly activities?: readonly Record<string, unknown>[];
}

const table = parse(readFileSync(join(import.meta.dirname, 'teams.yaml'), 'utf8')) as readonly Rows[];
/** Who is mentioned, by the word that stands for the mention in the table. */
const MENTIONED: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  BOT: { id: 'bot', name: 'Force Figures' },
  PAT: { id: 'pat', name: 'Pat' },
  PLACE: { id: 'place', name: 'Chelmsford, Pat' },
  PART: { id: 'part', name: 'Colchester' },
};
const MENTION = new RegExp(`\\b(?:${Object.keys(MENTIONED).join('|')})\\b`, 'g');

describeOverBoth('Teams: what people send reads as the same question typed plainly', (sdk) => {
  let teams: TeamsBot;
  let places = 0;
  before(async () => {
    teams = await startTeamsBot({ sdk });
  });
  after(() => teams.stop());

  async function answerTo({ text, html, ...members }: { text?: string; html?: string }): Promise<string> {
    const named = [...new Set(text?.match(MENTION) ?? [])].map((word) => MENTIONED[word]!);
    const entities = named.map(({ id, name }) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    }));
    const tagged = text?.replace(MENTION, (word) => `<at>${MENTIONED[word]!.name}</at>`);
    const [message = { text: 'not answered' }] = await teams.say(tagged ?? '', {
      ...(tagged === undefined ? { text: undefined } : {}),
      ...(html === undefined ? {} : { attachments: [{ contentType: 'text/html', content: html }] }),
      entities,
      from: { id: `user-${++places}`, name: 'Pat', aadObjectId: `aad-${places}` },
      ...members,
      conversation: { id: `shape-${places}`, conversationType: 'groupChat', isGroup: true },
    });
    const { text: line, attachments = [] } = message as unknown as {
      text: string;
      attachments?: { content: object }[];
    };
    return `${line}\n${JSON.stringify((attachments[0]?.content as { body?: unknown })?.body)}`;
  }

  for (const { plain, text = [], html = [], both = [], activities = [] } of table)
    it(`"${plain}"`, async () => {
      const wanted = await answerTo({ text: plain });
      const apart: string[] = [];
      for (const shape of [
        ...text.map((text) => ({ text })),
        ...html.map((html) => ({ html })),
        ...both,
        ...activities,
      ]) {
        const answer = await answerTo(shape);
        if (answer !== wanted) apart.push(`${JSON.stringify(shape)}: ${answer.split('\n')[0]?.slice(0, 120)}`);
      }
      expect(apart, apart.join('\n')).to.deep.equal([]);
    });

  it('in many shapes', () => {
    const shapes = table.flatMap(({ text = [], html = [], both = [], activities = [] }) => [
      ...text,
      ...html,
      ...both,
      ...activities,
    ]);
    expect(shapes.length).to.be.at.least(190);
  });
});
