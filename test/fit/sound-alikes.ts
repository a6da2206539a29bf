/**
 * `npm run fit:sounds -- FOLDER`: writes src/language/words/sound-alikes.txt, the words of ordinary English that sound the same. FOLDER is
 * that of the package cmu-pronouncing-dictionary.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommon, isEnglish } from '../../src/language/words/speller.ts';
import { kindsOf } from '../../src/language/words/word-kinds.ts';

const NOTICE = `# Words that sound the same, a line each; single letters by their names. Made by \`npm run fit:sounds\` from the CMU Pronouncing
# Dictionary; not to be edited by hand.
#
# Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.
#
# Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
# conditions are met:
# 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer. The
#    contents of this file are deemed to be source code.
# 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in
#    the documentation and/or other materials provided with the distribution.
#
# THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED
# TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL CARNEGIE MELLON
# UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING,
# BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
# CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN
# ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
`;

/** What is hardly heard: stress, the voice of an s and of what ends with it ("ceased", "seized"), and in Britain an r after "or". */
const heard = (phones: string): string =>
  phones
    .replace(/\d/g, '')
    .replace(/\bZ\b/g, 'S')
    .replace(/\bS D\b/g, 'S T')
    .replace(/\bAO R\b/g, 'AO');

const [folder = '.'] = process.argv.slice(2);
const groups = new Map<string, Set<string>>();
// Words that the table of kinds leaves out are none of ours.
const isOurs = (word: string): boolean => isEnglish(word) && (isCommon(word) || kindsOf(word).length > 0);
for (const [, spelled = '', phones = ''] of readFileSync(join(folder, 'index.js'), 'utf8').matchAll(
  /^\s*["']?([a-z]+)(?:\(\d\))?["']?: ["']([A-Z0-9 ]+)["']/gm,
)) {
  if (spelled.length > 1 && !isOurs(spelled)) continue;
  groups.set(heard(phones), (groups.get(heard(phones)) ?? new Set()).add(spelled));
}
const lines = [
  ...new Set([...groups.values()].filter(({ size }) => size > 1).map((own) => [...own].toSorted().join(' '))),
];
writeFileSync(
  new URL('../../src/language/words/sound-alikes.txt', import.meta.url),
  `${NOTICE}${lines.toSorted().join('\n')}\n`,
);
console.log(`Written: ${lines.length} lines.`);
