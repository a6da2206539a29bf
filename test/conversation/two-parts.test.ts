/** Two things asked in one message: each is told, and what of one is not held denies nothing of the other. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('two things asked at once', () => {
  let bot: TestBot;
  let asked = 0;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string): Promise<Reply> => bot.conversation.takeTurn({ text, conversation: `two-${++asked}` });

  it('tells what is held of the first, and that the second is not told', async () => {
    const { text, outcome } = await ask('How busy were the phones, and are they picking up any faster?');
    expect(outcome).to.equal('answered');
    expect(text)
      .to.include('73,887')
      .and.include('70,753')
      .and.match(/not told by the report\.$/);
    expect(text).to.not.match(/speed|vehicle/);
  });

  it('tells both where both are held', async () => {
    const { text } = await ask('What is happening in Southend, and what is Operation SULPHUR?');
    expect(text).to.include('Old Leigh').and.include('Great Dunmow').and.not.include('not told by the report');
  });

  it('is one question where the first part only tells something', async () => {
    const { text } = await ask('People were killed in crashes with stolen cars. What are the police doing about that?');
    expect(text).to.include('Road Crime Team').and.not.include('not told by the report');
  });

  const values = ({ figures }: Reply): number[] => figures.map(({ value }) => value);

  it('reads the second as if it came after the first', async () => {
    expect(values(await ask('Volunteer cadets: headcount, and how many units they sit in'))).to.deep.equal([410, 13]);
    const { figures, change } = await ask('How many 101 calls were there, and was that more than a year ago?');
    expect(figures[0]?.value).to.equal(70_753);
    expect(change.map(({ difference }) => difference)).to.include(2_535);
  });

  it('tells a figure and a movement of both parts once, and shows what moved', async () => {
    const { figures, change, kind, parts } = await ask('101 volumes for q3 pls, and are they up on last year');
    expect(figures.map(({ value }) => value)).to.deep.equal([70_753, 68_218]);
    expect(change.map(({ difference }) => difference)).to.deep.equal([-8_000, 2_535]);
    expect(kind).to.equal('comparison');
    expect(parts.answer.join('\n').split('Up 2,535')).to.have.length(2);
  });

  it('reads two words with what is said of both', async () => {
    const asked = 'arrested vs charged, serious organised crime drugs work since 1 October';
    expect(values(await ask(asked))).to.deep.equal([31, 17]);
    expect(values(await ask('Active citizens: number of volunteers and applications waiting'))).to.deep.equal([
      197, 11,
    ]);
  });

  it('gives the figure that is held and says that the other is not', async () => {
    const { text, figures } = await ask('How many 999 calls, and how many were hoaxes?');
    expect(figures.map(({ value }) => value)).to.deep.equal([73_887]);
    expect(text).to.include('What else was asked is not told by the report.');
  });

  it('gives nothing for what points to a first part that is not held', async () => {
    const { outcome, figures } = await ask('Is there a target for Live Chat volumes, and what is it?');
    expect(outcome).to.equal('not-held');
    expect(figures).to.deep.equal([]);
  });

  it('asks each sentence of the one before', async () => {
    const { figures, change } = await ask('How many specials are there? How many hours did they do? And in Q2?');
    expect(figures[0]?.value).to.equal(509);
    const told = await ask('How many specials do we have? What do they get paid?');
    expect(values(told)[0]).to.equal(509);
    expect(told.text).to.include('What else was asked is not told by the report.');
    expect(change).to.be.an('array');
  });

  it('says of the half that is not held that it is not, also where the other is told', async () => {
    for (const [half, said] of [
      ['did we hit the target?', 'No target is held for 999 emergency calls.'],
      ['will it go up next year?', 'not told by the report'],
      ['how many were in Basildon?', 'not told by the report'],
    ] as const) {
      const { text, figures } = await ask(`How many 999 calls were there, and ${half}`);
      expect(figures[0]?.value, half).to.equal(73_887);
      expect(text, half).to.include(said);
    }
  });

  it('offers what is to be chosen of the other half', async () => {
    const { text, followUps } = await ask('What is operation OXYGEN and how many arrests were made?');
    expect(text).to.include('Wickford').and.include('which do you mean');
    expect(followUps.map(({ ask }) => ask).join()).to.match(/arrest/);
  });

  it('says of a figure just told that no target is held for it', async () => {
    await bot.conversation.takeTurn({ text: '999 calls', conversation: 'two-target' });
    for (const text of ['is that on target?', 'did we hit the target']) {
      const reply = await bot.conversation.takeTurn({ text, conversation: 'two-target' });
      expect(reply.text).to.match(/^No target is held for 999/);
    }
  });

  it('says of a noun beside what is counted that it is not told, and counts nothing of what is said of both', async () => {
    const { figures, text } = await ask('999 total and cost');
    expect(figures.map(({ value }) => value)).to.deep.equal([73_887]);
    expect(text).to.include('What else was asked is not told by the report.');
    expect((await ask('how many specials and police staff were assaulted')).figures).to.deep.equal([]);
  });

  it('asks whether it is so of what was just told: other updates tell nothing of that, and a text shown whole tells it', async () => {
    const ofOther = await ask('how many closure orders in chelmsford, were they for drugs?');
    expect(ofOther.figures.map(({ value }) => value)).to.deep.equal([3]);
    expect(ofOther.updates).to.deep.equal([]);
    expect(ofOther.text).to.include('What else was asked is not told by the report.');
    const { updates, text } = await ask(
      'who did the drugs warrants in Maldon, was it a local team or a specialist one?',
    );
    expect(updates).to.have.length(1);
    expect(text).to.include('Community Policing Team').and.not.include('not told');
  });

  it('asks who of the one update that was told, and not of the whole report', async () => {
    const { updates, figures } = await ask('which pilot looks at conditional cautions, and who gave the money?');
    expect(figures).to.deep.equal([]);
    expect(updates.map(({ priority }) => priority)).to.deep.equal([3]);
  });

  it('asks for no number within what another question word asks', async () => {
    const talk = await ask('who do officers in Colchester talk to about how much hate crime there is?');
    expect(talk.text).to.include('Independent Advisory Group');
    const open = await ask('how can people in Southend report hate incidents when so many of the centres are closed?');
    expect(open.updates[0]?.area).to.equal('Southend');
  });
});
