/** What is good or bad of a part of the plan, what is claimed of a measure, what a body does, and how a brief is put otherwise. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot, talk } from '../../support/bot.ts';

describe('a brief of one tone', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (...texts: readonly string[]): Promise<Reply> => talk(bot, ...texts);

  it('tells of a subject what moved that way with what it moved from, and what the updates tell as such', async () => {
    const { text, change } = await ask('Which bits of the volunteers part are disappointing?');
    expect(text)
      .to.match(/^Volunteers: .*\nWorse:\n/)
      .and.include('down 10 (1.9%) from 519');
    expect(text).not.to.include('Better:');
    expect(change.every(({ difference }) => difference < 0)).to.equal(true);
    expect((await ask('What is the grim side of the roads chapter?')).text)
      .to.include('counteracted by')
      .and.include('none of the measures held');
  });

  it('tells what is new of no rise in what was not asked about', async () => {
    const { text, figures } = await ask('Does it say any kind of burglary is on the increase?');
    expect(figures).to.deep.equal([]);
    expect(text).not.to.include('Special Constables');
  });

  it('gives on a claim no verdict, and the measure with its earlier figures', async () => {
    for (const claim of [
      'Some councillor insists Live Chat is finished. Is that right?',
      'People say Live Chat is finished. What does the report show?',
    ]) {
      const { text, figures } = await ask(claim);
      expect(text)
        .to.match(/^No verdict is given/)
        .and.include('from 4,999 in Q2 2020/21');
      expect(figures[0]?.metric).to.equal('live-chats');
    }
  });

  it('says what a body does where that is asked, and what its name means where that is', async () => {
    expect((await ask('What is the GLAA?')).kind).to.equal('definition');
    const { kind, text } = await ask("What is the GLAA's contribution?");
    expect(kind).not.to.equal('definition');
    expect(text).to.include('DOORSTEP');
    expect((await ask('What do we run together with the British Transport Police?')).text).to.include('SCEPTRE');
  });

  it('says of a strain on a measure how that moved', async () => {
    const { text } = await ask('Is there more pressure on the emergency line than last year?');
    expect(text)
      .to.match(/^No verdict is given/)
      .and.include('from 90,503 in Q3 2019/20');
    expect((await ask('Are there more complaints about the emergency line than a year ago?')).outcome).to.equal(
      'not-held',
    );
  });

  it('tells all parts of one thing, each with its place', async () => {
    const { text } = await ask('List the drugs and money taken, and where.');
    expect(text).to.include('Tendring').and.include('Harwich').and.include('Maldon').and.include('£126,000');
  });

  it('gives the nearest that is told where it is asked whether there was any', async () => {
    const { kind, text } = await ask('Has anyone been imprisoned for slavery offences?');
    expect(kind).to.equal('updates');
    expect(text).to.include('Operation HOSTEL');
  });

  it('is put otherwise whatever is said beside the order', async () => {
    const short = await ask('Priority 7 please', 'Shorter, and tell me which page that is on.');
    expect(short.text).to.include('from 215').and.include('(page 15)');
    const plain = await ask('Priority 3 please', "And again without the jargon, I can't follow half of it.");
    expect(plain.priorities[0]?.number).to.equal(3);
    expect(plain.text + plain.updates.map(({ text }) => text).join()).not.to.match(/DVPN|SETDAB|Q3 2020/);
  });
});
