/** The area label of a bullet: "North LPA:", "Ashby and Wickton: ...", "Alderton/Brackwood – ...". */
import type { Area } from '../../figures/model.ts';
import { plainName } from './place-names.ts';

export interface Label {
  /** Ids of the areas it names, as far as they are known. */
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
const OF_A_KIND = /\b(?:lpa|local policing area|district|borough)$/i;
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
        const key = plainName(name);
        if (!this.#byName.has(key)) this.#byName.set(key, area.id);
      }
  }

  /** Null for a bullet without one. What has the form of a label may be another: "Rape: 1,137 offences" has an unknown name. */
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
    return {
      areas: areas.filter((id) => id !== undefined),
      unknown,
      alone,
      end: found[0].length - behind.length,
    };
  }

  /** Whether the line is an area's label and nothing else: "North LPA", "Newbridge District:". */
  isArea(line: string): boolean {
    const label = this.read(line);
    return label?.alone === true && (label.areas.length > 0 || label.unknown.every((name) => OF_A_KIND.test(name)));
  }

  /** The area of that name, with or without "LPA" or "district". */
  area(name: string): string | undefined {
    const bare = bareName(name);
    const lpa = /\b(?:lpa|local policing area)\b/i.test(name) ? this.#byName.get(plainName(`${bare} lpa`)) : undefined;
    return lpa ?? this.#byName.get(plainName(name)) ?? this.#byName.get(plainName(bare));
  }
}

/** Without the words that say what kind of area it is: "Newbridge" of "Newbridge District". */
export const bareName = (name: string): string => KIND.exec(name.trim())?.[1] || name.trim();
