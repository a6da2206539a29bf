import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { type Asked, askedOf } from '../support/made-report.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `\
Northmere Constabulary
Plan Delivery Report
Quarter 1, 2021/22
Data to June 2021

Page 1 of 2\fAim 2: Safer Town Centres
Our commitment: less violence at night in the town centres.

▪ In Selby Vale 216 kiosks were visited by wardens.
▪ Harwood wardens checked 217 trailers with the council.
▪ A day of action was held in St Orrin. 218 vans were searched by wardens.
▪ A day of action was held in St Orrin. Across Northmere 31 lorries were weighed.
▪ Wardens mended 44 benches.
▪ East Division
▪ Harwood: Wardens painted 91 railings, and 17 of the doors at Fen End were repaired. On the Quayside 12 nets were freed.
▪ In Castlemoor, wardens handed out 640 leaflets. Wardens from Castlemoor planted 55 saplings.

Page 2 of 2
`;

describe('the place in the headline of a number', () => {
  let bot: Asked;
  before(async () => {
    bot = await askedOf(REPORT, tempFolder());
  });
  after(() => bot.close());

  for (const [why, question, headline] of [
    ['its sentence names it', 'how many kiosks were visited by wardens', '216 kiosks visited, Selby Vale.'],
    ['its sentence names whose it is', 'how many trailers were checked', '217 trailers checked, Harwood.'],
    ['the sentence before it does', 'how many vans were searched', '218 vans searched, St Orrin.'],
    ['its sentence names the force', 'how many lorries were weighed', '31 lorries weighed, Northmere.'],
    ['nothing does', 'how many benches were mended', '44 benches mended, Northmere.'],
    ['its heading does', 'how many railings were painted', '91 railings painted, Harwood.'],
    ['its sentence names a place inside that', 'how many nets were freed', '12 nets freed, Quayside.'],
    ['its sentence names another', 'how many leaflets were handed out', '640 leaflets handed, Castlemoor.'],
    ['another is only where they came from', 'how many saplings were planted', '55 saplings planted, East Division.'],
  ] as const)
    it(`is where ${why}`, async () => {
      const { parts, figures } = await bot.ask(question);
      expect(parts.answer[0]).to.equal(headline);
      expect(headline.endsWith(`, ${figures[0]!.area}.`)).to.equal(true);
    });

  it('is no place’s where the whole force is asked for', async () => {
    const { outcome, figures } = await bot.ask('how many vans were searched across Northmere');
    expect([outcome, figures.length]).to.deep.equal(['not-held', 0]);
  });
});
