/** What every part of a draft is drawn up with, and what its lines have in common. */

import type { AreaTree } from '../figures/area-tree.ts';
import type { Catalogue, Figure, Report } from '../figures/model.ts';
import { placeOf, placesSaid } from '../reply.ts';
import type { Store } from '../store/store.ts';
import type { Contents, Ground, Line, Section } from './model.ts';
import type { DigestWording } from './wording.ts';

export type Reading = Pick<
  Store,
  'catalogue' | 'reports' | 'versions' | 'corrections' | 'heldReport' | 'figures' | 'updates'
>;

export interface Scene {
  readonly catalogue: Catalogue;
  readonly reports: readonly Report[];
  readonly contents: Contents;
  readonly wording: DigestWording;
  readonly areas: AreaTree;
}

export const isWanted = (priority: number, { priorities }: Contents): boolean =>
  priorities.length === 0 || priorities.includes(priority);

/** The areas that are told of: those named with what lies in them, else the force as a whole. */
export const areasTold = ({ areas, contents }: Scene): readonly string[] =>
  contents.areas.length > 0 ? [...new Set(contents.areas.flatMap((id) => areas.within(id)))] : [areas.force.id];

export const plain = (key: string, section: Section, text: string, grounds: readonly Ground[] = []): Line => ({
  key,
  section,
  text,
  cite: null,
  grounds,
});

export function citeOf({ priority, source }: Pick<Figure, 'priority' | 'source'>, { reports, wording }: Scene): string {
  const report = reports.find(({ id }) => id === source.report)?.title ?? source.report;
  return wording.say('cite', { priority: String(priority), report, place: placesSaid([placeOf(source)]) });
}
