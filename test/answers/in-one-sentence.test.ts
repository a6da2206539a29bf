import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { type Asked, askedOf } from '../support/made-report.ts';
import { tempFolder } from '../support/temp-folder.ts';

const TOLD = 'The average answering time for emergency calls was 2 minutes 14 seconds.';
const REPORT = `\
Northmere Constabulary
Plan Delivery Report
Quarter 1, 2021/22
Data to June 2021

Page 1 of 2\fAim 1: Answering the Public
Our commitment: calls are answered.

▪ There were 9,450 emergency calls. ${TOLD}
▪ Lessons on emergency calls were given for three weeks. Dispersal orders last for two days.

Page 2 of 2
`;

describe('how long something takes, or what it is on average, where no figure is', () => {
  let bot: Asked;
  before(async () => {
    bot = await askedOf(REPORT, tempFolder());
  });
  after(() => bot.close());

  for (const question of [
    'average answering time for emergency calls',
    'what is the average time to answer emergency calls',
    'how quickly are emergency calls answered',
    'how fast were emergency calls answered',
    'answering time of emergency calls',
  ])
    it(`is told by the update that says it: ${question}`, async () => {
      const { outcome, figures, updates } = await bot.ask(question);
      expect([outcome, figures.length, updates.length]).to.deep.equal(['answered', 0, 1]);
      expect(updates[0]!.text).to.include(TOLD);
    });

  for (const question of [
    'average waiting time for emergency calls',
    'average length of emergency calls',
    'average answering time for emergency calls in Harwood',
    'average answering time for emergency calls in Q4 2020/21',
    'how long does it take to answer a call handler',
    'average number of dispersal orders',
  ])
    it(`is not held where no sentence says it all: ${question}`, async () => {
      const { outcome, updates } = await bot.ask(question);
      expect([outcome, updates.length]).to.deep.equal(['not-held', 0]);
    });
});
