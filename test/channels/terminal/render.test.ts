/** A Reply as terminal text. */
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { render } from '../../../src/channels/terminal/render.ts';
import type { Reply, ReplyReport } from '../../../src/reply.ts';

const reply = (more: Partial<Reply> = {}): Reply => ({
  question: '101 calls',
  kind: 'figure',
  outcome: 'answered',
  reading: '101 calls',
  assumed: [],
  text: [
    '70,753 calls to 101 in Q3 2020/21, Essex.',
    'Down 8,000 (10.2%) on Q2 2020/21.',
    'Priority 1, Visible Policing: make it easier to contact the police. Essex Police Q3 2020/21, page 3.',
  ].join('\n'),
  parts: { answer: [], citation: [], notes: [] },
  figures: [],
  change: [],
  updates: [],
  priorities: [],
  reports: [],
  choices: [],
  followUps: [],
  ...more,
});
const report = (marking: string | null): ReplyReport => ({
  id: 'q3',
  title: 'Q3',
  period: 'Q3 2020/21',
  asAt: '2020-12-31',
  marking,
  version: 1,
});
const plain = (more: Partial<Reply> = {}, width = 200): string => render(reply(more), { colour: false, width });
const coloured = (more: Partial<Reply> = {}, width = 200): string => render(reply(more), { colour: true, width });

describe('a reply in the terminal', () => {
  it('is its text', () => expect(plain()).to.equal(reply().text));
  it('has no escape codes without colour', () =>
    expect(plain({ choices: [{ label: '999', ask: '999' }], assumed: ['x'] })).to.not.include('\u001b'));
  it('says the same in colour, with the answer in bold', () => {
    expect(stripVTControlCharacters(coloured())).to.equal(plain());
    expect(coloured().startsWith('\u001b[1m70,753')).to.equal(true);
  });
  it('shows the marking of its report, and none where there is none', () => {
    expect(plain({ reports: [report('OFFICIAL')] })).to.match(/\nOFFICIAL$/);
    expect(plain({ reports: [report(null), report('OFFICIAL')] })).to.match(/\nOFFICIAL$/);
    expect(plain({ reports: [report(null)] })).to.equal(reply().text);
  });
  it('says what was assumed', () =>
    expect(plain({ assumed: ['period: the latest', 'area: the force'] })).to.match(
      /\n\(period: the latest; area: the force\)$/,
    ));
  it('numbers its choices', () =>
    expect(
      plain({
        choices: [
          { label: '101 calls', ask: 'how many 101 calls' },
          { label: '999 calls', ask: 'how many 999 calls' },
        ],
      }),
    ).to.match(/\n\n {2}1\. 101 calls\n {2}2\. 999 calls$/));
  it('offers what can be asked next', () =>
    expect(plain({ followUps: [{ label: 'Compare', ask: '101 calls compared with last year' }] })).to.match(
      /\n\nNext: "101 calls compared with last year"$/,
    ));
  it('is wrapped at words, and a wrapped line begins without a space', () => {
    for (const width of [20, 40, 100]) {
      const lines = plain({}, width).split('\n');
      for (const line of lines) {
        expect(line.length).to.be.at.most(width);
        expect(line).to.equal(line.trim());
      }
      expect(lines.join(' ')).to.equal(reply().text.replaceAll('\n', ' '));
    }
  });
  it('breaks no word in colour either', () =>
    expect(stripVTControlCharacters(coloured({}, 30))).to.equal(plain({}, 30)));
  it('shows an empty text as nothing', () => expect(plain({ text: '' })).to.equal(''));
});
