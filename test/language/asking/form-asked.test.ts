/** In what form an answer is asked for; and words of form that ask for none. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type FormSaid, formSaid } from '../../../src/language/asking/form-asked.ts';

const SAID: readonly (readonly [string, Partial<FormSaid>])[] = [
  ['the harbour in two sentences', { unit: 'sentence', count: 2 }],
  ['a line on the marina', { unit: 'line', count: 1 }],
  ['give me three big numbers', { unit: 'number', count: 3 }],
  ['four or five bullet points on trams', { unit: 'bullet', count: 5 }],
  ['half a dozen lines', { unit: 'line', count: 6 }],
  ['a couple of paragraphs', { unit: 'paragraph', count: 2 }],
  ['what is the single most important figure', { unit: 'number', count: 1 }],
  ['one line for each priority', { unit: 'line', count: 1, isEach: true }],
  ['two bullets per priority', { unit: 'bullet', count: 2, isEach: true }],
  ['trams, just the numbers', { unit: 'number', count: null }],
  ['not a list please', { unit: 'paragraph' }],
  ['a soundbite on trams', { unit: 'sentence', count: null }],
  ["a speech on trams, forty seconds' worth", { unit: 'paragraph', words: 100 }],
  ['trams, and no jargon', { unit: null, isPlain: true }],
  ['explain it to my neighbour', { isPlain: true }],
  ['three sentences, nothing technical', { unit: 'sentence', count: 3, isPlain: true }],
];

const NONE = [
  'how many people got a prison sentence',
  'is there a figure for trams',
  'the front line',
  'county lines',
  'what happened at point 4 in the report',
  '2,000 numbers',
];

describe('the form that is asked for', () => {
  for (const [text, expected] of SAID)
    it(text, () => {
      expect(formSaid(text)).to.include(expected);
    });
  for (const text of NONE)
    it(`is none: ${text}`, () => {
      expect(formSaid(text)).to.equal(null);
    });
});
