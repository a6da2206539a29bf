/** What the report nearly tells: the kind of thing that is asked for stands nowhere in it, and beside each what does stand there. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('nearly told', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const last = async (turns: readonly string[]): Promise<Reply> => {
    let reply: Reply | null = null;
    for (const text of turns) reply = await bot.conversation.takeTurn({ text, conversation: turns.join('\n') });
    return reply!;
  };

  const NOT_HELD: readonly (readonly string[])[] = [
    // A day that no sentence gives.
    ['RECTIFY: what date did it take place?'],
    ['date of the crash with the stolen cars'],
    // A percentage of what only fell or rose.
    ['by what per cent did ARK cut violence'],
    ['Operation BLUEBIRD: visibility at the ports improved by what per cent?'],
    // Things of many with what was done to them.
    ['weapons found by Servator'],
    ['converters stolen in Loughton under TOMBSTONE'],
    ['999 calls that rang for more than a minute'],
    // One of two that are told together.
    ['WILDCAT on its own: how many arrested'],
    ['how many of the 19 operations were WILDCAT ones'],
    ['cocaine seized by VENETIC by itself'],
    ['Arrests out of Venetic only?'],
    // More than the part that is counted, and others of them.
    ['All ASB incidents, not just those reported online: how many?'],
    ['how many HIRCs are there', 'and closed ones, what is the count'],
    ['Active Citizens headcount?', 'and ex ones?'],
    ['how many cadet units are there', 'and open ones'],
    ['wildcat and gambler arrests', 'and wildcat alone?'],
    ['how many calls to 101 in October', 'and December by itself?'],
    // What became of somebody, told of others and not of those spoken of.
    ['what is operation yeovil', 'has anybody been charged?'],
    ['When is the SULPHUR trial?', 'was he convicted'],
    ['Buckles Lane', 'have they been moved on?'],
    ['how many potential victims in SCARLET', 'anyone jailed for it yet?'],
    ['Has TOMBSTONE led to any convictions?'],
    ['the two killed by stolen cars', 'was the driver jailed'],
    ['Jaywick drop-ins, on which dates were they'],
    ['In which lanes were the closed properties in Chelmsford?'],
    // Which they are, of which only how many or that there are is told.
    ['which ten places in Southend may have Servator deployments'],
    ['how many companies are in the ESP scheme', 'which companies are they?'],
    ['Which railway stations did SCEPTRE go to in Colchester?'],
    ['Which parks in Basildon were the women attacked in?'],
    ['name the two women who died in the stolen car collision'],
    ['Has anywhere in Maldon lost its licence?', 'What was the place called?'],
    ['the Tri Service officer', "what is that officer's name"],
    // How many they are, of whom only what they do is told.
    ['Essex Watch liaison, give us a headcount of its newsletter readers'],
    ['street pastors on a Saturday night, a headcount please'],
  ];
  for (const turns of NOT_HELD)
    it(`not: ${turns.join(' → ')}`, async () => expect((await last(turns)).outcome).to.equal('not-held'));

  const TOLD: readonly (readonly [says: RegExp, ...turns: readonly string[]])[] = [
    [/24 May/, 'On which date was the web form for nuisance launched?'],
    [/November 2020/, 'when were the YEOVIL offences'],
    [/reductions in the harm/, 'Did Operation ARK bring violence down?'],
    [/closed due to COVID/, 'are many of the Southend reporting centres closed'],
    [/firearms/, 'firearms seized in Harwich'],
    [/partnership patrols/, 'patrols at Clements Hall'],
    [/assault offences/, 'tell me about SULPHUR', 'was he charged?'],
    [/convictions/, 'have there been convictions in Harlow'],
    [/made arrests/, 'Tendring violent domestic abuse perpetrators', 'were they arrested?'],
    [/levels of violence drop/, 'has the Harwich gang work made any difference'],
    [/Wickford parks/, 'which parks does OXYGEN focus on'],
    [/Manningtree High School/, 'Which school does the CYP officer drop in at?'],
    [/Castle Point/, 'what districts has SHIFT been extended to'],
    [/Baloo/, 'name of the retired police dog'],
    [/Clements Halls/, 'which leisure centre was the camp fire at'],
    [/Cranes Farm Road/, 'which road has the racing in Basildon'],
    [/agricultural sector/, 'which industries has AIDANT looked at'],
    [/Over 200/, 'how many arrested under WILDCAT and GAMBLER together'],
    [/^5 arrests/, 'arrests under RECTIFY only'],
    [/17,303/, 'total intelligence reports, not just the Crimestoppers ones'],
    [/^50,313/, 'specials hours, the total not the high viz ones'],
    [/^50,313/, "specials' hours: the overall figure, rather than the operational ones"],
    [/^15,602/, 'intel reports, the total not including the Crimestoppers ones'],
    [/50,313/, "not only the high visibility hours, all the specials' hours please"],
  ];
  for (const [says, ...turns] of TOLD)
    it(turns.join(' → '), async () => {
      const { outcome, text } = await last(turns);
      expect(outcome).to.equal('answered');
      expect(text).to.match(says);
    });
});
