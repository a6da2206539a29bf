/** The forms of digests: what one tells and when, which of its lines stand, and why something is done. */
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Held } from '../../../digests/book.ts';
import { type FilledIn, ONCE, remarksHeld } from '../../../digests/form.ts';
import { type Edition, LENGTHS, linesToPost } from '../../../digests/model.ts';
import { DEFAULT_ZONE } from '../../../digests/schedule.ts';
import type { Catalogue } from '../../../figures/model.ts';
import { plainText } from '../blocks/text.ts';
import type { Words } from '../words.ts';
import { ACTION } from './blocks.ts';

const LIMITS = { title: 24, label: 2000, option: 75, options: 100, text: 3000 } as const;

export interface FormContent {
  readonly catalogue: Catalogue;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** What its fields hold; null for a new one. */
  readonly filled: FilledIn | null;
}

export function digestForm({ catalogue, teams, filled }: FormContent, words: Words): ModalView {
  const { weekdays } = words.digests;
  const contents = filled?.contents;
  const schedule = filled?.schedule;
  const inSlack = filled?.places.filter(({ channel }) => channel === 'slack').map(({ id }) => id.split('/')[1]!) ?? [];
  const inTeams = filled?.places.filter(({ channel }) => channel === 'teams').map(({ id }) => id) ?? [];
  const repeats = [
    ...weekdays.map((name, index) => option(name, String(index + 1))),
    option(words.digests.form('once'), ONCE),
  ];
  const at = schedule ? (schedule.repeats === 'weekly' ? String(schedule.weekday) : ONCE) : '1';
  return modal('form', words.digests.form('form'), filled?.id ?? '', words, [
    text('title', words.digests.form('title'), filled?.title ?? '', false),
    several(
      'priorities',
      words.digests.form('priorities'),
      catalogue.priorities.map(({ number, title }) => option(`${number}. ${title}`, String(number))),
      contents?.priorities.map(String),
    ),
    several(
      'areas',
      words.digests.form('areas'),
      catalogue.areas
        .filter(({ kind }) => kind === 'lpa' || kind === 'district')
        .map(({ id, name }) => option(name, id)),
      contents?.areas,
    ),
    several(
      'topics',
      words.digests.form('topics'),
      catalogue.topics.map(({ id, name }) => option(name, id)),
      contents?.topics,
    ),
    one(
      'length',
      words.digests.form('length'),
      LENGTHS.map((value) => option(words.digests.form(value), value)),
      contents?.length ?? 'standard',
    ),
    one(
      'quiet',
      words.digests.form('quiet'),
      [option(words.digests.form('sayQuiet'), 'one line'), option(words.digests.form('skipQuiet'), 'skip')],
      contents?.quietWeek ?? 'one line',
    ),
    {
      type: 'input',
      optional: true,
      label: plainText(words.digests.form('channels'), LIMITS.label),
      element: {
        type: 'multi_conversations_select',
        action_id: 'channels',
        filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
        ...(inSlack.length > 0 ? { initial_conversations: inSlack } : {}),
      },
    },
    ...(teams.length > 0
      ? [
          several(
            'teams',
            words.digests.form('teams'),
            teams.map(({ id, name }) => option(name, id)),
            inTeams,
          ),
        ]
      : []),
    text('commentary', words.digests.form('commentary'), contents?.commentary ?? '', true, true),
    one('repeats', words.digests.form('repeats'), repeats, at),
    {
      type: 'input',
      optional: true,
      label: plainText(words.digests.form('date'), LIMITS.label),
      element: {
        type: 'datepicker',
        action_id: 'date',
        ...(schedule?.repeats === 'once' && schedule.date ? { initial_date: schedule.date } : {}),
      },
    },
    {
      type: 'input',
      label: plainText(words.digests.form('time'), LIMITS.label),
      element: { type: 'timepicker', action_id: 'time', initial_time: schedule?.time ?? '09:00' },
    },
    text('zone', words.digests.form('zone'), schedule?.zone ?? DEFAULT_ZONE, false),
  ]);
}

/** Lines are kept in the order in which they are chosen; a line taken out is left out. By number, so of one version alone. */
export function linesForm({ it: edition, version }: Held<Edition>, words: Words): ModalView {
  const shown = linesToPost(edition);
  const number = new Map(edition.lines.map((line, index) => [line.key, index + 1]));
  const options = edition.lines.map((line) =>
    option(`${number.get(line.key)}. ${line.text}`, String(number.get(line.key))),
  );
  return modal('lines-form', words.digests.offer('lines'), `${edition.id}|${version}`, words, [
    several(
      'keep',
      words.digests.form('keep'),
      options,
      shown.map(({ key }) => String(number.get(key))),
    ),
    text('remarks', words.digests.form('remarks'), remarksHeld(edition), true, true),
    text('commentary', words.digests.form('commentary'), edition.commentary, true, true),
  ]);
}

export const remarkForm = (act: string, title: string, value: string, words: Words): ModalView =>
  modal(`${act}-form`, title, value, words, [text('why', words.digests.form('why'), '', false, true)]);

export const personForm = (value: string, words: Words): ModalView =>
  modal('hand-over-form', words.digests.offer('hand-over'), value, words, [
    {
      type: 'input',
      label: plainText(words.digests.form('person'), LIMITS.label),
      element: { type: 'users_select', action_id: 'person' },
    },
  ]);

const modal = (act: string, title: string, value: string, words: Words, blocks: KnownBlock[]): ModalView => ({
  type: 'modal',
  callback_id: `${ACTION}${act}`,
  private_metadata: value,
  title: plainText(title, LIMITS.title),
  submit: plainText(words.digests.form('save'), LIMITS.title),
  close: plainText(words.digests.form('cancel'), LIMITS.title),
  blocks,
});

const option = (label: string, value: string): PlainTextOption => ({ text: plainText(label, LIMITS.option), value });

function several(name: string, label: string, options: PlainTextOption[], chosen: readonly string[] = []): KnownBlock {
  const offered = options.slice(0, LIMITS.options);
  const initial = chosen.flatMap((value) => offered.find((one) => one.value === value) ?? []);
  return {
    type: 'input',
    optional: true,
    label: plainText(label, LIMITS.label),
    element: {
      type: 'multi_static_select',
      action_id: name,
      options: offered,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
  };
}

function one(name: string, label: string, options: PlainTextOption[], chosen: string): KnownBlock {
  const initial = options.find(({ value }) => value === chosen) ?? options[0]!;
  return {
    type: 'input',
    label: plainText(label, LIMITS.label),
    element: { type: 'static_select', action_id: name, options, initial_option: initial },
  };
}

const text = (name: string, label: string, value: string, optional: boolean, multiline = false): KnownBlock => ({
  type: 'input',
  optional,
  label: plainText(label, LIMITS.label),
  element: {
    type: 'plain_text_input',
    action_id: name,
    multiline,
    max_length: LIMITS.text,
    ...(value ? { initial_value: value.slice(0, LIMITS.text) } : {}),
  },
});
