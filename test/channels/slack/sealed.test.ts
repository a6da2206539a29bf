import { expect } from 'chai';
import { describe, it } from 'mocha';
import { sealedInstallations } from '../../../src/channels/slack/sealed.ts';
import type { Installation, Installations } from '../../../src/store/installations.ts';

/** Installations as a store keeps them, and a look into it. */
function memory(): Installations & { readonly held: Map<string, unknown> } {
  const held = new Map<string, unknown>();
  return {
    held,
    save: async ({ id, body }: Installation) => void held.set(id, JSON.parse(JSON.stringify(body))),
    find: async (id) => (held.has(id) ? { id, body: held.get(id) } : null),
    remove: async (id) => void held.delete(id),
  };
}

const body = { bot: { token: 'xoxb-secret' } };

describe('Slack: sealed installations', () => {
  it('are found as they were saved, and tell nothing in the store', async () => {
    const store = memory();
    const sealed = sealedInstallations(store, 'a secret');
    await sealed.save({ id: 'T1', body });
    await sealed.save({ id: 'T2', body });
    expect(await sealed.find('T1')).to.deep.equal({ id: 'T1', body });
    expect(JSON.stringify([...store.held])).to.not.include('xoxb');
    expect(store.held.get('T1')).to.not.deep.equal(store.held.get('T2'));
    await sealed.remove('T1');
    expect(await sealed.find('T1')).to.equal(null);
  });

  it('do not open with another secret, as another workspace, or changed', async () => {
    const store = memory();
    await sealedInstallations(store, 'a secret').save({ id: 'T1', body });
    store.held.set('T2', store.held.get('T1'));
    const { sealed } = store.held.get('T1') as { sealed: string };
    const changed = Buffer.from(sealed, 'base64');
    changed[changed.length - 1]! ^= 1;
    store.held.set('T3', { sealed: changed.toString('base64') });
    const fault = (id: string, secret: string): Promise<string> =>
      sealedInstallations(store, secret)
        .find(id)
        .then(
          () => 'opened',
          (thrown: Error) => thrown.message,
        );
    expect(await fault('T1', 'another')).to.include('SLACK_STATE_SECRET');
    expect(await fault('T2', 'a secret')).to.include('T2');
    expect(await fault('T3', 'a secret')).to.include('does not open');
  });

  it('are still read where an earlier release kept them open', async () => {
    const store = memory();
    await store.save({ id: 'T1', body });
    expect(await sealedInstallations(store, 'a secret').find('T1')).to.deep.equal({ id: 'T1', body });
  });
});
