/** The area label of a bullet: "North LPA:", "Chelmsford and Maldon: ...", "Epping/Brentwood – ...". */
import type { Area } from '../../figures/model.ts';

export interface Label {
  /** Ids of the areas it names; empty where one of its names is not known. */
  readonly areas: readonly string[];
  /** Names in it that no area has. */
  readonly unknown: readonly string[];
  /** A label alone heads the bullets that follow; one with text heads that text. */
  readonly alone: boolean;
  /** Where the text behind the label begins. */
  readonly end: number;
}

/** Words around a name that only say what kind of area it is. */
const KIND =
  /^(?:the\s+)?(?:lpa|local policing area|district|borough|city of|division|area|bcu)?\s*[-–]?\s*(.*?)\s*(?:lpa|local policing areas?|districts?|boroughs?|city|division|area|town|bcu)?$/i;
const LONGEST = 70;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:[ -](?:(?:of|on|upon|the|le|and)[ -])?\p{Lu}[\p{L}'’.-]*)*`;
const NAMES = String.raw`${NAME}(?:\s*(?:,|&|/|\band\b)\s*${NAME})*`;
const LABEL = new RegExp(
  String.raw`^(?:\[(${NAMES})\]\s*[:–—-]?|\((${NAMES})\)\s*[:–—-]?|(${NAMES})\s*(?::|\s[–—-](?:\s|$)|$))\s*(.*)$`,
  'u',
);

export class AreaLabels {
  readonly #byName = new Map<string, string>();

  constructor(areas: readonly Area[]) {
    for (const area of areas)
      for (const name of [area.name, ...area.aliases]) {
        const key = plain(name);
        if (!this.#byName.has(key)) this.#byName.set(key, area.id);
      }
  }

  /** Null for a bullet without a label. */
  read(text: string): Label | null {
    const found = LABEL.exec(text.slice(0, 400));
    const named = found?.slice(1, 4).find(Boolean);
    if (!found || !named || named.length > LONGEST) return null;
    const behind = found[4]!;
    const alone = behind.trim() === '' && text.length <= LONGEST;
    const whole = this.area(named);
    const names = whole ? [named] : named.split(/\s*(?:,|&|\/|\band\b)\s*/).filter(Boolean);
    const areas = names.map((name) => this.area(name));
    const unknown = names.filter((_, at) => areas[at] === undefined);
    if (unknown.length === names.length && !(alone && /:$/.test(text.trim()))) return null;
    return {
      areas: unknown.length > 0 ? [] : areas.map((id) => id!),
      unknown,
      alone,
      end: found[0].length - behind.length,
    };
  }

  /** The area of that name, with or without "LPA" or "district". */
  area(name: string): string | undefined {
    const bare = KIND.exec(name.trim())?.[1] ?? name;
    const lpa = /\b(?:lpa|local policing area)\b/i.test(name) ? this.#byName.get(plain(`${bare} lpa`)) : undefined;
    return lpa ?? this.#byName.get(plain(name)) ?? this.#byName.get(plain(bare));
  }
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
