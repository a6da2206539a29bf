/**
 * Places that a text names and says to be places: "in Larkhill, Barton", "the Old Mill area", "Heron Mill Road". Each lies
 * in a district that the text or its heading tells; where neither does, the name is left to the search of texts.
 */
import type { AreaTree } from '../../figures/area-tree.ts';
import type { Area } from '../../figures/model.ts';
import { isCommon } from '../language.ts';
import { type PlaceNames, placeId, plainName } from './place-names.ts';

const WORD = String.raw`\p{Lu}\p{Ll}[\p{Ll}'’]*(?:-\p{L}[\p{Ll}'’]*)*`;
const NAME = `${WORD}(?: (?:(?:of|on|upon|the|le|next) )?${WORD}){0,3}`;
/** What a place's name ends in. */
const KIND = [
  '(?:Community|Leisure|Shopping|Sports|Town) Centre',
  '(?:Business|Country|Retail) Park',
  '(?:Housing|Industrial) Estate',
  '(?:Bus|Railway) Station',
  '(?:Grammar|High|Primary|Secondary) School',
  '(?:Nature Reserve|Recreation Ground)',
  '(?:Academy|Airport|Avenue|Beach|Bridge|Bypass|Campus|College|Common|Creek|Crescent|Docks|Drive|Estate|Farm|Forest|Gardens)',
  '(?:Heath|Hospital|Interchange|Island|Lane|Marina|Parish|Park|Pier|Precinct|Promenade|Quay|Road|Roundabout|School)',
  '(?:Seafront|Square|Street|University|Village|Ward|Wharf|Woods)',
].join('|');
const OF_A_KIND = new RegExp(String.raw`\b(${WORD}(?: ${WORD}){0,3}) (${KIND})\b`, 'gu');
const AS_AREA = new RegExp(
  String.raw`\bthe (${NAME}) (?:area|estate|neighbourhood|seafront|suburb|village|ward)\b`,
  'gu',
);
/** Not a list: "in Newby, Alderton and Brackwood". */
const IN_AREA = new RegExp(
  String.raw`\b(?:[Aa]cross|[Aa]round|[Aa]t|[Ii]n|[Nn]ear|[Ww]ithin) (?:the )?(${NAME})(?:, | in (?:the )?| \()(${NAME})\b(?!,? (?:and|&) \p{Lu}|, \p{Lu})`,
  'gu',
);

/** Words that a sentence opens with, written with a capital for that alone. */
const OPENING =
  /^(?:A|Across|After|An|And|Around|As|At|Both|By|During|For|From|In|Near|Of|On|Our|The|Their|To|Two|When|With|Within)$/;

interface Named {
  readonly at: number;
  readonly name: string;
  /** Without what it ends in: "Cranes Farm" of "Heron Mill Road". */
  readonly short: string | null;
  readonly district: string | null;
}

export class NewPlaces {
  readonly #names: PlaceNames;
  readonly #tree: AreaTree;
  readonly #byName = new Map<string, string>();

  constructor(areas: readonly Area[], tree: AreaTree, names: PlaceNames) {
    this.#names = names;
    this.#tree = tree;
    for (const { id, name, aliases } of areas)
      for (const called of [name, ...aliases]) this.#byName.set(plainName(called), id);
  }

  /** Places not known, each once, in the order named. `headings`: the areas that the text stands under. */
  find(text: string, headings: readonly string[]): Area[] {
    const under = headings.length === 1 ? this.#district(headings[0]!) : null;
    const named: Named[] = [
      ...[...text.matchAll(IN_AREA)].map((found) => ({
        at: found.index,
        name: found[1]!,
        short: null,
        district: this.#districtNamed(found[2]!),
      })),
      ...[...text.matchAll(OF_A_KIND)].map((found) => {
        const short = withoutOpening(found[1]!);
        return { at: found.index, name: `${short} ${found[2]}`, short, district: under };
      }),
      ...[...text.matchAll(AS_AREA)].map((found) => ({
        at: found.index,
        name: found[1]!,
        short: null,
        district: under,
      })),
    ];
    const areas = new Map<string, Area>();
    for (const { name, short, district } of named.sort((a, b) => a.at - b.at)) {
      const id = placeId(name);
      // "High Street" is in every town, "Heron Mill Road" in one.
      const own = short?.includes(' ') || this.#names.isOwn(short ?? name);
      if (district === null || areas.has(id) || !own || !this.#isNew(name)) continue;
      const alias = short?.includes(' ') && this.#isNew(short) ? [short.toLowerCase()] : [];
      areas.set(id, { id, name, kind: 'place', parent: district, aliases: alias });
    }
    return [...areas.values()];
  }

  /** "Barton High School" is where Barton is, and is found by that. */
  #isNew(name: string): boolean {
    return !this.#holdsKnown(name) && this.#names.canBe(name);
  }

  #holdsKnown(name: string): boolean {
    const words = plainName(name).split(' ');
    return words.some((_, from) =>
      words.some((_, last) => last >= from && this.#byName.has(words.slice(from, last + 1).join(' '))),
    );
  }

  #district(id: string): string | null {
    return this.#tree.district(id)?.id ?? null;
  }

  /** The longest beginning of the name that an area has: "Barton Council" begins with a district. */
  #districtNamed(name: string): string | null {
    const words = name.split(' ');
    for (let length = words.length; length > 0; length -= 1) {
      const id = this.#byName.get(plainName(words.slice(0, length).join(' ')));
      if (id !== undefined) return this.#district(id);
    }
    return null;
  }
}

/** "In Victoria", "Patrolling Victoria": the name begins at the second word. */
function withoutOpening(name: string): string {
  const [first, ...rest] = name.split(' ');
  const opens = OPENING.test(first!) || (/(?:ed|ing)$/.test(first!) && isCommon(first!.toLowerCase()));
  return opens && rest.length > 0 ? rest.join(' ') : name;
}
