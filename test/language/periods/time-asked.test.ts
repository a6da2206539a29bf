import { expect } from 'chai';
import { describe, it } from 'mocha';
import { timeAsked } from '../../../src/language/periods/time-asked.ts';

describe('of which times figures are asked for', () => {
  for (const [message, asks, of] of [
    ['Which quarters can you give me cadets for?', 'held', 'cadets'],
    ['How far back do road deaths go?', 'held', 'road deaths'],
    ['what is the oldest live chats number you hold', 'held', 'live chats'],
    ['List every period that hours given by specials are available for, please', 'held', 'hours given by specials'],
    ['When do your records on drug driving begin?', 'held', 'drug driving'],
    ['and what other years have you got', 'held', ''],
    ['how many live chats, as of when', 'own', 'live chats'],
    ['live chats and the date they run to', 'own', 'live chats'],
    ['Up to what date does the cadets figure go, and what is it?', 'own', 'cadets'],
    ['How many cadets? And when was that?', 'own', 'cadets'],
  ] as const)
    it(message, () => expect(timeAsked(message)).to.deep.equal({ asks, of }));

  for (const message of [
    'how many live chats',
    'how many live chats in Q2',
    'which quarter had the most live chats',
    'which dates had more live chats',
    'when did live chats start',
    'what date did it happen',
    'how many live chats when it was busiest',
  ])
    it(`not: ${message}`, () => expect(timeAsked(message)).to.equal(null));
});
