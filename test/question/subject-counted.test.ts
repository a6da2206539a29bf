import { expect } from 'chai';
import { describe, it } from 'mocha';
import { read } from '../../src/question/read.ts';
import { focusOf } from '../support/brief-of.ts';
import { lexicon } from '../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const after = (before: string, message: string) =>
  read(message, lexicon, { latest, focus: focusOf(read(before, lexicon, { latest, focus: null })) });

describe('how many, of a subject that was told without a figure', () => {
  it('is read though the subject has more words than the message', () => {
    const { metrics, unread } = after('calls to 101 and 999', 'how many?');
    expect(metrics.value).to.deep.equal(['calls-101', 'calls-999']);
    expect(unread).to.deep.equal([]);
  });
});
