/** What is asked of an update that was just shown, of a made-up report. */
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { Conversation } from '../../src/conversation/take-turn.ts';
import { loadWording } from '../../src/conversation/wording.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import type { Reply } from '../../src/reply.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { northmereData } from '../support/northmere.ts';
import { publishText } from '../support/publish-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `\
Northmere Constabulary
Plan Delivery Report
Quarter 1, 2021/22
Data to June 2021

Page 1 of 2\fAim 2: Safer Town Centres
Our commitment: less violence at night in the town centres.

▪ East Division
▪ Harwood: Operation Lantern is aimed at scooters on the Quayside. Officers and the Harbour Trust patrolled it together.
The sheds were searched in May 2021, and seven people were arrested. As a result of complaints, the slipway is closed at night.
▪ Selby Vale: Operation Halcyon checked taxis at Fen Bridge. Vehicles were seized, and two drivers were convicted.
▪ West Division
▪ Castlemoor: A Night Forum was held in the town hall. The forum is independently chaired; it talked about lighting.

Page 2 of 2
`;

const dialogs = fileURLToPath(new URL('../../dialogs', import.meta.url));

describe('what is asked of an update just shown', () => {
  const folder = tempFolder();
  let store: Store;
  let conversation: Conversation;
  let said = 0;

  before(async () => {
    store = await openEmbeddedStore({ file: ':memory:', dataDir: northmereData, seed: 'none' });
    await publishText(store, 'Northmere', REPORT, folder);
    const now = (): Date => new Date('2026-03-02T09:00:00Z');
    conversation = new Conversation({
      store,
      phrases: loadPhrases(dialogs),
      wording: loadWording(dialogs),
      now,
      minutes: 30,
    });
  });
  after(() => store.close());

  /** The reply to the last of the messages. */
  const ask = async (...messages: readonly string[]): Promise<Reply> => {
    said += 1;
    let reply: Reply | null = null;
    for (const text of messages) reply = await conversation.takeTurn({ text, conversation: `c${said}` });
    return reply!;
  };

  for (const [says, ...turns] of [
    ['May 2021', 'operation lantern', 'when were they searched'],
    ['May 2021', 'operation lantern', 'when was that'],
    ['slipway is closed', 'operation lantern', 'why is it shut'],
    ['seven people were arrested', 'operation lantern', 'any arrests'],
    ['Vehicles were seized', 'operation halcyon', 'what was seized'],
    ['two drivers were convicted', 'operation halcyon', 'any convictions'],
    ['independently chaired', 'night forum in castlemoor', 'who chairs it'],
    ['independently chaired', 'night forum in castlemoor', 'who led it?'],
    ['independently chaired', 'who runs and who chairs the night forum'],
    ['Harbour Trust', 'operation lantern', 'by whom'],
  ] as const)
    it(`is quoted from it: ${turns.join(' / ')}`, async () => {
      const { outcome, updates } = await ask(...turns);
      expect(outcome).to.equal('answered');
      expect(updates.map(({ text }) => text).join('\n')).to.include(says);
    });

  it('is no more of it than tells it', async () => {
    const { updates } = await ask('operation halcyon', 'what was seized');
    expect(updates.map(({ text, excerpt }) => [text, excerpt])).to.deep.equal([
      ['Vehicles were seized, and two drivers were convicted.', true],
    ]);
  });

  for (const turns of [
    // Told of another operation.
    ['operation halcyon', 'any arrests'],
    ['operation lantern', 'was anybody convicted'],
    ['operation lantern', 'what was seized'],
    ['operation halcyon', 'when was it'],
    ['operation halcyon', 'who chairs it'],
    // What was denied changes nothing of what is spoken of.
    ['operation halcyon', 'who chairs it', 'any arrests'],
  ])
    it(`is said to be untold there: ${turns.join(' / ')}`, async () => {
      const { outcome, text, updates } = await ask(...turns);
      expect([outcome, updates.length]).to.deep.equal(['not-held', 0]);
      expect(text).to.include('What was just shown does not tell that.');
    });
});
