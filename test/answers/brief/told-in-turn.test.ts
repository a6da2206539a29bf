/** Briefs of several subjects, of a part of what was told, of other times, of what is claimed, and such as are said aloud. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { packagedBot, type TestBot, talk } from '../../support/bot.ts';

describe('a brief that is told in turn', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (...texts: readonly string[]): Promise<Reply> => talk(bot, ...texts);

  it('tells each of several subjects, that no total is held, and that of another nothing is', async () => {
    const { outcome, text } = await ask('Burglary, juggling and stalking: is there anything on them?');
    expect(outcome).to.equal('answered');
    expect(text).to.include('No total of burglaries is held.').and.include('Operation METEOR');
    expect(text).to.include('Stalking Protection Orders').and.include('Nothing is held of the other thing');
  });

  it('tells each of them once in a paragraph', async () => {
    const { text } = await ask('Fire service and ambulance together, in one paragraph');
    expect(text).not.to.include('\n- ');
    expect(text.match(/Tri Service/g)).to.have.length(1);
  });

  it('keeps of the brief before it what a word tells, by no word that is only used as it is', async () => {
    const { text } = await ask('Drugs in a minute', 'Only what was seized');
    expect(text).to.include('£126,000').and.include('£4million').and.include('£50,000').and.include('£1million');
    expect(text).not.to.include('17,303');
  });

  it('tells one of its lines in full', async () => {
    const first = await ask('Five bullets on volunteers');
    const second = first.parts.answer.filter((line) => line.startsWith('- '))[1]!;
    const { kind, updates } = await ask('Five bullets on volunteers', 'the second one in full please');
    expect(kind).to.equal('updates');
    expect(second).to.include(updates[0]!.text.split('. ')[0]!.slice(0, 40));
  });

  it('tells what is not of the quarter, apart by how it is not', async () => {
    const { text } = await ask('Which of these figures go back further than the quarter?');
    expect(text)
      .to.include('£1m worth of cannabis')
      .and.include('509 Special Constables')
      .and.include('annual salary cost would be £5.7m');
    expect(text).not.to.include('73,887');
  });

  it('says of what is claimed where no figure is given', async () => {
    const { text } = await ask('What does the force say has worked, and what backs it up?');
    expect(text).to.match(/Operation ARK[\s\S]*?\(page 7\) No figure is given for it\./);
    expect(text).to.match(/£50,000 worth of drugs\. \[…\] \(page 11\)(?! No figure)/);
  });

  it('shows in what is under way the sentence that says so', async () => {
    const { updates } = await ask('Which pieces of work in the report are still open and not concluded?');
    for (const { text } of updates)
      expect(text).to.match(
        /continue|regularly|\b(?:is|are) \w+ing|under ?way|in progress|ongoing|pilot|in place|focuses|being/,
      );
  });

  it('is said aloud in running sentences, its places below', async () => {
    const { text, parts } = await ask('Talk me through the quarter while I drive: forty seconds, no lists');
    const [said = ''] = text.split('\n');
    expect(said).to.include('167 ').and.include('509 ').and.include('73,887 ').and.include('31 people');
    expect(said).not.to.match(/page|^- |\[…\]/);
    expect(said.split(' ').length).to.be.within(60, 115);
    expect(parts.answer).to.have.length(1);
  });

  it('says that nothing is counted of a place', async () => {
    expect((await ask('Thurrock in brief')).text).to.include('No figures are held for Thurrock.');
    expect((await ask('Maldon in brief')).text).not.to.include('No figures are held');
  });

  it('leaves out a measure only where its own sentence speaks of what is left out', async () => {
    const { text } = await ask('Sum up the quarter for me.', 'Leave COVID out, please');
    expect(text).to.include('167 ').and.not.include('916 ');
  });
});
