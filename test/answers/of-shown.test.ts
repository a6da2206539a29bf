/** What is asked of an update that was just shown, of a made-up report. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { type Asked, askedOf } from '../support/made-report.ts';
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
▪ Selby Vale: Operation Halcyon checked taxis at Fen Bridge. Vehicles were seized, and two drivers were convicted. It was launched with the council.
▪ West Division
▪ Castlemoor: A Night Forum was held in the town hall for the first time. The forum is independently chaired; it talked about lighting.

Page 2 of 2
`;

describe('what is asked of an update just shown', () => {
  let bot: Asked;
  before(async () => {
    bot = await askedOf(REPORT, tempFolder());
  });
  after(() => bot.close());
  const ask = (...messages: readonly string[]): Promise<Reply> => bot.ask(...messages);

  for (const [says, ...turns] of [
    ['May 2021', 'operation lantern', 'when were they searched'],
    ['May 2021', 'operation lantern', 'when was that'],
    ['May 2021', 'operation lantern', 'launched when'],
    ['May 2021', 'operation lantern', 'when was it first searched'],
    ['with the council', 'operation halcyon', 'who was it first launched with'],
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
