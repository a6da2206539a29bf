/** One YAML file of the content: read against a schema, with each mistake at its line and column. */
import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

export type Path = readonly (string | number)[];

export class YamlFile {
  readonly path: string;
  /** The whole file as plain values; undefined when it is missing or not YAML. */
  readonly root: unknown;
  readonly #contents: ParsedNode | null;
  readonly #lines = new LineCounter();
  readonly #problems: Problem[];
  /** What places begin with: "metrics" in metrics.yaml; nothing where the file is a map, whose members have names. */
  readonly #name: string;

  /** No text: the file is missing. */
  constructor(path: string, text: string | undefined, problems: Problem[]) {
    this.path = path;
    this.#problems = problems;
    const document = parseDocument(text ?? '', { lineCounter: this.#lines, prettyErrors: false });
    this.#contents = document.contents;
    this.#name = isMap(document.contents) ? '' : path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    for (const { pos, message } of document.warnings) this.#add(pos[0], '', message);
    const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    for (const { pos, message } of twice) this.#add(pos[0], '', message);
    // What follows the first that cannot be read is mostly of its making.
    const [unread] = document.errors.filter((error) => !twice.includes(error));
    if (unread) this.#add(unread.pos[0], '', `${unread.message}; ${MEND}`);
    this.root = text === undefined || document.errors.length > 0 ? undefined : document.toJS();
    if (text === undefined) this.#add(0, '', 'the file is missing');
  }

  /** The value there when it fits; otherwise says what does not fit and gives undefined. */
  read<Value>(schema: z.ZodType<Value>, path: Path = []): Value | undefined {
    if (this.root === undefined) return undefined;
    const result = schema.safeParse(valueAt(this.root, path));
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.#addIssue(issue, path);
    return undefined;
  }

  /** The entries of a list that fit, each with its place; one that does not fit leaves the others be. */
  entries<Value>(schema: z.ZodType<Value>, path: Path = []): Entry<Value>[] {
    if (this.root === undefined) return [];
    const list = valueAt(this.root, path);
    if (!Array.isArray(list)) {
      this.problem(path, `expected a list, found ${show(list)}`);
      return [];
    }
    return list.flatMap((_, index) => {
      const place = [...path, index];
      const value = this.read(schema, place);
      return value === undefined ? [] : [new Entry(this, place, value)];
    });
  }

  problem(path: Path, message: string): void {
    this.#add(this.#offset(path), this.#placeName(path), message);
  }

  #addIssue(issue: z.core.$ZodIssue, base: Path): void {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) this.#addAtKey(path, key, 'no such member is known here');
    else if (issue.code === 'invalid_key')
      this.#addAtKey(path.slice(0, -1), String(path.at(-1)), issue.issues[0]?.message ?? issue.message);
    else this.problem(path, describe(issue, valueAt(this.root, path)));
  }

  #addAtKey(path: Path, key: string, message: string): void {
    this.#add(this.#keyOffset(path, key), this.#placeName([...path, key]), message);
  }

  #add(offset: number, place: string, message: string): void {
    const { line, col } = this.#lines.linePos(offset);
    this.#problems.push({ file: this.path, line: Math.max(line, 1), column: Math.max(col, 1), place, message });
  }

  #placeName(path: Path): string {
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    return this.#name === '' ? steps.replace(/^\./, '') : this.#name + steps;
  }

  /** Where the node stands, or the nearest one around it that is written. */
  #offset(path: Path): number {
    let node: unknown = this.#contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      node = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
      offset = startOf(node) ?? offset;
    }
    return offset;
  }

  #keyOffset(path: Path, key: string): number {
    let node: unknown = this.#contents;
    for (const step of path) node = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
    return startOf(pairOf(node, key)?.key) ?? this.#offset(path);
  }
}

/** One entry of a list, which can say that something in it is wrong. */
export class Entry<Value> {
  readonly value: Value;
  readonly #file: YamlFile;
  readonly #place: Path;

  constructor(file: YamlFile, place: Path, value: Value) {
    this.#file = file;
    this.#place = place;
    this.value = value;
  }

  problem(path: Path, message: string): void {
    this.#file.problem([...this.#place, ...path], message);
  }
}

const MEND =
  'look here and at the lines above for a quote or bracket that is not closed, or an indentation that differs';

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

/** Compared as text, because a page number as a key is a number in YAML. */
function pairOf(node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], root);

function describe(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'custom' || issue.code === 'too_small') return issue.message;
  const expected =
    issue.code === 'invalid_value'
      ? `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`
      : issue.code === 'invalid_type'
        ? `expected ${TYPES[issue.expected] ?? issue.expected}`
        : issue.message;
  if (found === undefined) return `missing; ${expected}`;
  const quotes =
    issue.code === 'invalid_type' && issue.expected === 'string' && /^(number|boolean)$/.test(typeof found);
  return `${expected}, found ${show(found)}${quotes ? ' (write it in quotes)' : ''}`;
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return JSON.stringify(value);
}
