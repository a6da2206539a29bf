/** Questions of how the bot is used or what it is for, and those that only begin like them. */
import { expect } from 'chai';
import { asksOfBot } from '../../../src/language/asking/questions-of-the-bot.ts';

describe('questions of the bot', () => {
  for (const text of [
    'how do i use this?',
    'how do i work this thing?',
    'what is it that i can type in here?',
    'where should i begin?',
    'how does one use you?',
    'which questions can you answer?',
    'what kinds of questions are you able to answer?',
    'could you tell me what sort of things you know about?',
    'what are you for?',
    'what is it you can actually do for me?',
  ])
    it(`is one: ${text}`, () => expect(asksOfBot(text)).to.equal(true));

  for (const text of [
    'what are you doing about stolen vehicles?',
    'how do i use a firearm?',
    'what are we using it for?',
    'what locations are you in?',
    'what can you tell me about knife crime?',
    'how do i apply for a licence?',
  ])
    it(`is none: ${text}`, () => expect(asksOfBot(text)).to.equal(false));
});
