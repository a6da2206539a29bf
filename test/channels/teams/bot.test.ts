import { expect } from 'chai';
import { after, before, beforeEach, it } from 'mocha';
import { describeOverBoth, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

describeOverBoth('the bot in Teams, over HTTP', (sdk) => {
  let teams: TeamsBot;
  before(async () => {
    teams = await startTeamsBot({ sdk });
  });
  after(() => teams.stop());
  beforeEach(() => teams.connector.clear());

  it('answers with one line, its citation, and a card that holds the rest', async () => {
    const [message] = await teams.say('how many 101 calls last quarter');
    expect(message?.text).to.match(/^70,753 non-emergency calls to 101 in Q3 2020\/21 .* \[1\]$/);
    const card = JSON.stringify(message?.attachments);
    expect(card).to.include('70,753').and.include('Priority 1 · More Local, Visible and Accessible Policing · page 3');
    expect(card).to.not.include('70,753 non-emergency calls to 101 in Q3 2020/21 (October to December 2020), Essex."');
  });
});
