/** A brief in Slack as a file: its button, the upload, and what is said where the bot may not. */
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverForm, deliverInteraction, deliverJson } from '../../support/slack/deliver.ts';
import { appMention, buttonPress, slashCommand } from '../../support/slack/events.ts';
import type { Sent } from '../../support/slack/web-api.ts';

const buttonOf = (message: Sent): Sent | undefined =>
  (message.blocks as Sent[])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements as Sent[])
    .find(({ action_id }) => action_id === 'paper');

describe('Slack: a brief as a file', () => {
  let running: Running;
  beforeEach(async () => {
    running = await runSlackBot();
  });
  afterEach(() => running.stop());

  const asked = async (text: string): Promise<Sent> => {
    await deliverJson(running.url, appMention(text));
    await until(() => running.slack.messages.length === 1);
    return running.slack.messages[0]!;
  };

  it('is uploaded into the thread where its button is pressed, one page of what was answered', async () => {
    const { url, slack } = running;
    const button = buttonOf(await asked('brief me on priority 7'))!;
    await deliverInteraction(url, buttonPress(button));
    await until(() => slack.of('files.completeUploadExternal').length === 1);
    const [wanted] = slack.of('files.getUploadURLExternal');
    expect(wanted!.args.filename).to.equal('essex-2020-21-q3-priority-7.pdf');
    const [done] = slack.of('files.completeUploadExternal');
    expect(done!.args.channel_id).to.match(/^C/);
    expect(done!.args.thread_ts).to.be.a('string');
    expect(slack.of('upload')).to.have.length(1);
    const sent: Buffer = slack.of('upload')[0]!.args.bytes;
    const pdf = await getDocumentProxy(new Uint8Array(sent.subarray(sent.indexOf('%PDF'))));
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    expect(totalPages).to.equal(1);
    expect(text).to.include('167 people killed or seriously injured');
  });

  it('is not offered where only its asker sees the answer, nor with what is no brief', async () => {
    const { url, slack } = running;
    expect(buttonOf(await asked('how many 101 calls last quarter'))).to.equal(undefined);
    await deliverForm(url, slashCommand('headlines', slack.responseUrl('one')));
    await until(() => slack.messages.length === 2);
    expect(buttonOf(slack.messages[1]!)).to.equal(undefined);
  });

  it('says so where the workspace has not allowed files', async () => {
    const { url, slack } = running;
    const button = buttonOf(await asked('headlines'))!;
    slack.trouble = ({ method }) =>
      method === 'files.getUploadURLExternal' ? { body: { ok: false, error: 'missing_scope' } } : undefined;
    await deliverInteraction(url, buttonPress(button));
    await until(() => slack.messages.length === 2);
    expect(slack.messages[1]!.text).to.include('files:write');
  });
});
