/** Whether a name that is written with capitals can be a place's: it is not a body's, a day's, or something else that is known. */
import { isCommon, isEveryday } from '../language.ts';

/** Names of people and of bodies end so: "in Community Safety Hub, Newby". */
const BODY =
  /\b(?:Area|Board|Court|Council|Division|Group|Hub|Network|Office|Officer|Partnership|Police|Policing|Programme|Project|Scheme|Service|Team|Unit)s?$/u;
const CODENAME = /^(?:Operations?|Op|Project)\b/;
const DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas)\b/u;

export class PlaceNames {
  readonly #taken: ReadonlySet<string>;

  /** `taken`: names and meanings that are something else, such as operations and acronyms. */
  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map(plainName));
  }

  /** By its form alone; the text around it must say that it is one. */
  canBe(name: string): boolean {
    const key = plainName(name);
    return key !== '' && !this.#taken.has(key) && ![BODY, CODENAME, DAY].some((other) => other.test(name));
  }

  /** That nothing else goes by: one word is no English word, several are not all everyday ones. */
  isOwn(name: string): boolean {
    const words = plainName(name).split(' ');
    return this.canBe(name) && (words.length > 1 ? !words.every(isEveryday) : !isCommon(words[0]!));
  }
}

export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const placeId = (name: string): string => plainName(name).replaceAll(' ', '-');
