/** Numbers that no metric holds, asked of a made-up report. */
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

Page 1 of 3\fAim 2: Safer Town Centres
Our commitment: less violence at night in the town centres.

▪ The Harbour Trust has been granted £1.4m by the county council for 2021/22, £90,000 more than the year before.
▪ Volunteers have sewn 640 blankets for people who sleep rough.
▪ East Division
▪ Harwood: Operation Lantern is aimed at scooters on the Quayside. Twenty-two scooters were seized, six of them
stolen, and residents sent in 118 letters. Seven people were arrested and the ringleader was jailed for six years.
▪ Selby Vale: Operation Halcyon checked taxis. Three drivers were fined at Fen Bridge and two in the town.
Officers also gave 31 lessons to taxi firms, and trained 45 wardens and cooks.
▪ West Division
▪ Castlemoor: Wardens found 87 dumped fridges at a quarry, and motors worth £18,400. Four scooters were seized.

Page 2 of 3\fAim 3: Countryside and Coast
Our commitment: protect farms and the coast.

▪ The time for which a boat is kept has come down from 41 days to 19.

Page 3 of 3
`;

describe('a number quoted out of an update', () => {
  let bot: Asked;
  before(async () => {
    bot = await askedOf(REPORT, tempFolder());
  });
  after(() => bot.close());
  const ask = (...messages: readonly string[]): Promise<Reply> => bot.ask(...messages);
  const figureOf = ({ figures }: Reply): string =>
    figures.map(({ value, label, unit, area }) => `${value} ${label} (${unit}), ${area}`).join('; ');

  it('leads with the number, then the sentence, then where it stands', async () => {
    const reply = await ask('how many scooters were seized in operation lantern');
    expect(reply.parts.answer).to.deep.equal([
      '22 scooters seized, Harwood.',
      'The report of Q1 2021/22 (April to June 2021) says: “Twenty-two scooters were seized, six of them stolen, and residents sent in 118 letters.”',
    ]);
    expect(reply.parts.citation[0]).to.match(/^Priority 2, .*page 2\.$/);
    const { kind, outcome, updates, figures } = reply;
    expect([kind, outcome, updates.length]).to.deep.equal(['figure', 'answered', 1]);
    expect(figures[0]).to.deep.include({ metric: null, basis: 'reported', precision: 'exact', working: null });
    expect(figures[0]!.period).to.deep.equal({ label: 'Q1 2021/22', from: '2021-04-01', to: '2021-06-30' });
  });

  for (const [messages, figure] of [
    [['op lantern', 'how many scooters were seized'], '22 scooters seized (scooters), Harwood'],
    [['op lantern', 'arrests'], '7 people arrested (people), Harwood'],
    [['how many of the scooters were stolen in op lantern'], '6 stolen (people), Harwood'],
    [['lantern', 'how long was the ringleader jailed for'], '6 years jailed (years), Harwood'],
    [['lantern - letters from residents?'], '118 letters sent (letters), Harwood'],
    [
      ['how many dumped fridges were found at the quarry in castlemoor'],
      '87 dumped fridges found (fridges), Castlemoor',
    ],
    [['what were the motors found in castlemoor worth'], '18400 value of motors (GBP), Castlemoor'],
    [
      ['how much did the harbour trust get from the county council'],
      '1400000 amount (Harbour Trust and council) (GBP), Northmere',
    ],
    [['harbour trust grant for 2021/22'], '1400000 amount (Harbour Trust) (GBP), Northmere'],
    [['how many blankets have volunteers sewn'], '640 blankets (blankets), Northmere'],
    [['how many days is a boat kept'], '19 days (days), Northmere'],
  ] as const)
    it(messages.join(' / '), async () => expect(figureOf(await ask(...messages))).to.equal(figure));

  describe('is none where', () => {
    for (const [why, ...messages] of [
      ['the noun is another', 'how many bicycles were seized in op lantern'],
      ['another number has the word', 'how many stolen scooters were seized in op lantern'],
      ['several updates count such things', 'how many scooters were seized'],
      ['something else was done', 'how many scooters were crushed in op lantern'],
      ['the place is another', 'how many fridges were found in harwood'],
      ['the period is another', 'how many scooters were seized in op lantern in Q4 2020/21'],
      ['a comparison is asked for', 'are scooters seized in op lantern up on last year'],
      ['a part is added elsewhere', 'how many drivers were fined in op halcyon'],
      ['it counts something else too', 'how many wardens were trained in selby vale'],
      ['it is only how much it moved', 'how much more did the harbour trust get'],
      ['a district has more than one update tells', 'how many arrests in harwood'],
      ['so it has, whatever was done', 'how many people were arrested in harwood'],
      ['several updates were shown', 'what is going on in the town centres', 'how many arrests'],
      ['others are asked for', 'how many other scooters were seized in op lantern'],
    ] as const)
      it(why, async () => expect(figureOf(await ask(...messages))).to.equal(''));
  });

  it('says where the number is from', async () => {
    const reply = await ask('how many scooters were seized in operation lantern', 'where is that from');
    expect([reply.kind, reply.updates.length]).to.deep.equal(['source', 1]);
  });
});
