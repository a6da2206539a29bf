import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse, parseDocument } from 'yaml';
import { EVENTS_PATH } from '../../../src/channels/slack/app.ts';
import { REDIRECT_PATH } from '../../../src/channels/slack/install.ts';
import { listen } from '../../../src/channels/slack/listeners/index.ts';
import { SCOPES } from '../../../src/channels/slack/scopes.ts';

const text = readFileSync(join(import.meta.dirname, '../../../manifests/slack/manifest.yaml'), 'utf8');
const manifest = parse(text);

/** What the code listens to, as Bolt is told. */
function listened(): Record<'event' | 'command' | 'shortcut', string[]> {
  const heard = { event: [] as string[], command: [] as string[], shortcut: [] as string[] };
  const keep = (kind: keyof typeof heard) => (name: string) => heard[kind].push(name);
  const app = {
    event: keep('event'),
    command: keep('command'),
    shortcut: keep('shortcut'),
    message: () => heard.event.push('message.channels', 'message.groups', 'message.im'),
    action: () => {},
    view: () => {},
  };
  listen(app as never, {} as never);
  return heard;
}

describe('Slack: the manifest', () => {
  it('subscribes to what the code listens to, and nothing else', () => {
    const { event, command, shortcut } = listened();
    expect(manifest.settings.event_subscriptions.bot_events).to.have.members(event);
    expect(manifest.features.slash_commands.map((given: { command: string }) => given.command)).to.deep.equal(command);
    expect(manifest.features.shortcuts.map((given: { callback_id: string }) => given.callback_id)).to.deep.equal(
      shortcut,
    );
  });

  it('asks for the scopes that an installation asks for, each with its reason', () => {
    expect(manifest.oauth_config.scopes.bot).to.deep.equal([...SCOPES]);
    const scopes = parseDocument(text).getIn(['oauth_config', 'scopes', 'bot']) as {
      commentBefore?: string;
      items: { commentBefore?: string }[];
    };
    scopes.items.forEach((item, place) => {
      expect((place === 0 ? (item.commentBefore ?? scopes.commentBefore) : item.commentBefore)?.trim()).to.be.a(
        'string',
      );
    });
  });

  it('names the addresses that are served', () => {
    for (const url of [
      manifest.settings.event_subscriptions.request_url,
      manifest.settings.interactivity.request_url,
      manifest.features.slash_commands[0].url,
    ])
      expect(new URL(url).pathname).to.equal(EVENTS_PATH);
    expect(new URL(manifest.oauth_config.redirect_urls[0]).pathname).to.equal(REDIRECT_PATH);
  });
});
