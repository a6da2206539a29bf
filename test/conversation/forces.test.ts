import { join } from 'node:path';
import { expect } from 'chai';
import { ConfigError, readConfig } from '../../src/config.ts';
import { writeContentFor } from '../../src/content/new.ts';
import { KeptReplies } from '../../src/conversation/kept-replies.ts';
import { type Bot, buildBot } from '../../src/main.ts';
import type { Reply } from '../../src/reply.ts';
import { contentFiles, writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Another made-up force, which has the same names of measures and none of the same places and operations. */
const OTHERS = [
  [/Midshire/g, 'Norland'],
  [/midshire/g, 'norland'],
  [/Barton/g, 'Carrow'],
  [/barton/g, 'carrow'],
  [/KESTREL/g, 'PUFFIN'],
  [/kestrel/g, 'puffin'],
  [/70753/g, '12400'],
  [/78753/g, '20400'],
  [/70,753/g, '12,400'],
  [/value: 11$/gm, 'value: 5'],
] as const;
const norland = Object.fromEntries(
  Object.entries(contentFiles).map(([path, text]) => [
    OTHERS.reduce((name, [from, to]) => name.replace(from, to), path),
    OTHERS.reduce((changed, [from, to]) => changed.replace(from, to), text),
  ]),
);
const nothingOfMidshire = Object.fromEntries(
  Object.keys(contentFiles).flatMap((path) => (path in norland ? [] : [[path, null]])),
);

describe('several forces', () => {
  const folder = tempFolder();
  const forces = join(folder, 'forces');
  const settings = (more: NodeJS.ProcessEnv = {}) => ({
    CONTENT_DIR: forces,
    FORCES: 'midshire, norland',
    STORE_FILE: join(folder, 'store.db'),
    ...more,
  });
  let time = Date.parse('2026-03-02T09:00:00Z');
  const now = () => new Date(time);
  let bot: Bot;
  const ask = (text: string, conversation = 'c'): Promise<Reply> => bot.conversation.takeTurn({ text, conversation });

  before(async () => {
    writeContent(join(forces, 'midshire/data'));
    writeContent(join(forces, 'norland/data'), { ...nothingOfMidshire, ...norland });
    bot = await buildBot(readConfig(settings({ PLACE_FORCES: 'slack/T1/C1=norland, teams/19:x=norland' })), now);
  });
  after(() => bot.close());

  const figure = ({ figures, force }: Reply) => [figures[0]?.value, figures[0]?.area, force];

  it('answers for the first one unless something else is said, and names it', async () => {
    const reply = await ask('how many 101 calls last quarter', 'first');
    expect(figure(reply)).to.deep.equal([70753, 'Midshire', 'Midshire']);
    expect(reply.text).to.match(/\nForce: Midshire\.$/);
    expect(reply.parts.notes.at(-1)).to.equal('Force: Midshire.');
  });

  it('keeps to the one that was switched to, in that conversation alone, when what it was about is forgotten too', async () => {
    const switched = await ask('Please switch to Norland Police.');
    expect([switched.outcome, switched.text]).to.deep.equal([
      'guide',
      'Questions here are now answered for Norland.\nForce: Norland.',
    ]);
    expect(figure(await ask('how many 101 calls last quarter'))).to.deep.equal([12400, 'Norland', 'Norland']);
    expect(figure(await ask('and the quarter before?'))).to.deep.equal([20400, 'Norland', 'Norland']);
    expect(figure(await ask('how many 101 calls last quarter', 'other'))[2]).to.equal('Midshire');
    time += 31 * 60_000;
    expect(figure(await ask('how many 101 calls'))).to.deep.equal([12400, 'Norland', 'Norland']);
    expect((await ask('switch to midshire')).force).to.equal('Midshire');
    expect(figure(await ask('how many 101 calls'))).to.deep.equal([70753, 'Midshire', 'Midshire']);
  });

  it('takes nothing along that the other force was asked', async () => {
    await ask('how many 101 calls last quarter', 'along');
    await ask('switch to norland', 'along');
    const reply = await ask('and the quarter before?', 'along');
    expect(reply.figures).to.deep.equal([]);
  });

  it('begins with the first one again when the conversation is forgotten', async () => {
    await ask('switch to norland', 'gone');
    await bot.conversation.forget('gone');
    expect(figure(await ask('how many 101 calls', 'gone'))[2]).to.equal('Midshire');
  });

  it('takes the force that is set for a place, also in its threads, until another is asked for', async () => {
    for (const conversation of ['slack:T1:C1:171.5', 'slack:T1:C1', 'teams:19:x;messageid=7'])
      expect(figure(await ask('how many 101 calls', conversation))[2]).to.equal('Norland');
    expect(figure(await ask('how many 101 calls', 'slack:T1:C12:171.5'))[2]).to.equal('Midshire');
    await ask('switch to Midshire', 'slack:T1:C1:171.5');
    expect(figure(await ask('how many 101 calls', 'slack:T1:C1:171.5'))[2]).to.equal('Midshire');
  });

  it('lets no name of one answer for the other', async () => {
    for (const text of [
      'what is happening in Carrow',
      'how many people were killed on the roads in Carrow',
      'what is Operation PUFFIN',
      'how many 101 calls in Norland',
    ]) {
      const reply = await ask(text, 'names');
      expect([text, reply.outcome, reply.figures, reply.updates]).to.deep.equal([text, 'not-held', [], []]);
    }
    await ask('switch to norland', 'names');
    expect((await ask('what is Operation PUFFIN', 'names')).updates).to.have.lengthOf(1);
    expect((await ask('what is Operation KESTREL', 'names')).outcome).to.equal('not-held');
    expect((await ask('how many people were killed on the roads in Carrow', 'names')).figures[0]?.value).to.equal(5);
  });

  it('offers the other force where it is named and nothing is held, by words that switch to it', async () => {
    const { outcome, followUps, force } = await ask('how many 101 calls in Norland', 'offer');
    expect([outcome, force]).to.deep.equal(['not-held', 'Midshire']);
    const { label, ask: words } = followUps.at(-1)!;
    expect(label).to.equal('Switch to Norland');
    expect((await ask(words, 'offer')).force).to.equal('Norland');
    expect((await ask('how many 101 calls in Surrey', 'offer')).followUps.map((each) => each.ask)).not.to.include(
      'switch to Midshire',
    );
  });

  it('tells which there are', async () => {
    const { text, followUps } = await ask('which forces are there?', 'which');
    expect(text).to.match(/^Held are Midshire, Norland\. Questions here are answered for Midshire\./);
    expect(followUps.map((each) => each.ask)).to.deep.equal(['switch to Norland']);
  });

  it('gives a page of the report that it is asked of, whichever force holds it', async () => {
    const { knowledge } = await bot.conversation.context('norland-q3');
    expect(knowledge.catalogue.plan.force).to.equal('Norland');
    expect((await bot.conversation.context('midshire-q3')).knowledge.catalogue.plan.force).to.equal('Midshire');
  });

  it('keeps what people said in one place, from which it is erased', async () => {
    const from = { channel: 'web', person: 'somebody' };
    await bot.conversation.takeTurn({ text: 'switch to norland', conversation: 'erase', from });
    await bot.conversation.takeTurn({ text: 'how many 101 calls', conversation: 'erase', from });
    const person = (await bot.store.identity()).person(from.channel, from.person);
    expect((await bot.store.erasePerson(person)).conversations).to.equal(2);
    expect(await Promise.all(bot.stores.map((store) => store.traces(person, [])))).to.deep.equal([[], []]);
  });

  it('gives a kept reply again only while its own force has it so', async () => {
    const kept = new KeptReplies(bot.store, now);
    await ask('switch to norland', 'kept');
    const reply = await ask('how many 101 calls', 'kept');
    await kept.keep('k', reply, 5, { channel: 'web', person: 'p' });
    expect((await kept.find('k'))?.stands).to.equal(true);
    const { metric, area, from, to } = { metric: 'calls-101', area: 'norland', from: '2020-10-01', to: '2020-12-31' };
    const correction = { report: 'norland-q3', metric, area, from, to, value: 12401, reason: 'typing', author: 'a' };
    expect((await bot.stores[1]!.correctFigure(correction)).outcome).to.equal('done');
    expect((await kept.find('k'))?.stands).to.equal(false);
    expect(figure(await ask('how many 101 calls', 'kept'))[0]).to.equal(12401);
  });

  it('gives a command the one that FORCE names, and refuses what does not fit', () => {
    const { forces: none, contentDir, storeFile } = readConfig(settings({ FORCE: 'norland' }));
    expect([none, contentDir, storeFile]).to.deep.equal([
      [],
      join(forces, 'norland'),
      join(folder, 'store.norland.db'),
    ]);
    const uri = 'mongodb://a,b/figures?replicaSet=rs0';
    expect(readConfig(settings({ MONGODB_URI: uri })).forces.map(({ mongodbUri }) => mongodbUri)).to.deep.equal([
      uri,
      'mongodb://a,b/figures-norland?replicaSet=rs0',
    ]);
    const wrong: [NodeJS.ProcessEnv, RegExp][] = [
      [{ FORCES: 'midshire, oldshire' }, /oldshire is not/],
      [{ FORCES: '' }, /CONTENT_DIR is .*FORCES/],
      [{ FORCE: 'oldshire' }, /one of FORCES/],
      [{ PLACE_FORCES: 'slack/T1/C1=oldshire' }, /one of FORCES/],
      [{ FORCES: '../x' }, /FORCES is/],
    ];
    for (const [more, says] of wrong) expect(() => readConfig(settings(more))).to.throw(ConfigError, says);
  });

  it('refuses a store that holds the reports of another force than its content is of', async () => {
    const fault = await buildBot(readConfig(settings({ FORCES: 'norland, midshire', SEED: 'none' })), now).then(
      (swapped) => swapped.close(),
      (thrown: Error) => thrown.message,
    );
    expect(fault).to.match(/holds reports of Midshire, and the content in .* is of Norland\..*STORE_FILE=/);
  });

  it('refuses two folders of one force', async () => {
    const twice = join(folder, 'twice');
    for (const name of ['a', 'b']) {
      writeContentFor('Oldshire', join(twice, name), now());
    }
    const other = await buildBot(
      readConfig({ CONTENT_DIR: twice, FORCES: 'a b', STORE_FILE: join(folder, 'twice.db') }),
      now,
    );
    try {
      const fault = await other.conversation.knowledge().catch((thrown: Error) => thrown.message);
      expect(fault).to.equal('FORCES: two folders are of Oldshire');
    } finally {
      await other.close();
    }
  });
});
