import { expect } from 'chai';
import { describe, it } from 'mocha';
import { ReportProblem } from '../../src/reports/problem.ts';
import { northmereText, readNorthmere } from '../support/northmere.ts';

describe('readReport, on the report of another force', () => {
  const reading = readNorthmere();
  const { bundle, open, remarks } = reading;

  it('suggests no metric that the number cannot be of, and says in plain words that none is named', () => {
    const told = northmereText.replace(
      '▪ May was the busiest month (4,502 calls).',
      `▪ Knives handed in per school: 3.4 knives.
▪ In all 61.5% of the knives were found by pupils.
Measure | Q4 2020/21 | Q1 2021/22
Knives handed in | 7.5% | 40`,
    );
    const asked = readNorthmere(told).open.filter(({ number }) => ['3.4', '61.5%', '7.5%'].includes(number));
    expect(asked.map(({ number, suggest }) => [number, suggest])).to.deep.equal([
      ['3.4', undefined],
      ['61.5%', undefined],
      ['7.5%', undefined],
    ]);
    expect(open.map(({ why }) => why).join()).to.not.match(/pattern/);
  });

  it('tells what it is from the cover', () => {
    expect(bundle.report).to.deep.include({
      id: 'northmere-2021-22-q1',
      title: 'Northmere Constabulary Q1 2021/22',
      asAt: '2021-06-30',
      marking: 'OFFICIAL',
    });
    expect(reading.cover.version).to.equal('1.3');
    expect(remarks).to.deep.equal([]);
  });

  it('places every update', () => {
    const places = bundle.updates.map(({ id, priority, source, headings, places: named, operations }) =>
      [id, priority, source.commitment, source.printedPage, headings.join(), named.join(), operations.join()].join(
        ' | ',
      ),
    );
    expect(places).to.deep.equal([
      '3.1 | 1 | a1-answer | 3 | northmere |  | ',
      '3.2 | 1 | a1-answer | 3 | northmere |  | ',
      '3.3 | 1 | a1-answer | 3 | northmere |  | ',
      '3.4 | 1 | a1-answer | 3 | northmere |  | ',
      '3.5 | 1 | a1-answer | 3 | northmere |  | ',
      '4.1 | 2 | a2-violence | 4 | northmere |  | ',
      '4.2 | 2 | a2-violence | 4 | harwood | quayside | lantern',
      '4.3 | 2 | a2-violence | 4 | selby-vale |  | halcyon',
      '4.4 | 2 | a2-violence | 4 | castlemoor |  | ',
      '4.5 | 2 | a2-shops | 4 | northmere | castlemoor | ',
      '4.6 | 2 | a2-shops | 4 | northmere |  | ',
      '5.1 | 3 | a3-rural | 5 | northmere |  | ',
      '5.2 | 3 | a3-rural | 5 | northmere |  | ',
      '5.3 | 3 | a3-rural | 5 | st-orrin,castlemoor | fen-end | ',
      '5.4 | 3 | a3-rural | 5 | northmere |  | ',
    ]);
  });

  it('ties these numbers and no other', () => {
    const figures = bundle.figures.map(({ metric, period, area, value, precision, working }) =>
      [
        metric,
        period.label,
        area,
        value,
        ...(precision === 'exact' ? [] : [precision]),
        ...(working ? [working] : []),
      ].join(' | '),
    );
    expect(figures).to.have.members([
      'emergency-calls | Q1 2021/22 | northmere | 12310',
      'emergency-calls | Q4 2020/21 | northmere | 11870',
      'answer-share | Q1 2021/22 | northmere | 88.4',
      'answer-share | Q1 2020/21 | northmere | 85.9',
      'callers-online | Q1 2021/22 | northmere | 4200 | over',
      'call-handlers | 30 June 2021 | northmere | 104',
      'violent-offences | Q1 2021/22 | northmere | 642',
      'violent-offences | Q1 2020/21 | northmere | 673 | 642 + 31',
      'knives | Q1 2021/22 | quayside | 70 | approximate',
      'dispersals | Q1 2021/22 | quayside | 2',
      'stolen-goods | April 2021 | castlemoor | 18400',
      'shop-bans | Q1 2021/22 | northmere | 57',
      'machinery | since 1 April 2021 | northmere | 11',
      'rural-volunteers | 30 June 2021 | northmere | 1050',
      'rural-volunteers | 30 June 2020 | northmere | 980',
      'patrol-hours | Q1 2021/22 | lpa-west | 612',
      'patrol-hours | Q1 2021/22 | fen-end | 90',
    ]);
    const stated = bundle.figures.flatMap((figure) =>
      figure.stated
        .filter(({ difference, percent }) => difference ?? percent)
        .map((s) => [figure.metric, s.against.label, s.difference, s.percent]),
    );
    expect(stated).to.deep.equal([
      ['callers-online', 'Q4 2020/21', null, 15],
      ['violent-offences', 'Q1 2020/21', -31, null],
    ]);
  });

  it('lists the others for decision, so that none of the report is lost', () => {
    expect(open.map(({ bullet, number }) => `${bullet} ${number}`)).to.deep.equal([
      '3.2 ten',
      '3.4 96',
      '3.4 eight',
      '3.4 three',
      '3.5 4,502',
      '4.1 118',
      '4.3 140',
      // Over a bank holiday, not over the quarter.
      '4.4 Five',
      '4.4 nine',
      '4.6 three',
      '4.6 £1.2m',
      '5.1 £0.3 million',
    ]);
    // Counted by hand: the report states 30 quantities in figures or words, its two movements among them.
    expect(reading.quantities).to.equal(30);
  });

  it('brings the operation and the acronym that the vocabulary does not have', () => {
    expect(bundle.vocabulary.operations).to.deep.equal([
      { id: 'halcyon', name: 'Operation HALCYON', aliases: ['op halcyon', 'halcyon'] },
    ]);
    expect(bundle.vocabulary.glossary?.map(({ term, meaning }) => [term, meaning])).to.deep.equal([
      ['DCD', 'Digital Contact Desk'],
    ]);
  });

  it('gives topics by their aliases', () => {
    expect(bundle.updates.filter(({ topics }) => topics.includes('rural')).map(({ id }) => id)).to.deep.equal(['5.2']);
  });

  it('notes where the words and the figures of a report disagree', () => {
    const text = northmereText.replace(
      'numbered 12,310, against 11,870\nin the previous quarter',
      'numbered 12,310, against 11,870\nin the previous quarter, an increase of 9%',
    );
    const { bundle: wrong, remarks: said } = readNorthmere(text);
    expect(wrong.figures[0]?.note).to.equal(
      "The report's wording puts this rise at 9%; 11,870 to 12,310 is a rise of 3.7%.",
    );
    expect(said).to.have.length(1);
  });

  it('says of two numbers for one thing which one stands', () => {
    const { bundle: twice, remarks: said } = readNorthmere(
      northmereText.replace(
        '▪ The number of call handlers',
        '▪ 13,000 emergency calls came in.\n▪ The number of call handlers',
      ),
    );
    expect(twice.figures.filter(({ metric }) => metric === 'emergency-calls').map(({ value }) => value)).to.deep.equal([
      12310, 11870,
    ]);
    expect(said).to.deep.equal([
      'bullet 3.4: emergency-calls for Q1 2021/22 is 13000; bullet 3.1 has 12310, which stands',
    ]);
  });

  it('leaves a number open whose metric is of another priority than it stands under', () => {
    const { bundle: other, open: asked } = readNorthmere(
      northmereText.replace('There was no change', '13,000 emergency calls came in. There was no change'),
    );
    expect(other.figures.some(({ value }) => value === 13000)).to.equal(false);
    expect(asked.find(({ number }) => number === '13,000')?.why).to.match(
      /stands under priority \d, and emergency-calls is of priority \d/,
    );
  });

  for (const [what, text, message] of [
    ['has no bullet', 'Dear all, thank you.', /No bullet was found/],
    ['has bullets under no priority', '• One thing.\n• Another.', /None of its bullets stands under a priority/],
    [
      'has a priority of another plan',
      'Priority 4: Cutting Red Tape\n• One thing.\nQuarter 1, 2021/22',
      /no priority called "Cutting Red Tape"/,
    ],
    ['tells no period', 'Aim 1: Answering the Public\n• One thing.', /--period/],
  ] as const)
    it(`is refused when it ${what}`, () => {
      expect(() =>
        readNorthmere(`Quarter 1, 2021/22\n\f${text}`.replace(/^.*\f(?=Aim 1: Answering the Public\n• One)/s, '')),
      ).to.throw(ReportProblem, message);
    });
});
