import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { digestMessage } from '../../../src/channels/slack/digest/blocks.ts';
import { slackCarrier } from '../../../src/channels/slack/digest/carrier.ts';
import { loadWords } from '../../../src/channels/slack/words.ts';
import { singleWorkspace } from '../../../src/channels/slack/workspaces.ts';
import type { Post } from '../../../src/digests/post.ts';
import type { Carrier, CarrierFault, Sending } from '../../../src/digests/sending.ts';
import { SlackServer, TEAM, TOKEN } from '../../support/slack/web-api.ts';

const post: Post = {
  title: 'The week <in> figures',
  date: 'Monday 30 March 2026',
  marking: 'OFFICIAL',
  notice: null,
  sections: [
    {
      heading: 'Headline figures',
      lines: [
        { text: '70,753 calls. <!channel>', cite: 'Priority 1, Midshire Q3 2020/21, page 3', remark: 'Analyst: low.' },
      ],
    },
  ],
  commentary: { heading: 'Commentary', paragraphs: ['A word.', 'x'.repeat(6000)] },
  foot: 'Written by an analyst.',
};
const toChannel: Sending = { do: 'post', place: { channel: 'slack', id: `${TEAM}/C1` }, post };

describe('Slack: digests', () => {
  let slack: SlackServer;
  let carrier: Carrier;
  beforeEach(async () => {
    slack = new SlackServer();
    await slack.start();
    const clientOptions = { slackApiUrl: slack.apiUrl };
    carrier = slackCarrier({
      workspaces: singleWorkspace(TOKEN, clientOptions),
      clientOptions,
      words: loadWords('dialogs'),
      allowExternal: false,
      now: () => new Date(),
    });
  });
  afterEach(() => slack.stop());

  const fault = (sending: Sending = toChannel) =>
    carrier.send(sending, 'row-1', null).then(
      () => null,
      (thrown) => thrown as CarrierFault,
    );
  const refusing = (error: string) => {
    slack.trouble = ({ method }) => (method === 'chat.postMessage' ? { body: { ok: false, error } } : undefined);
  };

  it('posts what is previewed, word for word, with the row in its metadata', async () => {
    const receipt = await carrier.send(toChannel, 'row-1', null);
    const [sent] = slack.of('chat.postMessage');
    const { text, blocks } = digestMessage(post);
    expect(sent!.args).to.deep.include({ channel: 'C1', text, blocks });
    expect(sent!.args.metadata).to.deep.equal({
      event_type: 'force_figures_digest',
      event_payload: { message: 'row-1' },
    });
    expect(receipt).to.deep.equal({ channel: 'C1', ts: slack.posted[0]!.ts });
  });

  it('is no message that mentions, links or formats, and keeps to the limits', () => {
    const { text, blocks } = digestMessage(post);
    expect(text).to.include('&lt;!channel&gt;');
    expect(JSON.stringify(blocks)).not.to.include('mrkdwn');
    expect(blocks.length).to.be.at.most(50);
    for (const block of blocks) expect(JSON.stringify(block).length).to.be.at.most(4000);
  });

  it('finds a post by its row, however much was said since, and no other', async () => {
    const receipt = await carrier.send(toChannel, 'row-1', null);
    for (let more = 0; more < 230; more += 1)
      slack.posted.push({ channel: 'C1', ts: slack.posted[0]!.ts, text: 'chatter' });
    const begun = new Date().toISOString();
    expect(await carrier.find!(toChannel, 'row-1', begun)).to.deep.equal(receipt);
    expect(await carrier.find!(toChannel, 'row-2', begun)).to.equal(null);
  });

  it('tells what was refused from what did not arrive and from what may have', async () => {
    for (const [error, kind, reason] of [
      ['is_archived', 'refused', 'archived'],
      ['not_in_channel', 'refused', 'left'],
      ['channel_not_found', 'refused', 'gone'],
      ['msg_too_long', 'refused', 'refused'],
      ['ratelimited', 'unsent', 'refused'],
      ['internal_error', 'unknown', 'crash'],
    ] as const) {
      refusing(error);
      expect(await fault(), error).to.include({ kind, reason });
    }
    slack.trouble = () => ({ status: 429, headers: { 'retry-after': '7' } });
    expect(await fault()).to.include({ kind: 'unsent', retryAfter: 7000 });
    slack.trouble = ({ method }) => (method === 'chat.postMessage' ? { hangUp: true } : undefined);
    expect(await fault()).to.include({ kind: 'unknown' });
  });

  it('is sent once, whatever becomes of its answer', async () => {
    let calls = 0;
    slack.trouble = ({ method }) => {
      if (method === 'chat.postMessage') calls += 1;
      return method === 'chat.postMessage' ? { status: 503 } : undefined;
    };
    await fault();
    expect(calls).to.equal(1);
  });

  it('does not post where a channel is archived or shared with others, and follows one that was renamed', async () => {
    slack.channels.set('C1', { is_archived: true });
    expect(await fault()).to.include({ kind: 'refused', reason: 'archived' });
    slack.channels.set('C2', { is_ext_shared: true });
    const shared = { ...toChannel, place: { channel: 'slack', id: `${TEAM}/C2` } } as const;
    expect(await fault(shared)).to.include({ kind: 'refused', reason: 'external' });
    slack.channels.set('C3', { name: 'renamed' });
    expect(await fault({ ...toChannel, place: { channel: 'slack', id: `${TEAM}/C3` } })).to.equal(null);
    expect(slack.posted).to.have.length(1);
  });

  it('takes a post back in its place, corrects it, and says so in its thread', async () => {
    const of = await carrier.send(toChannel, 'row-1', null);
    const { place } = toChannel;
    const about = { place, of: 'row-1' };
    await carrier.send({ do: 'replace', ...about, post: { ...post, notice: 'Corrected: x.' } }, 'row-2', of);
    await carrier.send({ do: 'note', ...about, text: 'Corrected: x.' }, 'row-3', of);
    await carrier.send({ do: 'remove', ...about, text: 'Withdrawn: y.' }, 'row-4', of);
    const [corrected, removed] = slack.of('chat.update');
    expect(corrected!.args).to.include({ channel: 'C1', ts: of.ts });
    expect(corrected!.args.text).to.include('Corrected: x.');
    expect(removed!.args).to.include({ ts: of.ts, text: 'Withdrawn: y.' });
    expect(JSON.stringify(removed!.args.blocks)).not.to.include('70,753');
    expect(slack.posted[1]).to.include({ thread_ts: of.ts, text: 'Corrected: x.' });
  });

  it('tells a person in a direct message, with what may be done about it', async () => {
    const offers = [{ act: 'approve', value: 'd@1|2' } as const];
    await carrier.send({ do: 'tell', person: `slack:${TEAM}/U0KATE`, text: 'Waits.', post, offers }, 'row-1', null);
    const { channel, blocks } = slack.posted[0]!;
    expect(channel).to.equal('U0KATE');
    expect(blocks.slice(2, -1)).to.deep.equal(digestMessage(post).blocks);
    expect(blocks.at(-1).elements[0]).to.include({ action_id: 'digest-approve', value: 'd@1|2' });
  });
});
