import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';
import { expect } from 'chai';
import { Window } from 'happy-dom';
import { after, before, describe, it } from 'mocha';
import { type Card, size } from '../../../src/channels/teams/cards/card.ts';
import { buildMessage } from '../../../src/channels/teams/message.ts';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot } from '../../support/bot.ts';
import { cardValidator } from '../../support/schemas.ts';
import { transcriptReplies } from '../../support/transcripts.ts';

// Its ES modules lack the file extensions that Node asks for; its bundle does not.
const { AdaptiveCard, SerializationContext, SubmitAction, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');
const LARGEST = 25 * 1024;
/** A card as a client reads that knows Adaptive Cards 1.2. */
function onTelephone(card: Card) {
  const adaptive = new AdaptiveCard();
  adaptive.maxVersion = Versions.v1_2;
  const context = new SerializationContext(Versions.v1_2);
  adaptive.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
  const actions = adaptive.getAllActions().filter((action) => action instanceof SubmitAction);
  return { adaptive, events, actions };
}

/** All that is to be read in a part of a card, in order. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { text, ...rest } = part as { text?: unknown };
  return (typeof text === 'string' ? text : '') + Object.values(rest).map(textOf).join('');
}

/** What the package that draws cards asks of a browser. */
const DOM = ['window', 'document', 'HTMLElement', 'HTMLButtonElement'] as const;

describe('Teams: the card of every reply of the golden transcripts', () => {
  let bot: TestBot;
  let window: Window;
  let valid: ValidateFunction;
  const cards: { reply: Reply; line: string; card: Card }[] = [];

  before(async () => {
    valid = cardValidator();
    window = new Window();
    for (const name of DOM) Object.assign(globalThis, { [name]: name === 'window' ? window : window[name] });
    bot = await packagedBot();
    const trend = await bot.conversation.takeTurn({ text: '999 calls trend', conversation: 'trend' });
    const areas = await bot.conversation.takeTurn({
      text: 'which district seized most cannabis',
      conversation: 'areas',
    });
    for (const reply of [...(await transcriptReplies(bot)), trend, areas]) {
      const { attachments, summary: line = '' } = buildMessage(reply, { key: 'k' }).activity;
      if (attachments) cards.push({ reply, line, card: JSON.parse(JSON.stringify(attachments[0]!.content)) });
    }
  });
  after(async () => {
    for (const name of DOM) Reflect.deleteProperty(globalThis, name);
    await window.happyDOM.close();
    await bot.close();
  });

  /** Those that `fault` says something of, by their question. */
  const faulty = (fault: (card: Card, reply: Reply, line: string) => unknown): string[] =>
    cards.flatMap(({ card, reply, line }) => {
      const said = fault(card, reply, line);
      return said ? [`"${reply.question}": ${said}`] : [];
    });

  it('is there for most of them, of every kind that has one', () => {
    expect(cards.length).to.be.above(100);
    const kinds = new Set(cards.map(({ reply }) => reply.kind));
    expect([...kinds]).to.include.members(['figure', 'comparison', 'trend', 'ranking', 'list', 'updates', 'operation']);
    expect([...kinds]).to.include.members([
      'summary',
      'definition',
      'priority',
      'source',
      'choose',
      'not-held',
      'guide',
    ]);
  });

  it('says of ranked areas which time each number is of, where those differ', () => {
    const differ = cards.filter(
      ({ reply: { kind, change, figures } }) =>
        kind === 'ranking' &&
        change.length === 0 &&
        new Set(figures.map(({ area }) => area)).size > 1 &&
        new Set(figures.map(({ period }) => period.label)).size > 1,
    );
    expect(differ).not.to.be.empty;
    for (const { card, reply } of differ)
      for (const { period } of reply.figures) expect(textOf(card), reply.question).to.include(period.label);
  });

  it('is what Teams takes', () => {
    expect(faulty((card) => !valid(card) && JSON.stringify(valid.errors))).to.deep.equal([]);
    // A schema that lets everything through would prove nothing.
    const body = [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x', size: 'Huge' }] }];
    expect(valid({ type: 'AdaptiveCard', version: '1.2', body })).to.equal(false);
  });

  it('has at most 25 KB', () => expect(faulty((card) => size(card) > LARGEST && size(card))).to.deep.equal([]));

  it('is shown by a client that knows nothing newer than Adaptive Cards 1.2, charts by their text', () =>
    expect(
      faulty((card) => {
        const { adaptive, events } = onTelephone(card);
        // This package would draw it even so; telephones do not.
        if (adaptive.version!.compareTo(adaptive.maxVersion) > 0) return `is of version ${card.version}`;
        const [chart] = card.body.filter(({ type }) => /^Chart\./.test(type));
        const instead = chart && textOf(chart.fallback);
        const shown = (adaptive.render() as unknown as { textContent: string }).textContent;
        const lost = [...card.body.filter((element) => element !== chart).map(textOf), instead ?? ''].filter(
          (text) => !shown.includes(text),
        );
        return [...events.filter((message) => !/Chart\./.test(message)), ...lost].join();
      }),
    ).to.deep.equal([]));

  it('asks by plain data when a button is pressed', () =>
    expect(
      faulty((card) => {
        const { actions } = onTelephone(card);
        const buttons = actions.map((action) => (action as InstanceType<typeof SubmitAction>).data as object);
        return buttons.some((data) => 'msteams' in data || !('ask' in data || 'more' in data));
      }),
    ).to.deep.equal([]));

  it('shows the figure that leads, to the eye and to a screen reader, and does not say the message again', () =>
    expect(
      faulty((card, reply, line) => {
        const adaptive = new AdaptiveCard();
        adaptive.parse(card);
        const shown = (adaptive.render() as unknown as { textContent: string }).textContent;
        const lead = /\d[\d,]*(?:\.\d+)?/.exec(reply.text.split('\n')[0]!)?.[0];
        if (reply.figures.length && lead && !(shown + line).includes(lead)) return `${lead} is not shown`;
        if (
          ['figure', 'trend', 'ranking'].includes(reply.kind) &&
          lead &&
          reply.figures.length &&
          !shown.includes(lead)
        )
          return `${lead} is not on the card`;
        if (reply.figures.length && lead && !String(card.fallbackText).includes(lead)) return `${lead} is not read out`;
        const said = line.replace(/…$/, '');
        return said.length > 40 && shown.includes(said) && `says again: ${said}`;
      }),
    ).to.deep.equal([]));
});
