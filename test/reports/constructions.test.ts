/** Every metric told in the constructions that reports use, and in those that make its number none: what holds must hold for all of them. */
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { parsePeriod } from '../../src/figures/period.ts';
import { Decisions } from '../../src/reports/decisions.ts';
import { splitPages } from '../../src/reports/layout/pages.ts';
import { readReport } from '../../src/reports/read-report.ts';

const { catalogue } = loadContent(readContentFiles(fileURLToPath(new URL('../../data', import.meta.url))));
const titleOf = (priority: number): string => catalogue.priorities.find(({ number }) => number === priority)!.title;

/** Metrics by the noun that their number counts and what is done to it, now and in the quarter before. */
const SAID: readonly (readonly [metric: string, noun: string, done: string, now: number, before: number])[] = [
  ['specials-hours', 'hours by Special Constables', 'given', 47210, 44090],
  ['specials-intakes', 'new intakes of Special Constables', 'begun', 4, 2],
  ['sceptre-torpedo-arrests', 'arrests on Operations SCEPTRE and TORPEDO', 'made', 31, 26],
  ['active-citizens', 'Active Citizens and Police Support Volunteers', 'in place', 190, 171],
  ['cadet-units', 'Volunteer Police Cadet units', 'in place', 13, 12],
  ['esp-employers', 'employers in Employer Supported Policing', 'signed up', 41, 38],
  ['calls-999', 'emergency calls', 'received', 70753, 74220],
  ['calls-101', '101 calls', 'answered', 68410, 71204],
  ['live-chats', 'Live Chat interactions', 'handled', 3742, 3510],
  ['rc-public-calls', 'public calls by the Resolution Centre', 'processed', 19055, 18340],
  ['closure-orders', 'closure orders', 'obtained', 7, 9],
  ['wildcat-gambler-operations', 'WILDCAT and GAMBLER operations', 'run', 11, 9],
  ['intel-reports', 'intelligence reports', 'submitted', 16410, 17020],
  ['intel-crimestoppers-drugs', 'Crimestoppers intelligence reports on drugs', 'submitted', 612, 590],
  ['hate-crime-ambassadors', 'Hate Crime Ambassadors', 'in place', 1072, 1011],
  ['ksi', 'KSI casualties', 'recorded', 149, 165],
];
interface One {
  readonly noun: string;
  readonly Noun: string;
  readonly done: string;
  readonly now: string;
  readonly before: string;
}

const TOLD: Readonly<Record<string, (one: One) => readonly string[]>> = {
  passive: ({ now, noun, done }) => [`• ${now} ${noun} were ${done} in the quarter.`],
  'there were': ({ now, noun }) => [`• There were ${now} ${noun} in the quarter.`],
  'label and number': ({ now, Noun }) => [`• ${Noun}: ${now}`],
  'number and label': ({ now, noun }) => [`• ${now} – ${noun}`],
  'from and to': ({ now, before, noun }) => [`• The number of ${noun} moved from ${before} in Q3 to ${now}.`],
  'in a bracket': ({ now, noun }) => [`• The number of ${noun} (${now}) was in line with the quarter before.`],
  compared: ({ now, before, noun, done }) => [
    `• ${now} ${noun} were ${done}, compared with ${before} in Quarter 4 last year.`,
  ],
  'compared first': ({ now, before, noun, done }) => [`• Compared with ${before} in Q3, ${now} ${noun} were ${done}.`],
  'moved on another': ({ now, before, noun }) => [`• ${now} ${noun}, up 5% on the ${before} of Q3.`],
  'what it had been': ({ now, before, noun }) => [
    `• Having been ${before} in Q3, the number of ${noun} is now ${now}.`,
  ],
  'in passing': ({ now, noun, done }) => [`• The quarter, which was a busy one, saw ${now} ${noun} ${done}.`],
  'dots that lead': ({ now, Noun }) => [`• Figures for Quarter 4:`, `${Noun} ............ ${now}`],
  table: ({ now, before, Noun }) => ['Measure    Q3 2020/21    Q4 2020/21', `${Noun}    ${before}    ${now}`],
};

