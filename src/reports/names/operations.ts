/** The operations and projects that a text names: those of the catalogue, and new ones by how a name is written. */
import type { Operation } from '../../figures/model.ts';

/** A codename: capitals ("OXYGEN", "BLUE LAGOON") or capitalised words ("Meteor", "Servator"). */
const CODE = String.raw`(?:\p{Lu}[\p{Lu}\d’'-]+(?:\s\p{Lu}[\p{Lu}\d’'-]+){0,2}|\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+)?)`;
const LEADING = new RegExp(
  String.raw`\b(Operations?|Op|Project|OPERATION)\s+["“‘']?(${CODE}(?:(?:,|\s+and|\s+&|,\s+and)\s+(?:Operation\s+|Op\s+)?${CODE})*)`,
  'gu',
);
const TRAILING = /\b(\p{Lu}{4,})\s+[Pp]roject\b/gu;
/** Capitalised words that begin a sentence after "Operation" or belong to what comes next, not to the name. */
const NOT_CODE = new Set(
  'Control Command Commands Policing Support Room The This These Team Teams Group Unit Officers Police Manager Board Management Centre'.split(
    ' ',
  ),
);

export class OperationNames {
  readonly #byName = new Map<string, Operation>();

  constructor(known: readonly Operation[]) {
    for (const operation of known)
      for (const name of [operation.id, codename(operation.name), ...operation.aliases.map(codename)]) {
        const key = slug(name);
        if (!this.#byName.has(key)) this.#byName.set(key, operation);
      }
  }

  /** Each once, in the order named. New ones become known, so that every later mention is the same operation. */
  read(text: string): Operation[] {
    const found = new Map<string, Operation>();
    const mentions: { at: number; kind: string; code: string }[] = [];
    for (const match of text.matchAll(LEADING))
      for (const code of codesIn(match[2]!)) mentions.push({ at: match.index, kind: match[1]!, code });
    for (const match of text.matchAll(TRAILING)) mentions.push({ at: match.index, kind: 'trailing', code: match[1]! });
    for (const { kind, code } of mentions.sort((a, b) => a.at - b.at)) {
      const operation = this.#byName.get(slug(code)) ?? this.#add(kind, code);
      found.set(operation.id, operation);
    }
    return [...found.values()];
  }

  #add(kind: string, code: string): Operation {
    const id = slug(code);
    const lower = code.toLowerCase();
    const operation: Operation =
      kind === 'trailing'
        ? { id, name: `${code} project`, aliases: [`project ${lower}`, `the ${lower} project`] }
        : kind === 'Project'
          ? { id, name: `Project ${code}`, aliases: [`operation ${lower}`, ...alone(code)] }
          : { id, name: `Operation ${code}`, aliases: [`op ${lower}`, ...alone(code)] };
    this.#byName.set(id, operation);
    return operation;
  }
}

/** The codename alone names the operation when it is written in capitals; "Operation Wander" could be anything else. */
const alone = (code: string): string[] => (code.toUpperCase() === code && code.length > 3 ? [code.toLowerCase()] : []);

function codesIn(list: string): string[] {
  return list
    .split(/,\s+and\s+|,\s+|\s+and\s+|\s+&\s+/)
    .map((code) => code.replace(/^(?:Operation|Op)\s+/, '').replace(/[’']s?$/, ''))
    .map((code) => {
      const words = code.split(/\s+/);
      // "Operation Kestrel Officers": the name ends where a common word begins.
      const end = words.findIndex((word) => NOT_CODE.has(word));
      return end < 0 ? code : words.slice(0, end).join(' ');
    })
    .filter((code) => code.length > 2);
}

const codename = (name: string): string =>
  name.replace(/^(?:operation|op|project|the)\s+/i, '').replace(/\s+project$/i, '');

const slug = (name: string): string =>
  codename(name)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
