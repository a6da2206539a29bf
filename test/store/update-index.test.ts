/** What the updates' index finds: by text, by topic, and by a narrower thing than a topic. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Catalogue, Update } from '../../src/figures/model.ts';
import { stem } from '../../src/language/terms.ts';
import type { Need } from '../../src/question/question.ts';
import { UpdateIndex } from '../../src/store/update-index.ts';

const catalogue = {
  synonyms: [],
  operations: [],
  topics: [{ id: 'notices', name: 'Notices and permits', aliases: [], priority: null, headlines: [] }],
} as unknown as Catalogue;
const update = (id: string, text: string, topics: readonly string[]): Update =>
  ({ id, report: 'made', text, topics, operations: [] }) as unknown as Update;

const index = new UpdateIndex(
  [
    update('1', 'Two skip permits were given.', ['notices']),
    update('2', 'A parking notice was served.', ['notices']),
    update('3', 'Skips were found at a quarry.', []),
  ],
  catalogue,
);
const need = (words: string, topic: string | null): Need => ({ words, terms: [words.split(' ').map(stem)], topic });
const found = (...needs: Need[]): string[] => index.find(needs, null).map(({ key }) => key);

describe('the index of updates', () => {
  it('finds by text', () => expect(found(need('quarry', null))).to.deep.equal(['made#3']));
  it('finds by topic, whatever the text says', () =>
    expect(found(need('paperwork', 'notices'))).to.have.members(['made#1', 'made#2']));
  it('finds all of a topic by its name', () =>
    expect(found(need('permits', 'notices'))).to.have.members(['made#1', 'made#2']));
  it('finds one kind of a topic by the text that says it', () =>
    expect(found(need('skip permits', 'notices'))).to.deep.equal(['made#1']));
  it('finds the topic where no text says the kind', () =>
    expect(found(need('fishing permits', 'notices'))).to.have.members(['made#1', 'made#2']));
  it('puts first what meets the more telling needs', () =>
    expect(found(need('skip', null), need('quarry', null))[0]).to.equal('made#3'));
});
