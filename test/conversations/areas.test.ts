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
});
