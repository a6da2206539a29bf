/** A report of another author: what its updates tell is quoted with its place and what was done, and follow-ups lose nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { importReport } from '../../src/reports/import-report.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `Essex Police
Quarterly report against the Police and Crime Plan
Quarter 4 2020/21 (January to March 2021)

Priority 1 - More Local, Visible and Accessible Policing

• There were 402 cadets against a target of 450.
• There were 66,905 calls to 101. The average wait was 3 minutes 40 seconds.
• Operation LANTERN visited 640 homes in Harlow and gave advice on burglary.

Priority 2 - Crack Down on Anti-social Behaviour

• In Southend, Operation PUFFIN tackled nuisance scooters on the seafront. Eleven scooters were seized.

Priority 5 - Tackle Gangs and Organised Crime

• Officers in Southend closed two county lines in February and safeguarded five children.

Priority 7 - Improve Safety on our Roads

• Officers stopped 1,960 drivers for using a phone (target 2,000).
`;

describe('a report of another author', () => {
  const folder = tempFolder();
  let [bot, packaged]: TestBot[] = [];
  let asked = 0;
  /** The reply to the last of the turns, which are parted by an arrow. */
  const last = async (turns: string, of = bot!): Promise<Reply> => {
    const conversation = `another author ${asked++}`;
    let reply: Reply | null = null;
    for (const text of turns.split(' -> ')) reply = await of.conversation.takeTurn({ text, conversation });
    return reply!;
  };

  before(async () => {
    [bot, packaged] = [await packagedBot(), await packagedBot()];
    const file = join(folder, 'report.txt');
    writeFileSync(file, REPORT);
    await importReport(bot.store, {
      ...{ file, force: 'Essex', period: null, publish: true, decisions: null, allowMarking: false },
      decisionsFile: (id) => join(folder, `${id}.yaml`),
      say: () => {},
    });
  });
  after(() => Promise.all([bot!.close(), packaged!.close()]));

  const TOLD: readonly (readonly [ask: string, first: string])[] = [
    ['how many scooters were seized', '11 scooters seized, Southend.'],
    ['how many scooters were seized in Southend', '11 scooters seized, Southend.'],
    ['how many scooters did Operation PUFFIN seize', '11 scooters seized, Southend.'],
    ['how many homes were visited', '640 homes visited, Harlow.'],
    ['how many drivers were stopped for using a phone', '1,960 drivers stopped, Essex.'],
    ['county lines', '2 county lines closed, Southend.'],
    ['children in Southend', '5 children safeguarded, Southend.'],
  ];
  for (const [ask, first] of TOLD)
    it(`"${ask}" is told with its place and what was done`, async () => {
      const reply = await last(ask);
      expect(reply.outcome).to.equal('answered');
      expect(reply.text.split('\n')[0]).to.equal(first);
    });

  for (const ask of [
    'average wait for 999',
    'how many scooters were stolen',
    'how many scooters were seized in Harlow',
    'how many drivers were arrested for using a phone',
    'how many drivers were stopped for speeding',
    'how many homes did Operation PUFFIN visit',
  ])
    it(`"${ask}" is not held`, async () => {
      expect((await last(ask)).outcome).to.equal('not-held');
    });

  it('goes on with a trend, and ranks all that were told', async () => {
    expect((await last('trend in 101 calls since 2019 -> and 999?', packaged!)).kind).to.equal('trend');
    const ranked = await last('how many 101 calls -> and 999? -> what about live chat -> which fell most', packaged!);
    expect(ranked.text).to.contain('3. 101 non-emergency calls');
  });

  it('tells what improved where good news is asked for', async () => {
    expect((await last('any good news stories?', packaged!)).text).to.contain('Better:');
  });
});
