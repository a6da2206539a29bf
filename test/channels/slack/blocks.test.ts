import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { render, renderAll, renderShared } from '../../../src/channels/slack/blocks/index.ts';
import type { Message, SlackBlock } from '../../../src/channels/slack/blocks/message.ts';
import { loadWords } from '../../../src/channels/slack/words.ts';
import { readConfig } from '../../../src/config.ts';
import { type Bot, buildBot } from '../../../src/main.ts';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot } from '../../support/bot.ts';
import { slackSchema } from '../../support/schemas.ts';
import { transcriptReplies } from '../../support/transcripts.ts';

const root = join(import.meta.dirname, '../../..');
const words = loadWords(join(root, 'dialogs'));

const QUESTIONS = [
  'how many 101 calls last quarter',
  '101 calls compared with last year',
  '999 calls trend',
  'rank the contact channels',
  'what are the seven priorities',
  'operations under priority 5',
  'what is going on in Southend',
  'what is Operation OXYGEN',
  'summary of priority 5',
  'updates in tendring',
  'summary of the report',
  'what is MOSOVO',
  'which priority is about domestic abuse',
  'source for 101 non-emergency calls',
  'drug seizures',
  'burglary figures',
  'hello',
];

describe('Slack: blocks', () => {
  let bot: Bot;
  const replies = new Map<string, Reply>();
  const ajv = new Ajv({ strict: false });
  before(async () => {
    bot = await buildBot(readConfig({ STORE_FILE: ':memory:' }));
    for (const text of QUESTIONS) replies.set(text, await bot.conversation.takeTurn({ text, conversation: text }));
    ajv.addSchema(slackSchema(), 'message');
  });
  after(() => bot.close());

  /** Every message that comes of a reply. */
  const messages = (reply: Reply): Message[] => [
    render(reply, { words, key: 'k', aside: false }),
    render(reply, { words, key: 'k', aside: true }),
    renderShared(reply, { words, key: 'k', by: 'U0ANALYST' }),
    ...renderAll(reply, { words }),
  ];

  it('refuse what is no block, by the schema that is used here', () => {
    const valid = ajv.getSchema('message#/definitions/Message') ?? ajv.getSchema('message')!;
    expect(valid({ text: '', blocks: [{ type: 'section', texts: [] }] })).to.equal(false);
    expect(valid({ text: '', blocks: [{ type: 'nothing' }] })).to.equal(false);
  });

  for (const question of QUESTIONS)
    it(`of "${question}" meet Slack's types and limits, and the text holds the whole answer`, () => {
      const reply = replies.get(question)!;
      const valid = ajv.getSchema('message')!;
      for (const message of messages(reply)) {
        expect(valid(message), JSON.stringify(valid.errors?.slice(0, 3))).to.equal(true);
        expectWithinLimits(message);
      }
      const [first] = messages(reply);
      expect(first!.text).to.equal(reply.text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
    });

  it('of every golden transcript meet them too', async () => {
    const packaged = await packagedBot();
    const all = await transcriptReplies(packaged);
    await packaged.close();
    expect(all).to.not.be.empty;
    const valid = ajv.getSchema('message')!;
    for (const message of all.flatMap(messages)) {
      expect(valid(message), JSON.stringify(valid.errors?.slice(0, 3))).to.equal(true);
      expectWithinLimits(message);
    }
  }).timeout(60_000);

  it('of a figure say it first, then how it moved, then where it stands', () => {
    const { blocks } = render(replies.get('how many 101 calls last quarter')!, { words, key: 'k', aside: false });
    expect(blocks.map((block) => block.type)).to.deep.equal([
      'header',
      'section',
      'section',
      'context',
      'actions',
      'context_actions',
    ]);
    const said = blocks.map((block) => JSON.stringify(block));
    expect(said[0]).to.include('70,753 calls');
    expect(said[2]).to.include('Down 8,000 (10.2%) on Q2 2020/21.').and.include('Up 2,535');
    expect(said[3]).to.include('Priority 1').and.include('page 3');
  });

  it('of a trend hold a chart and a table with each period once', () => {
    const { blocks } = render(replies.get('999 calls trend')!, { words, key: 'k', aside: false });
    const chart = blocks.find((block) => block.type === 'data_visualization')!;
    expect(JSON.stringify(chart)).to.include('90503').and.include('91425').and.include('73887');
    const table = blocks.find((block) => block.type === 'table')!;
    expect(table.type === 'table' && table.rows).to.have.length(4);
    expect(JSON.stringify(blocks)).to.not.include('Periods held');
  });

  it('of a long answer are cut, and "show all" has every line', () => {
    const reply = replies.get('updates in tendring')!;
    const cut = JSON.stringify(render(reply, { words, key: 'k', aside: false }).blocks);
    expect(cut).to.include('show-all');
    const whole = renderAll(reply, { words })
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ('text' in block && typeof block.text === 'object' ? [block.text.text] : []))
      .join('\n');
    for (const line of reply.text.split('\n').slice(0, -1)) expect(whole).to.include(line.replace(/^- /, '• '));
  });

  it('let no text mention, link or format', () => {
    const hostile = '<!channel> <@U1> <https://x.example|y> *bold* _i_ ~s~ `c` & :smile:';
    const reply = { ...replies.get('hello')!, text: hostile, followUps: [{ label: hostile, ask: 'x' }] };
    const message = render(reply, { words, key: 'k', aside: false });
    const all = JSON.stringify(message);
    expect(all).to.not.match(/<[!@#h]/);
    // Formats are only read in mrkdwn, of which an answer has none.
    expect(all).to.not.include('mrkdwn');
    expect(all).to.include('&lt;!channel&gt;').and.include('"emoji":false');
  });
});

function expectWithinLimits({ text, blocks }: Message): void {
  expect(text.length).to.be.within(1, 40_000);
  expect(blocks.length).to.be.within(1, 50);
  const ids = [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).to.equal(ids.length);
  for (const block of blocks) expectBlockWithinLimits(block);
  expect(blocks.filter(({ type }) => type === 'data_visualization').length).to.be.at.most(2);
  const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
  const held = cells.reduce((sum, cell) => sum + ('text' in cell ? String(cell.text).length : 0), 0);
  expect(held).to.be.at.most(10_000);
}

function expectBlockWithinLimits(block: SlackBlock): void {
  if (block.type === 'header') expect(block.text.text.length).to.be.within(1, 150);
  if (block.type === 'section' && block.text) expect(block.text.text.length).to.be.within(1, 3000);
  if (block.type === 'section' && block.fields) {
    expect(block.fields.length).to.be.within(1, 10);
    for (const field of block.fields) expect(field.text.length).to.be.within(1, 2000);
  }
  if (block.type === 'context') expect(block.elements.length).to.be.within(1, 10);
  if (block.type === 'actions') {
    expect(block.elements.length).to.be.within(1, 25);
    for (const element of block.elements)
      if (element.type === 'button') {
        expect(element.text.text.length).to.be.within(1, 75);
        expect(element.value!.length).to.be.within(1, 2000);
      }
  }
  if (block.type === 'table') {
    expect(block.rows.length).to.be.within(1, 100);
    for (const row of block.rows) expect(row.length).to.be.within(1, 20);
  }
  if (block.type === 'data_visualization') {
    expect(block.title.length).to.be.within(1, 50);
    expect(block.chart.series.length).to.be.within(1, 6);
    expect(block.chart.axis_config.categories.length).to.be.within(1, 20);
    for (const label of block.chart.axis_config.categories) expect(label.length).to.be.within(1, 20);
  }
}
