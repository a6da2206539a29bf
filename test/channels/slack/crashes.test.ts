import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { kill, killAfterTurn, redeliver } from '../../support/slack/crash-runs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** `npm run check:slack-kills` does the same with a thousand events and fifty kills. */
describe('Slack: two processes, and crashes', () => {
  const folder = tempFolder();

  it('answer each event once, however often and wherever it is delivered', async () => {
    const tally = await redeliver(join(folder, 'redelivered.db'), 100);
    expect(tally).to.include({ events: 100, once: 100, twice: 0, unanswered: 0, refused: 0 });
    expect(tally.wrong).to.deep.equal([]);
  });

  it('answer a follow-up as before when it is taken up again, though the conversation has gone on', async () => {
    const tally = await killAfterTurn(join(folder, 'follow-up.db'));
    expect(tally).to.include({ events: 2, once: 2 });
    expect(tally.deaths).to.deep.equal({ 'after saveConversation': 1 });
    expect(tally.wrong).to.deep.equal([]);
  }).timeout(60_000);

  it('leave no event unanswered, and repeat one at most once, with the same answer', async () => {
    const tally = await kill(join(folder, 'killed.db'), 3, 4);
    expect(tally).to.include({ unanswered: 0, oftener: 0, refused: 0 });
    expect(tally.wrong).to.deep.equal([]);
    expect(Object.values(tally.deaths)).to.not.be.empty;
  }).timeout(60_000);
});
