/** What a search of updates finds: by text, by topic, by the names of operations, and by a narrower thing than a topic. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Update } from '../../../src/figures/model.ts';
import { stem, TermReader } from '../../../src/language/terms.ts';
import type { Need } from '../../../src/question/question.ts';
import { UpdateSearch } from '../../../src/store/search/search.ts';
import { Segments, segmentOf } from '../../../src/store/search/segments.ts';
import { seeded } from '../../bench/made-content.ts';

const catalogue = {
  operations: [{ id: 'heron', name: 'Operation Grey HERON', aliases: ['the quarry watch'] }],
  topics: [{ id: 'notices', name: 'Notices and permits', aliases: [], priority: null, headlines: [], reads: [] }],
};
const update = (id: string, text: string, topics: readonly string[], operations: readonly string[] = []): Update =>
  ({ id, report: 'made', text, topics, operations, headings: [], places: [], priority: 1 }) as unknown as Update;

const segments = new Segments();
const reader = new TermReader([]);
const made = (updates: readonly Update[]) => segmentOf(updates, reader);
segments.add(
  'new',
  made([
    update('1', 'Two skip permits were given.', ['notices']),
    update('2', 'A parking notice was served.', ['notices']),
    update('3', 'Skips were found at a quarry; burglaries fell.', []),
    update('4', 'Patrols were made.', [], ['heron']),
  ]),
);
segments.add('old', made([update('1', 'A quarry was searched, and skip hire was checked.', [])]));
const index = new UpdateSearch(
  segments.postings([
    { report: 'new', name: 'new' },
    { report: 'old', name: 'old' },
  ]),
  catalogue,
);
const need = (words: string, topic: string | null = null): Need => ({
  words,
  terms: [words.split(' ').map(stem)],
  topic,
});
const all = new Set(['new#1', 'new#2', 'new#3', 'new#4', 'old#1']);
const found = (...needs: Need[]): string[] => index.find(needs, all).map(({ key }) => key);
const close = (needs: Need[], reports: string[] | null = null) =>
  index.close(needs, { share: 1, within: null, reports })?.hits.map(({ key }) => key);

describe('the search of updates', () => {
  it('finds by text', () => expect(found(need('parking'))).to.deep.equal(['new#2']));
  it('finds longer words by what they begin with, but not by a few letters', () => {
    expect(found(need('burglar'))).to.deep.equal(['new#3']);
    expect(found(need('skip'))).to.have.members(['new#1', 'new#3', 'old#1']);
    expect(found(need('quar'))).to.deep.equal([]);
  });
  it('finds by topic, whatever the text says', () =>
    expect(found(need('paperwork', 'notices'))).to.have.members(['new#1', 'new#2']));
  it('finds all of a topic by its name', () =>
    expect(found(need('permits', 'notices'))).to.have.members(['new#1', 'new#2']));
  it('finds one kind of a topic by the text that says it', () =>
    expect(found(need('skip permits', 'notices'))).to.deep.equal(['new#1']));
  it('finds the topic where no text says the kind', () =>
    expect(found(need('fishing permits', 'notices'))).to.have.members(['new#1', 'new#2']));
  it('finds by a word of an operation’s name or alias', () => {
    expect(found(need('grey'))).to.deep.equal(['new#4']);
    expect(found(need('quarry'))).to.deep.equal(['new#3', 'new#4', 'old#1']);
  });
  it('puts first what meets the more telling needs', () =>
    expect(found(need('skip'), need('parking'))[0]).to.equal('new#2'));
  it('looks at those alone that are named', () =>
    expect(
      index.find([need('skip')], new Set(['new#3', 'old#1', 'new#9', 'other#1'])).map(({ key }) => key),
    ).to.deep.equal(['new#3', 'old#1']));
  it('tells of what meets as much as the best, that of the latest report or of those asked for', () => {
    expect(close([need('skip')])).to.deep.equal(['new#1', 'new#3']);
    expect(close([need('skip')], ['old'])).to.deep.equal(['old#1']);
    expect(close([need('skip'), need('search')])).to.deep.equal(['old#1']);
    expect(close([need('nothing')])).to.equal(undefined);
  });
  it('gives those that meet every need, report by report', () =>
    expect([...index.meetingAll([need('quarry'), need('skip')])].map((keys) => [...keys])).to.deep.equal([
      ['new#3'],
      ['old#1'],
    ]));
  it('counts, and weighs what is rare as more', () => {
    expect([index.count(need('skip')), index.count(need('parking')), index.count(need('nothing'))]).to.deep.equal([
      3, 1, 0,
    ]);
    expect(index.weight(need('parking'))).to.be.greaterThan(index.weight(need('skip')));
  });
  it('knows the words of the texts', () =>
    expect([...index.words]).to.include.members(['burglaries', 'hire', 'quarry']));
});

describe('the search of very many updates', () => {
  const random = seeded(9);
  const words = ['skip', 'quarry', 'patrol', 'hare', 'lane', 'notice'];
  // From nearly all of them down to a few.
  const shares = [0.9, 0.5, 0.2, 0.05, 0.01, 0.002];
  const text = () => words.filter((_, at) => random() < shares[at]!).join(' ');
  const reports = ['new', 'old'].map((report) => {
    const updates = Array.from({ length: 4_000 }, (_, n) =>
      update(`${n}`, `${text()}.`, random() < 0.3 ? ['notices'] : []),
    );
    return { report, updates: updates.map((one) => ({ ...one, report })) };
  });
  const many = new Segments();
  for (const { report, updates } of reports) many.add(report, made(updates));
  const search = new UpdateSearch(many.postings(reports.map(({ report }) => ({ report, name: report }))), catalogue);
  const keys = new Set(reports.flatMap(({ report, updates }) => updates.map(({ id }) => `${report}#${id}`)));
  const ASKED = [
    [need('skip'), need('lane')],
    [need('skip'), need('quarry'), need('patrol')],
    [need('hare'), need('notice', 'notices'), need('skip')],
    [need('quarry'), need('kestrel')],
    words.map((word) => need(word)),
  ];

  for (const needs of ASKED)
    it(`gives the first, and what is near it, as if each were scored: ${needs.map((one) => one.words).join(', ')}`, () => {
      const all = search.find(needs, keys);
      for (const most of [1, 3, 100]) expect(search.top(needs, most)).to.deep.equal(all.slice(0, most));
      for (const share of [0, 0.5, 0.92, 1]) {
        const near = all.filter(({ score }) => score >= all[0]!.score * share);
        const asked = { share, within: null, reports: ['new', 'old'] };
        expect(search.close(needs, asked)).to.deep.equal({ best: all[0], hits: near });
        const latest = near.filter(({ key }) =>
          key.startsWith(near.some((hit) => hit.key.startsWith('new')) ? 'new' : 'old'),
        );
        expect(search.close(needs, { ...asked, reports: null })!.hits).to.deep.equal(latest);
      }
    });
});
