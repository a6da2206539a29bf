/** Does the sum that a derived figure shows: "73,887 + 17,538" is 91,425. */

const TOKENS = /\d[\d,]*(?:\.\d+)?|[-+*/()]/g;

/** Undefined when it is not plain arithmetic on numbers (with + - × ÷ and brackets; £ and % are passed over). */
export function workOut(working: string): number | undefined {
  const text = working
    .replace(/[−–]/g, '-')
    .replace(/[×x]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[£%\s]/g, '');
  const tokens = text.match(TOKENS) ?? [];
  if (tokens.join('') !== text) return undefined;
  const result = sum(tokens);
  return tokens.length === 0 ? result : undefined;
}

/** Whether the sum comes to the value, rounded as the value is written. A share is a hundred times its parts' ratio. */
export function comesTo(value: number, result: number, isShare: boolean): boolean {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const near = (other: number) => Math.abs(other - value) <= 0.5 * 10 ** -decimals + 1e-9;
  return near(result) || (isShare && near(result * 100));
}

/** Takes what it reads off the front of the tokens. */
function sum(tokens: string[]): number {
  let result = product(tokens);
  while (tokens[0] === '+' || tokens[0] === '-') result += tokens.shift() === '+' ? product(tokens) : -product(tokens);
  return result;
}

function product(tokens: string[]): number {
  let result = factor(tokens);
  while (tokens[0] === '*' || tokens[0] === '/') result *= tokens.shift() === '*' ? factor(tokens) : 1 / factor(tokens);
  return result;
}

function factor(tokens: string[]): number {
  const token = tokens.shift();
  if (token !== '(') return Number(token?.replaceAll(',', ''));
  const result = sum(tokens);
  return tokens.shift() === ')' ? result : Number.NaN;
}