const NONE: Readonly<Record<string, (one: One) => readonly string[]>> = {
  target: ({ now, noun }) => [`• We have set a target of ${now} ${noun}.`],
  average: ({ now, noun, done }) => [`• On average ${now} ${noun} were ${done} each month.`],
  'at most': ({ now, noun }) => [`• There may be up to ${now} ${noun}.`],
  'another force': ({ now, noun, done }) => [`• ${now} ${noun} were ${done} in Kent.`],
  'the country': ({ now, noun, done }) => [`• Nationally, ${now} ${noun} were ${done}.`],
  'a town': ({ now, noun, done }) => [`• ${now} ${noun} were ${done} in Wickton.`],
  fewer: ({ now, noun, done }) => [`• ${now} fewer ${noun} were ${done}.`],
  denied: ({ now, noun, done }) => [`• Not ${now} ${noun} were ${done}, as was claimed.`],
  'of them': ({ now, noun }) => [`• ${now} of the ${noun} came from young people.`],
  'which ones': ({ now, noun }) => [`• ${now} ${noun} concerned young people.`],
  'at night': ({ now, noun, done }) => [`• ${now} ${noun} were ${done} at night.`],
  'in a week': ({ now, noun, done }) => [`• ${now} ${noun} were ${done} in a single week.`],
};

/** Each metric's figures, by its place in the list: one report, a page for each. */
function figuresOf(linesOf: (one: One) => readonly string[]): string[][] {
  const pages = SAID.map(([id, noun, done, now, before]) => {
    const { priority } = catalogue.metrics.find((metric) => metric.id === id)!;
    const numbers = { now: now.toLocaleString('en-GB'), before: before.toLocaleString('en-GB') };
    const lines = linesOf({ noun, Noun: noun[0]!.toUpperCase() + noun.slice(1), done, ...numbers });
    return ['', `Priority ${priority} – ${titleOf(priority)}`, '', 'We will: act.', '', ...lines].join('\n');
  });
  const { bundle } = readReport(splitPages(['Essex Police Q4 2020/21', ...pages].join('\f')), {
    ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
    ...{ decisions: new Decisions(), elsewhere: ['kent', 'suffolk'] },
  });
  const reported = bundle.figures.filter(({ basis }) => basis === 'reported');
  return SAID.map((_, at) =>
    reported
      .filter(({ source }) => source.page === at + 2)
      .map(({ metric, value, period, area }) => `${metric} ${value} to ${period.to} ${area}`)
      .toSorted(),
  );
}

const BEFORE: Readonly<Record<string, string>> = { compared: '2020-03-31' };

describe('constructions crossed with metrics', () => {
  for (const [name, linesOf] of Object.entries(TOLD))
    it(`ties "${name}" of each`, () => {
      const hasBefore = /\bbefore\b/.test(linesOf.toString().split('=>')[0]!);
      expect(figuresOf(linesOf)).to.deep.equal(
        SAID.map(([id, , , now, before]) =>
          [
            `${id} ${now} to 2021-03-31 essex`,
            ...(hasBefore ? [`${id} ${before} to ${BEFORE[name] ?? '2020-12-31'} essex`] : []),
          ].toSorted(),
        ),
      );
    });
  for (const [name, linesOf] of Object.entries(NONE))
    it(`ties nothing that tells of "${name}"`, () => {
      expect(figuresOf(linesOf)).to.deep.equal(SAID.map(() => []));
    });
  for (const promise of ['', 'We will: Deliver whatever everybody expects.\n\n'])
    it(`gives a figure under ${promise ? 'a promise that no commitment is' : 'no promise'} the commitment of its metric, and an update none`, () => {
      const { bundle } = readReport(
        splitPages(
          `Essex Police Q4 2020/21\n\nPriority 1 – ${titleOf(1)}\n\n${promise}• 70,753 emergency calls were received.`,
        ),
        {
          ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
          decisions: new Decisions(),
        },
      );
      const own = catalogue.metrics.find(({ id }) => id === 'calls-999')!.commitment;
      expect(bundle.figures.map(({ metric, source }) => [metric, source.commitment])).to.deep.equal([
        ['calls-999', own],
      ]);
      expect(bundle.updates.map(({ source }) => source.commitment)).to.deep.equal(['']);
    });
});
