import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Knowledge } from '../../src/conversation/knowledge.ts';
import { talkBefore, type Wanted, wantedOf } from '../../src/conversation/wanted.ts';
import type { Exchange } from '../../src/store/store.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('what people asked for and did not get', () => {
  let bot: TestBot;
  let knowledge: Knowledge;
  before(async () => {
    bot = await packagedBot();
    knowledge = await bot.conversation.knowledge();
  });
  after(() => bot.close());

  let count = 0;
  const exchange = (question: string, members: Partial<Exchange> = {}): Exchange => {
    count += 1;
    const at = new Date(Date.UTC(2026, 2, 2, 9, count)).toISOString();
    const usual = { channel: 'web', sender: 'pat', kind: 'not-held', outcome: 'not-held', feedback: null } as const;
    return { id: String(count), at, question, ...usual, ...members };
  };
  const questions = (wanted: readonly Wanted[]) =>
    wanted.map(({ wordings }) => wordings.map(({ question }) => question));

  it('is kept with what the same person had asked before it in the same talk', () => {
    const held = [
      exchange('how many police cadets', { at: '2026-03-02T08:00:00.000Z' }),
      exchange('how many 999 calls', { at: '2026-03-02T09:00:00.000Z', outcome: 'answered' }),
      exchange('how many cats', { at: '2026-03-02T09:05:00.000Z', sender: 'sam' }),
      exchange('and last year?', { at: '2026-03-02T09:20:00.000Z', outcome: 'answered' }),
      exchange('for cats', { at: '2026-03-02T09:45:00.000Z' }),
    ];
    const [wanted] = wantedOf(held.slice(-1), knowledge);
    expect(wanted!.latest.question).to.equal('for cats');
    const earlier = (minutes: number) => talkBefore(wanted!.latest, held, minutes).map(({ question }) => question);
    expect(earlier(30)).to.deep.equal(['how many 999 calls', 'and last year?']);
    expect(earlier(10)).to.deep.equal([]);
  });

  it('is one thing, whatever the wording, the period, the place and the typing', () => {
    const wanted = wantedOf(
      [
        exchange('burglary figures'),
        exchange('how many police dogs are there', { sender: 'sam' }),
        exchange('How many burglaries last quarter?', { sender: 'sam' }),
        exchange('burglarys in Basildon pls'),
        exchange('Burglary figures!', { sender: 'kim' }),
      ],
      knowledge,
    );
    expect(wanted.map(({ times, people }) => [times, people])).to.deep.equal([
      [4, 3],
      [1, 1],
    ]);
    expect(wanted[0]!.wordings[0]).to.deep.equal({ question: 'burglary figures', times: 2 });
    expect(wanted[0]!.wordings).to.have.length(3);
  });

  it('is another thing when it is narrowed, or when something else would answer', () => {
    const asked = ['burglary figures', 'burglary rate', 'who leads on burglary', 'how many 101 calls about burglary'];
    const wanted = wantedOf(
      asked.map((question) => exchange(question)),
      knowledge,
    );
    expect(questions(wanted).map(([first]) => first)).to.have.members(asked);
    expect(new Set(wanted.map(({ key }) => key)).size).to.equal(asked.length);
  });

  it('is what was answered and not liked as well, and nothing that was answered', () => {
    const answered = { outcome: 'answered', kind: 'figure' } as const;
    const wanted = wantedOf(
      [
        exchange('how many 999 calls', { ...answered, feedback: 'dislike' }),
        exchange('how many 101 calls', answered),
        exchange('how many cadets', { ...answered, feedback: 'like' }),
        exchange('hello', { outcome: 'guide', kind: 'guide' }),
      ],
      knowledge,
    );
    expect(questions(wanted)).to.deep.equal([['how many 999 calls']]);
    expect(wanted[0]).to.include({ disliked: 1, outcome: 'answered' });
  });

  it('has the same key at the next listing', () => {
    const [one] = wantedOf([exchange('burglary figures')], knowledge);
    const [other] = wantedOf([exchange('how many burglaries in Q2')], knowledge);
    expect(one!.key).to.equal(other!.key);
  });
});
