/** A report of another author: what its updates tell is quoted, its targets are set against what is reached, and a question of its own leans on nothing that was asked before. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { publishText } from '../support/publish-text.ts';
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
    await publishText(bot.store, 'Essex', REPORT, folder);
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

  for (const ask of ['average wait for 101', 'how long do people wait on 101'])
    it(`"${ask}" is told by the sentence that goes on with the calls`, async () => {
      expect((await last(ask)).text).to.contain('The average wait was 3 minutes 40 seconds.');
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

  for (const ask of ['are we on target for cadets', 'how far off the cadets target are we', 'cadets against target'])
    it(`"${ask}" gives the target, what is reached and the gap`, async () => {
      const { text } = await last(ask);
      expect(text).to.contain('450').and.to.contain('402').and.to.contain('That is 48 below the target: 450 − 402.');
    });

  it('says beside a figure that no target is held for it', async () => {
    const { text } = await last('how many specials do we have and is it on target', packaged!);
    expect(text).to.contain('509').and.to.contain('No target is held for Special Constables in post.');
  });

  for (const turns of [
    'why did 999 calls fall -> is it safe to cycle in Essex',
    'how many 999 calls -> who is responsible',
    'county lines -> what do we still need to report',
    'what is Operation OXYGEN -> where do we keep the printer paper',
    'what have we done about drugs gangs -> is there a car park at the station',
  ])
    it(`"${turns}": a question of its own takes nothing over`, async () => {
      expect((await last(turns)).outcome).to.equal('not-held');
    });

  it('goes on with a trend, ranks all that were told, and tells what got worse in one sentence', async () => {
    expect((await last('trend in 101 calls since 2019 -> and 999?', packaged!)).kind).to.equal('trend');
    const ranked = await last('how many 101 calls -> and 999? -> what about live chat -> which fell most', packaged!);
    expect(ranked.text).to.contain('3. 101 non-emergency calls');
    const sentence = await last('headlines -> and the bad -> in one sentence', packaged!);
    expect(sentence.text.match(/^Worse: .*; .*\.$/m)).not.to.equal(null);
  });

  for (const ask of [
    'are we recruiting enough officers',
    'how satisfied are victims',
    'compare hate crime q3 with q2',
    'what % of calls were 999',
  ])
    it(`"${ask}" is not held, and no list of other things is told for it`, async () => {
      const reply = await last(ask, packaged!);
      expect([reply.outcome, reply.updates.length, reply.figures.length]).to.deep.equal(['not-held', 0, 0]);
    });

  it('offers the share of two kinds together where no whole is held, and says that priorities are not ranked', async () => {
    const [choice] = (await last('what % of calls were 999', packaged!)).choices;
    expect((await last(choice!.ask, packaged!)).text).to.contain('51.1%');
    expect((await last('which is our worst priority', packaged!)).text).to.contain('No ranking of priorities is held');
    expect((await last('any good news stories?', packaged!)).text).to.contain('Better:');
  });
});
