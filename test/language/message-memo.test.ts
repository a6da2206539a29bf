import { expect } from 'chai';
import { inOneMessage, oncePerMessage, whileAnswered } from '../../src/language/message-memo.ts';

describe('what is worked out once for a message', () => {
  let works = 0;
  const long = oncePerMessage((text: string, times: number): string => {
    works += 1;
    return text.repeat(times);
  });
  beforeEach(() => {
    works = 0;
  });

  it('is kept while the message is answered, however often it is read and whatever is waited for', async () => {
    await whileAnswered(async () => {
      inOneMessage(() => long('a', 2));
      await Promise.resolve();
      expect(inOneMessage(() => long('a', 2))).to.equal('aa');
    });
    expect(works).to.equal(1);
  });

  it('is worked out anew of the same words with something else', () => {
    expect(inOneMessage(() => long('a', 2) + long('a', 3))).to.equal('aaaaa');
    expect(works).to.equal(2);
  });

  it('is forgotten behind each message, also where the answer fails or another is still under way', async () => {
    inOneMessage(() => long('a', 2));
    const failed = await whileAnswered(async () => {
      long('a', 2);
      throw new Error('away');
    }).catch((fault: Error) => fault.message);
    expect(failed).to.equal('away');
    await whileAnswered(async () => {
      long('a', 2);
      await whileAnswered(async () => long('b', 2));
      long('a', 2);
    });
    expect(works).to.equal(5);
  });
});
