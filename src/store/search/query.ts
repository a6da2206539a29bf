/** Which updates are meant, before any of their words is looked at. */

export interface UpdateQuery {
  /** Area ids; an update matches when it stands under one of them or is placed in one. Widen with the area tree before. */
  readonly areas?: readonly string[];
  /** As `areas`, but by the heading alone ("under the West LPA heading"). */
  readonly headings?: readonly string[];
  readonly operations?: readonly string[];
  readonly topics?: readonly string[];
  readonly priorities?: readonly number[];
  readonly report?: string;
  readonly reports?: readonly string[];
  readonly ids?: readonly string[];
  /** Keys of updates: the report's id and the update's, see keyOf. */
  readonly keys?: readonly string[];
  /** Only those of the latest report that has any. */
  readonly newest?: boolean;
}
