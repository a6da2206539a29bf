/** A thing is set against itself at another time, not against a place, a body or a plan. */
import { expect } from 'chai';
import { asCompared } from '../../../src/language/asking/set-beside.ts';

describe('a comparison', () => {
  const cases: readonly [string, string][] = [
    ["set boats beside the previous quarter's", "set boats against the previous quarter's"],
    ['boats this quarter next to the last one before it', 'boats this quarter against the previous quarter'],
    ['boats: how many fewer than last year?', 'boats: by how many changed against last year?'],
    ['boats: how many more than in the previous quarter', 'boats: by how many changed against the previous quarter'],
    ['by how many did boats tumble since the quarter before?', 'by how many changed boats against the quarter before?'],
    ['how far did boats slide from the previous quarter?', 'by how many changed boats against the previous quarter?'],
    [
      'the club lost how many boats on the quarter before',
      'the club: by how many boats changed against the quarter before',
    ],
    ['how far are we off the last quarter on boats', 'by how much changed against the last quarter on boats'],
    ['by what margin did boats fall on the year before', 'by how many changed boats against the year before'],
    ['how many below the year before are boats', 'by how much changed against the year before are boats'],
    ['boats for q3, plus the year earlier', 'boats for q3 against the year earlier'],
    ['boats this quarter, with the year before alongside', 'boats this quarter against the year before alongside'],
    ['how steep was the fall in boats since last year', 'fall in boats since last year'],
    ['how many fewer were there of boats than last year', 'by how many changed boats against last year'],
    ['how do boats shape up against last year', 'compare boats against last year'],
    ['boats, the pair of figures: this quarter against last quarter', 'boats : this quarter against last quarter'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(asCompared(said)).to.equal(plain));

  const kept = [
    'boats beside the harbour',
    'boats next to a school',
    "set boats beside the club's",
    'how many more boats than planned',
    'how many fewer than in the club',
    'how far did boats travel?',
    'have we lost boats to other clubs, and if so how many?',
    'the club lost how many boats on the rocks',
    "how do boats shape up against the club's",
    'the pair of figures for boats',
    'how many below deck are boats',
    'the margin by which boats won',
    'boats between july and september 2020',
    'boats, plus the oars',
  ];
  for (const said of kept) it(`is none: ${said}`, () => expect(asCompared(said)).to.equal(said));
});
