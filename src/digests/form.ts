/** What was filled in on a form of digests, whichever platform showed it: every field by its name. */
import type { NewDigest } from './actions.ts';
import type { Digest, Edition, Length, Place, Weekday } from './model.ts';
import { DEFAULT_ZONE } from './schedule.ts';

/** Where several may be chosen, a list. */
export type FormValues = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** `id`: of what is changed, empty for a new one. */
export type FilledIn = NewDigest & Pick<Digest, 'id'>;

/** In place of a weekday. */
export const ONCE = 'once';

export function wantedBy(form: FormValues, places: readonly Place[]): NewDigest {
  const said = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const when = { time: said('time'), zone: said('zone').trim() || DEFAULT_ZONE };
  const repeats = said('repeats');
  return {
    title: said('title'),
    contents: {
      priorities: chosen(form, 'priorities').map(Number),
      areas: chosen(form, 'areas'),
      topics: chosen(form, 'topics'),
      length: (said('length') || 'standard') as Length,
      quietWeek: said('quiet') === 'skip' ? 'skip' : 'one line',
      commentary: said('commentary'),
    },
    places,
    schedule:
      repeats === ONCE
        ? { repeats: 'once', date: said('date'), ...when }
        : { repeats: 'weekly', weekday: Number(repeats) as Weekday, ...when },
  };
}

export const chosen = (form: FormValues, name: string): readonly string[] => {
  const held = form[name];
  return typeof held === 'object' && held !== null ? held : [];
};

/** `keep`: numbers of lines in the order that they are to stand in; `remarks`: "3: as expected", each on a line of its own. */
export function editsBy(form: FormValues, { lines }: Pick<Edition, 'lines'>) {
  const kept = chosen(form, 'keep').map((number) => lines[Number(number) - 1]?.key ?? '');
  const remarks = String(form.remarks ?? '')
    .split('\n')
    .flatMap((line) => {
      const [, number, remark] = /^\s*(\d+)\s*[:.]\s*(.+)$/.exec(line) ?? [];
      const key = lines[Number(number) - 1]?.key;
      return key && remark ? [[key, remark.trim()] as const] : [];
    });
  return {
    dropped: lines.map(({ key }) => key).filter((key) => !kept.includes(key)),
    order: kept.filter(Boolean),
    remarks: Object.fromEntries(remarks),
    commentary: String(form.commentary ?? ''),
  };
}

/** The remarks of an edition, as a form holds them. */
export const remarksHeld = ({ lines, edits }: Pick<Edition, 'lines' | 'edits'>): string =>
  lines.flatMap(({ key }, index) => (edits.remarks[key] ? [`${index + 1}: ${edits.remarks[key]}`] : [])).join('\n');
