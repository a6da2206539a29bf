/** A message behind a brief puts something else in its place, keeps a part of it or points to one of its lines. */
import { expect } from 'chai';
import { packagedBot } from '../../support/bot.ts';
import { briefOf } from '../../support/brief-of.ts';

const behind = (first: string, then: string) => briefOf(then, first);

describe('a message behind a brief', () => {
  it('asks for another kind of it', () => {
    expect(behind('Sum up priority 4', "Now only what isn't finished")).to.deep.include({
      wants: 'going',
      priorities: [4],
    });
  });
  it('keeps what is told of a word', () => {
    expect(behind('Drugs in a minute', 'Just what was confiscated')).to.deep.include({
      keeps: ['confiscated'],
      topics: ['drugs'],
    });
  });
  it('leaves out what is good and a part of it', () => {
    expect(behind('Sum up the quarter for me.', 'Skip anything positive, and skip priority 1')).to.deep.include({
      wants: 'trouble',
      without: { priorities: [1], topics: [] },
    });
  });
  it('leaves out what is still to come', async () => {
    const bot = await packagedBot();
    const tell = async (...turns: string[]) => {
      let text = '';
      for (const turn of turns)
        ({ text } = await bot.conversation.takeTurn({ text: turn, conversation: turns.join() }));
      return text;
    };
    expect(await tell('brief on priority 6')).to.include('February 2021');
    const left = await tell('brief on priority 6', 'now leave out the plans');
    expect(left)
      .to.match(/^Priority 6, .*\n/)
      .and.include('1,000 Hate Crime Ambassadors');
    expect(left).to.not.match(/February 2021|\bwill\b|\bplan/);
    await bot.close();
  });
  it('takes other places in its place', () => {
    expect(
      behind("What's the picture in Basildon?", 'And next door, Rochford and Castle Point?')?.areas,
    ).to.have.members(['rochford', 'castle-point']);
  });
  it('points to one of its lines', () => {
    expect(behind('Five bullets on volunteers', 'The fourth one in full')).to.include({ place: 3 });
    expect(behind('Five bullets on volunteers', 'the last one, longer')).to.include({ place: -1 });
  });
  it('is a question of its own where it asks for a number', () => {
    expect(behind('Sum up the quarter for me.', 'And how many 999 calls were there?') ?? null).to.equal(null);
  });
});
