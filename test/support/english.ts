/** Finds lists of English words in TypeScript: alternations in regular expressions, arrays, and strings that are split into words. */
import { parseSync } from '@swc/core';

export interface WordList {
  readonly line: number;
  /** Its beginning, as it stands. */
  readonly words: string;
}

/** So many words of three letters or more make a list. */
const FEWEST = 3;

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** `names`: words of the program itself (kinds, cues), which no list of English is made of. */
export function wordListsIn(source: string, names: ReadonlySet<string>): WordList[] {
  const found: WordList[] = [];
  const add = (text: string, near: RegExp | string): void => {
    const at = typeof near === 'string' ? source.indexOf(near) : source.search(near);
    found.push({ line: source.slice(0, Math.max(0, at)).split('\n').length, words: text.slice(0, 60) });
  };
  for (const node of nodesOf(parse(source))) {
    if (node.type === 'RegExpLiteral' && isAlternation(String(node.pattern)))
      add(String(node.pattern), String(node.pattern));
    const text = textOf(node);
    if (text && isPattern(text) && isAlternation(text)) add(text, text.slice(0, 20));
    const split = node.type === 'CallExpression' ? receiverOfSplit(node) : null;
    if (split && split.split(/\s+/).filter((word) => isEnglish(word, names)).length >= FEWEST)
      add(split, split.trim().slice(0, 20));
    const strings = node.type === 'ArrayExpression' ? stringsOf(node) : [];
    if (strings.filter((word) => isEnglish(word, names)).length >= FEWEST)
      add(
        strings.join(' '),
        new RegExp(
          strings
            .slice(0, 2)
            .map((one) => `'${escaped(one)}'`)
            .join(',\\s*'),
        ),
      );
  }
  return found;
}

/** The words of the program itself: the members of its types and enumerations. */
export function namesIn(source: string): string[] {
  return [...nodesOf(parse(source))].flatMap((node) => {
    if (node.type === 'TsLiteralType') return [textOf(node.literal as Node) ?? ''];
    if (node.type === 'TsConstAssertion') return stringsOf(node.expression as Node);
    const callee = node.type === 'CallExpression' ? (node.callee as Node) : null;
    const isEnum = ((callee?.property as Node | undefined)?.value ?? callee?.value) === 'enum';
    return isEnum ? stringsOf((node.arguments as { expression: Node }[])[0]!.expression) : [];
  });
}

const parse = (source: string): Node => parseSync(source, { syntax: 'typescript' }) as unknown as Node;

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each);
  else if (value !== null && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') yield value as Node;
    for (const each of Object.values(value)) yield* nodesOf(each);
  }
}

/** Text that becomes a regular expression, or nothing but words parted by bars. */
const isPattern = (text: string): boolean => text.includes('(?:') || /^[a-z' ?]+(?:\|[a-z' ?]+)+$/.test(text);

const textOf = (node: Node | undefined): string | null =>
  node?.type === 'StringLiteral' ? String(node.value) : node?.type === 'TemplateElement' ? String(node.raw) : null;

const stringsOf = (node: Node): string[] =>
  node.type === 'ArrayExpression'
    ? (node.elements as ({ expression: Node } | null)[]).flatMap((each) => textOf(each?.expression) ?? [])
    : [];

/** "a b c".split(' '), or a call of one string that is made a set of words. */
function receiverOfSplit(node: Node): string | null {
  const callee = node.callee as Node;
  const given = (node.arguments as { expression: Node }[])[0]?.expression;
  const receiver = callee.object as Node | undefined;
  if ((callee.property as Node | undefined)?.value === 'split') return textOf(receiver);
  return callee.type === 'Identifier' && /^(?:set|words|list)$/.test(String(callee.value)) ? textOf(given) : null;
}

const isEnglish = (word: string, names: ReadonlySet<string>): boolean =>
  /^[a-z][a-z']{2,}(?: [a-z']+)*$/.test(word) && !names.has(word);

/** Three alternatives or more of one place in which a word of three letters stands. */
function isAlternation(pattern: string): boolean {
  const plain = pattern
    .replace(/\\[pP]\{[^}]*\}|\(\?<\w+>/g, '(')
    .replace(/\\./g, ' ')
    .replace(/\[[^\]]*\]/g, ' ');
  const open: number[] = [0];
  let isWord = false;
  const close = (): void => {
    if (isWord) open[open.length - 1]! += 1;
    isWord = false;
  };
  let letters = 0;
  for (const sign of plain) {
    letters = /[a-z]/.test(sign) ? letters + 1 : 0;
    if (letters >= 3) isWord = true;
    if (sign === '(') {
      open.push(0);
      isWord = false;
    } else if (sign === '|') close();
    else if (sign === ')') {
      close();
      if (open.pop()! >= FEWEST) return true;
      isWord = true;
    }
  }
  close();
  return open[0]! >= FEWEST;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
