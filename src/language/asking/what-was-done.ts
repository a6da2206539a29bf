/** The small words around the verb of a question of number: "did the team take away so far". Pure. */

const ANYONE = new Set(['people', 'persons', 'person']);

const DO = new Set(['did', 'do', 'does', 'has', 'have', 'had', 'is', 'are']);

const PARTICLES = new Set(['away', 'back', 'up', 'off', 'out', 'over', 'down']);

const LATELY = new Set([
  'now',
  'please',
  'then',
  'so',
  'far',
  'yet',
  'already',
  'currently',
  'today',
  'altogether',
  'total',
]);

/** People in general, of whom only what was done tells which. */
export const isAnyone = (word: string): boolean => ANYONE.has(word);
/** A verb that stands before the one who did it. */
export const isDoing = (word: string): boolean => DO.has(word);
export const isPerfect = (word: string): boolean => /^(?:have|has|had)$/.test(word);
/** "Took away", "gave back" */
export const isParticle = (word: string): boolean => PARTICLES.has(word);
/** "So far", "in total", "please": stands at the end, and is no part of what was done. */
export const isOfNow = (word: string): boolean => LATELY.has(word);
