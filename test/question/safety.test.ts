/** A message that reports a crime or an emergency, against one that asks about crime. */
import { expect } from 'chai';
import { normalise } from '../../src/language/text.ts';
import { reportsCrime, safetySchema } from '../../src/question/safety.ts';
import { lexicon } from '../support/lexicon.ts';

const REPORTS = [
  "I've been assaulted",
  'I have just been mugged in Harlow',
  'my bike has been stolen',
  'my car was stolen last night',
  'our shop has been burgled again',
  'someone stole my bike',
  'someone has stolen my catalytic converter',
  'somebody broke into our van',
  "someone is breaking into my neighbour's house",
  "someone's smashing up a car",
  'a man is following me',
  'my ex is following me and I am scared',
  "I'm being stalked by my ex",
  "there's a man with a knife outside",
  'there is a fight outside the pub',
  'there has been a crash on the A12',
  'I got hit by a car',
  'I witnessed an assault',
  'I want to report a burglary',
  'I want to report drug dealing next door',
  'can I report a crime here',
  "my daughter hasn't come home",
  'my son has gone missing',
  'my husband hit me',
  'he is hurting my sister',
  'call an ambulance',
  'I need the police now',
  'please send police to 12 High Street',
  'this is an emergency',
  'i want to die',
  'i am going to kill myself',
  'help me please someone is in my house with a knife',
  'my husband beats me',
  'a child is missing',
  "my van's been torched, my windows smashed",
  'teenagers throwing bricks off the bridge right now',
  'please can you get an officer over here',
  "there's drug dealing behind the shops, send a car",
  'will someone come out, they are kicking the door',
  'woman with a machete on the bus, help',
  'my mum was conned by a caller',
  'I want to talk to the police about a theft at our shop',
];

const ASKS = [
  'my question is about people killed on the roads',
  "i've been asked about stalking",
  'i have a report on stalking',
  'i need to report on burglary to the panel',
  "there's a drug dealing update",
  'we were hit by the cuts, how is asb',
  'what happens to people who are stabbed',
  'how many people were assaulted',
  'how many bikes were stolen last quarter',
  'how do I report a crime',
  'number of stabbings',
  'has knife crime gone up',
  'knife crime in Southend',
  'burglary',
  'drug dealing in Harlow',
  'people killed on the roads',
  "what i'm missing is the 101 total",
  'can you send the 101 figures',
  'get me the officers by district',
  'do they send officers to schools',
  'could someone send me the totals',
  'have officers been sent to the park',
  'boys racing cars in Basildon, what came of it',
  'our pack is without anything on stalking',
  'people killed or seriously injured',
  'there were 12 people killed',
  'there was a rise in robberies',
  'is there a rise in knife crime',
  'two women were grabbed at in a park in Basildon, what came of that',
  'catalytic converters getting nicked, what are they doing about it',
  'what is being done about stolen cars',
  'women followed home, anything on that',
  'kids being exploited by gangs, anything',
  'report an update on stalking',
  "I've been told crime has fallen",
  'I have been asked how many were killed on the roads',
  'my board wants to know about domestic abuse',
  'I want to know about stabbings',
  'I want the burglary figures',
  "I'd like figures for burglary",
  'my report says 1,137 hours',
  'I saw a drop in 101 calls',
  'summary of assaults',
  'our officers were assaulted, how many',
  'officers attacked',
  'Operation OXYGEN',
  'thanks',
  '',
];

describe('a crime reported', () => {
  for (const text of REPORTS) it(text, () => expect(reportsCrime(normalise(text), lexicon.safety)).to.equal(true));
});
describe('a crime asked about', () => {
  for (const text of ASKS) it(text, () => expect(reportsCrime(normalise(text), lexicon.safety)).to.equal(false));
});

describe('rules of safety', () => {
  const rules = (says: string, reports: string, asks: string): unknown => ({
    words: { thief: 'burglar, robber' },
    asks: 'how many, number of',
    rules: [{ says: [says], reports, 'only-asks': asks }],
  });
  const faults = (content: unknown): readonly string[] =>
    safetySchema.safeParse(content).error?.issues.map(({ message }) => message) ?? [];
  it('words stand for a list of them', () =>
    expect(
      faults(rules('a {thief} is here', 'a robber is here\na burglar is here', 'how many say a robber is here')),
    ).to.deep.equal([]));
  it('a report that is not found', () =>
    expect(faults(rules('a {thief}', 'a robber\nmy bike', ''))).to.deep.equal([
      'rule 1 does not find that this reports: my bike',
    ]));
  it('a question that is taken for a report', () =>
    expect(faults(rules('{thief}', 'a robber', 'any robber caught'))).to.deep.equal([
      'this would be taken for a report: any robber caught',
    ]));
  it('words that are in no list', () =>
    expect(faults(rules('{thieves}', '', ''))).to.deep.equal(['no words are named thieves']));
  it('a pattern that is none', () => expect(faults(rules('(a', '', ''))).to.deep.equal(['no regular expression: (a']));
});
