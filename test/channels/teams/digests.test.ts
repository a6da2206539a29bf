import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { teamsCarrier } from '../../../src/channels/teams/digest/carrier.ts';
import { digestActivity, digestCard } from '../../../src/channels/teams/digest/message.ts';
import { TeamsPlaces } from '../../../src/channels/teams/digest/places.ts';
import { buildTransport } from '../../../src/channels/teams/transports/index.ts';
import { readConfig } from '../../../src/config.ts';
import type { Carrier, CarrierFault, Sending } from '../../../src/digests/sending.ts';
import { createLog } from '../../../src/log.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

const post = {
  title: 'The week in figures',
  date: 'Monday 30 March 2026',
  marking: 'OFFICIAL',
  notice: null,
  sections: [
    {
      heading: 'Headline figures',
      lines: [{ text: '70,753 *calls*.', cite: 'Priority 1, Midshire Q3 2020/21, page 3', remark: null }],
    },
  ],
  commentary: null,
  foot: 'Written by an analyst.',
};
const CHANNEL = '19:general@thread.tacv2';
const toChannel: Sending = { do: 'post', place: { channel: 'teams', id: CHANNEL }, post };

for (const sdk of ['botbuilder', 'teams'] as const)
  describe(`Teams: digests over ${sdk}`, () => {
    let bot: TeamsBot;
    let places: TeamsPlaces;
    let carrier: Carrier;
    beforeEach(async () => {
      bot = await startTeamsBot({ environment: { TEAMS_SDK: sdk } });
      const { teams } = readConfig({ TEAMS_SDK: sdk });
      places = new TeamsPlaces(bot.bot.store.digests);
      carrier = teamsCarrier(await buildTransport({ config: teams, log: createLog('silent') }), places);
      await bot.say('help', {
        conversation: { id: `${CHANNEL};messageid=1`, conversationType: 'channel', tenantId: 'tenant-1' },
        channelData: {
          tenant: { id: 'tenant-1' },
          team: { id: '19:team', name: 'Performance' },
          channel: { id: CHANNEL, name: 'General' },
        },
      });
      bot.connector.clear();
    });
    afterEach(() => bot.stop());

    const fault = () =>
      carrier.send(toChannel, 'row-1', null).then(
        () => null,
        (thrown) => thrown as CarrierFault,
      );

    it('posts a card to a channel it has been heard from, unasked, as a thread of its own', async () => {
      expect(
        (await bot.bot.store.digests.places('teams')).map(({ id, body }) => [id, (body as { name: string }).name]),
      ).to.deep.equal([[CHANNEL, 'Performance / General']]);
      const receipt = await carrier.send(toChannel, 'row-1', null);
      const [sent] = bot.connector.sent;
      expect(decodeURIComponent(sent!.path)).to.match(/\/conversations\/19:general@thread\.tacv2\/activities$/);
      expect(sent!.activity.text).to.equal(digestActivity(post).text);
      expect(sent!.activity.attachments).to.deep.equal(digestActivity(post).attachments);
      expect(receipt).to.deep.include({ activity: 'sent-2' });
    });

    it('tells a person who has spoken to it, with the post on its card', async () => {
      await bot.say('help');
      bot.connector.clear();
      const person = 'teams:aad-user';
      await carrier.send({ do: 'tell', person, text: 'A test.', post, offers: [] }, 'row-1', null);
      expect(bot.connector.sent[0]!.path).to.include('/conversations/conversation-1/');
      expect(bot.connector.messages[0]!.text).to.equal('A test.');
      expect(bot.connector.messages[0]!.attachments).to.deep.equal(digestActivity(post).attachments);
      const other = { do: 'tell', person: 'teams:nobody', text: 'A test.', post, offers: [] } as const;
      const thrown = await carrier.send(other, 'row-2', null).catch((fault_) => fault_);
      expect(thrown).to.include({ kind: 'refused', reason: 'left' });
    });

    it('corrects it in its place and says so in its thread', async () => {
      const of = await carrier.send(toChannel, 'row-1', null);
      const about = { place: toChannel.place, of: 'row-1' };
      await carrier.send({ do: 'replace', ...about, post: { ...post, notice: 'Corrected: x.' } }, 'row-2', of);
      await carrier.send({ do: 'note', ...about, text: 'Corrected: x.' }, 'row-3', of);
      const [first, replaced, note] = bot.connector.sent;
      expect(replaced).to.include({ method: 'PUT' });
      expect(replaced!.path.startsWith(first!.path)).to.equal(true);
      expect(decodeURIComponent(note!.path)).to.include(`;messageid=${of.activity}`);
    });

    it('sends once, and says what was refused, what did not arrive and what may have', async () => {
      for (const [status, kind] of [
        [404, 'refused'],
        [403, 'refused'],
        [429, 'unsent'],
        [500, 'unknown'],
        [502, 'unknown'],
        [504, 'unknown'],
      ] as const) {
        bot.connector.clear();
        bot.connector.refusals.push({ status });
        expect(await fault(), String(status)).to.include({ kind });
        expect(bot.connector.sent, String(status)).to.have.length(1);
      }
      bot.connector.closes = 1;
      expect(await fault()).to.include({ kind: 'unknown' });
    });

    it('forgets a place that it was taken out of', async () => {
      await bot.post(
        bot.activity({
          type: 'conversationUpdate',
          conversation: { id: CHANNEL, conversationType: 'channel', tenantId: 'tenant-1' },
          membersRemoved: [{ id: 'bot' }],
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await fault()).to.include({ kind: 'refused', reason: 'left' });
    });
  });

describe('Teams: the card of a digest', () => {
  it('shows everything as it is written, whatever the client reads', () => {
    const card = JSON.stringify(digestCard(post));
    for (const text of [
      'The week in figures',
      'OFFICIAL',
      '• 70,753 *calls*.',
      '(Priority 1, Midshire Q3 2020/21, page 3)',
    ])
      expect(card).to.include(text);
    expect(card).not.to.include('"TextBlock"');
  });
});
