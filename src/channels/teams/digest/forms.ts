/** The forms of digests as Adaptive Cards: what one tells and when, which of its lines stand, and why or to whom something is done. */
import type { Held } from '../../../digests/book.ts';
import { type FormValues, ONCE, remarksHeld } from '../../../digests/form.ts';
import { type Digest, type Edition, LENGTHS, linesToPost } from '../../../digests/model.ts';
import { DEFAULT_ZONE } from '../../../digests/schedule.ts';
import { placeName } from '../../../digests/sending.ts';
import type { DigestWording } from '../../../digests/wording.ts';
import type { Catalogue } from '../../../figures/model.ts';
import { container, type Element, words } from '../cards/parts/element.ts';
import { cut } from '../plain.ts';

/** Characters: all lines of a full digest keep within the 28 KB of a message. */
const LONGEST_CHOICE = 200;
const LONGEST_TEXT = 3_000;
const LONGEST_NAME = 200;

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface ComposeContent {
  readonly catalogue: Pick<Catalogue, 'priorities' | 'areas' | 'topics'>;
  /** Where it can be posted, by their names ("teams/19:..."). */
  readonly places: readonly Choice[];
  /** As they were filled in, or as heldBy gives them. */
  readonly values: FormValues;
  /** Of the digest; one that is not there yet is made by the form, once. */
  readonly id: string;
}

/** What the fields hold for a digest; for a new one, null. */
export function heldBy(digest: Digest | null): FormValues {
  const contents = digest?.contents;
  const schedule = digest?.schedule;
  return {
    title: digest?.title ?? '',
    priorities: contents?.priorities.map(String) ?? [],
    areas: contents?.areas ?? [],
    topics: contents?.topics ?? [],
    length: contents?.length ?? 'standard',
    quiet: contents?.quietWeek ?? 'one line',
    commentary: contents?.commentary ?? '',
    places: digest?.places.map(placeName) ?? [],
    repeats: schedule?.repeats === ONCE ? ONCE : String(schedule?.weekday ?? 1),
    date: schedule?.repeats === ONCE ? schedule.date : '',
    time: schedule?.time ?? '09:00',
    zone: schedule?.zone ?? DEFAULT_ZONE,
  };
}

export function composeForm({ catalogue, places, values, id }: ComposeContent, wording: DigestWording): Form {
  const choices = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id: value, name: title }) => ({ title, value }));
  const { form } = wording;
  const several = (name: Name, all: readonly Choice[]) => choosing(name, form(name), all, values[name], true);
  const one = (name: Name, all: readonly Choice[]) => choosing(name, form(name), all, values[name], false);
  const typed = (name: Name, more: object = {}) => text(name, form(name), values[name], more);
  return {
    body: [
      typed('title', { maxLength: LONGEST_NAME, isRequired: true, errorMessage: form('title') }),
      ...(places.length > 0 ? [several('places', places)] : []),
      typed('others'),
      one('repeats', [
        ...wording.weekdays.map((title, index) => ({ title, value: String(index + 1) })),
        { title: form('once'), value: ONCE },
      ]),
      { type: 'Input.Date', id: 'date', label: form('date'), ...(values.date ? { value: values.date } : {}) },
      {
        type: 'Input.Time',
        id: 'time',
        label: form('time'),
        value: values.time,
        isRequired: true,
        errorMessage: form('time'),
      },
      typed('zone', { maxLength: LONGEST_NAME }),
      one(
        'length',
        LENGTHS.map((value) => ({ title: form(value), value })),
      ),
      one('quiet', [
        { title: form('sayQuiet'), value: 'one line' },
        { title: form('skipQuiet'), value: 'skip' },
      ]),
      typed('commentary', { isMultiline: true, maxLength: LONGEST_TEXT }),
      several(
        'priorities',
        catalogue.priorities.map(({ number, title }) => ({ title: `${number}. ${title}`, value: String(number) })),
      ),
      ...folded(several('areas', choices(catalogue.areas.filter(({ kind }) => kind === 'lpa' || kind === 'district')))),
      ...folded(several('topics', choices(catalogue.topics))),
    ],
    submit: { title: form('save'), data: { digest: 'form', value: id } },
  };
}

/** A long list, shown when it is asked for or has something chosen; its button says what it is. */
const folded = (list: Element): readonly Element[] => {
  const box = `${list.id}-list`;
  return [
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: list.label, targetElements: [box] }] },
    container([list], { id: box, isVisible: list.value !== undefined, spacing: 'Small' }),
  ];
};

/** Every line with its number, those that stand ticked. */
export function linesForm({ it: edition, version }: Held<Edition>, wording: DigestWording): Form {
  const { form } = wording;
  const shown = new Set(linesToPost(edition).map(({ key }) => key));
  const numbered = edition.lines.map((line, index) => ({ ...line, number: String(index + 1) }));
  const order = edition.edits.order.flatMap((key) => numbered.find((line) => line.key === key)?.number ?? []);
  const choices = numbered.map(({ number, text: title }) => ({
    title: cut(`${number}. ${title}`, LONGEST_CHOICE),
    value: number,
  }));
  const kept = numbered.filter(({ key }) => shown.has(key)).map(({ number }) => number);
  return {
    body: [
      { ...choosing('keep', form('shown'), choices, kept, true), style: 'expanded' },
      text('order', form('order'), order.join(', '), { maxLength: LONGEST_TEXT }),
      text('remarks', form('remarks'), remarksHeld(edition), { isMultiline: true, maxLength: LONGEST_TEXT }),
      text('commentary', form('commentary'), edition.commentary, { isMultiline: true, maxLength: LONGEST_TEXT }),
    ],
    submit: { title: form('save'), data: { digest: 'lines-form', value: `${edition.id}|${version}` } },
  };
}

export const reasonForm = (act: string, value: string, label: string, title: string): Form => ({
  body: [text('why', label, '', { placeholder: label, isMultiline: true, maxLength: 2_000 })],
  submit: { title, data: { digest: act, value } },
});

export const personForm = (value: string, people: readonly Choice[], wording: DigestWording): Form => ({
  body: [choosing('person', wording.form('person'), people, people[0]?.value, false)],
  submit: { title: wording.offer('hand-over'), data: { digest: 'hand-over', value } },
});

export interface Form {
  readonly body: readonly Element[];
  readonly submit: { readonly title: string; readonly data: Readonly<Record<string, string>> };
}

/** A form as it stands on a card of its own. */
export const formBody = (head: string, { body }: Form): readonly Element[] => [
  words(head, { weight: 'Bolder', size: 'Medium' }),
  ...body,
];

export const submitOf = ({ submit }: Form): Element => ({ type: 'Action.Submit', ...submit });

type Name = Exclude<Parameters<DigestWording['form']>[0], 'form'>;
type Value = FormValues[string];

const text = (id: string, label: string, value: Value, more: object = {}): Element => ({
  type: 'Input.Text',
  id,
  label,
  ...(value ? { value } : {}),
  ...more,
});

/** Several that are chosen stand in one text, with commas. */
const choosing = (
  id: string,
  label: string,
  choices: readonly Choice[],
  value: Value,
  isMultiSelect: boolean,
): Element => {
  const chosen = typeof value === 'object' && value !== null ? value.join(',') : value;
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    isMultiSelect,
    wrap: true,
    choices: choices.map((choice) => ({ ...choice })),
    ...(chosen ? { value: chosen } : {}),
  };
};
