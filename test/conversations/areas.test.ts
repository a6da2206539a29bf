/** Figures that are held of several areas: what is asked and offered of them keeps to the area. */
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { packagedBot, type TestBot, talk } from '../support/bot.ts';
import { tempFolder } from '../support/temp-folder.ts';

const fixture = join(import.meta.dirname, '../fixtures/bedfordshire/data');

describe('figures of several areas', () => {
  const dataDir = join(tempFolder(), 'data');
  let bot: TestBot;
  before(async () => {
    cpSync(fixture, dataDir, { recursive: true });
    appendFileSync(
      join(dataDir, 'reports/bedfordshire-2025-26-q2.figures.yaml'),
      `  - { metric: burglaries, bullet: "2.2", period: Q2 2025/26, area: bedford, value: 150 }
  - { metric: burglaries, bullet: "2.2", period: Q2 2024/25, area: luton, value: 220 }
`,
    );
    bot = await packagedBot({ dataDir });
  });
  after(() => bot.close());

  const valuesOf = async (...turns: string[]): Promise<number[]> =>
    (await talk(bot, ...turns)).figures.map(({ value }) => value);

  it('offers what is asked next of the same area and time', async () => {
    for (const [asked, value] of [
      ['burglaries in Luton', 201],
      ['burglaries in Luton in Q2 2024/25', 220],
      ['burglaries in Bedford', 150],
    ] as const) {
      const { figures, followUps } = await talk(bot, asked);
      expect(figures[0]?.value, asked).to.equal(value);
      expect(followUps, asked).not.to.be.empty;
      for (const { ask } of followUps) expect((await valuesOf(ask))[0], ask).to.equal(value);
    }
    expect((await talk(bot, 'burglaries in Luton and Bedford')).followUps.map(({ ask }) => ask)).to.deep.equal([
      'source for burglaries in Luton and Bedford',
    ]);
  });

  it('offers in place of a time that is not held what is held there', async () => {
    const { outcome, choices } = await talk(bot, 'burglaries in Luton in Q1 2025/26');
    expect(outcome).to.equal('not-held');
    expect(await valuesOf(choices[0]!.ask)).to.deep.equal([201]);
  });

  it('tells where the figure of the area stands, in whatever words it is asked for', async () => {
    for (const ask of ['source for that?', 'source', 'source?', 'what page is that on', 'where is that from']) {
      const { kind, figures } = await talk(bot, 'burglaries in Luton', ask);
      expect([kind, ...figures.map(({ value }) => value)], ask).to.deep.equal(['source', 201]);
    }
  });

  const byArea = [201, 150, 612];
  for (const ask of [
    'burglaries by district',
    'burglaries in each area',
    'burglaries per district in Q2 2025/26',
    'burglaries broken down by area',
    'which district had most burglaries',
    'rank the districts by burglaries',
    'where were most burglaries',
  ])
    it(`"${ask}" gives each that is held, and how many are not`, async () => {
      const { figures, text } = await talk(bot, ask);
      expect(figures.map(({ value }) => value)).to.deep.equal(byArea);
      expect(text).to.include('Of 1 of the 3 districts no figure is held.');
    });

  it('begins with the fewest where they are asked for, and goes on with all after one of them', async () => {
    expect((await valuesOf('which district had the fewest burglaries'))[0]).to.equal(150);
    expect(await valuesOf('burglaries in Luton', 'and by district?')).to.deep.equal(byArea);
  });

  it('gives no total for each area, nor what moved by its size, where that is not held', async () => {
    for (const ask of ['999 calls in each area', '999 calls by district', "which district's burglaries rose most"]) {
      const { outcome, figures } = await talk(bot, ask);
      expect([outcome, figures.length], ask).to.deep.equal(['not-held', 0]);
    }
  });

  for (const [ask, value, working] of [
    ['what % of burglaries were in Luton', (201 / 612) * 100, '201 ÷ 612 × 100'],
    ["Luton's share of burglaries", (201 / 612) * 100, '201 ÷ 612 × 100'],
    ['burglaries in Luton as a percentage of the total', (201 / 612) * 100, '201 ÷ 612 × 100'],
    ['what % of burglaries were in Luton in Q2 2025/26', (201 / 612) * 100, '201 ÷ 612 × 100'],
    ['difference between Luton and Bedford on burglaries', 51, '201 - 150'],
    ['difference in burglaries between Luton and Bedford', 51, '201 - 150'],
    ['how many more burglaries in Luton than Bedford', 51, '201 - 150'],
    ['burglaries outside Luton', 411, '612 - 201'],
    ['how many burglaries were not in Luton', 411, '612 - 201'],
  ] as const)
    it(`"${ask}" is worked out from the area's and the force's`, async () => {
      const { figures } = await talk(bot, ask);
      expect(figures[0]?.value).to.be.closeTo(value, 1e-9);
      expect(figures[0]?.working).to.include(working);
    });

  it('makes no share of a whole that is not held', async () => {
    expect(await valuesOf('what % of 999 calls were in Luton')).to.deep.equal([]);
    expect(await valuesOf('burglaries outside Kempston')).to.deep.equal([]);
  });
});
