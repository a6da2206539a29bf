import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, it } from 'mocha';
import { parse } from 'yaml';
import { describeOverBoth, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

const silent = parse(readFileSync(join(import.meta.dirname, 'teams-silent.yaml'), 'utf8')) as readonly {
  readonly type?: string;
  readonly text?: string;
}[];

describeOverBoth('Teams: what is not said to the bot is not answered', (sdk) => {
  let teams: TeamsBot;
  before(async () => {
    teams = await startTeamsBot({ sdk });
  });
  after(() => teams.stop());

  for (const members of silent)
    it(`${members.type ?? 'message'}: ${JSON.stringify(members)}`, async () => {
      const text = members.text?.replaceAll('PAT', '<at>Pat</at>');
      const mention = { type: 'mention', text: '<at>Pat</at>', mentioned: { id: 'pat', name: 'Pat' } };
      const response = await teams.post(
        teams.activity({
          ...members,
          ...(text === undefined ? {} : { text }),
          ...(text?.includes('<at>') ? { entities: [mention] } : {}),
          conversation: { id: 'shape', conversationType: 'groupChat', isGroup: true },
        }),
      );
      expect(response.status).to.equal(200);
      expect(teams.connector.messages).to.deep.equal([]);
    });
});
