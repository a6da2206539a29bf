/** Which questions the updates of a made-up report answer, and which they do not. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { type Asked, askedOf } from '../support/made-report.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `\
Northmere Constabulary
Plan Delivery Report
Quarter 1, 2021/22
Data to June 2021

Page 1 of 3\fAim 2: Safer Town Centres
Our commitment: less violence at night in the town centres.

▪ East Division
▪ Harwood: Operation Lantern is aimed at scooters on the Quayside; it is run together with the Harbour Trust.
▪ Selby Vale: shoplifting of baby milk has dropped, which is due to new tags. Shopkeepers have a telephone tree.
▪ West Division
▪ Castlemoor: the application for a music licence is still pending, and the address was checked with the owner.

Page 2 of 3\fAim 3: Countryside and Coast
Our commitment: protect farms and the coast.

▪ Officers visit farm machinery sales in May, because quad bikes are stolen there. An identity check is made of sellers.

Page 3 of 3
`;

describe('updates answer', () => {
  let asked: Asked;
  before(async () => {
    asked = await askedOf(REPORT, tempFolder());
  });
  after(() => asked.close());

  const said = async (...messages: string[]): Promise<string> => {
    const { outcome, updates } = await asked.ask(...messages);
    return outcome === 'answered' ? updates.map(({ text }) => text).join(' ') : outcome;
  };

  for (const [why, message, told] of [
    ['a topic', 'what is being done about shoplifting', 'baby milk'],
    ['a topic beside words that only word the question', 'is anybody looking after farms', 'quad bikes'],
    ['an operation, whatever the message calls its news', 'lantern sitrep', 'scooters'],
    ['an operation beside an everyday word of no update', 'operation lantern, is it a big job', 'scooters'],
    ['a place that is only mentioned', 'castlemoor get a mention anywhere', 'music licence'],
    ['two things that are told together', 'is there a telephone tree for shopkeepers', 'telephone tree'],
    ['who it is that an operation is run with', 'operation lantern is run with whom', 'Harbour Trust'],
    ['why a topic moved', 'why is there less shoplifting, has it dropped', 'new tags'],
    ['why a topic moved, in words of no update', 'how come fewer offenders bothered with shoplifting', 'new tags'],
  ] as const)
    it(why, async () => expect(await said(message)).to.include(told));

  it('the districts of what was shown, and of nothing else', async () => {
    const { kind, text } = await asked.ask('operation lantern', 'which district');
    expect(kind).to.equal('list');
    expect(text).to.include('Harwood').and.not.include('Castlemoor');
  });

  for (const [why, ...messages] of [
    ['one everyday word', 'how do I change my address'],
    ['another', 'why is my payment pending'],
    ['two everyday words that stand in different updates', 'is the address of the officers known'],
    ['a number that no update states', 'how many shopkeepers are on the telephone tree'],
    ['a number that is asked for by what is counted', 'shoplifting arrests q1'],
    ['that, and a verb behind it', 'shoplifting arrests q1 need it for panel'],
    ['a number of times', 'number of times a shoplifter was let off'],
    ['a breakdown', 'shoplifting by month'],
    ['a share', 'what percentage of shoplifting is baby milk'],
    ['why it moved the other way than told of anything', 'why have farm thefts gone up'],
    ['whether an operation did what is told of nothing', 'did operation lantern use drones'],
    ['when, of what was shown, something is that it does not tell', 'operation lantern', 'when does it kick off'],
    ['the name of a person', 'what is the name of the owner who was checked in castlemoor'],
  ] as const)
    it(`not: ${why}`, async () => expect(await said(...messages)).to.equal('not-held'));
});
