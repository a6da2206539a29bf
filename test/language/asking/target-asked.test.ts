import { expect } from 'chai';
import { describe, it } from 'mocha';
import { targetOf } from '../../../src/language/asking/target-asked.ts';

describe('what a target is asked for', () => {
  for (const [message, rest] of [
    ['what is the target for 101 calls', '101 calls'],
    ["what's our cadets target", 'cadets'],
    ['are we meeting the target for special constables', 'special constables'],
    ['KSI casualties against target', 'KSI casualties'],
    ['how many cadets', null],
    ['do officers target criminals', null],
  ] as const)
    it(message, () => expect(targetOf(message)).to.equal(rest));
});
