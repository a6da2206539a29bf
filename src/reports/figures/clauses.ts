/** The clauses of a sentence: each says one thing, so that a number in it is a number of that. */

import type { Token } from '../language.ts';
import { isVerb } from '../language.ts';

/** Tokens `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Clause extends Range {
  /** It tells of a part of what the clause before counts ("six of them stolen", "including 95 letting agents"). */
  readonly ofPart: boolean;
}

interface Part extends Clause {
  /** It begins a clause, whatever it says. */
  readonly parted: boolean;
}

const BEGINS = new Set('and but while whereas which who that where when after before because so'.split(' '));
const INCLUDES = new Set(['including', 'with', 'among']);
const THEM = new Set(['them', 'these', 'those', 'which', 'whom']);

/**
 * `text` is what the tokens stand in; `counts` says whether a number stands at a token. A part that has a number and no
 * verb of its own ("three men were arrested and two women") belongs to the clause that has its verb.
 */
export function clausesOf(text: string, tokens: readonly Token[], counts: (token: number) => boolean): Clause[] {
  const clauses: Part[] = [];
  const has = ({ from, to }: Range, holds: (token: number) => boolean): boolean =>
    tokens.slice(from, to).some((_, i) => holds(from + i));
  const says = (clause: Range): boolean => has(clause, (i) => isVerb(tokens[i]!.word));
  for (const part of partsOf(text, tokens, counts)) {
    const last = clauses.at(-1);
    if (last && !part.parted && joins(last, part)) clauses[clauses.length - 1] = { ...last, to: part.to };
    else clauses.push(part);
  }
  return clauses;

  function joins(last: Clause, part: Clause): boolean {
    // "The Violence and Vulnerability Unit", "on Monday and Friday".
    const goesOn = tokens[part.from]!.word === 'and' && !says(last);
    return goesOn || (has(last, counts) && !says(last) && !last.ofPart) || (has(part, counts) && !says(part));
  }
}

/** Every place where a clause may begin. */
function partsOf(text: string, tokens: readonly Token[], counts: (token: number) => boolean): Part[] {
  const parts: { from: number; to: number; parted: boolean; ofPart: boolean }[] = [];
  tokens.forEach((token, i) => {
    const between = i === 0 ? '' : text.slice(tokens[i - 1]!.end, token.start);
    const ofPart = i > 0 && isOfPart(tokens, i, counts);
    const parted = ofPart || /[;:]/.test(between);
    if (i === 0 || parted || /[,–—]| - /.test(between) || (BEGINS.has(token.word) && tokens[i - 1]!.word !== 'of'))
      parts.push({ from: i, to: i + 1, parted, ofPart });
    else parts.at(-1)!.to = i + 1;
  });
  return parts;
}

/** "Six of them", "of whom six", "including 95", "with 22 charged". */
function isOfPart(tokens: readonly Token[], at: number, counts: (token: number) => boolean): boolean {
  const [word, next] = [tokens[at]!.word, tokens[at + 1]?.word ?? ''];
  if (word === 'of' && (next === 'which' || next === 'whom')) return !counts(at - 1);
  if (INCLUDES.has(word)) return counts(at + 1);
  if (!counts(at) || counts(at - 1)) return false;
  let behind = at;
  while (tokens[behind] && counts(behind)) behind += 1;
  return tokens[behind]?.word === 'of' && THEM.has(tokens[behind + 1]?.word ?? '');
}
