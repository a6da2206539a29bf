import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { addQuestions, PACKAGED, readQuestions } from '../../src/evaluation/questions.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('a file of questions', () => {
  const folder = tempFolder();
  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('is a table as a spreadsheet writes it', () => {
    const file = written(
      'a.csv',
      '\uFEFFConversation,Question,Outcome,Figure,Words,Without,Priority\r\n' +
        ',how many 101 calls,,"70,753",,,1\r\n' +
        'a,"arrests, by place",Not-Held,,,"31; 32",\r\n' +
        'a,and cash?,,"£126,000; 60.5%",Colchester; Harwich,,\r\n' +
        ',,,,,,\r\n',
    );
    expect(readQuestions(file)).to.deep.equal([
      { place: `${file}:2`, turns: [{ question: 'how many 101 calls', figure: 70_753, priority: 1 }] },
      {
        place: `${file}:3`,
        others: [`${file}:4`],
        turns: [
          { question: 'arrests, by place', outcome: 'not-held', without: ['31', '32'] },
          { question: 'and cash?', figures: [126_000, 60.5], words: ['Colchester', 'Harwich'] },
        ],
      },
    ]);
  });

  it('has figures as people write them, and says how where it cannot read one', () => {
    const file = written('f.csv', 'question;figure\na;£4m\nb;5.7 million\nc;-12\nd;3k\n');
    const figures = readQuestions(file).map(({ turns: [turn] }) => turn!.figure);
    expect(figures).to.deep.equal([4_000_000, 5_700_000, -12, 3000]);
    const wrong = written('g.csv', 'question,figure\na,four or so\n');
    expect(() => readQuestions(wrong)).to.throw(/:2: figure: .*write 70,753, £126,000, £4m or 60\.5%/);
  });

  it('has commas, semicolons or tabs between its cells, and is added to with the same', () => {
    for (const [name, mark] of [
      ['commas.csv', ','],
      ['semicolons.csv', ';'],
      ['tabs.csv', '\t'],
    ] as const) {
      const file = written(name, `Question${mark}Figure\r\nhow many 101 calls${mark}70753\r\n`);
      addQuestions(file, [{ question: 'how many 999 calls', figure: 73_887 }], 'abc');
      expect(
        readQuestions(file).flatMap(({ turns }) => turns),
        name,
      ).to.deep.equal([
        { question: 'how many 101 calls', figure: 70_753 },
        { question: 'how many 999 calls', figure: 73_887 },
      ]);
    }
  });

  it('is added a talk to, whose questions are asked one after the other', () => {
    const turns = [
      { question: 'burglary, by place', outcome: 'not-held' as const },
      { question: 'and in "Barton"?', figure: 12 },
    ];
    for (const name of ['talk.csv', 'talk.jsonl', join('made', 'talk.csv')]) {
      addQuestions(join(folder, name), turns, 'abc');
      expect(readQuestions(join(folder, name)).map((asking) => asking.turns)).to.deep.equal([turns]);
    }
    const plain = written('plain.csv', 'question,figure\nhow many 101 calls,70753\n');
    expect(() => addQuestions(plain, turns, 'abc')).to.throw(/no column "conversation"/);
  });

  it('is said to be missing where it is', () => {
    expect(() => readQuestions(join(folder, 'none.csv'))).to.throw(/There is no file .*none\.csv/);
  });

  it('is JSON lines, of one question or of several turns', () => {
    const file = written(
      'a.jsonl',
      '{"question":"how many 101 calls","figure":70753}\n\n{"turns":[{"question":"specials?","outcome":"choose"},{"question":"1"}]}',
    );
    expect(readQuestions(file).map(({ place, turns }) => [place.slice(-2), turns.length])).to.deep.equal([
      [':1', 1],
      [':3', 2],
    ]);
  });

  it('says every mistake with its line', () => {
    const wrong: readonly (readonly [string, string, RegExp])[] = [
      ['b.csv', 'question,figure\na,many\nb,1\nc,two', /b\.csv:2: figure.*\n.*b\.csv:4: figure/s],
      ['bb.csv', 'question,figure\n"how many\n101 calls",1\n"b",1\nc,two', /bb\.csv:5: figure/],
      ['c.csv', 'text,figure\na,1', /no column "question"[\s\S]*unknown column text/],
      ['d.csv', 'question,outcome\na,yes', /d\.csv:2: outcome/],
      ['e.jsonl', '{"question":"a"}\n{"question":', /e\.jsonl:2: not JSON/],
      ['f.jsonl', '{"question":"a","figur":1}', /f\.jsonl:1:.*figur/],
      ['g.jsonl', '{"turns":[]}', /g\.jsonl:1: turns/],
      ['h.jsonl', '\n', /no question in it/],
    ];
    for (const [name, text, said] of wrong) expect(() => readQuestions(written(name, text)), name).to.throw(said);
  });

  it('is packaged, of about a hundred conversations', () => {
    const askings = readQuestions(PACKAGED);
    expect(askings.length).to.be.within(80, 150);
    expect(askings.some(({ turns }) => turns.length > 2)).to.equal(true);
  });
});
